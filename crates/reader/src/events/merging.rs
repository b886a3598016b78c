//! Statements that tell one happening, joined; on doubt, apart.
//!
//! In: the statements of all documents. Out: groups of them, each one event, in order of their first statement, and what may be one too. Statements that share a
//! rare word, a name or a class are compared; the most alike are joined first, a group with another only where their members are alike on
//! average and none excludes another ([`vetoes`]). The order of the documents changes nothing but the order of the groups.

mod both;
mod evidence;
mod groups;
mod likeness;
mod matters;
mod one_day;
mod rarity;
mod rivals;
mod vetoes;

use super::lexicon;
use super::statements::Statement;
use crate::hash::{HashMap, HashSet};
use crate::progress::Passes;
use both::told_by_both;
use dateline_model::Entity;
use evidence::Evidence;
use groups::Groups;
use likeness::likeness;
use one_day::told_of_one_day;
use rarity::Rarity;
use std::collections::{BTreeMap, BTreeSet};
use vetoes::{are_of_one_sentence, dates_exclude, excludes, excludes_but_for_class, victims_differ};

/// Statements under one key that are compared with each other; of a commoner key, only the nearest in time.
const CANDIDATES: usize = 60;
/// Members of a group that another is compared with, so that time stays linear.
const MEMBERS: usize = 8;

/// Pairs of statements that are known to tell one happening before any are compared.
pub(super) struct Known {
    /// Of one document.
    pub(super) same: Vec<(usize, usize)>,
    /// Of a document and of one that prints it again in the same words.
    pub(super) repeated: Vec<(usize, usize)>,
}

/// How many passes [`merged`] makes.
pub(super) const PASSES: usize = 5;

/// Joins what tells one event.
pub(super) fn merged(statements: &[Statement], known: &Known, entities: &[Entity], passes: &Passes<'_>) -> Merged {
    let rarity = Rarity::of(statements);
    let mut groups = Groups::new(statements.len());
    for (one, other) in &known.same {
        let (told, other_told) = (&statements[*one], &statements[*other]);
        if !excludes(told, other_told) || other_told.is_noun || told.sentence == other_told.sentence {
            groups.join(*one, *other);
        }
    }
    // What is repeated word for word says nothing more than the first; it is not compared again.
    let mut is_repeated = vec![false; statements.len()];
    for (first, other) in &known.repeated {
        if !dates_exclude(statements[*first].date, statements[*other].date) {
            groups.join(*first, *other);
            is_repeated[*other] = true;
        }
    }
    let candidates = candidates(statements, &is_repeated, passes);
    let evidence = Evidence::of(statements, entities, &rarity);
    let mut sure = told_by_both(&evidence, &is_repeated, &groups, passes);
    for pair in told_of_one_day(&evidence, &is_repeated, &groups) {
        sure.entry(pair).or_insert(0.0);
    }
    let mut pairs: Vec<(u32, usize, usize)> = passes
        .over(candidates.iter().copied())
        .filter_map(|(one, other)| {
            let score = likeness(&statements[one], &statements[other], &rarity, entities)?;
            Some((score, one, other))
        })
        .collect();
    pairs.extend(sure.iter().map(|((one, other), odds)| (TOLD_BY_BOTH + (100.0 * odds.max(0.0)) as u32, *one, *other)));
    rivals::keep_the_nearest(statements, &mut pairs);
    pairs.sort_by_key(|(score, one, other)| (std::cmp::Reverse(*score), *one, *other));
    // Two groups that do not fit are asked again only when one of them has grown.
    let mut unfit: HashSet<[(usize, usize); 2]> = HashSet::default();
    for (_, one, other) in passes.over(pairs.into_iter()) {
        let (left, right) = (groups.of(one), groups.of(other));
        let asked = [left.min(right), left.max(right)].map(|group| (group, groups.members(group).len()));
        if left == right || unfit.contains(&asked) {
            continue;
        }
        if groups_fit(&evidence, [groups.members(left), groups.members(right)], &sure) {
            groups.join(one, other);
        } else {
            unfit.insert(asked);
        }
    }
    let candidates = passes.over(candidates.into_iter());
    let possible = possibly_same(statements, candidates, &groups, &rarity, entities);
    Merged { groups: groups.all(), possible }
}

/// The pairs of these that are likely to tell one happening.
pub(super) fn likely_pairs(
    statements: &[Statement],
    entities: &[Entity],
    pairs: &[(usize, usize)],
) -> Vec<(usize, usize)> {
    let rarity = Rarity::of(statements);
    let evidence = Evidence::of(statements, entities, &rarity);
    let is_likely = |(one, other): &(usize, usize)| {
        let (told, other_told) = (&statements[*one], &statements[*other]);
        likeness(told, other_told, &rarity, entities).is_some()
            || evidence.log_odds(*one, *other).is_some_and(|odds| both::LIKELY <= odds)
    };
    pairs.iter().copied().filter(is_likely).collect()
}

/// Groups of statements, and pairs of statements from different groups that may be one happening all the same.
pub(super) struct Merged {
    /// The numbers of the statements that tell one event, group by group.
    pub(super) groups: Vec<Vec<usize>>,
    /// Pairs of statements of two groups.
    pub(super) possible: Vec<(usize, usize)>,
}

/// Pairs told by two documents whose groups were not joined and exclude each other in nothing.
fn possibly_same(
    statements: &[Statement],
    candidates: impl Iterator<Item = (usize, usize)>,
    groups: &Groups,
    rarity: &Rarity,
    entities: &[Entity],
) -> Vec<(usize, usize)> {
    let members = |number: usize| groups.members(groups.of(number)).iter().take(MEMBERS).map(|at| &statements[*at]);
    let is_possible = |(one, other): &(usize, usize)| {
        let (told, other_told) = (&statements[*one], &statements[*other]);
        groups.of(*one) != groups.of(*other)
            && told.document != other_told.document
            && told.status.is_shown_first()
            && other_told.status.is_shown_first()
            && likeness::is_possible(told, other_told, rarity, entities)
            && !members(*one).any(|left| members(*other).any(|right| excludes(left, right)))
            && !victims_differ(members(*one), members(*other), entities)
    };
    candidates.filter(is_possible).collect()
}

/// Whether two groups may be one: no member excludes another, and half the pairs of them are alike.
fn groups_fit(evidence: &Evidence<'_>, [left, right]: [&[usize]; 2], sure: &BTreeMap<(usize, usize), f32>) -> bool {
    let Evidence { statements, entities, rarity, .. } = *evidence;
    let told = |members: &'_ [usize]| members.iter().map(|number| &statements[*number]).collect::<Vec<_>>();
    if victims_differ(told(left).into_iter(), told(right).into_iter(), entities) {
        return false;
    }
    let (mut alike, mut all, mut first) = (0, 0, None);
    // What befell one person once, and what fits nothing else as well, may be told by whatever word.
    let pairs = left.iter().take(MEMBERS).flat_map(|one| right.iter().take(MEMBERS).map(move |other| (*one, *other)));
    let is_certain = pairs.clone().any(|(one, other)| {
        likeness(&statements[one], &statements[other], rarity, entities).is_some_and(|score| likeness::CERTAIN <= score)
    });
    let odds: Vec<f32> =
        pairs.filter_map(|(one, other)| sure.get(&(one.min(other), one.max(other))).copied()).collect();
    let is_sure = !odds.is_empty();
    let is_surest = odds.iter().any(|odds| SUREST <= *odds);
    for one in left.iter().take(MEMBERS) {
        for other in right.iter().take(MEMBERS) {
            let is_likely = sure.contains_key(&(*one.min(other), *one.max(other)))
                || evidence.log_odds(*one, *other).is_some_and(|odds| 0.0 <= odds);
            let (one, other) = (&statements[*one], &statements[*other]);
            // "killed in the same attack": the noun that takes up the attack may well stand in the sentence that adds to it.
            let is_bare_echo = |told: &Statement| told.is_echo && super::chains::is_bare(told);
            if is_bare_echo(one) || is_bare_echo(other) {
                if dates_exclude(one.date, other.date) {
                    return false;
                }
                continue;
            }
            let are_apart = match () {
                () if is_certain => excludes_but_for_class(one, other),
                () if is_sure => are_of_one_sentence(one, other) || excludes_but_for_class(one, other),
                () => excludes(one, other),
            };
            if are_apart {
                return false;
            }
            if one.is_echo || other.is_echo {
                continue;
            }
            all += 1;
            let score = likeness(one, other, rarity, entities);
            if is_likely || score.is_some() {
                alike += 1;
                first = first.or(Some((one, other)));
            }
        }
    }
    let Some((one, other)) = first else { return all == 0 };
    if is_certain || is_surest || all <= 2 * alike {
        return true;
    }
    // One account leaves out what another of its group names: what both groups tell, taken together, may be alike.
    let (one, other) = (whole(one, &told(left)), whole(other, &told(right)));
    likeness(&one, &other, rarity, entities).is_some()
}

/// A statement with what the others of its group add to it.
fn whole(base: &Statement, group: &[&Statement]) -> Statement {
    let mut whole = base.clone();
    for other in group.iter().filter(|other| !other.is_echo).take(MEMBERS) {
        whole.take_in(other);
        whole.date = super::dates::joint_date([whole.date, other.date].into_iter().flatten());
    }
    whole
}

/// The logarithm of the odds that are enough for two groups, whatever else is told in them.
const SUREST: f32 = 2.5;
/// The score of a pair of accounts of which each is the only one that fits the other.
const TOLD_BY_BOTH: u32 = 1_200;

/// Pairs worth comparing: of akin classes, with a word or a name in common.
fn candidates(statements: &[Statement], is_repeated: &[bool], passes: &Passes<'_>) -> BTreeSet<(usize, usize)> {
    let mut by_key: HashMap<(&str, &str), Vec<usize>> = HashMap::default();
    let names: Vec<Vec<String>> = statements
        .iter()
        .map(|statement| {
            statement.agents.iter().chain(&statement.patients).map(|entity| entity.get().to_string()).collect()
        })
        .collect();
    for (number, statement) in statements.iter().enumerate() {
        if statement.class.is_empty() || is_repeated[number] {
            continue;
        }
        let class = std::iter::once(statement.class.as_str());
        let answer = statement.is_answer.then_some("violence");
        let families: BTreeSet<&str> =
            class.chain(lexicon::families(&statement.class).iter().copied()).chain(answer).collect();
        for family in families {
            for key in statement.objects.iter().chain(&statement.subjects).chain(&names[number]) {
                by_key.entry((family, key.as_str())).or_default().push(number);
            }
        }
    }
    let mut pairs = BTreeSet::new();
    for mut numbers in passes.over(by_key.into_values()) {
        numbers.sort_by_key(|number| (statements[*number].date.and_then(dateline_model::EventDate::earliest), *number));
        numbers.dedup();
        for (at, one) in numbers.iter().enumerate() {
            for other in numbers[at + 1..].iter().take(CANDIDATES) {
                if !dates_exclude(statements[*one].date, statements[*other].date) {
                    pairs.insert((*one.min(other), *one.max(other)));
                }
            }
        }
    }
    pairs
}
