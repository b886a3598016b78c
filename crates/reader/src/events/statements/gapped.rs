//! "Elizabeth was born in 1941, Toby in 1946", "gave back the fort in March and the mill in April": statements whose verb is told once.

use super::super::clauses::Clause;
use super::super::gapping::{Remnant, first_time, last_phrase, remnants};
use super::super::lexicon;
use super::super::titles::{Place, remnant_title};
use super::super::words::Tag;
use super::tellings::Telling;
use super::{Reader, Statement};
use dateline_calendar::Edtf;
use dateline_model::{EntityKind, Part, Role};
use std::ops::Range;

impl Reader<'_> {
    /// What the clause goes on to tell after what `told` tells.
    pub(super) fn gapped_statements(&self, number: usize, told: &Statement) -> Vec<Telling> {
        let clause = &self.clauses[number];
        let remnants = remnants(self.words, clause);
        let mut before = Some(Place::Subject).filter(|_| remnants.iter().all(|remnant| remnant.phrase.is_empty()));
        let placed = remnants.into_iter().filter_map(|remnant| {
            // Where it may be either, it is what the one before is.
            if !remnant.phrase.is_empty() {
                before = self.place_of_remnant(clause, &remnant).or(before);
            }
            Some((remnant, before?))
        });
        let placed: Vec<(Remnant, Place)> = placed.collect();
        placed.iter().filter_map(|(remnant, place)| self.gapped_statement(number, told, remnant, *place)).collect()
    }

    fn gapped_statement(&self, number: usize, told: &Statement, remnant: &Remnant, place: Place) -> Option<Telling> {
        let clause = &self.clauses[number];
        let Tag::Time(time) = self.words[remnant.time].tag else { return None };
        let dating = self.datings.iter().find(|dating| dating.time == time && self.is_near(dating))?;
        // "on Tuesday, 3 May", "in 2016, in May": one date, told twice.
        let is_bare = matches!(self.words[remnant.phrase.start].tag, Tag::Time(_) | Tag::Preposition);
        let are_alike = told.date.is_some_and(|date| {
            let once = |edtf: Edtf| matches!(edtf, Edtf::Once(_)).then(|| edtf.precision());
            let (one, other) = (once(date.edtf), once(dating.edtf));
            // "held on 3 and 4 May": a thing of two days.
            let follows = date.latest().zip(dating.edtf.earliest()).is_some_and(|(one, other)| {
                one < other && (date.earliest() != date.latest() || one.plus_days(1) < other)
            });
            one.is_some() && one == other && follows
        });
        if remnant.phrase.is_empty() && is_bare && !are_alike {
            return None;
        }
        if remnant.phrase.is_empty() {
            let again = Statement {
                trigger: self.words[remnant.phrase.start].span,
                date: Some(self.date(*dating)),
                time: Some(time),
                is_tentative: false,
                ..told.clone()
            };
            return Some((again, clause.words.start..remnant.time + 1));
        }
        let name = self.meant(clause).map(|meant| meant.name);
        let title = remnant_title(self.title_source(), number, name.as_deref(), &remnant.phrase, place)?;
        let range = clause.words.start..remnant.time + 1;
        let head = remnant.phrase.end - 1;
        let entities = self.entities_in(&remnant.phrase);
        let stems = self.stems(remnant.phrase.clone());
        let role = match (place, clause.group.is_passive) {
            (Place::Phrase, _) => Role::Place,
            (Place::Object, _) | (Place::Subject, true) => Role::Patient,
            (Place::Subject, false) => Role::Agent,
        };
        let mut statement = Statement {
            trigger: self.words[head].span,
            title,
            date: Some(self.date(*dating)),
            time: Some(time),
            is_tentative: false,
            ..told.clone()
        };
        statement.parts.retain(|part| part.role != role);
        if let Some(span) = self.span_of(remnant.phrase.clone()) {
            statement.parts.push(Part { role, span, entity: entities.first().copied() });
        }
        match role {
            Role::Place => {
                statement.entities.retain(|entity| !statement.places.contains(entity));
                statement.entities.extend(&entities);
                statement.places = entities;
                return Some((statement, range));
            }
            Role::Patient => (statement.patients, statement.objects) = (entities.clone(), stems),
            _ => (statement.agents, statement.subjects) = (entities.clone(), stems),
        }
        let kept: Vec<_> = statement.agents.iter().chain(&statement.patients).copied().collect();
        statement.entities = kept;
        statement.places.retain(|place| statement.entities.contains(place));
        Some((statement, range))
    }

    /// Whether the noun phrase stands for the object or for the subject: for the one whose kind of thing it is. `None` where it may be either.
    fn place_of_remnant(&self, clause: &Clause, remnant: &Remnant) -> Option<Place> {
        let after = clause.group.words.end..first_time(self.words, clause)?;
        if self.words[remnant.phrase.start].tag == Tag::Preposition {
            return Some(Place::Phrase);
        }
        let has_object = self.words[after.clone()].iter().any(|word| word.tag.is_noun());
        let subject = clause.subject.clone()?;
        let is_intransitive = self.words[clause.group.main]
            .verb
            .as_ref()
            .is_some_and(|verb| lexicon::is_listed("never_passive_verb", &verb.base));
        // "was appointed MBE in 1971 and OBE in 1983", "became a captain in 1780 and a major in 1787": what the same one was made.
        let base = self.words[clause.group.main].verb.as_ref().map_or("", |verb| verb.base.as_str());
        let is_made = clause.group.is_passive && lexicon::is_listed("making_verb", base) || base == "become";
        if is_made && has_object && self.words[after.start].tag.begins_noun_phrase() {
            return Some(Place::Object);
        }
        if clause.group.is_passive || is_intransitive || !has_object {
            return Some(Place::Subject);
        }
        let is_contest = lexicon::is_listed("contest_verb", base);
        if is_contest || self.words[remnant.phrase.start].is_currency() {
            return Some(Place::Object);
        }
        let is_plain = !self.words[remnant.phrase.clone()].iter().any(|word| word.tag == Tag::Preposition);
        let last = last_phrase(self.words, clause).filter(|_| is_plain);
        let of_phrase = last.as_ref().map_or_else(Vec::new, |last| self.kinds_in(last));
        let object = after.start..last.map_or(after.end, |last| last.start);
        let (of_subject, of_object) = (self.kinds_in(&subject), self.kinds_in(&object));
        let own = self.kinds_in(&remnant.phrase);
        let is_of_phrase = own.iter().any(|kind| of_phrase.contains(kind));
        if is_of_phrase && !own.iter().any(|kind| of_subject.contains(kind) || of_object.contains(kind)) {
            return Some(Place::Phrase);
        }
        match (own.iter().any(|kind| of_subject.contains(kind)), own.iter().any(|kind| of_object.contains(kind))) {
            (true, false) => Some(Place::Subject),
            (false, true) => Some(Place::Object),
            // "gave back the fort in March and the mill in April" by a named army.
            (false, false) if own.is_empty() && of_object.is_empty() && !of_subject.is_empty() => Some(Place::Object),
            _ => None,
        }
    }

    pub(super) fn kinds_in(&self, range: &Range<usize>) -> Vec<EntityKind> {
        let span = self.span_of(range.clone());
        span.map_or_else(Vec::new, |span| self.passage.names.within(span).map(|name| name.kind).collect())
    }

    pub(super) fn entities_in(&self, range: &Range<usize>) -> Vec<dateline_model::EntityIndex> {
        self.span_of(range.clone()).map_or_else(Vec::new, |span| self.passage.names.named(span))
    }
}
