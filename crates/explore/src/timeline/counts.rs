//! Boxes for the events that there is no room to draw, counted by a unit of the calendar.

use super::items::Items;
use super::scale::{TimeScale, Window};
use super::ticks::Step;
use dateline_wording as wording;

/// A box of several events.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    /// Left edge of its unit, in pixels.
    pub left: f64,
    /// Right edge of its unit.
    pub right: f64,
    /// How many events it stands for.
    pub count: usize,
    /// The first day of its unit.
    pub first: i32,
    /// The last.
    pub last: i32,
    /// Its unit, with its first day and its last, and what is said of the rest of another that has joined it.
    unit: (Step, i32, i32, &'static str),
}

impl Counted {
    /// The unit in words: "Jul – Sep 1966". They are made where they are asked for, since most boxes are drawn for a frame.
    pub fn words(&self) -> String {
        let (step, first, last, more) = self.unit;
        step.words(first, last) + more
    }
}

/// A box is at least so wide, in pixels.
pub(super) const BOX: f64 = 31.0;

const UNITS: [Step; 10] = [
    Step::Day,
    Step::FiveDays,
    Step::Month,
    Step::Quarter,
    Step::Years(1),
    Step::Years(5),
    Step::Years(10),
    Step::Years(50),
    Step::Years(100),
    Step::Years(500),
];

/// The boxes for what lies in the window and is not drawn; what began before the window is counted where the window begins. Every event is
/// counted once; `drawn` are the first days of those that are not to be counted. `boxes` are those of [`empty_boxes`].
pub(super) fn count_by_unit(
    items: &Items,
    window: Window,
    drawn: impl Iterator<Item = i32>,
    mut boxes: Vec<Counted>,
) -> Vec<Counted> {
    let given = items.count_within(window);
    let end = items.begun_before(window.to);
    let mut after = end;
    for counted in boxes.iter_mut().skip(1).rev() {
        let begun = items.begun_before(f64::from(counted.first).max(window.from)).min(after);
        counted.count = after - begun;
        after = begun;
    }
    if let Some(first) = boxes.first_mut() {
        first.count = given - (end - after);
    }
    for day in drawn {
        let is_begun = f64::from(day) < window.from;
        let place = if is_begun { 0 } else { boxes.partition_point(|counted| counted.first <= day).saturating_sub(1) };
        if let Some(counted) = boxes.get_mut(place) {
            counted.count -= 1;
        }
    }
    boxes.retain(|counted| counted.count != 0);
    boxes
}

/// The units of the calendar in view, each as a box that counts nothing yet and is `least` pixels wide at least.
pub(super) fn empty_boxes(scale: &TimeScale, least: f64) -> Vec<Counted> {
    let mut boxes: Vec<Counted> = Vec::new();
    for (stretch, left, right, per_day) in scale.visible().filter(|(stretch, ..)| !stretch.is_pleat) {
        let from = (scale.day_from_x(left) + 1e-6).floor() as i32;
        let to = (scale.day_from_x(right) - 1e-6).ceil() as i32;
        let step = UNITS.into_iter().find(|step| least <= step.days() * per_day).unwrap_or(Step::Years(1000));
        let starts = step.starts(from, to.min(stretch.after));
        for (index, &first) in starts.iter().enumerate() {
            let after = starts.get(index + 1).copied().unwrap_or_else(|| step.after(first));
            let (x0, x1) = scale.span(first.max(stretch.first), after - 1);
            let (x0, x1) = (x0.max(left), x1.min(right));
            // What is left of a unit at the edge joins its neighbour.
            if x1 - x0 < least * 0.8
                && let Some(before) = boxes.last_mut().filter(|before| (before.right - x0).abs() < 0.5)
            {
                before.right = x1;
                before.last = after - 1;
                before.unit.3 = wording::timeline::AND_AFTER;
                continue;
            }
            // A unit that began in a fold, or before it, is counted from where its stretch begins.
            let mut counted = Counted {
                left: x0,
                right: x1,
                count: 0,
                first: first.max(stretch.first),
                last: after - 1,
                unit: (step, first, after - 1, ""),
            };
            let is_first_narrow = |before: &Counted| index == 1 && before.right - before.left < least * 0.8;
            if let Some(before) = boxes.pop_if(|before| is_first_narrow(before)) {
                counted.left = before.left;
                counted.first = before.first;
                counted.unit.3 = wording::timeline::AND_BEFORE;
            }
            boxes.push(counted);
        }
    }
    boxes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Axis;
    use crate::timeline::items::tests::items;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_event_is_counted_once(days in prop::collection::vec(0..20_000i32, 0..200), from in 0..15_000i32, length in 5..5_000i32) {
            let dates: Vec<String> = days.iter().map(|&day| dateline_calendar::Day::from_number(day).to_string()).collect();
            let items = items(&dates);
            let axis = Axis::even(0, 20_000);
            let window = Window::new(f64::from(from), f64::from((from + length).min(20_000)));
            let scale = axis.scale(window, 900.0);
            let given = items.count_within(window);
            let boxes = count_by_unit(&items, window, std::iter::empty(), empty_boxes(&scale, BOX));
            prop_assert_eq!(boxes.iter().map(|counted| counted.count).sum::<usize>(), given);
            for counted in boxes.iter().skip(1) {
                let here = days.iter().filter(|&&day| counted.first <= day && day <= counted.last && f64::from(day) < window.to);
                prop_assert_eq!(here.count(), counted.count);
            }
        }

        #[test]
        fn boxes_do_not_overlap(from in 0..15_000i32, length in 5..5_000i32, width in 250.0..2000.0) {
            let axis = Axis::even(0, 20_000);
            let scale = axis.scale(Window::new(f64::from(from), f64::from((from + length).min(20_000))), width);
            for pair in empty_boxes(&scale, BOX).windows(2) {
                prop_assert!(pair[0].right <= pair[1].left + 0.01);
            }
        }
    }

    #[test]
    fn boxes_are_units_of_the_calendar() {
        let axis = Axis::even(0, 3650);
        let items = items(&["1970-01-01", "1970-01-02", "1970-04-11"]);
        let boxes = empty_boxes(&axis.scale(axis.whole(), 1400.0), BOX);
        let boxes = count_by_unit(&items, axis.whole(), std::iter::empty(), boxes);
        let words: Vec<(String, usize)> = boxes.iter().map(|counted| (counted.words(), counted.count)).collect();
        assert_eq!(words, [("Jan – Mar 1970".to_owned(), 2), ("Apr – Jun 1970".to_owned(), 1)]);
    }
}
