//! How many events each part of a strip holds: an event counts 1 in all, spread evenly over the days it may lie on.
//!
//! What lasted does not count, nor what is bounded on one side only: neither lies on any of its days more than on others. A date that names a
//! year makes a low shelf, never a spike.

use super::items::Item;
use super::scale::TimeScale;
use dateline_calendar::Edtf;
use dateline_model::Corpus;

/// One bar of the strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Left edge, in pixels.
    pub x: f64,
    /// Width, in pixels.
    pub width: f64,
    /// How many events it holds, with fractions.
    pub count: f64,
}

/// Bars of `width` pixels over the scale. Linear in events and bars; of many events [`Shares`](super::Shares) gives the same sooner.
pub fn density<'a>(corpus: &Corpus, items: impl Iterator<Item = &'a Item>, scale: &TimeScale, width: f64) -> Vec<Bar> {
    let count = (scale.width() / width).ceil().max(1.0) as usize;
    let mut sums = vec![0.0; count];
    // A date over many bars adds the same to each: the change is noted where it begins and where it ends, and summed once.
    let mut changes = vec![0.0; count + 1];
    for item in items.filter(|item| corpus.event(item.event).date.is_some_and(|date| counts(date.edtf))) {
        let (left, right) = scale.span(item.first, item.last);
        let (from, to) = (left / width, (right / width).max(left / width + 1e-9));
        let per_bar = 1.0 / (to - from);
        let (from, to) = (from.max(0.0), to.min(count as f64));
        if to <= from {
            continue;
        }
        let (first, last) = (from as usize, (to.ceil() as usize).min(count) - 1);
        if first == last {
            sums[first] += (to - from) * per_bar;
            continue;
        }
        sums[first] += ((first + 1) as f64 - from) * per_bar;
        sums[last] += (to - last as f64) * per_bar;
        changes[first + 1] += per_bar;
        changes[last] -= per_bar;
    }
    let mut level = 0.0;
    let bars = sums.iter().zip(&changes).enumerate().map(|(index, (sum, change))| {
        level += change;
        Bar { x: index as f64 * width, width, count: sum + level }
    });
    bars.collect()
}

fn counts(edtf: Edtf) -> bool {
    matches!(edtf, Edtf::Once(_) | Edtf::OneOf(Some(_), Some(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Axis;
    use crate::timeline::items::tests::{all_of, corpus};

    fn bars(dates: &[&str], width: f64) -> Vec<Bar> {
        let dates: Vec<(&str, String)> = dates.iter().map(|&date| (date, String::new())).collect();
        let corpus = corpus(&dates);
        let items = all_of(&corpus);
        let axis = Axis::even_of(&items).unwrap();
        density(&corpus, items.all().iter(), &axis.scale(axis.whole(), 900.0), width)
    }

    fn total(dates: &[&str], width: f64) -> f64 {
        bars(dates, width).iter().map(|bar| bar.count).sum()
    }

    #[test]
    fn each_event_counts_one_in_all() {
        let dates = ["2008", "2019-12", "2020-01-08", "[2019-12-30..2020-01-08]", "2020-06-11", "2020-06-11"];
        for width in [3.0, 5.0, 17.0, 900.0] {
            assert!((total(&dates, width) - 6.0).abs() < 1e-6, "{width}");
        }
    }

    #[test]
    fn what_lasted_does_not_count() {
        assert!((total(&["2008/2010", "2009"], 5.0) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn a_year_is_a_shelf() {
        let bars = bars(&["2008", "2009-06-01"], 5.0);
        let tallest = bars.iter().map(|bar| bar.count).fold(0.0, f64::max);
        assert!(bars[0].count < tallest / 20.0);
    }
}
