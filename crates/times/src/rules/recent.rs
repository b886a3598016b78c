//! # What it finds
//! Stretches that end or begin at the publication, and those beside a time of the story.
//! # What it means
//! As TIMEX3 has it a duration; as a date, what lasted up to the publication or from it on, where the number is told.
//! # What it leaves alone
//! The last and first units of something else ("the last two weeks of February"), the verb ("it was to last five days").
//! # Examples
//! `recent months`, `the past year`, `the last five years`, `the next six months`, `the coming weeks`, `the following two years`.

use super::{Rule, fraction};
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Amount, Meaning, Step, Time};
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "recent", begins: Triggers::NEAR.or(Triggers::REFERENCE), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if let Some(found) = of_story(at) {
        return Some(found);
    }
    let has_article = at.is("the");
    let word = at.skip("the");
    let next = word.eat_any(&["recent", "past", "last", "next", "coming"])?;
    if word.is("last") && !has_article && !may_be_adjective(at.back()) {
        return None;
    }
    let step = if word.is_any(&["next", "coming"]) { Step::After } else { Step::Before };
    if let Some((amount, unit, end)) = fraction::of_unit(next) {
        return Some((Time::Stretch(amount, unit, step).into(), end));
    }
    let counted = next.amount().filter(|(_, unit)| unit.unit().is_some());
    let (amount, unit_at) = counted.unwrap_or((Amount::Vague, next));
    let (unit, is_plural, end) = unit_at.unit()?;
    let amount = match (counted, is_plural) {
        (Some(_), _) | (None, true) => amount,
        // "the last year" and "the past year" are the year that ends now; "recent year" is nobody's.
        (None, false) if has_article && word.is_any(&["past", "last", "coming"]) => Amount::whole(1),
        (None, false) => return None,
    };
    (!end.is_of_thing()).then_some((Time::Stretch(amount, unit, step).into(), end))
}

/// "the following days", "the preceding two years", "the intervening months": how long, beside a time that the story knows.
fn of_story(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let next =
        at.eat("the")?.eat_any(&["following", "subsequent", "ensuing", "intervening", "preceding", "previous"])?;
    let counted = next.amount().filter(|(_, unit)| unit.unit().is_some());
    let (amount, unit_at) = counted.unwrap_or((Amount::Vague, next));
    let (unit, is_plural, end) = unit_at.unit()?;
    is_plural.then(|| (Time::Duration(amount, unit).into(), end))
}

/// Whether what follows a word can be the adjective "last": behind any other it is the verb.
fn may_be_adjective(before: At<'_>) -> bool {
    before.has(Class::Determiner) || before.has(Class::MonthLead) || before.is_any(&["over", "within", "for"])
}
