//! Joins that a text or a word list states: definitions, countries, what is known under several names.

use super::Joiner;
use crate::hash::HashMap;
use crate::names::lexicon::lexicon;
use crate::names::mentions::{Defined, Mention};
use crate::names::organisations::abbreviates;
use dateline_model::EntityKind;

impl Joiner {
    /// `US`, `U.S.`, `United States` and `America`; a person called Jordan is none.
    pub(super) fn join_countries(&mut self) {
        let mut countries: HashMap<&'static str, usize> = HashMap::default();
        for node in 0..self.nodes.len() {
            let country =
                lexicon().country(&self.nodes[node].name).filter(|_| self.nodes[node].kind == EntityKind::Place);
            if let Some(country) = country {
                let first = *countries.entry(country).or_insert(node);
                self.join(first, node, "names of one country");
            }
        }
    }

    /// `International Monetary Fund (IMF)`; `Mohamed Hamdan Dagalo, known as Hemedti`
    pub(super) fn join_definitions(&mut self, mentions: &[Mention]) {
        let at: HashMap<_, usize> = (self.nodes.iter().enumerate())
            .flat_map(|(node, form)| form.mentions.iter().map(move |&index| (index, node)))
            .map(|(index, node)| ((mentions[index].document, mentions[index].span), node))
            .collect();
        for mention in mentions {
            let Some((defined, how)) = mention.defines else { continue };
            let places = [(mention.document, mention.span), (mention.document, defined)];
            let [Some(&short), Some(&long)] = places.map(|place| at.get(&place)) else { continue };
            let (one, other) = (&self.nodes[short], &self.nodes[long]);
            let is_alike = one.kind == other.kind || [one.kind, other.kind].contains(&EntityKind::Unknown);
            match how {
                Defined::AsKnown if is_alike => self.join(short, long, "known as"),
                Defined::Beside if abbreviates(&one.name, &other.name) || abbreviates(&other.name, &one.name) => {
                    self.join(short, long, "given in brackets or after “or”");
                }
                _ => {}
            }
        }
    }

    /// `IRGC` and `Revolutionary Guards`, `ISIS` and `Islamic State`: what the list of aliases has as one.
    pub(super) fn join_known_aliases(&mut self) {
        let mut known: HashMap<&'static str, usize> = HashMap::default();
        for node in 0..self.nodes.len() {
            let Some(full) = lexicon().full_name(&self.nodes[node].name) else { continue };
            let (is, listed) = (self.nodes[node].kind, lexicon().known(full));
            let is_other = (is == EntityKind::Person || is == EntityKind::Place) && Some(is) != listed;
            if !is_other {
                let first = *known.entry(full).or_insert(node);
                self.join(first, node, "known under both names");
            }
        }
    }
}
