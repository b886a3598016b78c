//! Where the marks of each track lie: in lanes under one another, each event written on one of its tracks, what finds no room counted in boxes.
//!
//! Invariants: of every track, what is drawn and what is counted make up what lies in the window; no two marks or labels of a lane touch.

use super::axis::Axis;
use super::counts::{Counted, count_by_unit, empty_boxes};
use super::items::{Item, Items};
use super::lanes::{Candidate, LOW_TITLES, Label, LaneOptions, Place, Placed, are_apart, label, place, shortened};
use super::mark::{Mark, MarkKind};
use super::plot::{MOST_OF_CELL, Plot, PlotOptions, most_important};
use super::scale::TimeScale;
use super::shape::Shape;
use super::text_width::{Face, text_width};
use super::ticks::ticks;
use super::tracks::Tracks;
use crate::sorting;
use dateline_model::{Corpus, EventIndex};

/// A track as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct LaidTrack {
    /// Its upper edge, in pixels from the first track's.
    pub top: f64,
    /// How high it is.
    pub height: f64,
    /// Its lanes, that of the boxes among them.
    pub lanes: usize,
    /// How many of its events lie in the window: those drawn and those counted.
    pub given: usize,
    /// Boxes for those not drawn.
    pub counted: Vec<Counted>,
}

/// A track of one lane, in pixels.
const TRACK: f64 = 28.0;
/// A lane of a track, in pixels.
pub const SUBLANE: f64 = 19.0;
/// A box of a track is at least so wide, in pixels: there are many tracks, and a page has only so many boxes.
const BOX: f64 = 56.0;
/// So many events are all looked at, each on every one of its tracks; of more each only where it is written.
const FEW: usize = 40;
/// Of a crowd so many are looked at in each stretch of a track: its words take more than one.
const MOST_WRITTEN: usize = 3;
const LANES_OF_FEW: usize = 4;

impl LaidTrack {
    /// The middle of a lane, in pixels from the first track's upper edge.
    pub fn middle(&self, lane: usize) -> f64 {
        self.top + TRACK / 2.0 + lane as f64 * SUBLANE
    }

    /// The same while the window comes nearer: then nothing is counted anew.
    pub(super) fn without_boxes(&self) -> LaidTrack {
        LaidTrack { counted: Vec::new(), ..*self }
    }

    /// The middle of the boxes.
    pub fn boxes(&self) -> f64 {
        self.middle(self.lanes.saturating_sub(1))
    }
}

impl Plot {
    /// Lays events in tracks. `before` is the drawing from which the window was moved: what was drawn there keeps its lane, and no track is lower.
    pub fn lay_in_tracks(
        corpus: &Corpus,
        items: &Items,
        tracks: &Tracks,
        axis: &Axis,
        options: PlotOptions,
        before: Option<&Plot>,
    ) -> Plot {
        let scale = axis.scale(options.window, options.width);
        let given = items.count_within(options.window);
        let before = before.filter(|before| before.tracks.len() == tracks.tracks.len());
        let boxes = empty_boxes(&scale, BOX);
        let lay =
            Lay { corpus, tracks, scale: &scale, boxes, options, end: axis.whole().to, is_few: given <= FEW, before };
        let mut placed: Vec<Placed> = Vec::new();
        let mut laid: Vec<LaidTrack> = Vec::with_capacity(tracks.tracks.len());
        let mut top = 0.0;
        for number in 0..tracks.tracks.len() {
            let (own, track) = lay.track(number, top);
            top += track.height;
            placed.extend(own);
            laid.push(track);
        }
        let mut plot = Plot {
            ticks: ticks(&scale),
            window: options.window,
            placed,
            lanes: laid.iter().map(|track| track.lanes).sum(),
            is_low: true,
            tracks: laid,
            counted: Vec::new(),
            given,
            scale,
        };
        plot.sort(|placed| placed.track == tracks.home(placed.event));
        plot
    }

    /// The box at a place, in pixels from the left edge and from the first track's upper edge.
    pub fn box_at(&self, x: f64, y: f64) -> Option<&Counted> {
        let track = self.tracks.iter().find(|track| (track.boxes() - y).abs() <= SUBLANE / 2.0)?;
        track.counted.iter().find(|counted| counted.left <= x && x < counted.right)
    }

    /// The height of all tracks, in pixels.
    pub fn tracks_height(&self) -> f64 {
        self.tracks.last().map_or(0.0, |last| last.top + last.height)
    }
}

/// What all tracks are laid with.
struct Lay<'a> {
    corpus: &'a Corpus,
    tracks: &'a Tracks,
    scale: &'a TimeScale,
    /// The boxes of every track, empty.
    boxes: Vec<Counted>,
    options: PlotOptions,
    end: f64,
    is_few: bool,
    before: Option<&'a Plot>,
}

impl Lay<'_> {
    fn track(&self, number: usize, top: f64) -> (Vec<Placed>, LaidTrack) {
        let track = &self.tracks.tracks[number];
        let given = track.items.count_within(self.options.window);
        let is_home = |event: EventIndex| !track.is_shut && self.tracks.home(event) == number;
        let looked_at = self.looked_at(number, given);
        let mut candidates: Vec<Candidate<'_>> =
            looked_at.into_iter().filter_map(|item| self.candidate(item, number)).collect();
        if self.is_few {
            sorting::sort_by_key(&mut candidates, |one| (one.item.first, one.item.last, one.item.event));
        }
        let lanes = if self.is_few && !track.is_shut { LANES_OF_FEW } else { 1 };
        let mut placed = self.pack(&candidates, number, lanes, &is_home);
        if track.is_shut && placed.len() < given {
            placed.clear();
        }
        let counted = match given - placed.len() {
            0 => Vec::new(),
            _ => {
                let firsts = placed.iter().filter_map(|placed| {
                    Item::new(placed.event, self.corpus.event(placed.event)).map(|item| item.from)
                });
                count_by_unit(&track.items, self.options.window, firsts, self.boxes.clone())
            }
        };
        let taken = |placed: &Placed| placed.lane + 1 + usize::from(placed.label.place == Place::Below);
        let lanes = placed.iter().map(taken).max().unwrap_or(0) + usize::from(!counted.is_empty());
        let least = self.before.map_or(1, |before| before.tracks[number].lanes);
        let lanes = lanes.max(least).max(1);
        let height = TRACK + (lanes - 1) as f64 * SUBLANE;
        (placed, LaidTrack { top, height, lanes, given, counted })
    }

    /// What may be drawn on a track. In a crowd an event is drawn once, with its words: on its other tracks it is counted, unless it is selected.
    fn looked_at(&self, number: usize, given: usize) -> Vec<&Item> {
        let track = &self.tracks.tracks[number];
        let (window, selected) = (self.options.window, self.options.selected);
        if self.is_few || track.is_shut {
            return most_important(self.corpus, &track.items, (given, MOST_OF_CELL), self.scale, self.options);
        }
        let given = track.written.count_within(window);
        let mut all = most_important(self.corpus, &track.written, (given, MOST_WRITTEN), self.scale, self.options);
        let position = selected.and_then(|event| track.items.position(self.corpus, event));
        let selected =
            position.map(|place| &track.items.all()[place]).filter(|item| window.holds(item.from, item.until));
        if let Some(selected) = selected.filter(|selected| all.iter().all(|item| item.event != selected.event)) {
            all.insert(0, selected);
        }
        all
    }

    fn candidate<'a>(&'a self, item: &'a Item, track: usize) -> Option<Candidate<'a>> {
        let event = self.corpus.event(item.event);
        let date = event.date?;
        let shape = Shape::new(Mark::new(date)?, self.scale, self.end);
        let before = self.before.and_then(|before| before.marks_of(item.event).iter().find(|mark| mark.track == track));
        let before = before.map(|mark| (mark.lane, mark.label.place));
        Some(Candidate { item, title: &event.title, edtf: date.edtf, shape, before })
    }

    /// Those that had a lane first; each with its words where it is written and there is room, else its mark alone.
    fn pack(
        &self,
        candidates: &[Candidate<'_>],
        track: usize,
        lanes: usize,
        is_home: &dyn Fn(EventIndex) -> bool,
    ) -> Vec<Placed> {
        let mut taken: Vec<Vec<(f64, f64)>> = vec![Vec::new(); lanes];
        let mut placed: Vec<Placed> = Vec::with_capacity(candidates.len());
        let mut keep = |found: Placed, taken: &mut Vec<Vec<(f64, f64)>>| {
            taken[found.lane].push(found.taken);
            if found.label.place == Place::Below {
                taken[found.lane + 1].push((found.label.x, found.label.x + found.label.width));
            }
            placed.push(Placed { track, ..found });
        };
        let options = LaneOptions { lanes, is_low: true };
        let mut rest: Vec<&Candidate<'_>> = Vec::new();
        for candidate in candidates {
            let again = candidate.before.filter(|_| is_home(candidate.item.event)).and_then(|(lane, at)| {
                place(candidate, self.scale, options, taken.get(lane..=lane)?)
                    .filter(|found| found.label.place == at && !found.label.title.is_empty())
                    .map(|found| Placed { lane, ..found })
            });
            match again {
                Some(found) => keep(found, &mut taken),
                None => rest.push(candidate),
            }
        }
        for candidate in rest {
            let written = || {
                place(candidate, self.scale, options, &taken).or_else(|| below(candidate, self.scale.width(), &taken))
            };
            let is_bare = self.is_few || Some(candidate.item.event) == self.options.selected;
            let found = is_home(candidate.item.event).then(written).flatten();
            let found = found.or_else(|| is_bare.then(|| bare(candidate, self.scale.width(), &taken)).flatten());
            if let Some(found) = found {
                keep(found, &mut taken);
            }
        }
        placed
    }
}

/// A long bar with its words under it, where two lanes have room.
fn below(candidate: &Candidate<'_>, width: f64, lanes: &[Vec<(f64, f64)>]) -> Option<Placed> {
    if !matches!(candidate.shape.kind, MarkKind::Bar { .. }) {
        return None;
    }
    LOW_TITLES.into_iter().find_map(|most| {
        let title = shortened(candidate.title, most)?;
        let widths = (text_width(Face::Title, &title), 0.0);
        let (label, taken) = label(candidate, widths, Place::Below, width, true)?;
        let words = (label.x, label.x + label.width);
        let lane = lanes.windows(2).position(|pair| {
            pair[0].iter().all(|other| are_apart(taken, *other)) && pair[1].iter().all(|other| are_apart(words, *other))
        })?;
        let (event, shape) = (candidate.item.event, candidate.shape);
        Some(Placed { event, shape, track: 0, lane, label: Label { title, ..label }, taken })
    })
}

/// A mark without words.
fn bare(candidate: &Candidate<'_>, width: f64, lanes: &[Vec<(f64, f64)>]) -> Option<Placed> {
    let shape = candidate.shape;
    let left = shape.left.max(0.0).min(width);
    let taken = (left, shape.right.min(width).max(left));
    let lane = lanes.iter().position(|others| others.iter().all(|other| are_apart(taken, *other)))?;
    let (title, date) = Default::default();
    let label =
        Label { place: Place::Right, x: taken.1, title, date, date_offset: 0.0, letters_offset: 0.0, width: 0.0 };
    Some(Placed { event: candidate.item.event, shape, track: 0, lane, label, taken })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::parted::{By, Parted};
    use crate::timeline::items::tests::{all_of, corpus};
    use crate::timeline::lanes::APART;
    use dateline_model::{Document, Entity, EntityIndex, EntityKind};
    use proptest::prelude::*;
    use proptest::test_runner::TestCaseError;

    /// Made-up events: a first day, a length, a kind of date, and the names that it is about.
    pub(in super::super) fn made_up(events: &[(i32, i32, u8, Vec<u8>)], names: usize) -> Corpus {
        let day = |number: i32| dateline_calendar::Day::from_number(number).to_string();
        let dates: Vec<(String, String)> = events
            .iter()
            .map(|&(first, length, kind, _)| {
                let edtf = match kind % 5 {
                    0 => day(first),
                    1 => day(first)[..7].to_owned(),
                    2 => format!("{}/{}", day(first), day(first + length)),
                    3 => format!("{}/..", &day(first)[..7]),
                    _ => format!("[{}..{}]", day(first), day(first + length)),
                };
                (
                    edtf,
                    "Iran fires ballistic missiles at two bases hosting forces"[..4 + first as usize % 50].to_owned(),
                )
            })
            .collect();
        let mut corpus = corpus(&dates);
        corpus.documents = (0..3).map(document).collect();
        corpus.entities = (0..names)
            .map(|number| Entity::new(format!("n{number}"), format!("Name {number}"), EntityKind::ALL[number % 5]))
            .collect();
        for (event, (.., about)) in corpus.events.iter_mut().zip(events) {
            event.entities = about.iter().map(|&name| EntityIndex(u32::from(name) % names as u32)).collect();
            event.entities.sort();
            event.entities.dedup();
        }
        corpus
    }

    fn document(number: usize) -> Document {
        Document {
            id: format!("d{number}"),
            path: String::new(),
            sha256: String::new(),
            text_sha256: String::new(),
            title: format!("Paper {number}"),
            authors: Vec::new(),
            publisher: None,
            published: None,
            language: "en".to_owned(),
            url: None,
            blocks: Vec::new(),
            text: String::new().into(),
            pages: Vec::new(),
            reprint_of: None,
        }
    }

    fn check(corpus: &Corpus, plot: &Plot, tracks: &Tracks, items: &Items, width: f64) -> Result<(), TestCaseError> {
        prop_assert_eq!(plot.tracks.len(), tracks.tracks.len());
        let mut bottom = 0.0;
        for (number, laid) in plot.tracks.iter().enumerate() {
            prop_assert!((laid.top - bottom).abs() < 1e-6);
            bottom = laid.top + laid.height;
            let own: Vec<&Placed> = plot.placed.iter().filter(|placed| placed.track == number).collect();
            let counted: usize = laid.counted.iter().map(|counted| counted.count).sum();
            prop_assert_eq!(own.len() + counted, laid.given);
            prop_assert_eq!(laid.given, tracks.tracks[number].items.within(plot.window).count());
            for placed in own {
                prop_assert!(placed.label.title.is_empty() || tracks.home(placed.event) == number);
            }
        }
        check_apart(plot, width)?;
        prop_assert_eq!(plot.given, items.within(plot.window).count());
        for item in items.within(plot.window) {
            let on = (0..tracks.tracks.len()).filter(|&track| tracks.is_on(corpus, item.event, track)).count();
            prop_assert!(1 <= on, "an event is on no track");
        }
        prop_assert!(plot.placed.len() <= 400, "{}", plot.placed.len());
        Ok(())
    }

    /// Marks and labels, each with its lane, touch neither one another nor the edge.
    fn check_apart(plot: &Plot, width: f64) -> Result<(), TestCaseError> {
        for (number, laid) in plot.tracks.iter().enumerate() {
            let mut parts: Vec<(usize, f64, f64)> = Vec::new();
            for placed in plot.placed.iter().filter(|placed| placed.track == number) {
                parts.push((placed.lane, placed.taken.0, placed.taken.1));
                prop_assert!(0.0 <= placed.taken.0 && placed.lane < laid.lanes, "{placed:?}");
                if placed.label.place == Place::Below {
                    parts.push((placed.lane + 1, placed.label.x, placed.label.x + placed.label.width));
                    prop_assert!(placed.label.x + placed.label.width <= width && placed.lane + 1 < laid.lanes);
                }
            }
            for (index, one) in parts.iter().enumerate() {
                for other in &parts[index + 1..] {
                    let apart = one.1.max(other.1) - one.2.min(other.2);
                    prop_assert!(one.0 != other.0 || APART - 0.01 <= apart, "{one:?} {other:?}");
                }
            }
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn labels_do_not_overlap_and_nothing_vanishes(
            events in prop::collection::vec((0..6000i32, 0..900i32, 0..5u8, prop::collection::vec(0..30u8, 0..4)), 1..120),
            names in 1..30usize, by in 1..5usize, shut in 0..256u16, width in 390.0..1400.0, from in 0.0..0.9_f64, part in 0.05..1.0_f64,
        ) {
            let corpus = made_up(&events, names);
            let items = all_of(&corpus);
            let tracks = Tracks::new(&corpus, &items, Parted { by: By::ALL[by], shut });
            let axis = Axis::folded_of(&items).unwrap();
            let whole = axis.whole();
            let days = whole.to - whole.from;
            let window = super::super::Window::new(whole.from + days * from, whole.from + days * (from + part).min(1.0));
            let options = PlotOptions { window, width, most_lanes: 9, selected: Some(EventIndex(0)) };
            let plot = Plot::lay_in_tracks(&corpus, &items, &tracks, &axis, options, None);
            check(&corpus, &plot, &tracks, &items, width)?;
            let moved = PlotOptions { window: window.panned(&axis, width, 40.0), ..options };
            let moved = Plot::lay_in_tracks(&corpus, &items, &tracks, &axis, moved, Some(&plot));
            check(&corpus, &moved, &tracks, &items, width)?;
            let nearer = PlotOptions { window: window.zoomed(&axis, width, width / 3.0, 1.3), ..options };
            let slid = plot.slid(&corpus, &items, &axis, nearer);
            check_apart(&slid, width)?;
            for placed in &slid.placed {
                let before = plot.marks_of(placed.event).iter().find(|before| before.track == placed.track);
                prop_assert_eq!(before.map(|before| (before.lane, &before.label.title)), Some((placed.lane, &placed.label.title)));
                prop_assert!(slid.marks_of(placed.event)[0].track == plot.marks_of(placed.event)[0].track || placed.label.title.is_empty());
            }
            for (before, after) in plot.tracks.iter().zip(&moved.tracks) {
                prop_assert!(before.height <= after.height, "nothing jumps up under the pointer");
            }
        }
    }

    #[test]
    fn few_events_are_drawn_on_each_of_their_tracks_and_written_once() {
        let corpus = made_up(&[(100, 0, 0, vec![0, 1]), (900, 0, 0, vec![1]), (4000, 300, 2, vec![])], 2);
        let items = all_of(&corpus);
        let tracks = Tracks::new(&corpus, &items, Parted { by: By::Name, shut: 0 });
        let axis = Axis::even_of(&items).unwrap();
        let options = PlotOptions { window: axis.whole(), width: 1100.0, most_lanes: 9, selected: None };
        let plot = Plot::lay_in_tracks(&corpus, &items, &tracks, &axis, options, None);
        let marks: Vec<(usize, bool)> =
            plot.marks_of(EventIndex(0)).iter().map(|mark| (mark.track, mark.label.title.is_empty())).collect();
        assert_eq!(marks, [(0, false), (1, true)]);
        assert_eq!(plot.placed.len(), 4);
        assert_eq!(plot.tracks.iter().map(|track| track.counted.len()).sum::<usize>(), 0);
    }
}
