//! Counts and findings in words.

use crate::facets;
use crate::query::Query;
use dateline_calendar::{Day, Style, Unit};
use dateline_model::Corpus;

const SMALL: [&str; 21] = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// A count: in words up to twenty, then in digits with commas.
pub fn count(number: usize) -> String {
    SMALL.get(number).map_or_else(|| digits(number), |&word| word.to_owned())
}

/// A count in digits, with a comma every three: "10,000".
pub fn digits(number: usize) -> String {
    let plain = number.to_string();
    let mut out = String::new();
    for (place, digit) in plain.chars().enumerate() {
        if place != 0 && (plain.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A count with its noun: "one event", "two documents".
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(number), if number == 1 { one } else { many })
}

/// Words joined as in a sentence: "a", "a and b", "a, b and c".
pub fn joined(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

/// The text with its first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// The corpus in a sentence or two, from its counts alone.
pub fn finding(corpus: &Corpus) -> String {
    let events = Query::default().events(corpus);
    let documents = corpus.documents.len();
    if documents == 0 {
        return "No documents have been read yet.".to_owned();
    }
    if events.is_empty() {
        return format!(
            "{}, and no event with a date among them.",
            capitalised(&counted(documents, "document", "documents"))
        );
    }
    let told = facets::telling(corpus).len();
    let published: Vec<Day> = corpus.documents.iter().filter_map(|document| document.published).collect();
    let of = written(&published)
        .filter(|_| published.len() == documents)
        .map_or_else(String::new, |when| format!(" of {when}"));
    let verb = if told == 1 { "tells" } else { "tell" };
    let them = if events.len() == 1 { "it" } else { "them" };
    let years = facets::period(corpus, &events).map_or_else(String::new, |(from, to)| match (from.year(), to.year()) {
        (a, b) if a == b => format!(" in {}", Unit::Year(a).words(Style::Long)),
        (a, b) => format!(" between {} and {}", Unit::Year(a).words(Style::Long), Unit::Year(b).words(Style::Long)),
    });
    format!(
        "{}{years}, as {}{of} {verb} {them}. Every date is as exact as the documents make it, and no more exact.",
        capitalised(&counted(events.len(), "event", "events")),
        counted(told, "document", "documents"),
    )
}

/// When documents were written, if it can be said in a word or two: one day, one month, one year.
fn written(days: &[Day]) -> Option<String> {
    let (first, last) = days.iter().min().zip(days.iter().max())?;
    let unit = if first == last {
        Unit::Day(*first)
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        Unit::Month(first.year(), first.month())
    } else if first.year() == last.year() {
        Unit::Year(first.year())
    } else {
        return None;
    };
    Some(unit.words(Style::Long))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_words_and_then_digits() {
        assert_eq!(
            [0, 1, 16, 20, 21, 999, 1000, 1234567].map(count).join(" "),
            "no one sixteen twenty 21 999 1,000 1,234,567"
        );
        assert_eq!(counted(1, "event", "events"), "one event");
    }

    #[test]
    fn lists_read_as_a_sentence_does() {
        let words = |text: &str| joined(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!([words(""), words("a"), words("a b"), words("a b c")], ["", "a", "a and b", "a, b and c"]);
    }
}
