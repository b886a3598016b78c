//! The site of documents that attack it, for the browser tests: built as any site is, in a folder of its own.

use crate::build::build_site;
use crate::error::TaskError;
use crate::project::Project;
use std::path::PathBuf;

/// What writes the documents. It lists the attacks for the tests, too.
const WRITER: &str = "tests/browser/planted/plant.mjs";

/// Where the site is.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.root.join("target/planted/dist")
}

/// Writes the documents and builds their site.
pub(crate) fn build_planted(project: &Project) -> Result<(), TaskError> {
    let (seeds, dist) = (project.root.join("target/planted/seeds"), folder(project));
    project.run("node", &[WRITER, &seeds.to_string_lossy()])?;
    build_site(&project.with_seeds(seeds), &["--dist".to_owned(), dist.to_string_lossy().into_owned()])
}
