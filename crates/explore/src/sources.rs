//! Documents as they are shown: by whose name, with which link, and which of their blocks.

use dateline_model::{Block, BlockKind, Document, Span};

/// The last name of the first author, else the publisher, else the title: what a column can hold.
pub fn teller(document: &Document) -> &str {
    let author = document.authors.first().and_then(|author| author.split_whitespace().last());
    author.or(document.publisher.as_deref()).unwrap_or(&document.title)
}

/// A document may name any address; only one of the web becomes a link.
pub fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// Furniture of the page, and the title, which stands at its head already.
pub fn is_folded(document: &Document, block: &Block) -> bool {
    let words = |span: Span| span.of(&document.text).trim_start_matches(['#', ' ']);
    block.kind.is_chrome() || (block.kind == BlockKind::Title && words(block.span) == document.title)
}

/// The kinds of blocks that were kept and not read, each with how many and the first reason, in order of the text.
pub fn not_read(document: &Document) -> Vec<(BlockKind, usize, Option<&str>)> {
    let mut kinds: Vec<(BlockKind, usize, Option<&str>)> = Vec::new();
    for block in document.blocks.iter().filter(|block| block.kind.is_chrome()) {
        match kinds.iter_mut().find(|(kind, ..)| *kind == block.kind) {
            Some((_, count, reason)) => {
                *count += 1;
                *reason = reason.or(block.reason.as_deref());
            }
            None => kinds.push((block.kind, 1, block.reason.as_deref())),
        }
    }
    kinds
}
