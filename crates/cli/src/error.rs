//! Why a command stopped.

use dateline_files::FilesError;
use std::io;

/// Why a command stopped: the place first, then what helps.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    #[error(transparent)]
    Files(#[from] FilesError),
    #[error("`{path}`: it cannot be read: {source}")]
    Unreadable { path: String, source: io::Error },
    #[error("`{path}`: this is a folder; name one document in it")]
    NotADocument { path: String },
    #[error("the output cannot be written: {0}")]
    Output(#[from] io::Error),
}
