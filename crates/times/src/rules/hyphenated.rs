//! # What it finds
//! Durations joined by hyphens to one word.
//! # What it means
//! A duration; "months-long" has a number that is not told.
//! # What it leaves alone
//! Ages ("a 45-year-old", "18 years old").
//! # Examples
//! `a three-day visit`, `months-long`, `46-day`, `ten-year`, `two-and-a-half-year`, `year-long`, `decades-long`.

use super::{Rule, fraction};
use crate::at::At;
use crate::time::{Amount, Meaning, Time};
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "hyphenated-duration", begins: Triggers::AMOUNT.or(Triggers::UNIT), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if let Some((unit, is_plural, next)) = at.unit() {
        let end = next.dash().and_then(|end| end.eat("long"))?;
        let amount = if is_plural { Amount::Vague } else { Amount::whole(1) };
        return Some((Time::Duration(amount, unit).into(), end));
    }
    let (amount, next) = at.amount().filter(|_| !at.is_any(&["a", "an"]))?;
    let half = fraction::and_a_half(next).filter(|_| next.dash().is_some());
    let (amount, next) = match half.zip(amount.as_whole()) {
        Some((end, whole)) => (Amount::Tenths(u32::try_from(whole).ok()?.checked_mul(10)?.checked_add(5)?), end),
        None => (amount, next),
    };
    let unit_at = next.dash().filter(|_| next.is_glued())?;
    let (unit, _, end) = unit_at.unit()?;
    let long = end.dash().filter(|_| end.is_glued());
    if long.is_some_and(|long| long.is_any(&["old", "olds"])) {
        return None;
    }
    let end = long.and_then(|long| long.eat("long")).unwrap_or(end);
    Some((Time::Duration(amount, unit).into(), end))
}
