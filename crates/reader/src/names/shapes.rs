//! Runs of capitalised words, with the small words that belong inside.
//!
//! What it finds: `George W. Bush`, `Nuri al-Maliki`, `Foundation for Defense of Democracies`, `Securities and Exchange Commission`, `AT&T`.
//! What it leaves alone: `President of Iraq` (a title takes no "of"), `Canada and Mexico`, `May`, a sentence's first word that is common.

mod inside;
mod openings;

use super::census::Census;
use super::lexicon::lexicon;
use super::words::{Case, Word};
use std::ops::Range;

/// The runs of a sentence, as ranges of its words, in order.
pub(super) fn runs(words: &[Word<'_>], census: &Census) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        // Most words are small, and all that can open a name but a particle is not.
        let is_candidate = words[at].case != Case::Mark && (words[at].case != Case::Small || words[at].text.len() < 4);
        if is_candidate && openings::opens_name(words, at, census) {
            let end = run_end(words, at, census);
            found.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

fn run_end(words: &[Word<'_>], start: usize, census: &Census) -> usize {
    let mut end = known_end(words, start).unwrap_or(start + 1);
    while let Some(next) = inside::step(words, start, end, census) {
        end = next;
    }
    end
}

/// Where a known name or place of several words ends that begins here: `Joint Chiefs of Staff`, `Cox’s Bazar`.
pub(super) fn known_end(words: &[Word<'_>], start: usize) -> Option<usize> {
    let word = &words[start];
    if !word.form.is_opening && !words.get(start + 1).is_some_and(Word::is_possessive) {
        return None;
    }
    let lexicon = lexicon();
    let longest = words.len().min(start + 8);
    (start + 2..=longest).rev().find(|&end| {
        if !words[end - 1].is_capitalised() && !words[end - 1].is_possessive() {
            return false;
        }
        let name = joined(&words[start..end]);
        lexicon.known(&name).is_some() || lexicon.is_place(&name)
    })
}

/// Words as they are usually written, for look-ups.
pub(super) fn joined(words: &[Word<'_>]) -> String {
    let mut name = String::new();
    for (at, word) in words.iter().enumerate() {
        if 0 < at && !word.is_joined {
            name.push(' ');
        }
        name.push_str(word.usual());
    }
    name
}
