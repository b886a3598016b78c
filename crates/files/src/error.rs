//! Why there is no corpus.

use dateline_model::{Fault, export::ExportError};
use dateline_reader::SettingsError;
use dateline_site::LedgerError;
use std::io;

/// Why a path gives no corpus: the place first, then what helps.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum FilesError {
    #[error("`{path}`: there is no such file or folder; name a folder of documents, or an export (`.json`)")]
    Missing { path: String },
    #[error("`{path}`: this is a single file; name the folder that holds it, or an export (`.json`)")]
    NotAFolder { path: String },
    #[error("`{path}`: it cannot be read: {source}")]
    Unreadable { path: String, source: io::Error },
    #[error("`{path}`: this is not UTF-8; save it as UTF-8")]
    NotUtf8 { path: String },
    #[error("{folder}/{source}")]
    Settings { folder: String, source: SettingsError },
    #[error("{path}:{source}")]
    Ledger { path: String, source: LedgerError },
    #[error("`{path}`: permalinks are kept in a folder of documents; an export has none")]
    NoLedger { path: String },
    #[error("`{path}`: this is not a schema-1 export: {source}")]
    Export { path: String, source: ExportError },
    #[error(
        "`{path}`: an export is taken as it is, so what was corrected in it cannot be undone; name the folder of documents"
    )]
    CorrectedExport { path: String },
    #[error("`{path}`: the reader broke a promise, which is a fault of Dateline: {source}")]
    Broken { path: String, source: Fault },
    #[error("`{path}`: it cannot be written: {source}")]
    Unwritable { path: String, source: io::Error },
}
