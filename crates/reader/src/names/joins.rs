//! Which mentions are one entity's: forms of a name to clusters, by rules that each need a reason, vetoes first.

use super::lexicon::lexicon;
use super::mentions::{Mention, forms, kind};
use super::organisations::{abbreviates, is_acronym, without_form, without_trade};
use super::persons::{PersonName, lone_surname};
use dateline_model::{DocumentIndex, EntityKind};
use std::collections::{BTreeMap, BTreeSet};

/// Clusters of mentions, as indexes into the slice, each in order; the clusters by their first mention.
pub(super) fn clusters(mentions: &[Mention]) -> Vec<Vec<usize>> {
    let mut joiner = Joiner::new(mentions);
    joiner.join_countries();
    joiner.join_definitions(mentions);
    joiner.join_companies();
    joiner.join_acronyms();
    joiner.join_full_names();
    joiner.join_short_names();
    joiner.clusters(mentions)
}

/// All mentions of one spelling: in the corpus, or in one document where the spelling may be several people's.
#[derive(Debug)]
struct Node {
    /// In small letters, without stops of acronyms.
    key: String,
    /// The spelling as first used.
    name: String,
    kind: EntityKind,
    documents: BTreeSet<DocumentIndex>,
    mentions: Vec<usize>,
}

struct Joiner {
    nodes: Vec<Node>,
    parents: Vec<usize>,
    /// The nodes of a spelling, in order of document.
    by_key: BTreeMap<String, Vec<usize>>,
}

impl Joiner {
    fn new(mentions: &[Mention]) -> Joiner {
        let forms = forms(mentions);
        let surnames: BTreeSet<String> = forms
            .values()
            .filter(|form| kind(mentions, form) == EntityKind::Person)
            .filter_map(|form| PersonName::parse(&mentions[form[0]].name))
            .flat_map(|person| [person.surname, person.given[0].clone()])
            .collect();
        let mut joiner = Joiner { nodes: Vec::new(), parents: Vec::new(), by_key: BTreeMap::new() };
        for (key, form) in forms {
            let kind = kind(mentions, &form);
            let is_short = matches!(kind, EntityKind::Person | EntityKind::Unknown)
                && lone_surname(&mentions[form[0]].name).is_some_and(|surname| surnames.contains(&surname));
            if is_short {
                let mut documents: BTreeMap<DocumentIndex, Vec<usize>> = BTreeMap::new();
                form.iter().for_each(|&index| documents.entry(mentions[index].document).or_default().push(index));
                documents.into_values().for_each(|part| joiner.add(mentions, key.clone(), kind, part));
            } else {
                joiner.add(mentions, key, kind, form);
            }
        }
        joiner
    }

    fn add(&mut self, mentions: &[Mention], key: String, kind: EntityKind, form: Vec<usize>) {
        let index = self.nodes.len();
        let documents = form.iter().map(|&mention| mentions[mention].document).collect();
        let first = &mentions[form[0]];
        let name = first.demonym.map_or_else(|| first.name.clone(), str::to_owned);
        self.by_key.entry(key.clone()).or_default().push(index);
        self.nodes.push(Node { key, name, kind, documents, mentions: form });
        self.parents.push(index);
    }

    fn root(&self, mut node: usize) -> usize {
        while self.parents[node] != node {
            node = self.parents[node];
        }
        node
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.parents[one.max(other)] = one.min(other);
    }

    /// The one node of a spelling that is no person's short name.
    fn form(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).filter(|nodes| nodes.len() == 1).map(|nodes| nodes[0])
    }

    fn share_document(&self, one: usize, other: usize) -> bool {
        !self.nodes[one].documents.is_disjoint(&self.nodes[other].documents)
    }

    /// `US`, `U.S.`, `United States` and `America`; a person called Jordan is none.
    fn join_countries(&mut self) {
        let mut countries: BTreeMap<&'static str, usize> = BTreeMap::new();
        for node in 0..self.nodes.len() {
            let country =
                lexicon().country(&self.nodes[node].name).filter(|_| self.nodes[node].kind == EntityKind::Place);
            if let Some(country) = country {
                let first = *countries.entry(country).or_insert(node);
                self.join(first, node);
            }
        }
    }

    /// `International Monetary Fund (IMF)`
    fn join_definitions(&mut self, mentions: &[Mention]) {
        let at: BTreeMap<_, usize> = (self.nodes.iter().enumerate())
            .flat_map(|(node, form)| form.mentions.iter().map(move |&index| (index, node)))
            .map(|(index, node)| ((mentions[index].document, mentions[index].span), node))
            .collect();
        for mention in mentions {
            let Some(defined) = mention.defines else { continue };
            let places = [(mention.document, mention.span), (mention.document, defined)];
            let [Some(&short), Some(&long)] = places.map(|place| at.get(&place)) else { continue };
            let (one, other) = (&self.nodes[short].name, &self.nodes[long].name);
            if abbreviates(one, other) || abbreviates(other, one) {
                self.join(short, long);
            }
        }
    }

    /// `General Motors Corporation` and `General Motors`; `Ford Motor Company` and `Ford` where one document has both.
    fn join_companies(&mut self) {
        for node in 0..self.nodes.len() {
            if self.nodes[node].kind != EntityKind::Organisation {
                continue;
            }
            let key = self.nodes[node].key.clone();
            let is_company = |joiner: &Joiner, other: usize| {
                other != node && matches!(joiner.nodes[other].kind, EntityKind::Organisation | EntityKind::Unknown)
            };
            if let Some(other) = self.form(without_form(&key)).filter(|&other| is_company(self, other)) {
                self.join(node, other);
            }
            if let Some(other) = self
                .form(without_trade(&key))
                .filter(|&other| is_company(self, other) && self.share_document(node, other))
            {
                self.join(node, other);
            }
            if let Some(other) = self.first_word(node).filter(|&other| is_company(self, other)) {
                self.join(node, other);
            }
        }
    }

    /// `Cerberus` for `Cerberus Capital Management`, where no other name in the document begins so and the word is nothing else.
    fn first_word(&self, node: usize) -> Option<usize> {
        let (first, rest) = self.nodes[node].name.split_once(' ')?;
        let is_plain =
            lexicon().is_common(&first.to_lowercase()) || lexicon().is_place(first) || lexicon().is_given_name(first);
        let is_branch =
            lexicon().is_place(rest) || lexicon().demonym(first).is_some() || rest.chars().any(char::is_numeric);
        let other = self.form(&first.to_lowercase()).filter(|_| !is_plain && !is_branch)?;
        let prefix = format!("{} ", first.to_lowercase());
        let begins = self.by_key.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix)).count();
        (begins == 1 && self.share_document(node, other)).then_some(other)
    }

    /// `UAW` and `United Auto Workers`, where one document has both and no other long name has these initials.
    fn join_acronyms(&mut self) {
        for short in 0..self.nodes.len() {
            if !is_acronym(&self.nodes[short].name) || self.nodes[short].kind == EntityKind::Place {
                continue;
            }
            let fits = |long: &Node| {
                let cut = long.name.get(..without_form(&long.key).len()).unwrap_or(&long.name);
                long.kind != EntityKind::Person
                    && (abbreviates(&self.nodes[short].name, &long.name) || abbreviates(&self.nodes[short].name, cut))
            };
            let all: Vec<usize> = (0..self.nodes.len()).filter(|&long| fits(&self.nodes[long])).collect();
            let roots: BTreeSet<usize> = all.iter().map(|&long| self.root(long)).collect();
            if let Some(&long) = all.first().filter(|_| roots.len() == 1)
                && all.iter().any(|&long| self.share_document(short, long))
            {
                self.join(short, long);
            }
        }
    }

    /// `George Bush` and `George W. Bush`, where no other full name fits either.
    fn join_full_names(&mut self) {
        let people = self.people();
        for (at, (node, person)) in people.iter().enumerate() {
            let fitting: Vec<usize> = people
                .iter()
                .enumerate()
                .filter(|(other, (_, name))| *other != at && person.fits(name))
                .map(|(other, _)| other)
                .collect();
            let agree = fitting.iter().all(|&one| fitting.iter().all(|&other| people[one].1.fits(&people[other].1)));
            if agree {
                fitting.iter().for_each(|&other| self.join(*node, people[other].0));
            }
        }
    }

    fn people(&self) -> Vec<(usize, PersonName)> {
        let is_person = |node: &Node| node.kind == EntityKind::Person;
        (self.nodes.iter().enumerate())
            .filter(|(_, node)| is_person(node))
            .filter_map(|(index, node)| PersonName::parse(&node.name).map(|person| (index, person)))
            .collect()
    }

    /// A bare surname is the one bearer's in its document, else the one bearer's in the corpus; a bare given name only the former.
    fn join_short_names(&mut self) {
        let people = self.people();
        let full: BTreeSet<usize> = people.iter().map(|(node, _)| *node).collect();
        for short in 0..self.nodes.len() {
            if full.contains(&short) || !matches!(self.nodes[short].kind, EntityKind::Person | EntityKind::Unknown) {
                continue;
            }
            let Some(surname) = lone_surname(&self.nodes[short].name) else { continue };
            let bearers = |here: bool, bears: &dyn Fn(&PersonName) -> bool| -> BTreeSet<usize> {
                (people.iter())
                    .filter(|(node, person)| bears(person) && (!here || self.share_document(short, *node)))
                    .map(|(node, _)| self.root(*node))
                    .collect()
            };
            let here = bearers(true, &|person| person.surname == surname);
            let chosen = if here.is_empty() { bearers(false, &|person| person.surname == surname) } else { here };
            let given = || bearers(true, &|person| person.given[0] == surname);
            let chosen = if chosen.is_empty() { given() } else { chosen };
            if let (Some(&bearer), 1) = (chosen.first(), chosen.len()) {
                self.join(bearer, short);
            }
        }
    }

    fn clusters(&self, mentions: &[Mention]) -> Vec<Vec<usize>> {
        let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, node) in self.nodes.iter().enumerate() {
            found.entry(self.root(index)).or_default().extend(&node.mentions);
        }
        let mut found: Vec<Vec<usize>> = found.into_values().collect();
        found.iter_mut().for_each(|cluster| cluster.sort_unstable());
        found.sort_by_key(|cluster| cluster.first().copied());
        debug_assert_eq!(found.iter().map(Vec::len).sum::<usize>(), mentions.len());
        found
    }
}
