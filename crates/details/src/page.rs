//! What the page calls, and how a tree becomes nodes.

use dateline_details::tree::{Element, Node};
use dateline_details::{Details, Part};
use dateline_model::{Corpus, decode};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{Document, window};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What is known, for as long as the page lives.
#[derive(Clone, Copy)]
struct Known {
    corpus: &'static Corpus,
    details: &'static Details<'static>,
}

thread_local! {
    static KNOWN: Cell<Option<Known>> = const { Cell::new(None) };
}

/// Takes the encoded corpus, once; an error says why it is none.
#[wasm_bindgen]
pub fn begin(bytes: Vec<u8>) -> Result<(), JsError> {
    let corpus: &'static Corpus =
        Box::leak(Box::new(decode(bytes.leak()).map_err(|error| JsError::new(&error.to_string()))?));
    KNOWN.set(Some(Known { corpus, details: Box::leak(Box::new(Details::new(corpus))) }));
    Ok(())
}

/// Puts what is asked for into an element, in the place of what was there; nothing where this corpus has no such thing.
#[wasm_bindgen]
pub fn draw(place: &web_sys::Element, asked: &str) -> Result<(), JsValue> {
    let known = KNOWN.get().ok_or("there is no corpus")?;
    let page = window().and_then(|window| window.document()).ok_or("there is no page")?;
    let parts = Part::read(known.corpus, asked).map_or_else(Vec::new, |part| known.details.of(&part));
    place.set_text_content(None);
    for part in parts {
        place.append_child(made(&page, &part)?.as_ref())?;
    }
    Ok(())
}

/// The element as a node; its words are text and nothing else.
fn made(page: &Document, element: &Element) -> Result<web_sys::Element, JsValue> {
    let node = match element.is_drawn {
        true => page.create_element_ns(Some(SVG), element.tag)?,
        false => page.create_element(element.tag)?,
    };
    for (name, value) in &element.attributes {
        node.set_attribute(name, value)?;
    }
    for child in &element.children {
        match child {
            Node::Element(child) => node.append_child(made(page, child)?.as_ref())?,
            Node::Words(words) => node.append_child(page.create_text_node(words).as_ref())?,
        };
    }
    Ok(node)
}
