//! Events of the browser, as gestures.

use crate::keys::are_single_on;
use dateline_explore::timeline::{Direction, Gesture, between};
use web_sys::{KeyboardEvent, PointerEvent, WheelEvent};

/// Pixels that a pointer may tremble before it is a drag and no longer a click.
const TREMBLE: f64 = 4.0;
/// Pixels that a line of a wheel is worth, where a browser counts in lines.
const LINE: f64 = 16.0;

/// With Ctrl or ⌘ a wheel zooms; sideways, or with Shift, it pans; else it belongs to the page.
pub(super) fn wheel(event: &WheelEvent, x: f64) -> Option<Gesture> {
    let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { LINE };
    let (across, down) = (event.delta_x() * unit, event.delta_y() * unit);
    if event.ctrl_key() || event.meta_key() {
        // A pinch on a pad comes as a wheel with Ctrl in small steps, a mouse's in large ones: both feel even on this curve.
        return Some(Gesture::Zoom { x, factor: (-between(down, -120.0, 120.0) / 240.0).exp2() });
    }
    if event.shift_key() {
        return Some(Gesture::Pan(if across == 0.0 { down } else { across }));
    }
    (down.abs() < across.abs()).then_some(Gesture::Pan(across))
}

/// The keys of the plot.
pub(super) fn key(event: &KeyboardEvent, width: f64) -> Option<Gesture> {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() || event.alt_key() || key.len() == 1 && !are_single_on() {
        return None;
    }
    let x = width / 2.0;
    match key.as_str() {
        "ArrowRight" => Some(Gesture::Step(Direction::Forth)),
        "ArrowLeft" => Some(Gesture::Step(Direction::Back)),
        "ArrowDown" => Some(Gesture::Lane(Direction::Forth)),
        "ArrowUp" => Some(Gesture::Lane(Direction::Back)),
        "PageDown" => Some(Gesture::Screen(1.0)),
        "PageUp" => Some(Gesture::Screen(-1.0)),
        "Home" => Some(Gesture::End(Direction::Back)),
        "End" => Some(Gesture::End(Direction::Forth)),
        "+" | "=" => Some(Gesture::Zoom { x, factor: 2.0 }),
        "-" | "_" => Some(Gesture::Zoom { x, factor: 0.5 }),
        "0" => Some(Gesture::Fit),
        "Enter" => Some(Gesture::Open),
        "Escape" => Some(Gesture::Clear),
        _ => None,
    }
}

/// The keys of the rows of a phone, where time runs down.
pub(super) fn key_in_rows(event: &KeyboardEvent) -> Option<Gesture> {
    match key(event, 0.0)? {
        Gesture::Lane(direction) => Some(Gesture::Step(direction)),
        gesture @ (Gesture::Step(_) | Gesture::End(_) | Gesture::Open | Gesture::Clear) => Some(gesture),
        _ => None,
    }
}

/// Pointers that are down on the plot, few as fingers: the id and the place of each.
#[derive(Clone, Default)]
pub(super) struct Pointers {
    at: Vec<(i32, f64)>,
    began: f64,
    /// Whether they have moved so far that letting go is no click.
    pub(super) has_dragged: bool,
}

impl Pointers {
    pub(super) fn down(&mut self, event: &PointerEvent, x: f64) {
        if self.at.is_empty() {
            self.began = x;
            self.has_dragged = false;
        }
        self.at.push((event.pointer_id(), x));
    }

    /// One pointer pans, two pinch.
    pub(super) fn moved(&mut self, event: &PointerEvent, x: f64) -> Option<Gesture> {
        let id = event.pointer_id();
        let place = self.at.iter().position(|(other, _)| *other == id)?;
        let before = self.at[place].1;
        if !self.has_dragged && (x - self.began).abs() < TREMBLE && self.at.len() == 1 {
            return None;
        }
        self.has_dragged = true;
        let other = self.at.iter().find(|(other, _)| *other != id).map(|(_, other)| *other);
        self.at[place].1 = x;
        Some(match other {
            None => Gesture::Pan(before - x),
            Some(other) => {
                let apart = |x: f64| (x - other).abs().max(8.0);
                Gesture::Zoom { x: other.midpoint(x), factor: apart(x) / apart(before) }
            }
        })
    }

    pub(super) fn up(&mut self, event: &PointerEvent) {
        self.at.retain(|(id, _)| *id != event.pointer_id());
    }
}
