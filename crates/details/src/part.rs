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
    /// All that a name's page says below its heading.
    Name(EntityIndex),
    /// All names by kind; of what was typed, those that are spelled like it.
    Names(String),
    /// A document's events in the order told and in the order they happened, those without a date, and what was not read.
    Told(DocumentIndex),
    /// All documents, with what the reading had to say.
    Documents,
    /// What two documents tell, both and each alone.
    Compare(Vec<DocumentIndex>),
    /// What several names share.
    Together(Vec<EntityIndex>),
    /// What there is for typed words.
    Search(String),
    /// What an address may have meant that is no page.
    Unknown(String),
}

impl Part {
    /// Reads what a page asks; `None` where this corpus has no such thing.
    pub fn read(corpus: &Corpus, asked: &str) -> Option<Part> {
        let (name, address) = asked.split_once(' ')?;
        match name {
            "search" => return Some(Part::Search(address.to_owned())),
            "names" => return Some(Part::Names(address.to_owned())),
            "unknown" => return Some(Part::Unknown(address.to_owned())),
            _ => {}
        }
        match (name, address::read(corpus, address).0.page) {
            ("why", Page::Event(event)) => Some(Part::Why(event)),
            ("who", Page::Event(event)) => Some(Part::Who(event)),
            ("differences", Page::Event(event)) => Some(Part::Differences(event)),
            ("possibly-same", Page::Event(event)) => Some(Part::PossiblySame(event)),
            ("told", Page::Document(document)) => Some(Part::Told(document)),
            ("compare", Page::Compare(documents)) => Some(Part::Compare(documents)),
            ("together", Page::Together(names)) => Some(Part::Together(names)),
            ("name", Page::Entity(name)) => Some(Part::Name(name)),
            ("documents", Page::Documents) => Some(Part::Documents),
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
            Part::Names(ref typed) => return format!("names {typed}"),
            Part::Unknown(ref path) => return format!("unknown {path}"),
            Part::Why(event) => ("why", Page::Event(event)),
            Part::Who(event) => ("who", Page::Event(event)),
            Part::Differences(event) => ("differences", Page::Event(event)),
            Part::PossiblySame(event) => ("possibly-same", Page::Event(event)),
            Part::Name(name) => ("name", Page::Entity(name)),
            Part::Documents => ("documents", Page::Documents),
        };
        format!("{name} {}", address::write(corpus, &page.into()))
    }
}
