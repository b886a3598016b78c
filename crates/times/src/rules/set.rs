//! # What it finds
//! Times that return.
//! # What it means
//! A TIMEX3 set: its value is the unit that returns. It has no date.
//! # What it leaves alone
//! "every" and "each" of other things, "daily" as a name ("Daily Mail").
//! # Examples
//! `every Friday`, `Fridays`, `twice a week`, `annual`, `daily`, `each year`, `every two years`, `every morning`.

use super::Rule;
use crate::at::At;
use crate::time::{Amount, Meaning, Time};
use crate::triggers::Triggers;
use crate::units::TimeUnit;
use dateline_calendar::Weekday;

pub(crate) const RULE: Rule =
    Rule { name: "set", begins: Triggers::SET.or(Triggers::AMOUNT.or(Triggers::WEEKDAY.or(Triggers::OTHER))), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (value, end) = adverb(at).or_else(|| every(at)).or_else(|| times_a_unit(at)).or_else(|| weekdays(at))?;
    Some((Time::Set(value).into(), end))
}

fn adverb(at: At<'_>) -> Option<(String, At<'_>)> {
    let value = at.entry()?.set?;
    // "the Daily Mail", "Entertainment Weekly".
    let is_name = at.is_capital() && (at.next().is_capital() || at.back().is_capital());
    (!is_name).then(|| (value.to_owned(), at.next()))
}

/// "every Friday", "each year", "every two years", "every other week".
fn every(at: At<'_>) -> Option<(String, At<'_>)> {
    let next = at.eat_any(&["every", "each"])?;
    if let Some((weekday, end)) = next.weekday() {
        return Some((weekday_value(weekday), end));
    }
    if let Some((month, end)) = next.month() {
        return Some((format!("XXXX-{month:02}"), end));
    }
    if let Some(part) = next.entry().and_then(|entry| entry.day_part).filter(|_| !next.words().ends_with('s')) {
        return Some((format!("XXXX-XX-XXT{}", part.0), next.next()));
    }
    let (amount, unit_at) = match next.eat("other") {
        Some(end) => (Amount::whole(2), end),
        None => next.amount().filter(|(_, end)| end.unit().is_some()).unwrap_or((Amount::whole(1), next)),
    };
    let (unit, _, end) = unit_at.unit().filter(|(unit, ..)| *unit != TimeUnit::Second)?;
    let value = match unit {
        _ if amount != Amount::whole(1) => duration_value(amount, unit),
        TimeUnit::Day => "XXXX-XX-XX".to_owned(),
        TimeUnit::Week => "XXXX-WXX".to_owned(),
        TimeUnit::Month => "XXXX-XX".to_owned(),
        TimeUnit::Quarter => "XXXX-QX".to_owned(),
        TimeUnit::Year => "XXXX".to_owned(),
        _ => duration_value(amount, unit),
    };
    Some((value, end))
}

/// "twice a week", "three times a year", "per month".
fn times_a_unit(at: At<'_>) -> Option<(String, At<'_>)> {
    if let Some((unit, false, end)) = at.eat("per").and_then(At::unit) {
        return (unit != TimeUnit::Second).then(|| (duration_value(Amount::whole(1), unit), end));
    }
    let next = match at.eat_any(&["once", "twice"]) {
        Some(next) => next,
        None => at.amount().and_then(|(_, next)| next.eat("times"))?,
    };
    let unit_at = next.eat_any(&["a", "an", "per", "every", "each"])?;
    let (unit, _, end) = unit_at.unit()?;
    Some((duration_value(Amount::whole(1), unit), end))
}

fn weekdays(at: At<'_>) -> Option<(String, At<'_>)> {
    let entry = at.entry().filter(|entry| entry.is_plural && at.is_capital())?;
    Some((weekday_value(entry.weekday?), at.next()))
}

fn weekday_value(weekday: Weekday) -> String {
    format!("XXXX-WXX-{}", weekday as u8 + 1)
}

fn duration_value(amount: Amount, unit: TimeUnit) -> String {
    format!("P{}{}{}", if unit.is_clock() { "T" } else { "" }, amount.code(), unit.code())
}
