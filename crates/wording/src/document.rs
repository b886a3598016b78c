//! The page of a document.

use crate::words;

/// The way to the list.
pub fn all(number: usize) -> String {
    format!("All {} documents", words::digits(number))
}

/// The way to another document beside it.
pub const COMPARE: &str = "Compare";
/// The link to its source.
pub const PUBLISHED: &str = "Where it was published";
/// The column at the right.
pub const ABOUT: &str = "About this document";
/// The marks that can be turned off.
pub const MARKS: &str = "Marks in the text";
/// One of them.
pub const AN_EVENT: &str = "an event";
/// One of them.
pub const ITS_TIME: &str = "its time, in words";
/// One of them.
pub const A_NAME: &str = "a name";

/// Over the lines from the text.
pub const ORDER_TOLD: &str = "In the order told";
/// Over the list.
pub const ORDER_HAPPENED: &str = "In the order it happened";
/// Over what has no date.
pub const WITHOUT_DATE: &str = "Told without a date";
/// Over what is no prose.
pub const NOT_READ: &str = "Kept, but not read as prose";
/// Where the reading gives no reason for it.
pub const NO_PROSE: &str = "no prose";

/// A kind of block that was not read, and how many: "Tags × 3".
pub fn not_read(kind: &str, count: usize) -> String {
    if count == 1 { kind.to_owned() } else { format!("{kind} × {count}") }
}

/// Where words stand: "¶ 7".
pub fn paragraph(number: usize) -> String {
    format!("¶ {number}")
}

/// Where words stand outside the paragraphs.
pub const IN_PLACE: &str = "in its place";
/// The same of what a search found.
pub const IN_FRAME: &str = "page’s frame";

/// Read before what it tells, to who cannot see its letter: "The harbour: ".
pub fn tells(title: &str) -> String {
    format!("{title}: ")
}
