//! The documents, read once, for the builds that embed them.

use crate::error::TaskError;
use crate::project::Project;
use crate::steps::seconds;
use dateline_files::{Loaded, STRICT_VARIABLE, Seeds, is_strict, keep, load, read_and_encode};
use dateline_progress::on_stderr;
use std::time::Instant;

/// The corpus: the kept one where no document has changed, else read now and kept.
pub(crate) fn refresh(project: &Project) -> Result<Loaded, TaskError> {
    let seeds = Seeds::open(&project.seeds)?;
    let cache = project.cache();
    let begun = Instant::now();
    let (loaded, is_new) = match load(&seeds, &cache) {
        Some(loaded) => (loaded, false),
        None => (read_and_encode(&seeds, &*on_stderr())?, true),
    };
    let corpus = &loaded.corpus;
    let counts = format!(
        "{} documents, {} events, {} names",
        corpus.documents.len(),
        corpus.events.len(),
        corpus.entities.len()
    );
    if is_new {
        println!("Read: {} ({counts}), in {}", project.seeds.display(), seconds(begun.elapsed()));
    } else {
        println!("Unchanged: {} ({counts})", project.seeds.display());
    }
    for notice in &corpus.notices {
        eprintln!("notice: {}: {}", project.seeds.join(&notice.path).display(), notice.message);
    }
    if is_strict() && !corpus.notices.is_empty() {
        return Err(TaskError::Strict { variable: STRICT_VARIABLE, count: corpus.notices.len() });
    }
    if is_new {
        keep(&loaded, &cache)?;
    }
    Ok(loaded)
}
