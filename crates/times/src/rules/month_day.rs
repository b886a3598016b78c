//! # What it finds
//! A month and its day, in this order, with or without weekday and year; also the later days of a list or range that share a month.
//! # What it means
//! That day; without a year, the year that the story or the publication gives.
//! # What it leaves alone
//! Days that the month has not ("February 30"), numbers that go on ("March 1,500", "May 10:30", "May 5%").
//! # Examples
//! `January 8, 2020`, `Jan. 8`, `Wednesday, January 8`, `January the 8th`, the `15` of `January 8–15`.

use super::{Rule, day_month, years};
use crate::at::At;
use crate::time::{Meaning, Name, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use dateline_calendar::Weekday;

pub(crate) const RULE: Rule = Rule {
    name: "month-day",
    begins: Triggers::WEEKDAY.or(Triggers::MONTH).or(Triggers::DIGITS).or(Triggers::BARE),
    find,
};

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (weekday, start) = day_month::weekday_before(at);
    let of_entry = || years::year_before(at).and_then(|(year, date)| day_month::of_entry(year, month_day(date, None)?));
    let (name, year, end) = month_day(start, weekday).or_else(|| later_day(at)).or_else(of_entry)?;
    Some((Time::Named(name, year).into(), end))
}

fn month_day<'a>(at: At<'a>, weekday: Option<Weekday>) -> Option<(Name, YearOf, At<'a>)> {
    let (month, next) = at.month()?;
    let (day, end) = day_after(next)?;
    let (year, end) = years::year_after(end).or_else(|| year_of_range(end)).unwrap_or((YearOf::Unstated, end));
    day_month::is_day_of(month, day, year).then_some((Name::Day(month, day, weekday), year, end))
}

/// The day after a month. A number that is half a year, a price or a clock is none.
fn day_after(at: At<'_>) -> Option<(u8, At<'_>)> {
    let (day, is_ordinal, end) = at.skip("the").day()?;
    if at.is("the") && !is_ordinal || at.is_glued() {
        return None;
    }
    (!goes_on(end)).then_some((day, end))
}

/// Whether a number goes on behind what could be a day: "5%", "10:30", "4/5". The colon of "May 9: the board met" ends it.
fn goes_on(end: At<'_>) -> bool {
    let is_clock = end.is(":") && end.next().is_glued() && end.next().kind() == Kind::Number;
    end.is_glued() && (is_clock || end.is_any(&["%", "/", "°"]) || end.is_suffix())
}

/// The year of `8–15, 2020` and `8, 9 and 15, 2020`, looked at from behind the 8: the words end there all the same.
fn year_of_range(at: At<'_>) -> Option<(YearOf, At<'_>)> {
    let mut next = at;
    // Six days more are a list; longer ones are tables of numbers.
    for _ in 0..6 {
        next = next.dash().or_else(|| next.eat_any(&["and", "or", "to", ","]))?.skip("and").day()?.2;
        if let Some((year @ YearOf::Stated(_), _)) = years::year_after(next) {
            return Some((year, at));
        }
    }
    None
}

/// The `15` of `January 8–15, 2020`, `January 8 and 15`, `January 8, 9 and 15`.
fn later_day(at: At<'_>) -> Option<(Name, YearOf, At<'_>)> {
    let (day, end) =
        at.token().filter(|token| token.number != 0).and_then(|_| at.day()).map(|(day, _, end)| (day, end))?;
    let mut before = at.back();
    // Six days before it are a list; longer ones are tables of numbers.
    for _ in 0..6 {
        if !before.is_any(&["-", "–", "—", "and", "or", "to", ","]) {
            return None;
        }
        before =
            if before.is_any(&["and", "or"]) && before.back().is(",") { before.back().back() } else { before.back() };
        let ordinal_end = before.next();
        if before.is_any(&["st", "nd", "rd", "th"]) && before.is_glued() {
            before = before.back();
        }
        let (first, _, _) = before.day().filter(|(_, _, end)| end.index == ordinal_end.index)?;
        if day <= first {
            return None;
        }
        let month_at = if before.back().is(".") { before.back().back() } else { before.back() };
        if let Some((month, _)) = month_at.month().filter(|(_, end)| end.index == before.index) {
            let year = years::year_after(end).or_else(|| year_of_range(end));
            let (year, end) = year.unwrap_or((YearOf::Unstated, end));
            let is_day = !goes_on(end) && day_month::is_day_of(month, day, year) && !end.month_follows();
            return is_day.then_some((Name::Day(month, day, None), year, end));
        }
        before = before.back();
    }
    None
}

impl At<'_> {
    /// "January 8 and 15 February": the 15 belongs to what follows.
    fn month_follows(self) -> bool {
        self.skip("of").month().is_some()
    }
}
