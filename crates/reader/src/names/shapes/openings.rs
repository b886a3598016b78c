//! Whether a name begins at a word.

use super::known_end;
use crate::names::census::Census;
use crate::names::lexicon::lexicon;
use crate::names::words::{Case, Word};
use dateline_model::EntityKind;

/// Whether a name begins here: by a capital, a particle or an ordinal; at the start of a sentence only on further evidence.
pub(super) fn opens_name(words: &[Word<'_>], at: usize, census: &Census) -> bool {
    let word = &words[at];
    if is_particle(words, at) {
        return true;
    }
    if is_ordinal(word) {
        // `82nd Airborne Division`, `8th District`
        let run = words[at + 1..].iter().take_while(|word| word.case == Case::Capital);
        return run.last().is_some_and(|last| last.form.head.is_some_and(|head| head.is_tail));
    }
    if !word.is_capitalised() || is_money(words, at) {
        return false;
    }
    if word.form.is_never_name && !is_pair(words, at, census) && known_end(words, at).is_none() {
        return false;
    }
    if word.case == Case::Initial {
        let is_followed = words.get(at + 1).is_some_and(|next| next.is_capitalised() || next.is_mark("."));
        return is_followed && word.text != "I" && !(word.is_initial && word.text == "A");
    }
    !word.is_initial
        || census.is_name(word)
        || is_pair(words, at, census)
        || known_end(words, at).is_some()
        || is_typical(words, at)
}

/// `US$82`, `US dollars` are money.
fn is_money(words: &[Word<'_>], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| matches!(next.text, "$" | "£" | "€" | "dollars"))
}

fn is_ordinal(word: &Word<'_>) -> bool {
    word.case == Case::Number && ["st", "nd", "rd", "th"].iter().any(|end| word.text.ends_with(end))
}

/// `de Gaulle`, `bin Laden`, `van Gogh` without a given name before.
fn is_particle(words: &[Word<'_>], at: usize) -> bool {
    let text = if words[at].is_initial { words[at].small() } else { words[at].text };
    let is_surname_particle = matches!(text, "al" | "bin" | "ibn" | "van" | "von" | "de");
    let is_name = |next: &Word<'_>| next.case == Case::Capital && !next.form.is_common;
    is_surname_particle && words.get(at + 1).is_some_and(is_name) && (at == 0 || !words[at - 1].is_capitalised())
}

/// The word and the next are capitalised together elsewhere: "General Motors" at the start of a sentence.
fn is_pair(words: &[Word<'_>], at: usize, census: &Census) -> bool {
    words.get(at + 1).is_some_and(|next| next.is_capitalised() && 0 < census.pairs(&words[at], next))
}

/// "National Guard …", "Foundation for Defense …": a common word that opens names, and capitals after it.
fn is_typical(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let small = word.small();
    let is_title = |word: &Word<'_>| word.form.title.is_some();
    let next = words.get(at + 1);
    // `People's Protection Units`
    if lexicon().is_possessor(small) && next.is_some_and(Word::is_possessive) {
        return words.get(at + 2).is_some_and(|after| after.case == Case::Capital);
    }
    if word.form.is_opener || small.ends_with("ing") || small.ends_with("ed") || small.ends_with("ly") {
        return false;
    }
    let is_head = word.form.head.is_some_and(|head| head.is_head);
    let is_chain = is_head
        && next.is_some_and(|next| matches!(next.text, "of" | "for"))
        && words.get(at + 2).is_some_and(Word::is_capitalised);
    let mut run = words[at + 1..].iter().take_while(|word| word.case == Case::Capital && !word.is_initial);
    let closes = run.clone().last().is_some_and(|last| last.form.head.is_some_and(|head| head.is_tail));
    // `President Trump`, `Apple CEO`
    let has_title = next.is_some_and(|next| next.is_capitalised() && (is_title(word) || is_title(next)));
    let mut is_two_names = || run.next().is_some_and(|first| !is_title(first) && first.form.demonym.is_none());
    // `Hurricane Dorian`, `Mount Everest`
    let is_kind = word.form.head.is_some_and(|head| head.is_head && head.kind != EntityKind::Organisation)
        && next.is_some_and(|next| next.case == Case::Capital);
    is_chain || is_kind || has_title || (closes && is_two_names())
}
