//! "said on Monday it had agreed to buy": who says so of himself announces it.

use super::super::clauses::Link;
use super::super::lexicon::{self, Sorts};
use super::super::targets::Target;
use super::Reader;

impl Reader<'_> {
    /// "said on Monday it had agreed to buy": who says so of himself announces it.
    pub(super) fn is_announcement(&self, number: usize) -> bool {
        let Some(content) = self.clauses.get(number + 1).filter(|next| next.parent == Some(number)) else {
            return false;
        };
        let says = self.words[self.clauses[number].group.main].verb.as_ref().is_some_and(|verb| verb.base == "say");
        let is_own = content.subject.as_ref().is_some_and(|subject| {
            subject.len() == 1 && matches!(self.words[subject.start].lower.as_str(), "it" | "he" | "she" | "they")
        });
        let sorts = self.words[content.group.main].verb.as_ref().map(|verb| verb.sorts).unwrap_or_default();
        let modal = content.group.modal.map(|at| self.words[at].lower.as_str());
        let is_deed = match modal {
            Some(modal) => matches!(modal, "will" | "would") && sorts.has(Sorts::STRONG | Sorts::PLAIN | Sorts::LIGHT),
            None => {
                content.group.is_perfect
                    && (sorts.has(Sorts::STRONG)
                        || self.words[content.group.main]
                            .verb
                            .as_ref()
                            .is_some_and(|verb| lexicon::is_listed("deed_of_words", &verb.base)))
            }
        };
        // "said on Tuesday that she had fired him on Sunday": the day on which it was done is told.
        let is_told = content.group.is_perfect && self.dating_of(Target::Clause(number + 1)).is_some();
        says && content.link == Link::Complement
            && is_own
            && !is_told
            && is_deed
            && !content.group.is_negated
            && !content.group.is_copula
    }

    /// What an announcement says is told by it.
    pub(super) fn is_announced(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        clause.link == Link::Complement
            && clause
                .parent
                .is_some_and(|parent| self.is_announcement(parent) && self.dating_of(Target::Clause(parent)).is_some())
    }

    /// "announced that he would step down", "told the house he was leaving": who says so of himself resigns, unless it is for a day that is told.
    pub(super) fn tells_own_departure(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let Some(verb) = self.words[clause.group.main].verb.as_ref() else { return false };
        let tells = lexicon::is_listed("announcing_verb", &verb.base)
            || matches!(verb.base.as_str(), "say" | "tell" | "confirm" | "inform");
        let is_told = clause.group.is_past && !clause.group.is_negated && !clause.group.is_passive;
        let leaves = |at: usize| {
            let content = &self.clauses[at];
            let Some(verb) = self.words[content.group.main].verb.as_ref() else { return false };
            let particle = self.words.get(content.group.words.end).map_or("", |next| next.lower.as_str());
            let class = lexicon::class_of_phrasal_verb(&verb.base, particle);
            let class = class.unwrap_or_else(|| lexicon::class_of_verb(&verb.base));
            let is_own = content.subject.as_ref().is_some_and(|subject| {
                subject.len() == 1 && matches!(self.words[subject.start].lower.as_str(), "he" | "she")
            });
            let modal = content.group.modal.map(|at| self.words[at].lower.as_str());
            content.parent == Some(number)
                && content.link == Link::Complement
                && is_own
                && !content.group.is_negated
                && (matches!(modal, Some("will" | "would")) || content.group.is_progressive)
                && (lexicon::is_listed("leaves_office_class", class) || verb.base == "go")
                && self.dating_of(Target::Clause(at)).is_none()
        };
        tells && is_told && (number + 1..self.clauses.len()).take(3).any(leaves)
    }
}
