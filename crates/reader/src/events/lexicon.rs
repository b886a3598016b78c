//! The words that events are told with: verbs and their forms, nouns of happenings, function words.

use super::inflections::{gerund, guessed_base, is_short_and_closed, regular_past, third_person};
use crate::hash::{HashMap, HashSet};
use std::borrow::Cow;
use std::ops::BitOr;
use std::sync::LazyLock;

/// What sorts of verb a verb may be; a set, since "claim" reports and also takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sorts(u16);

impl Sorts {
    /// Happens once and is worth a line of a chronology even without a date: resign, sign, kill.
    pub(super) const STRONG: Sorts = Sorts(1);
    /// Happens, and is worth a line when the text dates it: visit, rise.
    pub(super) const PLAIN: Sorts = Sorts(2);
    /// Tells that something begins, goes on or ends, its subject or object telling what.
    pub(super) const ASPECT: Sorts = Sorts(4);
    /// Says little by itself: take place, make a visit.
    pub(super) const LIGHT: Sorts = Sorts(8);
    /// Reports what follows as somebody's words.
    pub(super) const SPEECH: Sorts = Sorts(16);
    /// Reports what follows as somebody's thought.
    pub(super) const THOUGHT: Sorts = Sorts(32);
    /// Means to do what follows.
    pub(super) const INTENT: Sorts = Sorts(64);
    /// Wants another to do what follows.
    pub(super) const DEMAND: Sorts = Sorts(128);
    /// Holds for a while and is no happening: remain, own.
    pub(super) const STATE: Sorts = Sorts(256);

    /// Whether any of the others is among them.
    pub(super) const fn has(self, others: Sorts) -> bool {
        self.0 & others.0 != 0
    }

    fn named(name: &str) -> Sorts {
        let names = ["strong", "plain", "aspect", "light", "speech", "thought", "intent", "demand", "state"];
        names.iter().position(|other| *other == name).map_or(Sorts(0), |bit| Sorts(1 << bit))
    }
}

impl BitOr for Sorts {
    type Output = Sorts;

    fn bitor(self, other: Sorts) -> Sorts {
        Sorts(self.0 | other.0)
    }
}

/// Which forms of a verb a spelling may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Forms {
    /// "fire"
    pub(super) base: bool,
    /// "fires"
    pub(super) third: bool,
    /// "fired", "took"
    pub(super) past: bool,
    /// "fired", "taken"
    pub(super) participle: bool,
    /// "firing"
    pub(super) gerund: bool,
}

/// A spelling that may be a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct VerbForm {
    /// "take" for "took".
    pub(super) base: Cow<'static, str>,
    /// Which forms.
    pub(super) forms: Forms,
    /// What sorts of verb; plain where no list has it.
    pub(super) sorts: Sorts,
    /// Whether the base is also a noun: "attack".
    pub(super) is_also_noun: bool,
}

/// The tags that function words may have, as `function_words.tsv` names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Determiner,
    Possessive,
    Pronoun,
    Preposition,
    Conjunction,
    Subordinator,
    /// A preposition before a noun, a subordinator before a clause: "after".
    Either,
    Relative,
    Negation,
    Adverb,
    Modal,
    Have,
    Be,
    Do,
}

/// The verb that a lower-case spelling may be, listed or by its ending.
pub(super) fn verb_form(lower: &str) -> Option<VerbForm> {
    VERBS.get(lower).cloned().or_else(|| again(lower)).or_else(|| unlisted(lower))
}

/// The participle of a base: "taken", "fired", "relit".
pub(super) fn participle(base: &str) -> String {
    let irregular =
        |base: &str| IRREGULAR.iter().find(|(other, _, _)| *other == base).map(|(.., participle)| *participle);
    let again =
        AGAIN.into_iter().find_map(|prefix| Some(format!("{prefix}{}", irregular(base.strip_prefix(prefix)?)?)));
    let listed = irregular(base).map(str::to_owned).or(again);
    listed.unwrap_or_else(|| regular_past(base, doubles(base)))
}

/// What makes a verb one of doing again, or badly.
const AGAIN: [&str; 11] = ["re-", "re", "mis", "co-", "e-", "cross-", "court-", "pre-", "air-", "fast-", "double-"];

/// The function that a lower-case word has, if it is one of the closed classes.
pub(super) fn function(lower: &str) -> Option<Function> {
    FUNCTIONS.get(lower).copied()
}

/// Whether it is an adjective that its ending does not show.
pub(super) fn is_listed_adjective(lower: &str) -> bool {
    ADJECTIVES.contains_key(lower)
}

/// Whether a lower-case word is in one of the lists of `event_word_lists.tsv`.
pub(super) fn is_listed(list: &str, lower: &str) -> bool {
    LISTS_OF.get(lower).is_some_and(|lists| lists.contains(&list))
}

/// Whether a lower-case noun, or what it is the plural of, is in one of the lists: "panels", "juries".
pub(super) fn is_listed_in_either_number(list: &str, lower: &str) -> bool {
    let singular = || lower.strip_suffix('s').is_some_and(|one| is_listed(list, one));
    let in_y = || lower.strip_suffix("ies").is_some_and(|stem| is_listed(list, &format!("{stem}y")));
    is_listed(list, lower) || singular() || in_y()
}

/// The class of happening that a lower-case noun tells, and whether it is a plural: "killings" tells `kill`.
/// Whether a noun by its ending or its place in the list is somebody: "gunman", "arsonist", "thief".
pub(super) fn is_of_person(lower: &str) -> bool {
    let is_built = [
        "man", "woman", "person", "ist", "eer", "driver", "fighter", "killer", "worker", "teacher", "robber", "leader",
    ]
    .iter()
    .any(|ending| lower.ends_with(ending));
    is_built || is_listed("somebody", lower)
}

pub(super) fn class_of_noun(lower: &str) -> Option<(&'static str, bool)> {
    if let Some(class) = NOUN_CLASSES.get(lower) {
        return Some((class, false));
    }
    let singular = lower.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let singular =
        singular.or_else(|| lower.strip_suffix("es").filter(|stem| NOUN_CLASSES.contains_key(stem)).map(str::to_owned));
    let singular = singular.or_else(|| lower.strip_suffix('s').map(str::to_owned))?;
    NOUN_CLASSES.get(singular.as_str()).map(|class| (*class, true))
}

/// The class of happening that a verb tells; itself where it shares one with no other word.
pub(super) fn class_of_verb(base: &str) -> &str {
    VERB_CLASSES.get(base).copied().unwrap_or(base)
}

/// The class of happening that a verb tells with a particle: "threw out".
pub(super) fn class_of_phrasal_verb(base: &str, particle: &str) -> Option<&'static str> {
    PHRASAL.get(&(base, particle)).copied()
}

/// What a verb tells together with the words after it: "came into force".
#[derive(Debug)]
pub(super) struct Idiom {
    /// What follows, word by word, each with its choices.
    pub(super) words: Vec<Vec<&'static str>>,
    /// Whether what it is done to may stand before them: "made it public".
    pub(super) is_apart: bool,
    pub(super) class: &'static str,
}

/// The idioms that begin with a verb.
pub(super) fn idioms(base: &str) -> &'static [Idiom] {
    IDIOMS.get(base).map_or(&[], Vec::as_slice)
}

/// Whether a class is one of several words for one sort of happening, and not a verb that stands alone.
pub(super) fn is_classed(class: &str) -> bool {
    CLASSED.contains(class)
}

/// Whether happenings of two classes may be one.
pub(super) fn are_akin(one: &str, other: &str) -> bool {
    one == other || families(one).iter().any(|family| families(other).contains(family))
}

/// The families that a class belongs to, itself aside.
pub(super) fn families(class: &str) -> &'static [&'static str] {
    FAMILIES.get(class).map_or(&[], Vec::as_slice)
}

static FAMILIES: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut families: HashMap<&str, Vec<&str>> = HashMap::default();
    for row in rows(include_str!("../../lexicon/event_families.tsv")) {
        for class in row[1].split(' ') {
            families.entry(class).or_default().push(row[0]);
        }
    }
    families
});
static PHRASAL: LazyLock<HashMap<(&str, &str), &str>> = LazyLock::new(|| {
    rows(include_str!("../../lexicon/phrasal_verbs.tsv")).map(|row| ((row[0], row[1]), row[2])).collect()
});
static CLASSED: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let verbs = VERB_CLASSES.iter().filter(|(verb, class)| verb == class).map(|(_, class)| *class);
    let idioms = IDIOMS.values().flatten().map(|idiom| idiom.class);
    verbs.chain(NOUN_CLASSES.values().copied()).chain(idioms).collect()
});
static IDIOMS: LazyLock<HashMap<&str, Vec<Idiom>>> = LazyLock::new(|| {
    let mut idioms: HashMap<&str, Vec<Idiom>> = HashMap::default();
    for row in rows(include_str!("../../lexicon/event_idioms.tsv")) {
        for verb in row[0].split('/') {
            let words = row[1].split(' ').filter(|word| *word != "…").map(|word| word.split('/').collect());
            let idiom = Idiom { words: words.collect(), is_apart: row[1].starts_with('…'), class: row[2] };
            idioms.entry(verb).or_default().push(idiom);
        }
    }
    idioms
});
static VERBS: LazyLock<HashMap<String, VerbForm>> = LazyLock::new(verbs);
static IRREGULAR: LazyLock<Vec<(&str, &str, &str)>> = LazyLock::new(|| {
    rows(include_str!("../../lexicon/irregular_verbs.tsv")).map(|row| (row[0], row[1], row[2])).collect()
});
static DOUBLED: LazyLock<HashMap<&str, ()>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/doubled_verbs.tsv")).map(|row| (row[0], ())).collect());
static FUNCTIONS: LazyLock<HashMap<&str, Function>> = LazyLock::new(|| {
    let named = rows(include_str!("../../lexicon/function_words.tsv"))
        .filter_map(|row| Some((function_named(row[0])?, row[1])));
    named.flat_map(|(function, words)| words.split(' ').map(move |word| (word, function))).collect()
});
static ADJECTIVES: LazyLock<HashMap<&str, ()>> = LazyLock::new(|| {
    let words = rows(include_str!("../../lexicon/adjectives.tsv")).flat_map(|row| row[0].split(' '));
    words.map(|word| (word, ())).collect()
});
/// The lists that a word is in: most words are in none, which one look tells.
static LISTS_OF: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut lists_of: HashMap<&str, Vec<&str>> = HashMap::default();
    for [list, words, _] in rows(include_str!("../../lexicon/event_word_lists.tsv")) {
        for word in words.split(' ') {
            lists_of.entry(word).or_default().push(list);
        }
    }
    lists_of
});
static NOUN_CLASSES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| classes(2));
static VERB_CLASSES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| classes(1));

/// The rows of a table, missing cells empty.
fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 3]> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

fn classes(column: usize) -> HashMap<&'static str, &'static str> {
    let mut classes = HashMap::default();
    for row in rows(include_str!("../../lexicon/event_classes.tsv")) {
        for word in row[column].split(' ').filter(|word| !word.is_empty()) {
            classes.entry(word).or_insert(row[0]);
        }
    }
    classes
}

fn verbs() -> HashMap<String, VerbForm> {
    let mut bases: Vec<(&'static str, Sorts, bool)> = Vec::new();
    for row in rows(include_str!("../../lexicon/event_verbs.tsv")) {
        bases.extend(row[2].split(' ').map(|base| (base, Sorts::named(row[0]), row[1] == "yes")));
    }
    bases.extend(IRREGULAR.iter().map(|(base, _, _)| (*base, Sorts::default(), false)));
    // Stable, so that a base's rows stay in the order of the table.
    bases.sort_by_key(|(base, _, _)| *base);
    let mut forms = HashMap::default();
    for rows in bases.chunk_by(|one, other| one.0 == other.0) {
        let sorts = rows.iter().fold(Sorts::default(), |all, row| all | row.1);
        let sorts = if sorts == Sorts::default() { Sorts::PLAIN } else { sorts };
        add_verb(&mut forms, rows[0].0, sorts, rows.iter().any(|row| row.2));
    }
    forms
}

fn add_verb(forms: &mut HashMap<String, VerbForm>, base: &'static str, sorts: Sorts, is_also_noun: bool) {
    let mut add = |spelling: String, mark: fn(&mut Forms)| {
        let fresh = || VerbForm { base: base.into(), forms: Forms::default(), sorts, is_also_noun };
        let form = forms.entry(spelling).or_insert_with(fresh);
        // "found" is a past first and a base of its own only where nothing else explains it.
        if form.base == base || !form.forms.past {
            mark(&mut form.forms);
        }
    };
    add(base.to_owned(), |forms| forms.base = true);
    add(third_person(base), |forms| forms.third = true);
    add(gerund(base, doubles(base)), |forms| forms.gerund = true);
    // "burned" and "burnt": each pair has a row.
    let mut irregular = IRREGULAR.iter().filter(|(other, _, _)| *other == base).peekable();
    if irregular.peek().is_none() {
        let past = regular_past(base, doubles(base));
        add(past.clone(), |forms| forms.past = true);
        add(past, |forms| forms.participle = true);
    }
    for (_, past, participle) in irregular {
        add((*past).to_owned(), |forms| forms.past = true);
        add((*participle).to_owned(), |forms| forms.participle = true);
    }
}

fn doubles(base: &str) -> bool {
    is_short_and_closed(base) || DOUBLED.contains_key(base)
}

/// "rearm", "misjudged": a listed verb with a prefix.
fn again(lower: &str) -> Option<VerbForm> {
    let prefix = AGAIN.into_iter().find(|prefix| lower.starts_with(prefix))?;
    let form = VERBS.get(&lower[prefix.len()..]).filter(|form| 3 <= form.base.len())?;
    Some(VerbForm {
        base: format!("{prefix}{}", form.base).into(),
        sorts: Sorts::PLAIN,
        is_also_noun: true,
        ..form.clone()
    })
}

/// A verb that no list has: only its past and its `-ing` form show that it is one.
fn unlisted(lower: &str) -> Option<VerbForm> {
    let is_inflected = lower.ends_with("ing") || lower.ends_with("ed");
    // "US-led" describes what follows.
    if !is_inflected || lower.contains('-') || is_listed("never_verb", lower) {
        return None;
    }
    let base = guessed_base(lower)?;
    let is_gerund = lower.ends_with("ing");
    let forms = Forms { gerund: is_gerund, past: !is_gerund, participle: !is_gerund, ..Forms::default() };
    let has_vowel = base.bytes().any(|letter| b"aeiouy".contains(&letter));
    (has_vowel && !lower.ends_with("eed")).then_some(VerbForm {
        base: base.into(),
        forms,
        sorts: Sorts::PLAIN,
        is_also_noun: is_gerund,
    })
}

/// The base of a verb that no list has: "would obfuscate".
pub(super) fn unlisted_base(lower: &str) -> VerbForm {
    let forms = Forms { base: true, ..Forms::default() };
    VerbForm { base: lower.to_owned().into(), forms, sorts: Sorts::PLAIN, is_also_noun: false }
}

fn function_named(name: &str) -> Option<Function> {
    let names = [
        ("determiner", Function::Determiner),
        ("possessive", Function::Possessive),
        ("pronoun", Function::Pronoun),
        ("preposition", Function::Preposition),
        ("conjunction", Function::Conjunction),
        ("subordinator", Function::Subordinator),
        ("either", Function::Either),
        ("relative", Function::Relative),
        ("negation", Function::Negation),
        ("adverb", Function::Adverb),
        ("modal", Function::Modal),
        ("have", Function::Have),
        ("be", Function::Be),
        ("do", Function::Do),
    ];
    names.into_iter().find(|(other, _)| *other == name).map(|(_, function)| function)
}
