//! People under full and short names.

use super::Joiner;
use crate::hash::HashMap;
use crate::names::persons::{PersonName, lone_surname};
use crate::names::transliteration::{folded, loosely_folded};
use dateline_model::{DocumentIndex, EntityKind};
use std::collections::BTreeSet;

/// The full names of people, by what short names they may have, folded.
#[derive(Default)]
struct People {
    by_node: HashMap<usize, PersonName>,
    by_surname: HashMap<String, Vec<usize>>,
    by_given: HashMap<String, Vec<usize>>,
    /// Those named after a son: `Abu Mahdi`.
    fathers: Vec<usize>,
    /// Where the prose of a document first has a surname alone, in any spelling.
    alone: HashMap<(DocumentIndex, String), u32>,
}

impl Joiner {
    /// `George Bush` and `George W. Bush`, `Qassem` and `Qasim Soleimani`, where no other full name fits either.
    pub(super) fn join_full_names(&mut self) {
        let people = self.people();
        let mut surnames: Vec<&Vec<usize>> = people.by_surname.values().collect();
        surnames.sort();
        for bearers in surnames {
            let name = |node: &usize| &people.by_node[node];
            for node in bearers {
                let fits = |other: &&usize| {
                    *other != node && name(node).fits(name(other)) && !self.share_sentence(*node, **other)
                };
                let fitting: Vec<usize> = bearers.iter().filter(fits).copied().collect();
                let is_one = fitting.iter().all(|one| fitting.iter().all(|other| name(one).fits(name(other))));
                if is_one {
                    fitting.iter().for_each(|other| self.join(*node, *other, "full names that fit"));
                }
            }
        }
    }

    fn people(&self) -> People {
        let mut people = People::default();
        for (index, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.kind == EntityKind::Person) {
            let Some(person) = PersonName::parse(&node.name) else { continue };
            people.by_given.entry(folded(&person.given[0])).or_default().push(index);
            if person.given[0] == "abu" {
                people.fathers.push(index);
                if 1 < person.given.len() {
                    people.by_given.entry(folded(&person.given.join(" "))).or_default().push(index);
                }
            }
            people.by_surname.entry(loosely_folded(&person.surname)).or_default().push(index);
            people.by_node.insert(index, person);
        }
        for node in &self.nodes {
            let is_person = matches!(node.kind, EntityKind::Person | EntityKind::Unknown);
            let Some(surname) = lone_surname(&node.name).filter(|_| is_person) else { continue };
            for (document, first) in &node.documents {
                let place = people.alone.entry((*document, loosely_folded(&surname))).or_insert(u32::MAX);
                *place = first.in_prose.min(*place);
            }
        }
        people
    }

    /// A bare surname is the one bearer's in its document, else the one bearer's in the corpus; a bare given name only the former.
    pub(super) fn join_short_names(&mut self) {
        let people = self.people();
        for short in 0..self.nodes.len() {
            let is_person = matches!(self.nodes[short].kind, EntityKind::Person | EntityKind::Unknown);
            let Some(surname) = lone_surname(&self.nodes[short].name).filter(|_| is_person) else { continue };
            let all = people.by_surname.get(&loosely_folded(&surname)).map_or(&[][..], Vec::as_slice);
            let same: Vec<usize> =
                all.iter().copied().filter(|node| *node != short && people.by_node[node].is_called(&surname)).collect();
            if let Some(bearer) = self.bearer(&people, short, &surname, &same) {
                self.join(bearer, short, "the surname alone");
            } else if same.is_empty() {
                let given = people.by_given.get(&folded(&surname)).map_or(&[][..], Vec::as_slice);
                let here: Vec<usize> =
                    given.iter().copied().filter(|&node| node != short && self.share_document(short, node)).collect();
                if let Some(bearer) = self.only(here.into_iter()) {
                    self.join(bearer, short, "the given name alone");
                }
            }
        }
        self.join_fathers(&people);
    }

    /// Whose a bare surname is. A document names people in full first: who comes in full only after the bare surname is another of
    /// the name, as a daughter is.
    fn bearer(&self, people: &People, short: usize, surname: &str, bearers: &[usize]) -> Option<usize> {
        let fold = loosely_folded(surname);
        let alone =
            |document: &DocumentIndex| people.alone.get(&(*document, fold.clone())).copied().unwrap_or(u32::MAX);
        let here: Vec<usize> = bearers.iter().copied().filter(|&node| self.share_document(short, node)).collect();
        let introduced = here.iter().copied().filter(|&node| self.is_introduced(node, short, &alone));
        let introduced: Vec<usize> = introduced.collect();
        if !introduced.is_empty() {
            return self.only(introduced.into_iter());
        }
        self.only(bearers.iter().copied().filter(|node| !here.contains(node))).or_else(|| {
            // A corpus that knows nobody else of the name: a heading or a hasty lead came first.
            self.only(bearers.iter().copied()).filter(|_| self.is_hasty(short, &here, &alone))
        })
    }

    /// Whether each document's full name comes before its first bare surname.
    fn is_introduced(&self, full: usize, short: usize, alone: &dyn Fn(&DocumentIndex) -> u32) -> bool {
        self.nodes[short].documents.keys().all(|document| {
            self.nodes[full].documents.get(document).is_some_and(|full| full.anywhere < alone(document))
        })
    }

    /// Whether the full name follows so soon that the bare one before it was only a lead.
    fn is_hasty(&self, short: usize, bearers: &[usize], alone: &dyn Fn(&DocumentIndex) -> u32) -> bool {
        const SOON: u32 = 400;
        let is_soon = |full: usize, document: &DocumentIndex| {
            let first = self.nodes[full].documents.get(document);
            first.is_some_and(|first| first.anywhere < alone(document).saturating_add(SOON))
        };
        bearers.iter().all(|&bearer| self.nodes[short].documents.keys().all(|document| is_soon(bearer, document)))
    }

    /// The one entity that some nodes are, if they are one.
    fn only(&self, nodes: impl Iterator<Item = usize>) -> Option<usize> {
        let roots: BTreeSet<usize> = nodes.map(|node| self.root(node)).collect();
        roots.first().copied().filter(|_| roots.len() == 1)
    }

    /// `Abu Mahdi` for `Abu Mahdi al-Muhandis`, where he is the only one.
    fn join_fathers(&mut self, people: &People) {
        for &short in &people.fathers {
            let named = people.by_given.get(&folded(&self.nodes[short].key)).map_or(&[][..], Vec::as_slice);
            if let Some(root) = self.only(named.iter().copied().filter(|&node| node != short)) {
                self.join(root, short, "named after the same son");
            }
        }
    }
}
