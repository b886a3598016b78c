//! Dispatch or history: what dates without a year are counted from.
//!
//! A dispatch tells of the days around its publication, and "in January" means the January nearest to it. A history tells of times long past in
//! their order, and "in January" means that of the year it has come to.

use crate::Genre;
use crate::tense::Tense;
use crate::time::{Name, Origin, Time, YearOf};
use crate::told::Told;
use dateline_calendar::Day;

/// Tokens into a text by which it has said when it plays.
const OPENING: usize = 60;

/// A text without a date of publication is read as a history: nothing else can be counted from. Otherwise it is one if it dates what is long past
/// again and again (whole dates weigh more than years, which a comment names in passing), and seldom speaks from its own day; or if it opens long
/// ago ("I came home in the spring of 1956") and never returns.
pub(crate) fn genre(told: &[Told], published: Option<Day>) -> Genre {
    let Some(published) = published else { return Genre::History };
    let (mut past, mut own_day, mut recent) = (0, 0, 0);
    // News speaks from its own day at once; a history may come to it at its end.
    let is_at_start = |one: &Told| one.order < 150;
    for one in told {
        recent += i32::from(stated_year(&one.meaning.time).is_some_and(|year| published.year() <= year + 1));
        match &one.meaning.time {
            Time::Named(_, YearOf::Stated(year)) if *year + 1 < published.year() => past += 2,
            Time::Year(YearOf::Stated(year)) if *year + 1 < published.year() => past += 1,
            Time::Decade { .. } | Time::Century { .. } => past += 1,
            Time::Shifted(_, _, Origin::Publication)
            | Time::WeekdayOf(..)
            | Time::Near(_, _, Origin::Publication)
            | Time::Year(YearOf::Counted(_, Origin::Publication))
            | Time::Named(Name::Weekday(_), YearOf::Unstated) => own_day += if is_at_start(one) { 4 } else { 1 },
            _ => {}
        }
    }
    // "resigned on 3 October. He had joined in January 2018": it looks back from its own days.
    let opens = |one: &&Told| stated_year(&one.meaning.time).is_some() || is_told_without_year(one);
    let is_of_the_past = told.iter().find(opens).is_some_and(|one| {
        one.order < OPENING
            && one.link.has_preposition
            && !one.link.describes
            && !one.link.is_told_ahead_or_back
            && matches!(one.meaning.time, Time::Named(_, YearOf::Stated(year)) if year + 1 < published.year())
    });
    let is_history = 6 <= past && 3 * own_day < past || is_of_the_past && own_day < 4 && recent == 0;
    if is_history { Genre::History } else { Genre::Dispatch }
}

/// Whether a clause in the past has a day or month without its year.
fn is_told_without_year(one: &Told) -> bool {
    matches!(one.meaning.time, Time::Named(Name::Day(..) | Name::Month(_), YearOf::Unstated))
        && one.tense == Tense::Behind
}

fn stated_year(time: &Time) -> Option<i32> {
    match time {
        Time::Named(_, YearOf::Stated(year)) | Time::Year(YearOf::Stated(year)) => Some(*year),
        _ => None,
    }
}
