//! A stretch of a document's text with its marks, as text nodes and links and nothing else.

use crate::markup::view;
use crate::session::Session;
use dateline_explore::{Marks, Page, Run};
use dateline_model::{DocumentIndex, EventIndex, Span};
use leptos::prelude::*;

/// The words of a document at `span`, marked. `selected` is the event whose words are highlighted.
pub(crate) fn prose(
    session: Session,
    document: DocumentIndex,
    span: Span,
    marks: &Marks,
    selected: Option<EventIndex>,
) -> Vec<AnyView> {
    let text = &session.corpus.document(document).text;
    let mut has_place = false;
    let pieces = marks.runs(text, span).into_iter().map(|run| {
        let words = run.span().of(text);
        // The first run that is pointed at is what the page scrolls to.
        let id = (run.is_place && !std::mem::replace(&mut has_place, run.is_place)).then_some("place");
        let is_selected = selected.is_some_and(|event| run.events.contains(&event));
        let note_class = if is_selected { "words words--selected" } else { "words" };
        // The highlight belongs to what holds the number: it would rise with the number itself.
        let note = run.note.map(|number| {
            view! { <span class=note_class><sup class="words__note">{number.to_string()}</sup></span> }
        });
        let words = match (classes(&run, selected), run.name) {
            (None, _) => words.into_any(),
            (Some(class), Some(entity)) => {
                let href = session.href(Page::Entity(entity));
                view! { <a class=class id=id href=href><bdi>{words}</bdi></a> }
            }
            (Some(class), None) => view! { <span class=class id=id>{words}</span> },
        };
        view! {
            {words}
            {note}
        }
    });
    pieces.collect::<Vec<_>>()
}

fn classes(run: &Run, selected: Option<EventIndex>) -> Option<String> {
    let is_selected = selected.is_some_and(|event| run.events.contains(&event));
    let marks = [
        (!run.events.is_empty(), "words--event"),
        (is_selected || run.is_place, "words--selected"),
        (run.is_trigger || run.is_noted, "words--trigger"),
        (run.is_time, "words--time"),
        (run.name.is_some(), "words--name"),
    ];
    let names: Vec<&str> = marks.iter().filter(|(holds, _)| *holds).map(|(_, name)| *name).collect();
    (!names.is_empty()).then(|| format!("words {}", names.join(" ")))
}
