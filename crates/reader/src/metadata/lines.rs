//! Lines that say when and by whom a page was published.

use crate::blocks::{bylines, look};
use crate::lexicon::rows;
use crate::source::Said;
use crate::written_dates::written_dates;
use dateline_calendar::Day;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A line of the page's head or foot with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeadLine {
    /// Each day, with whether the words before it say that it is that of a change.
    days: Vec<(Day, bool)>,
    /// As it stands there.
    words: String,
    /// What is neither date nor label.
    pub(super) others: Vec<String>,
}

impl HeadLine {
    /// The line, if it has a date.
    pub(super) fn read(words: &str) -> Option<HeadLine> {
        let dates = written_dates(words);
        let changes = |before: &str| CHANGES.iter().any(|change| before.contains(change));
        let mut start = 0;
        let days = dates.iter().map(|(range, day)| {
            let before = words[start..range.start].to_lowercase();
            start = range.end;
            (*day, changes(&before))
        });
        let days: Vec<_> = days.collect();
        let others = match bylines::by_line(words) {
            Some(_) => Vec::new(),
            None => look::date_line(words).map(|line| line.others).unwrap_or_default(),
        };
        (!days.is_empty()).then(|| HeadLine {
            days,
            words: words.split_whitespace().collect::<Vec<_>>().join(" "),
            others,
        })
    }
}

impl HeadLine {
    /// Whether a word before its first day says that it is that of the page.
    pub(super) fn is_labelled(&self) -> bool {
        let start = self.words.to_lowercase();
        rows(include_str!("../../lexicon/publication_verbs.tsv"))
            .any(|verb| start.split(' ').take(8).any(|word| word == verb))
    }

    /// Whether the line is a place, a comma, and the day.
    pub(super) fn begins_with_place(&self, name: &str) -> bool {
        self.words.strip_prefix(name).is_some_and(|rest| rest.starts_with(", "))
    }
}

/// The day of publication: the first line's, before the days of changes.
pub(super) fn published(lines: &[HeadLine]) -> Option<Said<Day>> {
    let days = || lines.iter().flat_map(|line| line.days.iter().map(move |day| (day, line)));
    let found = days().find(|((_, is_change), _)| !is_change).or_else(|| days().next());
    found.map(|((day, _), line)| Said::new(*day, format!("the line “{}”", line.words)))
}

/// Whether what stands beside a date is a publisher's name rather than a label of the page (`EXPERT COMMENT`, `Opinion`).
pub(super) fn is_publisher(words: &str) -> bool {
    let lower = words.to_lowercase();
    let is_label = lower.split(|character: char| !character.is_alphanumeric()).any(|word| PAGE_LABELS.contains(word));
    // `Editing by Kim Osei` names a person.
    let is_label = is_label || lower.contains(" by ") || lower.starts_with("by ");
    let is_named = words.starts_with(|first: char| first.is_uppercase()) && 70 <= look::capital_share(words);
    is_named
        && !is_label
        && !words.contains(char::is_numeric)
        && look::word_count(words) <= 6
        && !look::is_role_line(words)
}

/// `Chatham House` of `© Chatham House 2021`.
pub(super) fn copyright_holder(words: &str) -> Option<String> {
    let words = words.split('.').next()?;
    let is_sign = |word: &str| {
        let lower = word.to_lowercase();
        COPYRIGHT_WORDS.contains(lower.as_str())
    };
    let is_year =
        |word: &str| word.chars().all(|character| character.is_numeric() || matches!(character, '-' | '–' | ',' | '.'));
    let kept: Vec<_> = words
        .split_whitespace()
        .map(|word| word.trim_start_matches('©'))
        .filter(|word| !word.is_empty() && !is_sign(word) && !is_year(word))
        .collect();
    let name = kept.join(" ").trim_matches([',', ' ', '|', '-']).to_owned();
    (is_publisher(&name)).then_some(name)
}

/// The head of an agency's dispatch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dispatch {
    /// Only with its year: a day of no year is no date of publication.
    pub(super) day: Option<Day>,
    pub(super) agency: Option<String>,
}

impl Dispatch {
    /// What stands before the dash of `WASHINGTON, Jan. 5, 2021 (AP) —`, where a place in capitals comes first, or `(New York, May 3, 2017) –`.
    pub(super) fn read(paragraph: &str) -> Option<Dispatch> {
        let end = [" — ", " – ", " - ", " -- "].iter().filter_map(|dash| paragraph.find(dash)).min()?;
        let head = &paragraph[..end];
        if let Some(inside) = head.trim().strip_prefix('(').and_then(|head| head.strip_suffix(')')) {
            let (place, _) = inside.split_once(',')?;
            let day = written_dates(inside).first().map(|(_, day)| *day)?;
            return (look::capital_share(place) == 100).then_some(Dispatch { day: Some(day), agency: None });
        }
        let place = head.split([',', '(']).next()?.trim();
        if 14 < look::word_count(head) || !look::is_all_capitals(place) {
            return None;
        }
        let agency = head.rsplit_once('(').and_then(|(_, agency)| agency.trim_end().strip_suffix(')'));
        let agency = agency.filter(|agency| is_publisher(agency)).map(str::to_owned);
        Some(Dispatch { day: written_dates(head).first().map(|(_, day)| *day), agency })
    }
}

static CHANGES: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("../../lexicon/change_words.tsv")).collect());

static COPYRIGHT_WORDS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/copyright_words.tsv")).collect());

static PAGE_LABELS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/page_labels.tsv")).collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dispatches_name_their_agency_and_day() {
        let check = |words, day: Option<&str>, agency: Option<&str>| {
            let found = Dispatch::read(words).unwrap();
            assert_eq!(
                (found.day.map(|day| day.to_string()).as_deref(), found.agency.as_deref()),
                (day, agency),
                "{words}"
            );
        };
        check("WASHINGTON, Jan. 5, 2021 (AP) — The board met.", Some("2021-01-05"), Some("AP"));
        check("(New York, May 3, 2017) – The board met.", Some("2017-05-03"), None);
        check("PORT EXMOUTH, Jan. 5 (Reuters) - The board met.", None, Some("Reuters"));
        assert_eq!(Dispatch::read("The board — all of it — met."), None);
        assert_eq!(
            Dispatch::read(
                "NATO said on Monday that all of its ships in the whole of the northern sea had left — at once."
            ),
            None
        );
    }

    #[test]
    fn copyright_names_its_holder() {
        for (words, holder) in [
            ("© Chatham House 2021", Some("Chatham House")),
            ("(c) Reuters 2021", Some("Reuters")),
            ("Copyright 2019-2021 The Harbour Times. All rights reserved.", Some("Harbour Times")),
            ("©2020 Harbour Institute", Some("Harbour Institute")),
            ("© 2020", None),
        ] {
            assert_eq!(copyright_holder(words).as_deref(), holder, "{words}");
        }
    }

    #[test]
    fn a_change_is_no_publication() {
        let published = |words| published(&[HeadLine::read(words).unwrap()]).map(|day| day.value.to_string());
        assert_eq!(published("Updated 5 May 2020 | Published 3 May 2020").as_deref(), Some("2020-05-03"));
        assert_eq!(published("Last updated: May 5, 2020").as_deref(), Some("2020-05-05"));
    }
}
