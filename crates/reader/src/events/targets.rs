//! Time expressions to what they date: a clause, a noun, or nothing.
//!
//! In: the words and clauses of a sentence. Out: for each time expression in it a [`Dating`]. "The head of the service since 2016, he
//! signed the pact in May": "in May" dates "signed", "since 2016" dates nothing that happens.

mod after_verb;
mod fronted;

use super::clauses::{Clause, Link};
use super::groups::Kind;
use super::lexicon;
use super::phrases::noun_phrase_before;
use super::words::{Tag, Word};
use after_verb::{after_verb, is_weekday};
use dateline_calendar::{Basis, Edtf, Endpoint, Qualified, Unit};
use dateline_times::{CountedFrom, TimeExpression, TimexKind};
pub(super) use fronted::tells_what_came;
use fronted::{fronted, is_scene, what_came, what_there_was};
use std::ops::Range;

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

/// The datings of a sentence, in order of the expressions.
pub(super) fn datings(words: &[Word<'_>], clauses: &[Clause], times: &[TimeExpression]) -> Vec<Dating> {
    let mut found: Vec<Dating> = Vec::new();
    for at in 0..words.len() {
        let Tag::Time(time) = words[at].tag else { continue };
        let Some(expression) = times.get(time).filter(|expression| expression.kind != TimexKind::Set) else { continue };
        // The other end of a range, whose date the first end already gave.
        let is_other_end = time.checked_sub(1).is_some_and(|before| times[before].phrase == expression.phrase);
        if let (true, Some(Edtf::Lasting(_, Endpoint::Known(end)))) = (is_other_end, expression.edtf) {
            // "taught there from 1920 to 1926, when he was made head": at the end of it.
            let fire = clause_told_by_when(words, clauses, at);
            found.extend(fire.map(|number| Dating { target: Target::Clause(number), time, edtf: Edtf::Once(end) }));
        }
        // "He was pronounced dead at 15:10": of no day that was told, and seldom of the one on which this was written.
        let is_of_no_day = expression.basis == Basis::Inherited
            && matches!(expression.counted_from, Some(CountedFrom::Publication(_)));
        let is_second_day = at.checked_sub(2).is_some_and(|first| match words[first].tag {
            Tag::Time(before) => {
                times[before].edtf.is_some_and(|edtf| with_next_day(words, times, first, edtf).is_some())
            }
            _ => false,
        });
        let is_other = is_other_end || is_second_day || is_of_no_day || is_of_dateline(words, at);
        let (Some(edtf), false) = (expression.edtf, is_other) else { continue };
        let edtf = with_next_day(words, times, at, edtf).unwrap_or(edtf);
        let target = target(words, clauses, at).map(|target| agreed_on(words, clauses, target, expression));
        found.extend(target.map(|target| Dating { target, time, edtf }));
        let fire = clause_told_by_when(words, clauses, at);
        found.extend(fire.map(|number| Dating { target: Target::Clause(number), time, edtf: turning_point(edtf) }));
    }
    found
}

/// "OLM, Feb 10 (AFP) - Gunmen killed nine", "(New York, May 3, 2017) – Gunmen": when it was sent, not when that happened.
fn is_of_dateline(words: &[Word<'_>], at: usize) -> bool {
    let dash = words.iter().take(MOST_OF_DATELINE).position(|word| matches!(word.text, "-" | "–" | "—" | "--"));
    let place = words[0].text;
    let is_in_capitals = 1 < place.len() && place.contains(char::is_uppercase) && !place.contains(char::is_lowercase);
    let is_in_brackets = place == "("
        && words.get(1).is_some_and(|word| word.text.starts_with(char::is_uppercase))
        && dash.is_some_and(|dash| words[dash - 1].text == ")");
    let is_named = is_in_capitals || is_in_brackets;
    let is_part = |word: &Word<'_>| {
        matches!(word.tag, Tag::Name | Tag::Comma | Tag::Break | Tag::Time(_) | Tag::Number | Tag::Other)
            || word.text.starts_with(char::is_uppercase)
    };
    dash.is_some_and(|dash| at < dash && words[..dash].iter().all(is_part)) && is_named
}

/// Words that a dateline has at most.
const MOST_OF_DATELINE: usize = 12;

/// "agreed to withdraw its troops on Saturday", told on Monday: they agreed on that day, and have yet to do it.
fn agreed_on(words: &[Word<'_>], clauses: &[Clause], target: Target, expression: &TimeExpression) -> Target {
    let Target::Clause(number) = target else { return target };
    let is_over = match (expression.counted_from.as_ref(), expression.edtf.and_then(Edtf::latest)) {
        (Some(CountedFrom::Publication(published)), Some(latest)) => latest <= *published,
        _ => false,
    };
    let agrees = |clause: &Clause| {
        let verb = words[clause.group.main].verb.as_ref();
        clause.group.kind == Kind::Finite
            && clause.group.is_past
            && verb.is_some_and(|verb| matches!(verb.base.as_str(), "agree" | "decide" | "vote"))
    };
    let parent = clauses[number].parent.filter(|parent| agrees(&clauses[*parent]));
    match parent.filter(|_| is_over && clauses[number].group.kind == Kind::Infinitive) {
        Some(parent) => Target::Clause(parent),
        None => target,
    }
}

/// "heard on 4 and 5 October": what is told of a day and the next lasted for both.
fn with_next_day(words: &[Word<'_>], times: &[TimeExpression], at: usize, edtf: Edtf) -> Option<Edtf> {
    let and = words.get(at + 1).filter(|word| word.lower == "and")?;
    let Tag::Time(next) = words.get(at + 2).filter(|_| and.tag == Tag::Conjunction)?.tag else { return None };
    let day = |edtf: Edtf| match edtf {
        Edtf::Once(Qualified { unit: Unit::Day(day), .. }) => Some(day),
        _ => None,
    };
    let (first, last) = (day(edtf)?, day(times.get(next)?.edtf?)?);
    (first.plus_days(1) == last).then(|| Edtf::lasting(Unit::Day(first), Unit::Day(last)))
}

/// "until June, when A fell", "since 2016, when A rose": what "when" tells happened in that month or year itself.
fn turning_point(edtf: Edtf) -> Edtf {
    match edtf {
        Edtf::Lasting(Endpoint::Unknown, Endpoint::Known(unit))
        | Edtf::Lasting(Endpoint::Known(unit), Endpoint::Open | Endpoint::Unknown)
        // "before September, when it moved"
        | Edtf::OneOf(None, Some(unit)) => Edtf::Once(unit),
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
    match literal_target(words, clauses, at) {
        Some(Target::Clause(number)) => {
            Some(presented(words, &clauses[number]).map_or(Target::Clause(number), Target::Noun))
        }
        target => target,
    }
}

/// "led to a strike", "led, on 18 July, to the search of the office": the happening that a verb only leads up to.
pub(super) fn led_up_to(words: &[Word<'_>], clause: &Clause) -> Option<usize> {
    let base = words[clause.group.main].verb.as_ref()?.base.as_str();
    let rest = clause.group.words.end..clause.words.end.max(clause.group.words.end);
    // "It led, on 18 July, to the search"
    let is_aside =
        |at: &usize| matches!(words[*at].tag, Tag::Comma | Tag::Time(_) | Tag::Adverb) || words[*at].lower == "on";
    let to = rest.clone().find(|at| !is_aside(at))?;
    let leads = base == "lead" && words[to].lower == "to";
    let end = (to + 1..rest.end).find(|at| !words[*at].tag.begins_noun_phrase()).unwrap_or(rest.end);
    let head = end.checked_sub(1).filter(|head| to < *head && is_happening(words, *head))?;
    (leads && !clause.group.is_passive).then_some(head)
}

/// "led to the storming of the gates and then to the killing of Osei on 3 May": the last happening, which alone has the day.
fn last_led_up_to(words: &[Word<'_>], clause: &Clause, preposition: usize) -> Option<usize> {
    let first = led_up_to(words, clause)?;
    let happening = |to: usize| {
        let end = (to + 1..preposition).find(|at| !words[*at].tag.begins_noun_phrase())?;
        end.checked_sub(1).filter(|head| to < *head && is_happening(words, *head))
    };
    let to = (first..preposition).rev().find(|at| words[*at].lower == "to" && happening(*at).is_some())?;
    happening(to)
}

/// "January brought the raid", "in May the capital saw its biggest march": what happened is told by the noun.
fn presented(words: &[Word<'_>], clause: &Clause) -> Option<usize> {
    let verb = words[clause.group.main].verb.as_ref()?;
    let group = &clause.group;
    let is_told = group.kind == Kind::Finite && group.is_past && !group.is_passive && !group.is_negated;
    // "It led to the search of the surgery"
    let is_it =
        clause.subject.as_ref().is_some_and(|subject| matches!(words[subject.start].lower.as_str(), "it" | "this"));
    if let Some(head) = led_up_to(words, clause).filter(|_| is_it && is_told && group.modal.is_none()) {
        return Some(head);
    }
    let start = clause.group.words.end;
    let end = (start..clause.words.end).find(|at| !words[*at].tag.begins_noun_phrase()).unwrap_or(clause.words.end);
    let head = (start..end).next_back().filter(|head| is_happening(words, *head))?;
    // "She witnessed the raid", "The mayor brought the vote forward": somebody's deed, no time that shows what happened.
    let is_deed = clause.subject.as_ref().is_some_and(|subject| {
        verb.base == "bring" || words[subject.clone()].iter().any(|word| word.tag == Tag::Pronoun)
    });
    (is_told && !is_deed && group.modal.is_none() && lexicon::is_listed("presenting_verb", &verb.base)).then_some(head)
}

/// "An extension followed in 2009", "There was a fire", "In May came the raid": the clause tells of its noun that it came about, and nothing else.
pub(super) fn only_comes_about(words: &[Word<'_>], clause: &Clause, noun: usize) -> bool {
    let follows = words[clause.group.main].verb.as_ref().is_some_and(|verb| verb.base == "follow");
    let followed = || clause.subject.clone().filter(|_| follows).and_then(|subject| told_in(words, subject));
    is_happening(words, noun)
        && [what_came(words, clause), what_there_was(words, clause), presented(words, clause), followed()]
            .contains(&Some(noun))
}

fn literal_target(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<Target> {
    if is_compared_in_brackets(words, at) || is_of_reporting_period(words, at) {
        return None;
    }
    let is_genitive = words.get(at + 1).is_some_and(|next| next.tag == Tag::Genitive);
    if is_genitive || is_before_its_noun(words, at) {
        if let Some(number) = happens_in(words, clauses, at).filter(|_| is_genitive || is_weekday(&words[at].lower)) {
            return Some(Target::Clause(number));
        }
        let contest = contested(words, clauses, at).map(Target::Clause);
        // "the 2016 report" is a thing by then.
        let is_text =
            |noun: &usize| lexicon::class_of_noun(&words[*noun].lower).is_some_and(|(class, _)| class == "report");
        let happening = || happening_after(words, at + 1 + usize::from(is_genitive)).filter(|noun| !is_text(noun));
        return contest.or_else(|| happening().map(Target::Noun));
    }
    if is_in_brackets(words, at) {
        let told = noun_phrase_before(words, at - 1).and_then(|phrase| told_in(words, phrase)).map(Target::Noun);
        return told.or_else(|| told_before_bracket(words, clauses, at).map(Target::Clause));
    }
    let preposition = leading_preposition(words, at);
    // "hunting for Christmas decorations" tells no Christmas.
    let is_of_kind =
        words.get(preposition).is_some_and(|word| matches!(word.lower.as_str(), "for" | "with" | "about" | "like"))
            && words.get(at + 1).is_some_and(|next| next.tag == Tag::Noun);
    if is_of_kind {
        return None;
    }
    // "extended the mandate to 31 December": how far it goes; not of "at twenty to midnight". Of "from 3 to 9 May" either end tells the whole.
    let is_clock = preposition.checked_sub(1).is_some_and(|before| {
        words[before].tag == Tag::Number || lexicon::is_listed("number_word", &words[before].lower)
    });
    let is_end = preposition < at && words.get(preposition).is_some_and(|word| word.lower == "to") && !is_clock;
    if is_end || is_compared_with(words, preposition, at) {
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
        let noun = noun_before(words, preposition)?;
        // "In the raids of 12 March aircraft killed": where the sentence begins, the day is that of all it tells.
        let scene = clauses.iter().position(|clause| clause.words.contains(&at) && at < clause.group.words.start);
        if let Some(number) = scene.filter(|number| is_scene(words, &clauses[*number], at)) {
            return Some(Target::Clause(number));
        }
        if let Some(number) = enacted(words, clauses, noun).or_else(|| contested(words, clauses, noun)) {
            return Some(Target::Clause(number));
        }
        if let Some(number) = named_disaster(words, clauses, noun) {
            return Some(Target::Clause(number));
        }
        return match is_happening(words, noun) {
            true => Some(Target::Noun(noun)),
            false => signed(words, clauses, noun).or_else(|| at_occasion(words, clauses, noun)).map(Target::Clause),
        };
    }
    target_led_by(words, clauses, at, preposition)
}

/// "In Wednesday's attack, 18 rockets landed", "In a Wednesday media event, the firm showed": the clause whose scene it is, which has its day.
fn happens_in(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<usize> {
    let is_part = |place: &usize| words[*place].tag.begins_noun_phrase() || words[*place].tag == Tag::Genitive;
    let phrase = || (at + 1..words.len()).take_while(is_part);
    let of_weekday = || phrase().last().filter(|noun| is_weekday(&words[at].lower) && words[*noun].tag == Tag::Noun);
    let noun = phrase().find(|noun| is_happening(words, *noun)).or_else(of_weekday)?;
    let first = clauses.iter().position(|clause| clause.words.contains(&at))?;
    let is_told = |clause: &Clause| clause.link == Link::Main && clause.group.kind == Kind::Finite;
    let told = (first..clauses.len()).find(|number| is_told(&clauses[*number]))?;
    let opens = noun < clauses[first].group.words.start && is_scene(words, &clauses[first], noun);
    opens.then_some(told)
}

/// "was knighted in the New Year Honours of 1992", "won gold at the Games of 1948": an occasion after the verb is when it was.
fn at_occasion(words: &[Word<'_>], clauses: &[Clause], noun: usize) -> Option<usize> {
    let start = (0..=noun).rev().find(|at| !matches!(words[*at].tag, Tag::Name))?;
    let the = (words[start].lower == "the" && start < noun).then_some(start)?;
    let is_at = matches!(words.get(the.checked_sub(1)?)?.lower.as_str(), "in" | "at");
    let number = clauses.iter().position(|clause| clause.words.contains(&noun))?;
    let group = &clauses[number].group;
    (is_at && group.words.end <= the && group.kind == Kind::Finite && group.is_past).then_some(number)
}

/// "A decree of March 2014 extended the concessions": what it brings about of itself, it does when it is made.
fn enacted(words: &[Word<'_>], clauses: &[Clause], noun: usize) -> Option<usize> {
    let enacts = |clause: &Clause| {
        let group = &clause.group;
        let verb = words[group.main].verb.as_ref();
        let is_told = group.kind == Kind::Finite && group.is_past && !group.is_passive && group.modal.is_none();
        let is_subject = clause.subject.as_ref().is_some_and(|subject| subject.contains(&noun));
        is_told && is_subject && verb.is_some_and(|verb| lexicon::is_listed("enacting_verb", &verb.base))
    };
    let is_instrument = lexicon::is_listed_in_either_number("legal_instrument", &words[noun].lower);
    clauses.iter().position(|clause| is_instrument && enacts(clause))
}

/// "The Great Fire of 1666 destroyed the city": what a happening that is called by a name did, it did then.
fn named_disaster(words: &[Word<'_>], clauses: &[Clause], noun: usize) -> Option<usize> {
    let is_called = words[noun].tag == Tag::Name && lexicon::class_of_noun(&words[noun].lower).is_some();
    let does = |clause: &Clause| {
        let verb = words[clause.group.main].verb.as_ref();
        let is_subject = clause.subject.as_ref().is_some_and(|subject| subject.contains(&noun));
        let is_told = clause.group.kind == Kind::Finite && clause.group.is_past && clause.group.modal.is_none();
        is_subject && is_told && verb.is_some_and(|verb| lexicon::is_listed("direct_result", &verb.base))
    };
    clauses.iter().position(|clause| is_called && does(clause))
}

/// "signed the agreement of 24 June": what is signed bears the day on which it was.
fn signed(words: &[Word<'_>], clauses: &[Clause], noun: usize) -> Option<usize> {
    let signs = |clause: &Clause| {
        let verb = words[clause.group.main].verb.as_ref();
        let is_object = clause.group.main < noun
            && words[clause.group.main + 1..noun].iter().all(|word| word.tag.begins_noun_phrase());
        is_object && verb.is_some_and(|verb| lexicon::is_listed("signing_verb", &verb.base))
    };
    clauses.iter().position(signs)
}

/// "rose to £8.4m (2017: £7.1m)": the figure of another time.
fn is_compared_in_brackets(words: &[Word<'_>], at: usize) -> bool {
    let opens = at.checked_sub(1).is_some_and(|before| words[before].text == "(");
    opens && words.get(at + 1).is_some_and(|next| next.text == ":")
}

/// "in the year ended 31 March 2018": the day that a period ends with is not that of what happened in it.
fn is_of_reporting_period(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|before| words[before].tag == Tag::Preposition && words[before].lower.starts_with("end"))
}

/// "attacks on shipping (May)"
fn is_in_brackets(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| words[before].text == "(")
        && words.get(at + 1).is_some_and(|next| next.text == ")")
}

/// "Osei left the board (3 May 2017)": at the end of the clause. A bare year may be that of a painting.
fn told_before_bracket(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<usize> {
    let has_month = words[at].text.contains(char::is_alphabetic);
    let is_last = words.get(at + 2).is_none_or(|next| matches!(next.tag, Tag::Break | Tag::Comma | Tag::Conjunction));
    let is_told = |clause: &Clause| {
        clause.words.contains(&at)
            && clause.group.words.end < at
            && clause.group.kind == Kind::Finite
            && clause.group.is_past
            && !clause.group.is_copula
    };
    clauses.iter().position(is_told).filter(|_| is_last && has_month)
}

/// The happening that a noun phrase is about: the noun before its first preposition.
fn told_in(words: &[Word<'_>], phrase: Range<usize>) -> Option<usize> {
    let first = phrase.clone().find(|at| words[*at].tag == Tag::Preposition).unwrap_or(phrase.end);
    first.checked_sub(1).filter(|head| phrase.contains(head) && is_happening(words, *head))
}

/// The happening whose noun heads the phrase that a part of an entry begins with: "rocket attack on Hollin".
pub(super) fn first_happening(words: &[Word<'_>], part: Range<usize>) -> Option<usize> {
    let end = part.clone().find(|at| !words[*at].tag.begins_noun_phrase()).unwrap_or(part.end);
    end.checked_sub(1).filter(|head| part.contains(head) && is_happening(words, *head))
}

/// "the strike in May, the resignation of the mayor on 3 June and a fire on the 9th": in a list of happenings with their days each has its own.
fn dated_next(words: &[Word<'_>], preposition: usize) -> Option<usize> {
    let phrase = noun_phrase_before(words, preposition)?;
    let joins = |at: &usize| {
        matches!(words[*at].tag, Tag::Comma | Tag::Conjunction)
            || matches!(words[*at].lower.as_str(), "finally" | "then")
    };
    let before = (0..phrase.start).rev().find(|at| !joins(at))?;
    let is_item = before + 1 < phrase.start && matches!(words[before].tag, Tag::Time(_));
    // "On 3 May, the raid on the port in June was denied"
    let is_behind_verb = words[..before].iter().any(|word| word.tag.begins_verb_group())
        || words[..before].iter().any(|word| is_noun_of_happening(word));
    // "lost the trust of the house in May and the election in June": the verb tells both.
    let is_after_comma = words[before + 1].tag == Tag::Comma;
    let follows_happening = noun_phrase_before(words, leading_preposition(words, before))
        .is_some_and(|phrase| words[phrase].iter().any(is_noun_of_happening));
    told_in(words, phrase).filter(|_| is_item && is_behind_verb && (is_after_comma || follows_happening))
}

fn is_noun_of_happening(word: &Word<'_>) -> bool {
    word.tag == Tag::Noun && lexicon::class_of_noun(&word.lower).is_some()
}

/// Whether the part of the sentence between semicolons in which a time stands has no verb of its own.
fn is_in_verbless_part(words: &[Word<'_>], clauses: &[Clause], at: usize) -> bool {
    let is_mark = |at: &usize| words[*at].text == ";";
    let start = (0..at).rev().find(is_mark).map(|mark| mark + 1);
    let end = (at..words.len()).find(is_mark).unwrap_or(words.len());
    start.is_some_and(|start| !clauses.iter().any(|clause| (start..end).contains(&clause.group.main)))
}

/// "The bombs on the depot two days later, the fire at the mill on Monday.": without a verb a day is that of the happening before it.
fn own_happening(words: &[Word<'_>], preposition: usize) -> Option<usize> {
    told_in(words, noun_phrase_before(words, preposition)?)
}

/// What a time dates whose phrase begins with the preposition at this place.
fn target_led_by(words: &[Word<'_>], clauses: &[Clause], at: usize, preposition: usize) -> Option<Target> {
    // "confirmed the death on Sunday, in its unit, of a volunteer"
    if let Some(noun) = noun_before(words, preposition).filter(|noun| is_deed_of(words, *noun, at)) {
        return Some(Target::Noun(noun));
    }
    if let Some(noun) = dated_next(words, preposition) {
        return Some(Target::Noun(noun));
    }
    // "The decision to annul it, and his release two days later": without a finite verb a day is that of what stands before it.
    let has_finite = clauses.iter().any(|clause| clause.group.kind == Kind::Finite);
    let around = clause_around(words, clauses, at);
    if let Some(noun) = own_happening(words, preposition)
        && around.is_some_and(|number| clauses[number].group.kind == Kind::Infinitive && !has_finite)
    {
        return Some(Target::Noun(noun));
    }
    let Some(number) = around.filter(|_| !is_in_verbless_part(words, clauses, at)) else {
        return own_happening(words, preposition).map(Target::Noun);
    };
    if let Some(next) = next_opened_by(words, clauses, number, preposition, at) {
        return Some(Target::Clause(next));
    }
    // "held it until its surrender in 1643": the year is that of the surrender.
    let clause = &clauses[number];
    let is_would = clause.group.modal.is_some_and(|modal| words[modal].lower == "would");
    let is_told =
        clause.group.kind == Kind::Finite && (clause.group.is_past && clause.group.modal.is_none() || is_would);
    if let Some(noun) = occasion_before(words, preposition).filter(|_| is_told) {
        return Some(Target::Noun(noun));
    }
    if at < clause.group.words.start {
        return fronted(words, clauses, number, at, preposition);
    }
    // "led to the resignation of the mayor on 9 May"
    let led_to = || led_up_to(words, clause).filter(|noun| reaches(words, *noun, preposition));
    if let Some(noun) = last_led_up_to(words, clause, preposition).or_else(led_to) {
        return Some(Target::Noun(noun));
    }
    if is_moved_to(words, clause, preposition) {
        return None;
    }
    after_verb(words, clauses, number, preposition)
}

/// The clause that a time stands in: of "met Brom (elected 2011) on Friday" not the one in brackets.
fn clause_around(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<usize> {
    let number = clauses.iter().position(|clause| clause.words.contains(&at))?;
    let main = clauses[number].group.main;
    let closes = main < at
        && words[main..at].iter().any(|word| word.text == ")")
        && !words[main..at].iter().any(|word| word.text == "(");
    let open = words[..main].iter().rposition(|word| word.text == "(").filter(|_| closes);
    let outer = open.and_then(|open| clauses.iter().position(|clause| clause.words.contains(&open.saturating_sub(1))));
    Some(outer.unwrap_or(number))
}

/// Whether what hangs on this noun, and nothing else, stands between it and a time.
fn reaches(words: &[Word<'_>], noun: usize, preposition: usize) -> bool {
    noun + 1 < preposition
        && words[noun + 1..preposition]
            .iter()
            .all(|word| word.tag.begins_noun_phrase() || matches!(word.tag, Tag::Preposition | Tag::Genitive))
}

/// "was extended until September", "moved from 3 May to 17 May": the day to which, not that on which.
fn is_moved_to(words: &[Word<'_>], clause: &Clause, preposition: usize) -> bool {
    let verb = words[clause.group.main].verb.as_ref();
    let moves = verb.is_some_and(|verb| lexicon::is_listed("moved_to_a_day", &verb.base));
    // "was put off until Thursday"
    let is_particle = words.get(preposition).is_some_and(|word| matches!(word.lower.as_str(), "off" | "back"));
    let preposition = preposition + usize::from(is_particle);
    let leads = words.get(preposition).map_or("", |word| word.lower.as_str());
    // "from 3 May to 17 May"
    let is_range = leads == "from"
        && words[preposition..].iter().take(4).any(|word| matches!(word.lower.as_str(), "to" | "until" | "till"));
    moves && (matches!(leads, "until" | "till" | "to") || is_range)
}

/// The happening right before a time, where "until", "before" or "since" leads it in.
fn occasion_before(words: &[Word<'_>], preposition: usize) -> Option<usize> {
    let noun = noun_before(words, preposition).filter(|noun| is_happening(words, *noun))?;
    let opener = (0..noun).rev().find(|at| !words[*at].tag.begins_noun_phrase())?;
    matches!(words[opener].lower.as_str(), "until" | "till" | "before" | "since").then_some(noun)
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

/// "won Sunday's runoff", "lost the 2007 election", "won the election of 3 May": the verb tells what came of it then.
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
    // "was dismissed with effect from 31 March"
    let from = before.iter().position(|word| word.lower == "from");
    let from = from.filter(|from| *from == 0 || before[from - 1].lower != "effect");
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
    // "down from six in Rio in 2016", "twice as many as in 2018"
    let clause =
        words[..preposition].iter().rposition(|word| matches!(word.tag, Tag::Break | Tag::Verb(_))).unwrap_or(0);
    let is_change = words[clause..preposition]
        .windows(2)
        .any(|pair| matches!(pair[0].lower.as_str(), "up" | "down") && pair[1].lower == "from");
    let is_as = (preposition.saturating_sub(1)..at).any(|place| {
        // "as early as March"
        let before = place.checked_sub(1).map_or("", |before| words[before].lower.as_str());
        words[place].lower == "as"
            && matches!(before, "many" | "much" | "often" | "high" | "low" | "large" | "big" | "fast" | "long")
    });
    // "a loss of $40m, against a profit of $12m a year earlier"
    let rest = &words[clause..preposition];
    let is_against = rest.iter().rposition(|word| word.lower == "against").is_some_and(|against| {
        let is_earlier = ["earlier", "ago", "before", "previously"].iter().any(|end| words[at].text.ends_with(end));
        is_earlier && rest[against..].iter().any(|word| word.text.contains(|letter: char| letter.is_ascii_digit()))
    });
    compares || is_change || is_as || is_against || starts_from && !has_end && !is_first
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
    words[at].tag == Tag::Noun && (lexicon::class_of_noun(&words[at].lower).is_some() || is_fired_at(words, at))
}

/// "the rockets at Kirkuk", "the bombs on the depots": weapons that hit somebody or something.
fn is_fired_at(words: &[Word<'_>], at: usize) -> bool {
    let is_several =
        words[at].lower.ends_with('s') && lexicon::is_listed_in_either_number("fired_weapon", &words[at].lower);
    let is_aimed = words.get(at + 1).is_some_and(|next| matches!(next.lower.as_str(), "at" | "on" | "against"));
    let is_place = words.get(at + 2).is_some_and(|next| next.tag == Tag::Name || next.lower == "the");
    is_several && is_aimed && is_place
}

fn noun_before(words: &[Word<'_>], at: usize) -> Option<usize> {
    at.checked_sub(1).filter(|before| words[*before].tag.is_noun())
}
