//! Title, authors, publisher and date of publication, from front matter or the text itself.

use crate::source::FrontMatter;
use dateline_calendar::Day;
use dateline_model::{Block, BlockKind};

/// What is known of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Metadata {
    /// The title.
    pub(crate) title: Option<String>,
    /// In the order given.
    pub(crate) authors: Vec<String>,
    /// Who published it.
    pub(crate) publisher: Option<String>,
    /// The day it was published.
    pub(crate) published: Option<Day>,
    /// BCP 47 language tag.
    pub(crate) language: String,
    /// Where it was published.
    pub(crate) url: Option<String>,
}

/// The metadata that a text gives.
pub(crate) fn metadata(text: &str, blocks: &[Block], front: FrontMatter) -> Metadata {
    let title = blocks.iter().find(|block| block.kind == BlockKind::Title).map(|block| block.span.of(text).to_owned());
    Metadata {
        title: front.title.or(title),
        authors: front.authors,
        publisher: front.publisher,
        published: front.published,
        language: front.language.unwrap_or_else(|| "en".to_owned()),
        url: front.url,
    }
}
