//! Titles before and between names: `Apple` CEO `Steve Jobs`, Home Minister `Amit Shah`.
//!
//! Left alone: `Justice Department`, `General Motors`, `Martin Luther King`, `Imam Khomeini International Airport`, `Son Heung-min`.

use crate::names::kinds::Clue;
use crate::names::lexicon::{Title, lexicon};
use crate::names::shapes::joined;
use crate::names::words::{Case, Word};
use dateline_model::EntityKind;
use std::ops::Range;

/// The first title of a run, the longest that begins there.
pub(super) fn title(words: &[Word<'_>], run: &Range<usize>) -> Option<Range<usize>> {
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
    let first = &words[title.start];
    let sort =
        if title.len() == 1 { first.form.title } else { lexicon.title(&joined(&words[title.clone()]).to_lowercase()) };
    let Some(sort) = sort else { return false };
    let is_abbreviated = first.text.ends_with('.') || (title.end < run.end && words[title.end - 1].is_mark("."));
    let is_surname = sort == Title::Honorific || (title.len() == 1 && lexicon.is_title_surname(first.small()));
    let is_after_given = run.start < title.start && words[run.start].form.is_given_name;
    let is_last = title.end == run.end && run.start < title.start;
    if !is_abbreviated && is_surname && (is_after_given || is_last) {
        // `Martin Luther King`, `John Major`, `Amit Shah`
        return false;
    }
    if title.len() == 1 && first.case == Case::Capital && !first.is_initial && lexicon.is_kin(first.small()) {
        return false;
    }
    let is_tail = |word: &Word<'_>| {
        word.form.head.is_some_and(|head| head.is_tail && !matches!(head.kind, EntityKind::Place | EntityKind::Unknown))
    };
    let Some(next) = words.get(title.end).filter(|_| title.end < run.end) else { return true };
    let last = &words[run.end - 1];
    // `Justice Department`, `General Motors`, `General Accounting Office`
    let is_long_name = title.len() == 1 && is_tail(last) && !next.form.is_given_name;
    // `Imam Khomeini International Airport`, `King Fahd Causeway`
    let is_named_after = title.len() == 1
        && title.start == run.start
        && title.end + 1 < run.end
        && last.form.head.is_some_and(|head| head.is_tail && !head.is_surname);
    is_abbreviated || (!is_tail(next) && !is_long_name && !is_named_after)
}

/// The words before a title without those that only say what its bearer deals with: `Home` Minister, `Climate` Secretary.
pub(super) fn without_portfolio(words: &[Word<'_>], before: Range<usize>, title: &Range<usize>) -> Range<usize> {
    let is_office = lexicon().is_office(words[title.end - 1].small());
    let is_plain = |word: &Word<'_>| {
        word.case == Case::Capital
            && word.form.is_common
            && word.form.known.is_none()
            && word.form.demonym.is_none()
            && !word.form.is_place
            && !word.form.is_given_name
            && word.form.head.is_none()
    };
    let is_portfolio = is_office
        && before.len() < 4
        && words[before.clone()].iter().all(|word| is_plain(word) || matches!(word.text, "and" | "&" | "of" | ","));
    let is_named = 1 < before.len() && lexicon().known(&joined(&words[before.clone()])).is_some();
    if is_portfolio && !is_named { before.end..before.end } else { before }
}

/// What stands before a title: a town before its mayor, else who employs its bearer.
pub(super) fn clue_before(words: &[Word<'_>], title: &Range<usize>) -> Clue {
    if matches!(
        words[title.end - 1].small().trim_end_matches('.'),
        "mayor" | "governor" | "gov" | "sheriff" | "alderman"
    ) {
        return Clue::new(EntityKind::Place, 3, "before its mayor or governor");
    }
    Clue::new(EntityKind::Organisation, 2, "before a title")
}

/// `Minister of Defence`, `Secretary of Homeland Security`: the rest of a title, unless it is a name by itself.
pub(super) fn is_of_title(words: &[Word<'_>], run: &Range<usize>) -> bool {
    let Some(of) = run.start.checked_sub(1).filter(|&of| 0 < of && words[of].text == "of") else { return false };
    let is_title = lexicon().is_office(words[of - 1].small());
    let is_plain = |word: &Word<'_>| {
        word.case == Case::Capital && lexicon().is_common(&lexicon().american(word.small().to_owned()))
    };
    is_title && words[run.clone()].iter().all(is_plain) && !lexicon().is_place(&joined(&words[run.clone()]))
}
