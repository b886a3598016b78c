//! The frame around every page, and which page is shown.

use crate::pages::home::Home;
use crate::session::Session;
use crate::{corpus, location};
use dateline_explore::Page;
use leptos::mount::mount_to_body;
use leptos::prelude::*;

/// Decodes the corpus, reads the address and draws the page; a damaged corpus is said in words.
pub(crate) fn start() {
    console_error_panic_hook::set_once();
    let root = location::fix_base();
    match corpus::load() {
        Ok(corpus) => mount_to_body(move || view! { <App session=Session::begin(corpus, root.clone()) /> }),
        Err(error) => mount_to_body(
            move || view! { <main><h1>"Dateline cannot show this corpus"</h1><p>{error.to_string()}</p></main> },
        ),
    }
}

#[component]
fn App(session: Session) -> impl IntoView {
    view! {
        <main>
            {move || match session.page.get() {
                Page::Timeline => view! { <Home session /> }.into_any(),
                page => view! { <h1>{format!("{page:?}")}</h1> }.into_any(),
            }}
        </main>
    }
}
