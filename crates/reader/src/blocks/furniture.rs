//! Pieces that are furniture of the page by their own words: picture credits, notices of copyright, the publisher about itself, notes on
//! the author, menus.

use super::boilerplate::{ENOUGH, boilerplate};
use super::bylines::author_note_subject;
use super::evidence::Evidence;
use super::look;
use super::marks::Mark;
use super::page::Page;
use crate::lexicon::{pairs, rows};
use dateline_model::BlockKind;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Whether its words alone make it furniture, so that it is no part of the body.
pub(super) fn is_furniture(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let is_bold = page.pieces[at].is_bold;
    let known = [picture_credit(words), copyright(words), praise(words, is_bold), phrase(words)];
    known.into_iter().flatten().any(|evidence| 3 <= evidence.weight) || author_note_subject(words).is_some()
}

/// `Photo by …`, `… /AFP via Getty Images`.
pub(super) fn picture_credit(words: &str) -> Option<Evidence> {
    if look::has_more_words(words, 80) {
        return None;
    }
    // A sentence may name an agency; a credit stands at an end and is short of verbs.
    let (start, end) = (look::lower_start(words, 40), look::lower_end(words, 70));
    let mut found: Vec<&str> = Vec::new();
    let places = end.char_indices().map(|(at, _)| (at, &end[at..])).chain([(0, start.as_str())]);
    for (at, rest) in places {
        let Some(here) = rest.bytes().next().and_then(|first| PICTURE_CREDITS.get(usize::from(first))) else {
            continue;
        };
        if here.is_empty() {
            continue;
        }
        let is_inside = 0 < at && end[..at].ends_with(char::is_alphanumeric);
        let here = here
            .iter()
            .filter(|credit| rest.starts_with(**credit) && !(is_inside && credit.starts_with(char::is_alphanumeric)));
        for credit in here {
            if !found.contains(credit) {
                found.push(credit);
            }
        }
    }
    let count = found.len() as i32;
    let is_dashed = words.starts_with(['—', '–']);
    let weight = match count {
        0 => return None,
        _ => 2 + i32::from(1 < count) + i32::from(is_dashed) + i32::from(look::word_count(words) <= 40),
    };
    Some(Evidence::new(BlockKind::Caption, weight, "the credit of a picture"))
}

fn stands_in(lower: &str, phrase: &str) -> bool {
    lower
        .match_indices(phrase)
        .any(|(at, _)| !phrase.starts_with(char::is_alphanumeric) || !lower[..at].ends_with(char::is_alphanumeric))
}

/// `© Chatham House 2021`, `All rights reserved`.
pub(super) fn copyright(words: &str) -> Option<Evidence> {
    if !look::is_short(words) {
        return None;
    }
    let lower = look::lower_start(words, 12);
    let is_signed = lower.starts_with('©') || lower.starts_with("(c) ") || lower.starts_with("copyright");
    let is_claimed = ["all rights reserved", "may not be published, broadcast"]
        .into_iter()
        .any(|claim| look::contains_in_any_case(words, claim));
    let weight = 4 * i32::from(is_signed) + 3 * i32::from(is_claimed) + i32::from(words.contains('©'));
    (3 <= weight).then(|| Evidence::new(BlockKind::Copyright, weight, "a notice of copyright"))
}

/// "X is a world-leading institute with a mission to …": the publisher about itself.
pub(super) fn praise(words: &str, is_bold: bool) -> Option<Evidence> {
    if look::has_more_words(words, 80) {
        return None;
    }
    let (_, claim) = words.split_once(" is a").or_else(|| words.split_once(" are a"))?;
    let claim = claim.to_lowercase();
    let opening: String = claim.split_whitespace().take(14).collect::<Vec<_>>().join(" ");
    let is_publisher = opening
        .split(|character: char| !character.is_alphanumeric() && character != '-')
        .any(|word| PUBLISHER_NOUNS.contains(word));
    let praises = rows(include_str!("../../lexicon/publisher_praise.tsv"))
        .filter(|praise| stands_in(&claim, praise))
        .count() as i32;
    (is_publisher && 0 < praises)
        .then(|| Evidence::new(BlockKind::Promotion, praises.min(2) + i32::from(is_bold), "the publisher about itself"))
}

/// "Sign up for our newsletter", "Back to top".
pub(super) fn phrase(words: &str) -> Option<Evidence> {
    if look::has_more_words(words, 40) {
        return None;
    }
    let count = look::word_count(words);
    let lower = look::lower_start(words, 90).replace('’', "'");
    let lower = lower.trim_start_matches(|character: char| !character.is_alphanumeric());
    let (start, kind) = PAGE_PHRASES.iter().find(|(start, _)| lower.starts_with(start))?;
    let (kind, reason) = match *kind {
        "navigation" => (BlockKind::Navigation, "a link of the page"),
        "promotion" => (BlockKind::Promotion, "words of the publisher"),
        "related" => (BlockKind::RelatedLinks, "a link to another page"),
        _ => (BlockKind::Tags, "labels of topics"),
    };
    // "Subscribe to" may begin a sentence of the text; a short line is a button.
    let is_button = count <= 12 || start.ends_with(':');
    Some(Evidence::new(kind, if is_button { 3 } else { 1 }, reason))
}

/// `Advertisement`, `Story continues below`: what parts a text and says nothing of what stands below.
pub(super) fn is_advert_label(words: &str) -> bool {
    if look::has_more_words(words, 8) {
        return false;
    }
    let lower = words.to_lowercase();
    let bare = lower.trim_matches(|character: char| !character.is_alphanumeric());
    ADVERT_LABELS
        .iter()
        .any(|label| bare.strip_prefix(label).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// "Subscribe to our newsletter", "We and our partners use cookies": what several phrases together say of the page.
pub(super) fn about_page(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let weight = boilerplate(page.words(at));
    let is_outside = page.is_head(at) || page.is_foot(at);
    let weight = 3 + 2 * i32::from(is_outside || BEYOND_DOUBT <= weight) - 4 * i32::from(weight < ENOUGH);
    (3 <= weight).then(|| Evidence::new(BlockKind::Promotion, weight, "the publisher about its own page"))
}

/// So much makes even a sentence of the text one about the page.
const BEYOND_DOUBT: u32 = 6;

/// Words of menus and nothing else.
pub(super) fn menu(page: &Page<'_>, at: usize) -> Option<Evidence> {
    let words = page.words(at);
    if look::has_more_words(words, 24) {
        return None;
    }
    let lower = words.to_lowercase();
    let parts: Vec<_> =
        lower.split(['|', '>', '›', '»', '·', '•', '/', ',']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let known = parts.iter().filter(|part| look::is_menu_words(part)).count();
    let is_trail = 2 <= words.matches([' ']).count()
        && (words.contains(" > ") || words.contains(" › ") || words.contains(" » "))
        && !look::ends_sentence(words);
    let is_outside = page.is_head(at) || page.is_foot(at) || page.pieces[at].mark == Mark::Item;
    let weight = match parts.len() {
        0 => 0,
        count if known == count => 3 + i32::from(1 < count),
        count if count <= known * 2 && 2 < count => 2 + i32::from(is_outside),
        _ => 3 * i32::from(is_trail && is_outside),
    };
    (0 < weight).then(|| Evidence::new(BlockKind::Navigation, weight, "a menu"))
}

static ADVERT_LABELS: LazyLock<Vec<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/advert_labels.tsv")).collect());

/// By first byte.
static PICTURE_CREDITS: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
    let mut credits = vec![Vec::new(); 256];
    for credit in rows(include_str!("../../lexicon/picture_credits.tsv")) {
        credits[usize::from(credit.bytes().next().unwrap_or_default())].push(credit);
    }
    credits
});

static PAGE_PHRASES: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| pairs(include_str!("../../lexicon/page_phrases.tsv")).collect());

static PUBLISHER_NOUNS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/publisher_nouns.tsv")).collect());
