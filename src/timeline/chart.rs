//! What the timeline knows, and what can be done with it.

use super::frame::{Size, animate, is_still};
use super::names;
use crate::session::Shared;
use dateline_calendar::{Day, Edtf};
use dateline_explore::Scale;
use dateline_explore::timeline::{
    Axis, Corner, Direction, Gesture, Item, KeyEntry, Plot, PlotOptions, TimeScale, Window, corner_for_key,
    in_next_lane, key_entries, window_around, window_showing,
};
use dateline_model::{Corpus, EventIndex};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::ops::Deref;
use std::sync::Arc;

/// The lanes of the plot, at most; what does not fit is counted.
const MOST_LANES: usize = 14;
const MOST_LOW_LANES: usize = 9;
/// The height of a lane in pixels, and of a low one.
const LANE: f64 = 42.0;
const LOW_LANE: f64 = 34.0;

/// How long the window has not moved when it rests, and how long it has rested when the list follows, in milliseconds.
const REST: u32 = 120;
const LIST: u32 = 160;
/// Dragged so far, in pixels, the marks are laid anew; until then the sheet is only pushed.
const NEAR: f64 = 32.0;
/// So many frames of coming nearer are drawn with the marks that are there; then there may be others that matter more.
const MOST_SLIDES: u32 = 24;
/// What stands under the plot is pushed so far, in pixels, before it is drawn anew.
pub(super) const FARTHEST: f64 = 200.0;

/// A plot, and what it was laid of.
#[derive(Clone)]
pub(super) struct Laid {
    plot: Arc<Plot>,
    items: Shared,
    layout: Scale,
    options: PlotOptions,
    /// The height of the lanes, in pixels, of which none is given back while the window moves.
    pub(super) lowest: f64,
    /// Frames since its marks were chosen.
    slides: u32,
    /// What is drawn is drawn as it lay on this scale, and pushed by so many pixels all together: dragged, it stays as it is.
    anchor: TimeScale,
    pushed: f64,
}

impl Laid {
    /// Where a place of the plot is on the sheet that is pushed.
    pub(super) fn on_sheet(&self, x: f64) -> f64 {
        x - self.pushed
    }
}

impl Deref for Laid {
    type Target = Plot;

    fn deref(&self) -> &Plot {
        &self.plot
    }
}

impl PartialEq for Laid {
    fn eq(&self, other: &Laid) -> bool {
        Arc::ptr_eq(&self.plot, &other.plot)
    }
}

/// The height of the lanes of a plot, in pixels.
pub(super) fn lane_of(plot: &Plot) -> f64 {
    if plot.is_low { LOW_LANE } else { LANE }
}

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
    pub(super) plot: Memo<Option<Laid>>,
    /// The plot as it was when the window last rested, or not long since.
    pub(super) rest: Memo<Option<Laid>>,
    pub(super) entries: Memo<Vec<KeyEntry>>,
    pub(super) selected: Signal<Option<EventIndex>>,
    pub(super) hovered: RwSignal<Option<EventIndex>>,
    on_select: Callback<Option<EventIndex>>,
    on_open: Callback<EventIndex>,
    /// Counts the moves: one that has been overtaken stops.
    moves: StoredValue<u32>,
    is_moving: RwSignal<bool>,
    /// Until the window rests.
    resting: StoredValue<Option<Timeout>, LocalStorage>,
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
    ) -> Chart {
        let even = Memo::new(move |_| background.with(|items| Axis::even_of(items)));
        let axis = Memo::new(move |_| match scale.get() {
            Scale::Even => even.get(),
            Scale::Folded => background.with(|items| Axis::folded_of(items)),
        });
        let view = RwSignal::new(window.get_untracked().map(Window::of_days));
        let size = RwSignal::new(Size::default());
        let is_moving = RwSignal::new(false);
        let plot = Memo::new(move |before: Option<&Option<Laid>>| {
            let axis = axis.get()?;
            let width = size.get().width;
            let window = view.get();
            let whole = axis.whole();
            let is_crowd = items.with(|items| items.is_crowd());
            let most_lanes = if is_crowd { MOST_LOW_LANES } else { MOST_LANES };
            let options = PlotOptions {
                window: window.unwrap_or(whole).within(&axis, width),
                width,
                most_lanes,
                selected: selected.get(),
            };
            let items = items.get();
            // What is drawn keeps its lane while the window moves; of the whole there is one drawing.
            let kept = before
                .and_then(Option::as_ref)
                .filter(|laid| laid.items == items && laid.layout == scale.get() && laid.plot.scale.width() == width);
            let is_on_way = is_moving.get();
            if let Some(laid) = kept.filter(|laid| laid.slides == 0 && laid.options.selected == options.selected) {
                let shift = || axis.scale(options.window, width).shift_from(&laid.plot.scale);
                if laid.options == options || is_on_way && shift().is_some_and(|shift| shift.abs() < NEAR) {
                    return Some(laid.clone());
                }
            }
            let moved = kept.filter(|laid| window.is_some() || laid.plot.window == whole);
            let nearing = moved.filter(|laid| {
                let is_new = || axis.scale(options.window, width).shift_from(&laid.plot.scale).is_none();
                is_on_way && laid.slides < MOST_SLIDES && is_new()
            });
            (0.0 < width).then(|| {
                let plot = match nearing {
                    Some(laid) => laid.plot.slid(corpus, &items, &axis, options),
                    None => Plot::lay(corpus, &items, &axis, options, moved.map(|laid| laid.plot.as_ref())),
                };
                // Nearer there may be less to draw: the page below does not jump up under the pointer.
                let lowest = kept.filter(|_| window.is_some()).map_or(0.0, |laid| laid.lowest);
                let lowest = lowest.max(plot.lanes as f64 * lane_of(&plot));
                let pushed = kept.and_then(|laid| Some((laid.anchor.clone(), plot.scale.shift_from(&laid.anchor)?)));
                let (anchor, pushed) = pushed.unwrap_or_else(|| (plot.scale.clone(), 0.0));
                let slides = nearing.map_or(0, |laid| laid.slides + 1);
                Laid { plot: Arc::new(plot), items, layout: scale.get(), options, lowest, slides, anchor, pushed }
            })
        });
        let rest = Memo::new(move |before: Option<&Option<Laid>>| {
            let laid = plot.get()?;
            let is_near = |before: &&Laid| match laid.plot.scale.shift_from(&before.plot.scale) {
                Some(shift) => shift.abs() < FARTHEST,
                None => laid.slides != 0,
            };
            Some(before.and_then(Option::as_ref).filter(|_| is_moving.get()).filter(is_near).cloned().unwrap_or(laid))
        });
        let entries = Memo::new(move |_| {
            let is_phone = size.get().is_phone;
            let has_boxes = !is_phone && items.with(|items| items.is_crowd());
            items.with(|items| key_entries(items, has_boxes))
        });
        let chart = Chart {
            corpus,
            items,
            axis,
            even,
            view,
            size,
            plot,
            rest,
            entries,
            selected,
            hovered: RwSignal::new(None),
            on_select,
            on_open,
            moves: StoredValue::new(0),
            is_moving,
            resting: StoredValue::new_local(None),
        };
        chart.keep_in_step(window);
        chart
    }

    /// Does what the reader did, at once.
    pub(super) fn act(self, gesture: Gesture) {
        match gesture {
            Gesture::Step(direction) => self.step(direction),
            Gesture::Lane(direction) => self.step_lane(direction),
            Gesture::End(direction) => self.select_at(match direction {
                Direction::Back => 0,
                Direction::Forth => usize::MAX,
            }),
            Gesture::Open => {
                if let Some(event) = self.selected.get_untracked() {
                    self.on_open.run(event);
                }
            }
            Gesture::Clear => self.on_select.run(None),
            Gesture::Zoom { .. } | Gesture::Pan(_) | Gesture::Screen(_) | Gesture::Fit => {
                self.moves.update_value(|moves| *moves += 1);
                if let Some(window) = self.after(gesture) {
                    self.show(window);
                }
            }
        }
    }

    /// Does what moves the window, on the way there seen to move.
    pub(super) fn travel(self, gesture: Gesture) {
        match self.after(gesture) {
            Some(window) => self.travel_to(window),
            None => self.act(gesture),
        }
    }

    /// Goes to a window.
    pub(super) fn travel_to(self, to: Window) {
        self.moves.update_value(|moves| *moves += 1);
        let Some(from) = self.window() else { return };
        if is_still() {
            self.show(to);
            self.arrive();
            return;
        }
        let this = self.moves.get_value();
        animate(move |share| {
            let is_on_way = self.moves.try_get_value() == Some(this);
            if is_on_way {
                let between = |a: f64, b: f64| a + (b - a) * share;
                if share < 1.0 {
                    self.show(Window::new(between(from.from, to.from), between(from.to, to.to)));
                } else {
                    self.show(to);
                    self.arrive();
                }
            }
            is_on_way
        });
    }

    /// Goes to a date as it is typed, and selects the first event that begins there or later; says whether it is a date.
    pub(super) fn go_to(self, typed: &str) -> bool {
        let Ok(date) = typed.trim().parse::<Edtf>() else { return false };
        let (Some(first), Some(axis)) = (date.earliest().or(date.latest()), self.axis.get_untracked()) else {
            return false;
        };
        let window = window_around(&axis, first, date.latest().unwrap_or(first));
        let found = self.items.with_untracked(|items| items.at(items.begun_before(f64::from(first.number()))));
        // The window first: what is selected lies in it, and moves nothing.
        self.travel_to(window);
        self.on_select.run(found);
        true
    }

    /// Selects an event, or none.
    pub(super) fn select(self, event: Option<EventIndex>) {
        self.on_select.run(event);
    }

    /// Opens an event.
    pub(super) fn open(self, event: EventIndex) {
        self.on_open.run(event);
    }

    /// Shows these days.
    pub(super) fn show(self, window: Window) {
        let Some(axis) = self.axis.get_untracked() else { return };
        let window = window.within(&axis, self.size.get_untracked().width);
        let is_whole = (window.to - window.from) + 0.5 >= axis.whole().to - axis.whole().from;
        self.is_moving.set(true);
        self.view.set((!is_whole).then_some(window));
        self.resting.set_value(Some(Timeout::new(REST, move || self.arrive())));
    }

    /// The window rests.
    fn arrive(self) {
        self.resting.set_value(None);
        // The timeline may have gone since.
        let _ = self.is_moving.try_set(false);
    }

    /// By how many pixels what was drawn at rest is now too far left; `None` where it is no longer as near.
    pub(super) fn drift(self) -> Option<f64> {
        let scale = self.scale_in_view()?;
        self.rest.with(|rest| scale.shift_from(&rest.as_ref()?.scale))
    }

    /// The days in view, for who acts on them.
    pub(super) fn window(self) -> Option<Window> {
        untrack(|| self.window_in_view())
    }

    /// The days in view, for who draws them: the plot may have been laid for some pixels more or less.
    pub(super) fn window_in_view(self) -> Option<Window> {
        let axis = self.axis.get()?;
        Some(self.view.get().unwrap_or(axis.whole()).within(&axis, self.size.get().width))
    }

    fn scale_in_view(self) -> Option<TimeScale> {
        let window = self.window_in_view()?;
        self.axis.with(|axis| Some(axis.as_ref()?.scale(window, self.size.get().width)))
    }

    /// By how many pixels the sheet is pushed.
    pub(super) fn push(self) -> f64 {
        let shift = |scale: TimeScale| self.drawn(|laid| scale.shift_from(&laid.anchor)).flatten();
        self.scale_in_view().and_then(shift).unwrap_or_default()
    }

    /// The event that a reader of the screen hears of, when it is selected.
    pub(super) fn spoken(self) -> String {
        self.selected.get().map(|event| names::of(self, event)).unwrap_or_default()
    }

    /// Height of the lanes in pixels.
    pub(super) fn lane(self) -> f64 {
        self.plot.with(|plot| plot.as_ref().map_or(LANE, |plot| lane_of(plot)))
    }

    /// What is made of the plot, once there is one.
    pub(super) fn drawn<T>(self, make: impl FnOnce(&Laid) -> T) -> Option<T> {
        self.plot.with(|plot| plot.as_ref().map(make))
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
            let plot = plot.as_ref().filter(|plot| !size.is_phone && plot.counted.is_empty())?;
            corner_for_key(&plot.placed, size.width, plot.lanes as f64 * lane, lane, key)
        })
    }

    /// Whether the key stands under the plot.
    pub(super) fn is_key_below(self) -> bool {
        self.key_corner().is_none()
    }

    fn after(self, gesture: Gesture) -> Option<Window> {
        let axis = self.axis.get_untracked()?;
        gesture.window(self.window()?, &axis, self.size.get_untracked().width)
    }

    fn step(self, direction: Direction) {
        let position = self
            .selected
            .get_untracked()
            .and_then(|event| self.items.with_untracked(|items| items.position(self.corpus, event)));
        match (position, direction) {
            (None, _) => self.select_first_in_view(),
            (Some(position), Direction::Forth) => self.select_at(position + 1),
            (Some(position), Direction::Back) => self.select_at(position.saturating_sub(1)),
        }
    }

    fn step_lane(self, direction: Direction) {
        let Some(selected) = self.selected.get_untracked() else {
            self.select_first_in_view();
            return;
        };
        let next = self.plot.with_untracked(|plot| in_next_lane(&plot.as_ref()?.placed, selected, direction));
        if next.is_some() {
            self.on_select.run(next);
        }
    }

    fn select_first_in_view(self) {
        let Some(window) = self.window() else { return };
        let first = self.items.with_untracked(|items| items.within(window).next().map(|item| item.event));
        self.on_select.run(first);
    }

    fn select_at(self, position: usize) {
        let event = self.items.with_untracked(|items| {
            let last = items.all().len().checked_sub(1)?;
            items.at(position.min(last))
        });
        if event.is_some() {
            self.on_select.run(event);
        }
    }

    /// The address knows whole days; between them the drawing knows better, and keeps what it has. The list follows when the window rests.
    fn keep_in_step(self, window: RwSignal<Option<(Day, Day)>>) {
        Effect::new(move |_| {
            let days = self.view.get().map(Window::days);
            if !self.is_moving.get() {
                let rests = || {
                    Timeout::new(LIST, move || {
                        // The page may have gone since.
                        let _ = window.try_set(days);
                    })
                };
                // The timer that was set before is dropped, and with it cancelled.
                self.resting.set_value((window.get_untracked() != days).then(rests));
            }
        });
        Effect::new(move |_| {
            let days = window.get();
            if self.view.get_untracked().map(Window::days) != days {
                self.view.set(days.map(Window::of_days));
            }
        });
        Effect::new(move |_| {
            let Some(event) = self.selected.get() else { return };
            let Some((first, last)) = self.items.with_untracked(|items| {
                Item::new(event, self.corpus.event(event))
                    .filter(|_| items.position(self.corpus, event).is_some())
                    .map(|item| (item.from, item.last.max(item.from)))
            }) else {
                return;
            };
            let (Some(axis), Some(before)) = (self.axis.get_untracked(), self.window()) else { return };
            let width = self.size.get_untracked().width;
            if 0.0 < width && self.view.get_untracked().is_some() {
                let after = window_showing(before, &axis, width, first, last);
                if after != before {
                    self.travel_to(after);
                }
            }
        });
    }
}
