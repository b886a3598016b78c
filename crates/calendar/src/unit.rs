//! A unit of the calendar that a date may name: a day, a month, a year, a century.

use crate::day::{Day, days_in_month};

/// One unit of the calendar, with astronomical years (0 is 1 BC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A civil day.
    Day(Day),
    /// A month, 1–12, of a year.
    Month(i32, u8),
    /// A season of a year; see [`Season`] for its months.
    Season(i32, Season),
    /// A quarter, 1–4, of a year.
    Quarter(i32, u8),
    /// A year.
    Year(i32),
    /// Ten years, by the year divided by ten: `201` is the 2010s. Never negative: EDTF's `-004X` is not "the 40s BC".
    Decade(i32),
    /// A hundred years, by the year divided by a hundred: `19` is 1900–1999, as EDTF counts.
    Century(i32),
    /// A thousand years, by the year divided by a thousand.
    Millennium(i32),
}

/// A meteorological season of the northern hemisphere. Winter begins in December of its year and ends in February of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February of the next year.
    Winter,
}

impl Unit {
    /// The first day of the unit, kept within the calendar's ends.
    pub fn first(self) -> Day {
        let (year, month) = match self {
            Unit::Day(day) => return day,
            Unit::Month(year, month) => (year, month),
            Unit::Season(year, season) => (year, season.first_month()),
            Unit::Quarter(year, quarter) => (year, quarter * 3 - 2),
            Unit::Year(year) => (year, 1),
            Unit::Decade(decade) => (decade * 10, 1),
            Unit::Century(century) => (century * 100, 1),
            Unit::Millennium(millennium) => (millennium * 1000, 1),
        };
        Day::from_ymd(year, month, 1).unwrap_or(Day::MIN)
    }

    /// The last day of the unit, kept within the calendar's ends.
    pub fn last(self) -> Day {
        let (year, month) = match self {
            Unit::Day(day) => return day,
            Unit::Month(year, month) => (year, month),
            Unit::Season(year, Season::Winter) => (year + 1, 2),
            Unit::Season(year, season) => (year, season.first_month() + 2),
            Unit::Quarter(year, quarter) => (year, quarter * 3),
            Unit::Year(year) => (year, 12),
            Unit::Decade(decade) => (decade * 10 + 9, 12),
            Unit::Century(century) => (century * 100 + 99, 12),
            Unit::Millennium(millennium) => (millennium * 1000 + 999, 12),
        };
        Day::from_ymd(year, month, days_in_month(year, month)).unwrap_or(Day::MAX)
    }
}

impl Season {
    const fn first_month(self) -> u8 {
        match self {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
            Season::Winter => 12,
        }
    }
}
