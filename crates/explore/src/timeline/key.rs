//! The key: which marks are explained, and where there is room for it.

use super::items::Items;
use super::lanes::Placed;
use super::mark::{End, Fill, MarkKind};
use dateline_model::EventIndex;
use dateline_wording as wording;

/// A mark in use and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// Which mark.
    pub sample: Sample,
    /// What it says: "A day", "Once, somewhere in here".
    pub title: &'static str,
    /// Where the words of an example do not say more: why it is drawn so.
    pub note: &'static str,
    /// The first event drawn so, whose words are the example.
    pub example: Option<EventIndex>,
}

/// What an entry of the key shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A mark.
    Mark(MarkKind),
    /// Stripes.
    Several,
    /// An outline.
    Planned,
    /// A box with a count.
    Counted,
}

/// A corner of the plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    /// At the bottom, left.
    BottomLeft,
    /// At the bottom, right.
    BottomRight,
}

const BAR: MarkKind = MarkKind::Bar { start: End::Soft(31), end: End::Soft(31) };
const BEGAN: MarkKind = MarkKind::Bar { start: End::Soft(31), end: End::GoesOn };
const BRACKETS: MarkKind = MarkKind::Brackets { has_start: true, has_end: true };

/// The entries for these events, in the order in which they are read; boxes are told only where there are some.
pub fn key_entries(items: &Items, has_boxes: bool) -> Vec<KeyEntry> {
    let told = [
        (MarkKind::Disc, wording::key::DAY),
        (MarkKind::Ring, wording::key::DAY_COUNTED),
        (MarkKind::Capsule(Fill::Solid), wording::key::ONCE),
        (MarkKind::Capsule(Fill::Hollow), wording::key::ONCE_COUNTED),
        (MarkKind::Capsule(Fill::Dashed), wording::key::ABOUT),
        (MarkKind::Capsule(Fill::Fading), wording::key::SEASON),
        (BRACKETS, wording::key::BETWEEN),
        (BAR, wording::key::LASTED),
        (BEGAN, wording::key::BEGAN),
    ];
    let mut entries: Vec<KeyEntry> = told
        .into_iter()
        .filter_map(|(kind, (title, note))| {
            let (_, example) = items.samples().kinds.iter().find(|(other, _)| *other == kind)?;
            Some(KeyEntry { sample: Sample::Mark(kind), title, note, example: Some(*example) })
        })
        .collect();
    if let Some(several) = items.samples().told_by_several {
        let (title, note) = wording::key::SEVERAL;
        entries.push(KeyEntry { sample: Sample::Several, title, note, example: Some(several) });
    }
    if items.samples().planned.is_some() {
        let (title, note) = wording::key::PLANNED;
        entries.push(KeyEntry { sample: Sample::Planned, title, note, example: None });
    }
    if has_boxes {
        let (title, note) = wording::key::BOXES;
        entries.push(KeyEntry { sample: Sample::Counted, title, note, example: None });
    }
    entries
}

/// The mark of the key that stands for this one.
pub(super) fn family(kind: MarkKind) -> MarkKind {
    match kind {
        MarkKind::Brackets { .. } => BRACKETS,
        MarkKind::Bar { start: End::Unknown, .. } | MarkKind::Bar { end: End::GoesOn | End::Unknown, .. } => BEGAN,
        MarkKind::Bar { .. } => BAR,
        other => other,
    }
}

/// The corner of lanes `height` pixels high, in a plot `width` wide, that a key of this size does not share with any mark or label.
pub fn corner_for_key(placed: &[Placed], width: f64, height: f64, lane: f64, key: (f64, f64)) -> Option<Corner> {
    let top = height - key.1;
    if top < 0.0 {
        return None;
    }
    let first_lane = (top / lane).floor() as usize;
    let is_free = |from: f64, to: f64| {
        let mut below = placed.iter().filter(|placed| first_lane <= placed.lane);
        below.all(|placed| placed.taken.1 + APART < from || to + APART < placed.taken.0)
    };
    if is_free(0.0, key.0) {
        Some(Corner::BottomLeft)
    } else if is_free(width - key.0, width) {
        Some(Corner::BottomRight)
    } else {
        None
    }
}

const APART: f64 = 8.0;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::items::tests::items;

    #[test]
    fn only_marks_in_use_are_explained() {
        let items = items(&["2020-01-08", "2008", "2016/..", "2019-12~"]);
        let titles: Vec<&str> = key_entries(&items, false).iter().map(|entry| entry.title).collect();
        assert_eq!(titles, ["A day", "Once, somewhere in here", "About then", "It began, no end given"]);
        assert_eq!(key_entries(&items, true).last().map(|entry| entry.sample), Some(Sample::Counted));
    }
}
