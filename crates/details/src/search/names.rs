//! Names and documents that have what was typed: a name in one of its spellings, a document in what is said about it.

use super::typed::Typed;
use super::{Found, LIMIT};
use crate::Details;
use dateline_explore::sorting;
use dateline_model::{DocumentIndex, EntityIndex};
use std::cmp::Reverse;

pub(super) fn names(details: &Details<'_>, typed: &Typed, found: &mut Found) {
    let corpus = details.corpus;
    let mut all: Vec<(EntityIndex, Option<String>)> = Vec::new();
    for (number, (entity, lines)) in corpus.entities.iter().zip(details.names()).enumerate() {
        // The first line is the name itself, the others stand as the other spellings do.
        let Some(line) = lines.iter().position(|line| typed.is_in(line)) else { continue };
        let alias = line.checked_sub(1).and_then(|alias| entity.aliases.get(alias)).cloned();
        all.push((EntityIndex(number as u32), alias));
    }
    sorting::sort_by_key(&mut all, |(index, _)| Reverse(corpus.entity(*index).mentions.len()));
    all.truncate(LIMIT);
    found.names = all;
}

pub(super) fn documents(details: &Details<'_>, typed: &Typed, found: &mut Found) {
    let matching = details.abouts().iter().enumerate().filter(|(_, about)| typed.is_in(about));
    found.documents = matching.take(LIMIT).map(|(number, _)| DocumentIndex(number as u32)).collect();
}
