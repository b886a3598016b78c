//! Where in the lines of a saved page its text is: the run of lines that is worth most.
//!
//! In: the pieces of a text whose format knows no parts. Out: the same, those beside the text marked as furniture. Sentences are worth their
//! words, more among sentences than alone; labels, dates, buttons and what is said again and again cost. The text is the run with the
//! greatest sum (body text extraction after Finn, Kushmerick and Smyth, 2001, with context as in jusText). A text without much
//! furniture is left as it is.

use super::boilerplate::ENOUGH;
use super::measured::Measured;
use super::page::section_of;
use super::pieces::Piece;
use super::verdict::Verdict;
use super::{bylines, furniture, look, marks::Mark};
use crate::hash::HashMap;
use crate::lexicon::rows;
use dateline_model::BlockKind;
use std::collections::BTreeSet;
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
/// Bytes of a paragraph; what is longer is data.
const LONGEST_TEXT: usize = 1 << 20;
/// Bytes of a line that is looked for again.
const LONGEST_LINE: usize = 200;
/// What a run must be worth to be a text with comments below it.
const TEXT: f32 = 30.0;
/// So many short lines may stand within a text.
const GAP: usize = 16;
/// Lines above the text in which its date, its author and its summary may stand.
const HEAD: usize = 12;

/// Marks the pieces beside the text.
pub(super) fn mark_furniture(measured: &[Measured<'_>], pieces: &mut [Piece]) {
    let values = values(measured, pieces);
    let labels = values.iter().filter(|value| **value < 0.0).count();
    let sentences = values.iter().filter(|value| 0.0 < **value).count();
    if labels < FEW || labels * 3 < sentences || sentences == 0 {
        return;
    }
    let before_comments = before_comments(measured, &values);
    let (start, end, best) = best_run(&values, 0..before_comments);
    let mut others = other_texts(&values, start..end, best);
    others.extend(gaps(&values, start..end, &others));
    for (at, piece) in pieces.iter_mut().enumerate() {
        let is_inside = (start..end).contains(&at) || others.iter().any(|other| other.contains(&at));
        let is_head = at < start && start <= at + HEAD && may_be_head(&measured[at], start - at);
        if !is_inside && !is_head {
            piece.verdict = Verdict::Chrome(BlockKind::Chrome, "a line beside the text");
        }
    }
}

/// Where readers' comments begin: at the first heading that says so behind a text. They may be far longer than the text.
fn before_comments(measured: &[Measured<'_>], values: &[f32]) -> usize {
    let headings = (0..measured.len()).filter(|&at| is_heading_of_comments(&measured[at]));
    // In the head of a text may stand how many comments it has.
    let mut behind_text = headings.filter(|&at| TEXT <= best_run(values, 0..at).2).take(1);
    behind_text.next().unwrap_or(values.len())
}

/// Short lines between two runs of one text: a list, a table, lines of verse.
fn gaps(
    values: &[f32],
    best: std::ops::Range<usize>,
    others: &[std::ops::Range<usize>],
) -> Vec<std::ops::Range<usize>> {
    let between =
        others.iter().map(|other| if other.end <= best.start { other.end..best.start } else { best.end..other.start });
    let is_list =
        |gap: &std::ops::Range<usize>| gap.len() <= GAP && values[gap.clone()].iter().all(|value| -LABEL <= *value);
    between.filter(is_list).collect()
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

fn values(measured: &[Measured<'_>], pieces: &[Piece]) -> Vec<f32> {
    let mut counts: HashMap<&str, usize> = HashMap::default();
    for line in measured.iter().filter(|line| line.words.len() <= LONGEST_LINE) {
        *counts.entry(line.words).or_default() += 1;
    }
    let times = |line: &Measured<'_>| counts.get(line.words).copied().unwrap_or(1);
    let own = measured.iter().zip(pieces).map(|(line, piece)| own_value(line, piece.mark, times(line)));
    let mut own: Vec<f32> = own.collect();
    for at in teasers(measured) {
        own[at] = own[at].min(-LABEL);
    }
    let share = |at: usize| {
        let around = (at.saturating_sub(2)..own.len().min(at + 3)).filter(|&other| other != at);
        let (sentences, all) =
            around.fold((0, 0), |(sentences, all), other| (sentences + i32::from(0.0 < own[other]), all + 1));
        if all == 0 { 1.0 } else { sentences as f32 / all as f32 }
    };
    (0..own.len()).map(|at| if 0.0 < own[at] { own[at] * (0.3 + 0.7 * share(at)) } else { own[at] }).collect()
}

/// Sentences below the titles of other pages: three times or more a title and one sentence, line by line.
fn teasers(measured: &[Measured<'_>]) -> Vec<usize> {
    let is_title = |line: &Measured<'_>| (3..=16).contains(&line.count) && !line.words.ends_with(['.', ',', ':', ';']);
    let is_teaser = |at: &usize| {
        let line = &measured[*at];
        (6..=32).contains(&line.count) && is_one_sentence(line.words) && is_title(&measured[at - 1])
    };
    let found: Vec<_> = (1..measured.len()).filter(is_teaser).collect();
    let mut list = Vec::new();
    // Between one and the next stands no more than a title and a label or two.
    for run in found.chunk_by(|one, next| *next <= one + 4) {
        if 3 <= run.len() {
            list.extend_from_slice(run);
        }
    }
    list
}

/// Whether no stop stands before the last.
fn is_one_sentence(words: &str) -> bool {
    let rest = words.trim_end_matches(['.', '!', '?', '…', '”', '"', ' ']);
    look::ends_sentence(words) && !rest.contains(['!', '?', '“', '"']) && !rest.contains(". ")
}

/// What a piece is worth by itself.
fn own_value(line: &Measured<'_>, mark: Mark, times: usize) -> f32 {
    let Measured { words, count, has_small_words: is_read, .. } = *line;
    if LONGEST_TEXT < words.len() {
        return 0.0;
    }
    if is_heading_of_comments(line) {
        return -COMMENTS;
    }
    if furniture::is_advert_label(line) {
        return 0.0;
    }
    if is_comment_mark(line) || (3 <= times && count <= 12) {
        return -REPEATED;
    }
    if count <= 6 && section_of(words).is_some() {
        return -SECTION;
    }
    if 5 <= count && ENOUGH <= line.boilerplate() {
        return -(count as f32 * 0.5).clamp(LABEL * 2.0, REPEATED * 2.0);
    }
    let is_phrase = [furniture::phrase(line), furniture::copyright(line)];
    let is_date_line = || count <= look::DATE_LINE && look::date_line(words).is_some();
    if is_phrase.into_iter().flatten().any(|evidence| 3 <= evidence.weight) || is_date_line() {
        return -LABEL * 2.0;
    }
    let is_marked = matches!(mark, Mark::Heading(_) | Mark::Item | Mark::Quote | Mark::Rule);
    match count {
        10.. if is_read && (30 <= count || line.ends_sentence()) => (count as f32).min(MOST),
        4.. if is_read && line.ends_sentence() => count as f32 * 0.7,
        _ if is_marked => 0.0,
        // A title, or a sentence that goes on in the next line.
        10.. if is_read => -LABEL / 2.0,
        _ => -LABEL,
    }
}

fn is_heading_of_comments(line: &Measured<'_>) -> bool {
    line.count <= COMMENT_HEADING && is_comment_heading(line.words)
}

/// Words of the longest heading above readers' comments.
const COMMENT_HEADING: usize = 8;

/// `12 comments`, `Leave a reply`.
pub(crate) fn is_comment_heading(words: &str) -> bool {
    if look::has_more_words(words, COMMENT_HEADING) {
        return false;
    }
    let lower = words.to_lowercase().replace('’', "'");
    let bare = lower.trim_matches(|character: char| !character.is_alphabetic());
    let counts = bare.split(|character: char| !character.is_alphabetic()).any(|word| word == "comments");
    COMMENT_HEADINGS.contains(bare) || (counts && look::word_count(words) <= 5 && !look::ends_sentence(words))
}

/// `Reply`, `3 hours ago`, `12 comments`: what stands with readers' comments and with lists of news.
fn is_comment_mark(line: &Measured<'_>) -> bool {
    if 6 < line.count {
        return false;
    }
    let lower = line.words.to_lowercase();
    let bare: Vec<_> = lower
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let is_ago = lower.trim_end_matches([')', '.']).ends_with(" ago");
    is_ago || (!bare.is_empty() && bare.len() <= 3 && bare.iter().all(|word| COMMENT_WORDS.contains(word)))
}

/// Whether it may be of the article's head: its date, its author, its summary.
fn may_be_head(line: &Measured<'_>, distance: usize) -> bool {
    let words = line.words;
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
