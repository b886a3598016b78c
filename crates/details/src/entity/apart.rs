//! Whom a name is kept apart from, and why: those who share a word of it and are somebody else.

use crate::Details;
use crate::tree::{Element, element};
use dateline_explore::company::{self, Passage};
use dateline_explore::fold::fold;
use dateline_explore::sorting;
use dateline_model::{Entity, EntityIndex, EntityKind};
use dateline_wording as wording;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// So many are named, those who share most first.
const MOST: usize = 5;

/// Letters of a word that tells somebody: "al" and "the" do not.
const LETTERS: usize = 4;

/// A word that so many names have is no likeness: "Ministry".
const COMMON: usize = 8;

/// The list; nothing where no other name is like it.
pub(crate) fn apart(details: &Details<'_>, entity: EntityIndex) -> Vec<Element> {
    let corpus = details.corpus;
    let own = words_of(corpus.entity(entity));
    let mut shared: BTreeMap<EntityIndex, Vec<&str>> = BTreeMap::new();
    for (folded, written) in &own {
        // The name itself is one of those that have the word.
        let others = details.having(folded);
        if others.len() <= COMMON {
            for &other in others.iter().filter(|other| **other != entity) {
                shared.entry(other).or_default().push(written);
            }
        }
    }
    let mut alike: Vec<(EntityIndex, Vec<&str>)> = shared.into_iter().collect();
    sorting::sort_by_key(&mut alike, |(other, shared)| {
        (Reverse(shared.len()), Reverse(corpus.entity(*other).mentions.len()), *other)
    });
    alike.truncate(MOST);
    if alike.is_empty() {
        return Vec::new();
    }
    let passages = company::passages(corpus, entity);
    let rows = alike.iter().map(|(other, shared)| row(details, entity, *other, shared, &passages));
    vec![
        element("section", "apart")
            .and(element("h2", "head").words(wording::entity::APART))
            .and(element("ul", "").and_all(rows)),
    ]
}

impl Details<'_> {
    /// The names that have a telling word.
    fn having(&self, folded: &str) -> &[EntityIndex] {
        let alike = self.alike.get_or_init(|| {
            let mut all: BTreeMap<String, Vec<EntityIndex>> = BTreeMap::new();
            for (index, entity) in (0..).map(EntityIndex).zip(&self.corpus.entities) {
                for (folded, _) in words_of(entity) {
                    all.entry(folded).or_default().push(index);
                }
            }
            all
        });
        alike.get(folded).map_or(&[], Vec::as_slice)
    }
}

/// The telling words of all names: folded, and as written.
fn words_of(entity: &Entity) -> Vec<(String, String)> {
    let mut words: Vec<(String, String)> = Vec::new();
    let names = [&entity.name].into_iter().chain(&entity.aliases);
    let all = names.flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
    for word in all.filter(|word| LETTERS <= word.chars().count() && word.starts_with(char::is_uppercase)) {
        let folded = fold(word);
        if words.iter().all(|(other, _)| *other != folded) {
            words.push((folded, word.to_owned()));
        }
    }
    words
}

fn row(
    details: &Details<'_>,
    entity: EntityIndex,
    other: EntityIndex,
    shared: &[&str],
    passages: &[Passage],
) -> Element {
    let (own, named) = (details.corpus.entity(entity).kind, details.corpus.entity(other).kind);
    let row = element("li", "apart__row").and(details.name(other));
    let is_told = |kind| !matches!(kind, EntityKind::Other | EntityKind::Unknown);
    if own != named && is_told(own) && is_told(named) {
        return row.words(wording::entity::share_and_differ(shared, wording::a_kind(own), wording::a_kind(named)));
    }
    let together = passages.iter().find(|passage| {
        let mut mentions = details.corpus.entity(other).mentions.iter();
        mentions.any(|mention| mention.document == passage.document && passage.sentence.contains(mention.span))
    });
    match together {
        Some(passage) => {
            let place = details.place(passage.document, passage.name);
            let (before, link, after) = wording::entity::share_and_are_named(shared);
            row.words(before).and(element("a", "").with("href", place).words(link)).words(after)
        }
        None => row.words(wording::entity::share(shared)),
    }
}
