//! Who wrote it: a line that says so, or the subject of a note on the author.

use super::look;
use crate::lexicon::rows;

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
    if 24 < look::word_count(words) || look::is_full_sentence(words) {
        return None;
    }
    let words = words.strip_prefix('(').map_or(words, |inside| inside.trim_end_matches(')'));
    let lower = words.get(..16.min(words.len())).unwrap_or_default().to_ascii_lowercase();
    let start = rows(include_str!("../../lexicon/byline_starts.tsv"))
        .find(|start| lower.strip_prefix(*start).is_some_and(|rest| rest.starts_with(' ')))?;
    let (names, rest) = names_and_rest(words[start.len()..].trim_start());
    (!names.is_empty()).then_some(ByLine { names, rest })
}

/// The names that a list begins with, and what follows them.
fn names_and_rest(list: &str) -> (Vec<String>, String) {
    let (list, behind) = list.split_once(['|', '·', '•', '—', '–', '(']).unwrap_or((list, ""));
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
    if 90 < look::word_count(words) {
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
    fn notes_name_their_subject() {
        let subject = |words| author_note_subject(words);
        assert_eq!(subject("Ana Ruiz is a senior fellow at the Harbour Institute.").as_deref(), Some("Ana Ruiz"));
        assert_eq!(subject("Ana Ruiz, a former minister, teaches law at Exmouth.").as_deref(), Some("Ana Ruiz"));
        assert_eq!(subject("The dam is a fellow traveller of the river."), None);
        assert_eq!(subject("Ana Ruiz is in hospital."), None);
    }
}
