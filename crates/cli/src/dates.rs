//! `dates`: the time expressions of each document, for scorers and other programs.

use crate::Verdict;
use crate::error::CliError;
use dateline_files::{FilesError, Seeds};
use dateline_progress::on_stderr;
use dateline_reader::{ReadDocument, Settings, read_documents_with};
use dateline_times::TimexKind;
use serde::Serialize;
use std::io::Write;
use std::path::Path;

/// A line of the output. Positions are Unicode code points of the text after the front matter, end exclusive.
#[derive(Serialize)]
struct Line<'a> {
    doc: &'a str,
    timexes: Vec<Timex<'a>>,
}

#[derive(Serialize)]
struct Timex<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    r#type: &'static str,
    value: &'a str,
}

/// Prints a line a document, by path. What cannot be read has no line, and is named on standard error.
pub(crate) fn dates(path: &Path, out: &mut impl Write) -> Result<Verdict, CliError> {
    if !path.is_dir() {
        return Err(FilesError::Missing { path: path.display().to_string() }.into());
    }
    let seeds = Seeds::open(path)?;
    let (mut documents, notices) = read_documents_with(&seeds.sources(), &Settings::default(), &*on_stderr());
    documents.sort_by(|a, b| a.document.path.cmp(&b.document.path));
    for document in &documents {
        let line = serde_json::to_string(&line(document)).map_err(std::io::Error::from)?;
        writeln!(out, "{line}")?;
    }
    for notice in seeds.notices().iter().chain(&notices) {
        eprintln!("{}: {}", path.join(&notice.path).display(), notice.message);
    }
    Ok(Verdict::Good)
}

fn line(read: &ReadDocument) -> Line<'_> {
    let text = &read.document.text;
    let mut counter = CodePoints { text, byte: 0, before: 0 };
    let timexes = read.times.iter().map(|time| Timex {
        start: counter.before(time.span.start),
        end: counter.before(time.span.end),
        text: &text[time.span.clone()],
        r#type: type_name(time.kind),
        value: &time.value,
    });
    let timexes = timexes.collect();
    let name = read.document.path.rsplit('/').next().unwrap_or_default();
    let doc = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    Line { doc, timexes }
}

/// Counts the code points before places that come in order, in one pass over the text.
struct CodePoints<'a> {
    text: &'a str,
    byte: usize,
    before: usize,
}

impl CodePoints<'_> {
    fn before(&mut self, byte: usize) -> usize {
        self.before += self.text[self.byte..byte].chars().count();
        self.byte = byte;
        self.before
    }
}

fn type_name(kind: TimexKind) -> &'static str {
    match kind {
        TimexKind::Date => "DATE",
        TimexKind::Time => "TIME",
        TimexKind::Duration => "DURATION",
        TimexKind::Set => "SET",
    }
}
