//! Accounts by two documents of the only thing that either tells of a day.
//!
//! In: the statements of all documents. Out: pairs of them. "The junta sealed off the port" and "a naval blockade was proclaimed", told of one day by
//! two documents about one matter, of which neither tells of anything else on it, are of one deed, whatever words they choose. So are two that are told by words
//! of one sort, "they were freed" and "the crew was released", where neither document tells of anything else of that sort on that day, or in that
//! month where nothing that is named in either is another.

use super::super::lexicon;
use super::CANDIDATES;
use super::evidence::{Evidence, may_be_akin};
use super::groups::Groups;
use super::likeness::{Shared, are_elsewhere, shared};
use super::vetoes::{excludes_but_for_class, is_akin, victims_differ};
use crate::events::statements::Statement;
use crate::hash::HashMap;
use dateline_calendar::{Basis, Edtf};
use std::collections::{BTreeMap, BTreeSet};

/// Pairs of statements, by two documents, each the first that its document tells of the day, or the only one of its sort.
pub(super) fn told_of_one_day(
    evidence: &Evidence<'_>,
    is_repeated: &[bool],
    groups: &Groups,
) -> BTreeSet<(usize, usize)> {
    let statements = evidence.statements;
    let days = by_time(statements, is_repeated, day_of);
    let told = |documents: &Told| documents.values().flatten().copied().collect::<Vec<_>>();
    let content = Content::of(days.values().flat_map(told).map(|number| &statements[number]));
    let mut pairs = BTreeSet::new();
    for documents in days.into_values() {
        for only in only_of_their_sort(evidence, &documents, groups).into_values() {
            pairs.extend(pairs_of(&only, |one, other| are_of_one_matter(evidence, one, other)));
        }
        let only: Vec<usize> = documents
            .into_values()
            .filter(|told| told.iter().all(|number| groups.of(*number) == groups.of(told[0])))
            .map(|told| told[0])
            .collect();
        pairs.extend(pairs_of(&only, |one, other| may_be_one(evidence, &content, one, other)));
    }
    for documents in by_time(statements, is_repeated, month_of).into_values() {
        for (sort, mut only) in only_of_their_sort(evidence, &documents, groups) {
            only.retain(|number| statements[*number].class == sort);
            pairs.extend(pairs_of(&only, |one, other| are_of_one_month(evidence, one, other)));
        }
    }
    pairs
}

/// The numbers of the statements that each document tells of one time.
type Told = BTreeMap<usize, Vec<usize>>;

fn by_time<T: Ord>(
    statements: &[Statement],
    is_repeated: &[bool],
    time_of: impl Fn(&Statement) -> Option<T>,
) -> BTreeMap<T, Told> {
    let mut times: BTreeMap<T, Told> = BTreeMap::new();
    for (number, statement) in statements.iter().enumerate() {
        if let Some(time) = time_of(statement).filter(|_| !is_repeated[number]) {
            times.entry(time).or_default().entry(statement.document).or_default().push(number);
        }
    }
    times
}

/// The pairs of these numbers that fit, the smaller number first.
fn pairs_of(numbers: &[usize], fits: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let after = |at: usize| numbers[at + 1..].iter().take(CANDIDATES).copied();
    let pairs = numbers.iter().enumerate().flat_map(|(at, one)| after(at).map(|other| (*one, other)));
    pairs.filter(|(one, other)| fits(*one, *other)).map(|(one, other)| (one.min(other), one.max(other))).collect()
}

/// The statements of a time that are the only ones of their sort in their documents, by their classes and families: "the generals shelled a granary" where nothing else
/// is told to have been shelled, attacked or destroyed.
fn only_of_their_sort<'s>(evidence: &Evidence<'s>, documents: &Told, groups: &Groups) -> BTreeMap<&'s str, Vec<usize>> {
    let mut only: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for told in documents.values().filter(|told| told.len() <= CANDIDATES) {
        let is_only = |number: &usize| {
            told.iter().all(|other| {
                let (told, other_told) = (&evidence.statements[*number], &evidence.statements[*other]);
                groups.of(*other) == groups.of(*number)
                    || told.sentence == other_told.sentence
                    || !is_akin(told, other_told)
            })
        };
        for number in told.iter().filter(|number| is_only(number)) {
            let class = evidence.statements[*number].class.as_str();
            if lexicon::is_classed(class) {
                for sort in lexicon::families(class).iter().copied().chain([class]) {
                    only.entry(sort).or_default().push(*number);
                }
            }
        }
    }
    only
}

/// The day that the words of a statement tell, if they tell one.
fn day_of(statement: &Statement) -> Option<i32> {
    let date = statement.date?;
    let is_told = matches!(date.basis, Basis::Stated | Basis::Relative) && statement.status.is_shown_first();
    let day = date.earliest().filter(|day| Some(*day) == date.latest())?;
    (is_told && matches!(date.edtf, Edtf::Once(_))).then(|| day.number())
}

/// The month that the words of a statement tell, or in which its day lies.
fn month_of(statement: &Statement) -> Option<(i32, u8)> {
    let date = statement.date?;
    let is_told = matches!(date.basis, Basis::Stated | Basis::Relative) && statement.status.is_shown_first();
    let (from, to) = date.earliest().zip(date.latest())?;
    let month = (from.year(), from.month());
    (is_told && !date.edtf.is_extent() && month == (to.year(), to.month())).then_some(month)
}

/// Whether two statements of one class and month may be of one deed. Within a month more than one is arrested: nobody and nothing may be another.
fn are_of_one_month(evidence: &Evidence<'_>, one: usize, other: usize) -> bool {
    let (told, other_told) = (&evidence.statements[one], &evidence.statements[other]);
    let differ = |ones: &[String], others: &[String]| {
        !ones.is_empty() && !others.is_empty() && !ones.iter().any(|stem| others.contains(stem))
    };
    // "the first death", "the second raid": which of several, the other account does not say.
    let is_counted = |told: &Statement| {
        let mut words = told.title.split(' ').map(str::to_lowercase);
        let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        lexicon::is_listed("ordinal", &first) && lexicon::class_of_noun(&second).is_some()
    };
    NAMES_OF_ONE_MATTER <= evidence.names_shared(told.document, other_told.document)
        && !is_counted(told)
        && !is_counted(other_told)
        && !differ(&told.subjects, &other_told.subjects)
        && !differ(&told.objects, &other_told.objects)
        && are_of_one_matter(evidence, one, other)
}

/// Whether two statements of one sort and day may be of one deed: their documents tell of one matter, and nothing speaks against it.
fn are_of_one_matter(evidence: &Evidence<'_>, one: usize, other: usize) -> bool {
    let (told, other_told) = (&evidence.statements[one], &evidence.statements[other]);
    let named = |told: &Statement| [told.agents.clone(), told.patients.clone()].concat();
    let (ones, others) = (named(told), named(other_told));
    // "the assembly passed the budget", "the assembly passed the loan": one who does two things.
    let common = |ones: &[String], others: &[String]| ones.iter().any(|stem| others.contains(stem));
    let are_two_deeds = (common(&told.subjects, &other_told.subjects)
        || !shared(&told.agents, &other_told.agents).is_empty())
        && !common(&told.objects, &other_told.objects)
        && !told.objects.is_empty()
        && !other_told.objects.is_empty();
    told.document != other_told.document
        && !are_two_deeds
        && NAMES_OF_ONE_STORY <= evidence.names_shared(told.document, other_told.document)
        // "shares of one firm fell", "shares of another fell"
        && (ones.is_empty() || others.is_empty() || !shared(&ones, &others).is_empty())
        && !excludes_but_for_class(told, other_told)
        && !victims_differ([told].into_iter(), [other_told].into_iter(), evidence.entities)
        && !are_elsewhere(told, other_told, evidence.entities)
}

fn may_be_one(evidence: &Evidence<'_>, content: &Content<'_>, one: usize, other: usize) -> bool {
    let (told, other_told) = (&evidence.statements[one], &evidence.statements[other]);
    NAMES_OF_ONE_MATTER <= evidence.names_shared(told.document, other_told.document)
        && !excludes_but_for_class(told, other_told)
        && !victims_differ([told].into_iter(), [other_told].into_iter(), evidence.entities)
        && !are_elsewhere(told, other_told, evidence.entities)
        && (may_be_akin(told, other_told) || ONE_WORD <= Shared::of(told, other_told, evidence.rarity).mass)
        && content.shares(told, other_told)
}

/// Names that two documents share which tell one story.
const NAMES_OF_ONE_STORY: usize = 4;
/// Names that two documents share which surely are about one matter.
const NAMES_OF_ONE_MATTER: usize = 6;
/// The weight of a name or word that is not too common.
const ONE_WORD: f32 = 0.5;

/// Which documents use each content word in a sentence that tells of a day.
struct Content<'s> {
    documents: HashMap<&'s str, BTreeSet<usize>>,
    all: usize,
}

impl<'s> Content<'s> {
    fn of(told: impl Iterator<Item = &'s Statement>) -> Content<'s> {
        let mut documents: HashMap<&str, BTreeSet<usize>> = HashMap::default();
        let mut all = BTreeSet::new();
        for statement in told {
            all.insert(statement.document);
            for stem in &statement.content {
                documents.entry(stem).or_default().insert(statement.document);
            }
        }
        Content { documents, all: all.len() }
    }

    /// Whether two sentences speak of one thing that not every other document speaks of.
    fn shares(&self, one: &Statement, other: &Statement) -> bool {
        let is_rare = |stem: &String| {
            self.documents.get(stem.as_str()).is_some_and(|those| those.len() <= (self.all / COMMON).max(2))
        };
        one.content.iter().any(|stem| other.content.binary_search(stem).is_ok() && is_rare(stem))
    }
}

/// A word is common that more than one of so many documents use.
const COMMON: usize = 2;
