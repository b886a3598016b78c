//! Whether the words around a date speak of what will be or of what was: a name without a year is then the next one or the last.

use crate::at::At;
use crate::lexicon::Class;
use crate::tokens::{Kind, Token};

/// Where a clause looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    Ahead,
    Behind,
    /// It does not say.
    Open,
}

/// The tense of the clause around an expression (its first token, and one past its last): of the nearest word that tells it.
pub(crate) fn tense(text: &str, tokens: &[Token], first: usize, end: usize) -> Tense {
    let place = |index| At { text, tokens, index };
    let (mut before, mut after) = (place(first), place(end));
    let (mut is_before, mut is_after) = (true, true);
    // A clause is seldom longer, and a bound keeps the whole pass linear.
    for distance in 0..24 {
        before = before.back();
        is_before = is_before && !ends_sentence(before);
        if let Some(tense) = told(before).filter(|_| is_before) {
            return tense;
        }
        // What follows belongs to the same clause for a shorter way.
        is_after = is_after && distance < 10 && !ends_sentence(after);
        if let Some(tense) = told(after).filter(|_| is_after) {
            return tense;
        }
        after = after.next();
    }
    Tense::Open
}

fn ends_sentence(at: At<'_>) -> bool {
    at.kind() == Kind::Break || at.is_any(&[".", ";", "!", "?"])
}

fn told(at: At<'_>) -> Option<Tense> {
    // "may be signed" is ahead, and "has been scheduled" is told by what was done to it.
    let is_modal = at.is_any(&["may", "might", "can"]) && !at.is_capital();
    if at.has(Class::Ahead)
        || is_modal
        || at.is("ll") && at.is_glued()
        || at.is("to") && (at.next().is("be") || at.back().has(Class::AheadTo))
    {
        return Some(Tense::Ahead);
    }
    let is_past_form =
        at.kind() == Kind::Word && 4 < at.words().len() && at.words().ends_with("ed") && !at.is_capital();
    // "is scheduled", "are planned" are told by their own words; "will be finished" is ahead for all its participle.
    if at.is("been") && at.next().has(Class::Ahead) {
        return None;
    }
    let is_passive = at.back().is_any(&["be", "is", "are", "been"]);
    ((at.has(Class::Behind) || is_past_form) && !is_passive).then_some(Tense::Behind)
}
