//! # What it finds
//! The first or last so many units of a longer one.
//! # What it means
//! One day or week of a longer unit is that day or week; anything else is a duration, and its date the stretch it covers.
//! # What it leaves alone
//! Stretches of what is no unit of the calendar ("the first two months of the war").
//! # Examples
//! `the last day of June`, `the last week of August 1918`, `the first ten months of 1915`, `the last two weeks of February 1951`, `the last 4 months of 2016`.

use super::{Rule, part_of};
use crate::at::At;
use crate::time::{Amount, Meaning, Time};
use crate::triggers::Triggers;
use crate::units::TimeUnit;

pub(crate) const RULE: Rule =
    Rule { name: "stretch-of", begins: Triggers::ORDINAL.or(Triggers::NEAR.or(Triggers::OTHER)), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let which = at.skip("the");
    let is_last = which.is_any(&["last", "final"]);
    let next = which.eat_any(&["first", "opening", "last", "final"])?;
    let (amount, unit_at) = next.amount().filter(|(_, end)| end.unit().is_some()).unwrap_or((Amount::whole(1), next));
    let (unit, is_plural, of) = unit_at.unit()?;
    let count = u8::try_from(amount.as_whole()?).ok().filter(|count| 0 < *count)?;
    if is_plural != (1 < count) || !matches!(unit, TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year) {
        return None;
    }
    let (whole, end) = of.eat("of").and_then(|of| part_of::unit(of).or_else(|| part_of::unit_of_story(of)))?;
    Some((Time::StretchOf { count, unit, is_last, whole: Box::new(whole) }.into(), end))
}
