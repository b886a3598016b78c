//! Where the keys stand in a drawing: on the mark of an event, or where events are parted on a box that counts some; and where they go from there.

use super::counts::Counted;
use super::gesture::Direction;
use super::plot::Plot;
use dateline_model::EventIndex;

/// What the keys stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A mark.
    Mark {
        /// Of which event.
        event: EventIndex,
        /// On which track; 0 where nothing is parted.
        track: usize,
    },
    /// A box of a track.
    Box {
        /// Of which track.
        track: usize,
        /// The first day that it counts: boxes have other days when the window is nearer.
        first: i32,
    },
}

impl Plot {
    /// The box that the keys stand on; `None` where they stand on a mark, or its days are no longer one box.
    pub fn box_of(&self, spot: Spot) -> Option<&Counted> {
        let Spot::Box { track, first } = spot else { return None };
        self.tracks.get(track)?.counted.iter().find(|counted| counted.first == first)
    }

    /// The nearest thing in the lane above or below: where events are parted, in the nearest track, whose boxes lie under its marks.
    pub fn in_next_lane(&self, from: Spot, direction: Direction) -> Option<Spot> {
        let (row, x) = self.place(from)?;
        let ahead = self.spots().filter(|&(other, ..)| match direction {
            Direction::Forth => row < other,
            Direction::Back => other < row,
        });
        let near = |&(other, at, _): &(usize, f64, Spot)| (other.abs_diff(row), (at - x).abs());
        let least = ahead.min_by(|a, b| near(a).0.cmp(&near(b).0).then(near(a).1.total_cmp(&near(b).1)));
        least.map(|(.., spot)| spot)
    }

    /// The box before or after a box in its lane.
    pub fn next_box(&self, from: Spot, direction: Direction) -> Option<Spot> {
        let Spot::Box { track, first } = from else { return None };
        let counted = &self.tracks.get(track)?.counted;
        let at = counted.iter().position(|counted| counted.first == first)?;
        let at = if direction == Direction::Forth { at.checked_add(1) } else { at.checked_sub(1) };
        counted.get(at?).map(|counted| Spot::Box { track, first: counted.first })
    }

    fn place(&self, spot: Spot) -> Option<(usize, f64)> {
        match spot {
            Spot::Mark { event, track } => {
                let placed = self.find_on(event, track)?;
                Some((self.row(placed.track, placed.lane), placed.shape.middle()))
            }
            Spot::Box { track, .. } => {
                let counted = self.box_of(spot)?;
                Some((track * 2 + 1, counted.left.midpoint(counted.right)))
            }
        }
    }

    /// The number of a mark's row, top to bottom: in tracks every other is one of boxes.
    fn row(&self, track: usize, lane: usize) -> usize {
        if self.tracks.is_empty() { lane } else { track * 2 }
    }

    /// Row, place in pixels, and what is there.
    fn spots(&self) -> impl Iterator<Item = (usize, f64, Spot)> {
        let marks = self.placed.iter().map(|placed| {
            let spot = Spot::Mark { event: placed.event, track: placed.track };
            (self.row(placed.track, placed.lane), placed.shape.middle(), spot)
        });
        let boxes = self.tracks.iter().enumerate().flat_map(|(track, laid)| {
            let of = move |counted: &Counted| {
                let spot = Spot::Box { track, first: counted.first };
                (track * 2 + 1, counted.left.midpoint(counted.right), spot)
            };
            laid.counted.iter().map(of)
        });
        marks.chain(boxes)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tracks_laid::tests::made_up;
    use super::*;
    use crate::parted::{By, Parted};
    use crate::timeline::items::tests::all_of;
    use crate::timeline::{Axis, PlotOptions, Tracks};
    use std::collections::BTreeSet;

    fn crowd() -> Plot {
        let events: Vec<_> =
            (0..600_i32).map(|at| (at * 7919 % 6000, at % 90, (at % 5) as u8, vec![(at % 7) as u8, 3])).collect();
        let corpus = made_up(&events, 7);
        let items = all_of(&corpus);
        let tracks = Tracks::new(&corpus, &items, Parted { by: By::Name, shut: 0 });
        let axis = Axis::folded_of(&items).unwrap();
        let options = PlotOptions { window: axis.whole(), width: 900.0, most_lanes: 9, selected: None };
        Plot::lay_in_tracks(&corpus, &items, &tracks, &axis, options, None)
    }

    #[test]
    fn keys_reach_every_row_of_marks_and_boxes_and_come_back() {
        let plot = crowd();
        let rows: BTreeSet<usize> = plot.spots().map(|(row, ..)| row).collect();
        assert!(rows.iter().any(|row| row % 2 == 1), "there are boxes");
        let first = plot.spots().min_by_key(|(row, ..)| *row).unwrap().2;
        for (from, way) in [(first, Direction::Forth)] {
            let (mut at, mut seen) = (from, vec![plot.place(from).unwrap().0]);
            while let Some(next) = plot.in_next_lane(at, way) {
                at = next;
                seen.push(plot.place(at).unwrap().0);
            }
            assert_eq!(seen, rows.iter().copied().collect::<Vec<_>>());
            while let Some(back) = plot.in_next_lane(at, Direction::Back) {
                at = back;
            }
            assert_eq!(plot.place(at).unwrap().0, seen[0]);
        }
    }

    #[test]
    fn keys_go_through_all_boxes_of_a_lane() {
        let plot = crowd();
        let (track, laid) = plot.tracks.iter().enumerate().max_by_key(|(_, track)| track.counted.len()).unwrap();
        let mut at = Spot::Box { track, first: laid.counted[0].first };
        let mut count = plot.box_of(at).unwrap().count;
        while let Some(next) = plot.next_box(at, Direction::Forth) {
            at = next;
            count += plot.box_of(at).unwrap().count;
        }
        assert_eq!(count, laid.counted.iter().map(|counted| counted.count).sum::<usize>());
        assert_eq!(plot.next_box(at, Direction::Forth), None);
        assert!(plot.next_box(at, Direction::Back).is_some());
    }
}
