//! Which documents are shown in colour, and by which letter.

use crate::sorting;
use dateline_model::{Corpus, DocumentIndex, Entity, Event};

/// As many as eyes can tell apart.
pub const IN_COLOUR: usize = 6;

/// The letter of a document in colour, `A` for the first published. `None` beyond six, which are drawn in grey.
pub fn letter(document: DocumentIndex) -> Option<char> {
    (document.get() < IN_COLOUR).then(|| char::from(b'A' + document.0 as u8))
}

/// The class that gives what stands inside the hue of a document.
pub fn hue_class(document: DocumentIndex) -> String {
    letter(document).map_or_else(|| "hue".to_owned(), |letter| format!("hue hue--{}", letter.to_ascii_lowercase()))
}

/// The documents that tell an event, ascending.
pub fn documents_of(event: &Event) -> Vec<DocumentIndex> {
    let mut documents: Vec<DocumentIndex> = event.accounts.iter().map(|account| account.document).collect();
    sorting::sort(&mut documents);
    documents.dedup();
    documents
}

/// How many documents tell an event.
pub fn tellers(event: &Event) -> usize {
    // Nearly all have one account, and a list costs more than the answer.
    if event.accounts.len() == 1 { 1 } else { documents_of(event).len() }
}

/// The documents that name an entity, ascending.
pub fn documents_naming(entity: &Entity) -> Vec<DocumentIndex> {
    // Mentions are in the order of their documents.
    let mut documents: Vec<DocumentIndex> = entity.mentions.iter().map(|mention| mention.document).collect();
    documents.dedup();
    documents
}

/// What a document is called where there is little room: its publisher, else its title, with the first word that tells it from
/// others of the same publisher left to the date beside it.
pub fn short_name(corpus: &Corpus, document: DocumentIndex) -> &str {
    let document = corpus.document(document);
    document.publisher.as_deref().unwrap_or(&document.title)
}
