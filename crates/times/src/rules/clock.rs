//! # What it finds
//! Times of day: by the clock, by the part of the day, with the day they belong to or without.
//! # What it means
//! The civil day as written, and the time on it; zones are kept in the value and never converted.
//! # What it leaves alone
//! Scores and ratios ("a 10:57 lead" has no "at"), nights and mornings in general.
//! # Examples
//! `at 11:30`, `5:34 AM`, `19:00 UTC on 3 May`, `the morning of 31 January 1965`, `Friday morning`, `that night`, `on the night of August 10`.

use super::{Rule, day_month, day_of_month, holiday, hours, iso, last_next, month_day, story, today, weekday, years};
use crate::at::At;
use crate::time::{Clock, Meaning, Origin, Time};
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
    let start = at.eat_any(&["early", "late"]).unwrap_or(at);
    if let Some(found) = part_of_story_day(start).or_else(|| part_of_day(at)) {
        return Some(found);
    }
    let day = day(start);
    let found = day.as_ref().and_then(|(meaning, next)| day_then_part(meaning, *next));
    found.or_else(|| clock_then_day(at)).or_else(|| day.and_then(|(meaning, next)| day_then_clock(meaning, next)))
}

/// A day in any form that can carry a time.
fn day(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let triggers = Triggers::at(at.stretch.tokens, at.index);
    [
        day_month::RULE,
        day_of_month::RULE,
        month_day::RULE,
        iso::RULE,
        weekday::RULE,
        holiday::RULE,
        today::RULE,
        last_next::RULE,
        story::RULE,
    ]
    .into_iter()
    .filter(|rule| rule.begins.meets(triggers))
    .filter_map(|rule| (rule.find)(at))
    .filter(|(meaning, _)| meaning.clock.is_none() && meaning.is_day())
    .max_by_key(|(_, end)| end.index)
}

/// "that afternoon", "early the next morning", "the same night".
fn part_of_story_day(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (count, origin, next) = years::shift(at).filter(|(_, origin, _)| *origin == Origin::Story)?;
    let entry = next.entry().filter(|_| !next.words().ends_with('s'))?;
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

/// "Friday morning", "late Tuesday night", "that night", "24 May at night".
fn day_then_part<'a>(meaning: &Meaning, next: At<'a>) -> Option<(Meaning, At<'a>)> {
    let day_part = next.entry()?.day_part.filter(|_| !next.words().ends_with('s'))?;
    Some((Meaning { clock: Some(Clock::Part(day_part)), ..meaning.clone() }, next.next()))
}

/// "12:00 UTC Monday", "9:34 p.m., March 19", "10:57", "7 pm".
fn clock_then_day(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (clock, is_sure, end) = hours::hours(at)?;
    // "9 p.m. on March 19", "9:34 p.m., March 19" are two expressions of TIMEX3, and the day is lent later.
    if let Some((meaning, end)) = day(end) {
        return Some((Meaning { clock: Some(clock), ..meaning }, end));
    }
    let is_led_in = at.back().is_any(&["at", "by", "until", "from", "around", "about"]);
    (is_sure || is_led_in).then_some((Meaning { clock: Some(clock), ..Meaning::of(Time::OfDay) }, end))
}

/// "May 8 1:00 AM", "3 May at 7 pm".
fn day_then_clock(meaning: Meaning, next: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (clock, is_sure, end) = hours::hours(next.skip(",").skip("at"))?;
    (is_sure || next.skip(",").is("at")).then_some((Meaning { clock: Some(clock), ..meaning }, end))
}

impl Meaning {
    /// Whether it names one day, which can then have a time.
    fn is_day(&self) -> bool {
        use crate::time::Name;
        matches!(
            self.time,
            Time::Named(Name::Day(..) | Name::DayOfMonth(..) | Name::Weekday(_) | Name::Holiday(_), _)
                | Time::Near(Name::Weekday(_), ..)
                | Time::Shifted(TimeUnit::Day, ..)
        )
    }
}

/// Kept for the parts of a day that rules name themselves.
pub(super) const NIGHT: DayPart = DayPart("NI");
