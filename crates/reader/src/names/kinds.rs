//! What a name is, by small clues that add up: its own words, the words beside it, the word lists.
//!
//! Each clue keeps its rule, so that a view can say why. No clue is proof alone; unknown is a kind.

mod beside;
mod own;

use super::lexicon::lexicon;
use super::peeling::Part;
use super::shapes::joined;
use super::words::{Case, Word};
use dateline_model::EntityKind::{self, Place};
use std::collections::BTreeMap;

/// A reason to take a name for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clue {
    pub(super) kind: EntityKind,
    /// About how surely, from 1 (a hint) to 8 (as good as proof); negative speaks against.
    pub(super) weight: i32,
    /// The rule that found it.
    pub(super) rule: &'static str,
    /// The name's own words say it, wherever it stands, and say it only once.
    pub(super) is_own: bool,
}

impl Clue {
    /// A clue from the words beside a name.
    pub(super) const fn new(kind: EntityKind, weight: i32, rule: &'static str) -> Clue {
        Clue { kind, weight, rule, is_own: false }
    }

    /// A clue from the name's own words.
    pub(super) const fn own(kind: EntityKind, weight: i32, rule: &'static str) -> Clue {
        Clue { kind, weight, rule, is_own: true }
    }
}

/// Below this sum a kind is a guess, and stays unknown.
const ENOUGH: i32 = 2 * SCALE;

/// Sums are whole numbers of this part of a weight.
const SCALE: i32 = 12;

/// The rule of the lists of cities, which namesakes make the weakest: Henderson, Toyota.
const CITY: &str = "a city";

/// The kind that the clues of some mentions add up to.
///
/// What the name itself says counts once, however often it is used. What its neighbours say is summed and divided by about the root
/// of the number of mentions: more mentions make it surer, but two odd neighbours in a hundred change nothing.
pub(super) fn kind<'a>(mentions: impl Iterator<Item = &'a [Clue]>) -> EntityKind {
    let mut sums = [0; EntityKind::ALL.len()];
    let mut own: BTreeMap<(&str, EntityKind), i32> = BTreeMap::new();
    let mut times: i32 = 0;
    for clue in mentions.inspect(|_| times += 1).flatten() {
        if clue.is_own {
            let best = own.entry((clue.rule, clue.kind)).or_default();
            *best = clue.weight.max(*best);
        } else {
            sums[clue.kind as usize] += clue.weight * SCALE;
        }
    }
    let is_placed = 0 < sums[Place as usize];
    sums.iter_mut().for_each(|sum| *sum = *sum * 2 / (1 + times.isqrt()));
    for ((rule, kind), weight) in own {
        // A city that is never somewhere is a namesake more often than a city.
        let weight = if rule == CITY && !is_placed && 2 < times { 1 } else { weight };
        sums[kind as usize] += weight * SCALE;
    }
    let best = EntityKind::ALL.iter().copied().max_by_key(|&kind| (sums[kind as usize], std::cmp::Reverse(kind)));
    best.filter(|&kind| ENOUGH <= sums[kind as usize]).unwrap_or(EntityKind::Unknown)
}

/// All clues to a name in its sentence.
pub(super) fn clues(words: &[Word<'_>], part: &Part) -> Vec<Clue> {
    let mut found = part.clues.clone();
    let own = &words[part.words.clone()];
    let name = Name { words, part, own, text: joined(own) };
    for rule in own::RULES.into_iter().chain(beside::RULES) {
        rule(&name, &mut found);
    }
    found
}

/// Whether a government does something by the name of its seat: "Washington hopes", "Tehran’s aim".
pub(super) fn acts(words: &[Word<'_>], part: &Part) -> bool {
    let after = &words[part.words.end..];
    let next = after.iter().find(|word| !word.small().ends_with("ly"));
    let is_act = |word: &Word<'_>| lexicon().is_act(word.small());
    let possessed = after.first().is_some_and(Word::is_possessive) && after.iter().skip(1).take(3).any(is_act);
    possessed || next.is_some_and(|word| word.case == Case::Small && is_act(word))
}

/// A name in its sentence, as the rules see it.
struct Name<'a> {
    words: &'a [Word<'a>],
    part: &'a Part,
    own: &'a [Word<'a>],
    /// As usually written, for look-ups.
    text: String,
}

/// A rule adds the clues that it finds.
type Rule = fn(&Name<'_>, &mut Vec<Clue>);

impl<'a> Name<'a> {
    fn first(&self) -> &Word<'a> {
        &self.own[0]
    }

    fn last(&self) -> &Word<'a> {
        &self.own[self.own.len() - 1]
    }

    /// The words before, the nearest first.
    fn before(&self) -> impl Iterator<Item = &Word<'a>> {
        self.words[..self.part.words.start].iter().rev()
    }

    fn after(&self) -> &'a [Word<'a>] {
        &self.words[self.part.words.end..]
    }

    fn has_article(&self) -> bool {
        self.before().next().is_some_and(|word| matches!(word.small(), "the" | "a" | "an" | "its" | "new"))
    }

    /// Whether a preposition of place stands before it.
    fn is_placed(&self) -> bool {
        let is_preposition = |word: &Word<'_>| matches!(word.small(), "in" | "near" | "outside" | "inside" | "across");
        self.before().find(|word| word.text != "the").is_some_and(is_preposition)
    }
}
