//! Work in steps, short enough that the page answers between them.

use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use web_sys::window;

/// Milliseconds of a step: half a frame.
const STEP: f64 = 8.0;

/// When a step that begins now has to end.
pub(super) fn end_of_step() -> f64 {
    now() + STEP
}

/// Whether a step is over.
pub(super) fn is_over(end: f64) -> bool {
    end < now()
}

fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// The pieces as the browser's own strings, made step by step; what is made within one step is there without a pause.
pub(super) async fn made(pieces: impl Iterator<Item = String>) -> Array {
    let parts = Array::new();
    let (mut end, mut part) = (end_of_step(), String::new());
    for piece in pieces {
        part.push_str(&piece);
        if is_over(end) {
            parts.push(&part.as_str().into());
            part.clear();
            TimeoutFuture::new(0).await;
            end = end_of_step();
        }
    }
    parts.push(&part.into());
    parts
}
