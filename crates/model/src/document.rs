//! A document as it was decoded, its metadata, and what each part of it is.

use crate::named::named;
use crate::span::{DocumentIndex, Span};
use dateline_calendar::Day;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A file of the corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Slug of the title, else of the file name; unique in the corpus.
    pub id: String,
    /// Relative to the corpus's folder, with `/`.
    pub path: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// SHA-256 of `text` in UTF-8, in hexadecimal.
    pub text_sha256: String,
    /// The title, else the file's name without its ending.
    pub title: String,
    /// In the order given; may be empty.
    pub authors: Vec<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The day it was published, which relative dates are counted from.
    #[serde(with = "crate::bytes::optional_day")]
    pub published: Option<Day>,
    /// BCP 47 language tag.
    pub language: String,
    /// Where it was published.
    pub url: Option<String>,
    /// As decoded, after any front matter; nothing trimmed or normalised.
    #[serde(borrow)]
    pub text: Cow<'static, str>,
    /// In order, without overlap; what lies between is blank.
    pub blocks: Vec<Block>,
    /// Where each page begins and ends, of a file that has pages; in order. A paragraph may run over several.
    pub pages: Vec<Span>,
    /// The earlier document whose text this one prints again: what both tell has one source.
    #[serde(skip)]
    pub reprint_of: Option<DocumentIndex>,
}

/// A part of a document's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it is, without surrounding blanks and marks of lists and headings.
    pub span: Span,
    /// For what is not read as prose: why, in a few words for people ("picture credit, AFP via Getty Images").
    pub reason: Option<String>,
}

/// What a block is. Prose is read for events; the rest is kept, shown and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum BlockKind {
    /// The title of the document.
    Title,
    /// A heading within it.
    Heading,
    /// Prose.
    Paragraph,
    /// An item of a list, read as prose.
    ListItem,
    /// A quotation set apart, read as prose.
    Quotation,
    /// The summary under a title.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// Where and when it was written or published.
    Dateline,
    /// What stands under a picture, and its credit.
    Caption,
    /// Who the author is.
    AuthorNote,
    /// Links to other pages, with their titles and dates.
    RelatedLinks,
    /// Labels of topics.
    Tags,
    /// Menus and other navigation.
    Navigation,
    /// Notices of copyright.
    Copyright,
    /// Words of the publisher about itself, subscriptions, advertisement.
    Promotion,
    /// Other furniture of the page: rules, repeated headers.
    Chrome,
}

named!(BlockKind {
    Title => "title",
    Heading => "heading",
    Paragraph => "paragraph",
    ListItem => "list-item",
    Quotation => "quotation",
    Standfirst => "standfirst",
    Byline => "byline",
    Dateline => "dateline",
    Caption => "caption",
    AuthorNote => "author-note",
    RelatedLinks => "related-links",
    Tags => "tags",
    Navigation => "navigation",
    Copyright => "copyright",
    Promotion => "promotion",
    Chrome => "chrome",
});

impl Document {
    /// The words at a place.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The block that holds a place, and its number among the blocks that are prose, from 1.
    pub fn block_at(&self, span: Span) -> Option<&Block> {
        let after = self.blocks.partition_point(|block| block.span.start <= span.start);
        self.blocks[..after].last().filter(|block| block.span.contains(span))
    }

    /// The number of a place's paragraph among those of the document's prose, from 1, as people cite it.
    pub fn paragraph_number(&self, span: Span) -> Option<usize> {
        let block = self.block_at(span).filter(|block| block.kind.is_prose())?;
        Some(self.blocks.iter().filter(|other| other.kind.is_prose() && other.span.start <= block.span.start).count())
    }

    /// The number of the page on which a place begins, from 1; none where the file has no pages.
    pub fn page_number(&self, span: Span) -> Option<usize> {
        let number = self.pages.partition_point(|page| page.start <= span.start);
        // A page without words begins where the next one does.
        (0 < number).then_some(number)
    }
}

impl BlockKind {
    /// Whether it is read for events and names.
    pub const fn is_prose(self) -> bool {
        matches!(self, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quotation | BlockKind::Standfirst)
    }

    /// Whether it is furniture of the page, folded away in the reader.
    pub const fn is_chrome(self) -> bool {
        !self.is_prose() && !matches!(self, BlockKind::Title | BlockKind::Heading)
    }
}
