//! # What it finds
//! Holidays, with a year or without.
//! # What it means
//! Their day in that year; Easter and what hangs on it as the Western churches count.
//! # What it leaves alone
//! Names in small letters, names inside longer names ("Easter Rising", "Easter Island", "Christmas Island").
//! # Examples
//! `Christmas 1914`, `Easter Monday 1916`, `on Thanksgiving`, `New Year's Eve`.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Name, Time, YearOf};
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "holiday", begins: Triggers::HOLIDAY, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (holiday, end) = at.phrase(&at.entry()?.holidays).filter(|_| at.is_capital())?;
    let (year, end) = years::year_after(end).unwrap_or((YearOf::Unstated, end));
    let goes_on = end.is_capital() && end.month().is_none() && year == YearOf::Unstated;
    (!goes_on).then_some((Time::Named(Name::Holiday(holiday), year).into(), end))
}
