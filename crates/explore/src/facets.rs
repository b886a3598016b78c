//! How many events each choice would leave, and the period they span.

use crate::hues::tellers;
use crate::query::Query;
use crate::sorting;
use dateline_calendar::Day;
use dateline_model::{Corpus, DocumentIndex, EntityIndex, Event, EventIndex};
use std::cmp::Reverse;

/// Counts under each choice, the other choices staying as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// For each document of the corpus: the events it tells.
    pub documents: Vec<usize>,
    /// The events that several documents tell.
    pub told_by_several: usize,
    /// Entities that events are about, with how many; the most first, then by name.
    pub entities: Vec<(EntityIndex, usize)>,
    /// Events that are claimed, denied, demanded or supposed, and so not shown at first.
    pub unsure: usize,
}

impl Facets {
    /// The counts for a query. A document's count leaves the choice of documents out; an entity's keeps all, since each further entity
    /// narrows.
    pub fn of(corpus: &Corpus, query: &Query) -> Facets {
        let any_document = Query { documents: Vec::new(), is_told_by_several: false, ..query.clone() };
        let mut facets = Facets { documents: vec![0; corpus.documents.len()], ..Facets::default() };
        let mut about = vec![0; corpus.entities.len()];
        for event in &corpus.events {
            if any_document.accepts(event) {
                each_document(event, |document| facets.documents[document.get()] += 1);
                facets.told_by_several += usize::from(2 <= tellers(event));
            }
            if query.accepts(event) {
                let (entities, places) = (&event.entities, &event.places);
                for (place, entity) in entities.iter().chain(places).enumerate() {
                    let is_again = entities.iter().chain(places).take(place).any(|before| before == entity);
                    about[entity.get()] += usize::from(!is_again);
                }
            }
            facets.unsure += usize::from(!event.status.is_shown_first());
        }
        let numbered = about.into_iter().enumerate().filter(|(_, count)| 0 < *count);
        facets.entities = numbered.map(|(number, count)| (EntityIndex(number as u32), count)).collect();
        sorting::sort_by_key(&mut facets.entities, |&(entity, count)| (Reverse(count), &corpus.entity(entity).name));
        facets
    }
}

/// The documents that tell at least one event, ascending.
pub fn telling(corpus: &Corpus) -> Vec<DocumentIndex> {
    let mut tells = vec![false; corpus.documents.len()];
    corpus.events.iter().for_each(|event| each_document(event, |document| tells[document.get()] = true));
    let all = (0..tells.len() as u32).map(DocumentIndex);
    all.filter(|document| tells[document.get()]).collect()
}

/// Once for each document that tells the event.
fn each_document(event: &Event, mut act: impl FnMut(DocumentIndex)) {
    for (place, account) in event.accounts.iter().enumerate() {
        if event.accounts[..place].iter().all(|before| before.document != account.document) {
            act(account.document);
        }
    }
}

/// The first and last day that the events touch, open ends left out.
pub fn period(corpus: &Corpus, events: &[EventIndex]) -> Option<(Day, Day)> {
    let dates = || events.iter().filter_map(|&event| corpus.event(event).date);
    let days = || dates().flat_map(|date| [date.earliest(), date.latest()]).flatten();
    days().min().zip(days().max())
}
