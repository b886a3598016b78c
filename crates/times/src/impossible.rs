//! Days that the calendar has not, as a text writes them: nothing is read there, and that is noticed.

use crate::at::At;
use crate::lexicon::Class;
use crate::rules::years;
use crate::time::YearOf;
use crate::tokens::Kind;
use crate::triggers::Triggers;
use dateline_calendar::{Day, days_in_month};

/// The place after "31 June", "February 30, 2020" or `2020-02-30`, if one begins here.
pub(crate) fn impossible_day(at: At<'_>, triggers: Triggers) -> Option<At<'_>> {
    match () {
        () if triggers.meets(Triggers::DIGITS) => day_month(at).or_else(|| iso(at)),
        () if triggers.meets(Triggers::MONTH) => month_day(at),
        () => None,
    }
}

/// "31 June", "the 30th of February 2020".
fn day_month(at: At<'_>) -> Option<At<'_>> {
    let (day, is_ordinal, next) = number(at.skip("the"))?;
    let (month, end) = if is_ordinal { next.skip("of").month()? } else { next.month()? };
    let (year, end) = stated_year(end);
    // "March 31, May": a day that follows its month is not of the next.
    let is_after_month = at.back().month().is_some();
    (!is_after_month && is_impossible(year, month, day)).then_some(end)
}

/// "February 30", "June 31, 2020".
fn month_day(at: At<'_>) -> Option<At<'_>> {
    let (month, next) = at.month()?;
    let (day, _, end) = number(next).filter(|_| !next.is_glued())?;
    let goes_on =
        end.is_glued() && (end.is_any(&["%", ":", "/", "°", "-"]) || end.is_suffix()) || end.month().is_some();
    let (year, end) = stated_year(end);
    // "in April 31 men fell": counted, not dated.
    let is_count = year.is_none() && end.kind() == Kind::Word && !end.has(Class::Clause);
    let goes_on = goes_on || is_count;
    (!goes_on && is_impossible(year, month, day)).then_some(end)
}

/// `2020-02-30`, with a year that prose writes.
fn iso(at: At<'_>) -> Option<At<'_>> {
    let (year, next) = at.four_digits().filter(|_| !at.is_glued())?;
    let (month_at, after) = two_digits(next)?;
    let (day_at, end) = two_digits(after)?;
    let (month, day) = (u8::try_from(month_at.token()?.number).ok()?, u8::try_from(day_at.token()?.number).ok()?);
    let is_date_like = (1..=12).contains(&month) && (1..=31).contains(&day) && !end.is_suffix();
    (is_date_like && Day::from_ymd(year, month, day).is_none()).then_some(end)
}

fn two_digits(at: At<'_>) -> Option<(At<'_>, At<'_>)> {
    let digits = at.eat("-").filter(|digits| at.is_glued() && digits.is_glued())?;
    let is_two = digits.kind() == Kind::Number && digits.token()?.length() == 2;
    is_two.then_some((digits, digits.next()))
}

/// A number that is a day of some month.
fn number(at: At<'_>) -> Option<(u8, bool, At<'_>)> {
    let token = at.token().filter(|token| token.kind == Kind::Number && token.length() < 3 && token.number < 32)?;
    let ordinal = at.ordinal().map(|(_, end)| end);
    let end = ordinal.unwrap_or(at.next());
    (!at.follows_letters() && !end.is_suffix()).then_some((token.number as u8, ordinal.is_some(), end))
}

fn stated_year(at: At<'_>) -> (Option<i32>, At<'_>) {
    match years::year_after(at) {
        Some((YearOf::Stated(year), end)) => (Some(year), end),
        _ => (None, at),
    }
}

/// Of an unknown year, in a leap year.
fn is_impossible(year: Option<i32>, month: u8, day: u8) -> bool {
    0 < day && days_in_month(year.unwrap_or(2000), month) < day
}
