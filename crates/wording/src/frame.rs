//! What stands around every page: the bar, search, the tabs, the end of the page, links to share; and what each page is called.

use crate::words::{Noun, counted_first};
use crate::{Around, around};

/// The program's name.
pub const DATELINE: &str = "Dateline";
/// The first link, for who comes by keys.
pub const TO_CONTENT: &str = "To the content";
/// The links of the bar.
pub const PAGES: &str = "Pages";
/// The tabs of a phone.
pub const TABS: &str = "Pages, below";
/// The tab that leads to what the marks mean.
pub const KEY: &str = "Key";

/// The home page.
pub const TIMELINE: &str = "Timeline";
/// The table.
pub const EVENTS: &str = "Events";
/// The list of names.
pub const NAMES: &str = "Names";
/// The list of documents.
pub const DOCUMENTS: &str = "Documents";
/// The page on how the documents were read.
pub const ABOUT: &str = "About this timeline";
/// The title of names laid together.
pub const TOGETHER: &str = "Names together";
/// Their heading.
pub const TOGETHER_HEADING: &str = "What these names share";
/// The title of documents side by side.
pub const COMPARED: &str = "Documents compared";
/// Their heading.
pub const COMPARED_HEADING: &str = "What these documents tell";
/// The title of a page that there is none for.
pub const NOT_FOUND: &str = "Not found";

/// The title of the home page, in the bar of the browser.
pub fn home_title(corpus: &str) -> String {
    format!("{corpus} · Dateline")
}

/// The title of any other.
pub fn title(page: &str, corpus: &str) -> String {
    format!("{page} · {corpus}")
}

/// The field that searches.
pub const SEARCH: &str = "Search events, names, exact words";
/// The same where there is little room.
pub const SEARCH_SHORT: &str = "Search";

/// The button that copies the address, in the bar.
pub const SHARE: &str = "Share this view";
/// The same on a page.
pub const COPY_LINK: &str = "Copy link";
/// What is said when it has.
pub const LINK_COPIED: &str = "Link copied";
/// What is said when it could not.
pub const LINK_NOT_COPIED: &str = "This browser does not let the link be copied; take it from the address bar";

/// Of light and dark: neither is chosen.
pub const AS_SYSTEM: &str = "as the system";
/// One of them.
pub const LIGHT: &str = "light";
/// The other.
pub const DARK: &str = "dark";

/// The button that changes it.
pub fn theme(now: &str, next: &str) -> String {
    format!("Theme: {now}. Change to {next}")
}

/// Whose the texts are.
pub const RIGHTS: &str = "The documents’ texts belong to their authors and publishers and are quoted here with their sources; they are not under the licence of Dateline’s code.";

/// "Two notices about the reading"
pub fn notices(number: usize) -> String {
    format!("{} about the reading", counted_first(number, Noun::NOTICES))
}

/// Around what an address asked for and is not here.
pub const LEFT_OUT: Around =
    around("The address also asked for something that is not here, and it was left out: ", ". ");
/// The button beside it.
pub const DISMISS: &str = "Dismiss";

/// Instead of the program where the corpus cannot be decoded.
pub const NO_CORPUS: &str = "Dateline cannot show this corpus";
