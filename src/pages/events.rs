//! All events as a table, with the same filters as the timeline.

use crate::markup::{Each, Show, number, view};
use crate::pages::event_list::Nothing;
use crate::parts::dates;
use crate::parts::filters::Filters;
use crate::parts::letters::Letters;
use crate::parts::roll::Roll;
use crate::session::Session;
use dateline_explore::hues::documents_of;
use dateline_explore::{Order, Page};
use dateline_model::{EventIndex, Status};
use dateline_wording as wording;
use leptos::prelude::*;

/// The table.
#[component]
pub(crate) fn EventsPage(session: Session) -> AnyView {
    let roll = Roll::new(".table tbody", session.listed);
    let rows = move || roll.drawn();
    let rows_in_all = move || (session.listed.with(Vec::len) + 1).to_string();
    let room = move |pixels: f64| {
        (0.0 < pixels).then(|| view! { <tr class="table__room" aria-hidden="true"><td colspan="4" style:height=format!("{}px", number(pixels))></td></tr> })
    };
    let count = move || {
        let (shown, all) = (session.listed.with(Vec::len), session.all.with(Vec::len));
        if shown == all { wording::events::all(all) } else { wording::events::some(shown, all) }
    };
    view! {
        <div class="events">
            <h1 class="title" tabindex="-1">{wording::frame::EVENTS}</h1>
            <p class="standfirst" aria-live="polite">{count}</p>
            <button type="button" class="link" data-evidence=move || session.href(Page::Events)>{wording::home::EXPORT}</button>
            <Filters session />
            <Show when=move || session.listed.with(Vec::is_empty) fallback=|| ()>
                <Nothing session />
            </Show>
            <Show when=move || !session.listed.with(Vec::is_empty)>
                <table class="table" class:table--long=move || roll.is_long() aria-rowcount=rows_in_all>
                    <thead>
                        <tr>
                            <Sorted session words=wording::events::DATE orders=[Order::Earliest, Order::Latest] />
                            <Sorted session words=wording::events::EVENT orders=[Order::Title, Order::Title] />
                            <th scope="col">{wording::frame::NAMES}</th>
                            <Sorted session words=wording::home::TOLD_BY orders=[Order::MostTold, Order::MostTold] />
                        </tr>
                    </thead>
                    <tbody>
                        {move || room(roll.room().0)}
                        <Each each=rows let:event>
                            <Row session event />
                        </Each>
                        {move || room(roll.room().1)}
                    </tbody>
                </table>
            </Show>
        </div>
    }
}

/// A column by which the table can be sorted; a second press takes the second order.
#[component]
fn Sorted(session: Session, words: &'static str, orders: [Order; 2]) -> AnyView {
    let order = session.order;
    let sorted = move || match order.get() {
        present if present == orders[1] && present != orders[0] => Some("descending"),
        Order::MostTold if orders[0] == Order::MostTold => Some("descending"),
        present if present == orders[0] => Some("ascending"),
        _ => None,
    };
    view! {
        <th scope="col" aria-sort=sorted>
            <button
                type="button"
                class="table__sort"
                on:click=move |_| order.update(|order| *order = if *order == orders[0] { orders[1] } else { orders[0] })
            >
                {words}
            </button>
        </th>
    }
}

#[component]
fn Row(session: Session, event: EventIndex) -> AnyView {
    let corpus = session.corpus;
    let told = corpus.event(event);
    let names = told.entities.iter().chain(told.places.iter().filter(|place| !told.entities.contains(place)));
    let names = names.enumerate().map(|(number, &entity)| {
        let comma = if number == 0 { "" } else { wording::home::COMMA };
        view! {
            {comma}
            <a href=session.href(Page::Entity(entity))><bdi>{corpus.entity(entity).name.clone()}</bdi></a>
        }
    });
    let status = (told.status != Status::Fact)
        .then(|| view! { <span class="status">{wording::status_name(told.status)}</span> });
    view! {
        <tr data-row="">
            <td class="table__date">{dates::short(told)}</td>
            <td class="table__title">
                <div>
                    <a href=session.href(Page::Event(event))>{&*told.title}</a>
                    " "
                    {status}
                </div>
            </td>
            <td class="table__names"><div>{names.collect::<Vec<_>>()}</div></td>
            <td class="table__letters"><Letters corpus documents=documents_of(told) /></td>
        </tr>
    }
}
