//! Places in a document counted in characters, as its addresses and W3C's TextPositionSelector count them.

use dateline_model::{Corpus, DocumentIndex, Span};

/// Characters between two places that are known by heart.
const STEP: usize = 1000;

/// Of each document, where each thousandth character begins, in bytes: no place is counted from the beginning.
#[derive(Debug)]
pub struct Points<'a> {
    corpus: &'a Corpus,
    steps: Vec<Vec<usize>>,
}

impl<'a> Points<'a> {
    /// Counts the characters of all texts once.
    pub fn new(corpus: &'a Corpus) -> Points<'a> {
        let steps = |text: &str| text.char_indices().step_by(STEP).map(|(byte, _)| byte).collect();
        Points { corpus, steps: corpus.documents.iter().map(|document| steps(&document.text)).collect() }
    }

    /// The first character of a span, and the one after its last.
    pub fn of(&self, document: DocumentIndex, span: Span) -> (usize, usize) {
        let text = &self.corpus.document(document).text;
        let steps = &self.steps[document.get()];
        let byte = span.start as usize;
        let passed = steps.partition_point(|&start| start <= byte).saturating_sub(1);
        let from = steps.get(passed).copied().unwrap_or_default();
        let start = passed * STEP + text[from..byte].chars().count();
        (start, start + span.of(text).chars().count())
    }
}
