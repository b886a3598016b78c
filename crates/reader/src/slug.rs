//! Titles to readable ids.
//!
//! In: any text. Out: small Latin letters, digits and single hyphens, at most [`LONGEST`] bytes; empty if the text has none of these.
//! "Río Curí: The U.S.’s Dam" gives `rio-curi-the-uss-dam`.

use crate::hash::{HashMap, HashSet};
use crate::lexicon::pairs;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Bytes that a slug has at most; it ends at a word.
const LONGEST: usize = 80;

/// The slug of a text.
pub(crate) fn slug(text: &str) -> String {
    // Most texts have no letter that could come apart.
    if text.is_ascii() {
        return slug_of(text.chars().map(|character| character.to_ascii_lowercase()));
    }
    slug_of(text.nfkd().flat_map(char::to_lowercase))
}

fn slug_of(characters: impl Iterator<Item = char>) -> String {
    let mut slug = String::new();
    let mut is_between_words = false;
    for character in characters {
        let listed = if character.is_ascii() { None } else { LATIN_LETTERS.get(&character).copied() };
        match listed {
            Some(letters) => push(&mut slug, letters, &mut is_between_words),
            None if character.is_ascii_alphanumeric() => {
                push(&mut slug, character.encode_utf8(&mut [0; 4]), &mut is_between_words);
            }
            // Accents were set apart from their letters; apostrophes and the stops of `U.S.` leave no gap.
            None if is_accent(character) || matches!(character, '\'' | '’' | '‘' | '.') => {}
            None => is_between_words = true,
        }
        if LONGEST < slug.len() {
            slug.truncate(slug.rfind('-').filter(|&end| end <= LONGEST).unwrap_or(LONGEST));
            break;
        }
    }
    slug
}

/// Ids that are given away, each once.
#[derive(Default)]
pub(crate) struct TakenIds {
    ids: HashSet<String>,
    /// By id, the last number that was put behind it.
    numbers: HashMap<String, usize>,
}

impl TakenIds {
    /// The id, or the first of `id-2`, `id-3`… that is not taken; takes it.
    pub(crate) fn unused(&mut self, id: &str) -> String {
        if self.ids.insert(id.to_owned()) {
            return id.to_owned();
        }
        // All numbers up to the last are taken, and stay so.
        let number = self.numbers.entry(id.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{id}-{number}");
            if self.ids.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

fn push(slug: &mut String, letters: &str, is_between_words: &mut bool) {
    if *is_between_words && !slug.is_empty() {
        slug.push('-');
    }
    *is_between_words = false;
    slug.push_str(letters);
}

fn is_accent(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

/// Letters that are no letter with an accent.
static LATIN_LETTERS: LazyLock<BTreeMap<char, &str>> = LazyLock::new(|| {
    let rows = pairs(include_str!("../lexicon/latin_letters.tsv"));
    rows.filter_map(|(letter, plain)| Some((letter.chars().next()?, plain))).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_readable_ids() {
        for (title, id) in [
            ("A Moment of Truth for U.S.-Iraq Relations", "a-moment-of-truth-for-us-iraq-relations"),
            ("Río Curí: The U.S.’s Dam", "rio-curi-the-uss-dam"),
            ("Łódź & Århus — Straße", "lodz-arhus-strasse"),
            ("v1.2 – 50%", "v12-50"),
            ("نص", ""),
            ("  ", ""),
        ] {
            assert_eq!(slug(title), id);
        }
    }

    #[test]
    fn a_long_title_ends_at_a_word() {
        assert_eq!(slug(&"harbour ".repeat(20)), ["harbour"; 10].join("-"));
        assert_eq!(slug(&"a".repeat(500)).len(), LONGEST);
    }
}
