//! Files to documents: decoded, with metadata, blocks, sentences and time expressions.
//!
//! In: named bytes. Out: a [`ReadDocument`] for each that is a document, and notices for what could not be read. Each file is read by
//! itself; only the ids need all of them.

use crate::SourceFile;
use crate::blocks::{NOT_READ, blocks};
use crate::metadata::{MetadataEvidence, is_english, metadata};
use crate::progress::{self, Observer, Phase};
use crate::sentences::{Sentence, sentences};
use crate::settings::{DocumentSettings, Settings};
use crate::slug::{TakenIds, slug};
use crate::source::{Source, is_document, source};
use dateline_calendar::Day;
use dateline_model::{Document, DocumentIndex, Notice};
use dateline_times::{Anchor, TimeExpression, read};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A document and what later stages need of it.
#[derive(Clone, Debug)]
pub struct ReadDocument {
    /// As it goes into the corpus.
    pub document: Document,
    /// The sentences of its prose, in order.
    pub sentences: Vec<Sentence>,
    /// The time expressions of its prose, in order.
    pub times: Vec<TimeExpression>,
    /// Why its metadata is believed.
    pub evidence: Vec<MetadataEvidence>,
}

/// Reads each file by itself; documents come by date of publication, then path, undated ones last; notices by path.
pub fn read_documents(files: &[SourceFile<'_>]) -> (Vec<ReadDocument>, Vec<Notice>) {
    read_documents_with(files, &Settings::default(), &())
}

/// Reads each file as [`read_documents`] does, heeding what `corpus.toml` says of it and telling the observer how far it is.
pub fn read_documents_with(
    files: &[SourceFile<'_>],
    settings: &Settings,
    observer: &dyn Observer,
) -> (Vec<ReadDocument>, Vec<Notice>) {
    let is_read = |file: &&SourceFile<'_>| is_document(file.path) && !settings.ignores(file.path);
    let mut files: Vec<_> = files.iter().filter(is_read).collect();
    files.sort_by_key(|file| (file.path, file.bytes));
    let mut documents = Vec::new();
    let mut notices = Vec::new();
    let mut ids = TakenIds::default();
    let read = progress::map(observer, Phase::Documents, &files, |file| {
        read_document(file, settings.documents.get(file.path))
    });
    for (file, read) in files.into_iter().zip(read) {
        match read {
            Ok((mut read, messages)) => {
                read.document.id = ids.unused(&read.document.id);
                let id = &read.document.id;
                notices.extend(messages.into_iter().map(|message| (file.path.to_owned(), Some(id.clone()), message)));
                documents.push(read);
            }
            Err(message) => notices.push((file.path.to_owned(), None, message)),
        }
    }
    documents.sort_by(|a: &ReadDocument, b| publication_then_path(a).cmp(&publication_then_path(b)));
    let places: BTreeMap<_, _> = (0..).zip(&documents).map(|(place, read)| (read.document.id.clone(), place)).collect();
    let notices = notices.into_iter().map(|(path, id, message)| {
        let document = id.and_then(|id| places.get(&id)).map(|&place| DocumentIndex(place));
        Notice { path, document, span: None, message }
    });
    let notices = notices.collect();
    (documents, notices)
}

fn publication_then_path(read: &ReadDocument) -> (bool, Option<Day>, &str) {
    let published = read.document.published;
    (published.is_none(), published, &read.document.path)
}

/// One document, its id not yet told from others', and what could not be read as it should.
fn read_document(
    file: &SourceFile<'_>,
    settings: Option<&DocumentSettings>,
) -> Result<(ReadDocument, Vec<String>), String> {
    let Source { text, told, pieces, pages, mut notices } = source(file)?;
    let blocks = blocks(&text, pieces);
    let unread = blocks.iter().filter(|block| block.reason.as_deref() == Some(NOT_READ));
    notices.extend(unread.map(|block| {
        let size = block.span.len() >> 20;
        format!(
            "a paragraph of {size} MiB is kept and shown, but not read: nobody wrote it as one; give it line breaks"
        )
    }));
    let metadata = metadata(&text, &blocks, told, settings.unwrap_or(&DocumentSettings::default()));
    let (mut told, mut times) = (Vec::new(), Vec::new());
    if is_english(&metadata.language) {
        if metadata.published.is_none() {
            notices.push(undated(file.path));
        }
        told = sentences(&text, &blocks);
        // A heading tells when its section plays, and so what its dates without a year mean.
        let prose: Vec<_> =
            blocks.iter().filter(|block| !block.kind.is_chrome()).map(|block| block.span.range()).collect();
        let reading = read(&text, &prose, Anchor { published: metadata.published, ..Anchor::default() });
        let impossible = reading.impossible.into_iter().map(|place| &text[place]);
        notices.extend(impossible.map(|day| format!("`{day}` is no day of the calendar, and is not read as a date")));
        times = reading.times;
    } else {
        let language = &metadata.language;
        notices.push(format!(
            "its language is `{language}`, and only English is read for events; it is shown and can be searched"
        ));
    }
    let title = metadata.title.unwrap_or_else(|| name_of(file.path).to_owned());
    let sha256 = digest(file.bytes);
    let text_sha256 = if file.bytes == text.as_bytes() { sha256.clone() } else { digest(text.as_bytes()) };
    let document = Document {
        id: document_id(&title, file.path),
        path: file.path.to_owned(),
        sha256,
        text_sha256,
        title,
        authors: metadata.authors,
        publisher: metadata.publisher,
        published: metadata.published,
        language: metadata.language,
        url: metadata.url,
        text: text.into(),
        blocks,
        pages,
        reprint_of: None,
    };
    Ok((ReadDocument { document, sentences: told, times, evidence: metadata.evidence }, notices))
}

/// What a person can do about a document whose day is not known. An undated document is read all the same.
fn undated(path: &str) -> String {
    format!(
        "it does not say when it was published, so “yesterday” and “in March” stay open; \
         `[documents.\"{path}\"]` and `published = \"2020-01-08\"` in `corpus.toml` settle it"
    )
}

fn document_id(title: &str, path: &str) -> String {
    let names = [title, name_of(path), "document"];
    names.into_iter().map(slug).find(|id| !id.is_empty()).unwrap_or_default()
}

/// A file's name without folders and ending.
fn name_of(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(name, _)| name)
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
