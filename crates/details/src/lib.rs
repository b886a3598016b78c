//! What pages say beyond the documents' own words: why a date is as it is, where tellings differ, who is kept apart from whom;
//! what a search finds, what two documents or several names have in common.
//!
//! In: a whole corpus and what is asked of it ([`Part`]). Out: [`tree::Element`]s. The served pages hold them as HTML; in a browser a program of
//! its own makes them, loaded when a page first needs one that was not served with it, so that the timeline's first visit pays for none of it.
//! Invariant: words of a document are only ever [`tree::Node::Words`], and a link leads to a page of this site.

mod compare;
mod document;
mod documents;
mod drawing;
mod entity;
mod event;
mod figure;
mod links;
mod names;
mod part;
mod rows;
mod search;
mod steps;
mod together;
pub mod tree;
mod unknown;

pub use part::Part;

use dateline_exports::Points;
use dateline_model::{Corpus, DocumentIndex, EntityIndex, EventDate, EventIndex, Span};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// A corpus, ready to be asked.
#[derive(Debug)]
pub struct Details<'a> {
    corpus: &'a Corpus,
    points: Points<'a>,
    ready: search::Ready,
    /// First and last day of all events that are shown at first, once asked for.
    period: OnceCell<Option<(i32, i32)>>,
    /// The dates of each name's events that are shown at first.
    dates: OnceCell<Vec<Vec<EventDate>>>,
    /// The event and the number of its account that a document tells with a word at this place.
    tellings: OnceCell<BTreeMap<(DocumentIndex, Span), (EventIndex, usize)>>,
    /// The names that have each telling word, folded.
    alike: OnceCell<BTreeMap<String, Vec<EntityIndex>>>,
}

impl<'a> Details<'a> {
    /// Counts what addresses need to be counted.
    pub fn new(corpus: &'a Corpus) -> Details<'a> {
        Details {
            corpus,
            points: Points::new(corpus),
            ready: search::Ready::default(),
            period: OnceCell::new(),
            dates: OnceCell::new(),
            tellings: OnceCell::new(),
            alike: OnceCell::new(),
        }
    }

    /// What there is to say; nothing where there is nothing.
    pub fn of(&self, part: &Part) -> Vec<tree::Element> {
        match part {
            Part::Why(event) => event::why(self, *event),
            Part::Who(event) => event::who(self, *event),
            Part::Differences(event) => event::differences(self, *event),
            Part::PossiblySame(event) => event::possibly_same(self, *event),
            Part::Name(name) => entity::about(self, *name),
            Part::Names(typed) => names::names(self, typed),
            Part::Told(document) => document::told(self, *document),
            Part::Documents => documents::documents(self),
            Part::Compare(documents) => compare::compare(self, documents),
            Part::Together(names) => together::together(self, names),
            Part::Search(typed) => search::search(self, typed),
            Part::Unknown(path) => unknown::unknown(self, path),
        }
    }
}
