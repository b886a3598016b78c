//! The date that accounts of one event support together.
//!
//! In: the dates of the accounts. Out: the narrowest that all of them allow. "in January 2020" and "two days before the 5th, or later" leave 3 to 31 January.

use dateline_calendar::{Basis, Edtf, Qualified, Unit};
use dateline_model::EventDate;

/// What the accounts of one event support together: the narrowest of their dates, narrowed further where another begins later or ends
/// sooner. Accounts that contradict each other keep their own; then the surest is taken.
pub(super) fn joint_date(dates: impl Iterator<Item = EventDate>) -> Option<EventDate> {
    let mut dates: Vec<EventDate> = dates.collect();
    dates.sort_by_key(|date| (width(*date), date.basis != Basis::Stated, date.basis != Basis::Relative));
    let mut joint = *dates.first()?;
    for date in &dates[1..] {
        if joint.edtf.is_extent() || date.edtf.is_extent() || width(joint) == 0 {
            continue;
        }
        let from = [joint.edtf, date.edtf].into_iter().filter_map(first_unit).max_by_key(|unit| unit.unit.first());
        let to = [joint.edtf, date.edtf].into_iter().filter_map(last_unit).min_by_key(|unit| unit.unit.last());
        let is_narrower = from.map(|unit| unit.unit.first()) > joint.earliest()
            || to.map(|unit| unit.unit.last()) < joint.latest() && to.is_some();
        let holds = from.zip(to).is_none_or(|(from, to)| from.unit.first() <= to.unit.last());
        if is_narrower && holds {
            joint = EventDate { edtf: bounds(from, to), basis: Basis::Bounded };
        }
    }
    match joint.edtf {
        Edtf::OneOf(Some(from), Some(to)) if from.unit.first() == to.unit.last() => {
            Some(EventDate { edtf: Edtf::once(Unit::Day(from.unit.first())), ..joint })
        }
        _ => Some(joint),
    }
}

/// Once, between two units; as days where one of them is a day.
fn bounds(from: Option<Qualified>, to: Option<Qualified>) -> Edtf {
    let is_day = |end: Option<Qualified>| end.is_some_and(|end| matches!(end.unit, Unit::Day(_)));
    let as_day = |end: Option<Qualified>, day: fn(Unit) -> dateline_calendar::Day| {
        end.map(|end| Qualified { unit: Unit::Day(day(end.unit)), ..end })
    };
    if is_day(from) || is_day(to) {
        return Edtf::OneOf(as_day(from, Unit::first), as_day(to, Unit::last));
    }
    Edtf::OneOf(from, to)
}

/// Days between the ends of a date; wide where one is open.
fn width(date: EventDate) -> i32 {
    date.earliest().zip(date.latest()).map_or(i32::MAX, |(from, to)| to.number() - from.number())
}

/// The unit that a date does not begin before.
pub(super) fn first_unit(edtf: Edtf) -> Option<Qualified> {
    match edtf {
        Edtf::Once(date) => Some(date),
        Edtf::OneOf(from, _) => from,
        Edtf::Lasting(..) => None,
    }
}

/// The unit that a date does not end after.
pub(super) fn last_unit(edtf: Edtf) -> Option<Qualified> {
    match edtf {
        Edtf::Once(date) => Some(date),
        Edtf::OneOf(_, to) => to,
        Edtf::Lasting(..) => None,
    }
}
