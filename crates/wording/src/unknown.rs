//! An address that is no page.

use crate::{Around, around};

/// The heading.
pub const TITLE: &str = "There is no such page";
/// Around what was asked for.
pub const ASKED: Around = around("You asked for ", ", and nothing in this corpus has that address.");
/// Over the ways home.
pub const BEGIN_HERE: &str = "Or begin here";
/// Home.
pub const TIMELINE: &str = "The timeline";
/// The table.
pub const ALL_EVENTS: &str = "All events";
/// The names.
pub const ALL_NAMES: &str = "All names";
/// The documents.
pub const ALL_DOCUMENTS: &str = "All documents";
/// Over pages whose addresses are like it.
pub const NEAR: &str = "Perhaps you meant";
/// What one of them is, where it is a document.
pub const DOCUMENT: &str = "document";

/// After the title of one of them: " · person".
pub fn is_a(what: &str) -> String {
    format!(" · {what}")
}

/// The page that a server has for any address: its title, before that of the timeline.
pub const NO_PAGE: &str = "No such page";
/// What it says first.
pub const MISTYPED: &str = "The address may have been shortened or mistyped on its way.";
/// Around the link home.
pub const SEARCH_THERE: Around = around("", ", and search there for what you were after.");

/// The link.
pub fn to_timeline(corpus: &str) -> String {
    format!("Go to the timeline of “{corpus}”")
}
