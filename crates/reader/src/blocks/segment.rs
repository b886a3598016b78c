//! Where in the lines of a saved page its text is: the run of lines that is worth most.
//!
//! In: the pieces of a text whose format knows no parts. Out: the same, those beside the text marked as furniture. Sentences are worth their
//! words, more among sentences than alone; labels, dates, buttons and what is said again and again cost. The text is the run with the
//! greatest sum (body text extraction after Finn, Kushmerick and Smyth, 2001, with context as in jusText). A text without much
//! furniture is left as it is.

use super::page::section_of;
use super::pieces::Piece;
use super::verdict::Verdict;
use super::{bylines, furniture, look, marks::Mark};
use crate::lexicon::rows;
use dateline_model::BlockKind;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What a label costs, in words.
const LABEL: f32 = 4.0;
/// What a heading costs that stands above links to other pages, offers or tags.
const SECTION: f32 = 25.0;
/// What a heading costs that stands above readers' comments, which read like any text.
const COMMENTS: f32 = 60.0;
/// What a line costs that stands there three times or more, or that only readers' comments have.
const REPEATED: f32 = 12.0;
/// A paragraph is worth no more words than this: length alone makes no article.
const MOST: f32 = 90.0;
/// Fewer labels than this, or few beside the sentences, and the text is no page.
const FEW: usize = 8;
/// Lines above the text in which its date, its author and its summary may stand.
const HEAD: usize = 12;

/// Marks the pieces beside the text.
pub(super) fn mark_furniture(text: &str, pieces: &mut [Piece]) {
    let values = values(text, pieces);
    let labels = values.iter().filter(|value| **value < 0.0).count();
    let sentences = values.iter().filter(|value| 0.0 < **value).count();
    if labels < FEW || labels * 3 < sentences || sentences == 0 {
        return;
    }
    let (start, end, best) = best_run(&values, 0..values.len());
    let others = other_texts(&values, start..end, best);
    for (at, piece) in pieces.iter_mut().enumerate() {
        let is_inside = (start..end).contains(&at) || others.iter().any(|other| other.contains(&at));
        let is_head = at < start && start <= at + HEAD && may_be_head(piece.span.of(text), start - at);
        if !is_inside && !is_head {
            piece.verdict = Verdict::Chrome(BlockKind::Chrome, "a line beside the text");
        }
    }
}

/// Runs beside the best that are nearly as good: another chapter, behind a table or a list.
fn other_texts(values: &[f32], best: std::ops::Range<usize>, worth: f32) -> Vec<std::ops::Range<usize>> {
    let beside = [0..best.start, best.end..values.len()];
    let runs = beside.into_iter().filter(|beside| !beside.is_empty()).map(|beside| best_run(values, beside));
    runs.filter(|(_, _, sum)| worth < sum * 2.0).map(|(start, end, _)| start..end).collect()
}

/// The run within a range whose values add up to most, and its sum.
fn best_run(values: &[f32], range: std::ops::Range<usize>) -> (usize, usize, f32) {
    let mut best = (range.start, range.start, 0.0);
    let (mut start, mut sum) = (range.start, 0.0);
    for at in range {
        if sum <= 0.0 {
            (start, sum) = (at, 0.0);
        }
        sum += values[at];
        if best.2 < sum {
            best = (start, at + 1, sum);
        }
    }
    best
}

fn values(text: &str, pieces: &[Piece]) -> Vec<f32> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for piece in pieces {
        *counts.entry(piece.span.of(text)).or_default() += 1;
    }
    let own: Vec<f32> = pieces.iter().map(|piece| own_value(text, piece, counts[piece.span.of(text)])).collect();
    let share = |at: usize| {
        let around = (at.saturating_sub(2)..own.len().min(at + 3)).filter(|&other| other != at);
        let (sentences, all) =
            around.fold((0, 0), |(sentences, all), other| (sentences + i32::from(0.0 < own[other]), all + 1));
        if all == 0 { 1.0 } else { sentences as f32 / all as f32 }
    };
    (0..own.len()).map(|at| if 0.0 < own[at] { own[at] * (0.3 + 0.7 * share(at)) } else { own[at] }).collect()
}

/// What a piece is worth by itself.
fn own_value(text: &str, piece: &Piece, times: usize) -> f32 {
    let words = piece.span.of(text);
    let count = look::word_count(words);
    if is_comment_heading(words) {
        return -COMMENTS;
    }
    if is_comment_mark(words) || (3 <= times && count <= 12) {
        return -REPEATED;
    }
    if count <= 6 && section_of(words).is_some() {
        return -SECTION;
    }
    let is_phrase = [furniture::phrase(words), furniture::copyright(words)];
    if is_phrase.into_iter().flatten().any(|evidence| 3 <= evidence.weight) || look::date_line(words).is_some() {
        return -LABEL * 2.0;
    }
    let is_marked = matches!(piece.mark, Mark::Heading(_) | Mark::Item | Mark::Quote | Mark::Rule);
    let is_read = look::has_small_words(words);
    match count {
        10.. if is_read && (look::ends_sentence(words) || 30 <= count) => (count as f32).min(MOST),
        4.. if is_read && look::ends_sentence(words) => count as f32 * 0.7,
        _ if is_marked => 0.0,
        // A title, or a sentence that goes on in the next line.
        10.. if is_read => -LABEL / 2.0,
        _ => -LABEL,
    }
}

/// `12 comments`, `Leave a reply`.
fn is_comment_heading(words: &str) -> bool {
    if 8 < look::word_count(words) {
        return false;
    }
    let lower = words.to_lowercase().replace('’', "'");
    let bare = lower.trim_matches(|character: char| !character.is_alphabetic());
    let counts = bare.split(|character: char| !character.is_alphabetic()).any(|word| word == "comments");
    COMMENT_HEADINGS.contains(bare) || (counts && look::word_count(words) <= 5 && !look::ends_sentence(words))
}

/// `Reply`, `3 hours ago`, `12 comments`: what stands with readers' comments and with lists of news.
fn is_comment_mark(words: &str) -> bool {
    if 6 < look::word_count(words) {
        return false;
    }
    let lower = words.to_lowercase();
    let bare: Vec<_> = lower
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let is_ago = lower.trim_end_matches([')', '.']).ends_with(" ago");
    is_ago || (!bare.is_empty() && bare.len() <= 3 && bare.iter().all(|word| COMMENT_WORDS.contains(word)))
}

/// Whether it may be of the article's head: its date, its author, its summary.
fn may_be_head(words: &str, distance: usize) -> bool {
    look::date_line(words).is_some()
        || bylines::by_line(words).is_some()
        || look::is_summary(words)
        || look::is_role_line(words)
        || (distance <= 3 && look::is_name(words) && !look::is_menu_words(words))
}

static COMMENT_HEADINGS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/comment_headings.tsv")).collect());

static COMMENT_WORDS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/comment_words.tsv")).collect());
