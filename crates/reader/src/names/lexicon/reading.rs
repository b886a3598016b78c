//! The word lists of names as they lie in `lexicon/`, read into tables once.

use super::{Head, Lexicon, Noun, Title, folded, squashed};
use crate::hash::HashSet;
use dateline_model::EntityKind;
use fst::{IntoStreamer, Set, Streamer};

/// The automaton that the build made of a list.
macro_rules! automaton {
    ($name:literal) => {
        Set::new(include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".fst")).as_slice())
            .expect("the build wrote it as an automaton")
    };
}

impl Lexicon {
    pub(super) fn read() -> Lexicon {
        let countries = || rows(include_str!("../../../lexicon/countries.tsv"));
        let regions = || rows(include_str!("../../../lexicon/regions.tsv"));
        let groups = || rows(include_str!("../../../lexicon/groups.tsv"));
        let aliases = || rows(include_str!("../../../lexicon/aliases.tsv"));
        let names =
            || aliases().flat_map(|row| [row[0]].into_iter().chain(many(row[2])).map(move |name| (name, row[0])));
        let known = || groups().map(|row| row[0]).chain(names().map(|(name, _)| name));
        let cities = automaton!("cities");
        let mut openings: HashSet<String> = known()
            .chain(countries().flat_map(|row| [row[0]].into_iter().chain(many(row[1]))))
            .chain(regions().map(|row| row[0]))
            .filter_map(|name| name.split_once(' '))
            .map(|(first, _)| first.to_owned())
            .collect();
        openings.extend(first_words(&cities));
        let kinds =
            aliases().flat_map(|row| [row[0]].into_iter().chain(many(row[2])).map(move |name| (name, kind(row[1]))));
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
            cities,
            known: groups().map(|row| (row[0], kind(row[1]))).chain(kinds).collect(),
            aliases: names().collect(),
            folded_aliases: names()
                .filter(|(name, _)| name.contains([' ', '-']) || name.chars().any(char::is_lowercase))
                .filter_map(|(name, full)| squashed(name).map(|fold| (fold, full)))
                .collect(),
            openings,
            given_names: automaton!("given-names"),
            english_given_names: automaton!("english-given-names"),
            folded_given_names: lines(include_str!("../../../lexicon/given-names-folded.tsv")).map(folded).collect(),
            titles: rows(include_str!("../../../lexicon/titles.tsv"))
                .map(|row| (row[0], if row[1] == "role" { Title::Role } else { Title::Honorific }))
                .collect(),
            heads: rows(include_str!("../../../lexicon/heads.tsv")).map(head).collect(),
            nouns: rows(include_str!("../../../lexicon/nouns.tsv"))
                .map(|row| (row[0], Noun { kind: kind(row[1]), places: row[2] }))
                .collect(),
            verbs: rows(include_str!("../../../lexicon/verbs.tsv")).map(|row| (row[0], kind(row[1]))).collect(),
            common: automaton!("words"),
            openers: column(include_str!("../../../lexicon/small-words.tsv")),
            never: column(include_str!("../../../lexicon/never-names.tsv")),
            particles: rows(include_str!("../../../lexicon/particles.tsv"))
                .map(|row| (row[0], row[1].contains("apart")))
                .collect(),
            prefixes: column(include_str!("../../../lexicon/prefixes.tsv")),
            numbered: column(include_str!("../../../lexicon/numbered.tsv")),
            acts: column(include_str!("../../../lexicon/acts.tsv")),
            spellings: rows(include_str!("../../../lexicon/spellings.tsv")).map(|row| (row[0], row[1])).collect(),
            legal_tails: rows(include_str!("../../../lexicon/legal-tails.tsv"))
                .map(|row| (row[0], row[1] == "form"))
                .collect(),
            trade_tails: column(include_str!("../../../lexicon/trade-tails.tsv")),
            modifiers: column(include_str!("../../../lexicon/modifiers.tsv")),
            kin: column(include_str!("../../../lexicon/kin.tsv")),
            title_surnames: column(include_str!("../../../lexicon/title-surnames.tsv")),
            possessors: column(include_str!("../../../lexicon/possessors.tsv")),
            agreed_matters: column(include_str!("../../../lexicon/agreed-matters.tsv")),
            offices: column(include_str!("../../../lexicon/offices.tsv")),
            role_modifiers: column(include_str!("../../../lexicon/role-modifiers.tsv")),
            works: column(include_str!("../../../lexicon/works.tsv")),
        }
    }
}

fn head(row: [&'static str; 5]) -> (&'static str, Head) {
    let head = Head {
        kind: kind(row[1]),
        is_head: row[2] != "tail",
        is_tail: row[2] != "head",
        is_surname: row[4] == "surname",
        connectors: row[3],
    };
    (row[0], head)
}

/// The first words of the entries that have several.
fn first_words(set: &Set<&'static [u8]>) -> HashSet<String> {
    let mut found: HashSet<String> = HashSet::default();
    let mut stream = set.into_stream();
    while let Some(entry) = stream.next() {
        let first = std::str::from_utf8(entry).ok().and_then(|entry| entry.split_once(' '));
        found.extend(first.map(|(first, _)| first.to_owned()));
    }
    found
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
