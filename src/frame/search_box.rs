//! Search as one types: events, names, documents and exact words.

use crate::markup::{Show, view};
use crate::parts::dates;
use crate::parts::icon::{Icon, Sign};
use crate::parts::letters::{Letter, Letters};
use crate::session::Session;
use dateline_explore::hues::documents_of;
use dateline_explore::{Found, Page, passages, search};
use dateline_model::{DocumentIndex, Span};
use leptos::ev;
use leptos::html::{Div, Input};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// So many of each kind are shown.
const LIMIT: usize = 6;

/// So many bytes of a text are shown on either side of what was found.
const AROUND: usize = 60;

/// The field and, below it, what it finds. `/` goes to it; the arrows walk what was found.
#[component]
pub(crate) fn SearchBox(session: Session) -> AnyView {
    let typed = RwSignal::new(String::new());
    let is_open = RwSignal::new(false);
    let input = NodeRef::<Input>::new();
    let panel = NodeRef::<Div>::new();
    let found = Memo::new(move |_| search::search(session.corpus, &typed.get(), LIMIT));
    let has_words = move || 2 <= typed.with(|typed| typed.trim().chars().count());
    let slash = window_event_listener(ev::keydown, move |event| {
        if event.key() == "/" && !is_typing(&event) {
            event.prevent_default();
            focus(input.get_untracked());
        }
    });
    on_cleanup(move || slash.remove());
    // A page that was opened is what was looked for.
    Effect::new(move |before: Option<()>| {
        session.page.track();
        session.place.track();
        if before.is_some() {
            is_open.set(false);
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
                <span class="unseen">"Search events, names, exact words"</span>
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
                    <p class="unseen" role="status">{move || found.with(spoken)}</p>
                    {move || found.with(|found| results(session, found))}
                </div>
            </Show>
        </div>
    }
}

/// A narrow header has no room for more than the word.
fn placeholder() -> &'static str {
    let is_wide = window().match_media("(min-width: 1000px)").ok().flatten().is_some_and(|query| query.matches());
    if is_wide { "Search events, names, exact words" } else { "Search" }
}

fn spoken(found: &Found) -> String {
    let count = found.events.len() + found.entities.len() + found.documents.len() + found.passages.len();
    dateline_explore::words::counted(count, "result", "results")
}

fn results(session: Session, found: &Found) -> AnyView {
    let corpus = session.corpus;
    let names = found.entities.iter().map(|&index| {
        let entity = corpus.entity(index);
        let href = session.href(Page::Entity(index));
        view! {
            <li><a class="search__hit" href=href>
                <bdi>{entity.name.clone()}</bdi>
                <span class="search__why">{entity.kind.name()}</span>
            </a></li>
        }
    });
    let events = found.events.iter().map(|&index| {
        let event = corpus.event(index);
        let href = session.href(Page::Event(index));
        view! {
            <li><a class="search__hit" href=href>
                {event.title.clone()}
                <span class="search__why">{dates::short(event)}</span>
                <Letters corpus documents=documents_of(event) />
            </a></li>
        }
    });
    let documents = found.documents.iter().map(|&index| {
        let href = session.href(Page::Document(index));
        view! {
            <li><a class="search__hit" href=href>
                <cite>{corpus.document(index).title.clone()}</cite>
                <Letter document=index />
            </a></li>
        }
    });
    let passages = found.passages.iter().map(|&(document, span)| passage(session, document, span));
    view! {
        {group("Names", names.collect())}
        {group("Events", events.collect())}
        {group("Documents", documents.collect())}
        {group("In these words", passages.collect())}
        {found.is_empty().then(|| view! { <p class="empty">"Nothing here has these words. Try the beginning of a name, or fewer words."</p> })}
    }
}

fn group(name: &'static str, rows: Vec<AnyView>) -> Option<AnyView> {
    (!rows.is_empty()).then(|| {
        view! {
            <section class="search__group">
                <h2 class="search__head">{name}</h2>
                <ul>{rows}</ul>
            </section>
        }
    })
}

fn passage(session: Session, document: DocumentIndex, span: Span) -> AnyView {
    let text = &session.corpus.document(document).text;
    let (before, after) = passages::context(text, span, AROUND);
    let language = session.corpus.document(document).language.clone();
    view! {
        <li><a class="search__hit search__hit--passage" href=session.href_of_words(document, span)>
            <q lang=language dir="auto">{before}<mark>{span.of(text)}</mark>{after}</q>
            <Letter document />
        </a></li>
    }
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
