//! Who wrote it: a line that says so, or the subject of a note on the author.

use super::look;
use crate::lexicon::rows;
use crate::written_dates::written_dates;
use std::sync::LazyLock;

/// `By Ana Ruiz and Tom Lee`, and what stands behind the names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ByLine {
    /// In the order given.
    pub(crate) names: Vec<String>,
    /// The publisher or role that some lines name behind a comma or a bar.
    pub(crate) rest: String,
}

/// The authors that a line names, if it is a byline.
pub(crate) fn by_line(words: &str) -> Option<ByLine> {
    if look::has_more_words(words, 24) || look::is_full_sentence(words) {
        return None;
    }
    let words = words.strip_prefix('(').map_or(words, |inside| inside.trim_end_matches(')'));
    let lower = words.get(..16.min(words.len())).unwrap_or_default().to_ascii_lowercase();
    let start = STARTS.iter().find(|start| lower.strip_prefix(*start).is_some_and(|rest| rest.starts_with(' ')))?;
    let (names, rest) = names_and_rest(words[start.len()..].trim_start());
    (!names.is_empty()).then_some(ByLine { names, rest })
}

/// The authors that a line names beside a day: `Posted on 5 May 2020 by Ana Ruiz`, `Ana Ruiz, 5 May 2020`. Of the latter, whether a name is a
/// person's is for the caller to say.
pub(crate) fn beside_date(words: &str, is_person: impl Fn(&str) -> bool) -> Vec<String> {
    if look::has_more_words(words, 24) || look::is_entry(words) {
        return Vec::new();
    }
    let dates = written_dates(words);
    if dates.is_empty() {
        return Vec::new();
    }
    let mut rest = words.to_owned();
    for (range, _) in dates.iter().rev() {
        rest.replace_range(range.clone(), "|");
    }
    let parts = rest.split(['|', '·', '•', '—', '–', ',', ';', '\n']).map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        let lower = part.to_lowercase();
        let by = if lower.starts_with("by ") { Some(0) } else { lower.find(" by ").map(|at| at + 1) };
        let named = by
            .and_then(|at| part.get(at..))
            .map(|part| part.split(" on ").next().unwrap_or(part).trim_end_matches(" on"));
        if let Some(line) = named.and_then(by_line) {
            return line.names;
        }
        let bare = part.trim_end_matches(" on").trim_end_matches(" at");
        if look::is_name(bare) && is_person(bare) {
            return vec![as_name(bare)];
        }
    }
    Vec::new()
}

/// The names that a list begins with, and what follows them.
fn names_and_rest(list: &str) -> (Vec<String>, String) {
    let (list, behind) = list.split_once(['|', '/', '·', '•', '—', '–', '(']).unwrap_or((list, ""));
    let mut names = Vec::new();
    let parts: Vec<_> = list.split([',', ';']).collect();
    for (at, part) in parts.iter().enumerate() {
        let part = part.trim().trim_start_matches("and ").trim_start_matches("AND ");
        let here = part.split(" and ").flat_map(|part| part.split(" AND ")).flat_map(|part| part.split(" & "));
        let here: Vec<_> = here.map(|name| name.trim().trim_end_matches('.')).collect();
        if !here.iter().all(|name| look::is_name(name)) {
            let rest = parts[at..].iter().copied().chain([behind]).filter(|part| !part.trim().is_empty());
            return (names, rest.map(str::trim).collect::<Vec<_>>().join(", "));
        }
        names.extend(here.into_iter().map(as_name));
    }
    (names, behind.trim().to_owned())
}

/// `TOBY DODGE` as `Toby Dodge`: capitals throughout are a matter of type.
pub(crate) fn as_name(name: &str) -> String {
    if !look::is_all_capitals(name) || name.split(' ').all(|part| part.len() < 3) {
        return name.to_owned();
    }
    let mut is_first = true;
    let lower = |character: char| {
        let keeps = std::mem::replace(&mut is_first, !character.is_alphabetic());
        if keeps { vec![character] } else { character.to_lowercase().collect() }
    };
    name.chars().flat_map(lower).collect()
}

/// The person whom `… is a senior counselor at …` is about.
pub(crate) fn author_note_subject(words: &str) -> Option<String> {
    if look::has_more_words(words, 90) {
        return None;
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let verbs = rows(include_str!("../../lexicon/author_note_verbs.tsv"));
    let (at, verb) = verbs.filter_map(|verb| Some((find_word(&words, verb)?, verb))).min()?;
    // `Dr. Ana Ruiz, a former minister, is …`
    let subject = words[..at].split(',').next()?.trim();
    let subject = subject.trim_start_matches("Dr. ").trim_start_matches("Prof. ");
    let subject = subject.trim_matches(|character: char| !character.is_alphanumeric());
    let rest = words[at + verb.len()..].trim_start();
    let has_role = !matches!(verb, "is" | "are" | "was") || rest.split(' ').take(10).any(look::is_role_noun);
    (look::is_name(subject) && has_role).then(|| as_name(subject))
}

/// Where a word stands with blanks around it.
fn find_word(words: &str, word: &str) -> Option<usize> {
    let found = words
        .match_indices(word)
        .find(|(at, _)| words[..*at].ends_with(' ') && words[at + word.len()..].starts_with(' '));
    found.map(|(at, _)| at)
}

static STARTS: LazyLock<Vec<&str>> = LazyLock::new(|| rows(include_str!("../../lexicon/byline_starts.tsv")).collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_name_their_authors() {
        let check = |line, names: &[&str], rest: &str| {
            let found = by_line(line).unwrap();
            assert_eq!(
                (found.names, found.rest.as_str()),
                (names.iter().map(|&name| name.to_owned()).collect(), rest),
                "{line}"
            );
        };
        check("By Katherine Lawlor", &["Katherine Lawlor"], "");
        check("BY ANA RUIZ AND TOM LEE", &["Ana Ruiz", "Tom Lee"], "");
        check(
            "By Ana Ruiz, Tom Lee and Kim Osei | Harbour Times",
            &["Ana Ruiz", "Tom Lee", "Kim Osei"],
            "Harbour Times",
        );
        check("Written by Ana Ruiz, Senior Fellow", &["Ana Ruiz"], "Senior Fellow");
        assert_eq!(by_line("By the river"), None);
        assert_eq!(by_line("By Monday the board had met twice and still could not agree on anything."), None);
    }

    #[test]
    fn a_line_with_a_day_may_name_the_author() {
        let check = |line, name: Option<&str>| {
            let found = beside_date(line, |name| name.starts_with("Ana") || name.starts_with("Tom"));
            assert_eq!(found.first().map(String::as_str), name, "{line}");
        };
        check("Posted on January 15, 2013 by Ana Ruiz", Some("Ana Ruiz"));
        check("Posted by Ana Ruiz on July 22, 2018 in Weekends", Some("Ana Ruiz"));
        check("Tom Lee, 12 June 2015", Some("Tom Lee"));
        check("Harbour Times, 12 June 2015", None);
        check("Published by the council on 12 June 2015", None);
        check("Tom Lee", None);
    }

    #[test]
    fn notes_name_their_subject() {
        let subject = |words| author_note_subject(words);
        assert_eq!(subject("Ana Ruiz is a senior fellow at the Harbour Institute.").as_deref(), Some("Ana Ruiz"));
        assert_eq!(subject("Ana Ruiz, a former minister, teaches law at Exmouth.").as_deref(), Some("Ana Ruiz"));
        assert_eq!(subject("The dam is a fellow traveller of the river."), None);
        assert_eq!(subject("Ana Ruiz is in hospital."), None);
    }
}
