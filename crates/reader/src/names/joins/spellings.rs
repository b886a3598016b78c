//! One name in several spellings: transliterations, hyphens, articles, `Air Base` left off.

use super::Joiner;
use crate::hash::HashMap;
use crate::names::lexicon::{lexicon, squashed};
use crate::names::persons::PersonName;
use crate::names::transliteration::{folded, name_words, plain};
use dateline_model::EntityKind::{self, Organisation, Person, Place, Unknown};

impl Joiner {
    /// `Kata'ib Hizbollah` and `Kataib Hezbollah`, `Nasiriyah` and `Nasiriya`, `K1` and `K-1`; people by their full names elsewhere.
    pub(super) fn join_spellings(&mut self) {
        let mut folds: HashMap<(String, EntityKind), usize> = HashMap::default();
        for node in 0..self.nodes.len() {
            let Some((fold, kind)) = self.fold(node) else { continue };
            let first = *folds.entry((fold, kind)).or_insert(node);
            let is_listed = |node: usize| lexicon().is_place(&self.nodes[node].name);
            let [one, other] = [first, node].map(|node| bare(&self.nodes[node].name));
            let are_two_places = is_listed(first) && is_listed(node) && one != other;
            if !are_two_places && !self.share_sentence(first, node) {
                self.join(first, node, "spellings of one name");
            }
        }
        // `Kok-Tash`, of which nobody says what it is, and the place `Koktash`.
        let mut unknown: Vec<(String, usize)> = folds
            .iter()
            .filter(|((_, kind), _)| *kind == Unknown)
            .map(|((fold, _), node)| (fold.clone(), *node))
            .collect();
        unknown.sort();
        for (fold, node) in unknown {
            let known = [Place, Organisation].into_iter().filter_map(|kind| folds.get(&(fold.clone(), kind)).copied());
            let known: Vec<usize> = known.collect();
            if let [known] = known[..]
                && !self.share_sentence(known, node)
            {
                self.join(known, node, "spellings of one name");
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
        if node.kind == Person && !is_single {
            // `Kim Jong-un` and `Kim Jong Un`, `Jalal al-Din Rumi` and `Jalaluddin Rumi`
            let is_by_ear = PersonName::parse(&node.name).is_some_and(|name| name.is_by_ear());
            let whole = name_words(&node.name).into_iter().map(|word| if is_by_ear { folded(&word) } else { word });
            return Some((whole.collect::<String>().replace('-', ""), Person));
        }
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

/// A name without blanks, hyphens, doubled letters and silent ones: two towns differ in more.
fn bare(name: &str) -> String {
    let mut letters: Vec<char> =
        plain(name).chars().filter(|letter| letter.is_alphanumeric() && *letter != 'h').collect();
    letters.dedup();
    letters.into_iter().collect()
}
