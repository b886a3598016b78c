//! # What it finds
//! The time that the story is at, only pointed to; the night and the day as such.
//! # What it means
//! "then" and "that time" after a preposition are what the story told last; "this time", "the time" and "the same time" have no date of their own.
//! # What it leaves alone
//! Times that count ("this time around", "for the first time"), times that a clause or an event of its own tells ("the time he left", "the period of
//! unrest"), "then" that goes on with the story.
//! # Examples
//! `at this time`, `by that time`, `by then`, `at the time`, `during this period`, `at night`; `this time the vote failed` is nothing.

use super::Rule;
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Clock, Meaning, Time};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use crate::units::{DayPart, Reference};

pub(crate) const RULE: Rule =
    Rule { name: "then", begins: Triggers::NEAR.or(Triggers::DAY_PART).or(Triggers::INSIDE).or(Triggers::OTHER), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let before = at.back();
    if before.is_any(&["at", "by"]) && at.is("night") {
        return Some((Meaning { clock: Some(Clock::Part(DayPart("NI"))), ..Meaning::of(Time::AnyDay) }, at.next()));
    }
    let is_until = before.is_any(&["by", "since", "until", "till", "before", "after"]) || before.is("from");
    if let Some(end) = at.eat("then") {
        return is_until.then(|| (Time::Then.into(), end));
    }
    if let Some(end) = at.eat("that").and_then(|that| that.eat("time")) {
        let is_led_in = is_until || before.is_any(&["at", "around", "during"]);
        return is_led_in.then(|| (Time::Then.into(), end));
    }
    let is_led_in = is_until || before.is_any(&["at", "around", "during", "throughout", "in"]);
    let (is_the, noun_at) = match at.eat("the") {
        Some(next) => (!next.is("same"), next.skip("same")),
        None => (false, at.eat_any(&["this", "that", "these"])?),
    };
    let end = noun_at.eat_any(&["time", "period"])?;
    let stands_alone = matches!(end.kind(), Kind::Mark | Kind::Break) || end.has(Class::Clause) && !end.is("of");
    // "the time" and "the period" need nothing told after them: what follows would say which time it is.
    let names_clause = end.is_any(&["when", "he", "she", "it", "they", "we", "i"]);
    (is_led_in && (!is_the || stands_alone && !names_clause)).then(|| (Time::Reference(Reference::Present).into(), end))
}
