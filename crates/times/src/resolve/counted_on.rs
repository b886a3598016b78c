//! "two days after Christmas", "a week before 9 May": a stretch right before the preposition of a date counts from that date; "for four days from
//! 5 March" lasts from it.

use super::Resolved;
use crate::links::Lead;
use crate::point::Point;
use crate::time::Time;
use crate::told::Told;
use crate::units::TimeUnit;
use dateline_calendar::{Basis, Edtf, Unit};

/// Moves each such date by the stretch before it, whose words become part of its phrase; the value stays that of its own words.
pub(crate) fn count_on(told: &mut [Told], resolved: &mut [Resolved]) {
    for index in 1..told.len() {
        let Some((unit, count)) = stretch_before(told, index) else { continue };
        let Some(point) = resolved[index].point else { continue };
        let counted = match told[index].link.lead {
            Lead::After => point.shifted(unit, count).map(|point| point.edtf(None, false)),
            Lead::Before => point.shifted(unit, count.saturating_neg()).map(|point| point.edtf(None, false)),
            Lead::From => lasting(point, unit, count),
            _ => None,
        };
        let Some(counted) = counted else { continue };
        told[index].phrase.start = told[index - 1].span.start;
        resolved[index].edtf = Some(counted);
        resolved[index].basis = Basis::Relative;
    }
}

/// So many days or weeks, of which this is the first day.
fn lasting(first: Point, unit: TimeUnit, count: i32) -> Option<Edtf> {
    let days = match unit {
        TimeUnit::Day => count,
        TimeUnit::Week => count.checked_mul(7)?,
        _ => return None,
    };
    let Point::Day(day) = first else { return None };
    let last = day.plus_days(days.checked_sub(1).filter(|more| (1..=YEAR).contains(more))?);
    Some(Edtf::lasting(Unit::Day(day), Unit::Day(last)))
}

/// Days beyond which nobody counts by days.
const YEAR: i32 = 366;

/// The whole units that stand right before the preposition and the date; of hours nothing is known by days.
fn stretch_before(told: &[Told], index: usize) -> Option<(TimeUnit, i32)> {
    let (before, date) = (told.get(index.checked_sub(1)?)?, &told[index]);
    let Time::Duration(amount, unit) = &before.meaning.time else { return None };
    // One blank between the two.
    let is_next = before.span.end + 1 == date.phrase.start;
    // "over four days from" is no rough count.
    let is_sure = before.meaning.roughness.is_none() || date.link.lead == Lead::From;
    let count = amount.as_whole().filter(|_| is_next && is_sure && !unit.is_clock())?;
    Some((*unit, count))
}
