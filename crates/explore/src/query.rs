//! Which events a reader asked for.

use crate::hues::documents_of;
use crate::timeline::Mark;
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
    /// The events that match, in the timeline's order: by where their marks begin and end, those without a date last.
    pub fn events(&self, corpus: &Corpus) -> Vec<EventIndex> {
        let numbered = corpus.events.iter().enumerate().filter(|(_, event)| self.accepts(event));
        let mut events: Vec<EventIndex> = numbered.map(|(number, _)| EventIndex(number as u32)).collect();
        events.sort_by_cached_key(|&index| match corpus.event(index).date.and_then(Mark::new) {
            Some(mark) => (false, mark.first, mark.last),
            None => (true, 0, 0),
        });
        events
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
