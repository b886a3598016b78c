//! What a page weighs that is read before the program has come: its HTML with the style sheet, after brotli.
//!
//! In: a built site and its corpus. Out: the heaviest page; an error that names each one over the limit. A page is charged for every word on it,
//! quotes too, but the page of a document not for the document's own text.

use crate::error::{TaskError, at};
use crate::size::{brotli_length, files_ending};
use dateline_model::Corpus;
use std::path::Path;

/// Bytes of HTML and CSS after brotli.
const LIMIT: u64 = 20_000;

/// Weighs every page and says which is the heaviest.
pub(crate) fn check_pages(dist: &Path, corpus: &Corpus) -> Result<(), TaskError> {
    let sheets: u64 = files_ending(dist, "css")?.iter().map(|(_, file)| brotli_length(file)).sum();
    let mut weights = Vec::new();
    for path in pages_in(dist)? {
        let html = brotli_length(&std::fs::read(&path).map_err(at(&path))?);
        let address = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        weights.push((sheets + html.saturating_sub(own_text(&address, corpus)), address));
    }
    let Some((heaviest, address)) = weights.iter().max() else { return Ok(()) };
    println!(
        "{:>12} {heaviest:>12}  the heaviest of {} pages with its style, {address}; the limit is {LIMIT}",
        "",
        weights.len()
    );
    let heavy: Vec<String> = weights
        .iter()
        .filter(|(weight, _)| LIMIT < *weight)
        .map(|(weight, path)| format!("{path}: {weight}"))
        .collect();
    if heavy.is_empty() { Ok(()) } else { Err(TaskError::HeavyPages { limit: LIMIT, pages: heavy.join("\n") }) }
}

/// What the text of a document weighs on the document's own page; nothing on any other.
fn own_text(address: &str, corpus: &Corpus) -> u64 {
    let id = address.strip_prefix("document/").and_then(|rest| rest.strip_suffix("/index.html"));
    let document = corpus.documents.iter().find(|document| Some(document.id.as_str()) == id);
    document.map_or(0, |document| brotli_length(document.text.as_bytes()))
}

fn pages_in(folder: &Path) -> Result<Vec<std::path::PathBuf>, TaskError> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.is_dir() {
            found.extend(pages_in(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    /// Words that pack badly.
    fn noise(length: usize) -> String {
        let digest =
            |number: u32| Sha256::digest(number.to_le_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        let mut noise: String = (0..length as u32 / 64 + 1).map(digest).collect::<Vec<String>>().concat();
        noise.truncate(length);
        noise
    }

    #[test]
    fn a_page_is_not_charged_for_its_own_document() {
        let dist = tempfile::tempdir().unwrap();
        let text = noise(60_000);
        let mut corpus = crate::bench_corpus::corpus(2, false);
        (corpus.documents[0].id, corpus.documents[0].text) = ("long".into(), text.clone().into());
        let write = |path: &str, content: &str| {
            let path = dist.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        };
        write("document/long/index.html", &text);
        write("style.css", &noise(20_000));
        check_pages(dist.path(), &corpus).unwrap();
        write("event/one/index.html", &text);
        let heavy = check_pages(dist.path(), &corpus).unwrap_err().to_string();
        assert!(heavy.contains("event/one/index.html: ") && !heavy.contains("document/"), "{heavy}");
    }
}
