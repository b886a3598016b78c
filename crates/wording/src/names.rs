//! The list of names.

use crate::{Around, around, words};

/// Over it while it is narrowed.
pub fn some(shown: usize, all: usize) -> String {
    format!("{} of {} names.", words::digits(shown), words::digits(all))
}

/// Where there is none.
pub const NOBODY: &str = "The documents name nobody that could be told apart.";
/// Before the button where none is like what was typed.
pub const NONE_LIKE: Around = around("No name here is like that. ", "");
/// The button.
pub const SHOW_ALL: &str = "Show all names";
