//! The text of a document, block by block, with the dates of its events in the margin.

use crate::markup::{Child, view};
use crate::pages::document::Shown;
use crate::parts::dates;
use crate::parts::prose::prose;
use crate::session::Session;
use dateline_explore::sources;
use dateline_explore::{Marks, Page};
use dateline_model::{Block, BlockKind, DocumentIndex, EventIndex};
use dateline_wording as wording;
use leptos::prelude::*;

/// All blocks; those that are furniture of the page are folded, neighbours together.
#[component]
pub(crate) fn Blocks(session: Session, document: DocumentIndex, shown: Shown) -> AnyView {
    let source = session.corpus.document(document);
    let marks = StoredValue::new(Marks::of_document(session.corpus, document));
    let is_folded = |block: &Block| sources::is_folded(source, block);
    let groups = source.blocks.chunk_by(|a, b| is_folded(a) && is_folded(b));
    let rows = groups.filter_map(|group| match group {
        [block] if !is_folded(block) => Some(view! { <Prose session document block marks /> }),
        // The title stands at the head of the page.
        group if group.iter().all(|block| block.kind == BlockKind::Title) => None,
        _ => Some(view! { <Folded session document group /> }),
    });
    view! {
        <div
            class="reader__text"
            class:reader__text--no-events=move || !shown.events.get()
            class:reader__text--no-times=move || !shown.times.get()
            class:reader__text--no-names=move || !shown.names.get()
            lang=source.language.clone()
            dir="auto"
        >
            {rows.collect::<Vec<_>>()}
        </div>
    }
}

#[component]
fn Prose(session: Session, document: DocumentIndex, block: &'static Block, marks: StoredValue<Marks>) -> AnyView {
    let events: Vec<EventIndex> = marks.with_value(|marks| {
        let mut events: Vec<EventIndex> = Vec::new();
        let inside =
            marks.events.iter().filter(|(span, _)| block.span.start <= span.start && span.start < block.span.end);
        for (_, event) in inside {
            if !events.contains(event) {
                events.push(*event);
            }
        }
        events
    });
    let words = move || {
        let place = session.place.get();
        marks.with_value(|marks| {
            let marks = Marks { place, ..marks.clone() };
            prose(session, document, block.span, &marks, None)
        })
    };
    let text = match block.kind {
        BlockKind::Title | BlockKind::Heading => view! { <h2 class="reader__heading">{words}</h2> },
        BlockKind::Standfirst => view! { <p class="reader__standfirst">{words}</p> },
        BlockKind::Quotation => view! { <blockquote class="reader__quotation">{words}</blockquote> },
        BlockKind::ListItem => view! { <p class="reader__item">{words}</p> },
        _ => view! { <p class="reader__paragraph">{words}</p> },
    };
    view! {
        <div class="reader__row">
            <Margin session events />
            {text}
        </div>
    }
}

#[component]
fn Margin(session: Session, events: Vec<EventIndex>) -> impl Child {
    (!events.is_empty()).then(|| {
        let links = events.into_iter().map(|index| {
            let event = session.corpus.event(index);
            view! {
                <li>
                    <a href=session.href(Page::Event(index)) title=&*event.title>
                        {dates::short(event)}
                        <span class="unseen">{wording::event::in_margin(&event.title)}</span>
                    </a>
                </li>
            }
        });
        view! { <ul class="reader__margin" lang="en">{links.collect::<Vec<_>>()}</ul> }
    })
}

#[component]
fn Folded(session: Session, document: DocumentIndex, group: &'static [Block]) -> AnyView {
    let (names, reason) = (wording::blocks(group), wording::reason(group));
    let has_place =
        move || session.place.get().is_some_and(|place| group.iter().any(|block| block.span.overlaps(place)));
    let blocks = group.iter().map(|block| {
        let words = move || {
            prose(session, document, block.span, &Marks { place: session.place.get(), ..Marks::default() }, None)
        };
        view! { <p class="folded__block">{words}</p> }
    });
    view! {
        <div class="reader__row">
            <details class="folded" open=has_place>
                <summary class="folded__head" lang="en">
                    <strong>{names}</strong>
                    <span class="folded__reason">{reason}</span>
                </summary>
                {blocks.collect::<Vec<_>>()}
            </details>
        </div>
    }
}
