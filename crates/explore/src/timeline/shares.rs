//! How many events lie before each day, counted as the density counts them: so that a bar of any strip is one subtraction.

use super::axis::Axis;
use super::density::{Bar, density};
use super::items::Item;
use super::scale::TimeScale;
use dateline_model::Corpus;

/// A count that only grows with time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shares {
    first: f64,
    /// Days to a step.
    step: f64,
    /// The count at the end of each step.
    sums: Vec<f64>,
}

/// With so many steps 179 years are counted by the day. Of longer times a step is some days, and a bar that is shorter shows a part of it.
const MOST_STEPS: f64 = 65_536.0;

impl Shares {
    /// Of these events, between two days.
    pub(super) fn new<'a>(
        corpus: &Corpus,
        items: impl Iterator<Item = &'a Item>,
        (first, after): (i32, i32),
    ) -> Shares {
        let axis = Axis::even(first, after);
        let days = f64::from(after - first);
        let steps = days.min(MOST_STEPS);
        let mut sum = 0.0;
        let bars = density(corpus, items, &axis.scale(axis.whole(), steps), 1.0);
        let sums = bars.iter().map(|bar| {
            sum += bar.count;
            sum
        });
        Shares { first: f64::from(first), step: days / steps, sums: sums.collect() }
    }

    /// How many lie before this day, with fractions.
    pub fn before(&self, day: f64) -> f64 {
        let at = ((day - self.first) / self.step).max(0.0);
        let index = at as usize;
        let (below, above) = (index.checked_sub(1).map_or(0.0, |below| self.sum(below)), self.sum(index));
        below + (above - below) * at.fract()
    }

    /// Bars of `width` pixels over a scale.
    pub fn bars(&self, scale: &TimeScale, width: f64) -> Vec<Bar> {
        self.bars_between(scale, width, (0.0, scale.width()))
    }

    /// Bars of `width` pixels from one place of a scale to another, in pixels; either may lie beyond its edge.
    pub fn bars_between(&self, scale: &TimeScale, width: f64, (from, to): (f64, f64)) -> Vec<Bar> {
        let count = ((to - from) / width).ceil().max(1.0) as usize;
        let mut before = self.before(scale.day_from_x(from));
        let bars = (0..count).map(|index| {
            let x = from + index as f64 * width;
            let sum = self.before(scale.day_from_x((x + width).min(to)));
            let count = sum - before;
            before = sum;
            // What rounding leaves is nobody's event.
            Bar { x, width, count: if count < 1e-6 { 0.0 } else { count } }
        });
        bars.collect()
    }

    fn sum(&self, index: usize) -> f64 {
        self.sums.get(index).or(self.sums.last()).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Window;
    use crate::timeline::items::tests::{all_of, corpus};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bars_are_those_of_reading_every_event(days in prop::collection::vec((0..6000i32, 0..4u8), 1..80), a in 0.0..1.0, b in 0.0..1.0) {
            let dates: Vec<(String, String)> = days
                .iter()
                .map(|&(day, kind)| {
                    let day = dateline_calendar::Day::from_number(day).to_string();
                    (day[..[4, 7, 10, 10][usize::from(kind)]].to_owned(), String::new())
                })
                .collect();
            let corpus = corpus(&dates);
            let items = all_of(&corpus);
            let axis = Axis::even_of(&items).unwrap();
            let whole = axis.whole();
            let at = |part: f64| whole.from + (whole.to - whole.from) * part;
            let scale = axis.scale(Window::new(at(a), at(b)), 900.0);
            let read = density(&corpus, items.all().iter(), &scale, 5.0);
            for (one, other) in items.shares().bars(&scale, 5.0).iter().zip(&read) {
                prop_assert!((one.count - other.count).abs() < 1e-3, "{one:?} {other:?}");
            }
        }
    }
}
