//! Why a field of a document's metadata is believed.

use crate::source::Said;
use std::fmt::Display;

/// A field, its value, and the place that says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetadataEvidence {
    /// `title`, `authors`, `published`, `updated`, `publisher`, `language`, `url`.
    pub field: &'static str,
    /// As it is shown.
    pub value: String,
    /// Where it stands, in words for people.
    pub place: String,
    /// How far it can be relied on.
    pub surety: Surety,
}

/// How far a field can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Surety {
    /// A person or a program said so of this very document.
    Stated,
    /// A line of the page says so in the usual form.
    Read,
    /// It follows from something else, such as the address.
    Inferred,
}

impl Surety {
    /// In a word.
    pub const fn name(self) -> &'static str {
        match self {
            Surety::Stated => "stated",
            Surety::Read => "read",
            Surety::Inferred => "inferred",
        }
    }
}

/// The evidence as it is gathered.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub(super) evidence: Vec<MetadataEvidence>,
}

impl Ledger {
    /// The first value there is, which is noted.
    pub(super) fn first<T: Display>(
        &mut self,
        field: &'static str,
        said: impl IntoIterator<Item = Option<Said<T>>>,
    ) -> Option<T> {
        let said = said.into_iter().flatten().next()?;
        self.note(field, &said.value.to_string(), &said.place);
        Some(said.value)
    }

    /// The first list that is not empty.
    pub(super) fn list(&mut self, field: &'static str, said: [Vec<Said<String>>; 3]) -> Vec<String> {
        let Some(list) = said.into_iter().find(|list| !list.is_empty()) else { return Vec::new() };
        let names: Vec<_> = list.iter().map(|said| said.value.clone()).collect();
        self.note(field, &names.join("; "), &list[0].place);
        names
    }

    pub(super) fn note(&mut self, field: &'static str, value: &str, place: &str) {
        let surety = match place {
            "the address" | "the words of the text" | "the note on the author" => Surety::Inferred,
            _ if place.starts_with("the first ") || place.starts_with("the line") || place.starts_with("a line") => {
                Surety::Read
            }
            _ if place.starts_with("the notice") => Surety::Read,
            _ => Surety::Stated,
        };
        self.evidence.push(MetadataEvidence { field, value: value.to_owned(), place: place.to_owned(), surety });
    }
}
