//! Names in prose to entities, each once under all its names.
//!
//! In: documents with their sentences. Out: entities by id, each with every mention. The way: tokens → words → census (how each word is
//! written in the whole corpus) → runs of capitalised words → parts (titles and demonyms peeled off) → mentions with clues to their
//! kind → clusters. Every mention is in one entity, and no span overlaps another.
//!
//! "Iranian general Qassim Soleimani … Soleimani" → Iran (demonym) and one person, Qassim Soleimani, mentioned twice.

mod census;
mod headings;
mod joins;
mod kinds;
mod lexicon;
mod mentions;
mod naming;
mod organisations;
mod peeling;
mod persons;
mod relatives;
mod shapes;
#[cfg(test)]
mod tests;
mod transliteration;
mod vocabulary;
mod words;

use crate::documents::ReadDocument;
use census::Census;
use dateline_model::{DocumentIndex, Entity};
pub(crate) use joins::clusters;
pub(crate) use mentions::Mention;
use vocabulary::Vocabulary;

/// The entities named in all documents, by id.
pub(crate) fn entities(documents: &[ReadDocument]) -> Vec<Entity> {
    let mentions = mentions(documents);
    let clusters = joins::clusters(&mentions);
    naming::entities(&mentions, &clusters)
}

/// The mentions in all documents, each with every clue to its kind.
pub(crate) fn mentions(documents: &[ReadDocument]) -> Vec<Mention> {
    let mut vocabulary = Vocabulary::default();
    let words: Vec<Vec<_>> = documents
        .iter()
        .map(|read| {
            let text = &read.document.text;
            read.sentences.iter().map(|sentence| words::words(text, sentence, &mut vocabulary)).collect()
        })
        .collect();
    let mut census = Census::default();
    words.iter().flatten().for_each(|sentence: &Vec<_>| census.add(sentence));
    let mut found = Vec::new();
    for (number, sentences) in words.iter().enumerate() {
        let document = DocumentIndex(number as u32);
        found.extend(sentences.iter().flat_map(|sentence| mentions::mentions(document, sentence, &census)));
    }
    headings::add_mentions(documents, &mut vocabulary, &census, &mut found);
    relatives::add_clues(&mut found);
    found
}
