//! Bytes of a file to text, its parts and what it says of itself.
//!
//! In: a file. Out: its words and, where the format knows them, their parts and metadata; or why it cannot be read. Of text and Markdown
//! nothing is trimmed or converted but the encoding, and nothing dropped but a byte order mark and the front matter; of other formats
//! each reader says what it shows.

mod decoding;
#[cfg(feature = "docx")]
mod docx;
mod format;
mod front_matter;
#[cfg(feature = "html")]
mod html;
mod layout;
#[cfg(feature = "mail")]
mod mail;
#[cfg(feature = "pdf")]
mod pdf;
mod told;

use crate::SourceFile;
use crate::blocks::Piece;
use dateline_model::Span;
use decoding::{Decoded, decode};
use format::{Format, format};
use front_matter::split_front_matter;
use layout::Layout;

pub(crate) use told::{Said, Told};

/// A file as text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Source {
    /// All its words.
    pub(crate) text: String,
    /// What the file says of itself.
    pub(crate) told: Told,
    /// The parts of the text, where the format has any.
    pub(crate) pieces: Option<Vec<Piece>>,
    /// Where each page begins and ends in the text, where the format has pages.
    pub(crate) pages: Vec<Span>,
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
    let (format, notice) = format(file)?;
    let mut source = match format {
        Format::Text => text(file.bytes)?,
        #[cfg(feature = "html")]
        Format::Html => {
            let Decoded { text, notice } = decoding::decode_markup(file.bytes)?;
            laid_out(html::page(&text), notice)
        }
        #[cfg(feature = "docx")]
        Format::Docx => laid_out(docx::document(file.bytes)?, None),
        #[cfg(feature = "mail")]
        Format::Mail => laid_out(mail::mail(file.bytes)?, None),
        #[cfg(feature = "pdf")]
        Format::Pdf => laid_out(pdf::pdf(file.bytes)?, None),
    };
    source.notices.splice(0..0, notice);
    if source.text.trim().is_empty() {
        return Err("there are no words in it".to_owned());
    }
    // Positions in a document are 32 bits wide.
    if u32::try_from(source.text.len()).is_err() {
        return Err("it is longer than 4 GiB; split it".to_owned());
    }
    Ok(source)
}

fn text(bytes: &[u8]) -> Result<Source, String> {
    let Decoded { mut text, notice } = decode(bytes)?;
    let (told, start, mistakes) = split_front_matter(&text);
    // Only what is cut off is moved: most documents have no front matter.
    text.drain(..start);
    let notices = notice.into_iter().chain(mistakes).collect();
    Ok(Source { text, told, pieces: None, pages: Vec::new(), notices })
}

fn laid_out(layout: Layout, notice: Option<String>) -> Source {
    let Layout { text, pieces, told, pages, notices } = layout;
    Source { text, told, pieces: Some(pieces), pages, notices: notice.into_iter().chain(notices).collect() }
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
