//! What keeps two statements apart whatever they share.

use super::super::lexicon;
use super::super::statements::{Phase, Statement};
use dateline_model::{Entity, EntityIndex, EntityKind, EventDate, Status};
use std::collections::BTreeSet;

/// Whether two statements cannot tell one happening: one sentence tells both, their classes are strangers, their dates exclude each
/// other, one tells the beginning and one the end, they befell others, or who did it to whom is turned round.
pub(super) fn excludes(one: &Statement, other: &Statement) -> bool {
    // What is quickest to ask comes first.
    are_of_one_sentence(one, other) || excludes_but_for_class(one, other) || !is_akin(one, other)
}

/// Two statements of one sentence tell two happenings.
pub(super) fn are_of_one_sentence(one: &Statement, other: &Statement) -> bool {
    one.document == other.document && one.sentence == other.sentence
}

/// The same, whatever verb or noun tells them.
pub(super) fn excludes_but_for_class(one: &Statement, other: &Statement) -> bool {
    !is_told_alike(one.status, other.status)
        || phases_exclude(one, other)
        || dates_exclude(one.date, other.date)
        || sums_up(one) != sums_up(other)
        || is_total_of(one, other)
        || is_total_of(other, one)
        || is_told_before(one, other)
        || is_told_before(other, one)
        || sides_are_swapped(one, other)
        || things_differ(one, other)
}

/// "robbed a bank", "robbed a jeweller": the same is done to two.
fn things_differ(one: &Statement, other: &Statement) -> bool {
    let things = one.thing.as_ref().zip(other.thing.as_ref());
    one.told_by == other.told_by && things.is_some_and(|(one, other)| one != other)
}

pub(super) fn is_akin(one: &Statement, other: &Statement) -> bool {
    let answers =
        |statement: &Statement, other: &Statement| statement.is_answer && lexicon::are_akin("retaliate", &other.class);
    lexicon::are_akin(&one.class, &other.class) || answers(one, other) || answers(other, one)
}

/// Facts and claims of a thing may be one, and a plan and the thing done.
fn is_told_alike(one: Status, other: Status) -> bool {
    let told = |status| matches!(status, Status::Fact | Status::Claimed | Status::Planned);
    told(one) && told(other)
}

pub(super) fn dates_exclude(one: Option<EventDate>, other: Option<EventDate>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let meets = one.earliest().zip(other.latest()).is_none_or(|(from, to)| from <= to)
        && other.earliest().zip(one.latest()).is_none_or(|(from, to)| from <= to);
    !meets || one.edtf.is_extent() != other.edtf.is_extent()
}

/// "attacked it five times in 2012"; "was shot four times on Monday" is one deed.
fn sums_up(told: &Statement) -> bool {
    told.is_several && !is_of_a_day(told)
}

/// Whether its day is known.
pub(super) fn is_of_a_day(told: &Statement) -> bool {
    told.date.is_some_and(|date| date.earliest().is_some() && date.earliest() == date.latest())
}

/// "Police arrested 300 this year", beside the 40 of one day.
fn is_total_of(one: &Statement, other: &Statement) -> bool {
    let days = |told: &Statement| {
        let (from, to) = told.date.and_then(|date| date.earliest().zip(date.latest()))?;
        Some(to.number() - from.number())
    };
    let is_of_a_year = days(one).is_some_and(|days| 300 < days) && days(other).is_some_and(|days| days <= 31);
    let differ = !one.counts.is_empty() && !other.counts.is_empty();
    is_of_a_year && differ && one.counts.iter().all(|count| !other.counts.contains(count))
}

/// Whether one was told as done before the day of the other: what was written on 13 March tells of nothing done on the 14th.
fn is_told_before(one: &Statement, other: &Statement) -> bool {
    let is_done = one.status != Status::Planned;
    let earliest = other.date.and_then(EventDate::earliest);
    is_done
        && one.published.zip(earliest).is_some_and(|(published, earliest)| published.plus_days(DAYS_AHEAD) < earliest)
}

/// Days that a document may be dated before what it tells.
const DAYS_AHEAD: i32 = 7;

/// One tells the beginning and one the end. "The branches open" and "the branches reopen" on one day are one, and whatever resumes returns.
fn phases_exclude(one: &Statement, other: &Statement) -> bool {
    if one.class == "resume" && other.class == "resume" {
        return false;
    }
    let ends = |phase| matches!(phase, Some(Phase::Ends | Phase::Returns));
    let phases = [one.phase, other.phase];
    let is_reopening = phases.contains(&Some(Phase::Begins)) && phases.contains(&Some(Phase::Returns));
    let is_one_day = is_of_a_day(one) && one.date.map(|date| date.edtf) == other.date.map(|date| date.edtf);
    one.phase != other.phase && (ends(one.phase) || ends(other.phase)) && !(is_reopening && is_one_day)
}

/// Both groups name persons to whom it was done, and none of them is the same. One account may name only one of two victims, so that
/// this is asked of all accounts together.
pub(super) fn victims_differ<'a>(
    ones: impl Iterator<Item = &'a Statement> + Clone,
    others: impl Iterator<Item = &'a Statement> + Clone,
    entities: &[Entity],
) -> bool {
    // "Four workers, among them Jutta Brehm", "four people, one of them Mikkel Rask"
    let counts = |told: &'a Statement| told.counts.iter().filter(|count| 2 < **count);
    let are_as_many =
        ones.clone().flat_map(counts).any(|one| others.clone().flat_map(counts).any(|other| one == other));
    if are_as_many {
        return false;
    }
    // Of two who meet, neither is a victim.
    let victims = |told: &'a Statement| {
        let is_victim =
            |entity: &EntityIndex| is_person(entities, *entity) && !lexicon::is_listed("mutual_class", &told.class);
        told.patients.iter().copied().filter(is_victim)
    };
    let ones: BTreeSet<EntityIndex> = ones.flat_map(victims).collect();
    let others: BTreeSet<EntityIndex> = others.flat_map(victims).collect();
    !ones.is_empty() && !others.is_empty() && ones.is_disjoint(&others)
}

pub(super) fn is_person(entities: &[Entity], entity: EntityIndex) -> bool {
    entities.get(entity.get()).is_some_and(|entity| entity.kind == EntityKind::Person)
}

/// Whether either tells what two do together, whoever is named first: "A met B", "B received A".
pub(super) fn are_mutual(one: &Statement, other: &Statement) -> bool {
    [one, other].iter().all(|told| lexicon::is_listed("mutual_class", &told.class))
}

/// "Iran struck at the US" and "the US struck at Iran"; who meets whom says nothing.
fn sides_are_swapped(one: &Statement, other: &Statement) -> bool {
    if are_mutual(one, other) {
        return false;
    }
    let shares = |some: &[EntityIndex], others: &[EntityIndex]| some.iter().any(|entity| others.contains(entity));
    shares(&one.agents, &other.patients)
        && !shares(&one.agents, &other.agents)
        && !other.agents.is_empty()
        && (shares(&one.patients, &other.agents) || other.patients.len() == 1)
}
