//! `check`: what a person should know before relying on a corpus.

use crate::Verdict;
use crate::columns::{Column, table};
use crate::error::CliError;
use crate::notices::notice_line;
use dateline_files::{Corrections, Seeds};
use dateline_model::{Corpus, Document};
use dateline_progress::on_stderr;
use dateline_reader::MetadataEvidence;
use serde::Serialize;
use std::io::Write;
use std::path::Path;

/// What of a corpus is asked.
#[derive(Clone, Copy)]
pub(crate) struct Asked {
    /// Whether everything has its permalink, too.
    pub(crate) locked: bool,
    /// For machines.
    pub(crate) json: bool,
}

/// Prints a table of the documents, every notice, where asked what the permalinks do not hold, then one line of counts; or all of it as JSON.
pub(crate) fn check(path: &Path, asked: Asked, out: &mut impl Write) -> Result<Verdict, CliError> {
    let seeds = Seeds::open(path)?;
    let (corpus, mut evidence) = seeds.read_with_evidence(Corrections::Applied, &*on_stderr())?;
    let rows = corpus.documents.iter().map(|document| {
        let evidence = evidence.remove(&document.path).unwrap_or_default();
        Row::new(&corpus, document, evidence)
    });
    let rows: Vec<_> = rows.collect();
    let unlocked = if asked.locked { seeds.ledger()?.unlocked(&corpus) } else { Vec::new() };
    let unlocked: Vec<_> = unlocked.iter().map(ToString::to_string).collect();
    if asked.json {
        print_json(&corpus, &rows, &unlocked, out)?;
    } else {
        print_table(path, &corpus, &rows, &unlocked, out)?;
    }
    Ok(if corpus.notices.is_empty() && unlocked.is_empty() { Verdict::Good } else { Verdict::Noticed })
}

/// What is known of a document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    path: &'a str,
    id: &'a str,
    title: &'a str,
    published: Option<String>,
    /// Where the date was found.
    published_by: Option<String>,
    words_of_prose: usize,
    words_of_chrome: usize,
    evidence: Vec<EvidenceJson>,
    notices: Vec<&'a str>,
}

#[derive(Serialize)]
struct EvidenceJson {
    field: &'static str,
    value: String,
    place: String,
    surety: &'static str,
}

impl<'a> Row<'a> {
    fn new(corpus: &'a Corpus, document: &'a Document, evidence: Vec<MetadataEvidence>) -> Row<'a> {
        let published_by = evidence.iter().find(|one| one.field == "published").map(|one| one.place.clone());
        let words = |is_chrome: bool| {
            let blocks = document.blocks.iter().filter(|block| block.kind.is_chrome() == is_chrome);
            blocks.map(|block| document.words(block.span).split_whitespace().count()).sum()
        };
        let notices = corpus.notices.iter().filter(|notice| notice.path == document.path);
        Row {
            path: &document.path,
            id: &document.id,
            title: &document.title,
            published: document.published.map(|day| day.to_string()),
            published_by,
            words_of_prose: words(false),
            words_of_chrome: words(true),
            evidence: evidence.into_iter().map(EvidenceJson::from).collect(),
            notices: notices.map(|notice| notice.message.as_str()).collect(),
        }
    }
}

impl From<MetadataEvidence> for EvidenceJson {
    fn from(one: MetadataEvidence) -> EvidenceJson {
        EvidenceJson { field: one.field, value: one.value, place: one.place, surety: one.surety.name() }
    }
}

fn print_table(
    path: &Path,
    corpus: &Corpus,
    rows: &[Row<'_>],
    unlocked: &[String],
    out: &mut impl Write,
) -> Result<(), CliError> {
    if !rows.is_empty() {
        let cells = rows.iter().map(|row| {
            [
                row.path.to_owned(),
                row.title.to_owned(),
                row.published.clone().unwrap_or_else(|| "no date".to_owned()),
                row.published_by.clone().unwrap_or_default(),
                row.words_of_prose.to_string(),
                row.words_of_chrome.to_string(),
                if row.notices.is_empty() { String::new() } else { row.notices.len().to_string() },
            ]
        });
        let columns = [
            Column::words("file", 32),
            Column::words("title", 40),
            Column::words("date", 10),
            Column::words("found in", 36),
            Column::numbers("prose"),
            Column::numbers("chrome"),
            Column::numbers("notices"),
        ];
        write!(out, "{}", table(&columns, &cells.collect::<Vec<_>>()))?;
        writeln!(out)?;
    }
    for notice in &corpus.notices {
        writeln!(out, "{}", notice_line(path, corpus, notice))?;
    }
    for one in unlocked {
        writeln!(out, "{}: {one}", path.display())?;
    }
    let counts = [
        counted(corpus.documents.len(), "document"),
        counted(corpus.events.len(), "event"),
        counted_as(corpus.entities.len(), "entity", "entities"),
        counted(corpus.notices.len(), "notice"),
    ];
    writeln!(out, "{}: {}", path.display(), counts.join(", "))?;
    Ok(())
}

fn print_json(corpus: &Corpus, rows: &[Row<'_>], unlocked: &[String], out: &mut impl Write) -> Result<(), CliError> {
    let unread = corpus.notices.iter().filter(|notice| notice.document.is_none());
    let unread: Vec<_> =
        unread.map(|notice| serde_json::json!({ "path": notice.path, "message": notice.message })).collect();
    let all = serde_json::json!({
        "documents": rows,
        "unread": unread,
        "unlocked": unlocked,
        "counts": {
            "documents": corpus.documents.len(),
            "events": corpus.events.len(),
            "entities": corpus.entities.len(),
            "notices": corpus.notices.len(),
        },
    });
    writeln!(out, "{all:#}")?;
    Ok(())
}

pub(crate) fn counted(count: usize, one: &str) -> String {
    counted_as(count, one, &format!("{one}s"))
}

pub(crate) fn counted_as(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
