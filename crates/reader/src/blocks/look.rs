//! What a piece looks like, apart from its place: how long, how it ends, what of names and dates is in it.

use crate::lexicon::rows;
use crate::written_dates::{month_named, written_dates};
use dateline_calendar::Day;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The words of a piece that is long enough to be read, and told by its sentences, at most.
pub(super) const LONG: usize = 60;

/// The words of the longest line that may be a date and little else.
pub(super) const DATE_LINE: usize = 20;

/// So many words are prose by themselves.
pub(super) const FULL_SENTENCE: usize = 12;

/// Words apart at blanks. Every rule asks this of every piece: it is counted over bytes without a branch, many at once.
pub(crate) fn word_count(words: &str) -> usize {
    if !words.is_ascii() && has_wide_blank(words.as_bytes()) {
        return between_wide_blanks(words).map(word_count).sum();
    }
    count_starts(words.as_bytes(), |byte| !is_blank(byte))
}

/// Whether there are more words than so many: of a long text only the start is counted.
pub(crate) fn has_more_words(words: &str, most: usize) -> bool {
    // A word and the blank behind it are two bytes at least.
    if words.len() <= most * 2 {
        return false;
    }
    let start = &words[..floor(words, most * 8)];
    most < word_count(start) || (start.len() < words.len() && most < word_count(words))
}

/// How many bytes behind a blank, or at the start, are so. Sums of one byte each, since many more of them are added at once than of wider ones.
fn count_starts(bytes: &[u8], is_so: impl Fn(u8) -> bool) -> usize {
    let Some((&first, behind)) = bytes.split_first() else { return 0 };
    let begins = |(&before, &byte): (&u8, &u8)| u8::from(is_blank(before) & is_so(byte));
    let sums = bytes
        .chunks(SUMMED)
        .zip(behind.chunks(SUMMED))
        .map(|(before, bytes)| usize::from(before.iter().zip(bytes).map(begins).fold(0_u8, u8::wrapping_add)));
    usize::from(is_so(first)) + sums.sum::<usize>()
}

/// Bytes whose sum surely fits into one.
const SUMMED: usize = 240;

/// Blanks of one byte.
fn is_blank(byte: u8) -> bool {
    (byte == b' ') | (byte.wrapping_sub(b'\t') < 5)
}

/// Whether blanks of more than one byte stand there: no-break ones, thin ones, and those of other scripts.
fn has_wide_blank(bytes: &[u8]) -> bool {
    let is_wide = |at: usize| {
        matches!(
            bytes[at..],
            [0xc2, 0x85 | 0xa0, ..]
                | [0xe1, 0x9a, 0x80, ..]
                | [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..]
                | [0xe2, 0x81, 0x9f, ..]
                | [0xe3, 0x80, 0x80, ..]
        )
    };
    memchr::memchr3_iter(0xc2, 0xe2, 0xe3, bytes).any(is_wide) || memchr::memchr_iter(0xe1, bytes).any(is_wide)
}

/// The first bytes of some words, in small letters, cut at a letter.
pub(crate) fn lower_start(words: &str, most: usize) -> String {
    words[..floor(words, most)].to_lowercase()
}

/// The last bytes of some words, in small letters, cut at a letter.
pub(crate) fn lower_end(words: &str, most: usize) -> String {
    words[floor(words, words.len().saturating_sub(most))..].to_lowercase()
}

fn floor(words: &str, at: usize) -> usize {
    (0..=at.min(words.len())).rev().find(|&at| words.is_char_boundary(at)).unwrap_or(0)
}

/// Whether words of small ASCII letters stand somewhere, whatever the case. It is looked for where its rarest letter stands.
pub(super) fn contains_in_any_case(words: &str, part: &str, rarest: u8) -> bool {
    let (bytes, part) = (words.as_bytes(), part.as_bytes());
    let before = part.iter().position(|letter| *letter == rarest).unwrap_or_default();
    let starts =
        memchr::memchr2_iter(rarest, rarest.to_ascii_uppercase(), bytes).filter_map(|at| at.checked_sub(before));
    starts
        .map(|start| &bytes[start..])
        .any(|rest| rest.get(..part.len()).is_some_and(|here| here.eq_ignore_ascii_case(part)))
}

/// Whether it ends as sentences do, quotes and brackets aside.
pub(crate) fn ends_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(['"', '”', '’', '\'', ')', ']', '*', '_', ' ']);
    words.ends_with(['.', '!', '?', '…'])
}

/// Whether it is prose by itself: a full sentence of some length.
pub(crate) fn is_full_sentence(words: &str) -> bool {
    ends_sentence(words) && has_more_words(words, FULL_SENTENCE - 1) && has_small_words(words)
}

/// Sentences have words without a capital; labels and names have few.
pub(crate) fn has_small_words(words: &str) -> bool {
    word_count(words) < small_word_count(words) * 3
}

/// Words that begin with a small letter.
fn small_word_count(words: &str) -> usize {
    if !words.is_ascii() && has_wide_blank(words.as_bytes()) {
        return between_wide_blanks(words).map(small_word_count).sum();
    }
    count_starts(words.as_bytes(), |byte| byte.wrapping_sub(b'a') < 26) + small_words_of_others(words)
}

/// The parts between blanks of more than one byte.
fn between_wide_blanks(words: &str) -> impl Iterator<Item = &str> {
    words.split(|character: char| !character.is_ascii() && character.is_whitespace())
}

/// Words that begin with a small letter of more than one byte, where all blanks are of one.
fn small_words_of_others(words: &str) -> usize {
    if words.is_ascii() {
        return 0;
    }
    let bytes = words.as_bytes();
    let begins = |at: &usize| 0xc0 <= bytes[*at] && (*at == 0 || is_blank(bytes[at - 1]));
    (0..bytes.len()).filter(begins).filter(|&at| words[at..].starts_with(char::is_lowercase)).count()
}

/// The share of words with a capital among those of four letters or more and all that are not small words of titles, in percent.
pub(crate) fn capital_share(words: &str) -> usize {
    let bare = |word: &str| word.trim_start_matches(|character: char| !character.is_alphanumeric()).to_owned();
    let counted: Vec<_> = words
        .split_whitespace()
        .map(bare)
        .filter(|word| 3 < word.len() || word.starts_with(char::is_uppercase))
        .collect();
    let capital = counted
        .iter()
        .filter(|word| word.starts_with(|first: char| first.is_uppercase() || first.is_numeric()))
        .count();
    if counted.is_empty() { 0 } else { capital * 100 / counted.len() }
}

/// Whether it may be the summary of an article: a sentence of some length, and no more than a few.
pub(crate) fn is_summary(words: &str) -> bool {
    (7..=80).contains(&word_count(words)) && ends_sentence(words) && has_small_words(words)
}

/// Whether no letter is small.
pub(crate) fn is_all_capitals(words: &str) -> bool {
    words.contains(char::is_uppercase) && !words.contains(char::is_lowercase)
}

/// `Toby Dodge`, `Maria de la Cruz`: two to five words with capitals and nothing else.
pub(crate) fn is_name(words: &str) -> bool {
    let parts: Vec<_> = words.split_whitespace().collect();
    let is_part = |part: &&str| {
        let letters = part.strip_suffix('.').unwrap_or(part);
        let is_word =
            letters.chars().all(|character| character.is_alphabetic() || matches!(character, '-' | '’' | '\'' | '.'));
        let is_particle = NAME_PARTICLES.contains(part);
        is_word && (letters.starts_with(char::is_uppercase) || is_particle || letters.starts_with("al-"))
    };
    (2..=5).contains(&parts.len())
        && parts.iter().all(is_part)
        && parts[0].starts_with(char::is_uppercase)
        && !parts.iter().any(|part| is_role_noun(part))
}

/// Whether a word says what an author is: `fellow`, `correspondent`.
pub(crate) fn is_role_noun(word: &str) -> bool {
    let word = word.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase();
    ROLES.contains(word.as_str())
}

/// Whether a short line says what someone is: `Associate Fellow, Middle East Programme`.
pub(crate) fn is_role_line(words: &str) -> bool {
    !has_more_words(words, 16)
        && !ends_sentence(words)
        && words.split_whitespace().any(is_role_noun)
        && 50 <= capital_share(words)
}

/// Whether it is words of menus and nothing else: `Share this`, `Text Size`.
pub(crate) fn is_menu_words(words: &str) -> bool {
    let lower = words.to_lowercase();
    MENU_WORDS.contains(lower.as_str()) || lower.split_whitespace().all(|word| MENU_WORDS.contains(word))
}

/// A line that is a date and little else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DateLine {
    /// Every day in it.
    pub(crate) days: Vec<Day>,
    /// What is left without dates and the words that go with them, such as a publisher's name.
    pub(crate) others: Vec<String>,
    /// Whether words that go with dates of publication stand there, or marks that part such lines.
    pub(crate) is_labelled: bool,
}

/// Whether a line is an entry of a chronology: "9 May 2017: Marr sacks Osei.", "May 9 – the board meets.", "2014: it opens."
pub(crate) fn is_entry(words: &str) -> bool {
    let marks = [":", " – ", " — ", " - "];
    let Some((head, told)) = marks.iter().filter_map(|mark| words.split_once(mark)).min_by_key(|(head, _)| head.len())
    else {
        return false;
    };
    let is_of_date = |word: &str| {
        let word = word.trim_matches(|character: char| !character.is_alphanumeric());
        word.starts_with(|character: char| character.is_ascii_digit()) && word.len() <= 5
            || month_named(word).is_some()
            || is_label(word)
    };
    head.len() <= LONGEST_DATE
        && head.bytes().any(|byte| byte.is_ascii_digit())
        && head.split_whitespace().all(is_of_date)
        && ends_sentence(told)
        && has_more_words(told, 2)
        && told.split_whitespace().any(|word| word.starts_with(char::is_lowercase))
}

/// Bytes of the date that an entry begins with.
const LONGEST_DATE: usize = 32;

/// The line as a date line, if it is one.
pub(crate) fn date_line(words: &str) -> Option<DateLine> {
    if has_more_words(words, DATE_LINE) || is_full_sentence(words) || is_entry(words) {
        return None;
    }
    let dates = written_dates(words);
    let mut rest = words.to_owned();
    for (range, _) in dates.iter().rev() {
        rest.replace_range(range.clone(), "|");
    }
    let is_parting = |character: char| matches!(character, '|' | '·' | '•' | '—' | '–' | '/' | ':' | ',' | '(' | ')');
    let parts = rest.split(is_parting).map(str::trim).filter(|part| part.contains(char::is_alphanumeric));
    let (labels, others): (Vec<_>, Vec<_>) = parts.partition(|part| is_label(part));
    let is_labelled = !labels.is_empty() || words.contains(['|', '·', '•', '—']);
    let others: Vec<_> = others.into_iter().map(str::to_owned).collect();
    let is_short = others.iter().map(|other| word_count(other)).sum::<usize>() <= 6;
    // "The pier opened on 3 May 2019." is short, and tells what happened.
    let is_sentence =
        ends_sentence(words) && others.iter().any(|other| 3 <= word_count(other) && has_small_words(other));
    (!dates.is_empty() && is_short && !is_sentence).then(|| DateLine {
        days: dates.into_iter().map(|(_, day)| day).collect(),
        others,
        is_labelled,
    })
}

fn is_label(part: &str) -> bool {
    part.split_whitespace().all(|word| {
        let word = word.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase();
        word.chars().all(char::is_numeric) || DATE_WORDS.contains(word.as_str())
    })
}

/// Whether a piece is only links: `[Iran](https://example.org)`, or such with marks between.
pub(crate) fn is_links_only(words: &str) -> bool {
    let mut rest = words;
    let mut links = 0;
    while let Some(start) = rest.find('[') {
        if rest[..start].contains(char::is_alphanumeric) {
            return false;
        }
        let Some((_, behind)) = rest[start..].split_once("](") else { return false };
        let Some((_, behind)) = behind.split_once(')') else { return false };
        links += 1;
        rest = behind;
    }
    0 < links && !rest.contains(char::is_alphanumeric)
}

static ROLES: LazyLock<BTreeSet<&str>> = LazyLock::new(|| rows(include_str!("../../lexicon/roles.tsv")).collect());

static NAME_PARTICLES: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/name_particles.tsv")).collect());

static MENU_WORDS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/menu_words.tsv")).collect());

static DATE_WORDS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/date_line_words.tsv")).collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_a_chronology_are_no_date_lines() {
        for words in [
            "9 May 2017: Marr sacks Osei.",
            "May 9 – the board meets again.",
            "2014: it opens at last.",
            "Mon 9 May: no trains run.",
        ] {
            assert!(is_entry(words) && date_line(words).is_none(), "{words}");
        }
        for words in
            ["9 May 2017: Opinion", "9 May 2017 – By Ann Hill", "Note 4: it opens at last.", "By Ann Hill: it opens."]
        {
            assert!(!is_entry(words), "{words}");
        }
    }

    #[test]
    fn words_are_counted_as_unicode_parts_them() {
        for words in [
            "",
            " a b ",
            "a b c d e f",
            "É é è A",
            "one\u{a0}two three",
            "“a”\u{2009}b",
            "水\u{3000}水",
            "a\u{85}b c",
            "– é\tü\r\nx",
            "a\u{1c}b",
        ] {
            assert_eq!(word_count(words), words.split_whitespace().count(), "{words:?}");
            let small = words.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
            assert_eq!(has_small_words(words), words.split_whitespace().count() < small * 3, "{words:?}");
            for repeated in [words.to_owned(), words.repeat(500), format!("{} {words}", "é".repeat(700))] {
                let count = repeated.split_whitespace().count();
                assert_eq!(word_count(&repeated), count);
                for most in (0..30).chain([count.saturating_sub(1), count, count + 1]) {
                    assert_eq!(has_more_words(&repeated, most), most < count, "{words:?} {most}");
                }
            }
        }
    }

    #[test]
    fn words_are_found_in_any_case() {
        let found = |words| contains_in_any_case(words, "all rights reserved", b'v');
        assert!(
            ["All Rights Reserved.", "© 2020. ALL RIGHTS RESERVED", "vv all rights reserved"].into_iter().all(found)
        );
        assert!(!["", "v", "reserved", "all rights reserve", "every right reserved"].into_iter().any(found));
    }

    #[test]
    fn names_are_told_from_titles_and_roles() {
        for name in ["Toby Dodge", "Maria de la Cruz", "J. K. Osei", "Jean-Luc O’Neill"] {
            assert!(is_name(name), "{name}");
        }
        for other in ["Toby", "Senior Fellow", "The 2020 Budget", "a name", "Toby Dodge, Fellow"] {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn a_date_line_is_a_date_and_little_else() {
        let others = |line| date_line(line).map(|line| line.others);
        assert_eq!(others("The pier opened on 3 May 2019."), None);
        assert_eq!(others("Published on 3 May 2019."), Some(vec![]));
        assert_eq!(others("June 11, 2020 | Harbour Times"), Some(vec!["Harbour Times".to_owned()]));
        assert_eq!(others("Published: 11 June 2020, 10:15 GMT"), Some(vec![]));
        assert_eq!(others("ANALYSIS 16 JUNE 2020 — 2 MINUTE READ"), Some(vec!["ANALYSIS".to_owned()]));
        assert_eq!(others("He met the whole board of the harbour company on June 11, 2020"), None);
        assert_eq!(others("The board"), None);
    }

    #[test]
    fn links_alone_are_told_from_sentences() {
        assert!(is_links_only("[Iran](#) | [Iraq](/iraq)"));
        assert!(!is_links_only("See [Iran](#)"));
        assert!(!is_links_only("[sic] he wrote"));
    }
}
