//! Doors to single stages, for the benchmarks of this crate only.

use crate::documents::{ReadDocument, read_documents};
use crate::progress::Passes;
use crate::{Phase, SourceFile, names};

/// A document read up to its sentences.
pub struct Prose(Vec<ReadDocument>);

/// The names found in prose.
pub struct Names(Vec<names::Mention>);

impl Prose {
    /// Reads a text.
    pub fn new(text: &str) -> Prose {
        Prose(read_documents(&[SourceFile { path: "news.txt", bytes: text.as_bytes() }]).0)
    }

    /// Its bytes.
    pub fn len(&self) -> usize {
        self.0.iter().map(|read| read.document.text.len()).sum()
    }

    /// Whether it has no text.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Finds the names.
pub fn mentions_of(prose: &Prose) -> Names {
    Names(names::mentions(&prose.0, &Passes::new(&(), Phase::Names, names::PASSES)))
}

/// Joins them, and says how many entities they are.
pub fn clusters_of(names: &Names) -> usize {
    names::clusters(&names.0).len()
}
