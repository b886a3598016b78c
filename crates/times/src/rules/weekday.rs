//! # What it finds
//! A weekday by its name, without a date.
//! # What it means
//! That day of the week that is told with it ("Tuesday of last week"); else the nearest such day: before the publication in a dispatch, unless the sentence speaks of what will be; after the story's day in a history,
//! and wherever it has its article ("on the Monday"): the one that follows what was told.
//! # What it leaves alone
//! Plurals (a set), names with a weekday ("Black Sunday", "the Sunday Times", "Monday Square"), weekdays that are counted ("the first Tuesday after the vote") or any
//! ("on a Tuesday in March"), and the one of a week later ("on Saturday week").
//! # Examples
//! `on Sunday`, `Tuesday of last week`, `Friday`, `late on the Wednesday`; `Bloody Sunday` is nothing.

use super::Rule;
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Meaning, Name, Origin, Step, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "weekday", begins: Triggers::WEEKDAY, find };

/// "of last week", "this week": how many weeks from that of the publication.
fn week(at: At<'_>) -> Option<(i32, At<'_>)> {
    let near = at.skip("of");
    let weeks = match () {
        () if near.is("last") => -1,
        () if near.is("this") => 0,
        () if near.is("next") => 1,
        () => return None,
    };
    Some((weeks, near.next().eat("week")?))
}

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (weekday, end) = at.weekday()?;
    if let Some((weeks, end)) = week(end) {
        return Some((Time::WeekdayOf(weekday, weeks).into(), end));
    }
    let before = at.back();
    // "Black Monday" is one Monday of history, wherever it stands; "in Washington Monday" is any.
    let is_paper = before.is("the") && end.is_capital() || end.is_capital() && end.has(Class::Street);
    let is_name = before.has(Class::Epithet) && before.is_capital() || is_paper;
    // "the first Tuesday after the vote", "the second Friday in a row": which one, an event or a count tells.
    let is_counted = before.entry().is_some_and(|entry| entry.ordinal.is_some())
        || before.is_any(&["last", "final"]) && end.is("of");
    // "on a Tuesday in March", "on a Tuesday night in March" is any, "in a Tuesday statement" the nearest.
    let after = if end.entry().is_some_and(|entry| entry.day_part.is_some()) { end.next() } else { end };
    // "on a wet Thursday in May"
    let described = if before.kind() == Kind::Word && !before.has(Class::Clause) { before.back() } else { before };
    let is_any = (before.is_any(&["a", "one", "any", "some", "no"]) || described.is_any(&["a", "one"]))
        && (after.kind() != Kind::Word || after.has(Class::Clause) || before.is("one"));
    // "on Saturday week" is not this Saturday.
    let is_week_on = end.is("week") && (end.next().kind() != Kind::Word || end.next().has(Class::Clause));
    let follows_story = before.is("the") && before.back().is_any(&["on", "by", "until"]) && end.kind() != Kind::Number;
    if follows_story && !is_paper {
        return Some((Time::Near(Name::Weekday(weekday), Step::After, Origin::Story).into(), end));
    }
    (!is_name && !is_counted && !is_any && !is_week_on)
        .then_some((Time::Named(Name::Weekday(weekday), YearOf::Unstated).into(), end))
}
