//! All that a reader can change, and the verbs that change it. The address bar is this, written down.

use crate::theme::Theme;
use crate::turns::Turns;
use crate::{clipboard, location};
use dateline_calendar::Day;
use dateline_explore::timeline::{Items, Window};
use dateline_explore::{Address, Facets, Order, Page, Parted, Query, Scale, View, address, query};
use dateline_model::{Corpus, DocumentIndex, EntityIndex, EventIndex, Span};
use dateline_wording as wording;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::ops::Deref;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// How long a step of looking must have rested before it becomes a step to go back to, in milliseconds.
const REST: u32 = 350;

/// So many names are kept as those that most events are about.
const FREQUENT: usize = 12;

/// How long a word to the reader stays, in milliseconds.
const SAID: u32 = 2600;

/// The reader's session: signals, and what follows from them.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    pub(crate) corpus: &'static Corpus,
    root: StoredValue<String>,
    pub(crate) page: RwSignal<Page>,
    /// The words pointed at in the document shown.
    pub(crate) place: RwSignal<Option<Span>>,
    /// What is sought while its results are open.
    pub(crate) search: RwSignal<String>,
    pub(crate) query: RwSignal<Query>,
    pub(crate) window: RwSignal<Option<(Day, Day)>>,
    pub(crate) scale: RwSignal<Scale>,
    pub(crate) parted: RwSignal<Parted>,
    pub(crate) order: RwSignal<Order>,
    pub(crate) selected: RwSignal<Option<EventIndex>>,
    pub(crate) theme: RwSignal<Theme>,
    /// Parts of the address that this corpus does not know.
    pub(crate) unknown: RwSignal<Vec<String>>,
    /// The event that was opened from the timeline: Escape leads back to it.
    pub(crate) opened: RwSignal<Option<EventIndex>>,
    /// What was last said to the reader, for a while.
    pub(crate) said: RwSignal<String>,
    /// Every event that may be shown, in order of time.
    pub(crate) all: Memo<Vec<EventIndex>>,
    /// Those that match, in order of time, whatever the window.
    pub(crate) matching: Memo<Vec<EventIndex>>,
    /// Those of them that are listed: within the window, in the list's order.
    pub(crate) listed: Memo<Vec<EventIndex>>,
    /// What the timeline knows of all that may be shown, and of those that match.
    pub(crate) background: Memo<Shared>,
    pub(crate) items: Memo<Shared>,
    /// What each choice would leave.
    pub(crate) facets: Memo<Facets>,
    /// The names that most events are about, whatever is asked for.
    pub(crate) frequent: &'static [EntityIndex],
    /// Of the parts that the first page is drawn in.
    pub(crate) turns: Turns,
}

/// Items that views hold together; two of them are the same where they are one.
#[derive(Clone)]
pub(crate) struct Shared(Arc<Items>);

impl Shared {
    fn new(corpus: &Corpus, events: &[EventIndex]) -> Shared {
        Shared(Arc::new(Items::new(corpus, events)))
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shared {
    type Target = Items;

    fn deref(&self) -> &Items {
        &self.0
    }
}

impl Session {
    /// The session that the address bar describes; `root` is the site's.
    pub(crate) fn begin(corpus: &'static Corpus, root: String) -> Session {
        let (address, unknown) = address::read(corpus, &location::current(&root));
        let view = address.view.unwrap_or_default();
        let query = RwSignal::new(view.query);
        let window = RwSignal::new(view.window);
        let order = RwSignal::new(view.order);
        let every_status = Memo::new(move |_| query.with(|query| query.is_every_status));
        let all = Memo::new(move |_| Query { is_every_status: every_status.get(), ..Query::default() }.events(corpus));
        let matching = Memo::new(move |_| match query.with(Query::is_all) {
            true => all.get(),
            false => query.with(|query| query.events(corpus)),
        });
        let background = Memo::new(move |_| all.with(|all| Shared::new(corpus, all)));
        let items = Memo::new(move |_| match query.with(Query::is_all) {
            true => background.get(),
            false => matching.with(|events| Shared::new(corpus, events)),
        });
        let every = Facets::of(corpus, &Query::default());
        // Kept, as the corpus is, for as long as the page lives.
        let frequent = Vec::leak(every.entities.iter().take(FREQUENT).map(|(entity, _)| *entity).collect());
        let session = Session {
            corpus,
            root: StoredValue::new(root),
            page: RwSignal::new(address.page),
            place: RwSignal::new(address.place),
            search: RwSignal::new(address.search),
            query,
            window,
            scale: RwSignal::new(view.scale),
            parted: RwSignal::new(view.parted),
            order,
            selected: RwSignal::new(view.selected),
            theme: RwSignal::new(Theme::remembered()),
            unknown: RwSignal::new(unknown),
            opened: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            all,
            matching,
            listed: Memo::new(move |_| {
                let mut events = match window.get().map(Window::of_days) {
                    Some(window) => items.with(|items| items.within(window).map(|item| item.event).collect()),
                    None => matching.get(),
                };
                order.get().apply(corpus, &mut events);
                events
            }),
            background,
            items,
            facets: Memo::new(move |_| match query.with(|query| *query == Query::default()) {
                true => every.clone(),
                false => query.with(|query| Facets::of(corpus, query)),
            }),
            frequent,
            turns: Turns::begin(),
        };
        session.keep_address();
        location::scroll_as_left();
        Effect::new(move |_| session.theme.get().apply());
        session
    }

    /// Selects an event, or none.
    pub(crate) fn select(self, event: Option<EventIndex>) {
        self.selected.set(event);
    }

    /// Asks for events that this document tells, or no longer.
    pub(crate) fn toggle_document(self, document: DocumentIndex) {
        self.query.update(|query| query::toggle(&mut query.documents, document));
    }

    /// Asks for events about this entity, or no longer.
    pub(crate) fn toggle_entity(self, entity: EntityIndex) {
        self.query.update(|query| query::toggle(&mut query.entities, entity));
    }

    /// Asks for events that several documents tell, or no longer.
    pub(crate) fn toggle_told_by_several(self) {
        self.query.update(|query| query.is_told_by_several = !query.is_told_by_several);
    }

    /// Asks for claims, denials, demands and suppositions too, or no longer.
    pub(crate) fn toggle_every_status(self) {
        self.query.update(|query| query.is_every_status = !query.is_every_status);
    }

    /// Opens a page.
    pub(crate) fn open(self, page: Page) {
        self.go(&self.href(page));
    }

    /// Shows every event again.
    pub(crate) fn clear(self) {
        batch(move || {
            self.query.update(|query| *query = Query { is_every_status: query.is_every_status, ..Query::default() });
            self.window.set(None);
        });
    }

    /// Says something to the reader, on screen and to screen readers, for a while.
    pub(crate) fn say(self, words: &str) {
        self.said.set(words.to_owned());
        Timeout::new(SAID, move || self.said.set(String::new())).forget();
    }

    /// Copies a link to what is shown.
    pub(crate) fn share(self) {
        let address = window().location().href().unwrap_or_default();
        spawn_local(async move {
            match clipboard::copy(&address).await {
                true => self.say(wording::frame::LINK_COPIED),
                false => self.say(wording::frame::LINK_NOT_COPIED),
            }
        });
    }

    /// The address of a page, for a link: the timeline and the table keep what the reader has set.
    pub(crate) fn href(self, page: Page) -> String {
        let view = page.has_view().then(|| View { selected: None, ..self.view() });
        address::write(self.corpus, &Address { view, ..page.into() })
    }

    /// The address of words in a document.
    pub(crate) fn href_of_words(self, document: DocumentIndex, span: Span) -> String {
        address::write(self.corpus, &Address { place: Some(span), ..Page::Document(document).into() })
    }

    fn view(self) -> View {
        View {
            query: self.query.get(),
            window: self.window.get(),
            scale: self.scale.get(),
            parted: self.parted.get(),
            order: self.order.get(),
            selected: self.selected.get(),
        }
    }

    fn address(self) -> String {
        let page = self.page.get();
        let view = page.has_view().then(|| self.view());
        address::write(self.corpus, &Address { page, view, place: self.place.get(), search: self.search.get() })
    }

    fn go(self, address: &str) {
        self.keep_step();
        if location::current(&self.root.get_value()) != address {
            location::push(address);
        }
        self.show(address);
        if self.place.get_untracked().is_none() {
            location::after_drawing(|| window().scroll_to_with_x_and_y(0.0, 0.0));
        }
    }

    fn show(self, address: &str) {
        let (address, unknown) = address::read(self.corpus, address);
        batch(move || {
            if let Some(view) = address.view {
                self.query.set(view.query);
                self.window.set(view.window);
                self.scale.set(view.scale);
                self.parted.set(view.parted);
                self.order.set(view.order);
                self.selected.set(view.selected);
            }
            self.unknown.set(unknown);
            self.place.set(address.place);
            self.search.set(address.search);
            self.page.set(address.page);
        });
    }

    /// Writes the address whenever the view has rested: each rest is a step that can be taken back, a drag is one step and not hundreds.
    fn keep_address(self) {
        let root = self.root.get_value();
        location::follow(root.clone(), move |address| self.go(address), move || self.show(&location::current(&root)));
        let escape = window_event_listener(leptos::ev::keydown, move |event| {
            let is_typing = event.target().is_some_and(|target| target.has_type::<web_sys::HtmlInputElement>());
            if event.key() == "Escape"
                && !is_typing
                && self.opened.get_untracked().map(Page::Event) == Some(self.page.get_untracked())
            {
                // Without a history there is no way back, and no harm.
                let _ = window().history().and_then(|history| history.back());
            }
        });
        on_cleanup(move || escape.remove());
        let timer = StoredValue::new_local(None::<Timeout>);
        Effect::new(move |before: Option<String>| {
            let address = self.address();
            if before.is_some_and(|before| before != address) {
                // The timer that was set before is dropped, and with it cancelled.
                timer.set_value(Some(Timeout::new(REST, move || self.keep_step())));
            }
            address
        });
    }

    fn keep_step(self) {
        let address = untrack(|| self.address());
        let present = location::current(&self.root.get_value());
        let (before, after) = (address::read(self.corpus, &present).0, address::read(self.corpus, &address).0);
        if before.is_typed_on(&after) {
            location::replace(&address);
        } else if before != after {
            // The bar may spell the same address in another way; that is no step.
            location::push(&address);
        }
    }
}
