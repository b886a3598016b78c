//! Statements that tell one happening, joined; on doubt, apart.
//!
//! In: the statements of all documents. Out: groups of them, each one event, in order of their first statement. Invariant: two
//! statements of one sentence, with dates that exclude each other, or of different classes are never joined.

use super::statements::Statement;
use dateline_model::{Entity, EntityIndex, EntityKind, EventDate, Status};
use std::collections::HashMap;

/// Happenings that befall a person once, so that class and person alone say which one is meant.
const ONCE: [&str; 2] = ["kill", "die"];
/// Days over which a date may reach and still help to say which happening is meant.
const TELLING_DAYS: i32 = 31;
/// Share of all statements that an entity may take part in and still be telling; in a small corpus, a fixed number.
const RARE_SHARE: usize = 10;
const RARE_COUNT: usize = 3;

/// The numbers of the statements that tell one event, group by group.
pub(super) fn merged(statements: &[Statement], entities: &[Entity]) -> Vec<Vec<usize>> {
    let frequency = frequency(statements);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_class: HashMap<&str, Vec<usize>> = HashMap::new();
    for (number, statement) in statements.iter().enumerate() {
        let others = by_class.entry(statement.class.as_str()).or_default();
        // Complete linkage: a statement joins a group only if it fits all of it, so that no chain of half-likeness joins strangers.
        let fits = |group: &&usize| {
            groups[**group]
                .iter()
                .all(|other| is_one(statement, &statements[*other], entities, &frequency, statements.len()))
        };
        match others.iter().rev().take(CANDIDATES).find(fits) {
            Some(group) => groups[*group].push(number),
            None => {
                others.push(groups.len());
                groups.push(vec![number]);
            }
        }
    }
    groups
}

/// Groups of one class that are looked at, the latest first, so that time stays linear.
const CANDIDATES: usize = 400;

fn frequency(statements: &[Statement]) -> HashMap<EntityIndex, usize> {
    let mut frequency = HashMap::new();
    for entity in statements.iter().flat_map(|statement| &statement.entities) {
        *frequency.entry(*entity).or_insert(0) += 1;
    }
    frequency
}

fn is_one(
    one: &Statement,
    other: &Statement,
    entities: &[Entity],
    frequency: &HashMap<EntityIndex, usize>,
    total: usize,
) -> bool {
    let is_same_sentence = one.document == other.document && one.sentence == other.sentence;
    if one.class.is_empty() || one.class != other.class || is_same_sentence || !is_told_alike(one.status, other.status)
    {
        return false;
    }
    let Some(nearness) = nearness(one.date, other.date) else { return false };
    let shared: Vec<EntityIndex> =
        one.entities.iter().filter(|entity| other.entities.contains(entity)).copied().collect();
    if is_anaphor(one, other) || is_anaphor(other, one) {
        return nearness != Nearness::Unknown;
    }
    let is_person =
        |entity: &&EntityIndex| entities.get(entity.get()).is_some_and(|entity| entity.kind == EntityKind::Person);
    if ONCE.contains(&one.class.as_str()) {
        let persons = |statement: &Statement| statement.entities.iter().filter(|entity| is_person(entity)).count();
        let all_shared = shared.iter().filter(is_person).count();
        return 0 < all_shared && all_shared == persons(one).min(persons(other));
    }
    let is_rare =
        |entity: &&EntityIndex| frequency.get(entity).is_some_and(|count| *count <= RARE_COUNT.max(total / RARE_SHARE));
    let rare = shared.iter().filter(is_rare).count();
    let words = shared_words(&one.title, &other.title);
    match nearness {
        Nearness::SameDays => (0 < rare && 2 <= words) || (2 <= shared.len() && 3 <= words),
        Nearness::Within => 0 < rare && 2 <= shared.len() && 3 <= words,
        Nearness::Unknown => false,
    }
}

/// "this week's dialogue" after "will launch a dialogue": a bare noun of the same document that takes up what was told before.
fn is_anaphor(noun: &Statement, told: &Statement) -> bool {
    let words: Vec<String> = noun.title.to_lowercase().split(' ').map(str::to_owned).collect();
    let told_words = told.title.to_lowercase();
    let is_taken_up = words.iter().all(|word| told_words.split(' ').any(|other| other == word));
    noun.is_noun
        && noun.document == told.document
        && told.trigger < noun.trigger
        && noun.entities.is_empty()
        && is_taken_up
}

/// Facts and claims of a thing may be one; a plan is another statement than the thing done only where its day has come.
fn is_told_alike(one: Status, other: Status) -> bool {
    let told = |status| matches!(status, Status::Fact | Status::Claimed | Status::Planned);
    told(one) && told(other)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Nearness {
    SameDays,
    Within,
    Unknown,
}

/// How near two dates are; `None` where they exclude each other.
fn nearness(one: Option<EventDate>, other: Option<EventDate>) -> Option<Nearness> {
    let (Some(one), Some(other)) = (one, other) else { return Some(Nearness::Unknown) };
    let meets = one.earliest().zip(other.latest()).is_none_or(|(from, to)| from <= to)
        && other.earliest().zip(one.latest()).is_none_or(|(from, to)| from <= to);
    if !meets || one.edtf.is_extent() != other.edtf.is_extent() {
        return None;
    }
    let width =
        |date: EventDate| date.earliest().zip(date.latest()).map_or(i32::MAX, |(from, to)| to.number() - from.number());
    Some(match () {
        () if one.edtf == other.edtf && width(one) <= TELLING_DAYS => Nearness::SameDays,
        () if width(one).min(width(other)) <= TELLING_DAYS && width(one).max(width(other)) <= 12 * TELLING_DAYS => {
            Nearness::Within
        }
        () => Nearness::Unknown,
    })
}

/// Words of four letters or more that two titles share.
fn shared_words(one: &str, other: &str) -> usize {
    let words = |title: &str| {
        title
            .to_lowercase()
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| 4 <= word.len())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let others = words(other);
    words(one).iter().filter(|word| others.contains(word)).count()
}
