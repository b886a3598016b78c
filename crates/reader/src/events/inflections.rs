//! Regular inflection of English verbs: `carry` to `carries`, `carried`, `carrying`.

use crate::vocabulary::is_common;

/// The third person of the present: "fires", "carries", "pushes".
pub(super) fn third_person(base: &str) -> String {
    match base {
        "be" => return "is".to_owned(),
        "have" => return "has".to_owned(),
        _ => {}
    }
    if let Some(stem) = stem_of_consonant_y(base) {
        return format!("{stem}ies");
    }
    let takes_es = ["s", "x", "z", "ch", "sh", "o"].iter().any(|ending| base.ends_with(ending));
    format!("{base}{}", if takes_es { "es" } else { "s" })
}

/// The regular past: "fired", "carried", "stopped" where `doubles`.
pub(super) fn regular_past(base: &str, doubles: bool) -> String {
    if let Some(stem) = stem_of_consonant_y(base) {
        return format!("{stem}ied");
    }
    if base.ends_with('e') {
        return format!("{base}d");
    }
    format!("{}ed", doubled(base, doubles))
}

/// The `-ing` form: "firing", "dying", "stopping" where `doubles`.
pub(super) fn gerund(base: &str, doubles: bool) -> String {
    if let Some(stem) = base.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    let keeps_e = ["ee", "oe", "ye"].iter().any(|ending| base.ends_with(ending)) || base == "be";
    match base.strip_suffix('e') {
        Some(stem) if !keeps_e => format!("{stem}ing"),
        _ => format!("{}ing", doubled(base, doubles)),
    }
}

/// Whether a verb of one syllable doubles its last letter: "stop", but not "fix", "gain" or "camp".
pub(super) fn is_short_and_closed(base: &str) -> bool {
    let letters = base.as_bytes();
    let [.., before, vowel, last] = letters else { return false };
    let vowels = letters.iter().filter(|letter| is_vowel(**letter)).count();
    vowels == 1 && is_vowel(*vowel) && !is_vowel(*before) && !is_vowel(*last) && !b"wxy".contains(last)
}

/// A guess at the base of a regular past or `-ing` form that no list has: "stonewalled" to "stonewall".
pub(super) fn guessed_base(form: &str) -> Option<String> {
    let stem = form.strip_suffix("ing").or_else(|| form.strip_suffix("ed"))?;
    if let Some(stem) = form.strip_suffix("ied").filter(|stem| 2 < stem.len()) {
        return Some(format!("{stem}y"));
    }
    let letters = stem.as_bytes();
    let [.., before, last] = letters else { return None };
    if !letters.is_ascii() || letters.len() < 3 {
        return None;
    }
    // "initialled" is of "initial": of the two the one that is a word.
    let is_doubled_here = *last == b'l' && is_common(&stem[..stem.len() - 1]) && !is_common(stem);
    if before == last && (!b"lsz".contains(last) || is_doubled_here) {
        return Some(stem[..stem.len() - 1].to_owned());
    }
    let ends_open = ["at", "iz", "is", "c", "v", "u", "rg", "dg", "ng", "ir", "ur", "or"]
        .iter()
        .any(|ending| stem.ends_with(ending))
        && !stem.ends_with("our");
    let with_e = format!("{stem}e");
    let has_e = match (is_common(stem), is_common(&with_e)) {
        (true, false) => false,
        // "roped" and "minuted" are of "rope" and "minute".
        (false, true) => true,
        // "shamed" is of "shame", since "sham" would double its consonant.
        (true, true) => is_short_and_closed(stem),
        (false, false) => ends_open,
    };
    Some(if has_e { with_e } else { stem.to_owned() })
}

fn doubled(base: &str, doubles: bool) -> String {
    match base.chars().last() {
        Some(last) if doubles => format!("{base}{last}"),
        _ => base.to_owned(),
    }
}

fn stem_of_consonant_y(base: &str) -> Option<&str> {
    base.strip_suffix('y').filter(|stem| stem.bytes().last().is_some_and(|letter| !is_vowel(letter)))
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bases_are_guessed_by_spelling_and_by_what_words_there_are() {
        let cases = [("favoured", "favour"), ("shamed", "shame"), ("monitored", "monitor"), ("restored", "restore")];
        for (form, base) in cases {
            assert_eq!(guessed_base(form).as_deref(), Some(base), "{form}");
        }
    }

    #[test]
    fn verbs_are_inflected_as_people_write_them() {
        for (base, third, past, ing) in [
            ("fire", "fires", "fired", "firing"),
            ("carry", "carries", "carried", "carrying"),
            ("destroy", "destroys", "destroyed", "destroying"),
            ("stop", "stops", "stopped", "stopping"),
            ("push", "pushes", "pushed", "pushing"),
            ("veto", "vetoes", "vetoed", "vetoing"),
            ("gain", "gains", "gained", "gaining"),
            ("agree", "agrees", "agreed", "agreeing"),
            ("die", "dies", "died", "dying"),
            ("fix", "fixes", "fixed", "fixing"),
        ] {
            let doubles = is_short_and_closed(base);
            assert_eq!((third_person(base).as_str(), regular_past(base, doubles).as_str()), (third, past));
            assert_eq!(gerund(base, doubles), ing);
        }
    }

    #[test]
    fn an_unlisted_form_has_a_likely_base() {
        for (form, base) in [
            ("stonewalled", "stonewall"),
            ("blogging", "blog"),
            ("demonetised", "demonetise"),
            ("reclassified", "reclassify"),
        ] {
            assert_eq!(guessed_base(form).as_deref(), Some(base));
        }
        assert_eq!(guessed_base("red"), None);
        assert_eq!(guessed_base("zażółcing"), None);
    }
}
