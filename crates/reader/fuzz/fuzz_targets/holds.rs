//! What holds of every document, whatever its bytes.

use dateline_reader::{SourceFile, read_documents};

/// Reads a file, and proves: it is a document or a notice; blocks, sentences, tokens and pages are in order and on characters; no word is lost.
pub fn holds(path: &str, bytes: &[u8]) {
    let (documents, notices) = read_documents(&[SourceFile { path, bytes }]);
    assert!(!documents.is_empty() || !notices.is_empty());
    for read in &documents {
        let text = read.document.text.as_str();
        let mut end = 0;
        for block in &read.document.blocks {
            let range = block.span.range();
            assert!(end <= range.start && text.get(range.clone()).is_some_and(|words| !words.is_empty()));
            assert!(!text[end..range.start].contains(char::is_alphanumeric), "{:?}", &text[end..range.start]);
            end = range.end;
        }
        assert!(!text[end..].contains(char::is_alphanumeric));
        let mut end = 0;
        for page in &read.document.pages {
            assert!(end <= page.start && text.get(page.range()).is_some());
            end = page.end;
        }
        let mut end = 0;
        for sentence in &read.sentences {
            assert!(read.document.blocks[sentence.block].span.contains(sentence.span) && end <= sentence.span.start);
            let mut inner = sentence.span.start;
            for token in &sentence.tokens {
                assert!(inner <= token.span.start && sentence.span.contains(token.span));
                assert!(text.get(token.span.range()).is_some_and(|words| !words.is_empty()));
                inner = token.span.end;
            }
            end = sentence.span.end;
        }
    }
}
