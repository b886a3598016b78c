//! What a reader does with the timeline, as plain values, and what follows from it.

use super::axis::Axis;
use super::scale::{Window, between};
use dateline_calendar::Day;

/// Something a reader does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// Nearer by this factor, with the day at `x` pixels staying.
    Zoom {
        /// Pixels from the left edge.
        x: f64,
        /// More than 1 is nearer.
        factor: f64,
    },
    /// Later by so many pixels.
    Pan(f64),
    /// By so many widths of the plot.
    Screen(f64),
    /// Everything.
    Fit,
    /// The next event in time, or the one before.
    Step(Direction),
    /// The nearest event in the lane above or below, or the nearest box.
    Lane(Direction),
    /// The first event of all, or the last.
    End(Direction),
    /// Open what is selected.
    Open,
    /// Select nothing.
    Clear,
}

/// A way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Later, or down.
    Forth,
    /// Earlier, or up.
    Back,
}

impl Gesture {
    /// The window after it; `None` where it moves nothing.
    pub fn window(self, before: Window, axis: &Axis, width: f64) -> Option<Window> {
        let after = match self {
            Gesture::Zoom { x, factor } => before.zoomed(axis, width, x, factor),
            Gesture::Pan(pixels) => before.panned(axis, width, pixels),
            Gesture::Screen(screens) => before.panned(axis, width, screens * width * 0.8),
            Gesture::Fit => axis.whole(),
            Gesture::Step(_) | Gesture::Lane(_) | Gesture::End(_) | Gesture::Open | Gesture::Clear => return None,
        };
        (after != before).then_some(after)
    }
}

/// A window with these days in its middle, and a month at least.
pub fn window_around(axis: &Axis, first: Day, last: Day) -> Window {
    let days = Window::of_days((first, last));
    let whole = axis.whole();
    let length = (days.to - days.from).max(31.0).min(whole.to - whole.from);
    let middle = days.from.midpoint(days.to);
    let from = between(middle - length / 2.0, whole.from, whole.to - length);
    Window::new(from, from + length)
}

/// The window, moved just so far that these days are in it, without a change of nearness.
pub fn window_showing(before: Window, axis: &Axis, width: f64, first: i32, last: i32) -> Window {
    let scale = axis.scale(before, width);
    let (left, right) = scale.span(first, last.min(axis.whole().to as i32));
    let margin = (width * 0.12).min(80.0);
    if 0.0 <= right && left <= width - 12.0 && (0.0 <= left || width < right) {
        before
    } else if left < margin {
        before.panned(axis, width, left - margin)
    } else {
        before.panned(axis, width, left + margin - width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearer_and_farther_by_as_much_is_nothing() {
        let axis = Axis::even(0, 10_000);
        let near = Gesture::Zoom { x: 300.0, factor: 4.0 }.window(axis.whole(), &axis, 900.0).unwrap();
        let back = Gesture::Zoom { x: 300.0, factor: 0.25 }.window(near, &axis, 900.0).unwrap();
        assert!((back.from - 0.0).abs() < 0.1 && (back.to - 10_000.0).abs() < 0.1);
    }

    #[test]
    fn at_the_end_there_is_no_farther() {
        let axis = Axis::even(0, 10_000);
        assert_eq!(Gesture::Screen(-1.0).window(axis.whole(), &axis, 900.0), None);
        assert_eq!(Gesture::Zoom { x: 10.0, factor: 0.5 }.window(axis.whole(), &axis, 900.0), None);
    }

    #[test]
    fn a_day_is_in_the_middle_of_a_month_around_it() {
        let axis = Axis::even(0, 10_000);
        let day = Day::from_number(500);
        assert_eq!(window_around(&axis, day, day), Window::new(485.0, 516.0));
        let before_all = Day::from_number(-70);
        assert_eq!(window_around(&axis, before_all, before_all), Window::new(0.0, 31.0));
    }

    #[test]
    fn a_day_out_of_view_comes_into_it() {
        let axis = Axis::even(0, 10_000);
        let window = Window::new(0.0, 1000.0);
        for (first, last) in [(5000, 5000), (0, 30), (9_999, 9_999)] {
            let shown = window_showing(window, &axis, 900.0, first, last);
            assert!(shown.holds(first, last), "{first} in {shown:?}");
            assert!((shown.to - shown.from - 1000.0).abs() < 0.1);
        }
    }
}
