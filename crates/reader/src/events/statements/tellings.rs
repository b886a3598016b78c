//! Verbs of one sentence that tell one happening: "an attack killed one and injured two", "ordered a strike that killed two".

use super::super::clauses::Link;
use super::super::targets::is_happening;
use super::roles::add_new;
use super::{Reader, Statement};
use std::ops::Range;

/// A statement and the words that tell it.
pub(super) type Telling = (Statement, Range<usize>);

impl Reader<'_> {
    /// Leaves one statement for each happening: what the first says of it stands, with the words of both.
    pub(super) fn join_tellings(&self, found: &mut Vec<Telling>) {
        for number in 0..self.clauses.len() {
            let Some(parent) = self.clauses[number].parent else { continue };
            let (Some(first), Some(second)) = (self.place_of(found, parent), self.place_of(found, number)) else {
                continue;
            };
            let [one, other] = [first, second].map(|at| found[at].0.date);
            if one.is_some() && other.is_some() && one != other {
                continue;
            }
            if self.tell_one_subject(parent, number) {
                let (told, range) = found.remove(second);
                join(&mut found[first], &told, &range);
            } else if self.is_object_told_on(parent, number) {
                let (told, range) = found.remove(first);
                let kept = found.iter().position(|(statement, _)| statement.trigger == self.trigger(number));
                if let Some(kept) = kept {
                    join(&mut found[kept], &told, &range);
                }
            }
        }
    }

    fn trigger(&self, number: usize) -> dateline_model::Span {
        self.words[self.clauses[number].group.main].span
    }

    fn place_of(&self, found: &[Telling], number: usize) -> Option<usize> {
        found.iter().position(|(statement, _)| !statement.is_noun && statement.trigger == self.trigger(number))
    }

    /// "an attack killed one and injured two": the happening is the subject of both.
    fn tell_one_subject(&self, parent: usize, number: usize) -> bool {
        let (clause, other) = (&self.clauses[number], &self.clauses[parent]);
        clause.link == Link::Coordinate
            && clause.subject == other.subject
            && self.subject_head(clause).is_some_and(|at| is_happening(self.words, at))
    }

    /// "ordered a strike that killed two": what was ordered is what killed.
    fn is_object_told_on(&self, parent: usize, number: usize) -> bool {
        let clause = &self.clauses[number];
        let head = self.subject_head(clause).filter(|at| is_happening(self.words, *at));
        let is_thin = self.words[self.clauses[parent].group.main]
            .verb
            .as_ref()
            .is_some_and(|verb| super::lexicon::is_listed("thin_verb", &verb.base));
        clause.link == Link::Relative && is_thin && head.is_some() && self.object_head(&self.clauses[parent]) == head
    }
}

fn join(kept: &mut Telling, other: &Statement, range: &Range<usize>) {
    let (statement, words) = kept;
    *words = words.start.min(range.start)..words.end.max(range.end);
    statement.date = statement.date.or(other.date);
    statement.time = statement.time.or(other.time);
    statement.take_in(other);
}

impl Statement {
    /// Adds those whom another telling of the same happening names, and its words.
    pub(in super::super) fn take_in(&mut self, other: &Statement) {
        add_new(&mut self.entities, &other.entities);
        add_new(&mut self.agents, &other.agents);
        add_new(&mut self.patients, &other.patients);
        add_new(&mut self.places, &other.places);
        add_new(&mut self.parts, &other.parts);
        add_new(&mut self.objects, &other.objects);
        add_new(&mut self.subjects, &other.subjects);
    }
}
