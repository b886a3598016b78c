//! Which mentions are one entity's: forms of a name to clusters, by rules that each need a reason, vetoes first.
//!
//! Near-linear in the number of names: each rule looks its partners up by a key (a fold, a surname, initials) and never compares all
//! with all.

mod known;
mod organisations;
mod people;
mod spellings;

use super::mentions::{Mention, forms, kind};
use super::persons::{PersonName, lone_surname};
use super::transliteration::folded;
use crate::hash::{HashMap, HashSet};
use dateline_model::{DocumentIndex, EntityKind};
use std::collections::{BTreeMap, BTreeSet};

/// The mentions of one entity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cluster {
    /// Indexes into the mentions, in order.
    pub(super) mentions: Vec<usize>,
    /// Why they are one.
    pub(super) proofs: Vec<Proof>,
}

/// Why two spellings are one entity's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Proof {
    /// A spelling.
    pub(crate) one: String,
    /// Another.
    pub(crate) other: String,
    /// The rule that joined them.
    pub(crate) rule: &'static str,
}

/// Clusters of mentions, by their first mention.
pub(crate) fn clusters(mentions: &[Mention]) -> Vec<Cluster> {
    let mut joiner = Joiner::new(mentions);
    joiner.join_countries();
    joiner.join_definitions(mentions);
    joiner.join_known_aliases();
    joiner.join_companies();
    joiner.join_partial_names();
    joiner.join_acronyms();
    joiner.join_spellings();
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
    /// Where each document first has it: anywhere, and in its prose.
    documents: BTreeMap<DocumentIndex, First>,
    /// The sentences it stands in.
    sentences: HashSet<(DocumentIndex, u32)>,
    mentions: Vec<usize>,
}

/// Where a document first has a spelling, as bytes.
#[derive(Clone, Copy, Debug)]
struct First {
    anywhere: u32,
    /// `u32::MAX` where only headings have it.
    in_prose: u32,
}

struct Joiner {
    nodes: Vec<Node>,
    parents: Vec<usize>,
    proofs: Vec<(usize, usize, &'static str)>,
    /// The nodes of a spelling, in order of document.
    by_key: BTreeMap<String, Vec<usize>>,
}

impl Joiner {
    fn new(mentions: &[Mention]) -> Joiner {
        let forms = forms(mentions);
        let kinds: Vec<EntityKind> = forms.values().map(|form| kind(mentions, form)).collect();
        let surnames: HashSet<String> = forms
            .values()
            .zip(&kinds)
            .filter(|(_, kind)| **kind == EntityKind::Person)
            .filter_map(|(form, _)| PersonName::parse(&mentions[form[0]].name))
            .flat_map(|person| [folded(&person.surname), folded(&person.given[0])])
            .collect();
        let mut joiner = Joiner { nodes: Vec::new(), parents: Vec::new(), proofs: Vec::new(), by_key: BTreeMap::new() };
        for ((key, form), kind) in forms.into_iter().zip(kinds) {
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
        let mut documents: BTreeMap<DocumentIndex, First> = BTreeMap::new();
        let mut sentences = HashSet::default();
        for mention in form.iter().map(|&index| &mentions[index]) {
            let first = documents.entry(mention.document).or_insert(First { anywhere: u32::MAX, in_prose: u32::MAX });
            first.anywhere = first.anywhere.min(mention.span.start);
            if let Some(sentence) = mention.sentence {
                first.in_prose = first.in_prose.min(mention.span.start);
                sentences.insert((mention.document, sentence));
            }
        }
        let first = &mentions[form[0]];
        let name = first.demonym.map_or_else(|| first.name.clone(), str::to_owned);
        self.by_key.entry(key.clone()).or_default().push(index);
        self.nodes.push(Node { key, name, kind, documents, sentences, mentions: form });
        self.parents.push(index);
    }

    fn root(&self, mut node: usize) -> usize {
        while self.parents[node] != node {
            node = self.parents[node];
        }
        node
    }

    fn join(&mut self, one: usize, other: usize, rule: &'static str) {
        let (first, second) = (self.root(one), self.root(other));
        if first == second {
            return;
        }
        let (low, high) = (first.min(second), first.max(second));
        self.parents[high] = low;
        // Short ways keep the look-up of roots near constant.
        for node in [one, other] {
            self.parents[node] = low;
        }
        self.proofs.push((one, other, rule));
    }

    /// The one node of a spelling that is no person's short name.
    fn form(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).filter(|nodes| nodes.len() == 1).map(|nodes| nodes[0])
    }

    fn share_document(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.nodes[one].documents, &self.nodes[other].documents);
        let (few, many) = if one.len() < other.len() { (one, other) } else { (other, one) };
        few.keys().any(|document| many.contains_key(document))
    }

    /// Whether one sentence has both, as one that tells two things apart does.
    fn share_sentence(&self, one: usize, other: usize) -> bool {
        !self.nodes[one].sentences.is_disjoint(&self.nodes[other].sentences)
    }

    fn clusters(&self, mentions: &[Mention]) -> Vec<Cluster> {
        let mut found: HashMap<usize, Cluster> = HashMap::default();
        for (index, node) in self.nodes.iter().enumerate() {
            found.entry(self.root(index)).or_default().mentions.extend(&node.mentions);
        }
        for &(one, other, rule) in &self.proofs {
            let [one_name, other_name] = [one, other].map(|node| self.nodes[node].name.clone());
            let proof = Proof { one: one_name, other: other_name, rule };
            found.entry(self.root(one)).or_default().proofs.push(proof);
        }
        let mut found: Vec<Cluster> = found.into_values().collect();
        for cluster in &mut found {
            cluster.mentions.sort_unstable();
            let unique: BTreeSet<Proof> = std::mem::take(&mut cluster.proofs).into_iter().collect();
            cluster.proofs = unique.into_iter().filter(|proof| proof.one != proof.other).collect();
        }
        found.sort_by_key(|cluster| cluster.mentions.first().copied());
        debug_assert_eq!(found.iter().map(|cluster| cluster.mentions.len()).sum::<usize>(), mentions.len());
        found
    }
}
