//! Dates without a year that a dispatch tells one after another: where the last of them has not yet come this year, all are of the year before.
//!
//! "On May 12 … on June 13 … on July 19 … on September 27", told on 14 September: the last is that of the year before, and who tells a story in its
//! order went there with the first.

use super::nearest::point_in;
use crate::point::Point;
use crate::tense::Tense;
use crate::time::{Name, Origin, Time, YearOf};
use crate::told::Told;
use dateline_calendar::Day;

/// For each expression the year that its run is of, where that is not the one nearest to the publication.
pub(crate) fn years(told: &[Told], published: Day) -> Vec<Option<i32>> {
    let mut years = vec![None; told.len()];
    let mut run: Vec<usize> = Vec::new();
    let mut paragraphs = 0;
    for (index, one) in told.iter().enumerate() {
        paragraphs += usize::from(one.link.begins_paragraph);
        let Some(day) = day_of(one, published) else {
            if tells_of_elsewhere(&one.meaning.time) {
                run.clear();
            }
            continue;
        };
        let last = run.last().and_then(|last| day_of(&told[*last], published));
        let goes_on = last.is_some_and(|last| last < day && day.number() - last.number() <= LONGEST_STEP);
        if !goes_on || PARAGRAPHS < paragraphs {
            run.clear();
        }
        paragraphs = 0;
        run.push(index);
        let has_turned = one.tense == Tense::Behind
            && published.plus_days(DAYS_AHEAD) < day
            && last.is_some_and(|last| last <= published);
        if has_turned && LEAST <= run.len() {
            for at in &run {
                years[*at] = published.year().checked_sub(1);
            }
        }
    }
    fill_between(told, published, &mut years);
    years
}

/// What is told between two dates of one year, neither of them the writer's own: "On 3 March 2017 … on 22 March … in July … on 19 September 2017".
fn fill_between(told: &[Told], published: Day, years: &mut [Option<i32>]) {
    let mut first: Option<(usize, i32)> = None;
    for (index, one) in told.iter().enumerate() {
        match year_told(one) {
            Some(year) => {
                if let Some((start, _)) = first.filter(|(_, first)| *first == year && year < published.year()) {
                    for at in (start + 1..index).filter(|at| is_told_without_year(&told[*at])) {
                        years[at] = years[at].or(Some(year));
                    }
                }
                first = Some((index, year));
            }
            None if tells_of_elsewhere(&one.meaning.time) => first = None,
            None => {}
        }
    }
}

/// The year of a day or month that a clause of the story is told of.
fn year_told(one: &Told) -> Option<i32> {
    let Time::Named(Name::Day(..) | Name::Month(_), YearOf::Stated(year)) = one.meaning.time else { return None };
    let link = &one.link;
    let is_told = link.has_preposition && !link.is_aside && !link.is_attribute && !link.describes;
    (is_told && !link.is_told_ahead_or_back).then_some(year)
}

fn is_told_without_year(one: &Told) -> bool {
    let is_date = matches!(one.meaning.time, Time::Named(Name::Day(_, _, None) | Name::Month(_), YearOf::Unstated));
    is_date && matches!(one.tense, Tense::Behind | Tense::Open) && !one.link.is_told_ahead_or_back
}

/// Days that a document may be dated before what it tells: a weekly bears the day on which it ends.
const DAYS_AHEAD: i32 = 7;
/// Dates that make a run, the one that has not come included.
const LEAST: usize = 4;
/// Days from one date of a run to the next.
const LONGEST_STEP: i32 = 100;
/// Paragraphs from one date of a run to the next.
const PARAGRAPHS: usize = 1;

/// The day that a date without a year would be in the year of publication, if it is told as past.
fn day_of(one: &Told, published: Day) -> Option<Day> {
    let Time::Named(name @ Name::Day(_, _, None), YearOf::Unstated) = one.meaning.time else { return None };
    let is_told = matches!(one.tense, Tense::Behind | Tense::Open) && !one.link.is_told_ahead_or_back;
    is_told.then(|| point_in(name, published.year())).flatten().map(Point::first)
}

/// Whether it is of the writer's own day, or names a year, so that what follows is no longer of the run.
fn tells_of_elsewhere(time: &Time) -> bool {
    matches!(
        time,
        Time::Named(_, YearOf::Stated(_) | YearOf::Counted(_, Origin::Publication))
            | Time::Year(YearOf::Stated(_) | YearOf::Counted(_, Origin::Publication))
            | Time::Near(_, _, Origin::Publication)
            | Time::Shifted(_, _, Origin::Publication)
    )
}
