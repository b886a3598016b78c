//! Keys that work wherever the reader is, and those of one character, which may be turned off: who speaks to a computer presses them unawares.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

const STORED: &str = "dateline-keys";

/// Whether keys of one character ("/", "+", "?") do what they are for. A browser that forbids storage has them.
pub(crate) fn are_single_on() -> bool {
    let stored = storage().and_then(|storage| storage.get_item(STORED).ok().flatten());
    stored.is_none()
}

/// Turns them on or off, for this visit and the next.
pub(crate) fn turn_single(is_on: bool) {
    if let Some(storage) = storage() {
        // Full or forbidden storage leaves them as they are.
        let _ = if is_on { storage.remove_item(STORED) } else { storage.set_item(STORED, "off") };
    }
}

/// Calls with each key that is pressed while the focus is on nothing that could want it: on the page itself, or its heading.
pub(crate) fn on_keys_of_page(act: impl Fn(&KeyboardEvent) + 'static) {
    let keys = window_event_listener(ev::keydown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_of_page = target.is_some_and(|target| matches!(target.tag_name().as_str(), "BODY" | "H1"));
        let has_key = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        if is_of_page && !has_key && !event.default_prevented() {
            act(&event);
        }
    });
    on_cleanup(move || keys.remove());
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
