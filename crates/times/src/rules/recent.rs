//! # What it finds
//! Stretches that end or begin at the publication.
//! # What it means
//! As TIMEX3 has it a duration; as a date, what lasted up to the publication or from it on, where the number is told.
//! # What it leaves alone
//! The last and first units of something else ("the last two weeks of February").
//! # Examples
//! `recent months`, `the past year`, `the last five years`, `the next six months`, `the coming weeks`.

use super::Rule;
use crate::at::At;
use crate::time::{Amount, Meaning, Step, Time};
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "recent", begins: Triggers::NEAR.or(Triggers::REFERENCE), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let has_article = at.is("the");
    let word = at.skip("the");
    let next = word.eat_any(&["recent", "past", "last", "next", "coming"])?;
    let step = if word.is_any(&["next", "coming"]) { Step::After } else { Step::Before };
    let counted = next.amount().filter(|(_, unit)| unit.unit().is_some());
    let (amount, unit_at) = counted.unwrap_or((Amount::Vague, next));
    let (unit, is_plural, end) = unit_at.unit()?;
    let amount = match (counted, is_plural) {
        (Some(_), _) | (None, true) => amount,
        // "the last year" and "the past year" are the year that ends now; "recent year" is nobody's.
        (None, false) if has_article && word.is_any(&["past", "last"]) => Amount::whole(1),
        (None, false) => return None,
    };
    (!end.is_of_thing()).then_some((Time::Stretch(amount, unit, step).into(), end))
}
