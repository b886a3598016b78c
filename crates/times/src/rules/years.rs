//! Years as parts of other expressions: what may follow "8 January", "April", "the summer of".

use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Origin, YearOf};
use crate::tokens::Kind;

/// The year that an entry begins with, before its month or day: "1991 January –", "2017, 3 May:", "1916 July 3."
pub(super) fn year_before(at: At<'_>) -> Option<(i32, At<'_>)> {
    let (year, next) = at.four_digits()?;
    let is_head = at.back().kind() == Kind::Break;
    let date = next.skip(",");
    (is_head && !date.is_glued()).then_some((year, date))
}

/// Whether what an entry begins with is closed by a colon, a dash or a stop.
pub(super) fn ends_entry(end: At<'_>) -> bool {
    end.dash().is_some() || end.is_any(&[":", "."])
}

/// The year after a day, a month or a season, if one is told: ` 2020`, `, 2020`, ` of 1940`, ` 480 BC`, ` '89`, ` of that year`.
pub(crate) fn year_after(at: At<'_>) -> Option<(YearOf, At<'_>)> {
    let plain = at.skip(",");
    if let Some((year, end)) =
        year_with_era(plain).or_else(|| plain.four_digits().filter(|(year, _)| !is_count(plain, *year)))
    {
        return Some((YearOf::Stated(year), end));
    }
    if let Some((year, end)) = short_year(at) {
        return Some((YearOf::Short(year), end));
    }
    // "March last year": without "of", only what cannot begin a clause of its own.
    if at.is_any(&["last", "this", "next"]) {
        return counted_year(at);
    }
    // "21 October that year", "May the following year"
    let told = counted_year(at).filter(|(_, end)| {
        at.is("that") || at.is("the") && (matches!(end.kind(), Kind::Mark | Kind::Break) || end.has(Class::Clause))
    });
    if told.is_some() {
        return told;
    }
    let of = at.skip(",").eat("of")?;
    if let Some((year, end)) = short_year(of) {
        return Some((YearOf::Short(year), end));
    }
    if let Some((year, end)) = year_with_era(of).or_else(|| of.four_digits()) {
        return Some((YearOf::Stated(year), end));
    }
    counted_year(of)
}

/// Counts are told from years by what is counted: "in May, 1979 students", "in May 2000 men". A number that is not round and stands right after its
/// month is the year: "in November 1979 students seized it".
fn is_count(at: At<'_>, number: i32) -> bool {
    let is_round = number % 50 == 0;
    let is_apart = at.back().is(",");
    let before = if is_apart { at.back().back() } else { at.back() };
    let is_day = |at: At<'_>| at.token().is_some_and(|token| token.kind == Kind::Number && token.number < 32);
    // "On 3 May 1886 police fired", "On August 9, 1893 workers"
    let has_day = is_day(before) || before.month().is_some() && is_day(before.back());
    if has_day && !is_round && (1500..2100).contains(&number) {
        return false;
    }
    at.next().has(Class::Measure) && (is_round || is_apart || !(1900..2100).contains(&number))
}

/// `480 BC`, `AD 79`, `79 AD`, `1000 B.C.E.`: an astronomical year, where 1 BC is 0.
pub(super) fn year_with_era(at: At<'_>) -> Option<(i32, At<'_>)> {
    if let Some(number_at) = at.eat("ad").filter(|_| at.words() == "AD") {
        let token = number_at.token().filter(|token| token.kind == Kind::Number && token.number <= 2999)?;
        return Some((token.number as i32, number_at.next()));
    }
    let token = at.token().filter(|token| token.kind == Kind::Number && (1..=9998).contains(&token.number))?;
    let (is_bc, end) = era(at.next())?;
    let year = token.number as i32;
    Some((if is_bc { 1 - year } else { year }, end))
}

/// `BC`, `B.C.`, `BCE`, `AD`, `CE` in capitals; whether the years are counted backwards.
pub(super) fn era(at: At<'_>) -> Option<(bool, At<'_>)> {
    match at.words() {
        "BC" | "BCE" => Some((true, at.next())),
        "AD" | "CE" => Some((false, at.next())),
        "B" | "A" | "C" => {
            let letters: String = dotted(at).map(|(letter, _)| letter).collect();
            let is_bc = match letters.as_str() {
                "BC" | "BCE" => true,
                "AD" | "CE" => false,
                _ => return None,
            };
            let (_, last) = dotted(at).last()?;
            Some((is_bc, if last.is_glued() { last.skip(".") } else { last }))
        }
        _ => None,
    }
}

/// Single letters with full stops between them, and the place after each.
fn dotted(mut at: At<'_>) -> impl Iterator<Item = (&str, At<'_>)> {
    let mut is_first = true;
    std::iter::from_fn(move || {
        if !is_first {
            at = at.eat(".").filter(|next| next.is_glued())?;
        }
        is_first = false;
        let letter = at.words();
        if letter.len() != 1 || at.kind() != Kind::Word {
            return None;
        }
        at = at.next();
        Some((letter, at))
    })
}

/// `'89`.
pub(super) fn short_year(at: At<'_>) -> Option<(u8, At<'_>)> {
    let digits = at.eat_any(&["'", "‘"])?;
    let token = digits.token().filter(|token| token.kind == Kind::Number && token.is_glued && token.length() == 2)?;
    let is_alone = !digits.next().is_suffix();
    is_alone.then_some((token.number as u8, digits.next()))
}

/// "that year", "the same year", "last year", "the following year".
pub(super) fn counted_year(at: At<'_>) -> Option<(YearOf, At<'_>)> {
    let (years, origin, next) = shift(at)?;
    Some((YearOf::Counted(years, origin), next.eat("year")?))
}

/// What stands before a unit and counts it from an anchor: "this", "last", "the previous", "the same".
pub(super) fn shift(at: At<'_>) -> Option<(i32, Origin, At<'_>)> {
    let after_the = at.eat("the");
    let next = after_the.unwrap_or(at);
    if let Some(end) = next.eat_any(&["following", "subsequent", "ensuing"]) {
        return after_the.map(|_| (1, Origin::Story, end));
    }
    if let Some(end) = next.eat_any(&["previous", "preceding", "prior"]) {
        return after_the.map(|_| (-1, Origin::Story, end));
    }
    if let Some(end) = next.eat("same") {
        return Some((0, Origin::Story, end));
    }
    if let Some(end) = next.eat("next") {
        return Some((1, if after_the.is_some() { Origin::Story } else { Origin::Publication }, end));
    }
    if after_the.is_some() {
        return None;
    }
    if let Some(end) = at.eat_any(&["this", "current"]) {
        let near = at.eat("this").and_then(|next| next.eat_any(&["past", "coming"])).map(|end| (at.next(), end));
        if let Some((word, end)) = near {
            return Some((if word.is("past") { -1 } else { 1 }, Origin::Publication, end));
        }
        return Some((0, Origin::Publication, end));
    }
    if let Some(end) = at.eat_any(&["last", "past"]) {
        return at.is("last").then_some((-1, Origin::Publication, end));
    }
    let same = at.eat("that").map(|end| end.skip("same"))?;
    Some((0, Origin::Story, same))
}
