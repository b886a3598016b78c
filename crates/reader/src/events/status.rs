//! How surely a clause is told: fact, plan, claim, denial, supposition or demand.
//!
//! In: the clauses of a sentence. Out: [`Telling`], or `None` for what is told of nothing that happens: negated clauses, generic presents.

use super::clauses::{Clause, Link, is_implicative};
use super::groups::Kind;
use super::lexicon::{self, Sorts};
use super::targets::is_happening;
use super::words::{Tag, Word};
use dateline_model::Status;

/// How a clause is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Telling {
    /// How surely.
    pub(super) status: Status,
    /// Who claims or denies it.
    pub(super) by: Option<String>,
}

/// The time that the text gives a clause, held against the day of publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct When {
    /// There is one.
    pub(super) is_told: bool,
    /// It does not begin before that day.
    pub(super) is_ahead: bool,
    /// It ends before that day.
    pub(super) is_over: bool,
}

/// How a clause is told.
pub(super) fn telling(
    text: &str,
    words: &[Word<'_>],
    clauses: &[Clause],
    number: usize,
    when: When,
) -> Option<Telling> {
    let own = own_status(words, clauses, number, when)?;
    let attributed = attribution(text, words, clauses, number)?;
    // What is only supposed stays so, whoever says it.
    Some(match (own, attributed) {
        (own, None) => Telling { status: own, by: None },
        // "will close the plant on 3 June, its chairman said": whoever is to do it has said so.
        (Status::Planned, Some(telling)) if is_announced(&telling) => Telling { status: Status::Planned, by: None },
        (Status::Fact | Status::Planned, Some(telling)) => telling,
        (own, Some(_)) => Telling { status: own, by: None },
    })
}

/// Whether the one who will do it, or speaks for it, says that it will be done.
fn is_announced(telling: &Telling) -> bool {
    let by = telling.by.as_deref().unwrap_or_default().to_lowercase();
    let speaker = by.split_whitespace().next_back().unwrap_or_default();
    let is_own = by
        .split_whitespace()
        .next()
        .is_some_and(|first| matches!(first, "it" | "they" | "he" | "she" | "its" | "their" | "his" | "her"));
    telling.status == Status::Claimed && (is_own || lexicon::is_listed_in_either_number("spokesperson", speaker))
}

/// Status by the clause's own verb and subordinator.
fn own_status(words: &[Word<'_>], clauses: &[Clause], number: usize, when: When) -> Option<Status> {
    let When { is_told: is_dated, is_ahead, .. } = when;
    let clause = &clauses[number];
    let group = &clause.group;
    if group.is_negated
        || has_negative_subject(words, clause)
        || has_negative_object(words, clause)
        || is_all_but(words, clause)
        || is_opinion(words, clause)
        || is_asked(words, clauses, number)
        || had_been_due(words, clauses, number)
        || !is_dated && is_habit(words, clause)
    {
        return None;
    }
    if is_conditional(words, clauses, number) || is_supposed(words, clause) {
        return Some(Status::Hypothetical);
    }
    if is_seen_from_the_past(words, clauses, number, when) {
        return Some(Status::Fact);
    }
    if let Some(modal) = group.modal {
        return Some(match words[modal].lower.trim_end_matches("n't") {
            "will" | "shall" | "'ll" | "wo" if is_dated => Status::Planned,
            "should" | "must" | "ought" => Status::CalledFor,
            _ => Status::Hypothetical,
        });
    }
    match group.kind {
        _ if group.is_scheduled => {
            Some(if is_dated && !group.is_past { Status::Planned } else { Status::Hypothetical })
        }
        Kind::Infinitive => infinitive_status(words, clauses, number, is_ahead),
        // "has been set for Friday": that it was set says no more than when it is to be, and "scheduled for 2015" not that it was.
        Kind::Finite | Kind::Participle if is_set_for(words, clause) => is_ahead.then_some(Status::Planned),
        // "must pay under the deal signed in May": done, whatever is to come of it.
        Kind::Participle if is_dated && !is_ahead => Some(Status::Fact),
        Kind::Gerund | Kind::Participle => {
            clause.parent.map_or(Some(Status::Fact), |parent| carried_status(words, &clauses[parent]))
        }
        Kind::Finite if group.is_past || group.is_perfect => Some(Status::Fact),
        // A present is a plan with a day ahead, a historical present with a day behind, and generic without.
        Kind::Finite if is_dated && is_ahead => Some(Status::Planned),
        Kind::Finite if is_dated || group.is_progressive => Some(Status::Fact),
        Kind::Finite => None,
    }
}

/// "Has he arrested the killers?": nobody says so.
fn is_asked(words: &[Word<'_>], clauses: &[Clause], number: usize) -> bool {
    let mut at = number;
    while !matches!(clauses[at].link, Link::Main | Link::Relative | Link::Subordinate(_))
        && let Some(parent) = clauses[at].parent
    {
        at = parent;
    }
    let end = words.iter().rev().find(|word| word.tag != Tag::Quote);
    if clauses[at].link != Link::Main || end.is_none_or(|end| end.text != "?") {
        return false;
    }
    let first = words.iter().find(|word| !matches!(word.tag, Tag::Conjunction | Tag::Adverb | Tag::Quote | Tag::Comma));
    let asks = |first: &Word<'_>| {
        matches!(first.tag, Tag::Have | Tag::Be | Tag::Do | Tag::Modal | Tag::Relative)
            || matches!(first.lower.as_str(), "why" | "how" | "what" | "who" | "which" | "whose" | "when" | "where")
    };
    let is_turned = first.is_some_and(asks);
    // "He had them arrested, and what has changed?": the last is the question.
    is_turned || !clauses[at + 1..].iter().any(|clause| clause.group.kind == Kind::Finite)
}

/// "had been due to begin in May but was put off", "had been scheduled for 3 May": what became of it, another says.
fn had_been_due(words: &[Word<'_>], clauses: &[Clause], number: usize) -> bool {
    let clause = &clauses[number];
    let parent = clause.parent.filter(|_| clause.group.kind == Kind::Infinitive);
    let had_been = |clause: &Clause| clause.group.is_past_perfect;
    is_set_for(words, clause) && had_been(clause)
        || clause.group.is_scheduled && had_been(clause)
        || parent.is_some_and(|parent| {
            let end = clauses[parent].group.words.end;
            let is_due = |at: usize| words.get(at).is_some_and(|word| word.lower == "due");
            had_been(&clauses[parent]) && (is_due(end) || is_due(end.saturating_sub(1)))
        })
}

/// "nearly went bankrupt": it did not. "Nearly forty died" counts.
fn is_all_but(words: &[Word<'_>], clause: &Clause) -> bool {
    let group = &clause.group.words;
    let is_short = |at: usize| matches!(words[at].lower.as_str(), "nearly" | "almost");
    group.clone().any(is_short) || group.start.checked_sub(1).is_some_and(is_short)
}

/// "were regularly fired upon": no day is that of a habit.
fn is_habit(words: &[Word<'_>], clause: &Clause) -> bool {
    let group = &clause.group.words;
    let start = group.start - usize::from(0 < group.start);
    words[start..group.end].iter().any(|word| lexicon::is_listed("habit_adverb", &word.lower))
}

/// "In my view, the West betrayed them", "Arguably, the war began then": what the writer thinks of it.
fn is_opinion(words: &[Word<'_>], clause: &Clause) -> bool {
    let before = &words[clause.words.start..clause.group.words.start];
    let is_view = |three: &[Word<'_>]| {
        matches!(three[0].lower.as_str(), "in" | "to" | "from")
            && matches!(three[1].lower.as_str(), "my" | "our")
            && matches!(three[2].lower.as_str(), "view" | "opinion" | "judgment" | "judgement" | "mind" | "perspective")
    };
    before.windows(3).any(is_view) || before.iter().any(|word| word.lower == "arguably")
}

/// "Perhaps he left in May", "was probably sold in 1911"
fn is_supposed(words: &[Word<'_>], clause: &Clause) -> bool {
    let group = &clause.group.words;
    let start = clause.words.start.min(group.start);
    let is_opener = |at: usize| words[start..at].iter().all(|word| matches!(word.tag, Tag::Conjunction | Tag::Comma));
    let is_doubt = |at: usize| lexicon::is_listed("doubting_adverb", &words[at].lower);
    group.clone().any(is_doubt)
        || group.start.checked_sub(1).is_some_and(is_doubt)
        || (start..group.start).any(|at| is_doubt(at) && is_opener(at))
}

/// "In 2003 he joined the party; he would become its leader in 2010": what lay ahead then, and is over now.
pub(super) fn is_seen_from_the_past(words: &[Word<'_>], clauses: &[Clause], number: usize, when: When) -> bool {
    let clause = &clauses[number];
    let is_would = clause.group.modal.is_some_and(|modal| words[modal].lower == "would") && !clause.group.is_perfect;
    let is_if = || words.iter().any(|word| matches!(word.lower.as_str(), "if" | "unless" | "were" | "had"));
    let mut at = number;
    while clauses[at].link == Link::Coordinate
        && let Some(parent) = clauses[at].parent
    {
        at = parent;
    }
    is_would
        && when.is_told
        && when.is_over
        && matches!(clauses[at].link, Link::Main | Link::Relative | Link::Coordinate)
        && !is_in_quotation(words, clause.group.main)
        && !is_if()
}

/// "The trial is set for 3 July", "Elections have been called for June"
pub(super) fn is_set_for(words: &[Word<'_>], clause: &Clause) -> bool {
    let Some(verb) = words[clause.group.main].verb.as_ref() else { return false };
    let after = clause.group.words.end;
    let is_for = words.get(after).is_some_and(|next| next.lower == "for")
        && words[after + 1..].iter().take(3).any(|word| matches!(word.tag, Tag::Time(_)));
    // A man who is called for is fetched, a film is set for release.
    let is_event = clause.subject.as_ref().is_some_and(|subject| {
        subject
            .clone()
            .any(|at| is_happening(words, at) || lexicon::is_listed_in_either_number("assembly", &words[at].lower))
    });
    clause.group.is_passive && is_for && is_event && lexicon::is_listed("setting_verb", &verb.base)
}

/// What hangs on a verb without being told by itself is as sure as that verb: "will meet, ending the dispute".
fn carried_status(words: &[Word<'_>], parent: &Clause) -> Option<Status> {
    let group = &parent.group;
    match group.modal.map(|at| words[at].lower.as_str()) {
        _ if group.is_negated => None,
        Some("will" | "shall") => Some(Status::Planned),
        Some("should" | "must" | "ought") => Some(Status::CalledFor),
        Some(_) => Some(Status::Hypothetical),
        None => Some(Status::Fact),
    }
}

fn infinitive_status(words: &[Word<'_>], clauses: &[Clause], number: usize, is_ahead: bool) -> Option<Status> {
    let parent = clauses[number].parent.map(|parent| &clauses[parent])?;
    let verb = words[parent.group.main].verb.as_ref();
    let plans = verb.is_some_and(|verb| lexicon::is_listed("planning_verb", &verb.base));
    if parent.group.is_negated {
        return None;
    }
    if is_implicative(words, parent) {
        return Some(Status::Fact);
    }
    if verb.is_some_and(|verb| verb.sorts.has(Sorts::DEMAND)) {
        return Some(Status::CalledFor);
    }
    let is_planned = is_ahead && parent.group.modal.is_none() && (plans || clauses[number].group.is_passive);
    Some(if is_planned { Status::Planned } else { Status::Hypothetical })
}

fn is_conditional(words: &[Word<'_>], clauses: &[Clause], number: usize) -> bool {
    // "Had the ships put out in May, the town would have starved."
    let is_turned = words.first().is_some_and(|first| matches!(first.lower.as_str(), "had" | "were" | "should"))
        && words.get(1).is_some_and(|next| next.tag.begins_noun_phrase())
        && words.last().is_some_and(|last| last.text != "?");
    if is_turned && (number == 0 || clauses[number].link != Link::Main) {
        return true;
    }
    let mut at = number;
    loop {
        let clause = &clauses[at];
        if let Link::Subordinate(place) = clause.link
            && matches!(words[place].lower.as_str(), "if" | "unless" | "whether" | "lest")
        {
            return true;
        }
        match (clause.link, clause.parent) {
            (Link::Coordinate | Link::Participial | Link::Infinitive, Some(parent)) => at = parent,
            _ => return false,
        }
    }
}

fn has_negative_subject(words: &[Word<'_>], clause: &Clause) -> bool {
    let start = clause.subject.as_ref().map(|subject| subject.start);
    // "Not a pump has run"
    if start.and_then(|start| start.checked_sub(1)).is_some_and(|before| words[before].lower == "not") {
        return true;
    }
    let first = start.map(|start| words[start].lower.as_str());
    matches!(first, Some("no" | "none" | "nobody" | "nothing" | "neither" | "few"))
}

fn has_negative_object(words: &[Word<'_>], clause: &Clause) -> bool {
    let next = words.get(clause.group.main + 1).map(|word| word.lower.as_str());
    matches!(next, Some("no" | "none" | "nobody" | "nothing" | "neither"))
}

/// Who the clause is laid in the mouth of; the outer `None` where the report itself is denied or only thought of.
#[expect(clippy::option_option, reason = "nothing told, told by the document, and told by somebody are three things")]
fn attribution(text: &str, words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<Option<Telling>> {
    let mut at = number;
    if let Some(telling) = told_of_gerund(text, words, clauses, number) {
        return Some(telling);
    }
    loop {
        if let Some(telling) = of_hearsay(text, words, clauses, at) {
            return Some(Some(telling));
        }
        let Some(parent) = clauses[at].parent else { break };
        if clauses[at].link == Link::Complement {
            return reported_by(text, words, &clauses[parent], &clauses[at]);
        }
        // ", when production was moved": more of a time, whatever is said of it.
        let tells_of_time = matches!(clauses[at].link, Link::Subordinate(when) if words[when].lower == "when"
            && when.checked_sub(1).is_some_and(|comma| words[comma].tag == Tag::Comma));
        if matches!(clauses[at].link, Link::Relative) || tells_of_time {
            break;
        }
        at = parent;
    }
    let main = clauses[number].group.main;
    let reports = |clause: &Clause| {
        clauses.iter().any(|other| {
            let (end, start) = (clause.group.words.end, other.words.start);
            // "; police said on Monday he had been poisoned"
            let goes_on = end <= start
                && clause.words.start.checked_sub(1).is_some_and(|mark| words[mark].tag == Tag::Break)
                && !words[end..start].iter().any(|word| matches!(word.tag, Tag::Comma | Tag::Break | Tag::Quote));
            other.link == Link::Complement
                && (words[start].tag == Tag::That || goes_on)
                && other.parent.is_some_and(|parent| clauses[parent].group.main == clause.group.main)
        })
    };
    let follows = |clause: &&Clause| {
        // "Osei, who resigned in May, told reporters": the one who tells stands before what describes him.
        // And in 'resigned, writing, "I said I would"' it is the one quoted who says so.
        // "fired on the camp, which, the ministry says, was empty": what describes the camp is said.
        let is_inserted = clause.words.start.checked_sub(2).is_some_and(|at| words[at].tag == Tag::Relative);
        // "At his trial, which opened in June, he said that Karl had fallen": what he said comes after.
        !is_inserted
            && !reports(clause)
            && clause.subject.as_ref().is_none_or(|subject| main < subject.start)
            && is_attribution_after(words, clause)
            && (is_in_quotation(words, main) || !is_in_quotation(words, clause.group.main))
    };
    if let Some(clause) = clauses[number + 1..].iter().find(follows) {
        return reported_by(text, words, clause, &clauses[number]);
    }
    if is_in_quotation(words, clauses[number].group.main) || is_alleged(words, &clauses[number]) {
        let speaker = clauses.iter().enumerate().find(|(other, clause)| *other != number && is_speech(words, clause));
        let by = speaker.and_then(|(_, clause)| named(text, words, clause));
        return Some(Some(Telling {
            status: Status::Claimed,
            by: by.or_else(|| according_to(text, words, clauses, number)),
        }));
    }
    if describes_source(words, &clauses[number]) {
        return Some(None);
    }
    Some(according_to(text, words, clauses, number).map(|by| Telling { status: Status::Claimed, by: Some(by) }))
}

/// "denied ordering the raid": who denies it. "admitted ordering it" tells it.
#[expect(clippy::option_option, reason = "as for `attribution`")]
fn told_of_gerund(text: &str, words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<Option<Telling>> {
    let owner = owned_by(words, clauses, number)?;
    let is_denial = words[clauses[owner].group.main].verb.as_ref().is_some_and(|verb| verb.base == "deny");
    let by = named(text, words, &clauses[owner]);
    Some(is_denial.then_some(Telling { status: Status::Denied, by }))
}

/// The clause of "denied" or "admitted" that this gerund stands right behind.
pub(super) fn owned_by(words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<usize> {
    let group = &clauses[number].group;
    let before = group.words.start.checked_sub(1)?;
    let owner = clauses[..number].iter().rposition(|clause| clause.group.main == before)?;
    let owns = words[before].verb.as_ref().is_some_and(|verb| lexicon::is_listed("owning_up_verb", &verb.base));
    let is_told = clauses[owner].group.kind == Kind::Finite && !clauses[owner].group.is_negated;
    (group.kind == Kind::Gerund && owns && is_told).then_some(owner)
}

/// "Reports that he died were untrue", "denied rumours that it had failed", "The idea that it came in 1348 is a myth": how sure what follows is.
fn of_hearsay(text: &str, words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<Telling> {
    let clause = &clauses[number];
    let start = clause.words.start..clause.group.words.start;
    let that = start.into_iter().find(|at| words[*at].tag == Tag::That)?;
    let noun = that.checked_sub(1)?;
    let is_listed = |list: &str| lexicon::is_listed_in_either_number(list, &words[noun].lower);
    let status = match () {
        () if is_listed("hearsay_noun") => Status::Claimed,
        () if is_listed("opinion_noun") => Status::Hypothetical,
        () => return None,
    };
    let governor = clauses[..number].iter().rfind(|other| other.group.kind == Kind::Finite && other.group.main < noun);
    if let Some(governor) = governor.filter(|governor| denies(words, governor)) {
        return Some(Telling { status: Status::Denied, by: named(text, words, governor) });
    }
    let verdict =
        clauses[number + 1..].iter().find(|other| other.group.kind == Kind::Finite && other.link == Link::Main);
    let status = if verdict.is_some_and(|verdict| denies(words, verdict)) { Status::Denied } else { status };
    Some(Telling { status, by: None })
}

/// "were untrue", "is a myth", "was dismissed", "denied": said of what was reported.
fn denies(words: &[Word<'_>], clause: &Clause) -> bool {
    let says_no =
        words[clause.group.main].verb.as_ref().is_some_and(|verb| lexicon::is_listed("denying_verb", &verb.base));
    let rest = clause.group.words.end..clause.words.end.max(clause.group.words.end);
    let is_false = words[rest].iter().take(4).any(|word| lexicon::is_listed("false_word", &word.lower));
    (says_no || is_false) && !clause.group.is_negated
}

#[expect(clippy::option_option, reason = "as for `attribution`")]
fn reported_by(text: &str, words: &[Word<'_>], clause: &Clause, told: &Clause) -> Option<Option<Telling>> {
    if clause.group.is_negated || has_negative_subject(words, clause) {
        return None;
    }
    // "It is likely that he left", "It is untrue that he left"
    if clause.group.is_copula {
        let next = words.get(clause.group.words.end).map(|word| word.lower.as_str()).unwrap_or_default();
        return match () {
            () if lexicon::is_listed("false_word", next) => None,
            () if lexicon::is_listed("doubting_adverb", next) => {
                Some(Some(Telling { status: Status::Hypothetical, by: None }))
            }
            () => Some(None),
        };
    }
    let Some(verb) = words[clause.group.main].verb.as_ref() else { return Some(None) };
    let telling = |status| Some(Some(Telling { status, by: named(text, words, clause) }));
    match verb.base.as_str() {
        "deny" | "refute" | "dispute" => telling(Status::Denied),
        // "The court heard that": somebody said so there.
        "hear"
            if clause.subject.as_ref().is_some_and(|subject| {
                words[subject.clone()]
                    .iter()
                    .any(|word| lexicon::is_listed_in_either_number("finding_body", &word.lower))
            }) =>
        {
            Some(Some(Telling { status: Status::Claimed, by: None }))
        }
        // "left a swab in the patient, the tribunal ruled on Thursday"
        "find" | "rule" | "conclude" if told.group.main < clause.group.main => telling(Status::Claimed),
        base if lexicon::is_listed("factive_verb", base) => Some(None),
        _ if clause.group.modal.is_some() => Some(Some(Telling { status: Status::Hypothetical, by: None })),
        _ if verb.sorts.has(Sorts::SPEECH) => telling(Status::Claimed),
        // "advised that the lease had expired": what is past cannot be asked for.
        "advise" | "insist" if told.group.is_past || told.group.is_perfect => telling(Status::Claimed),
        _ if verb.sorts.has(Sorts::DEMAND) => Some(Some(Telling { status: Status::CalledFor, by: None })),
        _ if verb.sorts.has(Sorts::THOUGHT | Sorts::INTENT) => {
            Some(Some(Telling { status: Status::Hypothetical, by: None }))
        }
        _ => Some(None),
    }
}

/// "…, police said." and "…, said Reid."
fn is_attribution_after(words: &[Word<'_>], clause: &Clause) -> bool {
    let follows_mark = clause
        .words
        .start
        .checked_sub(1)
        .is_some_and(|at| matches!(words[at].tag, Tag::Comma | Tag::Quote | Tag::Break));
    // "…, prosecutors told the court on Thursday": whom they told.
    let is_last =
        words[clause.words.end.min(words.len())..].iter().all(|word| matches!(word.tag, Tag::Break | Tag::Quote));
    let is_telling = words[clause.group.main].verb.as_ref().is_some_and(|verb| verb.base == "tell")
        && clause.group.modal.is_none()
        && is_last;
    let takes_object = words[clause.group.main + 1..clause.words.end]
        .iter()
        .any(|word| word.tag == Tag::That || !is_telling && matches!(word.tag, Tag::Determiner | Tag::Pronoun));
    // "A bomb went off; the group claimed responsibility": for what happened.
    let owns_up = words
        .get(clause.group.main + 1)
        .is_some_and(|word| matches!(word.lower.as_str(), "responsibility" | "credit" | "victory"));
    follows_mark
        && matches!(clause.link, Link::Main)
        && is_speech(words, clause)
        && (!takes_object || clause.subject.is_none())
        && !owns_up
}

/// Whether the clause says who says so.
pub(super) fn is_speech(words: &[Word<'_>], clause: &Clause) -> bool {
    // "…, the court heard on Thursday", "…, investigators found"
    let is_found = |base: &str| {
        let subject = clause.subject.clone().unwrap_or(0..0);
        matches!(base, "hear" | "find" | "rule" | "conclude")
            && words[subject].iter().any(|word| {
                lexicon::is_listed_in_either_number("finding_body", &word.lower)
                    || lexicon::is_listed_in_either_number("finder", &word.lower)
            })
    };
    words[clause.group.main]
        .verb
        .as_ref()
        .is_some_and(|verb| lexicon::is_listed("attributing_verb", &verb.base) || is_found(&verb.base))
}

fn is_in_quotation(words: &[Word<'_>], at: usize) -> bool {
    let opened = words[..at].iter().rev().find(|word| word.tag == Tag::Quote);
    let before = words[..at].iter().filter(|word| word.tag == Tag::Quote && word.text == "\"").count();
    match opened.map(|word| word.text) {
        Some("“" | "«" | "„") => true,
        Some("\"") => before % 2 == 1,
        _ => false,
    }
}

fn is_alleged(words: &[Word<'_>], clause: &Clause) -> bool {
    words[clause.group.words.clone()]
        .iter()
        .chain(words[..clause.group.words.start].iter().rev().take(1))
        .any(|word| matches!(word.lower.as_str(), "allegedly" | "reportedly" | "supposedly" | "purportedly"))
}

/// "according to a study published on Monday": that it was published is not what it says.
fn describes_source(words: &[Word<'_>], clause: &Clause) -> bool {
    let main = clause.group.main;
    let to = words[..main].windows(2).rposition(|pair| pair[0].lower == "according" && pair[1].lower == "to");
    clause.group.kind == Kind::Participle
        && to.is_some_and(|to| !words[to..main].iter().any(|word| matches!(word.tag, Tag::Comma | Tag::Break)))
}

fn according_to(text: &str, words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<String> {
    let at = words.windows(2).position(|pair| pair[0].lower == "according" && pair[1].lower == "to")?;
    // "bombed five camps, leaving 25 dead according to the rebels": so many dead, not that they were bombed.
    let is_of_figure = clauses.iter().enumerate().any(|(other, figure)| {
        let (start, end) = (figure.words.start, figure.group.words.end);
        let is_behind =
            number < other && end <= at && start.checked_sub(1).is_some_and(|comma| words[comma].tag == Tag::Comma);
        figure.group.kind == Kind::Gerund
            && is_behind
            && words[end..at].iter().any(|word| word.tag == Tag::Number)
            && !words[end..at].iter().any(|word| matches!(word.tag, Tag::Comma | Tag::Break))
    });
    if is_of_figure {
        return None;
    }
    let start = at + 2;
    let end = (start..words.len())
        .find(|place| {
            matches!(
                words[*place].tag,
                Tag::Comma | Tag::Break | Tag::Pronoun | Tag::Verb(_) | Tag::Relative | Tag::That | Tag::Be | Tag::Have
            )
        })
        .unwrap_or(words.len());
    (start < end).then(|| text[words[start].span.start as usize..words[end - 1].span.end as usize].to_owned())
}

fn named(text: &str, words: &[Word<'_>], clause: &Clause) -> Option<String> {
    let subject = clause.subject.clone()?;
    Some(text[words[subject.start].span.start as usize..words[subject.end - 1].span.end as usize].to_owned())
}
