//! A mark in pixels along time.

use super::mark::{End, Fill, Mark, MarkKind};
use super::scale::TimeScale;

/// Where a mark lies, in pixels from the left edge of the plot; it may reach beyond both edges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// Which mark.
    pub kind: MarkKind,
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Over how many pixels its left end fades.
    pub fade_left: f64,
    /// Over how many its right end fades.
    pub fade_right: f64,
    /// Whether dashes and an arrow make the first [`ARROW`] pixels.
    pub has_arrow_left: bool,
    /// Whether they make the last.
    pub has_arrow_right: bool,
}

/// The length of the dashes and the arrow of an open end.
pub(super) const ARROW: f64 = 60.0;

const DISC: f64 = 5.5;
const RING: f64 = 5.5;
const CAPSULE: f64 = 12.0;
const BRACKETS: f64 = 14.0;
const TRAIL: f64 = 34.0;
const BAR: f64 = 4.0;
/// A seasonal capsule fades over this part of its length on each side.
const FADING: f64 = 0.38;
/// What runs off the plot ends so far beyond its edge: the browser draws no million pixels.
const BEYOND: f64 = 40.0;

impl Shape {
    /// The mark as it lies on the scale; `end` is the day after the last that the axis shows.
    pub fn new(mark: Mark, scale: &TimeScale, end: f64) -> Shape {
        let (left, right) = scale.span(mark.first, mark.last.min(end as i32 - 1).max(mark.first));
        match mark.kind {
            MarkKind::Disc => Shape::plain(mark.kind, around(left, right, DISC * 2.0)),
            MarkKind::Ring => Shape::plain(mark.kind, around(left, right, RING * 2.0)),
            MarkKind::Capsule(fill) => {
                let (left, right) = at_least(left, right, CAPSULE);
                let fade = if fill == Fill::Fading { (right - left) * FADING } else { 0.0 };
                Shape { fade_left: fade, fade_right: fade, ..Shape::plain(mark.kind, (left, right)) }
            }
            MarkKind::Brackets { has_start: true, has_end: true } => {
                Shape::plain(mark.kind, at_least(left, right, BRACKETS))
            }
            // It may still come about after its only bound has left the view: the dots stay at the edge.
            MarkKind::Brackets { has_start: true, .. } if left + TRAIL < 0.0 => {
                Shape::plain(MarkKind::Brackets { has_start: false, has_end: false }, (0.0, TRAIL))
            }
            MarkKind::Brackets { has_start: true, .. } => Shape::plain(mark.kind, (left, left + TRAIL)),
            MarkKind::Brackets { .. } => Shape::plain(mark.kind, (right - TRAIL, right)),
            MarkKind::Bar { start, end: finish } => bar(mark, scale, (left, right), (start, finish)),
        }
    }

    /// Its middle.
    pub fn middle(&self) -> f64 {
        self.left.midpoint(self.right)
    }

    fn plain(kind: MarkKind, (left, right): (f64, f64)) -> Shape {
        Shape { kind, left, right, fade_left: 0.0, fade_right: 0.0, has_arrow_left: false, has_arrow_right: false }
    }
}

fn bar(mark: Mark, scale: &TimeScale, (left, right): (f64, f64), (start, finish): (End, End)) -> Shape {
    let (left, right) = at_least(left, right, BAR);
    let fade_left = match start {
        End::Soft(days) => scale.x_from_day(f64::from(mark.first + days)).min(right) - left,
        _ => 0.0,
    };
    let fade_right = match finish {
        End::Soft(days) => right - scale.x_from_day(f64::from(mark.last + 1 - days)).max(left),
        _ => 0.0,
    };
    let has_arrow_left = start == End::Unknown;
    let has_arrow_right = matches!(finish, End::GoesOn | End::Unknown);
    let left = if has_arrow_left { left - ARROW } else { left };
    let right = match finish {
        // As long as nobody tells its end, its arrow stays in view.
        End::Unknown => right.max(0.0) + ARROW,
        // Its arrow needs its room even where the axis ends with the bar's own beginning.
        End::GoesOn => right.max(left + ARROW * 1.2),
        _ => right,
    };
    let (edge_left, edge_right) = (-BEYOND, scale.width() + BEYOND);
    Shape {
        kind: mark.kind,
        left: left.max(edge_left).min(edge_right),
        right: right.min(edge_right).max(edge_left),
        fade_left: (left + fade_left - left.max(edge_left)).max(0.0),
        fade_right: (right.min(edge_right) - (right - fade_right)).max(0.0),
        has_arrow_left: has_arrow_left && edge_left < left,
        has_arrow_right: has_arrow_right && right < edge_right,
    }
}

fn around(left: f64, right: f64, width: f64) -> (f64, f64) {
    let middle = left.midpoint(right);
    (middle - width / 2.0, middle + width / 2.0)
}

fn at_least(left: f64, right: f64, width: f64) -> (f64, f64) {
    if right - left < width { around(left, right, width) } else { (left, right) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Axis;
    use dateline_calendar::Day;

    fn shape(edtf: &str, width: f64) -> Shape {
        let day = |text: &str| text.parse::<Day>().unwrap().number();
        let axis = Axis::even(day("2019-01-01"), day("2021-01-01"));
        let scale = axis.scale(axis.whole(), width);
        let date = dateline_model::EventDate { edtf: edtf.parse().unwrap(), basis: dateline_calendar::Basis::Stated };
        Shape::new(Mark::new(date).unwrap(), &scale, axis.whole().to)
    }

    #[test]
    fn a_capsule_covers_its_month_exactly() {
        let month = shape("2019-02", 7310.0);
        assert!((month.left - 310.0).abs() < 0.01 && (month.right - 590.0).abs() < 0.01, "{month:?}");
    }

    #[test]
    fn a_narrow_capsule_stays_wide_enough_to_see() {
        let month = shape("2019-02", 100.0);
        assert!((month.right - month.left - 12.0).abs() < 0.01);
    }

    #[test]
    fn a_disc_sits_in_the_middle_of_its_day() {
        let day = shape("2019-01-01", 7310.0);
        assert!((day.middle() - 5.0).abs() < 0.01);
    }

    #[test]
    fn a_bar_fades_over_the_unit_in_which_it_ends() {
        let bar = shape("2019-01-11/2019-03", 7310.0);
        assert_eq!(bar.fade_left, 0.0);
        assert!((bar.fade_right - 310.0).abs() < 0.01);
    }

    #[test]
    fn what_goes_on_ends_in_an_arrow_at_the_end_of_the_axis() {
        let bar = shape("2019-06/..", 7310.0);
        assert!(bar.has_arrow_right);
        assert!((bar.right - 7310.0).abs() < 0.01);
        let unknown = shape("2019-06/", 7310.0);
        assert!(unknown.has_arrow_right && unknown.right < 2200.0);
    }
}
