//! What is printed beyond what is on the screen: below the timeline and the table, of every event that is listed, each account with its source.
//!
//! It is drawn when the browser is about to print, in one go, and gone after it: what a program would still have to load would come too late.

use crate::markup::{number, view};
use crate::pages::accounts::columns;
use crate::pages::event::when_told;
use crate::session::Session;
use dateline_explore::Page;
use dateline_model::EventIndex;
use gloo::events::EventListener;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Url};

/// The width in pixels that every common paper has between its margins: a wider plot is drawn smaller.
const PAPER: f64 = 676.0;

/// Sees to it for as long as the page lives.
pub(crate) fn keep_ready(session: Session) {
    let drawn = StoredValue::new_local(None);
    let before = EventListener::new(&window(), "beforeprint", move |_| {
        let has_list = matches!(session.page.get_untracked(), Page::Timeline | Page::Events);
        drawn.set_value(
            element("main")
                .filter(|_| has_list)
                .map(|main| mount_to(main, move || untrack(|| view! { <Chronology session /> }))),
        );
        write_addresses();
        fit_plot();
    });
    let after = EventListener::new(&window(), "afterprint", move |_| drawn.set_value(None));
    before.forget();
    after.forget();
}

#[component]
fn Chronology(session: Session) -> AnyView {
    let events = session.listed.get().into_iter().map(|event| told(session, event)).collect::<Vec<_>>();
    view! { <section class="printed">{events}</section> }
}

fn told(session: Session, event: EventIndex) -> AnyView {
    view! {
        <article class="printed__event">
            {when_told(session, event)}
            <h2 class="printed__title">{&*session.corpus.event(event).title}</h2>
            {columns(session, event)}
        </article>
    }
}

/// On paper a link is where it leads: it needs the whole of its address.
fn write_addresses() {
    let Ok(links) = document().query_selector_all(".account__foot a") else { return };
    let root = document().base_uri().ok().flatten().unwrap_or_default();
    for link in (0..links.length()).filter_map(|number| links.get(number)?.dyn_into::<Element>().ok()) {
        if let Ok(url) = Url::new_with_base(&link.get_attribute("href").unwrap_or_default(), &root) {
            // An element takes any words for an address.
            let _ = link.set_attribute("href", &url.href());
        }
    }
}

/// Only paper heeds it: a plot that were smaller on the screen, too, would be laid anew for the room that it then has.
fn fit_plot() {
    let Some(plot) = element(".timeline") else { return };
    let share = (PAPER / f64::from(plot.offset_width())).min(1.0);
    // A browser that knows no such property prints the plot as wide as it is.
    let _ = plot.style().set_property("--share", &number((share * 100.0).floor() / 100.0).to_string());
}

fn element(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}
