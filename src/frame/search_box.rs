//! Search as one types: events, names, documents and exact words.

use crate::keys;
use crate::markup::{Show, view};
use crate::parts::icon::{Icon, Sign};
use crate::session::Session;
use dateline_wording as wording;
use leptos::ev;
use leptos::html::{Div, Input};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// The field and, below it, what it finds, which `crates/details` makes. `/` goes to it; the arrows walk what was found.
#[component]
pub(crate) fn SearchBox(session: Session) -> AnyView {
    let sought = session.search.get_untracked();
    let is_open = RwSignal::new(!sought.is_empty());
    let typed = RwSignal::new(sought);
    let input = NodeRef::<Input>::new();
    let panel = NodeRef::<Div>::new();
    let has_words = move || 2 <= typed.with(|typed| typed.trim().chars().count());
    let has_words_untracked = move || untrack(has_words);
    let slash = window_event_listener(ev::keydown, move |event| {
        if event.key() == "/" && !is_typing(&event) && keys::are_single_on() {
            event.prevent_default();
            focus(input.get_untracked());
        }
    });
    on_cleanup(move || slash.remove());
    // What is sought is in the address while its results are open. A page that was opened is what was looked for, and back from it they are there again.
    Effect::new(move |_| {
        let sought = if is_open.get() && has_words() { typed.get() } else { String::new() };
        if session.search.with_untracked(|search| *search != sought) {
            session.search.set(sought);
        }
    });
    Effect::new(move |_| {
        let sought = session.search.get();
        if !sought.is_empty() && typed.with_untracked(|typed| *typed != sought) {
            typed.set(sought.clone());
        }
        if is_open.get_untracked() && has_words_untracked() || !sought.is_empty() {
            is_open.set(!sought.is_empty());
        }
    });
    let walk = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            is_open.set(false);
            focus(input.get_untracked());
        }
        "ArrowDown" => step(panel, &event, 1),
        "ArrowUp" => step(panel, &event, -1),
        _ => {}
    };
    let leave = move |event: web_sys::FocusEvent| {
        let next = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let here = event.current_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if next.is_some() && !here.is_some_and(|here| here.contains(next.as_ref())) {
            is_open.set(false);
        }
    };
    view! {
        <div class="search" class:search--open=move || is_open.get() role="search" on:keydown=walk on:focusout=leave>
            <label class="field search__field">
                <span class="unseen">{wording::frame::SEARCH}</span>
                <Icon sign=Sign::Search />
                <input
                    node_ref=input
                    type="search"
                    placeholder=placeholder()
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=typed
                    on:focus=move |_| is_open.set(true)
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        is_open.set(true);
                    }
                />
                <kbd class="search__key" aria-hidden="true">"/"</kbd>
            </label>
            <Show when=move || is_open.get() && has_words()>
                <div class="search__panel" node_ref=panel>
                    <p class="unseen" role="status"></p>
                    <dateline-details of=move || format!("search {}", typed.get())></dateline-details>
                </div>
            </Show>
        </div>
    }
}

/// A narrow header has no room for more than the word.
fn placeholder() -> &'static str {
    let is_wide = window().match_media("(min-width: 1000px)").ok().flatten().is_some_and(|query| query.matches());
    if is_wide { wording::frame::SEARCH } else { wording::frame::SEARCH_SHORT }
}

fn focus(input: Option<web_sys::HtmlInputElement>) {
    if let Some(input) = input {
        // A field that cannot be focused is not on the screen.
        let _ = input.focus();
        input.select();
    }
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let has_key = event.ctrl_key() || event.meta_key() || event.alt_key();
    let name =
        event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()).map(|element| element.tag_name());
    has_key || name.is_some_and(|name| matches!(name.as_str(), "INPUT" | "TEXTAREA" | "SELECT"))
}

fn step(panel: NodeRef<Div>, event: &KeyboardEvent, by: i32) {
    let Some(links) = panel.get_untracked().and_then(|panel| panel.query_selector_all("a").ok()) else { return };
    event.prevent_default();
    let links: Vec<HtmlElement> =
        (0..links.length()).filter_map(|number| links.item(number)?.dyn_into::<HtmlElement>().ok()).collect();
    let active = document().active_element();
    let at = links.iter().position(|link| active.as_ref().is_some_and(|active| link.is_same_node(Some(active))));
    let next = at.map_or(if by < 0 { links.len() as i32 - 1 } else { 0 }, |at| at as i32 + by);
    if let Some(link) = usize::try_from(next).ok().and_then(|next| links.get(next)) {
        let _ = link.focus();
    }
}
