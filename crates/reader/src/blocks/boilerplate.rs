//! Whether words are what publishers write about their own pages: consent, subscriptions, appeals, notices of law.
//!
//! No phrase decides alone: a report may be about cookies. What several of them say together, to the reader, is said of the page itself.

use super::look;
use crate::hash::HashMap;
use crate::lexicon::pairs;
use std::sync::LazyLock;

/// From this weight on, words are about the page.
pub(crate) const ENOUGH: u32 = 4;

/// What is longer is told by its sentences.
pub(super) const LONGEST: usize = 110;

/// How much speaks for words being about the page: the sum over the phrases found, and the same again by a third where the reader is addressed.
pub(crate) fn boilerplate(words: &str) -> u32 {
    if look::has_more_words(words, LONGEST) { 0 } else { weight(words) }
}

/// The same, of words that are no longer than [`LONGEST`].
pub(super) fn weight(words: &str) -> u32 {
    let mut seen: Vec<&str> = Vec::new();
    let mut weight = 0;
    let mut is_address = false;
    let beginnings = &*BEGINNINGS;
    let mut rest = words.as_bytes();
    while let Some((key, behind)) = skim(rest) {
        let here = std::mem::replace(&mut rest, behind);
        // Most words begin no phrase, and cost no more than this.
        if !beginnings.has(key, behind) {
            continue;
        }
        let Some((Some(first), _)) = next_word(here) else { continue };
        is_address |= ADDRESS.iter().any(|address| address.as_bytes() == first.letters());
        let Some((phrase, own)) = longest_at(&first, behind) else { continue };
        for _ in 1..phrase.split(' ').count() {
            rest = next_word(rest).map_or(&[], |(_, behind)| behind);
        }
        if !seen.contains(&phrase) {
            seen.push(phrase);
            weight += own;
        }
    }
    weight + u32::from(is_address && 2 <= weight)
}

/// Who speaks to the reader, and of whom.
const ADDRESS: [&str; 5] = ["you", "your", "our", "we", "us"];

/// A word in small letters without marks; none that is longer than any of a phrase.
struct Word {
    letters: [u8; MOST],
    length: usize,
}

/// Letters of the longest word of a phrase.
const MOST: usize = 16;

impl Word {
    fn letters(&self) -> &[u8] {
        &self.letters[..self.length]
    }
}

/// What the words add up to with which phrases begin. A word that adds up to the same is told from them afterwards.
struct Beginnings {
    /// Of words that are a phrase by themselves, and of those that speak to the reader.
    alone: Vec<bool>,
    /// Of words that are the first of a phrase.
    first: Vec<bool>,
    /// Of words that are the first and the second.
    pairs: Vec<bool>,
}

impl Beginnings {
    /// Whether a phrase may begin with a word of this key and with what stands behind it.
    fn has(&self, key: u32, behind: &[u8]) -> bool {
        let is_pair = || skim(behind).is_some_and(|(next, _)| self.pairs[place(pair(key, next))]);
        self.alone[place(key)] || (self.first[place(key)] && is_pair())
    }
}

fn pair(first: u32, second: u32) -> u32 {
    first.rotate_left(16).wrapping_mul(31).wrapping_add(second)
}

fn place(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b1) >> (32 - PLACES)) as usize
}

const PLACES: u32 = 14;

static BEGINNINGS: LazyLock<Beginnings> = LazyLock::new(|| {
    let [mut alone, mut first, mut pairs] = [(); 3].map(|()| vec![false; 1 << PLACES]);
    let phrases = PHRASES.values().flatten().map(|(phrase, _)| *phrase);
    for phrase in phrases.chain(ADDRESS) {
        let Some((key, behind)) = skim(phrase.as_bytes()) else { continue };
        match skim(behind) {
            Some((next, _)) => {
                first[place(key)] = true;
                pairs[place(pair(key, next))] = true;
            }
            None => alone[place(key)] = true,
        }
    }
    Beginnings { alone, first, pairs }
});

/// What the letters of the first word add up to, whatever their case, and what stands behind it.
fn skim(words: &[u8]) -> Option<(u32, &[u8])> {
    let mut rest = words.trim_ascii_start().iter();
    rest.as_slice().first()?;
    let mut key = 0_u32;
    for &byte in rest.by_ref() {
        match LETTERS[usize::from(byte)] {
            BLANK => break,
            MARK => {}
            letter => key = key.wrapping_mul(31).wrapping_add(u32::from(letter)),
        }
    }
    Some((key, rest.as_slice()))
}

const BLANK: u8 = 1;
const MARK: u8 = 0;

/// Each byte as a small letter or a digit, a blank or a mark.
const LETTERS: [u8; 256] = {
    let mut letters = [MARK; 256];
    let mut byte = 0;
    while byte < letters.len() {
        let character = byte as u8;
        if character.is_ascii_alphanumeric() {
            letters[byte] = character.to_ascii_lowercase();
        } else if character.is_ascii_whitespace() {
            letters[byte] = BLANK;
        }
        byte += 1;
    }
    letters
};

/// The first word, if it may be one of a phrase, and what stands behind it.
fn next_word(words: &[u8]) -> Option<(Option<Word>, &[u8])> {
    let words = words.trim_ascii_start();
    if words.is_empty() {
        return None;
    }
    let mut letters = [0; MOST];
    let (mut length, mut end) = (0, 0);
    while let Some(&byte) = words.get(end).filter(|byte| !byte.is_ascii_whitespace()) {
        if byte.is_ascii_alphanumeric() {
            if let Some(letter) = letters.get_mut(length) {
                *letter = byte.to_ascii_lowercase();
            }
            length += 1;
        }
        end += 1;
    }
    let is_of_phrase = 0 < length && length <= MOST;
    Some((is_of_phrase.then_some(Word { letters, length }), &words[end..]))
}

/// The longest phrase that a word and the words behind it begin with.
fn longest_at(first: &Word, behind: &[u8]) -> Option<(&'static str, u32)> {
    let phrases = PHRASES.get(std::str::from_utf8(first.letters()).ok()?)?;
    let second = next_word(behind);
    let fits = |phrase: &&(&'static str, u32)| {
        let mut parts = phrase.0.split(' ').skip(1);
        let Some(part) = parts.next() else { return true };
        let is_word =
            |word: &Option<Word>, part: &str| word.as_ref().is_some_and(|word| word.letters() == part.as_bytes());
        // What most phrases differ in is read once for all of them.
        let Some(&(_, behind)) = second.as_ref().filter(|(word, _)| is_word(word, part)) else { return false };
        let mut rest = behind;
        parts.all(|part| {
            let Some((word, behind)) = next_word(rest) else { return false };
            rest = behind;
            is_word(&word, part)
        })
    };
    phrases.iter().filter(fits).max_by_key(|(phrase, _)| phrase.len()).copied()
}

/// By first word.
static PHRASES: LazyLock<HashMap<&str, Vec<(&str, u32)>>> = LazyLock::new(|| {
    let mut phrases: HashMap<&str, Vec<(&str, u32)>> = HashMap::default();
    for (phrase, weight) in pairs(include_str!("../../lexicon/boilerplate.tsv")) {
        let first = phrase.split(' ').next().unwrap_or(phrase);
        phrases.entry(first).or_default().push((phrase, weight.parse().unwrap_or(1)));
    }
    phrases
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_phrase_can_be_found() {
        let is_word = |part: &str| {
            let word = next_word(part.as_bytes()).and_then(|(word, _)| word);
            word.is_some_and(|word| word.letters() == part.as_bytes())
        };
        for (phrase, weight) in pairs(include_str!("../../lexicon/boilerplate.tsv")) {
            assert!(matches!(weight, "1" | "2"), "{phrase}");
            assert!(phrase.split(' ').all(is_word), "{phrase}");
        }
    }

    #[test]
    fn every_phrase_is_found_whatever_its_case_and_its_marks() {
        for (phrase, own) in pairs(include_str!("../../lexicon/boilerplate.tsv")) {
            let own: u32 = own.parse().unwrap();
            assert!(own <= boilerplate(phrase), "{phrase}");
            let shown = format!("“{}!”", phrase.to_uppercase().replace(' ', ",\n "));
            assert_eq!(boilerplate(&shown), boilerplate(phrase), "{shown}");
        }
    }

    #[test]
    fn what_publishers_say_of_their_pages_is_told_from_reports() {
        for words in [
            "We use some essential cookies to make this website work.",
            "Subscribe to our newsletter and get the best of the harbour every morning.",
            "You can cancel at any time during your trial.",
            "When you purchase through links on our site, we may earn an affiliate commission.",
            "Markets data delayed by at least 15 minutes. All rights reserved.",
        ] {
            assert!(ENOUGH <= boilerplate(words), "{words}");
        }
        for words in [
            "The company changed its privacy policy in March, and the minister welcomed the change.",
            "The paper lost a third of its subscribers in the year after the flood.",
            "“We will publish the whole log,” she said.",
            "Lawyers asked the court to seal the personal data of the passengers.",
            "He wrote on Twitter that he had left the country.",
        ] {
            assert!(boilerplate(words) < ENOUGH, "{words}");
        }
    }
}
