//! One document: its text as it was decoded, with events, times and names marked in place.

use crate::location;
use crate::markup::view;
use crate::pages::blocks::Blocks;
use crate::parts::copy_link::CopyLink;
use crate::parts::details::details;
use crate::parts::letters::Letter;
use crate::session::Session;
use dateline_explore::Page;
use dateline_explore::hues::{documents_of, hue_class};
use dateline_explore::sources;
use dateline_model::DocumentIndex;
use dateline_wording as wording;
use leptos::prelude::*;

/// Which marks are drawn.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    pub(crate) events: RwSignal<bool>,
    pub(crate) times: RwSignal<bool>,
    pub(crate) names: RwSignal<bool>,
}

/// The page of one document.
#[component]
pub(crate) fn DocumentPage(session: Session, document: DocumentIndex) -> AnyView {
    let corpus = session.corpus;
    let source = corpus.document(document);
    let shown = Shown { events: RwSignal::new(true), times: RwSignal::new(true), names: RwSignal::new(true) };
    go_to_place(session);
    let has_events = corpus.events.iter().any(|event| documents_of(event).contains(&document));
    let address = session.href(Page::Document(document));
    view! {
        <article class=format!("reader {}", hue_class(document))>
            <div class="crumbs">
                <p class="crumbs__path">
                    <a href=session.href(Page::Documents)>{wording::document::all(corpus.documents.len())}</a>
                    <span>{source.path.clone()}</span>
                </p>
                <div class="crumbs__tools">
                    {(1 < corpus.documents.len())
                        .then(|| view! { <a class="button" href=session.href(Page::Compare(vec![document]))>{wording::document::COMPARE}</a> })}
                    <CopyLink session words=wording::frame::COPY_LINK />
                </div>
            </div>
            <div class="reader__grid">
                <header class="reader__head">
                    <p class="reader__by"><Letter document /> {wording::byline(source)}</p>
                    <h1 class="title" tabindex="-1" lang=source.language.clone() dir="auto">{source.title.clone()}</h1>
                    <Toggles shown />
                    {source.url.as_ref().filter(|url| sources::is_web(url)).map(|url| view! { <p class="reader__by"><a href=url.clone() rel="external">{wording::document::PUBLISHED}</a></p> })}
                    {(!has_events).then(|| view! { <p class="empty">{wording::without_events(source)}</p> })}
                </header>
                <Blocks session document shown />
                <aside class="rail reader__rail" aria-label=wording::document::ABOUT>
                    {details("told", &address)}
                </aside>
            </div>
        </article>
    }
}

/// Brings the words that the address points at before the reader's eyes, now and whenever others are pointed at.
fn go_to_place(session: Session) {
    Effect::new(move |_| {
        if session.place.get().is_some() {
            location::after_drawing(|| {
                if let Some(place) = document().get_element_by_id("place") {
                    let options = web_sys::ScrollIntoViewOptions::new();
                    options.set_block(web_sys::ScrollLogicalPosition::Center);
                    place.scroll_into_view_with_scroll_into_view_options(&options);
                }
            });
        }
    });
}

#[component]
fn Toggles(shown: Shown) -> AnyView {
    let toggle = |is_on: RwSignal<bool>, class: &'static str, words: &'static str| {
        view! {
            <button
                type="button"
                class="toggles__one"
                aria-pressed=move || is_on.get().to_string()
                on:click=move |_| is_on.update(|is_on| *is_on = !*is_on)
            >
                <span class=class>{words}</span>
            </button>
        }
    };
    view! {
        <div class="toggles" role="group" aria-label=wording::document::MARKS>
            {toggle(shown.events, "words words--event", wording::document::AN_EVENT)}
            {toggle(shown.times, "words words--time", wording::document::ITS_TIME)}
            {toggle(shown.names, "words words--name", wording::document::A_NAME)}
        </div>
    }
}
