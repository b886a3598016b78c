//! The first drawing, in turns: between two of them the browser can heed the reader.

use crate::markup::{Show, view};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// What `crates/site/src/takeover.js` waits for.
const DRAWN: &str = "DatelineDrawn";

/// Whose turn it is.
#[derive(Clone, Copy)]
pub(crate) struct Turns {
    now: RwSignal<usize>,
    taken: StoredValue<usize>,
}

impl Turns {
    /// The first turn comes when whoever calls this is done.
    pub(crate) fn begin() -> Turns {
        let turns = Turns { now: RwSignal::new(0), taken: StoredValue::new(0) };
        turns.go_on();
        turns
    }

    fn go_on(self) {
        later(move || {
            if self.now.get_untracked() < self.taken.get_value() {
                self.now.update(|now| *now += 1);
                self.go_on();
            } else {
                // Whoever comes from now on need not wait.
                self.now.set(usize::MAX);
                say_drawn();
            }
        });
    }

    /// Whether all has been drawn.
    pub(crate) fn are_over(self) -> bool {
        self.now.get() == usize::MAX
    }
}

/// Calls `act` when the browser has heeded the reader.
pub(crate) fn later(act: impl FnOnce() + 'static) {
    Timeout::new(0, act).forget();
}

/// Says that the page can be seen.
pub(crate) fn say_drawn() {
    // Without the event the page stays as it was served.
    let _ = web_sys::Event::new(DRAWN).and_then(|event| window().dispatch_event(&event));
}

/// Draws its children when it is their turn: after whatever came before them, and at once when all has been drawn.
#[component]
pub(crate) fn Turn(turns: Turns, children: ChildrenFn) -> AnyView {
    turns.taken.update_value(|taken| *taken += 1);
    let own = turns.taken.get_value();
    view! { <Show when=move || own <= turns.now.get()>{children()}</Show> }
}
