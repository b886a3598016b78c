//! What happened, when, and who says so.

use crate::account::Account;
use crate::named::named;
use crate::span::{EntityIndex, EventIndex};
use dateline_calendar::{Basis, Day, Edtf, Precision};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One happening and all that is told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Readable and unique in the corpus.
    #[serde(borrow)]
    pub id: Cow<'static, str>,
    /// Subject, verb in the present, object; or a noun's phrase.
    #[serde(borrow)]
    pub title: Cow<'static, str>,
    /// When, as precisely as its accounts allow; `None` where nothing is known.
    pub date: Option<EventDate>,
    /// Who takes part, in the order of the first account.
    pub entities: Vec<EntityIndex>,
    /// Where.
    pub places: Vec<EntityIndex>,
    /// That of the surest account.
    pub status: Status,
    /// At least one; in order of document and place.
    pub accounts: Vec<Account>,
    /// Events that may be the same happening, and are too little alike to be joined; ascending.
    #[serde(skip)]
    pub possibly_same: Vec<EventIndex>,
}

/// When an event happened, and on what that rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventDate {
    /// The date; its bounds and precision follow from it.
    #[serde(with = "crate::bytes::edtf")]
    pub edtf: Edtf,
    /// On what it rests.
    #[serde(with = "crate::bytes::basis")]
    pub basis: Basis,
}

/// How surely a thing is told; the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    /// It happened, says the document.
    Fact,
    /// Firmly scheduled.
    Planned,
    /// Somebody is said to say so.
    Claimed,
    /// It is said not to have happened.
    Denied,
    /// If, could, might.
    Hypothetical,
    /// Somebody demands it.
    CalledFor,
}

impl EventDate {
    /// The first day it may lie on; `None` where open.
    pub fn earliest(self) -> Option<Day> {
        self.edtf.earliest()
    }

    /// The last day it may lie on; `None` where open.
    pub fn latest(self) -> Option<Day> {
        self.edtf.latest()
    }

    /// How finely it is known.
    pub fn precision(self) -> Precision {
        self.edtf.precision()
    }
}

named!(Status {
    Fact => "fact",
    Planned => "planned",
    Claimed => "claimed",
    Denied => "denied",
    Hypothetical => "hypothetical",
    CalledFor => "called-for",
});

impl Status {
    /// Whether it is on the main timeline: facts and firm plans.
    pub const fn is_shown_first(self) -> bool {
        matches!(self, Status::Fact | Status::Planned)
    }
}
