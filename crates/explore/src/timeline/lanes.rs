//! Which lane each mark takes, and where its words stand.
//!
//! Marks are laid in order of time, each in the first lane where mark and label find room together: right of the mark, left of it, for a bar
//! above it. Where no lane has room for the whole title it is shortened at a word; the date never is. A mark and its label take one
//! stretch of a lane, and two stretches keep [`APART`]: so a label crosses neither another label nor another mark nor the edge.

use super::items::Item;
use super::mark::MarkKind;
use super::scale::TimeScale;
use super::shape::Shape;
use super::text_width::{Face, text_width};
use dateline_calendar::{Edtf, Style};
use dateline_model::EventIndex;

/// Where a label stands by its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Right of it, two lines from the left.
    Right,
    /// Left of it, two lines from the right.
    Left,
    /// Above a bar, in one line.
    Above,
    /// Under a bar, in the next lane.
    Below,
}

/// The words by a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where they stand.
    pub place: Place,
    /// Their left edge, or for [`Place::Left`] their right, in pixels.
    pub x: f64,
    /// The title, perhaps shortened at a word.
    pub title: String,
    /// The date in words; empty where the lanes are low and the axis must do.
    pub date: String,
    /// Where the date begins when it stands in the title's line, from the label's left edge.
    pub date_offset: f64,
    /// Where the letters of the documents begin, from the label's left edge.
    pub letters_offset: f64,
    /// The whole width, in pixels.
    pub width: f64,
}

/// A mark in its lane with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Which event.
    pub event: EventIndex,
    /// The mark.
    pub shape: Shape,
    /// Its track, 0 at the top; there is only this one where nothing is parted.
    pub track: usize,
    /// Its lane, 0 at the top of the track.
    pub lane: usize,
    /// The words.
    pub label: Label,
    /// What mark and label take of the lane, in pixels.
    pub taken: (f64, f64),
}

impl Placed {
    /// What it takes: a lane, and from where to where, in pixels; words under a bar take some of the next lane.
    fn stretches(&self) -> [Option<(usize, f64, f64)>; 2] {
        let is_below = self.label.place == Place::Below;
        let below = is_below.then_some((self.lane + 1, self.label.x, self.label.x + self.label.width));
        [Some((self.lane, self.taken.0, self.taken.1)), below]
    }

    /// The same with pixels counted from its mark's own left edge, to the hundredth: what is only moved stays equal to itself.
    pub fn at_its_edge(mut self) -> Placed {
        let origin = self.shape.left;
        let tidy = |x: f64| (x * 100.0).round() / 100.0;
        let from_edge = |x: &mut f64| *x = tidy(*x - origin);
        let shape = &mut self.shape;
        [&mut shape.left, &mut shape.right, &mut self.label.x, &mut self.taken.0, &mut self.taken.1]
            .into_iter()
            .for_each(from_edge);
        [&mut self.shape.fade_left, &mut self.shape.fade_right].into_iter().for_each(|length| *length = tidy(*length));
        self
    }
}

/// What is laid.
#[derive(Clone)]
pub(super) struct Candidate<'a> {
    pub(super) item: &'a Item,
    pub(super) title: &'a str,
    /// The date, of which the words are made where there is room for them.
    pub(super) edtf: Edtf,
    pub(super) shape: Shape,
    /// The lane that it had before the window moved, and where its words stood: marks travel along time only.
    pub(super) before: Option<(usize, Place)>,
}

/// How lanes are laid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LaneOptions {
    pub(super) lanes: usize,
    /// One line a label, the date left to the axis.
    pub(super) is_low: bool,
}

/// Two stretches of a lane keep this far apart, in pixels.
pub(super) const APART: f64 = 6.0;
const GAP: f64 = 9.0;
const LETTER: f64 = 17.0;
const EDGE: f64 = 4.0;

/// Full first, then ever shorter, in pixels; no title is cut below the last.
const WIDEST_TITLES: [f64; 5] = [f64::INFINITY, 420.0, 320.0, 230.0, 150.0];
pub(super) const LOW_TITLES: [f64; 2] = [240.0, 150.0];

/// Lays the candidates in the order in which they come, those first that have a lane already, and leaves out those that find no room.
pub(super) fn pack_lanes(candidates: &[Candidate<'_>], scale: &TimeScale, options: LaneOptions) -> Vec<Placed> {
    let mut lanes: Vec<Vec<(f64, f64)>> = vec![Vec::new(); options.lanes];
    let mut placed: Vec<Placed> = Vec::with_capacity(candidates.len());
    let mut rest: Vec<&Candidate<'_>> = Vec::new();
    for candidate in candidates {
        let found = candidate.before.and_then(|(lane, at)| {
            place(candidate, scale, options, lanes.get(lane..=lane)?)
                .filter(|placed| placed.label.place == at)
                .map(|placed| Placed { lane, ..placed })
        });
        match found {
            Some(found) => {
                lanes[found.lane].push(found.taken);
                placed.push(found);
            }
            None => rest.push(candidate),
        }
    }
    for candidate in rest {
        if let Some(found) = place(candidate, scale, options, &lanes) {
            lanes[found.lane].push(found.taken);
            placed.push(found);
        }
    }
    placed
}

/// Puts marks, each in the lane that it has and with the words that it has, where they lie now. They come the important first; one that no longer
/// has room is left out.
pub(super) fn slide<'a>(placed: impl Iterator<Item = (&'a Placed, Shape)>, width: f64) -> Vec<Placed> {
    let mut slid: Vec<Placed> = Vec::new();
    for (before, shape) in placed {
        let Some((x, taken)) = spot(before.label.place, &shape, before.label.width, width) else { continue };
        let mark = (shape.left.max(0.0), shape.right.min(width));
        let taken = if before.label.title.is_empty() { mark } else { taken };
        let label = Label { x, ..before.label.clone() };
        let own = Placed { shape, label, taken, ..*before };
        let has_room = |other: &Placed| {
            own.stretches().iter().flatten().all(|one| {
                other
                    .stretches()
                    .iter()
                    .flatten()
                    .all(|two| one.0 != two.0 || are_apart((one.1, one.2), (two.1, two.2)))
            })
        };
        if slid.iter().filter(|other| other.track == own.track).all(has_room) {
            slid.push(own);
        }
    }
    slid
}

pub(super) fn are_apart(one: (f64, f64), other: (f64, f64)) -> bool {
    one.1 + APART <= other.0 || other.1 + APART <= one.0
}

/// Where a candidate finds room in these lanes; nothing is taken yet.
pub(super) fn place(
    candidate: &Candidate<'_>,
    scale: &TimeScale,
    options: LaneOptions,
    lanes: &[Vec<(f64, f64)>],
) -> Option<Placed> {
    let widest: &[f64] = if options.is_low { &LOW_TITLES } else { &WIDEST_TITLES };
    let date = if options.is_low { String::new() } else { candidate.edtf.words(Style::Long) };
    let date_width = text_width(Face::Date, &date);
    for &most in widest {
        let Some(title) = shortened(candidate.title, most) else { continue };
        let widths = (text_width(Face::Title, &title), date_width);
        let mut tries = [const { None }; 3];
        for (slot, &at) in tries.iter_mut().zip(places(&candidate.shape, options.is_low)) {
            *slot = label(candidate, widths, at, scale.width(), options.is_low);
        }
        for (lane, others) in lanes.iter().enumerate() {
            for (label, taken) in tries.iter().flatten() {
                if others.iter().all(|other| are_apart(*taken, *other)) {
                    let label = Label { title, date, ..label.clone() };
                    let (event, shape) = (candidate.item.event, candidate.shape);
                    return Some(Placed { event, shape, track: 0, lane, label, taken: *taken });
                }
            }
        }
    }
    None
}

fn places(shape: &Shape, is_low: bool) -> &'static [Place] {
    let is_long_bar = matches!(shape.kind, MarkKind::Bar { .. }) && 160.0 < shape.right - shape.left;
    match shape.kind {
        _ if is_long_bar && !is_low => &[Place::Above, Place::Right, Place::Left],
        _ => &[Place::Right, Place::Left],
    }
}

/// The label at this place, still without its words, and what it takes with its mark; `None` where it would cross the edge.
pub(super) fn label(
    candidate: &Candidate<'_>,
    (title_width, date_width): (f64, f64),
    place: Place,
    width: f64,
    is_low: bool,
) -> Option<(Label, (f64, f64))> {
    let letters = letters_width(usize::from(candidate.item.told));
    let is_one_line = is_low || place == Place::Above;
    let date_offset = if is_one_line { title_width + 9.0 } else { 0.0 };
    let letters_offset = if is_low { title_width } else { date_offset + date_width } + 6.0;
    let whole = title_width.max(letters_offset + letters);
    let (x, taken) = spot(place, &candidate.shape, whole, width)?;
    let (title, date) = Default::default();
    Some((Label { place, x, title, date, date_offset, letters_offset, width: whole }, taken))
}

/// Where words so wide begin at this place of a mark (left of it, where they end), and what they take with it; `None` where they would cross the edge.
fn spot(place: Place, shape: &Shape, whole: f64, width: f64) -> Option<(f64, (f64, f64))> {
    // What runs beyond the edge keeps its words in view.
    let (left, right) = (shape.left.max(0.0), shape.right.min(width));
    let (x, taken) = match place {
        Place::Right => (right + GAP, (left, right + GAP + whole)),
        Place::Left => (left - GAP, (left - GAP - whole, right)),
        Place::Above => (left + EDGE, (left, right.max(left + EDGE + whole))),
        Place::Below => (left + EDGE, (left, right)),
    };
    let far = match place {
        Place::Above | Place::Below => x + whole,
        _ => taken.1,
    };
    if taken.0 < 0.0 || width - 1.0 < far && width < far + EDGE && place != Place::Left {
        return None;
    }
    Some((x, taken))
}

/// The lowest lanes, so many of them, in which nothing stands between these pixels: the first of them.
pub fn lowest_free_lanes(placed: &[Placed], lanes: usize, wanted: usize, (left, right): (f64, f64)) -> Option<usize> {
    let is_free = |lane: usize| {
        placed.iter().all(|placed| placed.lane != lane || placed.taken.1 < left || right < placed.taken.0)
    };
    (0..=lanes.checked_sub(wanted)?).rev().find(|&first| (first..first + wanted).all(is_free))
}

/// At most three squares stand by a label; more documents are a number.
pub fn letters_width(documents: usize) -> f64 {
    match documents {
        0..=3 => documents as f64 * LETTER,
        _ => 26.0,
    }
}

/// The title, cut after a word so that it is no wider than this; `None` where it was never wider than the step before.
pub(super) fn shortened(title: &str, most: f64) -> Option<String> {
    if text_width(Face::Title, title) <= most {
        return Some(title.to_owned());
    }
    let mut end = None;
    let (mut from, mut width) = (0, text_width(Face::Title, "…"));
    for (at, _) in title.match_indices(' ') {
        width += text_width(Face::Title, &title[from..at]);
        if most < width {
            break;
        }
        (from, end) = (at, Some(at));
    }
    // A first word wider than all that is left for it is not cut: it is not written.
    end.map(|end| format!("{}…", without_short_end(&title[..end])))
}

/// "Iraq launches a" waits for its noun; "Iraq launches" does not.
fn without_short_end(mut words: &str) -> &str {
    loop {
        words = words.trim_end_matches([',', ';', ':', ' ']);
        match words.rsplit_once(' ') {
            Some((before, last))
                if last.chars().count() <= 3 && before.contains(' ') && last.chars().all(char::is_lowercase) =>
            {
                words = before;
            }
            _ => return words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_cut_after_a_word() {
        assert_eq!(shortened("Iran fires missiles", 500.0).as_deref(), Some("Iran fires missiles"));
        assert_eq!(shortened("Iran fires, with little warning, missiles", 90.0).as_deref(), Some("Iran fires…"));
        assert_eq!(
            shortened("Iraq slowly launches a strategic dialogue", 165.0).as_deref(),
            Some("Iraq slowly launches…")
        );
        assert_eq!(shortened("Donaudampfschifffahrt", 30.0), None);
    }
}
