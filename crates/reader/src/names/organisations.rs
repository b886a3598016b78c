//! Names of companies and acronyms: which of them are one name's forms.

use super::lexicon::lexicon;

/// A company's name without the words of its legal form, in small letters: `General Motors Corporation` → `general motors`.
pub(super) fn without_form(key: &str) -> &str {
    without(key, |word| lexicon().is_legal_tail(word))
}

/// And without the words for its trade: `Ford Motor Company` → `ford`.
pub(super) fn without_trade(key: &str) -> &str {
    without(without_form(key), |word| lexicon().is_trade_tail(word))
}

fn without(key: &str, is_tail: impl Fn(&str) -> bool) -> &str {
    let mut rest = key;
    while let Some((before, last)) = rest.rsplit_once(' ') {
        if !is_tail(last) {
            break;
        }
        rest = before;
    }
    rest
}

/// Whether capitals could stand for a long name: `IMF` for `International Monetary Fund`, `UN` for `United Nations`.
pub(super) fn abbreviates(acronym: &str, long: &str) -> bool {
    let letters: String =
        acronym.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = long.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    let initials = |keep: &dyn Fn(&str) -> bool| -> String {
        words
            .iter()
            .filter(|word| keep(word))
            .filter_map(|word| word.chars().next())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    1 < words.len()
        && 1 < letters.chars().count()
        && (initials(&is_capital) == letters || initials(&|_| true) == letters)
}

/// Whether a name has the shape of an acronym.
pub(super) fn is_acronym(name: &str) -> bool {
    let letters = || name.chars().filter(|letter| letter.is_alphabetic());
    (2..=6).contains(&letters().count()) && letters().all(char::is_uppercase) && !name.contains([' ', '-'])
}
