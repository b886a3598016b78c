//! The unit of a name in a year, or nearest to a day.

use crate::point::{Point, year_point};
use crate::tense::Tense;
use crate::time::{Name, Step};
use dateline_calendar::Day;

/// The unit of this name in an astronomical year.
pub(super) fn point_in(name: Name, year: i32) -> Option<Point> {
    year_point(year)?;
    match name {
        Name::Day(month, day, _) => Day::from_ymd(year, month, day).map(Point::Day),
        Name::Month(month) => Some(Point::Month(year, month)),
        Name::Season(season) => Some(Point::Season(year, season)),
        Name::Quarter(quarter) => Some(Point::Quarter(year, quarter)),
        Name::Half(half) => Some(Point::Half(year, half)),
        Name::Holiday(holiday) => holiday.in_year(year).map(Point::Day),
        Name::Weekday(_) | Name::Weekend | Name::DayOfMonth(..) => None,
    }
}

/// The unit of this name that lies nearest before or after a day; `may_hold` allows the one that the day itself lies in.
pub(super) fn nearest_to(name: Name, day: Day, step: Step, may_hold: bool) -> Option<Point> {
    if let Name::Weekday(weekday) = name {
        let ahead = (weekday as i32 - day.weekday() as i32).rem_euclid(7);
        let days = match step {
            Step::Before if ahead == 0 && may_hold => 0,
            Step::Before => ahead - 7,
            _ if ahead == 0 && !may_hold => 7,
            _ => ahead,
        };
        return Some(Point::Day(day.plus_days(days)));
    }
    if name == Name::Weekend {
        let monday = day.plus_days(-(day.weekday() as i32));
        let weeks = match step {
            // On a Saturday or Sunday "the weekend" is this one.
            Step::Before if day.weekday() as i32 >= 5 => 0,
            Step::Before => -1,
            _ => 0,
        };
        return Some(Point::Weekend(monday.plus_days(5 + 7 * weeks)));
    }
    if let Name::Day(month, date, Some(weekday)) = name {
        // A weekday that does not fit the nearest year is that of the year beside it, or a slip that dates nothing.
        let years = [day.year(), day.year() - 1, day.year() + 1];
        let mut fitting = years
            .into_iter()
            .filter_map(|year| Day::from_ymd(year, month, date))
            .filter(|found| found.weekday() == weekday);
        return fitting.next().map(Point::Day);
    }
    // Eight years reach over the century that has no 29 February.
    let mut years = (0..9).map(|away| day.year() + if step == Step::Before { -away } else { away });
    years.find_map(|year| {
        let point = point_in(name, year)?;
        let fits = match (step, may_hold) {
            (Step::Before, true) => point.first() <= day,
            (Step::Before, false) => point.last() < day,
            (_, true) => day <= point.last(),
            (_, false) => day < point.first(),
        };
        fits.then_some(point)
    })
}

/// The unit of this name that a clause of this tense, written on this day, speaks of. Where it does not say, the nearer one, the past before the
/// future: who leaves the year out trusts the reader to take the nearest.
pub(super) fn around(name: Name, day: Day, tense: Tense) -> Option<Point> {
    // "In April they met", written on the first of April, is of the year before.
    let has_begun = tense == Tense::Behind && matches!(name, Name::Month(_)) && day.day() <= DAYS_BEGUN;
    let past = nearest_to(name, day, Step::Before, !has_begun)?;
    let future = nearest_to(name, day, Step::After, true)?;
    let is_nearer = (future.first().number() - day.number()) * 2 < day.number() - past.last().number();
    // "agreed to go on Saturday": who agreed days ago would name the day of the agreement by its date.
    let is_fresh = day.number() - past.last().number() <= DAYS_FRESH;
    match tense {
        Tense::Due if matches!(name, Name::Weekday(_)) => Some(if is_fresh { past } else { future }),
        Tense::Ahead | Tense::Coming => Some(future),
        Tense::Open | Tense::Due if is_nearer => Some(future),
        _ => Some(past),
    }
}

/// Days into a month in which nobody tells of it by its name as past.
const DAYS_BEGUN: u8 = 3;
/// Days for which a weekday that is over is the first that its name calls to mind.
const DAYS_FRESH: i32 = 3;
