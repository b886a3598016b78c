//! The addresses of words in a page that a browser opens: `tests/browser/sources/words.json` has them, and a story there follows each.

use dateline_exports::source_at_words;
use dateline_model::Span;
use dateline_reader::{Settings, SourceFile, read};
use serde_json::{Value, json};
use std::path::Path;

const BLESS: &str = "INSTA_UPDATE";

#[test]
fn words_have_the_addresses_that_a_browser_is_sent_to() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/browser/sources");
    let page = std::fs::read(folder.join("flood.html")).unwrap();
    let corpus = read(&[SourceFile { path: "flood.html", bytes: &page }], &Settings::default());
    let document = &corpus.documents[0];
    let path = folder.join("words.json");
    let kept = std::fs::read_to_string(&path).unwrap();
    let mut words: Vec<Value> = serde_json::from_str(&kept).unwrap();
    for entry in &mut words {
        let quote = entry["quote"].as_str().unwrap().to_owned();
        let occurrence = usize::try_from(entry["occurrence"].as_u64().unwrap()).unwrap();
        let (at, _) = document.text.match_indices(&quote).nth(occurrence).unwrap_or_else(|| panic!("`{quote}`"));
        entry["address"] = json!(source_at_words(document, Span::new(at, at + quote.len())));
    }
    let written = format!("{:#}\n", json!(words));
    if std::env::var(BLESS).is_ok_and(|value| value == "always") {
        std::fs::write(&path, &written).unwrap();
    }
    assert_eq!(kept, written, "read the difference; {BLESS}=always accepts it");
}
