//! Companies and organisations under shorter names.

use super::Joiner;
use crate::hash::HashMap;
use crate::names::lexicon::lexicon;
use crate::names::organisations::{core, initials, is_acronym, without_form, without_trade};
use dateline_model::EntityKind::{self, Group, Organisation, Unknown};
use std::collections::BTreeSet;

impl Joiner {
    /// `General Motors Corporation` and `General Motors`; `Ford Motor Company` and `Ford` where one document has both.
    pub(super) fn join_companies(&mut self) {
        let mut cores: HashMap<String, usize> = HashMap::default();
        for node in 0..self.nodes.len() {
            if self.nodes[node].kind != Organisation {
                continue;
            }
            let key = self.nodes[node].key.clone();
            let is_company = |joiner: &Joiner, other: usize| {
                other != node && matches!(joiner.nodes[other].kind, Organisation | Unknown)
            };
            // `Ford Motor Company` and `Ford Motor Co.`
            if without_form(&key).contains(' ') {
                let first = *cores.entry(without_form(&key).to_owned()).or_insert(node);
                self.join(first, node, "another form of one company");
            }
            if let Some(other) = self.form(without_form(&key)).filter(|&other| is_company(self, other)) {
                self.join(node, other, "without its legal form");
            }
            if let Some(other) = self
                .form(without_trade(&key))
                .filter(|&other| is_company(self, other) && self.share_document(node, other))
            {
                self.join(node, other, "without its trade");
            }
            if let Some(other) = self.first_word(node).filter(|&other| is_company(self, other)) {
                self.join(node, other, "its first word alone");
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
        let begins =
            self.by_key.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix)).take(2).count();
        (begins == 1 && self.share_document(node, other)).then_some(other)
    }

    /// `Crisis Group` for `International Crisis Group`, `Revolutionary Guards` for `Islamic Revolutionary Guard Corps`, if it is the only one.
    pub(super) fn join_partial_names(&mut self) {
        let mut cores: HashMap<String, BTreeSet<usize>> = HashMap::default();
        for (index, node) in self.nodes.iter().enumerate().filter(|(_, node)| matches!(node.kind, Organisation | Group))
        {
            cores.entry(core(&node.key)).or_default().insert(index);
        }
        let mut cores: Vec<(String, BTreeSet<usize>)> = cores.into_iter().collect();
        cores.sort();
        for (core, nodes) in cores.into_iter().filter(|(core, nodes)| core.contains(' ') && 1 < nodes.len()) {
            let is_contrasted = nodes.iter().any(|&one| {
                nodes.iter().take_while(|&&other| other != one).any(|&other| self.share_sentence(one, other))
            });
            let is_foreign = core.split(' ').any(|word| lexicon().demonym(&capitalised(word)).is_some());
            if !is_contrasted && !is_foreign {
                let all: Vec<usize> = nodes.into_iter().collect();
                all.windows(2).for_each(|pair| self.join(pair[0], pair[1], "one name without its outer words"));
            }
        }
        self.join_lone_heads();
    }

    /// "the Guard" after "the Revolutionary Guard", where a document has no other.
    fn join_lone_heads(&mut self) {
        for key in ["guard", "guards"] {
            let Some(short) = self.form(key) else { continue };
            let mut found: BTreeSet<usize> = BTreeSet::new();
            for (index, node) in self.nodes.iter().enumerate().filter(|&(index, _)| index != short) {
                let is_guard = node.key.split([' ', '-']).any(|word| matches!(word, "guard" | "guards"));
                if is_guard && node.key.contains(' ') {
                    found.insert(self.root(index));
                }
            }
            if let (Some(&long), 1) = (found.first(), found.len()) {
                self.join(long, short, "its head alone");
            }
        }
    }

    /// `UAW` and `United Auto Workers`, where one document has both and no other long name has these initials; four letters need no
    /// document.
    pub(super) fn join_acronyms(&mut self) {
        let mut long_names: HashMap<String, BTreeSet<usize>> = HashMap::default();
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
            let is_long = 3 < self.nodes[short].key.chars().count();
            if let (Some(&long), 1) = (roots.first(), roots.len())
                && (is_long || all.iter().any(|&long| self.share_document(short, long)))
            {
                self.join(short, long, "its initials");
            }
        }
    }
}

fn capitalised(small: &str) -> String {
    let mut letters = small.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
