//! Time expressions in English prose: found, resolved and explained.
//!
//! In: a text, the stretches of it that are prose, and the anchor. Out: [`TimeExpression`]s in order of place, none overlapping.
//! Invariants: every span lies on character boundaries and inside its phrase; no two spans overlap; the same input gives the same output.
//!
//! A text is cut into tokens; at each token that may begin an expression the rules are asked, and the longest find wins; then the expressions
//! are resolved in the order of the text, against the publication or against what the story told before.
//!
//! What the words leave open depends on the sort of text ([`Genre`], judged from the text where [`Anchor`] does not say): in a dispatch a date
//! without a year is the one nearest to the publication that the tense of its clause allows, in a history that of the year the story has come
//! to. What cannot be known keeps a value like `XXXX-10` and has no date. There is no clock: the same text always means the same.
//!
//! A rule is a file of `src/rules/` and a line in `rules.rs`; words are tables in `lexicon/`; `tests/cases/` says what is found and left alone.
//!
//! ```
//! use dateline_times::{Anchor, time_expressions};
//!
//! let text = "Last October protests erupted; on January 8 Iran fired missiles.";
//! let anchor = Anchor { published: "2020-06-11".parse().ok(), ..Anchor::default() };
//! let found = time_expressions(text, &[0..text.len()], anchor);
//! let told: Vec<_> = found.iter().map(|time| (&text[time.span.clone()], time.value.as_str(), time.rule)).collect();
//! assert_eq!(told, [("Last October", "2019-10", "last-next"), ("January 8", "2020-01-08", "month-day")]);
//! assert_eq!(&text[found[1].phrase.clone()], "on January 8");
//! ```

mod at;
mod genre;
mod impossible;
mod letters;
mod lexicon;
mod links;
mod passed;
mod point;
mod resolve;
mod rules;
mod scan;
mod tense;
mod time;
mod tokens;
mod told;
mod triggers;
mod units;

use dateline_calendar::{Basis, Day, Edtf};
use std::ops::Range;

/// What relative dates are counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// The day of publication; without it "today" and "last October" stay unresolved.
    pub published: Option<Day>,
    /// What sort of text it is; without it, that is judged from the text.
    pub genre: Option<Genre>,
}

/// What dates without a year are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Genre {
    /// News, comment, letters: the nearest to the day of publication.
    Dispatch,
    /// The year that the story has come to.
    History,
}

/// Words that tell a time, what they mean and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeExpression {
    /// Bytes of the text, end exclusive.
    pub span: Range<usize>,
    /// The words that date, the preposition and the other end of a range included: "Between May 2019 and April 2020", "since 2016". Bytes of
    /// the text, end exclusive; the two ends of a range have the same phrase.
    pub phrase: Range<usize>,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// TIMEX3 value of the span alone.
    pub value: String,
    /// The date that the phrase gives, where it gives one: not for most durations and sets, nor for what stays unresolved.
    pub edtf: Option<Edtf>,
    /// Whether the words name the unit or count from an anchor.
    pub basis: Basis,
    /// The name of the rule that found it.
    pub rule: &'static str,
    /// What it was counted from.
    pub counted_from: Option<CountedFrom>,
}

/// What a text tells of times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The time expressions, in order of place.
    pub times: Vec<TimeExpression>,
    /// The days named that the calendar has not ("30 February", `2021-02-29`), as bytes of the text: nothing is read there, and who wrote them may
    /// want to know.
    pub impossible: Vec<Range<usize>>,
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
    read(text, prose, anchor).times
}

/// The number that a word in small letters tells: 4 of "four". Of digits and of longer numbers nothing.
pub fn number(word: &str) -> Option<u32> {
    lexicon::lexicon().entry(&letters::Letters::at_start(word.as_bytes())).and_then(|entry| entry.number)
}

/// [`time_expressions`], and what was refused.
pub fn read(text: &str, prose: &[Range<usize>], anchor: Anchor) -> Reading {
    let (told, impossible) = told::told(text, prose);
    let genre = anchor.genre.unwrap_or_else(|| genre::genre(&told, anchor.published));
    Reading { times: told::expressions(told, genre, anchor.published), impossible }
}
