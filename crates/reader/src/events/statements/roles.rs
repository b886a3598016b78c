//! Who does it and to whom: the sides of a clause, by names and by the stems of its words.

use super::super::clauses::{Clause, Link};
use super::super::groups::Kind;
use super::super::lexicon;
use super::super::stems::{is_telling, stem};
use super::super::targets::is_happening;
use super::super::titles::is_part_of_time;
use super::super::words::{Tag, Word};
use super::topics::Meant;
use super::{Phase, Reader, Statement};
use dateline_model::{EntityIndex, Role, Span};
use std::ops::Range;

impl Reader<'_> {
    /// "robbed a jeweller in Corvo": what sort of person or thing it was done to, where "a" says that nothing was told of it before.
    fn distinct_thing(&self, range: Range<usize>) -> Option<String> {
        let first = &self.words[range.start];
        let end = range
            .clone()
            .find(|at| matches!(self.words[*at].tag, Tag::Preposition | Tag::Comma | Tag::Conjunction))
            .unwrap_or(range.end);
        let head = end.checked_sub(1).filter(|head| range.start < *head)?;
        let lower = &self.words[head].lower;
        let is_named = self.words[range.start..end].iter().any(|word| word.tag == Tag::Name)
            || self.words.get(end).is_some_and(|next| next.tag == Tag::Comma);
        let is_distinct = lexicon::is_listed("distinct_thing", lower) || crate::names::is_role(lower);
        (matches!(first.lower.as_str(), "a" | "an") && is_distinct && !is_named).then(|| stem(lower))
    }

    /// Fills in agents and patients: of a passive the subject is the patient, and "by" leads in the agent.
    pub(super) fn tell_roles(&self, number: usize, meant: Option<&Meant>, statement: &mut Statement) {
        let clause = &self.clauses[number];
        let mut subject = clause.subject.clone().unwrap_or(0..0);
        // "The captain, Rodrigo Salas, was arrested": the insertion says who.
        if self.words.get(subject.end).is_some_and(|word| word.tag == Tag::Comma)
            && clause
                .group
                .words
                .start
                .checked_sub(1)
                .is_some_and(|at| subject.end < at && self.words[at].tag == Tag::Comma)
            && self.words[subject.end..clause.group.words.start].iter().all(|word| !matches!(word.tag, Tag::Verb(_)))
        {
            subject.end = clause.group.words.start;
        }
        let after = clause.group.words.end..self.end_of_object(number);
        let by = clause.group.is_passive.then(|| after.clone().find(|at| self.words[*at].lower == "by")).flatten();
        let subject_role = if clause.group.is_passive { Role::Patient } else { Role::Agent };
        let (agent, patient) = match (clause.group.is_passive, by) {
            (true, Some(by)) => (by + 1..after.end, [subject, after.start..by]),
            (true, None) => (0..0, [subject, after]),
            (false, _) if self.taker(clause).is_some() => (after, [0..0, subject]),
            (false, _) => (subject, [0..0, after]),
        };
        let names = |ranges: &[Range<usize>]| {
            let mut found = Vec::new();
            for entity in ranges
                .iter()
                .filter_map(|range| self.span_of(range.clone()))
                .flat_map(|span| self.passage.names.named(span))
            {
                if !found.contains(&entity) {
                    found.push(entity);
                }
            }
            found
        };
        statement.agents = names(std::slice::from_ref(&agent));
        // "Washington bombed it": who acts there is the country's government.
        let governments: Vec<EntityIndex> =
            statement.agents.iter().filter_map(|agent| self.passage.seats.get(agent)).copied().collect();
        add_new(&mut statement.agents, &governments);
        statement.patients = names(&patient);
        for (role, ranges) in [(Role::Agent, std::slice::from_ref(&agent)), (Role::Patient, &patient[..])] {
            for range in ranges {
                self.tell_part(role, range.clone(), &mut statement.parts);
            }
        }
        let is_suffered = self.words[clause.group.main]
            .verb
            .as_ref()
            .is_some_and(|verb| !clause.group.is_passive && lexicon::is_listed("befalling_verb", &verb.base));
        let counted = patient.iter().chain(is_suffered.then_some(&agent));
        statement.counts = counted.flat_map(|range| self.counts(range.clone())).collect();
        statement.subjects = self.stems(agent);
        let done_to = patient.iter().find(|range| !range.is_empty());
        statement.thing = done_to.and_then(|range| self.distinct_thing(range.clone()));
        statement.objects = patient.into_iter().flat_map(|range| self.stems(range)).collect();
        // "came into force": no troops.
        if let Some((_, words)) = self.idiom(clause) {
            let figure = self.stems(words.clone());
            statement.objects.retain(|stem| words.len() < 2 || !figure.contains(stem));
        }
        // "two men died": it befell them; rockets that fall do it to others.
        let is_attack = statement.class == "attack";
        let befalls = !is_attack
            && self.taker(clause).is_none()
            && self.words[clause.group.main]
                .verb
                .as_ref()
                .is_some_and(|verb| !clause.group.is_passive && lexicon::is_listed("befalling_verb", &verb.base));
        // "burned down the consulate": the particle belongs to the verb; in "sank off the coast" it begins the place.
        let is_particle =
            self.words.get(clause.group.main + 1).is_some_and(|word| matches!(word.lower.as_str(), "down" | "up"));
        let next = clause.group.main + 1 + usize::from(is_particle);
        let has_object = self.words.get(next).is_some_and(|next| next.tag.begins_noun_phrase())
            && !is_part_of_time(self.words, next);
        if befalls && !has_object {
            statement.patients.clear();
            statement.objects.clear();
            statement.patients = std::mem::take(&mut statement.agents);
            statement.objects = std::mem::take(&mut statement.subjects);
            statement.parts.iter_mut().for_each(|part| part.role = Role::Patient);
        }
        // "an attack on the camp killed two": it befell the camp too.
        if let Some(aim) = self.result_of(number).and_then(|head| self.aim_of(clause, head)) {
            let aimed_at = names(std::slice::from_ref(&aim));
            statement.agents.retain(|agent| !aimed_at.contains(agent));
            add_new(&mut statement.patients, &aimed_at);
            let stems = self.stems(aim);
            statement.subjects.retain(|stem| !stems.contains(stem));
            add_new(&mut statement.objects, &stems);
        }
        // ", killing a clerk": whom it befell.
        for result in self.results(number) {
            let of_result = self.clauses[result].group.words.end..self.clauses[result].words.end;
            add_new(&mut statement.patients, &names(std::slice::from_ref(&of_result)));
            self.tell_part(Role::Patient, of_result.clone(), &mut statement.parts);
            add_new(&mut statement.objects, &self.stems(of_result));
        }
        if let Some(object) = self.object_before(number) {
            statement.patients.extend(names(std::slice::from_ref(&object)));
            self.tell_part(Role::Patient, object.clone(), &mut statement.parts);
            statement.objects.extend(self.stems(object));
        }
        if let Some(meant) = meant {
            // The pronoun stands for them.
            for part in statement.parts.iter_mut().filter(|part| part.role == subject_role && part.entity.is_none()) {
                part.entity = meant.entities.first().copied();
            }
            let (entities, stems) = match clause.group.is_passive {
                true => (&mut statement.patients, &mut statement.objects),
                false => (&mut statement.agents, &mut statement.subjects),
            };
            add_new(entities, &meant.entities);
            add_new(stems, &meant.stems);
            add_new(&mut statement.entities, &meant.entities);
        }
        self.tell_instruments(number, &mut statement.parts);
        self.tell_fuller(clause, statement);
        let base = self.words[clause.group.main].verb.as_ref().map_or("", |verb| verb.base.as_str());
        // A deal that is concluded has only begun, and a shop that closes is no happening that ends.
        let is_of_happening = [self.subject_head(clause), self.object_head(clause)]
            .into_iter()
            .flatten()
            .any(|at| is_happening(self.words, at));
        statement.phase = phase(base).filter(|_| match base {
            "conclude" => statement.class != "agree",
            // "ended its membership" tells that it withdrew.
            "end" | "stop" => self.idiom(clause).is_none(),
            "close" => is_of_happening,
            _ => true,
        });
        // "the talks began": what began is what happened, and who began it is not told.
        let is_of_itself =
            statement.phase.is_some() && self.subject_head(clause).is_some_and(|at| is_happening(self.words, at));
        if is_of_itself {
            let first = clause.subject.as_ref().map(|subject| self.words[subject.start].lower.as_str());
            statement.is_definite = matches!(first, Some("the" | "this" | "that" | "these" | "those"));
            // Of "the talks were begun" it is told already.
            if !clause.group.is_passive {
                statement.objects = std::mem::take(&mut statement.subjects);
                statement.patients = std::mem::take(&mut statement.agents);
                statement.parts.retain(|part| part.role != Role::Agent);
            }
        }
        let before = self.words[..clause.group.words.start].iter().rev().take(12);
        let words: Vec<&str> = before.map(|word| word.lower.as_str()).collect();
        let is_retaliation = statement.class == "retaliate";
        statement.is_answer = is_retaliation
            || clause.group.kind == Kind::Finite
                && matches!(clause.link, Link::Main | Link::Coordinate)
                && words
                    .windows(2)
                    .any(|pair| pair[1] == "in" && matches!(pair[0], "response" | "retaliation" | "reprisal"));
    }

    /// "the camp" of "a rocket attack on the camp".
    fn aim_of(&self, clause: &Clause, head: usize) -> Option<Range<usize>> {
        let subject = clause.subject.clone()?;
        let preposition = self.words.get(head + 1).filter(|_| head + 1 < subject.end)?;
        matches!(preposition.lower.as_str(), "on" | "at" | "against" | "of").then_some(head + 2..subject.end)
    }

    /// The clauses that tell what came of this one: ", killing two and wounding nine".
    fn results(&self, number: usize) -> impl Iterator<Item = usize> {
        (number + 1..self.clauses.len()).filter(move |other| {
            let result = &self.clauses[*other];
            let verb = self.words[result.group.main].verb.as_ref();
            result.parent == Some(number)
                && result.link == Link::Participial
                && result.group.kind == Kind::Gerund
                && verb.is_some_and(|verb| lexicon::is_listed("direct_result", &verb.base))
        })
    }

    /// A noun's phrase says what is done to whom; "by" leads in the agent.
    pub(super) fn tell_noun_roles(&self, phrase: Range<usize>, head: usize, statement: &mut Statement) {
        let by = phrase.clone().find(|at| self.words[*at].lower == "by").unwrap_or(phrase.end);
        let names =
            |range: Range<usize>| self.span_of(range).map(|span| self.passage.names.named(span)).unwrap_or_default();
        statement.patients = names(phrase.start..by);
        statement.agents = names(by..phrase.end);
        self.tell_part(Role::Agent, by..phrase.end, &mut statement.parts);
        statement.objects =
            self.stems(phrase.start..by).into_iter().filter(|other| *other != stem(&self.words[head].lower)).collect();
        statement.subjects = self.stems(by..phrase.end);
        statement.entities =
            self.span_of(phrase.clone()).map(|span| self.passage.names.participants(span)).unwrap_or_default();
        // "the attack", "his death" and "Monday's attack" take up what was told; "an attack" does not.
        statement.is_definite = self.words[phrase.start..head].first().is_some_and(|word| {
            matches!(word.lower.as_str(), "the" | "this" | "that" | "these" | "those")
                || matches!(word.tag, Tag::Time(_) | Tag::Possessive | Tag::Name)
        });
    }

    /// Where the words end that a verb is told with: before another clause that has a subject of its own.
    fn end_of_object(&self, number: usize) -> usize {
        let mut end = self.clauses[number].words.end;
        for next in &self.clauses[number + 1..] {
            let is_apart = end.checked_sub(1).is_some_and(|at| matches!(self.words[at].tag, Tag::Comma | Tag::Break));
            // "voted to expel them", but not "launched talks to settle it": there the object is told already.
            let is_purpose = next.link == Link::Infinitive
                && self.words[self.clauses[number].group.words.end..end].iter().any(|word| word.tag.is_noun());
            if is_purpose
                || is_apart
                || !matches!(next.link, Link::Infinitive | Link::Participial)
                || next.words.start != end
            {
                break;
            }
            end = next.words.end;
        }
        end
    }

    pub(super) fn span_of(&self, range: Range<usize>) -> Option<Span> {
        let words = self.words.get(range)?;
        Some(Span { start: words.first()?.span.start, end: words.last()?.span.end })
    }

    pub(super) fn stems(&self, range: Range<usize>) -> Vec<String> {
        let mut found = Vec::new();
        for word in self.words.get(range).unwrap_or_default() {
            if is_content(word) {
                // Parts of names are kept apart: they count only where the names themselves were not found to be one.
                let mark = if self.passage.names.names(word.span) { "~" } else { "" };
                let bare = stem(&word.lower);
                let stem = format!("{mark}{bare}");
                // "the U.S. Embassy" is an embassy, whatever its name.
                let is_head = self.passage.names.ends_name(word.span) && crate::names::is_head_noun(word.text);
                for stem in [Some(stem), is_head.then_some(bare)].into_iter().flatten() {
                    if is_telling(&stem) && !found.contains(&stem) {
                        found.push(stem);
                    }
                }
            }
        }
        found
    }
}

/// Adds to a list what is not yet in it.
pub(super) fn add_new<T: Clone + PartialEq>(list: &mut Vec<T>, others: &[T]) {
    for other in others {
        if !list.contains(other) {
            list.push(other.clone());
        }
    }
}

/// Small numbers are told of too many things to say which is meant.
fn is_content(word: &Word<'_>) -> bool {
    matches!(word.tag, Tag::Noun | Tag::Name | Tag::Adjective | Tag::Verb(_))
        && !matches!(
            word.lower.as_str(),
            "two"
                | "three"
                | "four"
                | "five"
                | "six"
                | "seven"
                | "eight"
                | "nine"
                | "ten"
                | "dozen"
                | "new"
                | "more"
                | "same"
        )
        && lexicon::function(&word.lower).is_none()
}

fn phase(base: &str) -> Option<Phase> {
    match base {
        "begin" | "start" | "open" | "launch" | "commence" => Some(Phase::Begins),
        "resume" | "reopen" | "restart" | "continue" => Some(Phase::Returns),
        "end" | "close" | "stop" | "finish" | "conclude" | "cease" => Some(Phase::Ends),
        _ => None,
    }
}
