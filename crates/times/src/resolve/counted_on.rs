//! "two days after Christmas", "a week before 9 May": a stretch right before the preposition of a date counts from that date.

use super::Resolved;
use crate::links::Lead;
use crate::time::Time;
use crate::told::Told;
use crate::units::TimeUnit;
use dateline_calendar::Basis;

/// Moves each such date by the stretch before it, whose words become part of its phrase; the value stays that of its own words.
pub(crate) fn count_on(told: &mut [Told], resolved: &mut [Resolved]) {
    for index in 1..told.len() {
        let Some((unit, count)) = stretch_before(told, index) else { continue };
        let Some(point) = resolved[index].point.and_then(|point| point.shifted(unit, count)) else { continue };
        told[index].phrase.start = told[index - 1].span.start;
        resolved[index].edtf = Some(point.edtf(None, false));
        resolved[index].basis = Basis::Relative;
    }
}

/// The whole units that stand right before "after" or "before" and the date; of hours nothing is known by days.
fn stretch_before(told: &[Told], index: usize) -> Option<(TimeUnit, i32)> {
    let (before, date) = (told.get(index.checked_sub(1)?)?, &told[index]);
    let Time::Duration(amount, unit) = &before.meaning.time else { return None };
    let sign = match date.link.lead {
        Lead::After => 1,
        Lead::Before => -1,
        _ => return None,
    };
    // One blank between the two.
    let is_next = before.span.end + 1 == date.phrase.start;
    let count = amount.as_whole().filter(|_| is_next && before.meaning.roughness.is_none() && !unit.is_clock())?;
    Some((*unit, count.saturating_mul(sign)))
}
