//! Dates without a year that a dispatch tells one after another: where the last of them has not yet come this year, all are of the year before.
//!
//! "On May 12 … on June 13 … on July 19 … on September 27", told on 14 September: the last is that of the year before, and who tells a story in its
//! order went there with the first. A chronology's entries go on from the year told last.

use super::nearest::point_in;
use super::thread;
use crate::point::Point;
use crate::tense::Tense;
use crate::time::{Name, Origin, Time, YearOf};
use crate::told::Told;
use dateline_calendar::Day;
use std::ops::Range;

/// The year that a run of dates is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) year: i32,
    /// The date that told it; `None` where it is counted from the publication.
    pub(crate) from: Option<Range<usize>>,
}

/// For each expression the run that it is one of, where its year is not the one nearest to the publication.
pub(crate) fn years(told: &[Told], published: Day) -> Vec<Option<Run>> {
    let counted = counted_back(told, published).into_iter().map(|year| Some(Run { year: year?, from: None }));
    let of_runs = entries(told, published).into_iter().zip(counted).map(|(entry, counted)| entry.or(counted));
    let of_runs =
        of_runs.zip(reviewed(told, published)).map(|(run, year)| run.or_else(|| Some(Run { year: year?, from: None })));
    let of_runs = of_runs.zip(reached_back(told)).map(|(run, reached)| run.or(reached));
    of_runs.zip(thread::years(told, published)).map(|(run, thread)| run.or(thread)).collect()
}

/// "left on 3 August and sighted land on 12 October 1492": the year that is told last is that of both, or follows it.
pub(crate) fn reached_back(told: &[Told]) -> Vec<Option<Run>> {
    let mut years = vec![None; told.len()];
    for (index, pair) in told.windows(2).enumerate() {
        let (first, second) = (&pair[0], &pair[1]);
        let (
            Time::Named(name @ (Name::Day(..) | Name::Month(_)), YearOf::Unstated),
            Time::Named(of, YearOf::Stated(year)),
        ) = (first.meaning.time.clone(), second.meaning.time.clone())
        else {
            continue;
        };
        let is_told = matches!(first.tense, Tense::Behind | Tense::Open) && !first.link.is_told_ahead_or_back;
        let link = &second.link;
        let goes_on = link.goes_on && !link.is_aside && !link.describes && !link.is_told_ahead_or_back;
        let is_first = !first.link.continues_sentence;
        let points = point_in(name, year).zip(point_in(of, year));
        let Some((from, to)) = points.filter(|_| is_told && goes_on && is_first) else { continue };
        let year = year - i32::from(to.first() < from.first());
        years[index] = Some(Run { year, from: Some(second.span.clone()) });
    }
    years
}

/// "3 May 2017: …", "9 May: …", "4 January 2018: …": where paragraphs begin with their dates, a date without a year is the next
/// one, or in a list that goes back the one before.
fn entries(told: &[Told], published: Day) -> Vec<Option<Run>> {
    let mut years = vec![None; told.len()];
    // The day of the last entry, and the date that told its year.
    let mut last: Option<(Day, Range<usize>)> = None;
    // Whether the entries go on in time, or back.
    let mut goes_on: Option<bool> = None;
    let mut paragraphs = 0;
    for (index, one) in told.iter().enumerate() {
        paragraphs += usize::from(one.link.begins_paragraph);
        if PARAGRAPHS_OF_ENTRY < paragraphs {
            (last, goes_on) = (None, None);
        }
        let is_entry =
            (index == 0 || one.link.begins_paragraph) && one.link.begins_sentence && !one.link.has_preposition;
        let (Time::Named(name @ (Name::Day(..) | Name::Month(_)), year), true) = (one.meaning.time.clone(), is_entry)
        else {
            continue;
        };
        paragraphs = 0;
        let before = last.as_ref().map(|(day, _)| *day);
        last = match (year, last) {
            (YearOf::Stated(year), _) => point_in(name, year).map(|point| (point.first(), one.span.clone())),
            (YearOf::Unstated, Some((day, from))) => {
                let around = (day.year() - 1..=day.year() + 1).filter_map(|year| point_in(name, year));
                let fits = |point: &Point| match goes_on {
                    Some(true) => day <= point.last(),
                    Some(false) => point.first() <= day,
                    None => true,
                };
                let away = |point: &Point| (point.first().number() - day.number()).abs();
                let point = around.filter(fits).min_by_key(away).filter(|point| point.first() <= published);
                years[index] = point.map(|point| Run { year: point.year(), from: Some(from.clone()) });
                point.map(|point| (point.first(), from))
            }
            _ => None,
        };
        let step = before.zip(last.as_ref()).filter(|(before, (day, _))| before != day);
        goes_on = step.map_or(goes_on, |(before, (day, _))| Some(before < *day));
    }
    years
}

/// "January: … February: … May: …": what a year has brought, month by month and without its year, when it is over or nearly so.
fn reviewed(told: &[Told], published: Day) -> Vec<Option<i32>> {
    let mut years = vec![None; told.len()];
    let heads = (0..told.len()).filter(|index| *index == 0 || told[*index].link.begins_paragraph);
    let months = heads.filter_map(|index| match told[index].meaning.time {
        Time::Named(Name::Month(month), YearOf::Unstated) if told[index].link.is_entry => Some((index, month)),
        _ => None,
    });
    let months: Vec<(usize, u8)> = months.collect();
    let is_in_order = months.windows(2).all(|pair| pair[0].1 < pair[1].1);
    let Some((_, last)) = months.last().filter(|_| is_in_order && LEAST_REVIEWED <= months.len()) else { return years };
    let year = published.year() - i32::from(published.month() < *last);
    for (index, _) in months {
        years[index] = Some(year);
    }
    years
}

/// Months that make a review.
const LEAST_REVIEWED: usize = 3;

/// Paragraphs that an entry has at most before the next begins.
const PARAGRAPHS_OF_ENTRY: usize = 3;

fn counted_back(told: &[Told], published: Day) -> Vec<Option<i32>> {
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
            // What is told between them without its day is of them too: "and in mid-August".
            for at in run[0]..=index {
                let is_told = run.contains(&at) || is_told_without_year(&told[at]);
                years[at] = years[at].or(published.year().checked_sub(1).filter(|_| is_told));
            }
        }
    }
    years
}

fn is_told_without_year(one: &Told) -> bool {
    let is_month = matches!(one.meaning.time, Time::Named(Name::Month(_), YearOf::Unstated));
    is_month && matches!(one.tense, Tense::Behind | Tense::Open) && !one.link.is_told_ahead_or_back
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

#[cfg(test)]
mod tests {
    use crate::{Anchor, Genre, time_expressions};
    use dateline_calendar::Day;

    /// What the paragraphs' dates come to in a dispatch of 6 May 2021.
    fn dates(paragraphs: &[&str]) -> Vec<String> {
        let text = paragraphs.join("\n\n");
        let anchor = Anchor { published: Day::from_ymd(2021, 5, 6), genre: Some(Genre::Dispatch) };
        let found = time_expressions(&text, std::slice::from_ref(&(0..text.len())), anchor);
        found.into_iter().map(|time| time.edtf.map_or_else(String::new, |edtf| edtf.to_string())).collect()
    }

    #[test]
    fn entries_go_on_from_the_year_told_last() {
        let entries = [
            "3 May 2017: The head resigns.",
            "9 May: The board meets.",
            "20 December: The loan is signed.",
            "4 January: The mill closes.",
            "7 March 2020: The mill is sold.",
        ];
        assert_eq!(dates(&entries), ["2017-05-03", "2017-05-09", "2017-12-20", "2018-01-04", "2020-03-07"]);
    }

    #[test]
    fn entries_that_go_back_do_so_on() {
        let entries = ["12 June 2017: Trading stopped.", "9 May: The board met.", "20 December: The loan was signed."];
        assert_eq!(dates(&entries), ["2017-06-12", "2017-05-09", "2016-12-20"]);
    }

    #[test]
    fn what_does_not_begin_a_paragraph_is_no_entry() {
        let paragraphs = ["The head resigned on 3 May 2017.", "The board met on 9 April and on 3 May."];
        assert_eq!(dates(&paragraphs)[1..], ["2021-04-09", "2021-05-03"]);
    }
}
