//! Names in prose to entities, each once under all its names.
//!
//! In: documents with their sentences. Out: entities by id, each with every mention. The way: tokens → words → census (how each word is
//! written in the whole corpus) → runs of capitalised words → parts (titles and demonyms peeled off) → mentions with clues to their
//! kind → clusters. Every mention is in one entity, and no span overlaps another.
//!
//! "Iranian general Qassim Soleimani … Soleimani" → Iran (demonym) and one person, Qassim Soleimani, mentioned twice.

mod address;
mod agreements;
mod census;
pub(crate) mod corrections;
mod headings;
mod joins;
mod kinds;
mod lexicon;
mod mentions;
mod naming;
mod organisations;
mod peeling;
mod persons;
mod references;
mod relatives;
mod roles;
mod shapes;
#[cfg(test)]
mod tests;
mod transliteration;
mod vocabulary;
mod words;

use crate::documents::ReadDocument;
use crate::progress::Passes;
pub(crate) use address::Address;
use census::Census;
use dateline_model::{DocumentIndex, Entity, EntityIndex, EntityKind};
use joins::Cluster;
#[doc(hidden)]
pub(crate) use joins::clusters;
pub(crate) use mentions::Mention;
use std::collections::BTreeMap;
use vocabulary::Vocabulary;

/// An entity and why it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The entity.
    pub entity: Entity,
    /// Two spellings and the rule that joined them, for each join.
    pub joins: Vec<(String, String, &'static str)>,
    /// The rules that speak for a kind, with their weight added up: the strongest first.
    pub clues: Vec<(&'static str, EntityKind, i32)>,
}

/// The entities named in all documents, by id.
#[cfg(test)]
pub(crate) fn entities(documents: &[ReadDocument]) -> Vec<Entity> {
    let passes = Passes::new(&(), crate::Phase::Names, PASSES);
    explained(documents, &passes).into_iter().map(|explained| explained.entity).collect()
}

/// How many passes [`explained`] makes.
pub(crate) const PASSES: usize = 6;

/// The entities named in all documents, by id, each with the reasons for it.
pub(crate) fn explained(documents: &[ReadDocument], passes: &Passes<'_>) -> Vec<Explained> {
    let mentions = mentions(documents, passes);
    let clusters = passes.whole(|| joins::clusters(&mentions));
    let explained = naming::entities(&mentions, &clusters).into_iter().map(|(entity, number)| {
        let Cluster { mentions: members, proofs } = &clusters[number];
        let mut clues: BTreeMap<(&'static str, EntityKind), i32> = BTreeMap::new();
        for clue in members.iter().flat_map(|&index| &mentions[index].clues) {
            let sum = clues.entry((clue.rule, clue.kind)).or_default();
            *sum = if clue.is_own { clue.weight.max(*sum) } else { *sum + clue.weight };
        }
        let mut clues: Vec<_> = clues.into_iter().map(|((rule, kind), weight)| (rule, kind, weight)).collect();
        clues.sort_by_key(|&(rule, kind, weight)| (std::cmp::Reverse(weight), kind, rule));
        let joins = proofs.iter().map(|proof| (proof.one.clone(), proof.other.clone(), proof.rule)).collect();
        Explained { entity, joins, clues }
    });
    let mut explained: Vec<Explained> = explained.collect();
    passes.whole(|| references::add(documents, &mut explained));
    passes.whole(|| roles::add(documents, &mut explained));
    explained
}

/// Whether it is one of a country's names.
pub(crate) fn is_country(name: &str) -> bool {
    lexicon::lexicon().country(name).is_some()
}

/// Whether a word tells what somebody is: "minister".
pub(crate) fn is_role(word: &str) -> bool {
    lexicon::lexicon().title(word) == Some(lexicon::Title::Role)
}

/// Whether a word tells what a longer name is: "Embassy", "Party".
pub(crate) fn is_head_noun(word: &str) -> bool {
    lexicon::lexicon().head(word).is_some()
}

/// The country that is governed from a place, where both are among the entities.
pub(crate) fn seats(entities: &[Entity]) -> BTreeMap<EntityIndex, EntityIndex> {
    let countries = naming::countries(entities);
    let places = (0..).zip(entities).filter(|(_, entity)| entity.kind == EntityKind::Place);
    let governed = places.filter_map(|(number, entity)| {
        let country = naming::names_of(entity).find_map(|name| lexicon::lexicon().seat(name))?;
        Some((EntityIndex(number), EntityIndex(*countries.get(country)? as u32)))
    });
    governed.filter(|(seat, country)| seat != country).collect()
}

/// The mentions in all documents, each with every clue to its kind.
pub(crate) fn mentions(documents: &[ReadDocument], passes: &Passes<'_>) -> Vec<Mention> {
    let mut vocabulary = Vocabulary::default();
    let words: Vec<Vec<_>> = passes
        .over(documents.iter())
        .map(|read| {
            let text = &read.document.text;
            read.sentences.iter().map(|sentence| words::words(text, sentence, &mut vocabulary)).collect()
        })
        .collect();
    let mut census = Census::default();
    words.iter().flatten().for_each(|sentence: &Vec<_>| census.add(sentence));
    let mut found = Vec::new();
    for (number, sentences) in passes.over(words.iter()).enumerate() {
        let document = DocumentIndex(number as u32);
        found.extend(sentences.iter().flat_map(|sentence| mentions::mentions(document, sentence, &census)));
    }
    passes.whole(|| headings::add_mentions(documents, &mut vocabulary, &census, &mut found));
    relatives::add_clues(&mut found);
    found
}

/// Whether people are called so before their surname.
pub(crate) fn is_given_name(word: &str) -> bool {
    lexicon::lexicon().is_given_name(word)
}
