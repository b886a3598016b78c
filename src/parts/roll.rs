//! A long list of which only the rows near the screen are drawn; room is kept for all others.

use crate::location;
use dateline_model::EventIndex;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use web_sys::Element;

/// So many rows are all drawn, each as high as its words; of more each is as high as the first.
const FEW: usize = 60;
/// Rows drawn beyond the screen, above and below.
const BEYOND: usize = 12;
/// No browser draws an element much higher than this, in pixels: of very many rows each gets less room than it is high.
const HIGHEST: f64 = 12_000_000.0;
/// What a row is thought to be high until one is measured.
const ROW: usize = 50;

/// Which rows are drawn, and the room kept for the others.
#[derive(Clone, Copy)]
pub(crate) struct Roll {
    /// Where the rows are: a selector.
    rows: &'static str,
    all: Memo<Vec<EventIndex>>,
    first: RwSignal<usize>,
    /// Of a row, in pixels.
    height: RwSignal<usize>,
}

impl Roll {
    /// Of a row for each event, in the element of this selector, which scrolls itself or is scrolled with the page. A row has the attribute
    /// `data-row`.
    pub(crate) fn new(rows: &'static str, all: Memo<Vec<EventIndex>>) -> Roll {
        let roll = Roll { rows, all, first: RwSignal::new(0), height: RwSignal::new(ROW) };
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
        // Scrolling does not bubble: whatever scrolls, the window hears of it on the way down.
        let scrolls = EventListener::new_with_options(&window(), "scroll", options, move |_| roll.look());
        let sizes = EventListener::new(&window(), "resize", move |_| roll.look());
        let kept = StoredValue::new_local(Some([scrolls, sizes]));
        on_cleanup(move || kept.set_value(None));
        location::after_drawing(move || roll.look());
        roll
    }

    /// Whether rows are left out.
    pub(crate) fn is_long(self) -> bool {
        FEW < self.count()
    }

    /// The rows that are drawn of all.
    pub(crate) fn drawn(self) -> Vec<EventIndex> {
        let (from, to) = self.range();
        self.all.with(|all| all.get(from..to).unwrap_or_default().to_vec())
    }

    /// The room above the rows and below them, in pixels.
    pub(crate) fn room(self) -> (f64, f64) {
        let (from, to) = self.range();
        let each = self.each();
        (from as f64 * each, (self.count() - to) as f64 * each)
    }

    /// Scrolls the list so that a row is in it; never the page.
    pub(crate) fn bring(self, row: usize) {
        let Some(node) = self.element() else { return };
        let (top, each) = (untrack(|| row as f64 * self.each()), self.height.get_untracked() as f64);
        let (scrolled, room) = (f64::from(node.scroll_top()), f64::from(node.client_height()));
        if top < scrolled {
            node.set_scroll_top(top as i32);
        } else if scrolled + room < top + each {
            node.set_scroll_top((top + each * 4.0 - room) as i32);
        }
    }

    fn count(self) -> usize {
        self.all.with(Vec::len)
    }

    fn element(self) -> Option<Element> {
        document().query_selector(self.rows).ok().flatten()
    }

    fn range(self) -> (usize, usize) {
        let count = self.count();
        if !self.is_long() {
            return (0, count);
        }
        let on_screen = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(1000.0)
            / self.height.get() as f64;
        let shown = on_screen as usize + 1 + BEYOND * 2;
        let from = self.first.get().min(count.saturating_sub(shown));
        (from, (from + shown).min(count))
    }

    fn each(self) -> f64 {
        (self.height.get() as f64).min(HIGHEST / self.count().max(1) as f64)
    }

    fn look(self) {
        // The list may have gone since.
        let Some(node) = self.element().filter(|_| self.first.try_get_untracked().is_some()) else { return };
        if let Ok(Some(row)) = node.query_selector("[data-row]") {
            let height = row.get_bounding_client_rect().height().round() as usize;
            if height != 0 && height != self.height.get_untracked() && untrack(|| self.is_long()) {
                self.height.set(height);
            }
        }
        let top = node.get_bounding_client_rect().top();
        let hidden = top.max(0.0) - top + f64::from(node.scroll_top());
        let at = (hidden / untrack(|| self.each())) as usize;
        // By steps: most scrolling changes nothing.
        let first = at.saturating_sub(BEYOND) / 4 * 4;
        if self.first.get_untracked() != first {
            self.first.set(first);
        }
    }
}
