//! What a corpus comes to, in words.

use crate::facets;
use crate::query::Query;
use crate::words::{capitalised, counted};
use dateline_calendar::{Day, Style, Unit};
use dateline_model::Corpus;

/// The corpus in a sentence or two, from its counts alone.
pub fn finding(corpus: &Corpus) -> String {
    let events = Query::default().events(corpus);
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
    let years = facets::period(corpus, &events).map_or_else(String::new, |(from, to)| match (from.year(), to.year()) {
        (a, b) if a == b => format!(" in {}", Unit::Year(a).words(Style::Long)),
        (a, b) => format!(" between {} and {}", Unit::Year(a).words(Style::Long), Unit::Year(b).words(Style::Long)),
    });
    format!(
        "{}{years}, as {}{of} {verb} {them}. Every date is as exact as the documents make it, and no more exact.",
        capitalised(&counted(events.len(), "event", "events")),
        counted(told, "document", "documents"),
    )
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
