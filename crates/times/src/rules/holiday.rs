//! # What it finds
//! Holidays, with a year or without.
//! # What it means
//! Their day in that year; Easter and what hangs on it as the Western churches count.
//! # What it leaves alone
//! Names in small letters, names inside longer names ("Easter Rising", "Easter Island", "Christmas Island").
//! # Examples
//! `Christmas 1914`, `Easter Monday 1916`, `Good Friday, 10 April 1998`, `on Thanksgiving`, `New Year's Eve`.

use super::{Rule, day_month, month_day, years};
use crate::at::At;
use crate::time::{Meaning, Name, Time, YearOf};
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "holiday", begins: Triggers::HOLIDAY, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (holiday, end) = at.phrase(&at.entry()?.holidays).filter(|_| at.is_capital())?;
    // "on Christmas Day, 25 December 1642": the date says which one it was.
    let date_at = end.skip(",");
    let date = (day_month::RULE.find)(date_at).or_else(|| (month_day::RULE.find)(date_at));
    if let Some((meaning, end)) = date.filter(|(meaning, _)| matches!(meaning.time, Time::Named(Name::Day(..), _))) {
        return Some((meaning, end));
    }
    let (year, end) = years::year_after(end).unwrap_or((YearOf::Unstated, end));
    let goes_on = end.is_capital() && end.month().is_none() && year == YearOf::Unstated;
    (!goes_on).then_some((Time::Named(Name::Holiday(holiday), year).into(), end))
}
