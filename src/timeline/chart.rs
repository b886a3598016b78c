//! What the timeline knows: signals, and what follows from them. What can be done with it is in `moves`.

use super::frame::Size;
use super::laid::{Given, LANE, Laid, SharedTracks};
use super::names;
use crate::session::Shared;
use dateline_calendar::Day;
use dateline_explore::timeline::{
    Axis, Corner, KeyEntry, PlotOptions, Spot, TimeScale, Tracks, Window, corner_for_key, key_entries,
};
use dateline_explore::{By, Parted, Scale};
use dateline_model::{Corpus, EventIndex};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::sync::Arc;

/// The lanes of the plot, at most; what does not fit is counted.
const MOST_LANES: usize = 14;
const MOST_LOW_LANES: usize = 9;

/// What stands under the plot is pushed so far, in pixels, before it is drawn anew.
pub(super) const FARTHEST: f64 = 200.0;

/// Its signals, and verbs for them.
#[derive(Clone, Copy)]
pub(super) struct Chart {
    pub(super) corpus: &'static Corpus,
    pub(super) items: Memo<Shared>,
    pub(super) axis: Memo<Option<Axis>>,
    pub(super) even: Memo<Option<Axis>>,
    /// The days in view, with fractions; `None` is all.
    pub(super) view: RwSignal<Option<Window>>,
    pub(super) size: RwSignal<Size>,
    /// How events are parted, and the tracks that follow from it.
    pub(super) parted: RwSignal<Parted>,
    pub(super) tracks: Memo<SharedTracks>,
    pub(super) plot: Memo<Option<Laid>>,
    /// The plot as it was when the window last rested, or not long since.
    pub(super) rest: Memo<Option<Laid>>,
    /// The scale of what is in view: the plot may have been laid for some pixels more or less.
    scale_in_view: Memo<Option<TimeScale>>,
    /// Whether all of time is in view.
    pub(super) is_whole: Memo<bool>,
    pub(super) entries: Memo<Vec<KeyEntry>>,
    pub(super) selected: Signal<Option<EventIndex>>,
    pub(super) hovered: RwSignal<Option<EventIndex>>,
    /// The track on which the keys go from event to event.
    pub(super) track: RwSignal<usize>,
    /// The box that the keys stand on, if they stand on none of the marks.
    pub(super) on_box: RwSignal<Option<Spot>>,
    pub(super) on_select: Callback<Option<EventIndex>>,
    pub(super) on_open: Callback<EventIndex>,
    /// Counts the moves: one that has been overtaken stops.
    pub(super) moves: StoredValue<u32>,
    pub(super) is_moving: RwSignal<bool>,
    /// Until the window rests.
    pub(super) resting: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Chart {
    pub(super) fn new(
        corpus: &'static Corpus,
        (background, items): (Memo<Shared>, Memo<Shared>),
        (selected, on_select, on_open): (
            Signal<Option<EventIndex>>,
            Callback<Option<EventIndex>>,
            Callback<EventIndex>,
        ),
        window: RwSignal<Option<(Day, Day)>>,
        scale: Signal<Scale>,
        parted: RwSignal<Parted>,
    ) -> Chart {
        let even = Memo::new(move |_| background.with(|items| Axis::even_of(items)));
        let axis = Memo::new(move |_| match scale.get() {
            Scale::Even => even.get(),
            Scale::Folded => background.with(|items| Axis::folded_of(items)),
        });
        let view = RwSignal::new(window.get_untracked().map(Window::of_days));
        let size = RwSignal::new(Size::default());
        let is_moving = RwSignal::new(false);
        let tracks = Memo::new(move |_| {
            let parted = if size.get().is_phone { Parted::default() } else { parted.get() };
            SharedTracks(Arc::new(items.with(|items| Tracks::new(corpus, items, parted))))
        });
        let plot = Memo::new(move |before: Option<&Option<Laid>>| {
            let axis = axis.get()?;
            let width = size.get().width;
            let window = view.get();
            let items = items.get();
            let options = PlotOptions {
                window: window.unwrap_or(axis.whole()).within(&axis, width),
                width,
                most_lanes: if items.is_crowd() { MOST_LOW_LANES } else { MOST_LANES },
                selected: selected.get(),
            };
            let (tracks, layout) = (tracks.get(), scale.get());
            let (is_whole, is_on_way) = (window.is_none(), is_moving.get());
            let given = Given { corpus, axis: &axis, items, tracks, layout, options, is_whole, is_on_way };
            (0.0 < width).then(|| Laid::of(given, before.and_then(Option::as_ref)))
        });
        let rest = Memo::new(move |before: Option<&Option<Laid>>| {
            let laid = plot.get()?;
            let is_near = |before: &&Laid| match laid.scale.shift_from(&before.scale) {
                Some(shift) => shift.abs() < FARTHEST && laid.is_as_high_as(before),
                None => laid.slides != 0,
            };
            Some(before.and_then(Option::as_ref).filter(|_| is_moving.get()).filter(is_near).cloned().unwrap_or(laid))
        });
        let entries = Memo::new(move |_| {
            let is_phone = size.get().is_phone;
            let has_boxes = !is_phone && items.with(|items| items.is_crowd());
            items.with(|items| key_entries(items, has_boxes))
        });
        let scale_in_view = Memo::new(move |_| {
            let (axis, width) = (axis.get()?, size.get().width);
            Some(axis.scale(view.get().unwrap_or(axis.whole()).within(&axis, width), width))
        });
        let chart = Chart {
            corpus,
            items,
            axis,
            even,
            view,
            size,
            parted,
            tracks,
            plot,
            rest,
            scale_in_view,
            is_whole: Memo::new(move |_| view.with(Option::is_none)),
            entries,
            selected,
            hovered: RwSignal::new(None),
            track: RwSignal::new(0),
            on_box: RwSignal::new(None),
            on_select,
            on_open,
            moves: StoredValue::new(0),
            is_moving,
            resting: StoredValue::new_local(None),
        };
        chart.keep_in_step(window);
        chart
    }

    /// By how many pixels the sheet is pushed.
    pub(super) fn push(self) -> f64 {
        self.drawn(|laid| self.shift_from(&laid.anchor)).flatten().unwrap_or_default()
    }

    /// By how many pixels what was drawn at rest is now too far left; `None` where it is no longer as near.
    pub(super) fn drift(self) -> Option<f64> {
        self.rest.with(|rest| self.shift_from(&rest.as_ref()?.scale))
    }

    fn shift_from(self, scale: &TimeScale) -> Option<f64> {
        self.scale_in_view.with(|seen| seen.as_ref()?.shift_from(scale))
    }

    /// The days in view, for who acts on them.
    pub(super) fn window(self) -> Option<Window> {
        untrack(|| self.window_in_view())
    }

    /// The days in view when the window last rested, or not long since, for who says them.
    pub(super) fn window_said(self) -> Option<Window> {
        self.rest.with(|laid| laid.as_ref().map(|laid| laid.window))
    }

    /// The days in view, for who draws them: the plot may have been laid for some pixels more or less.
    pub(super) fn window_in_view(self) -> Option<Window> {
        let axis = self.axis.get()?;
        Some(self.view.get().unwrap_or(axis.whole()).within(&axis, self.size.get().width))
    }

    /// The event that a reader of the screen hears of, when it is selected.
    pub(super) fn spoken(self) -> String {
        let on_box = self.on_box.get().and_then(|spot| names::of_box(self, spot));
        if let Some(name) = on_box {
            return name;
        }
        self.selected.get().map(|event| names::of(self, event)).unwrap_or_default()
    }

    /// Height of the lanes in pixels.
    pub(super) fn lane(self) -> f64 {
        self.drawn(Laid::lane).unwrap_or(LANE)
    }

    /// What is made of the plot, once there is one.
    pub(super) fn drawn<T>(self, make: impl FnOnce(&Laid) -> T) -> Option<T> {
        self.plot.with(|plot| plot.as_ref().map(make))
    }

    /// The same for who acts on it.
    pub(super) fn drawn_untracked<T>(self, make: impl FnOnce(&Laid) -> T) -> Option<T> {
        untrack(|| self.drawn(make))
    }

    /// The key's size in pixels, in two columns.
    pub(super) fn key_size(self) -> (f64, f64) {
        let rows = self.entries.with(Vec::len).div_ceil(2);
        (548.0, 48.0 + rows as f64 * 38.0)
    }

    /// The corner in which the key has room.
    pub(super) fn key_corner(self) -> Option<Corner> {
        let size = self.size.get();
        let lane = self.lane();
        let key = self.key_size();
        self.rest.with(|plot| {
            let has_room = |plot: &&Laid| !size.is_phone && plot.counted.is_empty() && !plot.is_parted();
            let plot = plot.as_ref().filter(has_room)?;
            corner_for_key(&plot.placed, size.width, plot.lanes as f64 * lane, lane, key)
        })
    }

    /// Whether there are tracks.
    pub(super) fn is_parted(self) -> bool {
        self.tracks.with(|tracks| tracks.by != By::Nothing)
    }

    /// Whether the key stands under the plot.
    pub(super) fn is_key_below(self) -> bool {
        self.key_corner().is_none()
    }
}
