//! Words cut to what their forms share, to be compared: "killings" and "killed", "Iraqi" and "Iraq", and "soldiers" and "troops".

use super::lexicon;
use crate::hash::HashMap;
use std::sync::LazyLock;

/// The stem of a lower-case word. Rough on purpose: two words with one stem are only a hint that one thing is meant.
pub(super) fn stem(lower: &str) -> String {
    let stem = bare_stem(lower);
    LIKE.get(&stem).cloned().unwrap_or(stem)
}

/// Stems of words that accounts of one happening use for each other.
static LIKE: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let rows = include_str!("../../lexicon/like_words.tsv").lines().filter(|line| !line.starts_with('#'));
    let words = rows.filter_map(|row| row.split_once('\t'));
    words.flat_map(|(first, others)| others.split(' ').map(|other| (bare_stem(other), bare_stem(first)))).collect()
});

fn bare_stem(lower: &str) -> String {
    let word = lower.trim_end_matches("'s").trim_matches(['\'', '-', '.']);
    if !word.is_ascii() || word.len() < 5 {
        return word.trim_end_matches('s').trim_end_matches('e').to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    for ending in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| 4 <= stem.len()) {
            return stem.trim_end_matches('e').to_owned();
        }
    }
    word.trim_end_matches('e').to_owned()
}

/// Endings that forms of one word differ in, the longest first.
const ENDINGS: [&str; 22] = [
    "isations", "izations", "isation", "ization", "ations", "ments", "ation", "ities", "ings", "ment", "ions", "ians",
    "ing", "ion", "ian", "ers", "ed", "er", "es", "al", "s", "i",
];

/// Whether sharing it says anything: not a word of one or two letters, and not "second", which is another's second as well.
pub(super) fn is_telling(stem: &str) -> bool {
    3 <= stem.len() && !lexicon::is_listed("ordinal", stem) || stem.bytes().any(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{is_telling, stem};

    #[test]
    fn like_words_share_a_stem() {
        for (one, other) in [("troops", "soldiers"), ("lawmakers", "parliament"), ("vehicles", "cars")] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for (one, other) in [("killings", "killed"), ("iraqi", "iraq"), ("bases", "base"), ("ministers", "minister")] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn a_second_tower_and_a_second_claimant_have_nothing_in_common() {
        assert!(!is_telling(&stem("second")) && !is_telling(&stem("of")) && is_telling(&stem("tower")));
    }

    #[test]
    fn other_words_keep_theirs() {
        for (one, other) in [("war", "ward"), ("party", "part")] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
    }
}
