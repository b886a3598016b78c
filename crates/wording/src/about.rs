//! The page about the timeline: how it was read, what was left out and why, what the marks mean, digests and licences.

use crate::words::{self, digits};
use crate::{Around, around};
use dateline_model::{BlockKind, Status};

/// How the documents were read.
pub const READ: &str = "How it was read";
/// Its paragraphs.
pub const READ_TOLD: [&str; 3] = [
    "Every event here is something that a document says. A program found the words that tell it and the words that date it, by rules that can be read; no language model took part. What is quoted is the document’s own text, to the letter, and each quote leads to its place there.",
    "A date is as exact as the words make it and no more exact. Where they say “in January”, the date is that month and no day in it; “last October” is counted from the day the document was published, and the page of each event says so under “Why this date”. Where several documents tell one event, their accounts stand side by side, and what they say differently is numbered.",
    "Titles are made from the document’s words: a word may be inflected, none is added. Nobody has checked each line by hand: where it matters, read the quote in its place.",
];

/// The files.
pub const TAKE: &str = "Take it with you";
/// What is in them.
pub const TAKE_TOLD: &str = "All of it, in the forms that other programs read. What a form cannot say, as a calendar an event without a day, is left out of that form alone.";
/// The whole.
pub const EVERYTHING: &str = "Everything, with the documents’ texts (JSON)";

/// What is not on the timeline.
pub const LEFT_OUT: &str = "What was left out, and why";
/// Where it is.
pub const LEFT_OUT_TOLD: &str = "Of the main timeline. All of it can be found on this site.";
/// Where nothing is.
pub const NOTHING: &str = "Nothing: every passage that was found to tell an event is on the timeline.";

/// Events of a status that is no fact, and why they are left out.
pub const fn status(status: Status) -> Reason {
    match status {
        Status::Fact | Status::Planned => ("Events told as facts", ""),
        Status::Claimed => ("Events claimed", "somebody is said to say so"),
        Status::Denied => ("Events denied", "said not to have happened"),
        Status::Hypothetical => ("Events supposed", "told with “if”, “could” or “might”"),
        Status::CalledFor => ("Events called for", "somebody demands it"),
    }
}

/// What, and why.
pub type Reason = (&'static str, &'static str);
/// Events without a date.
pub const UNDATED: Reason = ("Events without a date", "no words say when: listed, and not drawn");
/// Documents without a day.
pub const UNPUBLISHED: Reason =
    ("Documents without a day of publication", "“last month” has nothing to be counted from");
/// Reprints.
pub const REPRINTS: Reason = ("Documents that print another again", "what both tell has one source");
/// Documents that are not in English.
pub const FOREIGN: Reason = ("Documents in another language", "shown and searchable; no events are taken from them");
/// Notices.
pub const NOTICES: Reason = ("Notices of the reading", "what could not be read, or not wholly");
/// Furniture of pages.
pub const CHROME: &str = "Passages that are no prose";

/// How many there are, and why: "3 · somebody demands it".
pub fn reason(count: usize, why: &str) -> String {
    format!("{} · {why}", digits(count))
}

/// The same of furniture, with the kinds: "5 · kept and shown, not read for events: tags (3), byline (2)".
pub fn chrome(kinds: &[(BlockKind, usize)]) -> String {
    let all = kinds.iter().map(|(_, count)| count).sum();
    let kinds: Vec<String> = kinds
        .iter()
        .map(|(kind, count)| format!("{} ({})", crate::block(*kind).to_ascii_lowercase(), words::digits(*count)))
        .collect();
    format!("{} · kept and shown, not read for events: {}", digits(all), kinds.join(", "))
}

/// What a person corrected.
pub const CORRECTED: &str = "What was corrected";
/// How.
pub const CORRECTED_TOLD: &str = "By a person, in the settings of this timeline.";

/// The marks, in words.
pub const MARKS: &str = "What the marks mean";
/// The rule by which all are drawn.
pub const MARKS_TOLD: &str = "Shape says how surely a date is known. Colour says who tells it.";
/// A mark, and what it means.
pub const EACH_MARK: [(&str, &str); 11] = [
    ("A disc", "A day, named by the words."),
    ("A ring", "A day, counted from another date."),
    ("A capsule", "Once, somewhere within it: a month, a year, part of a month."),
    ("A hollow capsule", "The same, counted from another date."),
    ("A dashed capsule", "About then: the words say “about”."),
    ("A fading capsule", "A season, or “early”, “mid” or “late”: without sharp ends."),
    ("Brackets with dots", "After one thing and before another; no words date it itself."),
    ("A bar", "It lasted. An end that fades is known to the month or the year only; a bar with an arrow went on."),
    ("A mark in outline", "Planned: firmly scheduled when the document was written."),
    ("A box with a number", "So many events, too close to draw apart."),
    ("Stripes", "Told by several documents, a stripe for each. Colour and letter say which; they mean nothing else."),
];

/// The digests.
pub const DIGESTS: &str = "The documents, and their digests";
/// Of what.
pub const DIGESTS_TOLD: &str =
    "SHA-256 of each file and of its text in UTF-8: who has the file can see that these are its words.";
/// Before that of a file.
pub const FILE: &str = "file";
/// Before that of a text.
pub const TEXT: &str = "text";

/// Frames.
pub const EMBEDDING: &str = "In another page";
/// How.
pub const EMBEDDING_TOLD: &str = "An event, or the timeline as an address narrows it, can stand inside another page: add “embed” to what follows the question mark. Links in it open in the whole window.";

/// The licences.
pub const LICENCES: &str = "Licences";
/// Of the documents.
pub const DOCUMENTS: (&str, &str) =
    ("The documents", "Belong to their authors and publishers, and are quoted with their sources.");

/// Of the program.
pub fn program(version: &str) -> String {
    format!("MIT or Apache-2.0, at your option. Version {version}.")
}

/// Of the fonts.
pub const FONTS: &str = "Fonts";
/// Between the names of the two, and after them.
pub const FONTS_TOLD: (&str, &str) = (" and ", ", under the SIL Open Font License 1.1.");
/// Of the packages.
pub const PACKAGES: &str = "Packages";
/// Around the link to the list.
pub const PACKAGES_TOLD: Around = around("The program is made with packages of others; ", ".");
/// The link.
pub const EACH_LICENCE: &str = "each with its licence";
/// Of the word lists.
pub const WORD_LISTS: (&str, &str) = (
    "Word lists",
    "Cities: GeoNames, Creative Commons Attribution 4.0. Common words: SCOWL, copyright Kevin Atkinson and others. Given names: the United States Census of 1990, and Faker (MIT), copyright Daniele Faraglia. They were used to read the documents and are not part of this site.",
);
