//! The page of a name.

use crate::words;

/// The way to the list.
pub fn all(number: usize) -> String {
    format!("All {} names", words::digits(number))
}

/// The way to the timeline, narrowed to it.
pub const ON_TIMELINE: &str = "Show on the timeline";
/// The way to more names beside it.
pub const BESIDE_OTHERS: &str = "Lay beside others";

/// Over its spellings.
pub const NAMES_USED: &str = "Names used, and by whom";
/// Over what a person is called.
pub const ROLES: &str = "Roles and descriptions";
/// Over what anything else is called.
pub const CALLED: &str = "What it is called";
/// Over its time.
pub const IN_TIME: &str = "In time";
/// Where it has none.
pub const NO_EVENT: &str = "No event with a date is about this name.";

/// Under a drawing that has no room for all.
pub fn more_in_list(number: usize) -> String {
    format!("{} more {} in the list.", words::capitalised(&words::count(number)), words::plural(number, "is", "are"))
}

/// Over those who stand with it.
pub const COMPANY: &str = "Named in the same sentence";
/// Where nobody does.
pub const ALONE: &str = "Nobody else stands in a sentence with this name.";

/// Beside one of them: "person · 3", "person · all four".
pub fn often(kind: &str, times: usize, sentences: usize) -> String {
    match times {
        times if times == sentences && 1 < sentences => format!("{kind} · all {}", words::count(sentences)),
        times => format!("{kind} · {}", words::digits(times)),
    }
}

/// Under the drawing of the strands.
pub fn strands(rest: usize) -> String {
    let strands = "One strand for each sentence, in its document’s colour.";
    match rest {
        0 => strands.to_owned(),
        1 => format!("{strands} One more stands with it less often."),
        rest => format!("{strands} {} more stand with it less often.", words::capitalised(&words::count(rest))),
    }
}

/// Over those it is not.
pub const APART: &str = "Kept apart from";

/// After one of them, where they are of different kinds, each with its article: ": they share “Holm”, and one is a person, the other a place."
pub fn share_and_differ(shared: &[&str], own: &str, other: &str) -> String {
    format!(": they share {}, and one is {own}, the other {other}.", shared_words(shared))
}

/// The same where a sentence names both: what stands before the link to it, the link, and what stands after.
pub fn share_and_are_named(shared: &[&str]) -> (String, &'static str, &'static str) {
    (format!(": they share {}, and ", shared_words(shared)), "one sentence", " names both.")
}

/// The same where nothing else tells them apart.
pub fn share(shared: &[&str]) -> String {
    format!(": they share {}, and no document says that they are one.", shared_words(shared))
}

fn shared_words(shared: &[&str]) -> String {
    words::joined(&shared.iter().map(|word| words::quoted(word)).collect::<Vec<_>>())
}

/// Over its passages.
pub fn passages(number: usize) -> String {
    match number {
        0 => "No passage".to_owned(),
        1 => "The one passage".to_owned(),
        count => format!("All {} passages", words::count(count)),
    }
}

/// What opens the rest of them.
pub fn more_passages(number: usize) -> String {
    format!("{} more passages", words::digits(number))
}
