//! "the pact that both signed": what a relative clause's verb takes stands before it.

use super::super::clauses::{Clause, Link, described};
use super::super::lexicon::{self, Sorts};
use super::super::phrases::{noun_phrase_before, subject_after_time_noun};
use super::super::words::Tag;
use super::Reader;
use std::ops::Range;

impl Reader<'_> {
    /// "the pact, which both signed", "the deal from which they withdrew": the words before that say what was signed, with their preposition
    /// last; `None` where it is not sure which words those are.
    pub(super) fn object_before(&self, number: usize) -> Option<Range<usize>> {
        let clause = &self.clauses[number];
        if !self.has_object_before(number) || clause.group.is_passive {
            return None;
        }
        let start = self.opener(clause);
        let is_contact = self.is_contact(start);
        // "the influence the firm has built up" tells how things stand.
        if is_contact && clause.group.is_perfect && !clause.group.is_past_perfect {
            return None;
        }
        let is_which = matches!(self.words[start].lower.as_str(), "which" | "that" | "whom");
        let has_object = self.object_head(clause).is_some();
        let mut end = start;
        let preposition = end.checked_sub(1).filter(|at| self.words[*at].tag == Tag::Preposition);
        end = preposition.unwrap_or(end);
        end -= usize::from(end.checked_sub(1).is_some_and(|at| self.words[at].tag == Tag::Comma));
        let phrase = noun_phrase_before(self.words, end)?;
        // "Soleimani, the commander whom a drone killed"
        let phrase = described(self.words, phrase.clone()).unwrap_or(phrase);
        // "the head of the force, whom a drone killed": of a person the whole phrase tells who.
        let is_person = self.words[start].lower == "whom";
        let is_plain = !self.words[phrase.clone()]
            .iter()
            .any(|word| word.tag == Tag::Conjunction || word.tag == Tag::Preposition && !is_person);
        // "the day she died": no object, but the time.
        let is_thing = (phrase.start..phrase.end).next_back().is_some_and(|head| {
            !lexicon::is_listed("time_noun", &self.words[head].lower) && self.words[head].tag != Tag::Pronoun
        });
        ((is_which || is_contact) && is_plain && is_thing && (preposition.is_some() || !has_object)).then_some(phrase)
    }

    /// "the shops that it closed": what was closed stands before, and no title of the clause's own words would name it.
    pub(super) fn has_object_before(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        clause.link == Link::Relative
            && clause.subject.as_ref().is_some_and(|subject| {
                let opener = self.opener(clause);
                // "the day the budget went through": the day is no object.
                let is_of_time = subject_after_time_noun(self.words, clause.group.words.start) == Some(subject.start)
                    && self.words[subject.start].tag != Tag::Pronoun;
                (opener < subject.start || self.is_contact(opener)) && !is_of_time && !self.is_whole(number, opener)
            })
    }

    /// "the raid in which a guard was shot": the preposition takes what stands before, and the verb lacks nothing.
    fn is_whole(&self, number: usize, opener: usize) -> bool {
        let clause = &self.clauses[number];
        let led_in = opener.checked_sub(1).map_or("", |before| self.words[before].lower.as_str());
        let verb = self.words[clause.group.main].verb.as_ref();
        let is_strong = verb.is_some_and(|verb| verb.sorts.has(Sorts::STRONG));
        let is_death =
            verb.is_some_and(|verb| lexicon::is_listed("dies_once_class", lexicon::class_of_verb(&verb.base)));
        // "in which five lost their lives", "in which five died"
        let is_idiom = self.tells_by_words_behind(clause);
        let lacks_nothing = clause.group.is_passive || is_idiom || self.object_head(clause).is_some() || is_death;
        (is_strong || is_idiom) && matches!(led_in, "in" | "during" | "at" | "after" | "before" | "on") && lacks_nothing
    }

    /// "the influence the firm has built up": no pronoun opens the relative clause that begins here.
    fn is_contact(&self, opener: usize) -> bool {
        !matches!(self.words[opener].tag, Tag::Relative | Tag::That) && self.words[opener].lower != "whose"
    }

    /// Where the relative clause begins: a first clause holds all that stands before it.
    fn opener(&self, clause: &Clause) -> usize {
        let start = clause.words.start;
        let opens = |at: &usize| matches!(self.words[*at].tag, Tag::Relative | Tag::That);
        let pronoun = (start..clause.group.words.start).rev().find(opens);
        pronoun.unwrap_or_else(|| clause.subject.as_ref().map_or(start, |subject| subject.start.max(start)))
    }
}
