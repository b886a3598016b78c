//! What events can be narrowed by, each with how many would be left.

use super::typed::{Choice, Facet};
use dateline_explore::hues::documents_of;
use dateline_explore::sorting;
use dateline_model::{Corpus, DocumentIndex, EntityIndex, EventIndex};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// So many names are offered.
const NAMES: usize = 6;

/// For each facet the values that occur, with the number of events.
#[derive(Debug, Default)]
pub(crate) struct Counts(pub(crate) Vec<(Facet, Vec<(String, usize)>)>);

impl Counts {
    /// Of the events that match the words: each facet is counted under the choices of all others.
    pub(crate) fn of(corpus: &Corpus, events: &[EventIndex], choices: &[Choice]) -> Counts {
        let of_facet = |facet: Facet| {
            let others: Vec<Choice> =
                choices.iter().filter(|choice| choice.facet != facet || choice.is_not).cloned().collect();
            let mut by_value: BTreeMap<&str, usize> = BTreeMap::new();
            for &event in events.iter().filter(|event| accepts(corpus, **event, &others)) {
                for value in values(corpus, event, facet) {
                    *by_value.entry(value).or_default() += 1;
                }
            }
            let mut counts: Vec<(&str, usize)> = by_value.into_iter().collect();
            sorting::sort_by_key(&mut counts, |&(value, count)| (Reverse(count), value));
            let is_chosen = |value: &str| choices.iter().any(|choice| choice.facet == facet && choice.value == value);
            let mut at = 0;
            counts.retain(|(value, _)| {
                at += 1;
                at <= NAMES || is_chosen(value)
            });
            (facet, counts.into_iter().map(|(value, count)| (value.to_owned(), count)).collect())
        };
        Counts(Facet::ALL.map(of_facet).into())
    }
}

/// What an event has of a facet, as it is written in a search.
fn values(corpus: &Corpus, event: EventIndex, facet: Facet) -> Vec<&str> {
    let told = corpus.event(event);
    match facet {
        Facet::Document => {
            documents_of(told).into_iter().map(|document| corpus.document(document).id.as_str()).collect()
        }
        Facet::About => of_names(told.entities.iter().chain(&told.places), |named| &corpus.entity(named).id),
        Facet::Kind => of_names(told.entities.iter().chain(&told.places), |named| corpus.entity(named).kind.name()),
        Facet::Status => vec![told.status.name()],
        Facet::Precision => {
            vec![told.date.map_or("never", |date| date.precision().name())]
        }
    }
}

/// What these names have, each value once.
fn of_names<'a>(named: impl Iterator<Item = &'a EntityIndex>, value: impl Fn(EntityIndex) -> &'a str) -> Vec<&'a str> {
    let mut values: Vec<&str> = named.map(|&index| value(index)).collect();
    values.sort_unstable();
    values.dedup();
    values
}

/// Whether an event has one of the values chosen of each facet, and none of those that are not wanted.
pub(crate) fn accepts(corpus: &Corpus, event: EventIndex, choices: &[Choice]) -> bool {
    Facet::ALL.into_iter().all(|facet| {
        let mut own = choices.iter().filter(|choice| choice.facet == facet).peekable();
        if own.peek().is_none() {
            return true;
        }
        let values = values(corpus, event, facet);
        let (not, wanted): (Vec<&Choice>, Vec<&Choice>) = own.partition(|choice| choice.is_not);
        (wanted.is_empty() || wanted.iter().any(|choice| values.contains(&choice.value.as_str())))
            && !not.iter().any(|choice| values.contains(&choice.value.as_str()))
    })
}

/// Whether the choices leave no passage of a document.
pub(crate) fn is_document_excluded(corpus: &Corpus, document: DocumentIndex, choices: &[Choice]) -> bool {
    let id = &corpus.document(document).id;
    let own = || choices.iter().filter(|choice| choice.facet == Facet::Document);
    let mut wanted = own().filter(|choice| !choice.is_not).peekable();
    let is_wanted = wanted.peek().is_none() || wanted.any(|choice| choice.value == *id);
    !is_wanted || own().any(|choice| choice.is_not && choice.value == *id)
}
