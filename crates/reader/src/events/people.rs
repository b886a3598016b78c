//! Who and where a passage names: mentions by place, and the person that a pronoun means where only one can be meant.

use crate::documents::ReadDocument;
use crate::hash::HashMap;
use crate::names::Address;
use dateline_model::{DocumentIndex, Entity, EntityIndex, EntityKind, How, ReferenceHow, Span};

/// The names in one document, in order of place.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    rows: Vec<Name>,
    /// Pronouns whose person is known, in order of place.
    pronouns: Vec<(Span, EntityIndex)>,
    /// Countries that longer names begin with, in order of place.
    inner: Vec<(Span, EntityIndex)>,
    /// How those are addressed of whom that says something.
    addressed: HashMap<EntityIndex, Address>,
}

/// A name and what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// Where.
    pub(super) span: Span,
    /// Which entity.
    pub(super) entity: EntityIndex,
    /// What that is.
    pub(super) kind: EntityKind,
    /// By what sort of name.
    pub(super) how: How,
}

impl Names {
    /// The names in each document, by its number.
    pub(super) fn by_document(entities: &[Entity], documents: &[ReadDocument]) -> Vec<Names> {
        let mut all = vec![Names::default(); documents.len()];
        for (number, entity) in entities.iter().enumerate() {
            for mention in &entity.mentions {
                let DocumentIndex(document) = mention.document;
                let name = Name {
                    span: mention.span,
                    entity: EntityIndex(number as u32),
                    kind: entity.kind,
                    how: mention.how,
                };
                if let Some(names) = all.get_mut(document as usize) {
                    names.rows.push(name);
                }
            }
        }
        for (number, entity) in entities.iter().enumerate() {
            for reference in entity.references.iter().filter(|reference| reference.how == ReferenceHow::Pronoun) {
                let DocumentIndex(document) = reference.document;
                if let Some(names) = all.get_mut(document as usize) {
                    names.pronouns.push((reference.span, EntityIndex(number as u32)));
                }
            }
        }
        let countries: HashMap<&str, EntityIndex> = (0..)
            .zip(entities)
            .filter(|(_, entity)| entity.kind == EntityKind::Place && crate::names::is_country(&entity.name))
            .flat_map(|(number, entity)| {
                std::iter::once(&entity.name)
                    .chain(&entity.aliases)
                    .map(move |name| (name.as_str(), EntityIndex(number)))
            })
            .collect();
        for (names, read) in all.iter_mut().zip(documents) {
            // "the U.S. Embassy", "Iran's foreign ministry": whose it is says something too.
            let text = &*read.document.text;
            let inner = names.rows.iter().filter_map(|name| {
                let (first, _) = name.span.of(text).split_once(' ')?;
                let country = *countries.get(first)?;
                (country != name.entity)
                    .then(|| (Span { end: name.span.start + first.len() as u32, ..name.span }, country))
            });
            names.inner = inner.collect();
            let persons = names.rows.iter().filter(|name| name.kind == EntityKind::Person);
            names.addressed = persons.filter_map(|name| Some((name.entity, Address::of(text, name.span)?))).collect();
        }
        for names in &mut all {
            names.inner.sort_unstable();
            names.pronouns.sort_unstable();
            names.rows.sort_by_key(|name| (name.span, name.entity));
            // The country in the name of an agreement takes no part of its own: "the Iran nuclear deal".
            let agreements: Vec<Span> =
                (names.rows.iter()).filter(|name| name.kind == EntityKind::Agreement).map(|name| name.span).collect();
            let is_inside = |name: &Name| {
                let before = agreements.partition_point(|agreement| agreement.start <= name.span.start);
                let agreement = before.checked_sub(1).map(|before| agreements[before]);
                agreement.is_some_and(|agreement| agreement != name.span && agreement.contains(name.span))
            };
            names.rows.retain(|name| !is_inside(name));
        }
        all
    }

    /// Those that lie wholly in a place.
    pub(super) fn within(&self, span: Span) -> impl Iterator<Item = &Name> {
        let first = self.rows.partition_point(|name| name.span.start < span.start);
        self.rows[first..]
            .iter()
            .take_while(move |name| name.span.start < span.end)
            .filter(move |name| span.contains(name.span))
    }

    /// Who takes part in what a passage tells, each once, in order. A demonym alone ("Iranian missiles") names nobody.
    pub(super) fn participants(&self, span: Span) -> Vec<EntityIndex> {
        let mut found = Vec::new();
        for name in self.within(span).filter(|name| name.how != How::Demonym) {
            if !found.contains(&name.entity) {
                found.push(name.entity);
            }
        }
        found
    }

    /// All that a place names, demonyms too: who acts in "American troops"; and whom its pronouns mean where that is known.
    pub(super) fn named(&self, span: Span) -> Vec<EntityIndex> {
        let mut found = Vec::new();
        let others = [&self.pronouns, &self.inner].into_iter().flat_map(|places| {
            let first = places.partition_point(|(place, _)| place.start < span.start);
            places[first..].iter().take_while(|(place, _)| place.end <= span.end).map(|(_, entity)| *entity)
        });
        for entity in self.within(span).map(|name| name.entity).chain(others) {
            if !found.contains(&entity) {
                found.push(entity);
            }
        }
        found
    }

    /// Whom the pronoun at this place means, if that is known.
    pub(super) fn meant_by(&self, pronoun: Span) -> Option<EntityIndex> {
        let at = self.pronouns.binary_search_by_key(&pronoun, |(place, _)| *place).ok()?;
        Some(self.pronouns[at].1)
    }

    /// Whether a pronoun may mean somebody, by how they are addressed in the document.
    pub(super) fn may_mean(&self, pronoun: &str, person: EntityIndex) -> bool {
        self.addressed.get(&person).is_none_or(|address| address.allows(pronoun))
    }

    /// The only person named in a place, if there is exactly one.
    pub(super) fn only_person(&self, span: Span) -> Option<EntityIndex> {
        let mut persons = self.within(span).filter(|name| name.kind == EntityKind::Person).map(|name| name.entity);
        let first = persons.next()?;
        persons.all(|other| other == first).then_some(first)
    }

    /// Whether a place names another person than this one.
    pub(super) fn names_others(&self, span: Span, person: EntityIndex) -> bool {
        self.within(span).any(|name| name.kind == EntityKind::Person && name.entity != person)
    }

    /// Whether any name, a demonym too, covers a place.
    pub(super) fn names(&self, span: Span) -> bool {
        let after = self.rows.partition_point(|name| name.span.start <= span.start);
        self.rows[..after].iter().rev().take(4).any(|name| name.span.contains(span))
    }

    /// Whether a name of several words ends with this word.
    pub(super) fn ends_name(&self, word: Span) -> bool {
        let after = self.rows.partition_point(|name| name.span.start < word.start);
        self.rows[..after].iter().rev().take(4).any(|name| name.span.end == word.end)
    }

    /// Whether a name other than a demonym covers a place.
    pub(super) fn covers(&self, span: Span) -> bool {
        let after = self.rows.partition_point(|name| name.span.start <= span.start);
        self.rows[..after]
            .iter()
            .rev()
            .take(4)
            .any(|name| name.span.contains(span) && name.how != How::Demonym && name.kind != EntityKind::Unknown)
    }
}
