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
        says && content.link == Link::Complement
            && is_own
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
}
