//! Why an event has its date.

use crate::{Around, around};
use dateline_model::Order;

/// The heading.
pub const TITLE: &str = "Why this date";
/// Under the lines, where there is no date.
pub const NOT_DATED: &str = "None of these words say when, so the event has no date, only an order.";
/// The same of one line.
pub const ONE_LINE: &str = "The line is the document’s own words, drawn as exactly as they date it.";
/// The same where the lines do not give the date together.
pub const NOT_TOGETHER: &str =
    "Each line is a document’s own words; the band is the event’s date, which they do not give together.";
/// The same where they do.
pub const TOGETHER: &str = "Each line is a document’s own words; the band is what is left when every line holds.";

/// Of a line without words that say when.
pub const NO_DATE: &str = crate::parts::NO_DATE_OF_ITS_OWN;
/// What the words date.
pub const OF_THIS: &str = "said of this event";
/// What no words date.
pub const THIS: &str = "this event";
/// What its place in the telling dates.
pub const IN_ITS_PLACE: &str = "this event, told in its place";
/// Under the date, where all lines hold.
pub const ALL_HOLD: &str = "where all of these hold";

/// Before the title of another event by which this one is dated.
pub const fn by(order: Order) -> &'static str {
    match order {
        Order::Before => "before it: ",
        Order::With => "with it: ",
        Order::After => "after it: ",
    }
}

/// What opens the rules.
pub const RULES: &str = "The rule behind each step";
/// Of a step whose words say nothing of time.
pub const NO_WORDS: &str = "No words of its own.";
/// The same where reasons follow.
pub const NO_WORDS_BUT: &str = "No words of its own: ";

/// What is read in words that stand before it: ": read as October 2019, rule last-month-name."
pub fn read(reading: &str) -> String {
    format!(": {}.", reading.replace(" · ", ", "))
}

/// Before the words of what the order was counted from.
pub const fn reason(order: Order) -> &'static str {
    match order {
        Order::Before => " Before ",
        Order::With => " The same as ",
        Order::After => " After ",
    }
}

/// Around the words that give the order.
pub const BY_WORDS: Around = around(", by the words ", ".");
/// Where none do.
pub const BY_ORDER: &str = ", by the order in which it is told.";

/// What a step gives by itself.
pub fn gives(date: &str, basis: &str) -> String {
    format!("It gives {date}: {basis}.")
}

/// Before the days of what lasted.
pub const LASTED: &str = "it lasted";
/// Before the days within which it happened.
pub const ONCE: &str = "once, within";
/// Before what the date rests on.
pub const RESTS_ON: &str = "rests on";
/// Before its form for machines.
pub const EDTF: &str = "EDTF";
/// An end that no document gives.
pub const OPEN: &str = "open";

/// From one day to another.
pub fn span(first: &str, last: &str) -> String {
    format!("{first} – {last}")
}
