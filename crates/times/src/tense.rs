//! Whether a sentence speaks of what will be: then a name without a year is the next one, not the last.

use crate::at::At;
use crate::tokens::{Kind, Token};

/// Whether the words of the sentence before this token point ahead: "will launch on", "is expected in", "plans to".
pub(crate) fn is_future(text: &str, tokens: &[Token], index: usize) -> bool {
    let mut at = At { text, tokens, index };
    // A clause is seldom longer, and a bound keeps the whole pass linear.
    for _ in 0..24 {
        at = at.back();
        if matches!(at.kind(), Kind::Break) || at.is_any(&[".", ";"]) {
            return false;
        }
        if at.is_any(&["will", "shall", "scheduled", "upcoming", "expected"]) || at.is("ll") && at.is_glued() {
            return true;
        }
    }
    false
}
