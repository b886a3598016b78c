//! The geometry of the timeline: where each day lies, what is drawn there, where it is written. No browser, no colours.
//!
//! In: events, a window of days, a width in pixels. Out: a [`Plot`]: ticks, marks and labels in lanes, counted boxes. Invariants: a day is
//! the interval from its own x to that of the next day, and `day_from_x` undoes `x_from_day`; nothing is drawn more exactly than it is
//! known; labels never overlap; what is drawn and what is counted make up what was given.
//!
//! ```
//! use dateline_explore::timeline::{Axis, Window};
//!
//! let axis = Axis::even(0, 100);
//! let scale = axis.scale(Window::new(0.0, 100.0), 500.0);
//! assert_eq!(scale.x_from_day(10.0).round(), 50.0);
//! ```

mod axis;
mod counts;
mod density;
mod foremost;
mod gesture;
mod items;
mod key;
mod lanes;
mod mark;
mod plot;
mod rows;
mod scale;
mod shape;
mod shares;
mod spot;
mod text_width;
mod ticks;
mod tracks;
mod tracks_laid;

pub use axis::{Axis, PLEAT, Stretch};
pub use counts::Counted;
pub use density::{Bar, density};
pub use gesture::{Direction, Gesture, window_around, window_showing};
pub use items::{CROWD, Item, Items};
pub use key::{Corner, KeyEntry, Sample, corner_for_key, key_entries};
pub use lanes::{Label, Place, Placed, letters_width, lowest_free_lanes};
pub use mark::{End, Fill, Mark, MarkKind};
pub use plot::{Plot, PlotOptions};
pub use rows::{Passing, Row, rows};
pub use scale::{TimeScale, Window, between};
pub use shape::Shape;
pub use shares::Shares;
pub use spot::Spot;
pub use text_width::{Face, text_width};
pub use ticks::{Step, Tick, Ticks, ticks};
pub use tracks::{Track, Tracks};
pub use tracks_laid::{LaidTrack, SUBLANE};
