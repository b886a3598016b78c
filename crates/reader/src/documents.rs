//! Files to documents: decoded, with metadata, blocks, sentences and time expressions.

use crate::SourceFile;
use crate::sentences::Sentence;
use dateline_model::{Document, Notice};
use dateline_times::TimeExpression;

/// A document and what later stages need of it.
#[derive(Clone, Debug)]
pub struct ReadDocument {
    /// As it goes into the corpus.
    pub document: Document,
    /// The sentences of its prose, in order.
    pub sentences: Vec<Sentence>,
    /// The time expressions of its prose, in order.
    pub times: Vec<TimeExpression>,
}

/// Reads each file by itself; documents come by date of publication, then path.
pub fn read_documents(files: &[SourceFile<'_>]) -> (Vec<ReadDocument>, Vec<Notice>) {
    let _ = files;
    (Vec::new(), Vec::new())
}
