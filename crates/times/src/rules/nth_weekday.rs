//! # What it finds
//! A weekday by its number in a month.
//! # What it means
//! That day; of every month, a set.
//! # What it leaves alone
//! Weekdays counted from an event ("the first Tuesday after the vote").
//! # Examples
//! `the second Monday in May`, `the first Tuesday of November 2012`, `the last Thursday in March`, `the first Sunday of every month`.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Name, Origin, Time, YearOf};
use crate::triggers::Triggers;
use crate::units::{HolidayDate, TimeUnit};

pub(crate) const RULE: Rule =
    Rule { name: "nth-weekday", begins: Triggers::ORDINAL.or(Triggers::NEAR).or(Triggers::DIGITS), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let start = at.eat("the").unwrap_or(at);
    let (count, weekday_at) = match start.eat_any(&["last", "final"]) {
        Some(next) => (0, next),
        None => start.ordinal().filter(|(count, _)| (1..=4).contains(count))?,
    };
    let (weekday, next) = weekday_at.weekday()?;
    let month_at = next.eat_any(&["of", "in"])?;
    if let Some((unit, end)) = month_at.eat_any(&["every", "each"]).and_then(At::unit).map(|(unit, _, end)| (unit, end))
    {
        return (unit == TimeUnit::Month).then(|| (Time::Set("XXXX-XX".to_owned()).into(), end));
    }
    // "the last Monday of that August"
    let told = month_at.eat("that");
    let (month, end) = told.unwrap_or(month_at).month()?;
    let unstated = if told.is_some() { YearOf::Counted(0, Origin::Story) } else { YearOf::Unstated };
    let (year, end) = years::year_after(end).unwrap_or((unstated, end));
    let name = Name::Holiday(HolidayDate::Nth(month, weekday, count as u8, 0));
    Some((Time::Named(name, year).into(), end))
}
