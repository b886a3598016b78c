//! One passage in which a document tells an event, with all that it says of it.

use crate::event::{EventDate, Status};
use crate::named::named;
use crate::span::{DocumentIndex, EntityIndex, Span};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One passage in which a document tells an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
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
    /// When it happened as this passage alone has it; the event's date is what all its accounts allow.
    #[serde(skip)]
    pub date: Option<EventDate>,
    /// What its date follows from, where that is told of another happening.
    #[serde(skip)]
    pub reasons: Vec<Reason>,
    /// Who does what to whom, with what and where, as far as the clause says; in order of role and place.
    #[serde(skip)]
    pub parts: Vec<Part>,
    /// Numbers reported, each with what is counted: "more than 40 people".
    #[serde(skip)]
    pub figures: Vec<Span>,
}

impl Account {
    /// An account of which no more is known than its words and how sure their document is of them.
    #[must_use]
    pub const fn new(document: DocumentIndex, span: Span, status: Status) -> Account {
        Account {
            document,
            span,
            status,
            by: None,
            trigger: None,
            time: None,
            date: None,
            reasons: Vec::new(),
            parts: Vec::new(),
            figures: Vec::new(),
        }
    }
}

/// How an account lies in time to another happening of its document: after it, "two days after", "the vote".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reason {
    /// Which of the two comes first.
    pub order: Order,
    /// The words that say so; none where the story does, which tells one after the other.
    pub words: Option<Span>,
    /// The word that tells the other happening: the trigger of an account, where that is one.
    pub from: Span,
}

/// How one happening lies in time to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "their names say all")]
pub enum Order {
    Before,
    With,
    After,
}

/// A part that somebody or something has in what an account tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Part {
    /// Which part.
    pub role: Role,
    /// The words that say who or what has it.
    pub span: Span,
    /// Who or what that is, where a name or a word that stands for one says it.
    pub entity: Option<EntityIndex>,
}

/// Parts in what happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Who does it.
    Agent,
    /// To whom or what it is done.
    Patient,
    /// With what.
    Instrument,
    /// Where.
    Place,
}

/// Words that tell a time, and how they were understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeReference {
    /// The words.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexType,
    /// TIMEX3 value.
    #[serde(borrow)]
    pub value: Cow<'static, str>,
    /// Name of the rule that found it.
    #[serde(borrow)]
    pub rule: Cow<'static, str>,
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

named!(TimexType { Date => "DATE", Time => "TIME", Duration => "DURATION", Set => "SET" });

named!(Order { Before => "before", With => "with", After => "after" });

named!(Role { Agent => "agent", Patient => "patient", Instrument => "instrument", Place => "place" });
