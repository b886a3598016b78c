//! `mint`: permalinks for all that a folder tells.

use crate::Verdict;
use crate::check::{counted, counted_as};
use crate::error::CliError;
use dateline_files::{Corrections, Seeds};
use dateline_progress::on_stderr;
use std::io::Write;
use std::path::Path;

/// Writes `permalinks.lock` and says how many permalinks it holds.
pub(crate) fn mint(path: &Path, out: &mut impl Write) -> Result<Verdict, CliError> {
    let seeds = Seeds::open(path)?;
    let ledger = seeds.ledger()?;
    let corpus = seeds.read(Corrections::Applied, &*on_stderr())?;
    seeds.keep(&ledger.mint(&corpus))?;
    let counts = [
        counted(corpus.documents.len(), "document"),
        counted(corpus.events.len(), "event"),
        counted_as(corpus.entities.len(), "entity", "entities"),
    ];
    writeln!(out, "{}: permalinks for {}", path.join("permalinks.lock").display(), counts.join(", "))?;
    Ok(Verdict::Good)
}
