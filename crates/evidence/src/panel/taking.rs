//! What a person takes along: words on the clipboard, files.

use super::elements::{element, page};
use gloo::timers::callback::Timeout;
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlTextAreaElement, Url, window};

/// How long a file may take to be saved before its address is given up, in milliseconds.
const SAVING: u32 = 60_000;

/// So many units of UTF-16 are shown in a field: a browser that lays out megabytes answers nobody.
const SHOWN: u32 = 200_000;

/// Puts words on the clipboard and says whether that went well. Where the browser has none, as on pages that are not served securely,
/// they are selected in `field` and the older command is tried; the field shows them, unless they are too many.
pub(super) async fn copy(words: &JsString, field: &HtmlTextAreaElement) -> bool {
    let is_shown = words.length() <= SHOWN;
    set_hidden(field, !is_shown);
    field.set_value(&if is_shown { String::from(words) } else { String::new() });
    let Some(window) = window() else { return false };
    let navigator: JsValue = window.navigator().into();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|value| value.is_object());
    if has_clipboard && JsFuture::from(window.navigator().clipboard().write_text(&String::from(words))).await.is_ok() {
        return true;
    }
    is_shown && copy_selected(field).unwrap_or_default()
}

fn set_hidden(field: &HtmlTextAreaElement, is_hidden: bool) {
    // An attribute of this name can always be set.
    let _ = field.toggle_attribute_with_force("hidden", is_hidden);
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

/// A file in the browser's memory, of its parts.
pub(super) fn blob(parts: &Array, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(&format!("{kind};charset=utf-8"));
    Blob::new_with_str_sequence_and_options(parts, &options)
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
