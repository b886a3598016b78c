//! What a time before the verb dates.

use super::super::clauses::{Clause, Link, is_of_fronted_phrase, told_of_described};
use super::super::groups::Kind;
use super::super::lexicon::{self, Sorts};
use super::super::phrases::noun_phrase_before;
use super::super::words::{Tag, Word};
use super::after_verb::has_year;
use super::{Target, is_happening, leading_preposition, noun_before, told_in};

/// A time before the verb: of the main clause, unless a noun right before it takes it.
pub(super) fn fronted(
    words: &[Word<'_>],
    clauses: &[Clause],
    number: usize,
    at: usize,
    preposition: usize,
) -> Option<Target> {
    let clause = &clauses[number];
    // "In a session on Sunday, boycotted by two parties, the house approved it": what describes the session stands in commas.
    let is_behind_comma =
        clause.group.words.start.checked_sub(1).is_some_and(|comma| at < comma && words[comma].tag == Tag::Comma);
    let main = clauses[number + 1..].iter().position(|next| next.link == Link::Main && next.group.kind == Kind::Finite);
    if clause.group.kind == Kind::Participle
        && is_behind_comma
        && is_of_fronted_phrase(words, clause)
        && let Some(main) = main
    {
        return Some(Target::Clause(number + 1 + main));
    }
    if let Some(noun) = what_came(words, clause).or_else(|| what_there_was(words, clause)) {
        return Some(Target::Noun(noun));
    }
    // "The killing of Osei on Monday was condemned": what comes of a happening comes later.
    let reacts =
        words[clause.group.main].verb.as_ref().is_some_and(|verb| lexicon::is_listed("reacting_verb", &verb.base));
    let itself = || noun_before(words, preposition).filter(|noun| is_happening(words, *noun));
    let told = || {
        let (itself, head) = (itself(), head_told(words, preposition));
        if itself.is_some_and(|noun| is_law(words, noun)) { head.or(itself) } else { itself.or(head) }
    };
    // "The arrest of the editor on Friday has drawn criticism", "raises questions": what has come of it by now came on no such day.
    let has_come = tells_what_came(clause)
        && !words[clause.group.main].verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::ASPECT))
        && itself().is_none();
    // "In a statement on Monday the ministry condemned it" tells when it did.
    let is_of_subject = |noun: &usize| clause.subject.as_ref().is_some_and(|subject| subject.contains(noun));
    if let Some(noun) = (reacts || has_come).then(told).flatten().filter(is_of_subject) {
        return Some(Target::Noun(noun));
    }
    // "On 3 May a motion to sack the mayor was rejected"
    let told = told_of_described(clauses, number);
    if told.is_some() && clause.subject.as_ref().is_some_and(|subject| at < subject.start) {
        return told.map(Target::Clause);
    }
    // "The trial over the deaths of six patients on 13 May 2014 opened on Monday": the verb has a day of its own.
    let is_within_subject = clause.subject.as_ref().is_some_and(|subject| subject.start < preposition);
    let is_dated_itself =
        has_time_behind(words, clause) && words[at].text.contains(|letter: char| letter.is_ascii_digit());
    if is_within_subject && is_dated_itself && preposition < at {
        let happening = (clause.words.start..preposition).rev().find(|noun| is_happening(words, *noun));
        return happening.map(Target::Noun);
    }
    let is_bare = preposition == at || words[at - 1].lower == "on";
    // "The memorial to the attack on 7 July 2005 was unveiled on Monday": the verb has a time of its own.
    let is_of_noun = noun_before(words, preposition).is_some_and(|noun| is_happening(words, noun))
        && (has_year(words, preposition) || has_time_behind(words, clause));
    // "Apple today announced": the day stands between the subject and its verb.
    if is_bare && !is_of_noun && words[at + 1..clause.group.words.start].iter().all(|word| word.tag == Tag::Adverb) {
        return Some(Target::Clause(number));
    }
    if let Some(noun) = noun_before(words, preposition) {
        if is_scene(words, clause, at) {
            return Some(Target::Clause(number));
        }
        // "the destruction of the cable by a storm in August": what it was done by is not what is told.
        let is_agent =
            (0..noun).rev().find(|at| !words[*at].tag.begins_noun_phrase()).is_some_and(|by| words[by].lower == "by");
        let head = || head_told(words, preposition);
        let itself = is_happening(words, noun).then_some(noun);
        return if is_agent || is_law(words, noun) { head().or(itself) } else { itself.or_else(head) }
            .map(Target::Noun);
    }
    if let Some(noun) = described_by_insertion(words, preposition, at) {
        // "two assaults, on 18 July and 11 September,": neither day is that of both.
        let is_only = words.get(at + 1).is_some_and(|next| next.tag == Tag::Comma);
        // "The first round of talks, in May, ended in uproar"
        let begins_or_ends = words[clause.group.main].verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::ASPECT));
        if is_only && begins_or_ends && clause.subject.as_ref().is_some_and(|subject| subject.contains(&noun)) {
            return Some(Target::Clause(number));
        }
        return (is_only && is_happening(words, noun)).then_some(Target::Noun(noun));
    }
    let follows_insertion = words.get(preposition.wrapping_sub(1)).is_some_and(|word| word.tag == Tag::Conjunction)
        && preposition >= 2
        && matches!(words[preposition - 2].tag, Tag::Time(_))
        && described_by_insertion(words, leading_preposition(words, preposition - 2), preposition - 2).is_some();
    if follows_insertion {
        return None;
    }
    // "In 1987 workmen laying a pipe found", "In January, telling nobody, she left", "In May the firm, facing ruin, sold", "In 1968, to meet the
    // demand, the dam was raised": the time is that of the verb that follows.
    let is_inserted = words.get(at + 1).is_some_and(|next| next.tag == Tag::Comma)
        || clause.group.words.start.checked_sub(1).is_some_and(|before| at < before && words[before].tag == Tag::Comma);
    let is_described = match clause.group.kind {
        Kind::Participle | Kind::Gerund => {
            is_inserted || clause.subject.as_ref().is_some_and(|subject| at < subject.start)
        }
        Kind::Infinitive => is_inserted,
        _ => false,
    };
    let main = (number + 1..clauses.len()).find(|other| clauses[*other].link == Link::Main);
    if let Some(main) = main.filter(|_| is_described && clause.parent.is_none()) {
        return Some(Target::Clause(main));
    }
    if is_described && clause.group.kind == Kind::Participle {
        return None;
    }
    let opener =
        clause.words.clone().find(|place| matches!(words[*place].tag, Tag::Subordinator | Tag::Relative | Tag::That));
    let is_before_opener = matches!(clause.link, Link::Subordinate(_) | Link::Relative | Link::Complement)
        && opener.is_some_and(|opener| at < opener);
    if !is_before_opener {
        return Some(Target::Clause(number));
    }
    let main = (number + 1..clauses.len()).find(|other| clauses[*other].link == Link::Main)?;
    Some(Target::Clause(main))
}

/// Whether the verb tells of now: "has drawn", "raises".
pub(in crate::events) fn tells_what_came(clause: &Clause) -> bool {
    let group = &clause.group;
    group.kind == Kind::Finite && !group.is_past && !group.is_past_perfect && !group.is_copula && group.modal.is_none()
}

/// "the abolition of the corn laws in 1846": what is done to a law happens, the law does not.
fn is_law(words: &[Word<'_>], noun: usize) -> bool {
    matches!(lexicon::class_of_noun(&words[noun].lower), Some(("resolution", _)))
}

/// "The deaths of six men at the ford in April shocked them", "With the sentencing of Osei on 7 April": the day is that of the happening that the
/// phrase is about.
fn head_told(words: &[Word<'_>], preposition: usize) -> Option<usize> {
    let phrase = noun_phrase_before(words, preposition)?;
    let first = phrase.clone().find(|at| words[*at].tag == Tag::Preposition)?;
    // "Mr Karim's visit to the capital in August"
    let has_owner = words[phrase.start..first].iter().any(|word| word.tag == Tag::Genitive);
    // "Negotiations in Accra in October failed"
    let begins = phrase.start == 0
        || matches!(words[phrase.start].tag, Tag::Determiner | Tag::Possessive | Tag::Name)
        || has_owner;
    let is_one = !words[phrase.clone()].iter().any(|word| word.tag == Tag::Conjunction);
    // "The inquiry into the collapse of the bridge in August 2007 found"
    let is_about = matches!(words[first].lower.as_str(), "into" | "over" | "about");
    let inner = || told_in(words, first + 1..phrase.end).filter(|_| is_about);
    inner().or_else(|| told_in(words, phrase.clone())).filter(|_| begins && is_one)
}

/// Whether a time right behind the verb is its own: "was unveiled in London on Monday".
fn has_time_behind(words: &[Word<'_>], clause: &Clause) -> bool {
    let rest = clause.group.words.end..clause.words.end.max(clause.group.words.end);
    words[rest].iter().any(|word| matches!(word.tag, Tag::Time(_)))
}

/// "On June 13 came the explosions": what came is told by its noun.
pub(super) fn what_came(words: &[Word<'_>], clause: &Clause) -> Option<usize> {
    let verb = words[clause.group.main].verb.as_ref()?;
    let is_turned = clause.subject.is_none() && clause.group.is_past && matches!(verb.base.as_str(), "come" | "follow");
    let start = clause.group.words.end;
    let end = (start..words.len()).find(|at| !words[*at].tag.begins_noun_phrase()).unwrap_or(words.len());
    (start..end).rev().find(|at| words[*at].tag.is_noun()).filter(|_| is_turned)
}

/// "On June 13 there was an explosion at the mill"
pub(super) fn what_there_was(words: &[Word<'_>], clause: &Clause) -> Option<usize> {
    let is_there = clause.subject.as_ref().is_some_and(|subject| words[subject.start].lower == "there");
    let is_told = clause.group.is_copula && !clause.group.is_negated && clause.group.modal.is_none();
    let start = clause.group.words.end;
    let end = (start..clause.words.end).find(|at| !words[*at].tag.begins_noun_phrase()).unwrap_or(clause.words.end);
    (start..end).next_back().filter(|head| is_there && is_told && is_happening(words, *head))
}

/// "the second attack, on Monday, killed two": the day stands in commas after the noun that it belongs to. After a person or a firm it is
/// that of the verb.
fn described_by_insertion(words: &[Word<'_>], preposition: usize, at: usize) -> Option<usize> {
    let before = preposition.checked_sub(2)?;
    let is_inserted = words[preposition - 1].tag == Tag::Comma
        && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Comma | Tag::Conjunction));
    // "First, on 9 May, it closed" is no such first.
    let is_counted = matches!(words[before].lower.as_str(), "one" | "first" | "second") && 0 < before;
    let is_thing = is_happening(words, before) || is_counted;
    // "Within a week of the vote, on 30 June,": what is fronted says no more than when.
    let is_of_time = words[..before]
        .iter()
        .rev()
        .take_while(|word| !matches!(word.tag, Tag::Comma | Tag::Break))
        .any(|word| matches!(word.lower.as_str(), "within" | "after" | "before" | "following" | "since"));
    (is_inserted && is_thing && !is_of_time).then_some(before)
}

/// "In an address on Monday she resigned": what the clause begins with is where it happens, and its day is the clause's.
pub(super) fn is_scene(words: &[Word<'_>], clause: &Clause, at: usize) -> bool {
    // "In the wake of the vote of 3 May", "in the run-up to the election of 2016": after it, and before.
    let is_beside = words[clause.words.start..at]
        .iter()
        .any(|word| matches!(word.lower.as_str(), "wake" | "aftermath" | "run-up" | "build-up" | "prelude"));
    if is_beside {
        return false;
    }
    // "In the raids of the night of 12 to 13 March": to its other end.
    let is_time = |at: usize| words.get(at).is_some_and(|word| matches!(word.tag, Tag::Time(_)));
    let at = if is_time(at + 2) && words[at + 1].tag != Tag::Comma { at + 2 } else { at };
    let opener = words[clause.words.start..at].iter().find(|word| !matches!(word.tag, Tag::Conjunction | Tag::Adverb));
    let is_on_return = |word: &Word<'_>| {
        word.lower == "on" && words[clause.words.start..at].iter().any(|word| word.tag == Tag::Possessive)
    };
    // "By a decree of 3 May he dissolved the house"; "By the time of the verdict of 3 May" is no such deed.
    let is_by_instrument = |word: &Word<'_>| {
        let phrase = words[clause.words.start..at].iter().skip_while(|word| word.lower != "by").skip(1);
        word.lower == "by"
            && phrase.take_while(|word| word.tag.begins_noun_phrase()).any(|word| {
                lexicon::is_listed_in_either_number("legal_instrument", &word.lower) || word.lower == "letter"
            })
    };
    let opens = opener.is_some_and(|word| {
        matches!(word.lower.as_str(), "in" | "at" | "during") || is_on_return(word) || is_by_instrument(word)
    });
    let has_comma_before = words[clause.words.start..at].iter().any(|word| matches!(word.tag, Tag::Comma | Tag::Break));
    let starts_subject = clause.subject.as_ref().is_some_and(|subject| subject.start == at + 1);
    opens && !has_comma_before && (starts_subject || words.get(at + 1).is_some_and(|next| next.tag == Tag::Comma))
}
