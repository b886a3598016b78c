//! How much it says that two statements share a name or a word: the rarer in the corpus, the more.

use super::super::statements::Statement;
use crate::hash::HashMap;
use dateline_model::EntityIndex;
use std::collections::BTreeSet;

/// What each name and stem weighs by the statements in which it stands.
pub(super) struct Rarity {
    names: HashMap<EntityIndex, f32>,
    stems: HashMap<String, f32>,
    /// The weight of what stands in one.
    alone: f32,
}

/// The weight of what is shared by hardly any others.
const MOST: f32 = 1.0;
/// The weight of what nearly all share.
const LEAST: f32 = 0.1;

impl Rarity {
    pub(super) fn of(statements: &[Statement]) -> Rarity {
        let (mut names, mut stems) = (HashMap::default(), HashMap::<&String, usize>::default());
        for statement in statements {
            let named: BTreeSet<EntityIndex> = statement.agents.iter().chain(&statement.patients).copied().collect();
            for entity in named {
                *names.entry(entity).or_insert(0) += 1;
            }
            let told: BTreeSet<&String> = statement.objects.iter().chain(&statement.subjects).collect();
            for stem in told {
                *stems.entry(stem).or_insert(0) += 1;
            }
        }
        let weight = |count| weight(count, statements.len());
        Rarity {
            names: names.into_iter().map(|(name, count)| (name, weight(count))).collect(),
            stems: stems.into_iter().map(|(stem, count)| (stem.clone(), weight(count))).collect(),
            alone: weight(1),
        }
    }

    pub(super) fn of_name(&self, entity: EntityIndex) -> f32 {
        self.names.get(&entity).copied().unwrap_or(self.alone)
    }

    pub(super) fn of_stem(&self, stem: &str) -> f32 {
        self.stems.get(stem).copied().unwrap_or(self.alone)
    }
}

/// As inverse document frequency, in a corpus of fewer than a hundred statements as if it had a hundred.
fn weight(count: usize, all: usize) -> f32 {
    let all = all.max(100) as f32;
    ((all / count as f32).ln() / all.ln() * 1.35).clamp(LEAST, MOST)
}
