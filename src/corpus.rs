//! The corpus that the build embedded.

use dateline_model::{Corpus, DecodeError, decode_shown};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;

const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// The corpus, decoded once and kept for as long as the page lives; call it once.
pub(crate) fn load() -> Result<&'static Corpus, DecodeError> {
    let corpus = decode_shown(BYTES)?;
    Ok(Box::leak(Box::new(corpus)))
}

/// The corpus as it is embedded, for the panel that cites, checks and exports: a program of its own.
#[wasm_bindgen]
pub fn embedded() -> Uint8Array {
    Uint8Array::from(BYTES)
}
