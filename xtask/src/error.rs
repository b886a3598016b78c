//! Why a task stopped.

use dateline_files::FilesError;
use dateline_site::PagesError;
use std::io;
use std::path::Path;

/// Why a task stopped: the place first, then what helps.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TaskError {
    #[error(transparent)]
    Files(#[from] FilesError),
    #[error(transparent)]
    Pages(#[from] PagesError),
    #[error("{variable}=1 allows no notice; there {}", match .count { 1 => "is one".to_owned(), count => format!("are {count}") })]
    Strict { variable: &'static str, count: usize },
    #[error("`{program}`: it cannot be run: {source}")]
    NotRun { program: String, source: io::Error },
    #[error("`{program}` failed ({status})")]
    Failed { program: String, status: String },
    #[error("{what} is missing; {cure}")]
    Missing { what: &'static str, cure: String },
    #[error("`{path}`: {source}")]
    File { path: String, source: io::Error },
    #[error("`{path}`: {message}")]
    Content { path: String, message: String },
    #[error("the documents cannot be watched: {0}")]
    Watch(#[from] notify_debouncer_mini::notify::Error),
    #[error("{0} of {1} steps failed")]
    Steps(usize, usize),
    #[error("the site is {size} bytes too large: {total} of {limit}", size = .total - .limit)]
    TooLarge { total: u64, limit: u64 },
    #[error("these pages weigh more than {limit} bytes with their style:\n{pages}")]
    HeavyPages { limit: u64, pages: String },
    #[error("{0} faults in the links of the site:\n{1}")]
    Links(usize, String),
    #[error("no comment in `Cargo.toml` says what these packages are for:\n{0}")]
    Reasons(String),
    #[error(
        "these words of the interface belong in `crates/wording`, where whoever translates finds them; say them there and call them here:\n{0}"
    )]
    Words(String),
    #[error("the program names folders of this machine: {0}")]
    Paths(String),
    #[error("the crates' direction is broken:\n{0}")]
    Direction(String),
}

/// Puts a path before an error of reading or writing it.
pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> TaskError {
    move |source| TaskError::File { path: path.display().to_string(), source }
}
