//! Titles: subject, verb in the present, object; of a noun, its phrase.
//!
//! In: a clause or a noun in its sentence. Out: words of the document in its order, inflected, shortened at grammatical boundaries, never
//! added to but for "is" and "are" of a passive. "On January 8, Iran fired a volley of missiles at two bases, killing no one" gives
//! "Iran fires a volley of missiles at two bases".

mod cuts;
mod nouns;
mod phrases;
mod remnants;

use super::clauses::{Clause, Link};
use super::gapping;
use super::groups::Kind;
use super::inflections::third_person;
use super::lexicon;
use super::number::is_plural;
use super::words::{Form, Tag, Word};
pub(super) use cuts::is_part_of_time;
use cuts::{cut_points, says_nothing};
use dateline_times::{TimeExpression, TimexKind};
pub(super) use nouns::{noun_title, plain_noun_title};
pub(super) use phrases::{phrase, without_article};
pub(super) use remnants::{Place, remnant_title};
use std::ops::Range;

/// Characters that a title has at most where its grammar lets it be cut.
const COMFORTABLE: usize = 80;
/// Characters that a title has at most.
const LONGEST: usize = 90;

/// What a title is made from.
#[derive(Clone, Copy)]
pub(super) struct TitleSource<'a> {
    /// The document's text.
    pub(super) text: &'a str,
    /// The sentence.
    pub(super) words: &'a [Word<'a>],
    /// Its clauses.
    pub(super) clauses: &'a [Clause],
    /// The document's time expressions.
    pub(super) times: &'a [TimeExpression],
    /// Whether its "would" tells what came to pass.
    pub(super) is_seen_from_the_past: bool,
}

impl TitleSource<'_> {
    /// Whether a time expression tells how long or how often and not when: such words stay.
    fn is_duration(&self, time: usize) -> bool {
        self.times
            .get(time)
            .is_some_and(|time| matches!(time.kind, TimexKind::Duration | TimexKind::Set) && time.edtf.is_none())
    }
}

/// The title of what a clause tells; `name` stands for its subject where that is a pronoun whose meaning is sure. `None` where no
/// readable title can be made of the clause's own words. `object` are words before the clause that its verb takes: "the pact that both signed".
pub(super) fn clause_title(
    source: TitleSource<'_>,
    number: usize,
    name: Option<&str>,
    object: Option<&Range<usize>>,
) -> Option<String> {
    let clause = &source.clauses[number];
    let subject = clause.subject.clone()?;
    // "him", "them": no subject of English, so the parse went wrong.
    let first = &source.words[subject.start];
    let is_contraction = ["'d", "'ve", "'ll", "'re", "'m"].iter().any(|end| first.lower.ends_with(end));
    if is_contraction || first.tag == Tag::Pronoun && matches!(first.lower.as_str(), "me" | "him" | "us" | "them") {
        return None;
    }
    let is_broken_by_time = |at: usize| {
        matches!(source.words[at].tag, Tag::Time(_))
            && subject.start < at
            && source.words[at - 1].tag == Tag::Conjunction
    };
    let holds_verb = source.words[subject.clone()]
        .iter()
        .any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be | Tag::Have | Tag::Modal | Tag::Do));
    if holds_verb || subject.clone().any(is_broken_by_time) {
        return None;
    }
    let predicate = predicate(source, clause, &subject);
    let is_active = !clause.group.is_passive && object.is_none();
    // "gave back the fort in March and the mill in April": what has a date of its own has a title of its own.
    let own_end = gapping::own_time(source.words, clause).map(|time| time + 1);
    let rest = clause.group.main + 1..own_end.unwrap_or_else(|| extended_end(source, number));
    let described = described_end(source, number, &subject).filter(|_| name.is_none());
    for subject_end in described.into_iter().chain(subject_ends(source.words, &subject)) {
        let subject_words = name.map_or_else(|| plain_subject(source, subject.start..subject_end), str::to_owned);
        if subject_words.is_empty() {
            return None;
        }
        let start = match object {
            Some(object) => format!("{subject_words} {predicate} {}", object_before(source, clause, object.clone())),
            None => format!("{subject_words} {predicate}"),
        };
        // "files for bankruptcy" rather than "files"; but "files" rather than nothing.
        let verb = source.words[clause.group.main].verb.as_ref();
        let announces = verb.is_some_and(|verb| lexicon::is_listed("announcing_verb", &verb.base));
        let is_preposition_next =
            !announces && source.words.get(rest.start).is_some_and(|next| next.tag == Tag::Preposition);
        let passes = [
            (COMFORTABLE, clause.group.is_passive || object.is_some()),
            (LONGEST, clause.group.is_passive),
            (COMFORTABLE, is_preposition_next),
        ];
        for (limit, may_be_left_out) in passes {
            let title =
                longest_that_fits(source, &start, Rest { words: rest.clone(), may_be_left_out, is_active }, limit);
            if title.is_some() {
                return title;
            }
        }
        // "kills A and B" says less without B, but nothing wrong.
        let and = rest.clone().skip(1).find(|at| {
            source.words[*at].tag == Tag::Conjunction
                && source.words[*at].lower == "and"
                && source.words[*at - 1].tag.is_noun()
                && !source.words[rest.start..*at].iter().any(|word| word.lower == "between" || word.lower == "both")
        });
        let title = and.and_then(|and| {
            longest_that_fits(
                source,
                &start,
                Rest { words: rest.start..and, may_be_left_out: false, is_active },
                LONGEST,
            )
        });
        if title.is_some() {
            return title;
        }
    }
    // "announces the recall of all its karabiners with batch codes from …": "announces the recall" says less, but nothing wrong.
    let subject_words = name.map_or_else(|| plain_subject(source, subject), str::to_owned);
    let start = format!("{subject_words} {predicate}");
    let of = rest.clone().skip(1).find(|at| source.words[*at].lower == "of");
    let says_enough = |of: &usize| {
        let noun = &source.words[of - 1];
        noun.tag == Tag::Noun && !lexicon::is_listed_in_either_number("noun_of_another", &noun.lower)
    };
    of.filter(|of| is_active && says_enough(of)).and_then(|of| {
        longest_that_fits(source, &start, Rest { words: rest.start..of, may_be_left_out: false, is_active }, LONGEST)
    })
}

/// "Osei and nine others" of "Osei, the head of the union, and nine others".
fn plain_subject(source: TitleSource<'_>, subject: Range<usize>) -> String {
    let words = source.words;
    let whole = phrase(source, without_article(words, subject.clone()));
    let commas: Vec<usize> = subject.clone().filter(|at| words[*at].tag == Tag::Comma).collect();
    let [open, .., close] = commas[..] else { return whole };
    let closes_list = words.get(close + 1).is_some_and(|next| next.tag == Tag::Conjunction);
    let is_insertion = words[open + 1..close].iter().any(|word| matches!(word.tag, Tag::Determiner | Tag::Preposition));
    if !closes_list || !is_insertion {
        return whole;
    }
    let first = phrase(source, without_article(words, subject.start..open));
    format!("{first} {}", phrase(source, close + 1..subject.end))
}

/// "from the pact" of "the pact from which they withdrew".
fn object_before(source: TitleSource<'_>, clause: &Clause, object: Range<usize>) -> String {
    let words = source.words;
    let opener = (object.end..clause.group.words.start).find(|at| words[*at].tag == Tag::Relative);
    let before = opener.and_then(|at| at.checked_sub(1)).filter(|at| words[*at].tag == Tag::Preposition);
    // "pledged the households $10,000": with an object of its own the verb needs no "to".
    let has_object =
        words.get(clause.group.words.end).is_some_and(|next| next.tag.begins_noun_phrase() || next.text == "$");
    let before = before.filter(|at| !(has_object && words[*at].lower == "to"));
    let preposition = before.map_or("", |at| words[at].text);
    // "The memo that the paper published": the article has its capital from the sentence alone.
    let has_article = matches!(words[object.start].tag, Tag::Determiner | Tag::Possessive);
    let told = phrase(source, object);
    let told = match told.split_once(' ') {
        Some((article, rest)) if has_article => format!("{} {rest}", article.to_lowercase()),
        _ => told,
    };
    format!("{preposition} {told}").trim_start().to_owned()
}

/// Whether a title begins with a word whose meaning stands elsewhere: "It is lifted", "His predecessor quits".
pub(super) fn leans_on_context(title: &str) -> bool {
    let first = title.split(' ').next().unwrap_or_default().to_lowercase();
    matches!(lexicon::function(&first), Some(lexicon::Function::Pronoun | lexicon::Function::Possessive))
}

/// The words after a verb or noun.
struct Rest {
    words: Range<usize>,
    /// Whether what comes before says enough without them: "the treaty is signed".
    may_be_left_out: bool,
    /// Whether they follow a verb in the active voice, which may take one of them as its object.
    is_active: bool,
}

/// The verb as the title says it.
fn predicate(source: TitleSource<'_>, clause: &Clause, subject: &Range<usize>) -> String {
    let words = source.words;
    let group = &clause.group;
    let base = words[group.main].verb.as_ref().map_or("be", |verb| verb.base.as_str());
    let is_plural = is_plural(words, subject.clone(), group);
    let kept_modal = group
        .modal
        .map(|at| words[at].lower.as_str())
        .filter(|modal| !matches!(*modal, "will" | "shall" | "'ll" | "did"))
        .filter(|modal| !(source.is_seen_from_the_past && *modal == "would"))
        .map(|modal| if modal == "ought" { "ought to" } else { modal });
    let is_first_person = words[subject.clone()].first().is_some_and(|word| word.lower == "i") && subject.len() == 1;
    // "Dr Moss, died in May": dying is done to nobody.
    let has_be = words[group.words.clone()].iter().any(|word| word.tag == Tag::Be);
    let is_passive = group.is_passive && (has_be || !lexicon::is_listed("never_passive_verb", base));
    // As the text spells it: "initialled".
    let is_told_so = matches!(words[group.main].tag, Tag::Verb(Form::Participle | Form::PastOrParticiple));
    let participle = if is_told_so { words[group.main].lower.clone() } else { lexicon::participle(base) };
    // "was last seen", "was first shown"
    let count =
        group.words.clone().skip(1).find(|at| {
            is_passive && matches!(words[*at].lower.as_str(), "first" | "last") && words[at - 1].lower != "at"
        });
    let participle = match count {
        Some(count) => format!("{} {participle}", words[count].lower),
        None => participle,
    };
    match (kept_modal, is_passive) {
        (None, true) if is_first_person => format!("am {participle}"),
        (Some(modal), true) => format!("{modal} be {participle}"),
        (Some(modal), false) => format!("{modal} {base}"),
        (None, true) if is_plural => format!("are {participle}"),
        (None, true) => format!("is {participle}"),
        (None, false) if is_plural => base.to_owned(),
        (None, false) => third_person(base),
    }
}

/// Where the words after the verb end: the clause with what hangs on it without a comma.
fn extended_end(source: TitleSource<'_>, number: usize) -> usize {
    let clause = &source.clauses[number];
    let mut end = clause.words.end;
    // "Under the deal signed in Vienna it must pay": the subject of what follows is no part of this.
    let is_main_next = source.clauses.get(number + 1).is_some_and(|next| next.link == Link::Main);
    let is_subject = |at: &usize| match source.words[*at].lower.as_str() {
        "he" | "she" | "they" | "we" | "i" => true,
        "it" => source.words[*at - 1].tag.is_noun() || matches!(source.words[*at - 1].tag, Tag::Time(_)),
        _ => false,
    };
    let last = end.checked_sub(1).filter(|last| clause.group.words.end < *last && is_main_next);
    end = last.filter(is_subject).unwrap_or(end);
    for next in &source.clauses[number + 1..] {
        let hangs = matches!(next.link, Link::Participial | Link::Infinitive | Link::Relative | Link::Complement);
        let is_direct = end
            .checked_sub(1)
            .is_some_and(|last| !matches!(source.words[last].tag, Tag::Comma | Tag::Break | Tag::Quote));
        // "built in 1928 and opened in 1931": each has its own time.
        let has_time = |words: Range<usize>| source.words[words].iter().any(|word| matches!(word.tag, Tag::Time(_)));
        let is_of_its_own = source.words[end - 1].tag == Tag::Conjunction
            && has_time(clause.group.words.end.min(end)..end)
            && has_time(next.words.clone());
        if !hangs || !is_direct || is_of_its_own || next.words.start != end {
            break;
        }
        end = next.words.end;
    }
    end
}

/// The end of "A plan to build a dam", of which the plan alone is the subject of its clause.
fn described_end(source: TitleSource<'_>, number: usize, subject: &Range<usize>) -> Option<usize> {
    let before = source.clauses[..number].iter().rev().take_while(|clause| clause.group.kind != Kind::Finite);
    let is_own = |clause: &&Clause| clause.group.kind == Kind::Infinitive && clause.group.words.start == subject.end;
    let infinitive = before.into_iter().find(is_own)?;
    let stops = |at: &usize| matches!(source.words[*at].tag, Tag::Comma | Tag::Break | Tag::Quote);
    let range = infinitive.group.words.end..source.clauses[number].words.start;
    Some(range.clone().find(stops).unwrap_or(range.end))
}

/// The ends at which a subject may be cut, the longest first.
fn subject_ends(words: &[Word<'_>], subject: &Range<usize>) -> Vec<usize> {
    let mut ends = vec![subject.end];
    let is_cut = |at: &usize| {
        words[*at].tag == Tag::Preposition && words[*at].lower != "of"
            || matches!(words[*at].tag, Tag::Comma | Tag::Break)
    };
    // "officials in Iran and Iraq" may lose its end, "Iran and officials in Iraq" may not lose half its people.
    let has_conjunction = |range: Range<usize>| words[range].iter().any(|word| word.tag == Tag::Conjunction);
    ends.extend(
        (subject.start + 1..subject.end)
            .rev()
            .filter(is_cut)
            .filter(|at| !has_conjunction(*at..subject.end) || has_prepositions(words, *at..subject.end)),
    );
    ends
}

fn has_prepositions(words: &[Word<'_>], range: Range<usize>) -> bool {
    words[range].first().is_some_and(|word| word.tag == Tag::Preposition)
}

/// `start` and as much of the rest as fits, cut where grammar allows; `None` if not even its object fits.
fn longest_that_fits(source: TitleSource<'_>, start: &str, rest: Rest, limit: usize) -> Option<String> {
    let mut ends = cut_points(source, rest.words.clone());
    if rest.may_be_left_out {
        ends.insert(0, rest.words.start);
    }
    let Rest { words: rest, may_be_left_out, is_active } = rest;
    ends.into_iter().rev().find_map(|end| {
        // "the outbreak was declared": what was declared stands before the verb.
        let is_all_said = end == rest.start && may_be_left_out;
        if !is_all_said && says_nothing(source.words, rest.start..end) {
            return None;
        }
        let tail = phrase(source, rest.start..end);
        let blank = if tail.is_empty() || tail.starts_with([',', '’', '\'']) { "" } else { " " };
        // "His defenders cite", "The department gives": what, it does not say.
        if tail.is_empty() && is_active && lacks_object(source.words, rest.start) {
            return None;
        }
        let title = capitalised(&format!("{start}{blank}{tail}"));
        (title.chars().count() <= limit && has_even_marks(&title)).then_some(title)
    })
}

/// Whether the verb before this place is one that takes an object, which no word before it is.
fn lacks_object(words: &[Word<'_>], after_verb: usize) -> bool {
    let Some(verb) = after_verb.checked_sub(1) else { return false };
    let is_told_of_object = words[..verb].iter().any(|word| matches!(word.tag, Tag::Relative | Tag::That));
    let needs = words[verb].verb.as_ref().is_some_and(|verb| lexicon::is_listed("verb_with_object", &verb.base));
    needs && !is_told_of_object
}

fn capitalised(title: &str) -> String {
    let mut letters = title.chars();
    match letters.next() {
        // "iPhone" and "eBay" are written so on purpose.
        Some(first) if letters.clone().next().is_some_and(char::is_uppercase) => format!("{first}{}", letters.as_str()),
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Whether every quotation mark and bracket that opens is closed.
fn has_even_marks(title: &str) -> bool {
    let count = |mark: char| title.chars().filter(|other| *other == mark).count();
    count('"') % 2 == 0
        && count('“') == count('”')
        && count('(') == count(')')
        && count('[') == count(']')
        && !title.contains(['*', '#', '|'])
}
