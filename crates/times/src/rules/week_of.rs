//! # What it finds
//! A week by a day of it.
//! # What it means
//! The week from Monday to Sunday in which that day lies.
//! # What it leaves alone
//! Weeks of events ("the week of the vote").
//! # Examples
//! `the week of 8 June 2020`, `the week ending June 14`.

use super::{Rule, day_month, month_day};
use crate::at::At;
use crate::time::{Meaning, Time};
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "week-of", begins: Triggers::UNIT, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let day_at = at.eat("the")?.eat("week")?.eat_any(&["of", "beginning", "starting", "ending"])?;
    let (meaning, end) = (day_month::RULE.find)(day_at).or_else(|| (month_day::RULE.find)(day_at))?;
    match meaning.time {
        Time::Named(name, year) => Some((Time::WeekOf(name, year).into(), end)),
        _ => None,
    }
}
