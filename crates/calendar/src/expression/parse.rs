//! EDTF strings to expressions.

use super::component::Component;
use super::{Bound, Date, Expression, Member, Time};
use crate::day::Day;
use crate::parse::ParseError;
use std::str::FromStr;

impl FromStr for Expression {
    type Err = ParseError;

    /// Reads one expression. Errors name the whole text and what is wrong with it.
    fn from_str(text: &str) -> Result<Expression, ParseError> {
        let expression = expression(text).map_err(|reason| ParseError::new(text, reason))?;
        match (expression.earliest(), expression.latest()) {
            (Some(earliest), Some(latest)) if latest < earliest => {
                Err(ParseError::new(text, "it ends before it begins"))
            }
            _ => Ok(expression),
        }
    }
}

fn expression(text: &str) -> Result<Expression, &'static str> {
    if let Some(set) = text.strip_prefix('[') {
        return members(set.strip_suffix(']').ok_or("a set ends with `]`")?).map(Expression::OneOf);
    }
    if let Some(list) = text.strip_prefix('{') {
        return members(list.strip_suffix('}').ok_or("a list ends with `}`")?).map(Expression::AllOf);
    }
    if let Some((start, end)) = text.split_once('/') {
        return match (bound(start)?, bound(end)?) {
            (Bound::Open | Bound::Unknown, Bound::Open | Bound::Unknown) => Err("an interval has at least one end"),
            (start, end) => Ok(Expression::Interval(start, end)),
        };
    }
    if let Some((day, time)) = text.split_once('T') {
        let day: Day = day.parse().map_err(|_| "a time belongs to a whole day")?;
        return Ok(Expression::Moment(
            day,
            Time::read(time).ok_or("a time is written `10:57:00`, with `Z` or `+01:00`")?,
        ));
    }
    date(text).map(Expression::Date)
}

fn bound(text: &str) -> Result<Bound, &'static str> {
    match text {
        ".." => Ok(Bound::Open),
        "" => Ok(Bound::Unknown),
        _ => date(text).map(Bound::Date),
    }
}

fn members(text: &str) -> Result<Vec<Member>, &'static str> {
    let texts: Vec<&str> = text.split(',').collect();
    let last = texts.len() - 1;
    let member = |(index, text): (usize, &&str)| {
        let Some((from, to)) = text.split_once("..") else { return date(text).map(Member::Date) };
        if from.is_empty() && (to.is_empty() || index != 0) || to.is_empty() && index != last {
            return Err("only the whole set is open at an end");
        }
        let end = |text: &str| if text.is_empty() { Ok(None) } else { date(text).map(Some) };
        let (from, to) = (end(from)?, end(to)?);
        let days = (from.and_then(|from| from.earliest()), to.and_then(|to| to.latest()));
        match days {
            (Some(first), Some(last)) if last < first => Err("a range of the set ends before it begins"),
            _ => Ok(Member::Range(from, to)),
        }
    };
    texts.iter().enumerate().map(member).collect()
}

fn date(text: &str) -> Result<Date, &'static str> {
    if let Some(year) = text.strip_prefix('Y') {
        let digits = year.strip_prefix('-').unwrap_or(year);
        let is_long = 4 < digits.len() && !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
        let year = year.parse().ok().filter(|_| is_long);
        return year.map(Date::Long).ok_or("a long year is `Y` and five to eighteen digits");
    }
    let (own, rest) = text.split_at(usize::from(text.starts_with(MARKS)));
    let (is_negative, rest) = rest.strip_prefix('-').map_or((false, rest), |rest| (true, rest));
    if is_negative && rest.starts_with(MARKS) {
        return Err("what marks a year stands before its sign");
    }
    let mut parts = rest.split('-');
    let year = parts.next().and_then(|year| Component::read(&format!("{own}{year}"), 4));
    let year = year.ok_or("a year has four digits, with `X` for those left open")?;
    let mut next =
        || parts.next().map(|part| Component::read(part, 2).ok_or("a month and a day have two digits")).transpose();
    let (month, day) = (next()?, next()?);
    if parts.next().is_some() {
        return Err("a date ends with its day");
    }
    let date = Date::Common { is_negative, year, month, day };
    // `-0000` would be a second way to write a year.
    if is_negative && year.number() == Some(0) {
        return Err("the year 0 has no sign");
    }
    date.earliest().map(|_| date).ok_or("the calendar has no such date")
}

/// The qualifiers.
const MARKS: [char; 3] = ['?', '~', '%'];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::Edtf;
    use proptest::prelude::*;

    #[test]
    fn each_form_has_its_bounds_and_its_plainer_date() {
        for (text, earliest, latest, edtf) in [
            ("2020-01-08", "2020-01-08", "2020-01-08", "2020-01-08"),
            ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", "1985-04-12"),
            ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "1985-04-12"),
            ("1985-04-12T24:00:00-04", "1985-04-12", "1985-04-12", "1985-04-12"),
            ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", "1985-04-12"),
            ("1964/2008", "1964-01-01", "2008-12-31", "1964/2008"),
            ("Y170000002", "open", "open", "none"),
            ("Y-170000002", "open", "open", "none"),
            ("2001-21", "2001-03-01", "2001-05-31", "2001-21"),
            ("2001-30", "2001-12-01", "2002-02-28", "[2001-12-01..2002-02-28]"),
            ("2001-34", "2001-04-01", "2001-06-30", "2001-34"),
            ("2001-38", "2001-05-01", "2001-08-31", "[2001-05-01..2001-08-31]"),
            ("2001-41", "2001-07-01", "2001-12-31", "[2001-07-01..2001-12-31]"),
            ("1984?", "1984-01-01", "1984-12-31", "1984?"),
            ("2004-06~", "2004-06-01", "2004-06-30", "2004-06~"),
            ("2004-06-11%", "2004-06-11", "2004-06-11", "2004-06-11%"),
            ("201X", "2010-01-01", "2019-12-31", "201X"),
            ("20XX", "2000-01-01", "2099-12-31", "20XX"),
            ("XXXX", "0000-01-01", "9999-12-31", "[0000-01-01..9999-12-31]"),
            ("2004-XX", "2004-01-01", "2004-12-31", "2004"),
            ("1985-04-XX", "1985-04-01", "1985-04-30", "1985-04"),
            ("1985-XX-XX", "1985-01-01", "1985-12-31", "1985"),
            ("1985-04-12/..", "1985-04-12", "open", "1985-04-12/.."),
            ("../1985-04", "open", "1985-04-30", "../1985-04"),
            ("1984~/2004-06", "1984-01-01", "2004-06-30", "1984~/2004-06"),
            ("/1945", "open", "1945-12-31", "/1945"),
            ("-1985", "-1985-01-01", "-1985-12-31", "-1985"),
            ("-004X", "-0049-01-01", "-0040-12-31", "[-0049-01-01..-0040-12-31]"),
            ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "[1667-01-01..1672-12-31]"),
            ("[..1760-12-03]", "open", "1760-12-03", "[..1760-12-03]"),
            ("[1760-12..]", "1760-12-01", "open", "[1760-12..]"),
            ("[1760-01,1760-02,1760-12..]", "1760-01-01", "open", "[1760-01-01..]"),
            ("[1667,1760-12]", "1667-01-01", "1760-12-31", "[1667-01-01..1760-12-31]"),
            ("[1667]", "1667-01-01", "1667-12-31", "1667"),
            ("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", "none"),
            ("{..1983-12-31,1984-10-10}", "open", "1984-10-10", "none"),
            ("2004-06~-11", "2004-06-11", "2004-06-11", "2004-06-11~"),
            ("2004?-06-11", "2004-06-11", "2004-06-11", "2004-06-11?"),
            ("?2004-06-~11", "2004-06-11", "2004-06-11", "2004-06-11%"),
            ("2004-%06-11", "2004-06-11", "2004-06-11", "2004-06-11%"),
            ("?-2004-06", "-2004-06-01", "-2004-06-30", "-2004-06?"),
            ("156X-12-25", "1560-12-25", "1569-12-25", "[1560-12-25..1569-12-25]"),
            ("15XX-12-XX", "1500-12-01", "1599-12-31", "[1500-12-01..1599-12-31]"),
            ("1XXX-XX", "1000-01-01", "1999-12-31", "1XXX"),
            ("XXXX-12-XX", "0000-12-01", "9999-12-31", "[0000-12-01..9999-12-31]"),
            ("1984-1X", "1984-10-01", "1984-12-31", "[1984-10-01..1984-12-31]"),
            ("XXXX-02-29", "0000-02-29", "9996-02-29", "[0000-02-29..9996-02-29]"),
            ("2021-XX-31", "2021-01-31", "2021-12-31", "[2021-01-31..2021-12-31]"),
        ] {
            let expression: Expression = text.parse().unwrap_or_else(|error| panic!("{error}"));
            let day = |day: Option<Day>| day.map_or_else(|| "open".to_owned(), |day| day.to_string());
            let bounds = (day(expression.earliest()), day(expression.latest()));
            assert_eq!((bounds.0.as_str(), bounds.1.as_str()), (earliest, latest), "{text}");
            assert_eq!(expression.edtf().map_or("none".to_owned(), |edtf| edtf.to_string()), edtf, "{text}");
            assert_eq!(expression.to_string(), text);
        }
    }

    #[test]
    fn what_is_not_edtf_says_why() {
        for text in [
            "",
            "2020-13",
            "2020-00",
            "2020-02-30",
            "2021-02-29",
            "2020-1",
            "20200",
            "Y2020",
            "Y020200",
            "Y",
            "-0000",
            "x",
            "é",
            "[",
            "[]",
            "{}",
            "[2020",
            "[..]",
            "[1760..,1761]",
            "[1760,..1761]",
            "[1672..1670]",
            "{1667, 1668}",
            "2021/2020",
            "../..",
            "/",
            "2020-01-08T25:00:00",
            "2020-01-08T10:57",
            "2020-01T10:57:00",
            "2020-01-08T10:57:00+1",
            "2020-21-08",
            "2020-01-08-09",
            "2020-XX-32",
            "19X3-02-29",
            "20?20",
            "-%20XX",
            "??2020",
            "2020~~",
            "2020-0X-00",
            "1985/1986/1987",
        ] {
            let error = text.parse::<Expression>().unwrap_err().to_string();
            assert!(error.starts_with(&format!("`{text}` is not a date in EDTF: ")), "{error}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
            if let Ok(expression) = text.parse::<Expression>() {
                prop_assert_eq!(expression.to_string(), text);
            }
        }

        #[test]
        fn what_is_read_is_written_the_same(text in expressions()) {
            if let Ok(expression) = text.parse::<Expression>() {
                prop_assert_eq!(expression.to_string(), text);
                let (earliest, latest) = (expression.earliest(), expression.latest());
                prop_assert!(earliest.zip(latest).is_none_or(|(earliest, latest)| earliest <= latest));
                if let Some(edtf) = expression.edtf() {
                    prop_assert_eq!((edtf.earliest(), edtf.latest()), (earliest, latest));
                }
            }
        }

        #[test]
        fn dateline_s_own_dates_are_expressions_that_say_the_same(
            text in "\\[?-?[0-9]{4}(-[0-3][0-9]){0,2}[~?%]?(\\.\\.|/)?(20[0-9]{2})?\\]?|[0-9]{1,3}X{1,3}",
        ) {
            if let Ok(edtf) = text.parse::<Edtf>() {
                let expression = text.parse::<Expression>();
                prop_assert_eq!(expression.map(|expression| expression.edtf()), Ok(Some(edtf)));
            }
        }
    }

    /// Strings of which many are EDTF.
    fn expressions() -> impl Strategy<Value = String> {
        let date =
            "[?~%]?-?[0-2X][0-9X]{3}[?~%]?(-[?~%]?[0-4X][0-9X][?~%]?(-[?~%]?[0-3X][0-9X][?~%]?)?)?|Y-?[1-9][0-9]{4,9}";
        let member = format!("({date})|({date})\\.\\.({date})");
        let strings = |pattern: String| proptest::string::string_regex(&pattern).expect("the pattern is one");
        prop_oneof![
            strings(date.to_owned()),
            strings(format!("(({date})|(\\.\\.)?)/(({date})|(\\.\\.)?)")),
            strings(format!("\\[(\\.\\.)?({member})(,({member})){{0,2}}(\\.\\.)?\\]")),
            strings(format!("\\{{({member})(,({member})){{0,2}}\\}}")),
            strings(
                "[0-2][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](Z|[+-][0-2][0-9](:[0-5][0-9])?)?"
                    .to_owned()
            ),
        ]
    }
}
