//! What can be asked, as the page writes it into an element: `why event/2020-01-08-iran-fires-missiles/`.

use dateline_explore::{Page, address};
use dateline_model::{Corpus, DocumentIndex, EntityIndex, EventIndex};

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Why an event has its date, drawn and as a list.
    Why(EventIndex),
    /// Who takes part in an event and in what role, where, and what figures are told.
    Who(EventIndex),
    /// Where the documents that tell an event differ.
    Differences(EventIndex),
    /// Events that may be the same.
    PossiblySame(EventIndex),
    /// The names used of somebody, and by whom.
    Names(EntityIndex),
    /// With whom somebody is named in one sentence.
    Company(EntityIndex),
    /// Every passage that names somebody.
    Passages(EntityIndex),
    /// What somebody is called besides the names.
    Called(EntityIndex),
    /// Whom a name is kept apart from, and why.
    Apart(EntityIndex),
    /// A document's events in the order told and in the order they happened, and those without a date.
    Told(DocumentIndex),
    /// What two documents tell, both and each alone.
    Compare(Vec<DocumentIndex>),
    /// What several names share.
    Together(Vec<EntityIndex>),
    /// What there is for typed words.
    Search(String),
    /// A name's events as a strip of time, for a list of names.
    Strip(EntityIndex),
    /// A name's events and dated roles, drawn.
    InTime(EntityIndex),
}

impl Part {
    /// Reads what a page asks; `None` where this corpus has no such thing.
    pub fn read(corpus: &Corpus, asked: &str) -> Option<Part> {
        let (name, address) = asked.split_once(' ')?;
        if name == "search" {
            return Some(Part::Search(address.to_owned()));
        }
        match (name, address::read(corpus, address).0.page) {
            ("why", Page::Event(event)) => Some(Part::Why(event)),
            ("who", Page::Event(event)) => Some(Part::Who(event)),
            ("differences", Page::Event(event)) => Some(Part::Differences(event)),
            ("possibly-same", Page::Event(event)) => Some(Part::PossiblySame(event)),
            ("told", Page::Document(document)) => Some(Part::Told(document)),
            ("compare", Page::Compare(documents)) => Some(Part::Compare(documents)),
            ("together", Page::Together(names)) => Some(Part::Together(names)),
            ("strip", Page::Entity(name)) => Some(Part::Strip(name)),
            ("names", Page::Entity(name)) => Some(Part::Names(name)),
            ("company", Page::Entity(name)) => Some(Part::Company(name)),
            ("passages", Page::Entity(name)) => Some(Part::Passages(name)),
            ("called", Page::Entity(name)) => Some(Part::Called(name)),
            ("apart", Page::Entity(name)) => Some(Part::Apart(name)),
            ("in-time", Page::Entity(name)) => Some(Part::InTime(name)),
            _ => None,
        }
    }

    /// What a page asks.
    pub fn write(&self, corpus: &Corpus) -> String {
        let (name, page) = match *self {
            Part::Told(document) => ("told", Page::Document(document)),
            Part::Compare(ref documents) => ("compare", Page::Compare(documents.clone())),
            Part::Together(ref names) => ("together", Page::Together(names.clone())),
            Part::Search(ref typed) => return format!("search {typed}"),
            Part::Why(event) => ("why", Page::Event(event)),
            Part::Who(event) => ("who", Page::Event(event)),
            Part::Differences(event) => ("differences", Page::Event(event)),
            Part::PossiblySame(event) => ("possibly-same", Page::Event(event)),
            Part::Strip(name) => ("strip", Page::Entity(name)),
            Part::Names(name) => ("names", Page::Entity(name)),
            Part::Company(name) => ("company", Page::Entity(name)),
            Part::Passages(name) => ("passages", Page::Entity(name)),
            Part::Called(name) => ("called", Page::Entity(name)),
            Part::Apart(name) => ("apart", Page::Entity(name)),
            Part::InTime(name) => ("in-time", Page::Entity(name)),
        };
        format!("{name} {}", address::write(corpus, &page.into()))
    }
}
