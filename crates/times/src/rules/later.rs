//! # What it finds
//! A count of units before or after what the story told last.
//! # What it means
//! The unit that lies so many on or back; where the number is not told, some time after or before.
//! # What it leaves alone
//! "after" that begins a clause of its own with an event ("two days after the fall of …"): the event's day is not known here.
//! # Examples
//! `two days earlier`, `days later`, `a week after`, `three years before`, `five months previously`, `ten years on`.

use super::{Rule, duration};
use crate::at::At;
use crate::time::{Amount, Meaning, Origin, Step, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use crate::units::TimeUnit;

pub(crate) const NAME: &str = "later";
pub(crate) const RULE: Rule = Rule { name: NAME, begins: Triggers::AMOUNT.or(Triggers::UNIT), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (amount, unit, roughness, next) = duration::counted(at).or_else(|| nights(at)).or_else(|| bare_units(at))?;
    let is_after = next.is_any(&["later", "after", "afterwards", "afterward", "on"]);
    let end = next.next();
    if !is_after && !next.is_any(&["earlier", "before", "previously", "prior"]) {
        return None;
    }
    // "two days after the vote" counts from the vote, "ten years on the run" from nothing.
    let may_lead_on = next.is_any(&["after", "before", "prior", "on"]);
    // "a week after that,", "four days after that came", "a week after it the board met"; "eighteen years on he married"
    let after_that = end.eat_any(&["that", "it", "this"]).filter(|end| {
        // "three days after that Aug. 20 meeting"
        next.is_any(&["after", "before"])
            && end.month().is_none()
            && (matches!(end.kind(), Kind::Mark | Kind::Break) || end.is("came") || begins_clause(*end))
    });
    if let Some(end) = after_that {
        return Some((
            Meaning { roughness, ..Meaning::of(counted_from(amount, unit, step_of(is_after), Origin::Story)) },
            end,
        ));
    }
    let is_on_he = next.is("on") && end.is_any(&["he", "she", "it", "they", "we"]);
    let stands_alone = is_on_he || matches!(end.kind(), Kind::Mark | Kind::Break) || end.is_any(&["and", "but"]);
    // "six months later than planned" is counted from the plan.
    if may_lead_on && !stands_alone || end.is("than") {
        return None;
    }
    Some((Meaning { roughness, ..Meaning::of(counted_from(amount, unit, step_of(is_after), Origin::Story)) }, end))
}

/// "the day after that Harbury declared", "a week after that the board met": "that" is no article of what follows.
pub(super) fn begins_clause(at: At<'_>) -> bool {
    let opens = ["the", "a", "an", "he", "she", "it", "they", "we", "his", "her", "its", "their"];
    at.kind() == Kind::Word && (at.is_capital() || at.is_any(&opens))
}

const fn step_of(is_after: bool) -> Step {
    if is_after { Step::After } else { Step::Before }
}

/// "three nights later": as many days.
fn nights(at: At<'_>) -> Option<(Amount, TimeUnit, Option<crate::units::Roughness>, At<'_>)> {
    let (amount, unit_at) = at.amount()?;
    let end = unit_at.eat_any(&["night", "nights", "morning", "mornings", "evening", "evenings"])?;
    Some((amount, TimeUnit::Day, None, end))
}

/// "days later", "weeks before".
fn bare_units(at: At<'_>) -> Option<(Amount, TimeUnit, Option<crate::units::Roughness>, At<'_>)> {
    let (unit, is_plural, end) = at.unit()?;
    is_plural.then_some((Amount::Vague, unit, None, end))
}

pub(super) fn counted_from(amount: Amount, unit: TimeUnit, step: Step, origin: Origin) -> Time {
    match amount.as_whole() {
        Some(count) if unit == TimeUnit::Year => Time::Year(YearOf::Counted(count.saturating_mul(step.sign()), origin)),
        Some(count) if !unit.is_clock() => Time::Shifted(unit, count.saturating_mul(step.sign()), origin),
        _ => Time::Vaguely(unit, step, origin),
    }
}
