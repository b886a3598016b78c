//! A date to go to, and the keys, told on request.

use super::chart::Chart;
use crate::keys;
use crate::markup::view;
use dateline_wording as wording;
use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// The field of a date. A figure typed in the plot begins it; Enter goes there and back to the plot.
#[component]
pub(super) fn Go(chart: Chart) -> AnyView {
    let node = NodeRef::<Input>::new();
    let on_key = move |event: KeyboardEvent| {
        let Some(input) = node.get_untracked() else { return };
        let key = event.key();
        input.set_custom_validity("");
        if key == "Enter" && !chart.go_to(&input.value()) {
            input.set_custom_validity(wording::timeline::DATES_ARE_WRITTEN);
            input.report_validity();
        } else if key == "Enter" || key == "Escape" {
            event.prevent_default();
            input.set_value("");
            focus_plot();
        }
    };
    view! {
        <label class="timeline__go">
            <span class="unseen">{wording::timeline::GO}</span>
            <input node_ref=node type="text" inputmode="numeric" placeholder=wording::timeline::GO_EXAMPLE autocomplete="off" on:keydown=on_key />
        </label>
        <details class="timeline__keys">
            <summary class="timeline__button" aria-label=wording::timeline::KEYS>{wording::timeline::KEYS_SIGN}</summary>
            <div class="timeline__told">
            <dl>
                {wording::timeline::KEYS_TOLD
                    .into_iter()
                    .flat_map(|(key, words)| [view! { <dt>{key}</dt> }, view! { <dd>{words}</dd> }])
                    .collect::<Vec<_>>()}
            </dl>
            <label>
                <input
                    type="checkbox"
                    checked=keys::are_single_on
                    on:change=move |event| keys::turn_single(event_target_checked(&event))
                />
                " "
                {wording::timeline::SINGLE_KEYS}
            </label>
            </div>
        </details>
    }
}

/// The first day in view and the last, to be read and typed. An empty field is the end of all time that the events have.
#[component]
pub(super) fn Days(chart: Chart) -> AnyView {
    let field = move |is_end: bool, words: &'static str| {
        let day = move || {
            let (from, to) = chart.window_said().filter(|_| !chart.is_whole.get())?.days();
            Some(if is_end { to } else { from })
        };
        let set = move |event: web_sys::Event| {
            let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
            else {
                return;
            };
            let is_date = chart.set_end(is_end, &input.value());
            input.set_custom_validity(if is_date { "" } else { wording::timeline::DATES_ARE_WRITTEN });
            input.report_validity();
        };
        view! {
            <label>
                {words} " "
                <input
                    type="text"
                    inputmode="numeric"
                    placeholder=if is_end { wording::timeline::LAST } else { wording::timeline::FIRST }
                    autocomplete="off"
                    prop:value=move || day().map(|day| day.to_string()).unwrap_or_default()
                    on:change=set
                />
            </label>
        }
    };
    view! { <div class="timeline__days" role="group" aria-label=wording::timeline::DAYS>{field(false, wording::timeline::FROM)} {field(true, wording::timeline::TO)}</div> }
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
