//! # What it finds
//! Quarters and halves of a year.
//! # What it means
//! Three or six months of that year; without one, of the year that the story or the publication gives.
//! # What it leaves alone
//! Quarters and halves of other things ("the first half of the match", "a quarter of the votes").
//! # Examples
//! `the first quarter of 2009`, `Q2 2008`, `the fourth quarter`, `the fiscal third quarter`, `the second half of the year`, `the second half of 2008`, `the latter half of 1942`.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Name, Origin, Time, YearOf};
use crate::triggers::Triggers;
use crate::units::Roughness;

pub(crate) const RULE: Rule = Rule {
    name: "quarter",
    begins: Triggers::OTHER.or(Triggers::ORDINAL.or(Triggers::DIGITS.or(Triggers::NEAR))),
    find,
};

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if let Some((time, end)) = short(at) {
        return Some((time.into(), end));
    }
    let start = at.skip("the");
    let (time, is_fiscal, end) = spoken(start)?;
    // When a fiscal quarter begins is its owner's affair.
    let roughness = is_fiscal.then_some(Roughness::About);
    Some((Meaning { roughness, ..Meaning::of(time) }, end))
}

/// `Q2 2008`, `Q2`.
fn short(at: At<'_>) -> Option<(Time, At<'_>)> {
    let number = at.eat("q").filter(|number| at.is_capital() && number.is_glued())?;
    let quarter = number.token().map(|token| token.number).filter(|quarter| (1..=4).contains(quarter))? as u8;
    let end = number.next();
    let (year, end) = years::year_after(end).unwrap_or((YearOf::Unstated, end));
    Some((Time::Named(Name::Quarter(quarter), year), end))
}

/// "first quarter of 2009", "fiscal third quarter", "latter half of the year".
fn spoken(at: At<'_>) -> Option<(Time, bool, At<'_>)> {
    let start = fiscal(at).unwrap_or(at);
    let (number, next) = match start.eat_any(&["latter", "final", "last"]) {
        Some(end) => (0, end),
        None => start.ordinal()?,
    };
    let next = next.dash().unwrap_or(next);
    let kind = fiscal(next).or_else(|| next.eat("calendar")).unwrap_or(next);
    let is_fiscal = start.index != at.index || fiscal(next).is_some() || fiscal(at.back()).is_some();
    let (name, end) = if let Some(end) = kind.eat("quarter") {
        let quarter = if number == 0 { 4 } else { number };
        ((1..=4).contains(&quarter).then_some(Name::Quarter(quarter as u8))?, end)
    } else {
        let half = if number == 0 { 2 } else { number };
        ((1..=2).contains(&half).then_some(Name::Half(half as u8))?, kind.eat("half")?)
    };
    let of_the_year = || Some((YearOf::Counted(0, Origin::Nearby), end.eat("of")?.eat("the")?.eat("year")?));
    let counted = || end.eat("of").and_then(years::counted_year);
    if let Some((year, end)) = years::year_after(end).or_else(counted).or_else(of_the_year) {
        return Some((Time::Named(name, year), is_fiscal, end));
    }
    // Only companies count quarters without a year; halves are mostly those of a match, and "last quarter" counts from the publication.
    let is_alone = matches!(name, Name::Quarter(_)) && number != 0 && !end.is("of");
    is_alone.then_some((Time::Named(name, YearOf::Unstated), is_fiscal, end))
}

fn fiscal(at: At<'_>) -> Option<At<'_>> {
    at.eat_any(&["fiscal", "financial"])
}
