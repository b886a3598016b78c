//! # What it finds
//! "this time" and "that time" after a preposition; the night and the day as such.
//! # What it means
//! The time that the story is at, which has no date of its own.
//! # What it leaves alone
//! Times that count ("this time around", "for the first time").
//! # Examples
//! `at this time`, `by that time`, `at night`; `this time the vote failed` is nothing.

use super::Rule;
use crate::at::At;
use crate::time::{Clock, Meaning, Time};
use crate::triggers::Triggers;
use crate::units::{DayPart, Reference};

pub(crate) const RULE: Rule = Rule { name: "then", begins: Triggers::NEAR.or(Triggers::DAY_PART), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let before = at.back();
    if before.is_any(&["at", "by"]) && at.is("night") {
        return Some((Meaning { clock: Some(Clock::Part(DayPart("NI"))), ..Meaning::of(Time::AnyDay) }, at.next()));
    }
    let is_led_in = before.is_any(&["at", "by", "around", "since", "until"]) || before.is("from");
    let end = at.eat_any(&["this", "that"])?.eat("time")?;
    is_led_in.then(|| (Time::Reference(Reference::Present).into(), end))
}
