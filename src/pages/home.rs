//! The timeline, and the list of its events beside it, in step.

use crate::session::Session;
use leptos::prelude::*;

/// The home page.
#[component]
pub(crate) fn Home(session: Session) -> impl IntoView {
    view! {
        <h1>{session.corpus.title.clone()}</h1>
        <ul>
            <For each=move || session.listed.get() key=|event| *event let:event>
                <li>{session.corpus.event(event).title.clone()}</li>
            </For>
        </ul>
    }
}
