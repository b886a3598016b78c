//! Search over everything a corpus has: titles, quotes, names in all their spellings, dates, and the full text.
//!
//! In: what was typed. Out: a [`Found`]: events, names, documents and passages, each with the reason why it is there, and counts of what would narrow
//! the events further. No index is shipped: texts are folded once, when the first search asks for them.

mod text;
mod typed;
mod vocabulary;
mod words;

mod ready;

mod choices;
mod meant;

mod events;
mod names;
mod passages;

mod shown;

#[cfg(test)]
mod tests;

pub(crate) use ready::Ready;
pub(crate) use shown::search;

use crate::Details;
use choices::Counts;
use dateline_model::{DocumentIndex, EntityIndex, EventIndex, Span};
use typed::{Typed, read};

/// So many of each kind are shown.
const LIMIT: usize = 6;

/// Why something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    Title,
    Quote,
    Name,
    Date,
    Several,
}

/// What was found, the best first in each list.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) names: Vec<(EntityIndex, Option<String>)>,
    pub(crate) events: Vec<(EventIndex, Why)>,
    pub(crate) all_events: usize,
    pub(crate) documents: Vec<DocumentIndex>,
    pub(crate) passages: Vec<(DocumentIndex, Span)>,
    pub(crate) counts: Counts,
    /// What was not there, and the words of the corpus that stood in for it.
    pub(crate) meant: Vec<(String, String)>,
}

impl Found {
    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty() && self.events.is_empty() && self.documents.is_empty() && self.passages.is_empty()
    }
}

/// All that a corpus has for what was typed; fewer than two letters find nothing.
pub(crate) fn find(details: &Details<'_>, words: &str) -> Found {
    let mut typed = read(words);
    let letters: usize = typed.groups.iter().flatten().map(|term| term.words.chars().count()).sum();
    if letters < 2 && typed.choices.is_empty() {
        return Found::default();
    }
    let found = found(details, &typed);
    // Whether a word is anywhere at all costs a look through all texts: it is asked only where nothing has them all.
    let meant = if found.is_empty() { meant::mend(details, &mut typed) } else { Vec::new() };
    if meant.is_empty() { found } else { Found { meant, ..self::found(details, &typed) } }
}

fn found(details: &Details<'_>, typed: &Typed) -> Found {
    let mut found = Found::default();
    events::events(details, typed, &mut found);
    if typed.choices.is_empty() {
        names::names(details, typed, &mut found);
        names::documents(details, typed, &mut found);
    }
    if !typed.groups.is_empty() {
        found.passages = passages::passages(details, typed);
    }
    found
}
