//! Ranges of words to the place quoted.

use super::words::{Tag, Word};
use dateline_model::Span;
use std::ops::Range;

/// The place of these words, without marks and joining words at its ends; quotation marks and brackets stay where both ends are in it.
pub(super) fn quote(words: &[Word<'_>], range: Range<usize>) -> Span {
    let (mut start, mut end) = (range.start, range.end.min(words.len()));
    while start + 1 < end && is_loose_start(words, start, end) {
        start += 1;
    }
    while start + 1 < end && is_loose_end(words, start, end) {
        end -= 1;
    }
    match (words.get(start), words.get(end.wrapping_sub(1))) {
        (Some(first), Some(last)) if start < end => Span { start: first.span.start, end: last.span.end },
        _ => Span { start: 0, end: 0 },
    }
}

fn is_loose_start(words: &[Word<'_>], at: usize, end: usize) -> bool {
    match words[at].tag {
        Tag::Comma | Tag::Conjunction | Tag::Other => true,
        Tag::Break => !(matches!(words[at].text, "(" | "[") && has_mark(words, at + 1..end, &[")", "]"])),
        Tag::Quote => !has_mark(words, at + 1..end, &["\"", "”", "»"]),
        _ => false,
    }
}

fn is_loose_end(words: &[Word<'_>], start: usize, end: usize) -> bool {
    match words[end - 1].tag {
        Tag::Comma | Tag::Conjunction | Tag::Other => true,
        Tag::Break => !(matches!(words[end - 1].text, ")" | "]") && has_mark(words, start..end - 1, &["(", "["])),
        Tag::Quote => !has_mark(words, start..end - 1, &["\"", "“", "«", "„"]),
        _ => false,
    }
}

fn has_mark(words: &[Word<'_>], range: Range<usize>, marks: &[&str]) -> bool {
    words[range].iter().any(|word| marks.contains(&word.text))
}
