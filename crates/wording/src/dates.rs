//! What is said of dates beyond the date itself, whose words are `dateline_calendar`'s.

/// In the place of a date.
pub const NONE: &str = "no date";

/// Of an event that nothing dates.
pub const NEVER: &str = "No document says when.";
/// Of one that lies between two others.
pub const BY_NEIGHBOURS: &str = "No document dates it; its neighbours do.";
/// Of one that is known to the week, the month, a part of it.
pub const NO_DAY: &str = "No document gives the day.";
/// Of one that is known to the year, or a part of it.
pub const NO_MONTH: &str = "No document gives the month.";
/// Of one that is known to the decade, or less.
pub const NO_YEAR: &str = "No document gives the year.";
