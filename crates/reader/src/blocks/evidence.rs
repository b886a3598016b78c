//! What speaks for each kind of block: every sign has a weight, the weights of a kind add up, the heaviest kind wins.
//!
//! A full sentence of the body weighs against all furniture: a paragraph lost is an event lost.

use super::NOT_READ;
use super::marks::Mark;
use super::page::Page;
use super::verdict::{OF_READERS, Verdict};
use super::{bylines, furniture, look};
use dateline_model::BlockKind;
use std::collections::BTreeMap;

/// A sign that a piece is of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Evidence {
    pub(super) kind: BlockKind,
    pub(super) weight: i32,
    pub(super) reason: String,
}

impl Evidence {
    pub(super) fn new(kind: BlockKind, weight: i32, reason: impl Into<String>) -> Evidence {
        Evidence { kind, weight, reason: reason.into() }
    }
}

/// So much evidence makes a piece furniture.
const ENOUGH: i32 = 3;

/// Pieces of the head that are looked through for an author: looking at all of them for each note would not be linear.
const HEAD: usize = 20;

type Rule = fn(&Page<'_>, usize) -> Option<Evidence>;

/// Each rule, and how many words the longest piece has that it can be true of.
const RULES: [(usize, Rule); 15] = [
    (ANY, by_mark),
    (ANY, by_section),
    (30, by_repetition),
    (80, |page, at| furniture::picture_credit(&page.measured[at])),
    (look::LONG, |page, at| furniture::copyright(&page.measured[at])),
    (80, |page, at| furniture::praise(&page.measured[at], page.pieces[at].is_bold)),
    (40, |page, at| furniture::phrase(&page.measured[at])),
    (110, furniture::about_page),
    (24, furniture::menu),
    (10, behind_the_end),
    (look::DATE_LINE, date_line),
    (24, by_line),
    (16, author_line),
    (90, author_note),
    (ANY, labels),
];

const ANY: usize = usize::MAX;

/// The kind of furniture that a piece is, and why; `None` for prose and headings.
pub(super) fn furniture_kind(page: &Page<'_>, at: usize) -> Option<(BlockKind, String)> {
    if let Verdict::Chrome(kind, reason) = page.pieces[at].verdict {
        // A day or a name in what readers wrote is never the document's.
        if reason == OF_READERS || reason == NOT_READ {
            return Some((kind, reason.to_owned()));
        }
        let (kind, reason) = finer(page, at, kind).unwrap_or_else(|| (kind, reason.to_owned()));
        return Some((kind, reason));
    }
    furniture_by_words(page, at)
}

/// What the words make of a piece that is known to be furniture: the kind is finer, but a date or a name is the document's own only near
/// its text.
fn finer(page: &Page<'_>, at: usize, kind: BlockKind) -> Option<(BlockKind, String)> {
    let is_general =
        matches!(kind, BlockKind::Chrome | BlockKind::Navigation | BlockKind::Byline | BlockKind::Dateline);
    let is_near =
        at < page.body_start && page.body_start <= at + NEAR || page.body_end <= at && at < page.body_end + NEAR;
    if !is_general || (page.has_verdicts && !is_near) {
        return None;
    }
    furniture_by_words(page, at).filter(|(kind, _)| is_near || !matches!(kind, BlockKind::Byline | BlockKind::Dateline))
}

/// Pieces before the article and behind it that may name its date and its author.
const NEAR: usize = 10;

fn furniture_by_words(page: &Page<'_>, at: usize) -> Option<(BlockKind, String)> {
    let mut weights: BTreeMap<BlockKind, (i32, i32, String)> = BTreeMap::new();
    let count = page.measured[at].count;
    let rules = RULES.iter().filter(|(most, _)| count <= *most);
    for evidence in rules.filter_map(|(_, rule)| rule(page, at)) {
        let (total, heaviest, reason) = weights.entry(evidence.kind).or_default();
        *total += evidence.weight;
        if *heaviest < evidence.weight {
            (*heaviest, *reason) = (evidence.weight, evidence.reason);
        }
    }
    let is_summary = page.pieces[at].verdict == Verdict::Summary;
    let is_of_body = is_summary
        || !page.is_head(at) && !page.is_foot(at) && page.sections[at].is_none() && page.is_full_sentence(at);
    let needed = if is_of_body { ENOUGH + 1 } else { ENOUGH };
    // Of equal weights the first kind wins, so that the order of rules decides nothing.
    let (kind, (total, _, reason)) = weights.into_iter().rev().max_by_key(|(_, (total, ..))| *total)?;
    (needed <= total).then_some((kind, reason))
}

fn by_mark(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let (kind, reason) = match page.pieces[at].mark {
        Mark::Rule => (BlockKind::Chrome, "a rule"),
        Mark::Table if page.words(at).starts_with('|') => (BlockKind::Chrome, "a row of a table"),
        Mark::Code if !page.is_full_sentence(at) => (BlockKind::Chrome, "code"),
        Mark::Picture => (BlockKind::Caption, "a picture"),
        _ => return None,
    };
    Some(Evidence::new(kind, 9, reason))
}

fn by_section(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let (kind, heading) = page.sections[at].as_ref()?;
    // A long sentence under "About us" may still be a note on the author.
    let weight = if page.is_full_sentence(at) { 4 } else { 6 };
    Some(Evidence::new(*kind, weight, format!("under “{heading}”")))
}

fn by_repetition(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let is_outside = page.is_head(at) || page.is_foot(at);
    (page.is_repeat[at] && is_outside).then(|| Evidence::new(BlockKind::Chrome, 6, "the same words stand above"))
}

/// `[END]`, `###`, `Page 3 of 7`, `12`.
fn behind_the_end(page: &Page<'_>, at: usize) -> Option<Evidence> {
    if 40 < page.words(at).len() {
        return None;
    }
    let words = page.words(at).to_lowercase();
    let bare = words.trim_matches(|character: char| !character.is_alphanumeric());
    let rest = bare.strip_prefix("page ").unwrap_or(bare);
    let is_page = rest.len() <= 10 && rest.split(" of ").all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    // "1918" above prose is the heading of what happened then.
    let is_year = bare.len() == 4 && bare.starts_with(['1', '2']) && rest == bare;
    let is_heading = is_year && (page.is_full_sentence(at + 1) || look::is_entry(page.words(at + 1)));
    let is_page = is_page && !is_heading;
    let is_end = matches!(bare, "end" | "ends" | "the end" | "more" | "continued") && words != bare;
    (is_page || is_end).then(|| Evidence::new(BlockKind::Chrome, 3, "a mark of the page"))
}

fn date_line(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let line = look::date_line(page.words(at))?;
    let is_heading = matches!(page.pieces[at].mark, Mark::Heading(_));
    if is_heading || (page.is_chronology && !line.is_labelled) {
        return None;
    }
    let weight = 2 + i32::from(page.is_head(at)) + i32::from(page.is_foot(at)) + i32::from(line.is_labelled);
    Some(Evidence::new(BlockKind::Dateline, weight, "a date and little else"))
}

fn by_line(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let is_heading = matches!(page.pieces[at].mark, Mark::Heading(1 | 2));
    let words = page.words(at);
    let is_dated = || (page.is_head(at) || page.is_foot(at)) && !bylines::beside_date(words, |_| false).is_empty();
    (!is_heading && (bylines::by_line(words).is_some() || is_dated()))
        .then(|| Evidence::new(BlockKind::Byline, 5, "it names who wrote it"))
}

/// A name alone in the head of the page, and what that person is.
fn author_line(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let is_role = |at: usize| page.pieces.get(at).is_some_and(|_| look::is_role_line(page.words(at)));
    let is_name = |at: usize| page.pieces.get(at).is_some_and(|_| look::is_name(page.words(at)));
    if !page.is_head(at) || page.is_repeat[at] || matches!(page.pieces[at].mark, Mark::Heading(_)) {
        return None;
    }
    if is_name(at) {
        let weight = i32::from(page.pieces[at].is_bold) + 3 * i32::from(is_role(at + 1)) + i32::from(0 < at);
        return Some(Evidence::new(BlockKind::Byline, weight, "a name, and below it what that person is"));
    }
    let is_below_author = 0 < at && (is_name(at - 1) || bylines::by_line(page.words(at - 1)).is_some());
    (is_role(at) && is_below_author).then(|| Evidence::new(BlockKind::Byline, 4, "what the author above is"))
}

/// Who the author is: the last prose, about someone whom the text has not named before.
fn author_note(page: &Page<'_>, at: usize) -> Option<Evidence> {
    if !page.is_foot(at) {
        return None;
    }
    let subject = bylines::author_note_subject(page.words(at))?;
    let before = &page.text[..page.pieces[at].span.start as usize];
    let is_byline =
        (0..page.body_start.min(HEAD)).any(|at| page.words(at).to_lowercase().contains(&subject.to_lowercase()));
    let surname = subject.rsplit(' ').next().unwrap_or(&subject);
    let body = page
        .pieces
        .get(page.body_start)
        .map_or(before, |first| &before[(first.span.start as usize).min(before.len())..]);
    let weight = 2 + 3 * i32::from(is_byline) + 2 * i32::from(!body.contains(surname));
    Some(Evidence::new(BlockKind::AuthorNote, weight, format!("it says who {subject} is")))
}

/// `Iran Defense Policy U.S. Elections`: capitals, no sentence, behind the text.
fn labels(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let words = page.words(at);
    if look::is_links_only(words) {
        let weight = 2 + i32::from(page.is_foot(at)) + i32::from(page.is_head(at));
        return Some(Evidence::new(BlockKind::RelatedLinks, weight, "links alone"));
    }
    let count = page.measured[at].count;
    let is_hashtags = 0 < count && words.split_whitespace().all(|word| word.starts_with('#') && 1 < word.len());
    if is_hashtags {
        return Some(Evidence::new(BlockKind::Tags, 4, "labels of topics"));
    }
    let is_outside = page.is_foot(at) && page.body_start < page.body_end;
    // A format that knows its text knows that rows and items are part of it.
    let looks_so = is_outside
        && page.pieces[at].verdict != Verdict::Body
        && count <= look::LONG
        && !look::ends_sentence(words)
        && 80 <= look::capital_share(words)
        && !words.contains(['“', '"', '?', ':', '©']);
    looks_so.then(|| Evidence::new(BlockKind::Tags, 3 + i32::from(4 <= count), "labels of topics"))
}
