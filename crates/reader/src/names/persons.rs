//! Personal names taken apart: given names, surname, suffix.

use super::lexicon::lexicon;
use super::transliteration::folded;

/// A personal name of two words or more, in small letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonName {
    /// `george`, `w`
    pub(super) given: Vec<String>,
    /// Without particles: `maliki`, `abdul-mahdi`, `gogh`.
    pub(super) surname: String,
    /// `jr`, `sr`, `iii`
    pub(super) suffix: Option<String>,
}

impl PersonName {
    /// Takes a full name apart; `None` for a single word.
    pub(super) fn parse(name: &str) -> Option<PersonName> {
        let mut words: Vec<String> =
            name.split_whitespace().map(|word| word.trim_end_matches(['.', ',']).to_lowercase()).collect();
        let suffix = words.pop_if(|word| matches!(word.as_str(), "jr" | "sr" | "ii" | "iii" | "iv"));
        let surname = surname(&words.pop()?);
        while words.last().is_some_and(|word| lexicon().is_particle(word) && word != "abu") {
            words.pop();
        }
        (!words.is_empty()).then_some(PersonName { given: words, surname, suffix })
    }

    /// Whether two full names may be one man's, in any transliteration: same surname, first names equal or an initial of each other, middle names not at odds.
    pub(super) fn fits(&self, other: &PersonName) -> bool {
        let suffixes = self.suffix.is_none() || other.suffix.is_none() || self.suffix == other.suffix;
        let firsts = abbreviates(&self.given[0], &other.given[0]);
        let (mine, theirs) = (&self.given[1..], &other.given[1..]);
        let middles = mine.is_empty()
            || theirs.is_empty()
            || (mine.len() == theirs.len() && mine.iter().zip(theirs).all(|(mine, theirs)| abbreviates(mine, theirs)));
        folded(&self.surname) == folded(&other.surname) && suffixes && firsts && middles
    }
}

/// A surname without the particle before it, in small letters: `al-Muhandis` → `muhandis`.
pub(super) fn surname(word: &str) -> String {
    let small = word.to_lowercase();
    match small.split_once('-') {
        Some((particle, rest)) if lexicon().is_particle(particle) && !rest.is_empty() => rest.to_owned(),
        _ => small,
    }
}

/// The last word of a name that is one word, particles apart: `al-Muhandis`, `de Gaulle`, `Jobs`.
pub(super) fn lone_surname(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (last, before) = words.split_last()?;
    before.iter().all(|word| lexicon().is_particle(&word.to_lowercase())).then(|| surname(last))
}

fn abbreviates(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    folded(short) == folded(long) || (short.chars().count() == 1 && long.starts_with(short))
}
