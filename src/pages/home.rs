//! The timeline, and the list of its events beside it, in step.

use crate::location;
use crate::markup::{Show, view};
use crate::pages::event_list::EventList;
use crate::parts::filters::Filters;
use crate::session::Session;
use crate::timeline::{Timeline, focus_plot};
use crate::turns::Turn;
use dateline_explore::{By, Page, Parted, Scale, finding};
use dateline_model::EventIndex;
use dateline_wording as wording;
use leptos::prelude::*;

/// The home page.
#[component]
pub(crate) fn Home(session: Session) -> AnyView {
    let corpus = session.corpus;
    // Who comes back from an event goes on where it was; the page's own heading has had the focus by then.
    if session.opened.get_untracked().is_some() {
        session.opened.set(None);
        location::after_drawing(|| location::after_drawing(focus_plot));
    }
    let finding = corpus.description.clone().unwrap_or_else(|| finding::finding(corpus));
    view! {
        <div class="home">
            <div class="home__head">
                <div>
                    <h1 class="title title--corpus" tabindex="-1">{corpus.title.clone()}</h1>
                    <p class="standfirst">{finding}</p>
                </div>
                <Parts session />
                <Scales session />
                <button type="button" class="button button--small" data-evidence=move || session.href(Page::Events)>{wording::home::EXPORT}</button>
            </div>
            <Filters session />
            <div class="home__body" class:home__body--parted=move || session.parted.with(|parted| parted.by != By::Nothing)>
                <div class="home__plot">
                    <Turn turns=session.turns>
                        <Timeline
                            corpus
                            background=session.background
                            items=session.items
                            selected=session.selected
                            on_select=Callback::new(move |event| session.select(event))
                            on_open=Callback::new(move |event| open(session, event))
                            window=session.window
                            scale=session.scale
                            parted=session.parted
                            turns=session.turns
                        />
                    </Turn>
                </div>
                <Turn turns=session.turns>
                    <EventList session />
                </Turn>
            </div>
        </div>
    }
}

fn open(session: Session, event: EventIndex) {
    session.opened.set(Some(event));
    session.open(Page::Event(event));
}

/// One drawing for all, or a lane for each name, kind, document, status: what tells nothing apart is not offered.
#[component]
fn Parts(session: Session) -> AnyView {
    let corpus = session.corpus;
    let is_offered = move |by: By| match by {
        By::Document => 1 < corpus.documents.len(),
        By::Status => session.all.with(|all| {
            let first = all.first().map(|&event| corpus.event(event).status);
            all.iter().any(|&event| Some(corpus.event(event).status) != first)
        }),
        _ => true,
    };
    let choice = move |by: By| {
        let words = match by {
            By::Nothing => wording::timeline::BY_TIME,
            By::Name => wording::timeline::BY_NAME,
            By::Kind => wording::timeline::BY_KIND,
            By::Document => wording::timeline::BY_DOCUMENT,
            By::Status => wording::timeline::BY_STATUS,
        };
        let is_on = move || session.parted.with(|parted| parted.by == by);
        view! {
            <Show when=move || is_offered(by) || is_on()>
                <button
                    type="button"
                    class="choice__one"
                    aria-pressed=move || is_on().to_string()
                    on:click=move |_| session.parted.set(Parted { by, shut: 0 })
                >
                    {words}
                </button>
            </Show>
        }
    };
    view! {
        <div class="choice choice--parts" role="group" aria-label=wording::timeline::PARTS>
            {By::ALL.map(choice).into_iter().collect::<Vec<_>>()}
        </div>
    }
}

#[component]
fn Scales(session: Session) -> AnyView {
    let choice = move |scale: Scale, words: &'static str| {
        view! {
            <button
                type="button"
                class="choice__one"
                aria-pressed=move || (session.scale.get() == scale).to_string()
                on:click=move |_| session.scale.set(scale)
            >
                {words}
            </button>
        }
    };
    view! {
        <div class="choice" role="group" aria-label=wording::timeline::SCALES>
            {choice(Scale::Folded, wording::timeline::FOLDED)}
            {choice(Scale::Even, wording::timeline::EVEN)}
        </div>
    }
}
