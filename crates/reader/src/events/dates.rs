//! Time expressions to what they date: a clause, a noun, or nothing.
//!
//! In: the words and clauses of a sentence. Out: for each time expression in it a [`Dating`]. "The head of the service since 2016, he
//! signed the pact in May": "in May" dates "signed", "since 2016" dates nothing that happens.

use super::clauses::{Clause, Link};
use super::groups::Kind;
use super::lexicon::{self, Sorts};
use super::words::{Tag, Word};
use dateline_calendar::{Basis, Edtf, Endpoint, Qualified, Unit};
use dateline_model::EventDate;
use dateline_times::{TimeExpression, TimexKind};

/// What a time expression dates and with which date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dating {
    /// What it dates.
    pub(super) target: Target,
    /// The expression's number in its document.
    pub(super) time: usize,
    /// The date that it and its preposition give.
    pub(super) edtf: Edtf,
}

/// What a time expression dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// The clause with this number.
    Clause(usize),
    /// The happening told by the noun at this word.
    Noun(usize),
}

/// What the accounts of one event support together: the narrowest of their dates, narrowed further where another begins later or ends
/// sooner. Accounts that contradict each other keep their own; then the surest is taken.
pub(super) fn joint_date(dates: impl Iterator<Item = EventDate>) -> Option<EventDate> {
    let mut dates: Vec<EventDate> = dates.collect();
    dates.sort_by_key(|date| (width(*date), date.basis != Basis::Stated, date.basis != Basis::Relative));
    let mut joint = *dates.first()?;
    for date in &dates[1..] {
        if joint.edtf.is_extent() || date.edtf.is_extent() || width(joint) == 0 {
            continue;
        }
        let from = [joint.edtf, date.edtf].into_iter().filter_map(first_unit).max_by_key(|unit| unit.unit.first());
        let to = [joint.edtf, date.edtf].into_iter().filter_map(last_unit).min_by_key(|unit| unit.unit.last());
        let is_narrower = from.map(|unit| unit.unit.first()) > joint.earliest()
            || to.map(|unit| unit.unit.last()) < joint.latest() && to.is_some();
        let holds = from.zip(to).is_none_or(|(from, to)| from.unit.first() <= to.unit.last());
        if is_narrower && holds {
            joint = EventDate { edtf: bounds(from, to), basis: Basis::Bounded };
        }
    }
    match joint.edtf {
        Edtf::OneOf(Some(from), Some(to)) if from.unit.first() == to.unit.last() => {
            Some(EventDate { edtf: Edtf::once(Unit::Day(from.unit.first())), ..joint })
        }
        _ => Some(joint),
    }
}

/// Once, between two units; as days where one of them is a day.
fn bounds(from: Option<Qualified>, to: Option<Qualified>) -> Edtf {
    let is_day = |end: Option<Qualified>| end.is_some_and(|end| matches!(end.unit, Unit::Day(_)));
    let as_day = |end: Option<Qualified>, day: fn(Unit) -> dateline_calendar::Day| {
        end.map(|end| Qualified { unit: Unit::Day(day(end.unit)), ..end })
    };
    if is_day(from) || is_day(to) {
        return Edtf::OneOf(as_day(from, Unit::first), as_day(to, Unit::last));
    }
    Edtf::OneOf(from, to)
}

/// Days between the ends of a date; wide where one is open.
fn width(date: EventDate) -> i32 {
    date.earliest().zip(date.latest()).map_or(i32::MAX, |(from, to)| to.number() - from.number())
}

/// The unit that a date does not begin before.
pub(super) fn first_unit(edtf: Edtf) -> Option<Qualified> {
    match edtf {
        Edtf::Once(date) => Some(date),
        Edtf::OneOf(from, _) => from,
        Edtf::Lasting(..) => None,
    }
}

/// The unit that a date does not end after.
pub(super) fn last_unit(edtf: Edtf) -> Option<Qualified> {
    match edtf {
        Edtf::Once(date) => Some(date),
        Edtf::OneOf(_, to) => to,
        Edtf::Lasting(..) => None,
    }
}

/// The datings of a sentence, in order of the expressions.
pub(super) fn datings(words: &[Word<'_>], clauses: &[Clause], times: &[TimeExpression]) -> Vec<Dating> {
    let mut found: Vec<Dating> = Vec::new();
    for at in 0..words.len() {
        let Tag::Time(time) = words[at].tag else { continue };
        let Some(expression) = times.get(time).filter(|expression| expression.kind != TimexKind::Set) else { continue };
        // The other end of a range, whose date the first end already gave.
        let is_other_end = time.checked_sub(1).is_some_and(|before| times[before].phrase == expression.phrase);
        let (Some(edtf), false) = (expression.edtf, is_other_end) else { continue };
        found.extend(target(words, clauses, at).map(|target| Dating { target, time, edtf }));
        let fire = clause_told_by_when(words, clauses, at);
        found.extend(fire.map(|number| Dating { target: Target::Clause(number), time, edtf: turning_point(edtf) }));
    }
    found
}

/// "until June, when A fell", "since 2016, when A rose": what "when" tells happened in that month or year itself.
fn turning_point(edtf: Edtf) -> Edtf {
    match edtf {
        Edtf::Lasting(Endpoint::Unknown, Endpoint::Known(unit))
        | Edtf::Lasting(Endpoint::Known(unit), Endpoint::Open | Endpoint::Unknown) => Edtf::Once(unit),
        _ => edtf,
    }
}

/// "in December, when a fire killed two": the month dates the fire too.
fn clause_told_by_when(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<usize> {
    let comma = usize::from(words.get(at + 1).is_some_and(|next| next.tag == Tag::Comma));
    let when = at + 1 + comma;
    let is_when = words.get(when).is_some_and(|word| word.lower == "when");
    clauses.iter().position(|clause| is_when && clause.link == Link::Subordinate(when))
}

pub(super) fn target(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<Target> {
    let is_genitive = words.get(at + 1).is_some_and(|next| next.tag == Tag::Genitive);
    if is_genitive || is_before_its_noun(words, at) {
        let contest = contested(words, clauses, at).map(Target::Clause);
        return contest.or_else(|| happening_after(words, at + 1 + usize::from(is_genitive)).map(Target::Noun));
    }
    let preposition = leading_preposition(words, at);
    // "hunting for Christmas decorations" tells no Christmas.
    let is_of_kind =
        words.get(preposition).is_some_and(|word| matches!(word.lower.as_str(), "for" | "with" | "about" | "like"))
            && words.get(at + 1).is_some_and(|next| next.tag == Tag::Noun);
    if is_of_kind {
        return None;
    }
    if is_compared_with(words, preposition, at) {
        return None;
    }
    // "in the early hours of Sunday": the day is that of the verb.
    let is_part_of_day = words.get(preposition).is_some_and(|word| word.lower == "of")
        && noun_before(words, preposition).is_some_and(|noun| lexicon::is_listed("part_of_day", &words[noun].lower));
    if is_part_of_day {
        let start = (0..preposition).rev().find(|before| words[*before].tag == Tag::Preposition)?;
        return target_led_by(words, clauses, at, start);
    }
    if words.get(preposition).is_some_and(|word| word.lower == "of") {
        return noun_before(words, preposition).filter(|at| is_happening(words, *at)).map(Target::Noun);
    }
    target_led_by(words, clauses, at, preposition)
}

/// What a time dates whose phrase begins with the preposition at this place.
fn target_led_by(words: &[Word<'_>], clauses: &[Clause], at: usize, preposition: usize) -> Option<Target> {
    // "confirmed the death on Sunday, in its unit, of a volunteer"
    if let Some(noun) = noun_before(words, preposition).filter(|noun| is_deed_of(words, *noun, at)) {
        return Some(Target::Noun(noun));
    }
    let number = clauses.iter().position(|clause| clause.words.contains(&at))?;
    if let Some(next) = next_opened_by(words, clauses, number, preposition, at) {
        return Some(Target::Clause(next));
    }
    let clause = &clauses[number];
    if at < clause.group.words.start {
        return fronted(words, clauses, number, at, preposition);
    }
    after_verb(words, clauses, number, preposition)
}

/// A happening whose "of" comes after its time.
fn is_deed_of(words: &[Word<'_>], noun: usize, at: usize) -> bool {
    let rest = &words[at + 1..];
    let is_next = rest.first().is_some_and(|word| word.lower == "of");
    let insertion = rest.first().filter(|word| word.tag == Tag::Comma).and_then(|_| {
        let close = rest[1..].iter().take(10).position(|word| word.tag == Tag::Comma)?;
        rest.get(close + 2)
    });
    is_happening(words, noun) && (is_next || insertion.is_some_and(|word| word.lower == "of"))
}

/// "he lost, and on 10 September, in an interview, he confessed": a time right after "and" is that of the clause that follows.
fn next_opened_by(
    words: &[Word<'_>],
    clauses: &[Clause],
    number: usize,
    preposition: usize,
    at: usize,
) -> Option<usize> {
    let and = preposition.checked_sub(1).filter(|and| words[*and].tag == Tag::Conjunction)?;
    let follows_time = and.checked_sub(1).is_some_and(|before| matches!(words[before].tag, Tag::Time(_)));
    let is_behind = clauses[number].group.main < and;
    let goes_on = words.get(at + 1).is_some_and(|next| {
        matches!(next.tag, Tag::Comma | Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Name | Tag::Noun)
    });
    let end = (at..words.len()).find(|place| words[*place].tag == Tag::Break).unwrap_or(words.len());
    let is_next = |clause: &Clause| {
        at < clause.group.main
            && clause.group.main < end
            && clause.group.kind == Kind::Finite
            && matches!(clause.link, Link::Main | Link::Coordinate)
            && clause.subject.as_ref().is_some_and(|subject| at < subject.start)
    };
    let next = (number + 1..clauses.len()).find(|next| is_next(&clauses[*next]))?;
    (!follows_time && is_behind && goes_on).then_some(next)
}

/// "won Sunday's runoff", "lost the 2007 election": the verb tells what came of it then.
fn contested(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<usize> {
    let number = clauses.iter().position(|clause| clause.words.contains(&at))?;
    let main = clauses[number].group.main;
    let takes_part = words[main].verb.as_ref().is_some_and(|verb| lexicon::is_listed("contest_verb", &verb.base));
    let is_object = main < at
        && words[main + 1..at]
            .iter()
            .all(|word| matches!(word.tag, Tag::Determiner | Tag::Possessive | Tag::Adjective));
    (takes_part && is_object).then_some(number)
}

/// "fell 12% compared to March", "up from 14% a year ago", "better than in 2008": the time of the other thing.
fn is_compared_with(words: &[Word<'_>], preposition: usize, at: usize) -> bool {
    let before = &words[preposition.saturating_sub(3)..at];
    let compares = before.iter().any(|word| matches!(word.lower.as_str(), "compared" | "than" | "versus"));
    let from = before.iter().position(|word| word.lower == "from");
    // "retired from teaching in 2012" compares nothing.
    let starts_from = from.is_some_and(|from| match before.get(from + 1).map(|word| word.tag) {
        None | Some(Tag::Number | Tag::Other | Tag::Adverb | Tag::Preposition) => true,
        // "up from a loss a year earlier"; "came from a village in 1950" has a preposition of its own for the year.
        Some(Tag::Determiner) => preposition == at,
        _ => false,
    });
    let has_end =
        words.get(at + 1).is_some_and(|next| matches!(next.lower.as_str(), "to" | "until" | "till" | "through"));
    let is_first =
        preposition == 0 || words[..preposition].iter().all(|word| matches!(word.tag, Tag::Conjunction | Tag::Adverb));
    compares || starts_from && !has_end && !is_first
}

/// "the 2008 war", "Monday's vote" has its genitive, "its June election".
fn is_before_its_noun(words: &[Word<'_>], at: usize) -> bool {
    let follows = at.checked_sub(1).is_some_and(|before| {
        matches!(words[before].tag, Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Adjective)
    });
    follows && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adjective | Tag::Name))
}

/// The place of the first of the prepositions and adverbs right before a time: "by late" of "by late 2008".
fn leading_preposition(words: &[Word<'_>], at: usize) -> usize {
    let mut start = at;
    while 0 < start
        && at - start < 2
        && matches!(words[start - 1].tag, Tag::Preposition | Tag::Adverb | Tag::Subordinator)
    {
        start -= 1;
    }
    start
}

/// The head of the noun phrase that begins here, if it tells a happening.
fn happening_after(words: &[Word<'_>], start: usize) -> Option<usize> {
    let end = (start..words.len())
        .find(|at| !matches!(words[*at].tag, Tag::Noun | Tag::Adjective | Tag::Name | Tag::Number | Tag::Conjunction))
        .unwrap_or(words.len());
    let head = (start..end).rev().find(|at| words[*at].tag == Tag::Noun)?;
    is_happening(words, head).then_some(head)
}

pub(super) fn is_happening(words: &[Word<'_>], at: usize) -> bool {
    words[at].tag == Tag::Noun && lexicon::class_of_noun(&words[at].lower).is_some()
}

fn noun_before(words: &[Word<'_>], at: usize) -> Option<usize> {
    at.checked_sub(1).filter(|before| words[*before].tag.is_noun())
}

/// A time before the verb: of the main clause, unless a noun right before it takes it.
fn fronted(words: &[Word<'_>], clauses: &[Clause], number: usize, at: usize, preposition: usize) -> Option<Target> {
    let clause = &clauses[number];
    if let Some(noun) = what_came(words, clause) {
        return Some(Target::Noun(noun));
    }
    let is_bare = preposition == at || words[at - 1].lower == "on";
    // "Apple today announced": the day stands between the subject and its verb.
    if is_bare && words[at + 1..clause.group.words.start].iter().all(|word| word.tag == Tag::Adverb) {
        return Some(Target::Clause(number));
    }
    if let Some(noun) = noun_before(words, preposition) {
        if is_scene(words, clause, at) {
            return Some(Target::Clause(number));
        }
        return is_happening(words, noun).then_some(Target::Noun(noun));
    }
    if let Some(noun) = described_by_insertion(words, preposition, at) {
        // "two assaults, on 18 July and 11 September,": neither day is that of both.
        let is_only = words.get(at + 1).is_some_and(|next| next.tag == Tag::Comma);
        return (is_only && is_happening(words, noun)).then_some(Target::Noun(noun));
    }
    let follows_insertion = words.get(preposition.wrapping_sub(1)).is_some_and(|word| word.tag == Tag::Conjunction)
        && preposition >= 2
        && matches!(words[preposition - 2].tag, Tag::Time(_))
        && described_by_insertion(words, leading_preposition(words, preposition - 2), preposition - 2).is_some();
    if follows_insertion {
        return None;
    }
    // "In 1987 workmen laying a pipe found", "In January, telling nobody, she left": the time is that of the verb that follows.
    let is_inserted = words.get(at + 1).is_some_and(|next| next.tag == Tag::Comma);
    let is_described = matches!(clause.group.kind, Kind::Participle | Kind::Gerund)
        && (is_inserted || clause.subject.as_ref().is_some_and(|subject| at < subject.start));
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

/// "On June 13 came the explosions": what came is told by its noun.
fn what_came(words: &[Word<'_>], clause: &Clause) -> Option<usize> {
    let verb = words[clause.group.main].verb.as_ref()?;
    let is_turned = clause.subject.is_none() && clause.group.is_past && matches!(verb.base.as_str(), "come" | "follow");
    let start = clause.group.words.end;
    let end = (start..words.len()).find(|at| !words[*at].tag.begins_noun_phrase()).unwrap_or(words.len());
    (start..end).rev().find(|at| words[*at].tag.is_noun()).filter(|_| is_turned)
}

/// "the second attack, on Monday, killed two": the day stands in commas after the noun that it belongs to. After a person or a firm it is
/// that of the verb.
fn described_by_insertion(words: &[Word<'_>], preposition: usize, at: usize) -> Option<usize> {
    let before = preposition.checked_sub(2)?;
    let is_inserted = words[preposition - 1].tag == Tag::Comma
        && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Comma | Tag::Conjunction));
    let is_thing = is_happening(words, before) || matches!(words[before].lower.as_str(), "one" | "first" | "second");
    (is_inserted && is_thing).then_some(before)
}

/// "In an address on Monday she resigned": what the clause begins with is where it happens, and its day is the clause's.
fn is_scene(words: &[Word<'_>], clause: &Clause, at: usize) -> bool {
    let opener = words[clause.words.start..at].iter().find(|word| !matches!(word.tag, Tag::Conjunction | Tag::Adverb));
    let opens = opener.is_some_and(|word| matches!(word.lower.as_str(), "in" | "at" | "during"));
    let has_comma_before = words[clause.words.start..at].iter().any(|word| matches!(word.tag, Tag::Comma | Tag::Break));
    let starts_subject = clause.subject.as_ref().is_some_and(|subject| subject.start == at + 1);
    opens && !has_comma_before && (starts_subject || words.get(at + 1).is_some_and(|next| next.tag == Tag::Comma))
}

fn after_verb(words: &[Word<'_>], clauses: &[Clause], number: usize, preposition: usize) -> Option<Target> {
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
    if is_state {
        return happening.map(Target::Noun);
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
