//! Titles of happenings that a noun tells.

use super::super::words::{Tag, Word};
use super::{COMFORTABLE, Rest, TitleSource, capitalised, has_even_marks, longest_that_fits, phrase};
use std::ops::Range;

/// The title of a happening told by a noun: its phrase without article, time and possessive pronoun.
pub(in super::super) fn noun_title(source: TitleSource<'_>, phrase_words: Range<usize>, head: usize) -> Option<String> {
    let mut start = phrase_words.start;
    while start < head && is_left_out(source.words, start) {
        start += 1;
    }
    let first = phrase(source, start..head + 1);
    let rest = head + 1..phrase_words.end;
    let says_whose = start < head || !rest.is_empty();
    let title = longest_that_fits(
        source,
        &first,
        Rest { words: rest.clone(), may_be_left_out: false, is_active: false },
        COMFORTABLE,
    )
    .or_else(|| first_of_list(source, &first, rest))?;
    (says_whose && title.contains(' ')).then_some(title)
}

/// "killings of A and B", where both are too long: the phrase up to "and".
fn first_of_list(source: TitleSource<'_>, first: &str, rest: Range<usize>) -> Option<String> {
    let and = rest.clone().find(|at| source.words[*at].tag == Tag::Conjunction)?;
    longest_that_fits(
        source,
        first,
        Rest { words: rest.start..and, may_be_left_out: false, is_active: false },
        COMFORTABLE,
    )
}

/// The title of a happening that takes up another: "disaster", to stand until the two are joined.
pub(in super::super) fn plain_noun_title(
    source: TitleSource<'_>,
    phrase_words: Range<usize>,
    head: usize,
) -> Option<String> {
    let mut start = phrase_words.start;
    while start < head && is_left_out(source.words, start) {
        start += 1;
    }
    let title = capitalised(&phrase(source, start..head + 1));
    (!title.is_empty() && title.chars().count() <= COMFORTABLE && has_even_marks(&title)).then_some(title)
}

/// Articles, "his", "last month's"; but "the 1906 earthquake" keeps its year.
fn is_left_out(words: &[Word<'_>], at: usize) -> bool {
    match words[at].tag {
        Tag::Determiner | Tag::Possessive | Tag::Genitive => true,
        Tag::Time(_) => {
            words[at + 1].tag == Tag::Genitive || !words[at].text.bytes().all(|letter| letter.is_ascii_digit())
        }
        _ => false,
    }
}
