//! `export`: the corpus as schema 1, or in a form that other programs read.

use crate::error::CliError;
use crate::{Format, Verdict};
use dateline_files::{Corrections, Seeds};
use dateline_model::export::to_json;
use std::io::Write;
use std::path::Path;

/// Prints the corpus in a form, with or without what `corpus.toml` says.
pub(crate) fn export(
    path: &Path,
    format: Format,
    uncorrected: bool,
    out: &mut impl Write,
) -> Result<Verdict, CliError> {
    let corrections = if uncorrected { Corrections::LeftOut } else { Corrections::Applied };
    let corpus = Seeds::open(path)?.read(corrections)?;
    let other = match format {
        Format::Json => {
            writeln!(out, "{}", to_json(&corpus).trim_end())?;
            return Ok(Verdict::Good);
        }
        Format::Csv => dateline_site::Format::Csv,
        Format::Ics => dateline_site::Format::Calendar,
        Format::Timelinejs => dateline_site::Format::TimelineJs,
        Format::Markdown => dateline_site::Format::Markdown,
        Format::Annotations => dateline_site::Format::Annotations,
        Format::Bibtex => dateline_site::Format::BibTex,
        Format::Ris => dateline_site::Format::Ris,
        Format::Csl => dateline_site::Format::CslJson,
    };
    out.write_all(other.write(&corpus, None).as_bytes())?;
    Ok(Verdict::Good)
}
