//! `check`: what a person should know before relying on a corpus.

use crate::Verdict;
use crate::error::CliError;
use crate::notices::notice_line;
use dateline_files::{Corrections, Seeds};
use std::io::Write;
use std::path::Path;

/// Prints every notice, and where asked what the permalinks do not hold, then one line of counts.
pub(crate) fn check(path: &Path, is_locked: bool, out: &mut impl Write) -> Result<Verdict, CliError> {
    let seeds = Seeds::open(path)?;
    let corpus = seeds.read(Corrections::Applied)?;
    for notice in &corpus.notices {
        writeln!(out, "{}", notice_line(path, &corpus, notice))?;
    }
    let unlocked = if is_locked { seeds.ledger()?.unlocked(&corpus) } else { Vec::new() };
    for one in &unlocked {
        writeln!(out, "{}: {one}", path.display())?;
    }
    let counts = [
        counted(corpus.documents.len(), "document"),
        counted(corpus.events.len(), "event"),
        counted_as(corpus.entities.len(), "entity", "entities"),
        counted(corpus.notices.len(), "notice"),
    ];
    writeln!(out, "{}: {}", path.display(), counts.join(", "))?;
    Ok(if corpus.notices.is_empty() && unlocked.is_empty() { Verdict::Good } else { Verdict::Noticed })
}

pub(crate) fn counted(count: usize, one: &str) -> String {
    counted_as(count, one, &format!("{one}s"))
}

pub(crate) fn counted_as(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
