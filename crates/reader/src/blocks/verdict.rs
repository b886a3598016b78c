//! What a format that knows its own parts says of a piece, before its words are looked at.

use dateline_model::BlockKind;

/// Why what readers wrote below a text is none of it.
pub(crate) const OF_READERS: &str = "comments of readers";

/// What the place of a piece makes of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Nothing: its words and its neighbours decide.
    #[default]
    Open,
    /// It is the title of the document.
    Title,
    /// It stands in the text, and is furniture only if its words say so loudly.
    Body,
    /// It is a summary between the title and the text.
    Summary,
    /// It is furniture of this kind, for this reason.
    Chrome(BlockKind, &'static str),
}
