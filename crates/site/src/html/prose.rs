//! A stretch of a document's text with its marks: text, links and nothing else.

use crate::site::Site;
use dateline_explore::{Marks, Run};
use dateline_model::{DocumentIndex, EventIndex, Span};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The words of a document at `span`, marked. `selected` is the event whose words are highlighted; `anchors` are the places that links lead
/// to, each of which the first run inside it takes as its id.
pub(crate) fn prose(
    site: &Site<'_>,
    document: DocumentIndex,
    span: Span,
    marks: &Marks,
    selected: Option<EventIndex>,
    anchors: &BTreeSet<Span>,
) -> Markup {
    let text = &site.corpus.document(document).text;
    html! {
        @for run in cut(marks.runs(text, span), anchors) {
            @let words = run.span().of(text);
            // Several places may begin with the same words: each has an anchor, of which the last stands on the words themselves.
            @let mut ids = anchors.range(Span { start: run.start, end: 0 }..Span { start: run.start + 1, end: 0 });
            @let id = ids.next_back().map(|&place| site.fragment(document, place));
            @for &place in ids { span id=(site.fragment(document, place)) {} }
            @match (classes(&run, selected), run.name) {
                (None, _) => @if id.is_some() { span id=[id] { (words) } } @else { (words) },
                (Some(class), Some(entity)) => a class=(class) id=[id] href=(site.entity(entity)) { bdi { (words) } },
                (Some(class), None) => span class=(class) id=[id] { (words) },
            }
            @if let Some(number) = run.note {
                span class=(if is_selected(&run, selected) { "words words--selected" } else { "words" }) {
                    sup.words__note { (number) }
                }
            }
        }
    }
}

/// The runs, so that one begins wherever a link leads to.
fn cut(runs: Vec<Run>, anchors: &BTreeSet<Span>) -> Vec<Run> {
    let mut pieces = Vec::with_capacity(runs.len());
    for mut run in runs {
        for place in
            anchors.range(Span { start: run.start + 1, end: 0 }..Span { start: run.end.max(run.start + 1), end: 0 })
        {
            if run.start < place.start {
                pieces.push(Run { end: place.start, note: None, ..run.clone() });
                run.start = place.start;
            }
        }
        pieces.push(run);
    }
    pieces
}

fn is_selected(run: &Run, selected: Option<EventIndex>) -> bool {
    selected.is_some_and(|event| run.events.contains(&event))
}

fn classes(run: &Run, selected: Option<EventIndex>) -> Option<String> {
    let marks = [
        (!run.events.is_empty(), "words--event"),
        (is_selected(run, selected), "words--selected"),
        (run.is_trigger || run.is_noted, "words--trigger"),
        (run.is_time, "words--time"),
        (run.name.is_some(), "words--name"),
    ];
    let names: Vec<&str> = marks.iter().filter(|(holds, _)| *holds).map(|(_, name)| *name).collect();
    (!names.is_empty()).then(|| format!("words {}", names.join(" ")))
}
