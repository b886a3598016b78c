//! Named bytes to a corpus: documents, names, times and events, each with its evidence.
//!
//! In: the files of a folder and the settings of its `corpus.toml`. Out: a [`Corpus`] whose notices say what could not be read.
//! Pure: no clock, no files, no globals; the same files in any order give the same corpus.

#[doc(hidden)]
pub mod bench;
mod blocks;
mod documents;
mod events;
mod lexicon;
mod metadata;
mod names;
mod sentences;
mod settings;
mod slug;
mod source;
mod written_dates;

use dateline_model::Corpus;

pub use documents::{ReadDocument, read_documents, read_documents_with};
pub use metadata::{MetadataEvidence, Surety};
pub use sentences::{Sentence, Token, TokenKind};
pub use settings::{Settings, SettingsError};

/// A file as it lies in the corpus's folder.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile<'a> {
    /// Relative to the folder, with `/`.
    pub path: &'a str,
    /// All of it.
    pub bytes: &'a [u8],
}

/// Reads a whole corpus. Never fails: what cannot be read becomes a notice.
pub fn read(files: &[SourceFile<'_>], settings: &Settings) -> Corpus {
    let (documents, notices) = read_documents_with(files, settings);
    let entities = names::entities(&documents);
    let events = events::events(&documents, &entities);
    let documents = documents.into_iter().map(|read| read.document).collect();
    Corpus {
        title: settings.title.clone().unwrap_or_default(),
        description: settings.description.clone(),
        documents,
        entities,
        events,
        notices,
    }
}
