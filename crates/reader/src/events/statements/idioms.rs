//! Idioms: what a verb tells only together with the words after it, as `event_idioms.tsv` lists them.
//!
//! What it finds: "came into force", "gave it its final blessing", "was put to death", "a state of emergency was declared". What it leaves alone: the same
//! words before a noun that they describe, "made a public garden". Example: "He threw in the towel" tells that he resigned.

use super::super::clauses::Clause;
use super::super::lexicon::{self, Idiom};
use super::super::words::Tag;
use super::Reader;
use std::ops::Range;

/// Words that may stand between a verb and what it is told with: "made the letter of the three widows public".
const BETWEEN: usize = 8;

impl Reader<'_> {
    /// Whether the verb tells something together with the words behind it, whatever stands before.
    pub(super) fn tells_by_words_behind(&self, clause: &Clause) -> bool {
        let base = self.words[clause.group.main].verb.as_ref().map_or("", |verb| verb.base.as_str());
        let after = clause.group.main + 1..clause.words.end.max(clause.group.main + 1);
        lexicon::idioms(base).iter().any(|idiom| !idiom.is_apart && self.words_from(idiom, after.clone()).is_some())
    }

    /// The class that a clause's verb tells with the words of an idiom, and where those words stand.
    pub(super) fn idiom(&self, clause: &Clause) -> Option<(&'static str, Range<usize>)> {
        let base = self.words[clause.group.main].verb.as_ref()?.base.as_str();
        let found = |idiom: &Idiom| Some((idiom.class, self.words_of(idiom, clause)?));
        lexicon::idioms(base).iter().find_map(found)
    }

    fn words_of(&self, idiom: &Idiom, clause: &Clause) -> Option<Range<usize>> {
        let after = clause.group.main + 1..clause.words.end.max(clause.group.main + 1);
        if idiom.is_apart {
            let between = after.clone().take(BETWEEN).take_while(|at| *at == after.start || self.is_phrase(at - 1));
            return between.into_iter().find_map(|at| self.words_from(idiom, at..after.end));
        }
        // "power was seized", "the letter that she sent": what it is done to comes first.
        let before = || match clause.group.is_passive {
            true => clause.subject.clone(),
            false => self.object_before(self.clauses.iter().position(|other| other == clause)?),
        };
        self.words_from(idiom, after).or_else(|| self.words_from(idiom, before()?))
    }

    /// Whether a word may be of what it is done to.
    fn is_phrase(&self, at: usize) -> bool {
        let tag = self.words[at].tag;
        tag.begins_noun_phrase() || matches!(tag, Tag::Genitive | Tag::Pronoun | Tag::Adverb)
    }

    /// Where an idiom's words stand one after another, if they begin the range.
    fn words_from(&self, idiom: &Idiom, range: Range<usize>) -> Option<Range<usize>> {
        let mut at = range.start;
        for choices in &idiom.words {
            let is_one = |at: usize| {
                let lower = self.words[at].lower.as_str();
                choices.iter().any(|word| lower == *word || lower.strip_suffix('s') == Some(*word))
            };
            while at < range.end && !is_one(at) && self.is_aside(at) {
                at += 1;
            }
            if range.end <= at || !is_one(at) {
                return None;
            }
            at += 1;
        }
        // "made a public garden": it describes the noun.
        let describes = self.words.get(at).is_some_and(|next| next.tag == Tag::Noun);
        (!describes).then_some(range.start..at)
    }

    fn is_aside(&self, at: usize) -> bool {
        let word = &self.words[at];
        // "six", "twenty-three"
        let is_number = word.lower.split('-').all(|part| lexicon::is_listed("number_word", part) || part == "one");
        is_number
            || matches!(
                word.tag,
                Tag::Determiner
                    | Tag::Possessive
                    | Tag::Genitive
                    | Tag::Adjective
                    | Tag::Name
                    | Tag::Adverb
                    | Tag::Number
                    | Tag::Quote
            )
    }
}
