//! Addresses that are nothing's own any more.

use crate::{Around, around};

/// The heading of one that was joined with another.
pub const MOVED: &str = "This address has moved";
/// Before the link, where it was an event's.
pub const EVENTS_JOINED: &str =
    "The documents were found to tell one event under two addresses. Both are now told at one:";
/// The same of a name.
pub const NAMES_JOINED: &str = "Two names were found to be one. Both are now at one address:";
/// The same of a document.
pub const DOCUMENTS_JOINED: &str = "Two documents were found to be one. Both are now at one address:";

/// The title of one that nothing has now.
pub const WITHDRAWN: &str = "Withdrawn";

/// What such a page says: its heading, and the sentence around the address.
pub type Withdrawn = (&'static str, Around);

/// Of an event.
pub const EVENT: Withdrawn = (
    "This event was withdrawn",
    around(
        THE_ADDRESS,
        " was once given to an event. The documents, as they are read now, no longer give it, so nothing is shown here. The address is kept and will never lead to anything else.",
    ),
);
/// Of a name.
pub const NAME: Withdrawn = (
    "This name was withdrawn",
    around(
        THE_ADDRESS,
        " was once given to a name. The documents, as they are read now, no longer give it, so nothing is shown here. The address is kept and will never lead to anything else.",
    ),
);
/// Of a document.
pub const DOCUMENT: Withdrawn = (
    "This document was withdrawn",
    around(
        THE_ADDRESS,
        " was once given to a document. The documents, as they are read now, no longer give it, so nothing is shown here. The address is kept and will never lead to anything else.",
    ),
);
const THE_ADDRESS: &str = "The address ";

/// Over the ways on.
pub const WHERE_TO: &str = "Where to go from here";
