//! What a name is, by small clues that add up: its own words, the words beside it, the word lists.
//!
//! Each clue keeps its rule, so that a view can say why. No clue is proof alone; unknown is a kind.

use super::lexicon::{Noun, Title, lexicon};
use super::peeling::Part;
use super::words::{Case, Word};
use dateline_model::EntityKind::{self, Group, Organisation, Other, Person, Place};

/// A reason to take a name for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clue {
    pub(super) kind: EntityKind,
    /// About how surely, from 1 (a hint) to 8 (as good as proof); negative speaks against.
    pub(super) weight: i32,
    /// The rule that found it.
    pub(super) rule: &'static str,
}

impl Clue {
    pub(super) const fn new(kind: EntityKind, weight: i32, rule: &'static str) -> Clue {
        Clue { kind, weight, rule }
    }
}

/// Below this sum a kind is a guess, and stays unknown.
const ENOUGH: i32 = 2;

/// The kind that the clues add up to.
pub(super) fn kind<'a>(clues: impl Iterator<Item = &'a Clue>) -> EntityKind {
    let mut sums = [0; EntityKind::ALL.len()];
    for clue in clues {
        sums[clue.kind as usize] += clue.weight;
    }
    let best = EntityKind::ALL.iter().copied().max_by_key(|&kind| (sums[kind as usize], std::cmp::Reverse(kind)));
    best.filter(|&kind| ENOUGH <= sums[kind as usize]).unwrap_or(EntityKind::Unknown)
}

/// All clues to a name in its sentence.
pub(super) fn clues(words: &[Word<'_>], part: &Part) -> Vec<Clue> {
    let mut found = part.clues.clone();
    let name = Name { words, part, own: &words[part.words.clone()] };
    for rule in RULES {
        rule(&name, &mut found);
    }
    found
}

/// Whether a government does something by the name of its seat: "Washington hopes", "Tehran’s aim".
pub(super) fn acts(words: &[Word<'_>], part: &Part) -> bool {
    let after = &words[part.words.end..];
    let next = after.iter().find(|word| !word.small().ends_with("ly"));
    let is_act = |word: &Word<'_>| lexicon().is_act(&word.small());
    let possessed = after.first().is_some_and(Word::is_possessive) && after.iter().skip(1).take(3).any(is_act);
    possessed || next.is_some_and(|word| word.case == Case::Small && is_act(word))
}

struct Name<'a> {
    words: &'a [Word<'a>],
    part: &'a Part,
    own: &'a [Word<'a>],
}

const RULES: [fn(&Name<'_>, &mut Vec<Clue>); 12] = [
    by_gazetteer,
    by_given_name,
    by_person_shape,
    by_head,
    by_company_tail,
    by_product_shape,
    by_preposition,
    by_title_before,
    by_apposition,
    by_noun_beside,
    by_verb,
    by_pronoun,
];

impl<'a> Name<'a> {
    fn text(&self) -> String {
        self.own.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

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
}

fn by_gazetteer(name: &Name<'_>, found: &mut Vec<Clue>) {
    let text = name.text();
    if lexicon().is_land(&text) {
        found.push(Clue::new(Place, 6, "a country or region"));
    } else if lexicon().is_place(&text) {
        found.push(Clue::new(Place, 4, "a city"));
    }
    if let Some(kind) = lexicon().known(&text) {
        found.push(Clue::new(kind, 6, "a known group or organisation"));
    }
}

fn by_given_name(name: &Name<'_>, found: &mut Vec<Clue>) {
    let first = name.first();
    if !lexicon().is_given_name(first.text)
        || lexicon().head(name.last().text).is_some_and(|head| head.is_tail && 1 < name.own.len())
    {
        return;
    }
    let is_word = lexicon().is_common(&first.small()) || lexicon().is_place(first.text);
    let weight = match (name.own.len(), is_word) {
        (1, false) => 2,
        (1, true) => 1,
        (2..=4, false) => 5,
        (2..=4, true) => 3,
        _ => 1,
    };
    found.push(Clue::new(Person, weight, "a given name first"));
}

fn by_person_shape(name: &Name<'_>, found: &mut Vec<Clue>) {
    let small = name.last().small();
    if 1 < name.own.len() && matches!(small.trim_end_matches('.'), "jr" | "sr") {
        found.push(Clue::new(Person, 5, "junior or senior"));
    }
    if 2 < name.own.len() && name.own[1..name.own.len() - 1].iter().any(|word| word.case == Case::Initial) {
        found.push(Clue::new(Person, 3, "an initial inside"));
    }
    let first = name.first().text.split('-').next().unwrap_or_default().to_lowercase();
    let has_particle = matches!(first.as_str(), "al" | "abu" | "abdul" | "abdel" | "bin" | "ibn")
        || name.own.iter().skip(1).any(|word| {
            let particle = word.text.split('-').next().unwrap_or_default();
            (word.case == Case::Small || word.text.contains('-')) && lexicon().is_particle(&particle.to_lowercase())
        });
    if has_particle && !name.own.iter().any(|word| matches!(word.text, "of" | "for")) {
        found.push(Clue::new(Person, 2, "a particle of personal names"));
    }
    let is_plain = |word: &Word<'_>| {
        word.case == Case::Capital && !lexicon().is_common(&word.small()) && lexicon().head(word.text).is_none()
    };
    if matches!(name.own.len(), 2 | 3) && name.own.iter().all(is_plain) {
        found.push(Clue::new(Person, 1, "two or three words that are no English words"));
    }
}

fn by_head(name: &Name<'_>, found: &mut Vec<Clue>) {
    if name.own.len() < 2 {
        return;
    }
    let chain = name.own.iter().position(|word| matches!(word.text, "of" | "for" | "on" | "to"));
    let head = chain
        .and_then(|at| at.checked_sub(1))
        .and_then(|at| lexicon().head(name.own[at].text))
        .filter(|head| head.is_head);
    let tail = || lexicon().head(name.last().text).filter(|head| head.is_tail);
    let numbered =
        || (name.last().case == Case::Number).then(|| lexicon().head(name.own[name.own.len() - 2].text)).flatten();
    let opening = || lexicon().head(name.first().text).filter(|head| head.is_head && head.kind != Organisation);
    if let Some(head) = head.or_else(tail).or_else(numbered) {
        found.push(Clue::new(head.kind, 5, "a word that tells what it is"));
    } else if let Some(head) = opening() {
        found.push(Clue::new(head.kind, 3, "a first word that tells what it is"));
    }
}

fn by_company_tail(name: &Name<'_>, found: &mut Vec<Clue>) {
    let is_legal = 1 < name.own.len() && lexicon().is_legal_tail(&name.last().small());
    if is_legal || name.own.iter().any(|word| word.is_mark("&")) {
        found.push(Clue::new(Organisation, 4, "a company's form"));
    }
    let closed = name.after().first().is_some_and(|word| word.is_mark("("))
        && name.after().get(2).is_some_and(|word| word.is_mark(")"));
    if closed && 1 < name.own.len() && name.after()[1].case == Case::Upper {
        found.push(Clue::new(Organisation, 2, "an acronym in brackets after it"));
    }
    if name.own.len() == 1 && name.first().case == Case::Upper && !name.first().text.contains('.') {
        found.push(Clue::new(Organisation, 2, "an acronym"));
    }
}

fn by_product_shape(name: &Name<'_>, found: &mut Vec<Clue>) {
    let first = name.first();
    if first.case == Case::Mixed && first.text.starts_with(char::is_lowercase) {
        found.push(Clue::new(Other, 5, "a small letter before the capital"));
    }
    let is_versioned = 1 < name.own.len() && name.last().text.chars().any(char::is_numeric);
    if is_versioned {
        found.push(Clue::new(Other, 3, "a number at its end"));
    }
}

fn by_preposition(name: &Name<'_>, found: &mut Vec<Clue>) {
    let mut before = name.before().filter(|word| word.text != "the");
    let Some(word) = before.next().filter(|word| word.case != Case::Mark) else { return };
    let weight = match word.small().as_str() {
        "in" | "near" | "outside" | "inside" | "across" | "around" => 2,
        "into" | "from" | "to" | "at" | "throughout" => 1,
        _ => return,
    };
    if !name.after().first().is_some_and(Word::is_possessive) {
        found.push(Clue::new(Place, weight, "a preposition of place before it"));
    }
}

fn by_title_before(name: &Name<'_>, found: &mut Vec<Clue>) {
    let before: Vec<&Word<'_>> = name.before().skip_while(|word| word.is_mark(",")).take(3).collect();
    let has_comma = name.before().next().is_some_and(|word| word.is_mark(","));
    for length in (1..=before.len()).rev() {
        let phrase = before[..length].iter().rev().map(|word| word.text).collect::<Vec<_>>().join(" ");
        let Some(title) = lexicon().title(&phrase) else { continue };
        // "general, Qassem Soleimani," is an apposition; after an honorific a comma ends the phrase.
        if !has_comma || (title == Title::Role && name.after().first().is_some_and(|word| word.case == Case::Mark)) {
            found.push(Clue::new(Person, if has_comma { 3 } else { 4 }, "a title before it"));
        }
        return;
    }
}

fn by_apposition(name: &Name<'_>, found: &mut Vec<Clue>) {
    let after = name.after();
    if !after.first().is_some_and(|word| word.is_mark(",") || matches!(word.text, "is" | "was" | "became")) {
        return;
    }
    let phrase = after[1..].iter().take_while(|word| word.case != Case::Mark || word.is_mark("-")).take(7);
    for word in phrase {
        let small = word.small();
        if matches!(small.as_str(), "of" | "for" | "in" | "at" | "that" | "and" | "with" | "to") {
            return;
        }
        if lexicon().title(&small) == Some(Title::Role) || small == "co-founder" {
            found.push(Clue::new(Person, 3, "a role in apposition"));
            return;
        }
        if let Some(noun) = lexicon().noun(&small).filter(|noun| noun.tells("apposition")) {
            found.push(Clue::new(noun.kind, 3, "a noun in apposition"));
            return;
        }
    }
}

fn by_noun_beside(name: &Name<'_>, found: &mut Vec<Clue>) {
    let noun = |word: Option<&Word<'_>>, place: &str| -> Option<Noun> {
        word.filter(|word| word.case == Case::Small)
            .and_then(|word| lexicon().noun(word.text))
            .filter(|noun| noun.tells(place))
            .copied()
    };
    let after = name.after();
    if let Some(noun) = noun(after.first(), "after") {
        found.push(Clue::new(noun.kind, 2, "a noun after it"));
    }
    let mut before = name.before();
    if let Some(noun) = noun(before.next(), "before") {
        found.push(Clue::new(noun.kind, 3, "a noun before it"));
    }
    let is_of = name.before().next().is_some_and(|word| word.text == "of");
    if let Some(noun) = noun(before.next(), "of").filter(|_| is_of) {
        found.push(Clue::new(noun.kind, 3, "a noun with “of” before it"));
    }
    if after.first().is_some_and(Word::is_possessive) {
        let possessed = after[1..].iter().take(4).find_map(|word| noun(Some(word), "possessor"));
        found.extend(possessed.map(|noun| Clue::new(noun.kind, 2, "what belongs to it")));
    }
}

fn by_verb(name: &Name<'_>, found: &mut Vec<Clue>) {
    let verb = name.after().iter().find(|word| word.case != Case::Small || !word.text.ends_with("ly"));
    if let Some(kind) = verb.filter(|word| word.case == Case::Small).and_then(|word| lexicon().verb(word.text)) {
        found.push(Clue::new(kind, 1, "what it does"));
    }
    let before = name.before().next().map(|word| word.text);
    if before.is_some_and(|word| matches!(word, "said" | "says")) {
        found.push(Clue::new(Person, 2, "said before it"));
    }
}

fn by_pronoun(name: &Name<'_>, found: &mut Vec<Clue>) {
    let pronoun = name.after().iter().find(|word| !word.is_mark(",")).map(|word| word.text);
    match pronoun {
        Some("who" | "whose") => found.push(Clue::new(Person, 2, "who")),
        Some("where") => found.push(Clue::new(Place, 2, "where")),
        Some("which") => found.push(Clue::new(Person, -2, "which")),
        _ => {}
    }
    let is_group = name.own.len() == 1
        && name.first().text.ends_with('s')
        && name.before().next().is_some_and(|word| word.small() == "the");
    if is_group && !lexicon().is_place(name.first().text) {
        found.push(Clue::new(Group, 1, "a plural with an article"));
    }
}
