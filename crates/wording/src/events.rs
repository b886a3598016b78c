//! The table of events.

use crate::words::{self, Noun, counted_first};
use crate::{Around, around};

/// The columns.
pub const DATE: &str = "Date";
/// The columns.
pub const EVENT: &str = "Event";

/// Over the table: "Sixteen events, as the documents date them."
pub fn all(number: usize) -> String {
    format!("{}, as the documents date them.", counted_first(number, Noun::EVENTS))
}

/// The same while some are left out: "5 of 16 events."
pub fn some(shown: usize, all: usize) -> String {
    format!("{} of {} events.", words::digits(shown), words::digits(all))
}

/// Over the second table of a served page.
pub const NOT_FACTS: &str = "Not told as facts: claimed, denied, supposed or called for";
/// Around how many one page holds.
pub const FIRST_ONES: Around = around("These are the first ", "; all of them, by year:");
