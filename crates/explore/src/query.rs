//! Which events a reader asked for.

use crate::hues::tellers;
use crate::sorting;
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
    /// The events that match, in the timeline's order: by their first day, or their last where no first is known, then their last; those
    /// without a date last.
    pub fn events(&self, corpus: &Corpus) -> Vec<EventIndex> {
        let numbered = corpus.events.iter().enumerate().filter(|(_, event)| self.accepts(event));
        let mut keyed: Vec<((i32, i32), EventIndex)> =
            numbered.map(|(number, event)| (days_of(event), EventIndex(number as u32))).collect();
        sorting::sort(&mut keyed);
        keyed.into_iter().map(|(_, event)| event).collect()
    }

    /// How many events match.
    pub fn count(&self, corpus: &Corpus) -> usize {
        corpus.events.iter().filter(|event| self.accepts(event)).count()
    }

    /// Whether this event matches.
    pub fn accepts(&self, event: &Event) -> bool {
        let is_told_by = |document: &DocumentIndex| event.accounts.iter().any(|account| account.document == *document);
        (self.is_every_status || event.status.is_shown_first())
            && (self.documents.is_empty() || self.documents.iter().any(is_told_by))
            && (!self.is_told_by_several || 2 <= tellers(event))
            && self.entities.iter().all(|entity| event.entities.contains(entity) || event.places.contains(entity))
    }

    /// Whether nothing is narrowed.
    pub fn is_all(&self) -> bool {
        *self == Query { is_every_status: self.is_every_status, ..Query::default() }
    }
}

/// The first day on which an event is in view, and the last, as the timeline has them; after all days without a date.
fn days_of(event: &Event) -> (i32, i32) {
    let known =
        event.date.and_then(|date| Some((date.earliest().or(date.latest())?, date.latest().unwrap_or(Day::MAX))));
    known.map_or((i32::MAX, i32::MAX), |(from, until)| (from.number(), until.number()))
}

/// Adds a value to an ascending list, or takes it out.
pub fn toggle<T: Ord>(list: &mut Vec<T>, value: T) {
    match list.binary_search(&value) {
        Ok(place) => drop(list.remove(place)),
        Err(place) => list.insert(place, value),
    }
}
