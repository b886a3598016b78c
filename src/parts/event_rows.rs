//! Events as rows: date, title, who tells it.

use crate::markup::view;
use crate::parts::dates;
use crate::parts::letters::Letters;
use crate::session::Session;
use dateline_explore::Page;
use dateline_explore::hues::documents_of;
use dateline_model::EventIndex;
use leptos::prelude::*;

/// Rows that lead to the events' pages.
#[component]
pub(crate) fn EventRows(session: Session, events: Vec<EventIndex>) -> AnyView {
    let corpus = session.corpus;
    let rows = events.into_iter().map(|index| {
        let event = corpus.event(index);
        view! {
            <li class="rows__row">
                <span class="rows__date">{dates::short(event)}</span>
                <a class="rows__title" href=session.href(Page::Event(index))>
                    {event.title.clone()}
                </a>
                <Letters corpus documents=documents_of(event) />
            </li>
        }
    });
    view! { <ol class="rows">{rows.collect::<Vec<_>>()}</ol> }
}
