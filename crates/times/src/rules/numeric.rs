//! # What it finds
//! Days written in numbers only: `30.4.1975`, `4/30/1975`, `30/04/1975`.
//! # What it means
//! That day. With full stops the day comes first, as everywhere they are used. With slashes the order that the calendar allows; where it allows
//! both, the month first, as in the United States, whose prose writes most of them, unless another date of the text can only have the day first.
//! # What it leaves alone
//! Versions and sections (`2.3.2001` after "version"), numbers with a two-digit year, fractions, `9/11`.
//! # Examples
//! `30.4.1975` is 1975-04-30; `30/04/1975` too; `4/5/1975` is 1975-04-05; `version 2.3.2001` is nothing.

use super::Rule;
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Meaning, Name, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use dateline_calendar::Day;

pub(crate) const NAME: &str = "numeric-date";
pub(crate) const RULE: Rule = Rule { name: NAME, begins: Triggers::DIGITS, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    if at.is_glued() && !at.back().is_any(&["(", "[", "\"", "“"]) || is_numbered(at.back()) {
        return None;
    }
    let (first, second, year, end) = if at.kind() == Kind::Figure { dotted(at)? } else { slashed(at)? };
    if end.is_suffix() || end.is("/") && end.is_glued() {
        return None;
    }
    let orders = if at.kind() == Kind::Figure {
        [Some((second, first)), None]
    } else {
        [Some((first, second)), Some((second, first))]
    };
    let (month, day) = orders.into_iter().flatten().find(|&(month, day)| Day::from_ymd(year, month, day).is_some())?;
    Some((Time::Named(Name::Day(month, day, None), YearOf::Stated(year)).into(), end))
}

fn is_numbered(at: At<'_>) -> bool {
    at.has(Class::Numbered) || at.is_any(&["#", "§"])
}

fn dotted(at: At<'_>) -> Option<(u8, u8, i32, At<'_>)> {
    let mut parts = at.words().split('.');
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_date = first.len() < 3 && second.len() < 3 && year.len() == 4 && parts.next().is_none();
    is_date.then_some((first.parse().ok()?, second.parse().ok()?, year.parse().ok()?, at.next()))
}

fn slashed(at: At<'_>) -> Option<(u8, u8, i32, At<'_>)> {
    let second_at = at.next().eat("/").filter(|_| at.next().is_glued())?;
    let year_at = second_at.next().eat("/").filter(|_| second_at.next().is_glued())?;
    let (first, second, year) = (at.token()?, second_at.token()?, year_at.token()?);
    let are_numbers = [first, second, year].iter().all(|token| token.kind == Kind::Number);
    let is_date = are_numbers && first.number < 32 && second.number < 32 && year.length() == 4;
    is_date.then_some((first.number as u8, second.number as u8, year.number as i32, year_at.next()))
}
