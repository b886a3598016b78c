//! Pages for ids that are nothing's own any more: where their thing went, or that nothing tells it now.

use crate::ledger::Kind;
use dateline_wording as wording;
use maud::{Markup, html};

/// The page of an id that was joined with another.
pub(crate) fn moved(kind: Kind, to: &str, title: &str) -> Markup {
    html! {
        div.unknown {
            h1.title tabindex="-1" { (wording::gone::MOVED) }
            p.standfirst {
                (match kind {
                    Kind::Event => wording::gone::EVENTS_JOINED,
                    Kind::Entity => wording::gone::NAMES_JOINED,
                    Kind::Document => wording::gone::DOCUMENTS_JOINED,
                })
            }
            p { a href=(to) { bdi { (title) } } }
        }
    }
}

/// The page of an id that nothing in the corpus is known by any more.
pub(crate) fn withdrawn(kind: Kind, id: &str) -> Markup {
    let ((title, told), list, name) = match kind {
        Kind::Event => (wording::gone::EVENT, "events/", wording::unknown::ALL_EVENTS),
        Kind::Entity => (wording::gone::NAME, "entities/", wording::unknown::ALL_NAMES),
        Kind::Document => (wording::gone::DOCUMENT, "documents/", wording::unknown::ALL_DOCUMENTS),
    };
    html! {
        div.unknown {
            h1.title tabindex="-1" { (title) }
            p.standfirst {
                (told.before) bdi.unknown__asked { (id) } (told.after)
            }
            h2.head { (wording::gone::WHERE_TO) }
            ul.plain {
                li { a href="./" { (wording::unknown::TIMELINE) } }
                li { a href=(list) { (name) } }
            }
        }
    }
}
