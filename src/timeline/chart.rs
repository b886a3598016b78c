//! What the timeline knows, and what can be done with it.

use super::frame::{Size, animate, is_still};
use super::names;
use dateline_calendar::Day;
use dateline_explore::Scale;
use dateline_explore::timeline::{
    Axis, Corner, Direction, Gesture, Items, KeyEntry, Plot, PlotOptions, Window, corner_for_key, in_next_lane,
    key_entries, window_showing,
};
use dateline_model::{Corpus, EventIndex};
use leptos::prelude::*;

/// The lanes of the plot, at most; what does not fit is counted.
const MOST_LANES: usize = 14;
const MOST_LOW_LANES: usize = 9;
/// The height of a lane in pixels, and of a low one.
pub(super) const LANE: f64 = 42.0;
pub(super) const LOW_LANE: f64 = 34.0;

/// Its signals, and verbs for them.
#[derive(Clone, Copy)]
pub(super) struct Chart {
    pub(super) corpus: &'static Corpus,
    pub(super) items: Memo<Items>,
    /// All that may be shown, whatever is asked for.
    pub(super) background: Memo<Items>,
    pub(super) axis: Memo<Option<Axis>>,
    pub(super) even: Memo<Option<Axis>>,
    /// The days in view, with fractions; `None` is all.
    pub(super) view: RwSignal<Option<Window>>,
    pub(super) size: RwSignal<Size>,
    pub(super) plot: Memo<Option<Plot>>,
    pub(super) entries: Memo<Vec<KeyEntry>>,
    pub(super) selected: Signal<Option<EventIndex>>,
    pub(super) hovered: RwSignal<Option<EventIndex>>,
    on_select: Callback<Option<EventIndex>>,
    on_open: Callback<EventIndex>,
    /// Counts the moves: one that has been overtaken stops.
    moves: StoredValue<u32>,
}

impl Chart {
    pub(super) fn new(
        corpus: &'static Corpus,
        (all, events): (Signal<Vec<EventIndex>>, Signal<Vec<EventIndex>>),
        (selected, on_select, on_open): (
            Signal<Option<EventIndex>>,
            Callback<Option<EventIndex>>,
            Callback<EventIndex>,
        ),
        window: RwSignal<Option<(Day, Day)>>,
        scale: Signal<Scale>,
    ) -> Chart {
        let background = Memo::new(move |_| all.with(|all| Items::new(corpus, all)));
        let items = Memo::new(move |_| events.with(|events| Items::new(corpus, events)));
        let even = Memo::new(move |_| background.with(|items| Axis::even_of(items.all())));
        let axis = Memo::new(move |_| match scale.get() {
            Scale::Even => even.get(),
            Scale::Folded => background.with(|items| Axis::folded_of(items.all())),
        });
        let view = RwSignal::new(window.get_untracked().map(window_of));
        let size = RwSignal::new(Size::default());
        let plot = Memo::new(move |_| {
            let axis = axis.get()?;
            let width = size.get().width;
            let window = view.get().unwrap_or(axis.whole()).within(&axis, width);
            let most_lanes = if items.with(|items| items.all().len()) <= 60 { MOST_LANES } else { MOST_LOW_LANES };
            let options = PlotOptions { window, width, most_lanes, selected: selected.get() };
            (0.0 < width).then(|| items.with(|items| Plot::lay(corpus, items, &axis, options)))
        });
        let entries = Memo::new(move |_| {
            let is_phone = size.get().is_phone;
            let has_boxes = plot.with(|plot| plot.as_ref().is_some_and(|plot| !is_phone && !plot.counted.is_empty()));
            items.with(|items| key_entries(items.all(), has_boxes))
        });
        let chart = Chart {
            corpus,
            items,
            background,
            axis,
            even,
            view,
            size,
            plot,
            entries,
            selected,
            hovered: RwSignal::new(None),
            on_select,
            on_open,
            moves: StoredValue::new(0),
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
            return;
        }
        let this = self.moves.get_value();
        animate(move |share| {
            let is_on_way = self.moves.try_get_value() == Some(this);
            if is_on_way {
                let between = |a: f64, b: f64| a + (b - a) * share;
                self.show(if share < 1.0 {
                    Window::new(between(from.from, to.from), between(from.to, to.to))
                } else {
                    to
                });
            }
            is_on_way
        });
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
        self.view.set((!is_whole).then_some(window));
    }

    /// The days in view.
    pub(super) fn window(self) -> Option<Window> {
        let axis = self.axis.get_untracked()?;
        Some(self.view.get_untracked().unwrap_or(axis.whole()).within(&axis, self.size.get_untracked().width))
    }

    /// The event that a reader of the screen hears of, when it is selected.
    pub(super) fn spoken(self) -> String {
        self.selected.get().map(|event| names::of(self, event)).unwrap_or_default()
    }

    /// Height of the lanes in pixels.
    pub(super) fn lane(self) -> f64 {
        self.plot.with(|plot| if plot.as_ref().is_some_and(|plot| plot.is_low) { LOW_LANE } else { LANE })
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
        self.plot.with(|plot| {
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
        let position =
            self.selected.get_untracked().and_then(|event| self.items.with_untracked(|items| items.position(event)));
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
        let first = self.items.with_untracked(|items| items.within(window).map(|item| item.event).min());
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

    /// The address knows whole days; between them the drawing knows better, and keeps what it has.
    fn keep_in_step(self, window: RwSignal<Option<(Day, Day)>>) {
        Effect::new(move |_| {
            let days = self.view.get().map(days_of);
            if window.get_untracked() != days {
                window.set(days);
            }
        });
        Effect::new(move |_| {
            let days = window.get();
            if self.view.get_untracked().map(days_of) != days {
                self.view.set(days.map(window_of));
            }
        });
        Effect::new(move |_| {
            let Some(event) = self.selected.get() else { return };
            let Some((first, last)) = self
                .items
                .with_untracked(|items| items.find(event).map(|item| (item.from, item.mark.last.max(item.from))))
            else {
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

fn window_of((first, last): (Day, Day)) -> Window {
    Window::new(f64::from(first.number()), f64::from(last.number()) + 1.0)
}

fn days_of(window: Window) -> (Day, Day) {
    let day = |number: f64| Day::from_number(number as i32);
    let from = window.from.floor();
    (day(from), day((window.to - 1e-6).floor().max(from)))
}
