//! Title, authors, publisher and date of publication, from front matter or the text itself.
//!
//! In: a text, its blocks and its front matter. Out: what is known of the document. The front matter is believed first, then the lines of
//! the page that say so; links to other pages are never asked, and what two lines tell differently without a label is not told at all.

mod language;
mod lines;

use crate::blocks::{bylines, look};
use crate::source::FrontMatter;
use dateline_calendar::Day;
use dateline_model::{Block, BlockKind};
use lines::HeadLine;

pub(crate) use language::is_english;

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

/// The metadata of a text.
pub(crate) fn metadata(text: &str, blocks: &[Block], front: FrontMatter) -> Metadata {
    let page = Page { text, blocks };
    let lines = page.head_lines();
    let authors = if front.authors.is_empty() { page.authors() } else { front.authors };
    let publisher = front.publisher.or_else(|| page.publisher(&lines, &authors));
    Metadata {
        title: front.title.or_else(|| page.title()),
        published: front
            .published
            .or_else(|| lines::published(&lines))
            .or_else(|| page.dispatch().and_then(|line| line.day)),
        publisher,
        authors,
        language: front.language.unwrap_or_else(|| language::language(text, blocks)),
        url: front.url.or_else(|| page.url()),
    }
}

struct Page<'a> {
    text: &'a str,
    blocks: &'a [Block],
}

impl<'a> Page<'a> {
    fn of_kind(&self, kind: BlockKind) -> impl Iterator<Item = &'a str> + use<'_, 'a> {
        self.blocks.iter().filter(move |block| block.kind == kind).map(|block| block.span.of(self.text))
    }

    fn title(&self) -> Option<String> {
        let words = self.of_kind(BlockKind::Title).next()?;
        Some(words.split_whitespace().collect::<Vec<_>>().join(" ").replace("**", ""))
    }

    /// Lines with a date of the page itself.
    fn head_lines(&self) -> Vec<HeadLine> {
        let lines = self.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Dateline | BlockKind::Byline));
        lines.filter_map(|block| HeadLine::read(block.span.of(self.text))).collect()
    }

    fn authors(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let lines = self.of_kind(BlockKind::Byline).flat_map(|words| match bylines::by_line(words) {
            Some(line) => line.names,
            None if look::is_name(words) => vec![bylines::as_name(words)],
            None => Vec::new(),
        });
        let notes = self.of_kind(BlockKind::AuthorNote).filter_map(bylines::author_note_subject);
        for name in lines {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() {
            names.extend(notes);
            names.dedup();
        }
        names
    }

    fn publisher(&self, lines: &[HeadLine], authors: &[String]) -> Option<String> {
        let bylines = self.of_kind(BlockKind::Byline).filter_map(bylines::by_line).map(|line| line.rest);
        let beside_names = bylines.filter(|rest| lines::is_publisher(rest));
        let beside_dates = lines.iter().flat_map(|line| line.others.iter().cloned());
        let beside_dates = beside_dates.filter(|name| lines::is_publisher(name) && !authors.contains(name));
        let in_copyright = self.of_kind(BlockKind::Copyright).filter_map(lines::copyright_holder);
        let agency = self.dispatch().and_then(|line| line.agency);
        beside_dates.chain(beside_names).chain(agency).chain(in_copyright).next()
    }

    /// `WASHINGTON, Jan. 5, 2021 (AP) —` before the first sentence.
    fn dispatch(&self) -> Option<lines::Dispatch> {
        let first = self.blocks.iter().find(|block| block.kind == BlockKind::Paragraph)?;
        lines::Dispatch::read(first.span.of(self.text))
    }

    fn url(&self) -> Option<String> {
        let starts = ["url:", "source:", "link:", "original:", "from:"];
        let furniture =
            self.blocks.iter().filter(|block| !block.kind.is_prose() && block.kind != BlockKind::RelatedLinks);
        furniture.map(|block| block.span.of(self.text)).find_map(|words| {
            let lower = words.to_ascii_lowercase();
            let start = starts.iter().find(|start| lower.starts_with(**start)).map_or(0, |start| start.len());
            let address = words[start..].trim().trim_matches(['<', '>']);
            let is_address = address.starts_with("https://") || address.starts_with("http://");
            (is_address && !address.contains(char::is_whitespace)).then(|| address.to_owned())
        })
    }
}
