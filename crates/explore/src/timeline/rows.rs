//! The timeline of a phone: time runs down, a row an event, what lasts as bars beside the rows.

use super::axis::Axis;
use super::items::Item;
use super::mark::{Mark, MarkKind};
use dateline_model::{Corpus, EventIndex};

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its event; `None` for a pleat.
    pub event: Option<EventIndex>,
    /// A pleat's days, first and last.
    pub pleat: Option<(i32, i32)>,
    /// The bars that run beside it, by slot.
    pub passing: Vec<Passing>,
}

/// A bar beside a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passing {
    /// What lasts.
    pub event: EventIndex,
    /// Its column, 0 nearest the spine.
    pub slot: usize,
    /// Whether it begins in this row.
    pub is_start: bool,
    /// Whether it ends in this row.
    pub is_end: bool,
}

/// So many bars stand side by side; more are told by their rows alone.
const SLOTS: usize = 3;

/// The rows of these items, which come in order of time, with pleats where the axis folds between two of them.
pub fn rows(corpus: &Corpus, items: &[&Item], axis: &Axis) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::with_capacity(items.len() + 8);
    let mut pleats = axis.stretches().iter().filter(|stretch| stretch.is_pleat).peekable();
    for item in items {
        while let Some(pleat) = pleats.next_if(|pleat| pleat.after <= item.first) {
            if !rows.is_empty() {
                rows.push(Row { event: None, pleat: Some((pleat.first, pleat.after - 1)), passing: Vec::new() });
            }
        }
        rows.push(Row { event: Some(item.event), pleat: None, passing: Vec::new() });
    }
    let mut is_taken = [-1_i64; SLOTS];
    let is_bar = |item: &Item| {
        let mark = corpus.event(item.event).date.and_then(Mark::new);
        mark.is_some_and(|mark| matches!(mark.kind, MarkKind::Bar { .. }))
    };
    for item in items.iter().filter(|item| is_bar(item)) {
        let Some(start) = rows.iter().position(|row| row.event == Some(item.event)) else { continue };
        let end = last_row(corpus, &rows, start, item.last);
        let free = is_taken.iter().position(|&taken| taken < start as i64);
        let Some(slot) = free.filter(|_| start < end) else { continue };
        is_taken[slot] = end as i64;
        for (index, row) in rows.iter_mut().enumerate().take(end + 1).skip(start) {
            row.passing.push(Passing { event: item.event, slot, is_start: index == start, is_end: index == end });
        }
    }
    rows
}

/// The last row that begins while something lasts which ends on this day.
fn last_row(corpus: &Corpus, rows: &[Row], start: usize, last: i32) -> usize {
    let first = |event| corpus.event(event).date.and_then(Mark::new).map(|mark| mark.first);
    let is_within = |row: &Row| match (row.event, row.pleat) {
        (Some(event), _) => first(event).is_some_and(|first| first <= last),
        (None, Some((_, pleat_last))) => pleat_last <= last,
        (None, None) => false,
    };
    let after = rows.iter().skip(start + 1).position(|row| !is_within(row));
    after.map_or(rows.len() - 1, |after| start + after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::items::tests::{all_of, corpus};

    const DATES: [&str; 6] = ["2008", "2016/..", "2018", "2019-05/2020-04", "2019-10", "2020-06-11"];

    #[test]
    fn pleats_stand_between_the_rows_they_part() {
        let corpus = corpus(&DATES.map(|date| (date, String::new())));
        let items = all_of(&corpus);
        let axis = Axis::folded_of(&items).unwrap();
        let all: Vec<&Item> = items.all().iter().collect();
        let rows = rows(&corpus, &all, &axis);
        let shape: String = rows.iter().map(|row| if row.event.is_some() { 'e' } else { '-' }).collect();
        assert_eq!(shape, "e-e-e-eee");
    }

    #[test]
    fn a_bar_runs_beside_the_rows_that_begin_while_it_lasts() {
        let corpus = corpus(&DATES.map(|date| (date, String::new())));
        let items = all_of(&corpus);
        let axis = Axis::even_of(&items).unwrap();
        let all: Vec<&Item> = items.all().iter().collect();
        let rows = rows(&corpus, &all, &axis);
        let slots = |index: usize| rows[index].passing.iter().map(|passing| passing.slot).collect::<Vec<_>>();
        assert_eq!(
            [slots(0), slots(1), slots(2), slots(3), slots(4), slots(5)],
            [vec![], vec![0], vec![0], vec![0, 1], vec![0, 1], vec![0]]
        );
        assert!(rows[4].passing[1].is_end && rows[3].passing[1].is_start);
    }
}
