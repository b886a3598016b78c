//! The page of an event: its accounts, where they differ, who takes part.

use crate::words::{self, Noun, counted_first};
use dateline_model::Role;

/// The way to the table.
pub fn all(number: usize) -> String {
    format!("All {} events", words::digits(number))
}

/// Its place among all: "12th in time"; `ordinal` is the number as the calendar writes it.
pub fn in_time(ordinal: &str) -> String {
    format!("{ordinal} in time")
}

/// Instead of its place.
pub const NOT_DATED: &str = "not dated";
/// The button of the panel that cites.
pub const CITE_OR_CHECK: &str = "Cite or check";
/// The arrow back.
pub const EVENT_BEFORE: &str = "The event before";
/// The arrow on.
pub const EVENT_AFTER: &str = "The event after";
/// Before the title of the event before.
pub const BEFORE: &str = "Before";
/// Before that of the next.
pub const AFTER: &str = "After";
/// The column at the right.
pub const ABOUT: &str = "About this event";

/// Over the accounts: "Two accounts".
pub fn accounts(number: usize) -> String {
    counted_first(number, Noun::ACCOUNTS)
}

/// The button under an account.
pub const COPY_QUOTE: &str = "Copy quote";
/// The button that cites it.
pub const CITE: &str = "Cite";
/// The link to its place.
pub const READ_IN_PLACE: &str = "Read in place";

/// Quotes with their source, as they are copied.
pub fn copied(quotes: &[&str], title: &str, byline: &str) -> String {
    format!("“{}”\n{title}, {byline}", quotes.join(" […] "))
}

/// Read after a date in the margin of a document: ": Iran fires missiles".
pub fn in_margin(title: &str) -> String {
    format!(": {title}")
}

/// Over the table of differences.
pub fn differences(tellings: usize) -> String {
    format!("Where the {} tellings differ", words::count(tellings))
}

/// Its first column.
pub const POINT: &str = "Point";
/// A row of it.
pub const FIGURES: &str = "Figures";
/// A row of it.
pub const CALLED: &str = "called";
/// A row of it.
pub const TOLD_AS: &str = "Told as";
/// A row of it.
pub const DEED: &str = "The deed";
/// A row of it.
pub const WHEN: &str = "When";
/// A name of unknown kind in it.
pub const NAME: &str = "name";
/// In a cell of it.
pub const NOT_SAID: &str = "not said";

/// Who is called something, read after [`CALLED`].
pub fn of_name(name: &str) -> String {
    format!(": {name}")
}

/// A name with its kind: "person: Edda Holm".
pub fn named(kind: &str, name: &str) -> String {
    format!("{kind}: {name}")
}

/// How surely a document tells it: "claimed by the minister".
pub fn told_as(status: &str, by: Option<&str>) -> String {
    by.map_or_else(|| status.to_owned(), |by| format!("{status} by {by}"))
}

/// Over those who take part.
pub const WHO: &str = "Who and where";
/// Over the figures.
pub const FIGURES_TOLD: &str = "Figures told";

/// A part in what happens.
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Agent => "does it",
        Role::Patient => "done to",
        Role::Instrument => "done with",
        Role::Place => "where",
    }
}

/// Over events that may be the same.
pub const SAME: &str = "Possibly the same";
/// Under them.
pub const SAME_NOTE: &str = "Too little alike to be joined, too much to be passed over: the words decide.";
