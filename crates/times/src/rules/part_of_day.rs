//! # What it finds
//! A part of the day that the story is in, and the one beside it.
//! # What it means
//! That part of the day told last; "overnight" lies between two days, "one night" is any, and neither has a date.
//! # What it leaves alone
//! Parts of other things ("in the evening of his life"), habits ("in the mornings"), "overnight" before a noun ("an overnight stay").
//! # Examples
//! `in the morning`, `during the night`, `in the early evening`, `the night before`, `overnight`, `one afternoon`, `one Saturday`, the `morning` of `in morning trading`.

use super::Rule;
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Clock, Meaning, Origin, Time};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use crate::units::{Part, TimeUnit};

pub(crate) const RULE: Rule = Rule {
    name: "part-of-day",
    begins: Triggers::DAY_PART.or(Triggers::PART).or(Triggers::OTHER).or(Triggers::NUMBER),
    find,
};

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if let Some(end) = at.eat("overnight") {
        let is_adverb = !at.back().has(Class::Determiner) && stands_alone(end);
        return is_adverb
            .then(|| (Meaning { clock: Some(Clock::Part(super::clock::NIGHT)), ..Meaning::of(Time::AnyDay) }, end));
    }
    if let Some(found) = of_trade(at).or_else(|| of_some_day(at)) {
        return Some(found);
    }
    let name_at = at.eat("the")?;
    let (part, name_at) = match name_at.part() {
        Some((part @ (Part::Early | Part::Mid | Part::Late), next)) => (Some(part), next),
        _ => (None, name_at),
    };
    let day_part = name_at.entry()?.day_part.filter(|_| !name_at.words().ends_with('s'))?;
    let end = name_at.next();
    let clock = Some(Clock::Part(day_part));
    if let Some(beside) = end.eat_any(&["before", "after", "previous"]).filter(|beside| stands_alone(*beside)) {
        let days = if end.is("after") { 1 } else { -1 };
        let time = Time::Shifted(TimeUnit::Day, days, Origin::Story);
        return Some((Meaning { clock, part, ..Meaning::of(time) }, beside));
    }
    let is_led_in = at.back().is_any(&["in", "during", "through", "throughout", "by", "into", "for", "until"]);
    (is_led_in && stands_alone(end) && !end.is("of"))
        .then_some((Meaning { clock, part, ..Meaning::of(Time::OfDay) }, end))
}

/// The "morning" of "in morning trading".
fn of_trade(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let day_part = at.entry()?.day_part?;
    let is_trade = at.next().is_any(&["trading", "trade", "dealings", "session"]);
    is_trade.then(|| (Meaning { clock: Some(Clock::Part(day_part)), ..Meaning::of(Time::OfDay) }, at.next()))
}

/// "one night", "one afternoon", "one Saturday morning": nobody says which.
fn of_some_day(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let name_at = at.eat("one").filter(|name_at| !name_at.words().ends_with('s'))?;
    if let Some((_, end)) = name_at.weekday() {
        let part = end.entry().and_then(|entry| entry.day_part);
        let clock = part.map(Clock::Part);
        let end = if part.is_some() { end.next() } else { end };
        // "one Friday is like another", "in one Sunday paper"
        let is_one_of = end.is_any(&["of", "is", "was"])
            || at.back().is_any(&["this", "that", "the", "than", "no", "in", "of", "at", "for"]);
        return (!is_one_of).then(|| (Meaning { clock, ..Meaning::of(Time::AnyDay) }, end));
    }
    let day_part = name_at.entry()?.day_part.filter(|_| stands_alone(name_at.next()))?;
    Some((Meaning { clock: Some(Clock::Part(day_part)), ..Meaning::of(Time::AnyDay) }, name_at.next()))
}

/// Whether no noun follows.
fn stands_alone(end: At<'_>) -> bool {
    matches!(end.kind(), Kind::Mark | Kind::Break) || end.has(Class::Clause)
}
