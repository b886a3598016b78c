//! Events that have what was typed: in their title, their date, their names or their quotes, in this order.

use super::choices::{self, Counts};
use super::ready::Hay;
use super::typed::{Term, Typed};
use super::{Found, LIMIT, Why};
use crate::Details;
use dateline_explore::sorting;
use dateline_model::{Event, EventIndex};

pub(super) fn events(details: &Details<'_>, typed: &Typed, found: &mut Found) {
    let corpus = details.corpus;
    let mut all: Vec<(usize, EventIndex, Why)> = Vec::new();
    for (number, (event, hay)) in corpus.events.iter().zip(details.hays()).enumerate() {
        let reasons: Option<Vec<(usize, Why)>> = typed
            .groups
            .iter()
            .map(|group| group.iter().filter_map(|term| reason(event, hay, term)).min_by_key(|(rank, _)| *rank))
            .collect();
        let Some(reasons) = reasons else { continue };
        if typed.not.iter().any(|term| reason(event, hay, term).is_some()) {
            continue;
        }
        let rank = reasons.iter().map(|(rank, _)| *rank).max().unwrap_or_default();
        let why = match reasons.as_slice() {
            [(_, only)] => only.clone(),
            [(_, first), rest @ ..] if rest.iter().all(|(_, other)| other == first) => first.clone(),
            [] => Why::Title,
            _ => Why::Several,
        };
        all.push((rank, EventIndex(number as u32), why));
    }
    let matching: Vec<EventIndex> = all.iter().map(|(_, event, _)| *event).collect();
    found.counts = Counts::of(corpus, &matching, &typed.choices);
    all.retain(|(_, event, _)| choices::accepts(corpus, *event, &typed.choices));
    sorting::sort_by_key(&mut all, |(rank, event, _)| (*rank, *event));
    found.all_events = all.len();
    found.events = all.into_iter().take(LIMIT).map(|(_, event, why)| (event, why)).collect();
}

/// Where an event has a term, the best place first.
fn reason(event: &Event, hay: &Hay, term: &Term) -> Option<(usize, Why)> {
    if term.begins_a_word_of(&hay.title) {
        return Some((0, Why::Title));
    }
    if let Some((from, to)) = term.days {
        let date = event.date?;
        let first = date.earliest().or(date.latest())?;
        // What only begins is known no further than its beginning, unless it lasts.
        let last = date.latest().unwrap_or(if date.edtf.is_extent() { dateline_calendar::Day::MAX } else { first });
        return (first <= to && from <= last).then_some((0, Why::Date));
    }
    if term.begins_a_word_of(&hay.names) {
        return Some((1, Why::Name));
    }
    term.begins_a_word_of(&hay.quotes).then_some((2, Why::Quote))
}
