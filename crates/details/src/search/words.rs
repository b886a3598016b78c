//! Which words stand in which pieces of the texts: a piece that has not all words of what is sought is not looked through.
//!
//! It is made in one go over the folded texts when the first search asks, and never sent: a word has a number, and each number the pieces it stands in.
//! Invariant: it may name a piece that has nothing, and never leaves out one that has.

use super::text::{BEYOND, Text};

/// So many words that fit are looked up one by one; what more fit stands nearly everywhere.
const MOST_WORDS: usize = 4000;
/// Letters of the scripts from here on stand without blanks: what begins there begins no word of ours.
const WITHOUT_BLANKS: char = '\u{e00}';

/// Words, pieces, and which stand in which.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// Every word once, in order, each after a line break.
    all: String,
    /// Where each begins in it.
    starts: Vec<u32>,
    /// For each word where its pieces begin in the next; one more at the end.
    bounds: Vec<u32>,
    pieces: Vec<u32>,
    /// For each text the number of its first piece; one more at the end.
    texts: Vec<usize>,
    /// For each piece the first and the last into which paragraphs of its own reach.
    reaches: Vec<(u32, u32)>,
}

/// Pieces, a bit each.
#[derive(Clone, Debug)]
pub(crate) struct Pieces(Vec<u64>);

impl Pieces {
    fn all(count: usize) -> Pieces {
        Pieces(vec![u64::MAX; count.div_ceil(64)])
    }

    pub(super) fn has(&self, piece: usize) -> bool {
        self.0.get(piece / 64).is_some_and(|bits| bits >> (piece % 64) & 1 == 1)
    }

    /// Those of either.
    pub(super) fn or(self, other: &Pieces) -> Pieces {
        Pieces(self.0.iter().zip(&other.0).map(|(a, b)| a | b).collect())
    }

    /// How many there are.
    pub(super) fn count(&self) -> u32 {
        self.0.iter().map(|bits| bits.count_ones()).sum()
    }
}

impl Words {
    /// Of texts, in order.
    pub(crate) fn new(texts: &[Text]) -> Words {
        let mut table = Table::default();
        let mut counts = vec![0];
        // Word and piece, a word in a piece once.
        let mut found: Vec<(u32, u32)> = Vec::new();
        let mut last: Vec<u32> = Vec::new();
        for text in texts {
            let first = counts.last().copied().unwrap_or_default();
            for (number, (from, to)) in text.pieces().enumerate() {
                let piece = (first + number) as u32;
                let folded = text.folded();
                // Words that begin in the piece may go on behind it, and what it begins with may be the end of one.
                for (start, end) in words_between(folded, from, to + BEYOND) {
                    let word = table.number(folded, start, end) as usize;
                    if last.len() <= word {
                        last.resize(word + 1, u32::MAX);
                    }
                    if last[word] != piece {
                        last[word] = piece;
                        found.push((word as u32, piece));
                    }
                }
            }
            counts.push(first + text.pieces().count());
        }
        let reaches = texts.iter().zip(&counts).flat_map(|(text, &first)| reaches_in(text, first as u32)).collect();
        Words { reaches, ..Words::sorted(&table, &found, counts) }
    }

    fn sorted(table: &Table, found: &[(u32, u32)], texts: Vec<usize>) -> Words {
        let mut order: Vec<u32> = (0..table.words.len() as u32).collect();
        order.sort_unstable_by_key(|&word| table.word(word));
        let mut place = vec![0_u32; order.len()];
        let (mut all, mut starts) = (String::with_capacity(table.all.len() + order.len()), Vec::new());
        for (number, &word) in order.iter().enumerate() {
            place[word as usize] = number as u32;
            all.push('\n');
            starts.push(all.len() as u32);
            all.push_str(table.word(word));
        }
        let mut bounds = vec![0_u32; order.len() + 1];
        for (word, _) in found {
            bounds[place[*word as usize] as usize + 1] += 1;
        }
        for at in 1..bounds.len() {
            bounds[at] += bounds[at - 1];
        }
        let mut next = bounds.clone();
        let mut pieces = vec![0; found.len()];
        for &(word, piece) in found {
            let at = &mut next[place[word as usize] as usize];
            pieces[*at as usize] = piece;
            *at += 1;
        }
        Words { all, starts, bounds, pieces, texts, reaches: Vec::new() }
    }

    /// The number of a text's first piece.
    pub(crate) fn first_piece(&self, text: usize) -> usize {
        self.texts.get(text).copied().unwrap_or_default()
    }

    /// The pieces in which folded words may begin: where `is_anywhere` also inside another word.
    pub(crate) fn pieces_of(&self, words: &str, is_anywhere: bool) -> Pieces {
        let count = self.texts.last().copied().unwrap_or_default();
        let mut found = Pieces::all(count);
        for (start, end) in words_between(words, 0, words.len().min(BEYOND)) {
            let word = &words[start..end];
            // A cut word would be another.
            if BEYOND <= end {
                break;
            }
            let may_be_inside = start == 0 && (is_anywhere || word.starts_with(|c| WITHOUT_BLANKS <= c));
            let numbers = if may_be_inside { self.with(word) } else { self.beginning(word) };
            if numbers.len() <= MOST_WORDS {
                found = self.both(&found, &numbers);
            }
        }
        found
    }

    /// Those of some pieces of which a paragraph has a part in one of the others: what begins in the rest shares no paragraph with what begins there.
    pub(crate) fn sharing(&self, pieces: &Pieces, others: &Pieces) -> Pieces {
        let count = |sum: &mut u32, piece: usize| {
            *sum += u32::from(others.has(piece));
            Some(*sum)
        };
        let counts: Vec<u32> = [0].into_iter().chain((0..self.reaches.len()).scan(0, count)).collect();
        let mut sharing = vec![0; pieces.0.len()];
        for (piece, &(first, last)) in self.reaches.iter().enumerate() {
            if pieces.has(piece) && counts[first as usize] < counts[last as usize + 1] {
                sharing[piece / 64] |= 1 << (piece % 64);
            }
        }
        Pieces(sharing)
    }

    fn both(&self, before: &Pieces, words: &[usize]) -> Pieces {
        let mut own = vec![0; before.0.len()];
        for &word in words {
            for &piece in &self.pieces[self.bounds[word] as usize..self.bounds[word + 1] as usize] {
                own[piece as usize / 64] |= 1 << (piece % 64);
            }
        }
        Pieces(own.iter().zip(&before.0).map(|(a, b)| a & b).collect())
    }

    fn word(&self, number: usize) -> &str {
        let end = self.starts.get(number + 1).map_or(self.all.len(), |next| *next as usize - 1);
        &self.all[self.starts[number] as usize..end]
    }

    /// The words that begin so.
    fn beginning(&self, word: &str) -> Vec<usize> {
        let from = self.first_after(0, |other| other < word);
        (from..self.first_after(from, |other| other.starts_with(word))).collect()
    }

    /// The first word from one on of which something no longer holds.
    fn first_after(&self, from: usize, holds: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (from, self.starts.len());
        while low < high {
            let middle = low.midpoint(high);
            if holds(self.word(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The words that have it in them; of too many not all.
    fn with(&self, part: &str) -> Vec<usize> {
        let places = memchr::memmem::find_iter(self.all.as_bytes(), part);
        let mut found: Vec<usize> = Vec::new();
        for place in places {
            let number = self.starts.partition_point(|&start| start as usize <= place) - 1;
            if found.last() != Some(&number) {
                found.push(number);
            }
            if MOST_WORDS < found.len() {
                break;
            }
        }
        found
    }
}

/// For each piece of a text, of which the first has this number, the first and the last into which its paragraphs reach.
fn reaches_in(text: &Text, number: u32) -> Vec<(u32, u32)> {
    let own = number..number + text.pieces().count() as u32;
    let mut reaches: Vec<(u32, u32)> = own.map(|piece| (piece, piece)).collect();
    for (start, end) in text.paragraphs() {
        let (first, last) = (Text::piece_of(start), Text::piece_of(end).min(reaches.len().saturating_sub(1)));
        for piece in reaches.iter_mut().take(last + 1).skip(first) {
            *piece = (piece.0.min(number + first as u32), piece.1.max(number + last as u32));
        }
    }
    reaches
}

/// Words as they come, each with a number: a table of open places, since it is asked once for each word of the texts.
#[derive(Default)]
struct Table {
    all: String,
    /// Beginning and end in it.
    words: Vec<(u32, u32)>,
    /// The number of a word and one more; 0 where there is none.
    places: Vec<u32>,
}

impl Table {
    fn word(&self, number: u32) -> &str {
        let (start, end) = self.words[number as usize];
        &self.all[start as usize..end as usize]
    }

    fn number(&mut self, text: &str, start: usize, end: usize) -> u32 {
        if self.places.len() <= self.words.len() * 2 {
            self.grow();
        }
        let word = &text[start..end];
        let place = self.place(word);
        if self.places[place] == 0 {
            let from = self.all.len() as u32;
            self.all.push_str(word);
            self.words.push((from, self.all.len() as u32));
            self.places[place] = self.words.len() as u32;
        }
        self.places[place] - 1
    }

    fn place(&self, word: &str) -> usize {
        let mask = self.places.len() - 1;
        let mut place = hash(word) & mask;
        while self.places[place] != 0 && self.word(self.places[place] - 1) != word {
            place = (place + 1) & mask;
        }
        place
    }

    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(1024)];
        for number in 0..self.words.len() as u32 {
            let place = self.place(self.word(number));
            self.places[place] = number + 1;
        }
    }
}

/// Fowler, Noll and Vo's, in the variant 1a, its bits mixed once more.
fn hash(word: &str) -> usize {
    let step = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    let hash = word.as_bytes().iter().fold(0x811c_9dc5, step);
    (hash ^ hash >> 15) as usize
}

/// The words that begin in a stretch of a text, and the one that reaches into it; each whole.
fn words_between(text: &str, from: usize, to: usize) -> impl Iterator<Item = (usize, usize)> {
    let mut at = begin_of_word(text, from.min(text.len()));
    let to = to.min(text.len());
    std::iter::from_fn(move || {
        while at < to {
            let length = word_length(text, at);
            let start = at;
            if length == 0 {
                at += text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            }
            at += length;
            return Some((start, at));
        }
        None
    })
}

/// Where the word around a place begins; the place itself, on a character, where there is none.
fn begin_of_word(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    let before = text[..at].chars().rev().take_while(|c| c.is_alphanumeric());
    at - before.map(char::len_utf8).sum::<usize>()
}

fn word_length(text: &str, at: usize) -> usize {
    let bytes = &text.as_bytes()[at..];
    let ascii = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if bytes.get(ascii).is_none_or(u8::is_ascii) {
        return ascii;
    }
    text[at..].chars().take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_word_is_sought_only_where_it_stands() {
        let texts =
            ["alder ".repeat(30_000), "birch elder ".repeat(15_000), "cedar".to_owned()].map(|text| Text::new(&text));
        let words = Words::new(&texts);
        let count = |wanted: &str, is_anywhere| words.pieces_of(wanted, is_anywhere).count() as usize;
        let pieces = [0, 1, 2].map(|text| words.first_piece(text + 1) - words.first_piece(text));
        assert_eq!((count("cedar", false), count("ced", false), count("edar", false)), (1, 1, 0));
        assert_eq!(count("edar", true), 1);
        assert_eq!(count("lder", true), pieces[0] + pieces[1]);
        assert_eq!((count("birch elder", false), count("birch alder", true)), (pieces[1], 0));
    }

    #[test]
    fn words_of_one_paragraph_are_sought_wherever_it_reaches() {
        // Paragraphs that are shorter than a piece, that go on into the next, and that fill several.
        let lengths = [3, 400, 2, 9000, 5, 1500, 7, 30, 4000];
        let paragraphs = lengths
            .iter()
            .enumerate()
            .map(|(number, length)| format!("first{number}x {}last{number}x", "alder birch ".repeat(*length)));
        let texts = [Text::new(&paragraphs.collect::<Vec<_>>().join("\n\n")), Text::new("first1x alone")];
        let words = Words::new(&texts);
        for number in 0..lengths.len() {
            let [first, last] = ["first", "last"].map(|word| words.pieces_of(&format!("{word}{number}x"), false));
            assert!(0 < words.sharing(&first, &last).count() && 0 < words.sharing(&last, &first).count(), "{number}");
        }
        let [second, last] = ["last0x", "last8x"].map(|word| words.pieces_of(word, false));
        assert_eq!(words.sharing(&second, &last).count(), 0);
    }

    proptest! {
        #[test]
        fn no_piece_is_left_out_that_shares_a_paragraph(
            parts in prop::collection::vec("(birch|elder|cedar)(\n\n| )", 2..8), times in 1..1500_usize,
        ) {
            let texts = [Text::new(&parts.concat().repeat(times))];
            let words = Words::new(&texts);
            let (birch, elder) = (words.pieces_of("birch", false), words.pieces_of("elder", false));
            let sharing = words.sharing(&birch, &elder);
            for (start, end) in texts[0].paragraphs() {
                let paragraph = &texts[0].folded()[start..end];
                if let (Some(at), true) = (paragraph.find("birch"), paragraph.contains("elder")) {
                    prop_assert!(sharing.has(Text::piece_of(start + at)));
                }
            }
        }

        #[test]
        fn no_piece_is_left_out_that_has_what_is_sought(
            parts in prop::collection::vec("[a-cé東]{1,9}[ ,.-]{1,2}", 1..40), times in 1..400_usize, from in 0..200_usize, length in 1..90_usize,
        ) {
            let text = parts.concat().repeat(times);
            let ready = Text::new(&text);
            let characters: Vec<char> = ready.folded().chars().collect();
            let wanted: String = characters.iter().skip(from % characters.len()).take(length).collect();
            let texts = [ready];
            let words = Words::new(&texts);
            for is_anywhere in [false, true] {
                let pieces = words.pieces_of(&wanted, is_anywhere);
                let (mut sought, mut missed) = (0, 0);
                for (number, (start, end)) in texts[0].pieces().enumerate() {
                    texts[0].find(&wanted, &|_| true, |at, begins| {
                        let is_here = start <= at && at < end && (is_anywhere || begins);
                        sought += usize::from(is_here);
                        missed += usize::from(is_here && !pieces.has(number));
                        true
                    });
                }
                prop_assert_eq!(missed, 0, "{} of {} of {:?}", missed, sought, wanted);
            }
        }
    }
}
