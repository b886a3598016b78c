//! What a corpus comes to, in words.

use crate::facets;
use crate::query::Query;
use crate::words::{capitalised, counted, joined};
use dateline_calendar::{Day, Style, Unit};
use dateline_model::{Corpus, EntityKind, EventIndex};

/// The corpus in a sentence or two, from its counts alone.
pub fn finding(corpus: &Corpus) -> String {
    let shown = Query::default();
    let events: Vec<EventIndex> =
        (0..corpus.events.len() as u32).map(EventIndex).filter(|&index| shown.accepts(corpus.event(index))).collect();
    let documents = corpus.documents.len();
    if documents == 0 {
        return "No documents have been read yet.".to_owned();
    }
    if events.is_empty() {
        return format!(
            "{}, and no event with a date among them.",
            capitalised(&counted(documents, "document", "documents"))
        );
    }
    let told = facets::telling(corpus).len();
    let published: Vec<Day> = corpus.documents.iter().filter_map(|document| document.published).collect();
    let of = written(&published)
        .filter(|_| published.len() == documents)
        .map_or_else(String::new, |when| format!(" of {when}"));
    let verb = if told == 1 { "tells" } else { "tell" };
    let them = if events.len() == 1 { "it" } else { "them" };
    let years = facets::period(corpus, &events).map_or_else(String::new, years);
    format!(
        "{}{years}, as {}{of} {verb} {them}. Every date is as exact as the documents make it, and no more exact.",
        capitalised(&counted(events.len(), "event", "events")),
        counted(told, "document", "documents"),
    )
}

/// Who is named: "Eighteen names: seven people, two groups, eight places and one agreement."
pub fn of_names(corpus: &Corpus) -> String {
    let kinds = EntityKind::ALL.iter().filter_map(|kind| {
        let count = corpus.entities.iter().filter(|entity| entity.kind == *kind).count();
        let (one, many) = nouns(*kind);
        (count != 0).then(|| counted(count, one, many))
    });
    let kinds: Vec<String> = kinds.collect();
    let all = capitalised(&counted(corpus.entities.len(), "name", "names"));
    if kinds.is_empty() { format!("{all}.") } else { format!("{all}: {}.", joined(&kinds)) }
}

/// What one and several entities of a kind are called.
pub const fn nouns(kind: EntityKind) -> (&'static str, &'static str) {
    match kind {
        EntityKind::Person => ("person", "people"),
        EntityKind::Organisation => ("organisation", "organisations"),
        EntityKind::Group => ("group", "groups"),
        EntityKind::Place => ("place", "places"),
        EntityKind::Agreement => ("agreement", "agreements"),
        EntityKind::Other => ("other name", "other names"),
        EntityKind::Unknown => ("name of unknown kind", "names of unknown kind"),
    }
}

/// What some events come to: "Nine events between 2018 and 2020." Nothing where there are none.
pub fn of_events(corpus: &Corpus, events: &[EventIndex]) -> Option<String> {
    let years = facets::period(corpus, events).map_or_else(String::new, years);
    let count = capitalised(&counted(events.len(), "event", "events"));
    (!events.is_empty()).then(|| format!("{count}{years}."))
}

/// " in 2019", " between 2008 and 2020".
fn years((from, to): (Day, Day)) -> String {
    let words = |year| Unit::Year(year).words(Style::Long);
    match (from.year(), to.year()) {
        (a, b) if a == b => format!(" in {}", words(a)),
        (a, b) => format!(" between {} and {}", words(a), words(b)),
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
