//! The word lists of names, read once from `lexicon/*.tsv`. Look-ups take apostrophes as typed, `’` or `'`.

use dateline_model::EntityKind;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Every list, ready to be asked.
pub(super) struct Lexicon {
    countries: HashMap<&'static str, &'static str>,
    demonyms: HashMap<&'static str, &'static str>,
    seats: HashMap<&'static str, &'static str>,
    regions: HashSet<&'static str>,
    cities: HashSet<&'static str>,
    known: HashMap<&'static str, EntityKind>,
    given_names: HashSet<&'static str>,
    titles: HashMap<&'static str, Title>,
    heads: HashMap<&'static str, Head>,
    nouns: HashMap<&'static str, Noun>,
    verbs: HashMap<&'static str, EntityKind>,
    common: HashSet<&'static str>,
    openers: HashSet<&'static str>,
    never: HashSet<&'static str>,
    particles: HashMap<&'static str, bool>,
    prefixes: HashSet<&'static str>,
    numbered: HashSet<&'static str>,
    acts: HashSet<&'static str>,
    spellings: Vec<(&'static str, &'static str)>,
    legal_tails: HashMap<&'static str, bool>,
    trade_tails: HashSet<&'static str>,
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
        self.known.get(&*straight(name)).copied()
    }

    /// Whether parents give this name.
    pub(super) fn is_given_name(&self, word: &str) -> bool {
        self.given_names.contains(&*straight(word))
    }

    /// What a phrase in small letters is as a title.
    pub(super) fn title(&self, phrase: &str) -> Option<Title> {
        self.titles.get(phrase).copied()
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

    /// Small letters with British spellings as American ones: `mobilisation` → `mobilization`.
    pub(super) fn american(&self, small: String) -> String {
        let spelt = |text: String, &(british, american): &(&str, &str)| {
            if text.contains(british) { text.replace(british, american) } else { text }
        };
        self.spellings.iter().fold(small, spelt)
    }

    fn read() -> Lexicon {
        let countries = || rows(include_str!("../../lexicon/countries.tsv"));
        let regions = || rows(include_str!("../../lexicon/regions.tsv"));
        Lexicon {
            countries: countries()
                .flat_map(|row| [row[0]].into_iter().chain(many(row[1])).map(move |name| (name, row[0])))
                .collect(),
            demonyms: regions()
                .flat_map(|row| many(row[1]).map(move |word| (word, row[0])))
                .chain(countries().flat_map(|row| many(row[2]).map(move |word| (word, row[0]))))
                .collect(),
            seats: countries().flat_map(|row| many(row[3]).map(move |name| (name, row[0]))).collect(),
            regions: regions().map(|row| row[0]).collect(),
            cities: column(include_str!("../../lexicon/cities.tsv")),
            known: rows(include_str!("../../lexicon/groups.tsv")).map(|row| (row[0], kind(row[1]))).collect(),
            given_names: column(include_str!("../../lexicon/given-names.tsv")),
            titles: rows(include_str!("../../lexicon/titles.tsv"))
                .map(|row| (row[0], if row[1] == "role" { Title::Role } else { Title::Honorific }))
                .collect(),
            heads: rows(include_str!("../../lexicon/heads.tsv"))
                .map(|row| {
                    let head = Head {
                        kind: kind(row[1]),
                        is_head: row[2] != "tail",
                        is_tail: row[2] != "head",
                        is_surname: row[4] == "surname",
                        connectors: row[3],
                    };
                    (row[0], head)
                })
                .collect(),
            nouns: rows(include_str!("../../lexicon/nouns.tsv"))
                .map(|row| (row[0], Noun { kind: kind(row[1]), places: row[2] }))
                .collect(),
            verbs: rows(include_str!("../../lexicon/verbs.tsv")).map(|row| (row[0], kind(row[1]))).collect(),
            common: column(include_str!("../../lexicon/words.tsv")),
            openers: column(include_str!("../../lexicon/small-words.tsv")),
            never: column(include_str!("../../lexicon/never-names.tsv")),
            particles: rows(include_str!("../../lexicon/particles.tsv"))
                .map(|row| (row[0], row[1].contains("apart")))
                .collect(),
            prefixes: column(include_str!("../../lexicon/prefixes.tsv")),
            numbered: column(include_str!("../../lexicon/numbered.tsv")),
            acts: column(include_str!("../../lexicon/acts.tsv")),
            spellings: rows(include_str!("../../lexicon/spellings.tsv")).map(|row| (row[0], row[1])).collect(),
            legal_tails: rows(include_str!("../../lexicon/legal-tails.tsv"))
                .map(|row| (row[0], row[1] == "form"))
                .collect(),
            trade_tails: column(include_str!("../../lexicon/trade-tails.tsv")),
        }
    }
}

/// With the straight apostrophe of the lists.
pub(super) fn straight(text: &str) -> Cow<'_, str> {
    if text.contains(['’', 'ʼ', '‘']) {
        Cow::Owned(text.replace(['’', 'ʼ', '‘'], "'"))
    } else {
        Cow::Borrowed(text)
    }
}

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

fn column(table: &'static str) -> HashSet<&'static str> {
    lines(table).collect()
}

/// Rows of five cells, missing ones empty.
fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 5]> {
    lines(table).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

fn many(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|part| !part.is_empty())
}

fn kind(name: &str) -> EntityKind {
    EntityKind::ALL.iter().copied().find(|kind| kind.name() == name).unwrap_or(EntityKind::Unknown)
}
