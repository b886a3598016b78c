//! `check --entities`: every name under all its spellings, and why it is what it is.

use crate::Verdict;
use crate::error::CliError;
use dateline_files::Seeds;
use dateline_progress::on_stderr;
use dateline_reader::Explained;
use std::io::{self, Write};
use std::path::Path;

/// Clues shown of each name, the strongest first.
const CLUES: usize = 4;

/// Prints a name a paragraph: kind, name and how often; other spellings; what speaks for its kind; what joined its spellings.
pub(crate) fn entities(path: &Path, out: &mut impl Write) -> Result<Verdict, CliError> {
    for explained in Seeds::open(path)?.explain_entities(&*on_stderr())? {
        entity(&explained, out)?;
    }
    Ok(Verdict::Good)
}

fn entity(explained: &Explained, out: &mut impl Write) -> io::Result<()> {
    let Explained { entity, joins, clues } = explained;
    writeln!(out, "{} · {} · {} ×", entity.name, entity.kind.name(), entity.mentions.len())?;
    if !entity.aliases.is_empty() {
        writeln!(out, "  also {}", entity.aliases.join(" · "))?;
    }
    for (one, other, rule) in joins {
        writeln!(out, "  {one} = {other}: {rule}")?;
    }
    if !clues.is_empty() {
        let clues = clues.iter().take(CLUES).map(|(rule, kind, weight)| format!("{} {weight:+} {rule}", kind.name()));
        writeln!(out, "  by {}", clues.collect::<Vec<_>>().join("; "))?;
    }
    Ok(())
}
