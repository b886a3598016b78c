//! # What it finds
//! A part of a month, year, season, decade or century: early, mid, late, the beginning, the end, the turn of.
//! # What it means
//! Early, mid and late are thirds; the start and the end the first and the last third, since prose bounds them no closer. TIMEX3 keeps the whole
//! unit as the value.
//! # What it leaves alone
//! Parts of other things ("the end of the war", "late breakfast").
//! # Examples
//! `early 1913`, `late in 1914`, `mid-June 1944`, `the end of 1776`, `the late 1960s`, `the beginning of October`, `the end of the year`, `the entire year`, `later in the day`, `late Thursday`, `year-end`.

use super::{Rule, century, decade, fiscal, last_next, month, season, weekday, year, years};
use crate::at::At;
use crate::time::{Meaning, Origin, Time, YearOf};
use crate::triggers::Triggers;
use crate::units::{Part, TimeUnit};

pub(crate) const RULE: Rule = Rule {
    name: "part-of",
    begins: Triggers::UNIT
        .or(Triggers::PART.or(Triggers::ORDINAL.or(Triggers::NEAR.or(Triggers::LATER).or(Triggers::INSIDE)))),
    find,
};

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if let Some(found) = units_end(at).or_else(|| later_in(at)).or_else(|| whole(at)) {
        return Some(found);
    }
    let (part, next) = at.part()?;
    if let Some((time, end)) = unit(next).or_else(|| unit_of_story(next)) {
        return Some((Meaning { part: Some(part), ..Meaning::of(time) }, end));
    }
    weekday(next).filter(|_| at.is_any(&["early", "late"]))
}

/// "late Thursday", "later on Friday": no part of a day is a date of its own.
fn weekday(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    (weekday::RULE.find)(at.skip("on"))
}

/// "month's end", "year-end", "by year end": of the one that the story is in.
fn units_end(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (unit, is_plural, next) =
        at.unit().filter(|(unit, ..)| matches!(unit, TimeUnit::Month | TimeUnit::Year | TimeUnit::Decade))?;
    let joined = next.eat("'s").or_else(|| next.dash().filter(|_| next.is_glued()));
    let end = joined.or_else(|| at.back().is_any(&["at", "by"]).then_some(next)).filter(|_| !is_plural)?.eat("end")?;
    if let (TimeUnit::Year, Some((year @ YearOf::Stated(_), end))) = (unit, years::year_after(end)) {
        return Some((Meaning { part: Some(Part::End), ..Meaning::of(Time::Year(year)) }, end));
    }
    let time = if unit == TimeUnit::Year {
        Time::Year(YearOf::Counted(0, Origin::Nearby))
    } else {
        Time::Shifted(unit, 0, Origin::Nearby)
    };
    Some((Meaning { part: Some(Part::End), ..Meaning::of(time) }, end))
}

/// "the entire year", "the whole month": all of the one that the story is in.
fn whole(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let unit_at = at.eat("the")?.eat_any(&["entire", "whole", "full"])?;
    let (time, end) = nearby(unit_at)?;
    (!end.is("of")).then(|| (time.into(), end))
}

/// "later in the year", "earlier in 1792", "later that month": within it, no third of it being named.
fn later_in(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let next = at.eat_any(&["later", "earlier"])?;
    let (time, end) = match next.eat("in") {
        Some(next) => unit(next).or_else(|| unit_of_story(next)).or_else(|| day_of_story(next))?,
        None => {
            return last_next::unit(next).map(|(time, end)| (time.into(), end)).or_else(|| weekday(next));
        }
    };
    Some((time.into(), end))
}

/// "later in the day": the day that the story is in.
fn day_of_story(at: At<'_>) -> Option<(Time, At<'_>)> {
    let end = at.eat("the")?.eat("day")?;
    Some((Time::Shifted(TimeUnit::Day, 0, Origin::Nearby), end))
}

pub(super) fn unit(at: At<'_>) -> Option<(Time, At<'_>)> {
    month::month(at)
        .or_else(|| season::season(at))
        .or_else(|| decade::decade(at))
        .or_else(|| century::century(at))
        .or_else(|| last_next::unit(at))
        .or_else(|| year::year(at).map(|(year, end)| (Time::Year(year), end)))
        .or_else(|| fiscal::counted_year(at).map(|(year, end)| (Time::FiscalYear(year, None), end)))
}

/// "the year", "the month": the one that the story is in.
pub(super) fn unit_of_story(at: At<'_>) -> Option<(Time, At<'_>)> {
    nearby(at.eat("the")?)
}

fn nearby(at: At<'_>) -> Option<(Time, At<'_>)> {
    match at.unit()? {
        (TimeUnit::Year, false, end) => Some((Time::Year(YearOf::Counted(0, Origin::Nearby)), end)),
        (unit @ (TimeUnit::Month | TimeUnit::Week | TimeUnit::Decade | TimeUnit::Century), false, end) => {
            Some((Time::Shifted(unit, 0, Origin::Nearby), end))
        }
        _ => None,
    }
}
