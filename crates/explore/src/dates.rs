//! Dates of events in words.

use dateline_calendar::{Basis, Edtf, Precision, Qualified, Qualifier, Style, Unit};
use dateline_model::{Event, EventDate};
use dateline_wording as wording;

/// The date for a list: "late Dec 2019", "no date".
pub fn short(event: &Event) -> String {
    event.date.map_or_else(|| wording::dates::NONE.to_owned(), |date| tight(&date.edtf.words(Style::Short)))
}

/// The date in full: "between 30 December 2019 and 8 January 2020".
pub fn long(event: &Event) -> String {
    event.date.map_or_else(|| wording::dates::NONE.to_owned(), |date| tight(&date.edtf.words(Style::Long)))
}

/// What the documents leave open about a date; `None` where they give the day, or how long it lasted.
pub fn gap(date: Option<EventDate>) -> Option<&'static str> {
    let Some(date) = date else { return Some(wording::dates::NEVER) };
    match (date.precision(), date.basis) {
        (Precision::Day, _) => None,
        _ if date.edtf.is_extent() => None,
        (_, Basis::Bounded) => Some(wording::dates::BY_NEIGHBOURS),
        (Precision::Week | Precision::Month | Precision::Range, _) => Some(wording::dates::NO_DAY),
        (Precision::Quarter | Precision::Season | Precision::Year, _) => Some(wording::dates::NO_MONTH),
        _ => Some(wording::dates::NO_YEAR),
    }
}

/// A date as HTML writes it for machines, which has a form for one day, month or year of our era; `None` for all others.
pub fn machine(edtf: Edtf) -> Option<String> {
    let Edtf::Once(Qualified { unit, qualifier: Qualifier::Certain }) = edtf else { return None };
    match unit {
        Unit::Day(day) if 0 < day.year() => Some(day.to_string()),
        Unit::Month(year, month) if 0 < year => Some(format!("{year:04}-{month:02}")),
        Unit::Year(year) if 0 < year => Some(format!("{year:04}")),
        _ => None,
    }
}

/// A day of the month stays with its month, and a month with its year, when a line is broken.
fn tight(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut before = '\0';
    for (at, c) in words.char_indices() {
        let next = words[at + c.len_utf8()..].chars().next();
        let joins_number = before.is_ascii_digit() && next.is_some_and(char::is_uppercase);
        let joins_year =
            before.is_alphabetic() && next.is_some_and(|next| next.is_ascii_digit()) && ends_in_month(&words[..at]);
        out.push(if c == ' ' && (joins_number || joins_year) { '\u{a0}' } else { c });
        before = c;
    }
    out
}

fn ends_in_month(words: &str) -> bool {
    words.rsplit([' ', '\u{a0}']).next().is_some_and(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_get_a_date_only_where_html_has_a_form_for_it() {
        let machine = |edtf: &str| machine(edtf.parse().unwrap());
        assert_eq!(machine("2020-01-08").as_deref(), Some("2020-01-08"));
        assert_eq!(machine("0476").as_deref(), Some("0476"));
        assert_eq!(machine("1950-03").as_deref(), Some("1950-03"));
        for other in
            ["-0043-03-15", "0000", "2019-12~", "2019-05/2020-04", "[2019-12-21..2019-12-31]", "199X", "2016/.."]
        {
            assert_eq!(machine(other), None, "{other}");
        }
    }
}
