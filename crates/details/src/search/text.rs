//! A document's text, folded once, in pieces of which only those are looked through that may have what is sought.

use dateline_explore::fold::fold_char;
use dateline_model::Span;

/// Bytes of a piece. Smaller ones are looked through sooner, and name more words each.
const PIECE: usize = 16 * 1024;

/// Bytes after its end of which a piece's words are known too: what begins in it may go on so far.
pub(super) const BEYOND: usize = 64;

/// Folded bytes between two places of which it is known where they come from.
const STEP: usize = 512;

/// A text made ready to be searched.
#[derive(Debug)]
pub(crate) struct Text {
    folded: String,
    /// For each `STEP` of folded bytes: the byte of the text, and that of the folded text, where a character begins.
    steps: Vec<(u32, u32)>,
}

impl Text {
    /// Folds a text. A line break alone is a blank, blanks in a row are one; an empty line parts paragraphs.
    pub(crate) fn new(text: &str) -> Text {
        let mut folded = String::with_capacity(text.len());
        let mut steps = Vec::with_capacity(text.len() / STEP + 1);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            if steps.len() * STEP <= folded.len() {
                steps.push((at as u32, folded.len() as u32));
            }
            // Most of a text are letters that become one letter each: they are taken over a word at a time.
            let run =
                text.as_bytes()[at..].iter().take(STEP).take_while(|byte| byte.is_ascii_graphic() && **byte != b'`');
            let run = run.count();
            if run != 0 {
                let from = folded.len();
                folded.push_str(&text[at..at + run]);
                folded[from..].make_ascii_lowercase();
                at += run;
                continue;
            }
            if c.is_whitespace() {
                folded.extend(blank(text, at, c, folded.as_bytes().last()));
            } else if c == '`' {
                folded.push('\'');
            } else if c.is_ascii() {
                folded.push(c);
            } else {
                folded.extend(fold_char(c));
            }
            at += c.len_utf8();
        }
        Text { folded, steps }
    }

    /// The folded text.
    pub(crate) fn folded(&self) -> &str {
        &self.folded
    }

    /// The pieces: where each begins and ends.
    pub(super) fn pieces(&self) -> impl Iterator<Item = (usize, usize)> + Clone {
        let length = self.folded.len();
        (0..length.div_ceil(PIECE)).map(move |number| (number * PIECE, ((number + 1) * PIECE).min(length)))
    }

    /// The piece that a place is in.
    pub(super) fn piece_of(at: usize) -> usize {
        at / PIECE
    }

    /// The paragraphs: where each begins and ends.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = (usize, usize)> {
        let ends = memchr::memchr_iter(b'\n', self.folded.as_bytes()).chain([self.folded.len()]);
        ends.scan(0, |from, end| Some((std::mem::replace(from, end + 1), end)))
    }

    /// Calls with the places of folded words in the pieces that are wanted, in order, and whether a word begins there, until it says that it is enough.
    pub(super) fn find(
        &self,
        words: &str,
        is_wanted: &dyn Fn(usize) -> bool,
        mut found: impl FnMut(usize, bool) -> bool,
    ) {
        let finder = memchr::memmem::Finder::new(words);
        let mut next = 0;
        for (_, (from, to)) in self.pieces().enumerate().filter(|(number, _)| is_wanted(*number)) {
            let mut at = from.max(next);
            // A piece goes on into the next one as far as words that begin in it may.
            let end = (to + words.len()).min(self.folded.len());
            while let Some(place) = self.folded.as_bytes().get(at..end).and_then(|bytes| finder.find(bytes)) {
                let place = at + place;
                if to <= place {
                    break;
                }
                at = place + words.len().max(1);
                next = at;
                if !found(place, begins_word(&self.folded, place)) {
                    return;
                }
            }
        }
    }

    /// The place in the text of a stretch of the folded one.
    pub(crate) fn span(&self, text: &str, from: usize, to: usize) -> Span {
        let start = self.place(text, from);
        let last = self.place(text, to.saturating_sub(1).max(from));
        let end = text[last..].chars().next().map_or(text.len(), |c| last + c.len_utf8());
        // Accents that stand apart belong to the letter before them.
        let marks = text[end..].chars().take_while(|c| ('\u{300}'..='\u{36f}').contains(c));
        Span::new(start, end + marks.map(char::len_utf8).sum::<usize>())
    }

    /// The paragraph around a place of the folded text.
    pub(crate) fn paragraph(&self, at: usize) -> (usize, usize) {
        let start = memchr::memrchr(b'\n', &self.folded.as_bytes()[..at]).map_or(0, |line| line + 1);
        let end = memchr::memchr(b'\n', &self.folded.as_bytes()[at..]).map_or(self.folded.len(), |line| at + line);
        (start, end)
    }

    fn place(&self, text: &str, folded: usize) -> usize {
        let step = self.steps.partition_point(|&(_, to)| to as usize <= folded).saturating_sub(1);
        let Some(&(at, reached)) = self.steps.get(step) else { return 0 };
        let (mut place, mut reached) = (at as usize, reached as usize);
        for (offset, c) in text[at as usize..].char_indices() {
            let length: usize = if c.is_whitespace() {
                let before = reached.checked_sub(1).and_then(|before| self.folded.as_bytes().get(before));
                usize::from(blank(text, at as usize + offset, c, before).is_some())
            } else if c.is_ascii() {
                1
            } else {
                fold_char(c).map(char::len_utf8).sum()
            };
            if folded < reached + length {
                return at as usize + offset;
            }
            reached += length;
            place = at as usize + offset;
        }
        place
    }
}

/// What a blank becomes after a folded byte: one that follows another is left out, so that words stand together across a line break of two
/// characters and double blanks; the end of a paragraph is kept.
fn blank(text: &str, at: usize, c: char, before: Option<&u8>) -> Option<char> {
    let is_end = || text[at + 1..].trim_start_matches([' ', '\t', '\r']).starts_with('\n');
    if c == '\n' && is_end() {
        return Some('\n');
    }
    (!before.is_some_and(|before| matches!(before, b' ' | b'\n'))).then_some(' ')
}

/// Whether words stand at the beginning of a word.
pub(crate) fn has(text: &str, words: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), words).any(|at| begins_word(text, at))
}

/// Whether a word begins here. A script that puts no blanks between words begins one anywhere.
fn begins_word(text: &str, at: usize) -> bool {
    let here = text[at..].chars().next();
    here.is_some_and(|c| '\u{e00}' <= c)
        || text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_explore::fold::fold;
    use proptest::prelude::*;

    fn places(text: &str, words: &str) -> Vec<String> {
        let ready = Text::new(text);
        let mut out = Vec::new();
        ready.find(words, &|_| true, |at, begins| {
            out.extend(begins.then(|| ready.span(text, at, at + words.len()).of(text).to_owned()));
            true
        });
        out
    }

    #[test]
    fn words_are_found_whatever_their_blanks_and_accents() {
        assert_eq!(places("Then Iran\u{a0}fired at Al Asad; the iranian press.", "iran"), ["Iran", "iran"]);
        assert_eq!(places("Then Iran\nfired.", "iran fired"), ["Iran\nfired"]);
        assert!(places("Then Iran\n\nfired.", "iran fired").is_empty());
        assert_eq!(
            places("Then Iran\r\nfired  at\u{a0} \tAl Asad.", "iran fired at al asad"),
            ["Iran\r\nfired  at\u{a0} \tAl Asad"]
        );
        assert_eq!(places("One.\r\n\r\nThen \n Iran  fired.", "iran fired"), ["Iran  fired"]);
        assert!(places("Then Iran \r\n\r\n fired.", "iran fired").is_empty());
        // Far behind what was left out, places are still those of the text.
        let long = "blank  after\r\nblank ".repeat(200) + "\r\nIran  fired.";
        assert_eq!(places(&long, "iran fired"), ["Iran  fired"]);
        assert_eq!(places("a Cafe\u{301} and a café", "cafe"), ["Cafe\u{301}", "café"]);
        assert_eq!(places("彼は東京に行った", "東京"), ["東京"]);
    }

    #[test]
    fn a_word_on_the_edge_of_two_pieces_is_found_once() {
        for shift in 0..12 {
            let text =
                format!("{}zebrafish {}", "ab ".repeat(PIECE / 3 - 4) + &"x".repeat(shift) + " ", "cd ".repeat(400));
            assert_eq!(places(&text, "zebrafish").len(), 1, "{shift}");
        }
    }

    #[test]
    fn a_long_phrase_across_the_edge_of_two_pieces_is_found() {
        let phrase = "quick wizards from the jungle vex bold gymnasts while eight dwarfs hunt for opals";
        assert!(80 <= phrase.len());
        for shift in 0..phrase.len() + 4 {
            let text =
                format!("{}{phrase} {}", " a".repeat(PIECE / 2 - 42) + &"x".repeat(shift) + " ", "cd ".repeat(400));
            assert_eq!(places(&text, phrase), [phrase], "{shift}");
        }
    }

    fn folded_words(text: &str) -> String {
        fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    const WORDS: &str = "([a-zA-ZéŁ東]{1,3}[ \r\u{a0}´]{0,2}[\n\u{301}]?){1,20}";

    proptest! {
        #[test]
        fn what_is_found_folds_to_what_was_sought(text in WORDS, from in 0..40_usize, length in 1..12_usize) {
            let characters: Vec<char> = text.chars().collect();
            let from = from % characters.len();
            let wanted = folded_words(&characters.iter().skip(from).take(length).collect::<String>());
            prop_assume!(!wanted.is_empty() && !text.contains("\n\n"));
            let ready = Text::new(&text);
            let mut found = Vec::new();
            ready.find(&wanted, &|_| true, |at, _| { found.push(ready.span(&text, at, at + wanted.len())); true });
            prop_assert!(!found.is_empty(), "{wanted} in {text}");
            for span in found {
                prop_assert_eq!(folded_words(span.of(&text)), wanted.clone());
            }
        }

        #[test]
        fn every_substring_of_a_text_is_found(text in "[a-zé ßж東]{3,60}", from in 0..40_usize, length in 1..10_usize) {
            let characters: Vec<char> = text.chars().collect();
            let wanted: String = characters.iter().skip(from % characters.len()).take(length).collect();
            let wanted = folded_words(&wanted);
            prop_assume!(!wanted.is_empty());
            let ready = Text::new(&text);
            let mut is_found = false;
            ready.find(&wanted, &|_| true, |_, _| { is_found = true; false });
            prop_assert!(is_found, "{wanted} in {text}");
        }
    }
}
