//! What is said when the program has stopped at a fault of its own. `takeover.js` shows it, and says [`crate::scripts::COPIED`].

/// What happened.
pub const TITLE: &str = "The program has stopped.";
/// What can still be done.
pub const WHAT_NOW: &str =
    "It made a mistake. What stands below can still be read, and its links open their pages anew.";
/// One way on.
pub const AGAIN: &str = "Load this page again";
/// The other.
pub const TO_TIMELINE: &str = "To the timeline";
/// What opens the report.
pub const REPORT: &str = "A report of the fault";
/// What is in it.
pub const REPORT_HOLDS: &str =
    "It holds what stands here and nothing else, and has been sent to nobody. Whoever keeps this site can use it.";
/// The field with it.
pub const THE_REPORT: &str = "The report";
/// The button that copies it.
pub const COPY: &str = "Copy the report";
