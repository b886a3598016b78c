//! A document's text, folded once, in pieces that tell at a glance whether they can hold a word at all.

use dateline_explore::fold::fold_char;
use dateline_model::Span;

/// Bytes of a piece.
const PIECE: usize = 64 * 1024;

/// Folded bytes between two places of which it is known where they come from.
const STEP: usize = 512;

/// A text made ready to be searched.
#[derive(Debug)]
pub(crate) struct Text {
    folded: String,
    /// For each `STEP` of folded bytes: the byte of the text, and that of the folded text, where a character begins.
    steps: Vec<(u32, u32)>,
    pieces: Vec<Piece>,
}

/// A stretch, and which threes of bytes are in it: a bit each, by a hash.
#[derive(Debug)]
struct Piece {
    from: usize,
    to: usize,
    threes: Vec<u64>,
}

impl Text {
    /// Folds a text. A line break alone is a blank; an empty line parts paragraphs.
    pub(crate) fn new(text: &str) -> Text {
        let mut folded = String::with_capacity(text.len());
        let mut steps = Vec::with_capacity(text.len() / STEP + 1);
        let characters = text.char_indices();
        for (at, c) in characters {
            if steps.len() * STEP <= folded.len() {
                steps.push((at as u32, folded.len() as u32));
            }
            if c == '\n' {
                let is_end = text[at + 1..].trim_start_matches([' ', '\t', '\r']).starts_with('\n');
                folded.push(if is_end { '\n' } else { ' ' });
            } else if c.is_ascii() {
                folded.push(if c.is_ascii_whitespace() {
                    ' '
                } else if c == '`' {
                    '\''
                } else {
                    c.to_ascii_lowercase()
                });
            } else {
                folded.extend(fold_char(c));
            }
        }
        let pieces = pieces(&folded);
        Text { folded, steps, pieces }
    }

    /// The folded text.
    pub(crate) fn folded(&self) -> &str {
        &self.folded
    }

    /// Calls with the places of folded words, in order, until it says that it is enough. `is_anywhere`: also inside other words.
    pub(crate) fn find(&self, words: &str, is_anywhere: bool, mut found: impl FnMut(usize) -> bool) {
        let wanted: Vec<usize> = threes_of(words.as_bytes()).collect();
        let finder = memchr::memmem::Finder::new(words);
        let mut next = 0;
        for piece in &self.pieces {
            let mask = piece.threes.len() * 64 - 1;
            let may_hold = wanted.iter().all(|three| piece.threes[(three & mask) / 64] >> (three & 63) & 1 == 1);
            if !may_hold {
                continue;
            }
            let mut at = piece.from.max(next);
            // A piece goes on into the next one as far as words that begin in it may.
            let end = (piece.to + words.len()).min(self.folded.len());
            while let Some(place) = self.folded.as_bytes().get(at..end).and_then(|bytes| finder.find(bytes)) {
                let place = at + place;
                if piece.to <= place {
                    break;
                }
                at = place + words.len().max(1);
                next = at;
                if (is_anywhere || begins_word(&self.folded, place)) && !found(place) {
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
        let Some(&(at, mut reached)) = self.steps.get(step) else { return 0 };
        let mut place = at as usize;
        for (offset, c) in text[at as usize..].char_indices() {
            let length: usize = if c.is_ascii() { 1 } else { fold_char(c).map(char::len_utf8).sum() };
            if folded < reached as usize + length {
                return at as usize + offset;
            }
            reached += length as u32;
            place = at as usize + offset;
        }
        place
    }
}

/// Whether a word begins here. A script that puts no blanks between words begins one anywhere.
pub(crate) fn begins_word(text: &str, at: usize) -> bool {
    let here = text[at..].chars().next();
    here.is_some_and(|c| '\u{e00}' <= c)
        || text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
}

fn pieces(folded: &str) -> Vec<Piece> {
    let bytes = folded.as_bytes();
    let mut pieces = Vec::with_capacity(bytes.len() / PIECE + 1);
    let mut from = 0;
    while from < bytes.len() {
        let to = (from + PIECE).min(bytes.len());
        // A bit for each byte: most threes of a text come again and again.
        let words = ((to - from).next_power_of_two() / 64).max(16);
        let mut threes = vec![0_u64; words];
        // Words that begin at the end of a piece have their threes in it.
        for three in threes_of(&bytes[from..(to + 64).min(bytes.len())]) {
            threes[(three & (words * 64 - 1)) / 64] |= 1 << (three & 63);
        }
        pieces.push(Piece { from, to, threes });
        from = to;
    }
    pieces
}

/// A hash of each three bytes, of which any low bits are as good as others. Of long words only as many as every piece has beyond its end.
fn threes_of(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let of = |three: &[u8]| {
        let number = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
        (number.wrapping_mul(0x9e37_79b1) >> 12) as usize
    };
    bytes.windows(3).map(of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_explore::fold::fold;
    use proptest::prelude::*;

    fn places(text: &str, words: &str) -> Vec<String> {
        let ready = Text::new(text);
        let mut out = Vec::new();
        ready.find(words, false, |at| {
            out.push(ready.span(text, at, at + words.len()).of(text).to_owned());
            true
        });
        out
    }

    #[test]
    fn words_are_found_whatever_their_blanks_and_accents() {
        assert_eq!(places("Then Iran\u{a0}fired at Al Asad; the iranian press.", "iran"), ["Iran", "iran"]);
        assert_eq!(places("Then Iran\nfired.", "iran fired"), ["Iran\nfired"]);
        assert!(places("Then Iran\n\nfired.", "iran fired").is_empty());
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

    proptest! {
        #[test]
        fn what_is_found_folds_to_what_was_sought(text in "\\PC{0,80}", words in "[a-z]{1,3}") {
            for found in places(&text, &words) {
                prop_assert!(fold(&found).starts_with(&words), "{} {}", found, words);
            }
        }

        #[test]
        fn every_substring_of_a_text_is_found(text in "[a-zé ßж東]{3,60}", from in 0..40_usize, length in 1..10_usize) {
            let characters: Vec<char> = text.chars().collect();
            let wanted: String = characters.iter().skip(from).take(length).collect();
            let wanted = fold(&wanted);
            prop_assume!(!wanted.trim().is_empty());
            let ready = Text::new(&text);
            let mut is_found = false;
            ready.find(&wanted, true, |_| { is_found = true; false });
            prop_assert!(is_found, "{wanted} in {text}");
        }
    }
}
