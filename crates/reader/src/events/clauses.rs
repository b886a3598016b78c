//! Clauses: each verb group with the words around it, its subject, and how it hangs in the sentence.
//!
//! In: tagged words and verb groups. Out: a [`Clause`] for each group, in order; together they cover the sentence without overlap.

mod boundaries;
mod subjects;

use super::groups::{Kind, VerbGroup, verb_groups};
use super::lexicon::{self, Sorts};
use super::phrases::subject_after_time_noun;
use super::words::{Form, Tag, Word};
use boundaries::boundary;
use std::ops::Range;
pub(super) use subjects::{described, is_comment, is_implicative, is_of_fronted_phrase};
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
    if let Some(aside) = aside(words) {
        return clauses_around(words, aside);
    }
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

/// The brackets of "The mayor (he was 61) resigned", "many people, by our count (the police saw ten), marched": they stand between a subject and its verb,
/// and have a subject and a verb of their own.
fn aside(words: &[Word<'_>]) -> Option<Range<usize>> {
    let open = words.iter().position(|word| word.text == "(")?;
    let close = open + words[open..].iter().position(|word| word.text == ")")?;
    let inner = &words[open + 1..close];
    let verb = inner.iter().position(is_finite)?;
    let has_subject = inner[..verb].iter().any(|word| word.tag.is_noun());
    let verbs = |words: &[Word<'_>]| words.iter().any(|word| word.tag.begins_verb_group());
    let next = words[close + 1..].iter().find(|word| !matches!(word.tag, Tag::Comma | Tag::Adverb));
    let goes_on = next.is_some_and(is_finite) && words[close + 1].tag != Tag::Adverb;
    (has_subject && goes_on && 0 < open && !verbs(&words[..open])).then_some(open..close + 1)
}

/// The clauses of a sentence with brackets: those in them, and those of what is left without them.
fn clauses_around(words: &[Word<'_>], aside: Range<usize>) -> Vec<Clause> {
    let outer: Vec<Word<'_>> = [&words[..aside.start], &words[aside.end..]].concat();
    let place = |at: usize| if at < aside.start { at } else { at + aside.len() };
    let range = |range: Range<usize>| match range.end.checked_sub(1) {
        Some(last) if range.start < range.end => place(range.start)..place(last) + 1,
        _ => place(range.start)..place(range.start),
    };
    let inner = clauses(&words[aside.start + 1..aside.end - 1]);
    let (first, count) = (aside.start + 1, inner.len());
    let inner = inner.into_iter().map(|clause| clause.moved(first, 0));
    let moved = |clause: Clause| Clause {
        group: VerbGroup {
            words: range(clause.group.words),
            main: place(clause.group.main),
            modal: clause.group.modal.map(place),
            ..clause.group
        },
        words: range(clause.words),
        link: match clause.link {
            Link::Subordinate(at) => Link::Subordinate(place(at)),
            link => link,
        },
        parent: clause.parent.map(|parent| parent + count),
        subject: clause.subject.map(range),
    };
    inner.chain(clauses(&outer).into_iter().map(moved)).collect()
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
            _ => parent(words, &clauses, link, follows_comma, &group, start),
        };
        let mut clause = Clause { words: start..words.len(), group, link, parent, subject: None };
        clause.subject = subject(words, &clauses, &clause).and_then(|subject| whole_subject(words, subject));
        clause.parent = clause.parent.map(|parent| above_relative(words, &clauses, &clause, parent));
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
    for number in 1..clauses.len() {
        if is_had_done(words, &clauses, number) {
            clauses[number].group.kind = Kind::Finite;
            clauses[number].group.is_past = true;
        }
    }
    // "designed by Osei and opened by the king"
    for number in 1..clauses.len() {
        if clauses[number].subject.is_none() && is_joined_participle(words, &clauses, number) {
            clauses[number].subject = clauses[number].parent.and_then(|parent| clauses[parent].subject.clone());
        }
    }
    clauses
}

/// "fouled the stream that feeds five villages and the people blocked the road": what has a subject of its own goes on with the clause above the
/// relative one, whose "that" would be its subject.
fn above_relative(words: &[Word<'_>], clauses: &[Clause], clause: &Clause, parent: usize) -> usize {
    let relative = &clauses[parent];
    let is_pronoun = |at: usize| matches!(words[at].tag, Tag::That | Tag::Relative) && words[at].lower != "whose";
    let is_its_subject = relative.link == Link::Relative
        && (relative.words.start..relative.group.words.start)
            .rev()
            .find(|at| words[*at].tag != Tag::Adverb)
            .is_some_and(is_pronoun);
    let has_own = clause.link == Link::Coordinate
        && clause.subject.as_ref().is_some_and(|subject| clause.words.start <= subject.start);
    let above = (0..parent).rev().find(|above| clauses[*above].group.kind == Kind::Finite);
    above.filter(|_| is_its_subject && has_own).unwrap_or(parent)
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
    let parent = parent(words, earlier, link, follows_comma, group, start);
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

/// "had his rival arrested", "saw the mill burnt down": who or what stands right behind the verb was, then.
pub(super) fn is_had_done(words: &[Word<'_>], clauses: &[Clause], number: usize) -> bool {
    let clause = &clauses[number];
    let Some(parent) = clause.parent.filter(|parent| *parent + 1 == number).map(|parent| &clauses[parent]) else {
        return false;
    };
    let verb = words[parent.group.main].verb.as_ref();
    let object = &words[parent.group.words.end.min(clause.group.words.start)..clause.group.words.start];
    let is_object = |word: &Word<'_>| {
        word.tag.begins_noun_phrase()
            || matches!(word.tag, Tag::Genitive | Tag::Comma | Tag::Adverb)
            || word.lower == "of"
    };
    clause.link == Link::Participial
        && clause.group.is_passive
        && clause.group.words.len() == 1
        && clause.subject.is_some()
        && parent.group.kind == Kind::Finite
        && parent.group.is_past
        && !parent.group.is_passive
        && !parent.group.is_negated
        && verb.is_some_and(|verb| lexicon::is_listed("seeing_done_verb", &verb.base))
        && object.iter().any(|word| word.tag.is_noun())
        && object.iter().all(is_object)
        // "had they sold": if they had.
        && !object.iter().any(|word| matches!(word.lower.as_str(), "i" | "he" | "she" | "we" | "they"))
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

/// "vowed that the mill would stay open and resigned": a past without a subject goes on with who vowed, not with what would be.
fn is_promised(words: &[Word<'_>], other: &Clause, group: &VerbGroup, start: usize) -> bool {
    let is_past = |group: &VerbGroup| {
        group.kind == Kind::Finite && group.is_past && group.modal.is_none() && !group.is_past_perfect
    };
    let is_would =
        other.group.modal.is_some_and(|modal| matches!(words[modal].lower.as_str(), "would" | "could" | "might"));
    let has_subject =
        words[(start + 1).min(group.words.start)..group.words.start].iter().any(|word| word.tag.is_noun());
    other.link == Link::Complement && is_would && is_past(group) && !has_subject
}

fn parent(
    words: &[Word<'_>],
    earlier: &[Clause],
    link: Link,
    follows_comma: bool,
    group: &VerbGroup,
    start: usize,
) -> Option<usize> {
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
                || follows_comma && is_time_in_commas(words, other)
                || is_promised(words, other, group, start);
            !matches!(other.link, Link::Participial | Link::Infinitive) && !is_aside
        }),
        // "added abilities to record sound, prompting a suit": after a comma it hangs on the last verb with a subject.
        Link::Participial if follows_comma => {
            (0..=last).rev().find(|place| earlier[*place].group.kind == Kind::Finite).or(Some(last))
        }
        _ => Some(last),
    }
}
