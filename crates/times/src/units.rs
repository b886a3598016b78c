//! The small words of the field: units, parts, parts of the day, references.

use dateline_calendar::{Day, Weekday};

/// A unit that time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// A part of a unit, as words name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Early,
    Mid,
    Late,
    Start,
    End,
    Turn,
    /// What is left of it.
    Rest,
}

/// A part of the day, by its TIMEX3 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DayPart(pub(crate) &'static str);

/// A time that is only pointed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reference {
    Past,
    Present,
    Future,
    /// What once was: "the former president".
    Former,
}

/// How a count or a date is made rough: "about", "nearly", "more than".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Roughness {
    About,
    Below,
    Above,
}

/// When a holiday is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HolidayDate {
    /// The same month and day each year.
    Fixed(u8, u8),
    /// Of one year only.
    Once(Day),
    /// So many days after Easter Sunday.
    Easter(i32),
    /// The nth such weekday of a month, or the last (0), and so many days later.
    Nth(u8, Weekday, u8, i32),
}

impl TimeUnit {
    pub(crate) fn named(name: &str) -> Option<TimeUnit> {
        UNITS.iter().find(|(unit, ..)| *unit == name).map(|&(_, unit, _)| unit)
    }

    /// As TIMEX3 writes a duration of it: what stands before the number, and what after.
    pub(crate) fn code(self) -> &'static str {
        UNITS.iter().find(|(_, unit, _)| *unit == self).map_or("", |&(_, _, code)| code)
    }

    /// Whether it is shorter than a day.
    pub(crate) fn is_clock(self) -> bool {
        self < TimeUnit::Day
    }
}

const UNITS: [(&str, TimeUnit, &str); 13] = [
    ("second", TimeUnit::Second, "S"),
    ("minute", TimeUnit::Minute, "M"),
    ("hour", TimeUnit::Hour, "H"),
    ("day", TimeUnit::Day, "D"),
    ("weekend", TimeUnit::Weekend, "WE"),
    ("week", TimeUnit::Week, "W"),
    ("fortnight", TimeUnit::Fortnight, "W"),
    ("month", TimeUnit::Month, "M"),
    ("quarter", TimeUnit::Quarter, "Q"),
    ("year", TimeUnit::Year, "Y"),
    ("decade", TimeUnit::Decade, "DE"),
    ("century", TimeUnit::Century, "CE"),
    ("millennium", TimeUnit::Millennium, "ML"),
];

impl Part {
    pub(crate) fn named(name: &str) -> Option<Part> {
        match name {
            "early" => Some(Part::Early),
            "mid" => Some(Part::Mid),
            "late" => Some(Part::Late),
            "start" => Some(Part::Start),
            "end" => Some(Part::End),
            "turn" => Some(Part::Turn),
            "rest" => Some(Part::Rest),
            _ => None,
        }
    }
}

impl DayPart {
    pub(crate) fn coded(code: &str) -> Option<DayPart> {
        ["MO", "MI", "AF", "EV", "NI", "DT"].into_iter().find(|known| *known == code).map(DayPart)
    }
}

impl Reference {
    pub(crate) fn named(name: &str) -> Option<Reference> {
        match name {
            "PAST_REF" => Some(Reference::Past),
            "PRESENT_REF" => Some(Reference::Present),
            "FUTURE_REF" => Some(Reference::Future),
            "former" => Some(Reference::Former),
            _ => None,
        }
    }

    /// As TIMEX3 writes it.
    pub(crate) fn value(self) -> &'static str {
        match self {
            Reference::Past | Reference::Former => "PAST_REF",
            Reference::Present => "PRESENT_REF",
            Reference::Future => "FUTURE_REF",
        }
    }
}

impl Roughness {
    pub(crate) fn marked(mark: &str) -> Option<Roughness> {
        match mark {
            "~" => Some(Roughness::About),
            "<" => Some(Roughness::Below),
            ">" => Some(Roughness::Above),
            _ => None,
        }
    }
}

impl HolidayDate {
    /// Reads `12-25`, `1944-06-06`, `easter-2`, `11-thu-4`, `05-mon-last`, `11-thu-4+1`.
    pub(crate) fn read(text: &str) -> Option<HolidayDate> {
        if let Ok(day) = text.parse() {
            return Some(HolidayDate::Once(day));
        }
        if let Some(days) = text.strip_prefix("easter") {
            return Some(HolidayDate::Easter(if days.is_empty() { 0 } else { days.parse().ok()? }));
        }
        let (text, later) = text.split_once('+').map_or((text, 0), |(rule, days)| (rule, days.parse().unwrap_or(0)));
        let mut parts = text.split('-');
        let month = parts.next()?.parse().ok()?;
        let second = parts.next()?;
        let Some(count) = parts.next() else { return Some(HolidayDate::Fixed(month, second.parse().ok()?)) };
        let weekday = Weekday::ALL.into_iter().find(|day| format!("{day:?}").to_lowercase().starts_with(second))?;
        Some(HolidayDate::Nth(month, weekday, if count == "last" { 0 } else { count.parse().ok()? }, later))
    }

    /// The day in this astronomical year.
    pub(crate) fn in_year(self, year: i32) -> Option<Day> {
        match self {
            HolidayDate::Fixed(month, day) => Day::from_ymd(year, month, day),
            HolidayDate::Once(day) => Some(day),
            HolidayDate::Easter(days) => easter(year).map(|sunday| sunday.plus_days(days)),
            HolidayDate::Nth(month, weekday, count, later) => {
                let first = Day::from_ymd(year, month, 1)?;
                let to_first = (weekday as i32 - first.weekday() as i32).rem_euclid(7);
                let day = match count {
                    0 => {
                        let last = Day::from_ymd(year, month, dateline_calendar::days_in_month(year, month))?;
                        last.plus_days(-(last.weekday() as i32 - weekday as i32).rem_euclid(7))
                    }
                    _ => first.plus_days(to_first + 7 * (i32::from(count) - 1)),
                };
                Some(day.plus_days(later))
            }
        }
    }
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876, as in Meeus); `None` before that calendar.
fn easter(year: i32) -> Option<Day> {
    if year < 1583 {
        return None;
    }
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let number = h + l - 7 * m + 114;
    Day::from_ymd(year, (number / 31) as u8, (number % 31 + 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_fall_on_their_days() {
        for (rule, year, day) in [
            ("12-25", 2019, "2019-12-25"),
            ("easter", 2020, "2020-04-12"),
            ("easter-2", 1916, "1916-04-21"),
            ("11-thu-4", 2019, "2019-11-28"),
            ("05-mon-last", 2021, "2021-05-31"),
            ("11-thu-4+1", 2019, "2019-11-29"),
            ("1944-06-06", 2000, "1944-06-06"),
        ] {
            let date = HolidayDate::read(rule).and_then(|holiday| holiday.in_year(year));
            assert_eq!(date.map(|day| day.to_string()).as_deref(), Some(day), "{rule}");
        }
        assert_eq!(HolidayDate::Easter(0).in_year(33), None);
    }
}
