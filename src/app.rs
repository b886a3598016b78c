//! The frame around every page, and which page is shown.

use crate::frame::footer::Footer;
use crate::frame::header::Header;
use crate::frame::tabs::Tabs;
use crate::markup::{Child, view};
use crate::pages::document::DocumentPage;
use crate::pages::documents::DocumentsPage;
use crate::pages::entities::EntitiesPage;
use crate::pages::entity::EntityPage;
use crate::pages::event::EventPage;
use crate::pages::events::EventsPage;
use crate::pages::home::Home;
use crate::pages::unknown::UnknownPage;
use crate::parts::details::details;
use crate::session::Session;
use crate::turns::{Turn, say_drawn};
use crate::{corpus, fault, location, paper, turns};
use dateline_explore::Page;
use dateline_wording as wording;
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Decodes the corpus, reads the address and draws the page; a damaged corpus is said in words.
pub(crate) fn start() {
    fault::report_panics();
    let root = location::fix_base();
    match corpus::load() {
        Ok(corpus) => turns::later(move || {
            mount_to_body(move || view! { <App session=Session::begin(corpus, root.clone()) /> });
        }),
        Err(error) => {
            mount_to_body(move || {
                view! {
                    <main class="page">
                        <h1>{wording::frame::NO_CORPUS}</h1>
                        <p>{error.to_string()}</p>
                    </main>
                }
            });
            say_drawn();
        }
    }
}

#[component]
fn App(session: Session) -> AnyView {
    announce_pages(session);
    paper::keep_ready(session);
    let skip = move |event: web_sys::MouseEvent| {
        // The base of the site would turn the link into one to the home page.
        event.prevent_default();
        focus("main");
    };
    view! {
        <a class="skip" href="#main" on:click=skip>{wording::frame::TO_CONTENT}</a>
        <Turn turns=session.turns>
            <Header session />
        </Turn>
        <main class="page" id="main" tabindex="-1">
            <UnknownParts session />
            <Turn turns=session.turns>{move || page(session)}</Turn>
        </main>
        <Turn turns=session.turns>
            <Footer session />
            <Tabs session />
        </Turn>
        <p class="said" class:said--shown=move || session.said.with(|said| !said.is_empty()) role="status">
            {move || session.said.get()}
        </p>
    }
}

fn page(session: Session) -> AnyView {
    match session.page.get() {
        Page::Timeline => view! { <Home session /> },
        Page::Events => view! { <EventsPage session /> },
        Page::Event(event) => view! { <EventPage session event /> },
        Page::Entities => view! { <EntitiesPage /> },
        Page::Entity(entity) => view! { <EntityPage session entity /> },
        Page::Documents => view! { <DocumentsPage session /> },
        page @ Page::Together(_) => {
            view! { <Laid session page of="together" title=wording::frame::TOGETHER_HEADING /> }
        }
        page @ Page::Compare(_) => view! { <Laid session page of="compare" title=wording::frame::COMPARED_HEADING /> },
        Page::Document(document) => view! { <DocumentPage session document /> },
        Page::Unknown(path) => view! { <UnknownPage session path /> },
    }
}

/// Names laid together, or documents side by side: what they come to is made by `crates/details`.
#[component]
fn Laid(session: Session, page: Page, of: &'static str, title: &'static str) -> AnyView {
    let address = session.href(page);
    view! {
        <article class="laid">
            <h1 class="title" tabindex="-1">{title}</h1>
            {details(of, &address)}
        </article>
    }
}

/// What the address asked for and this corpus does not have.
#[component]
fn UnknownParts(session: Session) -> impl Child {
    move || {
        let parts = session.unknown.get();
        (!parts.is_empty()).then(|| {
            let parts = parts.join("; ");
            view! {
                <p class="note" role="note">
                    {wording::frame::LEFT_OUT.before}
                    <bdi>{parts}</bdi> {wording::frame::LEFT_OUT.after}
                    <button type="button" class="link" on:click=move |_| session.unknown.set(Vec::new())>{wording::frame::DISMISS}</button>
                </p>
            }
        })
    }
}

/// Gives each page its title and, after the first, the focus to its heading: a screen reader says where the reader is.
fn announce_pages(session: Session) {
    Effect::new(move |before: Option<()>| {
        let page = session.page.get();
        document().set_title(&title(session, &page));
        if before.is_some() {
            location::after_drawing(|| focus("h1"));
        }
    });
}

fn title(session: Session, page: &Page) -> String {
    let corpus = session.corpus;
    let own = match page {
        Page::Timeline => return wording::frame::home_title(&corpus.title),
        Page::Events => wording::frame::EVENTS,
        Page::Event(index) => &corpus.event(*index).title,
        Page::Entities => wording::frame::NAMES,
        Page::Entity(index) => &corpus.entity(*index).name,
        Page::Documents => wording::frame::DOCUMENTS,
        Page::Together(_) => wording::frame::TOGETHER,
        Page::Compare(_) => wording::frame::COMPARED,
        Page::Document(index) => &corpus.document(*index).title,
        Page::Unknown(_) => wording::frame::NOT_FOUND,
    };
    wording::frame::title(own, &corpus.title)
}

fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}
