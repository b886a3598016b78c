//! Runs of capitalised words, with the small words that belong inside.
//!
//! What it finds: `George W. Bush`, `Nuri al-Maliki`, `Foundation for Defense of Democracies`, `Securities and Exchange Commission`, `AT&T`.
//! What it leaves alone: `President of Iraq` (a title takes no "of"), `Canada and Mexico`, `May`, a sentence's first word that is common.

use super::census::Census;
use super::lexicon::lexicon;
use super::words::{Case, Word};
use dateline_model::EntityKind;
use std::ops::Range;

/// The runs of a sentence, as ranges of its words, in order.
pub(super) fn runs(words: &[Word<'_>], census: &Census) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if opens_name(words, at, census) {
            let end = run_end(words, at, census);
            found.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

fn opens_name(words: &[Word<'_>], at: usize, census: &Census) -> bool {
    let word = &words[at];
    // `US$82`, `US dollars` are money.
    if words.get(at + 1).is_some_and(|next| matches!(next.text, "$" | "£" | "€" | "dollars")) {
        return false;
    }
    let is_followed = words.get(at + 1).is_some_and(|next| next.is_capitalised() || next.is_mark("."));
    if is_particle_opening(words, at) {
        return true;
    }
    if is_ordinal(word) {
        // `82nd Airborne Division`, but no "1st Baghdad".
        let run = words[at + 1..].iter().take_while(|word| word.case == Case::Capital);
        return run.last().is_some_and(|last| {
            lexicon().head(last.text).is_some_and(|head| head.is_tail && head.kind != EntityKind::Place)
        });
    }
    if !word.is_capitalised() || lexicon().is_never_name(&word.small()) && !is_pair(words, at, census) {
        return false;
    }
    if word.case == Case::Initial {
        return is_followed && word.text != "I" && !(word.is_initial && word.text == "A");
    }
    if !word.is_initial {
        return true;
    }
    census.is_name(word) || is_pair(words, at, census) || is_typical_opening(words, at)
}

fn is_ordinal(word: &Word<'_>) -> bool {
    word.case == Case::Number && ["st", "nd", "rd", "th"].iter().any(|end| word.text.ends_with(end))
}

/// `de Gaulle`, `bin Laden`, `van Gogh` without a given name before.
fn is_particle_opening(words: &[Word<'_>], at: usize) -> bool {
    let is_surname_particle = matches!(words[at].text, "al" | "bin" | "ibn" | "van" | "von" | "de");
    let next =
        || words.get(at + 1).is_some_and(|next| next.case == Case::Capital && !lexicon().is_common(&next.small()));
    is_surname_particle && next() && (at == 0 || !words[at - 1].is_capitalised())
}

/// The word and the next are capitalised together elsewhere: "General Motors" at the start of a sentence.
fn is_pair(words: &[Word<'_>], at: usize, census: &Census) -> bool {
    words.get(at + 1).is_some_and(|next| next.is_capitalised() && 0 < census.pairs(&words[at].small(), &next.small()))
}

/// "National Guard …", "Foundation for Defense …": a common word that opens names, and capitals after it.
fn is_typical_opening(words: &[Word<'_>], at: usize) -> bool {
    let lexicon = lexicon();
    let small = words[at].small();
    if lexicon.is_opener(&small) || small.ends_with("ing") || small.ends_with("ed") || small.ends_with("ly") {
        return false;
    }
    let is_head = lexicon.head(words[at].text).is_some_and(|head| head.is_head);
    let next = words.get(at + 1);
    let is_chain = is_head
        && next.is_some_and(|next| matches!(next.text, "of" | "for"))
        && words.get(at + 2).is_some_and(Word::is_capitalised);
    let mut run = words[at + 1..].iter().take_while(|word| word.case == Case::Capital && !word.is_initial);
    let closes = run.clone().last().is_some_and(|last| lexicon.head(last.text).is_some_and(|head| head.is_tail));
    // `President Trump`, `Apple CEO`
    let title = next.is_some_and(|next| {
        next.is_capitalised() && (lexicon.title(&small).is_some() || lexicon.title(&next.small()).is_some())
    });
    is_chain
        || title
        || (closes
            && run
                .next()
                .is_some_and(|first| lexicon.title(&first.small()).is_none() && lexicon.demonym(first.text).is_none()))
}

fn run_end(words: &[Word<'_>], start: usize, census: &Census) -> usize {
    let mut end = start + 1;
    while let Some(next) = step(words, start, end, census) {
        end = next;
    }
    end
}

/// Where the run ends after one more step, if it goes on.
fn step(words: &[Word<'_>], start: usize, end: usize, census: &Census) -> Option<usize> {
    let lexicon = lexicon();
    let next = words.get(end)?;
    let last = &words[end - 1];
    let after = words.get(end + 1);
    let is_capital =
        |word: Option<&Word<'_>>| word.is_some_and(|word| word.is_capitalised() && word.case != Case::Initial);
    if next.is_capitalised() && (words[start].is_initial || !next.is_initial) {
        return continues(last, next).then_some(end + 1);
    }
    match next.text {
        "." if next.is_joined
            && is_abbreviation(last)
            && after.is_some_and(|after| after.is_capitalised() && !after.is_joined) =>
        {
            Some(end + 1)
        }
        "&" if is_capital(after) => Some(end + 2),
        // `Secretary of State`
        "of" if after
            .is_some_and(|after| lexicon.title(&format!("{} of {}", last.small(), after.small())).is_some()) =>
        {
            Some(end + 2)
        }
        "of" | "for" | "on" | "to" => chain(words, start, end),
        "and" if joins(words, start, end, census) => Some(end + 2),
        _ if next.case == Case::Number && takes_number(words, start, last) => Some(end + 1),
        // `Charles de Gaulle`, `Muqtada al Sadr`, `Juan de la Cruz`.
        _ if next.case == Case::Small && lexicon.is_particle_apart(next.text) && last.case == Case::Capital => {
            let skip = after.is_some_and(|after| after.case == Case::Small && lexicon.is_particle_apart(after.text));
            let name = end + 1 + usize::from(skip);
            words.get(name).is_some_and(|name| name.case == Case::Capital).then_some(name + 1)
        }
        _ => None,
    }
}

fn continues(last: &Word<'_>, next: &Word<'_>) -> bool {
    let lexicon = lexicon();
    let small = next.small();
    if !lexicon.is_never_name(&small) {
        return true;
    }
    // `Theresa May`, but no "Baghdad Monday".
    lexicon.is_given_name(last.text) && matches!(small.as_str(), "may" | "march" | "april" | "june" | "august")
        || matches!(next.case, Case::Upper | Case::Mixed)
}

fn is_abbreviation(word: &Word<'_>) -> bool {
    word.case == Case::Initial
        || matches!(
            word.text,
            "Jr" | "Sr"
                | "St"
                | "Dr"
                | "Mr"
                | "Mrs"
                | "Ms"
                | "Gen"
                | "Col"
                | "Lt"
                | "Sgt"
                | "Sen"
                | "Rep"
                | "Gov"
                | "Prof"
        )
}

/// `Bank of England`, `Foundation for Defense of Democracies`: the last word must be a head that takes this small word.
fn chain(words: &[Word<'_>], start: usize, at: usize) -> Option<usize> {
    let article = usize::from(words.get(at + 1).is_some_and(|word| word.text == "the"));
    let name = words.get(at + 1 + article)?;
    let is_name = name.is_capitalised()
        && name.case != Case::Initial
        && !name.is_initial
        && !lexicon().is_never_name(&name.small());
    let takes = |word: &Word<'_>| lexicon().head(word.text).is_some_and(|head| head.takes(words[at].text));
    // "Foundation for Defense of Democracies": the second chain hangs on the first.
    let is_in_chain = words[start..at].iter().any(|word| matches!(word.text, "for" | "of"))
        && words[at].text == "of"
        && words[start..at].iter().any(takes);
    let is_place = lexicon().is_place(words[at - 1].text);
    (is_name && !is_place && (takes(&words[at - 1]) || is_in_chain)).then_some(at + 2 + article)
}

/// "and" inside one name, on evidence.
fn joins(words: &[Word<'_>], start: usize, at: usize, census: &Census) -> bool {
    let lexicon = lexicon();
    let is_plain = |word: &Word<'_>| {
        word.case == Case::Capital
            && lexicon.is_common(&word.small())
            && !lexicon.is_place(word.text)
            && lexicon.demonym(word.text).is_none()
            && lexicon.title(&word.small()).is_none()
    };
    let Some(right) = words.get(at + 1).filter(|word| is_plain(word) && !word.is_initial) else { return false };
    let chain = words[start..at].iter().rposition(|word| matches!(word.text, "of" | "for"));
    if let Some(chain) = chain {
        // `Department of Health and Human Services`
        return words[start + chain + 1..at].iter().all(is_plain)
            && lexicon.head(right.text).is_none_or(|head| !head.is_head);
    }
    // `Securities and Exchange Commission`: one plain word, which is no name elsewhere, and a tail after it.
    let left = &words[start];
    let tail = words[at + 1..].iter().take_while(|word| word.case == Case::Capital).last();
    let is_tail = tail.is_some_and(|word| lexicon.head(word.text).is_some_and(|head| head.is_tail));
    let is_longer = words.get(at + 2).is_some_and(|word| word.case == Case::Capital);
    start + 1 == at && is_plain(left) && is_tail && is_longer && census.capitals(&left.small()) <= 1
}

/// `Boeing 737`, `Resolution 2231`, `iPhone 4`; no "in Iraq 500 people".
fn takes_number(words: &[Word<'_>], start: usize, last: &Word<'_>) -> bool {
    let lexicon = lexicon();
    let name = words[start].text;
    let is_numbered = lexicon.is_numbered(&last.small());
    is_numbered || (last.case == Case::Mixed && last.text.starts_with(char::is_lowercase) && !lexicon.is_place(name))
}
