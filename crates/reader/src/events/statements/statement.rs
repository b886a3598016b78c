//! A statement: what a passage says happened, as the later stages weigh it.

use dateline_calendar::Day;
use dateline_model::{EntityIndex, EventDate, Part, Reason, Span, Status};

/// What a passage says happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Statement {
    /// The number of its document.
    pub(in super::super) document: usize,
    /// The number of its sentence in the document.
    pub(in super::super) sentence: usize,
    /// The number of its block in the document.
    pub(in super::super) block: usize,
    /// The words quoted.
    pub(in super::super) span: Span,
    /// The word that tells it.
    pub(in super::super) trigger: Span,
    /// Subject, verb, object; or a noun's phrase.
    pub(in super::super) title: String,
    /// What sort of happening.
    pub(in super::super) class: String,
    /// How surely it is told.
    pub(in super::super) status: Status,
    /// Who claims it.
    pub(in super::super) by: Option<String>,
    /// When, if known.
    pub(in super::super) date: Option<EventDate>,
    /// The number of the time expression that dates it.
    pub(in super::super) time: Option<usize>,
    /// Told in the simple past as the next step of the story.
    pub(in super::super) is_narrative: bool,
    /// Told in the past or the perfect as a fact.
    pub(in super::super) is_past: bool,
    /// Told by a main clause in the perfect or as going on: "has bought", "is recalling".
    pub(in super::super) is_new: bool,
    /// Worth a line only if the story dates it.
    pub(in super::super) is_tentative: bool,
    /// Told by a noun.
    pub(in super::super) is_noun: bool,
    /// A bare noun with a date, "the raid of 17 January": an account where another tells of the raid, nothing by itself.
    pub(in super::super) is_mention: bool,
    /// What its date follows from, where that is another happening.
    pub(in super::super) reasons: Vec<Reason>,
    /// Who does what to whom, with what and where.
    pub(in super::super) parts: Vec<Part>,
    /// Numbers reported.
    pub(in super::super) figures: Vec<Span>,
    /// A noun known to take up another statement of its document; it says nothing by itself.
    pub(in super::super) is_echo: bool,
    /// Takes up what was told before: "the attack", not "an attack".
    pub(in super::super) is_definite: bool,
    /// Who does it, as far as names tell.
    pub(in super::super) agents: Vec<EntityIndex>,
    /// To whom or what it is done, as far as names tell.
    pub(in super::super) patients: Vec<EntityIndex>,
    /// The stems of the words that say to whom or what it is done.
    pub(in super::super) objects: Vec<String>,
    /// What sort of thing or person it is done to, where nobody is named and nothing told of it before: "a bank".
    pub(in super::super) thing: Option<String>,
    /// How many there are of what it is done to.
    pub(in super::super) counts: Vec<u32>,
    /// The stems of the words that say who does it.
    pub(in super::super) subjects: Vec<String>,
    /// The stems of the content words of its sentence, sorted, each once.
    pub(in super::super) content: Vec<String>,
    /// The stem of the word that tells it.
    pub(in super::super) told_by: String,
    /// Whether its verb tells the beginning, the end or a return of something.
    pub(in super::super) phase: Option<Phase>,
    /// Told as an answer to what was told before: "in response".
    pub(in super::super) is_answer: bool,
    /// The only answer of its agents in its document.
    pub(in super::super) is_only_answer: bool,
    /// Told of several times at once: "twice", "five times", "a total of 26".
    pub(in super::super) is_several: bool,
    /// When its document was published.
    pub(in super::super) published: Option<Day>,
    /// Days around which an answer must lie, for want of a date.
    pub(in super::super) about: Option<(i32, i32)>,
    /// Who takes part.
    pub(in super::super) entities: Vec<EntityIndex>,
    /// Where.
    pub(in super::super) places: Vec<EntityIndex>,
}

/// Which part of a thing that lasts a verb tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Phase {
    /// "began"
    Begins,
    /// "resumed"
    Returns,
    /// "ended"
    Ends,
}
