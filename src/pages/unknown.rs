//! An address that is no page: what was asked, what it may have meant, and the ways home.

use crate::markup::view;
use crate::parts::dates;
use crate::session::Session;
use dateline_explore::nearest::nearest;
use dateline_explore::{Page, percent};
use leptos::prelude::*;

/// So many near pages are offered.
const OFFERED: usize = 5;

/// The page for the path that was asked for.
#[component]
#[expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]
pub(crate) fn UnknownPage(session: Session, path: String) -> AnyView {
    let near = nearest(session.corpus, &path, OFFERED);
    let has_near = !near.is_empty();
    let asked = percent::decode(path.trim_end_matches("index.html"));
    view! {
        <div class="unknown">
            <h1 class="title" tabindex="-1">"There is no such page"</h1>
            <p class="standfirst">"You asked for " <bdi class="unknown__asked">{asked}</bdi> ", and nothing in this corpus has that address."</p>
            {has_near
                .then(|| {
                    view! {
                        <h2 class="head">"Perhaps you meant"</h2>
                        <ul class="plain">{near.into_iter().map(|page| offer(session, page)).collect::<Vec<_>>()}</ul>
                    }
                })}
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

fn offer(session: Session, page: Page) -> AnyView {
    let corpus = session.corpus;
    let (words, what) = match &page {
        Page::Event(index) => (corpus.event(*index).title.clone(), dates::short(corpus.event(*index))),
        Page::Entity(index) => (corpus.entity(*index).name.clone(), corpus.entity(*index).kind.name().to_owned()),
        Page::Document(index) => (corpus.document(*index).title.clone(), "document".to_owned()),
        _ => (String::new(), String::new()),
    };
    view! {
        <li>
            <a href=session.href(page)><bdi>{words}</bdi></a>
            <span class="soft">" · " {what}</span>
        </li>
    }
}
