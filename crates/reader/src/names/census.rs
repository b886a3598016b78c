//! How each word of the corpus is written: what a capital proves depends on how the word is written where capitals are free.

use super::lexicon::lexicon;
use super::words::{Case, Word};
use std::collections::HashMap;

/// Counts of every word, in small letters.
#[derive(Default)]
pub(super) struct Census {
    words: HashMap<String, Count>,
    /// Capitalised pairs inside sentences, "general motors".
    pairs: HashMap<String, u32>,
}

#[derive(Clone, Copy, Default)]
struct Count {
    small: u32,
    /// Capitalised where a small letter was possible.
    capital: u32,
}

impl Census {
    /// Adds a sentence.
    pub(super) fn add(&mut self, words: &[Word<'_>]) {
        for (at, word) in words.iter().enumerate() {
            if matches!(word.case, Case::Mark | Case::Number) {
                continue;
            }
            let is_proof = word.is_capitalised() && !word.is_initial;
            if let Some(next) = words.get(at + 1).filter(|next| is_proof && next.is_capitalised()) {
                *self.pairs.entry(format!("{} {}", word.small(), next.small())).or_default() += 1;
            }
            let count = self.words.entry(word.small()).or_default();
            count.small += u32::from(word.case == Case::Small);
            count.capital += u32::from(is_proof);
        }
    }

    /// How often it is capitalised where a small letter was possible.
    pub(super) fn capitals(&self, small: &str) -> u32 {
        self.words.get(small).map_or(0, |count| count.capital)
    }

    /// How often two words follow each other capitalised, the first where a small letter was possible.
    pub(super) fn pairs(&self, first: &str, second: &str) -> u32 {
        self.pairs.get(&format!("{first} {second}")).copied().unwrap_or(0)
    }

    /// Whether a capital that proves nothing is still one of a name: by the rest of the corpus, else by the word lists.
    pub(super) fn is_name(&self, word: &Word<'_>) -> bool {
        let small = word.small();
        let lexicon = lexicon();
        let count = self.words.get(&small).copied().unwrap_or_default();
        if word.case == Case::Capital && lexicon.is_opener(&small) {
            return false;
        }
        if matches!(word.case, Case::Upper | Case::Mixed)
            || lexicon.is_place(word.text)
            || lexicon.demonym(word.text).is_some()
        {
            return true;
        }
        if 0 < count.small || 0 < count.capital {
            return count.small < count.capital;
        }
        lexicon.known(word.text).is_some() || lexicon.is_given_name(word.text) || !lexicon.is_common(&small)
    }
}
