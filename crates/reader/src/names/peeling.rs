//! A run of capitalised words to the names in it: titles, articles and demonyms peeled off.
//!
//! `Apple CEO Steve Jobs` → `Apple`, `Steve Jobs`; `Iranian President Hassan Rouhani` → `Iranian`, `Hassan Rouhani`. Left alone:
//! `General Motors`, `Justice Department`, `British Airways`, `Martin Luther King`.

mod nations;
mod titles;

use super::census::Census;
use super::kinds::Clue;
use super::lexicon::lexicon;
use super::shapes::{joined, known_end};
use super::words::{Case, Word};
use crate::sentences::is_calendar_word;
use dateline_model::EntityKind;
use std::ops::Range;

/// One name of a run.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Its words; at least one.
    pub(super) words: Range<usize>,
    /// The country or region, for a demonym.
    pub(super) demonym: Option<&'static str>,
    /// What the peeled words say of its kind.
    pub(super) clues: Vec<Clue>,
}

/// The names of a run, in order.
pub(super) fn parts(words: &[Word<'_>], run: Range<usize>, census: &Census) -> Vec<Part> {
    let mut found = Vec::new();
    split(words, run, census, &[], &mut found);
    found
}

fn split(words: &[Word<'_>], run: Range<usize>, census: &Census, clues: &[Clue], found: &mut Vec<Part>) {
    let run = trimmed(words, run);
    if run.is_empty() {
        return;
    }
    if let Some(title) = titles::title(words, &run) {
        let before = titles::without_portfolio(words, run.start..title.start, &title);
        let clue = titles::clue_before(words, &title);
        split(words, before, census, &[clue], found);
        split(words, title.end..run.end, census, &[Clue::new(EntityKind::Person, 5, "after a title")], found);
        return;
    }
    let nation = nations::nation(words, &run, census);
    if run.start < nation && nation < run.end {
        split(words, run.start..nation, census, &[], found);
        split(words, nation..run.end, census, clues, found);
        return;
    }
    if let Some(end) = company_end(words, &run) {
        split(words, run.start..end, census, clues, found);
        split(words, end..run.end, census, &[], found);
        return;
    }
    let single = (run.len() == 1 || nation == run.end).then(|| joined(&words[run.clone()]));
    let demonym = single.and_then(|name| lexicon().demonym(&name));
    if (run.len() == 1 && is_no_name(&words[run.start])) || titles::is_of_title(words, &run) {
        return;
    }
    found.push(Part { words: run, demonym, clues: clues.to_vec() });
}

/// Without articles and small words before, stops and small words after.
fn trimmed(words: &[Word<'_>], run: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (run.start, run.end);
    let is_edge = |word: &Word<'_>| {
        matches!(word.case, Case::Mark)
            || matches!(word.text, "The" | "A" | "An" | "the" | "of" | "for" | "and" | "on" | "to" | "in")
    };
    let is_opener = |at: usize| words[at].is_initial && words[at].form.is_opener && known_end(words, at).is_none();
    while start < end
        && (is_edge(&words[start]) || (start + 1 < end && (is_opener(start) || is_led_in_time(words, start))))
    {
        start += 1;
    }
    // The stop of `Jr.` is kept, since only an abbreviation's is inside a run, and the `’s` of `McDonald’s`.
    while start < end && is_edge(&words[end - 1]) && !is_kept(words, start, end) {
        end -= 1;
    }
    start..end
}

/// The `March` of "in March Hezbollah attacked", the `Sunday` of "on Sunday Julian Ferrars wrote": a month or day that a small word leads in is no part
/// of the name behind it. Whoever is called `June` or `April` has a letter written *by* or *for* her.
fn is_led_in_time(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| words[before].small());
    let leads = match before {
        "in" | "since" | "until" | "till" | "during" | "last" | "next" | "this" | "that" | "early" | "late" | "mid" => {
            true
        }
        "on" | "by" | "from" | "of" | "every" => !words[at].form.is_given_name,
        _ => false,
    };
    // "on Sunday Times Road": a newspaper keeps its day.
    let is_paper =
        words.get(at + 1).is_some_and(|next| matches!(next.small(), "times" | "mirror" | "express" | "telegraph"));
    leads && words[at].case == Case::Capital && is_calendar_word(words[at].text) && !is_paper
}

fn is_kept(words: &[Word<'_>], start: usize, end: usize) -> bool {
    words[end - 1].is_possessive() && lexicon().known(&joined(&words[start..end])).is_some()
}

/// Months and units, initials, `Jr.`, `D-Va`, and capitals that only stress a word.
fn is_no_name(word: &Word<'_>) -> bool {
    let form = &word.form;
    let small = word.small();
    let is_head = form.head.is_some() && form.is_common && form.known.is_none() && !form.is_place;
    let is_stressed = form.is_opener && word.case == Case::Capital;
    let is_party = word
        .text
        .split_once('-')
        .is_some_and(|(party, state)| matches!(party, "D" | "R" | "I") && state.starts_with(char::is_uppercase));
    form.is_never_name
        || lexicon().is_never_name(small.trim_end_matches('.'))
        || word.case == Case::Initial
        || matches!(small.trim_end_matches('.'), "jr" | "sr")
        || ((is_head || is_stressed) && !form.is_given_name)
        || is_party
}

/// Where a company's name ends that another name follows: `Chrysler LLC` `Jim Press`, `Qatar Airways` `Boeing 777`.
fn company_end(words: &[Word<'_>], run: &Range<usize>) -> Option<usize> {
    let is_end = |at: usize| {
        let next = &words[at + 1];
        let is_aircraft = words[run.end - 1].case == Case::Number && lexicon().is_numbered(next.small());
        let is_form = lexicon().is_legal_form(words[at].small());
        (is_form && next.form.is_given_name) || (is_aircraft && words[at].form.head.is_some_and(|head| head.is_tail))
    };
    (run.start + 1..run.end.saturating_sub(1)).find(|&at| is_end(at)).map(|at| at + 1)
}
