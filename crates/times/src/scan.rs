//! Tokens to expressions, not yet resolved: at each place the longest that a rule finds.

use crate::at::At;
use crate::rules::RULES;
use crate::time::Meaning;
use crate::tokens::{Kind, Token};

/// An expression: its tokens, what they say, which rule read them.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The first token.
    pub(crate) first: usize,
    /// One past the last token.
    pub(crate) end: usize,
    pub(crate) meaning: Meaning,
    pub(crate) rule: &'static str,
}

/// The expressions in order of place, none overlapping.
pub(crate) fn scan(text: &str, tokens: &[Token]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        let next = may_begin(text, token, tokens.get(index + 1)).then(|| longest(At { text, tokens, index })).flatten();
        index = next.as_ref().map_or(index + 1, |next| next.end);
        found.extend(next);
    }
    found
}

/// Most words begin nothing: only those that the lexicon knows, numbers, and the apostrophe of `'89` can. Articles are everywhere, so they are
/// asked for more: something known must follow.
fn may_begin(text: &str, token: &Token, next: Option<&Token>) -> bool {
    match token.kind {
        Kind::Word => {
            token.entry.is_some_and(|entry| entry.may_begin && (!entry.is_article || next.is_some_and(is_known)))
        }
        Kind::Number | Kind::Figure => true,
        Kind::Mark => matches!(&text[token.start..token.end], "'" | "‘"),
        Kind::Possessive | Kind::Break => false,
    }
}

fn is_known(token: &Token) -> bool {
    match token.kind {
        Kind::Word => token.entry.is_some_and(|entry| entry.may_begin),
        kind => matches!(kind, Kind::Number | Kind::Figure | Kind::Mark),
    }
}

fn longest(at: At<'_>) -> Option<Found> {
    let mut best: Option<Found> = None;
    for rule in RULES {
        let Some((meaning, end)) = (rule.find)(at) else { continue };
        if best.as_ref().is_none_or(|best| best.end < end.index) && at.index < end.index {
            best = Some(Found { first: at.index, end: end.index, meaning, rule: rule.name });
        }
    }
    best
}
