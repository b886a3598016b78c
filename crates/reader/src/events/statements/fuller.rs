//! "The dialogue" after "a strategic dialogue between the two governments": the first mention says what the later ones leave out.

use super::super::clauses::Clause;
use super::super::targets::is_happening;
use super::super::words::Tag;
use super::{Reader, Statement};
use crate::hash::HashMap;
use dateline_model::EntityIndex;

/// Of each noun of a happening, the stems and names of the fullest phrase so far.
#[derive(Debug, Default)]
pub(super) struct FullerNouns(HashMap<String, Fuller>);

#[derive(Clone, Debug)]
pub(super) struct Fuller {
    noun: String,
    stems: Vec<String>,
    names: Vec<EntityIndex>,
}

impl FullerNouns {
    /// Takes in the nouns of a sentence; a fuller phrase stands for a barer one.
    pub(super) fn learn(&mut self, nouns: Vec<Fuller>) {
        for fuller in nouns {
            let known = self.0.get(&fuller.noun).map_or(0, |known| known.stems.len() + known.names.len());
            if known < fuller.stems.len() + fuller.names.len() {
                self.0.insert(fuller.noun.clone(), fuller);
            }
        }
    }
}

impl Reader<'_> {
    /// The nouns of happenings in this sentence with what their phrases say.
    pub(super) fn fuller_nouns(&self) -> Vec<Fuller> {
        (0..self.words.len())
            .filter(|at| is_happening(self.words, *at))
            .map(|at| {
                let phrase = self.phrase_around(at);
                let names = self.span_of(phrase.clone()).map(|span| self.passage.names.named(span)).unwrap_or_default();
                Fuller { noun: self.words[at].lower.clone(), stems: self.stems(phrase), names }
            })
            .collect()
    }

    /// Adds what the first mention of a bare "the dialogue" said.
    pub(super) fn tell_fuller(&self, clause: &Clause, statement: &mut Statement) {
        let Some(subject) = clause.subject.clone() else { return };
        let is_bare = subject.len() == 2 && matches!(self.words[subject.start].tag, Tag::Determiner);
        let Some(fuller) = self
            .subject_head(clause)
            .filter(|at| is_bare && is_happening(self.words, *at))
            .and_then(|at| self.nouns.0.get(&self.words[at].lower))
        else {
            return;
        };
        let names: Vec<EntityIndex> =
            fuller.names.iter().filter(|name| !statement.agents.contains(name)).copied().collect();
        let stems: Vec<String> =
            fuller.stems.iter().filter(|stem| !statement.subjects.contains(stem)).cloned().collect();
        statement.agents.extend(names);
        statement.subjects.extend(stems);
    }
}
