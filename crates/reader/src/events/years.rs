//! The year of a day that a document tells without one, where another document tells what happened on that day with its year.
//!
//! In: statements, the groups that they were joined to, and their documents. What it finds: "On the night the tanks came, 3 March", which its document takes
//! for a March of the year before, though others tell of the tanks that came on 3 March 2017. What it leaves alone: days whose year is written or counted from a day that is
//! known, what other documents tell of the same day already, and whatever else than the day speaks too little for.

use super::merging;
use super::statements::Statement;
use crate::documents::ReadDocument;
use crate::hash::HashMap;
use dateline_calendar::{Basis, Day, Edtf, Unit};
use dateline_model::{Entity, EventDate, Status};
use std::collections::BTreeSet;

/// Gives statements the year that others tell of their day. Whether any was given one.
pub(super) fn years_by_others(
    told: &mut [Statement],
    groups: &[Vec<usize>],
    documents: &[ReadDocument],
    entities: &[Entity],
) -> bool {
    let is_shared = |group: &[usize]| group.iter().any(|number| told[*number].document != told[group[0]].document);
    let alone = groups.iter().filter(|group| !is_shared(group)).flatten().copied();
    let yearless: Vec<(usize, Day)> = alone
        .filter(|number| is_yearless(&told[*number], documents))
        .filter_map(|number| Some((number, day_of(&told[number])?)))
        .collect();
    if yearless.is_empty() {
        return false;
    }
    let mut by_day: HashMap<(u8, u8), Vec<(usize, Day)>> = HashMap::default();
    for (number, statement) in told.iter().enumerate().filter(|(_, told)| !is_yearless(told, documents)) {
        if let Some(day) = day_of(statement) {
            by_day.entry((day.month(), day.day())).or_default().push((number, day));
        }
    }
    let mut asked: Vec<(usize, Day, Vec<usize>)> = Vec::new();
    for (number, day) in yearless {
        let statement = &told[number];
        let is_over = |other: Day| {
            statement.status == Status::Planned || statement.published.is_none_or(|published| other <= published)
        };
        let others: Vec<(usize, Day)> = by_day
            .get(&(day.month(), day.day()))
            .into_iter()
            .flatten()
            .filter(|(other, when)| told[*other].document != statement.document && *when != day && is_over(*when))
            .copied()
            .collect();
        let days: BTreeSet<Day> = others.iter().map(|(_, when)| *when).collect();
        // Of two years neither is told.
        if let (Some(when), 1) = (days.first(), days.len()) {
            asked.push((number, *when, others.into_iter().map(|(other, _)| other).collect()));
        }
    }
    // How alike two statements are depends on their dates: all are moved, and those moved back that are like nothing told of that day.
    let mut before: Vec<(usize, Option<EventDate>)> = Vec::new();
    for (number, when, _) in &asked {
        before.push((*number, told[*number].date));
        told[*number].date = Some(EventDate { edtf: Edtf::once(Unit::Day(*when)), basis: Basis::Inherited });
    }
    let pairs: Vec<(usize, usize)> =
        asked.iter().flat_map(|(number, _, others)| others.iter().map(|other| (*number, *other))).collect();
    let likely: BTreeSet<usize> =
        merging::likely_pairs(told, entities, &pairs).into_iter().map(|(one, _)| one).collect();
    for (number, date) in before.into_iter().filter(|(number, _)| !likely.contains(number)) {
        told[number].date = date;
    }
    !likely.is_empty()
}

/// The one day of a statement.
fn day_of(statement: &Statement) -> Option<Day> {
    let date = statement.date.filter(|date| matches!(date.edtf, Edtf::Once(_)))?;
    date.earliest().filter(|day| Some(*day) == date.latest())
}

/// Whether the words name a day and a month, and nothing says of which year.
fn is_yearless(statement: &Statement, documents: &[ReadDocument]) -> bool {
    let read = &documents[statement.document];
    let Some(time) = statement.time.and_then(|time| read.times.get(time)) else { return false };
    let words = read.document.text.get(time.phrase.clone()).unwrap_or_default();
    let has_year = words.split(|letter: char| !letter.is_ascii_digit()).any(|digits| 4 <= digits.len());
    // "4/3/17" has its year.
    time.basis == Basis::Stated && !has_year && words.contains(char::is_alphabetic)
}
