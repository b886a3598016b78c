//! Accounts by two documents of which each is the only one that fits the other.
//!
//! In: the statements of all documents. Out: pairs of them. "American jets bombed the militia" and "U.S. forces struck five of its sites" share too few
//! words to be alike; that either document tells of one such deed at that time, by the same to the same, says that it is one.

use super::super::statements::Statement;
use super::super::{chains, lexicon};
use super::CANDIDATES;
use super::likeness::{Nearness, Shared, are_elsewhere, nearness, shared};
use super::rarity::Rarity;
use super::vetoes::{self, dates_exclude, excludes, victims_differ};
use crate::hash::HashMap;
use dateline_model::{Entity, EntityIndex, EventDate};
use std::collections::BTreeSet;

/// Pairs of two documents of which each tells nothing else that fits the other as well.
pub(super) fn told_by_both(
    statements: &[Statement],
    rarity: &Rarity,
    entities: &[Entity],
    is_repeated: &[bool],
) -> BTreeSet<(usize, usize)> {
    let mut by_key: HashMap<Key, Vec<usize>> = HashMap::default();
    for (number, statement) in statements.iter().enumerate() {
        if statement.class.is_empty() || is_repeated[number] || !statement.status.is_shown_first() {
            continue;
        }
        for key in keys(statement) {
            by_key.entry(key).or_default().push(number);
        }
    }
    let related = Related::of(entities);
    let fits = |one: usize, other: usize| {
        let (told, other_told) = (&statements[one.min(other)], &statements[one.max(other)]);
        let are_related = related.are(told.document, other_told.document);
        is_told_by_both(told, other_told, are_related, rarity, entities)
    };
    let mut fitting: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (key, numbers) in &by_key {
        // What so many tell to have befallen one body tells no two of them from the others.
        if matches!(key, Key::Whom(..)) && CANDIDATES < numbers.len() {
            continue;
        }
        let mut numbers = numbers.clone();
        numbers.sort_by_key(|number| (statements[*number].date.and_then(EventDate::earliest), *number));
        for (at, one) in numbers.iter().enumerate() {
            let others = numbers[at + 1..].iter().take(CANDIDATES);
            fitting.extend(others.filter(|other| fits(*one, **other)).map(|other| (*one.min(other), *one.max(other))));
        }
    }
    // An undated account fits nothing where it might be of either of two days.
    let mut days: HashMap<usize, Vec<EventDate>> = HashMap::default();
    for (one, other) in fitting.iter().flat_map(|(one, other)| [(*one, *other), (*other, *one)]) {
        if statements[one].date.is_none() {
            days.entry(one).or_default().extend(statements[other].date);
        }
    }
    let is_of_either = |number: &usize| {
        days.get(number)
            .is_some_and(|days| days.iter().any(|day| days.iter().any(|other| dates_exclude(Some(*day), Some(*other)))))
    };
    fitting.retain(|(one, other)| !is_of_either(one) && !is_of_either(other));
    let is_only = |one: usize, other: usize| {
        let same_keys = keys(&statements[one]).into_iter().filter_map(|key| by_key.get(&key));
        let rivals: BTreeSet<usize> = same_keys
            .flat_map(|numbers| in_document(numbers, statements, statements[other].document))
            .copied()
            .collect();
        rivals.len() <= CANDIDATES && rivals.into_iter().all(|rival| rival == other || !fits(one, rival))
    };
    fitting.into_iter().filter(|(one, other)| is_only(*one, *other) && is_only(*other, *one)).collect()
}

/// Those of one document, of statements in the order of the documents.
fn in_document<'n>(numbers: &'n [usize], statements: &[Statement], document: usize) -> &'n [usize] {
    let from = numbers.partition_point(|number| statements[*number].document < document);
    let to = numbers.partition_point(|number| statements[*number].document <= document);
    &numbers[from..to]
}

/// What accounts of one happening by two documents have in common.
#[derive(PartialEq, Eq, Hash)]
enum Key<'s> {
    /// The family of their class, and the stretch of days that they lie in.
    When(&'s str, i32),
    /// The day, and who did it.
    Day(i32, EntityIndex),
    /// The family of their class, and what it befell.
    Whom(&'s str, EntityIndex),
}

fn keys(statement: &Statement) -> Vec<Key<'_>> {
    let class = std::iter::once(statement.class.as_str());
    let families: BTreeSet<&str> = class.chain(lexicon::families(&statement.class).iter().copied()).collect();
    let whom = families.iter().flat_map(|family| statement.patients.iter().map(|whom| Key::Whom(family, *whom)));
    let mut keys: Vec<Key<'_>> = whom.collect();
    let ends = statement.date.and_then(|date| date.earliest().zip(date.latest()));
    let Some((from, to)) = ends.map(|(from, to)| (from.number(), to.number())) else { return keys };
    if to - from <= WIDEST {
        let stretches = from / WIDEST..=to / WIDEST;
        keys.extend(families.iter().flat_map(|family| stretches.clone().map(|stretch| Key::When(family, stretch))));
    }
    if from == to {
        keys.extend(statement.agents.iter().map(|agent| Key::Day(from, *agent)));
    }
    keys
}

/// Days that an account's date may span to be joined as the only one that fits.
const WIDEST: i32 = 31;
/// Names that two documents share that are about one matter.
const NAMES_OF_ONE_MATTER: usize = 3;

/// Which documents are about one matter, by the names in them.
struct Related(HashMap<usize, BTreeSet<usize>>);

impl Related {
    fn of(entities: &[Entity]) -> Related {
        let mut names: HashMap<usize, BTreeSet<usize>> = HashMap::default();
        for (number, entity) in entities.iter().enumerate() {
            for mention in &entity.mentions {
                names.entry(mention.document.get()).or_default().insert(number);
            }
        }
        Related(names)
    }

    fn are(&self, one: usize, other: usize) -> bool {
        let (Some(ones), Some(others)) = (self.0.get(&one), self.0.get(&other)) else { return false };
        NAMES_OF_ONE_MATTER <= ones.intersection(others).take(NAMES_OF_ONE_MATTER).count()
    }
}

/// Whether two documents tell of the same doers and the same sufferers at about one time, or of one day what happens seldom twice on one:
/// one happening, if neither document tells of another that fits as well.
fn is_told_by_both(
    one: &Statement,
    other: &Statement,
    are_related: bool,
    rarity: &Rarity,
    entities: &[Entity],
) -> bool {
    if one.document != other.document && is_one_deed(one, other, rarity) && !vetoes::excludes_but_for_class(one, other)
    {
        return true;
    }
    let stands_apart = one.document == other.document
        || excludes(one, other)
        || victims_differ([one].into_iter(), [other].into_iter(), entities)
        || are_elsewhere(one, other, entities);
    if stands_apart {
        return false;
    }
    let nearness = nearness(one.date, other.date);
    // "the drone which struck the market": only one attack on it is told of at all.
    if one.date.is_none() || other.date.is_none() {
        return are_related && !chains::is_bare(one) && shares_target(one, other, entities);
    }
    // "the strike of 27 March"
    let is_named_by_day = |told: &Statement| chains::is_bare(told);
    if nearness == Nearness::SameDay && are_related && (is_named_by_day(one) || is_named_by_day(other)) {
        return true;
    }
    let doers = shared(&one.agents, &other.agents);
    let sufferers = shared(&one.patients, &other.patients);
    let has_both = doers.iter().any(|doer| sufferers.iter().any(|sufferer| doer != sufferer));
    if has_both && matches!(nearness, Nearness::SameDay | Nearness::Days) {
        return true;
    }
    let alike = Shared::of(one, other, rarity);
    let differ = |ones: &[EntityIndex], others: &[EntityIndex], common: &[EntityIndex]| {
        !ones.is_empty() && !others.is_empty() && common.is_empty()
    };
    let is_open = !differ(&one.agents, &other.agents, &doers) && !differ(&one.patients, &other.patients, &sufferers);
    let says_otherwise = !one.objects.is_empty() && !other.objects.is_empty() && alike.object <= 0.0;
    let is_rare = one.class == other.class && lexicon::is_listed("rare_on_a_day_class", &one.class);
    let is_near = match nearness {
        Nearness::SameDay => true,
        Nearness::Days | Nearness::Month => is_rare,
        _ => false,
    };
    is_near && is_open && are_related && !says_otherwise && (is_rare || RELATED_MASS <= alike.mass)
}

/// Whether it befell one place or body that is no country.
fn shares_target(one: &Statement, other: &Statement, entities: &[Entity]) -> bool {
    let is_target =
        |entity: &EntityIndex| entities.get(entity.get()).is_some_and(|entity| !crate::names::is_country(&entity.name));
    lexicon::is_listed("sudden_class", &one.class)
        && lexicon::is_listed("sudden_class", &other.class)
        && shared(&one.patients, &other.patients).iter().any(is_target)
}

/// Whether two classes are words for one deed: the same object on the same day by the same hand, one of them told by a verb that no list knows.
fn is_one_deed(one: &Statement, other: &Statement, rarity: &Rarity) -> bool {
    let day =
        |told: &Statement| told.date.filter(|date| date.earliest() == date.latest()).and_then(EventDate::earliest);
    let is_one_day = day(one).is_some() && day(one) == day(other);
    let is_open = !lexicon::is_classed(&one.class) || !lexicon::is_classed(&other.class);
    let has_doer = !shared(&one.agents, &other.agents).is_empty();
    let words = |told: &Statement| -> Vec<String> {
        told.objects.iter().filter(|stem| !stem.starts_with('~')).cloned().collect()
    };
    let (ones, others) = (words(one), words(other));
    let is_same_object = !ones.is_empty()
        && ones.iter().any(|stem| others.contains(stem) && ONE_OBJECT <= rarity.of_stem(stem))
        && (ones.iter().all(|stem| others.contains(stem)) || others.iter().all(|stem| ones.contains(stem)));
    is_one_day && is_open && has_doer && is_same_object
}

/// The weight of a word for what a deed was done to, if the deed is told by two verbs.
const ONE_OBJECT: f32 = 0.6;

/// The weight of what two accounts of one day share, if their documents are about one matter.
const RELATED_MASS: f32 = 0.6;
