//! Whose the texts are, and what could not be read.

use crate::markup::view;
use crate::session::Session;
use dateline_explore::{Page, words};
use leptos::prelude::*;

/// The end of every page.
#[component]
pub(crate) fn Footer(session: Session) -> AnyView {
    let notices = session.corpus.notices.len();
    view! {
        <footer class="foot">
            <p>
                "The documents’ texts belong to their authors and publishers and are quoted here with their sources; they are not under the licence of Dateline’s code."
            </p>
            {(notices != 0)
                .then(|| {
                    let words = words::capitalised(&words::counted(notices, "notice", "notices"));
                    view! {
                        <p>
                            <a href=session.href(Page::Documents)>{words} " about the reading"</a>
                        </p>
                    }
                })}
            // A page that is served as it is: the browser goes there by itself.
            <p><a href="about/" target="_top">"About this timeline"</a></p>
        </footer>
    }
}
