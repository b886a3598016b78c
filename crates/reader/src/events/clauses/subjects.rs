//! Who or what a clause is told of.

use super::super::groups::Kind;
use super::super::lexicon::{self, Sorts};
use super::super::phrases::{after_preposition, noun_phrase_before, subject_in};
use super::super::targets::is_happening;
use super::super::words::{Tag, Word, is_turned_round};
use super::boundaries::opened_before_participle;
use super::{Clause, Link};
use std::ops::Range;

/// "Appointed to a chair in 1936, Lysholm was the first": what begins the sentence is told of the subject that follows.
pub(super) fn fronted_subject(words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<Range<usize>> {
    let clause = &clauses[number];
    let is_open = clause.link == Link::Participial && clause.subject.is_none() && clause.parent.is_none();
    let main = clauses[number + 1..].iter().find(|next| next.link == Link::Main)?;
    let follows_mark = main
        .words
        .start
        .checked_sub(1)
        .is_some_and(|at| words[at].tag == Tag::Comma || matches!(words[at].tag, Tag::Time(_)));
    let subject = main.subject.clone().filter(|subject| main.words.start <= subject.start)?;
    (is_open && follows_mark && !is_of_fronted_phrase(words, clause)).then_some(subject)
}

/// "In a session on Sunday, boycotted by two parties, the house approved it": what stands behind the comma describes the noun before it.
pub(in super::super) fn is_of_fronted_phrase(words: &[Word<'_>], clause: &Clause) -> bool {
    let Some((comma, before)) = words[..clause.group.words.start].split_last() else { return false };
    let begins = before.iter().find(|word| !matches!(word.tag, Tag::Conjunction | Tag::Adverb | Tag::Quote));
    comma.tag == Tag::Comma
        && begins.is_some_and(|begins| begins.tag == Tag::Preposition)
        && before.iter().any(|word| word.tag.is_noun())
}

pub(super) fn subject(words: &[Word<'_>], earlier: &[Clause], clause: &Clause) -> Option<Range<usize>> {
    let verb = clause.group.words.start;
    match clause.link {
        // "a list of shops that it closed" has its own subject; "a strike that killed" takes the noun before.
        // "which was sent in error and which leaked"
        Link::Relative if follows_conjunction(words, clause.words.start) && is_relative(earlier, clause.parent) => {
            relative_above(earlier, clause.parent).and_then(|parent| earlier[parent].subject.clone())
        }
        Link::Relative => {
            let opener = usize::from(matches!(words[clause.words.start].tag, Tag::Relative | Tag::That));
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
        Link::Main if is_turned_round(words, verb) && verb + 1 < clause.group.main => {
            subject_in(words, verb + 1..clause.group.main)
        }
        Link::Main => subject_in(words, clause.words.start..verb)
            .or_else(|| before_brackets(words, verb))
            .or_else(|| resumed_subject(words, earlier))
            .or_else(|| subject_behind_purpose(words, earlier, verb))
            .or_else(|| opening_subject(words, earlier, verb)),
    }
}

/// "Osei (born 1918; died 2013) was elected": who stands before the brackets that end at the verb.
fn before_brackets(words: &[Word<'_>], verb: usize) -> Option<Range<usize>> {
    let close = verb.checked_sub(1).filter(|at| words[*at].text == ")")?;
    let open = words[..close].iter().rposition(|word| word.text == "(")?;
    noun_phrase_before(words, open)
}

/// The subject itself, where grammar found a part of it or what cannot be one.
pub(super) fn whole_subject(words: &[Word<'_>], subject: Range<usize>) -> Option<Range<usize>> {
    // "The bank that was keeping it afloat cut off credit": what "it" was kept is no subject.
    let is_kept_so = words[subject.start].lower == "it"
        && subject.len() == 2
        && matches!(words[subject.start + 1].tag, Tag::Adjective | Tag::Noun)
        && words[subject.start + 1].lower != "itself";
    let subject = behind_time_noun(words, &subject).unwrap_or(subject);
    (!is_kept_so).then(|| described_by_age(words, subject.clone()).unwrap_or(subject))
}

/// "the wall" of "The day the wall fell", "the two men" of "The last time the two men met".
fn behind_time_noun(words: &[Word<'_>], subject: &Range<usize>) -> Option<Range<usize>> {
    let begins = |at: usize| matches!(words[at].tag, Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Name);
    let is_time = |at: &usize| {
        words[*at].tag == Tag::Noun
            && (lexicon::is_listed("time_noun", &words[*at].lower)
                || matches!(words[*at].lower.as_str(), "instant" | "minute" | "weekend" | "summer" | "winter"))
    };
    let noun = (subject.start + 1..subject.end - 1).find(is_time)?;
    let opens = words[subject.start..noun]
        .iter()
        .all(|word| matches!(word.tag, Tag::Determiner | Tag::Adjective | Tag::Number) || word.lower == "last");
    (opens && words[subject.start].lower == "the" && begins(noun + 1)).then_some(noun + 1..subject.end)
}

/// "General Osei" of "General Osei, 58, wearing uniform, read": a number between commas is an age.
fn described_by_age(words: &[Word<'_>], subject: Range<usize>) -> Option<Range<usize>> {
    let comma = subject.start.checked_sub(1).filter(|at| words[*at].tag == Tag::Comma)?;
    let is_number = subject.len() == 1 && words[subject.start].tag == Tag::Number;
    let is_closed = words.get(subject.end).is_some_and(|word| word.tag == Tag::Comma);
    noun_phrase_before(words, comma).filter(|_| is_number && is_closed)
}

fn follows_conjunction(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| words[before].tag == Tag::Conjunction)
}

/// Whether a clause is a relative one, or hangs on one: "that seemed to herald it".
fn is_relative(earlier: &[Clause], clause: Option<usize>) -> bool {
    relative_above(earlier, clause).is_some()
}

fn relative_above(earlier: &[Clause], clause: Option<usize>) -> Option<usize> {
    let mut number = clause?;
    while earlier[number].link == Link::Infinitive {
        number = earlier[number].parent?;
    }
    (earlier[number].link == Link::Relative).then_some(number)
}

/// "The Sobor, as the house is known, ordered": what came in between commas is over, and the subject opened the sentence.
fn opening_subject(words: &[Word<'_>], earlier: &[Clause], verb: usize) -> Option<Range<usize>> {
    let before = words[..verb].iter().rposition(|word| !matches!(word.tag, Tag::Adverb | Tag::Negation | Tag::Time(_)));
    let closes = before.is_some_and(|at| words[at].tag == Tag::Comma);
    let is_told = |clause: &Clause| match clause.link {
        Link::Main => clause.subject.is_some() && !is_comment(words, clause),
        // "who came, then left": it goes on with the relative clause.
        Link::Coordinate => clause.subject.is_some() && !is_relative(earlier, clause.parent),
        _ => false,
    };
    if !closes || earlier.is_empty() || earlier.iter().any(is_told) {
        return None;
    }
    let phrase = subject_in(words, 0..verb)?;
    let is_bare = words[phrase.clone()].iter().all(|word| word.verb.is_none() || word.tag.is_noun());
    is_bare.then_some(phrase)
}

/// ", it turned out,": what a writer puts in says nothing of its own.
pub(in super::super) fn is_comment(words: &[Word<'_>], clause: &Clause) -> bool {
    let Some(subject) = &clause.subject else { return false };
    let follows_comma = subject.start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Comma);
    let verb = words[clause.group.main].verb.as_ref();
    let is_of_seeming = verb.is_some_and(|verb| lexicon::is_listed("commenting_verb", &verb.base));
    follows_comma && words[subject.start].lower == "it" && subject.len() == 1 && is_of_seeming
}

/// "A plan to build a dam was approved": an infinitive right behind the noun that it describes, before any finite verb.
fn describes_subject(words: &[Word<'_>], clause: &Clause) -> bool {
    let start = clause.group.words.start;
    clause.group.kind == Kind::Infinitive
        && clause.link == Link::Main
        && words[start].tag == Tag::To
        && start.checked_sub(1).is_some_and(|at| words[at].tag.is_noun())
}

/// "To save money the council closed two libraries": behind the object of what it was done for another phrase begins.
fn subject_behind_purpose(words: &[Word<'_>], earlier: &[Clause], verb: usize) -> Option<Range<usize>> {
    let last = earlier.last().filter(|last| last.group.kind == Kind::Infinitive && last.link == Link::Main)?;
    let opens = words[last.words.start..last.group.words.start].iter().all(|word| !word.tag.is_noun());
    let start = after_preposition(words, last.group.main, verb).filter(|_| opens)?;
    subject_in(words, start..verb)
}

/// The noun that a relative clause describes: "a strike near the airport that killed", but of "the head of the army, who", the head.
fn antecedent(words: &[Word<'_>], start: usize) -> Option<Range<usize>> {
    // "a firm through which it sold"
    let is_led_in = start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Preposition)
        && words.get(start).is_some_and(|word| word.tag == Tag::Relative);
    let start = start - usize::from(is_led_in);
    let comma = start.checked_sub(1).filter(|at| words[*at].tag == Tag::Comma);
    let phrase = noun_phrase_before(words, undated(words, comma.unwrap_or(start)))?;
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
        // "the cause of the fire, which killed 72"
        let is_which = words.get(start).is_some_and(|word| matches!(word.lower.as_str(), "which" | "that"));
        let of_happening = words[nearest.start - 1].lower == "of" && last.is_some_and(|at| is_happening(words, at));
        if is_which && of_happening && head.is_some_and(|head| !is_happening(words, head)) {
            return true;
        }
        // "The manager of the bank, which collapsed"
        let of_thing = matches!(words[nearest.start - 1].lower.as_str(), "of" | "at" | "for");
        let is_person = |at: usize| crate::names::is_role(&words[at].lower) || lexicon::is_of_person(&words[at].lower);
        if words.get(start).is_some_and(|word| word.lower == "which") && of_thing && head.is_some_and(is_person) {
            return true;
        }
        // "The body of Ilya Markos, who disappeared"; "rubber bullets at students who seized it"
        let is_of_another =
            head.is_some_and(|head| lexicon::is_listed_in_either_number("noun_of_person", &words[head].lower));
        let is_named = last.is_some_and(|at| words[at].tag == Tag::Name);
        let is_led = matches!(words[nearest.start - 1].lower.as_str(), "at" | "against" | "among" | "on");
        let is_aimed = head.is_some_and(|head| {
            is_happening(words, head) || lexicon::is_listed_in_either_number("aimed_noun", &words[head].lower)
        });
        // "The mother of a boy who was shot": a relative clause says which boy, or which of two.
        let is_one_of_many = comma.is_none()
            && words[nearest.start - 1].lower == "of"
            && matches!(words[nearest.start].lower.as_str(), "a" | "an")
            && words.get(start).is_some_and(|word| word.lower == "who");
        if is_one_of_many {
            return true;
        }
        let of_deed = words[nearest.start - 1].lower == "of" && head.is_some_and(|head| is_happening(words, head));
        if of_person
            && (is_named && is_of_another || comma.is_none() && is_led && is_aimed || comma.is_some() && of_deed)
        {
            return true;
        }
        // "turned the house into a museum, which opened"
        if words[nearest.start - 1].lower == "into" {
            return true;
        }
        match comma {
            None => {
                last.is_some_and(|at| is_happening(words, at)) || !of_person && words[nearest.start - 1].lower == "of"
            }
            // "a blow to Nexar, which admitted": a name right before the comma is what is described; in "Talks in Lorn, which began" it says where.
            Some(_) => {
                let is_place_of = nearest.start.checked_sub(1).is_some_and(|at| {
                    let lower = words[at].lower.as_str();
                    (lexicon::is_listed("locative", lower) || matches!(lower, "on" | "against" | "over"))
                        && is_happening(words, at - 1)
                });
                !of_person && !is_place_of && last.is_some_and(|at| words[at].tag == Tag::Name)
            }
        }
    });
    Some(nearest.unwrap_or(phrase))
}

/// "the rockets of 27 December, which": the end of what comes before the date.
fn undated(words: &[Word<'_>], end: usize) -> usize {
    match end.checked_sub(2).map(|at| (words[at].tag, words[at + 1].tag)) {
        Some((Tag::Preposition, Tag::Time(_))) => end - 2,
        _ => end,
    }
}

/// "Kadhimi, who led the service, was confirmed": the subject stands before the first clause that came in between.
fn resumed_subject(words: &[Word<'_>], earlier: &[Clause]) -> Option<Range<usize>> {
    // "who bought it and kept it": the second goes on with the relative clause.
    let goes_on = |clause: &Clause| {
        clause.link == Link::Coordinate
            && clause.parent.is_none_or(|parent| !matches!(earlier[parent].link, Link::Main | Link::Coordinate))
    };
    let is_inserted = |clause: &&Clause| {
        !matches!(clause.link, Link::Main | Link::Coordinate) || goes_on(clause) || describes_subject(words, clause)
    };
    let first = earlier.iter().rev().take_while(is_inserted).last()?;
    if describes_subject(words, first) {
        return subject_in(words, first.words.start..first.group.words.start);
    }
    if !matches!(first.link, Link::Relative | Link::Participial) {
        return None;
    }
    let start = first.words.start;
    let is_led_in = start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Preposition);
    let start = start - usize::from(is_led_in);
    // "Osei (who led it) was confirmed" as well.
    let comma = start.checked_sub(1).filter(|at| words[*at].tag == Tag::Comma || opens_insertion(words[*at].text));
    // "the anniversary of the strike that killed two was marked": the whole phrase, not what the clause describes.
    let phrase = noun_phrase_before(words, undated(words, comma.unwrap_or(start)))?;
    // "The firm, with four versions released in five years, grew"
    let with = phrase.start.checked_sub(2).filter(|at| words[*at].tag == Tag::Comma && words[at + 1].lower == "with");
    let phrase = with.and_then(|comma| noun_phrase_before(words, comma)).unwrap_or(phrase);
    let phrase = whole(words, phrase.clone()).unwrap_or(phrase);
    Some(described(words, phrase.clone()).unwrap_or(phrase))
}

/// Brackets and dashes.
fn opens_insertion(mark: &str) -> bool {
    matches!(mark, "(" | "—" | "–" | "--" | "-")
}

/// "in the rain outside the hall for the burial of Ines Toller, crushed by her tractor": whom the happening was of is described.
/// In "for the trial of Daniel Osei, held in May" it is the happening.
fn last_named(words: &[Word<'_>], phrase: Range<usize>, is_happening_told: bool) -> Option<Range<usize>> {
    let mut prepositions = phrase.clone().rev().filter(|at| words[*at].tag == Tag::Preposition);
    let (last, before) = (prepositions.next()?, prepositions.next()?);
    let is_name = words[last + 1..phrase.end].iter().all(|word| word.tag == Tag::Name);
    let of_happening = words[last].lower == "of" && is_happening(words, last - 1);
    (is_name && of_happening).then_some(if is_happening_told { before } else { last } + 1..phrase.end)
}

/// "the evidence against Karl Ost, arrested in May": a name that stands last is what is told of, if the verb is one of persons.
fn last_person(words: &[Word<'_>], phrase: Range<usize>) -> Option<Range<usize>> {
    let last = phrase.clone().rev().find(|at| words[*at].tag == Tag::Preposition)?;
    let is_name = words[last + 1..phrase.end].iter().all(|word| word.tag == Tag::Name);
    (is_name && last + 1 < phrase.end).then_some(last + 1..phrase.end)
}

/// "Some 400 police" of "Some 400 police, many of them masked, had moved".
fn whole(words: &[Word<'_>], part: Range<usize>) -> Option<Range<usize>> {
    let is_part = words[part.clone()].windows(2).any(|pair| pair[0].lower == "of" && pair[1].lower == "them");
    let comma = part.start.checked_sub(1).filter(|at| words[*at].tag == Tag::Comma)?;
    noun_phrase_before(words, comma).filter(|_| is_part)
}

/// "the schooner" of "the schooner, the loveliest thing that they built, was launched".
pub(in super::super) fn described(words: &[Word<'_>], apposition: Range<usize>) -> Option<Range<usize>> {
    let comma = apposition.start.checked_sub(1).filter(|at| words[*at].tag == Tag::Comma)?;
    let begins = matches!(words[apposition.start].tag, Tag::Determiner | Tag::Possessive);
    let phrase = noun_phrase_before(words, comma).filter(|_| begins)?;
    // "as revenge for Karim Osman, the commander whom": the name before the comma is what is described.
    let last = phrase.clone().rev().find(|at| words[*at].tag == Tag::Preposition && words[*at].lower != "of");
    let is_named = |from: usize| words[from..phrase.end].iter().all(|word| word.tag == Tag::Name);
    Some(last.map(|last| last + 1).filter(|from| is_named(*from)).map_or(phrase.clone(), |from| from..phrase.end))
}

/// "expects to be chosen": the infinitive tells what its verb looks ahead to, not what a noun is for.
fn looks_ahead(words: &[Word<'_>], clause: &Clause) -> bool {
    let is_next = words[clause.group.main + 1..].first().is_some_and(|word| word.tag == Tag::To);
    is_next || clause.group.is_copula
}

/// Whether what an infinitive on this clause tells was done: "allowed A to do it", "was able to do it", "was the first to do it".
pub(in super::super) fn is_implicative(words: &[Word<'_>], clause: &Clause) -> bool {
    brings_about(words, clause) || is_achieved(words, clause)
}

/// "allowed A to do it", "forced A to": A did it.
fn brings_about(words: &[Word<'_>], clause: &Clause) -> bool {
    let verb = words[clause.group.main].verb.as_ref();
    let has_object = words.get(clause.group.words.end).is_some_and(|next| next.tag.begins_noun_phrase());
    is_done(clause) && has_object && verb.is_some_and(|verb| lexicon::is_listed("implicative_verb", &verb.base))
}

/// "was able to reach them", "was the first of the six to be buried": the subject did it.
fn is_achieved(words: &[Word<'_>], clause: &Clause) -> bool {
    let after = &words[clause.group.words.end..clause.words.end.max(clause.group.words.end)];
    let is_able = after.first().is_some_and(|word| word.lower == "able");
    let is_first = after.first().is_some_and(|word| word.lower == "the")
        && after
            .get(1)
            .is_some_and(|word| matches!(word.lower.as_str(), "first" | "last" | "second" | "third" | "only"))
        && !after.iter().any(|word| matches!(word.tag, Tag::Comma | Tag::Break));
    is_done(clause) && clause.group.is_copula && (is_able || is_first)
}

/// "urged its members to strike", "expects the war to end"; who promises somebody to go goes himself, and a plan to go is no object of that sort.
fn asks_another(words: &[Word<'_>], clause: &Clause) -> bool {
    let Some(verb) = words[clause.group.main].verb.as_ref().filter(|_| !clause.group.is_passive) else { return false };
    let is_asking = verb.sorts.has(Sorts::DEMAND | Sorts::INTENT | Sorts::THOUGHT)
        || ["ordering_verb", "telling_whom_verb"].iter().any(|list| lexicon::is_listed(list, &verb.base));
    let object = clause.group.words.end;
    is_asking
        && !lexicon::is_listed("own_deed_verb", &verb.base)
        && words.get(object).is_some_and(|next| next.tag.begins_noun_phrase())
}

fn is_done(clause: &Clause) -> bool {
    clause.group.is_past && clause.group.kind == Kind::Finite && !clause.group.is_negated
}

fn participial_subject(words: &[Word<'_>], earlier: &[Clause], clause: &Clause) -> Option<Range<usize>> {
    let start = clause.words.start;
    if clause.group.kind == Kind::Infinitive
        && clause.group.is_passive
        && !clause
            .parent
            .is_some_and(|parent| looks_ahead(words, &earlier[parent]) || is_achieved(words, &earlier[parent]))
    {
        let end = start.checked_sub(1).filter(|at| matches!(words[*at].tag, Tag::Comma)).unwrap_or(start);
        // "a preview of a play to be staged": which of the two is staged, grammar does not say.
        return noun_phrase_before(words, end)
            .filter(|phrase| !words[phrase.clone()].iter().any(|word| word.tag == Tag::Preposition));
    }
    // "allowed thousands to storm the hall": who was allowed is who did.
    if clause.group.kind == Kind::Infinitive
        && let Some(parent) = clause.parent.filter(|parent| brings_about(words, &earlier[*parent]))
    {
        return subject_in(words, earlier[parent].group.words.end..start);
    }
    // "ordered the firm to pay", "want the bank to open": who is to do it is whom the verb is told of.
    if clause.group.kind == Kind::Infinitive
        && let Some(parent) = clause.parent.map(|parent| &earlier[parent]).filter(|parent| asks_another(words, parent))
        && start.checked_sub(1).is_some_and(|at| words[at].tag.is_noun())
        && let Some(asked) = subject_in(words, parent.group.words.end..start)
    {
        return Some(asked);
    }
    let follows_noun =
        start.checked_sub(1).is_some_and(|at| words[at].tag.is_noun() || matches!(words[at].tag, Tag::Break));
    if clause.group.kind == Kind::Participle
        || (follows_noun && clause.group.kind == Kind::Gerund && start == clause.group.words.start)
    {
        let mark = start.checked_sub(1).filter(|at| matches!(words[*at].tag, Tag::Comma | Tag::Break));
        let phrase = noun_phrase_before(words, mark.unwrap_or(start))?;
        let verb = words[clause.group.main].verb.as_ref();
        let is_happening_told = verb.is_some_and(|verb| verb.sorts.has(Sorts::LIGHT | Sorts::ASPECT));
        // "The decision to sell the park, taken in May": the decision was; of "The plan to sell the park, opened in May" grammar does not say.
        if let Some(infinitive) = earlier.last().filter(|last| mark.is_some() && describes_subject(words, last)) {
            let outer = subject_in(words, infinitive.words.start..infinitive.group.words.start);
            return outer.filter(|_| is_happening_told);
        }
        let befalls_person = verb.is_some_and(|verb| lexicon::is_listed("befalls_person", &verb.base));
        let named = mark.and_then(|_| match befalls_person {
            true => last_person(words, phrase.clone()),
            false => last_named(words, phrase.clone(), is_happening_told),
        });
        let phrase = named.unwrap_or(phrase);
        // "a note on the ballot held in May": the ballot was held; "a man with a gun bought in May": the gun was bought.
        let of = phrase.clone().rev().find(|at| words[*at].tag == Tag::Preposition);
        let is_nearest = |of: &usize| {
            let is_own = words[*of].lower == "with" && words[phrase.end - 1].tag == Tag::Noun;
            mark.is_none() && (is_own || is_happening(words, phrase.end - 1))
        };
        let nearest = of.filter(is_nearest).map(|of| of + 1..phrase.end);
        return Some(nearest.unwrap_or(phrase));
    }
    clause.parent.and_then(|parent| earlier[parent].subject.clone())
}
