//! What a reader of the timeline can change.

use crate::order::Order;
use crate::parted::Parted;
use crate::query::Query;
use dateline_calendar::Day;
use dateline_model::EventIndex;

/// How days become places on the axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scale {
    /// Stretches without events are folded away.
    #[default]
    Folded,
    /// Every day is as wide as every other.
    Even,
}

/// The timeline as a reader has set it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Which events.
    pub query: Query,
    /// First and last day shown; `None` shows all.
    pub window: Option<(Day, Day)>,
    /// How days become places.
    pub scale: Scale,
    /// How the events are parted into tracks.
    pub parted: Parted,
    /// How the list is ordered.
    pub order: Order,
    /// The event looked at.
    pub selected: Option<EventIndex>,
}
