//! A date as EDTF writes it: a year, perhaps a month or a part of the year, perhaps a day.

use super::component::Component;
use crate::day::{Day, days_in_month};
use crate::edtf::{Edtf, Qualified, Qualifier};
use crate::unit::{Season, Unit};
use std::fmt;

/// `2020-01-08`, `201X`, `2004-XX-11`, `-0043`, `Y170000002`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// A year of four digits, astronomical: `0000` is 1 BC.
    Common {
        /// Whether a minus sign stands before the year.
        is_negative: bool,
        /// Four digits.
        year: Component,
        /// 01–12, or a part of the year: seasons 21–32, quarters 33–36, thirds 37–39, halves 40–41.
        month: Option<Component>,
        /// 01–31, after a month only.
        day: Option<Component>,
    },
    /// A year of more than four digits.
    Long(i64),
}

impl Date {
    /// The first day it may be; `None` for long years.
    pub fn earliest(&self) -> Option<Day> {
        self.years(false).find_map(|year| self.months().find_map(|part| self.day_in(year, part, false)))
    }

    /// The last day it may be; `None` for long years.
    pub fn latest(&self) -> Option<Day> {
        self.years(true).find_map(|year| {
            let parts: Vec<(u8, u8)> = self.months().collect();
            parts.into_iter().filter_map(|part| self.day_in(year, part, true)).max()
        })
    }

    /// The years that it may be of, in order or backwards.
    fn years(&self, is_backwards: bool) -> impl Iterator<Item = i32> {
        let (is_negative, year) = match *self {
            Date::Common { is_negative, year, .. } => (is_negative, Some(year)),
            Date::Long(_) => (false, None),
        };
        let count = if year.is_some() { 10_000 } else { 0 };
        (0..count).filter_map(move |step| {
            let number = if is_backwards == is_negative { step } else { 9_999 - step };
            year.filter(|year| year.may_be(number)).map(|_| if is_negative { -number } else { number })
        })
    }

    /// The parts of a year that it may be of: a first month, counted on past December for the southern summer and the winter, and how many months.
    fn months(&self) -> impl Iterator<Item = (u8, u8)> {
        let (month, has_day) = match *self {
            Date::Common { month, day, .. } => (month, day.is_some()),
            Date::Long(_) => (None, false),
        };
        let whole = month.is_none().then_some((1, 12));
        let months = (1..=12).filter(move |number| month.is_some_and(|month| month.may_be(i32::from(*number))));
        let parts =
            PARTS.into_iter().filter(move |(number, ..)| month.and_then(|month| month.number()) == Some(*number));
        let parts = parts.filter(move |_| !has_day).map(|(_, first, count)| (first, count));
        whole.into_iter().chain(months.map(|number| (number, 1))).chain(parts)
    }

    /// The first or last day that it may be in this part of this year.
    fn day_in(&self, year: i32, (first, count): (u8, u8), is_last: bool) -> Option<Day> {
        let month = if is_last { first + count - 1 } else { first };
        let (year, month) = (year + i32::from((month - 1) / 12), (month - 1) % 12 + 1);
        let mut days = 1..=days_in_month(year, month);
        let fits = |day: &u8| match *self {
            Date::Common { day: Some(component), .. } => component.may_be(i32::from(*day)),
            _ => true,
        };
        let day = if is_last { days.rev().find(fits) } else { days.find(fits) }?;
        Day::from_ymd(year, month, day)
    }

    /// The date of Dateline that says the same or a little less.
    pub(super) fn edtf(&self) -> Option<Edtf> {
        let qualifier = self.qualifier();
        let once = |unit| Some(Edtf::Once(Qualified { unit, qualifier }));
        if let Some(unit) = self.unit() {
            return once(unit);
        }
        let day = |day| Some(Qualified { unit: Unit::Day(day), qualifier });
        Some(Edtf::OneOf(day(self.earliest()?), day(self.latest()?)))
    }

    /// The unit it names, where its open digits are the last ones.
    fn unit(&self) -> Option<Unit> {
        let Date::Common { is_negative, year: digits, month, day } = *self else { return None };
        let is_open = |component: Option<Component>| component.is_none_or(|component| component.open_end() == Some(2));
        match (digits.open_end()?, digits.stem()) {
            (0, year) => {
                let year = if is_negative { -year } else { year };
                if is_open(month) && is_open(day) {
                    return Some(Unit::Year(year));
                }
                let number = month?.number()?;
                if is_open(day) {
                    return unit_of_year(year, number);
                }
                Day::from_ymd(year, u8::try_from(number).ok()?, u8::try_from(day?.number()?).ok()?).map(Unit::Day)
            }
            _ if is_negative || !is_open(month) || !is_open(day) => None,
            (1, decade) => Some(Unit::Decade(decade)),
            (2, century) => Some(Unit::Century(century)),
            (3, millennium) => Some(Unit::Millennium(millennium)),
            _ => None,
        }
    }

    fn qualifier(&self) -> Qualifier {
        let Date::Common { year, month, day, .. } = *self else { return Qualifier::Certain };
        let components = [Some(year), month, day].into_iter().flatten();
        components.fold(Qualifier::Certain, |all, one| all.and(one.own).and(one.group))
    }
}

/// The parts of a year by their numbers: first month and how many.
const PARTS: [(i32, u8, u8); 21] = [
    (21, 3, 3),
    (22, 6, 3),
    (23, 9, 3),
    (24, 12, 3),
    // Of the northern hemisphere, then of the southern, whose summer begins in December.
    (25, 3, 3),
    (26, 6, 3),
    (27, 9, 3),
    (28, 12, 3),
    (29, 9, 3),
    (30, 12, 3),
    (31, 3, 3),
    (32, 6, 3),
    (33, 1, 3),
    (34, 4, 3),
    (35, 7, 3),
    (36, 10, 3),
    (37, 1, 4),
    (38, 5, 4),
    (39, 9, 4),
    (40, 1, 6),
    (41, 7, 6),
];

fn unit_of_year(year: i32, number: i32) -> Option<Unit> {
    match number {
        1..=12 => Some(Unit::Month(year, number as u8)),
        21 | 25 => Some(Unit::Season(year, Season::Spring)),
        22 | 26 => Some(Unit::Season(year, Season::Summer)),
        23 | 27 => Some(Unit::Season(year, Season::Autumn)),
        24 | 28 => Some(Unit::Season(year, Season::Winter)),
        33..=36 => Some(Unit::Quarter(year, (number - 32) as u8)),
        _ => None,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (is_negative, year, month, day) = match self {
            Date::Long(year) => return write!(out, "Y{year}"),
            Date::Common { is_negative, year, month, day } => (*is_negative, year, month, day),
        };
        year.own.mark().map_or(Ok(()), |mark| write!(out, "{mark}"))?;
        write!(out, "{}{}", if is_negative { "-" } else { "" }, year.plain())?;
        month.map_or(Ok(()), |month| write!(out, "-{month}"))?;
        day.map_or(Ok(()), |day| write!(out, "-{day}"))
    }
}
