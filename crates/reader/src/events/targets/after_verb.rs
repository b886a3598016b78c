//! What a time after the verb dates.

use super::super::clauses::{Clause, Link};
use super::super::groups::Kind;
use super::super::lexicon::{self, Sorts};
use super::super::status::owned_by;
use super::super::words::{Tag, Word};
use super::fronted::what_came;
use super::{Target, is_happening, own_happening, told_in};

pub(super) fn after_verb(words: &[Word<'_>], clauses: &[Clause], number: usize, preposition: usize) -> Option<Target> {
    let clause = &clauses[number];
    // "broke the record set in 2003 on Sunday": what describes the record has a time of its own.
    let has_own_time = clause.group.kind == Kind::Participle
        && preposition.checked_sub(1).is_some_and(|before| matches!(words[before].tag, Tag::Time(_)))
        && clause.words.start.checked_sub(1).is_some_and(|before| words[before].tag.is_noun());
    if has_own_time && let Some(parent) = clause.parent.filter(|parent| clauses[*parent].group.kind == Kind::Finite) {
        return Some(Target::Clause(parent));
    }
    if let Some(described) = described_in(words, clauses, number, preposition) {
        return Some(Target::Clause(described));
    }
    if is_object(words, clause, preposition)
        || is_of_one_of_them(words, clause, preposition)
        || is_of_another_time(words, clause, preposition)
    {
        return None;
    }
    if let Some(until) = until_before(words, clause, preposition) {
        let happening = last_happening(words, clause, preposition).filter(|noun| until < *noun);
        return happening.map(Target::Noun);
    }
    if let Some(after) = behind_own_time(words, clause, preposition) {
        let noun = last_happening(words, clause, preposition).filter(|noun| after < *noun);
        return noun.map(Target::Noun);
    }
    // "gave back its bases: A, B and, on 4 April, C": the day is that of one of the list.
    let list = words[clause.group.words.end.min(preposition)..preposition].iter().rposition(|word| word.text == ":");
    let is_in_list = list.is_some_and(|colon| {
        let first = clause.group.words.end.min(preposition) + colon;
        words[first..clause.words.end.max(first)].iter().any(|word| word.tag == Tag::Comma)
    });
    if is_in_list {
        return own_happening(words, preposition).map(Target::Noun);
    }
    if let Some(noun) = what_came(words, clause) {
        return is_happening(words, noun).then_some(Target::Noun(noun));
    }
    let elsewhere = resumed_by_time(words, clauses, number, preposition)
        .or_else(|| counted_to(words, clauses, number, preposition));
    if let Some(around) = elsewhere {
        return Some(Target::Clause(around));
    }
    let verb = words[clause.group.main].verb.as_ref();
    // "A state of siege followed on the 17th": what followed did so then. "Thousands followed the coffin" tells of the thousands.
    let what_followed = verb
        .filter(|verb| verb.base == "follow")
        .and(clause.subject.clone())
        .and_then(|subject| told_in(words, subject));
    // "The strike was followed on Monday by a march"
    let by = (clause.group.words.end..clause.words.end).find(|at| words[*at].lower == "by");
    let follower = by.filter(|_| clause.group.is_passive && verb.is_some_and(|verb| verb.base == "follow"));
    if let Some(by) = follower {
        let end = (by + 1..words.len()).find(|at| !words[*at].tag.begins_noun_phrase()).unwrap_or(words.len());
        return (by + 1..end).next_back().filter(|head| is_happening(words, *head)).map(Target::Noun);
    }
    let is_order_of_things =
        what_followed.is_some() || clause.group.is_passive && verb.is_some_and(|verb| verb.base == "follow");
    let is_state = clause.group.is_copula
        || is_order_of_things
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
    if clause.group.kind == Kind::Infinitive
        && let Some(parent) = clause.parent.filter(|parent| lets(words, &clauses[*parent]))
    {
        return Some(Target::Clause(parent));
    }
    let is_told = clause.group.kind == Kind::Finite && clause.group.modal.is_none() && !clause.group.is_scheduled;
    let follows = || what_followed.filter(|_| is_told);
    // "ordered a cut to 2,500 men by 15 January": the day by which it is to be done.
    let is_asked = verb.is_some_and(|verb| verb.base == "order" || verb.sorts.has(Sorts::DEMAND | Sorts::INTENT));
    if is_asked && is_told && words.get(preposition).is_some_and(|by| by.lower == "by") {
        return None;
    }
    if is_state {
        // "The funeral is on Friday": the day is what the sentence says of it.
        let is_not_until = words.get(preposition).is_some_and(|word| matches!(word.lower.as_str(), "until" | "till"));
        // "It was not until 1911 that": the "not" goes with the "until".
        let denial = &words[clause.group.words.end.min(preposition)..preposition];
        let is_next = denial.iter().all(|word| word.tag == Tag::Negation);
        let is_denied = clause.group.is_negated || !denial.is_empty();
        let is_of_subject = clause.group.is_copula && is_next && is_denied == is_not_until;
        let subject = || clause.subject.clone().filter(|_| is_of_subject).and_then(|subject| told_in(words, subject));
        // "It was on 14 July that the crowd stormed the fort"
        let is_it = clause.subject.as_ref().is_some_and(|subject| words[subject.start].lower == "it");
        let told = clauses.get(number + 1).filter(|next| {
            let that = next.words.start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::That);
            is_of_subject && is_it && that && next.link == Link::Main
        });
        if told.is_some() {
            return Some(Target::Clause(number + 1));
        }
        return happening.or_else(follows).or_else(subject).map(Target::Noun);
    }
    // "has called for an election in June": a perfect takes no time that is over, and what is called for has its own.
    let is_called_for = words.get(clause.group.words.end).is_some_and(|next| next.lower == "for")
        && verb.is_some_and(|verb| verb.base == "call" || verb.sorts.has(Sorts::DEMAND));
    if is_called_for && clause.group.is_perfect && !clause.group.is_past_perfect && happening.is_some() {
        return None;
    }
    // "blamed for an attack on 27 December": the day is that of the attack.
    let is_for =
        words.get(clause.group.words.end).is_some_and(|next| matches!(next.lower.as_str(), "for" | "of" | "over"));
    let holds = verb.is_some_and(|verb| lexicon::is_listed("blaming_verb", &verb.base));
    if let Some(noun) = happening.filter(|_| is_for && holds) {
        return Some(Target::Noun(noun));
    }
    if clause.group.kind == Kind::Finite
        && let Some(told) = looks_back(words, clause, happening, preposition)
    {
        return told.map(Target::Noun);
    }
    if clause.group.kind == Kind::Gerund && is_told_of(words, clauses, number, preposition) {
        return Some(Target::Clause(number));
    }
    if clause.group.kind == Kind::Gerund
        && let Some(owner) = owner_of_gerund(words, clauses, number).or_else(|| told_at_once(words, clauses, number))
    {
        return Some(Target::Clause(owner));
    }
    if clause.group.kind == Kind::Infinitive {
        // "were told to stay away until Friday": how long, not when they were told.
        let is_end = words[preposition..]
            .iter()
            .take_while(|word| !matches!(word.tag, Tag::Time(_)))
            .any(|word| matches!(word.lower.as_str(), "until" | "till" | "by"));
        let owner = owner_of_infinitive(words, clauses, number);
        let is_ordered = words[clauses[owner].group.main].verb.as_ref().is_some_and(|verb| {
            // "decided to close it by the end of 2019"
            lexicon::is_listed("ordering_verb", &verb.base)
                || matches!(
                    verb.base.as_str(),
                    "decide" | "agree" | "resolve" | "vow" | "pledge" | "promise" | "choose"
                )
        });
        return (!is_end || !is_ordered).then_some(Target::Clause(owner));
    }
    Some(Target::Clause(number))
}

/// "approved a cabinet led by Osei on Thursday", "raided a club owned by the mayor's brother on Monday": who leads or owns what the verb has for its
/// object does so on other days too, and the day is that of the verb. "a cabinet led since 2016 by Osei" has the time by its own.
fn described_in(words: &[Word<'_>], clauses: &[Clause], number: usize, preposition: usize) -> Option<usize> {
    let clause = &clauses[number];
    let base = words[clause.group.main].verb.as_ref().map(|verb| verb.base.as_str())?;
    let describes = clause.group.kind == Kind::Participle
        && clause.group.words.end < preposition
        && clause.words.start.checked_sub(1).is_some_and(|before| words[before].tag.is_noun())
        && lexicon::is_listed("describing_participle", base);
    let is_on =
        matches!(words[preposition].tag, Tag::Time(_)) || matches!(words[preposition].lower.as_str(), "on" | "in");
    let is_told = |around: &usize| {
        let around = &clauses[*around];
        around.group.kind == Kind::Finite && around.group.main < clause.group.main && !around.group.is_copula
    };
    clause.parent.filter(|_| describes && is_on).filter(is_told)
}

/// "proposed 6 June", "chose 1 July for the vote": the day is what was proposed.
fn is_object(words: &[Word<'_>], clause: &Clause, preposition: usize) -> bool {
    let is_bare = matches!(words[preposition].tag, Tag::Time(_))
        && words[preposition].text.contains(|letter: char| letter.is_ascii_digit());
    let is_next =
        words[clause.group.words.end.min(preposition)..preposition].iter().all(|word| word.tag == Tag::Adverb);
    let verb = words[clause.group.main].verb.as_ref();
    let takes_day = verb.is_some_and(|verb| lexicon::is_listed("day_choosing_verb", &verb.base));
    is_bare && is_next && takes_day && !clause.group.is_passive
}

/// "four soldiers have been killed, one of them on Sunday", "the last on Sunday": the day of one is not that of all.
fn is_of_one_of_them(words: &[Word<'_>], clause: &Clause, preposition: usize) -> bool {
    let rest = &words[clause.group.words.end.min(preposition)..preposition];
    let Some(comma) = rest.iter().rposition(|word| word.tag == Tag::Comma) else { return false };
    let named: Vec<&str> = rest[comma + 1..].iter().map(|word| word.lower.as_str()).collect();
    let is_one = |words: &[&str]| match words {
        ["the", rest @ ..] => {
            matches!(rest, ["last" | "latest" | "first" | "second" | "third" | "most", ..]) && rest.len() <= MOST_OF_ONE
        }
        [_, "of", "them" | "which" | "whom" | "these" | "those"] => true,
        [_, "of", "them", ..] => words.len() <= MOST_OF_ONE,
        _ => false,
    };
    is_one(&named)
}

/// Words that say which of them.
const MOST_OF_ONE: usize = 4;

/// "broke down in October, when it offered more, and again in the last week of November": the second time is that of the verb before.
fn is_of_another_time(words: &[Word<'_>], clause: &Clause, preposition: usize) -> bool {
    let again = preposition - usize::from(words[preposition].lower != "again" && 0 < preposition);
    let and = again.checked_sub(1).map(|and| words[and].tag);
    let is_again = words[again].lower == "again" && and == Some(Tag::Conjunction);
    is_again && matches!(clause.link, Link::Subordinate(_) | Link::Relative)
}

/// "was listed until its acquisition by Nordvang in March 2020": the time is that of what ended it. The place of the "until".
fn until_before(words: &[Word<'_>], clause: &Clause, preposition: usize) -> Option<usize> {
    let rest = clause.group.words.end.min(preposition)..preposition;
    let until = rest.rev().find(|at| matches!(words[*at].lower.as_str(), "until" | "till"))?;
    let is_phrase = words[until + 1..preposition].iter().all(|word| {
        word.tag.begins_noun_phrase() || matches!(word.tag, Tag::Preposition | Tag::Genitive | Tag::Adverb)
    });
    (is_phrase && until + 1 < preposition && !clause.group.is_negated).then_some(until)
}

/// "resigned in June after a bombing on 4 May": the verb has a time of its own, and the second is that of what came before or after it. The place of
/// the "after".
fn behind_own_time(words: &[Word<'_>], clause: &Clause, preposition: usize) -> Option<usize> {
    let rest = clause.group.words.end..preposition.max(clause.group.words.end);
    let after = rest.clone().rev().find(|at| {
        let follows_time = words[*at - 1].lower.ends_with('s') || matches!(words[*at - 1].tag, Tag::Time(_));
        matches!(words[*at].lower.as_str(), "after" | "following" | "before")
            // "until a few minutes after nine that evening"
            && !(follows_time && words.get(at + 1).is_some_and(|next| next.tag == Tag::Number || lexicon::is_listed("number_word", &next.lower)))
            && !matches!(words.get(at + 1).map(|word| word.tag), None | Some(Tag::Time(_) | Tag::Verb(_)))
    })?;
    let is_own = |at: usize| matches!(words[at].tag, Tag::Time(_));
    let has_own = (clause.words.start..clause.group.words.start).chain(rest.start..after).any(is_own);
    let is_phrase = |word: &Word<'_>| {
        word.tag.begins_noun_phrase() || matches!(word.tag, Tag::Preposition | Tag::Genitive | Tag::Adverb)
    };
    (has_own && words[after + 1..preposition].iter().all(is_phrase)).then_some(after)
}

/// "Two years after the mine closed, in May 2017, the pumps stopped": what is counted comes before the clause, and its time is told with it.
fn counted_to(words: &[Word<'_>], clauses: &[Clause], number: usize, preposition: usize) -> Option<usize> {
    let clause = &clauses[number];
    let Link::Subordinate(opener) = clause.link else { return None };
    let is_counted = opener.checked_sub(1).is_some_and(|before| matches!(words[before].tag, Tag::Time(_)))
        && matches!(words[opener].lower.as_str(), "after" | "before");
    let is_in_commas = preposition.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Comma)
        && words[preposition..]
            .iter()
            .find(|word| !matches!(word.tag, Tag::Preposition | Tag::Adverb | Tag::Time(_)))
            .is_some_and(|word| word.tag == Tag::Comma);
    let main = number + 1;
    let is_main = clauses.get(main).is_some_and(|next| next.link == Link::Main && next.group.kind == Kind::Finite);
    (is_counted && is_in_commas && is_main).then_some(main)
}

/// "She married Osei, who had left his wife, in October 1964": a comma closes what was inserted, and the time at the end is that of the clause
/// around it.
fn resumed_by_time(words: &[Word<'_>], clauses: &[Clause], number: usize, preposition: usize) -> Option<usize> {
    let clause = &clauses[number];
    let is_comma = |at: Option<usize>| at.is_some_and(|at| words[at].tag == Tag::Comma);
    let is_inserted = match clause.link {
        Link::Relative => true,
        Link::Subordinate(opener) => words[opener].tag == Tag::Relative,
        _ => false,
    };
    let is_last = words[preposition..]
        .iter()
        .find(|word| !matches!(word.tag, Tag::Preposition | Tag::Adverb | Tag::Time(_)))
        .is_none_or(|word| word.tag == Tag::Break);
    let parent = clause.parent.filter(|parent| {
        let around = &clauses[*parent];
        let has_time =
            words[around.words.start..clause.words.start].iter().any(|word| matches!(word.tag, Tag::Time(_)));
        around.group.kind == Kind::Finite && matches!(around.link, Link::Main | Link::Coordinate) && !has_time
    })?;
    let opens = is_comma(clause.words.start.checked_sub(1)) && is_comma(preposition.checked_sub(1));
    (is_inserted && opens && is_last).then_some(parent)
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

/// "On taking office in June he closed the mill": done at the same time.
fn told_at_once(words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<usize> {
    let clause = &clauses[number];
    let opener = clause.group.words.start.checked_sub(1)?;
    let is_fronted = words[..opener].iter().all(|word| matches!(word.tag, Tag::Conjunction | Tag::Adverb | Tag::Quote));
    let opens = matches!(words[opener].lower.as_str(), "on" | "upon");
    let main = number + 1;
    let is_main = clauses.get(main).is_some_and(|next| next.link == Link::Main && next.group.kind == Kind::Finite);
    (opens && is_fronted && is_main && clause.parent.is_none()).then_some(main)
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

/// "was jailed for murdering a nurse in 1998", "denied ordering it in May": the time is that of what is spoken of. Of "was fined for speeding on Monday"
/// it is that of the verb.
fn is_told_of(words: &[Word<'_>], clauses: &[Clause], number: usize, preposition: usize) -> bool {
    let clause = &clauses[number];
    let before = clause.group.words.start.checked_sub(1).map_or("", |at| words[at].lower.as_str());
    let is_over = matches!(before, "for" | "of" | "over" | "with");
    owned_by(words, clauses, number).is_some() || is_over && has_year(words, preposition)
}

/// "on 3 May 2017": a year, or a month or day with its year, is named of what is long over.
pub(super) fn has_year(words: &[Word<'_>], preposition: usize) -> bool {
    let time = words[preposition..].iter().find(|word| matches!(word.tag, Tag::Time(_)));
    time.is_some_and(|time| time.lower.bytes().filter(u8::is_ascii_digit).count() >= 4)
}

/// "have charged six men over the disaster of May 1989", "sentenced him for the murder of a nurse in March 2014": the happening that the time is
/// of, `Some(None)` where it may as well be that of the verb, and `None` where it is.
fn looks_back(
    words: &[Word<'_>],
    clause: &Clause,
    happening: Option<usize>,
    preposition: usize,
) -> Option<Option<usize>> {
    let group = &clause.group;
    let verb = words[group.main].verb.as_ref()?;
    if group.modal.is_some() || group.is_scheduled {
        return None;
    }
    if !has_year(words, preposition) {
        return reacts_to(words, clause, happening?, preposition).then_some(happening);
    }
    // What has happened by now has no day in English, and who denies does so now.
    let is_of_now = group.is_perfect && !group.is_past_perfect;
    if is_of_now && happening.is_some() {
        return Some(happening);
    }
    if !group.is_past && !group.is_perfect && lexicon::is_listed("answering_verb", &verb.base) {
        return Some(happening);
    }
    let happening = happening.filter(|_| lexicon::is_listed("aftermath_verb", &verb.base))?;
    let opener = (0..happening).rev().find(|at| !words[*at].tag.begins_noun_phrase())?;
    // "jailed for murder in 2014", "for the murder in 2014": only whose it was says which.
    let has_complement = happening + 1 < preposition;
    match words[opener].lower.as_str() {
        "over" | "into" | "about" => Some(Some(happening)),
        "for" | "of" | "with" | "in" if has_complement => Some(None),
        _ => None,
    }
}

/// "condemned the shelling of the port on 2 March", "were charged over the bombing of Salim in March": of a day by its date, or a month, that of
/// what is answered; "on Monday" may be that of the answer.
fn reacts_to(words: &[Word<'_>], clause: &Clause, happening: usize, preposition: usize) -> bool {
    let time = words[preposition..].iter().find(|word| matches!(word.tag, Tag::Time(_)));
    let is_of_month = time.is_some_and(|time| time.text.chars().any(char::is_uppercase) && !is_weekday(&time.lower));
    let Some(verb) = words[clause.group.main].verb.as_ref() else { return false };
    let opener = (0..happening).rev().find(|at| !words[*at].tag.begins_noun_phrase());
    let is_answered = opener.is_some_and(|opener| {
        let is_object = opener + 1 == clause.group.words.end || opener == clause.group.main;
        is_object && lexicon::is_listed("condemning_verb", &verb.base)
            || matches!(words[opener].lower.as_str(), "over" | "into")
                && lexicon::is_listed("aftermath_verb", &verb.base)
            || words[opener].lower == "for" && matches!(verb.base.as_str(), "apologise" | "apologize")
    });
    is_of_month && is_answered && happening + 1 < preposition
}

pub(super) fn is_weekday(lower: &str) -> bool {
    lower
        .split_whitespace()
        .any(|word| word.ends_with("day") && !word.starts_with(|first: char| first.is_ascii_digit()))
}

/// "was allowed to see the men on Friday": what they could do, they did then.
fn lets(words: &[Word<'_>], clause: &Clause) -> bool {
    let group = &clause.group;
    let verb = words[group.main].verb.as_ref();
    let is_done = group.is_passive && group.kind == Kind::Finite && group.is_past;
    is_done && verb.is_some_and(|verb| lexicon::is_listed("implicative_verb", &verb.base))
}

/// "plans to stand down on 15 January" dates the plan's content; "agreed to sell it in May", the agreement.
fn owner_of_infinitive(words: &[Word<'_>], clauses: &[Clause], number: usize) -> usize {
    let clause = &clauses[number];
    let Some(parent) = clause.parent else { return number };
    let verb = words[clauses[parent].group.main].verb.as_ref();
    // "tried to storm the palace on Tuesday" tells that they tried.
    let group = &clauses[parent].group;
    if group.is_past && !group.is_negated && verb.is_some_and(|verb| matches!(verb.base.as_str(), "try" | "attempt")) {
        return parent;
    }
    let looks_ahead = clauses[parent].group.is_copula
        || verb.is_none_or(|verb| verb.sorts.has(Sorts::INTENT | Sorts::THOUGHT | Sorts::DEMAND));
    let describes_noun = clause.group.is_passive && !looks_ahead;
    if looks_ahead || describes_noun { number } else { parent }
}
