//! A time as a clock shows it. Not a rule of its own: `clock` finds it with the day that it belongs to.

use crate::at::At;
use crate::time::Clock;
use crate::tokens::Kind;

/// A time by the clock, and whether a half of the day, a zone, "hrs" or "o'clock" makes it sure to be one.
pub(super) fn hours(at: At<'_>) -> Option<(Clock, bool, At<'_>)> {
    if at.is_glued() && !at.back().is_any(&["(", "[", "“", "\"", "-", "–"]) {
        return None;
    }
    by_name(at)
        .or_else(|| of_the_clock(at))
        .or_else(|| of_part_of_day(at))
        .or_else(|| military(at))
        .or_else(|| in_digits(at))
}

/// "noon", "midnight", which is the end of its day.
fn by_name(at: At<'_>) -> Option<(Clock, bool, At<'_>)> {
    let (hour, minute) = at.entry()?.clock?;
    // "Midnight Cowboy", "High Noon".
    let next = at.next();
    let is_name = at.is_capital() && (at.back().is_capital() || next.is_capital() && next.weekday().is_none());
    let (code, end) = zone(next).unwrap_or(("", next));
    (!is_name).then_some((Clock::At(hour, minute, code), true, end))
}

/// "8 o'clock", "eight o'clock in the evening".
fn of_the_clock(at: At<'_>) -> Option<(Clock, bool, At<'_>)> {
    let (hour, next) = match at.token()?.kind {
        Kind::Number => (at.token()?.number, at.next()),
        _ => at.number_word()?,
    };
    let hour = u8::try_from(hour).ok().filter(|hour| (1..=12).contains(hour))?;
    let end = next.eat("o")?.eat("'")?.eat("clock")?;
    Some(in_part_of_day(hour, end).unwrap_or((Clock::At(hour, 0, ""), true, end)))
}

/// "at three in the morning"; "two in the morning, one at night" are counts.
fn of_part_of_day(at: At<'_>) -> Option<(Clock, bool, At<'_>)> {
    let leads = ["at", "after", "before", "by", "until", "till", "around", "about", "since", "past"];
    let (hour, next) = at.number_word().filter(|_| at.back().is_any(&leads))?;
    in_part_of_day(u8::try_from(hour).ok().filter(|hour| (1..=12).contains(hour))?, next)
}

/// The hour with the half of the day that "in the afternoon" says.
fn in_part_of_day(hour: u8, end: At<'_>) -> Option<(Clock, bool, At<'_>)> {
    let part_at = end.eat("in")?.eat("the")?;
    let part = part_at.entry()?.day_part.filter(|_| !part_at.words().ends_with('s'))?;
    let is_afternoon = matches!(part.0, "AF" | "EV");
    let hour = hour % 12 + if is_afternoon || hour == 12 { 12 } else { 0 };
    Some((Clock::At(hour, 0, ""), true, part_at.next()))
}

/// "1430 GMT", "0530 hours".
fn military(at: At<'_>) -> Option<(Clock, bool, At<'_>)> {
    let token = at.token().filter(|token| token.kind == Kind::Number && token.length() == 4)?;
    let (hour, minute) = (token.number / 100, token.number % 100);
    let next = at.next();
    let (code, end) = zone(next).or_else(|| Some(("", next.eat_any(&["hrs", "hours"]).filter(|_| hour < 10)?)))?;
    (hour < 25 && minute < 60).then_some((Clock::At(hour as u8, minute as u8, code), true, end))
}

/// "10:57", "5:34 AM", "7 pm", "19:00 UTC".
fn in_digits(at: At<'_>) -> Option<(Clock, bool, At<'_>)> {
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
    } else if let (12, Some((noon, _))) = (hour, next.entry().and_then(|entry| entry.clock)) {
        return Some((Clock::At(noon, 0, ""), true, next.next()));
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

/// A zone in capitals, as TIMEX3 writes it.
fn zone(at: At<'_>) -> Option<(&'static str, At<'_>)> {
    let code = at.entry()?.zone.filter(|_| !at.words().contains(|letter: char| letter.is_ascii_lowercase()))?;
    Some((code, at.next()))
}
