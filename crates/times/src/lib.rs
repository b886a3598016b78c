//! Time expressions in English prose: found, resolved and explained.
//!
//! In: a text, the stretches of it that are prose, and the anchor. Out: [`TimeExpression`]s in order of place, none overlapping.

use dateline_calendar::{Basis, Day, Edtf};
use std::ops::Range;

/// What relative dates are counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// The day of publication; without it "today" and "last October" stay unresolved.
    pub published: Option<Day>,
}

/// Words that tell a time, what they mean and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeExpression {
    /// Bytes of the text, end exclusive.
    pub span: Range<usize>,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// TIMEX3 value.
    pub value: String,
    /// The date, where the words give one: not for most durations and sets, nor for what stays unresolved.
    pub edtf: Option<Edtf>,
    /// Whether the words name the unit or count from an anchor.
    pub basis: Basis,
    /// The name of the rule that found it.
    pub rule: &'static str,
    /// What it was counted from.
    pub counted_from: Option<CountedFrom>,
}

/// What an expression was counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountedFrom {
    /// The day of publication.
    Publication(Day),
    /// An earlier expression of the same text: its place.
    Story(Range<usize>),
}

/// TIMEX3's types of time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "their names say all")]
pub enum TimexKind {
    Date,
    Time,
    Duration,
    Set,
}

/// The time expressions in these stretches (paragraphs, bytes of the text, in order), resolved against the anchor and the story so far.
pub fn time_expressions(text: &str, prose: &[Range<usize>], anchor: Anchor) -> Vec<TimeExpression> {
    let _ = (text, prose, anchor);
    Vec::new()
}
