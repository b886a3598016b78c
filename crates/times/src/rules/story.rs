//! # What it finds
//! Units told from what the story told last: that year, the same day, the following day, the day before.
//! # What it means
//! That unit, or the one beside it.
//! # What it leaves alone
//! "the year" and "the day" alone; "the next day" of a series of things is taken all the same.
//! # Examples
//! `that year`, `the same month`, `the following day`, `the next day`, `the day before that`, `later that month`, `the day after`.

use super::{Rule, later};
use crate::at::At;
use crate::time::{Meaning, Origin, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use crate::units::TimeUnit;

pub(crate) const RULE: Rule = Rule { name: "story", begins: Triggers::UNIT, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let unit_at = at.eat("the")?;
    let (unit, is_plural, next) = unit_at
        .unit()
        .filter(|(unit, ..)| matches!(unit, TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year))?;
    let end = next.eat_any(&["before", "after", "following", "previous"])?;
    let end = end.eat("that").filter(|_| next.is_any(&["before", "after"])).unwrap_or(end);
    let is_counted_from_that = end.back().is("that") && later::begins_clause(end);
    if is_plural || !matches!(end.kind(), Kind::Mark | Kind::Break) && !is_counted_from_that {
        return None;
    }
    let count = if next.is_any(&["after", "following"]) { 1 } else { -1 };
    let time = match unit {
        TimeUnit::Year => Time::Year(YearOf::Counted(count, Origin::Story)),
        _ => Time::Shifted(unit, count, Origin::Story),
    };
    Some((time.into(), end))
}
