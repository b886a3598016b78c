//! The parts that a clause gives to those it names and to what it does not name: who, to whom, with what, where.

use super::super::lexicon;
use super::super::titles::is_part_of_time;
use super::super::words::Tag;
use super::Reader;
use dateline_model::{EntityIndex, Part, Role, Span};
use std::ops::Range;

impl Reader<'_> {
    /// Adds the part that the phrase at the beginning of a range has: a row for each that it names, else one without a name.
    pub(super) fn tell_part(&self, role: Role, range: Range<usize>, parts: &mut Vec<Part>) {
        let Some(span) = self.plain_phrase(range).and_then(|phrase| self.span_of(phrase)) else { return };
        let named = self.passage.names.named(span);
        let rows = match named.is_empty() {
            true => vec![None],
            false => named.into_iter().map(Some).collect(),
        };
        add(parts, role, span, &rows);
    }

    /// "with rockets", "using a drone", "by a roadside bomb".
    pub(super) fn tell_instruments(&self, number: usize, parts: &mut Vec<Part>) {
        let clause = &self.clauses[number];
        for at in clause.group.words.end..clause.words.end {
            if !matches!(self.words[at].lower.as_str(), "with" | "by" | "using") {
                continue;
            }
            let Some(phrase) = self.plain_phrase(at + 1..clause.words.end) else { continue };
            let head = phrase.clone().rev().find(|head| self.words[*head].tag.is_noun());
            let is_tool = head.is_some_and(|head| lexicon::is_listed_in_either_number("tool", &self.words[head].lower));
            if let Some(span) = self.span_of(phrase).filter(|_| is_tool) {
                parts.retain(|part| !(part.role == Role::Agent && part.span.overlaps(span)));
                add(parts, Role::Instrument, span, &[None]);
            }
        }
    }

    /// The places that a statement names, each where the words say it.
    pub(super) fn tell_places(&self, scope: Span, places: &[EntityIndex], parts: &mut Vec<Part>) {
        for place in places {
            let named = self.passage.names.within(scope).find(|name| name.entity == *place);
            if let Some(name) = named {
                add(parts, Role::Place, name.span, &[Some(*place)]);
            }
        }
    }

    /// The noun phrase that a range begins with, "of" and all, without what other prepositions hang on it.
    fn plain_phrase(&self, range: Range<usize>) -> Option<Range<usize>> {
        let words = self.words;
        let range = range.start.min(words.len())..range.end.min(words.len());
        // "at least 23 people": how many, and no place.
        let counted =
            |at: usize| matches!(words[at].tag, Tag::Preposition | Tag::Adverb) && self.counts_to(at).is_some();
        let start = range.clone().find(|at| !matches!(words[*at].tag, Tag::Adverb) || counted(*at))?;
        if is_part_of_time(words, start) {
            return None;
        }
        let mut end = self.counts_to(start).unwrap_or(start);
        while end < range.end {
            let continues = match words[end].tag {
                Tag::Preposition => {
                    words[end].lower == "of" && words.get(end + 1).is_some_and(|next| next.tag.begins_noun_phrase())
                }
                Tag::Conjunction => words.get(end + 1).is_some_and(|next| next.tag.begins_noun_phrase()),
                tag => tag.begins_noun_phrase() || tag == Tag::Genitive,
            };
            if !continues {
                break;
            }
            end += 1;
        }
        let has_head = words[start..end].iter().any(|word| word.tag.is_noun() || word.tag == Tag::Pronoun);
        has_head.then_some(start..end)
    }
}

fn add(parts: &mut Vec<Part>, role: Role, span: Span, entities: &[Option<EntityIndex>]) {
    for entity in entities {
        let part = Part { role, span, entity: *entity };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
}
