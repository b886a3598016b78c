//! All that is drawn for one window and one width.

use super::axis::Axis;
use super::counts::{BOX, Counted, count_by_unit, empty_boxes};
use super::items::{CROWD, Item, Items};
use super::lanes::{Candidate, LaneOptions, Placed, pack_lanes, slide};
use super::mark::Mark;
use super::scale::{TimeScale, Window};
use super::shape::Shape;
use super::ticks::{Ticks, ticks};
use super::tracks_laid::LaidTrack;
use crate::sorting;
use dateline_model::{Corpus, EventIndex};

/// What the plot depends on, beside the events.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlotOptions {
    /// The days in view.
    pub window: Window,
    /// The width in pixels.
    pub width: f64,
    /// How many lanes there may be.
    pub most_lanes: usize,
    /// The event that is selected: it is drawn before all others.
    pub selected: Option<EventIndex>,
}

/// The drawing, in numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// Days to pixels.
    pub scale: TimeScale,
    /// The days in view.
    pub window: Window,
    /// The axis.
    pub ticks: Ticks,
    /// Marks with their labels, in the corpus's order.
    pub placed: Vec<Placed>,
    /// How many lanes they take.
    pub lanes: usize,
    /// Whether the lanes are low: a line a label.
    pub is_low: bool,
    /// The tracks, where events are parted into some: then each has boxes of its own.
    pub tracks: Vec<LaidTrack>,
    /// Boxes for all others in the window.
    pub counted: Vec<Counted>,
    /// How many events lie in the window: those drawn and those counted.
    pub given: usize,
}

/// In a crowd, of each stretch of time at least so wide, in pixels, so many events are looked at: no more marks are drawn, whatever the window.
const CELL: f64 = 88.0;
pub(super) const MOST_OF_CELL: usize = 9;

impl Plot {
    /// Lays the events that may lie in the window. Costs what is visible. `before` is the drawing from which the window was moved: what was
    /// drawn there keeps its lane.
    pub fn lay(corpus: &Corpus, items: &Items, axis: &Axis, options: PlotOptions, before: Option<&Plot>) -> Plot {
        let scale = axis.scale(options.window, options.width);
        let window = options.window;
        let given = items.count_within(window);
        let end = axis.whole().to;
        let candidates: Vec<Candidate<'_>> = most_important(corpus, items, (given, MOST_OF_CELL), &scale, options)
            .into_iter()
            .filter_map(|item| {
                let event = corpus.event(item.event);
                let date = event.date?;
                Some(Candidate {
                    item,
                    title: &event.title,
                    edtf: date.edtf,
                    shape: Shape::new(Mark::new(date)?, &scale, end),
                    before: None,
                })
            })
            .collect();
        let (placed, is_low) = lay_candidates(candidates, given, &scale, options, before);
        Plot::of(corpus, items, window, scale, placed, is_low)
    }

    /// The same marks in the same lanes with the same words, seen from nearer or farther: those that still have room, the others counted. It
    /// costs what is drawn; what else there is room for is chosen when the window rests, and in tracks what each box counts.
    pub fn slid(&self, corpus: &Corpus, items: &Items, axis: &Axis, options: PlotOptions) -> Plot {
        let scale = axis.scale(options.window, options.width);
        let window = options.window;
        let end = axis.whole().to;
        let mut kept: Vec<(&Placed, Item, Shape)> = self
            .placed
            .iter()
            .filter_map(|placed| {
                let event = corpus.event(placed.event);
                let item = Item::new(placed.event, event).filter(|item| window.holds(item.from, item.until))?;
                Some((placed, item, Shape::new(Mark::new(event.date?)?, &scale, end)))
            })
            .collect();
        sorting::sort_by_key(&mut kept, |(placed, item, _)| (Some(placed.event) != options.selected, item.rank()));
        let placed = slide(kept.into_iter().map(|(placed, _, shape)| (placed, shape)), options.width);
        if self.tracks.is_empty() {
            return Plot::of(corpus, items, window, scale, placed, self.is_low);
        }
        let mut slid = Plot {
            ticks: ticks(&scale),
            window,
            scale,
            placed,
            tracks: self.tracks.iter().map(LaidTrack::without_boxes).collect(),
            counted: Vec::new(),
            given: items.count_within(window),
            ..*self
        };
        slid.sort(|placed| self.marks_of(placed.event).first().is_some_and(|first| first.track == placed.track));
        slid
    }

    /// Puts marks in the order of their events, of several of one event first the one with its words.
    pub(super) fn sort(&mut self, is_home: impl Fn(&Placed) -> bool) {
        sorting::sort_by_key(&mut self.placed, |placed| (placed.event, !is_home(placed), placed.track));
    }

    fn of(
        corpus: &Corpus,
        items: &Items,
        window: Window,
        scale: TimeScale,
        mut placed: Vec<Placed>,
        is_low: bool,
    ) -> Plot {
        sorting::sort_by_key(&mut placed, |placed| placed.event);
        let drawn = placed.iter().filter_map(|placed| Item::new(placed.event, corpus.event(placed.event)));
        Plot {
            ticks: ticks(&scale),
            counted: count_by_unit(items, window, drawn.map(|item| item.from), empty_boxes(&scale, BOX)),
            lanes: placed.iter().map(|placed| placed.lane + 1).max().unwrap_or(0),
            placed,
            is_low,
            tracks: Vec::new(),
            given: items.count_within(window),
            window,
            scale,
        }
    }

    /// The mark of an event, if it is drawn; of several the one with its words.
    pub fn find(&self, event: EventIndex) -> Option<&Placed> {
        self.marks_of(event).first()
    }

    /// How many events are drawn: in tracks one may have several marks.
    pub fn drawn(&self) -> usize {
        self.placed.chunk_by(|one, other| one.event == other.event).count()
    }

    /// All marks of an event, the one with its words first.
    pub fn marks_of(&self, event: EventIndex) -> &[Placed] {
        let first = self.placed.partition_point(|placed| placed.event < event);
        let count = self.placed[first..].partition_point(|placed| placed.event == event);
        &self.placed[first..first + count]
    }

    /// The mark of an event on this track, or else its first.
    pub fn find_on(&self, event: EventIndex, track: usize) -> Option<&Placed> {
        let marks = self.marks_of(event);
        marks.iter().find(|placed| placed.track == track).or(marks.first())
    }
}

/// Those that may be drawn, the most important first: the best of each stretch of time, so that no busy week takes all the room. The
/// stretches lie where they lie, whatever the window: what is chosen does not change while it is dragged. `given` lie in the window, and `most` are
/// chosen of each stretch.
pub(super) fn most_important<'a>(
    corpus: &Corpus,
    items: &'a Items,
    (given, most): (usize, usize),
    scale: &TimeScale,
    PlotOptions { window, selected, .. }: PlotOptions,
) -> Vec<&'a Item> {
    let mut chosen: Vec<&Item> = Vec::new();
    if given <= CROWD {
        chosen.extend(items.within(window));
    } else {
        let is_in_view = |item: &&Item| window.holds(item.from, item.until);
        for (_, left, right, per_day) in scale.visible().filter(|(stretch, ..)| !stretch.is_pleat) {
            let days = (CELL / per_day).log2().ceil().exp2().max(1.0);
            let (mut cell, last) = ((scale.day_from_x(left) / days).floor(), scale.day_from_x(right) / days);
            while cell < last {
                let span = (cell * days, (cell + 1.0) * days);
                chosen.extend(items.foremost(span, i32::MIN, most).filter(is_in_view));
                cell += 1.0;
            }
        }
        // What began before the first of them and lasts.
        let reach = window.from.floor() as i32;
        chosen.extend(items.foremost((f64::MIN, window.from), reach, most).filter(is_in_view));
        let selected = selected.and_then(|event| items.position(corpus, event)).map(|place| &items.all()[place]);
        chosen.extend(selected.filter(is_in_view));
    }
    sorting::sort_by_key(&mut chosen, |item| (Some(item.event) != selected, item.rank(), item.event));
    chosen.dedup();
    chosen
}

/// Marks with their labels, and whether the lanes are low. Where there is not room for all, the important choose first; those chosen are then
/// laid in order of time, so that lanes read as a staircase, unless they had their lanes already.
fn lay_candidates(
    mut candidates: Vec<Candidate<'_>>,
    given: usize,
    scale: &TimeScale,
    options: PlotOptions,
    before: Option<&Plot>,
) -> (Vec<Placed>, bool) {
    let lay = |some: &[Candidate<'_>], is_low: bool| {
        pack_lanes(some, scale, LaneOptions { lanes: options.most_lanes, is_low })
    };
    let in_time = |some: &mut [Candidate<'_>], is_low: bool| {
        sorting::sort_by_key(some, |candidate| (candidate.item.first, candidate.item.last, candidate.item.event));
        let placed = lay(some, is_low);
        (placed.len() == some.len()).then_some(placed)
    };
    let is_high = given <= CROWD;
    if let Some(before) = before.filter(|before| before.is_low != is_high) {
        for candidate in &mut candidates {
            candidate.before = before.find(candidate.item.event).map(|placed| (placed.lane, placed.label.place));
        }
    }
    let has_before = candidates.iter().any(|candidate| candidate.before.is_some());
    if is_high {
        let mut some = candidates.clone();
        if let Some(placed) = in_time(&mut some, false) {
            return (placed, false);
        }
        some.iter_mut().for_each(|candidate| candidate.before = None);
        if let Some(placed) = has_before.then(|| in_time(&mut some, false)).flatten() {
            return (placed, false);
        }
        candidates.iter_mut().for_each(|candidate| candidate.before = None);
    }
    let by_rank = lay(&candidates, true);
    if has_before && !is_high {
        return (by_rank, true);
    }
    candidates.retain(|candidate| by_rank.iter().any(|placed| placed.event == candidate.item.event));
    (in_time(&mut candidates, true).unwrap_or(by_rank), true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::items::tests::{all_of, corpus};
    use crate::timeline::lanes::APART;
    use proptest::prelude::*;
    use proptest::test_runner::TestCaseError;

    /// Made-up events: title words, a first day, a length, a kind of date.
    fn made_up(events: &[(usize, i32, i32, u8)]) -> (Corpus, Items) {
        let words =
            "Iran fires ballistic missiles at two bases hosting American forces after a night of protests in Baghdad";
        let words: Vec<&str> = words.split(' ').collect();
        let events = events.iter().map(|&(length, first, days, kind)| {
            let day = |number: i32| dateline_calendar::Day::from_number(number).to_string();
            let month = &day(first)[..7];
            let edtf = match kind % 7 {
                0 => day(first),
                1 => month.to_owned(),
                2 => month[..4].to_owned(),
                3 => format!("{}/{}", day(first), day(first + days)),
                4 => format!("{month}/.."),
                5 => format!("[{}..{}]", day(first), day(first + days)),
                _ => format!("{month}~"),
            };
            (edtf, words[..1 + length % words.len()].join(" "))
        });
        let corpus = corpus(&events.collect::<Vec<_>>());
        let items = all_of(&corpus);
        (corpus, items)
    }

    fn check_plot(plot: &Plot, items: &Items, width: f64) -> Result<(), TestCaseError> {
        for (index, one) in plot.placed.iter().enumerate() {
            prop_assert!(0.0 <= one.taken.0, "{one:?}");
            let (left, right) = match one.label.place {
                crate::timeline::Place::Left => (one.label.x - one.label.width, one.label.x),
                _ => (one.label.x, one.label.x + one.label.width),
            };
            prop_assert!(
                0.0 <= left && right <= width && one.taken.0 <= left && right <= one.taken.1 + 0.01,
                "{one:?}"
            );
            for other in &plot.placed[index + 1..] {
                let apart = other.taken.0.max(one.taken.0) - other.taken.1.min(one.taken.1);
                prop_assert!(one.lane != other.lane || APART - 0.01 <= apart, "{one:?} {other:?}");
            }
        }
        let counted: usize = plot.counted.iter().map(|counted| counted.count).sum();
        prop_assert_eq!(plot.placed.len() + counted, plot.given);
        prop_assert_eq!(plot.given, items.within(plot.window).count());
        prop_assert!(plot.placed.len() + plot.counted.len() <= 400);
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]
        #[test]
        fn labels_never_overlap_and_drawn_and_counted_are_all(
            events in proptest::collection::vec((0..16usize, 0..8000i32, 0..900i32, 0..7u8), 1..300),
            is_folded: bool, width in 300.0..1600.0, a in 0.0..1.0, b in 0.0..1.0, selected in 0..300u32, pixels in -400.0..400.0, factor in 0.4..2.5,
        ) {
            let (corpus, items) = made_up(&events);
            let axis = if is_folded { Axis::folded_of(&items) } else { Axis::even_of(&items) }.unwrap();
            let whole = axis.whole();
            let at = |part: f64| whole.from + (whole.to - whole.from) * part;
            let window = Window::new(at(a), at(b));
            let selected = Some(EventIndex(selected)).filter(|event| event.get() < corpus.events.len());
            let options = PlotOptions { window, width, most_lanes: 13, selected };
            let plot = Plot::lay(&corpus, &items, &axis, options, None);
            check_plot(&plot, &items, width)?;
            let window = window.zoomed(&axis, width, width / 3.0, factor).panned(&axis, width, pixels);
            let moved = Plot::lay(&corpus, &items, &axis, PlotOptions { window, ..options }, Some(&plot));
            check_plot(&moved, &items, width)?;
            let slid = plot.slid(&corpus, &items, &axis, PlotOptions { window, ..options });
            check_plot(&slid, &items, width)?;
            for placed in &slid.placed {
                let before = plot.find(placed.event).map(|before| (before.lane, &before.label.title));
                prop_assert_eq!(before, Some((placed.lane, &placed.label.title)));
            }
        }
    }

    #[test]
    fn fifty_windows_at_three_widths_of_three_corpora_hold() {
        // A handful, a crowd, and a crowd in which half begins in one month.
        for (count, spread) in [(16, 600), (800, 6000), (5000, 30)] {
            let events = (0..count).map(|index: i32| {
                let first = if index % 2 == 0 { index * 7919 % 6000 } else { 3000 + index * 7919 % spread };
                (index as usize % 13, first, index % 400, (index % 7) as u8)
            });
            let (corpus, items) = made_up(&events.collect::<Vec<_>>());
            let axis = Axis::folded_of(&items).unwrap();
            for width in [390.0, 756.0, 976.0] {
                let mut window = axis.whole();
                let mut before = None;
                for step in 0..50 {
                    let factor = if step % 12 < 7 { 1.7 } else { 0.5 };
                    let options = PlotOptions { window, width, most_lanes: 9, selected: None };
                    let plot = Plot::lay(&corpus, &items, &axis, options, before.as_ref());
                    check_plot(&plot, &items, width).unwrap();
                    window = window.zoomed(&axis, width, f64::from(step * 37 % 390), factor);
                    before = Some(plot);
                }
            }
        }
    }

    #[test]
    fn marks_keep_their_lanes_while_the_window_is_dragged() {
        let events: Vec<(usize, i32, i32, u8)> =
            (0..5000).map(|index| (index % 11, index as i32 * 7919 % 7000, 40, index as u8)).collect();
        let (corpus, items) = made_up(&events);
        let axis = Axis::even_of(&items).unwrap();
        let mut options =
            PlotOptions { window: Window::new(2000.0, 3000.0), width: 976.0, most_lanes: 9, selected: None };
        let mut plot = Plot::lay(&corpus, &items, &axis, options, None);
        for _ in 0..20 {
            options.window = options.window.panned(&axis, options.width, 3.0);
            let moved = Plot::lay(&corpus, &items, &axis, options, Some(&plot));
            let pairs: Vec<_> =
                plot.placed.iter().filter_map(|before| Some((before.lane, moved.find(before.event)?.lane))).collect();
            let kept = pairs.iter().filter(|(before, after)| before == after).count();
            // Some change places at the edges, where a label no longer fits.
            assert!(plot.placed.len() <= kept + plot.placed.len() / 6, "{kept} of {}", plot.placed.len());
            plot = moved;
        }
    }

    #[test]
    fn the_selected_event_is_drawn_in_any_crowd() {
        let events: Vec<(usize, i32, i32, u8)> = (0..5000).map(|index| (3, index % 700, 0, 0)).collect();
        let (corpus, items) = made_up(&events);
        let axis = Axis::even_of(&items).unwrap();
        let options =
            PlotOptions { window: axis.whole(), width: 976.0, most_lanes: 8, selected: Some(EventIndex(4321)) };
        let plot = Plot::lay(&corpus, &items, &axis, options, None);
        assert!(plot.find(EventIndex(4321)).is_some());
        assert!(10 < plot.placed.len(), "{}", plot.placed.len());
    }

    #[test]
    fn few_events_are_all_drawn() {
        let events: Vec<(usize, i32, i32, u8)> = (0..16).map(|index| (7, index * 40, 60, index as u8)).collect();
        let (corpus, items) = made_up(&events);
        let axis = Axis::folded_of(&items).unwrap();
        let options = PlotOptions { window: axis.whole(), width: 976.0, most_lanes: 13, selected: None };
        let plot = Plot::lay(&corpus, &items, &axis, options, None);
        assert_eq!((plot.placed.len(), plot.counted.len(), plot.is_low), (16, 0, false));
    }
}
