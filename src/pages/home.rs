//! The timeline, and the list of its events beside it, in step.

use crate::location;
use crate::markup::view;
use crate::pages::event_list::EventList;
use crate::parts::filters::Filters;
use crate::session::Session;
use crate::timeline::{Timeline, focus_plot};
use dateline_explore::{Page, Scale, finding};
use dateline_model::EventIndex;
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
                <Scales session />
                <button type="button" class="button button--small" data-evidence=move || session.href(Page::Events)>"Export or check"</button>
            </div>
            <Filters session />
            <div class="home__body">
                <div class="home__plot">
                    <Timeline
                        corpus
                        background=session.background
                        items=session.items
                        selected=session.selected
                        on_select=Callback::new(move |event| session.select(event))
                        on_open=Callback::new(move |event| open(session, event))
                        window=session.window
                        scale=session.scale
                    />
                </div>
                <EventList session />
            </div>
        </div>
    }
}

fn open(session: Session, event: EventIndex) {
    session.opened.set(Some(event));
    session.open(Page::Event(event));
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
        <div class="choice" role="group" aria-label="Scale of the timeline">
            {choice(Scale::Folded, "Empty years folded")}
            {choice(Scale::Even, "Even scale")}
        </div>
    }
}
