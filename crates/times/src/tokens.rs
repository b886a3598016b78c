//! Text to tokens: words, numbers and marks, each with what the lexicon says of it. One pass, nothing copied.

use crate::lexicon::Entry;
use crate::triggers::Triggers;
use std::ops::Range;

/// A word, a number or a mark of the text. It is small, since there are millions of them.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Bytes of the text, which is shorter than 4 GB.
    start: u32,
    end: u32,
    /// The number, of digits only; 0 for any other token.
    pub(crate) number: u32,
    pub(crate) kind: Kind,
    /// Whether no blank stands before it.
    pub(crate) is_glued: bool,
    /// What an expression that begins with it may be; articles aside, whose next word decides.
    pub(crate) triggers: Triggers,
    /// What the word may mean; `None` for most words.
    pub(crate) entry: Option<&'static Entry>,
}

impl Token {
    fn of_break(at: u32) -> Token {
        let (kind, triggers) = (Kind::Break, Triggers::NONE);
        Token { start: at, end: at, number: 0, kind, is_glued: false, triggers, entry: None }
    }

    /// Where it begins, in bytes of the text.
    #[inline]
    pub(crate) fn start(&self) -> usize {
        self.start as usize
    }

    /// Where it ends.
    #[inline]
    pub(crate) fn end(&self) -> usize {
        self.end as usize
    }

    /// How many bytes it has.
    #[inline]
    pub(crate) fn length(&self) -> usize {
        (self.end - self.start) as usize
    }
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

/// The tokens of a stretch of prose, with a break behind it and at each empty line inside. They take the place of what `tokens` held.
pub(crate) fn cut_into(tokens: &mut Vec<Token>, text: &str, stretch: &Range<usize>) {
    tokens.clear();
    // A stretch that is no part of the text, or lies past what a place can count, holds no prose.
    let Ok(end) = u32::try_from(stretch.end) else { return };
    if text.get(stretch.clone()).is_some() {
        scan(text, stretch.clone(), crate::lexicon::entry, tokens);
    }
    tokens.push(Token::of_break(end));
}

#[cfg(test)]
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    cut_into(&mut tokens, text, &(0..text.len()));
    tokens
}

/// The words of a phrase of the lexicon, in lower case. They are not looked up: the lexicon is being made of them.
pub(crate) fn cut(phrase: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    scan(phrase, 0..phrase.len(), |_| None, &mut tokens);
    tokens.iter().map(|token| phrase[token.start()..token.end()].to_lowercase()).collect()
}

fn scan(text: &str, stretch: Range<usize>, look_up: fn(&[u8]) -> Option<&'static Entry>, tokens: &mut Vec<Token>) {
    let bytes = &text.as_bytes()[..stretch.end];
    let mut at = stretch.start;
    let mut is_glued = false;
    while let Some(&byte) = bytes.get(at) {
        let class = CLASS_OF[byte as usize];
        let (kind, length) = match class {
            ByteClass::Blank => {
                (at, is_glued) = (past_blank(text, at, stretch.end, tokens), false);
                continue;
            }
            ByteClass::Letter => (Kind::Word, word_length(text, at, stretch.end)),
            ByteClass::Digit => digits(&bytes[at..]),
            ByteClass::Mark => match possessive(&text[at..stretch.end], is_glued).filter(|_| byte == b'\'') {
                Some(length) => (Kind::Possessive, length),
                None => (Kind::Mark, 1),
            },
            ByteClass::Wide => {
                let character = text[at..].chars().next().unwrap_or(' ');
                if character.is_whitespace() {
                    (at, is_glued) = (past_blank(text, at, stretch.end, tokens), false);
                    continue;
                }
                if character.is_alphabetic() {
                    (Kind::Word, word_length(text, at, stretch.end))
                } else if let Some(length) = possessive(&text[at..stretch.end], is_glued) {
                    (Kind::Possessive, length)
                } else {
                    (Kind::Mark, character.len_utf8())
                }
            }
        };
        let word = &bytes[at..at + length];
        let entry = if kind == Kind::Word { look_up(word) } else { None };
        let triggers = match kind {
            Kind::Word => entry.map_or(Triggers::NONE, |entry| entry.triggers),
            Kind::Number | Kind::Figure => Triggers::DIGITS,
            Kind::Mark if byte == b'\'' || matches!(&text[at..at + length], "‘" | "’") => Triggers::QUOTE,
            Kind::Mark if byte == b',' => Triggers::LISTED,
            Kind::Mark | Kind::Possessive | Kind::Break => Triggers::NONE,
        };
        let number = if kind == Kind::Number { number(word) } else { 0 };
        tokens.push(Token { start: at as u32, end: (at + length) as u32, number, kind, is_glued, triggers, entry });
        (at, is_glued) = (at + length, true);
    }
}

/// What a byte begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ByteClass {
    Blank,
    Letter,
    Digit,
    Mark,
    /// Part of a character beyond ASCII.
    Wide,
}

const CLASS_OF: [ByteClass; 256] = {
    let mut classes = [ByteClass::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'\t'..=b'\r' | b' ' => ByteClass::Blank,
            b'a'..=b'z' | b'A'..=b'Z' => ByteClass::Letter,
            b'0'..=b'9' => ByteClass::Digit,
            128.. => ByteClass::Wide,
            _ => ByteClass::Mark,
        };
        byte += 1;
    }
    classes
};

/// The place past the blank that begins here; an empty line in it is a break.
fn past_blank(text: &str, at: usize, end: usize, tokens: &mut Vec<Token>) -> usize {
    let bytes = text.as_bytes();
    // One space is what stands between most words.
    if bytes[at] == b' ' && at + 1 < end && CLASS_OF[bytes[at + 1] as usize] == ByteClass::Letter {
        return at + 1;
    }
    let rest = &text[at..end];
    let length = rest.find(|next: char| !next.is_whitespace()).unwrap_or(rest.len());
    if rest.as_bytes()[..length].iter().filter(|&&byte| byte == b'\n').count() > 1 {
        tokens.push(Token::of_break(at as u32));
    }
    at + length
}

fn word_length(text: &str, at: usize, end: usize) -> usize {
    let bytes = &text.as_bytes()[at..end];
    let ascii = bytes.iter().take_while(|&&byte| CLASS_OF[byte as usize] == ByteClass::Letter).count();
    match bytes.get(ascii) {
        Some(&byte) if CLASS_OF[byte as usize] == ByteClass::Wide => {
            let rest = &text[at + ascii..end];
            ascii + rest.find(|next: char| !next.is_alphabetic()).unwrap_or(rest.len())
        }
        _ => ascii,
    }
}

/// Of at most nine digits.
fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |number: u32, digit| number.wrapping_mul(10).wrapping_add(u32::from(digit - b'0')))
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
        tokens(text).iter().map(|token| &text[token.start()..token.end()]).collect::<Vec<_>>().join("|")
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
        let mut tokens = tokens("May");
        cut_into(&mut tokens, "May", &(0..9));
        assert_eq!(tokens.len(), 1);
    }
}
