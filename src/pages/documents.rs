//! All documents, and what the reading had to say about them.

use crate::markup::view;
use crate::parts::details::details;
use crate::session::Session;
use dateline_explore::Page;
use dateline_wording as wording;
use leptos::prelude::*;

/// The list of documents and the notices.
#[component]
pub(crate) fn DocumentsPage(session: Session) -> AnyView {
    view! {
        <div class="documents">
            <h1 class="title" tabindex="-1">{wording::frame::DOCUMENTS}</h1>
            {details("documents", &session.href(Page::Documents))}
        </div>
    }
}
