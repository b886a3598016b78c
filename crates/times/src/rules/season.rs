//! # What it finds
//! A season, with a year or without.
//! # What it means
//! That season, as the northern hemisphere has it; the winter of a year is the one that begins in it. In EDTF the months are meteorological.
//! # What it leaves alone
//! The verbs and nouns "fall" and "spring": without a year they need "the", "this", "last" or "in" before them. Seasons in names ("Winter War", "the Prague Spring").
//! # Examples
//! `the summer of 1778`, `spring 2008`, `in the fall`, `the 1982 summer`, `winter`; `the fall of Saigon`, `spring to mind`, `Winter War` are nothing.

use super::{Rule, years};
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Meaning, Name, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "season", begins: Triggers::SEASON.or(Triggers::DIGITS), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (time, end) = season(at)?;
    Some((time.into(), end))
}

pub(super) fn season(at: At<'_>) -> Option<(Time, At<'_>)> {
    if let Some((year, name_at)) = at.skip("the").four_digits() {
        // "the 1982 summer offensive"; "1982 fall", "1982 spring" too could be verbs, but not after an article.
        let season = name_at.entry()?.season.filter(|_| !name_at.is_any(&["fall", "spring"]) || at.is("the"))?;
        // "the 2012 Summer Olympics" are of a year and have a name.
        if name_at.is_capital() && name_at.next().is_capital() {
            return None;
        }
        return Some((Time::Named(Name::Season(season), YearOf::Stated(year)), name_at.next()));
    }
    let name_at = at.skip("the");
    let season = name_at.entry()?.season?;
    let end = name_at.next();
    // "the Prague spring of 1968", "the Arab Spring": a name.
    let before = at.back();
    if name_at.is("spring") && name_at.index == at.index && before.is_capital() && before.back().is("the") {
        return None;
    }
    if let Some((year, end)) = years::year_after(end) {
        return Some((Time::Named(Name::Season(season), year), end));
    }
    let is_led_in = before.has(Class::SeasonLead) || before.dash().is_some() && before.back().is("mid");
    let follows_of = end.is("of");
    let is_listed = matches!(end.kind(), Kind::Mark | Kind::Break) || end.is_any(&["and", "or"]);
    // "its inconclusive fall campaign", "a spring offensive": the noun that a season describes.
    let is_adjective = end.kind() == Kind::Word && !end.has(Class::Clause) && before.has(Class::Determiner);
    let is_time = match () {
        // "the herds will winter there"
        () if follows_of || before.is_modal() => false,
        () if name_at.is_capital() => is_led_in && !end.is_capital(),
        // "that fall" is told by its own rule, or is what walls do.
        () if name_at.is_any(&["fall", "spring"]) && name_at.index == at.index && before.is("that") => false,
        () if name_at.is("fall") => is_led_in && !before.is("of"),
        () if name_at.is("spring") => {
            is_led_in && !before.is("of") || is_adjective || name_at.index != at.index && is_listed
        }
        () => true,
    };
    is_time.then_some((Time::Named(Name::Season(season), YearOf::Unstated), end))
}
