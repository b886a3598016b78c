//! Where sentences end, as far as showing a quote among its neighbours needs it.
//!
//! The reader's own sentences are not in the corpus; these are close to them, and nothing but what is shown around a quote and who
//! stands in one sentence depends on them.

use dateline_model::{Document, Span};

/// The sentences of a document's prose, in order.
pub fn sentences(document: &Document) -> Vec<Span> {
    document
        .blocks
        .iter()
        .filter(|block| block.kind.is_prose())
        .flat_map(|block| split(&document.text, block.span))
        .collect()
}

/// The sentences of one stretch of text. They lie inside it, in order, without surrounding blanks.
pub fn split(text: &str, span: Span) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = span.start as usize;
    let mut characters = span.of(text).char_indices().map(|(at, c)| (span.start as usize + at, c)).peekable();
    while let Some((at, c)) = characters.next() {
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((at, c)) =
            characters.next_if(|&(_, c)| matches!(c, '.' | '!' | '?' | '…' | '"' | '\'' | '”' | '’' | ')' | ']'))
        {
            end = at + c.len_utf8();
        }
        let rest = &text[end..span.end as usize];
        let next = rest.trim_start();
        let is_apart = next.len() < rest.len();
        if is_apart && next.starts_with(opens_sentence) && !(c == '.' && is_abbreviation(&text[start..at])) {
            push_trimmed(&mut out, text, start, end);
            start = end;
        }
    }
    push_trimmed(&mut out, text, start, span.end as usize);
    out
}

fn opens_sentence(c: char) -> bool {
    c.is_uppercase() || c.is_numeric() || matches!(c, '"' | '\'' | '“' | '‘' | '(' | '[')
}

/// Whether the word before a full stop is shortened by it: an initial ("J."), letters with stops ("U.S."), a title ("Gen.").
fn is_abbreviation(before: &str) -> bool {
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default()
        .trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    let is_title = include_str!("../lexicon/abbreviations.tsv").lines().any(|line| line == word);
    is_initial || word.contains('.') || is_title
}

fn push_trimmed(out: &mut Vec<Span>, text: &str, start: usize, end: usize) {
    let words = &text[start..end];
    let from = start + (words.len() - words.trim_start().len());
    let to = start + words.trim_end().len();
    if from < to {
        out.push(Span::new(from, to));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str) -> Vec<&str> {
        split(text, Span::new(0, text.len())).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        assert_eq!(
            check("It rained. We left!  “Why?” Nobody knew"),
            ["It rained.", "We left!", "“Why?”", "Nobody knew"]
        );
    }

    #[test]
    fn shortened_words_do_not_end_one() {
        assert_eq!(
            check("The U.S. Army met Gen. Lee and J. Smith. They ate 3.5 pies."),
            ["The U.S. Army met Gen. Lee and J. Smith.", "They ate 3.5 pies."]
        );
    }

    proptest! {
        #[test]
        fn sentences_lie_in_order_inside_their_text(text in "[a-zA-Z .!?…”“’\u{a0}é]{0,80}") {
            let mut end = 0;
            for span in split(&text, Span::new(0, text.len())) {
                prop_assert!(end <= span.start && !span.of(&text).trim().is_empty());
                end = span.end;
            }
        }
    }
}
