//! Agreements called by a country and what they are about, in small letters: "the Iran nuclear deal", "the Paris climate accord".
//!
//! The country inside stays a mention of its own, as the one place where names lie in each other. Left alone: "a nuclear deal with
//! Iran", "the U.S. trade deal", which is any.

use super::kinds::Clue;
use super::lexicon::lexicon;
use super::mentions::{Mention, plainly_joined};
use super::words::{Case, Word};
use dateline_model::{EntityKind, Span};

/// The agreements named so in a sentence, beside the names already found in it.
pub(super) fn mentions(words: &[Word<'_>], found: &[Mention]) -> Vec<Mention> {
    found.iter().filter_map(|mention| agreement(words, mention)).collect()
}

fn agreement(words: &[Word<'_>], mention: &Mention) -> Option<Mention> {
    let start = words.iter().position(|word| word.span.start == mention.span.start)?;
    let after = words.iter().position(|word| word.span.end == mention.span.end)? + 1;
    let is_about = |word: &Word<'_>| word.case == Case::Small && lexicon().is_agreed_matter(word.small());
    let is_agreement = |word: &Word<'_>| {
        word.case == Case::Small && word.form.noun.is_some_and(|noun| noun.kind == EntityKind::Agreement)
    };
    let is_place = mention.demonym.is_some() || lexicon().is_place(&mention.name);
    let before = words[..start].iter().rev().find(|word| word.case != Case::Number)?;
    let matter = words.get(after).filter(|word| is_about(word))?;
    let noun = words.get(after + 1).filter(|word| is_agreement(word))?;
    let is_the = matches!(before.small(), "the" | "this") && is_place && !matter.is_joined;
    let own = &words[start..after + 2];
    let name = plainly_joined(own);
    is_the.then(|| Mention {
        span: Span { start: mention.span.start, end: noun.span.end },
        written: name.clone(),
        name,
        demonym: None,
        clues: vec![Clue::own(EntityKind::Agreement, 8, "a country, a matter and an agreement")],
        defines: None,
        acts: false,
        ..mention.clone()
    })
}
