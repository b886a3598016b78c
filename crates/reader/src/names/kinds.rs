//! What a name is, by small clues that add up: its own words, the words beside it, the word lists.
//!
//! Each clue keeps its rule, so that a view can say why. No clue is proof alone; unknown is a kind.

use super::lexicon::{Noun, Title, lexicon, straight};
use super::peeling::Part;
use super::words::{Case, Word};
use dateline_model::EntityKind::{self, Group, Organisation, Other, Person, Place};
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

const RULES: [fn(&Name<'_>, &mut Vec<Clue>); 14] = [
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
    by_article,
    by_quotes,
];

impl<'a> Name<'a> {
    fn text(&self) -> String {
        joined(self.own)
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

fn joined(words: &[Word<'_>]) -> String {
    words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

fn by_gazetteer(name: &Name<'_>, found: &mut Vec<Clue>) {
    let text = name.text();
    if lexicon().is_land(&text) {
        found.push(Clue::own(Place, 6, "a country or region"));
    } else if lexicon().seat(&text).is_some() {
        found.push(Clue::own(Place, 5, "a capital"));
    } else if lexicon().is_place(&text) {
        found.push(Clue::own(Place, 3, CITY));
    }
    let edges = || {
        [name.first(), name.last()]
            .into_iter()
            .find_map(|word| lexicon().known(word.text))
            .filter(|_| 1 < name.own.len())
    };
    if let Some(kind) = lexicon().known(&text) {
        found.push(Clue::own(kind, 6, "a known group or organisation"));
    } else if let Some(kind) = edges() {
        found.push(Clue::own(kind, 3, "a known group’s name in it"));
    }
}

fn by_given_name(name: &Name<'_>, found: &mut Vec<Clue>) {
    let first = name.first();
    let is_plain =
        name.own[1..].iter().all(|word| matches!(word.case, Case::Capital | Case::Initial | Case::Small | Case::Mark));
    let tail = lexicon().head(name.last().text).filter(|head| head.is_tail && 1 < name.own.len());
    let is_longer = tail.is_some_and(|tail| 2 < name.own.len() || !tail.is_surname);
    let has_chain = name.own.iter().any(|word| matches!(word.text, "of" | "for" | "&"));
    if !lexicon().is_given_name(first.text) || !is_plain || is_longer || has_chain {
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
    found.push(Clue::own(Person, weight, "a given name first"));
}

fn by_person_shape(name: &Name<'_>, found: &mut Vec<Clue>) {
    let small = name.last().small();
    if 1 < name.own.len() && matches!(small.trim_end_matches('.'), "jr" | "sr") {
        found.push(Clue::own(Person, 5, "junior or senior"));
    }
    let is_inside = |word: &&Word<'_>| word.case == Case::Initial && !word.is_initial;
    let is_worded = name.own.iter().all(|word| !matches!(word.case, Case::Upper | Case::Mixed | Case::Number));
    if 2 < name.own.len() && is_worded && name.own[1..name.own.len() - 1].iter().any(|word| is_inside(&word)) {
        found.push(Clue::own(Person, 3, "an initial inside"));
    }
    if 1 < name.own.len() && name.first().case == Case::Initial && name.last().case == Case::Capital && is_worded {
        found.push(Clue::own(Person, 3, "an initial first"));
    }
    let first = name.first().text.split('-').next().unwrap_or_default().to_lowercase();
    let has_particle = matches!(first.as_str(), "al" | "abu" | "abdul" | "abdel" | "bin" | "ibn")
        || name.own.iter().skip(1).any(|word| {
            let particle = word.text.split('-').next().unwrap_or_default();
            (word.case == Case::Small || word.text.contains('-')) && lexicon().is_particle(&particle.to_lowercase())
        });
    if has_particle && !name.own.iter().any(|word| matches!(word.text, "of" | "for")) {
        let weight = if 1 < name.own.len() { 2 } else { 1 };
        found.push(Clue::own(Person, weight, "a particle of personal names"));
    }
    let is_plain = |word: &Word<'_>| {
        word.case == Case::Capital && !lexicon().is_common(&word.small()) && lexicon().head(word.text).is_none()
    };
    if matches!(name.own.len(), 2 | 3) && name.own.iter().all(is_plain) {
        found.push(Clue::own(Person, 1, "two or three words that are no English words"));
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
        .filter(|head| head.is_head && head.kind != EntityKind::Unknown);
    let pair = || name.own.len().checked_sub(3).and_then(|_| lexicon().head(&joined(&name.own[name.own.len() - 2..])));
    let tail = || pair().or_else(|| lexicon().head(name.last().text)).filter(|head| head.is_tail);
    let numbered =
        || (name.last().case == Case::Number).then(|| lexicon().head(name.own[name.own.len() - 2].text)).flatten();
    let opening =
        || lexicon().head(&straight(name.first().text)).filter(|head| head.is_head && head.kind != Organisation);
    if let Some(head) = head.or_else(tail).or_else(numbered) {
        let is_maybe_surname = head.is_surname && name.own.len() == 2 && lexicon().is_given_name(name.first().text);
        found.push(Clue::own(head.kind, if is_maybe_surname { 2 } else { 5 }, "a word that tells what it is"));
    } else if let Some(head) = opening() {
        found.push(Clue::own(head.kind, 4, "a first word that tells what it is"));
    }
}

fn by_company_tail(name: &Name<'_>, found: &mut Vec<Clue>) {
    let is_legal = 1 < name.own.len() && lexicon().is_legal_tail(&name.last().small());
    if is_legal || name.own.iter().any(|word| word.is_mark("&")) {
        found.push(Clue::own(Organisation, 4, "a company's form"));
    }
    let closed = name.after().first().is_some_and(|word| word.is_mark("("))
        && name.after().get(2).is_some_and(|word| word.is_mark(")"));
    if closed && 1 < name.own.len() && name.after()[1].case == Case::Upper {
        found.push(Clue::own(Organisation, 1, "an acronym in brackets after it"));
    }
    if name.own.len() == 1 && name.first().case == Case::Upper && !name.first().text.contains('.') {
        found.push(Clue::own(Organisation, 2, "an acronym"));
    }
}

fn by_product_shape(name: &Name<'_>, found: &mut Vec<Clue>) {
    let first = name.first();
    if first.case == Case::Mixed && first.text.starts_with(char::is_lowercase) {
        found.push(Clue::own(Other, 6, "a small letter before the capital"));
    }
    let is_versioned = 1 < name.own.len() && name.last().text.chars().any(char::is_numeric);
    if is_versioned {
        found.push(Clue::own(Other, 3, "a number at its end"));
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
    // "…, a Romanian official said" begins another clause.
    let phrase: Vec<_> =
        after[1..].iter().take_while(|word| word.case != Case::Mark || word.is_mark("-")).take(7).collect();
    if phrase.last().is_some_and(|word| lexicon().verb(word.text) == Some(Person)) {
        return;
    }
    for word in phrase {
        let small = word.small();
        let is_describing = matches!(
            small.as_str(),
            "a" | "an" | "the" | "its" | "his" | "her" | "one" | "former" | "then" | "top" | "new" | "current"
        );
        if !is_describing && lexicon().is_opener(&small) {
            return;
        }
        if lexicon().title(&small) == Some(Title::Role) {
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
        found.push(Clue::new(noun.kind, 3, "a noun after it"));
    }
    let mut before = name.before();
    if let Some(noun) = noun(before.next(), "before") {
        found.push(Clue::new(noun.kind, 3, "a noun before it"));
    }
    let is_of = name.before().next().is_some_and(|word| word.text == "of");
    let role = before.find(|word| word.text != "the");
    if let Some(noun) = noun(role, "of").filter(|_| is_of) {
        found.push(Clue::new(noun.kind, 3, "a noun with “of” before it"));
    }
    let near = name.before().next().is_some_and(|word| matches!(word.text, "of" | "at" | "in" | "with" | "by" | "for"));
    if let Some(noun) = noun(role, "at").filter(|_| near) {
        found.push(Clue::new(noun.kind, 3, "what is at it or of it"));
    }
    let has_comma = name.before().next().is_some_and(|word| word.is_mark(","));
    if let Some(noun) = noun(role, "apposition").filter(|_| has_comma) {
        found.push(Clue::new(noun.kind, 2, "a noun that it is set beside"));
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

/// "the Tiger", "a Mac": people have no article, but what is named after them may ("the Trump administration").
fn by_article(name: &Name<'_>, found: &mut Vec<Clue>) {
    let has_article =
        name.before().next().is_some_and(|word| matches!(word.small().as_str(), "the" | "a" | "an" | "its" | "new"));
    if has_article {
        found.push(Clue::new(Person, -2, "an article before it"));
    }
}

/// “Darwin”: what is set in quotes is called so, a work or a thing more often than anyone.
fn by_quotes(name: &Name<'_>, found: &mut Vec<Clue>) {
    let is_quote = |word: &Word<'_>| matches!(word.text, "“" | "”" | "\"" | "‘" | "’" | "'");
    if name.before().next().is_some_and(is_quote)
        && name.after().first().is_some_and(|word| is_quote(word) || word.is_mark(","))
    {
        found.push(Clue::new(Other, 3, "quotes around it"));
    }
}
