//! # What it finds
//! A weekday by its name, without a date.
//! # What it means
//! The nearest such day: before the publication in a dispatch, unless the sentence speaks of what will be; after the story's day in a history.
//! # What it leaves alone
//! Plurals (a set), names that end in a weekday ("Black Sunday", "Bloody Sunday").
//! # Examples
//! `on Sunday`, `Friday`; `Bloody Sunday` is nothing.

use super::Rule;
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Meaning, Name, Time, YearOf};
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "weekday", begins: Triggers::WEEKDAY, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (weekday, end) = at.weekday()?;
    let before = at.back();
    let begins_sentence = before.back().kind() == crate::tokens::Kind::Break || before.back().is(".");
    // "UTC Monday", "GM Friday": what is all capitals is no first part of a name.
    let is_word = before.words().chars().nth(1).is_some_and(char::is_lowercase);
    let is_name =
        before.is_capital() && is_word && !begins_sentence && before.month().is_none() && before.weekday().is_none();
    // "Black Monday" is one Monday of history, wherever it stands.
    let is_name = is_name || before.has(Class::Epithet) && before.is_capital();
    (!is_name).then_some((Time::Named(Name::Weekday(weekday), YearOf::Unstated).into(), end))
}
