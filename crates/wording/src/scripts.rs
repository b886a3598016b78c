//! What the scripts of pages say. A script has `{COPIED}` where the word stands; the page is written with the word, as a string of JavaScript.

use crate::{Around, around};

/// Of a button that has copied.
pub const COPIED: &str = "Copied";
/// Of one that could not.
pub const NOT_COPIED: &str = "Not copied: select the words";
/// While a part of a page is loaded.
pub const ONE_MOMENT: &str = "One moment: this part is being loaded.";
/// Where it could not be: before the button that tries again.
pub const NOT_LOADED: &str = "This part could not be loaded. ";
/// The button.
pub const TRY_AGAIN: &str = "Try again";
/// Around the link to the page itself, which has the part.
pub const WITH_PAGE: Around = around(", or ", ": it comes with it.");
/// The link.
pub const OPEN_ANEW: &str = "open the page anew";
/// After the button where there is no such page.
pub const FULL_STOP: &str = ".";
/// Around the link to the files, where the panel could not be loaded.
pub const PANEL_NOT_LOADED: Around =
    around("This tool could not be loaded. Try again when there is a network, or take ", ".");
/// The link.
pub const FILES: &str = "the files of this site";

/// Each by the name that stands for it in the scripts.
pub const ALL: [(&str, &str); 12] = [
    ("{COPIED}", COPIED),
    ("{NOT_COPIED}", NOT_COPIED),
    ("{ONE_MOMENT}", ONE_MOMENT),
    ("{NOT_LOADED}", NOT_LOADED),
    ("{TRY_AGAIN}", TRY_AGAIN),
    ("{WITH_PAGE_BEFORE}", WITH_PAGE.before),
    ("{WITH_PAGE_AFTER}", WITH_PAGE.after),
    ("{OPEN_ANEW}", OPEN_ANEW),
    ("{FULL_STOP}", FULL_STOP),
    ("{PANEL_NOT_LOADED_BEFORE}", PANEL_NOT_LOADED.before),
    ("{PANEL_NOT_LOADED_AFTER}", PANEL_NOT_LOADED.after),
    ("{FILES}", FILES),
];
