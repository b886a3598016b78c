//! Names and documents that have what was typed: a name in one of its spellings, a document in what is said about it.

use super::ready::{about, line};
use super::typed::Typed;
use super::{Found, LIMIT};
use dateline_explore::sorting;
use dateline_model::{Corpus, DocumentIndex, EntityIndex};
use std::cmp::Reverse;

pub(super) fn names(corpus: &Corpus, typed: &Typed, found: &mut Found) {
    let mut all: Vec<(EntityIndex, Option<String>)> = Vec::new();
    for (number, entity) in corpus.entities.iter().enumerate() {
        let index = EntityIndex(number as u32);
        if typed.is_in(&line(&entity.name)) {
            all.push((index, None));
        } else if let Some(alias) = entity.aliases.iter().find(|alias| typed.is_in(&line(alias))) {
            all.push((index, Some(alias.clone())));
        }
    }
    sorting::sort_by_key(&mut all, |(index, _)| Reverse(corpus.entity(*index).mentions.len()));
    all.truncate(LIMIT);
    found.names = all;
}

pub(super) fn documents(corpus: &Corpus, typed: &Typed, found: &mut Found) {
    let numbered = corpus.documents.iter().enumerate();
    let matching = numbered.filter(|(_, document)| typed.is_in(&about(document)));
    found.documents = matching.take(LIMIT).map(|(number, _)| DocumentIndex(number as u32)).collect();
}
