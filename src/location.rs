//! The address bar: where the site's root is, where the reader is, and how links become pages without a new load.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlBaseElement, MouseEvent, Url};

/// Makes `<base>` absolute, since addresses change below it, and returns the site's root, which ends with `/`.
pub(crate) fn fix_base() -> String {
    let root = document().base_uri().ok().flatten().unwrap_or_default();
    let root = root.split(['?', '#']).next().unwrap_or_default().to_owned();
    let root = root.rfind('/').map_or(root.clone(), |slash| root[..=slash].to_owned());
    if let Some(base) =
        document().query_selector("base").ok().flatten().and_then(|base| base.dyn_into::<HtmlBaseElement>().ok())
    {
        base.set_href(&root);
    }
    root
}

/// The address of the page, relative to the root, as the browser writes it.
pub(crate) fn current(root: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    href.strip_prefix(root).unwrap_or_default().to_owned()
}

/// Writes an address, relative to the root, into the bar: as a step that can be taken back, or in the place of the present one.
pub(crate) fn write(address: &str, is_step: bool) {
    let Ok(history) = window().history() else { return };
    // A page opened from disk may not change its address; it works all the same, without steps back.
    let _ = match is_step {
        true => history.push_state_with_url(&JsValue::NULL, "", Some(address)),
        false => history.replace_state_with_url(&JsValue::NULL, "", Some(address)),
    };
}

/// Calls `go` with the address, relative to the root, of every link of this site that is followed in the plain way, and `back`
/// whenever the reader goes back or forward.
pub(crate) fn follow(root: String, go: impl Fn(&str) + 'static, back: impl Fn() + 'static) {
    let clicks = window_event_listener(ev::click, move |event| {
        if let Some(address) = followed(&root, &event) {
            event.prevent_default();
            go(&address);
        }
    });
    let steps = window_event_listener(ev::popstate, move |_| back());
    on_cleanup(move || {
        clicks.remove();
        steps.remove();
    });
}

fn followed(root: &str, event: &MouseEvent) -> Option<String> {
    let is_plain =
        event.button() == 0 && !event.meta_key() && !event.ctrl_key() && !event.shift_key() && !event.alt_key();
    if !is_plain || event.default_prevented() {
        return None;
    }
    // `closest` finds links of SVG as well, whose `href` property is no string.
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok().flatten()?;
    if link.has_attribute("download") || link.get_attribute("target").is_some_and(|target| target != "_self") {
        return None;
    }
    let url = Url::new_with_base(&link.get_attribute("href")?, root).ok()?;
    url.href().strip_prefix(root).map(str::to_owned)
}
