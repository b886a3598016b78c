//! The tokens of a sentence as names see them: hyphens opened where two names or a name and a small word meet, each word with its case.
//!
//! `Iran-backed` → `Iran` `-` `backed`, `U.S.-Iraq` → `U.S.` `-` `Iraq`; `al-Maliki`, `Abdul-Mahdi` and `Hewlett-Packard` stay whole.

use super::lexicon::lexicon;
use super::vocabulary::{Form, Vocabulary};
use crate::sentences::{Sentence, TokenKind};
use dateline_model::Span;
use std::rc::Rc;

/// A word, number or mark, with what its letters look like.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
    pub(super) case: Case,
    /// It opens a sentence, a quotation or what follows a colon: its capital proves nothing.
    pub(super) is_initial: bool,
    /// No blank stands before it.
    pub(super) is_joined: bool,
    /// What the word lists know of it.
    pub(super) form: Rc<Form>,
}

/// What a word's letters look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// `said`
    Small,
    /// `Iran`, `O’Neill`, `al-Maliki`
    Capital,
    /// `NATO`, `U.S.`
    Upper,
    /// `iPhone`, `WorldCom`, `K1`
    Mixed,
    /// `W.`, `J`
    Initial,
    /// `500`, `1st`
    Number,
    /// Anything else.
    Mark,
}

impl Word<'_> {
    /// In small letters.
    pub(super) fn small(&self) -> &str {
        &self.form.small
    }

    /// As usually written, for look-ups.
    pub(super) fn usual(&self) -> &str {
        self.form.usual(self.text)
    }

    /// Whether it can be part of a name.
    pub(super) fn is_capitalised(&self) -> bool {
        matches!(self.case, Case::Capital | Case::Upper | Case::Mixed | Case::Initial)
    }

    pub(super) fn is_mark(&self, mark: &str) -> bool {
        self.case == Case::Mark && self.text == mark
    }

    /// `’s` or a bare `’` after a name.
    pub(super) fn is_possessive(&self) -> bool {
        self.is_joined && matches!(self.text, "'s" | "’s" | "'" | "’" | "'S" | "’S")
    }
}

/// The words of a sentence.
pub(super) fn words<'a>(text: &'a str, sentence: &Sentence, vocabulary: &mut Vocabulary<'a>) -> Vec<Word<'a>> {
    let mut found: Vec<Word<'a>> = Vec::with_capacity(sentence.tokens.len());
    for token in &sentence.tokens {
        let mut add = |span: Span, kind: TokenKind| {
            let piece = span.of(text);
            let form = vocabulary.form(piece, kind);
            let is_joined = found.last().is_some_and(|last| last.span.end == span.start);
            let is_initial = opens(&found);
            found.push(Word { text: piece, span, case: form.case, is_initial, is_joined, form });
        };
        if token.kind == TokenKind::Word && token.span.of(text).contains(DASHES) {
            pieces(text, token.span, token.kind).into_iter().for_each(|(span, kind)| add(span, kind));
        } else {
            add(token.span, token.kind);
        }
    }
    open_quotations(&mut found);
    if is_title_case(&found) {
        let is_shouted = is_shouted(&found);
        found.iter_mut().for_each(|word| word.is_initial = true);
        found
            .iter_mut()
            .filter(|word| is_shouted && word.case == Case::Upper)
            .for_each(|word| word.case = Case::Capital);
    }
    found
}

/// “Death to …” opens a quotation, as the “Green Zone” does not.
fn open_quotations(words: &mut [Word<'_>]) {
    for at in 1..words.len() {
        let is_quoted = matches!(words[at - 1].text, "“" | "\"" | "‘");
        let is_plain = words[at].case == Case::Capital && words[at].form.is_common;
        let goes_on = words.get(at + 1).is_some_and(|next| next.case == Case::Small);
        if is_quoted && is_plain && goes_on {
            words[at].is_initial = true;
        }
    }
}

/// Capitals throughout, so that they don't make a word an acronym.
fn is_shouted(words: &[Word<'_>]) -> bool {
    words.iter().all(|word| !matches!(word.case, Case::Small | Case::Capital))
}

/// Whether the next word opens a sentence, judging by the words before it.
fn opens(before: &[Word<'_>]) -> bool {
    let Some(last) = before.last() else { return true };
    match last.text {
        ":" | "•" | "*" => true,
        // A quotation that follows a mark or opens the sentence is a sentence of its own; "the so-called “Green Zone”" is not.
        "“" | "\"" | "‘" | "'" | "(" | "[" | "—" | "–" | "-" | "..." | "…" => {
            let rest = &before[..before.len() - 1];
            rest.is_empty()
                || (!matches!(last.text, "—" | "–" | "-" | "(" | "[")
                    && rest.last().is_some_and(|word| word.case == Case::Mark))
        }
        "." | "!" | "?" => true,
        _ => before.iter().all(|word| word.case == Case::Mark),
    }
}

/// A heading set as prose: capitals prove nothing in it. A sentence may be all names, but it ends with a stop.
fn is_title_case(words: &[Word<'_>]) -> bool {
    if is_shouted(words) {
        return 1 < words.len();
    }
    let mut long =
        words.iter().filter(|word| 4 < word.text.chars().count() && !matches!(word.case, Case::Mark | Case::Number));
    let is_open = !words.last().is_some_and(|word| matches!(word.text, "." | "!" | "?" | "”" | "\""));
    is_open && 3 < long.clone().count() && long.all(Word::is_capitalised)
}

const DASHES: [char; 5] = ['-', '–', '—', '‑', '/'];

/// Longer tokens are addresses and rows of dashes, never names.
const LONGEST: usize = 80;

fn pieces(text: &str, span: Span, kind: TokenKind) -> Vec<(Span, TokenKind)> {
    let token = span.of(text);
    if kind != TokenKind::Word || LONGEST < token.len() {
        return vec![(span, kind)];
    }
    let mut found = Vec::new();
    let mut start = 0;
    for (at, dash) in token.char_indices().filter(|(_, letter)| DASHES.contains(letter)) {
        let after = at + dash.len_utf8();
        let right = token[after..].split(DASHES).next().unwrap_or_default();
        if start < at && !right.is_empty() && is_opened(&token[start..at], dash, right) {
            found.push((inside(span, start, at), kind));
            found.push((inside(span, at, after), TokenKind::Mark));
            start = after;
        }
    }
    found.push((inside(span, start, token.len()), kind));
    found
}

fn inside(span: Span, start: usize, end: usize) -> Span {
    Span::new(span.start as usize + start, span.start as usize + end)
}

fn is_opened(left: &str, dash: char, right: &str) -> bool {
    let lexicon = lexicon();
    if matches!(dash, '–' | '—' | '/') {
        return true;
    }
    let whole = format!("{left}-{right}");
    if lexicon.is_place(&whole) || lexicon.is_given_name(&whole) {
        return false;
    }
    let first = left.split('-').next().unwrap_or(left);
    if is_small(right) {
        // `Iran-backed`, but `Jong-un` and `Port-au-Prince`.
        return !is_small(first) && (3 < right.len() || (right.len() == 3 && lexicon.is_common(right)));
    }
    if is_small(first) {
        return !lexicon.is_particle(first) && !is_small(right);
    }
    // `Revolutionary Guard Corps-Quds Force`
    if matches!(left, "Corps" | "Command" | "Army" | "Forces") {
        return true;
    }
    let is_nation = |word: &str| lexicon.demonym(word).is_some() || lexicon.is_place(word);
    let is_meant = is_nation(right) || lexicon.known(right).is_some() || is_small(left);
    (is_nation(left) && is_nation(right)) || (lexicon.is_prefix(&left.to_lowercase()) && is_meant)
}

fn is_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

pub(super) fn case(text: &str, kind: TokenKind) -> Case {
    if kind == TokenKind::Mark {
        return Case::Mark;
    }
    if kind == TokenKind::Number || text.starts_with(|letter: char| letter.is_numeric()) {
        return Case::Number;
    }
    let letters = || text.chars().filter(|letter| letter.is_alphabetic());
    let (all, upper) =
        letters().fold((0, 0), |(all, upper), letter| (all + 1, upper + usize::from(letter.is_uppercase())));
    let opens_upper = letters().next().is_some_and(char::is_uppercase);
    match (all, upper) {
        (0, _) => Case::Mark,
        (1, 1) if text.chars().any(char::is_numeric) => Case::Mixed,
        (1, 1) => Case::Initial,
        (_, 0) => Case::Small,
        _ if all == upper => Case::Upper,
        _ if text.chars().any(char::is_numeric) => Case::Mixed,
        _ if has_inner_capital(text) => Case::Mixed,
        _ if opens_upper || text.split(['-', '\'', '’']).any(|part| part.starts_with(char::is_uppercase)) => {
            Case::Capital
        }
        _ => Case::Small,
    }
}

/// A capital after a small letter: `iPhone`, `WorldCom`, but not `al-Maliki`; `McCain` and `MacArthur` are names as usual.
fn has_inner_capital(text: &str) -> bool {
    let text = text.strip_prefix("Mc").or_else(|| text.strip_prefix("Mac")).unwrap_or(text);
    let mut last = None;
    text.chars().any(|letter| last.replace(letter).is_some_and(char::is_lowercase) && letter.is_uppercase())
}
