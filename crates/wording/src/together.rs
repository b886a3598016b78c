//! Names laid together.

use crate::words::{self, Noun, counted_first};

/// Those that were chosen.
pub const CHOSEN: &str = "Laid together";
/// Over those that may be added.
pub const ANOTHER: &str = "Lay another name beside";

/// The link that leaves one out.
pub fn without(name: &str) -> String {
    format!("Without {name}")
}

/// Over the events of all.
pub fn events(number: usize) -> String {
    format!("{} about all of them", counted_first(number, Noun::EVENTS))
}

/// Over the sentences.
pub fn sentences(number: usize) -> String {
    format!("{} that name them all", counted_first(number, Noun::SENTENCES))
}

/// Over the documents.
pub fn documents(number: usize) -> String {
    format!("{} that name them all", counted_first(number, Noun::DOCUMENTS))
}

/// Under sentences that are cut.
pub fn more(number: usize) -> String {
    format!("{} more {} not written out.", words::digits(number), words::plural(number, "is", "are"))
}

/// Beside a name that may be added.
pub fn sentences_with(number: usize, name: &str) -> String {
    format!("{} with {name}", words::counted(number, Noun::SENTENCES))
}
