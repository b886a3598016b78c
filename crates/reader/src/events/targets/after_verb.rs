//! What a time after the verb dates.

use super::super::clauses::Clause;
use super::super::groups::Kind;
use super::super::lexicon::{self, Sorts};
use super::super::words::{Tag, Word};
use super::{Target, is_happening, told_in};

pub(super) fn after_verb(words: &[Word<'_>], clauses: &[Clause], number: usize, preposition: usize) -> Option<Target> {
    let clause = &clauses[number];
    let verb = words[clause.group.main].verb.as_ref();
    let is_state = clause.group.is_copula
        || verb.is_some_and(|verb| {
            verb.sorts.has(Sorts::STATE | Sorts::THOUGHT)
                && !verb.sorts.has(Sorts::STRONG)
                && !["deed_of_words", "moment_verb", "finding_verb"]
                    .iter()
                    .any(|list| lexicon::is_listed(list, &verb.base))
        });
    let happening = last_happening(words, clause, preposition);
    if is_state && clause.group.kind == Kind::Gerund {
        return owner_of_gerund(words, clauses, number).map(Target::Clause).or_else(|| happening.map(Target::Noun));
    }
    // "A state of siege followed on the 17th": what followed did so then.
    let follows = || {
        let is_told = clause.group.kind == Kind::Finite && clause.group.modal.is_none() && !clause.group.is_scheduled;
        let is_following = verb.is_some_and(|verb| verb.base == "follow");
        clause.subject.clone().filter(|_| is_told && is_following).and_then(|subject| told_in(words, subject))
    };
    if is_state {
        return happening.or_else(follows).map(Target::Noun);
    }
    if clause.group.kind == Kind::Gerund
        && let Some(owner) = owner_of_gerund(words, clauses, number)
    {
        return Some(Target::Clause(owner));
    }
    if clause.group.kind == Kind::Infinitive {
        return Some(Target::Clause(owner_of_infinitive(words, clauses, number)));
    }
    Some(Target::Clause(number))
}

/// The happening whose phrase ends right before the preposition: "the attack on the base in December".
fn last_happening(words: &[Word<'_>], clause: &Clause, preposition: usize) -> Option<usize> {
    // "the killings of A and B two days earlier": "and" joins two nouns there, not two clauses.
    let joins_nouns = |at: usize| {
        words[at].tag == Tag::Conjunction
            && words[at - 1].tag.is_noun()
            && words.get(at + 1).is_some_and(|next| next.tag.begins_noun_phrase())
    };
    let in_phrase = |at: &usize| {
        !matches!(words[*at].tag, Tag::Comma | Tag::Break | Tag::Verb(_) | Tag::Conjunction | Tag::Relative | Tag::That)
            || joins_nouns(*at)
    };
    (clause.group.words.end..preposition).rev().take_while(in_phrase).find(|at| is_happening(words, *at))
}

/// "retired from teaching in 2012", "fired at bases housing troops on Friday": without a comma the day is that of the main verb.
fn owner_of_gerund(words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<usize> {
    let start = clauses[number].words.start;
    let before = words.get(start.checked_sub(1)?)?;
    let opener = &words[start].lower;
    if matches!(before.tag, Tag::Comma | Tag::Break) || matches!(opener.as_str(), "after" | "before" | "by") {
        return None;
    }
    let parent = clauses[number].parent?;
    let group = &clauses[parent].group;
    (group.kind == Kind::Finite && !group.is_copula).then_some(parent)
}

/// "plans to stand down on 15 January" dates the plan's content; "agreed to sell it in May", the agreement.
fn owner_of_infinitive(words: &[Word<'_>], clauses: &[Clause], number: usize) -> usize {
    let clause = &clauses[number];
    let Some(parent) = clause.parent else { return number };
    let verb = words[clauses[parent].group.main].verb.as_ref();
    let looks_ahead = clauses[parent].group.is_copula
        || verb.is_none_or(|verb| verb.sorts.has(Sorts::INTENT | Sorts::THOUGHT | Sorts::DEMAND));
    let describes_noun = clause.group.is_passive && !looks_ahead;
    if looks_ahead || describes_noun { number } else { parent }
}
