//! What happened, when, and who says so.

use crate::named::named;
use crate::span::{DocumentIndex, EntityIndex, Span};
use dateline_calendar::{Basis, Day, Edtf, Precision};
use serde::{Deserialize, Serialize};

/// One happening and all that is told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Readable and unique in the corpus.
    pub id: String,
    /// Subject, verb in the present, object; or a noun's phrase.
    pub title: String,
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

/// One passage in which a document tells an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Which document.
    pub document: DocumentIndex,
    /// The words quoted.
    pub span: Span,
    /// How sure the document is of it.
    pub status: Status,
    /// Who claims it, where the status is claimed.
    pub by: Option<String>,
    /// The word that tells the event; inside `span`.
    pub trigger: Option<Span>,
    /// The words that date it, and how they were understood; usually inside `span`.
    pub time: Option<TimeReference>,
}

/// Words that tell a time, and how they were understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeReference {
    /// The words.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexType,
    /// TIMEX3 value.
    pub value: String,
    /// Name of the rule that found it.
    pub rule: String,
    /// What it was counted from, in words for people: "published 11 June 2020", "“in January”"; `None` where it stands alone.
    pub anchor: Option<String>,
}

/// TIMEX3's types of time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "their names say all")]
pub enum TimexType {
    Date,
    Time,
    Duration,
    Set,
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

named!(TimexType { Date => "DATE", Time => "TIME", Duration => "DURATION", Set => "SET" });

impl Status {
    /// Whether it is on the main timeline: facts and firm plans.
    pub const fn is_shown_first(self) -> bool {
        matches!(self, Status::Fact | Status::Planned)
    }
}
