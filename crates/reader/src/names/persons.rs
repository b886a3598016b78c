//! Personal names taken apart: given names, surname, suffix.

use super::lexicon::lexicon;
use super::transliteration::{folded, loosely_folded, name_words};

/// A personal name of two words or more, in small letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonName {
    /// `george`, `w`
    pub(super) given: Vec<String>,
    /// Without particles, `maliki`, `abdulmahdi`, `gogh`; with that of a father, `bin salman`.
    pub(super) surname: String,
    /// `jr`, `sr`, `iii`
    pub(super) suffix: Option<String>,
}

impl PersonName {
    /// Takes a full name apart; `None` for a single word.
    pub(super) fn parse(name: &str) -> Option<PersonName> {
        let mut words = name_words(without_nickname(name).as_ref());
        let suffix = words.pop_if(|word| matches!(word.as_str(), "jr" | "sr" | "ii" | "iii" | "iv"));
        let mut surname = surname(&words.pop()?);
        while let Some(particle) = words.pop_if(|word| lexicon().is_particle(word) && word != "abu") {
            if is_of_father(&particle) {
                surname = format!("bin {surname}");
            }
        }
        (!words.is_empty()).then_some(PersonName { given: words, surname, suffix })
    }

    /// Whether two full names may be one person's, in any transliteration: same surname, first names equal or an initial of each
    /// other, middle names not at odds.
    pub(super) fn fits(&self, other: &PersonName) -> bool {
        let suffixes = self.suffix.is_none() || other.suffix.is_none() || self.suffix == other.suffix;
        let is_one = || {
            self.has_surname_of(other)
                && (self.has_given_of(other) || self.drops_first(other) || other.drops_first(self))
        };
        suffixes && (is_one() || self.sounds_like(other))
    }

    /// `Askar Beishenov` and `Asqar Beyshenov`: given names that English does not know, and every word of the two folds alike.
    fn sounds_like(&self, other: &PersonName) -> bool {
        let is_unfamiliar = |name: &PersonName| {
            LEAST_TO_HEAR <= name.surname.len() && name.given.iter().all(|given| lexicon().is_unfamiliar(given))
        };
        let is_heard = |(one, other): (&String, &String)| loosely_folded(one) == loosely_folded(other);
        is_unfamiliar(self)
            && is_unfamiliar(other)
            && self.given.len() == other.given.len()
            && self.given.iter().zip(&other.given).all(is_heard)
            && is_heard((&self.surname, &other.surname))
    }

    /// Whether English spells the name by ear, so that another spelling may be the same name: not `Reed` and `Reid`.
    pub(super) fn is_by_ear(&self) -> bool {
        self.surname.starts_with("bin ") || self.given.iter().any(|given| lexicon().is_spelt_by_ear(given))
    }

    /// Whether a surname is this one, perhaps spelt otherwise.
    pub(super) fn is_called(&self, surname: &str) -> bool {
        self.surname == surname || (self.is_by_ear() && folded(&self.surname) == folded(surname))
    }

    fn has_surname_of(&self, other: &PersonName) -> bool {
        let is_heard = || {
            self.is_by_ear()
                && other.is_by_ear()
                && (folded(&self.surname) == folded(&other.surname)
                    || (folded(&self.given[0]) == folded(&other.given[0])
                        && loosely_folded(&self.surname) == loosely_folded(&other.surname)))
        };
        self.surname == other.surname || is_heard()
    }

    fn has_given_of(&self, other: &PersonName) -> bool {
        let (mine, theirs) = (&self.given[1..], &other.given[1..]);
        let middles = mine.is_empty()
            || theirs.is_empty()
            || (mine.len() == theirs.len() && mine.iter().zip(theirs).all(|(mine, theirs)| abbreviates(mine, theirs)));
        abbreviates(&self.given[0], &other.given[0]) && middles
    }

    /// `Javad Zarif` for `Mohammad Javad Zarif`, `Edgar Hoover` for `J. Edgar Hoover`: an initial and the prophet’s name are left off.
    fn drops_first(&self, other: &PersonName) -> bool {
        let Some((first, rest)) = other.given.split_first() else { return false };
        let is_left_off = first.chars().count() == 1 || folded(first) == "muhamad";
        is_left_off
            && rest.len() == self.given.len()
            && rest.iter().zip(&self.given).all(|(one, other)| abbreviates(one, other))
    }
}

/// Letters of a surname that may be the same though it is spelt otherwise; shorter ones are too much alike.
const LEAST_TO_HEAR: usize = 5;

/// A surname without the particle before it, in small letters: `al-Muhandis` → `muhandis`.
pub(super) fn surname(word: &str) -> String {
    let small = word.to_lowercase();
    match small.split_once('-') {
        Some((particle, rest)) if lexicon().is_particle(particle) && !rest.is_empty() => rest.to_owned(),
        _ => small,
    }
}

/// The last word of a name that is one word, particles apart: `al-Muhandis`, `de Gaulle`, `bin Salman`, `Jobs`.
pub(super) fn lone_surname(name: &str) -> Option<String> {
    let words = name_words(name);
    let (last, before) = words.split_last()?;
    let is_lone = before.iter().all(|word| lexicon().is_particle(word));
    let surname = surname(last);
    let is_fathered = before.last().is_some_and(|particle| is_of_father(particle));
    is_lone.then(|| if is_fathered { format!("bin {surname}") } else { surname })
}

/// Particles before a father's name, which is no surname: "Salman" is not "bin Salman".
fn is_of_father(particle: &str) -> bool {
    matches!(particle, "bin" | "ibn" | "bint")
}

/// `Kenneth "Frank" McKenzie` → `Kenneth McKenzie`
fn without_nickname(name: &str) -> std::borrow::Cow<'_, str> {
    let is_quote = |letter: char| matches!(letter, '"' | '“' | '”' | '‘');
    let outer = name.find(is_quote).zip(name.rfind(is_quote)).filter(|(open, close)| open < close);
    match outer {
        Some((open, close)) => {
            let after = close + name[close..].chars().next().map_or(1, char::len_utf8);
            format!("{}{}", &name[..open], name[after..].trim_start()).into()
        }
        None => name.into(),
    }
}

fn abbreviates(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let is_heard = || {
        (lexicon().is_spelt_by_ear(short) || lexicon().is_spelt_by_ear(long))
            && loosely_folded(short) == loosely_folded(long)
    };
    short == long || (short.chars().count() == 1 && long.starts_with(short)) || is_heard()
}
