//! Which mentions are one entity's: forms of a name to clusters, by rules that each need a reason, vetoes first.

use super::lexicon::lexicon;
use super::mentions::{Mention, forms, kind};
use super::organisations::{abbreviates, initials, is_acronym, without_form, without_trade};
use super::persons::{PersonName, lone_surname};
use super::transliteration::folded;
use dateline_model::{DocumentIndex, EntityKind};
use std::collections::{BTreeMap, BTreeSet};

/// Clusters of mentions, as indexes into the slice, each in order; the clusters by their first mention.
pub(super) fn clusters(mentions: &[Mention]) -> Vec<Vec<usize>> {
    let mut joiner = Joiner::new(mentions);
    joiner.join_countries();
    joiner.join_definitions(mentions);
    joiner.join_companies();
    joiner.join_acronyms();
    joiner.join_transliterations();
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

/// The full names of people, by what short names they may have, folded.
#[derive(Default)]
struct People {
    nodes: BTreeSet<usize>,
    by_surname: BTreeMap<String, Vec<(usize, PersonName)>>,
    by_given: BTreeMap<String, Vec<usize>>,
}

impl Joiner {
    fn new(mentions: &[Mention]) -> Joiner {
        let forms = forms(mentions);
        let surnames: BTreeSet<String> = forms
            .values()
            .filter(|form| kind(mentions, form) == EntityKind::Person)
            .filter_map(|form| PersonName::parse(&mentions[form[0]].name))
            .flat_map(|person| [folded(&person.surname), folded(&person.given[0])])
            .collect();
        let mut joiner = Joiner { nodes: Vec::new(), parents: Vec::new(), by_key: BTreeMap::new() };
        for (key, form) in forms {
            let kind = kind(mentions, &form);
            let is_short = matches!(kind, EntityKind::Person | EntityKind::Unknown)
                && lone_surname(&mentions[form[0]].name).is_some_and(|surname| surnames.contains(&folded(&surname)));
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
        let mut cores: BTreeMap<String, usize> = BTreeMap::new();
        for node in 0..self.nodes.len() {
            if self.nodes[node].kind != EntityKind::Organisation {
                continue;
            }
            let key = self.nodes[node].key.clone();
            let is_company = |joiner: &Joiner, other: usize| {
                other != node && matches!(joiner.nodes[other].kind, EntityKind::Organisation | EntityKind::Unknown)
            };
            // `Ford Motor Company` and `Ford Motor Co.`
            if without_form(&key).contains(' ') {
                let first = *cores.entry(without_form(&key).to_owned()).or_insert(node);
                self.join(first, node);
            }
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
        let mut long_names: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (index, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.kind != EntityKind::Person) {
            for initials in initials(&node.name) {
                long_names.entry(initials).or_default().insert(index);
            }
        }
        for short in 0..self.nodes.len() {
            if !is_acronym(&self.nodes[short].name) || self.nodes[short].kind == EntityKind::Place {
                continue;
            }
            let Some(all) = long_names.get(&self.nodes[short].key) else { continue };
            let roots: BTreeSet<usize> = all.iter().map(|&long| self.root(long)).collect();
            if let (Some(&long), 1) = (roots.first(), roots.len())
                && all.iter().any(|&long| self.share_document(short, long))
            {
                self.join(short, long);
            }
        }
    }

    /// `Kata'ib Hizbollah` and `Kataib Hezbollah`: foreign names of two words or more that fold alike.
    fn join_transliterations(&mut self) {
        let mut folds: BTreeMap<String, usize> = BTreeMap::new();
        for node in 0..self.nodes.len() {
            let Node { key, kind, .. } = &self.nodes[node];
            let is_foreign = key.split([' ', '-']).filter(|word| !lexicon().is_common(word)).count();
            if *kind == EntityKind::Person || is_foreign < 2 {
                continue;
            }
            let fold = key.split(' ').map(folded).collect::<Vec<_>>().join(" ");
            let first = *folds.entry(fold).or_insert(node);
            self.join(first, node);
        }
    }

    /// `George Bush` and `George W. Bush`, `Qassem` and `Qasim Soleimani`, where no other full name fits either.
    fn join_full_names(&mut self) {
        for bearers in self.people().by_surname.values() {
            for (at, (node, person)) in bearers.iter().enumerate() {
                let others = bearers.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, bearer)| bearer);
                let fitting: Vec<_> = others.filter(|(_, name)| person.fits(name)).collect();
                if fitting.iter().all(|(_, one)| fitting.iter().all(|(_, other)| one.fits(other))) {
                    fitting.iter().for_each(|(other, _)| self.join(*node, *other));
                }
            }
        }
    }

    fn people(&self) -> People {
        let mut people = People::default();
        for (index, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.kind == EntityKind::Person) {
            let Some(person) = PersonName::parse(&node.name) else { continue };
            people.nodes.insert(index);
            people.by_given.entry(folded(&person.given[0])).or_default().push(index);
            let named_after = person.given.join(" ");
            if person.given[0] == "abu" && 1 < person.given.len() {
                people.by_given.entry(folded(&named_after)).or_default().push(index);
            }
            people.by_surname.entry(folded(&person.surname)).or_default().push((index, person));
        }
        people
    }

    /// A bare surname is the one bearer's in its document, else the one bearer's in the corpus; a bare given name only the former.
    fn join_short_names(&mut self) {
        let people = self.people();
        for short in 0..self.nodes.len() {
            let is_person = matches!(self.nodes[short].kind, EntityKind::Person | EntityKind::Unknown);
            let Some(surname) = lone_surname(&self.nodes[short].name).filter(|_| is_person) else { continue };
            let bearers: Vec<usize> =
                people.by_surname.get(&folded(&surname)).into_iter().flatten().map(|(node, _)| *node).collect();
            let given: Vec<usize> = people.by_given.get(&folded(&surname)).cloned().unwrap_or_default();
            let roots = |nodes: &[usize], here: bool| -> BTreeSet<usize> {
                nodes
                    .iter()
                    .filter(|&&node| node != short && (!here || self.share_document(short, node)))
                    .map(|&node| self.root(node))
                    .collect()
            };
            let chosen = [roots(&bearers, true), roots(&bearers, false), roots(&given, true)]
                .into_iter()
                .find(|roots| !roots.is_empty());
            if let Some(chosen) = chosen.filter(|chosen| chosen.len() == 1) {
                chosen.first().into_iter().for_each(|&bearer| self.join(bearer, short));
            }
        }
        self.join_fathers(&people);
    }

    /// `Abu Mahdi` for `Abu Mahdi al-Muhandis`, where he is the only one.
    fn join_fathers(&mut self, people: &People) {
        let fathers: Vec<usize> =
            people.nodes.iter().copied().filter(|&node| self.nodes[node].key.starts_with("abu ")).collect();
        for short in fathers {
            let named = people
                .by_given
                .get(&folded(&self.nodes[short].key))
                .into_iter()
                .flatten()
                .filter(|&&node| node != short);
            let roots: BTreeSet<usize> = named.map(|&node| self.root(node)).collect();
            if let (Some(&root), 1) = (roots.first(), roots.len()) {
                self.join(root, short);
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
