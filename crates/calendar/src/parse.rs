//! EDTF strings to dates.

use crate::day::day;
use crate::edtf::{Edtf, Endpoint, Qualified, Qualifier};
use crate::unit::{Season, Unit};
use std::fmt;
use std::str::FromStr;

/// Why a string is not an EDTF date that Dateline speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    text: String,
    reason: &'static str,
}

impl ParseError {
    pub(crate) fn new(text: &str, reason: &'static str) -> ParseError {
        ParseError { text: text.to_owned(), reason }
    }
}

impl FromStr for Edtf {
    type Err = ParseError;

    /// Reads one date. Errors name the whole text and what is wrong with it.
    fn from_str(text: &str) -> Result<Edtf, ParseError> {
        if let Some(day) = day(text) {
            return Ok(Edtf::once(Unit::Day(day)));
        }
        let date = edtf(text).map_err(|reason| ParseError::new(text, reason))?;
        match (date.earliest(), date.latest()) {
            (Some(earliest), Some(latest)) if latest < earliest => {
                Err(ParseError::new(text, "it ends before it begins"))
            }
            _ => Ok(date),
        }
    }
}

fn edtf(text: &str) -> Result<Edtf, &'static str> {
    if let Some(set) = text.strip_prefix('[') {
        let set = set.strip_suffix(']').ok_or("a set ends with `]`")?;
        let (from, to) = set.split_once("..").ok_or("a set is written `[a..b]`, `[a..]` or `[..b]`")?;
        let end = |text: &str| if text.is_empty() { Ok(None) } else { qualified(text).map(Some) };
        return match (end(from)?, end(to)?) {
            (None, None) => Err("a set has at least one end"),
            (from, to) => Ok(Edtf::OneOf(from, to)),
        };
    }
    let Some((start, end)) = text.split_once('/') else { return qualified(text).map(Edtf::Once) };
    match (endpoint(start)?, endpoint(end)?) {
        (Endpoint::Known(_), _) | (_, Endpoint::Known(_)) => Ok(Edtf::Lasting(endpoint(start)?, endpoint(end)?)),
        _ => Err("an interval has at least one end"),
    }
}

fn endpoint(text: &str) -> Result<Endpoint, &'static str> {
    match text {
        ".." => Ok(Endpoint::Open),
        "" => Ok(Endpoint::Unknown),
        _ => qualified(text).map(Endpoint::Known),
    }
}

fn qualified(text: &str) -> Result<Qualified, &'static str> {
    let (text, qualifier) = match text.as_bytes().last() {
        Some(b'?') => (&text[..text.len() - 1], Qualifier::Uncertain),
        Some(b'~') => (&text[..text.len() - 1], Qualifier::Approximate),
        Some(b'%') => (&text[..text.len() - 1], Qualifier::Both),
        _ => (text, Qualifier::Certain),
    };
    Ok(Qualified { unit: unit(text)?, qualifier })
}

fn unit(text: &str) -> Result<Unit, &'static str> {
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (year, rest) = rest.split_once('-').map_or((rest, None), |(year, rest)| (year, Some(rest)));
    if year.len() != 4 {
        return Err("a year has four digits");
    }
    let stem = year.trim_end_matches('X');
    let number = number(stem).ok_or("a year is made of digits, with `X` for those left open")?;
    match (4 - stem.len(), rest) {
        (0, None) => Ok(Unit::Year(sign * number)),
        (0, Some(rest)) => month_or_day(sign * number, text, rest),
        (_, Some(_)) => Err("an open year has no month"),
        (_, None) if sign < 0 => Err("decades and centuries before the year 0 are written as sets of years"),
        (1, None) => Ok(Unit::Decade(number)),
        (2, None) => Ok(Unit::Century(number)),
        _ => Ok(Unit::Millennium(number)),
    }
}

fn month_or_day(year: i32, text: &str, rest: &str) -> Result<Unit, &'static str> {
    if rest.contains('-') {
        return day(text).map(Unit::Day).ok_or("the calendar has no such day");
    }
    if rest.len() != 2 {
        return Err("a month has two digits");
    }
    match number(rest) {
        Some(month @ 1..=12) => Ok(Unit::Month(year, month as u8)),
        Some(21) => Ok(Unit::Season(year, Season::Spring)),
        Some(22) => Ok(Unit::Season(year, Season::Summer)),
        Some(23) => Ok(Unit::Season(year, Season::Autumn)),
        Some(24) => Ok(Unit::Season(year, Season::Winter)),
        Some(quarter @ 33..=36) => Ok(Unit::Quarter(year, quarter as u8 - 32)),
        _ => Err("a month is 01 to 12, a season 21 to 24, a quarter 33 to 36"),
    }
}

fn number(text: &str) -> Option<i32> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

impl fmt::Display for ParseError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "`{}` is not a date in EDTF: {}", self.text, self.reason)
    }
}

impl std::error::Error for ParseError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use crate::edtf::{PartOfUnit, Precision};
    use proptest::prelude::*;

    fn check(text: &str, earliest: &str, latest: &str, precision: Precision) {
        let date: Edtf = text.parse().unwrap_or_else(|error| panic!("{error}"));
        let day = |day: Option<Day>| day.map_or_else(|| "open".to_owned(), |day| day.to_string());
        assert_eq!((day(date.earliest()).as_str(), day(date.latest()).as_str()), (earliest, latest), "{text}");
        assert_eq!(date.precision(), precision, "{text}");
        assert_eq!(date.to_string(), text);
    }

    #[test]
    fn each_form_has_its_bounds_and_precision() {
        check("2020-01-08", "2020-01-08", "2020-01-08", Precision::Day);
        check("2020-02", "2020-02-01", "2020-02-29", Precision::Month);
        check("2019-12~", "2019-12-01", "2019-12-31", Precision::Month);
        check("2020-21", "2020-03-01", "2020-05-31", Precision::Season);
        check("2019-24", "2019-12-01", "2020-02-29", Precision::Season);
        check("2020-34", "2020-04-01", "2020-06-30", Precision::Quarter);
        check("-0043-03-15", "-0043-03-15", "-0043-03-15", Precision::Day);
        check("199X", "1990-01-01", "1999-12-31", Precision::Decade);
        check("19XX", "1900-01-01", "1999-12-31", Precision::Century);
        check("1XXX", "1000-01-01", "1999-12-31", Precision::Millennium);
        check("2019-05/2020-04", "2019-05-01", "2020-04-30", Precision::Range);
        check("2016/..", "2016-01-01", "open", Precision::Range);
        check("/1945", "open", "1945-12-31", Precision::Range);
        check("[2019-12-30..2020-01-08]", "2019-12-30", "2020-01-08", Precision::Range);
        check("[2020-06-08..2020-06-14]", "2020-06-08", "2020-06-14", Precision::Week);
        check("[2016..]", "2016-01-01", "open", Precision::Range);
        check("[..1918]", "open", "1918-12-31", Precision::Range);
    }

    #[test]
    fn what_is_not_a_date_says_why() {
        for text in [
            "",
            "2020-13",
            "2020-02-30",
            "[..]",
            "[2020]",
            "../..",
            "/",
            "20200",
            "2021/2020",
            "-004X",
            "x",
            "2020-1",
            "é",
        ] {
            let error = text.parse::<Edtf>().unwrap_err().to_string();
            assert!(error.starts_with(&format!("`{text}` is not a date in EDTF: ")), "{error}");
        }
    }

    #[test]
    fn parts_are_recognised_again() {
        for part in [PartOfUnit::Early, PartOfUnit::Mid, PartOfUnit::Late] {
            for unit in [Unit::Month(2020, 2), Unit::Year(1914)] {
                assert_eq!(Edtf::part(part, unit).as_part(), Some((part, unit)));
            }
        }
        assert_eq!("[2019-12-21..2020-01-08]".parse::<Edtf>().unwrap().as_part(), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
            let _ = text.parse::<Edtf>();
        }

        #[test]
        fn what_reads_writes_the_same(text in "\\[?-?[0-9X]{4}(-[0-9]{2}){0,2}[~?%]?(\\.\\.|/)?([0-9]{4})?\\]?") {
            if let Ok(date) = text.parse::<Edtf>() {
                prop_assert_eq!(date.to_string().parse::<Edtf>(), Ok(date));
                prop_assert!(date.earliest().zip(date.latest()).is_none_or(|(earliest, latest)| earliest <= latest));
            }
        }
    }
}
