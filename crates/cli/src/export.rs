//! `export`: the corpus as schema 1, or in a form that other programs read.

use crate::error::CliError;
use crate::{Format, Verdict};
use dateline_files::{Corrections, Seeds};
use dateline_model::export::to_json;
use dateline_progress::on_stderr;
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
    let corpus = Seeds::open(path)?.read(corrections, &*on_stderr())?;
    let other = match format {
        Format::Json => {
            writeln!(out, "{}", to_json(&corpus).trim_end())?;
            return Ok(Verdict::Good);
        }
        Format::Csv => dateline_exports::Format::Csv,
        Format::Ics => dateline_exports::Format::Calendar,
        Format::Timelinejs => dateline_exports::Format::TimelineJs,
        Format::Markdown => dateline_exports::Format::Markdown,
        Format::Annotations => dateline_exports::Format::Annotations,
        Format::Jsonld => dateline_exports::Format::LinkedData,
        Format::Bibtex => dateline_exports::Format::BibTex,
        Format::Ris => dateline_exports::Format::Ris,
        Format::Csl => dateline_exports::Format::CslJson,
    };
    out.write_all(other.write(&corpus, None).as_bytes())?;
    Ok(Verdict::Good)
}
