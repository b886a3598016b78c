//! # What it finds
//! Days told from the day of publication by one word, the ones beyond them, and this morning, this evening, tonight, last night.
//! # What it means
//! The day of publication, so many days before or after.
//! # What it leaves alone
//! "today" as a name ("USA Today", the "Today" show).
//! # Examples
//! `today`, `earlier today`, `yesterday`, `the day before yesterday`, `tomorrow`, `tonight`, `early this morning`, `late last night`.

use super::{Rule, clock};
use crate::at::At;
use crate::time::{Clock, Meaning, Origin, Time};
use crate::triggers::Triggers;
use crate::units::{DayPart, TimeUnit};

pub(crate) const RULE: Rule = Rule {
    name: "today",
    begins: Triggers::TODAY.or(Triggers::NEAR).or(Triggers::LATER).or(Triggers::PART).or(Triggers::UNIT),
    find,
};

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if let Some((days, end)) = day_beyond(at) {
        return Some((day(days), end));
    }
    let start = at.eat_any(&["early", "earlier", "late", "later"]).unwrap_or(at);
    if is_name(start) {
        return None;
    }
    if let Some((days, part, end)) = part_of_near_day(start) {
        return Some((Meaning { clock: Some(Clock::Part(part)), ..day(days) }, end));
    }
    near_day(start).map(|days| (day(days), start.next()))
}

fn day(days: i32) -> Meaning {
    Meaning::of(Time::Shifted(TimeUnit::Day, days, Origin::Publication))
}

fn near_day(at: At<'_>) -> Option<i32> {
    match () {
        () if at.is("today") => Some(0),
        () if at.is("yesterday") => Some(-1),
        () if at.is("tomorrow") => Some(1),
        () => None,
    }
}

/// "the day before yesterday", "the day after tomorrow".
fn day_beyond(at: At<'_>) -> Option<(i32, At<'_>)> {
    let beyond = at.skip("the").eat("day")?;
    let end = beyond.next().next();
    match near_day(beyond.next())? {
        -1 if beyond.is("before") => Some((-2, end)),
        1 if beyond.is("after") => Some((2, end)),
        _ => None,
    }
}

/// "tonight", "this morning", "last night".
fn part_of_near_day(at: At<'_>) -> Option<(i32, DayPart, At<'_>)> {
    if let Some(end) = at.eat("tonight") {
        return Some((0, clock::NIGHT, end));
    }
    let part_at = at.eat("this").or_else(|| at.eat("last").filter(|next| next.is("night")))?;
    let part = part_at.entry()?.day_part.filter(|_| !part_at.is("dawn"))?;
    Some((if at.is("last") { -1 } else { 0 }, part, part_at.next()))
}

/// "USA Today", the "Today" show.
fn is_name(at: At<'_>) -> bool {
    let before = at.back();
    let is_quoted = at.is_glued() && before.is_any(&["\"", "“", "‘", "'"]) && at.next().is_any(&["\"", "”", "’", "'"]);
    at.is_capital() && (before.is_capital() && !before.is(".") || is_quoted && at.next().is_glued())
}
