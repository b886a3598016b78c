//! The panel that cites, checks and exports.

use crate::words::{self, Noun};

/// Its heading on an event.
pub const CITE: &str = crate::event::CITE_OR_CHECK;
/// The same on a list.
pub const EXPORT: &str = crate::home::EXPORT;
/// The button that shuts it.
pub const CLOSE: &str = crate::home::CLOSE;

/// Before the choice of an account.
pub const AS_TOLD_IN: &str = "As told in";
/// Before the choice of what is taken along.
pub const EVENTS: &str = crate::frame::EVENTS;

/// One account of several: "The harbour, paragraph 7".
pub fn account(title: &str, paragraph: Option<usize>) -> String {
    paragraph.map_or_else(|| title.to_owned(), |number| format!("{title}, paragraph {number}"))
}

/// All accounts.
pub fn all_passages(number: usize) -> String {
    match number {
        2 => "Both passages".to_owned(),
        more => format!("All {}", words::counted(more, Noun::PASSAGES)),
    }
}

/// The events on the page.
pub fn what_is_shown(events: usize) -> String {
    format!("What is shown: {}", words::counted(events, Noun::EVENTS))
}

/// All events.
pub fn whole_corpus(events: usize) -> String {
    format!("The whole corpus, claims and denials too: {}", words::counted(events, Noun::EVENTS))
}

/// An offer.
pub const CITATION: &str = "Formatted citation";
/// An offer.
pub const QUOTE: &str = "Quote with link";
/// An offer.
pub const LINK: &str = "Link to the event";
/// An offer.
pub const SOURCE: &str = "Link to the source, at its words";
/// An offer.
pub const BIBTEX: &str = "BibTeX";
/// An offer.
pub const RIS: &str = "RIS";
/// An offer.
pub const CSL_JSON: &str = "CSL-JSON";
/// An offer.
pub const ANNOTATION: &str = "Web Annotation";
/// An offer.
pub const FRAME: &str = "Frame for another page (HTML)";
/// An offer.
pub const CORPUS: &str = "Corpus (JSON, schema 1)";
/// An offer.
pub const DRAWING: &str = "Timeline as seen (SVG)";
/// An offer.
pub const PICTURE: &str = "Timeline as seen (PNG)";

/// The button that copies.
pub const COPY: &str = "Copy";
/// The one that saves.
pub const SAVE: &str = "Save";

/// The same with what it takes, for who does not see the row: "Copy: BibTeX".
pub fn takes(verb: &str, offer: &str) -> String {
    format!("{verb}: {offer}")
}

/// The field with what was copied.
pub const TAKEN: &str = "What was taken last";
/// While a long one is made.
pub const ONE_MOMENT: &str = "One moment …";
/// Where it cannot be copied, and the field has it.
pub const TAKE_BELOW: &str = "This browser does not let it be copied; take it from the field below";
/// Where it is too long for the field.
pub const SAVE_INSTEAD: &str = "This browser does not let it be copied; save it instead";

/// What is said when something was copied.
pub fn copied(offer: &str) -> String {
    format!("Copied: {offer}")
}

/// What is said when something was saved.
pub fn saved(name: &str) -> String {
    format!("Saved: {name}")
}

/// What is said when something went wrong.
pub fn failed(message: &str) -> String {
    format!("That did not work: {message}")
}

/// Why no picture can be had.
pub const NO_PICTURES: &str = "this browser draws no pictures";
/// Why nothing can be drawn.
pub const NO_TIMELINE: &str = "there is no timeline on the screen";

/// The button that checks.
pub const VERIFY: &str = "Verify every quote and text";
/// Its bar.
pub const CHECKED: &str = "Checked";
/// While it goes on.
pub const CHECKING: &str = "Checking …";

/// What came of it, each of how many: "12 of 12 quotes, 2 of 2 texts hold."
pub fn result(quotes: (usize, usize), texts: (usize, usize), has_faults: bool) -> String {
    let counted = |(held, all): (usize, usize), noun: Noun| format!("{held} of {all} {}", noun.of(all));
    let hold = if has_faults { "hold; what does not is named below" } else { "hold" };
    format!("{}, {} {hold}.", counted(quotes, Noun::QUOTES), counted(texts, Noun::TEXTS))
}

/// Under faults that are not all named.
pub fn and_more(number: usize) -> String {
    format!("and {number} more")
}
