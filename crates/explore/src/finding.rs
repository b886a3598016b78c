//! What a corpus comes to, in words.

use crate::facets;
use crate::query::Query;
use dateline_calendar::{Day, Style, Unit};
use dateline_model::{Corpus, EntityKind, EventIndex};
use dateline_wording::{self as wording, words};

/// The corpus in a sentence or two, from its counts alone.
pub fn finding(corpus: &Corpus) -> String {
    let shown = Query::default();
    let events: Vec<EventIndex> =
        (0..corpus.events.len() as u32).map(EventIndex).filter(|&index| shown.accepts(corpus.event(index))).collect();
    let documents = corpus.documents.len();
    if documents == 0 {
        return wording::finding::NOTHING_READ.to_owned();
    }
    if events.is_empty() {
        return wording::finding::without_events(documents);
    }
    let told = facets::telling(corpus).len();
    let published: Vec<Day> = corpus.documents.iter().filter_map(|document| document.published).collect();
    let written = written(&published).filter(|_| published.len() == documents);
    let years = facets::period(corpus, &events).map_or_else(String::new, years);
    wording::finding::corpus(events.len(), &years, told, written.as_deref())
}

/// Who is named: "Eighteen names: seven people, two groups, eight places and one agreement."
pub fn of_names(corpus: &Corpus) -> String {
    let kinds = EntityKind::ALL.iter().filter_map(|kind| {
        let count = corpus.entities.iter().filter(|entity| entity.kind == *kind).count();
        (count != 0).then(|| words::counted(count, wording::kinds(*kind)))
    });
    let kinds: Vec<String> = kinds.collect();
    wording::finding::names(corpus.entities.len(), &kinds)
}

/// What some events come to: "Nine events between 2018 and 2020." Nothing where there are none.
pub fn of_events(corpus: &Corpus, events: &[EventIndex]) -> Option<String> {
    let years = facets::period(corpus, events).map_or_else(String::new, years);
    (!events.is_empty()).then(|| wording::finding::events(events.len(), &years))
}

/// " in 2019", " between 2008 and 2020".
fn years((from, to): (Day, Day)) -> String {
    let words = |year| Unit::Year(year).words(Style::Long);
    match (from.year(), to.year()) {
        (a, b) if a == b => wording::finding::in_year(&words(a)),
        (a, b) => wording::finding::between(&words(a), &words(b)),
    }
}

/// When documents were written, if it can be said in a word or two: one day, one month, one year.
fn written(days: &[Day]) -> Option<String> {
    let (first, last) = days.iter().min().zip(days.iter().max())?;
    let unit = if first == last {
        Unit::Day(*first)
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        Unit::Month(first.year(), first.month())
    } else if first.year() == last.year() {
        Unit::Year(first.year())
    } else {
        return None;
    };
    Some(unit.words(Style::Long))
}
