//! # What it finds
//! The years that governments and companies count by, and their quarters.
//! # What it means
//! TIMEX3 writes `FY2009`. When such a year begins is its owner's affair, so its date is about that year; a quarter of it is only within.
//! # What it leaves alone
//! "fiscal" of policies and cliffs.
//! # Examples
//! `fiscal 2009`, `fiscal year 2009`, `the 2009 fiscal year`, `FY2009`, `FY 2009`, `the financial year 2008–09`, `the second quarter of fiscal 2009`, `this fiscal year`.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Origin, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule {
    name: "fiscal-year",
    begins: Triggers::OTHER.or(Triggers::DIGITS).or(Triggers::ORDINAL).or(Triggers::NEAR),
    find,
};

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (quarter, next) = quarter_of(at).map_or((None, at), |(quarter, next)| (Some(quarter), next));
    if let Some((year, end)) = year(next) {
        return Some((Time::FiscalYear(YearOf::Stated(year), quarter).into(), end));
    }
    let (year, end) = counted_year(next)?;
    Some((Time::FiscalYear(year, quarter).into(), end))
}

/// "this fiscal year", "the previous financial year", "the end of the fiscal year": counted from the publication's or the story's.
pub(super) fn counted_year(at: At<'_>) -> Option<(YearOf, At<'_>)> {
    let (count, origin, next) = match years::shift(at).filter(|(_, _, next)| is_fiscal(*next).is_some()) {
        Some(shifted) => shifted,
        None => {
            let next = at.eat("the")?;
            next.eat_any(&["current", "last", "past", "latest"]).map_or((0, Origin::Nearby, next), |end| {
                (if next.is("current") { 0 } else { -1 }, Origin::Publication, end)
            })
        }
    };
    let end = is_fiscal(next)?.eat("year")?;
    Some((YearOf::Counted(count, origin), end))
}

/// "the second quarter of", before a year that is fiscal.
fn quarter_of(at: At<'_>) -> Option<(u8, At<'_>)> {
    let (number, next) = at.skip("the").ordinal()?;
    let next = next.dash().unwrap_or(next);
    let of = next.eat("quarter")?.eat("of")?;
    (1..=4).contains(&number).then_some((number as u8, of))
}

fn year(at: At<'_>) -> Option<(i32, At<'_>)> {
    let start = at.skip("the");
    if let Some((year, next)) = start.four_digits() {
        let end = is_fiscal(next)?.eat("year")?;
        return Some((year, end));
    }
    let year_at = match start.eat("fy").filter(|_| start.words() == "FY") {
        Some(next) => next,
        None => {
            let next = is_fiscal(start)?;
            next.skip("year")
        }
    };
    // `FY2009` is one word to the eye, and two tokens.
    let token = year_at.token().filter(|token| token.kind == Kind::Number && token.length() == 4)?;
    let is_year = (1800..=2199).contains(&token.number) && !year_at.next().is_suffix();
    let end = second_half(year_at.next(), token.number).unwrap_or(year_at.next());
    is_year.then_some((token.number as i32, end))
}

fn is_fiscal(at: At<'_>) -> Option<At<'_>> {
    at.eat_any(&["fiscal", "financial"])
}

/// The `–09` of `2008–09`, `2008/09`.
fn second_half(at: At<'_>, first: u32) -> Option<At<'_>> {
    let next = at.dash().or_else(|| at.eat("/")).filter(|next| at.is_glued() && next.is_glued())?;
    let token = next.token().filter(|token| token.kind == Kind::Number && token.length() == 2)?;
    (token.number == (first + 1) % 100).then(|| next.next())
}
