//! All documents, and what the reading had to say about them.

use crate::html::details::details;
use crate::site::Site;
use dateline_details::Part;
use dateline_wording as wording;
use maud::{Markup, html};

/// The page.
pub(crate) fn documents(site: &Site<'_>) -> Markup {
    html! {
        div.documents {
            h1.title tabindex="-1" { (wording::frame::DOCUMENTS) }
            (details(site, &Part::Documents))
        }
    }
}
