//! What is told less than exactly: stretches, numbers that are not told, days counted from a month.

use super::values::{clock_value, duration_value};
use super::{Resolved, Story};
use crate::point::Point;
use crate::tense::Tense;
use crate::time::{Amount, Meaning, Origin, Step, Time, YearOf};
use crate::units::TimeUnit;
use crate::{CountedFrom, Genre, TimexKind};
use dateline_calendar::{Basis, Edtf, Qualified, Unit};
use std::ops::Range;

impl Story {
    /// "two days earlier" than "in January": from two days before that month to two days before its end.
    pub(super) fn days_from_coarser(&self, meaning: &Meaning) -> Option<Resolved> {
        let Time::Shifted(TimeUnit::Day, count, Origin::Story) = meaning.time else { return None };
        let (last, span) = self.last.as_ref()?;
        let told = last.edtf(self.last_part, false);
        let ends = (told.earliest()?.plus_days(count), told.latest()?.plus_days(count));
        Some(Resolved {
            kind: if meaning.clock.is_some() { TimexKind::Time } else { TimexKind::Date },
            value: format!("XXXX-XX-XX{}", meaning.clock.map(clock_value).unwrap_or_default()),
            edtf: Some(Edtf::one_of(Unit::Day(ends.0), Unit::Day(ends.1))),
            basis: Basis::Relative,
            counted_from: Some(CountedFrom::Story(span.clone())),
            point: None,
        })
    }

    /// "the past five years": up to the publication. A number that is not told has no beginning, and so no date.
    pub(super) fn stretch(&self, amount: Amount, unit: TimeUnit, step: Step) -> Resolved {
        let ends =
            self.published.zip(amount.as_whole()).filter(|_| self.genre == Genre::Dispatch).and_then(|(day, count)| {
                let now = match unit {
                    TimeUnit::Day | TimeUnit::Week => Unit::Day(day),
                    _ => Unit::Month(day.year(), day.month()),
                };
                let count = count.checked_mul(step.sign())?;
                let other = match unit {
                    TimeUnit::Day => Unit::Day(day.plus_days(count)),
                    TimeUnit::Week => Unit::Day(day.plus_days(count.checked_mul(7)?)),
                    TimeUnit::Month | TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century => {
                        let months = match unit {
                            TimeUnit::Month => 1,
                            TimeUnit::Year => 12,
                            TimeUnit::Decade => 120,
                            _ => 1200,
                        };
                        let other = day.plus_months(count.checked_mul(months)?);
                        Unit::Month(other.year(), other.month())
                    }
                    _ => return None,
                };
                Some(if step == Step::After { (now, other, day) } else { (other, now, day) })
            });
        Resolved {
            kind: TimexKind::Duration,
            value: duration_value(amount, unit),
            edtf: ends.map(|(from, to, _)| Edtf::lasting(from, to)),
            basis: Basis::Relative,
            counted_from: ends.map(|(.., day)| CountedFrom::Publication(day)),
            point: None,
        }
    }

    /// "the last two weeks of February": a duration with its place; one week of a month is that week.
    pub(super) fn stretch_of(
        &mut self,
        stretch: (u8, TimeUnit, bool),
        whole: &Time,
        span: Range<usize>,
        tense: Tense,
    ) -> Resolved {
        let (count, unit, is_last) = stretch;
        let counted = self.point(whole, tense);
        // "the last day of the year", told in January
        let is_to_come = |point: Point| self.published.is_some_and(|day| day < point.last()) && tense == Tense::Behind;
        let is_nearby = is_last && *whole == Time::Year(YearOf::Counted(0, Origin::Nearby));
        let counted = counted.and_then(|(point, basis, from)| {
            let is_before = is_nearby && is_to_come(point);
            Some((if is_before { point.years_on(-1)? } else { point }, basis, from))
        });
        let whole = counted.as_ref().map(|(point, ..)| *point);
        let ends = whole.and_then(|point| point.stretch(i32::from(count), unit, is_last));
        let single = ends.filter(|_| count == 1).and_then(|(first, _)| match unit {
            TimeUnit::Day => Some(Point::Day(first)),
            // The week in which most of the seven days lie.
            TimeUnit::Week => {
                let middle = first.plus_days(3);
                Some(Point::Week(middle.plus_days(-(middle.weekday() as i32))))
            }
            _ => None,
        });
        if let Some(point) = single.filter(|point| matches!(point, Point::Day(_))).or(whole) {
            self.remember(point, span);
        }
        let edtf = ends.map(|(first, last)| match unit {
            TimeUnit::Week if count == 1 => Edtf::one_of(Unit::Day(first), Unit::Day(last)),
            TimeUnit::Day if count == 1 => Edtf::day(first),
            TimeUnit::Month if count == 1 => Edtf::once(Unit::Month(first.year(), first.month())),
            TimeUnit::Month => {
                Edtf::lasting(Unit::Month(first.year(), first.month()), Unit::Month(last.year(), last.month()))
            }
            TimeUnit::Year => Edtf::lasting(Unit::Year(first.year()), Unit::Year(last.year())),
            _ => Edtf::lasting(Unit::Day(first), Unit::Day(last)),
        });
        Resolved {
            kind: if single.is_some() { TimexKind::Date } else { TimexKind::Duration },
            value: single.map_or_else(|| duration_value(Amount::whole(u32::from(count)), unit), Point::value),
            edtf,
            basis: Basis::Stated,
            counted_from: counted.and_then(|(_, _, from)| from),
            point: single,
        }
    }

    /// "days later": not before what it is counted from; in a dispatch, not after the publication.
    pub(super) fn vaguely(&self, unit: TimeUnit, step: Step, origin: Origin) -> Resolved {
        let published = self.published.filter(|_| self.genre == Genre::Dispatch);
        let from = match origin {
            Origin::Publication => published.map(|day| (Point::Day(day), CountedFrom::Publication(day))),
            Origin::Story | Origin::Nearby => {
                self.last.as_ref().map(|(point, span)| (*point, CountedFrom::Story(span.clone())))
            }
        };
        let value = match step {
            Step::After if unit == TimeUnit::Day => "XXXX-XX-XX",
            Step::After => "FUTURE_REF",
            Step::Same => "PRESENT_REF",
            Step::Before => "PAST_REF",
        };
        // Days after "late December" are not before its last third.
        let part = self.last_part.filter(|_| origin != Origin::Publication);
        let bounds = |point: Point| match point.edtf(part, false) {
            Edtf::OneOf(Some(from), Some(to)) => (from, to),
            _ => (Qualified::certain(point.units().0), Qualified::certain(point.units().1)),
        };
        // The hours after what was told last are those of its day, if it has one: what tells things counts them from there.
        let is_counted = unit.is_clock() && origin != Origin::Publication;
        let edtf = from.as_ref().filter(|_| !is_counted).map(|(point, _)| match step {
            Step::Before => Edtf::OneOf(None, Some(bounds(*point).1)),
            _ => {
                let end = published.filter(|day| bounds(*point).0.unit.first() <= *day && origin == Origin::Story);
                Edtf::OneOf(Some(bounds(*point).0), end.map(|day| Qualified::certain(Unit::Day(day))))
            }
        });
        let kind = if unit.is_clock() { TimexKind::Time } else { TimexKind::Date };
        Resolved {
            kind,
            value: value.to_owned(),
            edtf,
            basis: Basis::Bounded,
            counted_from: from.map(|(_, place)| place),
            point: None,
        }
    }
}
