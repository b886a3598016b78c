//! Paragraphs that have what was typed.

use super::text::{Text, has};
use super::typed::{Term, Typed};
use super::{Found, LIMIT, choices};
use crate::Details;
use dateline_model::DocumentIndex;

/// So many places of one word are looked at for the others.
const PLACES: usize = 4096;

/// Paragraphs that have it all; the words themselves where they stand in this order.
pub(super) fn passages(details: &Details<'_>, typed: &Typed, found: &mut Found) {
    let phrase = typed.groups.iter().map(|group| group[0].words.as_str()).collect::<Vec<_>>().join(" ");
    for is_anywhere in [false, true] {
        for (number, text) in details.texts().iter().enumerate() {
            if LIMIT <= found.passages.len() {
                return;
            }
            let index = DocumentIndex(number as u32);
            if choices::is_document_excluded(details.corpus, index, &typed.choices) {
                continue;
            }
            let source = &details.corpus.document(index).text;
            let mut add = |at: usize, to: usize| {
                let span = text.span(source, at, to);
                let is_new = found.passages.iter().all(|(other, known)| *other != index || !known.overlaps(span));
                if is_new && !span.is_empty() {
                    found.passages.push((index, span));
                }
                found.passages.len() < LIMIT
            };
            let mut verdict = once_each(text, |paragraph| typed.not.iter().all(|term| !has(paragraph, &term.words)));
            let mut is_allowed = |at: usize| typed.not.is_empty() || verdict(at).0;
            text.find(&phrase, is_anywhere, |at| !is_allowed(at) || add(at, at + phrase.len()));
            if 1 < typed.groups.len() || 1 < typed.groups[0].len() {
                together(text, typed, is_anywhere, &mut |at, to| !is_allowed(at) || add(at, to));
            }
        }
        // Only what begins no word is sought inside words: "ran" means "ran" before it means "Iran".
        if !found.passages.is_empty() {
            return;
        }
    }
}

/// Calls with each place of the longest word whose paragraph has all the others.
fn together(text: &Text, typed: &Typed, is_anywhere: bool, found: &mut impl FnMut(usize, usize) -> bool) {
    let length = |group: &Vec<Term>| group.iter().map(|term| term.words.len()).min().unwrap_or_default();
    let Some(rarest) = typed.groups.iter().max_by_key(|group| length(group)) else { return };
    for term in rarest {
        let mut looked = 0;
        let mut verdict = once_each(text, |paragraph| {
            let stands = |words: &str| if is_anywhere { paragraph.contains(words) } else { has(paragraph, words) };
            typed.groups.iter().all(|group| group.iter().any(|term| stands(&term.words)))
        });
        text.find(&term.words, is_anywhere, |at| {
            looked += 1;
            let (has_all, is_new) = verdict(at);
            looked < PLACES && (!has_all || !is_new || found(at, at + term.words.len()))
        });
    }
}

/// The verdict on the paragraph around a place, and whether it is another paragraph than the last. Places come in order and often many in
/// one paragraph, which may be a whole text: it is looked for and judged once.
pub(super) fn once_each(text: &Text, judge: impl Fn(&str) -> bool) -> impl FnMut(usize) -> (bool, bool) {
    let (mut last, mut verdict) = (0..0, false);
    move |at| {
        let is_new = !last.contains(&at);
        if is_new {
            let (from, to) = text.paragraph(at);
            (last, verdict) = (from..to, judge(&text.folded()[from..to]));
        }
        (verdict, is_new)
    }
}
