//! # What it finds
//! A unit told as the same one of another year.
//! # What it means
//! What the story told last, so many years on or back; a month of a day where the month is named.
//! # What it leaves alone
//! "the same period" without a year, which only points back.
//! # Examples
//! `the same period last year`, `the same month a year ago`, `the same quarter of the previous year`, `the same time last year`.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Time, YearOf};
use crate::triggers::Triggers;
use crate::units::TimeUnit;

pub(crate) const RULE: Rule = Rule { name: "same-period", begins: Triggers::NEAR, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let noun_at = at.skip("the").eat_any(&["same", "corresponding"])?;
    let (unit, end) = match noun_at.eat_any(&["period", "time"]) {
        Some(end) => (None, end),
        None => {
            let (unit, is_plural, end) = noun_at.unit()?;
            let is_long = matches!(unit, TimeUnit::Day | TimeUnit::Month | TimeUnit::Quarter | TimeUnit::Year);
            (!is_plural && is_long).then_some((Some(unit), end))?
        }
    };
    let (years, end) = year_away(end.eat_any(&["of", "in"]).unwrap_or(end))?;
    Some((Time::SamePeriod(unit, years).into(), end))
}

/// "last year", "the previous year", "a year ago", "a year earlier", "the year before".
fn year_away(at: At<'_>) -> Option<(i32, At<'_>)> {
    if let Some((YearOf::Counted(years, _), end)) = years::counted_year(at) {
        return Some((years, end)).filter(|(years, _)| *years != 0);
    }
    if let Some(end) =
        at.eat("the").and_then(|next| next.eat("year")).and_then(|next| next.eat_any(&["before", "earlier"]))
    {
        return Some((-1, end));
    }
    let next = at.eat_any(&["a", "one"])?.eat("year")?;
    Some((-1, next.eat_any(&["ago", "earlier", "before", "previously"])?))
}
