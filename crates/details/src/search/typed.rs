//! What a searcher typed, understood: words that must all be there, phrases, alternatives, exclusions, dates, and choices.
//!
//! `soleimani "drone strike" -embassy`, `iran or iraq`, `January 2020`, `2019..2020`, `in:one`, `about:leven`, `status:planned`, `known:day`.

use super::text::has;
use dateline_calendar::{Day, Edtf};
use dateline_explore::fold::{fold, fold_with_places};
use std::ops::Range;

/// A search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed {
    /// All of these must be there, of each any one.
    pub(crate) groups: Vec<Vec<Term>>,
    /// None of these may be there.
    pub(crate) not: Vec<Term>,
    /// Choices by name; of several with one name any will do.
    pub(crate) choices: Vec<Choice>,
}

/// Words to be found, folded; one or several in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// The words.
    pub(crate) words: String,
    /// First and last day, where the words are a date.
    pub(crate) days: Option<(Day, Day)>,
}

/// A choice among what a facet tells apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Which facet.
    pub(crate) facet: Facet,
    /// What is chosen, as it is written.
    pub(crate) value: String,
    /// Whether it is what is not wanted.
    pub(crate) is_not: bool,
}

/// What events are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Facet {
    /// The document that tells it.
    Document,
    /// Who or what it is about.
    About,
    /// Of what kind that is.
    Kind,
    /// How surely it is told.
    Status,
    /// How finely its date is known.
    Precision,
}

impl Typed {
    /// Whether folded words have all that is asked for and nothing that is not.
    pub(super) fn is_in(&self, hay: &str) -> bool {
        let has_group = |group: &Vec<Term>| group.iter().any(|term| term.begins_a_word_of(hay));
        self.groups.iter().all(has_group) && !self.not.iter().any(|term| term.begins_a_word_of(hay))
    }
}

impl Term {
    /// Whether folded words have it where a word begins.
    pub(super) fn begins_a_word_of(&self, hay: &str) -> bool {
        has(hay, &self.words)
    }
}

impl Facet {
    /// All of them.
    pub(crate) const ALL: [Facet; 5] = [Facet::Document, Facet::About, Facet::Kind, Facet::Status, Facet::Precision];

    /// As it is written before the colon.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Facet::Document => "in",
            Facet::About => "about",
            Facet::Kind => "kind",
            Facet::Status => "status",
            Facet::Precision => "known",
        }
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Reads what was typed.
pub(crate) fn read(typed: &str) -> Typed {
    let mut out = Typed::default();
    let mut tokens = tokens(&fold(typed));
    join_dates(&mut tokens);
    let mut is_alternative = false;
    for Token { is_not, is_quoted, words: token, .. } in tokens {
        if !is_quoted && matches!(token.as_str(), "or" | "|") && !out.groups.is_empty() {
            is_alternative = true;
            continue;
        }
        let facet = token.split_once(':').filter(|(_, value)| !is_quoted && !value.is_empty());
        let facet = facet.and_then(|(name, value)| {
            Some((Facet::ALL.into_iter().find(|facet| facet.name() == name)?, value.to_owned()))
        });
        if let Some((facet, value)) = facet {
            out.choices.push(Choice { facet, value, is_not });
            continue;
        }
        let days = if is_quoted { None } else { days(&token) };
        let term = Term { words: token, days };
        match out.groups.last_mut() {
            _ if is_not => out.not.push(term),
            Some(group) if is_alternative => group.push(term),
            _ => out.groups.push(vec![term]),
        }
        is_alternative = false;
    }
    out
}

/// What was typed without a choice, wanted or not: what is written so within quotation marks is a phrase and stays.
pub(crate) fn without(typed: &str, facet: Facet, value: &str) -> String {
    let (folded, places) = fold_with_places(typed);
    let choice = format!("{}:{value}", facet.name());
    let others = tokens(&folded).into_iter().filter(|token| token.is_quoted || token.words != choice);
    let kept = others.map(|Token { place, .. }| typed[places[place.start] as usize..places[place.end] as usize].trim());
    kept.collect::<Vec<_>>().join(" ")
}

/// A word as it was typed, or what stands in quotation marks.
struct Token {
    is_not: bool,
    is_quoted: bool,
    words: String,
    /// Bytes of what was typed, folded; with its sign and marks.
    place: Range<usize>,
}

fn tokens(folded: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = folded.trim_start();
    while !rest.is_empty() {
        let (is_not, body) = match rest.strip_prefix('-').filter(|body| !body.is_empty() && !body.starts_with(' ')) {
            Some(body) => (true, body),
            None => (false, rest),
        };
        let (token, is_quoted, after) = match body.strip_prefix('"') {
            // A mark that is not closed yet goes on to the end: so it is while one types.
            Some(body) => {
                let (token, after) = body.split_once('"').unwrap_or((body, ""));
                (token, true, after)
            }
            None => {
                let end = body.find(' ').unwrap_or(body.len());
                (&body[..end], false, &body[end..])
            }
        };
        let words = token.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            let place = folded.len() - rest.len()..folded.len() - after.len();
            out.push(Token { is_not, is_quoted, words, place });
        }
        rest = after.trim_start();
    }
    out
}

/// "8 january 2020" and "january 2020" are one token.
fn join_dates(tokens: &mut Vec<Token>) {
    let mut at = 0;
    while at < tokens.len() {
        for length in [3, 2] {
            let Some(some) = tokens.get(at..at + length) else { continue };
            let is_plain = some.iter().all(|token| !token.is_quoted) && some[1..].iter().all(|token| !token.is_not);
            let joined = some.iter().map(|token| token.words.as_str()).collect::<Vec<_>>().join(" ");
            if is_plain && days(&joined).is_some() {
                tokens[at].words = joined;
                tokens.drain(at + 1..at + length);
                break;
            }
        }
        at += 1;
    }
}

/// The days of a date in words or figures: "january 2020", "8 january 2020", "2020-01", "2019..2020".
fn days(words: &str) -> Option<(Day, Day)> {
    if let Some((from, to)) = words.split_once("..") {
        let (from, to) = (unit(from)?, unit(to)?);
        return (from.0 <= to.1).then_some((from.0, to.1));
    }
    unit(words)
}

fn unit(words: &str) -> Option<(Day, Day)> {
    let parts: Vec<&str> = words.split(' ').collect();
    let month = |word: &str| {
        let wanted = word.trim_end_matches('.');
        MONTHS
            .iter()
            .position(|month| *month == wanted || 3 <= wanted.len() && month.starts_with(wanted) && wanted.len() <= 4)
    };
    let year =
        |word: &str| (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.to_owned());
    let edtf = match parts.as_slice() {
        [one] if one.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && 4 <= one.len() => (*one).to_owned(),
        [name, year_of] => format!("{}-{:02}", year(year_of)?, month(name)? + 1),
        [day, name, year_of] => {
            let day: u8 = day.parse().ok()?;
            format!("{}-{:02}-{day:02}", year(year_of)?, month(name)? + 1)
        }
        _ => return None,
    };
    let date: Edtf = edtf.parse().ok()?;
    date.earliest().zip(date.latest())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(typed: &Typed) -> Vec<Vec<&str>> {
        typed.groups.iter().map(|group| group.iter().map(|term| term.words.as_str()).collect()).collect()
    }

    #[test]
    fn words_phrases_alternatives_and_exclusions_are_told_apart() {
        let typed = read("Iran or Iraq \"Drone  Strike\" -embassy in:one -status:planned");
        assert_eq!(words(&typed), [vec!["iran", "iraq"], vec!["drone strike"]]);
        assert_eq!(typed.not[0].words, "embassy");
        assert_eq!((typed.choices[0].facet, typed.choices[0].is_not), (Facet::Document, false));
        assert_eq!((typed.choices[1].facet, typed.choices[1].is_not), (Facet::Status, true));
        assert_eq!(words(&read("\"drone str")), [["drone str"]]);
        assert_eq!(words(&read("e-mail a - b")), [["e-mail"], ["a"], ["-"], ["b"]]);
    }

    #[test]
    fn a_choice_is_taken_out_where_it_is_one() {
        let left = |typed: &str| without(typed, Facet::Document, "one");
        assert_eq!(left("Drone  in:one  Łódź"), "Drone Łódź");
        assert_eq!(left("-IN:One “a  in:one b” in:ones"), "“a  in:one b” in:ones");
        assert_eq!(left("\"in:one str"), "\"in:one str");
        assert_eq!(left("Cafe\u{301} in:one"), "Cafe\u{301}");
    }

    #[test]
    fn dates_in_words_have_days() {
        let days = |typed: &str| {
            let typed = read(typed);
            let (from, to) = typed.groups[0][0].days.unwrap_or_else(|| panic!("{typed:?}"));
            format!("{from} {to}")
        };
        assert_eq!(days("January 2020"), "2020-01-01 2020-01-31");
        assert_eq!(days("8 jan 2020"), "2020-01-08 2020-01-08");
        assert_eq!(days("2019..2020"), "2019-01-01 2020-12-31");
        assert_eq!(days("2020-02"), "2020-02-01 2020-02-29");
        for plain in ["may", "march on", "12345678", "2020..", "30 february 2020", "\"2020\""] {
            assert!(read(plain).groups[0][0].days.is_none(), "{plain}");
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(typed in "[a-zé0-9 \\-\":.|]{0,30}") {
            let found = read(&typed);
            prop_assert!(found.groups.iter().flatten().chain(&found.not).all(|term| !term.words.is_empty()));
            // To take out what is not there changes nothing.
            prop_assert_eq!(read(&without(&typed, Facet::About, "nobody")), found);
        }
    }
}
