//! What the panel in the browser offers, apart from how it is drawn: pure, so that it is tested where nothing has to be clicked.
//!
//! In: a corpus and the address of what is shown. Out: [`Asked`], what that asks for; [`Offer`]s, what can be taken of it, in words; and the
//! timeline on the screen, given as [`drawing::Part`]s, as a file.

mod asked;
pub mod drawing;
mod offers;

pub use asked::Asked;
pub use offers::{File, Offer, of_event, of_events};
