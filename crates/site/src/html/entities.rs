//! All names, by kind.

use crate::html::details::details;
use crate::site::Site;
use dateline_details::Part;
use dateline_wording as wording;
use maud::{Markup, html};

/// The page; the field that narrows it comes with the app.
pub(crate) fn entities(site: &Site<'_>) -> Markup {
    html! {
        div.entities {
            h1.title tabindex="-1" { (wording::frame::NAMES) }
            (details(site, &Part::Names(String::new())))
        }
    }
}
