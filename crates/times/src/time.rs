//! What the words say, before anything is counted: rules give it, `resolve` turns it into a date.

use crate::units::{DayPart, HolidayDate, Part, Reference, Roughness, TimeUnit};
use dateline_calendar::{Season, Weekday};

/// The meaning of an expression as far as its own words go.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Meaning {
    pub(crate) time: Time,
    /// "early", "the end of".
    pub(crate) part: Option<Part>,
    /// "about", "circa".
    pub(crate) roughness: Option<Roughness>,
    /// "at 10:57", "in the morning of".
    pub(crate) clock: Option<Clock>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Time {
    /// A unit by its name: "8 January 2020", "in April", "that December".
    Named(Name, YearOf),
    /// A unit by its name, told by its nearness: "last October", "next Friday", "the following spring".
    Near(Name, Step, Origin),
    /// The week that a day lies in.
    WeekOf(Name, YearOf),
    /// "Tuesday of last week": so many weeks from that of the publication.
    WeekdayOf(Weekday, i32),
    Year(YearOf),
    /// "fiscal 2009", and which quarter of it.
    FiscalYear(YearOf, Option<u8>),
    /// By its first year: 1990. Negative ones are counted down: "the 470s BC" is 470 with `is_bc`.
    Decade {
        first: i32,
        is_bc: bool,
    },
    /// "the nineties": only the last two digits of the first year.
    ShortDecade(u8),
    /// By its ordinal: the 20th.
    Century {
        ordinal: i32,
        is_bc: bool,
    },
    Millennium {
        ordinal: i32,
    },
    /// A unit counted from an anchor: "this week" is 0 weeks, "two days earlier" is −2 days of the story.
    Shifted(TimeUnit, i32, Origin),
    /// "fifty years ago today": the day or week of publication, so many years before.
    YearsAgo(i32, Then),
    /// A unit counted from an anchor by a number that is not told: "days later", "a few weeks ago".
    Vaguely(TimeUnit, Step, Origin),
    /// "recent months", "the past decade", "the next six months": a stretch that ends or begins at the anchor.
    Stretch(Amount, TimeUnit, Step),
    /// "the last two weeks of February".
    StretchOf {
        count: u8,
        unit: TimeUnit,
        is_last: bool,
        whole: Box<Time>,
    },
    Reference(Reference),
    /// "the same month last year", "the same period of 2012": what the story told last, in that year; of this unit, if one is named.
    SamePeriod(Option<TimeUnit>, YearOf),
    /// "by then": what the story told last.
    Then,
    Duration(Amount, TimeUnit),
    /// The value that TIMEX3 writes.
    Set(String),
    /// A time of day without a day.
    OfDay,
    /// A time of no day in particular: "at night".
    AnyDay,
}

/// A name that returns each week, month or year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Name {
    /// Month, day of the month, and the weekday where the words name one.
    Day(u8, u8, Option<Weekday>),
    /// The day of a month that the story knows, and the weekday where the words name one: "the 8th".
    DayOfMonth(u8, Option<Weekday>),
    Month(u8),
    Season(Season),
    Quarter(u8),
    Half(u8),
    Weekday(Weekday),
    /// "over the weekend".
    Weekend,
    Holiday(HolidayDate),
}

/// Which year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum YearOf {
    /// Astronomical: 0 is 1 BC.
    Stated(i32),
    /// "'89": in the century of the story.
    Short(u8),
    /// "of that year", "last year": so many years from the anchor.
    Counted(i32, Origin),
    Unstated,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    Publication,
    Story,
    /// "the year", "the month": the story's where a dispatch looks back, else the publication's.
    Nearby,
}

/// What of its year lies so many years back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    /// The day, or so many days from it.
    Day(i32),
    Week,
    /// The month, or so many months from it.
    Month(i32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Before,
    Same,
    After,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    /// In tenths, so that "two and a half" and "22.8" are told exactly.
    Tenths(u32),
    Vague,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Clock {
    /// Hour 0–24, minute 0–59, and the zone as TIMEX3 writes it: "Z", "-05", or nothing.
    At(u8, u8, &'static str),
    Part(DayPart),
}

impl Meaning {
    pub(crate) fn of(time: Time) -> Meaning {
        Meaning { time, part: None, roughness: None, clock: None }
    }
}

impl Time {
    /// Whether the tense of its clause says which is meant: a name without a year, and "this winter".
    pub(crate) fn is_placed_by_tense(&self) -> bool {
        self.leaves_year_open() || matches!(self, Time::Near(_, Step::Same, Origin::Publication))
    }

    /// Whether the tense of the clause has a say in which year it is of, or whether it can be known at all.
    pub(crate) fn leaves_year_open(&self) -> bool {
        match self {
            Time::Named(_, year) | Time::WeekOf(_, year) => *year == YearOf::Unstated,
            Time::StretchOf { whole, .. } => whole.leaves_year_open(),
            Time::Year(YearOf::Counted(0, Origin::Nearby)) => true,
            Time::Year(YearOf::Counted(count, Origin::Story)) | Time::Shifted(_, count, Origin::Story) => 0 < *count,
            _ => false,
        }
    }
}

impl From<Time> for Meaning {
    fn from(time: Time) -> Meaning {
        Meaning::of(time)
    }
}

impl Step {
    pub(crate) fn sign(self) -> i32 {
        match self {
            Step::Before => -1,
            Step::Same => 0,
            Step::After => 1,
        }
    }
}

impl Amount {
    pub(crate) fn whole(number: u32) -> Amount {
        Amount::Tenths(number.saturating_mul(10))
    }

    /// The number, where it is one without a fraction.
    pub(crate) fn as_whole(self) -> Option<i32> {
        match self {
            Amount::Tenths(tenths) if tenths % 10 == 0 => i32::try_from(tenths / 10).ok(),
            _ => None,
        }
    }

    /// As TIMEX3 writes it.
    pub(crate) fn code(self) -> String {
        match self {
            Amount::Vague => "X".to_owned(),
            Amount::Tenths(tenths) if tenths % 10 == 0 => (tenths / 10).to_string(),
            Amount::Tenths(tenths) => format!("{}.{}", tenths / 10, tenths % 10),
        }
    }
}
