//! EDTF in full, as others write it: levels 0 and 1, and of level 2 sets, lists, open digits anywhere, qualified components and parts of a year.
//!
//! In: a string. Out: its parts, the same string again, the days it may lie on, and the [`Edtf`] that says the same, where Dateline has one.
//! Invariant: `text.parse::<Expression>()?.to_string() == text`. Left out of level 2: exponents (`Y-17E7`) and significant digits (`1950S2`).
//!
//! ```
//! use dateline_calendar::Expression;
//!
//! let christmas: Expression = "156X-12-25".parse()?;
//! assert_eq!(christmas.to_string(), "156X-12-25");
//! assert_eq!(christmas.earliest().map(|day| day.to_string()), Some("1560-12-25".to_owned()));
//! assert_eq!(christmas.edtf().map(|edtf| edtf.to_string()), Some("[1560-12-25..1569-12-25]".to_owned()));
//! # Ok::<(), dateline_calendar::ParseError>(())
//! ```

mod component;
mod date;
mod parse;
mod time;

pub use component::Component;
pub use date::Date;
pub use time::{Time, Zone};

use crate::day::Day;
use crate::edtf::{Edtf, Endpoint, Qualified};
use crate::unit::Unit;
use std::fmt;

/// What an EDTF string says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Expression {
    /// `2020-01-08`, `2004-XX`, `156X-12-25`, `2004-06~-11`, `2001-21`.
    Date(Date),
    /// `2020-01-08T10:57:00Z`.
    Moment(Day, Time),
    /// `1964/2008`, `1984~/..`, `/1945`.
    Interval(Bound, Bound),
    /// One of these: `[1667,1668,1670..1672]`.
    OneOf(Vec<Member>),
    /// All of these: `{1667,1668}`.
    AllOf(Vec<Member>),
}

/// An end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// It is named.
    Date(Date),
    /// `..`: it goes on, or always was.
    Open,
    /// Nothing: there was one, and no one says when.
    Unknown,
}

/// A member of a set or list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Member {
    /// One date.
    Date(Date),
    /// `1670..1672`; open on one side only at an end of the whole: `..1760`, `1760-12..`.
    Range(Option<Date>, Option<Date>),
}

impl Expression {
    /// The first day it may lie on; `None` where open, unknown or before the calendar begins.
    pub fn earliest(&self) -> Option<Day> {
        match self {
            Expression::Date(date) => date.earliest(),
            Expression::Moment(day, _) => Some(*day),
            Expression::Interval(start, _) => start.date()?.earliest(),
            Expression::OneOf(members) | Expression::AllOf(members) => {
                let firsts: Option<Vec<Day>> = members.iter().map(|member| member.first()?.earliest()).collect();
                firsts?.into_iter().min()
            }
        }
    }

    /// The last day it may lie on; `None` where open, unknown or after the calendar ends.
    pub fn latest(&self) -> Option<Day> {
        match self {
            Expression::Date(date) => date.latest(),
            Expression::Moment(day, _) => Some(*day),
            Expression::Interval(_, end) => end.date()?.latest(),
            Expression::OneOf(members) | Expression::AllOf(members) => {
                let lasts: Option<Vec<Day>> = members.iter().map(|member| member.last()?.latest()).collect();
                lasts?.into_iter().max()
            }
        }
    }

    /// The date that says the same, or as little less as Dateline can say: `2004-XX` is 2004, `156X-12-25` and sets with gaps are their bounds, a
    /// doubt of one component is one of the whole. `None` for what happened on several dates, and for years beyond four digits.
    pub fn edtf(&self) -> Option<Edtf> {
        match self {
            Expression::Date(date) => date.edtf(),
            Expression::Moment(day, _) => Some(Edtf::day(*day)),
            Expression::Interval(start, end) => Some(Edtf::Lasting(start.endpoint()?, end.endpoint()?)),
            Expression::OneOf(members) => {
                if let [Member::Date(date)] = members[..] {
                    return date.edtf();
                }
                if let [Member::Range(from, to)] = members[..] {
                    let ends = (unit_of(from), unit_of(to));
                    if (ends.0.is_some(), ends.1.is_some()) == (from.is_some(), to.is_some()) {
                        return Some(Edtf::OneOf(ends.0, ends.1));
                    }
                }
                let day = |day: Option<Day>| day.map(|day| Qualified::certain(Unit::Day(day)));
                let ends = (day(self.earliest()), day(self.latest()));
                (ends != (None, None)).then_some(Edtf::OneOf(ends.0, ends.1))
            }
            Expression::AllOf(_) => None,
        }
    }
}

/// The unit that an end is, where it is one.
fn unit_of(end: Option<Date>) -> Option<Qualified> {
    match end?.edtf()? {
        Edtf::Once(date) => Some(date),
        Edtf::OneOf(..) | Edtf::Lasting(..) => None,
    }
}

impl Bound {
    fn date(self) -> Option<Date> {
        match self {
            Bound::Date(date) => Some(date),
            Bound::Open | Bound::Unknown => None,
        }
    }

    fn endpoint(self) -> Option<Endpoint> {
        match self {
            Bound::Date(date) => unit_of(Some(date)).map(Endpoint::Known),
            Bound::Open => Some(Endpoint::Open),
            Bound::Unknown => Some(Endpoint::Unknown),
        }
    }
}

impl Member {
    fn first(&self) -> Option<Date> {
        match *self {
            Member::Date(date) => Some(date),
            Member::Range(from, _) => from,
        }
    }

    fn last(&self) -> Option<Date> {
        match *self {
            Member::Date(date) => Some(date),
            Member::Range(_, to) => to,
        }
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (open, members, close) = match self {
            Expression::Date(date) => return write!(out, "{date}"),
            Expression::Moment(day, time) => return write!(out, "{day}T{time}"),
            Expression::Interval(start, end) => return write!(out, "{start}/{end}"),
            Expression::OneOf(members) => ('[', members, ']'),
            Expression::AllOf(members) => ('{', members, '}'),
        };
        let members: Vec<String> = members.iter().map(ToString::to_string).collect();
        write!(out, "{open}{}{close}", members.join(","))
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bound::Date(date) => write!(out, "{date}"),
            Bound::Open => out.write_str(".."),
            Bound::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Member {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |date: &Option<Date>| date.map_or_else(String::new, |date| date.to_string());
        match self {
            Member::Date(date) => write!(out, "{date}"),
            Member::Range(from, to) => write!(out, "{}..{}", text(from), text(to)),
        }
    }
}
