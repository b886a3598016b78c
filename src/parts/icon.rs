//! Drawn signs, for the few places where a sign is clear without its word.

use crate::markup::view;
pub(crate) use dateline_explore::signs::Sign;
use leptos::prelude::*;

/// A sign; its word stands beside it or in the label of what holds it.
#[component]
pub(crate) fn Icon(sign: Sign) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d=sign.path()></path>
        </svg>
    }
}
