//! Time as a chain of stretches: those where something is dated, and the empty ones between, folded into pleats.
//!
//! When an empty stretch is folded: it is empty of dates over whole months (a bar may run across it; only the ends of what lasted are
//! dates) and
//! - it is at least half a year and a fiftieth of all time shown, or
//! - it parts two stretches known in different units, a year's events from a month's, and lasts two months or more.
//!
//! At most [`MOST_PLEATS`] are folded, the longest. A stretch whose finest date is a year long is drawn smaller than one with months
//! and days, for there is nothing finer to tell apart in it.

use super::items::{Item, Items, dated};
use super::scale::{TimeScale, Window};
use crate::sorting;
use dateline_calendar::Day;
use dateline_model::Corpus;

/// How wide a pleat is, in pixels.
pub const PLEAT: f64 = 28.0;

const MOST_PLEATS: usize = 8;
const LONG_GAP: i32 = 183;
const GAP_BETWEEN_UNITS: i32 = 59;

/// Days from `first` to before `after`, as numbers of days; a day of it takes `weight` times the room of a day of weight 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Its first day.
    pub first: i32,
    /// The day after its last.
    pub after: i32,
    /// How much room a day takes, beside one of a stretch of months.
    pub weight: f64,
    /// Whether it is empty and folded.
    pub is_pleat: bool,
}

/// The chain; never empty, without holes, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    stretches: Vec<Stretch>,
}

impl Axis {
    /// One stretch, true to time.
    pub fn even(first: i32, after: i32) -> Axis {
        Axis { stretches: vec![Stretch { first, after: after.max(first + 1), weight: 1.0, is_pleat: false }] }
    }

    /// All days on which one of these may lie, true to time; `None` if none is dated.
    pub fn even_of(items: &Items) -> Option<Axis> {
        let stretches = items.dated();
        Some(Axis::even(stretches.first()?.first, stretches.iter().map(|stretch| stretch.after).max()?))
    }

    /// The same with the empty stretches folded; `None` if none is dated.
    pub fn folded_of(items: &Items) -> Option<Axis> {
        let dated = items.dated();
        let (first, after) = (dated.first()?.first, dated.last()?.after);
        let long_gap = LONG_GAP.max((after - first) / 50);
        let mut kept: Vec<Stretch> = Vec::new();
        for &stretch in dated {
            match kept.last_mut() {
                Some(before) if !is_folded(before, &stretch, long_gap) => {
                    before.after = before.after.max(stretch.after);
                    before.weight = before.weight.max(stretch.weight);
                }
                _ => kept.push(stretch),
            }
        }
        join_shortest_gaps(&mut kept);
        Some(Axis { stretches: with_pleats(&kept) })
    }

    /// The stretches in order.
    pub fn stretches(&self) -> &[Stretch] {
        &self.stretches
    }

    /// Whether anything is folded.
    pub fn has_pleats(&self) -> bool {
        self.stretches.iter().any(|stretch| stretch.is_pleat)
    }

    /// All of it.
    pub fn whole(&self) -> Window {
        Window::new(f64::from(self.stretches[0].first), f64::from(self.stretches[self.stretches.len() - 1].after))
    }

    /// The map from this window of days to this many pixels.
    pub fn scale(&self, window: Window, width: f64) -> TimeScale {
        TimeScale::new(self, window, width)
    }

    /// Where a day lies, in pixels from the beginning of the axis, if a day of weight 1 takes `zoom` pixels.
    pub(super) fn pixels(&self, zoom: f64, day: f64) -> f64 {
        let mut at = 0.0;
        let last = self.stretches.len() - 1;
        for (index, stretch) in self.stretches.iter().enumerate() {
            let per_day = stretch.pixels_per_day(zoom);
            if day < f64::from(stretch.after) || index == last {
                return at + (day - f64::from(stretch.first)) * per_day;
            }
            at += f64::from(stretch.after - stretch.first) * per_day;
        }
        at
    }

    /// The day at so many pixels from the beginning of the axis: undoes [`Axis::pixels`].
    pub(super) fn day(&self, zoom: f64, pixels: f64) -> f64 {
        let mut at = 0.0;
        let last = self.stretches.len() - 1;
        for (index, stretch) in self.stretches.iter().enumerate() {
            let per_day = stretch.pixels_per_day(zoom);
            let length = f64::from(stretch.after - stretch.first) * per_day;
            if pixels < at + length || index == last {
                return f64::from(stretch.first) + (pixels - at) / per_day;
            }
            at += length;
        }
        f64::from(self.stretches[last].after)
    }
}

impl Stretch {
    /// How many pixels a day of it takes. A pleat never takes more room than its days would.
    pub(super) fn pixels_per_day(&self, zoom: f64) -> f64 {
        if self.is_pleat { zoom.min(PLEAT / f64::from(self.after - self.first)) } else { zoom * self.weight }
    }
}

/// Where dates lie, padded to whole months, joined where they touch.
pub(super) fn dated_stretches(corpus: &Corpus, items: &[Item]) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for (first, last) in
        items.iter().filter_map(|item| corpus.event(item.event).date).flat_map(|date| dated(date.edtf)).flatten()
    {
        let weight = weight_of(last - first + 1);
        // In a crowd most dates lie in the month of the one before.
        if found.last().is_some_and(|before| before.first <= first && last < before.after && weight <= before.weight) {
            continue;
        }
        found.push(Stretch { first: month_of(first).0, after: month_of(last).1, weight, is_pleat: false });
    }
    sorting::sort_by_key(&mut found, |stretch| (stretch.first, stretch.after));
    let mut joined: Vec<Stretch> = Vec::new();
    for stretch in found {
        match joined.last_mut() {
            Some(before) if stretch.first <= before.after => {
                before.after = before.after.max(stretch.after);
                before.weight = before.weight.max(stretch.weight);
            }
            _ => joined.push(stretch),
        }
    }
    joined
}

fn is_folded(before: &Stretch, after: &Stretch, long_gap: i32) -> bool {
    let gap = after.first - before.after;
    let is_between_units = 2.0 < (before.weight / after.weight).max(after.weight / before.weight);
    long_gap <= gap || (is_between_units && GAP_BETWEEN_UNITS <= gap)
}

fn join_shortest_gaps(kept: &mut Vec<Stretch>) {
    while MOST_PLEATS + 1 < kept.len() {
        let gaps = kept.windows(2).map(|pair| pair[1].first - pair[0].after);
        let Some((index, _)) = gaps.enumerate().min_by_key(|&(_, gap)| gap) else { return };
        let after = kept.remove(index + 1);
        kept[index].after = after.after;
        kept[index].weight = kept[index].weight.max(after.weight);
    }
}

fn with_pleats(kept: &[Stretch]) -> Vec<Stretch> {
    // Where all is known in the same coarse unit, that unit sets the measure.
    let finest = kept.iter().map(|stretch| stretch.weight).fold(0.0, f64::max);
    let mut all: Vec<Stretch> = Vec::with_capacity(kept.len() * 2);
    for stretch in kept {
        if let Some(before) = all.last().copied() {
            all.push(Stretch { first: before.after, after: stretch.first, weight: 1.0, is_pleat: true });
        }
        all.push(Stretch { weight: stretch.weight / finest, ..*stretch });
    }
    all
}

/// The room of a day where dates are so many days long: a year alone takes that of seven weeks, a decade that of three months.
fn weight_of(days: i32) -> f64 {
    match days {
        ..=31 => 1.0,
        32..=124 => 0.5,
        125..=400 => 1.0 / 7.2,
        401..=4_000 => 1.0 / 40.0,
        _ => 1.0 / 200.0,
    }
}

/// The first day of a day's month, and the first of the next.
pub(super) fn month_of(day: i32) -> (i32, i32) {
    let (year, month, _) = Day::from_number(day).ymd();
    let first = Day::from_ymd(year, month, 1).map_or(day, Day::number);
    (first, first + i32::from(dateline_calendar::days_in_month(year, month)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::items::tests::items;

    fn folds(dates: &[&str]) -> Vec<String> {
        let axis = Axis::folded_of(&items(dates)).unwrap();
        let pleats = axis.stretches().iter().filter(|stretch| stretch.is_pleat);
        pleats
            .map(|pleat| format!("{}..{}", Day::from_number(pleat.first), Day::from_number(pleat.after - 1)))
            .collect()
    }

    #[test]
    fn long_empty_stretches_are_folded_at_whole_months() {
        assert_eq!(folds(&["2010-03-05", "2013-06-11"]), ["2010-04-01..2013-05-31"]);
        assert_eq!(folds(&["2010-03-05", "2010-07-11"]), [""; 0]);
    }

    #[test]
    fn a_year_and_months_are_parted_by_a_shorter_one() {
        let dates = ["2008", "2016/..", "2018", "2019-05/2020-04", "2019-10", "2020-01-08", "2020-06-11"];
        assert_eq!(folds(&dates), ["2009-01-01..2015-12-31", "2017-01-01..2017-12-31", "2019-01-01..2019-04-30"]);
    }

    #[test]
    fn what_lasts_fills_no_stretch_between_its_ends() {
        assert_eq!(folds(&["2010-03/2013-06", "2010-03-01"]), ["2010-04-01..2013-05-31"]);
    }

    #[test]
    fn the_longest_are_folded_when_there_are_many() {
        // Twelve gaps, each three years longer than the one before.
        let dates: Vec<String> = (0..13).map(|index| format!("{}-05-01", 1000 + index * (index + 1) * 3 / 2)).collect();
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        let found = folds(&dates);
        assert_eq!(found.len(), MOST_PLEATS);
        assert_eq!(found[0], "1030-06-01..1045-04-30");
    }

    #[test]
    fn without_dates_there_is_no_axis() {
        assert_eq!(Axis::folded_of(&Items::default()), None);
        assert_eq!(Axis::even_of(&Items::default()), None);
    }
}
