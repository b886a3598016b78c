//! What a person takes along: words on the clipboard, files.

use super::elements::{element, page};
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlTextAreaElement, Url, window};

/// How long a file may take to be saved before its address is given up, in milliseconds.
const SAVING: u32 = 60_000;

/// Puts words on the clipboard and says whether that went well. Where the browser has none, as on pages that are not served securely,
/// they are selected in `field` and the older command is tried.
pub(super) async fn copy(words: &str, field: &HtmlTextAreaElement) -> bool {
    field.set_value(words);
    let Some(window) = window() else { return false };
    let navigator: JsValue = window.navigator().into();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|value| value.is_object());
    if has_clipboard && JsFuture::from(window.navigator().clipboard().write_text(words)).await.is_ok() {
        return true;
    }
    copy_selected(field).unwrap_or_default()
}

fn copy_selected(field: &HtmlTextAreaElement) -> Option<bool> {
    let page = page().ok()?;
    let focused = page.active_element().and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    field.select();
    let command: js_sys::Function = js_sys::Reflect::get(&page, &"execCommand".into()).ok()?.dyn_into().ok()?;
    let is_copied = command.call1(&page, &"copy".into()).is_ok_and(|value| value.is_truthy());
    if let Some(element) = focused.filter(|_| is_copied) {
        // Whether the focus can go back is the element's affair.
        let _ = element.focus();
    }
    Some(is_copied)
}

/// A file in the browser's memory.
pub(super) fn blob(words: &str, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(&format!("{kind};charset=utf-8"));
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&words.into()), &options)
}

/// Saves a file where the browser saves files.
pub(super) fn save(file: &Blob, name: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = element("a", &[("href", &url), ("download", name)], "")?;
    link.click();
    // The browser reads the file after the click.
    Timeout::new(SAVING, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}
