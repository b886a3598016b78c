//! `export`: the corpus as schema 1.

use crate::Verdict;
use crate::error::CliError;
use dateline_files::{Corrections, Seeds};
use dateline_model::export::to_json;
use std::io::Write;
use std::path::Path;

/// Prints the corpus as JSON, with or without what `corpus.toml` says.
pub(crate) fn export(path: &Path, uncorrected: bool, out: &mut impl Write) -> Result<Verdict, CliError> {
    let corrections = if uncorrected { Corrections::LeftOut } else { Corrections::Applied };
    let json = to_json(&Seeds::open(path)?.read(corrections)?);
    writeln!(out, "{}", json.trim_end())?;
    Ok(Verdict::Good)
}
