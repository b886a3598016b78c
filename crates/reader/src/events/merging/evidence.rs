//! How much speaks for two accounts, by two documents, being of one happening.
//!
//! In: two statements, and how many names their documents share. Out: the logarithm of the odds, or nothing where something speaks against it
//! whatever they share. The weights are those of a logistic regression over the pairs of accounts of five of the corpora in `tests/chronicles`
//! (all but `suez` and `mine`), rounded; that of the sentences is set by hand.

use super::super::lexicon::{self, Sorts};
use super::super::statements::Statement;
use super::likeness::{Nearness, Shared, are_elsewhere, nearness, shared};
use super::matters::{Matter, Matters};
use super::rarity::Rarity;
use super::vetoes::{are_mutual, excludes_but_for_class, is_akin, victims_differ};
use crate::hash::HashMap;
use dateline_calendar::{Edtf, Unit};
use dateline_model::{Entity, EntityIndex, EntityKind, EventDate};
use std::collections::BTreeSet;

/// Statements, and what their likeness is judged by.
pub(super) struct Evidence<'s> {
    pub(super) statements: &'s [Statement],
    pub(super) entities: &'s [Entity],
    pub(super) rarity: &'s Rarity,
    /// The names that each document names.
    named: HashMap<usize, BTreeSet<usize>>,
    /// What the sentences speak of.
    matters: Matters,
}

impl<'s> Evidence<'s> {
    pub(super) fn of(statements: &'s [Statement], entities: &'s [Entity], rarity: &'s Rarity) -> Evidence<'s> {
        let mut named: HashMap<usize, BTreeSet<usize>> = HashMap::default();
        for (number, entity) in entities.iter().enumerate() {
            for mention in &entity.mentions {
                named.entry(mention.document.get()).or_default().insert(number);
            }
        }
        Evidence { statements, entities, rarity, named, matters: Matters::of(statements) }
    }

    /// How many names two documents share, as far as more of them say more.
    pub(super) fn names_shared(&self, one: usize, other: usize) -> usize {
        let (Some(ones), Some(others)) = (self.named.get(&one), self.named.get(&other)) else { return 0 };
        ones.intersection(others).take(MOST_NAMES).count()
    }

    /// The odds that two statements are of one happening, as their natural logarithm.
    pub(super) fn log_odds(&self, one: usize, other: usize) -> Option<f32> {
        let (told, other_told) = (&self.statements[one], &self.statements[other]);
        let is_vetoed = told.document == other_told.document
            || excludes_but_for_class(told, other_told)
            || !may_be_akin(told, other_told)
            || victims_differ([told].into_iter(), [other_told].into_iter(), self.entities)
            || are_elsewhere(told, other_told, self.entities);
        if is_vetoed {
            return None;
        }
        let alike = Shared::of(told, other_told, self.rarity);
        // Who meets whom says nothing of which side either stands on.
        let is_mutual = are_mutual(told, other_told);
        let is_one_day = nearness(told.date, other_told.date) == Nearness::SameDay;
        let is_same_class = told.class == other_told.class;
        // "the protests began", "demonstrations began": what lasts begins once.
        let is_one_end = is_akin(told, other_told)
            && told.phase.is_some()
            && told.phase == other_told.phase
            && is_within(told.date, MONTH)
            && is_within(other_told.date, MONTH);
        // "closed its plant", "closed its laboratory"
        let is_of_another = alike.object <= 0.0 && has_object(told) && has_object(other_told);
        // What is rare on a day may befall another person within a month.
        let is_rare = is_same_class
            && lexicon::is_listed("rare_on_a_day_class", &told.class)
            && (is_one_day || !is_of_another || !lexicon::is_listed("befalls_person", &told.class));
        // "the fire of 1968": a place has one of them in a year.
        let is_of_one_year = is_same_class
            && lexicon::is_listed("rare_in_a_year_class", &told.class)
            && are_of_one_year(told, other_told);
        // Of one matter a story tells many a step: that sentences are of one says something only where a date narrows it.
        let is_dated = is_within(told.date, YEAR) && is_within(other_told.date, YEAR);
        // One who does two things is spoken of in both sentences.
        let are_two_deeds = is_of_another && alike.subject > 0.0;
        let matter = if is_dated && !are_two_deeds && is_akin(told, other_told) {
            self.matters.shared(told, other_told)
        } else {
            Matter::default()
        };
        // Sentences may be of one matter though their documents hardly share a name.
        let is_of_one_matter = MUCH_OF_ONE_MATTER <= matter.share && TWO_WORDS <= matter.mass && !is_of_another;
        // Documents of two matters tell of two trials.
        let names = self.names_shared(told.document, other_told.document);
        if names < NAMES_OF_ONE_MATTER && alike.mass < TWO_NAMES && !is_of_one_matter {
            return None;
        }
        // Of a month or a year too much is told for nothing but its class to say which, and of a place or a day for nothing else to.
        let is_enough = match is_akin(told, other_told) {
            true => {
                is_one_day
                    || is_rare
                    || is_one_end
                    || is_of_one_year
                    || ONE_NAME <= alike.mass
                    || ONE_MATTER <= matter.share
            }
            false => ONE_NAME <= alike.mass - self.of_places(told, other_told),
        };
        if !is_enough {
            return None;
        }
        let of_class = match is_same_class {
            true if is_one_day && !is_of_another => 4.0,
            true => 0.7,
            false if is_akin(told, other_told) => 0.0,
            false => -1.0,
        };
        let of_matter = 0.2 * (names as f32).ln_1p() - if names < NAMES_OF_ONE_MATTER { 0.35 } else { 0.0 };
        let of_words = 0.4 * alike.mass.min(3.0) + 1.2 * alike.share.min(1.0) + 0.5 * alike.object.min(3.0);
        let marks = [
            (is_rare || is_one_end || is_of_one_year, 0.75),
            (told.is_noun || other_told.is_noun, 0.3),
            (share_number(told, other_told), 0.9),
            (alike.is_of_others && !is_mutual, -1.0),
            (is_of_another && is_same_class, -1.2),
            (are_two_deeds && is_same_class, -0.6),
            (differ(&told.patients, &other_told.patients) && !is_mutual, -0.7),
        ];
        let of_marks: f32 = marks.into_iter().map(|(is_there, weight)| if is_there { weight } else { 0.0 }).sum();
        Some(
            AT_FIRST
                + of_dates(told.date, other_told.date)
                + of_class
                + of_matter
                + of_words
                + OF_SENTENCES * matter.share.min(MOST_OF_SENTENCES)
                + of_marks,
        )
    }

    /// The weight of the places among the names that two statements share.
    fn of_places(&self, one: &Statement, other: &Statement) -> f32 {
        let named = |told: &Statement| -> BTreeSet<EntityIndex> {
            let all = told.agents.iter().chain(&told.patients).copied();
            all.filter(|name| self.entities.get(name.get()).is_some_and(|name| name.kind == EntityKind::Place))
                .collect()
        };
        named(one).intersection(&named(other)).map(|name| self.rarity.of_name(*name)).sum()
    }
}

/// Names above which more of them say no more.
const MOST_NAMES: usize = 15;
/// Names that two documents about one matter share.
const NAMES_OF_ONE_MATTER: usize = 3;
/// The logarithm of the odds before anything is known of two accounts.
const AT_FIRST: f32 = -0.66;
/// The weight of two names or words, hardly less than rare.
const TWO_NAMES: f32 = 1.7;
/// The weight of hardly more than one rare name or word.
const ONE_NAME: f32 = 0.85;

/// How much of what they speak of sentences of one matter have in common, at least.
const ONE_MATTER: f32 = 0.15;
/// As much is enough for documents that hardly share a name.
const MUCH_OF_ONE_MATTER: f32 = 0.25;
/// More than the weight of one word, however rare: at least two sentences have what is shared.
const TWO_WORDS: f32 = 1.0;
/// What all of it weighs.
const OF_SENTENCES: f32 = 6.0;
/// How much in common says no less than all.
const MOST_OF_SENTENCES: f32 = 0.3;

/// Whether what they tell is of one sort, or of one that no list knows.
pub(super) fn may_be_akin(told: &Statement, other_told: &Statement) -> bool {
    // "was announced", "pleaded for it": what is said of a deed is another happening.
    let is_said = |told: &Statement| {
        lexicon::verb_form(&told.class)
            .is_some_and(|verb| verb.sorts.has(Sorts::SPEECH | Sorts::THOUGHT | Sorts::DEMAND))
    };
    // Whoever climbed the ridge was not killed on it.
    let is_of_death = |told: &Statement| lexicon::is_listed("dies_once_class", &told.class);
    let befell_others =
        (is_of_death(told) || is_of_death(other_told)) && shared(&told.patients, &other_told.patients).is_empty();
    is_akin(told, other_told)
        || (!is_classed(told) || !is_classed(other_told))
            && !befell_others
            && is_said(told) == is_said(other_told)
            && !differ(&told.agents, &other_told.agents)
}

fn is_classed(told: &Statement) -> bool {
    lexicon::is_classed(&told.class)
}

fn has_object(told: &Statement) -> bool {
    !told.patients.is_empty() || told.objects.iter().any(|stem| !stem.starts_with('~'))
}

/// Whether both tell one number: of those to whom it was done, or in other words.
pub(super) fn share_number(told: &Statement, other_told: &Statement) -> bool {
    told.counts.iter().any(|count| other_told.counts.contains(count))
        || numbers(told).any(|number| numbers(other_told).any(|other| number == other))
}

/// The numbers that say how many.
fn numbers(told: &Statement) -> impl Iterator<Item = &str> {
    let words = told.subjects.iter().chain(&told.objects).map(String::as_str);
    words.filter(|word| {
        lexicon::is_listed("number_word", word) || word.starts_with(|first: char| first.is_ascii_digit())
    })
}

/// Whether both name somebody, and nobody whom the other names.
fn differ(ones: &[EntityIndex], others: &[EntityIndex]) -> bool {
    !ones.is_empty() && !others.is_empty() && shared(ones, others).is_empty()
}

/// Whether either tells no more than the year, and both the same.
fn are_of_one_year(told: &Statement, other_told: &Statement) -> bool {
    let year = |told: &Statement| match told.date.map(|date| date.edtf) {
        Some(Edtf::Once(date)) => match date.unit {
            Unit::Year(year) => Some(year),
            _ => None,
        },
        _ => None,
    };
    year(told).is_some() && year(told) == year(other_told)
}

/// Whether a date is known to so many days.
fn is_within(date: Option<EventDate>, days: i32) -> bool {
    let ends = date.and_then(|date| date.earliest().zip(date.latest()));
    ends.is_some_and(|(from, to)| to.number() - from.number() <= days)
}

/// What dates that do not exclude each other say: the narrower, the more.
fn of_dates(one: Option<EventDate>, other: Option<EventDate>) -> f32 {
    let width = |date: Option<EventDate>| {
        date.and_then(|date| date.earliest().zip(date.latest())).map(|(from, to)| to.number() - from.number())
    };
    let (Some(one), Some(other)) = (width(one), width(other)) else { return -2.4 };
    match (one.min(other), one.max(other)) {
        (0, 0) => 0.8,
        (0, ..=MONTH) => 1.3,
        (_, ..=MONTH) => 2.0,
        (_, ..=YEAR) => -0.15,
        _ => -2.4,
    }
}

/// Days between the ends of a month.
pub(super) const MONTH: i32 = 31;
/// Days between the ends of a year.
pub(super) const YEAR: i32 = 366;
