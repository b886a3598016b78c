//! The lines of `permalinks.lock`: cells parted by tabs, one record a line, blank lines and `#` passed over.

use super::{Kind, Ledger};
use std::fmt;

/// How a document is known again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DocumentRecord {
    pub(super) text_sha256: String,
    pub(super) path: String,
}

/// How an entity is known again: all its names, the first the one it is shown by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EntityRecord {
    pub(super) names: Vec<String>,
}

/// How an event is known again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct EventRecord {
    pub(super) accounts: Vec<AccountRecord>,
}

/// A passage that tells an event, blanks made one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AccountRecord {
    pub(super) document: String,
    pub(super) trigger: String,
    pub(super) quote: String,
}

/// A line of `permalinks.lock` that is no record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}:1: {message}")]
pub struct LedgerError {
    /// From 1.
    pub line: usize,
    /// What is wrong and what helps.
    pub message: String,
}

const HEAD: &str = "# Permalinks: addresses that must go on resolving. Written by `dateline mint`, and committed.\n";
const RECORDS: [&str; 5] = ["document", "entity", "event", "moved", "withdrawn"];
/// Parts the names of an entity.
const BETWEEN_NAMES: &str = " | ";

impl Ledger {
    /// Reads `permalinks.lock`.
    pub fn parse(text: &str) -> Result<Ledger, LedgerError> {
        let mut ledger = Ledger::default();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let cells: Vec<&str> = line.split('\t').collect();
            ledger.take(&cells).map_err(|message| LedgerError { line: number + 1, message })?;
        }
        Ok(ledger)
    }

    fn take(&mut self, cells: &[&str]) -> Result<(), String> {
        let kind = |name: &str| Kind::named(name).ok_or_else(|| format!("nothing of the kind `{name}` has an address"));
        match *cells {
            ["document", id, text_sha256, path] => {
                let record = DocumentRecord { text_sha256: text_sha256.to_owned(), path: path.to_owned() };
                only_once(self.documents.insert(id.to_owned(), record).is_none(), "document", id)
            }
            ["entity", id, names] => {
                let record = EntityRecord { names: names.split(BETWEEN_NAMES).map(str::to_owned).collect() };
                only_once(self.entities.insert(id.to_owned(), record).is_none(), "entity", id)
            }
            ["event", id, document, trigger, quote] => {
                let [document, trigger, quote] = [document, trigger, quote].map(str::to_owned);
                let record = self.events.entry(id.to_owned()).or_default();
                record.accounts.push(AccountRecord { document, trigger, quote });
                Ok(())
            }
            ["moved", name, from, to] => {
                only_once(self.moved.insert((kind(name)?, from.to_owned()), to.to_owned()).is_none(), name, from)
            }
            ["withdrawn", name, id] => only_once(self.withdrawn.insert((kind(name)?, id.to_owned())), name, id),
            [first, ..] if RECORDS.contains(&first) => Err(format!(
                "a record of `{first}` has another number of cells; take the file from version control again"
            )),
            [first, ..] => Err(unknown(first)),
            [] => Ok(()),
        }
    }
}

fn only_once(is_new: bool, kind: &str, id: &str) -> Result<(), String> {
    if is_new { Ok(()) } else { Err(format!("{kind} `{id}` is here twice; take the file from version control again")) }
}

fn unknown(first: &str) -> String {
    if first.starts_with("<<<<<<<") || first.starts_with("=======") || first.starts_with(">>>>>>>") {
        return "two versions were not merged; keep the lines of both, and run `dateline mint`".to_owned();
    }
    let near = RECORDS
        .iter()
        .find(|record| record.chars().zip(first.chars()).filter(|(one, other)| one != other).count() <= 2);
    let cure = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    format!("no record is called `{first}`{cure}")
}

/// The file: its head, then the records in order.
impl fmt::Display for Ledger {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(HEAD)?;
        for (id, record) in &self.documents {
            writeln!(out, "document\t{id}\t{}\t{}", record.text_sha256, record.path)?;
        }
        for (id, record) in &self.entities {
            writeln!(out, "entity\t{id}\t{}", record.names.join(BETWEEN_NAMES))?;
        }
        for (id, record) in &self.events {
            for account in &record.accounts {
                writeln!(out, "event\t{id}\t{}\t{}\t{}", account.document, account.trigger, account.quote)?;
            }
        }
        for ((kind, from), to) in &self.moved {
            writeln!(out, "moved\t{}\t{from}\t{to}", kind.name())?;
        }
        for (kind, id) in &self.withdrawn {
            writeln!(out, "withdrawn\t{}\t{id}", kind.name())?;
        }
        Ok(())
    }
}

/// Words of a text with single blanks between them, so that they fit a cell.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
