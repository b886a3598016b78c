//! The events in view, written out; the selected one with its quote.

use crate::location;
use crate::markup::{Each, Show, number, view};
use crate::parts::dates;
use crate::parts::letters::Letters;
use crate::parts::roll::Roll;
use crate::session::Session;
use dateline_explore::hues::documents_of;
use dateline_explore::{Order, Page};
use dateline_model::EventIndex;
use dateline_wording as wording;
use leptos::html::Li;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// The list beside the timeline. Selecting here selects there.
#[component]
pub(crate) fn EventList(session: Session) -> AnyView {
    let roll = Roll::new(".list__rows", session.listed);
    let rows = move || roll.drawn();
    // In a long list the selected row may not be drawn yet.
    Effect::new(move |_| {
        let selected = session.selected.get();
        let row = session.listed.with(|events| events.iter().position(|&event| Some(event) == selected));
        if let Some(row) = row.filter(|_| roll.is_long()) {
            location::after_drawing(move || roll.bring(row));
        }
    });
    view! {
        <section class="list" aria-label=wording::home::LIST>
            <div class="list__head">
                <h2 class="list__count" aria-live="polite">{move || heading(session)}</h2>
                <OrderChoice session />
            </div>
            <Show when=move || session.listed.with(Vec::is_empty) fallback=|| ()>
                <Nothing session />
            </Show>
            <ol
                class="list__rows"
                class:list__rows--long=move || roll.is_long()
                style:padding-top=move || format!("{}px", number(roll.room().0))
                style:padding-bottom=move || format!("{}px", number(roll.room().1))
            >
                <Each each=rows let:event>
                    <Row session event />
                </Each>
            </ol>
        </section>
    }
}

fn heading(session: Session) -> String {
    let (shown, all) = (session.listed.with(Vec::len), session.all.with(Vec::len));
    // In no window lies what has no date.
    let undated = if session.window.with(Option::is_some) { 0 } else { session.items.with(|items| items.undated()) };
    // The plot counts what it can draw; the list has more.
    wording::home::shown(shown, all, undated)
}

#[component]
fn OrderChoice(session: Session) -> AnyView {
    let options = [
        (Order::Earliest, wording::home::EARLIEST),
        (Order::Latest, wording::home::LATEST),
        (Order::MostTold, wording::home::MOST_TOLD),
        (Order::Title, wording::home::BY_TITLE),
    ];
    view! {
        <label class="list__order">
            <span class="unseen">{wording::home::ORDER}</span>
            <select
                prop:value=move || session.order.get().name()
                on:change=move |event| {
                    if let Some(order) = Order::from_name(&event_target_value(&event)) {
                        session.order.set(order);
                    }
                }
            >
                {options.map(|(order, words)| view! { <option value=order.name()>{words}</option> }).into_iter().collect::<Vec<_>>()}
            </select>
        </label>
    }
}

/// Words where the events would be, and one way out.
#[component]
pub(crate) fn Nothing(session: Session) -> AnyView {
    let says = move || {
        if session.all.with(Vec::is_empty) {
            return wording::home::NOTHING.to_owned();
        }
        nothing(session)
    };
    view! {
        <p class="empty">
            {says} " "
            <Show when=move || !session.all.with(Vec::is_empty)>
                <WayOut session />
            </Show>
        </p>
    }
}

/// If the dates alone are in the way, only they are given up.
#[component]
fn WayOut(session: Session) -> AnyView {
    let are_dates = move || !session.matching.with(Vec::is_empty);
    let clear = move |_| if are_dates() { session.window.set(None) } else { session.clear() };
    view! {
        <button type="button" class="link" on:click=clear>
            {move || if are_dates() { wording::home::CLEAR_DATES } else { wording::home::SHOW_ALL_EVENTS }}
        </button>
    }
}

fn nothing(session: Session) -> String {
    let corpus = session.corpus;
    let days = session.window.get().map(|(from, to)| {
        use dateline_calendar::Style;
        (from.words(Style::Long), to.words(Style::Long))
    });
    session.query.with(|query| {
        let documents: Vec<String> =
            query.documents.iter().map(|&document| corpus.document(document).title.clone()).collect();
        let names: Vec<String> = query.entities.iter().map(|&entity| corpus.entity(entity).name.clone()).collect();
        wording::home::no_event(&documents, query.is_told_by_several, days, &names)
    })
}

#[component]
fn Row(session: Session, event: EventIndex) -> AnyView {
    let corpus = session.corpus;
    let told = corpus.event(event);
    let is_selected = Memo::new(move |_| session.selected.get() == Some(event));
    let node = NodeRef::<Li>::new();
    Effect::new(move |_| {
        if let Some(row) = node.get().filter(|_| is_selected.get()) {
            location::after_drawing(move || bring_into_list(&row));
        }
    });
    view! {
        <li node_ref=node class="list__row" data-row="" class:list__row--selected=is_selected>
            <button
                type="button"
                class="list__button"
                aria-expanded=move || is_selected.get().to_string()
                on:click=move |_| session.select((!is_selected.get_untracked()).then_some(event))
            >
                <span class="list__date">{dates::short(told)}</span>
                <span class="list__title">{&*told.title}</span>
                <Letters corpus documents=documents_of(told) />
            </button>
            <Show when=move || is_selected.get()>
                <Opened session event />
            </Show>
        </li>
    }
}

/// Scrolls the list, and never the page: who selects on the timeline keeps looking there.
fn bring_into_list(row: &HtmlElement) {
    let Some(list) = row.parent_element() else { return };
    let (top, bottom) = (row.offset_top(), row.offset_top() + row.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if list.scroll_top() + list.client_height() < bottom {
        list.set_scroll_top(bottom - list.client_height());
    }
}

#[component]
fn Opened(session: Session, event: EventIndex) -> AnyView {
    let corpus = session.corpus;
    let told = corpus.event(event);
    let words = wording::home::read_accounts(documents_of(told).len());
    let quote = told.accounts.first().map(|account| {
        let document = corpus.document(account.document);
        view! {
            <q class="list__quote" lang=document.language.clone() dir="auto">{corpus.quote(account)}</q>
        }
    });
    view! {
        <div class="list__opened">
            {quote}
            <a class="list__link" href=session.href(Page::Event(event))>{words}</a>
        </div>
    }
}
