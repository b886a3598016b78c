//! Prose to sentences and tokens.
//!
//! In: a text and its blocks. Out: the [`Sentence`]s of the blocks that are prose, each with its [`Token`]s. Invariants: every token
//! lies in its sentence and every sentence in its block, in order, without overlap, and only blanks are left over. Linear in the text.
//!
//! `“The U.S. left.” Kata’ib’s men stayed.` is two sentences: `“` `The` `U.S.` `left` `.` `”` and `Kata’ib` `’s` `men` `stayed` `.`

mod abbreviations;
mod stops;
mod tokens;

pub(crate) use abbreviations::is_calendar_word;
use dateline_model::{Block, Span};
use stops::sentence_end;
use tokens::tokens;

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
    /// Digits, with inner stops, commas and letters: `2,000`, `500`, `1st`, `20-year-old`.
    Number,
    /// A mark of punctuation or any other symbol, a run of one mark (`...`, `--`), a web address.
    Mark,
}

/// The sentences of the blocks that are prose, in order.
pub(crate) fn sentences(text: &str, blocks: &[Block]) -> Vec<Sentence> {
    let prose = blocks.iter().enumerate().filter(|(_, block)| block.kind.is_prose());
    prose.flat_map(|(number, block)| sentences_of_block(text, number, block.span)).collect()
}

fn sentences_of_block(text: &str, block: usize, span: Span) -> Vec<Sentence> {
    let tokens = tokens(text, span);
    let mut found = Vec::new();
    let mut rest = tokens.as_slice();
    let mut at = 0;
    while at < rest.len() {
        match sentence_end(text, rest, at) {
            Some(end) => {
                found.extend(sentence(block, &rest[..end]));
                rest = &rest[end..];
                at = 0;
            }
            None => at += 1,
        }
    }
    found.extend(sentence(block, rest));
    found
}

fn sentence(block: usize, tokens: &[Token]) -> Option<Sentence> {
    let (first, last) = (tokens.first()?, tokens.last()?);
    Some(Sentence { span: Span { start: first.span.start, end: last.span.end }, block, tokens: tokens.to_vec() })
}
