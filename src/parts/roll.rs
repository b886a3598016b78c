//! A long list of which only the rows near the screen are drawn; room is kept for all others.

use crate::location;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// So many rows are all drawn, each as high as its words; of more each is as high as the first.
const FEW: usize = 60;
/// Rows drawn beyond the screen, above and below.
const BEYOND: usize = 12;
/// No browser draws an element much higher than this, in pixels: of very many rows each gets less room than it is high.
const HIGHEST: f64 = 12_000_000.0;
/// What a row is thought to be high until one is measured.
const ROW: f64 = 50.0;

/// Which rows are drawn, and the room kept for the others.
#[derive(Clone, Copy)]
pub(crate) struct Roll {
    node: Signal<Option<HtmlElement>, LocalStorage>,
    count: Signal<usize>,
    first: RwSignal<usize>,
    height: RwSignal<f64>,
}

impl Roll {
    /// Of the rows, so many, in this node, which scrolls itself or is scrolled with the page. A row has the attribute `data-row`.
    pub(crate) fn new(node: Signal<Option<HtmlElement>, LocalStorage>, count: Signal<usize>) -> Roll {
        let roll = Roll { node, count, first: RwSignal::new(0), height: RwSignal::new(ROW) };
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
        // Scrolling does not bubble: whatever scrolls, the window hears of it on the way down.
        let scrolls = EventListener::new_with_options(&window(), "scroll", options, move |_| roll.look());
        let sizes = EventListener::new(&window(), "resize", move |_| roll.look());
        let kept = StoredValue::new_local(Some([scrolls, sizes]));
        on_cleanup(move || kept.set_value(None));
        Effect::new(move |_| {
            count.track();
            node.track();
            location::after_drawing(move || roll.look());
        });
        roll
    }

    /// Whether rows are left out.
    pub(crate) fn is_long(self) -> bool {
        FEW < self.count.get()
    }

    /// The rows that are drawn of all.
    pub(crate) fn drawn<T: Copy>(self, all: &[T]) -> Vec<T> {
        let (from, to) = self.range();
        all.get(from..to.min(all.len())).unwrap_or_default().to_vec()
    }

    /// The room above the rows and below them, in pixels.
    pub(crate) fn room(self) -> (f64, f64) {
        let (from, to) = self.range();
        let each = self.each();
        (from as f64 * each, (self.count.get() - to) as f64 * each)
    }

    /// Scrolls the list so that a row is in it; never the page.
    pub(crate) fn bring(self, row: usize) {
        let Some(node) = self.node.get_untracked() else { return };
        let (top, each) = (untrack(|| row as f64 * self.each()), self.height.get_untracked());
        let (scrolled, room) = (f64::from(node.scroll_top()), f64::from(node.client_height()));
        if top < scrolled {
            node.set_scroll_top(top as i32);
        } else if scrolled + room < top + each {
            node.set_scroll_top((top + each * 4.0 - room) as i32);
        }
    }

    fn range(self) -> (usize, usize) {
        let count = self.count.get();
        if !self.is_long() {
            return (0, count);
        }
        let on_screen =
            window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(1000.0) / self.height.get();
        let shown = on_screen as usize + 1 + BEYOND * 2;
        let from = self.first.get().min(count.saturating_sub(shown));
        (from, (from + shown).min(count))
    }

    fn each(self) -> f64 {
        self.height.get().min(HIGHEST / self.count.get().max(1) as f64)
    }

    fn look(self) {
        // The list may have gone since.
        let Some(Some(node)) = self.node.try_get_untracked() else { return };
        if let Ok(Some(row)) = node.query_selector("[data-row]") {
            let height = row.get_bounding_client_rect().height();
            if 0.0 < height && 0.5 < (height - self.height.get_untracked()).abs() && untrack(|| self.is_long()) {
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
