//! Events as rows: date, title, who tells it; and the date of one for machines too.

use crate::Details;
use crate::tree::{Element, element};
use dateline_explore::dates;
use dateline_explore::hues::documents_of;
use dateline_model::EventIndex;

impl Details<'_> {
    /// Rows that lead to the events' pages; nothing where there are none.
    pub(crate) fn rows(&self, events: &[EventIndex]) -> Option<Element> {
        let row = |&index: &EventIndex| {
            let told = self.corpus.event(index);
            element("li", "rows__row")
                .and(element("span", "rows__date").and(self.date(index)))
                .and(element("a", "rows__title").with("href", self.event(index)).words(&*told.title))
                .and(self.letters(&documents_of(told)))
        };
        (!events.is_empty()).then(|| element("ol", "rows").and_all(events.iter().map(row)))
    }

    /// The date of an event, as machines read it where HTML has a form for it.
    fn date(&self, event: EventIndex) -> Element {
        let told = self.corpus.event(event);
        let words = dates::short(told);
        match told.date.and_then(|date| dates::machine(date.edtf)) {
            Some(machine) => element("time", "").with("datetime", machine).words(words),
            None => element("span", "").words(words),
        }
    }
}
