//! Meanings to dates: what the words leave open is filled from the publication or from the story told so far.

use crate::links::{Lead, Link};
use crate::point::{Point, season_code, year_point, year_value};
use crate::tense::Tense;
use crate::time::{Amount, Clock, Meaning, Name, Origin, Step, Time, YearOf};
use crate::units::{Roughness, TimeUnit};
use crate::{CountedFrom, Genre, TimexKind};
use dateline_calendar::{Basis, Day, Edtf, Endpoint, Qualified, Unit};
use std::ops::Range;

/// What an expression came to.
#[derive(Clone, Debug)]
pub(crate) struct Resolved {
    pub(crate) kind: TimexKind,
    pub(crate) value: String,
    pub(crate) edtf: Option<Edtf>,
    pub(crate) basis: Basis,
    pub(crate) counted_from: Option<CountedFrom>,
    /// The unit, where it is known: what the ends of a range are made of.
    pub(crate) point: Option<Point>,
}

/// The story so far: what was told last, of each fineness, and where.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    genre: Genre,
    published: Option<Day>,
    last: Option<(Point, Range<usize>)>,
    day: Option<(Point, Range<usize>)>,
    month: Option<(Point, Range<usize>)>,
    year: Option<(i32, Range<usize>)>,
    /// The year that this paragraph has told of, in whole dates or by "in 2003": a dispatch looks back by it.
    year_here: Option<(i32, Range<usize>)>,
}

/// A point, on what it rests, and what it was counted from.
type Counted = (Point, Basis, Option<CountedFrom>);

impl Story {
    pub(crate) fn new(genre: Genre, published: Option<Day>) -> Story {
        Story { genre, published, last: None, day: None, month: None, year: None, year_here: None }
    }

    /// Resolves the next expression of the text, at this place, and remembers it. `tense` is that of its clause.
    pub(crate) fn resolve(&mut self, meaning: &Meaning, link: &Link, span: Range<usize>, tense: Tense) -> Resolved {
        if link.begins_paragraph {
            self.year_here = None;
        }
        if let Time::StretchOf { count, unit, is_last, whole } = &meaning.time {
            return self.stretch_of((*count, *unit, *is_last), whole, span, tense);
        }
        let counted = self.point(&meaning.time, tense);
        let Some((point, basis, counted_from)) = counted else {
            return self.days_from_coarser(&meaning.time).unwrap_or_else(|| self.without_point(meaning));
        };
        if !self.is_passing(point, basis, link) {
            if tells_year(&meaning.time, link) && !link.is_adjective {
                self.year_here = Some((point.year(), span.clone()));
            }
            self.remember(point, span);
        }
        let is_rough = meaning.roughness == Some(Roughness::About);
        let once = point.edtf(meaning.part, is_rough);
        let edtf = led(once, point, link.lead, is_rough);
        let is_bound = matches!(link.lead, Lead::Before | Lead::After);
        let mut value = point.value();
        if let Some(clock) = meaning.clock {
            value.push_str(&clock_value(clock));
        }
        Resolved {
            kind: if meaning.clock.is_some() { TimexKind::Time } else { TimexKind::Date },
            value,
            edtf: Some(edtf),
            basis: if is_bound { Basis::Bounded } else { basis },
            counted_from,
            point: Some(point),
        }
    }

    fn point(&self, time: &Time, tense: Tense) -> Option<Counted> {
        let stated = |point| Some((point, Basis::Stated, None));
        match *time {
            Time::Named(name, year) => self.named(name, year, tense),
            Time::Near(name, step, origin) => self.near(name, step, origin),
            Time::Year(YearOf::Stated(year)) => stated(year_point(year)?),
            Time::Year(YearOf::Short(digits)) => {
                self.short_year(digits).and_then(|(year, from)| Some((year_point(year)?, Basis::Stated, from)))
            }
            Time::Year(YearOf::Counted(count, origin)) => self
                .counted_year(count, origin)
                .and_then(|(year, from)| Some((year_point(year)?, Basis::Relative, from))),
            Time::Year(YearOf::Unstated) => None,
            Time::Decade { first, is_bc } => stated(Point::Decade { first, is_bc }),
            Time::ShortDecade(digits) => {
                let (year, from) = self.short_year(digits)?;
                Some((Point::Decade { first: year, is_bc: false }, Basis::Stated, from))
            }
            Time::Century { ordinal, is_bc } => stated(Point::Century { ordinal, is_bc }),
            Time::Millennium { ordinal } => stated(Point::Millennium { ordinal }),
            Time::Shifted(unit, count, origin) => {
                let (from, place) = self.origin(origin, unit)?;
                Some((from.shifted(unit, count)?, Basis::Relative, place))
            }
            Time::OfDay => {
                let (day, place) = match (&self.day, self.genre, self.published) {
                    (Some((day, span)), ..) => (*day, CountedFrom::Story(span.clone())),
                    (None, Genre::Dispatch, Some(day)) => (Point::Day(day), CountedFrom::Publication(day)),
                    _ => return None,
                };
                Some((day, Basis::Inherited, Some(place)))
            }
            Time::Vaguely(..)
            | Time::Stretch(..)
            | Time::Reference(_)
            | Time::Duration(..)
            | Time::Set(_)
            | Time::StretchOf { .. }
            | Time::AnyDay => None,
        }
    }

    /// What is counted from: the publication, or the last thing told that is as fine as the unit needs.
    fn origin(&self, origin: Origin, unit: TimeUnit) -> Option<(Point, Option<CountedFrom>)> {
        let publication = || self.published.map(|day| (Point::Day(day), Some(CountedFrom::Publication(day))));
        let story = || {
            let told = match unit {
                TimeUnit::Day | TimeUnit::Week | TimeUnit::Fortnight | TimeUnit::Weekend => &self.day,
                TimeUnit::Month | TimeUnit::Quarter => &self.month,
                _ => &self.last,
            };
            let told = told.as_ref().filter(|(point, _)| !self.is_left_behind(*point))?;
            Some((told.0, Some(CountedFrom::Story(told.1.clone()))))
        };
        match origin {
            Origin::Publication if self.genre == Genre::Dispatch => publication(),
            // A history's "today" is its writer's or a speaker's, and nobody knows whose.
            Origin::Publication if unit == TimeUnit::Day => None,
            Origin::Publication => story().or_else(publication),
            Origin::Story if self.genre == Genre::Dispatch && self.last.is_none() => publication(),
            Origin::Story => story(),
        }
    }

    /// Whether the story has since told of a time that this one does not lie in: "on 3 May … in January … two days earlier".
    fn is_left_behind(&self, point: Point) -> bool {
        self.last.as_ref().is_some_and(|(last, _)| point.last() < last.first() || last.last() < point.first())
    }

    /// "two days earlier" than "in January": from two days before that month to two days before its end.
    fn days_from_coarser(&self, time: &Time) -> Option<Resolved> {
        let &Time::Shifted(TimeUnit::Day, count, Origin::Story) = time else { return None };
        let (last, span) = self.last.as_ref()?;
        let ends = (last.first().plus_days(count), last.last().plus_days(count));
        Some(Resolved {
            kind: TimexKind::Date,
            value: "XXXX-XX-XX".to_owned(),
            edtf: Some(Edtf::one_of(Unit::Day(ends.0), Unit::Day(ends.1))),
            basis: Basis::Relative,
            counted_from: Some(CountedFrom::Story(span.clone())),
            point: None,
        })
    }

    fn named(&self, name: Name, year: YearOf, tense: Tense) -> Option<Counted> {
        let (year, from) = match year {
            YearOf::Stated(year) => (year, None),
            YearOf::Short(digits) => self.short_year(digits)?,
            YearOf::Counted(count, origin) => self.counted_year(count, origin)?,
            YearOf::Unstated => return self.nearest(name, tense),
        };
        Some((point_in(name, year)?, Basis::Stated, from))
    }

    /// A name without a year.
    fn nearest(&self, name: Name, tense: Tense) -> Option<Counted> {
        if let Name::DayOfMonth(day) = name {
            let (point, span) = self.month.as_ref()?;
            let (year, month) = point.month()?;
            return Some((
                Point::Day(Day::from_ymd(year, month, day)?),
                Basis::Stated,
                Some(CountedFrom::Story(span.clone())),
            ));
        }
        match (self.genre, self.published) {
            (Genre::Dispatch, Some(published)) => {
                if let Some(point) = self.in_year_here(name, published, tense) {
                    return Some(point);
                }
                let basis = if matches!(name, Name::Weekday(_)) { Basis::Relative } else { Basis::Stated };
                Some((around(name, published, tense)?, basis, Some(CountedFrom::Publication(published))))
            }
            _ => {
                if let Name::Weekday(weekday) = name {
                    let (Point::Day(day), span) = self.day.as_ref()? else { return None };
                    let days = (weekday as i32 - day.weekday() as i32).rem_euclid(7);
                    return Some((
                        Point::Day(day.plus_days(days)),
                        Basis::Relative,
                        Some(CountedFrom::Story(span.clone())),
                    ));
                }
                let (year, span) = self.year.as_ref()?;
                let year = year.checked_add(i32::from(self.has_turned(name, *year)))?;
                Some((point_in(name, year)?, Basis::Stated, Some(CountedFrom::Story(span.clone()))))
            }
        }
    }

    /// In a dispatch that looks back ("In March 2003 they invaded. On 9 April the city fell."), the year that the paragraph has told of.
    fn in_year_here(&self, name: Name, published: Day, tense: Tense) -> Option<Counted> {
        let (year, span) = self.year_here.as_ref().filter(|(year, _)| *year < published.year())?;
        if tense == Tense::Ahead || matches!(name, Name::Weekday(_)) {
            return None;
        }
        let year = year.checked_add(i32::from(self.has_turned(name, *year)))?;
        let point = point_in(name, year).filter(|point| point.first() <= published)?;
        Some((point, Basis::Stated, Some(CountedFrom::Story(span.clone()))))
    }

    /// Whether a story that has come to this year's end must mean the next: "in December … in January".
    fn has_turned(&self, name: Name, year: i32) -> bool {
        let (Name::Day(month, ..) | Name::Month(month)) = name else { return false };
        let last = self.last.as_ref().and_then(|(last, _)| last.month());
        last.is_some_and(|(last_year, last_month)| last_year == year && month + 8 <= last_month)
    }

    /// "last October", "next Friday", "that December", "the following spring".
    fn near(&self, name: Name, step: Step, origin: Origin) -> Option<Counted> {
        let (from, place) = match (origin, self.genre) {
            (Origin::Publication, Genre::Dispatch) => {
                let day = self.published?;
                (Point::Day(day), CountedFrom::Publication(day))
            }
            _ => {
                let (point, span) = self.last.as_ref()?;
                (*point, CountedFrom::Story(span.clone()))
            }
        };
        let point = match step {
            Step::Same => match name {
                Name::Weekday(weekday) => {
                    let Point::Day(day) = from else { return None };
                    Point::Day(day.plus_days(weekday as i32 - day.weekday() as i32))
                }
                _ => point_in(name, from.year())?,
            },
            Step::Before => nearest_to(name, from.first(), step, false)?,
            Step::After => nearest_to(name, from.last(), step, false)?,
        };
        Some((point, Basis::Relative, Some(place)))
    }

    fn counted_year(&self, count: i32, origin: Origin) -> Option<(i32, Option<CountedFrom>)> {
        let published = self.published.map(|day| (day.year(), CountedFrom::Publication(day)));
        let told = self.year.as_ref().map(|(year, span)| (*year, CountedFrom::Story(span.clone())));
        let (year, place) = match (origin, self.genre) {
            (Origin::Publication, Genre::Dispatch) => published?,
            (Origin::Publication, Genre::History) => told.or(published)?,
            (Origin::Story, Genre::Dispatch) => told.or(published)?,
            (Origin::Story, Genre::History) => told?,
        };
        Some((year.checked_add(count)?, Some(place)))
    }

    /// The year with these last two digits: of the story's century, or the last such year before the publication.
    fn short_year(&self, digits: u8) -> Option<(i32, Option<CountedFrom>)> {
        let digits = i32::from(digits);
        if let (Genre::History, Some((year, span))) = (self.genre, &self.year) {
            return (0 < *year).then(|| (year - year.rem_euclid(100) + digits, Some(CountedFrom::Story(span.clone()))));
        }
        let published = self.published?;
        let year = published.year() - (published.year() - digits).rem_euclid(100);
        Some((year, Some(CountedFrom::Publication(published))))
    }

    /// Whether the story does not go there: what stands in brackets, what something lasted until or since, and a far year named on the way.
    fn is_passing(&self, point: Point, basis: Basis, link: &Link) -> bool {
        let is_far = |year: i32| 5 < (point.year() - year).abs();
        let is_far_year = basis == Basis::Stated
            && matches!(point, Point::Year(_))
            && self.year.as_ref().is_some_and(|(year, _)| is_far(*year));
        link.is_aside || matches!(link.lead, Lead::Until | Lead::Since) || is_far_year && !link.begins_sentence
    }

    fn remember(&mut self, point: Point, span: Range<usize>) {
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
    }

    fn without_point(&self, meaning: &Meaning) -> Resolved {
        let plain =
            |kind, value| Resolved { kind, value, edtf: None, basis: Basis::Stated, counted_from: None, point: None };
        match &meaning.time {
            Time::Duration(amount, unit) => plain(TimexKind::Duration, duration_value(*amount, *unit)),
            Time::Stretch(amount, unit, step) => self.stretch(*amount, *unit, *step),
            Time::Set(value) => plain(TimexKind::Set, value.clone()),
            Time::Reference(reference) => plain(TimexKind::Date, reference.value().to_owned()),
            Time::Vaguely(unit, step, origin) => self.vaguely(*unit, *step, *origin),
            Time::Shifted(TimeUnit::Day, 0, Origin::Publication) if meaning.clock.is_none() => {
                plain(TimexKind::Date, "PRESENT_REF".to_owned())
            }
            time => {
                let mut value = open_value(time);
                if let Some(clock) = meaning.clock {
                    if value.len() == 4 {
                        value.push_str("-XX-XX");
                    }
                    value.push_str(&clock_value(clock));
                    return plain(TimexKind::Time, value);
                }
                plain(TimexKind::Date, value)
            }
        }
    }

    /// "the past five years": up to the publication. A number that is not told has no beginning, and so no date.
    fn stretch(&self, amount: Amount, unit: TimeUnit, step: Step) -> Resolved {
        let ends =
            self.published.zip(amount.as_whole()).filter(|_| self.genre == Genre::Dispatch).and_then(|(day, count)| {
                let now = match unit {
                    TimeUnit::Day | TimeUnit::Week => Unit::Day(day),
                    _ => Unit::Month(day.year(), day.month()),
                };
                let count = count.checked_mul(step.sign())?;
                let other = match unit {
                    TimeUnit::Day => Unit::Day(day.plus_days(count)),
                    TimeUnit::Week => Unit::Day(day.plus_days(count.checked_mul(7)?)),
                    TimeUnit::Month | TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century => {
                        let months = match unit {
                            TimeUnit::Month => 1,
                            TimeUnit::Year => 12,
                            TimeUnit::Decade => 120,
                            _ => 1200,
                        };
                        let other = day.plus_months(count.checked_mul(months)?);
                        Unit::Month(other.year(), other.month())
                    }
                    _ => return None,
                };
                Some(if step == Step::After { (now, other, day) } else { (other, now, day) })
            });
        Resolved {
            kind: TimexKind::Duration,
            value: duration_value(amount, unit),
            edtf: ends.map(|(from, to, _)| Edtf::lasting(from, to)),
            basis: Basis::Relative,
            counted_from: ends.map(|(.., day)| CountedFrom::Publication(day)),
            point: None,
        }
    }

    /// "the last two weeks of February": a duration with its place; one week of a month is that week.
    fn stretch_of(
        &mut self,
        stretch: (u8, TimeUnit, bool),
        whole: &Time,
        span: Range<usize>,
        tense: Tense,
    ) -> Resolved {
        let (count, unit, is_last) = stretch;
        let counted = self.point(whole, tense);
        let whole = counted.as_ref().map(|(point, ..)| *point);
        if let Some(point) = whole {
            self.remember(point, span);
        }
        let ends = whole.and_then(|point| point.stretch(i32::from(count), unit, is_last));
        // The week in which most of the seven days lie.
        let week = ends.filter(|_| (count, unit) == (1, TimeUnit::Week)).map(|(first, _)| {
            let middle = first.plus_days(3);
            Point::Week(middle.plus_days(-(middle.weekday() as i32)))
        });
        let edtf = ends.map(|(first, last)| match unit {
            TimeUnit::Week if count == 1 => Edtf::one_of(Unit::Day(first), Unit::Day(last)),
            TimeUnit::Day if count == 1 => Edtf::day(first),
            TimeUnit::Month if count == 1 => Edtf::once(Unit::Month(first.year(), first.month())),
            TimeUnit::Month => {
                Edtf::lasting(Unit::Month(first.year(), first.month()), Unit::Month(last.year(), last.month()))
            }
            TimeUnit::Year => Edtf::lasting(Unit::Year(first.year()), Unit::Year(last.year())),
            _ => Edtf::lasting(Unit::Day(first), Unit::Day(last)),
        });
        Resolved {
            kind: if week.is_some() { TimexKind::Date } else { TimexKind::Duration },
            value: week.map_or_else(|| duration_value(Amount::whole(u32::from(count)), unit), Point::value),
            edtf,
            basis: Basis::Stated,
            counted_from: counted.and_then(|(_, _, from)| from),
            point: week,
        }
    }

    /// "days later": not before what it is counted from; in a dispatch, not after the publication.
    fn vaguely(&self, unit: TimeUnit, step: Step, origin: Origin) -> Resolved {
        let published = self.published.filter(|_| self.genre == Genre::Dispatch);
        let from = match origin {
            Origin::Publication => published.map(|day| (Point::Day(day), CountedFrom::Publication(day))),
            Origin::Story => self.last.as_ref().map(|(point, span)| (*point, CountedFrom::Story(span.clone()))),
        };
        let value = match step {
            Step::After if unit == TimeUnit::Day => "XXXX-XX-XX",
            Step::After => "FUTURE_REF",
            Step::Same => "PRESENT_REF",
            Step::Before => "PAST_REF",
        };
        let edtf = from.as_ref().map(|(point, _)| match step {
            Step::Before => Edtf::OneOf(None, Some(Qualified::certain(point.units().1))),
            _ => {
                let end = published.filter(|day| point.first() <= *day && origin == Origin::Story);
                Edtf::OneOf(
                    Some(Qualified::certain(point.units().0)),
                    end.map(|day| Qualified::certain(Unit::Day(day))),
                )
            }
        });
        let kind = if unit.is_clock() { TimexKind::Time } else { TimexKind::Date };
        Resolved {
            kind,
            value: value.to_owned(),
            edtf,
            basis: Basis::Bounded,
            counted_from: from.map(|(_, place)| place),
            point: None,
        }
    }
}

/// Whether the words themselves lead the paragraph into a year: a date with its year, or a year that opens a sentence.
fn tells_year(time: &Time, link: &Link) -> bool {
    match time {
        Time::Named(_, YearOf::Stated(_)) => true,
        Time::Year(YearOf::Stated(_)) => link.begins_sentence,
        _ => false,
    }
}

/// What the preposition makes of a date.
fn led(once: Edtf, point: Point, lead: Lead, is_rough: bool) -> Edtf {
    let (from, to) = point.units();
    let Edtf::Once(Qualified { qualifier, .. }) = point.edtf(None, is_rough) else {
        return once;
    };
    let known = |unit| Endpoint::Known(Qualified { unit, qualifier });
    let some = |unit| Some(Qualified { unit, qualifier });
    match lead {
        Lead::When => once,
        Lead::Since => Edtf::Lasting(known(from), Endpoint::Open),
        Lead::From => Edtf::Lasting(known(from), Endpoint::Unknown),
        Lead::Until => Edtf::Lasting(Endpoint::Unknown, known(to)),
        Lead::Before => Edtf::OneOf(None, some(to)),
        Lead::After => Edtf::OneOf(some(from), None),
    }
}

/// The unit of this name in an astronomical year.
fn point_in(name: Name, year: i32) -> Option<Point> {
    year_point(year)?;
    match name {
        Name::Day(month, day, _) => Day::from_ymd(year, month, day).map(Point::Day),
        Name::Month(month) => Some(Point::Month(year, month)),
        Name::Season(season) => Some(Point::Season(year, season)),
        Name::Quarter(quarter) => Some(Point::Quarter(year, quarter)),
        Name::Half(half) => Some(Point::Half(year, half)),
        Name::Holiday(holiday) => holiday.in_year(year).map(Point::Day),
        Name::Weekday(_) | Name::DayOfMonth(_) => None,
    }
}

/// The unit of this name that lies nearest before or after a day; `may_hold` allows the one that the day itself lies in.
fn nearest_to(name: Name, day: Day, step: Step, may_hold: bool) -> Option<Point> {
    if let Name::Weekday(weekday) = name {
        let ahead = (weekday as i32 - day.weekday() as i32).rem_euclid(7);
        let days = match step {
            Step::Before if ahead == 0 && may_hold => 0,
            Step::Before => ahead - 7,
            _ if ahead == 0 && !may_hold => 7,
            _ => ahead,
        };
        return Some(Point::Day(day.plus_days(days)));
    }
    // Eight years reach over the century that has no 29 February.
    let mut years = (0..9).map(|away| day.year() + if step == Step::Before { -away } else { away });
    years.find_map(|year| {
        let point = point_in(name, year)?;
        let fits = match (step, may_hold) {
            (Step::Before, true) => point.first() <= day,
            (Step::Before, false) => point.last() < day,
            (_, true) => day <= point.last(),
            (_, false) => day < point.first(),
        };
        fits.then_some(point)
    })
}

/// The unit of this name that a clause of this tense, written on this day, speaks of. Where it does not say, the nearer one, the past before the
/// future: who leaves the year out trusts the reader to take the nearest.
fn around(name: Name, day: Day, tense: Tense) -> Option<Point> {
    let past = nearest_to(name, day, Step::Before, true)?;
    let future = nearest_to(name, day, Step::After, true)?;
    let is_nearer = (future.first().number() - day.number()) * 2 < day.number() - past.last().number();
    match tense {
        Tense::Ahead => Some(future),
        Tense::Open if is_nearer => Some(future),
        _ => Some(past),
    }
}

fn duration_value(amount: Amount, unit: TimeUnit) -> String {
    let weeks = if unit == TimeUnit::Fortnight {
        amount.as_whole().map(|count| (count.saturating_mul(2)).to_string())
    } else {
        None
    };
    format!("P{}{}{}", if unit.is_clock() { "T" } else { "" }, weeks.unwrap_or_else(|| amount.code()), unit.code())
}

fn clock_value(clock: Clock) -> String {
    match clock {
        Clock::At(hour, minute, zone) => format!("T{hour:02}:{minute:02}{zone}"),
        Clock::Part(part) => format!("T{}", part.0),
    }
}

/// What is known of a value when its year is not: `XXXX-10`.
fn open_value(time: &Time) -> String {
    let Time::Named(name, year) = time else {
        return match time {
            Time::Near(name, ..) => open_name("XXXX", *name),
            Time::Shifted(TimeUnit::Day, ..) | Time::OfDay | Time::AnyDay => "XXXX-XX-XX".to_owned(),
            Time::Shifted(TimeUnit::Week | TimeUnit::Fortnight, ..) => "XXXX-WXX".to_owned(),
            Time::Shifted(TimeUnit::Month, ..) => "XXXX-XX".to_owned(),
            Time::Shifted(TimeUnit::Quarter, ..) => "XXXX-QX".to_owned(),
            Time::Shifted(TimeUnit::Decade, ..) => "XXX".to_owned(),
            Time::ShortDecade(digits) => format!("XX{}", digits / 10),
            Time::Shifted(TimeUnit::Century, ..) => "XX".to_owned(),
            Time::Year(YearOf::Short(digits)) => format!("XX{digits:02}"),
            _ => "XXXX".to_owned(),
        };
    };
    let year = match year {
        YearOf::Stated(year) => year_value(*year),
        YearOf::Short(digits) => format!("XX{digits:02}"),
        _ => "XXXX".to_owned(),
    };
    open_name(&year, *name)
}

fn open_name(year: &str, name: Name) -> String {
    match name {
        Name::Day(month, day, _) => format!("{year}-{month:02}-{day:02}"),
        Name::DayOfMonth(day) => format!("{year}-XX-{day:02}"),
        Name::Month(month) => format!("{year}-{month:02}"),
        Name::Season(season) => format!("{year}-{}", season_code(season)),
        Name::Quarter(quarter) => format!("{year}-Q{quarter}"),
        Name::Half(half) => format!("{year}-H{half}"),
        Name::Weekday(weekday) => format!("{year}-WXX-{}", weekday as u8 + 1),
        Name::Holiday(_) => format!("{year}-XX-XX"),
    }
}

/// The whole range that two ends make, if the first does not lie after the second.
pub(crate) fn range(from: &Resolved, to: &Resolved) -> Option<Edtf> {
    let (first, last) = (from.point?, to.point?);
    let is_in_order = first.first() <= last.last();
    is_in_order.then(|| Edtf::lasting(first.units().0, last.units().1))
}
