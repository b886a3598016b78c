//! Clauses: each verb group with the words around it, its subject, and how it hangs in the sentence.
//!
//! In: tagged words and verb groups. Out: a [`Clause`] for each group, in order; together they cover the sentence without overlap.

mod boundaries;
mod subjects;

use super::groups::{Kind, VerbGroup};
use super::lexicon::Sorts;
use super::words::{Tag, Word};
use boundaries::boundary;
use std::ops::Range;
pub(super) use subjects::{described, is_implicative};
use subjects::{fronted_subject, subject};

/// A verb group and its surroundings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// The verb.
    pub(super) group: VerbGroup,
    /// The words that belong to it, its subject included where that stands before the verb.
    pub(super) words: Range<usize>,
    /// How it hangs.
    pub(super) link: Link,
    /// The clause that it hangs on.
    pub(super) parent: Option<usize>,
    /// Who or what it is told of.
    pub(super) subject: Option<Range<usize>>,
}

/// How a clause hangs in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// By itself.
    Main,
    /// Joined to the one before, with a subject of its own or that one's.
    Coordinate,
    /// After "who", "which", "that".
    Relative,
    /// After the subordinator at this place: "if", "when", "after".
    Subordinate(usize),
    /// What somebody said, thought or wanted.
    Complement,
    /// "killing twelve", "signed in 2008".
    Participial,
    /// "to launch".
    Infinitive,
}

/// The clauses of a sentence.
pub(super) fn clauses(words: &[Word<'_>], groups: Vec<VerbGroup>) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::with_capacity(groups.len());
    for group in groups {
        let floor = clauses.last().map_or(0, |last| last.group.words.end);
        let (start, link) = boundary(words, floor, &group, &clauses);
        if let Some(last) = clauses.last_mut() {
            last.words.end = start;
        }
        let follows_comma = start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Comma);
        let parent = match link {
            Link::Subordinate(at) if at < start => clauses.iter().rposition(|clause| clause.words.contains(&at)),
            _ => parent(&clauses, link, follows_comma),
        };
        let mut clause = Clause { words: start..words.len(), group, link, parent, subject: None };
        clause.subject = subject(words, &clauses, &clause);
        clauses.push(clause);
    }
    if let Some(first) = clauses.first_mut() {
        first.words.start = 0;
    }
    let fronted: Vec<(usize, Range<usize>)> =
        (0..clauses.len()).filter_map(|number| Some((number, fronted_subject(words, &clauses, number)?))).collect();
    for (number, subject) in fronted {
        clauses[number].subject = Some(subject);
    }
    clauses
}

/// Whether a clause may take another as what was said, thought or demanded, right after its verb.
pub(super) fn reports(words: &[Word<'_>], clause: &Clause) -> bool {
    let sorts = words[clause.group.main].verb.as_ref().map(|verb| verb.sorts).unwrap_or_default();
    sorts.has(Sorts::SPEECH | Sorts::THOUGHT | Sorts::DEMAND)
}

fn parent(earlier: &[Clause], link: Link, follows_comma: bool) -> Option<usize> {
    let last = earlier.len().checked_sub(1)?;
    match link {
        Link::Main => None,
        Link::Coordinate => {
            (0..=last).rev().find(|place| !matches!(earlier[*place].link, Link::Participial | Link::Infinitive))
        }
        // "added abilities to record sound, prompting a suit": after a comma it hangs on the last verb with a subject.
        Link::Participial if follows_comma => {
            (0..=last).rev().find(|place| earlier[*place].group.kind == Kind::Finite).or(Some(last))
        }
        _ => Some(last),
    }
}
