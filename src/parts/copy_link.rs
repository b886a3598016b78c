//! The button that copies a link to what is shown.

use crate::markup::view;
use crate::parts::icon::{Icon, Sign};
use crate::session::Session;
use leptos::prelude::*;

/// A button with a chain and these words.
#[component]
pub(crate) fn CopyLink(
    session: Session,
    /// What the button says.
    words: &'static str,
) -> AnyView {
    view! {
        // A phone hides the words and shows the chain alone.
        <button type="button" class="button button--share" aria-label=words on:click=move |_| session.share()>
            <Icon sign=Sign::Link />
            <span class="button__words">{words}</span>
        </button>
    }
}
