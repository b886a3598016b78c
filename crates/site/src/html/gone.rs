//! Pages for ids that are nothing's own any more: where their thing went, or that nothing tells it now.

use crate::ledger::Kind;
use maud::{Markup, html};

/// The page of an id that was joined with another.
pub(crate) fn moved(kind: Kind, to: &str, title: &str) -> Markup {
    html! {
        div.unknown {
            h1.title tabindex="-1" { "This address has moved" }
            p.standfirst {
                (match kind {
                    Kind::Event => "The documents were found to tell one event under two addresses. Both are now told at one:",
                    Kind::Entity => "Two names were found to be one. Both are now at one address:",
                    Kind::Document => "Two documents were found to be one. Both are now at one address:",
                })
            }
            p { a href=(to) { bdi { (title) } } }
        }
    }
}

/// The page of an id that nothing in the corpus is known by any more.
pub(crate) fn withdrawn(kind: Kind, id: &str) -> Markup {
    let (what, list, name) = match kind {
        Kind::Event => ("event", "events/", "All events"),
        Kind::Entity => ("name", "entities/", "All names"),
        Kind::Document => ("document", "documents/", "All documents"),
    };
    html! {
        div.unknown {
            h1.title tabindex="-1" { (format!("This {what} was withdrawn")) }
            p.standfirst {
                "The address " bdi.unknown__asked { (id) } " was once given to "
                (what_with_article(kind))
                ". The documents, as they are read now, no longer give it, so nothing is shown here. The address is kept and will never lead to anything else."
            }
            h2.head { "Where to go from here" }
            ul.plain {
                li { a href="./" { "The timeline" } }
                li { a href=(list) { (name) } }
            }
        }
    }
}

const fn what_with_article(kind: Kind) -> &'static str {
    match kind {
        Kind::Event => "an event",
        Kind::Entity => "a name",
        Kind::Document => "a document",
    }
}
