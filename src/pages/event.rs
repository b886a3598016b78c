//! One event: its accounts side by side, why it has its date, who and where.

use crate::keys;
use crate::markup::{Child, view};
use crate::pages::accounts::Accounts;
use crate::parts::copy_link::CopyLink;
use crate::parts::dates;
use crate::parts::details::details;
use crate::parts::icon::{Icon, Sign};
use crate::session::Session;
use dateline_calendar::ordinal;
use dateline_explore::{Page, Query};
use dateline_model::{EventIndex, Status};
use dateline_wording as wording;
use leptos::prelude::*;

/// The event's page.
#[component]
pub(crate) fn EventPage(session: Session, event: EventIndex) -> AnyView {
    let told = session.corpus.event(event);
    let is_every_status = !told.status.is_shown_first();
    let all = Query { is_every_status, ..Query::default() }.events(session.corpus);
    let at = all.iter().position(|&other| other == event).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|at| all.get(at)).copied();
    let after = all.get(at + 1).copied();
    let address = session.href(Page::Event(event));
    let place = if told.date.is_some() {
        wording::event::in_time(&ordinal(at as i32 + 1))
    } else {
        wording::event::NOT_DATED.to_owned()
    };
    // From event to event as on the timeline, where the focus is on nothing that could want the arrows.
    keys::on_keys_of_page(move |event| {
        let to = match event.key().as_str() {
            "ArrowLeft" => before,
            "ArrowRight" => after,
            _ => None,
        };
        if let Some(to) = to {
            event.prevent_default();
            session.open(Page::Event(to));
        }
    });
    view! {
        <article class="event">
            <div class="crumbs">
                <p class="crumbs__path">
                    <a href=move || session.href(Page::Events)>{wording::event::all(all.len())}</a>
                    <span>{place}</span>
                </p>
                <div class="crumbs__tools">
                    <CopyLink session words=wording::frame::COPY_LINK />
                    <button type="button" class="button" data-evidence=address.clone()>{wording::event::CITE_OR_CHECK}</button>
                    <Neighbour session event=before sign=Sign::Back words=wording::event::EVENT_BEFORE key="ArrowLeft" />
                    <Neighbour session event=after sign=Sign::Next words=wording::event::EVENT_AFTER key="ArrowRight" />
                </div>
            </div>
            <header class="event__head">
                <div>
                    {when_told(session, event)}
                    <h1 class="title" tabindex="-1">{&*told.title}</h1>
                </div>
                <dl class="around">
                    {beside(session, wording::event::BEFORE, before)}
                    {beside(session, wording::event::AFTER, after)}
                </dl>
            </header>
            <div class="event__body">
                <Accounts session event />
                <aside class="rail" aria-label=wording::event::ABOUT>
                    {details("why", &address)}
                    {details("who", &address)}
                    {details("possibly-same", &address)}
                </aside>
            </div>
        </article>
    }
}

/// The line above an event's title: its date in words, and how sure the telling is.
pub(crate) fn when_told(session: Session, event: EventIndex) -> AnyView {
    let told = session.corpus.event(event);
    view! {
        <p class="dateline">
            <span class="dateline__date">{dates::long(told)}</span>
            {dates::gap(told.date).map(|gap| view! { <span class="dateline__note">{gap}</span> })}
            {status(told.status)}
        </p>
    }
}

fn status(status: Status) -> Option<AnyView> {
    (status != Status::Fact).then(|| view! { <span class="status">{wording::status(status)}</span> })
}

fn beside(session: Session, words: &'static str, event: Option<EventIndex>) -> Option<AnyView> {
    event.map(|event| {
        view! {
            <div class="around__row">
                <dt>{words}</dt>
                <dd><a href=session.href(Page::Event(event))>{&*session.corpus.event(event).title}</a></dd>
            </div>
        }
    })
}

#[component]
fn Neighbour(
    session: Session,
    event: Option<EventIndex>,
    sign: Sign,
    words: &'static str,
    /// The key that does the same.
    key: &'static str,
) -> impl Child {
    event.map(|event| {
        view! {
            <a class="button button--square" href=session.href(Page::Event(event)) aria-label=words aria-keyshortcuts=key title=words>
                <Icon sign />
            </a>
        }
    })
}
