//! A civil day: year, month and day of the proleptic Gregorian calendar, counted from 1970-01-01.

use std::fmt;
use std::str::FromStr;

/// Days since 1970-01-01, which is 0; earlier days are negative. Years run from −9999 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// A day of the week; Monday is the first, as in ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "their names say all")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Why a string or a triple is not a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayError(pub(crate) String);

impl Day {
    /// The first day that can be written: 1 January of the year −9999.
    pub const MIN: Day = Day(days_from_civil(-9999, 1, 1));
    /// The last day that can be written: 31 December 9999.
    pub const MAX: Day = Day(days_from_civil(9999, 12, 31));

    /// The day of an astronomical year (0 is 1 BC), a month 1–12 and a day of the month 1–31; `None` where the calendar has none.
    pub const fn from_ymd(year: i32, month: u8, day: u8) -> Option<Day> {
        if year < -9999 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month) {
            return None;
        }
        Some(Day(days_from_civil(year, month, day)))
    }

    /// The day with this number, counted from 1970-01-01; kept within [`Day::MIN`] and [`Day::MAX`].
    pub const fn from_number(days: i32) -> Day {
        if days < Day::MIN.0 {
            Day::MIN
        } else if days > Day::MAX.0 {
            Day::MAX
        } else {
            Day(days)
        }
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// Astronomical year, month 1–12, day of the month 1–31.
    pub const fn ymd(self) -> (i32, u8, u8) {
        civil_from_days(self.0)
    }

    /// Astronomical year: 0 is 1 BC.
    pub const fn year(self) -> i32 {
        self.ymd().0
    }

    /// Month, 1–12.
    pub const fn month(self) -> u8 {
        self.ymd().1
    }

    /// Day of the month, 1–31.
    pub const fn day(self) -> u8 {
        self.ymd().2
    }

    /// The day of the week.
    pub const fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        Weekday::ALL[(self.0 + 3).rem_euclid(7) as usize]
    }

    /// The day so many days later, earlier if negative; kept within the calendar's ends.
    pub const fn plus_days(self, days: i32) -> Day {
        Day::from_number(self.0.saturating_add(days))
    }

    /// The same day of the month so many months later, or the last of that month if it is shorter; kept within the calendar's ends.
    pub fn plus_months(self, months: i32) -> Day {
        let (year, month, day) = self.ymd();
        let count = (year * 12 + i32::from(month) - 1).saturating_add(months);
        let (year, month) = (count.div_euclid(12), (count.rem_euclid(12) + 1) as u8);
        let end = if months < 0 { Day::MIN } else { Day::MAX };
        Day::from_ymd(year, month, day.min(days_in_month(year, month))).unwrap_or(end)
    }

    /// Year and number of the ISO 8601 week that this day lies in.
    pub fn iso_week(self) -> (i32, u8) {
        let thursday = self.plus_days(3 - self.weekday() as i32);
        let first = Day::from_ymd(thursday.year(), 1, 1).unwrap_or(Day::MIN);
        (thursday.year(), ((thursday.0 - first.0) / 7 + 1) as u8)
    }

    /// The Monday of the ISO 8601 week with this year and number (1–53).
    pub fn from_iso_week(year: i32, week: u8) -> Option<Day> {
        let fourth = Day::from_ymd(year, 1, 4)?;
        let monday = fourth.plus_days(i32::from(week) * 7 - 7 - fourth.weekday() as i32);
        (monday.iso_week() == (year, week)).then_some(monday)
    }
}

impl Weekday {
    /// Monday to Sunday.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
}

/// The days that a month 1–12 of an astronomical year has; 0 for any other month.
pub const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Whether an astronomical year has a 29 February.
pub const fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil and civil_from_days.
const fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month as i32 + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

const fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
    let month = ((month_from_march + 2) % 12 + 1) as u8;
    let year = era * 400 + year_of_era + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// As EDTF writes it: `2020-01-08`, `-0043-03-15`.
impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        let sign = if year < 0 { "-" } else { "" };
        write!(out, "{sign}{:04}-{month:02}-{day:02}", year.abs())
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Day, DayError> {
        day(text).ok_or_else(|| DayError(format!("`{text}` is not a day; write it as `2020-01-08`")))
    }
}

/// Byte by byte: a browser reads as many as a corpus has events before it draws anything.
pub(crate) fn day(text: &str) -> Option<Day> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = digits.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i32::from(digit - b'0')))
    };
    let (year, month, day) = (number(&[*y1, *y2, *y3, *y4])?, number(&[*m1, *m2])?, number(&[*d1, *d2])?);
    Day::from_ymd(sign * year, month as u8, day as u8)
}

impl fmt::Display for DayError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for DayError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_a_day_and_every_day_that_number() {
        for number in Day::MIN.number()..=Day::MAX.number() {
            let (year, month, day) = Day::from_number(number).ymd();
            assert_eq!(Day::from_ymd(year, month, day).map(Day::number), Some(number));
        }
    }

    #[test]
    fn a_day_reads_back_as_it_is_written() {
        for text in ["2020-01-08", "0000-02-29", "-0043-03-15", "-9999-01-01", "9999-12-31"] {
            assert_eq!(text.parse::<Day>().unwrap().to_string(), text);
        }
        for text in ["2020-02-30", "2020-1-08", "20-01-08", "2020-13-01", "2019-02-29", "+020-01-01", "2020-01-08x"] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn weekdays_are_those_of_the_calendar() {
        assert_eq!("2020-06-11".parse::<Day>().unwrap().weekday(), Weekday::Thursday);
        assert_eq!("1969-12-28".parse::<Day>().unwrap().weekday(), Weekday::Sunday);
    }

    #[test]
    fn a_month_later_ends_with_its_month() {
        let day: Day = "2020-01-31".parse().unwrap();
        assert_eq!(day.plus_months(1).to_string(), "2020-02-29");
        assert_eq!(day.plus_months(-2).to_string(), "2019-11-30");
        assert_eq!(Day::MAX.plus_months(1), Day::MAX);
    }

    #[test]
    fn iso_weeks_are_inverse() {
        assert_eq!("2021-01-03".parse::<Day>().unwrap().iso_week(), (2020, 53));
        assert_eq!(Day::from_iso_week(2020, 53).map(|day| day.to_string()).as_deref(), Some("2020-12-28"));
        assert_eq!(Day::from_iso_week(2019, 53), None);
    }
}
