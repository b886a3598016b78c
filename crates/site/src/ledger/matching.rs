//! What of a corpus a ledger knows, and by which id.

use super::Ledger;
use super::records::{AccountRecord, one_line};
use dateline_model::{Account, Corpus, Event};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The minted id of each thing of a corpus, in its order; `None` where the ledger does not know it.
pub(super) struct Matches {
    pub(super) documents: Vec<Option<String>>,
    pub(super) entities: Vec<Option<String>>,
    pub(super) events: Vec<Option<String>>,
}

/// The share of words of two quotes, in thousandths, that must agree.
const ENOUGH: u32 = 500;
/// The likeness of two accounts with one quote and one trigger.
const SAME: u32 = 2_000;

pub(super) fn matches(ledger: &Ledger, corpus: &Corpus) -> Matches {
    let documents = documents(ledger, corpus);
    let events = events(ledger, corpus, &documents);
    Matches { entities: entities(ledger, corpus), documents, events }
}

/// By the digest of the text first, then by path: a renamed file and a corrected text keep their id. Renamed and corrected at once, a
/// document is known by its title where it still has a passage that was quoted from it.
fn documents(ledger: &Ledger, corpus: &Corpus) -> Vec<Option<String>> {
    let mut pairs = Vec::new();
    for (number, document) in corpus.documents.iter().enumerate() {
        for (id, record) in &ledger.documents {
            let has_text = record.text_sha256 == document.text_sha256;
            let has_path = record.path == document.path;
            let is_called_so = !has_text && !has_path && *id == document.id;
            if has_text || has_path || is_called_so && has_passage(ledger, id, &document.text) {
                pairs.push((2_000 * u32::from(has_text) + 1_000 * u32::from(has_path) + 1, number, id.as_str()));
            }
        }
    }
    assigned(pairs, corpus.documents.len())
}

fn has_passage(ledger: &Ledger, document: &str, text: &str) -> bool {
    let text = one_line(text);
    let mut accounts = ledger.events.values().flat_map(|event| &event.accounts);
    accounts.any(|account| account.document == document && text.contains(&account.quote))
}

/// By shared names, the more the better; the name that is shown counts double.
fn entities(ledger: &Ledger, corpus: &Corpus) -> Vec<Option<String>> {
    let mut by_name: HashMap<&str, Vec<&str>> = HashMap::new();
    for (id, record) in &ledger.entities {
        for name in &record.names {
            by_name.entry(name).or_default().push(id);
        }
    }
    let mut pairs = Vec::new();
    for (number, entity) in corpus.entities.iter().enumerate() {
        let mut shared: BTreeMap<&str, u32> = BTreeMap::new();
        for (place, name) in std::iter::once(&entity.name).chain(&entity.aliases).enumerate() {
            for id in by_name.get(one_line(name).as_str()).into_iter().flatten() {
                let is_first = ledger.entities[*id].names.first().is_some_and(|first| *first == one_line(name));
                *shared.entry(id).or_default() += 1 + u32::from(is_first) + u32::from(place == 0);
            }
        }
        pairs.extend(shared.into_iter().map(|(id, score)| (score, number, id)));
    }
    assigned(pairs, corpus.entities.len())
}

fn events(ledger: &Ledger, corpus: &Corpus, documents: &[Option<String>]) -> Vec<Option<String>> {
    let mut by_document: HashMap<&str, Vec<(&str, &AccountRecord)>> = HashMap::new();
    for (id, record) in &ledger.events {
        for account in &record.accounts {
            by_document.entry(account.document.as_str()).or_default().push((id, account));
        }
    }
    let mut pairs = Vec::new();
    for (number, event) in corpus.events.iter().enumerate() {
        let mut best: BTreeMap<&str, u32> = BTreeMap::new();
        for account in &event.accounts {
            let known = documents[account.document.get()].as_deref();
            for (id, record) in known.and_then(|id| by_document.get(id)).into_iter().flatten() {
                let score = likeness(corpus, account, record);
                if ENOUGH <= score {
                    // The sum tells which of two events keeps most of what was told.
                    *best.entry(id).or_default() += score;
                }
            }
        }
        pairs.extend(best.into_iter().map(|(id, score)| (score, number, id)));
    }
    assigned(pairs, corpus.events.len())
}

/// Words that two quotes share, as a share of the shorter, in thousandths; more where their triggers are one.
pub(super) fn likeness(corpus: &Corpus, account: &Account, record: &AccountRecord) -> u32 {
    let quote = one_line(corpus.quote(account));
    let trigger = account.trigger.map(|trigger| one_line(corpus.document(account.document).words(trigger)));
    let has_trigger = trigger.as_deref() == Some(record.trigger.as_str());
    if !has_trigger && quote != record.quote {
        return 0;
    }
    if has_trigger && quote == record.quote {
        return SAME;
    }
    let (ones, others): (BTreeSet<&str>, BTreeSet<&str>) =
        (quote.split(' ').collect(), record.quote.split(' ').collect());
    let shared = ones.intersection(&others).count() as u32;
    1_000 * shared / (ones.len().min(others.len()).max(1) as u32)
}

/// The minted events whose passages a new event tells, itself aside: those that were joined to it.
pub(super) fn told_by(corpus: &Corpus, event: &Event, documents: &[Option<String>], records: &[AccountRecord]) -> bool {
    records.iter().any(|record| {
        event.accounts.iter().any(|account| {
            documents[account.document.get()].as_deref() == Some(record.document.as_str())
                && ENOUGH <= likeness(corpus, account, record)
        })
    })
}

/// The best pair first; of equals the one that comes first. Each thing gets one id, and each id one thing.
fn assigned(mut pairs: Vec<(u32, usize, &str)>, count: usize) -> Vec<Option<String>> {
    pairs.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| (one.1, one.2).cmp(&(other.1, other.2))));
    let mut found = vec![None; count];
    let mut taken = BTreeSet::new();
    for (_, number, id) in pairs {
        if found[number].is_none() && taken.insert(id) {
            found[number] = Some(id.to_owned());
        }
    }
    found
}
