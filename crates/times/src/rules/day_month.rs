//! # What it finds
//! A day and its month, in this order, with or without weekday and year; also the days of a list or range that share a month.
//! # What it means
//! That day; without a year, the year that the story or the publication gives.
//! # What it leaves alone
//! Days that the month has not, counts before a name ("30 March Street").
//! # Examples
//! `8 January 2020`, `the 8th of January`, `Wednesday, 8 January`, `2017, 3 May:` at the head of an entry, the `3` of `3–5 May`; `31 June` is nothing.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Name, Time, YearOf};
use crate::triggers::Triggers;
use dateline_calendar::{Weekday, days_in_month};

pub(crate) const RULE: Rule = Rule {
    name: "day-month",
    begins: Triggers::WEEKDAY
        .or(Triggers::DIGITS)
        .or(Triggers::BARE)
        .or(Triggers::LISTED)
        .or(Triggers::ORDINAL)
        .or(Triggers::NUMBER),
    find,
};

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if at.back().is_any(&["$", "£", "€", "#"]) {
        return None;
    }
    let (weekday, start) = weekday_before(at);
    let start = start.skip("the");
    let of_entry = || years::year_before(at).and_then(|(year, date)| of_entry(year, day_month(date, None)?));
    let (name, year, end) = day_month(start, weekday).or_else(|| shared_month(start, weekday)).or_else(of_entry)?;
    Some((Time::Named(name, year).into(), end))
}

/// "Wednesday", with a comma or without, before a date.
pub(super) fn weekday_before(at: At<'_>) -> (Option<Weekday>, At<'_>) {
    match at.weekday() {
        Some((weekday, next)) => (Some(weekday), next.skip(",")),
        None => (None, at),
    }
}

/// "2017, 3 May:": the day is of the year that the entry begins with.
pub(super) fn of_entry(year: i32, (name, after, end): (Name, YearOf, At<'_>)) -> Option<(Name, YearOf, At<'_>)> {
    let Name::Day(month, day, _) = name else { return None };
    let year = YearOf::Stated(year);
    let is_entry = after == YearOf::Unstated && years::ends_entry(end) && is_day_of(month, day, year);
    is_entry.then_some((name, year, end))
}

/// `8 January 2020`.
fn day_month<'a>(at: At<'a>, weekday: Option<Weekday>) -> Option<(Name, YearOf, At<'a>)> {
    let (day, is_ordinal, next) = at.day()?;
    let month_at = if is_ordinal { next.skip("of") } else { next };
    let (month, end) = month_at.month()?;
    if days_in_month(2000, month) < day {
        return None;
    }
    let (year, end) = years::year_after(end).unwrap_or((YearOf::Unstated, end));
    // "On 30 December last the cabinet met"
    let last = end.eat("last").filter(|end| {
        year == YearOf::Unstated && end.is_any(&["the", "a", "an", "he", "she", "they", "we", "i", "it", ",", "."])
    });
    let end = last.unwrap_or(end);
    let is_day = is_day_of(month, day, year);
    is_day.then_some((Name::Day(month, day, weekday), year, end))
}

/// The `3` of `3–5 May 2019`, `3 and 5 May`, `3, 4 and 5 May`, `3 to 5 May`.
fn shared_month<'a>(at: At<'a>, weekday: Option<Weekday>) -> Option<(Name, YearOf, At<'a>)> {
    let (first, _, end) = at.day()?;
    let mut next = end;
    // Six more days are a list; longer ones are tables of numbers.
    for _ in 0..6 {
        let day_at = next.dash().or_else(|| next.eat_any(&["and", "or", "to", ",", "/"]))?.skip("and");
        let day_at = day_at.skip("the");
        if let Some((Name::Day(month, last, _), year, _)) = day_month(day_at, None) {
            let is_day = is_day_of(month, first, year) && first < last;
            return is_day.then_some((Name::Day(month, first, weekday), year, end));
        }
        next = day_at.day()?.2;
    }
    None
}

/// Whether the month has the day; of an unknown year, in a leap year.
pub(super) fn is_day_of(month: u8, day: u8, year: YearOf) -> bool {
    let year = if let YearOf::Stated(year) = year { year } else { 2000 };
    0 < day && day <= days_in_month(year, month)
}
