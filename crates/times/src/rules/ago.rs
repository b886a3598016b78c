//! # What it finds
//! A count of units before or after the publication.
//! # What it means
//! The unit that lies so many back: a year for years, a month for months, a day for days. Counts of weeks and longer are spoken roughly, so
//! their date is marked approximate.
//! # What it leaves alone
//! "ago" without a count ("long ago").
//! # Examples
//! `three years ago`, `a week ago`, `a week ago today`, `fifty years ago today`, `several months ago`, `some 19 days ago`, `two weeks from now`.

use super::{Rule, duration, later};
use crate::at::At;
use crate::time::{Meaning, Origin, Step, Then, Time};
use crate::triggers::Triggers;
use crate::units::TimeUnit;

pub(crate) const RULE: Rule = Rule { name: "ago", begins: Triggers::AMOUNT.or(Triggers::UNIT), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (amount, unit, roughness, next) = duration::counted(at)?;
    let (step, end) = match next.eat("ago") {
        // "a week ago today" is that very day.
        Some(end) if unit == TimeUnit::Week && end.is("today") => {
            let days = amount.as_whole().map(|weeks| Time::Shifted(TimeUnit::Day, -7 * weeks, Origin::Publication));
            return Some((Meaning { roughness, ..Meaning::of(days?) }, end.next()));
        }
        Some(end) if unit == TimeUnit::Year && that_day(end).is_some() => {
            let (then, end) = that_day(end)?;
            return Some((Meaning::of(Time::YearsAgo(amount.as_whole()?, then)), end));
        }
        Some(end) => (Step::Before, end),
        None => (Step::After, next.eat("hence").or_else(|| next.eat("from")?.eat_any(&["now", "today"]))?),
    };
    let time = later::counted_from(amount, unit, step, Origin::Publication);
    Some((Meaning { roughness, ..Meaning::of(time) }, end))
}

/// "ten years ago today", "five years ago last night", "a year ago this week", "ten years ago next month".
fn that_day(at: At<'_>) -> Option<(Then, At<'_>)> {
    let this = at.eat("this");
    match () {
        () if at.is_any(&["today", "tonight"]) => Some((Then::Day(0), at.next())),
        () if at.is("yesterday") => Some((Then::Day(-1), at.next())),
        () if at.is("tomorrow") => Some((Then::Day(1), at.next())),
        () if at.is("last") && at.next().is("night") => Some((Then::Day(-1), at.next().next())),
        () if at.is_any(&["this", "last", "next"]) && at.next().is("month") => {
            let months = i32::from(at.is("next")) - i32::from(at.is("last"));
            Some((Then::Month(months), at.next().next()))
        }
        () => this.filter(|week| week.is("week")).map(|week| (Then::Week, week.next())),
    }
}
