//! "gave back the fort on 17 March, the mill on 26 March and the base on 29 March": what a verb that is told once goes on to tell.
//!
//! In: a clause. Out: the [`Remnant`]s after its first date: a noun phrase and a date each, whose verb is that of the clause.

use super::clauses::Clause;
use super::groups::Kind;
use super::lexicon;
use super::targets::is_happening;
use super::words::{Tag, Word};
use std::ops::Range;

/// A noun phrase and its date, without a verb of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Remnant {
    /// The noun phrase; empty of "and again in May", "and 1973".
    pub(super) phrase: Range<usize>,
    /// The place of its date.
    pub(super) time: usize,
}

/// What the clause goes on to tell after its first date.
pub(super) fn remnants(words: &[Word<'_>], clause: &Clause) -> Vec<Remnant> {
    let mut found = Vec::new();
    if !matches!(clause.group.kind, Kind::Finite | Kind::Gerund) || clause.group.is_copula {
        return found;
    }
    let led = last_phrase(words, clause).map(|phrase| words[phrase.start].lower.as_str());
    // "lost the confidence of the house in May and the election on 26 June"
    let is_contest =
        words[clause.group.main].verb.as_ref().is_some_and(|verb| lexicon::is_listed("contest_verb", &verb.base));
    let mut time = first_time(words, clause);
    // "built between 1949 and 1951"
    let is_range = time.and_then(|time| time.checked_sub(1)).is_some_and(|before| {
        matches!(
            words[before].lower.as_str(),
            "between" | "from" | "all" | "throughout" | "during" | "through" | "over"
        )
    });
    while let Some(next) = time.and_then(|time| remnant(words, time + 1, clause.words.end, led, is_contest)) {
        if is_range && words[next.phrase.start..].first().is_some_and(|word| matches!(word.tag, Tag::Time(_))) {
            break;
        }
        time = Some(next.time);
        found.push(next);
    }
    found
}

/// The date that is the clause's own, where it goes on with others: "in June, and again on 12 November".
pub(super) fn own_time(words: &[Word<'_>], clause: &Clause) -> Option<usize> {
    first_time(words, clause).filter(|_| !remnants(words, clause).is_empty())
}

/// The first date after the verb.
pub(super) fn first_time(words: &[Word<'_>], clause: &Clause) -> Option<usize> {
    (clause.group.words.end..clause.words.end).find(|at| matches!(words[*at].tag, Tag::Time(_)))
}

/// What a preposition leads in right before the first date: "in Paris" of "opened offices in Paris in 1962".
pub(super) fn last_phrase(words: &[Word<'_>], clause: &Clause) -> Option<Range<usize>> {
    let time = first_time(words, clause)?;
    let end = time - usize::from(words[time - 1].tag == Tag::Preposition);
    let start = (clause.group.words.end..end).rev().find(|at| !words[*at].tag.begins_noun_phrase())?;
    (words[start].tag == Tag::Preposition && start + 1 < end).then_some(start..end)
}

/// `led` is the preposition of the phrase before the first date, which one of the same sort may take up: "and in Milan in 1965".
fn remnant(words: &[Word<'_>], from: usize, end: usize, led: Option<&str>, is_contest: bool) -> Option<Remnant> {
    let is_joint = |at: &usize| matches!(words[*at].tag, Tag::Comma | Tag::Conjunction);
    let start = (from..end).find(|at| !is_joint(at)).filter(|start| from < *start && *start <= from + 2)?;
    if words[start].lower == "again" {
        let time = start + 1 + usize::from(words.get(start + 1).is_some_and(|next| next.tag == Tag::Preposition));
        let is_timed = time < end && matches!(words[time].tag, Tag::Time(_));
        return is_timed.then_some(Remnant { phrase: start..start, time });
    }
    // "won it in 1969, 1971 and 1973"
    let bare = start + usize::from(matches!(words[start].lower.as_str(), "in" | "on"));
    if bare < end && matches!(words[bare].tag, Tag::Time(_)) {
        let is_item = |at: usize| {
            words.get(at + 1).is_none_or(|next| {
                matches!(next.tag, Tag::Comma | Tag::Conjunction | Tag::Break | Tag::Preposition | Tag::Quote)
            })
        };
        let is_closed = (from..end).any(|and| {
            let next = and + 1 + usize::from(words.get(and + 1).is_some_and(|word| word.tag == Tag::Preposition));
            words[and].tag == Tag::Conjunction && words.get(next).is_some_and(|word| matches!(word.tag, Tag::Time(_)))
        });
        return (is_item(bare) && is_closed).then_some(Remnant { phrase: start..start, time: bare });
    }
    // "paid £4,000 in May and £2,000 in June"
    let is_amount = words[start].is_currency() && words.get(start + 1).is_some_and(|next| next.tag == Tag::Number);
    let goes_on = |at: usize| match words[at].tag {
        Tag::Genitive => true,
        Tag::Other => at == start && is_amount,
        Tag::Preposition => words.get(at + 1).is_some_and(|next| next.tag.begins_noun_phrase()),
        tag => tag.begins_noun_phrase() && tag != Tag::Pronoun,
    };
    let stop = (start..end).find(|at| !goes_on(*at))?;
    // "their biggest drop since March"
    if words[stop].lower == "since" {
        return None;
    }
    let time = stop + usize::from(matches!(words[stop].tag, Tag::Preposition));
    let is_timed = time < end && matches!(words[time].tag, Tag::Time(_));
    let head = (start..stop).next_back()?;
    let is_same = words[start].tag != Tag::Preposition || led == Some(words[start].lower.as_str());
    let is_thing = (words[head].tag.is_noun() || is_amount) && (is_contest || !is_happening(words, head)) && is_same;
    (is_timed && is_thing).then_some(Remnant { phrase: start..stop, time })
}
