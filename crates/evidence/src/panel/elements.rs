//! Elements of the page.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node, window};

/// The page.
pub(super) fn page() -> Result<Document, JsValue> {
    window().and_then(|window| window.document()).ok_or_else(|| "there is no page".into())
}

/// An element with these attributes and words; no markup is ever read.
pub(super) fn element<E: JsCast>(tag: &str, attributes: &[(&str, &str)], words: &str) -> Result<E, JsValue> {
    let element = page()?.create_element(tag)?;
    for (name, value) in attributes {
        element.set_attribute(name, value)?;
    }
    if !words.is_empty() {
        element.set_text_content(Some(words));
    }
    element.dyn_into().map_err(JsValue::from)
}

/// The same, at the end of another.
pub(super) fn within<E: JsCast + AsRef<Node>>(
    parent: &Element,
    tag: &str,
    attributes: &[(&str, &str)],
    words: &str,
) -> Result<E, JsValue> {
    let element: E = element(tag, attributes, words)?;
    parent.append_child(element.as_ref())?;
    Ok(element)
}
