//! What the elements of a page are by their own names: tags, roles, and the words of `class` and `id`.
//!
//! `<div class="RelatedPosts_box__x1">` is a box of related links, `<div itemprop="articleBody">` the article's text.

use super::tree::Tree;
use crate::blocks::OF_READERS;
use crate::lexicon::rows;
use dateline_model::BlockKind;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What an element says of itself, if it is furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hint {
    pub(super) kind: BlockKind,
    pub(super) reason: &'static str,
    /// The word that says so: a tag, or a part of a name.
    pub(super) word: &'static str,
    /// Whether it is so even where sentences stand in it.
    pub(super) is_sure: bool,
    /// Whether it is what readers wrote.
    pub(super) is_comment: bool,
    /// Whether it is a tag and no name.
    is_tag: bool,
}

impl Hint {
    /// What readers wrote, by the heading above it.
    pub(super) const COMMENTS: Hint =
        Hint { kind: BlockKind::Chrome, reason: OF_READERS, word: "", is_sure: true, is_comment: true, is_tag: false };
    /// What publishers write about their page.
    pub(super) const PROMOTION: Hint = Hint {
        kind: BlockKind::Promotion,
        reason: "the publisher about its own page",
        word: "",
        is_sure: true,
        is_comment: false,
        is_tag: false,
    };
}

/// A name in `class` or `id` has at most so many parts of interest.
const PARTS: usize = 12;

/// What the elements of one page say of themselves. A name is looked at once, however often it stands there.
#[derive(Default)]
pub(super) struct Hints<'a> {
    known: BTreeMap<&'a str, Names>,
}

/// What the names in an attribute say.
#[derive(Clone, Debug, Default)]
struct Names {
    hints: Vec<Hint>,
    has_body: bool,
    has_summary: bool,
}

impl<'a> Hints<'a> {
    /// All that an element says of being furniture.
    pub(super) fn of(&mut self, tree: &'a Tree, node: usize) -> Vec<Hint> {
        let name = tree.name(node);
        if matches!(name, "" | "html" | "body" | "main" | "article" | "b" | "i" | "em" | "strong" | "h1") {
            return Vec::new();
        }
        // The button that folds a section away is its heading.
        let is_heading = name == "button" && is_in_heading(tree, node);
        let mut hints: Vec<Hint> = hint_of_tag(name).filter(|_| !is_heading).into_iter().collect();
        self.each_names(tree, node, |names| hints.extend(&names.hints));
        if is_heading_tag(name) {
            // `class="section-header"` of a heading says that it is one.
            hints.retain(|hint| !matches!(hint.word, "header" | "page-header" | "headlines"));
        }
        if name == "p" {
            // A paragraph is a paragraph, whatever its type is called, if it reads like one.
            hints.iter_mut().for_each(|hint| hint.is_sure = false);
        }
        hints
    }

    /// Whether an element says that the article's text is in it: 2 by the vocabulary of schema.org, 1 by a name.
    pub(super) fn body(&mut self, tree: &'a Tree, node: usize) -> u8 {
        let is_said = |name: &str| {
            tree.attribute(node, name).is_some_and(|value| {
                value.split_whitespace().any(|word| word.eq_ignore_ascii_case("articleBody") || word == "article-body")
            })
        };
        if ["itemprop", "property", "data-testid"].into_iter().any(is_said) {
            return 2;
        }
        let mut has_body = false;
        self.each_names(tree, node, |names| has_body |= names.has_body);
        u8::from(has_body)
    }

    /// Whether an element calls itself a summary.
    pub(super) fn is_summary(&mut self, tree: &'a Tree, node: usize) -> bool {
        let mut has_summary = false;
        self.each_names(tree, node, |names| has_summary |= names.has_summary);
        has_summary
    }

    fn each_names(&mut self, tree: &'a Tree, node: usize, mut take: impl FnMut(&Names)) {
        for attribute in ["class", "id", "role", "data-component", "data-testid"] {
            if let Some(value) = tree.attribute(node, attribute) {
                take(self.known.entry(value).or_insert_with(|| Names::read(value)));
            }
        }
    }
}

impl Names {
    fn read(value: &str) -> Names {
        let mut names = Names::default();
        for name in value.split_whitespace().take(24).map(plain) {
            for run in runs(&name) {
                names.hints.extend(
                    HINTS.get_key_value(run).and_then(|(word, &(kind, is_sure))| hint_called(kind, word, is_sure)),
                );
                names.has_body |= BODY.contains(run);
                names.has_summary |= SUMMARY.contains(run);
            }
        }
        names
    }
}

fn is_in_heading(tree: &Tree, node: usize) -> bool {
    tree.nodes[node].parent.is_some_and(|parent| is_heading_tag(tree.name(parent)))
}

fn is_heading_tag(name: &str) -> bool {
    matches!(name, "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Of all that an element says the surest, names before tags.
pub(super) fn surest(hints: impl Iterator<Item = Hint>) -> Option<Hint> {
    hints.max_by_key(|hint| (hint.is_sure, !hint.is_tag))
}

fn hint_of_tag(name: &str) -> Option<Hint> {
    let (word, &(kind, is_sure)) = TAGS.get_key_value(name)?;
    hint_called(kind, word, is_sure).map(|hint| Hint { is_tag: true, ..hint })
}

fn hint_called(kind: &str, word: &'static str, is_sure: bool) -> Option<Hint> {
    let (kind, reason) = match kind {
        "advertisement" => (BlockKind::Promotion, "an advertisement"),
        "author" => (BlockKind::AuthorNote, "a box about the author"),
        "echo" => (BlockKind::Chrome, "words of the text, set apart once more"),
        "notes" => (BlockKind::Chrome, "notes and references"),
        "byline" => (BlockKind::Byline, "the part that names the author"),
        "date" => (BlockKind::Dateline, "the part that names the date"),
        "caption" => (BlockKind::Caption, "what stands with a picture"),
        "comment" => (BlockKind::Chrome, OF_READERS),
        "copyright" => (BlockKind::Copyright, "the page's legal notices"),
        "form" => (BlockKind::Navigation, "a form"),
        "navigation" => (BlockKind::Navigation, "the page's navigation"),
        "promotion" => (BlockKind::Promotion, "an offer of the publisher"),
        "related" => (BlockKind::RelatedLinks, "a box of other pages"),
        "share" => (BlockKind::Navigation, "buttons to share"),
        "tags" => (BlockKind::Tags, "labels of topics"),
        _ => return None,
    };
    Some(Hint { kind, reason, word, is_sure, is_comment: reason == OF_READERS, is_tag: false })
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

type Furniture = BTreeMap<&'static str, (&'static str, bool)>;

static HINTS: LazyLock<Furniture> = LazyLock::new(|| furniture(include_str!("../../../lexicon/page_hints.tsv")));

static TAGS: LazyLock<Furniture> = LazyLock::new(|| furniture(include_str!("../../../lexicon/page_tags.tsv")));

fn furniture(list: &'static str) -> Furniture {
    let rows = rows(list).map(|row| row.split('\t').collect::<Vec<_>>());
    rows.filter_map(|row| Some((*row.first()?, (*row.get(1)?, *row.get(2)? == "sure")))).collect()
}

static SUMMARY: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../../lexicon/summary_hints.tsv")).collect());

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
            let hints = Hints::default().of(&tree, node);
            assert_eq!(surest(hints.into_iter()).map(|hint| hint.kind), kind, "{markup}");
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
            assert_eq!(Hints::default().body(&tree, node), weight, "{markup}");
        }
    }
}
