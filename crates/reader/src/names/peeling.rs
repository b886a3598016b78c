//! A run of capitalised words to the names in it: titles, articles and demonyms peeled off.
//!
//! `Apple CEO Steve Jobs` → `Apple`, `Steve Jobs`; `Iranian President Hassan Rouhani` → `Iranian`, `Hassan Rouhani`. Left alone:
//! `General Motors`, `Justice Department`, `British Airways`, `Martin Luther King`.

use super::census::Census;
use super::kinds::Clue;
use super::lexicon::{Title, lexicon};
use super::words::{Case, Word};
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
    if let Some(title) = title(words, &run) {
        let before = Clue::new(EntityKind::Organisation, 2, "before a title");
        split(words, run.start..title.start, census, &[before], found);
        split(words, title.end..run.end, census, &[Clue::new(EntityKind::Person, 5, "after a title")], found);
        return;
    }
    let nation = nation(words, &run, census);
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
    let single = (run.len() == 1 || nation == run.end).then(|| text(words, &run));
    let demonym = single.and_then(|name| lexicon().demonym(&name));
    if (run.len() == 1 && is_no_name(&words[run.start])) || is_of_title(words, &run) {
        return;
    }
    found.push(Part { words: run, demonym, clues: clues.to_vec() });
}

/// Without articles and small words before, stops and small words after.
fn trimmed(words: &[Word<'_>], run: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (run.start, run.end);
    let is_edge = |word: &Word<'_>| {
        matches!(word.case, Case::Mark)
            || matches!(word.text, "The" | "A" | "An" | "the" | "of" | "for" | "and" | "on" | "to")
    };
    while start < end
        && (is_edge(&words[start])
            || (words[start].is_initial && start + 1 < end && lexicon().is_opener(&words[start].small())))
    {
        start += 1;
    }
    // The stop of `Jr.` is kept, since only an abbreviation's is inside a run.
    while start < end && is_edge(&words[end - 1]) {
        end -= 1;
    }
    start..end
}

fn is_no_name(word: &Word<'_>) -> bool {
    lexicon().is_never_name(&word.small())
        || word.case == Case::Initial
        || matches!(word.small().trim_end_matches('.'), "jr" | "sr")
}

/// `Minister of Defence`, `Secretary of Homeland Security`: the rest of a title, unless it is a name by itself.
fn is_of_title(words: &[Word<'_>], run: &Range<usize>) -> bool {
    let Some(of) = run.start.checked_sub(1).filter(|&of| 0 < of && words[of].text == "of") else { return false };
    let is_title = lexicon().title(&words[of - 1].small()).is_some();
    let is_plain =
        |word: &Word<'_>| word.case == Case::Capital && lexicon().is_common(&lexicon().american(word.small()));
    is_title && words[run.clone()].iter().all(is_plain) && !lexicon().is_place(&text(words, run))
}

/// The first title of a run, the longest that begins there.
fn title(words: &[Word<'_>], run: &Range<usize>) -> Option<Range<usize>> {
    run.clone().find_map(|start| {
        let is_chained = run.start < start && matches!(words[start - 1].text, "of" | "for" | "the" | "and" | "&");
        if is_chained {
            return None;
        }
        (start + 1..=run.end.min(start + 4)).rev().map(|end| start..end).find(|title| is_title(words, run, title))
    })
}

fn is_title(words: &[Word<'_>], run: &Range<usize>, title: &Range<usize>) -> bool {
    let lexicon = lexicon();
    let Some(sort) = lexicon.title(&text(words, title).to_lowercase()) else { return false };
    let is_after_given = run.start < title.start && lexicon.is_given_name(words[run.start].text);
    if sort == Title::Honorific && (is_after_given || (title.end == run.end && run.start < title.start)) {
        // `Martin Luther King`, `John Major`
        return false;
    }
    let is_tail = |word: &Word<'_>| {
        lexicon
            .head(word.text)
            .is_some_and(|head| head.is_tail && head.kind != EntityKind::Place && head.kind != EntityKind::Unknown)
    };
    let Some(next) = words.get(title.end).filter(|_| title.end < run.end) else { return true };
    // `Justice Department`, `General Motors`, `General Accounting Office`
    let is_long_name = title.len() == 1 && is_tail(&words[run.end - 1]) && !lexicon.is_given_name(next.text);
    !is_tail(next) && !is_long_name
}

/// Where a company's name ends that another name follows: `Chrysler LLC` `Jim Press`.
fn company_end(words: &[Word<'_>], run: &Range<usize>) -> Option<usize> {
    let is_form = |at: usize| lexicon().is_legal_form(&words[at].small());
    let end = (run.start + 1..run.end).find(|&at| is_form(at))? + 1;
    let next = words.get(end).filter(|_| end < run.end)?;
    lexicon().is_given_name(next.text).then_some(end)
}

/// Where a leading nation or demonym ends that is no part of the name after it; the start if there is none or it belongs.
fn nation(words: &[Word<'_>], run: &Range<usize>, census: &Census) -> usize {
    let lexicon = lexicon();
    let Some(end) =
        (run.start + 1..=run.end.min(run.start + 3)).rev().find(|&end| is_nation(&text(words, &(run.start..end))))
    else {
        return run.start;
    };
    if end == run.end {
        return end;
    }
    let whole = text(words, run);
    let rest = text(words, &(end..run.end));
    if lexicon.is_place(&whole)
        || lexicon.known(&whole).is_some()
        || lexicon.known(&rest).is_some_and(|kind| kind == EntityKind::Organisation)
    {
        return run.start;
    }
    if is_nation(&rest) || lexicon.known(&rest).is_some() || lexicon.is_given_name(words[end].text) {
        return end;
    }
    if lexicon.head(words[run.end - 1].text).is_some_and(|head| head.is_tail) || words[end].case == Case::Small {
        return run.start;
    }
    let (first, next) = (words[end - 1].small(), words[end].small());
    let is_alone_elsewhere = census.pairs(&first, &next) < census.capitals(&next);
    if is_alone_elsewhere || !lexicon.is_common(&next) { end } else { run.start }
}

fn is_nation(name: &str) -> bool {
    lexicon().country(name).is_some() || lexicon().demonym(name).is_some()
}

fn text(words: &[Word<'_>], range: &Range<usize>) -> String {
    let texts: Vec<&str> = words[range.clone()].iter().map(|word| word.text).collect();
    texts.join(" ")
}
