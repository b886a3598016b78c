//! The size of the drawing, and its travel: the two things that only a browser can tell.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::ResizeObserver;

/// The room that there is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Size {
    /// In pixels; 0 before the first measure.
    pub(super) width: f64,
    /// Whether time runs down.
    pub(super) is_phone: bool,
}

const PHONE: f64 = 720.0;

/// Keeps `size` that of the node.
pub(super) fn measure(node: NodeRef<Div>, size: RwSignal<Size>) {
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let measured = element.clone();
        let read = move || {
            let page = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(PHONE);
            let now = Size { width: f64::from(measured.client_width()), is_phone: page < PHONE };
            if 0.0 < now.width && size.get_untracked() != now {
                size.set(now);
            }
        };
        read();
        let closure = Closure::<dyn FnMut()>::new(read);
        let Ok(observer) = ResizeObserver::new(closure.as_ref().unchecked_ref()) else { return };
        observer.observe(&element);
        let kept = StoredValue::new_local((observer, closure));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    });
}

/// Whether the reader asked for less motion.
pub(super) fn is_still() -> bool {
    let asked = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    asked.is_some_and(|list| list.matches())
}

/// Calls `step` with the share of the way, from 0 to 1, in every frame of a move, until it says that another move has begun.
pub(super) fn animate(step: impl Fn(f64) -> bool + 'static) {
    next_frame(js_sys::Date::now(), step);
}

fn next_frame(began: f64, step: impl Fn(f64) -> bool + 'static) {
    request_animation_frame(move || {
        let share = ((js_sys::Date::now() - began) / MOVE).min(1.0);
        if step(ease(share)) && share < 1.0 {
            next_frame(began, step);
        }
    });
}

/// Milliseconds; the token `--move` of the style sheet.
const MOVE: f64 = 240.0;

/// Quick to start and slow to arrive, near the curve of the token `--ease`.
fn ease(share: f64) -> f64 {
    1.0 - (1.0 - share).powi(3)
}
