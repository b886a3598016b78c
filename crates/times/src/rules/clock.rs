//! # What it finds
//! Times of day: by the clock, by the part of the day, with the day they belong to or without.
//! # What it means
//! The civil day as written, and the time on it; zones are kept in the value and never converted.
//! # What it leaves alone
//! Scores and ratios ("a 10:57 lead" has no "at"), nights and mornings in general.
//! # Examples
//! `at 11:30`, `5:34 AM`, `19:00 UTC on 3 May`, `the morning of 31 January 1965`, `Friday morning`, `that night`, `on the night of August 10`.

use super::{Rule, day_month, holiday, iso, last_next, month_day, story, today, weekday, years};
use crate::at::At;
use crate::time::{Clock, Meaning, Origin, Time};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use crate::units::{DayPart, Part, TimeUnit};

pub(crate) const RULE: Rule = Rule {
    name: "time-of-day",
    begins: Triggers::DIGITS.or(Triggers::DAY_PART
        .or(Triggers::PART.or(Triggers::WEEKDAY.or(Triggers::MONTH.or(Triggers::ORDINAL.or(Triggers::NUMBER
            .or(Triggers::HOLIDAY.or(Triggers::TODAY.or(Triggers::NEAR.or(Triggers::LATER.or(Triggers::UNIT))))))))))),
    find,
};

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    part_of_story_day(at)
        .or_else(|| part_of_day(at))
        .or_else(|| day_then_part(at))
        .or_else(|| clock_then_day(at))
        .or_else(|| day_then_clock(at))
}

/// A day in any form that can carry a time.
fn day(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    [
        day_month::RULE,
        month_day::RULE,
        iso::RULE,
        weekday::RULE,
        holiday::RULE,
        today::RULE,
        last_next::RULE,
        story::RULE,
    ]
    .into_iter()
    .filter_map(|rule| (rule.find)(at))
    .filter(|(meaning, _)| meaning.clock.is_none() && meaning.is_day())
    .max_by_key(|(_, end)| end.index)
}

/// "that afternoon", "the next morning", "the same night".
fn part_of_story_day(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (count, origin, next) = years::shift(at).filter(|(_, origin, _)| *origin == Origin::Story)?;
    let entry = next.entry().filter(|entry| !entry.is_plural)?;
    let time = Time::Shifted(TimeUnit::Day, count, origin);
    Some((Meaning { clock: Some(Clock::Part(entry.day_part?)), ..Meaning::of(time) }, next.next()))
}

/// "the morning of 31 January", "the night of April 18, 1775", "early in the morning of".
fn part_of_day(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (part, next) = at
        .part()
        .filter(|(part, _)| matches!(part, Part::Early | Part::Mid | Part::Late))
        .map_or((None, at), |(part, next)| (Some(part), next));
    let name_at = next.skip("the");
    let day_part = name_at.entry()?.day_part?;
    let of = name_at.next().eat("hours").unwrap_or(name_at.next()).eat_any(&["of", "on"])?;
    let (meaning, end) = day(of)?;
    Some((Meaning { clock: Some(Clock::Part(day_part)), part, ..meaning }, end))
}

/// "Friday morning", "this morning", "that night", "24 May at night".
fn day_then_part(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (meaning, next) = day(at)?;
    let day_part = next.entry()?.day_part?;
    (!next.entry()?.is_plural).then_some((Meaning { clock: Some(Clock::Part(day_part)), ..meaning }, next.next()))
}

/// "12:00 UTC Monday", "9:34 p.m., March 19", "10:57", "7 pm".
fn clock_then_day(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (clock, is_sure, end) = clock(at)?;
    // "9 p.m. on March 19", "9:34 p.m., March 19" are two expressions of TIMEX3, and the day is lent later.
    if let Some((meaning, end)) = day(end) {
        return Some((Meaning { clock: Some(clock), ..meaning }, end));
    }
    let is_led_in = at.back().is_any(&["at", "by", "until", "from", "around", "about"]);
    (is_sure || is_led_in).then_some((Meaning { clock: Some(clock), ..Meaning::of(Time::OfDay) }, end))
}

/// "May 8 1:00 AM", "3 May at 7 pm".
fn day_then_clock(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (meaning, next) = day(at)?;
    let (clock, is_sure, end) = clock(next.skip(",").skip("at"))?;
    (is_sure || next.skip(",").is("at")).then_some((Meaning { clock: Some(clock), ..meaning }, end))
}

/// A time by the clock, and whether a half of the day, a zone or "hrs" makes it sure to be one.
fn clock(at: At<'_>) -> Option<(Clock, bool, At<'_>)> {
    if at.is_glued() && !at.back().is_any(&["(", "[", "“", "\"", "-", "–"]) {
        return None;
    }
    let token = at.token().filter(|token| token.kind == Kind::Number && token.length() < 3 && token.number < 25)?;
    let (mut hour, mut minute, mut next) = (token.number as u8, 0, at.next());
    let mut has_minutes = false;
    if let Some(minutes) = next.eat(":").filter(|_| next.is_glued()) {
        let token =
            minutes.token().filter(|token| token.kind == Kind::Number && token.length() == 2 && token.number < 60)?;
        (minute, next, has_minutes) = (token.number as u8, minutes.next(), true);
    }
    let half = half_of_day(next);
    if let Some((is_afternoon, end)) = half {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + if is_afternoon { 12 } else { 0 };
        next = end;
    }
    let hours = next.eat_any(&["hrs", "hours"]).filter(|_| has_minutes);
    next = hours.unwrap_or(next);
    let zone = zone(next);
    let is_sure = half.is_some() || hours.is_some() || zone.is_some() && has_minutes;
    let (code, end) = zone.filter(|_| is_sure).unwrap_or(("", next));
    (is_sure || has_minutes).then_some((Clock::At(hour, minute, code), is_sure, end))
}

/// "am", "p.m."; whether it is after noon.
fn half_of_day(at: At<'_>) -> Option<(bool, At<'_>)> {
    if let Some(end) = at.eat_any(&["am", "pm"]) {
        return Some((at.is("pm"), end));
    }
    let letter = at.eat_any(&["a", "p"])?;
    let end = letter.eat(".")?.eat("m")?;
    Some((at.is("p"), if end.is_glued() { end.skip(".") } else { end }))
}

/// A zone as TIMEX3 writes it; those whose letters mean more than one offset stay unwritten.
fn zone(at: At<'_>) -> Option<(&'static str, At<'_>)> {
    let code = match at.words() {
        "UTC" | "GMT" | "Z" => "Z",
        "EST" => "-05",
        "EDT" => "-04",
        "PST" => "-08",
        "CET" => "+01",
        _ => return None,
    };
    Some((code, at.next()))
}

impl Meaning {
    /// Whether it names one day, which can then have a time.
    fn is_day(&self) -> bool {
        use crate::time::Name;
        matches!(
            self.time,
            Time::Named(Name::Day(..) | Name::Weekday(_) | Name::Holiday(_), _)
                | Time::Near(Name::Weekday(_), ..)
                | Time::Shifted(TimeUnit::Day, ..)
        )
    }
}

/// Kept for the parts of a day that rules name themselves.
pub(super) const NIGHT: DayPart = DayPart("NI");
