//! # What it finds
//! A day of which nothing is known but that it may come.
//! # What it means
//! The future as such. It has no date.
//! # What it leaves alone
//! A day that came, as a story tells it: "there came a day when the well ran dry".
//! # Examples
//! `a day` in "should there ever come a day when" and "there will come a year when".

use super::Rule;
use super::duration::is_described;
use crate::at::At;
use crate::time::{Meaning, Time};
use crate::triggers::Triggers;
use crate::units::Reference;

pub(crate) const RULE: Rule = Rule { name: "coming", begins: Triggers::UNIT, find };

/// What makes a coming one that may be stands at most so many words before it.
const REACH: usize = 3;

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let comes = at.back();
    let (unit, _, end) = at.next().unit()?;
    let may_be = |at: At<'_>| at.is_modal() || at.is_any(&["if", "should", "ever"]);
    let is_ahead = comes.is_any(&["come", "comes", "came"])
        && std::iter::successors(Some(comes.back()), |at| Some(at.back())).take(REACH).any(may_be);
    (is_ahead && is_described(at, unit, end)).then(|| (Time::Reference(Reference::Future).into(), end))
}
