//! A date as EDTF writes it: when something happened once, within which bounds, or how long it lasted.

use crate::day::{Day, days_in_month};
use crate::unit::{Season, Unit};
use std::fmt;

/// A date in the subset of EDTF (ISO 8601-2, levels 0 to 2) that Dateline speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// Once, within this unit: `2020-01-08`, `2019-12~`, `199X`, `2020-21`.
    Once(Qualified),
    /// Once, not before the first unit and not after the second; one may be open: `[2019-12-30..2020-01-08]`, `[2016..]`, `[..1918]`.
    OneOf(Option<Qualified>, Option<Qualified>),
    /// It lasted from one end to the other: `2019-05/2020-04`, `2016/..`, `/1945`.
    Lasting(Endpoint, Endpoint),
}

/// An end of what lasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// It is known, to this unit.
    Known(Qualified),
    /// Written `..`: it goes on, or always was.
    Open,
    /// Written as nothing: there was one, and no one says when.
    Unknown,
}

/// A unit and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Qualified {
    /// The unit named.
    pub unit: Unit,
    /// How sure it is.
    pub qualifier: Qualifier,
}

/// How sure a unit is: nothing, `?`, `~` or `%`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// As sure as its source.
    #[default]
    Certain,
    /// `?`: the source doubts it.
    Uncertain,
    /// `~`: about then.
    Approximate,
    /// `%`: about then, and doubted.
    Both,
}

/// How finely a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "their names say all")]
pub enum Precision {
    Day,
    Week,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
    Century,
    Millennium,
    /// Any other stretch: bounds, part of a unit, what lasted.
    Range,
}

/// On what a date rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The words name the unit, even if its year comes from the anchor.
    Stated,
    /// Counted from an anchor: "last October", "two days earlier".
    Relative,
    /// Only its neighbours are known.
    Bounded,
    /// From the story around it.
    Inherited,
}

/// A part of a month or a year, in thirds: days 1–10, 11–20, 21–end; months 1–4, 5–8, 9–12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "their names say all")]
pub enum PartOfUnit {
    Early,
    Mid,
    Late,
}

impl Edtf {
    /// Once, on this day.
    pub const fn day(day: Day) -> Edtf {
        Edtf::once(Unit::Day(day))
    }

    /// Once, within this unit.
    pub const fn once(unit: Unit) -> Edtf {
        Edtf::Once(Qualified::certain(unit))
    }

    /// Once, within these units, both included.
    pub const fn one_of(from: Unit, to: Unit) -> Edtf {
        Edtf::OneOf(Some(Qualified::certain(from)), Some(Qualified::certain(to)))
    }

    /// It lasted from the first unit to the second.
    pub const fn lasting(from: Unit, to: Unit) -> Edtf {
        Edtf::Lasting(Endpoint::Known(Qualified::certain(from)), Endpoint::Known(Qualified::certain(to)))
    }

    /// Once, in a part of a month or year: "late December 2019" is `[2019-12-21..2019-12-31]`. Of other units, the whole unit.
    pub fn part(part: PartOfUnit, unit: Unit) -> Edtf {
        let ends = match unit {
            Unit::Month(year, month) => {
                let (first, last) = match part {
                    PartOfUnit::Early => (1, 10),
                    PartOfUnit::Mid => (11, 20),
                    PartOfUnit::Late => (21, days_in_month(year, month)),
                };
                Day::from_ymd(year, month, first)
                    .zip(Day::from_ymd(year, month, last))
                    .map(|(a, b)| (Unit::Day(a), Unit::Day(b)))
            }
            Unit::Year(year) => {
                let first = match part {
                    PartOfUnit::Early => 1,
                    PartOfUnit::Mid => 5,
                    PartOfUnit::Late => 9,
                };
                Some((Unit::Month(year, first), Unit::Month(year, first + 3)))
            }
            _ => None,
        };
        ends.map_or(Edtf::once(unit), |(from, to)| Edtf::one_of(from, to))
    }

    /// Once, in the seven days from this Monday.
    pub fn week(monday: Day) -> Edtf {
        Edtf::one_of(Unit::Day(monday), Unit::Day(monday.plus_days(6)))
    }

    /// The part of which unit this date is, if it is written as [`Edtf::part`] writes one.
    pub fn as_part(self) -> Option<(PartOfUnit, Unit)> {
        let Edtf::OneOf(Some(from), Some(_)) = self else { return None };
        let unit = match from.unit {
            Unit::Day(day) => Unit::Month(day.year(), day.month()),
            Unit::Month(year, _) => Unit::Year(year),
            _ => return None,
        };
        let parts = [PartOfUnit::Early, PartOfUnit::Mid, PartOfUnit::Late];
        parts.into_iter().find(|&part| Edtf::part(part, unit) == self).map(|part| (part, unit))
    }

    /// The Monday, if this date is one of the seven days of a week.
    pub fn as_week(self) -> Option<Day> {
        match self {
            Edtf::OneOf(Some(Qualified { unit: Unit::Day(day), .. }), Some(_)) if day.weekday() as u8 == 0 => {
                (Edtf::week(day) == self).then_some(day)
            }
            _ => None,
        }
    }

    /// The first day it may lie on, or on which it began; `None` where open or unknown.
    pub fn earliest(self) -> Option<Day> {
        match self {
            Edtf::Once(date) => Some(date.unit.first()),
            Edtf::OneOf(from, _) => from.map(|date| date.unit.first()),
            Edtf::Lasting(Endpoint::Known(date), _) => Some(date.unit.first()),
            Edtf::Lasting(..) => None,
        }
    }

    /// The last day it may lie on, or on which it ended; `None` where open or unknown.
    pub fn latest(self) -> Option<Day> {
        match self {
            Edtf::Once(date) => Some(date.unit.last()),
            Edtf::OneOf(_, to) => to.map(|date| date.unit.last()),
            Edtf::Lasting(_, Endpoint::Known(date)) => Some(date.unit.last()),
            Edtf::Lasting(..) => None,
        }
    }

    /// Whether it lasted, rather than happened once.
    pub const fn is_extent(self) -> bool {
        matches!(self, Edtf::Lasting(..))
    }

    /// Whether its source says "about".
    pub fn is_approximate(self) -> bool {
        let is_about = |date: Qualified| matches!(date.qualifier, Qualifier::Approximate | Qualifier::Both);
        let is_end_about = |end| matches!(end, Endpoint::Known(date) if is_about(date));
        match self {
            Edtf::Once(date) => is_about(date),
            Edtf::OneOf(from, to) => from.is_some_and(is_about) || to.is_some_and(is_about),
            Edtf::Lasting(start, end) => is_end_about(start) || is_end_about(end),
        }
    }

    /// How finely it is known.
    pub fn precision(self) -> Precision {
        match self {
            Edtf::Once(date) => date.unit.precision(),
            Edtf::OneOf(..) if self.as_week().is_some() => Precision::Week,
            Edtf::OneOf(..) | Edtf::Lasting(..) => Precision::Range,
        }
    }
}

impl Qualified {
    /// The unit, without doubt.
    pub const fn certain(unit: Unit) -> Qualified {
        Qualified { unit, qualifier: Qualifier::Certain }
    }
}

impl Unit {
    /// How fine the unit is.
    pub const fn precision(self) -> Precision {
        match self {
            Unit::Day(_) => Precision::Day,
            Unit::Month(..) => Precision::Month,
            Unit::Season(..) => Precision::Season,
            Unit::Quarter(..) => Precision::Quarter,
            Unit::Year(_) => Precision::Year,
            Unit::Decade(_) => Precision::Decade,
            Unit::Century(_) => Precision::Century,
            Unit::Millennium(_) => Precision::Millennium,
        }
    }
}

impl Precision {
    /// The name that the JSON export uses.
    pub const fn name(self) -> &'static str {
        match self {
            Precision::Day => "day",
            Precision::Week => "week",
            Precision::Month => "month",
            Precision::Quarter => "quarter",
            Precision::Season => "season",
            Precision::Year => "year",
            Precision::Decade => "decade",
            Precision::Century => "century",
            Precision::Millennium => "millennium",
            Precision::Range => "range",
        }
    }
}

impl Basis {
    /// All of them.
    pub const ALL: [Basis; 4] = [Basis::Stated, Basis::Relative, Basis::Bounded, Basis::Inherited];

    /// The name that the JSON export uses.
    pub const fn name(self) -> &'static str {
        match self {
            Basis::Stated => "stated",
            Basis::Relative => "relative",
            Basis::Bounded => "bounded",
            Basis::Inherited => "inherited",
        }
    }
}

impl Season {
    /// The number that EDTF writes in the place of the month: 21–24.
    pub const fn edtf_number(self) -> u8 {
        match self {
            Season::Spring => 21,
            Season::Summer => 22,
            Season::Autumn => 23,
            Season::Winter => 24,
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Unit::Day(day) => write!(out, "{day}"),
            Unit::Month(year, month) => write!(out, "{}-{month:02}", Unit::Year(year)),
            Unit::Season(year, season) => write!(out, "{}-{}", Unit::Year(year), season.edtf_number()),
            Unit::Quarter(year, quarter) => write!(out, "{}-{}", Unit::Year(year), 32 + quarter),
            Unit::Year(year) if year < 0 => write!(out, "-{:04}", -year),
            Unit::Year(year) => write!(out, "{year:04}"),
            Unit::Decade(decade) => write!(out, "{decade:03}X"),
            Unit::Century(century) => write!(out, "{century:02}XX"),
            Unit::Millennium(millennium) => write!(out, "{millennium}XXX"),
        }
    }
}

impl fmt::Display for Qualified {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.qualifier {
            Qualifier::Certain => "",
            Qualifier::Uncertain => "?",
            Qualifier::Approximate => "~",
            Qualifier::Both => "%",
        };
        write!(out, "{}{mark}", self.unit)
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Endpoint::Known(date) => write!(out, "{date}"),
            Endpoint::Open => out.write_str(".."),
            Endpoint::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |date: &Option<Qualified>| date.map_or_else(String::new, |date| date.to_string());
        match self {
            Edtf::Once(date) => write!(out, "{date}"),
            Edtf::OneOf(from, to) => write!(out, "[{}..{}]", text(from), text(to)),
            Edtf::Lasting(start, end) => write!(out, "{start}/{end}"),
        }
    }
}
