//! The common words of English that are written small.

use crate::hash::HashSet;
use std::sync::LazyLock;

/// Whether a lower-case word is a common one.
pub(crate) fn is_common(word: &str) -> bool {
    WORDS.contains(word)
}

static WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../lexicon/words.tsv").lines().filter(|line| !line.starts_with('#')).collect());
