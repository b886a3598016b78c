//! What can be done with the timeline: it is moved, and its events are gone through.

use super::chart::Chart;
use super::frame::{animate, is_still};
use super::laid::Laid;
use dateline_calendar::{Day, Edtf};
use dateline_explore::timeline::{Direction, Gesture, Item, Spot, Window, window_around, window_showing};
use dateline_model::EventIndex;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// How long the window has not moved when it rests, and how long it has rested when the list follows, in milliseconds.
const REST: u32 = 120;
const LIST: u32 = 160;

impl Chart {
    /// Does what the reader did, at once.
    pub(super) fn act(self, gesture: Gesture) {
        if self.act_on_box(gesture) {
            return;
        }
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
        self.on_box.set(None);
        // The window first: what is selected lies in it, and moves nothing.
        self.travel_to(window);
        self.on_select.run(found);
        true
    }

    /// Shows the days from a date as it is typed, or until it; empty, from the first or until the last. Says whether it is a date.
    pub(super) fn set_end(self, is_end: bool, typed: &str) -> bool {
        let (Some(axis), Some(before)) = (self.axis.get_untracked(), self.window()) else { return false };
        let whole = axis.whole();
        let day = match typed.trim().parse::<Edtf>() {
            _ if typed.trim().is_empty() => Some(if is_end { whole.to } else { whole.from }),
            Ok(date) if is_end => date.latest().map(|day| f64::from(day.number() + 1)),
            Ok(date) => date.earliest().map(|day| f64::from(day.number())),
            Err(_) => None,
        };
        let Some(day) = day else { return false };
        // Past the other end it takes that along.
        self.travel_to(match is_end {
            true => Window::new(if before.from < day { before.from } else { whole.from }, day),
            false => Window::new(day, if day < before.to { before.to } else { whole.to }),
        });
        true
    }

    /// Selects an event, or none.
    pub(super) fn select(self, event: Option<EventIndex>) {
        self.on_box.set(None);
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
        if !self.is_moving.get_untracked() {
            self.is_moving.set(true);
        }
        self.view.set((!is_whole).then_some(window));
        self.resting.set_value(Some(Timeout::new(REST, move || self.arrive())));
    }

    /// The window rests.
    fn arrive(self) {
        self.resting.set_value(None);
        // The timeline may have gone since.
        let _ = self.is_moving.try_set(false);
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
        let from = Spot::Mark { event: selected, track: self.track.get_untracked() };
        self.stand_on(self.drawn_untracked(|laid| laid.in_next_lane(from, direction)).flatten());
    }

    fn stand_on(self, spot: Option<Spot>) {
        match spot {
            Some(Spot::Mark { event, track }) => {
                self.track.set(track);
                self.select(Some(event));
            }
            Some(Spot::Box { .. }) => self.on_box.set(spot),
            None => {}
        }
    }

    /// What keys do that stand on a box; says whether they do.
    fn act_on_box(self, gesture: Gesture) -> bool {
        let Some(spot @ Spot::Box { track, .. }) = self.on_box.get_untracked() else { return false };
        let next = |laid: &Laid| match gesture {
            Gesture::Lane(direction) => laid.in_next_lane(spot, direction),
            Gesture::Step(direction) => laid.next_box(spot, direction),
            _ => None,
        };
        match gesture {
            Gesture::Lane(_) | Gesture::Step(_) => {
                // Where there is no more, the keys stay.
                let next = self.drawn_untracked(next).flatten();
                self.stand_on(next);
            }
            Gesture::Open => {
                let days = |laid: &Laid| laid.box_of(spot).map(|counted| (counted.first, counted.last));
                if let Some(days) = self.drawn_untracked(days).flatten() {
                    self.open_box(track, days);
                }
            }
            _ => self.on_box.set(None),
        }
        matches!(gesture, Gesture::Lane(_) | Gesture::Step(_) | Gesture::Open | Gesture::Clear)
    }

    /// Comes so near that the days of a box fill the plot, and goes to the first event in it.
    fn open_box(self, track: usize, (first, last): (i32, i32)) {
        self.on_box.set(None);
        self.travel_to(Window::new(f64::from(first), f64::from(last) + 1.0));
        let found = self.tracks.with_untracked(|tracks| {
            let items = &tracks.tracks.get(track)?.items;
            items.at(items.begun_before(f64::from(first)))
        });
        self.track.set(track);
        self.on_select.run(found);
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
    pub(super) fn keep_in_step(self, window: RwSignal<Option<(Day, Day)>>) {
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
