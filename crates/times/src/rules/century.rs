//! # What it finds
//! Centuries and millennia by their number.
//! # What it means
//! A hundred or a thousand years. The 20th century is written `19XX`, as EDTF counts: 1900–1999.
//! # What it leaves alone
//! Counts of centuries ("two centuries"), which are durations; names ("20th Century Fox").
//! # Examples
//! `the 19th century`, `eighteenth-century`, `the 4th century BC`, `the third millennium`, the `18th` of `the 18th and 19th centuries`.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Time};
use crate::triggers::Triggers;

pub(crate) const RULE: Rule =
    Rule { name: "century", begins: Triggers::ORDINAL.or(Triggers::DIGITS.or(Triggers::NUMBER)), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (time, end) = century(at)?;
    Some((time.into(), end))
}

pub(super) fn century(at: At<'_>) -> Option<(Time, At<'_>)> {
    let (ordinal, next) = at.skip("the").ordinal()?;
    let ordinal = i32::try_from(ordinal).ok().filter(|ordinal| (1..=30).contains(ordinal))?;
    if is_listed(next) {
        return Some((Time::Century { ordinal, is_bc: false }, next));
    }
    let next = next.dash().unwrap_or(next);
    if let Some(end) = next.eat("millennium").filter(|_| ordinal < 4) {
        return Some((Time::Millennium { ordinal }, end));
    }
    let end = next.eat_any(&["century", "centuries"])?;
    if next.is_capital() && end.is_capital() && years::era(end).is_none() {
        return None;
    }
    let (is_bc, end) = years::era(end).unwrap_or((false, end));
    Some((Time::Century { ordinal, is_bc }, end))
}

/// The rest of "18th and early 19th centuries", behind the first.
fn is_listed(at: At<'_>) -> bool {
    let Some(next) = at.dash().or_else(|| at.eat_any(&["and", "or", "to"])) else { return false };
    let next = next.skip("the");
    let next = next.eat_any(&["early", "late", "mid"]).map_or(next, |part| part.dash().unwrap_or(part));
    next.ordinal().is_some_and(|(_, end)| end.is_any(&["century", "centuries"]) && years::era(end.next()).is_none())
}
