//! Whom "it", "they", "he" and "she" mean where only one can be meant.

use super::super::clauses::{Clause, Link};
use super::super::groups::Kind;
use super::super::lexicon;
use super::super::number::is_plural_phrase;
use super::super::titles::{phrase, without_article};
use super::super::words::Tag;
use super::Reader;
use dateline_model::{EntityIndex, EntityKind, Span};

/// Who or what a pronoun means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Meant {
    /// As a title says it.
    pub(super) name: String,
    /// The entities in it.
    pub(super) entities: Vec<EntityIndex>,
    /// The stems of its words.
    pub(super) stems: Vec<String>,
}

/// What the last sentence was about: its first subject.
#[derive(Clone, Debug)]
pub(super) struct Topic {
    meant: Meant,
    is_plural: bool,
    is_person: bool,
    /// Whether it is somebody without a name: "a gunman".
    is_doer: bool,
    /// Who is named behind the verb.
    done_to: Vec<EntityIndex>,
    /// Whether the verb had an object of the same number, which "it" or "they" may mean as well.
    has_rival: bool,
    sentence: usize,
    block: usize,
}

impl Reader<'_> {
    /// Who the pronoun that is this clause's subject means.
    ///
    /// What it finds: "he" and "she" whose person the names know, or the only person named so far in the passage; "it" and "they" after
    /// "said", where the one who says so is meant; "it" and "they" that go on with the last sentence's subject. What it leaves alone: a
    /// pronoun that may also mean that sentence's object, unless it does something to another. Example: "The probe reached Jupiter. It
    /// photographed two moons." tells "Probe photographs two moons".
    pub(super) fn meant(&self, clause: &Clause) -> Option<Meant> {
        let subject = clause.subject.clone()?;
        let word = &self.words[subject.start];
        if subject.len() != 1 || word.tag != Tag::Pronoun {
            return None;
        }
        match word.lower.as_str() {
            "he" | "she" => self.person_meant(clause, word.span),
            // "His widow described how they had fled": more than she.
            "they" if clause.link == Link::Complement && self.is_told_by_one(clause) => None,
            "it" | "they" if clause.link == Link::Complement => self.reporter(clause),
            "it" | "they" => self.topic_meant(clause, word.lower == "they"),
            _ => None,
        }
    }

    /// Whether a person, not a firm, says so.
    fn is_told_by_one(&self, clause: &Clause) -> bool {
        let reports = clause.parent.map(|parent| &self.clauses[parent]);
        reports
            .and_then(|reports| self.subject_head(reports))
            .is_some_and(|at| crate::names::is_role(&self.words[at].lower))
    }

    /// Whether the sentence names somebody whom the pronoun cannot mean.
    fn is_another(&self, pronoun: Span, person: EntityIndex) -> bool {
        self.is_with(pronoun, person) || self.is_of_office(pronoun, person)
    }

    /// "In 1876, with his partner George Selden, he opened a bank": the one with whom he did it.
    fn is_with(&self, pronoun: Span, person: EntityIndex) -> bool {
        let end = self.words.partition_point(|word| word.span.start < pronoun.start);
        let Some(with) = self.words[..end].iter().rposition(|word| matches!(word.lower.as_str(), "with" | "alongside"))
        else {
            return false;
        };
        let is_aside = 0 < end
            && self.words[end - 1].tag == Tag::Comma
            && !self.words[with..end].iter().any(|word| word.tag.begins_verb_group());
        is_aside && self.entities_in(&(with..end)).contains(&person)
    }

    /// "Appointed bishop of Lincoln, he": the see, whoever else is called so.
    fn is_of_office(&self, pronoun: Span, person: EntityIndex) -> bool {
        let end = self.words.partition_point(|word| word.span.start < pronoun.start);
        let of = (1..end).find(|at| self.words[*at].lower == "of" && crate::names::is_role(&self.words[at - 1].lower));
        of.is_some_and(|of| {
            let name = self.words[of + 1..end].iter().take_while(|word| word.tag == Tag::Name).count();
            self.entities_in(&(of..of + 1 + name)).contains(&person)
        })
    }

    fn person_meant(&self, clause: &Clause, pronoun: Span) -> Option<Meant> {
        if let Some(person) = self.passage.names.meant_by(pronoun).filter(|person| !self.is_another(pronoun, *person)) {
            // "A gunman killed the teacher Amy Cole. He was arrested": either.
            let doer = self.topic.filter(|topic| topic.is_doer && topic.sentence + 1 == self.number);
            let is_other =
                doer.is_some_and(|topic| !topic.meant.entities.contains(&person) && topic.done_to.contains(&person));
            return (!is_other).then(|| self.entity_meant(person));
        }
        if clause.link == Link::Complement {
            // "The board learned that he had sold": a board is no "he".
            let reports = clause.parent.map(|parent| &self.clauses[parent])?;
            let is_somebody = self.subject_head(reports).is_some_and(|at| {
                self.words[at].text.starts_with(char::is_uppercase) || crate::names::is_role(&self.words[at].lower)
            });
            // "Friends recalled how he had walked": not one of them.
            let are_many = reports.subject.clone().is_some_and(|subject| is_plural_phrase(self.words, subject));
            let is_somebody = is_somebody && !are_many;
            let is_person = |meant: &Meant| {
                let mut kinds = meant.entities.iter().map(|entity| self.kind(*entity));
                is_somebody && meant.entities.is_empty()
                    || !meant.entities.is_empty() && kinds.all(|kind| kind == Some(EntityKind::Person))
            };
            return self.reporter(clause).filter(is_person);
        }
        let previous =
            self.number.checked_sub(1).map_or(self.sentence.span, |number| self.passage.read.sentences[number].span);
        let nearby = self.passage.names.only_person(Span { start: previous.start, end: pronoun.start });
        let of_topic = self
            .topic
            .filter(|topic| topic.is_person && topic.sentence + 1 == self.number)
            .and_then(|topic| topic.meant.entities.first().copied().filter(|_| topic.meant.entities.len() == 1))
            .filter(|person| {
                nearby.is_none_or(|other| other == *person) && !self.passage.names.names_others(previous, *person)
            });
        // Nobody else is named in the document so far.
        let only = || self.passage.names.only_person(Span { start: 0, end: pronoun.start });
        let person = of_topic.or_else(only).filter(|person| !self.is_another(pronoun, *person))?;
        self.passage.names.may_mean(pronoun.of(self.text), person).then(|| self.entity_meant(person))
    }

    fn entity_meant(&self, entity: EntityIndex) -> Meant {
        let name = self.passage.entities.get(entity.get()).map(|entity| entity.name.clone()).unwrap_or_default();
        Meant { name, entities: vec![entity], stems: Vec::new() }
    }

    fn kind(&self, entity: EntityIndex) -> Option<EntityKind> {
        self.passage.entities.get(entity.get()).map(|entity| entity.kind)
    }

    /// "Ford said it would": the one who says so, without article.
    fn reporter(&self, clause: &Clause) -> Option<Meant> {
        let subject = self.clauses[clause.parent?].subject.clone()?;
        let is_named = subject.len() <= 6
            && self.words[subject.clone()].iter().any(|word| matches!(word.tag, Tag::Noun | Tag::Name));
        let name = phrase(self.title_source(), without_article(self.words, subject.clone()));
        let entities = self.span_of(subject.clone()).map(|span| self.passage.names.named(span)).unwrap_or_default();
        (is_named && !name.is_empty()).then(|| Meant { name, entities, stems: self.stems(subject) })
    }

    fn topic_meant(&self, clause: &Clause, is_plural: bool) -> Option<Meant> {
        let own;
        // "The clerk's rivals fled in May; in June they were caught": the first clause's subject comes before that of the last sentence.
        let first = self.clauses.iter().position(|other| other.group.kind == Kind::Finite)?;
        // "Osei said the helicopter crashed after it hit a line": what is said has a subject of its own.
        if clause.parent.is_some_and(|parent| parent != first && self.clauses[parent].link == Link::Complement) {
            return None;
        }
        let topic = if self.clauses[first].group.main < clause.group.main
            && self.clauses[first].subject != clause.subject
        {
            own = self.topic_of(first)?;
            &own
        } else {
            self.topic.filter(|topic| topic.sentence + 1 == self.number && self.sentence.block - topic.block <= 1)?
        };
        let acts = !clause.group.is_passive && self.object_head(clause).is_some();
        (topic.is_plural == is_plural && !topic.is_person && (acts || !topic.has_rival)).then(|| topic.meant.clone())
    }

    /// What this sentence is about, for the next.
    pub(super) fn topic(&self) -> Option<Topic> {
        let first = self.clauses.iter().position(|clause| clause.group.kind == Kind::Finite)?;
        self.topic_of(first)
    }

    fn topic_of(&self, number: usize) -> Option<Topic> {
        let clause = &self.clauses[number];
        if !matches!(clause.link, Link::Main | Link::Coordinate) {
            return None;
        }
        let subject = clause.subject.clone()?;
        let meant = self.meant_or_named(clause, subject.clone())?;
        let head = self.subject_head(clause)?;
        let is_plural = match self.words[head].lower.as_str() {
            "they" => true,
            _ => is_plural_phrase(self.words, subject),
        };
        let is_person = meant.entities.iter().any(|entity| self.kind(*entity) == Some(EntityKind::Person))
            && (self.words[head].tag == Tag::Name || matches!(self.words[head].lower.as_str(), "he" | "she"))
            || crate::names::is_role(&self.words[head].lower);
        let is_doer = self.words[head].tag == Tag::Noun && !is_plural && lexicon::is_of_person(&self.words[head].lower);
        let behind = clause.group.words.end..clause.words.end.max(clause.group.words.end);
        let done_to = if clause.group.is_passive { Vec::new() } else { self.entities_in(&behind) };
        let object = self.object_head(clause);
        let has_rival = object.is_some_and(|at| is_plural_phrase(self.words, at..at + 1) == is_plural);
        Some(Topic {
            meant,
            is_plural,
            is_person,
            is_doer,
            done_to,
            has_rival,
            sentence: self.number,
            block: self.sentence.block,
        })
    }

    fn meant_or_named(&self, clause: &Clause, subject: std::ops::Range<usize>) -> Option<Meant> {
        if subject.len() == 1 && self.words[subject.start].tag == Tag::Pronoun {
            return self.meant(clause);
        }
        let has_verb = self.words[subject.clone()].iter().any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be));
        let name = phrase(self.title_source(), without_article(self.words, subject.clone()));
        let entities = self.span_of(subject.clone()).map(|span| self.passage.names.named(span)).unwrap_or_default();
        (!has_verb && !name.is_empty() && name.chars().count() <= LONGEST_NAME).then(|| Meant {
            name,
            entities,
            stems: self.stems(subject),
        })
    }
}

/// Characters of a subject that a pronoun's title may take over.
const LONGEST_NAME: usize = 50;
