//! What is drawn for a date: as exact as the date, and no more.
//!
//! ```
//! use dateline_calendar::Basis;
//! use dateline_explore::timeline::{Fill, Mark, MarkKind};
//! use dateline_model::EventDate;
//!
//! let date = EventDate { edtf: "2019-12~".parse()?, basis: Basis::Relative };
//! let mark = Mark::new(date).expect("it has a date");
//! assert_eq!(mark.kind, MarkKind::Capsule(Fill::Dashed));
//! assert_eq!(mark.last - mark.first, 30);
//! # Ok::<(), dateline_calendar::ParseError>(())
//! ```

use super::items::is_worked_out;
use dateline_calendar::{Basis, Day, Edtf, Endpoint, Qualified, Qualifier, Unit};
use dateline_model::EventDate;

/// A mark, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which mark.
    pub kind: MarkKind,
    /// The first day it may cover.
    pub first: i32,
    /// The last; the calendar's last for what goes on.
    pub last: i32,
}

/// The marks, by what they say of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A day, stated.
    Disc,
    /// A day, worked out.
    Ring,
    /// Once, somewhere within.
    Capsule(Fill),
    /// Once, after one thing and before another; an end without a bracket is not known.
    Brackets {
        /// Whether the earliest day is known.
        has_start: bool,
        /// Whether the latest is.
        has_end: bool,
    },
    /// It lasted.
    Bar {
        /// How it begins.
        start: End,
        /// How it ends.
        end: End,
    },
}

/// How a capsule is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// The words name the unit.
    Solid,
    /// The unit was worked out.
    Hollow,
    /// About then.
    Dashed,
    /// Without sharp ends: a season, early or mid in a year.
    Fading,
}

/// How a bar begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// On a day: cut straight.
    Cut,
    /// Somewhere in so many days: it fades over them.
    Soft(i32),
    /// It goes on as far as is told: an arrow at the end of time shown.
    GoesOn,
    /// Nobody says: an arrow after what is known.
    Unknown,
}

impl Mark {
    /// The mark of a date; `None` where neither end is known.
    pub fn new(date: EventDate) -> Option<Mark> {
        match date.edtf {
            Edtf::Once(once) => Some(mark_of_unit(once, date.basis)),
            Edtf::OneOf(Some(from), Some(to)) => Some(mark_of_bounds(date, from, to)),
            Edtf::OneOf(Some(from), None) => {
                let day = from.unit.first().number();
                Some(Mark { kind: MarkKind::Brackets { has_start: true, has_end: false }, first: day, last: day })
            }
            Edtf::OneOf(None, Some(to)) => {
                let day = to.unit.last().number();
                Some(Mark { kind: MarkKind::Brackets { has_start: false, has_end: true }, first: day, last: day })
            }
            Edtf::OneOf(None, None) => None,
            Edtf::Lasting(start, end) => mark_of_extent(start, end),
        }
    }
}

fn mark_of_unit(date: Qualified, basis: Basis) -> Mark {
    let kind = match (date.unit, date.qualifier) {
        (_, Qualifier::Approximate | Qualifier::Both | Qualifier::Uncertain) => MarkKind::Capsule(Fill::Dashed),
        (Unit::Day(_), _) if is_worked_out(basis) => MarkKind::Ring,
        (Unit::Day(_), _) => MarkKind::Disc,
        (Unit::Season(..), _) => MarkKind::Capsule(Fill::Fading),
        _ if is_worked_out(basis) => MarkKind::Capsule(Fill::Hollow),
        _ => MarkKind::Capsule(Fill::Solid),
    };
    Mark { kind, first: date.unit.first().number(), last: date.unit.last().number() }
}

fn mark_of_bounds(date: EventDate, from: Qualified, to: Qualified) -> Mark {
    let kind = match date.edtf.as_part() {
        _ if date.edtf.is_approximate() => MarkKind::Capsule(Fill::Dashed),
        Some((_, Unit::Month(..))) => MarkKind::Capsule(Fill::Solid),
        Some(_) => MarkKind::Capsule(Fill::Fading),
        None if date.edtf.as_week().is_some() && is_worked_out(date.basis) => MarkKind::Capsule(Fill::Hollow),
        None if date.edtf.as_week().is_some() => MarkKind::Capsule(Fill::Solid),
        None => MarkKind::Brackets { has_start: true, has_end: true },
    };
    let (first, last) = (from.unit.first().number(), to.unit.last().number());
    Mark { kind, first, last: last.max(first) }
}

fn mark_of_extent(start: Endpoint, end: Endpoint) -> Option<Mark> {
    let (known_start, known_end) = (known(start), known(end));
    let nearest = known_start.or(known_end)?;
    let softness = |unit: Unit| match unit {
        Unit::Day(_) => End::Cut,
        _ => End::Soft(unit.last().number() - unit.first().number() + 1),
    };
    // Within one unit, both ends fade over half of it: over all of it nothing would be left.
    let halved = |soft| match (soft, known_start == known_end) {
        (End::Soft(days), true) => End::Soft(days / 2),
        _ => soft,
    };
    let first = known_start.unwrap_or(nearest).first().number();
    let last = match (known_end, end) {
        (Some(unit), _) => unit.last().number(),
        (None, Endpoint::Open) => Day::MAX.number(),
        (None, _) => nearest.last().number(),
    };
    Some(Mark {
        kind: MarkKind::Bar {
            // Without a beginning nothing tells how far back it goes: the arrow stays short.
            start: known_start.map_or(End::Unknown, |unit| halved(softness(unit))),
            end: known_end
                .map_or(if end == Endpoint::Open { End::GoesOn } else { End::Unknown }, |unit| halved(softness(unit))),
        },
        first,
        last: last.max(first),
    })
}

fn known(end: Endpoint) -> Option<Unit> {
    match end {
        Endpoint::Known(date) => Some(date.unit),
        Endpoint::Open | Endpoint::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(edtf: &str, basis: Basis) -> MarkKind {
        Mark::new(EventDate { edtf: edtf.parse().unwrap(), basis }).unwrap().kind
    }

    #[test]
    fn each_date_has_the_mark_that_says_how_it_is_known() {
        use Basis::{Bounded, Relative, Stated};
        let bar = |start, end| MarkKind::Bar { start, end };
        for (edtf, basis, expected) in [
            ("2020-01-08", Stated, MarkKind::Disc),
            ("2020-06-11", Relative, MarkKind::Ring),
            ("2020-06-11~", Stated, MarkKind::Capsule(Fill::Dashed)),
            ("2019-12", Stated, MarkKind::Capsule(Fill::Solid)),
            ("2019-10", Relative, MarkKind::Capsule(Fill::Hollow)),
            ("2008", Stated, MarkKind::Capsule(Fill::Solid)),
            ("2020-21", Stated, MarkKind::Capsule(Fill::Fading)),
            ("[1914-01..1914-04]", Stated, MarkKind::Capsule(Fill::Fading)),
            ("[2019-12-21..2019-12-31]", Stated, MarkKind::Capsule(Fill::Solid)),
            ("[2019-12-30..2020-01-08]", Bounded, MarkKind::Brackets { has_start: true, has_end: true }),
            ("[2016..]", Stated, MarkKind::Brackets { has_start: true, has_end: false }),
            ("[..1918]", Stated, MarkKind::Brackets { has_start: false, has_end: true }),
            ("2016/..", Stated, bar(End::Soft(366), End::GoesOn)),
            ("2019-10/", Stated, bar(End::Soft(31), End::Unknown)),
            ("2019-05-03/2020-04", Stated, bar(End::Cut, End::Soft(30))),
            ("../1945-05-08", Stated, bar(End::Unknown, End::Cut)),
        ] {
            assert_eq!(kind(edtf, basis), expected, "{edtf}");
        }
    }

    #[test]
    fn a_mark_covers_the_days_of_its_date_and_no_others() {
        for (edtf, first, last) in [
            ("2019-12", "2019-12-01", "2019-12-31"),
            ("[2019-12-30..2020-01-08]", "2019-12-30", "2020-01-08"),
            ("2019-05/2020-04", "2019-05-01", "2020-04-30"),
            ("2019-10/", "2019-10-01", "2019-10-31"),
            ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ] {
            let mark = Mark::new(EventDate { edtf: edtf.parse().unwrap(), basis: Basis::Stated }).unwrap();
            let day = |number| Day::from_number(number).to_string();
            assert_eq!((day(mark.first).as_str(), day(mark.last).as_str()), (first, last), "{edtf}");
        }
    }

    #[test]
    fn what_has_neither_end_has_no_mark() {
        assert_eq!(Mark::new(EventDate { edtf: Edtf::OneOf(None, None), basis: Basis::Stated }), None);
    }
}
