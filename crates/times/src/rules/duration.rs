//! # What it finds
//! Counts of units: how long something lasted.
//! # What it means
//! A duration, with the number where it is told.
//! # What it leaves alone
//! Ages ("18 years old", "years of age", "aged 45 years"), "a second" and "a minute" as figures of speech, sentences of law stay durations. A day that is
//! described and not measured ("it was a day that nobody forgot").
//! # Examples
//! `five months`, `more than three years`, `several weeks`, `two full days`, `two and a half years`, `a year and a half`, `half an hour`, `a decade`, the `ten` of `ten or fifteen years`; `18 years old` is nothing.

use super::{Rule, fraction};
use crate::at::At;
use crate::time::{Amount, Meaning, Time};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use crate::units::{Roughness, TimeUnit};

pub(crate) const RULE: Rule = Rule { name: "duration", begins: Triggers::AMOUNT.or(Triggers::UNIT), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (amount, unit, roughness, end) = counted(at).or_else(|| bare(at)).or_else(|| shared_unit(at))?;
    // "a month-long": the hyphen makes one word of it, which has a rule of its own.
    if end.dash().is_some_and(|end| end.is("long")) {
        return None;
    }
    let is_age = end.is_any(&["old"]) || end.is("of") && end.next().is("age") || at.back().is("aged");
    let is_second = unit == TimeUnit::Second && at.is_any(&["a", "one"]) || unit == TimeUnit::Quarter;
    let is_rate = at.back().is_any(&["per"]);
    let is_set = at.is_any(&["a", "an"]) && at.back().is_any(&["once", "twice", "times"]);
    if is_age || is_second || is_rate || is_set || is_described(at, unit, end) {
        return None;
    }
    Some((Meaning { roughness, ..Meaning::of(Time::Duration(amount, unit)) }, end))
}

/// "not a day when it rained", "it was a year she remembered": what a clause describes and who is said to be it.
pub(super) fn is_described(at: At<'_>, unit: TimeUnit, end: At<'_>) -> bool {
    let is_one = at.is_any(&["a", "an"]) && at.next().index + 1 == end.index && !unit.is_clock();
    let is_told = at.back().is_any(&["not", "never", "be", "been", "is", "was", "come", "comes", "came"]);
    let has_clause = end.is_any(&[
        "when",
        "that",
        "which",
        "where",
        "i",
        "we",
        "you",
        "he",
        "she",
        "they",
        "nobody",
        "anybody",
        "anyone",
        "everyone",
        "everybody",
        "few",
    ]);
    is_one && is_told && has_clause
}

/// "for months", "within days": the plural alone, after a word that measures.
fn bare(at: At<'_>) -> Option<(Amount, TimeUnit, Option<Roughness>, At<'_>)> {
    let (unit, is_plural, end) = at.unit()?;
    let before = at.back();
    let is_measured = before.is_any(&["for", "within", "after", "over", "of", "in"]);
    let is_sure = before.is_any(&["for", "within"])
        || matches!(end.kind(), Kind::Mark | Kind::Break)
        || end.is_any(&["of", "in"]);
    let is_long = !unit.is_clock() && unit != TimeUnit::Quarter;
    (is_plural && is_long && is_measured && is_sure).then_some((Amount::Vague, unit, None, end))
}

/// The `ten` of "ten or fifteen years", the `60` of "between 60 and 90 days".
fn shared_unit(at: At<'_>) -> Option<(Amount, TimeUnit, Option<Roughness>, At<'_>)> {
    let (first, end) = at.amount().filter(|_| !at.is_any(&["a", "an"]))?;
    let next = end.dash().filter(|next| next.is_glued()).or_else(|| end.eat_any(&["or", "to"])).or_else(|| {
        let is_between = at.back().is("between");
        end.eat("and").filter(|_| is_between)
    })?;
    let (last, unit_at) = next.amount().filter(|_| !next.is_any(&["a", "an"]))?;
    let (unit, is_plural, _) = unit_at.unit()?;
    let is_count = first.as_whole() < last.as_whole() && first != Amount::Vague;
    (is_plural && is_count).then_some((first, unit, None, end))
}

/// A count and its unit, with what makes it rough: "more than three years".
pub(super) fn counted(at: At<'_>) -> Option<(Amount, TimeUnit, Option<Roughness>, At<'_>)> {
    let rough = at.entry().and_then(|entry| at.phrase(&entry.roughness));
    let (roughness, next) = rough.map_or((None, at), |(roughness, next)| (Some(roughness), next));
    if let Some((amount, unit, end)) = fraction::of_unit(next) {
        return Some((amount, unit, roughness, end));
    }
    let (amount, unit_at) = next.skip("another").amount()?;
    let unit_at = if unit_at.entry().is_some_and(|entry| entry.is_measuring) { unit_at.next() } else { unit_at };
    let (unit, is_plural, end) = unit_at.unit()?;
    // "second" after an article orders; "a years" is a slip nobody reads; "two year" needs no plural.
    let is_one = amount == Amount::whole(1);
    let fits = if is_plural { !is_one } else { unit != TimeUnit::Second };
    if let (true, Some(end), Some(whole)) = (fits, fraction::and_a_half(end), amount.as_whole()) {
        let tenths = u32::try_from(whole).ok()?.checked_mul(10)?.checked_add(5)?;
        return Some((Amount::Tenths(tenths), unit, roughness, end));
    }
    fits.then_some((amount, unit, roughness, end))
}
