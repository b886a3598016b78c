//! Dates in words, for people: "8 January 2020", "late December 2019", "since 2016", "44 BC".
//!
//! Invariant: the words are as precise as the date and no more, and no year is shown as zero or negative.

use crate::day::Day;
use crate::edtf::{Edtf, Endpoint, PartOfUnit, Qualified, Qualifier};
use crate::unit::{Season, Unit};

/// How long the words may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Months in full: "8 January 2020".
    Long,
    /// Months as three letters: "8 Jan 2020".
    Short,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Edtf {
    /// The date in English words, without a capital of their own: "between 30 December 2019 and 8 January 2020".
    pub fn words(self, style: Style) -> String {
        if let Some((part, unit)) = self.as_part() {
            return format!("{} {}", part_words(part), unit.words(style));
        }
        if let Some(monday) = self.as_week() {
            return format!("the week of {}", Unit::Day(monday).words(style));
        }
        match self {
            Edtf::Once(date) => date.words(style),
            Edtf::OneOf(Some(from), Some(to)) => format!("between {}", joined(from, " and ", to, style)),
            Edtf::OneOf(Some(from), None) => format!("not before {}", from.words(style)),
            Edtf::OneOf(None, Some(to)) => format!("by {}", to.words(style)),
            Edtf::OneOf(None, None)
            | Edtf::Lasting(Endpoint::Open | Endpoint::Unknown, Endpoint::Open | Endpoint::Unknown) => {
                "no date".to_owned()
            }
            Edtf::Lasting(Endpoint::Known(from), Endpoint::Known(to)) if from == to => {
                format!("throughout {}", from.words(style))
            }
            Edtf::Lasting(Endpoint::Known(from), Endpoint::Known(to)) => joined(from, " – ", to, style),
            Edtf::Lasting(Endpoint::Known(from), Endpoint::Open) => format!("since {}", from.words(style)),
            Edtf::Lasting(Endpoint::Known(from), Endpoint::Unknown) => format!("from {}", from.words(style)),
            Edtf::Lasting(_, Endpoint::Known(to)) => format!("until {}", to.words(style)),
        }
    }
}

/// The year of the first is left out where the second says it again: "3–5 May 2019" would hide a month, "3 May – 5 June 2019" hides nothing.
fn joined(from: Qualified, between: &str, to: Qualified, style: Style) -> String {
    let month_of = |unit| match unit {
        Unit::Day(day) => Some((day.year(), day.month())),
        Unit::Month(year, month) => Some((year, month)),
        _ => None,
    };
    let is_plain = from.qualifier == Qualifier::Certain && to.qualifier == Qualifier::Certain;
    let short_from = match (month_of(from.unit), month_of(to.unit)) {
        (Some(a), Some(b)) if is_plain && a.0 == b.0 => match from.unit {
            Unit::Day(day) if a == b => day.day().to_string(),
            Unit::Day(day) => format!("{} {}", day.day(), month_words(day.month(), style)),
            _ => month_words(a.1, style).to_owned(),
        },
        _ => from.words(style),
    };
    format!("{short_from}{between}{}", to.words(style))
}

impl Qualified {
    /// The unit in words, with its doubt.
    pub fn words(self, style: Style) -> String {
        let words = self.unit.words(style);
        match self.qualifier {
            Qualifier::Certain => words,
            Qualifier::Uncertain => format!("perhaps {words}"),
            Qualifier::Approximate => format!("about {words}"),
            Qualifier::Both => format!("perhaps about {words}"),
        }
    }
}

impl Unit {
    /// The unit in words: "8 January 2020", "spring 2020", "the 1990s".
    pub fn words(self, style: Style) -> String {
        match (self, style) {
            (Unit::Day(day), _) => day.words(style),
            (Unit::Month(year, month), _) => format!("{} {}", month_words(month, style), year_words(year)),
            (Unit::Season(year, Season::Winter), _) => {
                format!("winter {}–{:02}", year_words(year), (year + 1).rem_euclid(100))
            }
            (Unit::Season(year, season), _) => format!("{} {}", season_words(season), year_words(year)),
            (Unit::Quarter(year, quarter), Style::Long) => {
                format!("the {} quarter of {}", ordinal_word(quarter), year_words(year))
            }
            (Unit::Quarter(year, quarter), Style::Short) => format!("Q{quarter} {}", year_words(year)),
            (Unit::Year(year), _) => year_words(year),
            (Unit::Decade(decade), _) => format!("the {decade}0s"),
            (Unit::Century(century), Style::Long) => format!("the {} century", ordinal(century + 1)),
            (Unit::Century(century), Style::Short) => format!("{} c.", ordinal(century + 1)),
            (Unit::Millennium(millennium), _) => format!("the {} millennium", ordinal(millennium + 1)),
        }
    }
}

impl Day {
    /// The day in words: "8 January 2020", "15 Mar 44 BC".
    pub fn words(self, style: Style) -> String {
        let (year, month, day) = self.ymd();
        format!("{day} {} {}", month_words(month, style), year_words(year))
    }
}

/// A number with its ordinal ending: "1st", "12th", "23rd".
pub fn ordinal(number: i32) -> String {
    let ending = match (number.rem_euclid(10), number.rem_euclid(100)) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// Astronomical 0 is 1 BC; AD is written only where a bare number would not look like a year.
fn year_words(year: i32) -> String {
    match year {
        ..=0 => format!("{} BC", 1 - year),
        1..=99 => format!("AD {year}"),
        _ => year.to_string(),
    }
}

fn month_words(month: u8, style: Style) -> &'static str {
    let name = MONTHS[usize::from(month.clamp(1, 12)) - 1];
    match style {
        Style::Long => name,
        Style::Short => &name[..3],
    }
}

fn season_words(season: Season) -> &'static str {
    match season {
        Season::Spring => "spring",
        Season::Summer => "summer",
        Season::Autumn => "autumn",
        Season::Winter => "winter",
    }
}

fn part_words(part: PartOfUnit) -> &'static str {
    match part {
        PartOfUnit::Early => "early",
        PartOfUnit::Mid => "mid",
        PartOfUnit::Late => "late",
    }
}

fn ordinal_word(number: u8) -> &'static str {
    match number {
        1 => "first",
        2 => "second",
        3 => "third",
        _ => "fourth",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_as_precise_as_the_date() {
        for (edtf, long, short) in [
            ("2020-01-08", "8 January 2020", "8 Jan 2020"),
            ("2019-12~", "about December 2019", "about Dec 2019"),
            ("2019-12?", "perhaps December 2019", "perhaps Dec 2019"),
            ("[2019-12-21..2019-12-31]", "late December 2019", "late Dec 2019"),
            ("[1914-01..1914-04]", "early 1914", "early 1914"),
            ("[2020-06-08..2020-06-14]", "the week of 8 June 2020", "the week of 8 Jun 2020"),
            (
                "[2019-12-30..2020-01-08]",
                "between 30 December 2019 and 8 January 2020",
                "between 30 Dec 2019 and 8 Jan 2020",
            ),
            ("[2016..]", "not before 2016", "not before 2016"),
            ("[..1918-11]", "by November 1918", "by Nov 1918"),
            ("2019-05/2020-04", "May 2019 – April 2020", "May 2019 – Apr 2020"),
            ("2019-05-03/2019-05-05", "3 – 5 May 2019", "3 – 5 May 2019"),
            ("2019-05/2019-06", "May – June 2019", "May – Jun 2019"),
            ("2016/..", "since 2016", "since 2016"),
            ("2016/", "from 2016", "from 2016"),
            ("../1945-05-08", "until 8 May 1945", "until 8 May 1945"),
            ("2019/2019", "throughout 2019", "throughout 2019"),
            ("2020-21", "spring 2020", "spring 2020"),
            ("2019-24", "winter 2019–20", "winter 2019–20"),
            ("2020-34", "the second quarter of 2020", "Q2 2020"),
            ("199X", "the 1990s", "the 1990s"),
            ("19XX", "the 20th century", "20th c."),
            ("1XXX", "the 2nd millennium", "the 2nd millennium"),
            ("-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"),
            ("0000", "1 BC", "1 BC"),
            ("0079", "AD 79", "AD 79"),
        ] {
            let date: Edtf = edtf.parse().unwrap();
            assert_eq!((date.words(Style::Long).as_str(), date.words(Style::Short).as_str()), (long, short), "{edtf}");
        }
    }

    #[test]
    fn ordinals_end_as_they_are_spoken() {
        assert_eq!(
            [1, 2, 3, 4, 11, 12, 13, 21, 102, 113].map(ordinal).join(" "),
            "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 113th"
        );
    }
}
