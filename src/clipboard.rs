//! Text onto the clipboard.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

/// Copies a text and says whether that went well. Pages that are not served securely have no clipboard; there the older command is
/// tried, which browsers allow within a click.
pub(crate) async fn copy(text: &str) -> bool {
    let navigator: JsValue = window().navigator().into();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|value| value.is_object());
    if has_clipboard && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok() {
        return true;
    }
    copy_by_selection(text).is_some_and(|is_copied| is_copied)
}

fn copy_by_selection(text: &str) -> Option<bool> {
    let page = document();
    let field: HtmlTextAreaElement = page.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    field.set_class_name("unseen");
    page.body()?.append_child(&field).ok()?;
    let focused = page.active_element().and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    field.select();
    let command: js_sys::Function = js_sys::Reflect::get(&page, &"execCommand".into()).ok()?.dyn_into().ok()?;
    let is_copied = command.call1(&page, &"copy".into()).is_ok_and(|value| value.is_truthy());
    field.remove();
    if let Some(element) = focused {
        // Whether the focus can go back is the element's affair.
        let _ = element.focus();
    }
    Some(is_copied)
}
