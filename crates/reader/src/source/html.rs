//! A saved web page: what is shown of it, which part of that is the article, and what it says of itself.
//!
//! In: the decoded markup. Out: a [`Layout`]: the words that a browser shows, all of them, in pieces that are judged to be the article or
//! furniture. `<nav>News</nav><h1>Rain</h1><p>The dam broke on Monday.` is navigation, a title and a paragraph.

mod body;
mod hints;
mod metadata;
mod regions;
mod render;
mod tree;
mod value;

use super::layout::Layout;
use crate::blocks::{Mark, Piece, Verdict, look};
use body::{Judge, mark};
use dateline_model::{BlockKind, Span};
use render::{Rendered, render};
use tree::Tree;

/// Lines of a page among which its title is looked for.
const MOST_LINES: usize = 400;

/// A saved page as text, pieces and metadata.
pub(super) fn page(markup: &str) -> Layout {
    let tree = Tree::parse(markup);
    let mut page = render(&tree);
    let lines = page.leaves.iter().flat_map(|leaf| leaf.span.of(&page.text).lines()).take(MOST_LINES);
    let lines: Vec<_> = lines.filter(|line| look::word_count(line) <= 30).map(str::to_owned).collect();
    let metadata = metadata::metadata(&tree, &lines);
    let title = metadata.told.title.as_ref().map(|said| said.value.as_str());
    let mut pieces = pieces(&tree, &page, title.unwrap_or_default());
    let mut notices = Vec::new();
    if tree.is_cut {
        notices.push(
            "the page has more parts, or parts in parts, than a browser would show; some are left out".to_owned(),
        );
    }
    if let Some(body) = metadata.body.as_deref().filter(|body| is_missing(body, &page, &pieces)) {
        append(body, &mut page, &mut pieces);
        notices.push("the page shows little of its article; it is taken from the data that the page bears".to_owned());
    }
    Layout { text: page.text, pieces, told: metadata.told, pages: Vec::new(), notices }
}

fn pieces(tree: &Tree, page: &Rendered, title: &str) -> Vec<Piece> {
    let verdicts = Judge::new(tree, page, title).verdicts();
    let leaves = page.leaves.iter().zip(verdicts);
    let mut pieces = Vec::new();
    let mut has_begun = false;
    for (leaf, verdict) in leaves {
        has_begun |= verdict == Verdict::Body;
        let is_bold = leaf.letters < leaf.bold * 2;
        let mark = mark(tree, leaf);
        // Title, author and date of old pages stand line by line.
        for span in if has_begun { vec![leaf.span] } else { short_lines(&page.text, leaf.span) } {
            pieces.push(Piece { span, mark, is_bold, verdict });
        }
    }
    pieces
}

/// The lines of a leaf, where all of them are short; else the leaf.
fn short_lines(text: &str, span: Span) -> Vec<Span> {
    let words = span.of(text);
    if words.lines().any(|line| 16 < look::word_count(line)) {
        return vec![span];
    }
    let mut start = span.start as usize;
    let mut lines = Vec::new();
    for line in words.split_inclusive('\n') {
        let trimmed = line.trim();
        let at = start + (line.len() - line.trim_start().len());
        if !trimmed.is_empty() {
            lines.push(Span::new(at, at + trimmed.len()));
        }
        start += line.len();
    }
    lines
}

/// Whether the article of the page's data is not among what the page shows: most of it is made by a script, or hidden.
fn is_missing(body: &str, page: &Rendered, pieces: &[Piece]) -> bool {
    let shown = pieces.iter().filter(|piece| piece.verdict == Verdict::Body);
    let shown: usize = shown.map(|piece| look::word_count(piece.span.of(&page.text))).sum();
    let told = look::word_count(body);
    80 <= told && shown * 2 < told
}

fn append(body: &str, page: &mut Rendered, pieces: &mut Vec<Piece>) {
    for piece in pieces.iter_mut().filter(|piece| matches!(piece.verdict, Verdict::Body | Verdict::Open)) {
        piece.verdict = Verdict::Chrome(BlockKind::Chrome, "what the page shows in place of its article");
    }
    for paragraph in body.split('\n').map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        if !page.text.is_empty() {
            page.text.push_str("\n\n");
        }
        let start = page.text.len();
        page.text.push_str(paragraph);
        let span = Span::new(start, page.text.len());
        pieces.push(Piece { span, mark: Mark::None, is_bold: false, verdict: Verdict::Body });
    }
}
