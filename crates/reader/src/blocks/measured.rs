//! What most rules ask of a piece's words, found once for all of them.

use super::boilerplate;
use super::look;
use std::cell::OnceCell;

/// The words of a piece, and how many and of what sort they are.
pub(super) struct Measured<'a> {
    pub(super) words: &'a str,
    /// Words apart at blanks.
    pub(super) count: usize,
    /// Whether enough words have no capital.
    pub(super) has_small_words: bool,
    /// Found when it is first asked for: of most furniture it never is.
    boilerplate: OnceCell<u32>,
}

impl<'a> Measured<'a> {
    pub(super) fn new(words: &'a str) -> Measured<'a> {
        let count = look::word_count(words);
        Measured { words, count, has_small_words: look::has_small_words(words), boilerplate: OnceCell::new() }
    }

    pub(super) fn ends_sentence(&self) -> bool {
        look::ends_sentence(self.words)
    }

    /// As [`look::is_full_sentence`].
    pub(super) fn is_full_sentence(&self) -> bool {
        look::FULL_SENTENCE <= self.count && self.has_small_words && self.ends_sentence()
    }

    /// How much speaks for the words being about the page.
    pub(super) fn boilerplate(&self) -> u32 {
        let found = || if boilerplate::LONGEST < self.count { 0 } else { boilerplate::weight(self.words) };
        *self.boilerplate.get_or_init(found)
    }
}
