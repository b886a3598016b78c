//! What a reader is told when the program has stopped at a fault of its own.

use maud::{Markup, html};

/// The words, kept aside in the page until `takeover.js` shows them: what failed is not asked to say so. The first link leads to where the reader is.
pub(crate) fn stopped() -> Markup {
    html! {
        template #stopped {
            div.note.stopped role="alert" tabindex="-1" {
                p { b { "The program has stopped." } " It made a mistake. What stands below can still be read, and its links open their pages anew." }
                p { a href="./" target="_top" { "Load this page again" } " · " a href="./" target="_top" { "To the timeline" } }
                details {
                    summary { "A report of the fault" }
                    p { "It holds what stands here and nothing else, and has been sent to nobody. Whoever keeps this site can use it." }
                    textarea readonly rows="6" aria-label="The report" {}
                    button.button type="button" { "Copy the report" }
                }
            }
        }
    }
}
