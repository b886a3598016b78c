//! A file of a format that knows its own parts: its words, and the parts they stand in.

use super::told::Told;
use crate::blocks::Piece;
use dateline_model::Span;

/// What a format gives beside bare text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Layout {
    /// All words of the file.
    pub(crate) text: String,
    /// The parts of the text, in order; no letter stands between them.
    pub(crate) pieces: Vec<Piece>,
    /// What the file says of itself.
    pub(crate) told: Told,
    /// Of a format with pages, where each begins and ends in the text.
    pub(crate) pages: Vec<Span>,
    /// What could not be read as it should, in words.
    pub(crate) notices: Vec<String>,
}
