//! Every word that the interface says: what is read on a page or heard from it, by whoever uses it.
//!
//! In: counts, names and the parts of a corpus. Out: words for people, `&'static str` or `String`; no markup. Fixed words are constants; a
//! sentence with a count or a name in it is a function, so that its order is the language's own; one with a link or an emphasis in the middle
//! is an [`Around`]. How a number, a list and a plural are written is [`words`]; dates have the words of `dateline_calendar`. Who translates
//! replaces this crate and the calendar's words, and touches no view.
//!
//! What the reading notes about a document (notices, the reason why a block is no prose) is written with the corpus and comes in English.
//! `words::counted(2, Noun::EVENTS)` is "two events".

pub mod words;

pub mod about;
pub mod compare;
pub mod dates;
pub mod document;
pub mod documents;
pub mod entity;
pub mod event;
pub mod events;
pub mod finding;
pub mod formats;
pub mod frame;
pub mod gone;
pub mod head;
pub mod home;
pub mod key;
pub mod names;
pub mod panel;
mod parts;
pub mod scripts;
pub mod search;
pub mod stopped;
pub mod timeline;
pub mod together;
pub mod unknown;
pub mod why;

pub use parts::{
    a_kind, basis, block, blocks, byline, claim, counted_from, kind, kinds, named, paragraphs, place, reading, reason,
    status, status_name, without_events,
};
pub use words::Noun;

/// A sentence around a part that looks otherwise, a link or a name: what stands before it and what after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// Up to the part, with the blank between.
    pub before: &'static str,
    /// From the part on.
    pub after: &'static str,
}

const fn around(before: &'static str, after: &'static str) -> Around {
    Around { before, after }
}
