//! Documents on disk, watched.

use crate::error::TaskError;
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};
use std::path::Path;
use std::time::Duration;

/// Editors write in several steps; the documents are looked at once the writing has paused so long.
const PAUSE: Duration = Duration::from_millis(150);

/// Calls `changed` after every burst of changes in a folder, or of an export, until what is returned is dropped.
pub(crate) fn watch(
    seeds: &Path,
    changed: impl Fn() + Send + 'static,
) -> Result<Debouncer<RecommendedWatcher>, TaskError> {
    let mut debouncer = new_debouncer(PAUSE, move |events: DebounceEventResult| match events {
        Ok(_) => changed(),
        Err(error) => eprintln!("notice: a change of the documents may have been missed: {error}"),
    })?;
    // Most editors put a new file in the place of the old one, so an export is watched from its folder.
    let (folder, mode) = match seeds.parent() {
        Some(parent) if seeds.is_file() => (parent, RecursiveMode::NonRecursive),
        _ => (seeds, RecursiveMode::Recursive),
    };
    debouncer.watcher().watch(folder, mode)?;
    Ok(debouncer)
}
