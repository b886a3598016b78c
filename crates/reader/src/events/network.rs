//! What happenings lie before, after and so many days from others, worked out together.
//!
//! In: the statements of one document in order of place, and the relations told between them. Out: the same statements, those without a
//! day dated as closely as the relations allow. A date that the words give is never changed; relations that contradict what is known are
//! left out, so that the bounds always hold together.

use super::relations::Relation;
use super::statements::Statement;
use crate::hash::HashMap;
use dateline_calendar::{Basis, Day, Edtf, Unit};
use dateline_model::{EventDate, Order, Reason, Span, Status};

/// The first and the last day that something may lie on; open where `None`.
type Bounds = (Option<i32>, Option<i32>);

/// Rounds of passing bounds on; chains in texts are short, and what is not settled by then stays looser.
const ROUNDS: usize = 8;
/// Days between the bounds of a date worth showing.
const WIDEST: i32 = 100;
/// Days in a year.
const YEAR: i32 = 366;
/// Sentences back in which "hours later" finds what it is counted from.
const REACH: usize = 5;

/// `one` lies at least `days.0` and at most `days.1` days before `other`.
#[derive(Clone, Copy, Debug)]
struct Edge {
    one: usize,
    other: usize,
    days: (i32, i32),
    /// The words that relate them; none for two tellings of one happening.
    words: Option<Span>,
}

/// Dates what the relations date. `same` pairs statements of one happening.
pub(super) fn date_by_relations(
    statements: &mut [Statement],
    relations: &[Relation],
    same: &[(usize, usize)],
    published: Option<Day>,
) {
    let places = places(statements);
    let mut edges: Vec<Edge> = relations.iter().filter_map(|relation| edge(statements, &places, relation)).collect();
    edges.extend(same.iter().map(|(one, other)| Edge { one: *one, other: *other, days: (0, 0), words: None }));
    if edges.is_empty() {
        return;
    }
    let mut bounds: Vec<Bounds> = statements.iter().map(|statement| bounds_of(statement, published)).collect();
    for _ in 0..ROUNDS {
        let mut has_changed = false;
        for edge in &edges {
            has_changed |= pass_on(&mut bounds, *edge);
        }
        if !has_changed {
            break;
        }
    }
    for edge in &edges {
        for (at, from) in [(edge.one, edge.other), (edge.other, edge.one)] {
            if let Some(date) = told_date(&statements[at], bounds[at], *edge) {
                let time = statements[from].time;
                let reasons = reasons(statements, &edges, &bounds, at);
                let statement = &mut statements[at];
                statement.date = Some(date);
                statement.reasons = reasons;
                statement.time = statement.time.or(time.filter(|_| edge.days == (0, 0)));
            }
        }
    }
}

/// What the bounds of a statement follow from: those of its neighbours that leave it no other day at one end.
fn reasons(statements: &[Statement], edges: &[Edge], bounds: &[Bounds], at: usize) -> Vec<Reason> {
    let own = bounds[at];
    let mut found: Vec<Reason> = Vec::new();
    for edge in edges {
        let (least, most) = edge.days;
        let (order, other, gives) = if edge.other == at {
            let from = bounds[edge.one];
            let gives = (from.0.map(|day| day.saturating_add(least)), from.1.map(|day| day.saturating_add(most)));
            (Order::After, edge.one, gives)
        } else if edge.one == at {
            let from = bounds[edge.other];
            let gives = (from.0.map(|day| day.saturating_sub(most)), from.1.map(|day| day.saturating_sub(least)));
            (Order::Before, edge.other, gives)
        } else {
            continue;
        };
        let order = if edge.days == (0, 0) { Order::With } else { order };
        let holds_it = own.0.is_some() && gives.0 == own.0 || own.1.is_some() && gives.1 == own.1;
        let reason = Reason { order, words: edge.words, from: statements[other].trigger };
        if holds_it && !found.contains(&reason) {
            found.push(reason);
        }
    }
    found
}

/// Pairs of statements that one sentence tells as one happening.
pub(super) fn told_as_one(statements: &[Statement], relations: &[Relation]) -> Vec<(usize, usize)> {
    let places = places(statements);
    let find = |trigger: Span| places.get(&trigger).copied();
    let one = relations.iter().filter(|relation| relation.is_one);
    one.filter_map(|relation| Some((find(relation.earlier?)?, find(relation.later?)?))).collect()
}

/// The number of the first statement that a word tells.
fn places(statements: &[Statement]) -> HashMap<Span, usize> {
    // In reverse, so that the first stands.
    statements.iter().enumerate().rev().map(|(number, statement)| (statement.trigger, number)).collect()
}

fn edge(statements: &[Statement], places: &HashMap<Span, usize>, relation: &Relation) -> Option<Edge> {
    let find = |trigger: Span| places.get(&trigger).copied();
    let (one, other) = match (relation.earlier, relation.later) {
        (Some(earlier), Some(later)) => (find(earlier)?, find(later)?),
        (None, Some(later)) => {
            let later = find(later)?;
            (last_told(statements, later)?, later)
        }
        (Some(earlier), None) => {
            let earlier = find(earlier)?;
            (earlier, last_told(statements, earlier)?)
        }
        (None, None) => return None,
    };
    let is_fact = |at: usize| matches!(statements[at].status, Status::Fact | Status::Claimed | Status::Planned);
    let is_once = |at: usize| statements[at].date.is_none_or(|date| !date.edtf.is_extent());
    (one != other && is_fact(one) && is_fact(other) && is_once(one) && is_once(other)).then_some(Edge {
        one,
        other,
        days: relation.days,
        words: Some(relation.words),
    })
}

/// What was told last before a statement, in an earlier sentence: the nearest step that has a date.
fn last_told(statements: &[Statement], at: usize) -> Option<usize> {
    let sentence = statements[at].sentence;
    (0..at).rev().take_while(|other| sentence - statements[*other].sentence <= REACH).find(|other| {
        let told = &statements[*other];
        told.sentence < sentence
            && !told.is_noun
            && matches!(told.status, Status::Fact | Status::Claimed)
            && told.date.is_some()
    })
}

fn bounds_of(statement: &Statement, published: Option<Day>) -> Bounds {
    let told =
        statement.date.map_or((None, None), |date| (date.earliest().map(Day::number), date.latest().map(Day::number)));
    // What is told as done was done by the day of publication.
    match (told.1, published) {
        (None, Some(published)) if statement.status == Status::Fact => (told.0, Some(published.number())),
        _ => told,
    }
}

/// Narrows the bounds of both ends by each other; `false` where nothing changes or they contradict each other.
fn pass_on(bounds: &mut [Bounds], edge: Edge) -> bool {
    let (one, other) = (bounds[edge.one], bounds[edge.other]);
    let (least, most) = edge.days;
    let later = (
        higher(other.0, one.0.map(|day| day.saturating_add(least))),
        lower(other.1, one.1.map(|day| day.saturating_add(most))),
    );
    let earlier = (
        higher(one.0, other.0.map(|day| day.saturating_sub(most))),
        lower(one.1, other.1.map(|day| day.saturating_sub(least))),
    );
    let holds = |bounds: Bounds| bounds.0.zip(bounds.1).is_none_or(|(from, to)| from <= to);
    if !holds(later) || !holds(earlier) || (later == other && earlier == one) {
        return false;
    }
    bounds[edge.one] = earlier;
    bounds[edge.other] = later;
    true
}

fn higher(one: Option<i32>, other: Option<i32>) -> Option<i32> {
    one.max(other)
}

fn lower(one: Option<i32>, other: Option<i32>) -> Option<i32> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        _ => one.or(other),
    }
}

/// The date that the bounds give a statement that has none of its own, or a looser one.
fn told_date(statement: &Statement, bounds: Bounds, edge: Edge) -> Option<EventDate> {
    let (from, to) = (bounds.0?, bounds.1?);
    let is_own = statement.date.is_some_and(|date| matches!(date.basis, Basis::Stated | Basis::Relative));
    let width = |date: EventDate| date.earliest().zip(date.latest()).map_or(i32::MAX, |(a, b)| b.number() - a.number());
    let is_narrower = statement.date.is_none_or(|date| to - from < width(date));
    // "two years after the mine closed" leaves a year for it, and the month or year that it is counted from.
    let (least, most) = edge.days;
    let widest = if 0 < least { WIDEST.max(most - least + YEAR) } else { WIDEST };
    if !is_narrower || widest < to - from || is_own && 0 < to - from {
        return None;
    }
    let (from, to) = (Day::from_number(from), Day::from_number(to));
    if from == to {
        let basis = match edge.days {
            (0, 0) => Basis::Inherited,
            (least, most) if least == most => Basis::Relative,
            _ => Basis::Bounded,
        };
        return Some(EventDate { edtf: Edtf::day(from), basis });
    }
    Some(EventDate { edtf: Edtf::one_of(Unit::Day(from), Unit::Day(to)), basis: Basis::Bounded })
}
