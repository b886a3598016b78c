//! Clauses: each verb group with the words around it, its subject, and how it hangs in the sentence.
//!
//! In: tagged words and verb groups. Out: a [`Clause`] for each group, in order; together they cover the sentence without overlap.

use super::dates::is_happening;
use super::groups::{Kind, VerbGroup, apposition_before};
use super::lexicon::{self, Sorts};
use super::phrases::{noun_phrase_before, subject_in};
use super::words::{Tag, Word};
use std::ops::Range;

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

/// "Appointed to a chair in 1936, Lysholm was the first": what begins the sentence is told of the subject that follows.
fn fronted_subject(words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<Range<usize>> {
    let clause = &clauses[number];
    let is_open = clause.link == Link::Participial && clause.subject.is_none() && clause.parent.is_none();
    let main = clauses[number + 1..].iter().find(|next| next.link == Link::Main)?;
    let follows_comma = main.words.start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Comma);
    let subject = main.subject.clone().filter(|subject| main.words.start <= subject.start)?;
    (is_open && follows_comma).then_some(subject)
}

/// Where a clause begins, not before `floor`, and how it is linked.
fn boundary(words: &[Word<'_>], floor: usize, group: &VerbGroup, earlier: &[Clause]) -> (usize, Link) {
    let verb = group.words.start;
    match group.kind {
        Kind::Infinitive if words[verb].tag != Tag::To => {
            // "to cut jobs and close a plant": the second hangs where the first does.
            let and = (floor..verb).rev().find(|at| words[*at].tag == Tag::Conjunction);
            return (and.unwrap_or(verb), Link::Coordinate);
        }
        Kind::Infinitive if !earlier.is_empty() => return (verb, Link::Infinitive),
        Kind::Gerund | Kind::Participle => return (participial_start(words, floor, verb), Link::Participial),
        _ => {}
    }
    let between = floor..insertion_start(words, floor, verb);
    // The last opener wins: "said that after the vote, which …" opens three clauses, and the verb belongs to the innermost.
    for at in between.clone().rev() {
        match words[at].tag {
            // "who as commander of the force led it"
            Tag::Subordinator if words[at].lower == "as" && floor < at && words[at - 1].tag == Tag::Relative => {}
            Tag::Subordinator => return subordinate_or_main(words, at, verb),
            Tag::Relative => return relative(words, floor, at, verb, earlier),
            Tag::That
                if is_relative_that(words, at)
                    && !(follows_time(words, at) && earlier.last().is_some_and(|last| reports(words, last))) =>
            {
                return (at, Link::Relative);
            }
            Tag::That => return (at, Link::Complement),
            // "which filed for A and B earlier, refused": the comma closes what came in between.
            Tag::Conjunction if words[verb - 1].tag == Tag::Comma && holds_noun(words, at + 1..verb) => {}
            Tag::Conjunction if joins_clauses(words, at, verb) => return (at, Link::Coordinate),
            // "the Mobilisation Forces (PMF), died"
            Tag::Break if words[at].text == "(" && words[at + 1..verb].iter().any(|word| word.text == ")") => {}
            Tag::Break if words[at].text == ")" => {}
            Tag::Break if holds_noun(words, at + 1..verb) => return (at + 1, Link::Main),
            Tag::Comma
                if subject_in(words, at + 1..verb).is_some()
                    && !earlier.is_empty()
                    && !continues_list(words, floor, at) =>
            {
                return (at + 1, Link::Main);
            }
            _ => {}
        }
    }
    if earlier.is_empty() {
        // "the Morwenna, the loveliest ship it ever built, was launched"
        return contact_in_apposition(words, verb).map_or((0, Link::Main), |pronoun| (pronoun, Link::Relative));
    }
    // "Osei, who called it a disgrace, left": the comma closes the relative clause, whatever its verb reports.
    let closes_relative = words[verb - 1].tag == Tag::Comma
        && earlier.iter().any(|clause| clause.link == Link::Relative)
        && !earlier.iter().any(|clause| matches!(clause.link, Link::Main | Link::Coordinate));
    // "The judge, having heard both sides, granted": so does it a participle's.
    let closes_participle = words[verb - 1].tag == Tag::Comma
        && earlier.last().is_some_and(|last| {
            last.link == Link::Participial
                && last.parent.is_none()
                && last.words.start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Comma)
        });
    if closes_relative || closes_participle {
        return (verb, Link::Main);
    }
    // "declared three days of mourning, spoke of revenge and named a successor"
    let goes_on_after_comma = words[verb - 1].tag == Tag::Comma
        && group.kind == Kind::Finite
        && group.is_past
        && !group.is_passive
        && earlier.iter().any(|clause| {
            matches!(clause.link, Link::Main | Link::Coordinate)
                && clause.group.kind == Kind::Finite
                && clause.group.is_past
                && clause.subject.is_some()
                && !words[clause.group.words.end..verb].iter().any(|word| matches!(word.tag, Tag::Break | Tag::Quote))
        });
    let is_speech = words[group.main].verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::SPEECH));
    if goes_on_after_comma && !is_speech && has_later_and(words, group.words.end) {
        return (verb, Link::Coordinate);
    }
    // "on the day she died": a noun and a pronoun with nothing between them begin a relative clause.
    if let Some(pronoun) = contact_subject(words, floor, verb) {
        return (pronoun, Link::Relative);
    }
    if let Some(link) = opened_before_participle(words, earlier) {
        return (verb, link);
    }
    let reports = earlier.last().is_some_and(|last| reports(words, last));
    if reports && holds_noun(words, between) {
        return (after_time(words, floor, verb), Link::Complement);
    }
    (verb, Link::Main)
}

/// "when shells fired from the hill hit the town": what opens the clause stands before the subject that a participle describes.
fn opened_before_participle(words: &[Word<'_>], earlier: &[Clause]) -> Option<Link> {
    let last = earlier.last().filter(|last| last.group.kind == Kind::Participle)?;
    let opener = last.subject.as_ref()?.start.checked_sub(1)?;
    match words[opener].tag {
        Tag::Subordinator => Some(Link::Subordinate(opener)),
        Tag::Relative if matches!(words[opener].lower.as_str(), "when" | "where") => Some(Link::Subordinate(opener)),
        Tag::That => Some(Link::Complement),
        _ => None,
    }
}

/// "the day she died": the pronoun before the verb, where a noun stands right before it.
fn contact_subject(words: &[Word<'_>], floor: usize, verb: usize) -> Option<usize> {
    let pronoun = (floor..verb).rev().find(|at| words[*at].tag != Tag::Adverb)?;
    let is_subject = matches!(words[pronoun].lower.as_str(), "he" | "she" | "they" | "we" | "i" | "it" | "you");
    let follows_noun = floor < pronoun && words[pronoun - 1].tag == Tag::Noun;
    (is_subject && follows_noun).then_some(pronoun)
}

/// Whether an "and" closes the list of verbs that this one stands in.
fn has_later_and(words: &[Word<'_>], from: usize) -> bool {
    words[from..].iter().take_while(|word| word.tag != Tag::Break).any(|word| word.lower == "and")
}

/// The pronoun of a relative clause without its "that", in a noun phrase set off by a comma from the noun that it describes.
fn contact_in_apposition(words: &[Word<'_>], verb: usize) -> Option<usize> {
    let pronoun = contact_subject(words, 0, verb)?;
    let phrase = noun_phrase_before(words, pronoun)?;
    let comma = phrase.start.checked_sub(1).filter(|at| words[*at].tag == Tag::Comma)?;
    let begins = matches!(words[phrase.start].tag, Tag::Determiner | Tag::Possessive);
    (begins && comma.checked_sub(1).is_some_and(|before| words[before].tag.is_noun())).then_some(pronoun)
}

/// "said on Monday it would close": the day belongs to the saying.
fn after_time(words: &[Word<'_>], floor: usize, verb: usize) -> usize {
    let time = (floor..verb.min(floor + 3)).find(|at| matches!(words[*at].tag, Tag::Time(_)));
    let is_first = time
        .is_some_and(|time| words[floor..time].iter().all(|word| matches!(word.tag, Tag::Preposition | Tag::Adverb)));
    if is_first { time.map_or(floor, |time| time + 1) } else { floor }
}

/// Where the insertion begins that a dash or bracket right before the verb closes: "the makers -- A, B and C -- refused"; else the verb.
fn insertion_start(words: &[Word<'_>], floor: usize, verb: usize) -> usize {
    if let Some(open) = apposition_before(words, verb).filter(|open| floor < *open) {
        return open;
    }
    let Some(close) = verb.checked_sub(1).filter(|at| floor < *at && words[*at].tag == Tag::Break) else { return verb };
    let open = if words[close].text == ")" { "(" } else { words[close].text };
    (floor..close).rev().find(|at| words[*at].text == open).unwrap_or(verb)
}

fn participial_start(words: &[Word<'_>], floor: usize, verb: usize) -> usize {
    let mut start = verb;
    while floor < start
        && matches!(words[start - 1].tag, Tag::Adverb | Tag::Preposition | Tag::Subordinator | Tag::Negation)
    {
        start -= 1;
    }
    start
}

/// "As the vote neared, the group left": a comma after the subordinate clause's own verb has been seen already, so only "If elected, he
/// will" is left, where what follows the comma is the main clause.
fn subordinate_or_main(words: &[Word<'_>], at: usize, verb: usize) -> (usize, Link) {
    let comma = (at + 1..verb).rev().find(|place| words[*place].tag == Tag::Comma);
    match comma {
        Some(comma) if subject_in(words, comma + 1..verb).is_some() && !holds_noun(words, at + 1..comma) => {
            (comma + 1, Link::Main)
        }
        _ => (at, Link::Subordinate(at)),
    }
}

fn relative(words: &[Word<'_>], floor: usize, at: usize, verb: usize, earlier: &[Clause]) -> (usize, Link) {
    let is_when = matches!(words[at].lower.as_str(), "when" | "where" | "why" | "how" | "what");
    if !is_when {
        return (at, Link::Relative);
    }
    if matches!(words[at].lower.as_str(), "what" | "how" | "why")
        || (at == floor && earlier.last().is_some_and(|last| reports(words, last)))
    {
        return (at, Link::Complement);
    }
    subordinate_or_main(words, at, verb)
}

fn is_relative_that(words: &[Word<'_>], at: usize) -> bool {
    let Some(previous) = at.checked_sub(1).map(|at| &words[at]) else { return false };
    (previous.tag.is_noun() || matches!(previous.tag, Tag::Time(_) | Tag::Number))
        && !lexicon::is_listed("clause_noun", &previous.lower)
}

/// "said on Monday that"
fn follows_time(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(words[before].tag, Tag::Time(_)))
}

/// Whether "and" joins two clauses here: what follows it is a subject and the verb, or the verb itself.
fn joins_clauses(words: &[Word<'_>], at: usize, verb: usize) -> bool {
    let rest = &words[at + 1..verb];
    if rest.iter().all(|word| matches!(word.tag, Tag::Adverb | Tag::Negation)) {
        return true;
    }
    // "Iran and Iraq signed": both are subjects, so the clause began before them; after an earlier verb and its object it is a new one.
    let before = words[..at].iter().rev().take_while(|word| {
        !matches!(word.tag, Tag::Comma | Tag::Break | Tag::Relative | Tag::That | Tag::Subordinator)
    });
    let has_verb_before =
        before.clone().any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be | Tag::Have | Tag::Modal));
    let follows_comma = at.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Comma);
    has_verb_before || (follows_comma && words[..at].iter().any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be)))
}

/// "Iran, Iraq and Syria signed": this comma stands inside a list.
fn continues_list(words: &[Word<'_>], floor: usize, comma: usize) -> bool {
    let has_verb = words[floor.saturating_sub(1)..comma]
        .iter()
        .any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be | Tag::Have | Tag::Modal));
    !has_verb
        && words[comma + 1..]
            .iter()
            .take_while(|word| !matches!(word.tag, Tag::Verb(_)))
            .any(|word| word.tag == Tag::Conjunction)
}

fn holds_noun(words: &[Word<'_>], range: Range<usize>) -> bool {
    words.get(range).is_some_and(|words| words.iter().any(|word| word.tag.is_noun()))
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

fn subject(words: &[Word<'_>], earlier: &[Clause], clause: &Clause) -> Option<Range<usize>> {
    let verb = clause.group.words.start;
    match clause.link {
        // "a list of shops that it closed" has its own subject; "a strike that killed" takes the noun before.
        Link::Relative => {
            let opener = usize::from(words[clause.words.start].tag != Tag::Pronoun);
            subject_in(words, clause.words.start + opener..verb).or_else(|| antecedent(words, clause.words.start))
        }
        Link::Participial | Link::Infinitive => participial_subject(words, earlier, clause),
        Link::Subordinate(at) if at < clause.words.start => earlier.last().and_then(|last| last.subject.clone()),
        Link::Subordinate(at) => subject_in(words, at + 1..verb),
        Link::Complement => {
            let start =
                clause.words.start + usize::from(matches!(words[clause.words.start].tag, Tag::That | Tag::Relative));
            subject_in(words, start..verb)
                .or_else(|| opened_before_participle(words, earlier).and(earlier.last()?.subject.clone()))
        }
        Link::Coordinate => {
            let own = subject_in(words, clause.words.start + 1..verb);
            own.or_else(|| clause.parent.and_then(|parent| earlier[parent].subject.clone()))
        }
        Link::Main => subject_in(words, clause.words.start..verb).or_else(|| resumed_subject(words, earlier)),
    }
}

/// The noun that a relative clause describes: "a strike near the airport that killed", but of "the head of the army, who", the head.
fn antecedent(words: &[Word<'_>], start: usize) -> Option<Range<usize>> {
    // "a firm through which it sold"
    let is_led_in = start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Preposition)
        && words.get(start).is_some_and(|word| word.tag == Tag::Relative);
    let start = start - usize::from(is_led_in);
    let comma = start.checked_sub(1).filter(|at| words[*at].tag == Tag::Comma);
    let phrase = noun_phrase_before(words, comma.unwrap_or(start))?;
    // "the anniversary of the strike that killed": without a comma a happening right before is what is described.
    let of = phrase.clone().rev().find(|at| words[*at].tag == Tag::Preposition);
    let of_person = matches!(words.get(start).map(|word| word.lower.as_str()), Some("who" | "whom" | "whose"));
    // "an end to the outbreak of cholera that killed two": the outbreak did.
    let head = of.and_then(|of| (phrase.start..of).rev().find(|at| words[*at].tag.is_noun()));
    if let Some(head) = head.filter(|head| comma.is_none() && is_happening(words, *head)) {
        let before = words[phrase.start..head].iter().rposition(|word| word.tag == Tag::Preposition);
        let start = before.map_or(phrase.start, |before| phrase.start + before + 1);
        let last = phrase.end - 1;
        if !is_happening(words, last) {
            return Some(start..phrase.end);
        }
    }
    let nearest = of.map(|of| of + 1..phrase.end).filter(|nearest| {
        let last = nearest.clone().next_back();
        match comma {
            None => {
                last.is_some_and(|at| is_happening(words, at)) || !of_person && words[nearest.start - 1].lower == "of"
            }
            // "a blow to Nexar, which admitted": a name right before the comma is what is described.
            Some(_) => !of_person && last.is_some_and(|at| words[at].tag == Tag::Name),
        }
    });
    Some(nearest.unwrap_or(phrase))
}

/// "Kadhimi, who led the service, was confirmed": the subject stands before the first clause that came in between.
fn resumed_subject(words: &[Word<'_>], earlier: &[Clause]) -> Option<Range<usize>> {
    // "who bought it and kept it": the second goes on with the relative clause.
    let goes_on = |clause: &Clause| {
        clause.link == Link::Coordinate
            && clause.parent.is_none_or(|parent| !matches!(earlier[parent].link, Link::Main | Link::Coordinate))
    };
    let is_inserted = |clause: &&Clause| !matches!(clause.link, Link::Main | Link::Coordinate) || goes_on(clause);
    let first = earlier.iter().rev().take_while(is_inserted).last()?;
    if !matches!(first.link, Link::Relative | Link::Participial) {
        return None;
    }
    let phrase = antecedent(words, first.words.start)?;
    Some(described(words, phrase.clone()).unwrap_or(phrase))
}

/// "the schooner" of "the schooner, the loveliest thing that they built, was launched".
pub(super) fn described(words: &[Word<'_>], apposition: Range<usize>) -> Option<Range<usize>> {
    let comma = apposition.start.checked_sub(1).filter(|at| words[*at].tag == Tag::Comma)?;
    let begins = matches!(words[apposition.start].tag, Tag::Determiner | Tag::Possessive);
    noun_phrase_before(words, comma).filter(|_| begins)
}

/// "expects to be chosen": the infinitive tells what its verb looks ahead to, not what a noun is for.
fn looks_ahead(words: &[Word<'_>], clause: &Clause) -> bool {
    let is_next = words[clause.group.main + 1..].first().is_some_and(|word| word.tag == Tag::To);
    is_next || clause.group.is_copula
}

/// "allowed A to do it", "forced A to": A did it.
pub(super) fn is_implicative(words: &[Word<'_>], clause: &Clause) -> bool {
    let verb = words[clause.group.main].verb.as_ref();
    let has_object = words.get(clause.group.words.end).is_some_and(|next| next.tag.begins_noun_phrase());
    let is_done = clause.group.is_past && clause.group.kind == Kind::Finite && !clause.group.is_negated;
    is_done && has_object && verb.is_some_and(|verb| lexicon::is_listed("implicative_verb", &verb.base))
}

fn participial_subject(words: &[Word<'_>], earlier: &[Clause], clause: &Clause) -> Option<Range<usize>> {
    let start = clause.words.start;
    if clause.group.kind == Kind::Infinitive
        && clause.group.is_passive
        && !clause.parent.is_some_and(|parent| looks_ahead(words, &earlier[parent]))
    {
        let end = start.checked_sub(1).filter(|at| matches!(words[*at].tag, Tag::Comma)).unwrap_or(start);
        // "a preview of a play to be staged": which of the two is staged, grammar does not say.
        return noun_phrase_before(words, end)
            .filter(|phrase| !words[phrase.clone()].iter().any(|word| word.tag == Tag::Preposition));
    }
    // "allowed thousands to storm the hall": who was allowed is who did.
    if clause.group.kind == Kind::Infinitive
        && let Some(parent) = clause.parent.filter(|parent| is_implicative(words, &earlier[*parent]))
    {
        return subject_in(words, earlier[parent].group.words.end..start);
    }
    let follows_noun =
        start.checked_sub(1).is_some_and(|at| words[at].tag.is_noun() || matches!(words[at].tag, Tag::Break));
    if clause.group.kind == Kind::Participle
        || (follows_noun && clause.group.kind == Kind::Gerund && start == clause.group.words.start)
    {
        let end = start.checked_sub(1).filter(|at| matches!(words[*at].tag, Tag::Comma | Tag::Break)).unwrap_or(start);
        return noun_phrase_before(words, end);
    }
    clause.parent.and_then(|parent| earlier[parent].subject.clone())
}
