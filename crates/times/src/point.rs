//! A unit of the calendar that is fully known, as TIMEX3 and EDTF write it.

use crate::units::{Part, TimeUnit};
use dateline_calendar::{Day, Edtf, PartOfUnit, Qualified, Qualifier, Season, Unit};

/// A unit with its year. Years are astronomical.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Point {
    Day(Day),
    /// By its Monday.
    Week(Day),
    /// By its Saturday.
    Weekend(Day),
    Month(i32, u8),
    Season(i32, Season),
    Quarter(i32, u8),
    Half(i32, u8),
    Year(i32),
    /// The year that its owner calls so.
    FiscalYear(i32),
    /// By its first year as it is spoken: the 470s BC are 470 and `is_bc`.
    Decade {
        first: i32,
        is_bc: bool,
    },
    Century {
        ordinal: i32,
        is_bc: bool,
    },
    Millennium {
        ordinal: i32,
    },
}

impl Point {
    /// The units it goes from and to; the same one for most.
    pub(crate) fn units(self) -> (Unit, Unit) {
        let one = |unit| (unit, unit);
        match self {
            Point::Day(day) => one(Unit::Day(day)),
            Point::Week(monday) => (Unit::Day(monday), Unit::Day(monday.plus_days(6))),
            Point::Weekend(saturday) => (Unit::Day(saturday), Unit::Day(saturday.plus_days(1))),
            Point::Month(year, month) => one(Unit::Month(year, month)),
            Point::Season(year, season) => one(Unit::Season(year, season)),
            Point::Quarter(year, quarter) => one(Unit::Quarter(year, quarter)),
            Point::Half(year, half) => (Unit::Month(year, half * 6 - 5), Unit::Month(year, half * 6)),
            Point::Year(year) | Point::FiscalYear(year) => one(Unit::Year(year)),
            Point::Decade { first, is_bc: false } => one(Unit::Decade(first / 10)),
            Point::Decade { first, is_bc: true } => (Unit::Year(-8 - first), Unit::Year(1 - first)),
            Point::Century { ordinal, is_bc: false } => one(Unit::Century(ordinal - 1)),
            Point::Century { ordinal, is_bc: true } => (Unit::Year(1 - ordinal * 100), Unit::Year((1 - ordinal) * 100)),
            Point::Millennium { ordinal } => one(Unit::Millennium(ordinal - 1)),
        }
    }

    pub(crate) fn first(self) -> Day {
        self.units().0.first()
    }

    pub(crate) fn last(self) -> Day {
        self.units().1.last()
    }

    pub(crate) fn year(self) -> i32 {
        self.first().year()
    }

    pub(crate) fn month(self) -> Option<(i32, u8)> {
        match self {
            Point::Day(day) => Some((day.year(), day.month())),
            Point::Month(year, month) => Some((year, month)),
            _ => None,
        }
    }

    /// The unit so many on from this one, as fine as the unit counted: two months from a day is a month.
    pub(crate) fn shifted(self, unit: TimeUnit, count: i32) -> Option<Point> {
        let day = match self {
            Point::Day(day) | Point::Week(day) => day,
            _ => self.first(),
        };
        match unit {
            TimeUnit::Day => matches!(self, Point::Day(_)).then(|| Point::Day(day.plus_days(count))),
            TimeUnit::Week | TimeUnit::Fortnight => {
                let weeks = if unit == TimeUnit::Week { count } else { count.saturating_mul(2) };
                let monday = day.plus_days(weeks.saturating_mul(7)).plus_days(-(day.weekday() as i32));
                matches!(self, Point::Day(_) | Point::Week(_)).then_some(Point::Week(monday))
            }
            TimeUnit::Weekend => {
                let monday = day.plus_days(count.saturating_mul(7)).plus_days(-(day.weekday() as i32));
                matches!(self, Point::Day(_) | Point::Week(_)).then(|| Point::Weekend(monday.plus_days(5)))
            }
            TimeUnit::Month => {
                self.month()?;
                let day = day.plus_months(count);
                Some(Point::Month(day.year(), day.month()))
            }
            TimeUnit::Quarter => {
                self.month()?;
                let day = day.plus_months(count.saturating_mul(3));
                Some(Point::Quarter(day.year(), day.month().div_ceil(3)))
            }
            TimeUnit::Year => year_point(self.year().checked_add(count)?),
            TimeUnit::Decade => {
                let year = self.year().checked_add(count.checked_mul(10)?)?;
                let spoken = if year < 1 { 1 - year } else { year };
                (spoken < 9_000).then(|| Point::Decade { first: spoken - spoken % 10, is_bc: year < 1 })
            }
            TimeUnit::Century => {
                let year = self.year().checked_add(count.checked_mul(100)?)?;
                let spoken = if year < 1 { 1 - year } else { year };
                (spoken < 9_000).then(|| Point::Century { ordinal: spoken / 100 + 1, is_bc: year < 1 })
            }
            _ => None,
        }
    }

    /// The same unit so many years on; only of those that every year has.
    pub(crate) fn years_on(self, years: i32) -> Option<Point> {
        let on = |year: i32| year.checked_add(years).filter(|year| (-9998..=9998).contains(year));
        match self {
            Point::Day(day) => Day::from_ymd(on(day.year())?, day.month(), day.day()).map(Point::Day),
            Point::Month(year, month) => Some(Point::Month(on(year)?, month)),
            Point::Season(year, season) => Some(Point::Season(on(year)?, season)),
            Point::Quarter(year, quarter) => Some(Point::Quarter(on(year)?, quarter)),
            Point::Half(year, half) => Some(Point::Half(on(year)?, half)),
            Point::Year(year) => year_point(on(year)?),
            _ => None,
        }
    }

    /// The first and last day of so many units at the beginning or the end of this one, if it is as long.
    pub(crate) fn stretch(self, count: i32, unit: TimeUnit, is_last: bool) -> Option<(Day, Day)> {
        let (first, last) = (self.first(), self.last());
        let days = match unit {
            TimeUnit::Day => count,
            TimeUnit::Week => count * 7,
            TimeUnit::Month | TimeUnit::Year => {
                let months = if unit == TimeUnit::Year { count * 12 } else { count };
                let inner = if is_last {
                    last.plus_days(1).plus_months(-months)
                } else {
                    first.plus_months(months).plus_days(-1)
                };
                let ends = if is_last { (inner, last) } else { (first, inner) };
                return (first <= ends.0 && ends.1 <= last).then_some(ends);
            }
            _ => return None,
        };
        let ends = if is_last { (last.plus_days(1 - days), last) } else { (first, first.plus_days(days - 1)) };
        (first <= ends.0 && ends.1 <= last).then_some(ends)
    }

    /// As TIMEX3 writes it.
    pub(crate) fn value(self) -> String {
        match self {
            Point::Day(day) => format!("{}-{:02}-{:02}", year_value(day.year()), day.month(), day.day()),
            Point::Week(monday) => {
                let (year, week) = monday.iso_week();
                format!("{}-W{week:02}", year_value(year))
            }
            Point::Weekend(saturday) => format!("{}-WE", Point::Week(saturday.plus_days(-5)).value()),
            Point::Month(year, month) => format!("{}-{month:02}", year_value(year)),
            Point::Season(year, season) => format!("{}-{}", year_value(year), season_code(season)),
            Point::Quarter(year, quarter) => format!("{}-Q{quarter}", year_value(year)),
            Point::Half(year, half) => format!("{}-H{half}", year_value(year)),
            Point::Year(year) => year_value(year),
            Point::FiscalYear(year) => format!("FY{}", year_value(year)),
            Point::Decade { first, is_bc } => format!("{}{:03}", era(is_bc), first / 10),
            Point::Century { ordinal, is_bc } => format!("{}{:02}", era(is_bc), ordinal - 1),
            Point::Millennium { ordinal } => (ordinal - 1).to_string(),
        }
    }

    /// Once within this unit, or within its part.
    pub(crate) fn edtf(self, part: Option<Part>, is_rough: bool) -> Edtf {
        let (from, to) = self.units();
        let part = match part {
            Some(Part::Early | Part::Start) => Some(PartOfUnit::Early),
            Some(Part::Mid) => Some(PartOfUnit::Mid),
            Some(Part::Late | Part::End) => Some(PartOfUnit::Late),
            Some(Part::Turn | Part::Rest) | None => None,
        };
        // When a fiscal year begins and ends is not known here.
        let part = part.filter(|_| !matches!(self, Point::FiscalYear(_)));
        let qualifier =
            if is_rough || matches!(self, Point::FiscalYear(_)) { Qualifier::Approximate } else { Qualifier::Certain };
        let qualified = |unit| Qualified { unit, qualifier };
        match part {
            Some(part) if from == to => Edtf::part(part, from),
            _ if from == to => Edtf::Once(qualified(from)),
            _ => Edtf::OneOf(Some(qualified(from)), Some(qualified(to))),
        }
    }
}

/// A year, if the calendar reaches it.
pub(crate) fn year_point(year: i32) -> Option<Point> {
    (-9998..=9998).contains(&year).then_some(Point::Year(year))
}

/// As TIMEX3 writes a year: `BC0480` for the astronomical −479.
pub(crate) fn year_value(year: i32) -> String {
    if year < 1 { format!("BC{:04}", 1 - year) } else { format!("{year:04}") }
}

/// As TIMEX3 writes a season.
pub(crate) fn season_code(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

fn era(is_bc: bool) -> &'static str {
    if is_bc { "BC" } else { "" }
}
