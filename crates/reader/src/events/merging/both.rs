//! Accounts by two documents of which each is what fits the other best.
//!
//! In: the statements of all documents. Out: pairs of them. "American jets bombed the militia" and "U.S. forces struck five of its sites" share too few
//! words to be alike; that either document tells of nothing else at that time that fits as well says that they are of one deed.

use super::super::lexicon;
use super::CANDIDATES;
use super::evidence::{Evidence, MONTH, YEAR};
use super::groups::Groups;
use super::vetoes::dates_exclude;
use crate::hash::{HashMap, HashSet};
use crate::progress::Passes;
use dateline_model::{EntityIndex, EventDate, Status};
use std::collections::BTreeMap;

/// Pairs of two documents that fit each other as nothing else of either does, and the logarithm of their odds.
pub(super) fn told_by_both(
    evidence: &Evidence<'_>,
    is_repeated: &[bool],
    groups: &Groups,
    passes: &Passes<'_>,
) -> BTreeMap<(usize, usize), f32> {
    let statements = evidence.statements;
    let mut by_key: HashMap<Key, Vec<usize>> = HashMap::default();
    for (number, statement) in statements.iter().enumerate() {
        let says_little = statement.is_echo && statement.date.is_none();
        let is_told =
            matches!(statement.status, Status::Fact | Status::Planned | Status::Claimed) && !statement.class.is_empty();
        if says_little || is_repeated[number] || !is_told {
            continue;
        }
        for key in keys(evidence, number) {
            by_key.entry(key).or_default().push(number);
        }
    }
    let mut asked: HashSet<(usize, usize)> = HashSet::default();
    let mut odds: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    for (key, numbers) in passes.over(by_key.iter()) {
        // What so many tell of one name or word tells no two of them from the others.
        if !matches!(key, Key::Class(..)) && CANDIDATES < numbers.len() {
            continue;
        }
        let mut numbers = numbers.clone();
        numbers.sort_by_key(|number| (statements[*number].date.and_then(EventDate::earliest), *number));
        for (at, one) in numbers.iter().enumerate() {
            for other in numbers[at + 1..].iter().take(CANDIDATES) {
                let pair = (*one.min(other), *one.max(other));
                let (told, other_told) = (&statements[pair.0], &statements[pair.1]);
                // Most pairs are of two days: not even worth keeping in mind.
                let may_be_one = told.document != other_told.document && !dates_exclude(told.date, other_told.date);
                if may_be_one && asked.insert(pair) {
                    odds.extend(evidence.log_odds(pair.0, pair.1).map(|odds| (pair, odds)));
                }
            }
        }
    }
    let is_of_either = of_either(evidence, &odds);
    let mut rivals: HashMap<(usize, usize), Vec<(f32, usize)>> = HashMap::default();
    for ((one, other), odds) in &odds {
        rivals.entry((*one, statements[*other].document)).or_default().push((*odds, *other));
        rivals.entry((*other, statements[*one].document)).or_default().push((*odds, *one));
    }
    let is_best = |one: usize, other: usize, odds: f32| {
        rivals[&(one, statements[other].document)].iter().all(|(rival_odds, rival)| {
            *rival == other || rival_odds + CLEARLY <= odds || groups.of(*rival) == groups.of(other)
        })
    };
    let fits = |(one, other): (usize, usize), odds: f32| {
        LIKELY <= odds
            && !is_of_either.contains(&one)
            && !is_of_either.contains(&other)
            && is_best(one, other, odds)
            && is_best(other, one, odds)
    };
    odds.iter().filter(|(pair, odds)| fits(**pair, **odds)).map(|(pair, odds)| (*pair, *odds)).collect()
}

/// The logarithm of the odds at which two accounts are joined.
pub(super) const LIKELY: f32 = 0.6;
/// By how much it must be above that of the next that fits.
const CLEARLY: f32 = 0.5;

/// The undated accounts that may be of either of two days.
fn of_either(evidence: &Evidence<'_>, odds: &BTreeMap<(usize, usize), f32>) -> HashSet<usize> {
    let mut days: HashMap<usize, Vec<EventDate>> = HashMap::default();
    for ((one, other), _) in odds.iter().filter(|(_, odds)| 0.0 <= **odds) {
        for (one, other) in [(*one, *other), (*other, *one)] {
            if evidence.statements[one].date.is_none() {
                days.entry(one).or_default().extend(evidence.statements[other].date);
            }
        }
    }
    let exclude =
        |days: &[EventDate]| days.iter().any(|day| days.iter().any(|other| dates_exclude(Some(*day), Some(*other))));
    days.into_iter().filter(|(_, days)| exclude(days)).map(|(number, _)| number).collect()
}

/// What accounts of one happening by two documents have in common: a time, and what is told, a name or a word.
#[derive(PartialEq, Eq, Hash)]
enum Key<'s> {
    Class(Time, &'s str),
    Name(Time, EntityIndex),
    Word(Time, &'s str),
    /// The family of their class, and what it befell, whenever that was.
    Whom(&'s str, EntityIndex),
}

/// A stretch of days or of years.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Time {
    Days(i32),
    Year(i32),
}

fn keys<'s>(evidence: &Evidence<'s>, number: usize) -> Vec<Key<'s>> {
    let statement = &evidence.statements[number];
    let mut classes: Vec<&str> = lexicon::families(&statement.class).to_vec();
    classes.push(&statement.class);
    let whom = classes.iter().flat_map(|class| statement.patients.iter().map(|whom| Key::Whom(class, *whom)));
    let mut keys: Vec<Key<'_>> = whom.collect();
    let ends = statement.date.and_then(|date| date.earliest().zip(date.latest()));
    let Some((from, to)) = ends.filter(|(from, to)| to.number() - from.number() <= YEAR) else { return keys };
    let years = (from.year()..=to.year()).map(Time::Year);
    keys.extend(years.flat_map(|year| classes.iter().map(move |class| Key::Class(year, class))));
    if MONTH < to.number() - from.number() {
        return keys;
    }
    let names = statement.agents.iter().chain(&statement.patients);
    let words = statement.objects.iter().chain(&statement.subjects).filter(|stem| !stem.starts_with('~'));
    for time in (from.number() / MONTH..=to.number() / MONTH).map(Time::Days) {
        keys.extend(names.clone().map(|name| Key::Name(time, *name)));
        keys.extend(words.clone().map(|word| Key::Word(time, word.as_str())));
        keys.extend(classes.iter().map(|class| Key::Class(time, class)));
    }
    keys
}
