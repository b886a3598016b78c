//! Named bytes to a corpus: documents, names, times and events, each with its evidence.
//!
//! In: the files of a folder and the settings of its `corpus.toml`. Out: a [`Corpus`] whose notices say what could not be read.
//! Pure: no clock, no files, no globals; the same files in any order give the same corpus.

#[doc(hidden)]
pub mod bench;
mod blocks;
mod documents;
mod each;
mod events;
mod hash;
mod lexicon;
mod metadata;
mod names;
mod progress;
mod reprints;
mod sentences;
mod settings;
mod slug;
mod source;
mod vocabulary;
mod written_dates;

use dateline_model::{Corpus, Correction, DocumentIndex, Entity, Span};
use names::corrections::Unfit;
use progress::Passes;
use std::collections::BTreeMap;

pub use documents::{ReadDocument, read_documents, read_documents_with};
pub use metadata::{MetadataEvidence, Surety};
pub use names::Explained;
pub use progress::{Observer, Phase};
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

/// Why the metadata of each document is believed, by path.
pub type Evidence = BTreeMap<String, Vec<MetadataEvidence>>;

/// Reads a whole corpus. Never fails: what cannot be read becomes a notice, and what the settings say of no name is passed over.
pub fn read(files: &[SourceFile<'_>], settings: &Settings) -> Corpus {
    read_with(files, settings, &()).0
}

/// Reads a whole corpus, with its evidence, telling the observer how far it is; the first of the settings that fits nothing is a mistake.
pub fn read_checked(
    files: &[SourceFile<'_>],
    settings: &Settings,
    observer: &dyn Observer,
) -> Result<(Corpus, Evidence), SettingsError> {
    let (corpus, evidence, unfit) = read_with(files, settings, observer);
    match unfit.into_iter().next() {
        Some(Unfit { place, message }) => Err(SettingsError { message: format!("{place}: {message}") }),
        None => Ok((corpus, evidence)),
    }
}

/// Applies what the settings say of events, last of all; the first that fits nothing is a mistake. `known_as` are the events' other ids, one
/// each, in their order: those that were minted for them.
pub fn correct_events(corpus: &mut Corpus, settings: &Settings, known_as: &[String]) -> Result<(), SettingsError> {
    events::corrections::apply(corpus, settings, known_as)
        .map_err(|Unfit { place, message }| SettingsError { message: format!("{place}: {message}") })
}

/// The entities of a corpus, each with the proof of its joins and the clues to its kind.
pub fn explain_entities(files: &[SourceFile<'_>], settings: &Settings, observer: &dyn Observer) -> Vec<Explained> {
    let (documents, _) = read_documents_with(files, settings, observer);
    entities(&documents, settings, &Passes::new(observer, Phase::Names, names::PASSES)).0
}

fn read_with(files: &[SourceFile<'_>], settings: &Settings, observer: &dyn Observer) -> (Corpus, Evidence, Vec<Unfit>) {
    let (mut documents, notices) = read_documents_with(files, settings, observer);
    let passes = Passes::new(observer, Phase::Names, 1 + names::PASSES);
    passes.whole(|| reprints::mark(&mut documents));
    let (explained, corrections, unfit) = entities(&documents, settings, &passes);
    let entities: Vec<Entity> = explained.into_iter().map(|explained| explained.entity).collect();
    let events = events::events(&documents, &entities, observer);
    let mut evidence = Evidence::new();
    let documents = documents.into_iter().map(|read| {
        evidence.insert(read.document.path.clone(), read.evidence);
        read.document
    });
    let documents = documents.collect();
    let corpus = Corpus {
        title: settings.title.clone().unwrap_or_default(),
        description: settings.description.clone(),
        documents,
        entities,
        events,
        notices,
        corrections,
    };
    (corpus, evidence, unfit)
}

fn entities(
    documents: &[ReadDocument],
    settings: &Settings,
    passes: &Passes<'_>,
) -> (Vec<Explained>, Vec<Correction>, Vec<Unfit>) {
    let mut found = names::explained(documents, passes);
    let words = |document: DocumentIndex, span: Span| documents[document.get()].document.words(span).to_owned();
    let (made, unfit) = names::corrections::apply(&mut found, &settings.entities, &words);
    (found, made, unfit)
}
