//! Events that may be the same happening and are too little alike to be joined.

use crate::Details;
use crate::tree::{Element, element};
use dateline_explore::dates;
use dateline_explore::hues::documents_of;
use dateline_model::EventIndex;
use dateline_wording as wording;

/// The list; nothing where there are none.
pub(crate) fn possibly_same(details: &Details<'_>, event: EventIndex) -> Vec<Element> {
    let others = &details.corpus.event(event).possibly_same;
    if others.is_empty() {
        return Vec::new();
    }
    let rows = others.iter().map(|&other| {
        let told = details.corpus.event(other);
        let date = element("span", "same__date").words(dates::short(told));
        element("li", "same__row")
            .and(element("a", "").with("href", details.event(other)).words(&*told.title))
            .and(details.letters(&documents_of(told)))
            .and(date)
    });
    let note = element("p", "why__note").words(wording::event::SAME_NOTE);
    let section = element("section", "same")
        .and(element("h2", "head").words(wording::event::SAME))
        .and(element("ul", "who__rows").and_all(rows))
        .and(note);
    vec![section]
}
