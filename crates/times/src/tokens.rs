//! Text to tokens: words, numbers and marks, each with what the lexicon says of it. One pass, nothing copied.

use crate::letters::{Letters, eight, letters};
use crate::lexicon::{Entry, Lexicon, lexicon};
use crate::triggers::Triggers;
use std::ops::Range;

/// A word, a number or a mark of the text. It is small, since there are millions of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Bytes of the text, which is shorter than 4 GB.
    start: u32,
    end: u32,
    /// The number, of digits only; 0 for any other token.
    pub(crate) number: u32,
    /// What an expression that begins with it may be; articles aside, whose next word decides.
    pub(crate) triggers: Triggers,
    /// Its first eight bytes as [`letters`] writes them, with straight apostrophes; 0 for a word with a letter beyond ASCII.
    pub(crate) letters: u64,
    /// What the word may mean; `None` for most words.
    pub(crate) entry: Option<&'static Entry>,
    pub(crate) kind: Kind,
    /// Whether no blank stands before it.
    pub(crate) is_glued: bool,
}

/// A stretch of prose, cut.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch<'a> {
    /// The whole text.
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
}

impl Token {
    /// Of so many bytes from here; it means nothing yet.
    #[inline]
    fn new(kind: Kind, at: usize, length: usize) -> Token {
        let (start, end) = (at as u32, (at + length) as u32);
        Token { start, end, number: 0, triggers: Triggers::NONE, letters: 0, entry: None, kind, is_glued: false }
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
    if u32::try_from(stretch.end).is_err() {
        return;
    }
    if text.get(stretch.clone()).is_some() {
        scan(text, stretch.clone(), Some(lexicon()), tokens);
    }
    tokens.push(Token::new(Kind::Break, stretch.end, 0));
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
    scan(phrase, 0..phrase.len(), None, &mut tokens);
    tokens.iter().map(|token| phrase[token.start()..token.end()].to_lowercase()).collect()
}

fn scan(text: &str, stretch: Range<usize>, lexicon: Option<&'static Lexicon>, tokens: &mut Vec<Token>) {
    let text = &text[..stretch.end];
    let mut at = stretch.start;
    let mut is_glued = false;
    while let Some(&byte) = text.as_bytes().get(at) {
        let end = match CLASS_OF[byte as usize] {
            ByteClass::Blank => {
                (at, is_glued) = (past_blank(text, at, tokens), false);
                continue;
            }
            ByteClass::Letter => add(tokens, word(text, at, lexicon), is_glued),
            ByteClass::Digit => add(tokens, digits(text.as_bytes(), at), is_glued),
            ByteClass::Mark => add(tokens, mark(text, at, char::from(byte), is_glued), is_glued),
            ByteClass::Wide => match text[at..].chars().next() {
                Some(character) if character.is_whitespace() => {
                    (at, is_glued) = (past_blank(text, at, tokens), false);
                    continue;
                }
                Some(character) if !is_letter(character) => add(tokens, mark(text, at, character, is_glued), is_glued),
                _ => add(tokens, wide_word(text, at), is_glued),
            },
        };
        (at, is_glued) = (end, true);
    }
}

/// Gives where it ends.
#[inline]
fn add(tokens: &mut Vec<Token>, token: Token, is_glued: bool) -> usize {
    tokens.push(Token { is_glued, ..token });
    token.end()
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
#[inline(always)]
fn past_blank(text: &str, at: usize, tokens: &mut Vec<Token>) -> usize {
    // One space is what stands between most words.
    if let [b' ', next, ..] = &text.as_bytes()[at..]
        && CLASS_OF[*next as usize] == ByteClass::Letter
    {
        return at + 1;
    }
    past_long_blank(text, at, tokens)
}

#[inline(never)]
fn past_long_blank(text: &str, at: usize, tokens: &mut Vec<Token>) -> usize {
    let rest = &text[at..];
    let length = rest.find(|next: char| !next.is_whitespace()).unwrap_or(rest.len());
    if rest.as_bytes()[..length].iter().filter(|&&byte| byte == b'\n').count() > 1 {
        tokens.push(Token::new(Kind::Break, at, 0));
    }
    at + length
}

/// The word that begins here with a letter of ASCII.
#[inline]
fn word(text: &str, at: usize, lexicon: Option<&'static Lexicon>) -> Token {
    let letters = Letters::at_start(&text.as_bytes()[at..]);
    let end = at + letters.length;
    if text.as_bytes().get(end).is_some_and(|next| !next.is_ascii()) && text[end..].starts_with(is_letter) {
        return wide_word(text, at);
    }
    let entry = lexicon.and_then(|lexicon| lexicon.entry(&letters));
    let triggers = entry.map_or(Triggers::NONE, |entry| entry.triggers);
    Token { letters: letters.parts[0], entry, triggers, ..Token::new(Kind::Word, at, letters.length) }
}

/// The word that begins here and has letters beyond ASCII: none of the lexicon's.
fn wide_word(text: &str, at: usize) -> Token {
    let rest = &text[at..];
    Token::new(Kind::Word, at, rest.find(|next: char| !is_letter(next)).unwrap_or(rest.len()))
}

#[inline]
fn is_letter(character: char) -> bool {
    // Dashes and quotation marks, the most of what is not ASCII in English, are told without a table.
    !('\u{2010}'..='\u{2027}').contains(&character) && character.is_alphabetic()
}

/// A comma joins digits only as a thousands' mark, so that `January 8,2020` stays three tokens.
fn digits(bytes: &[u8], at: usize) -> Token {
    let bytes = &bytes[at..];
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
    let digits = &bytes[..length];
    let is_number = length == first && first <= 9;
    Token {
        number: if is_number {
            digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
        } else {
            0
        },
        triggers: Triggers::DIGITS,
        letters: eight(&digits[..length.min(8)]),
        ..Token::new(if is_number { Kind::Number } else { Kind::Figure }, at, length)
    }
}

/// The mark that stands here, or the possessive.
fn mark(text: &str, at: usize, mark: char, is_glued: bool) -> Token {
    let length = mark.len_utf8();
    let is_apostrophe = matches!(mark, '\'' | '’');
    if is_apostrophe && is_glued && text.as_bytes().get(at + length) == Some(&b's') {
        let is_whole = !text[at + length + 1..].starts_with(char::is_alphanumeric);
        if is_whole {
            return Token { letters: letters("'s"), ..Token::new(Kind::Possessive, at, length + 1) };
        }
    }
    let triggers = match mark {
        '\'' | '‘' | '’' => Triggers::QUOTE,
        ',' => Triggers::LISTED,
        _ => Triggers::NONE,
    };
    let letters = if is_apostrophe { letters("'") } else { utf8(mark) };
    Token { letters, triggers, ..Token::new(Kind::Mark, at, length) }
}

fn utf8(mark: char) -> u64 {
    let mut bytes = [0; 8];
    mark.encode_utf8(&mut bytes);
    u64::from_le_bytes(bytes)
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
