//! Who or what a clause is told of: heads of subject and object, the words that tell it.

use super::super::clauses::{Clause, Link};
use super::super::lexicon;
use super::super::phrases::noun_phrase_before;
use super::super::quotes::quote;
use super::super::targets::is_happening;
use super::super::words::{Tag, Word};
use super::Reader;
use dateline_model::{EntityKind, How};
use std::ops::Range;

impl Reader<'_> {
    /// The noun phrase whose head stands here, with what hangs on it by prepositions.
    pub(super) fn phrase_around(&self, at: usize) -> Range<usize> {
        let start = noun_phrase_start(self.words, at);
        let mut end = at + 1;
        while end < self.words.len() {
            let continues = match self.words[end].tag {
                // "told the story of the raid of 17 January to anyone": no raid goes to somebody.
                Tag::Preposition
                    if self.words[end].lower == "to" && matches!(self.words[end - 1].tag, Tag::Time(_)) =>
                {
                    let class = lexicon::class_of_noun(&self.words[at].lower).map_or("", |(class, _)| class);
                    lexicon::is_listed("goes_to_class", class)
                }
                Tag::Preposition => self
                    .words
                    .get(end + 1)
                    .is_some_and(|next| next.tag.begins_noun_phrase() || matches!(next.tag, Tag::Time(_))),
                // "the arrest of Osei on 4 May and his trial in June": either has its day.
                Tag::Conjunction => {
                    let is_dated = matches!(self.words[end - 1].tag, Tag::Time(_));
                    !is_dated && self.words.get(end + 1).is_some_and(|next| next.tag.begins_noun_phrase())
                }
                // "With his sentencing on 7 April the affair ended": after the day another phrase begins.
                Tag::Time(_) => self.words.get(end + 1).is_none_or(|next| !next.tag.begins_noun_phrase()),
                // "Since the raid nobody", "After the raid the men": another phrase.
                Tag::Determiner | Tag::Possessive | Tag::Pronoun => !self.words[end - 1].tag.is_noun(),
                tag => tag.begins_noun_phrase() || tag == Tag::Genitive,
            };
            if !continues {
                break;
            }
            end += 1;
        }
        start..end
    }

    /// A killing or death of persons who are named: it happens once, so that no date is needed to tell which.
    pub(super) fn is_death_of_named(&self, at: usize) -> bool {
        let is_death = self.words[at].tag == Tag::Noun
            && matches!(lexicon::class_of_noun(&self.words[at].lower), Some(("kill" | "die", _)));
        let of = self.words.get(at + 1).is_some_and(|next| next.lower == "of");
        if !is_death || !of {
            return false;
        }
        let scope = quote(self.words, self.phrase_around(at));
        self.passage.names.within(scope).any(|name| name.kind == EntityKind::Person && name.how != How::Demonym)
    }

    pub(super) fn subject_head(&self, clause: &Clause) -> Option<usize> {
        let subject = clause.subject.clone()?;
        let end = subject
            .clone()
            .skip(1)
            .find(|at| matches!(self.words[*at].tag, Tag::Preposition | Tag::Comma))
            .unwrap_or(subject.end);
        (subject.start..end).rev().find(|at| self.words[*at].tag.is_noun())
    }

    pub(super) fn object_head(&self, clause: &Clause) -> Option<usize> {
        // "forced through a resolution", "carried out an attack": the particle belongs to the verb.
        let is_particle =
            self.words.get(clause.group.main + 1).is_some_and(|word| lexicon::is_listed("particle", &word.lower));
        let from = clause.group.main + 1 + usize::from(is_particle);
        let end = (from..clause.words.end)
            .find(|at| !self.words[*at].tag.begins_noun_phrase() && self.words[*at].tag != Tag::Genitive)
            .unwrap_or(clause.words.end);
        (from..end).rev().find(|at| self.words[*at].tag.is_noun())
    }

    /// Told as the next step of the story: in a main clause, or of a happening that a main clause brings in ("a strike that killed").
    pub(super) fn is_in_story(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        match (clause.link, clause.parent) {
            // "who came, then left": as little of the story as the relative clause that it goes on with.
            (Link::Coordinate, Some(parent)) if self.clauses[parent].link == Link::Relative => self.is_in_story(parent),
            (Link::Main | Link::Coordinate, _) => !clause.group.is_past_perfect,
            (Link::Subordinate(at), _) => self.words[at].lower == "when" && !clause.group.is_past_perfect,
            (Link::Participial, Some(parent)) => self.is_means(number) && self.is_in_story(parent),
            (Link::Infinitive, Some(parent)) => self.is_brought_about(number) && self.is_in_story(parent),
            (Link::Relative, Some(parent)) => {
                let brings_in = clause.subject.clone().is_some_and(|subject| {
                    matches!(self.words[subject.start].lower.as_str(), "a" | "an")
                        && self.subject_head(clause).is_some_and(|at| is_happening(self.words, at))
                });
                brings_in && self.clauses[parent].group.is_past | self.is_means(parent) && self.is_in_story(parent)
            }
            _ => false,
        }
    }

    /// The words that tell a clause: its subject, itself, and what hangs on it.
    pub(super) fn range_of(&self, number: usize) -> Range<usize> {
        let clause = &self.clauses[number];
        let mut end = clause.words.end;
        for next in &self.clauses[number + 1..] {
            if !matches!(next.link, Link::Participial | Link::Infinitive | Link::Relative | Link::Complement)
                || next.words.start != end
            {
                break;
            }
            end = next.words.end;
        }
        // After a dash another thing is told, unless the clause's time stands there.
        let dash = (clause.group.words.end..end).find(|at| self.words[*at].tag == Tag::Break);
        let has_time = |at: usize| self.words[at..end].iter().any(|word| matches!(word.tag, Tag::Time(_)));
        let end = dash.filter(|at| !has_time(*at)).unwrap_or(end);
        let subject = clause.subject.as_ref().map_or(clause.words.start, |subject| subject.start);
        let opens = matches!(clause.link, Link::Subordinate(at) if matches!(self.words[at].lower.as_str(), "when" | "since" | "as" | "after" | "where"));
        let start = clause.words.start + usize::from(opens && clause.words.start < clause.group.words.start);
        subject.min(start)..end
    }
}

fn noun_phrase_start(words: &[Word<'_>], head: usize) -> usize {
    // Only the base phrase: what stands before a preposition is another thing.
    noun_phrase_before(words, head + 1).map_or(head, |range| {
        (range.start..=head)
            .rev()
            .find(|at| matches!(words[*at].tag, Tag::Preposition | Tag::Conjunction))
            .map_or(range.start, |at| at + 1)
    })
}
