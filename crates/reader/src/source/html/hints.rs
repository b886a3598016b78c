//! What the elements of a page are by their own names: tags, roles, and the words of `class` and `id`.
//!
//! `<div class="RelatedPosts_box__x1">` is a box of related links, `<div itemprop="articleBody">` the article's text.

use super::tree::Tree;
use crate::lexicon::rows;
use dateline_model::BlockKind;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What an element says of itself, if it is furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hint {
    pub(super) kind: BlockKind,
    pub(super) reason: &'static str,
    /// Whether it is so even where sentences stand in it.
    pub(super) is_sure: bool,
    /// Whether it is what readers wrote.
    pub(super) is_comment: bool,
}

/// A name in `class` or `id` has at most so many parts of interest.
const PARTS: usize = 12;

/// The furniture that an element says it is; a sure sign before a likely one.
pub(super) fn hint(tree: &Tree, node: usize) -> Option<Hint> {
    let name = tree.name(node);
    if matches!(name, "" | "html" | "body" | "main" | "article" | "b" | "i" | "em" | "strong" | "h1") {
        return None;
    }
    if name == "p" {
        // A paragraph is a paragraph, whatever its type is called, if it reads like one.
        return names(tree, node).find_map(|name| hint_of_name(&name)).map(|hint| Hint { is_sure: false, ..hint });
    }
    let by_tag = hint_of_tag(name);
    let by_name = names(tree, node).filter_map(|name| hint_of_name(&name)).max_by_key(|hint| hint.is_sure);
    match (by_tag, by_name) {
        (Some(tag), Some(name)) if name.is_sure || !tag.is_sure => Some(name),
        (tag, name) => tag.or(name),
    }
}

/// Whether an element says that the article's text is in it: 2 by the vocabulary of schema.org, 1 by a name.
pub(super) fn body_hint(tree: &Tree, node: usize) -> u8 {
    let is_said = |name: &str| {
        tree.attribute(node, name).is_some_and(|value| {
            value.split_whitespace().any(|word| word.eq_ignore_ascii_case("articleBody") || word == "article-body")
        })
    };
    if is_said("itemprop") || is_said("property") || is_said("data-testid") {
        return 2;
    }
    u8::from(names(tree, node).any(|name| runs(&name).any(|run| BODY.contains(run))))
}

fn hint_of_tag(name: &str) -> Option<Hint> {
    let (kind, is_sure) = match name {
        "nav" | "menu" => ("navigation", true),
        "aside" => ("related", true),
        "footer" | "header" => ("navigation", false),
        "form" | "label" | "legend" | "fieldset" => ("form", false),
        "button" | "select" | "option" | "textarea" => ("form", true),
        "dialog" => ("promotion", true),
        "figcaption" | "caption" => ("caption", true),
        "figure" => ("caption", false),
        "address" => ("byline", false),
        _ => return None,
    };
    hint_called(kind, is_sure)
}

fn hint_of_name(name: &str) -> Option<Hint> {
    let found = runs(name).filter_map(|run| HINTS.get(run));
    found.max_by_key(|(_, is_sure)| *is_sure).and_then(|&(kind, is_sure)| hint_called(kind, is_sure))
}

fn hint_called(kind: &str, is_sure: bool) -> Option<Hint> {
    let (kind, reason) = match kind {
        "advertisement" => (BlockKind::Promotion, "an advertisement"),
        "author" => (BlockKind::AuthorNote, "a box about the author"),
        "byline" => (BlockKind::Byline, "the part that names the author"),
        "date" => (BlockKind::Dateline, "the part that names the date"),
        "caption" => (BlockKind::Caption, "what stands with a picture"),
        "comment" => return Some(Hint { kind: BlockKind::Chrome, reason: COMMENT, is_sure, is_comment: true }),
        "copyright" => (BlockKind::Copyright, "the page's legal notices"),
        "form" => (BlockKind::Navigation, "a form"),
        "navigation" => (BlockKind::Navigation, "the page's navigation"),
        "promotion" => (BlockKind::Promotion, "an offer of the publisher"),
        "related" => (BlockKind::RelatedLinks, "a box of other pages"),
        "share" => (BlockKind::Navigation, "buttons to share"),
        "tags" => (BlockKind::Tags, "labels of topics"),
        _ => return None,
    };
    Some(Hint { kind, reason, is_sure, is_comment: false })
}

const COMMENT: &str = "comments of readers";

/// The names that an element bears, in small letters with their parts joined by `-`.
fn names(tree: &Tree, node: usize) -> impl Iterator<Item = String> + '_ {
    let values = ["class", "id", "role", "data-component", "data-testid"];
    let values = values.into_iter().filter_map(move |name| tree.attribute(node, name));
    values.flat_map(|value| value.split_whitespace().take(24)).map(plain)
}

/// `RelatedPosts__box` as `related-posts-box`.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    let mut was_small = false;
    for character in name.chars().take(120) {
        if !character.is_ascii_alphanumeric() {
            if !plain.ends_with('-') {
                plain.push('-');
            }
            was_small = false;
            continue;
        }
        if character.is_ascii_uppercase() && was_small {
            plain.push('-');
        }
        was_small = character.is_ascii_lowercase();
        plain.push(character.to_ascii_lowercase());
    }
    plain
}

/// All runs of one to four parts of a name.
fn runs(name: &str) -> impl Iterator<Item = &str> {
    let starts: Vec<usize> =
        std::iter::once(0).chain(name.match_indices('-').map(|(at, _)| at + 1)).take(PARTS).collect();
    let ends: Vec<usize> = name.match_indices('-').map(|(at, _)| at).chain([name.len()]).take(PARTS).collect();
    let count = starts.len();
    (0..count).flat_map(move |first| {
        let (starts, ends) = (starts.clone(), ends.clone());
        (first..count.min(first + 4)).map(move |last| &name[starts[first]..ends[last]])
    })
}

static HINTS: LazyLock<BTreeMap<&str, (&str, bool)>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../../lexicon/page_hints.tsv")).map(|row| row.split('\t').collect::<Vec<_>>());
    rows.filter_map(|row| Some((*row.first()?, (*row.get(1)?, *row.get(2)? == "sure")))).collect()
});

static BODY: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../../lexicon/body_hints.tsv")).collect());

#[cfg(test)]
mod tests {
    use super::*;

    fn first(markup: &str) -> (Tree, usize) {
        let tree = Tree::parse(markup);
        let node = (0..tree.nodes.len()).find(|&node| tree.attribute(node, "data-x").is_some()).unwrap();
        (tree, node)
    }

    #[test]
    fn parts_are_known_by_their_names() {
        for (markup, kind) in [
            ("<div data-x class='td RelatedPosts_box__x1'>", Some(BlockKind::RelatedLinks)),
            ("<div data-x id=sidebar-left>", Some(BlockKind::RelatedLinks)),
            ("<section data-x class=share-bar>", Some(BlockKind::Navigation)),
            ("<div data-x class=newsletterSignup>", Some(BlockKind::Promotion)),
            ("<p data-x class=byline>", Some(BlockKind::Byline)),
            ("<div data-x class='commentary header-image-wide'>", Some(BlockKind::Navigation)),
            ("<div data-x class=commentary>", None),
            ("<div data-x class=shadow>", None),
            ("<body data-x class=has-sidebar>", None),
        ] {
            let (tree, node) = first(markup);
            assert_eq!(hint(&tree, node).map(|hint| hint.kind), kind, "{markup}");
        }
    }

    #[test]
    fn the_text_is_known_by_its_names() {
        for (markup, weight) in [
            ("<div data-x itemprop='articleBody'>", 2),
            ("<div data-x class='ArticleBody_main__3k'>", 1),
            ("<div data-x class='entry'>", 0),
        ] {
            let (tree, node) = first(markup);
            assert_eq!(body_hint(&tree, node), weight, "{markup}");
        }
    }
}
