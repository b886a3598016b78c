//! What a reader is told when the program has stopped at a fault of its own.

use dateline_wording as wording;
use maud::{Markup, html};

/// The words, kept aside in the page until `takeover.js` shows them: what failed is not asked to say so. The first link leads to where the reader is.
pub(crate) fn stopped() -> Markup {
    html! {
        template #stopped {
            div.note.stopped role="alert" tabindex="-1" {
                p { b { (wording::stopped::TITLE) } " " (wording::stopped::WHAT_NOW) }
                p { a href="./" target="_top" { (wording::stopped::AGAIN) } " · " a href="./" target="_top" { (wording::stopped::TO_TIMELINE) } }
                details {
                    summary { (wording::stopped::REPORT) }
                    p { (wording::stopped::REPORT_HOLDS) }
                    textarea readonly rows="6" aria-label=(wording::stopped::THE_REPORT) {}
                    button.button type="button" { (wording::stopped::COPY) }
                }
            }
        }
    }
}
