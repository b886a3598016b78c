//! Bytes of a file to text and front matter.

use crate::SourceFile;

/// Whether a file of the folder is a document: not the settings, the ledger, a README or a dot-file.
pub(crate) fn is_document(path: &str) -> bool {
    let is_hidden = path.split('/').any(|part| part.starts_with('.'));
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_readme = name.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("readme"));
    !is_hidden && !is_readme && !matches!(path, "corpus.toml" | "permalinks.lock")
}

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// As decoded, after the front matter.
    pub(crate) text: String,
    /// What could not be read as it should, in words.
    pub(crate) notices: Vec<String>,
}

/// The text of a file, or why it has none.
pub(crate) fn source(file: &SourceFile<'_>) -> Result<Source, String> {
    let text = String::from_utf8_lossy(file.bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    Ok(Source { text, notices: Vec::new() })
}
