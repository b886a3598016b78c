//! `check`: what a person should know before relying on a corpus.

use crate::Verdict;
use crate::error::CliError;
use crate::notices::notice_line;
use std::io::Write;
use std::path::Path;

/// Prints every notice, then one line of counts.
pub(crate) fn check(path: &Path, out: &mut impl Write) -> Result<Verdict, CliError> {
    let corpus = dateline_files::read(path)?;
    for notice in &corpus.notices {
        writeln!(out, "{}", notice_line(path, &corpus, notice))?;
    }
    let counts = [
        counted(corpus.documents.len(), "document"),
        counted(corpus.events.len(), "event"),
        counted_as(corpus.entities.len(), "entity", "entities"),
        counted(corpus.notices.len(), "notice"),
    ];
    writeln!(out, "{}: {}", path.display(), counts.join(", "))?;
    Ok(if corpus.notices.is_empty() { Verdict::Good } else { Verdict::Noticed })
}

fn counted(count: usize, one: &str) -> String {
    counted_as(count, one, &format!("{one}s"))
}

fn counted_as(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
