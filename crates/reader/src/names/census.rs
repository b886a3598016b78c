//! How each word of the corpus is written: what a capital proves depends on how the word is written where capitals are free.

use super::words::{Case, Word};
use crate::hash::HashMap;

/// Counts of every word, by its number in the vocabulary.
#[derive(Default)]
pub(super) struct Census {
    words: Vec<Count>,
    /// Capitalised pairs inside sentences, "general motors".
    pairs: HashMap<(usize, usize), u32>,
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
                *self.pairs.entry((word.form.number, next.form.number)).or_default() += 1;
            }
            if self.words.len() <= word.form.number {
                self.words.resize(word.form.number + 1, Count::default());
            }
            let count = &mut self.words[word.form.number];
            count.small += u32::from(word.case == Case::Small);
            count.capital += u32::from(is_proof);
        }
    }

    fn count(&self, word: &Word<'_>) -> Count {
        self.words.get(word.form.number).copied().unwrap_or_default()
    }

    /// How often it is capitalised where a small letter was possible.
    pub(super) fn capitals(&self, word: &Word<'_>) -> u32 {
        self.count(word).capital
    }

    /// How often two words follow each other capitalised, the first where a small letter was possible.
    pub(super) fn pairs(&self, first: &Word<'_>, second: &Word<'_>) -> u32 {
        self.pairs.get(&(first.form.number, second.form.number)).copied().unwrap_or(0)
    }

    /// Whether a capital that proves nothing is still one of a name: by the rest of the corpus, else by the word lists.
    pub(super) fn is_name(&self, word: &Word<'_>) -> bool {
        let form = &word.form;
        if word.case == Case::Capital && form.is_opener {
            return false;
        }
        if matches!(word.case, Case::Upper | Case::Mixed) || form.is_place || form.demonym.is_some() {
            return true;
        }
        let count = self.count(word);
        if 0 < count.small || 0 < count.capital {
            return count.small < count.capital;
        }
        form.known.is_some() || form.is_given_name || !form.is_ordinary
    }
}
