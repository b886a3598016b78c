//! An address that is no page: what was asked, what it may have meant, and the ways home.

use crate::markup::view;
use crate::parts::details::details;
use crate::session::Session;
use dateline_explore::{Page, percent};
use dateline_wording as wording;
use leptos::prelude::*;

/// The page for the path that was asked for.
#[component]
#[expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]
pub(crate) fn UnknownPage(session: Session, path: String) -> AnyView {
    let asked = percent::decode(path.trim_end_matches("index.html"));
    view! {
        <div class="unknown">
            <h1 class="title" tabindex="-1">{wording::unknown::TITLE}</h1>
            <p class="standfirst">{wording::unknown::ASKED.before} <bdi class="unknown__asked">{asked}</bdi> {wording::unknown::ASKED.after}</p>
            {details("unknown", &path)}
            <h2 class="head">{wording::unknown::BEGIN_HERE}</h2>
            <ul class="plain">
                <li><a href=move || session.href(Page::Timeline)>{wording::unknown::TIMELINE}</a></li>
                <li><a href=move || session.href(Page::Events)>{wording::unknown::ALL_EVENTS}</a></li>
                <li><a href=session.href(Page::Entities)>{wording::unknown::ALL_NAMES}</a></li>
                <li><a href=session.href(Page::Documents)>{wording::unknown::ALL_DOCUMENTS}</a></li>
            </ul>
        </div>
    }
}
