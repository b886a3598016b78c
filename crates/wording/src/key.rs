//! The key of the timeline: what each mark says, and why it is drawn so.

/// The heading.
pub const TITLE: &str = "How each date is known";
/// The rule by which all are drawn.
pub const RULE: &str = "shape says how surely · colour says who tells it";

/// A mark's name, and a note where no example says more.
pub type Entry = (&'static str, &'static str);

/// A disc.
pub const DAY: Entry = ("A day", "the words name it");
/// A ring.
pub const DAY_COUNTED: Entry = ("A day, worked out", COUNTED);
/// A capsule.
pub const ONCE: Entry = ("Once, somewhere in here", "no day is given");
/// A hollow capsule.
pub const ONCE_COUNTED: Entry = ("The same, worked out", COUNTED);
/// A dashed capsule.
pub const ABOUT: Entry = ("About then", "the words say “about”");
/// A fading capsule.
pub const SEASON: Entry = ("A season, or part of a year", "without sharp ends");
/// Brackets.
pub const BETWEEN: Entry = ("After this, before that", "told between two dates");
/// A bar.
pub const LASTED: Entry = ("It lasted", "soft ends: no day is given");
/// A bar with an arrow.
pub const BEGAN: Entry = ("It began, no end given", "or ended, no beginning given");
/// Stripes.
pub const SEVERAL: Entry = ("Told by two documents", "a stripe for each");
/// An outline.
pub const PLANNED: Entry = ("Planned", "in outline");
/// A box.
pub const BOXES: Entry = ("Too close to draw apart", "opens into its events");

const COUNTED: &str = "counted from another date";
