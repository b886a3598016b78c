//! A folder of documents or an export, on disk, to a corpus.
//!
//! In: the path of a folder, or of one schema-1 export (`.json`). Out: the corpus, read or taken as it is, or an error that names the
//! place and the cure. What cannot be read of a folder becomes a notice; only a mistake in its `corpus.toml` stops the reading.
//! Invariant: the same files give the same corpus and the same bytes, in whatever order the file system lists them.
//!
//! ```no_run
//! let corpus = dateline_files::read("seeds".as_ref())?;
//! println!("{} documents", corpus.documents.len());
//! # Ok::<(), dateline_files::FilesError>(())
//! ```

mod cache;
mod environment;
mod error;
mod seeds;
mod walk;

use dateline_model::Corpus;
use std::path::Path;

pub use cache::{CACHE_FOLDER, Loaded, keep, load, read_and_encode};
pub use environment::{SEEDS_VARIABLE, STRICT_VARIABLE, is_strict, seeds_path};
pub use error::FilesError;
pub use seeds::{Corrections, Seeds};

/// Reads a folder of documents, or takes a schema-1 export.
pub fn read(path: &Path) -> Result<Corpus, FilesError> {
    Seeds::open(path)?.read(Corrections::Applied, &())
}
