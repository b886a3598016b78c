//! Between days and pixels: a monotone map, linear within each stretch of the axis.
//!
//! Both ways work on fractions of days, counted from 1970-01-01; a day `d` is the interval from `x_from_day(d)` to `x_from_day(d + 1)`.

use super::axis::{Axis, Stretch};
use dateline_calendar::Day;

/// The days in view, from the beginning of `from` to the beginning of `to`; `from < to`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

/// A window of an axis, laid on a width.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeScale {
    axis: Axis,
    /// Pixels of a day of weight 1.
    zoom: f64,
    /// Pixels from the axis's beginning to the window's.
    origin: f64,
    width: f64,
}

/// No window is shorter, in days.
const SHORTEST: f64 = 4.0;

impl Window {
    /// The days between two places, in either order; at least one day.
    pub fn new(a: f64, b: f64) -> Window {
        let (from, to) = if a <= b { (a, b) } else { (b, a) };
        Window { from, to: to.max(from + 1.0) }
    }

    /// All of these days, both included.
    pub fn of_days((first, last): (Day, Day)) -> Window {
        Window::new(f64::from(first.number()), f64::from(last.number()) + 1.0)
    }

    /// The first day of which anything is in view, and the last.
    pub fn days(self) -> (Day, Day) {
        let day = |number: f64| Day::from_number(number as i32);
        let from = self.from.floor();
        (day(from), day((self.to - 1e-6).floor().max(from)))
    }

    /// `factor` times as near, with the day at `x` staying where it is.
    pub fn zoomed(self, axis: &Axis, width: f64, x: f64, factor: f64) -> Window {
        let scale = axis.scale(self, width);
        let day = scale.day_from_x(x);
        let zoom = scale.zoom * factor;
        let origin = scale.axis.pixels(zoom, day) - x;
        let zoomed = Window::new(scale.axis.day(zoom, origin), scale.axis.day(zoom, origin + width));
        if zoomed.to - zoomed.from < SHORTEST && 1.0 < factor { self } else { zoomed.within(axis, width) }
    }

    /// Moved by so many pixels, later if positive.
    pub fn panned(self, axis: &Axis, width: f64, pixels: f64) -> Window {
        let scale = axis.scale(self, width);
        let whole = axis.whole();
        let most = (scale.axis.pixels(scale.zoom, whole.to) - width).max(0.0);
        scale.at(scale.origin + pixels, most)
    }

    /// The same, kept inside the axis without changing its nearness where that is possible.
    pub fn within(self, axis: &Axis, width: f64) -> Window {
        let whole = axis.whole();
        if self.from <= whole.from && whole.to <= self.to {
            return whole;
        }
        if whole.from <= self.from && self.to <= whole.to {
            return self;
        }
        let clipped =
            Window::new(between(self.from, whole.from, whole.to - 1.0), between(self.to, whole.from + 1.0, whole.to));
        let scale = axis.scale(self, width);
        let most = scale.axis.pixels(scale.zoom, whole.to) - width;
        if most <= 0.0 { clipped } else { scale.at(scale.origin, most) }
    }

    /// Whether any of these days, both included, is in view.
    pub fn holds(self, first: i32, last: i32) -> bool {
        f64::from(first) < self.to && self.from < f64::from(last) + 1.0
    }
}

impl TimeScale {
    pub(super) fn new(axis: &Axis, window: Window, width: f64) -> TimeScale {
        let width = width.max(1.0);
        let is_kept = |stretch: &Stretch| !stretch.is_pleat && window.holds(stretch.first, stretch.after - 1);
        // A window that sees nothing but a fold opens it.
        let axis = if axis.stretches().iter().any(is_kept) {
            axis.clone()
        } else {
            let whole = axis.whole();
            Axis::even(whole.from as i32, whole.to as i32)
        };
        let zoom = zoom_for(&axis, window, width);
        let origin = axis.pixels(zoom, window.from);
        TimeScale { axis, zoom, origin, width }
    }

    /// Where a day begins, in pixels from the left edge; it may lie outside.
    pub fn x_from_day(&self, day: f64) -> f64 {
        self.axis.pixels(self.zoom, day) - self.origin
    }

    /// The day, with its fraction, at so many pixels from the left edge.
    pub fn day_from_x(&self, x: f64) -> f64 {
        self.axis.day(self.zoom, x + self.origin)
    }

    /// From the beginning of the first day to the end of the last, in pixels.
    pub fn span(&self, first: i32, last: i32) -> (f64, f64) {
        (self.x_from_day(f64::from(first)), self.x_from_day(f64::from(last) + 1.0))
    }

    /// By how many pixels every day lies further right than on the other scale; `None` where this one is nearer, or farther.
    pub fn shift_from(&self, other: &TimeScale) -> Option<f64> {
        let is_as_near = self.axis == other.axis && (self.zoom / other.zoom - 1.0).abs() < 1e-6;
        let middle = self.width / 2.0;
        is_as_near.then(|| middle - other.x_from_day(self.day_from_x(middle)))
    }

    /// The width in pixels.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// The days in view.
    pub fn window(&self) -> Window {
        Window::new(self.day_from_x(0.0), self.day_from_x(self.width))
    }

    /// The stretches in view with their edges in pixels, cut at the window's, and how many pixels a day of them takes.
    pub fn visible(&self) -> impl Iterator<Item = (Stretch, f64, f64, f64)> {
        self.axis.stretches().iter().filter_map(|stretch| {
            let left = self.x_from_day(f64::from(stretch.first)).max(0.0);
            let right = self.x_from_day(f64::from(stretch.after)).min(self.width);
            (left + 0.01 < right).then(|| (*stretch, left, right, stretch.pixels_per_day(self.zoom)))
        })
    }

    fn at(&self, origin: f64, most: f64) -> Window {
        let origin = between(origin, 0.0, most.max(0.0));
        Window::new(self.axis.day(self.zoom, origin), self.axis.day(self.zoom, origin + self.width))
    }
}

/// Pleats keep their width at every zoom, so that there is no closed form; the width grows with the zoom, and halving finds it.
fn zoom_for(axis: &Axis, window: Window, width: f64) -> f64 {
    let length = |zoom: f64| axis.pixels(zoom, window.to) - axis.pixels(zoom, window.from);
    let (mut low, mut high): (f64, f64) = (1e-9, 1.0);
    while length(high) < width && high < 1e9 {
        high *= 2.0;
    }
    for _ in 0..80 {
        let middle = low.midpoint(high);
        if length(middle) < width { low = middle } else { high = middle }
    }
    low.midpoint(high)
}

/// A number kept between two others. Unlike `f64::clamp` it has no panic, whose words for floats a browser would have to load.
pub fn between(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::items::tests::items;
    use proptest::prelude::*;

    fn axis() -> Axis {
        Axis::folded_of(&items(&["2008", "2016/..", "2018", "2019-05", "2019-10", "2020-06-11"])).unwrap()
    }

    proptest! {
        #[test]
        fn day_and_x_are_inverse_over_the_whole_axis(part in 0.0..1.0, a in 0.0..1.0, b in 0.0..1.0, width in 200.0..3000.0) {
            let axis = axis();
            let whole = axis.whole();
            let at = |part: f64| whole.from + (whole.to - whole.from) * part;
            let scale = axis.scale(Window::new(at(a), at(b)), width);
            prop_assert!((scale.day_from_x(scale.x_from_day(at(part))) - at(part)).abs() < 1e-3);
        }

        #[test]
        fn the_window_fills_the_width(a in 0.0..1.0, b in 0.0..1.0, width in 200.0..3000.0) {
            let axis = axis();
            let whole = axis.whole();
            let at = |part: f64| whole.from + (whole.to - whole.from) * part;
            let window = Window::new(at(a), at(b));
            let scale = axis.scale(window, width);
            prop_assert!(scale.x_from_day(window.from).abs() < 1e-3);
            prop_assert!((scale.x_from_day(window.to) - width).abs() < 1e-2);
        }

        #[test]
        fn zooming_keeps_the_day_under_the_pointer(x in 0.0..900.0, factor in 1.0..3.0) {
            let axis = axis();
            let window = axis.whole();
            let day = axis.scale(window, 900.0).day_from_x(x);
            let zoomed = window.zoomed(&axis, 900.0, x, factor);
            prop_assert!((axis.scale(zoomed, 900.0).x_from_day(day) - x).abs() < 1.0);
        }

        #[test]
        fn panning_there_and_back_is_nothing(pixels in 1.0..60.0) {
            let axis = axis();
            let window = axis.whole().zoomed(&axis, 900.0, 500.0, 3.0);
            let back = window.panned(&axis, 900.0, pixels).panned(&axis, 900.0, -pixels);
            prop_assert!((back.from - window.from).abs() < 0.01 && (back.to - window.to).abs() < 0.01);
        }

        #[test]
        fn what_is_panned_is_shifted_and_what_is_zoomed_is_not(a in 0.0..1.0, pixels in -300.0..300.0, factor in 1.1..3.0) {
            let axis = axis();
            let before = axis.whole().zoomed(&axis, 900.0, 900.0 * a, factor);
            let (moved, nearer) = (before.panned(&axis, 900.0, pixels), before.zoomed(&axis, 900.0, 450.0, factor));
            let (scale, after) = (axis.scale(before, 900.0), axis.scale(moved, 900.0));
            let shift = after.shift_from(&scale);
            prop_assert!(shift.is_some());
            for day in [before.from, moved.to] {
                prop_assert!((after.x_from_day(day) - scale.x_from_day(day) - shift.unwrap_or_default()).abs() < 0.02);
            }
            prop_assert_eq!(axis.scale(nearer, 900.0).shift_from(&scale), None);
        }

        #[test]
        fn every_move_stays_inside(x in 0.0..900.0, factor in 0.2..5.0, pixels in -5000.0..5000.0) {
            let axis = axis();
            let whole = axis.whole();
            let moved = whole.zoomed(&axis, 900.0, x, factor).panned(&axis, 900.0, pixels);
            prop_assert!(whole.from - 0.01 <= moved.from && moved.to <= whole.to + 0.01);
        }
    }

    #[test]
    fn a_window_inside_a_fold_opens_it() {
        let axis = axis();
        let pleat = axis.stretches()[1];
        let (from, to) = (f64::from(pleat.first) + 10.0, f64::from(pleat.first) + 20.0);
        let scale = axis.scale(Window::new(from, to), 500.0);
        assert!((scale.x_from_day(from + 5.0) - 250.0).abs() < 0.1);
    }

    #[test]
    fn pleats_keep_their_width() {
        let axis = axis();
        let scale = axis.scale(axis.whole(), 976.0);
        let widths = scale.visible().filter(|(stretch, ..)| stretch.is_pleat).map(|(_, left, right, _)| right - left);
        assert!(widths.into_iter().all(|width| (width - super::super::axis::PLEAT).abs() < 0.01));
    }
}
