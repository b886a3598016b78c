//! A text to its blocks, prose told from page chrome.
//!
//! In: a text. Out: [`Block`]s in order, without overlap, each with its kind and, if it is chrome, the reason. Invariant: what lies between
//! blocks has no letter or digit, so that no word is lost.
//!
//! `# The Dam` `By Ana Ruiz` `The dam broke on Monday.` `© Harbour Times 2020` are a title, a byline, a paragraph and a notice of copyright.

pub(crate) mod boilerplate;
pub(crate) mod bylines;
mod evidence;
mod furniture;
pub(crate) mod look;
mod marks;
mod measured;
mod page;
mod pieces;
mod segment;
mod titles;
mod verdict;

use dateline_model::{Block, BlockKind};
use measured::Measured;
use page::Page;

pub(crate) use marks::Mark;
pub(crate) use pieces::{Piece, pieces as line_pieces};
pub(crate) use segment::is_comment_heading;
pub(crate) use verdict::{OF_READERS, Verdict};

/// The blocks of a text, in order; its pieces where its format knows them, else its lines tell them.
pub(crate) fn blocks(text: &str, pieces: Option<Vec<Piece>>) -> Vec<Block> {
    let has_parts = pieces.is_some();
    let mut pieces = pieces.unwrap_or_else(|| pieces::pieces(text));
    let measured: Vec<_> = pieces.iter().map(|piece| Measured::new(piece.span.of(text))).collect();
    if !has_parts {
        segment::mark_furniture(&measured, &mut pieces);
    }
    for piece in pieces.iter_mut().filter(|piece| LONGEST < piece.span.len()) {
        piece.verdict = TOO_LONG;
    }
    let page = Page::new(text, pieces, measured);
    let title = titles::title(&page);
    (0..page.pieces.len()).map(|at| block(&page, title, at)).collect()
}

/// Bytes of the longest paragraph that is read. What is longer nobody wrote as one: data, or a file whose line breaks are lost.
const LONGEST: usize = 1 << 20;

/// Why a paragraph is kept and shown, but not read.
pub(crate) const NOT_READ: &str = "longer than any paragraph";

const TOO_LONG: Verdict = Verdict::Chrome(BlockKind::Chrome, NOT_READ);

fn block(page: &Page<'_>, title: Option<usize>, at: usize) -> Block {
    let span = page.pieces[at].span;
    if title == Some(at) {
        return Block { kind: BlockKind::Title, span, reason: None };
    }
    if let Some((kind, reason)) = evidence::furniture_kind(page, at) {
        return Block { kind, span, reason: Some(reason) };
    }
    let kind = match page.pieces[at].mark {
        _ if page.pieces[at].verdict == Verdict::Summary => BlockKind::Standfirst,
        Mark::Heading(_) => BlockKind::Heading,
        Mark::Item | Mark::Table => BlockKind::ListItem,
        Mark::Quote => BlockKind::Quotation,
        _ if is_standfirst(page, title, at) => BlockKind::Standfirst,
        _ if is_heading(page, at) => BlockKind::Heading,
        _ => BlockKind::Paragraph,
    };
    Block { kind, span, reason: None }
}

/// A summary: full sentences between the title and the rest of the head.
fn is_standfirst(page: &Page<'_>, title: Option<usize>, at: usize) -> bool {
    page.is_head(at)
        && title.is_some_and(|title| title < at)
        && page.measured[at].ends_sentence()
        && page.measured[at].count <= look::LONG
}

/// A short line without a stop, above prose.
fn is_heading(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let is_line = !words.ends_with(['.', ',', ';', ':', '…', '”', '"', '’']) && page.measured[at].count <= 12;
    let starts_well = words.starts_with(|first: char| first.is_uppercase() || first.is_numeric());
    let is_above_prose = || page.is_full_sentence(at + 1);
    is_line && starts_well && (page.pieces[at].is_bold || page.is_head(at) || is_above_prose())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks of a text, a line each: kind, first words, reason.
    fn listed(text: &str) -> String {
        let line = |block: &Block| {
            let words: Vec<_> = block.span.of(text).split_whitespace().take(6).collect();
            let reason = block.reason.as_ref().map(|reason| format!(" ({reason})")).unwrap_or_default();
            format!("{:?}: {}{reason}", block.kind, words.join(" "))
        };
        blocks(text, None).iter().map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn seeds_are_blocks() {
        insta::assert_snapshot!("seed_000", listed(include_str!("../../../seeds/000_12a9d99bb0c7966b.txt")));
        insta::assert_snapshot!("seed_003", listed(include_str!("../../../seeds/003_d85fd4490fab1d87.txt")));
    }
}
