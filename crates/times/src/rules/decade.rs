//! # What it finds
//! Decades in digits or words.
//! # What it means
//! Ten years. Without a century, those of the story's or else the last that lie before the publication.
//! # What it leaves alone
//! Ages ("in his twenties", "a man in his 40s"), temperatures ("in the 80s" needs "the" and no degrees).
//! # Examples
//! `the 1990s`, `1860s`, `the 470s BC`, `the '80s`, `the nineties`; `in her thirties` is nothing.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Time};
use crate::tokens::Kind;
use crate::triggers::Triggers;

pub(crate) const RULE: Rule =
    Rule { name: "decade", begins: Triggers::DECADE.or(Triggers::DIGITS.or(Triggers::QUOTE)), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (time, end) = decade(at)?;
    Some((time.into(), end))
}

pub(super) fn decade(at: At<'_>) -> Option<(Time, At<'_>)> {
    let has_article = at.is("the");
    let start = at.skip("the");
    // "the early twenties" is a decade, "in her early twenties" an age.
    let part_at = if at.back().dash().is_some() { at.back().back() } else { at.back() };
    let is_after_part = part_at.entry().is_some_and(|entry| entry.part.is_some()) && part_at.back().is("the");
    if let Some(short) = start.entry().and_then(|entry| entry.decade) {
        return (has_article || is_after_part).then_some((Time::ShortDecade(short), start.next()));
    }
    // "the 70s and 80s": the second leans on the first.
    let is_listed = at.back().is_any(&["and", "or"]) && at.back().back().words() == "s" && at.back().back().is_glued();
    let quote = start.eat_any(&["'", "‘"]);
    let digits = quote.unwrap_or(start);
    let token = digits.token().filter(|token| token.kind == Kind::Number && token.number % 10 == 0)?;
    let end = plural(digits.next())?;
    match token.length() {
        2 if quote.is_some() || has_article || is_listed => Some((Time::ShortDecade(token.number as u8), end)),
        3 => {
            let (is_bc, end) = years::era(end)?;
            Some((Time::Decade { first: token.number as i32, is_bc }, end))
        }
        4 if (1000..=2990).contains(&token.number) && !digits.follows_letters() => {
            let (is_bc, end) = years::era(end).unwrap_or((false, end));
            Some((Time::Decade { first: token.number as i32, is_bc }, end))
        }
        _ => None,
    }
}

/// `1990s`, `1990's`.
fn plural(at: At<'_>) -> Option<At<'_>> {
    let is_plural = at.is_glued() && (at.kind() == Kind::Possessive || at.words() == "s");
    is_plural.then(|| at.next())
}
