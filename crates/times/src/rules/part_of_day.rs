//! # What it finds
//! A part of the day that the story is in, and the one beside it.
//! # What it means
//! That part of the day told last; "overnight" lies between two days, and has no date.
//! # What it leaves alone
//! Parts of other things ("in the evening of his life"), habits ("in the mornings"), "overnight" before a noun ("an overnight stay").
//! # Examples
//! `in the morning`, `during the night`, `in the early evening`, `the night before`, `overnight`, the `morning` of `in morning trading`.

use super::Rule;
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Clock, Meaning, Origin, Time};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use crate::units::{Part, TimeUnit};

pub(crate) const RULE: Rule =
    Rule { name: "part-of-day", begins: Triggers::DAY_PART.or(Triggers::PART).or(Triggers::OTHER), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if let Some(end) = at.eat("overnight") {
        let is_adverb = !at.back().has(Class::Determiner) && stands_alone(end);
        return is_adverb
            .then(|| (Meaning { clock: Some(Clock::Part(super::clock::NIGHT)), ..Meaning::of(Time::AnyDay) }, end));
    }
    if let Some(end) = of_trade(at) {
        return Some(end);
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

/// Whether no noun follows.
fn stands_alone(end: At<'_>) -> bool {
    matches!(end.kind(), Kind::Mark | Kind::Break) || end.has(Class::Clause)
}
