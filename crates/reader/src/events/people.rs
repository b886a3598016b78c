//! Who and where a passage names: mentions by place, and the person that a pronoun means where only one can be meant.

use dateline_model::{DocumentIndex, Entity, EntityIndex, EntityKind, How, Span};

/// The names in one document, in order of place.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    rows: Vec<Name>,
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
    pub(super) fn by_document(entities: &[Entity], documents: usize) -> Vec<Names> {
        let mut all = vec![Names::default(); documents];
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
        for names in &mut all {
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

    /// All that a place names, demonyms too: who acts in "American troops".
    pub(super) fn named(&self, span: Span) -> Vec<EntityIndex> {
        let mut found = Vec::new();
        for name in self.within(span) {
            if !found.contains(&name.entity) {
                found.push(name.entity);
            }
        }
        found
    }

    /// The only person named in a place, if there is exactly one.
    pub(super) fn only_person(&self, span: Span) -> Option<EntityIndex> {
        let mut persons = self.within(span).filter(|name| name.kind == EntityKind::Person).map(|name| name.entity);
        let first = persons.next()?;
        persons.all(|other| other == first).then_some(first)
    }

    /// Whether any name, a demonym too, covers a place.
    pub(super) fn names(&self, span: Span) -> bool {
        let after = self.rows.partition_point(|name| name.span.start <= span.start);
        self.rows[..after].iter().rev().take(4).any(|name| name.span.contains(span))
    }

    /// Whether a name other than a demonym covers a place.
    pub(super) fn covers(&self, span: Span) -> bool {
        let after = self.rows.partition_point(|name| name.span.start <= span.start);
        self.rows[..after].iter().rev().take(4).any(|name| name.span.contains(span) && name.how != How::Demonym)
    }
}
