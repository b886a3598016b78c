//! The pages at the bottom of a phone.

use crate::frame::header::is_current;
use crate::location;
use crate::markup::view;
use crate::parts::icon::{Icon, Sign};
use crate::session::Session;
use dateline_explore::Page;
use dateline_wording as wording;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The tabs; wider screens have the links of the bar instead.
#[component]
pub(crate) fn Tabs(session: Session) -> AnyView {
    let pages = [
        (Page::Timeline, wording::frame::TIMELINE, Sign::Timeline),
        (Page::Events, wording::frame::EVENTS, Sign::Rows),
        (Page::Entities, wording::frame::NAMES, Sign::Person),
        (Page::Documents, wording::frame::DOCUMENTS, Sign::Page),
    ];
    let tabs = pages.into_iter().map(|(page, words, sign)| {
        let section = page.clone();
        let current = move || is_current(&section, &session.page.get());
        view! {
            <a class="tabs__tab" href=move || session.href(page.clone()) aria-current=current>
                <Icon sign=sign />
                {words}
            </a>
        }
    });
    view! {
        <nav class="tabs" aria-label=wording::frame::TABS>
            {tabs.collect::<Vec<_>>()}
            <a class="tabs__tab" href=move || session.href(Page::Timeline) on:click=show_key>
                <Icon sign=Sign::Key />
                {wording::frame::KEY}
            </a>
        </nav>
    }
}

/// The key stands under the rows: it comes into view once the timeline is there.
fn show_key(_: web_sys::MouseEvent) {
    location::after_drawing(|| {
        location::after_drawing(|| {
            if let Ok(Some(key)) = document().query_selector(".key") {
                key.scroll_into_view();
                if let Some(key) = key.dyn_ref::<web_sys::HtmlElement>() {
                    // What cannot take the focus is still in view.
                    let _ = key.focus();
                }
            }
        });
    });
}
