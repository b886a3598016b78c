//! # What it finds
//! A unit told as the same one of another year.
//! # What it means
//! What the story told last, so many years on or back; a month of a day where the month is named.
//! # What it leaves alone
//! "the same period" without a year, which only points back.
//! # Examples
//! `the same period last year`, `the same month a year ago`, `the same quarter of the previous year`, `the same time last year`, `the same period of 2012`, `the year-ago quarter`.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Origin, Time, YearOf};
use crate::triggers::Triggers;
use crate::units::TimeUnit;

pub(crate) const RULE: Rule = Rule { name: "same-period", begins: Triggers::NEAR.or(Triggers::UNIT), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if let Some(end) = year_ago(at) {
        return Some((Time::SamePeriod(None, BEFORE).into(), end));
    }
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

/// "the year-ago quarter", "the year-earlier period", "year-earlier".
fn year_ago(at: At<'_>) -> Option<At<'_>> {
    let year = at.skip("the").eat("year")?;
    let end = year.dash().filter(|_| year.is_glued())?.eat_any(&["ago", "earlier"])?;
    Some(end.eat_any(&["period", "quarter", "month", "time"]).unwrap_or(end))
}

/// "last year", "the previous year", "a year ago", "a year earlier", "the year before", "2012".
fn year_away(at: At<'_>) -> Option<(YearOf, At<'_>)> {
    if let Some((year, end)) = at.four_digits() {
        return Some((YearOf::Stated(year), end));
    }
    if let Some((year, end)) = years::counted_year(at) {
        return Some((year, end)).filter(|(year, _)| !matches!(year, YearOf::Counted(0, _)));
    }
    if let Some(the) = at.eat("the") {
        let last = the.eat_any(&["last", "past"]).and_then(|next| next.eat("year"));
        let end = last.or_else(|| the.eat("year")?.eat_any(&["before", "earlier"]))?;
        return Some((BEFORE, end));
    }
    let next = at.eat_any(&["a", "one"])?.eat("year")?;
    Some((BEFORE, next.eat_any(&["ago", "earlier", "before", "previously"])?))
}

/// The year before that of the story.
const BEFORE: YearOf = YearOf::Counted(-1, Origin::Story);
