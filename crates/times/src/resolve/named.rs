//! Days, months, seasons and weekdays called by their names, with a year or without one.

use super::Run;
use super::nearest::{around, nearest_to, point_in};
use super::story::MONTHS_TURNED;
use super::{Counted, Story};
use crate::point::{Point, year_point};
use crate::tense::Tense;
use crate::time::{Name, Origin, Step, YearOf};
use crate::units::HolidayDate;
use crate::{CountedFrom, Genre};
use dateline_calendar::{Basis, Day};

impl Story {
    pub(super) fn named(&self, name: Name, year: YearOf, tense: Tense) -> Option<Counted> {
        if let (Name::DayOfMonth(day, _), YearOf::Counted(months, _)) = (name, year) {
            let published = self.published?;
            let month = 12 * published.year() + i32::from(published.month()) - 1 + months;
            let day = Day::from_ymd(month.div_euclid(12), month.rem_euclid(12) as u8 + 1, day)?;
            return Some((Point::Day(day), Basis::Stated, Some(CountedFrom::Publication(published))));
        }
        let (year, from) = match year {
            YearOf::Stated(year) => (year, None),
            YearOf::Short(digits) => self.short_year(digits)?,
            YearOf::Counted(count, origin) => self.counted_year(count, origin)?,
            YearOf::Unstated => return self.nearest(name, tense),
        };
        Some((point_in(name, year)?, Basis::Stated, from))
    }

    /// A name without a year.
    fn nearest(&self, name: Name, tense: Tense) -> Option<Counted> {
        if let Name::DayOfMonth(day, weekday) = name {
            let (point, span) = self.month.as_ref()?;
            let (year, month) = point.month()?;
            let day = Day::from_ymd(year, month, day)?;
            let fits = weekday.is_none_or(|weekday| day.weekday() == weekday);
            return fits.then(|| (Point::Day(day), Basis::Stated, Some(CountedFrom::Story(span.clone()))));
        }
        if let Name::Holiday(HolidayDate::Once(day)) = name {
            return Some((Point::Day(day), Basis::Stated, None));
        }
        match (self.genre, self.published) {
            (Genre::Dispatch, Some(published)) => {
                let run = self.run.as_ref().and_then(|run| Some((point_in(name, run.year)?, run.from.clone())));
                if let Some((point, from)) = run {
                    let from = from.map_or(CountedFrom::Publication(published), CountedFrom::Story);
                    return Some((point, Basis::Stated, Some(from)));
                }
                if let Some(point) = self.weekday_in_scene(name, tense) {
                    return Some(point);
                }
                if let Some(point) = self.in_year_here(name, published, tense) {
                    return Some(point);
                }
                let basis =
                    if matches!(name, Name::Weekday(_) | Name::Weekend) { Basis::Relative } else { Basis::Stated };
                Some((around(name, published, tense)?, basis, Some(CountedFrom::Publication(published))))
            }
            _ => {
                if name == Name::Weekend {
                    let (from, span) = self.day.as_ref()?;
                    let point = nearest_to(name, from.first(), Step::After, true)?;
                    return Some((point, Basis::Relative, Some(CountedFrom::Story(span.clone()))));
                }
                if let Name::Weekday(weekday) = name {
                    let (Point::Day(day), span) = self.day.as_ref()? else { return None };
                    // A history that has come to its writer's own days speaks of these.
                    let is_near = |published: &Day| (0..=DAYS_NEAR).contains(&(published.number() - day.number()));
                    if let Some(published) = self.published.filter(is_near) {
                        let from = Some(CountedFrom::Publication(published));
                        return Some((around(name, published, tense)?, Basis::Relative, from));
                    }
                    let days = (weekday as i32 - day.weekday() as i32).rem_euclid(7);
                    return Some((
                        Point::Day(day.plus_days(days)),
                        Basis::Relative,
                        Some(CountedFrom::Story(span.clone())),
                    ));
                }
                if let Some((point, span)) = &self.aside {
                    let from = Some(CountedFrom::Story(span.clone()));
                    let year = point.year().checked_add(i32::from(turns(name, *point, MONTHS_TURNED)))?;
                    return Some((point_in(name, year)?, Basis::Stated, from));
                }
                // "had agreed on it in December 2016. In January they voted": no other year has been told.
                if let (None, Some((point, span)), Name::Day(..) | Name::Month(_)) = (&self.year, &self.looked_at, name)
                {
                    let year = point.year().checked_add(i32::from(turns(name, *point, 1)))?;
                    let point = point_in(name, year)
                        .filter(|point| self.published.is_none_or(|published| point.first() <= published))?;
                    return Some((point, Basis::Stated, Some(CountedFrom::Story(span.clone()))));
                }
                // "left on 3 August and sighted land on 12 October 1492"
                let is_new = |run: &Run| self.year.as_ref().is_none_or(|(year, _)| *year < run.year);
                if let Some((run, from)) =
                    self.run.as_ref().filter(|run| is_new(run)).and_then(|run| Some((run, run.from.clone()?)))
                {
                    return Some((point_in(name, run.year)?, Basis::Stated, Some(CountedFrom::Story(from))));
                }
                let Some((year, span)) = self.year.as_ref() else {
                    // No year has been told yet: what is not past is counted from the publication.
                    let published = self.published.filter(|_| tense != Tense::Behind)?;
                    let from = Some(CountedFrom::Publication(published));
                    return Some((around(name, published, tense)?, Basis::Stated, from));
                };
                if self.has_gone_on && !self.is_far_here {
                    return None;
                }
                let year = year.checked_add(i32::from(self.has_turned(name, *year)))?;
                let point = point_in(name, year)?;
                // "Wednesday 14 November" of a year in which that is a Friday is of another.
                if let Name::Day(_, _, Some(weekday)) = name
                    && point.first().weekday() != weekday
                {
                    return None;
                }
                if let Some(told) = self.on_its_side(name, point, tense) {
                    return Some(told);
                }
                Some((point, Basis::Stated, Some(CountedFrom::Story(span.clone()))))
            }
        }
    }

    /// "last October", "next Friday", "that December", "the following spring".
    pub(super) fn near(&self, name: Name, step: Step, origin: Origin, tense: Tense) -> Option<Counted> {
        // "last July" is said from the day of who writes, in a history too; where that is not known, nobody knows which July.
        let is_of_writer = origin == Origin::Publication && (self.genre == Genre::Dispatch || step == Step::Before);
        let is_from_far = step == Step::Same || step == Step::After && self.is_far_here;
        let far_year = self.far_year.as_ref().filter(|_| origin == Origin::Story && is_from_far);
        let (from, place) = match far_year {
            Some((year, span)) => (year_point(*year)?, CountedFrom::Story(span.clone())),
            None if is_of_writer => {
                let day = self.published?;
                (Point::Day(day), CountedFrom::Publication(day))
            }
            // "that Aug. 20 meeting", where nothing has been told: the nearest.
            None if self.last.is_none() && step == Step::Same && matches!(name, Name::Day(..)) => {
                return self.nearest(name, tense);
            }
            None => {
                let (point, span) = self.last.as_ref()?;
                (*point, CountedFrom::Story(span.clone()))
            }
        };
        // The Tuesday that follows a month is not known.
        if matches!(name, Name::Weekday(_)) && !matches!(from, Point::Day(_)) {
            return None;
        }
        let point = match step {
            Step::Same => match name {
                Name::Weekday(weekday) => {
                    let Point::Day(day) = from else { return None };
                    Point::Day(day.plus_days(weekday as i32 - day.weekday() as i32))
                }
                // "We got him back this winter", told in June.
                _ => point_in(name, from.year())
                    .filter(|point| !(is_of_writer && tense == Tense::Behind && from.last() < point.first()))
                    .or_else(|| point_in(name, from.year() - 1))?,
            },
            Step::Before => nearest_to(name, from.first(), step, false)?,
            Step::After => nearest_to(name, from.last(), step, false)?,
        };
        // "that August" takes up what was told: where that month has yet to come, another was.
        let is_to_come = step == Step::Same
            && origin == Origin::Story
            && self.genre == Genre::Dispatch
            && self.published.is_some_and(|day| day < point.first());
        (!is_to_come).then_some((point, Basis::Relative, Some(place)))
    }
}

/// Whether a day or month is so many months earlier in its year than what was told that it must be of the next.
fn turns(name: Name, told: Point, months: u8) -> bool {
    let (Name::Day(month, ..) | Name::Month(month)) = name else { return false };
    told.month().is_some_and(|(_, last)| month + months <= last)
}

/// Days before its publication within which a history has come to its writer's own days.
const DAYS_NEAR: i32 = 31;
