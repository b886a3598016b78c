//! The forms that other programs read, as people call them.

/// A form.
pub const CSV: &str = "Table, a row for each account (CSV)";
/// A form.
pub const CALENDAR: &str = "Calendar (iCalendar)";
/// A form.
pub const TIMELINE_JS: &str = "Slides for TimelineJS (JSON)";
/// A form.
pub const MARKDOWN: &str = "Chronology (Markdown)";
/// A form.
pub const ANNOTATIONS: &str = "Quotes as W3C Web Annotations (JSON-LD)";
/// A form.
pub const LINKED_DATA: &str = "Events as claims, in the words of schema.org (JSON-LD)";
/// A form.
pub const BIBTEX: &str = "Documents as BibTeX";
/// A form.
pub const RIS: &str = "Documents as RIS";
/// A form.
pub const CSL_JSON: &str = "Documents as CSL-JSON";
