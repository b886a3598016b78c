//! # What it finds
//! A season, with a year or without.
//! # What it means
//! That season, as the northern hemisphere has it; the winter of a year is the one that begins in it. In EDTF the months are meteorological.
//! # What it leaves alone
//! The verbs and nouns "fall" and "spring": without a year they need "the", "this", "last" or "in" before them. Winter as a name ("Winter War").
//! # Examples
//! `the summer of 1778`, `spring 2008`, `in the fall`, `winter`; `the fall of Saigon`, `spring to mind`, `Winter War` are nothing.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Name, Time, YearOf};

pub(crate) const RULE: Rule = Rule { name: "season", find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (time, end) = season(at)?;
    Some((time.into(), end))
}

pub(super) fn season(at: At<'_>) -> Option<(Time, At<'_>)> {
    let name_at = at.skip("the");
    let season = name_at.entry()?.season?;
    let end = name_at.next();
    if let Some((year, end)) = years::year_after(end) {
        return Some((Time::Named(Name::Season(season), year), end));
    }
    let before = at.back();
    let is_led_in = before.is_any(&[
        "in",
        "during",
        "by",
        "until",
        "since",
        "through",
        "throughout",
        "early",
        "mid",
        "late",
        "last",
        "next",
        "this",
        "that",
        "of",
    ]) || before.is("-") && before.back().is("mid");
    let follows_of = end.is("of");
    let is_time = match name_at.words().to_ascii_lowercase().as_str() {
        "fall" | "spring" => is_led_in && !follows_of && !before.is("of"),
        _ if name_at.is_capital() => !follows_of && is_led_in && !end.is_capital(),
        _ => !follows_of,
    };
    is_time.then_some((Time::Named(Name::Season(season), YearOf::Unstated), end))
}
