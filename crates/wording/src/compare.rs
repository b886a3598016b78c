//! Two documents side by side.

use crate::words::{self, Noun};

/// The heading of the choice of another.
pub fn with(title: &str) -> String {
    format!("Compare “{title}” with")
}

/// Beside each of them: "three events told by both".
pub fn shared(events: usize) -> String {
    format!("{} told by both", words::counted(events, Noun::EVENTS))
}

/// Of a document that reprints the other.
pub fn reprint(title: &str) -> String {
    format!("It prints the text of “{title}” again: what both tell has one source.")
}

/// Over the events of both.
pub const TOLD_BY_BOTH: &str = "Told by both";
/// Over the names of both.
pub const NAMED_BY_BOTH: &str = "Named by both";
/// Where there is no event of the kind.
pub const NOTHING: &str = "Nothing.";

/// Over the events of one.
pub fn told_only_by(document: &str) -> String {
    format!("Told only by {document}")
}

/// Over the names of one.
pub fn named_only_by(document: &str) -> String {
    format!("Named only by {document}")
}

/// A document by its title.
pub fn titled(title: &str) -> String {
    format!("“{title}”")
}

/// The same with its day, where another has that title too.
pub fn titled_of(title: &str, day: &str) -> String {
    format!("“{title}”, {day}")
}

/// Where a document dates an event in no words of its own.
pub const NO_DATE: &str = crate::parts::NO_DATE_OF_ITS_OWN;

/// Under a list that is cut.
pub fn and_more(number: usize) -> String {
    format!("and {} more", words::digits(number))
}
