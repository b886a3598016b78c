//! Pieces that are furniture of the page by their own words: picture credits, notices of copyright, the publisher about itself, notes on
//! the author, menus.

use super::boilerplate::ENOUGH;
use super::bylines::author_note_subject;
use super::evidence::Evidence;
use super::look;
use super::marks::Mark;
use super::measured::Measured;
use super::page::Page;
use crate::lexicon::{pairs, rows};
use dateline_model::BlockKind;
use memchr::memmem::Finder;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Whether its words alone make it furniture, so that it is no part of the body.
pub(super) fn is_furniture(page: &Page<'_>, at: usize) -> bool {
    let (line, is_bold) = (&page.measured[at], page.pieces[at].is_bold);
    let known = [picture_credit(line), copyright(line), praise(line, is_bold), phrase(line)];
    known.into_iter().flatten().any(|evidence| 3 <= evidence.weight) || author_note_subject(line.words).is_some()
}

/// `Photo by …`, `… /AFP via Getty Images`.
pub(super) fn picture_credit(line: &Measured<'_>) -> Option<Evidence> {
    if 80 < line.count {
        return None;
    }
    let words = line.words;
    // A sentence may name an agency; a credit stands at an end and is short of verbs.
    let (start, end) = (look::lower_start(words, 40), look::lower_end(words, 70));
    let mut found: Vec<&str> = Vec::new();
    let mut find = |words: &str, at: usize, pair: &[u8]| {
        let is_inside = || words[..at].ends_with(char::is_alphanumeric);
        let here = PICTURE_CREDITS.beginning_with(pair);
        if here.is_empty() || (pair[0].is_ascii_alphanumeric() && is_inside()) {
            return;
        }
        found.extend(here.iter().filter(|credit| words[at..].starts_with(**credit)));
    };
    for (at, pair) in end.as_bytes().windows(2).enumerate() {
        find(&end, at, pair);
    }
    if let Some(pair) = start.as_bytes().get(..2) {
        find(&start, 0, pair);
    }
    found.sort_unstable();
    found.dedup();
    let count = found.len() as i32;
    let is_dashed = words.starts_with(['—', '–']);
    let weight = match count {
        0 => return None,
        _ => 2 + i32::from(1 < count) + i32::from(is_dashed) + i32::from(line.count <= 40),
    };
    Some(Evidence::new(BlockKind::Caption, weight, "the credit of a picture"))
}

fn stands_in(lower: &str, phrase: &str) -> bool {
    lower
        .match_indices(phrase)
        .any(|(at, _)| !phrase.starts_with(char::is_alphanumeric) || !lower[..at].ends_with(char::is_alphanumeric))
}

/// `© Chatham House 2021`, `All rights reserved`.
pub(super) fn copyright(line: &Measured<'_>) -> Option<Evidence> {
    if look::LONG < line.count {
        return None;
    }
    let words = line.words;
    let lower = look::lower_start(words, 12);
    let is_signed = lower.starts_with('©') || lower.starts_with("(c) ") || lower.starts_with("copyright");
    let is_claimed = look::contains_in_any_case(words, "all rights reserved", b'v')
        || look::contains_in_any_case(words, "may not be published, broadcast", b'p');
    let weight = || 4 * i32::from(is_signed) + 3 * i32::from(is_claimed) + i32::from(words.contains('©'));
    (is_signed || is_claimed).then(|| Evidence::new(BlockKind::Copyright, weight(), "a notice of copyright"))
}

/// "X is a world-leading institute with a mission to …": the publisher about itself.
pub(super) fn praise(line: &Measured<'_>, is_bold: bool) -> Option<Evidence> {
    if 80 < line.count {
        return None;
    }
    let words = line.words;
    let claims = [(&IS_A, " is a"), (&ARE_A, " are a")];
    let claim = claims.iter().find_map(|(finder, verb)| Some(finder.find(words.as_bytes())? + verb.len()))?;
    let claim = words[claim..].to_lowercase();
    let mut opening = claim.split_whitespace().take(14);
    let mut parts = opening.by_ref().flat_map(|word| word.split(|one: char| !one.is_alphanumeric() && one != '-'));
    if !parts.any(|word| PUBLISHER_NOUNS.contains(word)) {
        return None;
    }
    let praises = rows(include_str!("../../lexicon/publisher_praise.tsv"))
        .filter(|praise| stands_in(&claim, praise))
        .count() as i32;
    (0 < praises)
        .then(|| Evidence::new(BlockKind::Promotion, praises.min(2) + i32::from(is_bold), "the publisher about itself"))
}

/// "Sign up for our newsletter", "Back to top".
pub(super) fn phrase(line: &Measured<'_>) -> Option<Evidence> {
    if 40 < line.count {
        return None;
    }
    let lower = look::lower_start(line.words, 90).replace('’', "'");
    let lower = lower.trim_start_matches(|character: char| !character.is_alphanumeric());
    let first = lower.bytes().next()?;
    let (start, kind) = PAGE_PHRASES[usize::from(first)].iter().find(|(start, _)| lower.starts_with(start))?;
    let (kind, reason) = match *kind {
        "navigation" => (BlockKind::Navigation, "a link of the page"),
        "promotion" => (BlockKind::Promotion, "words of the publisher"),
        "related" => (BlockKind::RelatedLinks, "a link to another page"),
        _ => (BlockKind::Tags, "labels of topics"),
    };
    // "Subscribe to" may begin a sentence of the text; a short line is a button.
    let is_button = line.count <= 12 || start.ends_with(':');
    Some(Evidence::new(kind, if is_button { 3 } else { 1 }, reason))
}

/// `Advertisement`, `Story continues below`: what parts a text and says nothing of what stands below.
pub(super) fn is_advert_label(line: &Measured<'_>) -> bool {
    if 8 < line.count {
        return false;
    }
    let lower = line.words.to_lowercase();
    let bare = lower.trim_matches(|character: char| !character.is_alphanumeric());
    ADVERT_LABELS
        .iter()
        .any(|label| bare.strip_prefix(label).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// "Subscribe to our newsletter", "We and our partners use cookies": what several phrases together say of the page.
pub(super) fn about_page(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let weight = page.measured[at].boilerplate();
    let is_outside = page.is_head(at) || page.is_foot(at);
    let weight = 3 + 2 * i32::from(is_outside || BEYOND_DOUBT <= weight) - 4 * i32::from(weight < ENOUGH);
    (3 <= weight).then(|| Evidence::new(BlockKind::Promotion, weight, "the publisher about its own page"))
}

/// So much makes even a sentence of the text one about the page.
const BEYOND_DOUBT: u32 = 6;

/// Words of menus and nothing else.
pub(super) fn menu(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let words = page.words(at);
    let lower = words.to_lowercase();
    let parts: Vec<_> =
        lower.split(['|', '>', '›', '»', '·', '•', '/', ',']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let known = parts.iter().filter(|part| look::is_menu_words(part)).count();
    let is_trail = || {
        2 <= words.matches([' ']).count()
            && (words.contains(" > ") || words.contains(" › ") || words.contains(" » "))
            && !look::ends_sentence(words)
    };
    let is_outside = page.is_head(at) || page.is_foot(at) || page.pieces[at].mark == Mark::Item;
    let weight = match parts.len() {
        0 => 0,
        count if known == count => 3 + i32::from(1 < count),
        count if count <= known * 2 && 2 < count => 2 + i32::from(is_outside),
        _ => 3 * i32::from(is_outside && is_trail()),
    };
    (0 < weight).then(|| Evidence::new(BlockKind::Navigation, weight, "a menu"))
}

static ADVERT_LABELS: LazyLock<Vec<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/advert_labels.tsv")).collect());

static IS_A: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(" is a"));

static ARE_A: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(" are a"));

/// The credits of pictures by their first two bytes.
struct Credits {
    groups: Vec<Vec<&'static str>>,
    /// The number of a group, for each pair of bytes; of most it is the first, which is empty.
    group_of: Vec<u8>,
}

impl Credits {
    fn beginning_with(&self, pair: &[u8]) -> &[&'static str] {
        &self.groups[usize::from(self.group_of[place(pair)])]
    }
}

fn place(pair: &[u8]) -> usize {
    usize::from(pair[0]) << 8 | usize::from(pair[1])
}

static PICTURE_CREDITS: LazyLock<Credits> = LazyLock::new(|| {
    let mut credits = Credits { groups: vec![Vec::new()], group_of: vec![0; 1 << 16] };
    for credit in rows(include_str!("../../lexicon/picture_credits.tsv")) {
        let group = &mut credits.group_of[place(credit.as_bytes())];
        if *group == 0 {
            *group = u8::try_from(credits.groups.len()).expect("the list is short");
            credits.groups.push(Vec::new());
        }
        credits.groups[usize::from(*group)].push(credit);
    }
    credits
});

/// By first byte.
static PAGE_PHRASES: LazyLock<Vec<Vec<(&str, &str)>>> = LazyLock::new(|| {
    let mut phrases = vec![Vec::new(); 256];
    for (start, kind) in pairs(include_str!("../../lexicon/page_phrases.tsv")) {
        phrases[usize::from(start.bytes().next().unwrap_or_default())].push((start, kind));
    }
    phrases
});

static PUBLISHER_NOUNS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/publisher_nouns.tsv")).collect());
