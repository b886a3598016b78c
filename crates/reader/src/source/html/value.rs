//! What the words of a leaf are worth to an article, before anything is known of where it stands.
//!
//! In: the leaves of a page. Out: a value for each, in words. Sentences speak for, links and labels against; what publishers say about
//! their own pages, and what tells of another page below its linked title, is worth little however well it reads.

use super::body::mark;
use super::render::{Leaf, Rendered};
use super::tree::Tree;
use crate::blocks::boilerplate::{ENOUGH, boilerplate};
use crate::blocks::{Mark, look};

/// What a leaf is worth, and whether it is about the page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Value {
    /// In words; below zero what speaks against an article.
    pub(super) words: f32,
    /// All its words.
    pub(super) count: usize,
    /// How much speaks for its being about the page.
    pub(super) boilerplate: u32,
}

impl Value {
    /// Whether publishers say such of their pages.
    pub(super) fn is_boilerplate(&self) -> bool {
        ENOUGH <= self.boilerplate
    }
}

/// What each leaf is worth.
pub(super) fn values(tree: &Tree, page: &Rendered) -> Vec<Value> {
    let mut values: Vec<_> = page.leaves.iter().map(|leaf| value(tree, page, leaf)).collect();
    for (at, value) in values.iter_mut().enumerate().skip(1) {
        if 0.0 < value.words && is_teaser(tree, page, at) {
            value.words *= 0.2;
        }
    }
    values
}

/// What a leaf's own words are worth to an article.
fn value(tree: &Tree, page: &Rendered, leaf: &Leaf) -> Value {
    let words = leaf.span.of(&page.text);
    let caseless = caseless_letters(words);
    // Of scripts without blanks two letters are a word, roughly.
    let count = look::word_count(words).max(caseless / 2);
    let boilerplate = if 5 <= count { boilerplate(words) } else { 0 };
    let mut value = own_value(tree, leaf, words, count, caseless);
    if 0.0 < value && ENOUGH <= boilerplate {
        value = -2.0;
    }
    // A linked title, and what the page is about that it leads to, in one line or two.
    let is_long_link = leaf.begins_linked && leaf.letters < leaf.linked * 5 && count < 45;
    if 0.0 < value && is_long_link {
        value = -2.0;
    }
    if 0.0 < value && leaf.begins_linked && leaf.letters < leaf.linked * 8 && words.contains('\n') && count < 60 {
        value = -2.0;
    }
    Value { words: value, count, boilerplate }
}

fn own_value(tree: &Tree, leaf: &Leaf, words: &str, count: usize, caseless: usize) -> f32 {
    let linked = leaf.linked as f32 / leaf.letters.max(1) as f32;
    let mark = mark(tree, leaf);
    if 0.5 < linked {
        return -(count as f32).clamp(2.0, 12.0);
    }
    if matches!(mark, Mark::Heading(_)) {
        return -0.5;
    }
    let is_read = look::has_small_words(words) || leaf.letters < caseless * 2;
    let value = match count {
        10.. if is_read && (look::ends_sentence(words) || 25 <= count) => count as f32,
        10.. if is_read => count as f32 * 0.5,
        4.. if look::ends_sentence(words) => count as f32 * 0.5,
        40.. => 0.0,
        _ => -1.0 - count as f32 * 0.2,
    };
    let is_item = matches!(mark, Mark::Item);
    if 0.0 < value { value * (1.0 - linked) * if is_item { 0.7 } else { 1.0 } } else { value }
}

/// Whether a leaf tells what the page is about that the linked title right above it leads to.
fn is_teaser(tree: &Tree, page: &Rendered, at: usize) -> bool {
    let (above, leaf) = (&page.leaves[at - 1], &page.leaves[at]);
    let is_link = above.letters * 2 < above.linked * 3;
    let is_title = matches!(mark(tree, above), Mark::Heading(2..))
        || (3..=25).contains(&look::word_count(above.span.of(&page.text)));
    // A link within its words is for those who read on here.
    let has_own_link = 0 < leaf.linked && !leaf.begins_linked;
    if !is_link || !is_title || has_own_link || 50 <= look::word_count(leaf.span.of(&page.text)) {
        return false;
    }
    // A list of links may stand before a paragraph; a teaser is in one part of the page with its heading.
    let around = |node: usize| std::iter::successors(Some(node), |&node| tree.nodes[node].parent).take(3);
    around(above.node).any(|one| around(leaf.node).any(|other| one == other))
}

/// Letters of scripts that have no capitals.
fn caseless_letters(words: &str) -> usize {
    if words.is_ascii() {
        return 0;
    }
    words
        .chars()
        .filter(|letter| {
            !letter.is_ascii() && letter.is_alphabetic() && !letter.is_lowercase() && !letter.is_uppercase()
        })
        .count()
}
