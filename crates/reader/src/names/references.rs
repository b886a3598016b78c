//! Pronouns that can mean one person only.
//!
//! What it finds: "he", "his", "she", "her" and their like, where the sentence so far and the one before it in the paragraph name one
//! person and no other is spoken of. What it means: a reference to that person, beside the mentions. What it leaves alone: two persons
//! named, a person by role alone ("the official"), a pronoun in a quotation, "his" before any name.
//!
//! "Kadhimi spent his career as a journalist." → `his`: Kadhimi

use super::Explained;
use super::address::Address;
use super::lexicon::{Title, lexicon};
use crate::documents::ReadDocument;
use crate::hash::HashMap;
use crate::sentences::Sentence;
use dateline_model::{DocumentIndex, EntityKind, Reference, ReferenceHow, Span};

/// Adds the references of all documents to their entities.
pub(super) fn add(documents: &[ReadDocument], explained: &mut [Explained]) {
    let mut named: Vec<Vec<(Span, usize, bool)>> = vec![Vec::new(); documents.len()];
    for (number, Explained { entity, .. }) in explained.iter().enumerate() {
        // What nobody knows may be a person too.
        let is_person = matches!(entity.kind, EntityKind::Person | EntityKind::Unknown);
        for mention in entity.mentions.iter().filter(|_| is_person) {
            named[mention.document.get()].push((mention.span, number, entity.kind == EntityKind::Person));
        }
    }
    for (number, (read, mut names)) in documents.iter().zip(named).enumerate() {
        names.sort_unstable();
        let text = &*read.document.text;
        let addressed: HashMap<usize, Address> =
            names.iter().filter_map(|&(span, number, _)| Some((number, Address::of(text, span)?))).collect();
        let document = DocumentIndex(number as u32);
        for (at, sentence) in read.sentences.iter().enumerate() {
            let before =
                at.checked_sub(1).map(|at| &read.sentences[at]).filter(|before| before.block == sentence.block);
            let meant = references(text, sentence, before, &names);
            let fits = |&(span, entity): &(Span, usize)| {
                addressed.get(&entity).is_none_or(|address| address.allows(span.of(text)))
            };
            for (span, entity) in meant.into_iter().filter(fits) {
                explained[entity].entity.references.push(Reference { document, span, how: ReferenceHow::Pronoun });
            }
        }
    }
}

fn references(
    text: &str,
    sentence: &Sentence,
    before: Option<&Sentence>,
    names: &[(Span, usize, bool)],
) -> Vec<(Span, usize)> {
    let start = before.map_or(sentence.span.start, |before| before.span.start);
    let first = names.partition_point(|(span, ..)| span.start < start);
    let near = || names[first..].iter().take_while(|(span, ..)| span.start < sentence.span.end);
    let is_quoted = sentence.tokens.iter().any(|token| matches!(token.span.of(text), "“" | "”" | "\"" | "‘"));
    let Some(&(first, person, true)) = near().next().filter(|_| !is_quoted) else { return Vec::new() };
    // "He married Jean in 1948. He taught": somebody is spoken of whom these sentences do not name.
    let is_spoken_of = before.into_iter().flat_map(|before| &before.tokens).any(|token| {
        token.span.end <= first.start && matches!(token.span.of(text).to_lowercase().as_str(), "he" | "she")
    });
    if is_spoken_of || is_part_of_place(text, first) {
        return Vec::new();
    }
    let is_only = near().all(|&(_, other, _)| other == person);
    let others = || before.into_iter().chain([sentence]).flat_map(|sentence| &sentence.tokens);
    let is_nobody_else = !others().any(|token| {
        let word = token.span.of(text);
        is_person_by_role(word) && !near().any(|(span, ..)| is_beside(text, *span, token.span))
    });
    if !is_only || !is_nobody_else {
        return Vec::new();
    }
    let after_name = |span: Span| near().any(|(name, ..)| name.end <= span.start);
    let pronouns = sentence.tokens.iter().map(|token| token.span).filter(|span| {
        matches!(
            span.of(text).to_lowercase().as_str(),
            "he" | "him" | "his" | "himself" | "she" | "her" | "hers" | "herself"
        )
    });
    let found: Vec<Span> = pronouns.filter(|&span| after_name(span)).collect();
    // One person is not "he" and "she".
    let is_she =
        |span: &Span| span.of(text).to_lowercase().starts_with("sh") || span.of(text).to_lowercase().starts_with("her");
    let is_one = found.iter().all(is_she) || !found.iter().any(is_she);
    if is_one { found.into_iter().map(|span| (span, person)).collect() } else { Vec::new() }
}

/// "Simon" of "Simon's Bay".
fn is_part_of_place(text: &str, name: Span) -> bool {
    let rest = text.get(name.end as usize..).unwrap_or_default();
    let owned = rest.strip_prefix("'s ").or_else(|| rest.strip_prefix("’s "));
    owned.is_some_and(|owned| {
        let word = owned.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
        lexicon().head(word).is_some_and(|head| head.kind == EntityKind::Place && head.is_tail)
    })
}

fn is_person_by_role(word: &str) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    word.starts_with(char::is_lowercase)
        && (lexicon().title(word) == Some(Title::Role)
            || lexicon().title(singular) == Some(Title::Role)
            || matches!(word, "man" | "woman" | "boy" | "girl" | "who"))
}

/// Whether a role stands so near a name that it is the bearer's: "general Soleimani", "Kadhimi, a journalist".
fn is_beside(text: &str, name: Span, role: Span) -> bool {
    let between = if role.end <= name.start { role.end..name.start } else { name.end..role.start.max(name.end) };
    let words = text.get(between.start as usize..between.end as usize).unwrap_or_default();
    words.len() < 40 && !words.contains([';', '.']) && !words.contains(" and ")
}
