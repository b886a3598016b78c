//! Who or what a clause is told of: pronouns, heads of subject and object, the words that tell it, its class.

use super::super::clauses::{Clause, Link};
use super::super::lexicon::{self, Sorts};
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
                Tag::Preposition => self
                    .words
                    .get(end + 1)
                    .is_some_and(|next| next.tag.begins_noun_phrase() || matches!(next.tag, Tag::Time(_))),
                Tag::Conjunction => self.words.get(end + 1).is_some_and(|next| next.tag.begins_noun_phrase()),
                // "With his sentencing on 7 April the affair ended": after the day another phrase begins.
                Tag::Time(_) => self.words.get(end + 1).is_none_or(|next| !next.tag.begins_noun_phrase()),
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

    /// What sort of happening a clause tells: that of its object or subject where its verb says only that it begins or is done.
    pub(super) fn class_of(&self, number: usize) -> String {
        let clause = &self.clauses[number];
        let Some(verb) = self.words[clause.group.main].verb.as_ref() else { return String::new() };
        let object = self.object_head(clause);
        let object_is = |words: &[&str]| object.is_some_and(|at| words.contains(&self.words[at].lower.as_str()));
        let takes_office = match verb.base.as_str() {
            "take" => object_is(&["office", "oath"]),
            "assume" | "enter" => object_is(&["office"]),
            _ => false,
        };
        if takes_office {
            return "inaugurate".to_owned();
        }
        // "placed in administration", "collapsed into receivership"; a clerk "works in administration".
        let is_insolvent = lexicon::is_listed("brings_into_verb", &verb.base)
            && self.words[clause.group.words.end..clause.words.end].windows(2).any(|pair| {
                matches!(pair[0].lower.as_str(), "in" | "into") && lexicon::is_listed("insolvency", &pair[1].lower)
            });
        if is_insolvent {
            return "bankrupt".to_owned();
        }
        let particle = self.words.get(clause.group.words.end).map(|next| next.lower.as_str());
        let phrasal = particle.and_then(|particle| lexicon::class_of_phrasal_verb(&verb.base, particle));
        // "fighting broke out" tells the fighting, "a fire broke out" the fire.
        let breaks_out =
            phrasal == Some("erupt") && self.subject_head(clause).is_some_and(|at| is_happening(self.words, at));
        if let Some(class) = phrasal.filter(|_| !breaks_out) {
            return class.to_owned();
        }
        if let Some(class) = self.class_by_what_follows(clause) {
            return class.to_owned();
        }
        // "announced his resignation"
        let announces = lexicon::is_listed("announcing_verb", &verb.base);
        let departure = object.filter(|_| announces).and_then(|at| {
            lexicon::class_of_noun(&self.words[at].lower)
                .filter(|(class, _)| lexicon::is_listed("leaves_office_class", class))
        });
        if let Some((class, _)) = departure {
            return class.to_owned();
        }
        if self.tells_own_departure(number) {
            return "resign".to_owned();
        }
        let is_thin = breaks_out
            || verb.sorts.has(Sorts::LIGHT | Sorts::ASPECT)
            || lexicon::is_listed("thin_verb", &verb.base)
            || verb.base == "cost" && self.result_of(number).is_some();
        let object = object.filter(|at| is_happening(self.words, *at));
        let subject = || self.subject_head(clause).filter(|at| is_happening(self.words, *at));
        let is_resolution =
            |at: &usize| matches!(lexicon::class_of_noun(&self.words[*at].lower), Some(("resolution", _)));
        let noun = match is_thin {
            true => object.or_else(subject),
            false if lexicon::is_listed("passing_verb", &verb.base) => {
                object.filter(is_resolution).or_else(|| subject().filter(is_resolution))
            }
            false => None,
        };
        match noun.and_then(|at| lexicon::class_of_noun(&self.words[at].lower)) {
            Some((class, _)) => class.to_owned(),
            None => lexicon::class_of_verb(&verb.base).to_owned(),
        }
    }

    /// What sort of happening a verb tells with the words next to it: "found guilty", "came into force", and of weapons that they fell.
    fn class_by_what_follows(&self, clause: &Clause) -> Option<&'static str> {
        let base = self.words[clause.group.main].verb.as_ref()?.base.as_str();
        let after =
            |offset: usize| self.words.get(clause.group.words.end + offset).map_or("", |word| word.lower.as_str());
        let is_force = |word: &str| matches!(word, "force" | "effect");
        let is_weapon = |at: usize| lexicon::is_listed_in_either_number("fired_weapon", &self.words[at].lower);
        match base {
            "find" if after(0) == "guilty" => Some("convict"),
            "clear" if clause.group.is_passive && after(0) == "of" => Some("acquit"),
            "come" | "go" | "enter" if after(0) == "into" && is_force(after(1)) => Some("effect"),
            "take" if after(0) == "effect" => Some("effect"),
            // "left for the coast" leaves no office
            "leave" if after(0) == "for" => Some("depart"),
            // "were taken hostage", "took six of them prisoner", "taken at gunpoint"
            "take" | "hold" if self.is_by_force(clause) => Some("kidnap"),
            _ if lexicon::is_listed("impact_verb", base) && !clause.group.is_passive => {
                self.subject_head(clause).is_some_and(is_weapon).then_some("attack")
            }
            _ => None,
        }
    }

    /// "took six of them prisoner", "were taken at gunpoint"
    fn is_by_force(&self, clause: &Clause) -> bool {
        let after = &self.words[clause.group.words.end..clause.words.end];
        let object = after.iter().take_while(|word| word.tag != Tag::Comma);
        object.into_iter().any(|word| matches!(word.lower.as_str(), "hostage" | "captive" | "prisoner" | "gunpoint"))
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
