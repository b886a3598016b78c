//! An address that is no page: what was asked, what it may have meant, and the ways home.

use crate::markup::view;
use crate::parts::details::details;
use crate::session::Session;
use dateline_explore::{Page, percent};
use leptos::prelude::*;

/// The page for the path that was asked for.
#[component]
#[expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]
pub(crate) fn UnknownPage(session: Session, path: String) -> AnyView {
    let asked = percent::decode(path.trim_end_matches("index.html"));
    view! {
        <div class="unknown">
            <h1 class="title" tabindex="-1">"There is no such page"</h1>
            <p class="standfirst">"You asked for " <bdi class="unknown__asked">{asked}</bdi> ", and nothing in this corpus has that address."</p>
            {details("unknown", &path)}
            <h2 class="head">"Or begin here"</h2>
            <ul class="plain">
                <li><a href=move || session.href(Page::Timeline)>"The timeline"</a></li>
                <li><a href=move || session.href(Page::Events)>"All events"</a></li>
                <li><a href=session.href(Page::Entities)>"All names"</a></li>
                <li><a href=session.href(Page::Documents)>"All documents"</a></li>
            </ul>
        </div>
    }
}
