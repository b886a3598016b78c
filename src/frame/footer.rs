//! Whose the texts are, and what could not be read.

use crate::markup::view;
use crate::session::Session;
use dateline_explore::Page;
use dateline_wording as wording;
use leptos::prelude::*;

/// The end of every page.
#[component]
pub(crate) fn Footer(session: Session) -> AnyView {
    let notices = session.corpus.notices.len();
    view! {
        <footer class="foot">
            <p>
                {wording::frame::RIGHTS}
            </p>
            {(notices != 0)
                .then(|| {
                    let words = wording::frame::notices(notices);
                    view! {
                        <p>
                            <a href=session.href(Page::Documents)>{words}</a>
                        </p>
                    }
                })}
            // A page that is served as it is: the browser goes there by itself.
            <p><a href="about/" target="_top">{wording::frame::ABOUT}</a></p>
        </footer>
    }
}
