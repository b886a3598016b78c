//! The word lists of names, read once from `lexicon/*.tsv`. Look-ups take apostrophes as typed, `’` or `'`.

mod reading;

use super::transliteration::{folded, loosened};
use crate::hash::{HashMap, HashSet};
use dateline_model::EntityKind;
use fst::Set;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Every list, ready to be asked.
pub(super) struct Lexicon {
    countries: HashMap<&'static str, &'static str>,
    demonyms: HashMap<&'static str, &'static str>,
    seats: HashMap<&'static str, &'static str>,
    regions: HashSet<&'static str>,
    cities: Set<&'static [u8]>,
    known: HashMap<&'static str, EntityKind>,
    /// Full names of things with several names, by each of them, and by each as it folds.
    aliases: HashMap<&'static str, &'static str>,
    folded_aliases: HashMap<String, &'static str>,
    /// What known names and places of several words begin with.
    openings: HashSet<String>,
    given_names: Set<&'static [u8]>,
    english_given_names: Set<&'static [u8]>,
    folded_given_names: HashSet<String>,
    titles: HashMap<&'static str, Title>,
    heads: HashMap<&'static str, Head>,
    nouns: HashMap<&'static str, Noun>,
    verbs: HashMap<&'static str, EntityKind>,
    common: Set<&'static [u8]>,
    openers: HashSet<&'static str>,
    never: HashSet<&'static str>,
    particles: HashMap<&'static str, bool>,
    prefixes: HashSet<&'static str>,
    numbered: HashSet<&'static str>,
    acts: HashSet<&'static str>,
    spellings: Vec<(&'static str, &'static str)>,
    legal_tails: HashMap<&'static str, bool>,
    trade_tails: HashSet<&'static str>,
    modifiers: HashSet<&'static str>,
    kin: HashSet<&'static str>,
    title_surnames: HashSet<&'static str>,
    possessors: HashSet<&'static str>,
    works: HashSet<&'static str>,
    offices: HashSet<&'static str>,
    role_modifiers: HashSet<&'static str>,
    agreed_matters: HashSet<&'static str>,
}

/// What a title says beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Title {
    /// "Mr", "Colonel": only before a person's name.
    Honorific,
    /// "president": before a name, or after it in apposition.
    Role,
}

/// A capitalised word that tells what a longer name is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) kind: EntityKind,
    /// It may open the name: "Ministry of …".
    pub(super) is_head: bool,
    /// It may close the name: "… Party".
    pub(super) is_tail: bool,
    /// It is a surname too: "Press".
    pub(super) is_surname: bool,
    connectors: &'static str,
}

impl Head {
    /// Whether the name goes on after this small word: "Foundation *for*".
    pub(super) fn takes(&self, connector: &str) -> bool {
        self.connectors.split('|').any(|known| known == connector)
    }
}

/// A small noun that tells what the name beside it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noun {
    pub(super) kind: EntityKind,
    places: &'static str,
}

impl Noun {
    /// Whether it tells something at this place: before, after, of, apposition, possessor.
    pub(super) fn tells(&self, place: &str) -> bool {
        self.places.split('|').any(|known| known == place)
    }
}

/// The lists, built on first use.
pub(super) fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);
    &LEXICON
}

impl Lexicon {
    /// The country that a name is one of ("Britain" → "United Kingdom").
    pub(super) fn country(&self, name: &str) -> Option<&'static str> {
        self.countries.get(&*straight(name)).copied()
    }

    /// The country or region whose people or things a word names ("Iraqis" → "Iraq").
    pub(super) fn demonym(&self, word: &str) -> Option<&'static str> {
        self.demonyms.get(&*straight(word)).copied()
    }

    /// The country whose government sits at a place.
    pub(super) fn seat(&self, name: &str) -> Option<&'static str> {
        self.seats.get(&*straight(name)).copied()
    }

    /// Whether it names a country, region or city.
    pub(super) fn is_place(&self, name: &str) -> bool {
        let name = &*straight(name);
        self.countries.contains_key(name)
            || self.regions.contains(name)
            || self.cities.contains(name)
            || self.seats.contains_key(name)
    }

    /// Whether it names a country or region, which is surer than a city.
    pub(super) fn is_land(&self, name: &str) -> bool {
        let name = &*straight(name);
        self.countries.contains_key(name) || self.regions.contains(name)
    }

    /// The kind of a group or organisation known by this very name.
    pub(super) fn known(&self, name: &str) -> Option<EntityKind> {
        let name = &*straight(name);
        let kind_of = |name: &str| self.known.get(name).copied();
        // "al-Qaeda" begins small, and has a hyphen.
        if !name.starts_with(char::is_uppercase) && !name.contains('-') {
            return kind_of(name);
        }
        kind_of(name).or_else(|| self.folded_aliases.get(&squashed(name)?).and_then(|full| kind_of(full)))
    }

    /// The full name of something that is known under several names, by any of them.
    pub(super) fn full_name(&self, name: &str) -> Option<&'static str> {
        let name = &*straight(name);
        self.aliases.get(name).copied().or_else(|| self.folded_aliases.get(&squashed(name)?).copied())
    }

    /// Whether known names or places of several words begin with it.
    pub(super) fn is_opening(&self, word: &str) -> bool {
        self.openings.contains(&*straight(word))
    }

    /// Whether parents give this name.
    pub(super) fn is_given_name(&self, word: &str) -> bool {
        let word = &*straight(word);
        let is_known = |word: &str| self.given_names.contains(word) || self.folded_given_names.contains(&folded(word));
        is_known(word) || word.split_once('-').is_some_and(|(first, _)| 2 < first.len() && is_known(first))
    }

    /// Whether English writes this given name by ear, in several ways: `Qassem`, `Volodymyr`.
    pub(super) fn is_spelt_by_ear(&self, word: &str) -> bool {
        word.starts_with("abdul")
            || word.ends_with("udin")
            || word == "abu"
            || self.folded_given_names.contains(&folded(word))
    }

    /// Whether English does not know this given name, in small letters: neither as one of its own nor as a word.
    pub(super) fn is_unfamiliar(&self, word: &str) -> bool {
        let mut letters = word.chars();
        let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        !self.english_given_names.contains(&capital) && !self.is_common(word)
    }

    /// What a phrase in small letters is as a title.
    pub(super) fn title(&self, phrase: &str) -> Option<Title> {
        self.titles.get(phrase).copied()
    }

    /// Whether two words with "of" between them are a title, in small letters: "secretary of state".
    pub(super) fn is_title_of(&self, first: &str, second: &str) -> bool {
        let phrase = [first, second].join(" of ");
        self.titles.contains_key(phrase.as_str())
    }

    /// Whether it is a title shortened, without its stop and in small letters: "gen", "jr".
    pub(super) fn is_title_abbreviation(&self, small: &str) -> bool {
        let stopped = format!("{small}.");
        matches!(small, "jr" | "sr" | "st") || self.titles.contains_key(stopped.as_str())
    }

    /// What a capitalised word is as a head or tail of longer names.
    pub(super) fn head(&self, word: &str) -> Option<&Head> {
        self.heads.get(word)
    }

    /// What a small noun tells of a name beside it.
    pub(super) fn noun(&self, word: &str) -> Option<&Noun> {
        self.nouns.get(word)
    }

    /// Of what kind the doer of a verb usually is.
    pub(super) fn verb(&self, word: &str) -> Option<EntityKind> {
        self.verbs.get(word).copied()
    }

    /// Whether it is a common English word or an inflection of one, in small letters.
    pub(super) fn is_common(&self, small: &str) -> bool {
        let small = &*straight(small);
        let is_stem =
            |ending: &str| small.strip_suffix(ending).is_some_and(|stem| 3 < stem.len() && self.common.contains(stem));
        self.common.contains(small) || ["s", "es", "d", "ed", "er", "ers", "ing", "ly"].into_iter().any(is_stem)
    }

    /// Whether a word in small letters is no name though the lists lack it, being made of those they have: `airstrikes`, `lawmakers`.
    pub(super) fn is_ordinary(&self, small: &str) -> bool {
        let is_whole = |part: &str| 2 < part.len() && self.is_common(part);
        let is_derived = || {
            let stems = |ending: &&str| small.strip_suffix(*ending).filter(|stem| 3 < stem.len());
            ENDINGS
                .iter()
                .filter_map(stems)
                .any(|stem| ["", "e", "y"].iter().any(|letter| self.common.contains(format!("{stem}{letter}"))))
        };
        let is_prefixed = || BEGINNINGS.iter().any(|prefix| small.strip_prefix(prefix).is_some_and(is_whole));
        let is_compound = || {
            let cuts = small.char_indices().map(|(at, _)| at).filter(|&at| 2 < at && at + 2 < small.len());
            cuts.into_iter().any(|at| self.common.contains(&small[..at]) && is_whole(&small[at..]))
        };
        self.is_common(small) || is_derived() || is_prefixed() || is_compound()
    }

    /// Whether a word in small letters opens sentences, but no names.
    pub(super) fn is_opener(&self, small: &str) -> bool {
        self.openers.contains(&*straight(small))
    }

    /// Whether a word in small letters is no name by itself, however written: months, days, units.
    pub(super) fn is_never_name(&self, small: &str) -> bool {
        self.never.contains(&*straight(small))
    }

    /// Whether a hyphen joins it to a person's name, in small letters: `as-Sistani`.
    pub(super) fn is_particle(&self, small: &str) -> bool {
        self.particles.contains_key(small)
    }

    /// Whether it is a word of its own inside a person's name, in small letters: `Charles de Gaulle`.
    pub(super) fn is_particle_apart(&self, small: &str) -> bool {
        self.particles.get(small).copied().unwrap_or(false)
    }

    /// Whether a hyphen joins it to whole words, in small letters: "anti-", "then-".
    pub(super) fn is_prefix(&self, small: &str) -> bool {
        self.prefixes.contains(small)
    }

    /// Whether a number after it belongs to the name, in small letters: "Resolution 2231".
    pub(super) fn is_numbered(&self, small: &str) -> bool {
        self.numbered.contains(small)
    }

    /// Whether governments do or have it, in small letters: "hopes", "aim".
    pub(super) fn is_act(&self, small: &str) -> bool {
        self.acts.contains(small)
    }

    /// Whether a company's name can do without this end, in small letters.
    pub(super) fn is_legal_tail(&self, small: &str) -> bool {
        self.legal_tails.contains_key(small)
    }

    /// Whether it is a company's legal form, in small letters: `inc.`, `gmbh`.
    pub(super) fn is_legal_form(&self, small: &str) -> bool {
        self.legal_tails.get(small).copied().unwrap_or(false)
    }

    /// Whether this end, in small letters, names a company's trade.
    pub(super) fn is_trade_tail(&self, small: &str) -> bool {
        self.trade_tails.contains(small)
    }

    /// Whether it stands between a name and the noun that tells what it is: "the Fars *news* agency".
    pub(super) fn is_modifier(&self, small: &str) -> bool {
        self.modifiers.contains(small)
    }

    /// Whether it is a title only in small letters: "his *son* Hunter", but "Son Heung-min".
    pub(super) fn is_kin(&self, small: &str) -> bool {
        self.kin.contains(small)
    }

    /// Whether a title is a surname too, in small letters: "Amit Shah".
    pub(super) fn is_title_surname(&self, small: &str) -> bool {
        self.title_surnames.contains(small)
    }

    /// Whether its possessive stands inside names, in small letters: "Women's World Cup".
    pub(super) fn is_possessor(&self, small: &str) -> bool {
        self.possessors.contains(small)
    }

    /// Whether a publication follows it and "in": "wrote in Foreign Affairs".
    pub(super) fn is_work(&self, small: &str) -> bool {
        self.works.contains(small)
    }

    /// Whether a common word beside it says what its holder deals with, in small letters: "Home *Minister*".
    pub(super) fn is_office(&self, small: &str) -> bool {
        self.offices.contains(small)
    }

    /// Whether a small word before a role belongs to it: "former".
    pub(super) fn is_role_modifier(&self, small: &str) -> bool {
        self.role_modifiers.contains(small)
    }

    /// Whether agreements are called by it, in small letters: "the Iran *nuclear* deal".
    pub(super) fn is_agreed_matter(&self, small: &str) -> bool {
        self.agreed_matters.contains(small)
    }

    /// Small letters with British spellings as American ones: `mobilisation` → `mobilization`.
    pub(super) fn american(&self, small: String) -> String {
        let spelt = |text: String, &(british, american): &(&str, &str)| {
            if text.contains(british) { text.replace(british, american) } else { text }
        };
        self.spellings.iter().fold(small, spelt)
    }
}

/// Ends of words made from others.
const ENDINGS: [&str; 12] =
    ["isation", "ization", "isations", "ism", "ist", "ists", "ness", "ment", "ments", "less", "men", "man"];

/// Beginnings of words made from others.
const BEGINNINGS: [&str; 14] =
    ["counter", "anti", "para", "cyber", "inter", "over", "under", "super", "micro", "multi", "out", "pre", "re", "un"];

/// A foreign name as it folds without blanks, hyphens and articles, if it is long enough to tell things apart.
pub(super) fn squashed(name: &str) -> Option<String> {
    let is_article = |word: &str| matches!(word, "al" | "el" | "ul" | "an" | "ar" | "as" | "ash" | "at" | "az" | "the");
    let small = name.to_lowercase();
    let words: Vec<&str> = small.split([' ', '-']).filter(|word| !is_article(word)).collect();
    let whole = folded(&words.concat());
    // `Jalal-Abad` and `Dzhalal-Abad`; of short names too many are alike.
    let whole = if ENOUGH_TO_LOOSEN <= whole.len() { loosened(whole) } else { whole };
    (5 < whole.chars().count()).then_some(whole)
}

/// Bytes of a folded name from which on spellings that only some systems use tell it from no other.
const ENOUGH_TO_LOOSEN: usize = 9;

/// With the straight apostrophe of the lists.
pub(super) fn straight(text: &str) -> Cow<'_, str> {
    if !text.is_ascii() && text.contains(['’', 'ʼ', '‘']) {
        Cow::Owned(text.replace(['’', 'ʼ', '‘'], "'"))
    } else {
        Cow::Borrowed(text)
    }
}
