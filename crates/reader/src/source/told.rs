//! What a file says of itself apart from its text, each with the place that says it.

use dateline_calendar::Day;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said<T> {
    pub(crate) value: T,
    /// In words for people: "the front matter", "`article:published_time`".
    pub(crate) place: String,
}

impl<T> Said<T> {
    pub(crate) fn new(value: T, place: impl Into<String>) -> Said<T> {
        Said { value, place: place.into() }
    }
}

/// What a file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) title: Option<Said<String>>,
    /// The day of publication.
    pub(crate) published: Option<Said<Day>>,
    /// The day of the last change, which is none of publication.
    pub(crate) updated: Option<Said<Day>>,
    /// In the order given.
    pub(crate) authors: Vec<Said<String>>,
    pub(crate) publisher: Option<Said<String>>,
    /// A BCP 47 tag, or what the file has in its place.
    pub(crate) language: Option<Said<String>>,
    pub(crate) url: Option<Said<String>>,
}
