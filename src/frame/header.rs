//! The bar at the top: the name, the pages, search, theme, and a link to share.

use crate::frame::search_box::SearchBox;
use crate::markup::{Child, view};
use crate::parts::copy_link::CopyLink;
use crate::parts::icon::{Icon, Sign};
use crate::session::Session;
use crate::theme::Theme;
use dateline_explore::{Page, Query};
use dateline_wording::{self as wording, words};
use leptos::prelude::*;

/// The bar.
#[component]
pub(crate) fn Header(session: Session) -> AnyView {
    let corpus = session.corpus;
    let events = Query::default().count(corpus);
    view! {
        <header class="bar">
            <div class="bar__inner">
                <Back session />
                <a class="bar__brand" class:bar__brand--deep=move || up(&session.page.get()).is_some() href=move || session.href(Page::Timeline)>
                    {wording::frame::DATELINE}
                </a>
                <nav class="bar__nav" aria-label=wording::frame::PAGES>
                    <NavLink session page=Page::Timeline words=wording::frame::TIMELINE />
                    <NavLink session page=Page::Events words=wording::frame::EVENTS count=events />
                    <NavLink session page=Page::Entities words=wording::frame::NAMES count=corpus.entities.len() />
                    <NavLink session page=Page::Documents words=wording::frame::DOCUMENTS count=corpus.documents.len() />
                </nav>
                <div class="bar__tools">
                    <SearchBox session />
                    <ThemeButton session />
                    <CopyLink session words=wording::frame::SHARE />
                </div>
            </div>
        </header>
    }
}

#[component]
fn NavLink(session: Session, page: Page, words: &'static str, #[prop(optional)] count: Option<usize>) -> AnyView {
    let section = page.clone();
    let current = move || is_current(&section, &session.page.get());
    view! {
        <a class="bar__link" href=move || session.href(page.clone()) aria-current=current>
            {words}
            {count.map(|count| view! { <span class="bar__count">{words::digits(count)}</span> })}
        </a>
    }
}

/// `page` for the page itself, `true` for the list that holds it: the value of `aria-current`.
pub(crate) fn is_current(section: &Page, page: &Page) -> Option<&'static str> {
    if section == page {
        return Some("page");
    }
    let is_within = !matches!(page, Page::Unknown(_)) && up(page).is_some_and(|(list, _)| list == *section);
    is_within.then_some("true")
}

/// The list that a page belongs to, with its name.
pub(crate) fn up(page: &Page) -> Option<(Page, &'static str)> {
    match page {
        Page::Event(_) => Some((Page::Events, wording::frame::EVENTS)),
        Page::Entity(_) | Page::Together(_) => Some((Page::Entities, wording::frame::NAMES)),
        Page::Document(_) | Page::Compare(_) => Some((Page::Documents, wording::frame::DOCUMENTS)),
        Page::Unknown(_) => Some((Page::Timeline, wording::frame::TIMELINE)),
        _ => None,
    }
}

/// On a phone, the way up takes the place of the name.
#[component]
fn Back(session: Session) -> impl Child {
    move || {
        up(&session.page.get()).map(|(list, name)| {
            view! {
                <a class="bar__back" href=session.href(list)>
                    <Icon sign=Sign::Back />
                    {name}
                </a>
            }
        })
    }
}

#[component]
fn ThemeButton(session: Session) -> AnyView {
    let theme = session.theme;
    let label = move || wording::frame::theme(theme.get().label(), theme.get().next().label());
    let sign = move || match theme.get() {
        Theme::System => Sign::Screen,
        Theme::Light => Sign::Sun,
        Theme::Dark => Sign::Moon,
    };
    view! {
        <button
            type="button"
            class="button button--square"
            aria-label=label
            title=label
            on:click=move |_| theme.update(|theme| *theme = theme.next())
        >
            {move || view! { <Icon sign=sign() /> }}
        </button>
    }
}
