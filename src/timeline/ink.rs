//! What marks are drawn with: the hue of the document that tells, or a stripe for each.

use crate::markup::{number, view};
use dateline_explore::hues::{documents_of, letter};
use dateline_model::{Corpus, DocumentIndex, EventIndex};
use leptos::prelude::*;

/// More documents than this are no stripes but grey, with their number.
const MOST_STRIPES: usize = 3;

/// The letter of a document's hue, in small; `x` for the grey of those beyond six.
pub(super) fn hue(document: DocumentIndex) -> char {
    letter(document).map_or('x', |letter| letter.to_ascii_lowercase())
}

/// The hues of the stripes, top to bottom; a single grey where there would be too many.
pub(super) fn hues(documents: &[DocumentIndex]) -> Vec<char> {
    if MOST_STRIPES < documents.len() {
        return vec!['x'];
    }
    let mut hues: Vec<char> = documents.iter().map(|&document| hue(document)).collect();
    // Two greys are told apart by nobody.
    hues.dedup();
    hues
}

/// Of these events those that are drawn in several hues, one for each set of them.
pub(super) fn striped(corpus: &Corpus, events: &mut dyn Iterator<Item = EventIndex>) -> Vec<EventIndex> {
    let mut found: Vec<EventIndex> = Vec::new();
    for event in events {
        let own = hues_of(corpus, event);
        if 1 < own.len() && found.iter().all(|&other| hues_of(corpus, other) != own) {
            found.push(event);
        }
    }
    found
}

fn hues_of(corpus: &Corpus, event: EventIndex) -> Vec<char> {
    hues(&documents_of(corpus.event(event)))
}

/// Whether stripes fill a body, with a gap between them, or colour a stroke, which a gap would break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    Body,
    Stroke,
}

impl Paint {
    /// The class and the ink: one hue by its class, several by a gradient that [`Stripes`] defines.
    pub(super) fn of(self, documents: &[DocumentIndex]) -> (String, String) {
        let hues = hues(documents);
        match hues.as_slice() {
            [one] => (format!("hue hue--{one}"), "var(--hue)".to_owned()),
            _ => ("hue".to_owned(), format!("url(#{})", self.id(&hues))),
        }
    }

    fn id(self, hues: &[char]) -> String {
        let kind = if self == Paint::Body { "body" } else { "stroke" };
        format!("timeline-{kind}-{}", hues.iter().collect::<String>())
    }
}

/// Equal stripes, for the set of documents of each of these events.
#[component]
pub(super) fn Stripes(corpus: &'static Corpus, events: Memo<Vec<EventIndex>>) -> AnyView {
    view! {
        <svg class="timeline__stripes" aria-hidden="true" width="0" height="0">
            <defs>{move || {
                    let sets = events.get().into_iter().map(|event| hues_of(corpus, event));
                    sets.flat_map(|hues| [gradient(Paint::Body, &hues), gradient(Paint::Stroke, &hues)]).collect::<Vec<_>>()
                }}</defs>
        </svg>
    }
}

fn gradient(paint: Paint, hues: &[char]) -> AnyView {
    // Half the gap between two stripes, as a part of a mark's height.
    let clear = if paint == Paint::Body { 0.03 } else { 0.0 };
    let share = 1.0 / hues.len() as f64;
    let last = hues.len() - 1;
    let stops: Vec<_> = hues
        .iter()
        .enumerate()
        .flat_map(|(index, hue)| {
            let top = index as f64 * share + if index == 0 { 0.0 } else { clear };
            let bottom = (index + 1) as f64 * share - if index == last { 0.0 } else { clear };
            let class = format!("stop stop--{hue}");
            // The outermost stops are full: what lies beyond them, half the width of a stroke, is drawn as they are.
            [(top, index != 0), (top, false), (bottom, false), (bottom, index != last)]
                .map(|(offset, is_clear)| (offset, if is_clear { "0" } else { "1" }, class.clone()))
        })
        .collect();
    view! {
        <linearGradient id=paint.id(hues) x1="0" y1="0" x2="0" y2="1">
            {stops
                .into_iter()
                .map(|(offset, opacity, class)| view! { <stop class=class offset=format!("{}%", number(offset * 100.0)) stop-opacity=opacity /> })
                .collect::<Vec<_>>()}
        </linearGradient>
    }
}
