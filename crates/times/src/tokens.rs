//! Text to tokens: words, numbers and marks, each with what the lexicon says of it. One pass, nothing copied.

use crate::lexicon::Entry;
use std::ops::Range;

/// A word, a number or a mark of the text.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Bytes of the text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
    /// Whether no blank stands before it.
    pub(crate) is_glued: bool,
    /// The number, of digits only; 0 for any other token.
    pub(crate) number: u32,
    /// What the word may mean; `None` for most words.
    pub(crate) entry: Option<&'static Entry>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters only.
    Word,
    /// Up to nine digits.
    Number,
    /// Digits with full stops or thousands' commas inside: `2.5`, `1,500`, `30.4.1975`.
    Figure,
    /// `'s`, straight or curly.
    Possessive,
    /// Any other character.
    Mark,
    /// The end of a paragraph: no expression goes on over it.
    Break,
}

/// The tokens of the stretches of prose, with a break after each and at each empty line inside one.
pub(crate) fn tokens(text: &str, prose: &[Range<usize>]) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    for stretch in prose {
        // A stretch that is no part of the text is the caller's mistake; it holds no prose.
        if let Some(part) = text.get(stretch.clone()) {
            scan(part, stretch.start, crate::lexicon::entry, &mut tokens);
        }
        tokens.push(mark(Kind::Break, stretch.end, stretch.end, false));
    }
    tokens
}

/// The words of a phrase of the lexicon, in lower case. They are not looked up: the lexicon is being made of them.
pub(crate) fn cut(phrase: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    scan(phrase, 0, |_| None, &mut tokens);
    tokens.iter().map(|token| phrase[token.start..token.end].to_lowercase()).collect()
}

fn scan(text: &str, offset: usize, look_up: fn(&str) -> Option<&'static Entry>, tokens: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut is_glued = false;
    while let Some(character) = text[at..].chars().next() {
        if character.is_whitespace() {
            let end = at + text[at..].find(|next: char| !next.is_whitespace()).unwrap_or(text.len() - at);
            if text[at..end].bytes().filter(|&byte| byte == b'\n').count() > 1 {
                tokens.push(mark(Kind::Break, offset + at, offset + at, false));
            }
            (at, is_glued) = (end, false);
            continue;
        }
        let (kind, length) = if character.is_alphabetic() {
            (Kind::Word, length_while(&text[at..], char::is_alphabetic))
        } else if character.is_ascii_digit() {
            digits(&bytes[at..])
        } else if let Some(length) = possessive(&text[at..], is_glued) {
            (Kind::Possessive, length)
        } else {
            (Kind::Mark, character.len_utf8())
        };
        let mut token = mark(kind, offset + at, offset + at + length, is_glued);
        match kind {
            Kind::Word => token.entry = look_up(&text[at..at + length]),
            Kind::Number => token.number = text[at..at + length].parse().unwrap_or(0),
            _ => {}
        }
        tokens.push(token);
        (at, is_glued) = (at + length, true);
    }
}

fn mark(kind: Kind, start: usize, end: usize, is_glued: bool) -> Token {
    Token { start, end, kind, is_glued, number: 0, entry: None }
}

fn length_while(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|next| !belongs(next)).unwrap_or(text.len())
}

/// A comma joins digits only as a thousands' mark, so that `January 8,2020` stays three tokens.
fn digits(bytes: &[u8]) -> (Kind, usize) {
    let run = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let first = run(0);
    let mut length = first;
    while let Some(&separator) = bytes.get(length) {
        let next = run(length + 1);
        match separator {
            b'.' if 0 < next => length += 1 + next,
            b',' if next == 3 => length += 4,
            _ => break,
        }
    }
    let is_number = length == first && first <= 9;
    (if is_number { Kind::Number } else { Kind::Figure }, length)
}

fn possessive(text: &str, is_glued: bool) -> Option<usize> {
    let rest = text.strip_prefix('\'').or_else(|| text.strip_prefix('’'))?.strip_prefix('s')?;
    let is_whole = !rest.chars().next().is_some_and(char::is_alphanumeric);
    (is_glued && is_whole).then_some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        let all = tokens(text, std::slice::from_ref(&(0..text.len())));
        all.iter().map(|token| &text[token.start..token.end]).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn words_numbers_and_marks_come_apart() {
        assert_eq!(words("Iran\u{a0}fired on Jan. 8,2020"), "Iran|fired|on|Jan|.|8|,|2020|");
        assert_eq!(words("last month’s 1,500 men"), "last|month|’s|1,500|men|");
        assert_eq!(words("30.4.1975 and 1990s, '89"), "30.4.1975|and|1990|s|,|'|89|");
        assert_eq!(words("one\n\ntwo"), "one||two|");
    }

    #[test]
    fn a_stretch_beyond_the_text_holds_nothing() {
        assert_eq!(tokens("May", std::slice::from_ref(&(0..9))).len(), 1);
    }
}
