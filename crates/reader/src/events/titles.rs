//! Titles: subject, verb in the present, object; of a noun, its phrase.
//!
//! In: a clause or a noun in its sentence. Out: words of the document in its order, inflected, shortened at grammatical boundaries, never
//! added to but for "is" and "are" of a passive. "On January 8, Iran fired a volley of missiles at two bases, killing no one" gives
//! "Iran fires a volley of missiles at two bases".

mod cuts;
mod nouns;

use super::clauses::{Clause, Link};
use super::inflections::third_person;
use super::lexicon;
use super::number::is_plural;
use super::words::{Tag, Word};
pub(super) use cuts::is_part_of_time;
use cuts::{cut_points, says_nothing};
use dateline_times::{TimeExpression, TimexKind};
pub(super) use nouns::{noun_title, plain_noun_title};
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
    let rest = clause.group.main + 1..extended_end(source, number);
    for subject_end in subject_ends(source.words, &subject) {
        let subject_words = name.map_or_else(|| plain_subject(source, subject.start..subject_end), str::to_owned);
        if subject_words.is_empty() {
            return None;
        }
        let start = match object {
            Some(object) => format!("{subject_words} {predicate} {}", object_before(source, clause, object.clone())),
            None => format!("{subject_words} {predicate}"),
        };
        // "files for bankruptcy" rather than "files"; but "files" rather than nothing.
        let is_preposition_next = source.words.get(rest.start).is_some_and(|next| next.tag == Tag::Preposition);
        let passes = [
            (COMFORTABLE, clause.group.is_passive || object.is_some()),
            (LONGEST, clause.group.is_passive),
            (COMFORTABLE, is_preposition_next),
        ];
        for (limit, may_be_left_out) in passes {
            let title = longest_that_fits(source, &start, Rest { words: rest.clone(), may_be_left_out }, limit);
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
            longest_that_fits(source, &start, Rest { words: rest.start..and, may_be_left_out: false }, LONGEST)
        });
        if title.is_some() {
            return title;
        }
    }
    None
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
    let before = clause.words.start.checked_sub(1).filter(|at| words[*at].tag == Tag::Preposition);
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
        .filter(|modal| !matches!(*modal, "will" | "shall" | "'ll" | "did"));
    match (kept_modal, group.is_passive) {
        (Some(modal), true) => format!("{modal} be {}", lexicon::participle(base)),
        (Some(modal), false) => format!("{modal} {base}"),
        (None, true) if is_plural => format!("are {}", lexicon::participle(base)),
        (None, true) => format!("is {}", lexicon::participle(base)),
        (None, false) if is_plural => base.to_owned(),
        (None, false) => third_person(base),
    }
}

/// Where the words after the verb end: the clause with what hangs on it without a comma.
fn extended_end(source: TitleSource<'_>, number: usize) -> usize {
    let mut end = source.clauses[number].words.end;
    for next in &source.clauses[number + 1..] {
        let hangs = matches!(next.link, Link::Participial | Link::Infinitive | Link::Relative | Link::Complement);
        let is_direct = end
            .checked_sub(1)
            .is_some_and(|last| !matches!(source.words[last].tag, Tag::Comma | Tag::Break | Tag::Quote));
        if !hangs || !is_direct || next.words.start != end {
            break;
        }
        end = next.words.end;
    }
    end
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
    let Rest { words: rest, may_be_left_out } = rest;
    ends.into_iter().rev().find_map(|end| {
        // "the outbreak was declared": what was declared stands before the verb.
        let is_all_said = end == rest.start && may_be_left_out;
        if !is_all_said && says_nothing(source.words, rest.start..end) {
            return None;
        }
        let tail = phrase(source, rest.start..end);
        let blank = if tail.is_empty() || tail.starts_with([',', '’', '\'']) { "" } else { " " };
        let title = capitalised(&format!("{start}{blank}{tail}"));
        (title.chars().count() <= limit && has_even_marks(&title)).then_some(title)
    })
}

/// The words of a range as they are written, without the expressions of time and the prepositions before them.
pub(super) fn phrase(source: TitleSource<'_>, range: Range<usize>) -> String {
    let words = source.words;
    let at_end = range.end;
    let mut kept: Vec<Range<usize>> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let after = after_time(source, at, range.end);
        if at < after {
            at = after;
            continue;
        }
        match kept.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => kept.push(at..at + 1),
        }
        at += 1;
    }
    let mut out = String::new();
    for range in kept {
        // "began at around 6 a.m. north of the town": the preposition went with the time.
        let is_before_time = range.end < at_end && matches!(words[range.end].tag, Tag::Time(_));
        let range = range.start..range.end - usize::from(is_part_of_time(words, range.end - 1) && 1 < range.len());
        let is_whose = is_before_time && words.get(range.end + 1).is_some_and(|next| next.tag == Tag::Genitive);
        // "after Monday's defeat" goes on with the defeat.
        let range = if is_whose { range } else { without_loose_end(words, range, &out, is_before_time) };
        if range.is_empty() {
            continue;
        }
        let piece = &source.text[words[range.start].span.start as usize..words[range.end - 1].span.end as usize];
        let piece = piece.split_whitespace().collect::<Vec<_>>().join(" ");
        if !out.is_empty() && !piece.starts_with([',', '.', ';']) {
            out.push(' ');
        }
        out.push_str(&piece);
    }
    out.trim_matches([' ', ',', ';', ':', '–', '—', '-']).to_owned()
}

/// The place after the words that date, their preposition and genitive included, if they begin here; else `at` itself.
fn after_time(source: TitleSource<'_>, at: usize, end: usize) -> usize {
    let words = source.words;
    let start = words[at].span.start as usize;
    let next_time = words[at..end].iter().take(4).find_map(|word| match word.tag {
        Tag::Time(number) => source.times.get(number).filter(|_| !source.is_duration(number)),
        _ => None,
    });
    let Some(time) = next_time.filter(|time| time.phrase.contains(&start)) else { return at };
    let next = words.get(at + 1).filter(|_| at + 1 < end).map(|next| next.tag);
    let is_modifier = matches!(words[at].tag, Tag::Time(_))
        && follows_modifier(words, at)
        && matches!(next, Some(Tag::Noun | Tag::Adjective | Tag::Name | Tag::Verb(_)));
    if is_modifier {
        return at;
    }
    let after = (at..end).find(|place| time.phrase.end <= words[*place].span.start as usize).unwrap_or(end);
    if after < end && words[after].tag == Tag::Genitive {
        // "after Monday's defeat": the preposition belongs to the defeat.
        return if matches!(words[at].tag, Tag::Time(_)) { after + 1 } else { at };
    }
    // "at 1.30 a.m. local time"
    let is_clock = after + 1 < end && words[after].lower == "local" && words[after + 1].lower == "time";
    after + 2 * usize::from(is_clock)
}

/// "the 2008 agreement": the year belongs to the name of the thing.
fn follows_modifier(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        matches!(words[before].tag, Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Adjective)
    })
}

fn without_loose_end(words: &[Word<'_>], range: Range<usize>, before: &str, is_before_time: bool) -> Range<usize> {
    let (mut start, mut end) = (range.start, range.end);
    while start < end && before.is_empty() && matches!(words[start].tag, Tag::Comma | Tag::Break) {
        start += 1;
    }
    let is_loose = |tag: Tag| {
        matches!(
            tag,
            Tag::Comma
                | Tag::Break
                | Tag::Conjunction
                | Tag::Determiner
                | Tag::Adverb
                | Tag::To
                | Tag::Relative
                | Tag::That
                | Tag::Possessive
        )
    };
    let is_preposition = |at: usize| {
        words[at].tag == Tag::Preposition
            && !matches!(words[at].lower.as_str(), "off" | "out" | "up" | "down" | "away")
            && (is_before_time || at.checked_sub(1).is_some_and(|before| !matches!(words[before].tag, Tag::Verb(_))))
    };
    while start < end && (is_loose(words[end - 1].tag) || is_preposition(end - 1)) && !is_particle(words, end - 1) {
        end -= 1;
    }
    start..end
}

/// "broke out", "pulled back": the adverb belongs to the verb.
fn is_particle(words: &[Word<'_>], at: usize) -> bool {
    words[at].tag == Tag::Adverb
        && at.checked_sub(1).is_some_and(|before| matches!(words[before].tag, Tag::Verb(_)))
        && !words[at].lower.ends_with("ly")
}

pub(super) fn without_article(words: &[Word<'_>], range: Range<usize>) -> Range<usize> {
    let is_article = words
        .get(range.start)
        .is_some_and(|word| matches!(word.lower.as_str(), "the" | "a" | "an" | "whose") && 1 < range.len());
    range.start + usize::from(is_article)..range.end
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
