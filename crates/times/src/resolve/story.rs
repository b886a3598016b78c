//! What the story has come to, and what is counted from it.

use super::nearest::{around, point_in};
use super::{Counted, Story, returns_to_news};
use crate::links::{Lead, Link};
use crate::point::Point;
use crate::tense::Tense;
use crate::time::{Name, Origin, Time, YearOf};
use crate::units::TimeUnit;
use crate::{CountedFrom, Genre};
use dateline_calendar::{Basis, Day};
use std::ops::Range;

/// Days in which news is still told.
const FORTNIGHT: i32 = 14;

impl Story {
    /// What is counted from: the publication, or the last thing told that is as fine as the unit needs.
    pub(super) fn origin(&self, origin: Origin, unit: TimeUnit) -> Option<(Point, Option<CountedFrom>)> {
        let publication = || self.published.map(|day| (Point::Day(day), Some(CountedFrom::Publication(day))));
        let story = || {
            let is_fine = |point: &Point| match unit {
                TimeUnit::Day | TimeUnit::Week | TimeUnit::Fortnight | TimeUnit::Weekend => {
                    matches!(point, Point::Day(_))
                }
                TimeUnit::Month | TimeUnit::Quarter => point.month().is_some(),
                _ => true,
            };
            if let Some((point, span)) = self.aside.as_ref().filter(|(point, _)| is_fine(point)) {
                return Some((*point, Some(CountedFrom::Story(span.clone()))));
            }
            let told = match unit {
                TimeUnit::Day | TimeUnit::Week | TimeUnit::Fortnight | TimeUnit::Weekend => &self.day,
                TimeUnit::Month | TimeUnit::Quarter => &self.month,
                _ => &self.last,
            };
            let is_there = |point: Point| !self.is_left_behind(point) || self.is_left_on_the_way(point);
            let told = told.as_ref().filter(|(point, _)| is_there(*point))?;
            Some((told.0, Some(CountedFrom::Story(told.1.clone()))))
        };
        match self.settled(origin) {
            Origin::Publication if self.genre == Genre::Dispatch => publication(),
            // A history's "today" is its writer's or a speaker's, and nobody knows whose.
            Origin::Publication if unit == TimeUnit::Day => None,
            Origin::Publication => story().or_else(publication),
            Origin::Story if self.genre == Genre::Dispatch && self.last.is_none() => publication(),
            Origin::Story | Origin::Nearby => story(),
        }
    }

    /// "the year" is the story's in a history, and in a dispatch that looks back; else the publication's.
    fn settled(&self, origin: Origin) -> Origin {
        match (origin, self.genre) {
            (Origin::Nearby, Genre::Dispatch) if self.year_here.is_none() => Origin::Publication,
            (Origin::Nearby, _) => Origin::Story,
            _ => origin,
        }
    }

    /// Whether the story has since told of a time that this one does not lie in: "on 3 May … in January … two days earlier".
    pub(super) fn is_left_behind(&self, point: Point) -> bool {
        self.last.as_ref().is_some_and(|(last, _)| point.last() < last.first() || last.last() < point.first())
    }

    /// "on Monday after she admitted holding shares in a bank that the state rescued in 2012. She resigned the next day": the news goes on from its own day.
    fn is_left_on_the_way(&self, point: Point) -> bool {
        let is_year = self.last.as_ref().is_some_and(|(last, _)| matches!(last, Point::Year(_)));
        self.genre == Genre::Dispatch && self.last_is_on_the_way && is_year && self.is_news(point)
    }

    /// Whether it is a day of the fortnight before the publication.
    fn is_news(&self, point: Point) -> bool {
        let Point::Day(day) = point else { return false };
        self.published.is_some_and(|published| (0..=FORTNIGHT).contains(&(published.number() - day.number())))
    }

    /// "survived a vote on Thursday. The opposition had tabled the motion on Monday": what had been done by then lies before it, even where a later
    /// Monday is past too.
    pub(super) fn before_told(&self, time: &Time, link: &Link, tense: Tense) -> Option<Counted> {
        let Time::Named(name @ Name::Weekday(weekday), YearOf::Unstated) = *time else { return None };
        let is_on_it = link.lead == Lead::When && link.has_preposition;
        let had = self.genre == Genre::Dispatch && is_on_it && link.is_told_ahead_or_back && tense == Tense::Behind;
        let (Point::Day(day), span) = self.day.as_ref().filter(|(point, _)| had && self.is_news(*point))? else {
            return None;
        };
        let nearest = around(name, self.published?, tense)?;
        let days = (day.weekday() as i32 - weekday as i32).rem_euclid(7);
        let told = Point::Day(day.plus_days(-days));
        (*day < nearest.first() && days != 0).then(|| (told, Basis::Relative, Some(CountedFrom::Story(span.clone()))))
    }

    /// The same unit of another year: "in February … the same period last year".
    pub(super) fn same_period(&self, unit: Option<TimeUnit>, year: YearOf) -> Option<Counted> {
        let Some((last, span)) = self.last.as_ref() else {
            let published = self.published.filter(|_| self.genre == Genre::Dispatch)?;
            let year = Point::Year(published.year()).years_on(years_away(year, published.year())?)?;
            return Some((year, Basis::Relative, Some(CountedFrom::Publication(published))));
        };
        let from = match unit {
            Some(TimeUnit::Month) => last.month().map(|(year, month)| Point::Month(year, month))?,
            Some(TimeUnit::Quarter) => match *last {
                Point::Quarter(..) => *last,
                _ => return None,
            },
            Some(TimeUnit::Year) => Point::Year(last.year()),
            _ => *last,
        };
        let point = from.years_on(years_away(year, from.year())?)?;
        Some((point, Basis::Relative, Some(CountedFrom::Story(span.clone()))))
    }

    pub(super) fn counted_year(&self, count: i32, origin: Origin) -> Option<(i32, Option<CountedFrom>)> {
        let published = self.published.map(|day| (day.year(), CountedFrom::Publication(day)));
        let told = self.year.as_ref().map(|(year, span)| (*year, CountedFrom::Story(span.clone())));
        let here = self.year_here.as_ref().map(|(year, span)| (*year, CountedFrom::Story(span.clone())));
        let aside = self.aside.as_ref().map(|(point, span)| (point.year(), CountedFrom::Story(span.clone())));
        let bound = self.bound_year.as_ref().filter(|_| count == 0);
        let far = bound.or(self.far_year.as_ref()).filter(|_| origin == Origin::Story);
        let far = far.map(|(year, span)| (*year, CountedFrom::Story(span.clone())));
        let told = if origin == Origin::Nearby { here.or(told) } else { aside.or(far).or(told) };
        let (year, place) = match (self.settled(origin), self.genre) {
            (Origin::Publication, Genre::Dispatch) => published?,
            // "this year" and "last year" are those of who writes, in a history too.
            (Origin::Publication, Genre::History) => published?,
            // "That year" is never the writer's.
            (Origin::Story, Genre::Dispatch) if count == 0 => told?,
            (Origin::Story | Origin::Nearby, Genre::Dispatch) => told.or(published)?,
            (Origin::Story | Origin::Nearby, Genre::History) => told?,
        };
        Some((year.checked_add(count)?, Some(place)))
    }

    /// The year with these last two digits: of the story's century, or the last such year before the publication.
    pub(super) fn short_year(&self, digits: u8) -> Option<(i32, Option<CountedFrom>)> {
        let digits = i32::from(digits);
        if let (Genre::History, Some((year, span))) = (self.genre, &self.year) {
            return (0 < *year).then(|| (year - year.rem_euclid(100) + digits, Some(CountedFrom::Story(span.clone()))));
        }
        let published = self.published?;
        let year = published.year() - (published.year() - digits).rem_euclid(100);
        Some((year, Some(CountedFrom::Publication(published))))
    }

    /// Whether the story does not go there: what stands in brackets, what something lasted until or since, and a far year named on the way.
    pub(super) fn is_passing(&self, time: &Time, point: Point, basis: Basis, link: &Link) -> bool {
        let is_far = |year: i32| 5 < (point.year() - year).abs();
        let looks_back = self.year.as_ref().is_some_and(|(year, _)| point.year() < *year);
        let is_year = matches!(point, Point::Year(_));
        // What a dispatch names on the way it goes on from: "joined in 1998, became a partner five years later".
        let is_far_year = self.genre == Genre::History
            && basis == Basis::Stated
            && is_year
            && self.year.as_ref().is_some_and(|(year, _)| is_far(*year))
            // "Spring 2004" above the text is when it was printed.
            && !(self.last_is_heading && looks_back);
        // "its directors, who sat on the letter of May 2013, escaped"
        let is_described = self.genre == Genre::History && link.describes && link.is_attribute && looks_back;
        // The first year of a section is the one that its dates are of: "The war at sea, 1914–1918".
        let is_other_end = link.is_heading && link.partner.is_some() && self.last_is_heading;
        let is_away = !link.begins_sentence
            && !link.is_heading
            && (is_far_year || self.looks_away(time, link) || is_year && basis == Basis::Stated && link.is_attribute);
        // "leaves twins, who had their birthday a fortnight before": the story goes on from where it was.
        let is_behind =
            matches!(time, Time::Shifted(_, ..=-1, Origin::Story)) && link.describes && !link.begins_sentence;
        // "Marr, who in July had urged it, gave in"
        let is_before = self.last.as_ref().is_some_and(|(last, _)| point.last() < last.first());
        let is_of_who_is_described = match time {
            Time::Named(Name::Month(_), YearOf::Unstated) => link.describes,
            Time::Named(Name::Day(..), YearOf::Unstated) => link.describes && is_before,
            _ => false,
        };
        link.is_aside
            || link.is_habit
            || matches!(time, Time::SamePeriod(..))
            || matches!(link.lead, Lead::Until | Lead::Since)
            || *time == Time::Then
            || is_other_end
            || is_described
            || is_of_who_is_described
            || is_behind
            || is_away
    }

    /// Whether the words look back or ahead from where the story is, for this sentence only: "had been signed in 1940", "the year before".
    pub(super) fn looks_away(&self, time: &Time, link: &Link) -> bool {
        let is_compared = match time {
            Time::Year(YearOf::Counted(count, _)) => *count < 0,
            Time::SamePeriod(..) => true,
            _ => false,
        };
        // A dispatch tells of plans and of what went before in their own order: "will be heard on 3 May, and two days later".
        let is_story = self.genre == Genre::History;
        is_story && !link.begins_sentence && !link.is_heading && (link.is_told_ahead_or_back || is_compared)
    }

    pub(super) fn remember(&mut self, point: Point, span: Range<usize>) {
        match point {
            Point::Day(_) => {
                self.day = Some((point, span.clone()));
                self.month = Some((point, span.clone()));
            }
            Point::Month(..) => self.month = Some((point, span.clone())),
            _ => {}
        }
        if !matches!(point, Point::Decade { .. } | Point::Century { .. } | Point::Millennium { .. }) {
            self.year = Some((point.year(), span.clone()));
        }
        self.last = Some((point, span));
        self.last_part = None;
        self.far_year = None;
        self.bound_year = None;
        self.has_gone_on = false;
    }

    /// "until it was mended in October 2015": a later year, from which "the following year" counts.
    pub(super) fn leads_on(&self, point: Point, link: &Link) -> bool {
        let is_later = self.year.as_ref().is_some_and(|(year, _)| *year < point.year());
        is_later && link.lead == Lead::When && !link.is_aside && !link.is_attribute
    }

    /// "as recently as the beginning of March": seen from the publication, wherever the story is.
    pub(super) fn recently(&self, time: &Time, link: &Link) -> Option<Counted> {
        let Time::Named(name, YearOf::Unstated) = *time else { return None };
        let published = self.published.filter(|_| link.is_recent)?;
        Some((around(name, published, Tense::Behind)?, Basis::Stated, Some(CountedFrom::Publication(published))))
    }

    /// In a dispatch that looks back ("In March 2003 they invaded. On 9 April the city fell."), the year that the paragraph has told of.
    pub(super) fn in_year_here(&self, name: Name, published: Day, tense: Tense) -> Option<Counted> {
        let year_here = self.year_here.as_ref().or(self.scene.as_ref());
        let (year, span) = year_here.filter(|(year, _)| *year < published.year())?;
        let is_told = tense == Tense::Behind || self.year_here.is_none() && tense != Tense::Coming;
        if !is_told || matches!(name, Name::Weekday(_) | Name::Weekend) {
            return None;
        }
        let year = year.checked_add(i32::from(self.has_turned(name, *year)))?;
        let point = point_in(name, year).filter(|point| point.first() <= published)?;
        if self.has_come_to_news(name, point, published) {
            return None;
        }
        Some((point, Basis::Stated, Some(CountedFrom::Story(span.clone()))))
    }

    /// "The year is 1927", or in its first words "Fifty years ago" or "Two years ago today": what a dispatch dates without a year from there on is of it.
    pub(super) fn set_scene(&mut self, time: &Time, point: Point, link: &Link, span: &Range<usize>, order: usize) {
        let opens = order < OPENING && link.begins_sentence;
        match time {
            Time::YearsAgo(2.., _) | Time::Year(YearOf::Counted(..=-10, Origin::Publication)) if opens => {
                self.scene = Some((point.year(), span.clone()));
            }
            Time::Year(YearOf::Stated(year)) if link.sets_scene => self.scene = Some((*year, span.clone())),
            Time::Year(YearOf::Stated(_)) | Time::Named(_, YearOf::Stated(_)) => self.scene = None,
            _ if returns_to_news(time) => self.scene = None,
            _ => {}
        }
    }

    /// In a dispatch that plays long ago, or goes from weekday to weekday, the weekday that follows what the story told last: "On Thursday 1 November … on the Sunday".
    pub(super) fn weekday_in_scene(&self, name: Name, tense: Tense) -> Option<Counted> {
        let (Name::Weekday(weekday), Tense::Behind) = (name, tense) else { return None };
        let (Point::Day(day), span) = self.day.as_ref()? else { return None };
        // "It was beaten back on the Thursday; on Friday morning they were lifted off", told weeks later.
        let is_long_past = || self.published.is_some_and(|published| 7 < published.number() - day.number());
        if self.scene.is_none() && !(self.goes_by_weekdays && is_long_past()) {
            return None;
        }
        let told = day.plus_days((weekday as i32 - day.weekday() as i32).rem_euclid(7));
        // What was done before the dispatch was written lies in no scene that goes on after it.
        let is_to_come = self.published.is_some_and(|published| published < told);
        (!is_to_come).then(|| (Point::Day(told), Basis::Relative, Some(CountedFrom::Story(span.clone()))))
    }

    /// What a history tells as coming lies after the day on which it is written, and what it tells as done before: the story's year is then
    /// not that of the name, and the publication says which is. `None` where the story's year fits.
    pub(super) fn on_its_side(&self, name: Name, in_story: Point, tense: Tense) -> Option<Counted> {
        let published = self.published?;
        let is_wrong = match tense {
            Tense::Coming => in_story.last() < published,
            Tense::Behind | Tense::Open => published < in_story.first(),
            Tense::Ahead | Tense::Due => false,
        };
        let point =
            is_wrong.then(|| around(name, published, if tense == Tense::Coming { tense } else { Tense::Behind }))??;
        Some((point, Basis::Stated, Some(CountedFrom::Publication(published))))
    }

    /// Whether a story that went on for months past this date must mean its return in the weeks before the publication: "announced it in
    /// September 2011 and won in October. On 6 May she was elected.", told in May 2012.
    fn has_come_to_news(&self, name: Name, point: Point, published: Day) -> bool {
        let last = self.month.as_ref().and_then(|(last, _)| last.month());
        let is_long_past = point.month().zip(last).is_some_and(|((year, month), (last_year, last_month))| {
            MONTHS_GONE_ON <= (last_year - year) * 12 + i32::from(last_month) - i32::from(month)
        });
        is_long_past
            && point_in(name, published.year()).is_some_and(|news| {
                news.last() <= published && published.number() - news.last().number() <= DAYS_OF_NEWS
            })
    }

    /// Whether a story that has come to this year's end must mean the next: "in December … in January".
    pub(super) fn has_turned(&self, name: Name, year: i32) -> bool {
        let (Name::Day(month, ..) | Name::Month(month)) = name else { return false };
        let last = self.month.as_ref().and_then(|(last, _)| last.month());
        // "signed in March 2019 and entered into force in January": in the order in which it is told, if it has come to pass by now.
        let is_later = self.goes_on && self.published.is_none_or(|published| year < published.year());
        let months = match () {
            () if is_later => 1,
            // "was re-elected in November 2014. In April, he was indicted"
            () if self.begins_after_year => MONTHS_AHEAD,
            () => MONTHS_TURNED,
        };
        last.is_some_and(|(last_year, last_month)| last_year == year && month + months <= last_month)
    }
}

/// Months that a story seldom goes back without saying so: what is so much earlier in the year is of the next.
pub(super) const MONTHS_TURNED: u8 = 8;
/// The same where a sentence begins with the date right after one of its own year.
const MONTHS_AHEAD: u8 = 4;
/// Tokens into a text that are its first words.
const OPENING: usize = 15;
/// Months that a story must have gone on past a date to leave it behind.
const MONTHS_GONE_ON: i32 = 3;
/// Days before its publication that a dispatch tells as news.
const DAYS_OF_NEWS: i32 = 31;

/// How far a year lies from this one.
fn years_away(year: YearOf, from: i32) -> Option<i32> {
    match year {
        YearOf::Stated(year) => year.checked_sub(from),
        YearOf::Counted(count, _) => Some(count),
        YearOf::Short(_) | YearOf::Unstated => None,
    }
}
