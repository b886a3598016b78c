//! The axis: which years, months or days are written, so that no two touch.

use super::axis::Stretch;
use super::scale::TimeScale;
use super::text_width::{Face, text_width};
use dateline_calendar::{Day, Style, Unit};
use dateline_wording::words;

/// A line of the axis and the words after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The day on which it begins, or on which its stretch does: it stays while the window moves.
    pub day: i32,
    /// Where its unit begins, in pixels; never left of the plot.
    pub x: f64,
    /// What is written right of it; nothing where there is no room.
    pub label: String,
    /// Whether the unit really begins here, and a line is drawn; else it began before the edge.
    pub is_start: bool,
}

/// The two rows of the axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ticks {
    /// Years, decades, centuries; over days, their months.
    pub upper: Vec<Tick>,
    /// Months or days.
    pub lower: Vec<Tick>,
}

/// A step of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Each day.
    Day,
    /// The days 1, 6, 11, 16, 21 and 26 of each month.
    FiveDays,
    /// Each month.
    Month,
    /// January, April, July, October.
    Quarter,
    /// So many years: 1, 5, 10, 50 …, counted without a year zero.
    Years(i32),
}

const UPPER: [Step; 9] = [
    Step::Month,
    Step::Years(1),
    Step::Years(5),
    Step::Years(10),
    Step::Years(50),
    Step::Years(100),
    Step::Years(500),
    Step::Years(1000),
    Step::Years(5000),
];
const LOWER: [Step; 4] = [Step::Day, Step::FiveDays, Step::Month, Step::Quarter];

/// Words begin so far right of their line.
const INSET: f64 = 6.0;
const APART: f64 = 6.0;

/// The rows of the axis on this scale.
pub fn ticks(scale: &TimeScale) -> Ticks {
    let mut ticks = Ticks::default();
    for (stretch, left, right, per_day) in scale.visible().filter(|(stretch, ..)| !stretch.is_pleat) {
        let place = Place { scale, stretch, left, right };
        let lower = LOWER.into_iter().find(|step| step.room() <= per_day * step.days());
        let is_over_days = matches!(lower, Some(Step::Day | Step::FiveDays));
        let upper =
            UPPER[usize::from(!is_over_days)..].iter().copied().find(|step| step.room() <= per_day * step.days());
        if let Some(step) = upper.or(Some(Step::Years(5000))) {
            ticks.upper.extend(place.row(step, Face::Year, is_over_days));
        }
        if let Some(step) = lower {
            ticks.lower.extend(place.row(step, Face::Month, false));
        }
    }
    clear_touching(&mut ticks.upper, Face::Year, scale.width());
    clear_touching(&mut ticks.lower, Face::Month, scale.width());
    ticks
}

struct Place<'a> {
    scale: &'a TimeScale,
    stretch: Stretch,
    left: f64,
    right: f64,
}

impl Place<'_> {
    fn row(&self, step: Step, face: Face, is_month_long: bool) -> Vec<Tick> {
        let from = self.scale.day_from_x(self.left).round() as i32;
        let to = (self.scale.day_from_x(self.right).ceil() as i32).min(self.stretch.after);
        let mut row: Vec<Tick> = Vec::new();
        for day in step.starts(from, to) {
            let x = self.scale.x_from_day(f64::from(day));
            // The unit in which the stretch begins is named at its edge.
            let is_start = self.left - 0.5 <= x;
            // A step of many years may begin long before: the edge is named by what it is, 2008 and not 2005.
            let label = step.label(if is_start { day } else { from }, is_month_long);
            row.push(Tick { day: day.max(self.stretch.first), x: x.max(self.left), label, is_start });
        }
        if row.len() == 1 || 1 < row.len() && !row[0].is_start {
            let room = row.get(1).map_or(self.right, |next| next.x) - row[0].x;
            if room < text_width(face, &row[0].label) + INSET + APART {
                row[0].label.clear();
            }
        }
        row
    }
}

impl Step {
    /// The days on which it begins, from the last one not after `from` to before `to`.
    pub(super) fn starts(self, from: i32, to: i32) -> Vec<i32> {
        let mut starts = Vec::new();
        let mut day = self.start_of(Day::from_number(from));
        while day.number() < to && starts.len() < MOST_TICKS {
            starts.push(day.number());
            let next = self.next(day);
            if next <= day {
                break;
            }
            day = next;
        }
        starts
    }

    fn start_of(self, day: Day) -> Day {
        let (year, month, number) = day.ymd();
        let start = match self {
            Step::Day => Some(day),
            Step::FiveDays => Day::from_ymd(year, month, (number.min(30) - 1) / 5 * 5 + 1),
            Step::Month => Day::from_ymd(year, month, 1),
            Step::Quarter => Day::from_ymd(year, (month - 1) / 3 * 3 + 1, 1),
            Step::Years(step) => Day::from_ymd(year_start(year, step), 1, 1),
        };
        start.unwrap_or(Day::MIN)
    }

    /// The day on which the step after the one that begins on `start` begins.
    pub(super) fn after(self, start: i32) -> i32 {
        self.next(Day::from_number(start)).number().max(start + 1)
    }

    fn next(self, day: Day) -> Day {
        match self {
            Step::Day => day.plus_days(1),
            Step::FiveDays if 26 <= day.day() => Step::Month.next(day),
            Step::FiveDays => day.plus_days(5),
            Step::Month => Step::Month.start_of(day).plus_months(1),
            Step::Quarter => Step::Quarter.start_of(day).plus_months(3),
            Step::Years(step) => {
                let next = next_year(day.year(), step);
                Day::from_ymd(next, 1, 1).unwrap_or(Day::MAX)
            }
        }
    }

    fn label(self, day: i32, is_month_long: bool) -> String {
        let day = Day::from_number(day);
        let (year, month, number) = day.ymd();
        match self {
            Step::Day | Step::FiveDays => number.to_string(),
            Step::Month if is_month_long => Unit::Month(year, month).words(Style::Long),
            Step::Month | Step::Quarter => {
                let words = Unit::Month(year, month).words(Style::Short);
                words.split(' ').next().unwrap_or_default().to_owned()
            }
            Step::Years(_) => Unit::Year(year).words(Style::Short),
        }
    }

    /// The fewest days it has.
    pub(super) fn days(self) -> f64 {
        match self {
            Step::Day => 1.0,
            Step::FiveDays => 5.0,
            Step::Month => 28.0,
            Step::Quarter => 90.0,
            Step::Years(years) => f64::from(years) * 365.2,
        }
    }

    /// The words for the step that holds this day: "Jul 2019", "1966".
    pub(super) fn words(self, first: i32, last: i32) -> String {
        let (from, to) = (Day::from_number(first), Day::from_number(last));
        match self {
            Step::Day => from.words(Style::Short),
            Step::Month => Unit::Month(from.year(), from.month()).words(Style::Short),
            Step::Years(1) => Unit::Year(from.year()).words(Style::Short),
            Step::FiveDays => words::range(&from.day().to_string(), &to.words(Style::Short)),
            Step::Quarter => dateline_calendar::Edtf::lasting(
                Unit::Month(from.year(), from.month()),
                Unit::Month(to.year(), to.month()),
            )
            .words(Style::Short),
            Step::Years(_) => {
                words::range(&Unit::Year(from.year()).words(Style::Short), &Unit::Year(to.year()).words(Style::Short))
            }
        }
    }

    /// The room that its label needs, in pixels.
    fn room(self) -> f64 {
        match self {
            Step::Day => 22.0,
            Step::FiveDays => 26.0,
            Step::Month => 30.0,
            Step::Quarter => 36.0,
            Step::Years(_) => 46.0,
        }
    }
}

const MOST_TICKS: usize = 400;

/// The year in which the step of this year begins. Steps of many years begin with a round number of the era: 1990, 50 BC, and AD 1 after 1 BC.
fn year_start(year: i32, step: i32) -> i32 {
    if step == 1 {
        return year;
    }
    let start = if year <= 0 { 1 - ((1 - year) + step - 1) / step * step } else { (year / step * step).max(1) };
    start.max(-9999)
}

fn next_year(year: i32, step: i32) -> i32 {
    if step == 1 {
        return year + 1;
    }
    if year <= 0 {
        // From 50 BC by tens to 10 BC, then AD 1.
        let before_christ = 1 - year;
        return if before_christ <= step { 1 } else { 1 - ((before_christ - 1) / step * step) };
    }
    (year / step + 1) * step
}

fn clear_touching(row: &mut [Tick], face: Face, width: f64) {
    let mut end = f64::NEG_INFINITY;
    for tick in row {
        let right = tick.x + INSET + text_width(face, &tick.label);
        if tick.label.is_empty() {
            continue;
        }
        if tick.x + INSET < end + APART || width < right {
            tick.label.clear();
        } else {
            end = right;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{Axis, Window};
    use proptest::prelude::*;

    fn day(text: &str) -> i32 {
        text.parse::<Day>().unwrap().number()
    }

    fn labels(from: &str, to: &str, width: f64) -> (String, String) {
        let axis = Axis::even(day(from), day(to));
        let ticks = ticks(&axis.scale(axis.whole(), width));
        let words = |row: &[Tick]| {
            row.iter()
                .filter(|tick| !tick.label.is_empty())
                .map(|tick| tick.label.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        };
        (words(&ticks.upper), words(&ticks.lower))
    }

    #[test]
    fn months_stand_under_their_years() {
        let (upper, lower) = labels("2019-05-01", "2020-03-01", 600.0);
        assert_eq!(upper, "2019 2020");
        assert_eq!(lower, "May Jun Jul Aug Sep Oct Nov Dec Jan Feb");
    }

    #[test]
    fn days_stand_under_their_month() {
        let (upper, lower) = labels("2020-01-29", "2020-02-04", 600.0);
        assert_eq!((upper.as_str(), lower.as_str()), ("January 2020 February 2020", "29 30 31 1 2 3"));
    }

    #[test]
    fn there_is_no_year_zero() {
        assert_eq!(labels("-0029-01-01", "0037-01-01", 550.0).0, "30 BC 20 BC 10 BC AD 1 AD 10 AD 20 AD 30");
        assert_eq!(labels("-0002-01-01", "0003-01-01", 500.0).0, "3 BC 2 BC 1 BC AD 1 AD 2");
    }

    #[test]
    fn the_edge_is_named_by_its_own_year() {
        assert_eq!(labels("2008-01-01", "2020-07-01", 300.0).0, "2008 2010 2015");
        assert_eq!(labels("2020-05-01", "2021-12-01", 400.0).1, "May Jul Oct Jan Apr Jul Oct");
    }

    #[test]
    fn centuries_are_written_where_years_have_no_room() {
        assert_eq!(labels("1500-01-01", "2000-01-01", 400.0).0, "1500 1600 1700 1800 1900");
    }

    proptest! {
        #[test]
        fn words_of_the_axis_never_overlap(from in -3_000_000..2_900_000i32, days in 5..400_000i32, width in 250.0..2000.0) {
            let axis = Axis::even(Day::from_number(from).number(), Day::from_number(from + days).number());
            let ticks = ticks(&axis.scale(Window::new(f64::from(from), f64::from(from + days)), width));
            for (row, face) in [(ticks.upper, Face::Year), (ticks.lower, Face::Month)] {
                let written: Vec<&Tick> = row.iter().filter(|tick| !tick.label.is_empty()).collect();
                for pair in written.windows(2) {
                    prop_assert!(pair[0].x + text_width(face, &pair[0].label) < pair[1].x, "{:?}", pair);
                }
            }
        }
    }
}
