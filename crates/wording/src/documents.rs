//! The list of documents, and what the reading noted.

use crate::words::{self, Noun, counted, counted_first};

/// Over the list.
pub fn all(number: usize) -> String {
    format!("{}, in the order in which they were published.", counted_first(number, Noun::DOCUMENTS))
}

/// Where there is none.
pub const NONE: &str = "Put documents into the folder and build the site again.";

/// What a document gave: "Three events · two names · five paragraphs".
pub fn facts(events: usize, names: usize, paragraphs: usize) -> String {
    let facts = [counted(events, Noun::EVENTS), counted(names, Noun::NAMES), counted(paragraphs, Noun::PARAGRAPHS)];
    words::capitalised(&facts.join(" · "))
}

/// Over the notices.
pub const NOTICES: &str = "Notices of the reading";
/// The link from a notice.
pub const SEE_PLACE: &str = "See the place";
