//! Runs of capitalised words to mentions: the name alone, with the clues to its kind.

use super::agreements;
use super::census::Census;
use super::kinds::{self, Clue};
use super::lexicon::{lexicon, straight};
use super::peeling::{self, Part};
use super::shapes;
use super::words::Word;
use crate::hash::HashMap;
use dateline_model::{DocumentIndex, EntityKind, Span};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A name in a text.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    pub(super) document: DocumentIndex,
    /// The name alone.
    pub(super) span: Span,
    /// Its words, blanks and line breaks made one blank, apostrophes straight.
    pub(super) name: String,
    /// The country or region, for "Iraqi".
    pub(super) demonym: Option<&'static str>,
    /// What its words and its neighbours say of its kind.
    pub(super) clues: Vec<Clue>,
    /// As it is written, blanks and line breaks made one blank.
    pub(super) written: String,
    /// The name that this one may be another for.
    pub(super) defines: Option<(Span, Defined)>,
    /// Where its sentence begins, for names in prose.
    pub(super) sentence: Option<u32>,
    /// A government does or wills something here: "Washington hopes".
    pub(super) acts: bool,
}

/// How a name is given as another for the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Defined {
    /// "International Monetary Fund (IMF)", "the Islamic State or ISIS": if its letters bear it out.
    Beside,
    /// "…, known as Hemedti,"
    AsKnown,
}

/// The mentions of a sentence, in order.
pub(super) fn mentions(document: DocumentIndex, words: &[Word<'_>], census: &Census) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    for run in shapes::runs(words, census) {
        for part in peeling::parts(words, run, census) {
            let mention = mention(document, words, &part, found.last());
            found.push(mention);
        }
    }
    let agreements = agreements::mentions(words, &found);
    found.extend(agreements);
    found
}

fn mention(document: DocumentIndex, words: &[Word<'_>], part: &Part, before: Option<&Mention>) -> Mention {
    let first = &words[part.words.start];
    let last = &words[part.words.end - 1];
    let own = &words[part.words.clone()];
    let defines = before.and_then(|before| defined(words, part, before).map(|how| (before.span, how)));
    Mention {
        document,
        span: Span { start: first.span.start, end: last.span.end },
        name: joined(own, &|word| straight(word.text)),
        written: joined(own, &|word| word.text.into()),
        sentence: words.first().map(|word| word.span.start),
        demonym: part.demonym,
        clues: if part.demonym.is_some() { Vec::new() } else { kinds::clues(words, part) },
        defines,
        acts: kinds::acts(words, part),
    }
}

fn defined(words: &[Word<'_>], part: &Part, before: &Mention) -> Option<Defined> {
    let start = part.words.start;
    let mark = &words[start.checked_sub(1)?];
    let is_next = mark.span.start <= before.span.end + 1;
    let closes = words.get(part.words.end).is_some_and(|mark| mark.is_mark(")"));
    if is_next && (mark.text == "or" || (mark.is_mark("(") && closes)) {
        return Some(Defined::Beside);
    }
    // "X, also known as Y", "X (known as the Y)"
    let between: Vec<&str> = words[..start]
        .iter()
        .rev()
        .take(6)
        .take_while(|word| before.span.end <= word.span.start)
        .map(|word| word.text)
        .filter(|word| *word != "the")
        .collect();
    let is_known = matches!(between[..], ["as", "known", "," | "("] | ["as", "known", "also" | "better", "," | "("]);
    is_known.then_some(Defined::AsKnown)
}

/// Words as a name: blanks and line breaks made one blank.
fn joined<'a>(words: &'a [Word<'a>], text: &dyn Fn(&'a Word<'a>) -> Cow<'a, str>) -> String {
    let mut name = String::new();
    for word in words {
        if !name.is_empty() && !word.is_joined {
            name.push(' ');
        }
        name.push_str(&text(word));
    }
    name
}

/// Words as a name, apostrophes straight.
pub(super) fn plainly_joined(words: &[Word<'_>]) -> String {
    joined(words, &|word| straight(word.text))
}

/// The mentions of each spelling, by key; demonyms with the country's usual name.
pub(super) fn forms(mentions: &[Mention]) -> BTreeMap<String, Vec<usize>> {
    let mut forms: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut keys: HashMap<&str, String> = HashMap::default();
    for (index, mention) in mentions.iter().enumerate() {
        let name = mention.demonym.unwrap_or(&mention.name);
        let key = keys.entry(name).or_insert_with(|| key(name));
        match forms.get_mut(key.as_str()) {
            Some(form) => form.push(index),
            None => drop(forms.insert(key.clone(), vec![index])),
        }
    }
    forms
}

/// What some of the mentions are, by all their clues.
pub(super) fn kind(mentions: &[Mention], some: &[usize]) -> EntityKind {
    if some.iter().any(|&index| mentions[index].demonym.is_some()) {
        return EntityKind::Place;
    }
    kinds::kind(some.iter().map(|&index| mentions[index].clues.as_slice()))
}

/// The key of a spelling: small letters, acronyms without stops, British spellings as American ones.
pub(super) fn key(name: &str) -> String {
    let bare = if is_stopped_acronym(name) { name.replace('.', "") } else { name.replace(". ", " ") };
    let small = bare.trim_end_matches('.').to_lowercase();
    lexicon().american(small)
}

fn is_stopped_acronym(name: &str) -> bool {
    name.contains('.') && name.split('.').all(|part| part.chars().count() <= 1)
}
