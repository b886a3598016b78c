//! The home page: the filters, the list beside the timeline, what is said where nothing is left; served, the chronology by year.

use crate::words::{self, Noun};

/// The button of the panel that exports.
pub const EXPORT: &str = "Export or check";

/// The filters.
pub const FILTERS: &str = "Narrow the events";
/// Before the documents.
pub const TOLD_BY: &str = "Told by";
/// Before the names.
pub const ABOUT: &str = "About";
/// What both of two documents tell.
pub const BOTH: &str = "both";
/// What two of many do.
pub const SEVERAL: &str = "two or more";
/// The filter that lets claims in.
pub const CLAIMS: &str = "claims and denials too";
/// The way back to all.
pub const SHOW_ALL: &str = "Show all";
/// The field among the names.
pub const FIND_NAME: &str = "Find a name";
/// The button that shuts them.
pub const CLOSE: &str = "Close";
/// Where none is like what was typed.
pub const NO_NAME: &str = "No event here is about a name like that.";

/// The button for the names that have no room.
pub fn more_names(more: usize) -> String {
    match more {
        0 => "all names".to_owned(),
        more => format!("{} more {}", words::digits(more), Noun::NAMES.of(more)),
    }
}

/// A document and the day that tells it from another of its publisher: ", 11 June".
pub fn of_day(day: &str) -> String {
    format!(", {day}")
}

/// The list.
pub const LIST: &str = "Events in view";
/// The choice of its order.
pub const ORDER: &str = "Order of the list";
/// By time.
pub const EARLIEST: &str = "earliest first";
/// By time, backwards.
pub const LATEST: &str = "latest first";
/// By the number of documents.
pub const MOST_TOLD: &str = "most told first";
/// By the alphabet.
pub const BY_TITLE: &str = "by title";

/// Over the list: "5 of 16 events in view", "16 events · 2 undated".
pub fn shown(shown: usize, all: usize, undated: usize) -> String {
    let noun = Noun::EVENTS.of(all);
    let rest = if undated == 0 { "in view".to_owned() } else { format!("· {} undated", words::digits(undated)) };
    match shown == all {
        true => format!("{} {noun} {rest}", words::digits(all)),
        false => format!("{} of {} {noun} {rest}", words::digits(shown), words::digits(all)),
    }
}

/// The link of an event that is open in the list.
pub fn read_accounts(accounts: usize) -> String {
    match accounts {
        1 => "Read the account".to_owned(),
        2 => "Compare both accounts".to_owned(),
        more => format!("Compare {} accounts", words::count(more)),
    }
}

/// Where no document tells anything.
pub const NOTHING: &str = "No document here tells an event with a date.";
/// The way out where the dates leave nothing.
pub const CLEAR_DATES: &str = "Clear the dates";
/// The way out where the filters do.
pub const SHOW_ALL_EVENTS: &str = "Show all events";

/// Where the filters leave nothing: "No event told by One or Two between 1 May and 2 May 2019 names Ann and Bob."
pub fn no_event(
    documents: &[String],
    is_told_by_several: bool,
    days: Option<(String, String)>,
    names: &[String],
) -> String {
    let told = match (documents.is_empty(), is_told_by_several) {
        (true, false) => String::new(),
        (true, true) => " told by several documents".to_owned(),
        (false, false) => format!(" told by {}", words::either(documents)),
        (false, true) => format!(" told by {} and another document", words::either(documents)),
    };
    let when = days.map_or_else(String::new, |(from, to)| format!(" between {from} and {to}"));
    match names {
        [] => format!("No event{told}{when} is here."),
        names => format!("No event{told}{when} names {}.", words::joined(names)),
    }
}

/// The page of the events without a date, among those of years.
pub const WITHOUT_DATE: &str = "Without a date";
/// Before the year before.
pub const BEFORE: &str = "Before";
/// Before the year after.
pub const AFTER: &str = "After";

/// Between two names of a list that are links.
pub const COMMA: &str = ", ";

/// Read after a title, to who cannot see the letters: ", told by One and Two".
pub fn told_by(titles: &[String]) -> String {
    format!(", told by {}", words::joined(titles))
}
