//! # What it finds
//! Years that stand alone: four digits with something that makes them a year, any number with an era, short ones after a full one.
//! # What it means
//! That whole year.
//! # What it leaves alone
//! Counts ("2000 men", "over 1500"), prices, measures, numbered things ("Section 1999", "Boeing 1900"), titles in quotes ("1984").
//! # Examples
//! `in 2008`, `the 1920 election`, `480 BC`, `AD 79`, `(1999)`, `post-2003`, `up to 2005`, the `16` of `2014–16`, `the year 1950`.

use super::{Rule, years};
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Meaning, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule {
    name: "year",
    begins: Triggers::DIGITS.or(Triggers::BARE).or(Triggers::QUOTE.or(Triggers::UNIT.or(Triggers::OTHER))),
    find,
};

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (year, end) = year(at)?;
    Some((Time::Year(year).into(), end))
}

pub(super) fn year(at: At<'_>) -> Option<(YearOf, At<'_>)> {
    if let Some(number_at) = at.skip("the").eat("year") {
        let (year, end) = years::year_with_era(number_at).or_else(|| number_at.four_digits())?;
        return Some((YearOf::Stated(year), end));
    }
    if let Some((year, end)) = years::year_with_era(at) {
        return Some((YearOf::Stated(year), end));
    }
    if let Some((year, end)) = years::short_year(at) {
        return is_led_in(at.back()).then_some((YearOf::Short(year), end));
    }
    if let Some((year, end)) = shared_era(at) {
        return Some((YearOf::Stated(year), end));
    }
    if let Some((year, end)) = year_after_dash(at) {
        return Some((YearOf::Stated(year), end));
    }
    if let Some((year, end)) = early_year(at) {
        return Some((YearOf::Stated(year), end));
    }
    let (year, end) = at.four_digits()?;
    let is_told =
        is_led_in(at.back()) && !is_amount(at.back(), end) || is_led_up_to(at.back(), end) || is_likely(at, year, end);
    let is_year = !is_quoted(at, end) && !is_part_of_number(at, end) && is_told;
    is_year.then_some((YearOf::Stated(year), end))
}

/// "Rome was sacked in 410.", "In 793 the monks fled": three digits led in by "in", with nothing behind them that they could count.
fn early_year(at: At<'_>) -> Option<(i32, At<'_>)> {
    let (before, end) = (at.back(), at.next());
    let token = at.token().filter(|token| token.kind == Kind::Number && token.length() == 3)?;
    let is_odds = before.back().is_any(&["one", "two", "three", "1", "2", "3", "out"]);
    let stands_alone = end.kind() == Kind::Break
        || end.is_any(&[
            ".", ",", ";", ":", ")", "and", "but", "the", "a", "an", "by", "when", "after", "he", "she", "they", "it",
            "his", "her",
        ]);
    let is_plain = before.is("in") && !is_odds && stands_alone && !is_part_of_number(at, end) && !at.is_glued();
    (is_plain && 100 <= token.number).then_some((token.number as i32, end))
}

/// Words before a number that make it a year, whatever follows but a counted thing.
fn is_led_in(before: At<'_>) -> bool {
    before.has(Class::YearLead)
}

/// "by 1500 votes", "after 1500 miles": what these prepositions lead in is measured; "in 1914 men" are men of that year.
fn is_amount(before: At<'_>, end: At<'_>) -> bool {
    end.has(Class::Measure) && before.is_any(&["by", "after", "between", "till"])
}

/// "up to 2005", "back to 1950", where nothing follows that is counted.
fn is_led_up_to(before: At<'_>, end: At<'_>) -> bool {
    let stands_alone = matches!(end.kind(), Kind::Mark | Kind::Break) || end.has(Class::Clause);
    before.is("to") && before.back().is_any(&["up", "back", "prior", "dates", "dating"]) && stands_alone
}

/// A year of the modern age in running text, where nothing speaks against it.
fn is_likely(at: At<'_>, year: i32, end: At<'_>) -> bool {
    let before = at.back();
    if before.is_any(&["to", "and", "or", "through", ","]) && before.back().four_digits().is_some()
        || end.kind() == Kind::Possessive
    {
        return true;
    }
    let is_other = before.has(Class::Count) || before.has(Class::Numbered) || before.is_any(&["$", "£", "€", "#"]);
    // "post-2003 rules": what is joined to a prefix is not counted.
    let is_prefixed = at.is_glued() && before.dash().is_some() && is_prefix(before.back());
    let is_counted = !is_prefixed && counts(before, end);
    (1100..=2100).contains(&year) && !is_other && !is_counted && !is_address(end) && !is_glued_name(before, at)
}

/// "1914 men", "1500 volunteers": a measure, or a small word in the plural, is counted, unless it is one that is known ("the 1777 campaigns").
fn counts(before: At<'_>, end: At<'_>) -> bool {
    // "1200 of them", "the second 1800".
    let is_ordered = before.entry().is_some_and(|entry| entry.ordinal.is_some());
    // "The epidemic of 1832 killed 300"
    let takes_object = end.is_any(&["killed", "injured", "wounded"])
        && before.is("of")
        && (end.next().kind() == Kind::Number
            || end.next().is_any(&["the", "a", "an", "more", "over", "some", "half"]));
    if end.has(Class::Measure) && !takes_object || end.is_any(&["%", "of"]) || is_ordered || is_behind_noun(before, end)
    {
        return true;
    }
    let word = end.words();
    let is_plural = end.kind() == Kind::Word
        && !end.is_capital()
        && word.len() > 4
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us");
    is_plural && !before.has(Class::Determiner) && before.kind() != Kind::Possessive
}

/// "the hall seats 1900", "press button 1999": what follows a common noun, and no noun after it, is its number. "founded 1910" is dated.
fn is_behind_noun(before: At<'_>, end: At<'_>) -> bool {
    let is_noun = before.kind() == Kind::Word && before.entry().is_none() && !before.is_capital();
    let stands_alone = matches!(end.kind(), Kind::Mark | Kind::Break) || end.has(Class::Clause);
    let is_range = end.dash().is_some();
    is_noun && stands_alone && !is_range && !before.words().ends_with("ed") && !before.is_any(&["born", "see"])
}

/// "1600 Pennsylvania Avenue": a name of one or two words, and what it is.
fn is_address(end: At<'_>) -> bool {
    let is_street = |at: At<'_>| at.is_capital() && at.has(Class::Street);
    end.is_capital() && (is_street(end.next()) || end.next().is_capital() && is_street(end.next().next()))
}

/// "Boeing-1900", "K1999", "No.1999".
fn is_glued_name(before: At<'_>, at: At<'_>) -> bool {
    if !at.is_glued() {
        return false;
    }
    let is_bracket = before.is_any(&["(", "[", "“", "\"", "‘", "/"]);
    let is_dashed = before.is_any(&["-", "–", "—"])
        && (!before.is_glued() || before.back().four_digits().is_some() || is_prefix(before.back()));
    !is_bracket && !is_dashed
}

/// What is joined to a year by a hyphen and leaves it one: "mid-1916", "post-2003", "pre-1914".
fn is_prefix(at: At<'_>) -> bool {
    at.is_any(&["mid", "post", "pre", "early", "late"])
}

fn is_quoted(at: At<'_>, end: At<'_>) -> bool {
    at.is_glued() && at.back().is_any(&["\"", "“", "‘", "'"]) && end.is_glued() && end.is_any(&["\"", "”", "’", "'"])
}

/// `1,914`, `1914.5`, `19:1914`, `1914%`: figures were cut by the tokenizer, what is left are marks glued to digits.
fn is_part_of_number(at: At<'_>, end: At<'_>) -> bool {
    let is_iso = end.is("-") && end.next().is_suffix() && end.next().next().is("-") && end.next().next().is_glued();
    let goes_on =
        is_iso || end.is_glued() && (end.is_any(&["%", "°"]) || end.is_any(&["/", "."]) && end.next().is_suffix());
    let began = at.is_glued()
        && at.back().is_any(&[":", "$", "£", "€", "#", "/", "+", "*"])
        && !(at.back().is("/") && at.back().back().four_digits().is_some());
    let is_clock = end.is(":") && end.is_glued() && end.next().is_glued();
    goes_on || began || is_clock
}

/// The `499` of `499–493 BC` and of `from 499 to 493 BC`, `496 and 495 BC`.
fn shared_era(at: At<'_>) -> Option<(i32, At<'_>)> {
    let token = at.token().filter(|token| {
        token.kind == Kind::Number && !at.follows_letters() && 0 < token.number && token.number < 9999
    })?;
    let joined = at.next().dash().or_else(|| at.next().eat_any(&["to", "and", "or", "until"]))?;
    let (last, _) = years::year_with_era(joined)?;
    let first = if last < 1 { 1 - token.number as i32 } else { token.number as i32 };
    (first < last).then_some((first, at.next()))
}

/// The `16` of `2014–16`, `1914-918`: in the century of the year before the dash, and after it.
fn year_after_dash(at: At<'_>) -> Option<(i32, At<'_>)> {
    let dash = at.back();
    let token = at.token().filter(|token| token.kind == Kind::Number && token.is_glued && token.length() <= 2)?;
    if !dash.is_any(&["-", "–", "/"]) || !dash.is_glued() || at.next().is_suffix() {
        return None;
    }
    let first_at = dash.back();
    let (first, _) = first_at.four_digits().filter(|(_, end)| end.index == dash.index)?;
    let next_dash = at.next().is("-") && at.next().is_glued();
    // "in 1887–8"; the 3 of "2015-3" may be anything.
    let is_digit = token.length() == 1;
    if is_digit && !first_at.back().is_any(&["in", "during", "of", "between", "from", "winter", "season"]) {
        return None;
    }
    let century = if is_digit { 10 } else { 100 };
    let year = first - first % century + token.number as i32;
    (first < year && !next_dash).then_some((year, at.next()))
}
