//! Notices as lines for people.

use dateline_model::{Corpus, Notice};
use std::path::Path;

/// ``seeds/a.txt:3:14: …``, line and column from 1, columns in characters; the path alone where there is no place.
pub(crate) fn notice_line(folder: &Path, corpus: &Corpus, notice: &Notice) -> String {
    let path = folder.join(&notice.path);
    let place = notice.document.zip(notice.span).map(|(document, span)| {
        let before = &corpus.document(document).text[..span.start as usize];
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|&character| character != '\n').count() + 1;
        format!(":{line}:{column}")
    });
    format!("{}{}: {}", path.display(), place.unwrap_or_default(), notice.message)
}
