//! Whether a name goes on after its words so far.

use super::joined;
use crate::names::census::Census;
use crate::names::lexicon::lexicon;
use crate::names::words::{Case, Word};

/// Where the run ends after one more step, if it goes on.
pub(super) fn step(words: &[Word<'_>], start: usize, end: usize, census: &Census) -> Option<usize> {
    let lexicon = lexicon();
    let next = words.get(end)?;
    let last = &words[end - 1];
    let after = words.get(end + 1);
    let is_capital =
        |word: Option<&Word<'_>>| word.is_some_and(|word| word.is_capitalised() && word.case != Case::Initial);
    if next.is_capitalised() && (words[start].is_initial || !next.is_initial) {
        return continues(last, next, after).then_some(end + 1);
    }
    match next.text {
        "." if next.is_joined
            && is_abbreviation(last)
            && after.is_some_and(|after| after.is_capitalised() && !after.is_joined) =>
        {
            Some(end + 1)
        }
        "&" if is_capital(after) => Some(end + 2),
        // `P5+1`
        "+" if next.is_joined && last.case == Case::Mixed => {
            after.filter(|after| after.is_joined && after.case == Case::Number).map(|_| end + 2)
        }
        // `Secretary of State`
        "of" if after.is_some_and(|after| lexicon.is_title_of(last.small(), after.small())) => Some(end + 2),
        "of" | "for" | "on" | "to" | "in" => chain(words, start, end),
        "and" if joins(words, start, end, census) => Some(end + 2),
        "“" | "\"" | "‘" => nickname_end(words, start, end),
        _ if next.is_possessive() => possessive_end(words, start, end),
        _ if next.case == Case::Number && takes_number(words, start, last) => Some(end + 1),
        // `Charles de Gaulle`, `Muqtada al Sadr`, `Juan de la Cruz`.
        _ if next.case == Case::Small && last.case == Case::Capital && lexicon.is_particle_apart(next.text) => {
            let skip = after.is_some_and(|after| after.case == Case::Small && lexicon.is_particle_apart(after.text));
            let name = end + 1 + usize::from(skip);
            words.get(name).is_some_and(|name| name.case == Case::Capital).then_some(name + 1)
        }
        _ => None,
    }
}

fn continues(last: &Word<'_>, next: &Word<'_>, after: Option<&Word<'_>>) -> bool {
    if !next.form.is_never_name {
        return true;
    }
    let small = next.small();
    // `Good Friday Agreement`, `Arab Spring`, `Theresa May`, but no "Baghdad Monday".
    let is_in_longer =
        || after.is_some_and(|after| after.case == Case::Capital && after.form.head.is_some_and(|head| head.is_tail));
    let is_season = || matches!(small, "spring" | "summer" | "autumn" | "winter") && !last.is_initial;
    last.form.is_given_name && matches!(small, "may" | "march" | "april" | "june" | "august")
        || matches!(next.case, Case::Upper | Case::Mixed)
        || is_season()
        || is_in_longer()
}

/// `Women’s World Cup`, `Workers’ Party`: only some words take a possessive inside a name.
fn possessive_end(words: &[Word<'_>], start: usize, end: usize) -> Option<usize> {
    let after = words.get(end + 1)?;
    let is_named = after.case == Case::Capital && !after.form.is_never_name;
    if is_named && lexicon().is_possessor(words[end - 1].small()) {
        return Some(end + 2);
    }
    // `McDonald’s`, `St. John’s`
    let name = joined(&words[start..=end]);
    (lexicon().known(&name).is_some() || lexicon().is_place(&name)).then_some(end + 1)
}

/// `Kenneth “Frank” McKenzie`
fn nickname_end(words: &[Word<'_>], start: usize, end: usize) -> Option<usize> {
    let is_called = words[start..end].iter().any(|word| word.form.is_given_name);
    let close = (end + 2..=end + 3).find(|&at| {
        words.get(at).is_some_and(|word| matches!(word.text, "”" | "\"" | "’" | "'"))
            && words[end + 1..at].iter().all(Word::is_capitalised)
    })?;
    let surname = words.get(close + 1)?;
    (is_called && surname.case == Case::Capital && !surname.form.is_opener).then_some(close + 2)
}

fn is_abbreviation(word: &Word<'_>) -> bool {
    word.case == Case::Initial || lexicon().is_title_abbreviation(word.small())
}

/// `Bank of England`, `Foundation for Defense of Democracies`: the last word must be a head that takes this small word.
fn chain(words: &[Word<'_>], start: usize, at: usize) -> Option<usize> {
    let article = usize::from(words.get(at + 1).is_some_and(|word| word.text == "the"));
    let name = words.get(at + 1 + article)?;
    let is_name = name.is_capitalised() && name.case != Case::Initial && !name.is_initial && !name.form.is_never_name;
    let takes = |word: &Word<'_>| word.form.head.is_some_and(|head| head.takes(words[at].text));
    // "Foundation for Defense of Democracies": the second chain hangs on the first.
    let is_in_chain = words[start..at].iter().any(|word| matches!(word.text, "for" | "of"))
        && words[at].text == "of"
        && words[start..at].iter().any(takes);
    (is_name && !words[at - 1].form.is_place && (takes(&words[at - 1]) || is_in_chain)).then_some(at + 2 + article)
}

/// "and" inside one name, on evidence.
fn joins(words: &[Word<'_>], start: usize, at: usize, census: &Census) -> bool {
    let is_plain = |word: &Word<'_>| {
        word.case == Case::Capital
            && word.form.is_common
            && !word.form.is_place
            && word.form.demonym.is_none()
            && word.form.title.is_none()
    };
    let Some(right) = words.get(at + 1).filter(|word| is_plain(word) && !word.is_initial) else { return false };
    let rest = &words[at + 1..];
    let longer = &rest[..rest.iter().take_while(|word| word.case == Case::Capital).count()];
    // `… and Amnesty International`
    let is_own_name = longer.last().is_some_and(|word| word.text == "International")
        || (1 < longer.len() && lexicon().known(&joined(longer)).is_some());
    if is_own_name {
        return false;
    }
    let chain = words[start..at].iter().rposition(|word| matches!(word.text, "of" | "for"));
    if let Some(chain) = chain {
        // `Department of Health and Human Services`
        return words[start + chain + 1..at].iter().all(is_plain) && right.form.head.is_none_or(|head| !head.is_head);
    }
    // `Securities and Exchange Commission`: one plain word, which is no name elsewhere, and a tail after it.
    let left = &words[start];
    let is_tail = longer.last().is_some_and(|word| word.form.head.is_some_and(|head| head.is_tail));
    let is_longer = words.get(at + 2).is_some_and(|word| word.case == Case::Capital);
    start + 1 == at && is_plain(left) && is_tail && is_longer && census.capitals(left) <= 1
}

/// `Boeing 737`, `Resolution 2231`, `iPhone 4`; no "in Iraq 500 people".
fn takes_number(words: &[Word<'_>], start: usize, last: &Word<'_>) -> bool {
    let is_numbered = lexicon().is_numbered(last.small());
    is_numbered
        || (last.case == Case::Mixed && last.text.starts_with(char::is_lowercase) && !words[start].form.is_place)
}
