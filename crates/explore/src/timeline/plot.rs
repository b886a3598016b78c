//! All that is drawn for one window and one width.

use super::axis::Axis;
use super::counts::{Counted, count_by_unit};
use super::items::{Item, Items};
use super::lanes::{Candidate, LaneOptions, Placed, pack_lanes};
use super::scale::{TimeScale, Window, between};
use super::shape::Shape;
use super::ticks::{Ticks, ticks};
use crate::sorting;
use dateline_model::{Corpus, EventIndex};
use std::collections::HashSet;

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
    /// The axis.
    pub ticks: Ticks,
    /// Marks with their labels, in order of time.
    pub placed: Vec<Placed>,
    /// How many lanes they take.
    pub lanes: usize,
    /// Whether the lanes are low: a line a label.
    pub is_low: bool,
    /// Boxes for all others in the window.
    pub counted: Vec<Counted>,
    /// How many events lie in the window: those drawn and those counted.
    pub given: usize,
}

/// With more in view, labels have one line.
const MOST_HIGH: usize = 60;
/// In a crowd, so many parts of the width are looked at, and in each so many events: no more marks are drawn, whatever the window.
const PARTS: usize = 16;
const MOST_OF_PART: usize = 14;

impl Plot {
    /// Lays the events that may lie in the window. Costs what is visible.
    pub fn lay(corpus: &Corpus, items: &Items, axis: &Axis, options: PlotOptions) -> Plot {
        let scale = axis.scale(options.window, options.width);
        let visible: Vec<&Item> = items.within(options.window).collect();
        let end = axis.whole().to;
        let candidates: Vec<Candidate<'_>> = most_important(&visible, &scale, options.selected)
            .into_iter()
            .map(|item| Candidate {
                item,
                title: &corpus.event(item.event).title,
                shape: Shape::new(item.mark, &scale, end),
            })
            .collect();
        let (placed, is_low) = lay_candidates(&candidates, visible.len(), &scale, options);
        let drawn: HashSet<EventIndex> = placed.iter().map(|placed| placed.event).collect();
        let rest = visible.iter().filter(|item| !drawn.contains(&item.event)).map(|item| item.from);
        Plot {
            ticks: ticks(&scale),
            counted: count_by_unit(rest, &scale),
            lanes: placed.iter().map(|placed| placed.lane + 1).max().unwrap_or(0),
            placed,
            is_low,
            given: visible.len(),
            scale,
        }
    }

    /// The mark of an event, if it is drawn.
    pub fn find(&self, event: EventIndex) -> Option<&Placed> {
        self.placed.iter().find(|placed| placed.event == event)
    }
}

/// Those that may be drawn, the most important first: the best of each part of the width, so that no busy week takes all the room.
fn most_important<'a>(visible: &[&'a Item], scale: &TimeScale, selected: Option<EventIndex>) -> Vec<&'a Item> {
    let rank = |item: &&Item| (Some(item.event) != selected, item.rank());
    let mut chosen = Vec::new();
    if visible.len() <= MOST_HIGH {
        chosen.extend_from_slice(visible);
    } else {
        let mut parts: Vec<Vec<&Item>> = vec![Vec::new(); PARTS];
        for item in visible {
            let x = scale.x_from_day(f64::from(item.mark.first)) / scale.width();
            parts[(between(x, 0.0, 0.999) * PARTS as f64) as usize].push(item);
        }
        for mut part in parts {
            if MOST_OF_PART < part.len() {
                part.select_nth_unstable_by_key(MOST_OF_PART, rank);
                part.truncate(MOST_OF_PART);
            }
            chosen.extend(part);
        }
    }
    sorting::sort_by_key(&mut chosen, rank);
    chosen
}

/// Marks with their labels, and whether the lanes are low. Where there is not room for all, the important choose first; those chosen are then
/// laid in order of time, so that lanes read as a staircase.
fn lay_candidates(
    candidates: &[Candidate<'_>],
    given: usize,
    scale: &TimeScale,
    options: PlotOptions,
) -> (Vec<Placed>, bool) {
    let in_time = |mut some: Vec<Candidate<'_>>, is_low: bool| {
        sorting::sort_by_key(&mut some, |candidate| {
            (candidate.item.mark.first, candidate.item.mark.last, candidate.item.event)
        });
        let options = LaneOptions { lanes: options.most_lanes, is_low };
        let placed = pack_lanes(&some, scale, options);
        (placed.len() == some.len()).then_some(placed)
    };
    if given <= MOST_HIGH
        && let Some(placed) = in_time(candidates.to_vec(), false)
    {
        return (placed, false);
    }
    let by_rank = pack_lanes(candidates, scale, LaneOptions { lanes: options.most_lanes, is_low: true });
    let has_place: HashSet<EventIndex> = by_rank.iter().map(|placed| placed.event).collect();
    let chosen = candidates.iter().filter(|candidate| has_place.contains(&candidate.item.event)).cloned().collect();
    (in_time(chosen, true).unwrap_or(by_rank), true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::items::tests::{indexed, item};
    use crate::timeline::lanes::APART;
    use dateline_model::{Event, Status};
    use proptest::prelude::*;

    /// Made-up events: title words, a first day, a length, a kind of date.
    fn corpus(events: &[(usize, i32, i32, u8)]) -> (Corpus, Items) {
        let words =
            "Iran fires ballistic missiles at two bases hosting American forces after a night of protests in Baghdad";
        let words: Vec<&str> = words.split(' ').collect();
        let mut corpus = Corpus::default();
        let mut all = Vec::new();
        for (index, &(length, first, days, kind)) in events.iter().enumerate() {
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
            corpus.events.push(Event {
                id: format!("e{index}"),
                title: words[..1 + length % words.len()].join(" "),
                date: None,
                entities: Vec::new(),
                places: Vec::new(),
                status: Status::Fact,
                accounts: Vec::new(),
                possibly_same: Vec::new(),
            });
            all.push(item(index as u32, &edtf));
        }
        (corpus, indexed(all))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]
        #[test]
        fn labels_never_overlap_and_drawn_and_counted_are_all(
            events in proptest::collection::vec((0..16usize, 0..8000i32, 0..900i32, 0..7u8), 1..300),
            is_folded: bool, width in 300.0..1600.0, a in 0.0..1.0, b in 0.0..1.0, selected in 0..300u32,
        ) {
            let (corpus, items) = corpus(&events);
            let axis = if is_folded { Axis::folded_of(items.all()) } else { Axis::even_of(items.all()) }.unwrap();
            let whole = axis.whole();
            let at = |part: f64| whole.from + (whole.to - whole.from) * part;
            let window = Window::new(at(a), at(b));
            let selected = Some(EventIndex(selected));
            let plot = Plot::lay(&corpus, &items, &axis, PlotOptions { window, width, most_lanes: 13, selected });
            for (index, one) in plot.placed.iter().enumerate() {
                prop_assert!(0.0 <= one.taken.0, "{one:?}");
                let (left, right) = match one.label.place {
                    crate::timeline::Place::Left => (one.label.x - one.label.width, one.label.x),
                    _ => (one.label.x, one.label.x + one.label.width),
                };
                prop_assert!(0.0 <= left && right <= width && one.taken.0 <= left && right <= one.taken.1 + 0.01, "{one:?}");
                for other in &plot.placed[index + 1..] {
                    let apart = other.taken.0.max(one.taken.0) - other.taken.1.min(one.taken.1);
                    prop_assert!(one.lane != other.lane || APART - 0.01 <= apart, "{one:?} {other:?}");
                }
            }
            let counted: usize = plot.counted.iter().map(|counted| counted.count).sum();
            prop_assert_eq!(plot.placed.len() + counted, plot.given);
            prop_assert_eq!(plot.given, items.within(window).count());
            prop_assert!(plot.placed.len() + plot.counted.len() <= 400);
        }
    }

    #[test]
    fn the_selected_event_is_drawn_in_any_crowd() {
        let events: Vec<(usize, i32, i32, u8)> = (0..5000).map(|index| (3, index % 700, 0, 0)).collect();
        let (corpus, items) = corpus(&events);
        let axis = Axis::even_of(items.all()).unwrap();
        let options =
            PlotOptions { window: axis.whole(), width: 976.0, most_lanes: 8, selected: Some(EventIndex(4321)) };
        let plot = Plot::lay(&corpus, &items, &axis, options);
        assert!(plot.find(EventIndex(4321)).is_some());
        assert!(10 < plot.placed.len(), "{}", plot.placed.len());
    }

    #[test]
    fn few_events_are_all_drawn() {
        let events: Vec<(usize, i32, i32, u8)> = (0..16).map(|index| (7, index * 40, 60, index as u8)).collect();
        let (corpus, items) = corpus(&events);
        let axis = Axis::folded_of(items.all()).unwrap();
        let options = PlotOptions { window: axis.whole(), width: 976.0, most_lanes: 13, selected: None };
        let plot = Plot::lay(&corpus, &items, &axis, options);
        assert_eq!((plot.placed.len(), plot.counted.len(), plot.is_low), (16, 0, false));
    }
}
