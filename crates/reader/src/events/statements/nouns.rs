//! Happenings told by a noun: "the resignation in May", "after the vote".

use super::super::groups::Kind;
use super::super::lexicon::{self, Sorts};
use super::super::targets::{Dating, Target, first_happening, only_comes_about};
use super::super::titles::{noun_title, plain_noun_title};
use super::super::words::{Tag, Word};
use super::roles::add_new;
use super::topics::Meant;
use super::{Introduced, Reader, Statement};
use dateline_model::Status;
use std::ops::Range;

impl Reader<'_> {
    pub(super) fn noun_statement(&self, at: usize, dating: Option<Dating>) -> Option<(Statement, Range<usize>)> {
        let phrase = self.phrase_around(at);
        if self.words[phrase.clone()].first().is_some_and(|word| word.lower == "no") || self.is_only_supposed(at) {
            return None;
        }
        let is_related = self.steps.iter().any(|step| step.touches(Target::Noun(at)));
        let full_title = noun_title(self.title_source(), phrase.clone(), at);
        let number = self.clauses.iter().position(|clause| clause.words.contains(&at));
        let is_told = number.is_some_and(|number| only_comes_about(self.words, &self.clauses[number], at));
        let whose = self.whose(phrase.start, at);
        let full_title = whose.as_ref().map(|meant| of_whom(&self.words[at].lower, &meant.name)).or(full_title);
        let is_entry = self.entry_nouns().iter().any(|(noun, _)| *noun == at);
        let is_mention = full_title.is_none() && !is_related && !is_told && !is_entry;
        let title = full_title.or_else(|| {
            let may_be_plain = is_related || dating.is_some();
            may_be_plain.then(|| plain_noun_title(self.title_source(), phrase.clone(), at))?
        })?;
        let is_object = number.is_some_and(|number| self.is_object(number, phrase.start));
        let date = dating.map(|dating| self.date(dating));
        let is_ahead = date.is_some_and(|date| self.is_not_over(date.edtf));
        let status = self.noun_status(number.filter(|_| is_object), is_ahead)?;
        // "the declaration of independence": to secede.
        let secedes = self.words[at].lower == "declaration"
            && self.words.get(at + 2).is_some_and(|what| what.lower == "independence");
        let class = secedes
            .then_some(("secede", false))
            .or_else(|| lexicon::class_of_noun(&self.words[at].lower))
            .map_or_else(|| self.class_of_tool(at), |(class, _)| class.to_owned());
        let mut statement = self.statement(at, title, class, &phrase);
        statement.status = status;
        statement.date = date;
        statement.time = dating.map(|dating| dating.time);
        statement.is_noun = true;
        statement.is_mention = is_mention;
        statement.is_tentative = is_related && dating.is_none() && !self.is_death_of_named(at);
        self.tell_noun_roles(phrase.clone(), at, &mut statement);
        if let Some(meant) = whose {
            statement.patients = meant.entities.clone();
            add_new(&mut statement.entities, &meant.entities);
        }
        let range = number.map_or(0..self.words.len(), |number| self.clauses[number].words.clone());
        let start = range.start.min(phrase.start);
        Some((statement, start..range.end.max(phrase.end)))
    }

    /// Whose death or resignation "until his death in 1880" tells, where a pronoun says so.
    fn whose(&self, start: usize, at: usize) -> Option<Meant> {
        let pronoun = self.words.get(start).filter(|word| matches!(word.lower.as_str(), "his" | "her"))?;
        let (class, _) = lexicon::class_of_noun(&self.words[at].lower)?;
        if start + 1 != at || !lexicon::is_listed("once_of_person_class", class) {
            return None;
        }
        let clause = self.clauses.iter().find(|clause| clause.words.contains(&at))?;
        let is_he = clause.subject.as_ref().is_some_and(|subject| {
            let he = if pronoun.lower == "his" { "he" } else { "she" };
            subject.len() == 1 && self.words[subject.start].lower == he
        });
        let meant = is_he.then(|| self.meant(clause)).flatten()?;
        (meant.entities.len() == 1).then_some(meant)
    }

    /// "3 March: abduction of two engineers; air strike on Hamra": what an entry under a date tells without a verb.
    pub(super) fn entry_nouns(&self) -> Vec<(usize, Option<Dating>)> {
        let Some(scene) = self.scene else { return Vec::new() };
        let parts = self.words.split(|word| word.tag == Tag::Break && matches!(word.text, ";" | ":" | "–" | "—" | "-"));
        let mut start = 0;
        let mut found = Vec::new();
        for part in parts {
            let range = start..start + part.len();
            start = range.end + 1;
            let is_told = self
                .clauses
                .iter()
                .any(|clause| clause.group.kind == Kind::Finite && range.contains(&clause.group.main));
            let Some(at) = first_happening(self.words, range).filter(|_| !is_told) else { continue };
            let own = self.dating_of(Target::Noun(at));
            let dating = Dating { target: Target::Noun(at), time: scene.time, edtf: scene.edtf };
            found.push((at, Some(own.unwrap_or(dating))));
        }
        found
    }

    /// "spread with a raid that cost lives": what is brought up so, "the raid" takes up.
    pub(super) fn introduced(&self, told: &[Statement]) -> Vec<Introduced> {
        let is_told = |class: &str| told.iter().any(|statement| statement.class == class);
        let is_introduced = |at: usize| {
            let start =
                (0..at).rev().find(|before| !matches!(self.words[*before].tag, Tag::Noun | Tag::Adjective | Tag::Name));
            start.is_some_and(|start| matches!(self.words[start].lower.as_str(), "a" | "an" | "another"))
        };
        let of_noun = |at: usize| {
            let (class, _) =
                lexicon::class_of_noun(&self.words[at].lower).filter(|_| self.words[at].tag == Tag::Noun)?;
            (is_introduced(at) && !is_told(class)).then(|| Introduced { place: self.words[at].span.start, class })
        };
        (0..self.words.len()).filter_map(of_noun).collect()
    }

    /// "Then came the rockets": weapons that come are an attack.
    fn class_of_tool(&self, at: usize) -> String {
        let is_weapon = lexicon::is_listed_in_either_number("fired_weapon", &self.words[at].lower);
        if is_weapon { "attack".to_owned() } else { String::new() }
    }

    /// "Rumours of a new mission in May", "the risk of a strike": what the phrase is about is not said to have happened.
    fn is_only_supposed(&self, at: usize) -> bool {
        let start = (0..at).rev().find(|before| !self.words[*before].tag.begins_noun_phrase());
        let of = start.filter(|of| *of > 0 && matches!(self.words[*of].lower.as_str(), "of" | "about" | "for"));
        of.is_some_and(|of| lexicon::is_listed_in_either_number("supposing_noun", &self.words[of - 1].lower))
    }

    /// Whether the phrase that begins here is what the verb is about: "called for a vote", not "convey during the talks".
    fn is_object(&self, number: usize, start: usize) -> bool {
        let main = self.clauses[number].group.main;
        let is_other =
            |word: &Word<'_>| word.tag == Tag::Preposition && !matches!(word.lower.as_str(), "for" | "of" | "on");
        main < start && !self.words[main + 1..start].iter().any(is_other)
    }

    /// What is wanted, doubted or denied of a happening is no fact: "called for elections in May".
    fn noun_status(&self, clause: Option<usize>, is_ahead: bool) -> Option<Status> {
        let told = if is_ahead { Status::Planned } else { Status::Fact };
        let Some(number) = clause else { return Some(told) };
        let group = &self.clauses[number].group;
        let sorts = self.words[group.main].verb.as_ref().map(|verb| verb.sorts).unwrap_or_default();
        if group.is_negated {
            return None;
        }
        let is_wished = group.modal.is_some() || group.kind == Kind::Infinitive;
        Some(match () {
            () if sorts.has(Sorts::DEMAND) => Status::CalledFor,
            () if sorts.has(Sorts::INTENT) || is_wished && told == Status::Planned => Status::Hypothetical,
            () => told,
        })
    }
}

/// "Death of John Ellis"
fn of_whom(noun: &str, name: &str) -> String {
    let mut letters = noun.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    format!("{capital} of {name}")
}
