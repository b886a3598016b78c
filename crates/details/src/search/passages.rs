//! Paragraphs that have what was typed.

use super::text::{Text, has};
use super::typed::{Term, Typed};
use super::words::Pieces;
use super::{LIMIT, choices};
use crate::Details;
use dateline_model::{DocumentIndex, Span};

/// So many places of one word are looked at for the others.
const PLACES: usize = 4096;

/// Paragraphs that have it all; the words themselves where they stand in this order.
pub(super) fn passages(details: &Details<'_>, typed: &Typed) -> Vec<(DocumentIndex, Span)> {
    let begun = at(details, typed, false);
    // Only what begins no word is sought inside words: "ran" means "ran" before it means "Iran".
    if begun.is_empty() { at(details, typed, true) } else { begun }
}

fn at(details: &Details<'_>, typed: &Typed, is_anywhere: bool) -> Vec<(DocumentIndex, Span)> {
    let phrase = typed.groups.iter().map(|group| group[0].words.as_str()).collect::<Vec<_>>().join(" ");
    let in_order = details.words().pieces_of(&phrase, is_anywhere);
    let rarest = rarest(details, typed, is_anywhere);
    let mut found: Vec<(DocumentIndex, Span)> = Vec::new();
    for (number, text) in details.texts().iter().enumerate() {
        if LIMIT <= found.len() {
            break;
        }
        let document = DocumentIndex(number as u32);
        if choices::is_document_excluded(details.corpus, document, &typed.choices) {
            continue;
        }
        let first = details.words().first_piece(number);
        let source = &details.corpus.document(document).text;
        let mut verdict = once_each(text, |paragraph| typed.not.iter().all(|term| !has(paragraph, &term.words)));
        let mut add = |from: usize, to: usize| {
            if typed.not.is_empty() || verdict(from).0 {
                let span = text.span(source, from, to);
                let is_new = found.iter().all(|(other, known)| *other != document || !known.overlaps(span));
                if is_new && !span.is_empty() {
                    found.push((document, span));
                }
            }
            found.len() < LIMIT
        };
        text.find(&phrase, &|piece| in_order.has(first + piece), |at, begins| {
            !(begins || is_anywhere) || add(at, at + phrase.len())
        });
        for (term, pieces) in &rarest {
            let of = Sought { text, typed, is_anywhere };
            of.together(term, &|piece| pieces.has(first + piece), &mut add);
        }
    }
    found
}

/// Of several words those that stand in the fewest pieces, each with those of its pieces whose paragraphs may have all the others; none of a
/// single word.
fn rarest<'a>(details: &Details<'_>, typed: &'a Typed, is_anywhere: bool) -> Vec<(&'a Term, Pieces)> {
    if typed.groups.len() < 2 && typed.groups.iter().all(|group| group.len() < 2) {
        return Vec::new();
    }
    let words = details.words();
    let mut groups: Vec<Vec<(&Term, Pieces)>> = typed
        .groups
        .iter()
        .map(|group| group.iter().map(|term| (term, words.pieces_of(&term.words, is_anywhere))).collect())
        .collect();
    let count = |group: &Vec<(&Term, Pieces)>| group.iter().map(|(_, pieces)| pieces.count()).sum::<u32>();
    let Some(place) = (0..groups.len()).min_by_key(|&number| count(&groups[number])) else { return Vec::new() };
    let mut rarest = groups.swap_remove(place);
    for others in groups {
        let others = others.into_iter().map(|(_, pieces)| pieces).reduce(|all, pieces| all.or(&pieces));
        for (_, pieces) in &mut rarest {
            *pieces = others.as_ref().map_or_else(|| pieces.clone(), |others| words.sharing(pieces, others));
        }
    }
    rarest
}

/// What is sought in a text.
struct Sought<'a> {
    text: &'a Text,
    typed: &'a Typed,
    is_anywhere: bool,
}

impl Sought<'_> {
    /// Calls with each place of a word whose paragraph has all the others, until it says that it is enough.
    fn together(&self, term: &Term, is_wanted: &dyn Fn(usize) -> bool, found: &mut impl FnMut(usize, usize) -> bool) {
        let mut looked = 0;
        let mut verdict = once_each(self.text, |paragraph| {
            let stands = |words: &str| if self.is_anywhere { paragraph.contains(words) } else { has(paragraph, words) };
            self.typed.groups.iter().all(|group| group.iter().any(|term| stands(&term.words)))
        });
        self.text.find(&term.words, is_wanted, |at, begins| {
            if !(begins || self.is_anywhere) {
                return true;
            }
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
