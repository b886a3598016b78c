//! One name in several spellings: transliterations, hyphens, articles, `Air Base` left off.

use super::Joiner;
use crate::names::lexicon::{lexicon, squashed};
use dateline_model::EntityKind::{self, Person, Place, Unknown};
use std::collections::HashMap;

impl Joiner {
    /// `Kata'ib Hizbollah` and `Kataib Hezbollah`, `Nasiriyah` and `Nasiriya`, `K1` and `K-1`; people by their full names elsewhere.
    pub(super) fn join_spellings(&mut self) {
        let mut folds: HashMap<(String, EntityKind), usize> = HashMap::new();
        for node in 0..self.nodes.len() {
            let Some((fold, kind)) = self.fold(node) else { continue };
            let first = *folds.entry((fold, kind)).or_insert(node);
            let is_listed = |node: usize| lexicon().is_place(&self.nodes[node].name);
            let are_two_places = is_listed(first) && is_listed(node);
            if !are_two_places && !self.share_sentence(first, node) {
                self.join(first, node, "spellings of one name");
            }
        }
        self.join_bases();
    }

    fn fold(&self, node: usize) -> Option<(String, EntityKind)> {
        let node = &self.nodes[node];
        let numbered = || {
            let bare = node.key.replace(['-', ' '], "");
            let is_short = node.kind != Person && bare.len() < 5 && bare.chars().any(char::is_numeric);
            is_short.then_some((bare, Place))
        };
        let words = || node.key.split([' ', '-']);
        let is_single = !node.key.contains([' ', '-']);
        let is_foreign = words().any(|word| 3 < word.len() && !lexicon().is_common(word));
        let is_person = node.kind == Person || (node.kind == Unknown && is_single);
        if is_person || !is_foreign {
            return numbered();
        }
        squashed(&node.name).map(|fold| (fold, node.kind)).or_else(numbered)
    }

    /// `K1 Air Base` and `K1`: a base is called by its place alone, unless that is a town.
    fn join_bases(&mut self) {
        for node in 0..self.nodes.len() {
            let place = [" air base", " airbase", " military base", " naval base", " base", " airfield"]
                .iter()
                .find_map(|tail| self.nodes[node].key.strip_suffix(tail))
                .filter(|_| self.nodes[node].kind == Place);
            let bare = place.and_then(|place| self.form(place));
            let Some(bare) = bare.filter(|&bare| matches!(self.nodes[bare].kind, Place | Unknown)) else { continue };
            if !lexicon().is_place(&self.nodes[bare].name) {
                self.join(bare, node, "a base by its place alone");
            }
        }
    }
}
