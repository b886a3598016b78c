//! # What it finds
//! A month by its name, with a year or without.
//! # What it means
//! That month; without a year, the year that the story or the publication gives.
//! # What it leaves alone
//! The verbs "may" and "march", the names May, March, April, June and Augusta's Aug; short forms without a year or a full stop.
//! # Examples
//! `January 2020`, `April of 1940`, `in October`, `May 1968`, `1991 January –` at the head of an entry; `May I`, `Theresa May`, `Mr March` are nothing.

use super::{Rule, years};
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Meaning, Name, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "month", begins: Triggers::MONTH.or(Triggers::DIGITS), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (time, end) = month(at).or_else(|| month_of_entry(at))?;
    Some((time.into(), end))
}

/// "1991 January – Rebels took the town": the year first, at the head of an entry.
fn month_of_entry(at: At<'_>) -> Option<(Time, At<'_>)> {
    let (year, next) = years::year_before(at)?;
    let (month, end) = next.month()?;
    let is_told = years::ends_entry(end) && !end.is(".") && end.next().month().is_none();
    is_told.then_some((Time::Named(Name::Month(month), YearOf::Stated(year)), end))
}

pub(super) fn month(at: At<'_>) -> Option<(Time, At<'_>)> {
    let (month, end) = at.month()?;
    if let Some((year, end)) = years::year_after(end) {
        return Some((Time::Named(Name::Month(month), year), end));
    }
    if is_beside_number(at, end) {
        return None;
    }
    let is_time = if at.entry()?.needs_lead {
        is_led_in(at.back()) || is_adjective(at, end) || is_range(end) || is_head(at, end)
    } else {
        !at.back().has(Class::Title)
    };
    is_time.then_some((Time::Named(Name::Month(month), YearOf::Unstated), end))
}

/// "31 June", "February 30": a day that the month has not is no reason to read the month alone.
fn is_beside_number(at: At<'_>, end: At<'_>) -> bool {
    let is_day = |at: At<'_>| at.token().is_some_and(|token| token.kind == Kind::Number && token.number < 100);
    is_day(at.back()) && !at.is_glued() || is_day(end) && !end.is_glued()
}

/// Whether the words before make a time of a name that is also a person's or a verb.
fn is_led_in(before: At<'_>) -> bool {
    let before = before.dash().map_or(before, |_| before.back());
    // "and" and "to" lead in a month only after another: "between April and May".
    if before.is_any(&["and", "to"]) || before.is("mid") && before.dash().is_some() {
        let first = before.back();
        return first.month().is_some() || first.kind() == Kind::Number && first.back().month().is_some();
    }
    before.has(Class::MonthLead) || before.month().is_some()
}

/// "March. The company recalled one batch": alone at the head of a paragraph.
fn is_head(at: At<'_>, end: At<'_>) -> bool {
    at.back().kind() == Kind::Break && (end.kind() == Kind::Break || end.is(".") && end.next().is_capital())
}

/// "the August decrees", "a March operation". May stays a person here: "the May government".
fn is_adjective(at: At<'_>, end: At<'_>) -> bool {
    let is_noun = end.kind() == Kind::Word && !end.is_glued();
    !at.is("may") && at.back().has(Class::Determiner) && is_noun
}

/// "(May–August 1950)", "April to June", "May and June 2018".
fn is_range(end: At<'_>) -> bool {
    let second = end.dash().or_else(|| end.eat("to"));
    let dated = end.eat("and").and_then(At::month).and_then(|(_, end)| years::year_after(end));
    second.is_some_and(|second| second.month().is_some()) || dated.is_some()
}
