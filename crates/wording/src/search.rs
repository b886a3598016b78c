//! What a search found.

use crate::words::{self, Noun};

/// Over the names.
pub const NAMES: &str = crate::frame::NAMES;
/// Over the documents.
pub const DOCUMENTS: &str = crate::frame::DOCUMENTS;
/// Over the passages.
pub const PASSAGES: &str = "In these words";
/// Where there is nothing.
pub const NOTHING: &str =
    "Nothing here has all of this. Try the beginning of a name, fewer words, or words without “-”.";

/// Over the events: "Events", "Events: 8 of 30".
pub fn events(shown: usize, all: usize) -> String {
    match shown < all {
        true => format!("Events: {shown} of {}", words::digits(all)),
        false => crate::frame::EVENTS.to_owned(),
    }
}

/// What is read out: "Two results; “Holm” instead of “Hlom”".
pub fn said(results: usize, instead: &[(&str, String)]) -> String {
    let instead = instead.iter().map(|(word, like)| format!("; {like} instead of “{word}”"));
    [words::counted(results, Noun::RESULTS)].into_iter().chain(instead).collect()
}

/// Of a word that is nowhere, with what stood in for it.
pub fn meant(word: &str, like: &str) -> String {
    format!("Nothing has “{word}”; shown is what has {like}.")
}

/// What stood in for a word: "“this”, “that” or “those”".
pub fn stand_ins(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
    words::one_of(&words)
}

/// A kind of name, with the spelling that was found.
pub fn kind_also(kind: &str, alias: &str) -> String {
    format!("{kind} · also “{alias}”")
}

/// Where an event was found: in its quotes.
pub const IN_WORDS: &str = " · in its words";
/// By a name that it is about.
pub const BY_NAMES: &str = " · by its names";
/// By its date.
pub const BY_DATE: &str = " · by its date";
/// In several places, which have all words together.
pub const BY_ALL: &str = " · all words, in title, names and quotes";

/// The date of an event, its status where it is no fact, and where it was found.
pub fn why(date: &str, status: Option<&str>, reason: &str) -> String {
    status.map_or_else(|| format!("{date}{reason}"), |status| format!("{date} · {status}{reason}"))
}

/// The choices.
pub const NARROW: &str = crate::home::FILTERS;
/// Choices of documents.
pub const TOLD_BY: &str = crate::home::TOLD_BY;
/// Choices of names.
pub const ABOUT: &str = crate::home::ABOUT;
/// Choices of kinds of names.
pub const ABOUT_A: &str = "About a";
/// Choices of statuses.
pub const TOLD_AS: &str = crate::event::TOLD_AS;
/// Choices of precisions.
pub const KNOWN_TO: &str = "Date known to";

/// A choice that is left out.
pub fn not(choice: &str) -> String {
    format!("not {choice}")
}
