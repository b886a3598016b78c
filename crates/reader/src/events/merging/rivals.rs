//! Which of several happenings a coarse account tells: "In May rebels attacked the barracks", of two attacks in May.
//!
//! In: pairs of statements that are alike enough to be one. Out: those of them that are left where a statement may tell either of two things that
//! happened on different days: the pairs with the one that it fits better by its numbers and words, and none where it fits both as well.

use super::super::statements::Statement;
use super::evidence::share_number;
use super::vetoes::{dates_exclude, is_of_a_day};
use crate::hash::HashMap;

/// Leaves out the pairs in which a statement could as well be told of another day, or better.
pub(super) fn keep_the_nearest(statements: &[Statement], pairs: &mut Vec<(u32, usize, usize)>) {
    let mut partners: HashMap<usize, Vec<usize>> = HashMap::default();
    for (_, one, other) in &*pairs {
        for (coarse, fine) in [(*one, *other), (*other, *one)] {
            if !is_of_a_day(&statements[coarse]) && is_of_a_day(&statements[fine]) {
                partners.entry(coarse).or_default().push(fine);
            }
        }
    }
    let nearest: HashMap<usize, Option<usize>> = partners
        .into_iter()
        .filter(|(_, fine)| fine.iter().any(|one| are_apart(statements, fine[0], *one)))
        .map(|(coarse, fine)| (coarse, nearest(statements, coarse, &fine)))
        .collect();
    let is_kept = |coarse: usize, fine: usize| {
        let Some(nearest) = nearest.get(&coarse).filter(|_| is_of_a_day(&statements[fine])) else { return true };
        nearest.is_some_and(|nearest| !are_apart(statements, nearest, fine))
    };
    pairs.retain(|(_, one, other)| is_kept(*one, *other) && is_kept(*other, *one));
}

/// The one that fits better than any of another day.
fn nearest(statements: &[Statement], coarse: usize, fine: &[usize]) -> Option<usize> {
    let fit = |number: usize| {
        let (told, other) = (&statements[coarse], &statements[number]);
        let shared = told.content.iter().filter(|word| other.content.binary_search(word).is_ok()).count();
        (share_number(told, other), shared)
    };
    let best = fine.iter().copied().max_by_key(|number| fit(*number))?;
    let is_alone = fine.iter().all(|other| !are_apart(statements, best, *other) || fit(*other) < fit(best));
    is_alone.then_some(best)
}

fn are_apart(statements: &[Statement], one: usize, other: usize) -> bool {
    dates_exclude(statements[one].date, statements[other].date)
}
