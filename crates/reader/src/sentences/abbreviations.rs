//! Words that keep their stop, and whether a sentence may end there.

use crate::hash::{HashMap, HashSet};
use crate::lexicon::{pairs, rows};
use std::sync::LazyLock;

/// What follows an abbreviation, which tells whether its stop ends the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// A name: `Gen.`, `Mr.`
    Title,
    /// A figure: `No. 5`, `p. 12`; before anything else it is a word and a full stop.
    Number,
    /// A day or year: `Jan.`, `Sat.`
    Calendar,
    /// Anything: `5 p.m.`
    Clock,
    /// Anything, most often more of the same name: `Inc.`, `U.S.`
    Ender,
    /// More of the sentence: `vs.`, `e.g.`
    Inner,
    /// A name: the `W.` of `George W. Bush`.
    Initial,
}

/// The abbreviation that this word, written without its last stop, would be with it.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    if let Some(&known) = ABBREVIATIONS.get(word) {
        return Some(known);
    }
    // Most words end in two letters, and so in no letter that stands for a name.
    if let [.., last, end] = word.as_bytes()
        && last.is_ascii_alphanumeric()
        && end.is_ascii_alphanumeric()
    {
        return None;
    }
    let last_part = word.rsplit(['-', '‐', '‑']).next().unwrap_or(word);
    let mut letters = last_part.split('.').map(|part| (part.chars().count(), part.chars().all(char::is_alphabetic)));
    if !letters.all(|(count, is_letters)| count == 1 && is_letters) {
        return None;
    }
    let is_capital = last_part.chars().all(|letter| letter == '.' || letter.is_uppercase());
    match (last_part.contains('.'), is_capital) {
        (true, _) => Some(Abbreviation::Ender),
        (false, true) => Some(Abbreviation::Initial),
        (false, false) => None,
    }
}

/// Whether a word with a capital opens sentences more readily than names.
pub(super) fn opens_sentences(word: &str) -> bool {
    OPENERS.contains(word)
}

/// Whether a word is a month or a weekday, written out or shortened.
pub(crate) fn is_calendar_word(word: &str) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    CALENDAR_WORDS.contains(word) || ABBREVIATIONS.get(word) == Some(&Abbreviation::Calendar)
}

static ABBREVIATIONS: LazyLock<HashMap<&str, Abbreviation>> = LazyLock::new(|| {
    let rows = pairs(include_str!("../../lexicon/abbreviations.tsv"));
    rows.filter_map(|(word, class)| Some((word, class_named(class)?))).collect()
});

static OPENERS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/sentence_openers.tsv")).collect());

static CALENDAR_WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/calendar_words.tsv")).collect());

fn class_named(class: &str) -> Option<Abbreviation> {
    Some(match class {
        "title" => Abbreviation::Title,
        "number" => Abbreviation::Number,
        "calendar" => Abbreviation::Calendar,
        "clock" => Abbreviation::Clock,
        "ender" => Abbreviation::Ender,
        "inner" => Abbreviation::Inner,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_lexicon_has_a_class() {
        for row in rows(include_str!("../../lexicon/abbreviations.tsv")) {
            let (word, class) = row.split_once('\t').unwrap();
            assert!(class_named(class).is_some(), "{row}");
            assert!(!word.ends_with('.') && word.trim() == word, "{row}");
        }
    }
}
