//! How much of what two sentences speak of is the same: the rarer the words, the more.
//!
//! In: two statements. Out: the cosine between their sentences, and the weight of what they share. "Nobody had read the warning about the organ pipes" and
//! "the treasurer was told in May what the organ pipes would cost" share pipes and an organ, though the clauses by themselves say little.

use super::super::statements::Statement;
use crate::hash::HashMap;
use std::collections::BTreeMap;

/// What each content word weighs by the sentences that have it, and each sentence that tells something by its words.
pub(super) struct Matters {
    words: HashMap<String, f32>,
    /// By document and number.
    sentences: HashMap<(usize, usize), f32>,
}

/// What two sentences speak of in common.
#[derive(Clone, Copy, Default)]
pub(super) struct Matter {
    /// Its weight: of a word that no other sentence has, one.
    pub(super) mass: f32,
    /// How much of either it is: the cosine.
    pub(super) share: f32,
}

impl Matters {
    pub(super) fn of(statements: &[Statement]) -> Matters {
        let told: BTreeMap<(usize, usize), &Vec<String>> =
            statements.iter().map(|told| ((told.document, told.sentence), &told.content)).collect();
        let mut counts: HashMap<&String, usize> = HashMap::default();
        for stem in told.values().copied().flatten() {
            *counts.entry(stem).or_insert(0) += 1;
        }
        let weight = |count| weight(count, told.len());
        let words: HashMap<String, f32> =
            counts.into_iter().map(|(stem, count)| (stem.clone(), weight(count))).collect();
        let length = |content: &[String]| content.iter().map(|stem| words[stem]).sum();
        let sentences = told.iter().map(|(sentence, content)| (*sentence, length(content))).collect();
        Matters { words, sentences }
    }

    /// What two statements' sentences speak of in common, the words aside that tell either.
    pub(super) fn shared(&self, one: &Statement, other: &Statement) -> Matter {
        let common = one.content.iter().filter(|stem| {
            other.content.binary_search(stem).is_ok() && **stem != one.told_by && **stem != other.told_by
        });
        let common: f32 = common.map(|stem| self.weight(stem)).sum();
        let length =
            |told: &Statement| self.sentences.get(&(told.document, told.sentence)).copied().unwrap_or_default();
        let lengths = length(one) * length(other);
        Matter { mass: common, share: if lengths <= 0.0 { 0.0 } else { common / lengths.sqrt() } }
    }

    fn weight(&self, stem: &str) -> f32 {
        self.words.get(stem).copied().unwrap_or(1.0)
    }
}

/// The square of the inverse document frequency.
fn weight(count: usize, all: usize) -> f32 {
    let all = all.max(FEWEST) as f32;
    ((all / count as f32).ln() / all.ln()).max(0.0).powi(2)
}

/// A corpus of fewer sentences is weighed as if it had so many.
const FEWEST: usize = 100;
