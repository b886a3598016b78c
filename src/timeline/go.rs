//! A date to go to, and the keys, told on request.

use super::chart::Chart;
use crate::markup::view;
use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// Key, and what it does.
const KEYS: [(&str, &str); 9] = [
    ("← →", "the event before, the next"),
    ("↑ ↓", "the lane above, below"),
    ("Page Up, Page Down", "earlier, later by a screen"),
    ("Home, End", "the first event, the last"),
    ("+ −", "nearer, farther"),
    ("0", "all of it"),
    ("1 – 9", "begins a date to go to: 2019, 2019-05, 2019-05-08"),
    ("Enter", "opens the event; Escape comes back to it"),
    ("?", "shows these keys"),
];

/// The field of a date. A figure typed in the plot begins it; Enter goes there and back to the plot.
#[component]
pub(super) fn Go(chart: Chart) -> AnyView {
    let node = NodeRef::<Input>::new();
    let on_key = move |event: KeyboardEvent| {
        let Some(input) = node.get_untracked() else { return };
        let key = event.key();
        input.set_custom_validity("");
        if key == "Enter" && !chart.go_to(&input.value()) {
            input.set_custom_validity("A date is written 2019, 2019-05 or 2019-05-08.");
            input.report_validity();
        } else if key == "Enter" || key == "Escape" {
            event.prevent_default();
            input.set_value("");
            focus_plot();
        }
    };
    view! {
        <label class="timeline__go">
            <span class="unseen">"Go to a date"</span>
            <input node_ref=node type="text" inputmode="numeric" placeholder="Go to 2019-05" autocomplete="off" on:keydown=on_key />
        </label>
        <details class="timeline__keys">
            <summary class="timeline__button" aria-label="Keys">"?"</summary>
            <dl>
                {KEYS
                    .into_iter()
                    .flat_map(|(key, words)| [view! { <dt>{key}</dt> }, view! { <dd>{words}</dd> }])
                    .collect::<Vec<_>>()}
            </dl>
        </details>
    }
}

/// Tells the keys, or no longer.
pub(super) fn toggle_keys() {
    if let Ok(Some(keys)) = document().query_selector(".timeline__keys") {
        // Only a name that is no attribute's could be refused.
        let _ = keys.toggle_attribute("open");
    }
}

/// The focus goes to the field; what is typed goes along.
pub(super) fn begin() {
    focus(".timeline__go input");
}

/// Back to the events.
pub(crate) fn focus_plot() {
    focus(".timeline [role=listbox]");
}

fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
