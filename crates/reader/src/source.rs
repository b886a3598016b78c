//! Bytes of a file to text and front matter.
//!
//! In: a file. Out: its text, exactly as written after the front matter, and what the front matter says; or why it cannot be read.
//! Invariant: nothing is trimmed or converted but the encoding, and nothing dropped but a byte order mark.

mod decoding;
mod front_matter;

use crate::SourceFile;
use crate::lexicon::pairs;
use decoding::{Decoded, decode};
use front_matter::split_front_matter;

pub(crate) use front_matter::FrontMatter;

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// As decoded, after the front matter.
    pub(crate) text: String,
    /// What stands before it.
    pub(crate) front_matter: FrontMatter,
    /// What could not be read as it should, in words.
    pub(crate) notices: Vec<String>,
}

/// Whether a file of the folder is a document: not the settings, the ledger, a README or a dot-file.
pub(crate) fn is_document(path: &str) -> bool {
    let is_hidden = path.split('/').any(|part| part.starts_with('.'));
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_readme = name.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("readme"));
    !is_hidden && !is_readme && !matches!(name, "corpus.toml" | "permalinks.lock")
}

/// The text of a file, or why it has none.
pub(crate) fn source(file: &SourceFile<'_>) -> Result<Source, String> {
    refuse_other_formats(file)?;
    let Decoded { mut text, notice } = decode(file.bytes)?;
    let (front_matter, start, mistakes) = split_front_matter(&text);
    // Only what is cut off is moved: most documents have no front matter.
    text.drain(..start);
    if text.trim().is_empty() {
        return Err("there are no words in it".to_owned());
    }
    Ok(Source { text, front_matter, notices: notice.into_iter().chain(mistakes).collect() })
}

fn refuse_other_formats(file: &SourceFile<'_>) -> Result<(), String> {
    let name = file.path.rsplit('/').next().unwrap_or(file.path);
    let ending = name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase());
    let known = pairs(include_str!("../lexicon/formats.tsv")).find(|(known, _)| *known == ending);
    match known {
        Some((_, "text")) => Ok(()),
        Some((_, format)) => Err(format!("`{name}` is not read yet: {format}; save it as text (`.txt`)")),
        None if ending.is_empty() || ending.contains(char::is_whitespace) => Ok(()),
        None => Err(format!("`{name}` is not read: a document is a `.txt` or `.md` file")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, bytes: &[u8]) -> Result<String, String> {
        source(&SourceFile { path, bytes }).map(|source| source.text)
    }

    #[test]
    fn text_is_kept_to_the_last_blank() {
        assert_eq!(check("a.txt", " a\r\n\u{a0}b \n".as_bytes()).unwrap(), " a\r\n\u{a0}b \n");
        assert_eq!(check("a.md", "\u{feff}a".as_bytes()).unwrap(), "a");
        assert_eq!(check("a.md", b"---\ntitle: A\n---\n\n b").unwrap(), "\n b");
    }

    #[test]
    fn other_formats_are_named() {
        assert_eq!(
            check("x/report.PDF", b"%PDF-1.4").unwrap_err(),
            "`report.PDF` is not read yet: it is a PDF; save it as text (`.txt`)"
        );
        assert_eq!(check("a.xyz", b"a").unwrap_err(), "`a.xyz` is not read: a document is a `.txt` or `.md` file");
        assert!(check("NOTES", b"a").is_ok());
    }

    #[test]
    fn files_without_words_are_named() {
        for bytes in [&b""[..], b" \n\t", b"\xef\xbb\xbf", b"---\ntitle: A\n---\n"] {
            assert_eq!(check("a.txt", bytes).unwrap_err(), "there are no words in it");
        }
    }

    #[test]
    fn files_of_the_folder_itself_are_no_documents() {
        for path in
            ["corpus.toml", "permalinks.lock", "README.md", "readme", "a/README.txt", ".hidden.txt", ".git/a.txt"]
        {
            assert!(!is_document(path), "{path}");
        }
        for path in ["a.txt", "a/b.md", "read.txt", "corpus.txt"] {
            assert!(is_document(path), "{path}");
        }
    }
}
