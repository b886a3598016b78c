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

/// A name without the outer words that are left off in passing, each word singular: `islamic revolutionary guard corps` → `revolutionary
/// guard`. At least two words stay.
pub(super) fn core(key: &str) -> String {
    let mut words: Vec<&str> =
        key.split(' ').map(|word| word.strip_suffix('s').filter(|stem| 3 < stem.len()).unwrap_or(word)).collect();
    if 2 < words.len() && matches!(words[0], "islamic" | "international") {
        words.remove(0);
    }
    if 2 < words.len()
        && matches!(words[words.len() - 1], "corp" | "corps" | "force" | "unit" | "organization" | "organisation")
    {
        words.pop();
    }
    words.join(" ")
}

/// Whether capitals that stand beside a long name could be short for it: `IMF` for `International Monetary Fund`, `UN` for `United Nations`.
pub(super) fn abbreviates(acronym: &str, long: &str) -> bool {
    let letters: String =
        acronym.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect();
    // `ISIS` for the `Islamic State`: an acronym may go on after the words given.
    initials(long).iter().any(|initials| letters.starts_with(initials.as_str()))
}

/// The acronyms that a name of several words may have, in small letters: of its capitals, of all words, of those without its legal form.
pub(super) fn initials(long: &str) -> Vec<String> {
    let words: Vec<&str> = long.split([' ', '-']).filter(|word| word.starts_with(char::is_alphabetic)).collect();
    let of = |words: &[&str], is_all: bool| -> String {
        let kept = words.iter().filter(|word| is_all || word.starts_with(char::is_uppercase));
        kept.filter_map(|word| word.chars().next()).flat_map(char::to_lowercase).collect()
    };
    let core = words.iter().rposition(|word| !lexicon().is_legal_tail(&word.to_lowercase())).map_or(0, |last| last + 1);
    let mut found = vec![of(&words, false), of(&words, true), of(&words[..core], false)];
    found.retain(|initials| 1 < initials.chars().count());
    found.sort();
    found.dedup();
    found
}

/// Whether a name has the shape of an acronym.
pub(super) fn is_acronym(name: &str) -> bool {
    let letters = || name.chars().filter(|letter| letter.is_alphabetic());
    (2..=6).contains(&letters().count()) && letters().all(char::is_uppercase) && !name.contains([' ', '-'])
}
