//! `pages`: Trunk's post-build hook, which gives every address a page of its own.

use crate::error::{TaskError, at};
use crate::project::Project;
use dateline_files::{Seeds, load, read_and_encode};
use std::path::PathBuf;

/// Writes the pages beside the index.html that Trunk has staged.
pub(crate) fn write_pages(project: &Project) -> Result<(), TaskError> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| TaskError::Missing {
        what: "TRUNK_STAGING_DIR",
        cure: "this is Trunk's hook: run `trunk build`, or `cargo xtask serve`".into(),
    })?;
    let seeds = Seeds::open(&project.seeds)?;
    let loaded = load(&seeds, &project.cache()).map_or_else(|| read_and_encode(&seeds), Ok)?;
    let index = staging.join("index.html");
    let shell = std::fs::read_to_string(&index).map_err(at(&index))?;
    for page in dateline_site::pages(&loaded.corpus, &shell)? {
        let path = staging.join(&page.path);
        let folder = path.parent().unwrap_or(&staging);
        std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, &page.html)).map_err(at(&path))?;
    }
    Ok(())
}
