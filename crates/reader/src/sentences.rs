//! Prose to sentences and tokens.

use dateline_model::{Block, Span};

/// A sentence of prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// The number of its block in `Document::blocks`.
    pub block: usize,
    /// Its words, numbers and marks, in order.
    pub tokens: Vec<Token>,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it is.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and stops of abbreviations: `Iran-backed`, `U.S.`, `Kata’ib`; `’s` is a word of its own.
    Word,
    /// Digits, with inner stops, commas and letters: `2,000`, `500`, `1st`.
    Number,
    /// A mark of punctuation or any other symbol.
    Mark,
}

/// The sentences of the blocks that are prose, in order.
pub(crate) fn sentences(text: &str, blocks: &[Block]) -> Vec<Sentence> {
    let _ = text;
    blocks.iter().enumerate().filter(|(_, block)| block.kind.is_prose()).map(|(number, block)| Sentence { span: block.span, block: number, tokens: Vec::new() }).collect()
}
