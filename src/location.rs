//! The address bar: where the site's root is, where the reader is, and how links become pages without a new load.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlBaseElement, MouseEvent, PopStateEvent, ScrollRestoration, Url};

/// Makes `<base>` absolute, since addresses change below it, and returns the site's root, which ends with `/`.
pub(crate) fn fix_base() -> String {
    let root = document().base_uri().ok().flatten().unwrap_or_default();
    let root = root.split(['?', '#']).next().unwrap_or_default().to_owned();
    let root = root.rfind('/').map_or(root.clone(), |slash| root[..=slash].to_owned());
    let base = document().query_selector("base").ok().flatten();
    if let Some(base) = base.and_then(|base| base.dyn_into::<HtmlBaseElement>().ok()) {
        base.set_href(&root);
    }
    root
}

/// The address of the page, relative to the root, as the browser writes it.
pub(crate) fn current(root: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    href.strip_prefix(root).unwrap_or_default().to_owned()
}

/// Writes an address, relative to the root, into the bar, as a step that can be taken back. How far the page was scrolled stays with
/// the step that is left.
pub(crate) fn push(address: &str) {
    keep_scroll();
    if let Ok(history) = window().history() {
        // A page opened from disk may not change its address; it works all the same, without steps back.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Writes an address into the bar in the place of the present step.
pub(crate) fn replace(address: &str) {
    if let Ok(history) = window().history() {
        // As above: a page from disk keeps its address.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Notes how far the page is scrolled with the present step of the history.
fn keep_scroll() {
    if let Ok(history) = window().history() {
        let top = window().scroll_y().unwrap_or_default();
        let _ = history.replace_state_with_url(&JsValue::from_f64(top), "", None);
    }
}

/// Calls `go` with the address, relative to the root, of every link of this site that is followed in the plain way, and `back`
/// whenever the reader goes back or forward.
pub(crate) fn follow(root: String, go: impl Fn(&str) + 'static, back: impl Fn() + 'static) {
    if let Ok(history) = window().history() {
        // The browser would scroll before the page is there.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let may_prevent = EventListenerOptions::enable_prevent_default();
    let clicks = EventListener::new_with_options(&window(), "click", may_prevent, move |event| {
        if let Some(address) = event.dyn_ref::<MouseEvent>().and_then(|event| followed(&root, event)) {
            event.prevent_default();
            go(&address);
        }
    });
    let steps = EventListener::new(&window(), "popstate", move |event| {
        back();
        let top = event.dyn_ref::<PopStateEvent>().and_then(|event| event.state().as_f64()).unwrap_or_default();
        after_drawing(move || window().scroll_to_with_x_and_y(0.0, top));
    });
    let leaving = EventListener::new(&window(), "beforeunload", |_| keep_scroll());
    // A listener stops when it is dropped.
    let listeners = StoredValue::new_local(Some([clicks, steps, leaving]));
    on_cleanup(move || listeners.set_value(None));
}

/// Scrolls to where this step of the history was left, if it was.
pub(crate) fn scroll_as_left() {
    let top = window().history().ok().and_then(|history| history.state().ok()).and_then(|state| state.as_f64());
    if let Some(top) = top {
        after_drawing(move || window().scroll_to_with_x_and_y(0.0, top));
    }
}

/// Calls `act` once the views have caught up with the signals: they do so before the frame after next.
pub(crate) fn after_drawing(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}

fn followed(root: &str, event: &MouseEvent) -> Option<String> {
    let has_key = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if event.button() != 0 || has_key || event.default_prevented() {
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
