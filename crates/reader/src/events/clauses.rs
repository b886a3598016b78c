//! Clauses: each verb group with the words around it, its subject, and how it hangs in the sentence.
//!
//! In: tagged words and verb groups. Out: a [`Clause`] for each group, in order; together they cover the sentence without overlap.

mod boundaries;
mod subjects;

use super::groups::{Kind, VerbGroup, verb_groups};
use super::lexicon::Sorts;
use super::phrases::subject_after_time_noun;
use super::words::{Form, Tag, Word};
use boundaries::boundary;
use std::ops::Range;
pub(super) use subjects::{described, is_comment, is_implicative};
use subjects::{fronted_subject, subject, whole_subject};

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

impl Clause {
    /// The same clause, its words and its parent counted from the beginning of the sentence.
    fn moved(self, words: usize, clauses: usize) -> Self {
        let moved = |range: Range<usize>| range.start + words..range.end + words;
        let link = match self.link {
            Link::Subordinate(at) => Link::Subordinate(at + words),
            link => link,
        };
        Self {
            group: self.group.moved(words),
            words: moved(self.words),
            link,
            parent: self.parent.map(|parent| parent + clauses),
            subject: self.subject.map(moved),
        }
    }
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

/// The clauses of a sentence: those of each of its parts, which know nothing of each other.
pub(super) fn clauses(words: &[Word<'_>]) -> Vec<Clause> {
    let mut clauses = Vec::new();
    for part in parts(words) {
        let earlier = clauses.len();
        let here = clauses_of_part(&words[part.clone()], verb_groups(&words[part.clone()]));
        clauses.extend(here.into_iter().map(|clause| clause.moved(part.start, earlier)));
    }
    if let Some(first) = clauses.first_mut() {
        first.words.start = 0;
    }
    clauses
}

/// "The board met; on Monday its head, a banker, quit": what follows a semicolon with a noun and then a verb stands by itself.
fn parts(words: &[Word<'_>]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for at in 0..words.len() {
        let is_stop = match words[at].text {
            ";" => true,
            // "which never took place: in May both sides settled"; what is said after a colon is said.
            ":" => !words[start..at].iter().any(reporting) && words[start..at].iter().any(is_finite),
            _ => false,
        };
        let is_list = words[at].text == ":" && (opens_relative(&words[at + 1..]) || !holds_finite(&words[at + 1..]));
        if is_stop && !is_list && words[at].tag == Tag::Break && stands_alone(&words[at + 1..]) {
            parts.push(start..at + 1);
            start = at + 1;
        }
    }
    parts.push(start..words.len());
    parts
}

/// "was not lifted until 7 October": it was, on that day.
fn is_not_until(words: &[Word<'_>], clause: &Clause) -> bool {
    let rest = clause.group.words.end..clause.words.end;
    let until = rest.clone().find(|at| matches!(words[*at].lower.as_str(), "until" | "till"));
    let time = until.and_then(|until| {
        (until + 1..rest.end)
            .find(|at| !matches!(words[*at].tag, Tag::Adverb | Tag::Preposition | Tag::Determiner | Tag::Number))
    });
    let is_timed = time.is_some_and(|at| matches!(words[at].tag, Tag::Time(_)));
    is_timed && clause.group.kind == Kind::Finite && clause.group.is_past && clause.group.modal.is_none()
}

fn reporting(word: &Word<'_>) -> bool {
    word.verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::SPEECH | Sorts::THOUGHT | Sorts::DEMAND))
}

fn is_finite(word: &Word<'_>) -> bool {
    word.tag.begins_verb_group() && !matches!(word.tag, Tag::To | Tag::Verb(Form::Gerund | Form::Participle))
}

/// "one by one: A, B and the base that troops know as C": the first verb is that of a relative clause.
fn opens_relative(words: &[Word<'_>]) -> bool {
    let until_verb = words.iter().take_while(|word| word.tag != Tag::Break && !word.tag.begins_verb_group());
    until_verb.into_iter().any(|word| matches!(word.tag, Tag::Relative | Tag::That))
}

/// Whether a verb before the next stop is surely no participle.
fn holds_finite(words: &[Word<'_>]) -> bool {
    let part = words.iter().take_while(|word| word.tag != Tag::Break).count();
    (0..part).any(|at| match words[at].tag {
        Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Verb(Form::Past | Form::Third) => true,
        Tag::Verb(Form::PastOrParticiple) => at.checked_sub(1).is_some_and(|before| words[before].tag.is_noun()),
        _ => false,
    })
}

fn stands_alone(words: &[Word<'_>]) -> bool {
    let goes_on = words.iter().find(|word| !matches!(word.tag, Tag::Conjunction | Tag::Quote));
    let is_part = goes_on.is_some_and(|word| matches!(word.tag, Tag::That | Tag::Relative | Tag::Subordinator));
    let until_verb = words.iter().take_while(|word| word.tag != Tag::Break && !word.tag.begins_verb_group());
    let (mut has_noun, mut length) = (false, 0);
    for word in until_verb {
        has_noun |= word.tag.is_noun();
        length += 1;
    }
    !is_part && has_noun && words.get(length).is_some_and(|word| word.tag.begins_verb_group())
}

fn clauses_of_part(words: &[Word<'_>], groups: Vec<VerbGroup>) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::with_capacity(groups.len());
    for group in groups {
        let floor = clauses.last().map_or(0, |last| last.group.words.end);
        if let Some(clause) = behind_described_subject(words, &mut clauses, &group) {
            clauses.push(clause);
            continue;
        }
        let (start, link) = boundary(words, floor, &group, &clauses);
        if let Some(last) = clauses.last_mut() {
            last.words.end = start;
        }
        let follows_comma = start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Comma);
        let parent = match link {
            Link::Subordinate(at) if at < start => clauses.iter().rposition(|clause| clause.words.contains(&at)),
            _ => parent(words, &clauses, link, follows_comma),
        };
        let mut clause = Clause { words: start..words.len(), group, link, parent, subject: None };
        clause.subject = subject(words, &clauses, &clause).and_then(|subject| whole_subject(words, subject));
        clauses.push(clause);
    }
    for clause in &mut clauses {
        clause.group.is_negated &= !is_not_until(words, clause);
    }
    if let Some(first) = clauses.first_mut() {
        first.words.start = 0;
    }
    let fronted: Vec<(usize, Range<usize>)> =
        (0..clauses.len()).filter_map(|number| Some((number, fronted_subject(words, &clauses, number)?))).collect();
    for (number, subject) in fronted {
        clauses[number].subject = Some(subject);
    }
    // "designed by Osei and opened by the king"
    for number in 1..clauses.len() {
        if clauses[number].subject.is_none() && is_joined_participle(words, &clauses, number) {
            clauses[number].subject = clauses[number].parent.and_then(|parent| clauses[parent].subject.clone());
        }
    }
    clauses
}

/// The clause of "A plan to build a dam was approved", "and a motion to sack him was rejected": what its subject is for stands between the subject
/// and the verb, and the clause begins where the subject's does.
fn behind_described_subject(words: &[Word<'_>], clauses: &mut [Clause], group: &VerbGroup) -> Option<Clause> {
    let is_of_subject = |clause: &&Clause| clause.group.kind != Kind::Finite;
    let others = clauses.iter().rev().take_while(is_of_subject).count();
    let number = (clauses.len() - others..clauses.len()).find(|at| {
        let start = clauses[*at].group.words.start;
        words[start].tag == Tag::To && start.checked_sub(1).is_some_and(|noun| words[noun].tag.is_noun())
    })?;
    let place = clauses[number].group.words.start;
    let is_unbroken = words[place..group.words.start].iter().all(|word| {
        !matches!(word.tag, Tag::Comma | Tag::Break | Tag::Quote | Tag::That | Tag::Relative | Tag::Subordinator)
    });
    if group.kind != Kind::Finite || !is_unbroken {
        return None;
    }
    let (floor, earlier) = (number.checked_sub(1).map_or(0, |last| clauses[last].group.words.end), &clauses[..number]);
    let at_subject = VerbGroup { words: place..place + 1, ..group.clone() };
    let (start, link) = boundary(words, floor, &at_subject, earlier);
    // "made a bid to lead it had lost": the noun is what was made.
    let opens = number == 0 || floor < start || link == Link::Complement;
    let follows_comma = start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Comma);
    let parent = parent(words, earlier, link, follows_comma);
    let mut clause = Clause { words: start..words.len(), group: at_subject, link, parent, subject: None };
    let own = subject(words, earlier, &clause).and_then(|subject| whole_subject(words, subject));
    clause.subject = own.filter(|subject| opens && subject.end == place);
    clause.subject.as_ref()?;
    if let Some(before) = number.checked_sub(1) {
        clauses[before].words.end = start;
        clauses[number].words.start = start;
    }
    if let Some(last) = clauses.last_mut() {
        last.words.end = group.words.start;
    }
    Some(Clause { words: group.words.start..words.len(), group: group.clone(), ..clause })
}

/// The clause whose subject an infinitive describes: of "a plan to build a dam was approved" the approval.
pub(super) fn told_of_described(clauses: &[Clause], infinitive: usize) -> Option<usize> {
    let place = clauses[infinitive].group.words.start;
    let is_described = clauses[infinitive].group.kind == Kind::Infinitive;
    let is_told = |at: &usize| {
        clauses[*at].group.kind == Kind::Finite
            && clauses[*at].subject.as_ref().is_some_and(|subject| subject.end == place)
    };
    (infinitive + 1..clauses.len()).find(is_told).filter(|_| is_described)
}

/// Whether "and" joins a participle to another.
fn is_joined_participle(words: &[Word<'_>], clauses: &[Clause], number: usize) -> bool {
    let is_participle = |clause: &Clause| clause.link == Link::Participial && clause.group.kind == Kind::Participle;
    let clause = &clauses[number];
    let follows_and = clause.words.start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Conjunction);
    follows_and && is_participle(clause) && clause.parent.is_some_and(|parent| is_participle(&clauses[parent]))
}

/// Whether a clause may take another as what was said, thought or demanded, right after its verb.
pub(super) fn reports(words: &[Word<'_>], clause: &Clause) -> bool {
    let sorts = words[clause.group.main].verb.as_ref().map(|verb| verb.sorts).unwrap_or_default();
    sorts.has(Sorts::SPEECH | Sorts::THOUGHT | Sorts::DEMAND)
}

/// "was there in July, when the fort fell, and wrote home": what only says which July.
fn is_time_in_commas(words: &[Word<'_>], clause: &Clause) -> bool {
    let Link::Subordinate(opener) = clause.link else { return false };
    let (comma, time) = (opener.checked_sub(1), opener.checked_sub(2));
    words[opener].lower == "when"
        && comma.is_some_and(|at| words[at].tag == Tag::Comma)
        && time.is_some_and(|at| matches!(words[at].tag, Tag::Time(_)))
}

/// "ordered an inquiry and, when nobody came, dismissed him": what stands between the "and" and the verb that it joins.
fn is_inserted_after_and(words: &[Word<'_>], clause: &Clause) -> bool {
    let Link::Subordinate(opener) = clause.link else { return false };
    matches!(&words[..opener], [.., and, comma] if comma.tag == Tag::Comma && and.tag == Tag::Conjunction)
}

fn parent(words: &[Word<'_>], earlier: &[Clause], link: Link, follows_comma: bool) -> Option<usize> {
    let last = earlier.len().checked_sub(1)?;
    // "left on the day the firm failed and went abroad": what says which day goes no further.
    let says_which_day = |clause: &Clause| {
        clause.link == Link::Relative
            && subject_after_time_noun(words, clause.group.words.start) == Some(clause.words.start)
    };
    match link {
        Link::Main => None,
        Link::Coordinate => (0..=last).rev().find(|place| {
            let other = &earlier[*place];
            let is_aside = says_which_day(other)
                || is_inserted_after_and(words, other)
                || follows_comma && is_time_in_commas(words, other);
            !matches!(other.link, Link::Participial | Link::Infinitive) && !is_aside
        }),
        // "added abilities to record sound, prompting a suit": after a comma it hangs on the last verb with a subject.
        Link::Participial if follows_comma => {
            (0..=last).rev().find(|place| earlier[*place].group.kind == Kind::Finite).or(Some(last))
        }
        _ => Some(last),
    }
}
