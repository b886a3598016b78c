//! Days written out in full, as page headers and front matter write them.
//!
//! In: a line. Out: every day in it that is named with its year, and where. A day without a year, or `03/04/2020`, where no one can
//! know which is the month, is none. "Updated 16 JUNE 2020, 10:15" gives 2020-06-16.

use crate::lexicon::pairs;
use dateline_calendar::Day;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// The days named in a line, in order, with their place in it.
pub(crate) fn written_dates(line: &str) -> Vec<(Range<usize>, Day)> {
    // Most lines name no year.
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let parts = parts(line);
    let mut found = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        match written_date(line, &parts[at..]) {
            Some((length, day)) => {
                found.push((parts[at].start..parts[at + length - 1].end, day));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// A month 1–12, by its name or a usual shortening of it.
pub(crate) fn month_named(word: &str) -> Option<u8> {
    // No name of a month is longer; lowering a whole line for each word would not be linear.
    if 9 < word.len() {
        return None;
    }
    MONTHS.get(word.to_lowercase().as_str()).copied()
}

static MONTHS: LazyLock<BTreeMap<&str, u8>> = LazyLock::new(|| {
    pairs(include_str!("../lexicon/months.tsv"))
        .filter_map(|(name, number)| Some((name, number.parse().ok()?)))
        .collect()
});

/// The runs of letters and digits.
fn parts(line: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = None;
    for (at, character) in line.char_indices().chain([(line.len(), ' ')]) {
        match (start, character.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(first), false) => {
                parts.push(first..at);
                start = None;
            }
            _ => {}
        }
    }
    parts
}

fn written_date(line: &str, parts: &[Range<usize>]) -> Option<(usize, Day)> {
    let word = |number: usize| parts.get(number).map(|part| &line[part.clone()]);
    let between =
        |number: usize| parts.get(number).zip(parts.get(number + 1)).map_or("", |(a, b)| &line[a.end..b.start]);
    let (first, second, third) = (word(0)?, word(1)?, word(2)?);
    if let Some(month) = month_named(first) {
        let is_one = is_gap(between(0), ". ") && is_gap(between(1), ", ");
        return is_one.then(|| Some((3, Day::from_ymd(year(third)?, month, day(second)?)?))).flatten();
    }
    if let Some(month) = month_named(second) {
        let is_one = is_gap(between(0), ". -") && is_gap(between(1), "., -");
        return is_one.then(|| Some((3, Day::from_ymd(year(third)?, month, day(first)?)?))).flatten();
    }
    if second == "of" {
        return Some((4, Day::from_ymd(year(word(3)?)?, month_named(third)?, day(first)?)?));
    }
    figures([first, second, third], [between(0), between(1)]).map(|day| (3, day))
}

/// `2020-06-11`, `2020/06/11`, `16.06.2020`; `16/06/2020` and `06/16/2020` only because there is no sixteenth month.
fn figures(words: [&str; 3], between: [&str; 2]) -> Option<Day> {
    let [a, b, c] = words;
    let number = |word: &str| word.parse::<u8>().ok().filter(|_| word.len() <= 2);
    match between {
        // A time may follow the day of ISO 8601 without a blank: `2020-06-11T10:15`.
        ["-", "-"] | ["/", "/"] if a.len() == 4 => {
            Day::from_ymd(year(a)?, number(b)?, number(c.split(['T', 't']).next()?)?)
        }
        [".", "."] => Day::from_ymd(year(c)?, number(b)?, number(a)?),
        ["/", "/"] => match (number(a)?, number(b)?) {
            (day @ 13.., month) | (month, day @ 13..) => Day::from_ymd(year(c)?, month, day),
            (day, month) if day == month => Day::from_ymd(year(c)?, month, day),
            _ => None,
        },
        _ => None,
    }
}

fn is_gap(gap: &str, marks: &str) -> bool {
    gap.len() <= 4 && gap.chars().all(|character| character.is_whitespace() || marks.contains(character))
}

fn year(word: &str) -> Option<i32> {
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| is_year && (1000..=2999).contains(year))
}

/// `5`, `05`, `5th`.
fn day(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    let is_day = matches!(&word[digits.len()..].to_ascii_lowercase()[..], "" | "st" | "nd" | "rd" | "th");
    digits.parse().ok().filter(|_| is_day && digits.len() <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &[&str]) {
        let found: Vec<_> = written_dates(line).into_iter().map(|(_, day)| day.to_string()).collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn days_with_their_year_are_found() {
        check("June 11, 2020 | Harbour Times", &["2020-06-11"]);
        check("EXPERT COMMENT 16 JUNE 2020 — 2 MINUTE READ", &["2020-06-16"]);
        check("Sept. 3rd, 2019 and 4 Oct 2019", &["2019-09-03", "2019-10-04"]);
        check("Published 2020-06-11T10:15:00Z", &["2020-06-11"]);
        check("on the 5th of May 2021", &["2021-05-05"]);
        check(
            "16.06.2020, 25/12/2019, 12/25/2019, 2019/12/25",
            &["2020-06-16", "2019-12-25", "2019-12-25", "2019-12-25"],
        );
    }

    #[test]
    fn what_is_no_single_day_is_left_alone() {
        check("June 2020", &[]);
        check("January 5", &[]);
        check("03/04/2020", &[]);
        check("May 32, 2020", &[]);
        check("version 10-20-3000", &[]);
        check("In May, 11 people; 2020 more", &[]);
    }
}
