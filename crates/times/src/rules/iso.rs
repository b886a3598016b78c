//! # What it finds
//! Dates as ISO 8601 writes them, with or without a time of day.
//! # What it means
//! That day or month.
//! # What it leaves alone
//! Days that the calendar has not, digits that go on, ranges of years (`1914-18`).
//! # Examples
//! `2020-01-08` is 2020-01-08; `2020-01-08T10:30Z` is a time; `2020-02-30` is nothing.

use super::Rule;
use crate::at::At;
use crate::time::{Clock, Meaning, Name, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use dateline_calendar::Day;

pub(crate) const RULE: Rule = Rule { name: "iso-date", begins: Triggers::DIGITS, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if at.is_glued() && !at.back().is_any(&["(", "[", "\"", "“"]) {
        return None;
    }
    let token = at.token().filter(|token| token.kind == Kind::Number && token.length() == 4)?;
    let year = token.number as i32;
    let (month, after_month) = two_digits(at.next())?;
    let (day, end) = two_digits(after_month)?;
    Day::from_ymd(year, month, day)?;
    let mut meaning = Meaning::of(Time::Named(Name::Day(month, day, None), YearOf::Stated(year)));
    if let Some((clock, end)) = time_of_day(end) {
        meaning.clock = Some(clock);
        return Some((meaning, end));
    }
    (!end.is_suffix()).then_some((meaning, end))
}

fn two_digits(at: At<'_>) -> Option<(u8, At<'_>)> {
    let digits = at.eat("-").filter(|digits| at.is_glued() && digits.is_glued())?;
    let token = digits.token().filter(|token| token.kind == Kind::Number && token.length() == 2)?;
    Some((token.number as u8, digits.next()))
}

fn time_of_day(at: At<'_>) -> Option<(Clock, At<'_>)> {
    let hour_at = at.eat("t").filter(|_| at.is_glued())?;
    let minute_at = hour_at.next().eat(":")?;
    let (hour, minute) = (hour_at.token()?.number, minute_at.token()?.number);
    let mut end = minute_at.next();
    if let Some(seconds) = end.eat(":").filter(|_| end.is_glued()) {
        end = seconds.next();
    }
    let zone = if end.is("z") && end.is_glued() { "Z" } else { "" };
    let is_time = hour_at.kind() == Kind::Number && minute_at.kind() == Kind::Number && hour < 25 && minute < 60;
    is_time.then_some((Clock::At(hour as u8, minute as u8, zone), if zone.is_empty() { end } else { end.next() }))
}
