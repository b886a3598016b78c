//! Which events a reader asked for.

use crate::hues::documents_of;
use dateline_calendar::Day;
use dateline_model::{Corpus, DocumentIndex, EntityIndex, Event, EventIndex};

/// What events must be like. The default asks for every fact and firm plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Told by any of these; by any at all where empty. Ascending.
    pub documents: Vec<DocumentIndex>,
    /// Told by two documents at least.
    pub is_told_by_several: bool,
    /// About all of these. Ascending.
    pub entities: Vec<EntityIndex>,
    /// Whether claims, denials, demands and suppositions are shown too.
    pub is_every_status: bool,
}

impl Query {
    /// The events that match, as the corpus orders them.
    pub fn events(&self, corpus: &Corpus) -> Vec<EventIndex> {
        let numbered = corpus.events.iter().enumerate();
        numbered.filter(|(_, event)| self.accepts(event)).map(|(number, _)| EventIndex(number as u32)).collect()
    }

    /// Whether this event matches.
    pub fn accepts(&self, event: &Event) -> bool {
        let documents = documents_of(event);
        (self.is_every_status || event.status.is_shown_first())
            && (self.documents.is_empty() || documents.iter().any(|document| self.documents.contains(document)))
            && (!self.is_told_by_several || 2 <= documents.len())
            && self.entities.iter().all(|entity| event.entities.contains(entity) || event.places.contains(entity))
    }

    /// Whether nothing is narrowed.
    pub fn is_all(&self) -> bool {
        *self == Query { is_every_status: self.is_every_status, ..Query::default() }
    }
}

/// Whether an event may lie within these days, both included. Undated events lie in no window.
pub fn is_within(event: &Event, (from, to): (Day, Day)) -> bool {
    event.date.is_some_and(|date| {
        date.earliest().or(date.latest()).is_some_and(|first| first <= to)
            && (date.latest().is_none_or(|last| from <= last))
    })
}

/// Adds a value to an ascending list, or takes it out.
pub fn toggle<T: Ord>(list: &mut Vec<T>, value: T) {
    match list.binary_search(&value) {
        Ok(place) => drop(list.remove(place)),
        Err(place) => list.insert(place, value),
    }
}
