//! What sort of happening a clause tells: its class, by its verb, by what its verb only begins or makes, and by both together.

use super::super::clauses::Clause;
use super::super::groups::Kind;
use super::super::lexicon::{self, Sorts};
use super::super::targets::{is_happening, led_up_to};
use super::super::words::Tag;
use super::Reader;
use dateline_model::EntityKind;
use std::ops::Range;

impl Reader<'_> {
    /// What sort of happening a clause tells: that of its object or subject where its verb says only that it begins or is done.
    pub(super) fn class_of(&self, number: usize) -> String {
        let clause = &self.clauses[number];
        let Some(verb) = self.words[clause.group.main].verb.as_ref() else { return String::new() };
        let object = self.object_head(clause);
        if let Some((class, _)) = self.idiom(clause) {
            return class.to_owned();
        }
        if self.is_attempt(number) {
            return "attempt".to_owned();
        }
        // "placed in administration", "collapsed into receivership"; a clerk "works in administration".
        let is_insolvent = lexicon::is_listed("brings_into_verb", &verb.base)
            && self.words[clause.group.words.end..clause.words.end].windows(2).any(|pair| {
                matches!(pair[0].lower.as_str(), "in" | "into") && lexicon::is_listed("insolvency", &pair[1].lower)
            });
        if is_insolvent {
            return "bankrupt".to_owned();
        }
        // "Five soldiers died in an ambush": whoever dies so is killed.
        if verb.base == "die" && self.dies_by_violence(clause) {
            return "kill".to_owned();
        }
        let phrasal = self.phrasal(clause);
        // "fighting broke out" tells the fighting, "a fire broke out" the fire.
        let breaks_out =
            phrasal == Some("erupt") && self.subject_head(clause).is_some_and(|at| is_happening(self.words, at));
        if let Some(class) = phrasal.filter(|_| !breaks_out) {
            return class.to_owned();
        }
        if let Some(class) = self.class_by_what_follows(clause) {
            return class.to_owned();
        }
        let led_up_to = led_up_to(self.words, clause).and_then(|at| lexicon::class_of_noun(&self.words[at].lower));
        if let Some((class, _)) = led_up_to {
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
        // "reached a deal", "the treaty was concluded"
        let is_accord = |at: usize| lexicon::is_listed_in_either_number("accord", &self.words[at].lower);
        let made = if clause.group.is_passive { self.subject_head(clause) } else { object };
        if lexicon::is_listed("agreeing_verb", &verb.base) && made.is_some_and(is_accord) {
            return "agree".to_owned();
        }
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

    /// Whether "in" leads in a deed of violence behind the verb: "in an ambush near Keldi".
    fn dies_by_violence(&self, clause: &Clause) -> bool {
        let rest = clause.group.words.end..clause.words.end.max(clause.group.words.end);
        let Some(first) = rest.clone().find(|at| self.words[*at].lower == "in") else { return false };
        let end = (first + 1..rest.end).find(|at| !self.words[*at].tag.begins_noun_phrase()).unwrap_or(rest.end);
        let class = lexicon::class_of_noun(&self.words[end - 1].lower).filter(|_| first + 1 < end);
        class.is_some_and(|(class, _)| lexicon::families(class).contains(&"violence"))
    }

    /// What sort of happening a verb tells with its particle.
    fn phrasal(&self, clause: &Clause) -> Option<&'static str> {
        let verb = self.words[clause.group.main].verb.as_ref()?;
        let particle = self.words.get(clause.group.words.end)?;
        lexicon::class_of_phrasal_verb(&verb.base, &particle.lower)
    }

    /// Whether a verb and the words after it tell together what neither tells alone.
    pub(super) fn tells_by_idiom(&self, clause: &Clause) -> bool {
        self.phrasal(clause).is_some() || self.idiom(clause).is_some()
    }

    /// What sort of happening a verb tells with the words next to it: "cleared of it", and of weapons that they fell.
    fn class_by_what_follows(&self, clause: &Clause) -> Option<&'static str> {
        let base = self.words[clause.group.main].verb.as_ref()?.base.as_str();
        let after =
            |offset: usize| self.words.get(clause.group.words.end + offset).map_or("", |word| word.lower.as_str());
        let is_weapon = |at: usize| lexicon::is_listed_in_either_number("fired_weapon", &self.words[at].lower);
        match base {
            "fall" if self.taker(clause).is_some() => Some("capture"),
            "clear" if clause.group.is_passive && after(0) == "of" => Some("acquit"),
            // "the court gave him four years"
            "give" | "hand" | "get" | "receive" if self.is_sentence(clause) => Some("sentence"),
            _ if lexicon::is_listed("impact_verb", base) && !clause.group.is_passive => {
                self.subject_head(clause).is_some_and(is_weapon).then_some("attack")
            }
            _ => None,
        }
    }

    /// "The city fell to the rebels": the place where those are named who took it. What falls to them is a place, by its name or its kind.
    pub(super) fn taker(&self, clause: &Clause) -> Option<Range<usize>> {
        let verb = self.words[clause.group.main].verb.as_ref();
        let falls = verb.is_some_and(|verb| verb.base == "fall") && clause.group.kind == Kind::Finite;
        let to = clause.group.words.end;
        let is_to = self.words.get(to).is_some_and(|word| word.lower == "to");
        let subject = clause.subject.clone()?;
        let of_place = self.kinds_in(&subject).iter().all(|kind| *kind == EntityKind::Place);
        let is_place = of_place
            && self.subject_head(clause).is_some_and(|head| {
                self.words[head].tag == Tag::Name || lexicon::is_listed("taken_place", &self.words[head].lower)
            });
        let end = (to + 1..clause.words.end.max(to + 1)).find(|at| !self.words[*at].tag.begins_noun_phrase());
        let taker = to + 1..end.unwrap_or(clause.words.end.max(to + 1));
        let is_force = taker.clone().next_back().is_some_and(|last| {
            self.words[last].tag == Tag::Name || lexicon::is_listed("armed_force", &self.words[last].lower)
        });
        (falls && is_to && is_place && is_force).then_some(taker)
    }

    /// Years or months that a court gives, or that are to be spent in prison.
    fn is_sentence(&self, clause: &Clause) -> bool {
        let is_term = |lower: &str| ["years", "year", "months", "life"].iter().any(|term| lower.ends_with(term));
        let after = clause.group.words.end..clause.words.end.max(clause.group.words.end);
        let Some(term) = after.into_iter().find(|at| is_term(&self.words[*at].lower)) else { return false };
        let next = |offset: usize| self.words.get(term + offset).map_or("", |word| word.lower.as_str());
        let is_court = |at: usize| lexicon::is_listed_in_either_number("finding_body", &self.words[at].lower);
        self.subject_head(clause).is_some_and(is_court) && !clause.group.is_passive
            || next(1) == "in" && matches!(next(2), "prison" | "jail" | "gaol" | "custody")
            || next(1) == "behind" && next(2) == "bars"
    }
}
