//! The pages at the bottom of a phone.

use crate::frame::header::is_current;
use crate::markup::view;
use crate::parts::icon::{Icon, Sign};
use crate::session::Session;
use dateline_explore::Page;
use leptos::prelude::*;

/// The tabs; wider screens have the links of the bar instead.
#[component]
pub(crate) fn Tabs(session: Session) -> AnyView {
    let pages = [
        (Page::Timeline, "Timeline", Sign::Timeline),
        (Page::Events, "Events", Sign::Rows),
        (Page::Entities, "Names", Sign::Person),
        (Page::Documents, "Documents", Sign::Page),
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
        <nav class="tabs" aria-label="Pages, below">
            {tabs.collect::<Vec<_>>()}
        </nav>
    }
}
