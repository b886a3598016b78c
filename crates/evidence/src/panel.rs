//! The dialog: what the page calls, and what is known between two calls.

mod blocks;
mod checking;
mod dialog;
mod elements;
mod lines;
mod picture;
mod seen;
mod shapes;
mod steps;
mod taking;

use dateline_evidence::Asked;
use dateline_model::{Corpus, QuoteDigest, decode_with_digests};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, window};

/// What the panel knows, for as long as the page lives.
#[derive(Clone, Copy)]
struct Known {
    corpus: &'static Corpus,
    digests: &'static [QuoteDigest],
}

thread_local! {
    static KNOWN: Cell<Option<Known>> = const { Cell::new(None) };
}

/// Takes the encoded corpus, once; an error says why it is none.
#[wasm_bindgen]
pub fn begin(bytes: Vec<u8>) -> Result<(), JsError> {
    let (corpus, digests) = decode_with_digests(bytes.leak()).map_err(|error| JsError::new(&error.to_string()))?;
    KNOWN.set(Some(Known { corpus: Box::leak(Box::new(corpus)), digests: Vec::leak(digests) }));
    Ok(())
}

/// Opens the dialog for what a button asks for: `address`, relative to the site's root.
#[wasm_bindgen]
pub fn open(button: &HtmlElement, address: &str) -> Result<(), JsValue> {
    let known = KNOWN.get().ok_or("the panel has no corpus")?;
    let page = window().ok_or("there is no window")?;
    let site = button.base_uri()?.unwrap_or_default();
    let here = page.location().href()?;
    let asked = Asked::read(known.corpus, address, here.strip_prefix(&site).unwrap_or_default());
    dialog::show(known, asked, site, button)
}
