//! Meanings to dates: what the words leave open is filled from the publication or from the story told so far.

pub(crate) mod counted_on;
mod loose;
mod named;
mod nearest;
pub(crate) mod runs;
mod story;
mod thread;
mod values;

use crate::links::{Lead, Link};
use crate::point::{Point, year_point};
use crate::tense::Tense;
use crate::time::{Meaning, Name, Origin, Then, Time, YearOf};
use crate::told::Told;
use crate::units::{Part, Roughness, TimeUnit};
use crate::{CountedFrom, Genre, TimexKind};
use dateline_calendar::{Basis, Day, Edtf, Endpoint, Qualified, Unit};
use runs::Run;
use std::ops::Range;
use values::{clock_value, duration_value, open_value};

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
    /// The part of the last that the words named: "late December".
    last_part: Option<Part>,
    day: Option<(Point, Range<usize>)>,
    month: Option<(Point, Range<usize>)>,
    year: Option<(i32, Range<usize>)>,
    /// Whether the last stood in a heading.
    last_is_heading: bool,
    /// Whether the last was named on the way, after another time of its sentence: "on Monday … a bank that the state rescued in 2012".
    last_is_on_the_way: bool,
    /// What this sentence has looked back or ahead to, away from where the story is.
    aside: Option<(Point, Range<usize>)>,
    /// What the text looked back or ahead to last, in whichever sentence.
    looked_at: Option<(Point, Range<usize>)>,
    /// The year that this paragraph has told of, in whole dates or by "in 2003": a dispatch looks back by it.
    year_here: Option<(i32, Range<usize>)>,
    /// The year in which a dispatch says that its story plays, until it speaks of its own days or names another.
    scene: Option<(i32, Range<usize>)>,
    /// Whether this paragraph has told of a weekday by the story: "on the Thursday".
    goes_by_weekdays: bool,
    /// The day or month of the entry that this paragraph is.
    entry: Option<Point>,
    /// The run of dates that the next expression is one of.
    run: Option<Run>,
    /// A year far from the story's, named after all else: "that year" and "that June" are of it.
    far_year: Option<(i32, Range<usize>)>,
    /// The year that something lasted until or since, named after all else: only "that year" is of it.
    bound_year: Option<(i32, Range<usize>)>,
    /// Whether this sentence names it: "in 1961, and she joined the next spring".
    is_far_here: bool,
    /// Whether this paragraph has gone on to it: "freed in April 1945. He sold his first piece in 1953." A day without a year may be of neither.
    has_gone_on: bool,
    /// Whether the sentence goes on to the expression at hand from the one before, in the order of time.
    goes_on: bool,
    /// Whether the last of this paragraph was told with its year.
    last_has_year: bool,
    /// Whether the expression at hand is the first of a sentence after such a one.
    begins_after_year: bool,
}

/// A point, on what it rests, and what it was counted from.
type Counted = (Point, Basis, Option<CountedFrom>);

impl Story {
    pub(crate) fn new(genre: Genre, published: Option<Day>) -> Story {
        Story {
            genre,
            published,
            last: None,
            last_part: None,
            day: None,
            month: None,
            year: None,
            last_is_heading: false,
            last_is_on_the_way: false,
            aside: None,
            looked_at: None,
            year_here: None,
            scene: None,
            goes_by_weekdays: false,
            entry: None,
            run: None,
            far_year: None,
            bound_year: None,
            has_gone_on: false,
            goes_on: false,
            is_far_here: false,
            last_has_year: false,
            begins_after_year: false,
        }
    }

    /// Resolves the next expression of the text, and remembers it. `run` is the run of dates that it is one of.
    pub(crate) fn resolve(&mut self, told: &Told, run: Option<Run>) -> Resolved {
        self.run = run;
        let Told { meaning, link, tense, .. } = told;
        let tense = if link.is_entry { self.tense_of_entry(&meaning.time, *tense) } else { *tense };
        let span = told.span.clone();
        // Two sentences on, or past another paragraph, the words are about something else.
        self.aside = self.aside.take().filter(|_| link.continues_sentence);
        let is_far = self.year_here.as_ref().is_some_and(|(_, place)| place.end + 500 < span.start);
        if link.begins_paragraph || is_far {
            self.year_here = None;
        }
        self.goes_by_weekdays &= !link.begins_paragraph;
        self.entry = self.entry.take().filter(|_| !link.begins_paragraph && !link.is_entry);
        self.has_gone_on &= !link.begins_paragraph;
        self.goes_on = link.goes_on;
        // "was arrested two days after the blast. He was released the next day": of the day to which that comes, which is told elsewhere.
        if link.counts_elsewhere {
            self.day = None;
        }
        self.last_has_year &= !link.begins_paragraph;
        let is_told = tense == Tense::Behind && !link.describes && !link.is_told_ahead_or_back;
        self.begins_after_year = self.last_has_year && is_told && !link.continues_sentence && link.partner.is_none();
        self.is_far_here &= link.continues_sentence;
        if link.is_yearly && meaning.time.leaves_year_open() {
            return self.without_point(meaning);
        }
        if let Time::StretchOf { count, unit, is_last, whole } = &meaning.time {
            return self.stretch_of((*count, *unit, *is_last), whole, span, tense);
        }
        let counted = self
            .recently(&meaning.time, link)
            .or_else(|| self.before_told(&meaning.time, link, tense))
            .or_else(|| self.point(self.year_that_ended(meaning, tense).as_ref().unwrap_or(&meaning.time), tense));
        // In a new paragraph a time of day that does not open its sentence may be of another day.
        let is_elsewhere = meaning.time == Time::OfDay && link.begins_paragraph && !link.begins_sentence;
        // "They had set out at three": before what was told last.
        let is_told_back = meaning.time == Time::OfDay && link.is_told_ahead_or_back;
        let counted = counted.filter(|_| !is_elsewhere && !is_told_back);
        let counted = counted.filter(|(point, ..)| !self.is_yet_to_come(&meaning.time, *point, tense));
        let Some((point, basis, counted_from)) = counted else {
            return self.days_from_coarser(meaning).unwrap_or_else(|| self.without_point(meaning));
        };
        // "24 August – After a warning in May, the drug is recalled. Its shares fall the same day."
        let is_before_entry = self.entry.is_some_and(|entry| point.last() < entry.first());
        if link.is_entry {
            self.entry = Some(point);
        }
        if !is_before_entry && !self.is_passing(&meaning.time, point, basis, link) {
            let is_counted_on = matches!(&counted_from, Some(CountedFrom::Story(_))) && self.year_here.is_some();
            let is_told = !link.is_told_ahead_or_back && !link.describes || link.begins_story;
            if is_counted_on || tells_year(&meaning.time, link) && is_told {
                self.year_here = Some((point.year(), span.clone()));
            } else if returns_to_news(&meaning.time) {
                self.year_here = None;
            }
            self.goes_by_weekdays |= matches!(meaning.time, Time::Near(Name::Weekday(_), _, Origin::Story));
            self.set_scene(&meaning.time, point, link, &span, told.order);
            self.remember(point, span);
            self.last_part = meaning.part;
            self.last_is_heading = link.is_heading;
            let is_whole = matches!(meaning.time, Time::Named(_, YearOf::Stated(_)));
            self.last_has_year = is_whole && link.lead == Lead::When && !link.describes && !link.is_told_ahead_or_back;
            self.last_is_on_the_way = link.continues_sentence && !link.begins_sentence;
        } else {
            // "Until 1834 the parish kept its poor. That year the law changed."
            if self.year.is_none() && matches!(meaning.time, Time::Year(YearOf::Stated(_))) {
                self.far_year = Some((point.year(), span.clone()));
            }
            if matches!(link.lead, Lead::Until | Lead::Since) && matches!(meaning.time, Time::Year(YearOf::Stated(_))) {
                self.bound_year = Some((point.year(), span.clone()));
            }
            let looks_away = self.looks_away(&meaning.time, link);
            if self.leads_on(point, link) || !looks_away && names_far_year(point, basis, link) {
                self.far_year = Some((point.year(), span.clone()));
                self.is_far_here = true;
                let is_told =
                    !matches!(tense, Tense::Ahead | Tense::Coming) && !link.is_told_ahead_or_back && !link.describes;
                self.has_gone_on |= is_told && self.leads_on(point, link);
            }
            // "an inquiry that reported in June, and fined it the following month"
            let is_described = link.describes && matches!(meaning.time, Time::Named(Name::Month(_), YearOf::Unstated));
            if looks_away {
                self.looked_at = Some((point, span.clone()));
            }
            if looks_away || is_described {
                self.aside = Some((point, span));
            }
        }
        let is_rough = meaning.roughness == Some(Roughness::About);
        let once = point.edtf(meaning.part, is_rough);
        // "up from a year earlier" compares; only a unit that is named begins something.
        let lead = if link.lead == Lead::From && basis == Basis::Relative { Lead::When } else { link.lead };
        // "before dawn on Saturday", "shortly after three": of the same day.
        let is_bound = match lead {
            Lead::By => true,
            Lead::Before | Lead::After => meaning.clock.is_none(),
            _ => false,
        };
        let lead = if is_bound || !matches!(lead, Lead::Before | Lead::After) { lead } else { Lead::When };
        let edtf = self.last_week(&meaning.time, point).unwrap_or_else(|| led(once, point, lead, is_rough));
        let mut value = point.value();
        if let Some(clock) = meaning.clock {
            value.push_str(&clock_value(clock));
        }
        if let Time::FiscalYear(_, Some(quarter)) = meaning.time {
            value.push_str(&format!("-Q{quarter}"));
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

    /// "last week", told on a Saturday or Sunday: for some the days just gone, for others those before them.
    fn last_week(&self, time: &Time, point: Point) -> Option<Edtf> {
        let published = self.published.filter(|day| day.weekday() as i32 >= 5)?;
        let is_last = *time == Time::Shifted(TimeUnit::Week, -1, Origin::Publication);
        let edtf = Edtf::one_of(Unit::Day(point.first()), Unit::Day(published.plus_days(-1)));
        (is_last && matches!(point, Point::Week(_))).then_some(edtf)
    }

    /// "23 September: the bank fails", told in the present: what has been, unless it is about to come.
    fn tense_of_entry(&self, time: &Time, tense: Tense) -> Tense {
        let (Time::Named(name, YearOf::Unstated), Some(published), Tense::Open) = (time, self.published, tense) else {
            return tense;
        };
        let next = nearest::around(*name, published, Tense::Ahead);
        let is_near = next.is_some_and(|point| point.first().number() - published.number() <= DAYS_ABOUT_TO_COME);
        if is_near { tense } else { Tense::Behind }
    }

    /// Whether a dispatch would tell in the past of what lies after it: what it was counted from was something else.
    fn is_yet_to_come(&self, time: &Time, point: Point, tense: Tense) -> bool {
        let is_counted_on =
            matches!(time, Time::Year(YearOf::Counted(1.., Origin::Story)) | Time::Shifted(_, 1.., Origin::Story));
        let is_after = self.published.is_some_and(|day| day < point.first());
        let is_far = matches!(point, Point::Year(_) | Point::Decade { .. } | Point::Century { .. });
        let is_told = tense == Tense::Behind || is_far && tense == Tense::Open;
        self.genre == Genre::Dispatch && is_counted_on && is_after && is_told
    }

    /// "At year-end it held more", told in a dispatch long before the end of its year, is the end of the year before.
    fn year_that_ended(&self, meaning: &Meaning, tense: Tense) -> Option<Time> {
        let is_years_end =
            meaning.part == Some(Part::End) && meaning.time == Time::Year(YearOf::Counted(0, Origin::Nearby));
        let is_told_before = self.published.is_some_and(|day| day.month() < 10) && self.year_here.is_none();
        let has_ended = is_years_end && is_told_before && tense == Tense::Behind && self.genre == Genre::Dispatch;
        has_ended.then_some(Time::Year(YearOf::Counted(-1, Origin::Publication)))
    }

    fn point(&self, time: &Time, tense: Tense) -> Option<Counted> {
        let stated = |point| Some((point, Basis::Stated, None));
        match *time {
            Time::Named(name, year) => self.named(name, year, tense),
            Time::Near(name, step, origin) => self.near(name, step, origin, tense),
            Time::WeekOf(name, year) => {
                let (day, basis, from) = self.named(name, year, tense)?;
                let monday = day.first().plus_days(-(day.first().weekday() as i32));
                Some((Point::Week(monday), basis, from))
            }
            Time::WeekdayOf(weekday, weeks) => {
                let published = self.published.filter(|_| self.genre == Genre::Dispatch)?;
                let monday = published.plus_days(7 * weeks - published.weekday() as i32);
                let from = Some(CountedFrom::Publication(published));
                Some((Point::Day(monday.plus_days(weekday as i32)), Basis::Relative, from))
            }
            Time::Year(YearOf::Stated(year)) => stated(year_point(year)?),
            Time::Year(YearOf::Short(digits)) => {
                self.short_year(digits).and_then(|(year, from)| Some((year_point(year)?, Basis::Stated, from)))
            }
            Time::Year(YearOf::Counted(count, origin)) => self
                .counted_year(count, origin)
                .and_then(|(year, from)| Some((year_point(year)?, Basis::Relative, from))),
            Time::Year(YearOf::Unstated) => None,
            Time::FiscalYear(YearOf::Stated(year), _) => stated(Point::FiscalYear(year)),
            Time::FiscalYear(YearOf::Counted(count, origin), _) => {
                let (year, from) = self.counted_year(count, origin)?;
                year_point(year)?;
                Some((Point::FiscalYear(year), Basis::Relative, from))
            }
            Time::FiscalYear(..) => None,
            Time::Decade { first, is_bc } => stated(Point::Decade { first, is_bc }),
            Time::ShortDecade(digits) => {
                let (year, from) = self.short_year(digits)?;
                Some((Point::Decade { first: year, is_bc: false }, Basis::Stated, from))
            }
            Time::Century { ordinal, is_bc } => stated(Point::Century { ordinal, is_bc }),
            Time::Millennium { ordinal } => stated(Point::Millennium { ordinal }),
            Time::Shifted(unit, count, origin) => {
                // "next day", told of long ago
                let goes_on = self.scene.is_some() && (unit, count) == (TimeUnit::Day, 1);
                let origin = if goes_on { Origin::Story } else { origin };
                let (from, place) = self.origin(origin, unit)?;
                // The weekend that follows a Wednesday is that of its week.
                let is_ahead =
                    unit == TimeUnit::Weekend && origin == Origin::Story && (from.last().weekday() as i32) < 5;
                let count = if is_ahead && 0 < count { count - 1 } else { count };
                Some((from.shifted(unit, count)?, Basis::Relative, place))
            }
            Time::YearsAgo(years, then) => {
                let published = self.published?;
                let year = published.year().checked_sub(years)?;
                let day = Day::from_ymd(year, published.month(), published.day());
                let point = match then {
                    Then::Month(months) => Point::Month(year, published.month()).shifted(TimeUnit::Month, months)?,
                    Then::Day(days) => Point::Day(day?.plus_days(days)),
                    Then::Week => day.map(|day| Point::Week(day.plus_days(-(day.weekday() as i32))))?,
                };
                Some((point, Basis::Relative, Some(CountedFrom::Publication(published))))
            }
            Time::OfDay => {
                let (day, place) = match (&self.day, self.genre, self.published) {
                    (Some((day, span)), ..) => (*day, CountedFrom::Story(span.clone())),
                    (None, Genre::Dispatch, Some(day)) => (Point::Day(day), CountedFrom::Publication(day)),
                    _ => return None,
                };
                Some((day, Basis::Inherited, Some(place)))
            }
            Time::Then => {
                let (point, span) = self.last.as_ref()?;
                Some((*point, Basis::Inherited, Some(CountedFrom::Story(span.clone()))))
            }
            Time::SamePeriod(unit, year) => self.same_period(unit, year),
            Time::Vaguely(..)
            | Time::Stretch(..)
            | Time::Reference(_)
            | Time::Duration(..)
            | Time::Set(_)
            | Time::StretchOf { .. }
            | Time::AnyDay => None,
        }
    }

    fn without_point(&self, meaning: &Meaning) -> Resolved {
        let plain =
            |kind, value| Resolved { kind, value, edtf: None, basis: Basis::Stated, counted_from: None, point: None };
        match &meaning.time {
            Time::Duration(amount, unit) => plain(TimexKind::Duration, duration_value(*amount, *unit)),
            Time::Stretch(amount, unit, step) => self.stretch(*amount, *unit, *step),
            Time::Set(value) => plain(TimexKind::Set, value.clone()),
            Time::Then => plain(TimexKind::Date, "PRESENT_REF".to_owned()),
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
}

/// Days ahead of its publication that a list of dates announces.
const DAYS_ABOUT_TO_COME: i32 = 31;

/// Whether the words lead the text into a year: "in March 2003", or a year that opens a sentence; not "the law of 29 July 1881".
fn tells_year(time: &Time, link: &Link) -> bool {
    let is_when = link.lead == Lead::When && link.partner.is_none() && !link.is_adjective;
    match time {
        Time::Named(_, YearOf::Stated(_)) => is_when && (link.has_preposition || link.begins_sentence),
        Time::Year(YearOf::Stated(_)) => is_when && (link.begins_sentence || link.begins_story),
        _ => false,
    }
}

/// Whether what the story passes by is a year that somebody did something in: "sold up in 1927", not "the law of 1881", "(built 1795)".
fn names_far_year(point: Point, basis: Basis, link: &Link) -> bool {
    let is_when =
        link.lead == Lead::When && link.has_preposition && !link.is_aside && !link.is_attribute && !link.describes;
    matches!(point, Point::Year(_)) && basis == Basis::Stated && is_when
}

/// Whether the words are those of the writer's own days again: "last autumn", "this week".
fn returns_to_news(time: &Time) -> bool {
    matches!(
        time,
        Time::Near(_, _, Origin::Publication)
            | Time::WeekdayOf(..)
            | Time::Shifted(_, ..=0, Origin::Publication)
            | Time::Year(YearOf::Counted(_, Origin::Publication))
    )
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
        Lead::By | Lead::Before => Edtf::OneOf(None, some(to)),
        Lead::After => Edtf::OneOf(some(from), None),
    }
}

/// "from October to March", told without a year: the October is that of the year before.
pub(crate) fn turn_years(told: &[Told], resolved: &mut [Resolved]) {
    let is_open =
        |one: &Told| matches!(one.meaning.time, Time::Named(Name::Day(..) | Name::Month(_), YearOf::Unstated));
    for (index, one) in told.iter().enumerate() {
        let Some(second) = one.link.partner.filter(|second| index < *second) else { continue };
        let (Some(from), Some(to)) = (resolved[index].point, resolved[second].point) else { continue };
        if !is_open(one) || !is_open(&told[second]) || from.first() <= to.last() {
            continue;
        }
        let Some(before) = from.years_on(-1) else { continue };
        resolved[index].value = resolved[index].value.replacen(&from.value(), &before.value(), 1);
        resolved[index].point = Some(before);
    }
}

/// The whole range that two ends make, if the first does not lie after the second.
pub(crate) fn range(from: &Resolved, to: &Resolved) -> Option<Edtf> {
    let (first, last) = (from.point?, to.point?);
    let is_in_order = first.first() <= last.last();
    is_in_order.then(|| Edtf::lasting(first.units().0, last.units().1))
}
