//! What a piece looks like, apart from its place: how long, how it ends, what of names and dates is in it.

use crate::lexicon::rows;
use crate::written_dates::written_dates;
use dateline_calendar::Day;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The words of a piece that is long enough to be read, and told by its sentences, at most.
const LONG: usize = 60;

/// Words apart at blanks. Every rule asks this of every piece: it is counted over bytes without a branch, many at once.
pub(crate) fn word_count(words: &str) -> usize {
    if !words.is_ascii() && has_wide_blank(words.as_bytes()) {
        return words.split_whitespace().count();
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

/// Whether blanks of more than one byte may stand there: no-break ones, thin ones, and those of other scripts.
fn has_wide_blank(bytes: &[u8]) -> bool {
    let (one, two, three) = (bytes.iter(), bytes.iter().skip(1), bytes.iter().skip(2));
    let is_pair = |one: u8, two: u8| {
        ((one == 0xc2) & ((two == 0x85) | (two == 0xa0)))
            | ((one == 0xe1) & (two == 0x9a))
            | ((one == 0xe2) & (two == 0x81))
            | ((one == 0xe3) & (two == 0x80))
    };
    let is_last = |three: u8| (three <= 0x8a) | (three == 0xa8) | (three == 0xa9) | (three == 0xaf);
    let pairs = one.clone().zip(two.clone()).fold(false, |any, (&one, &two)| any | is_pair(one, two));
    let threes = one.zip(two).zip(three);
    pairs | threes.fold(false, |any, ((&one, &two), &three)| any | ((one == 0xe2) & (two == 0x80) & is_last(three)))
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

/// Whether words of small ASCII letters stand somewhere, whatever the case.
pub(crate) fn contains_in_any_case(words: &str, part: &str) -> bool {
    let (bytes, part) = (words.as_bytes(), part.as_bytes());
    // Most words have not even its first three letters in a row: that is seen without a branch, many at once.
    if let &[one, two, three, ..] = part {
        let threes = bytes.iter().zip(bytes.iter().skip(1)).zip(bytes.iter().skip(2));
        let is_start = |a: u8, b: u8, c: u8| (a | 32 == one) & (b | 32 == two) & (c | 32 == three);
        if !threes.fold(false, |any, ((&a, &b), &c)| any | is_start(a, b, c)) {
            return false;
        }
    }
    let first = part.first().copied().unwrap_or_default();
    let starts = bytes.iter().enumerate().filter(|(_, byte)| byte.to_ascii_lowercase() == first);
    starts
        .map(|(at, _)| &bytes[at..])
        .any(|rest| rest.get(..part.len()).is_some_and(|here| here.eq_ignore_ascii_case(part)))
}

/// Whether it ends as sentences do, quotes and brackets aside.
pub(crate) fn ends_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(['"', '”', '’', '\'', ')', ']', '*', '_', ' ']);
    words.ends_with(['.', '!', '?', '…'])
}

/// Whether it is prose by itself: a full sentence of some length.
pub(crate) fn is_full_sentence(words: &str) -> bool {
    ends_sentence(words) && has_more_words(words, 11) && has_small_words(words)
}

/// Sentences have words without a capital; labels and names have few.
pub(crate) fn has_small_words(words: &str) -> bool {
    if !words.is_ascii() && has_wide_blank(words.as_bytes()) {
        let small = words.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
        return words.split_whitespace().count() < small * 3;
    }
    let count = count_starts(words.as_bytes(), |byte| !is_blank(byte));
    let small = count_starts(words.as_bytes(), |byte| byte.wrapping_sub(b'a') < 26);
    count < (small + small_words_of_others(words)) * 3
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

/// The line as a date line, if it is one.
pub(crate) fn date_line(words: &str) -> Option<DateLine> {
    if has_more_words(words, 20) || is_full_sentence(words) {
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

/// Whether it is short enough that what it says can be told from its form.
pub(crate) fn is_short(words: &str) -> bool {
    !has_more_words(words, LONG)
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
