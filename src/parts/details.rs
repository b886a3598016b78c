//! The places of what is not in this program: a page was served with it, or another program makes it.

use crate::markup::view;
use leptos::prelude::*;

/// The place for a part of the page that is about the thing at an address; `crates/site/src/details.js` sees that it is filled.
pub(crate) fn details(part: &'static str, address: &str) -> AnyView {
    view! { <dateline-details of=format!("{part} {address}")></dateline-details> }
}
