//! All events as a table, with the same filters as the timeline.

use crate::markup::{Each, Show, view};
use crate::pages::event_list::Nothing;
use crate::parts::dates;
use crate::parts::filters::Filters;
use crate::parts::letters::Letters;
use crate::session::Session;
use dateline_explore::hues::documents_of;
use dateline_explore::{Order, Page, words};
use dateline_model::{EventIndex, Status};
use leptos::prelude::*;

/// So many rows are written at once.
const ROWS: usize = 500;

/// The table.
#[component]
pub(crate) fn EventsPage(session: Session) -> AnyView {
    let limit = RwSignal::new(ROWS);
    let rows = move || session.listed.with(|events| events.iter().copied().take(limit.get()).collect::<Vec<_>>());
    let rest = move || session.listed.with(Vec::len).saturating_sub(limit.get());
    let count = move || {
        let (shown, all) = (session.listed.with(Vec::len), session.all.with(Vec::len));
        match shown == all {
            true => {
                format!("{}, as the documents date them.", words::capitalised(&words::counted(all, "event", "events")))
            }
            false => format!("{} of {} events.", words::digits(shown), words::digits(all)),
        }
    };
    view! {
        <div class="events">
            <h1 class="title" tabindex="-1">"Events"</h1>
            <p class="standfirst" aria-live="polite">{count}</p>
            <Filters session />
            <Show when=move || session.listed.with(Vec::is_empty) fallback=|| ()>
                <Nothing session />
            </Show>
            <Show when=move || !session.listed.with(Vec::is_empty)>
                <table class="table">
                    <thead>
                        <tr>
                            <Sorted session words="Date" orders=[Order::Earliest, Order::Latest] />
                            <Sorted session words="Event" orders=[Order::Title, Order::Title] />
                            <th scope="col">"Names"</th>
                            <Sorted session words="Told by" orders=[Order::MostTold, Order::MostTold] />
                        </tr>
                    </thead>
                    <tbody>
                        <Each each=rows let:event>
                            <Row session event />
                        </Each>
                    </tbody>
                </table>
            </Show>
            <Show when=move || rest() != 0>
                <button type="button" class="link" on:click=move |_| limit.update(|limit| *limit += ROWS)>
                    {move || format!("Show more; {} are not written out yet", words::digits(rest()))}
                </button>
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
        let comma = if number == 0 { "" } else { ", " };
        view! {
            {comma}
            <a href=session.href(Page::Entity(entity))><bdi>{corpus.entity(entity).name.clone()}</bdi></a>
        }
    });
    let status = (told.status != Status::Fact).then(|| view! { <span class="status">{told.status.name()}</span> });
    view! {
        <tr>
            <td class="table__date">{dates::short(told)}</td>
            <td class="table__title">
                <a href=session.href(Page::Event(event))>{told.title.clone()}</a>
                " "
                {status}
            </td>
            <td class="table__names">{names.collect::<Vec<_>>()}</td>
            <td class="table__letters"><Letters corpus documents=documents_of(told) /></td>
        </tr>
    }
}
