//! Which elements of a page are furniture, and what is summed up for each.
//!
//! In: a tree and its leaves. Out: [`Regions`]. Furniture is what calls itself so, if it looks it; what stands below a heading of comments; and
//! boxes in which publishers write about their pages. A name under which most of the page's sentences stand tells nothing.

use super::body::mark;
use super::hints::{Hint, Hints, surest};
use super::render::Rendered;
use super::tree::Tree;
use super::value::{Value, values};
use crate::blocks::{Mark, is_comment_heading};
use dateline_model::BlockKind;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of every element and leaf before the article is looked for.
pub(super) struct Regions {
    /// The elements in the order of the page.
    pub(super) order: Vec<usize>,
    /// What each leaf is worth by its own words.
    pub(super) values: Vec<Value>,
    /// Of each element, the furniture that it or one around it is.
    pub(super) furniture: Vec<Option<Hint>>,
    /// Of each element, what is summed up over it.
    pub(super) sums: Vec<Sum>,
    /// Of each element, whether it says that the text is in it: 2 for sure, 1 likely.
    pub(super) bodies: Vec<u8>,
    /// Of each element, whether it calls itself a summary.
    pub(super) is_summary: Vec<bool>,
}

/// What is summed up for an element.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    /// Words in sentences.
    pub(super) prose: f32,
    /// Value of the leaves that speak for an article.
    pub(super) gain: f32,
    /// Value of those that speak against it.
    pub(super) loss: f32,
    /// Letters, and letters in links.
    pub(super) letters: usize,
    pub(super) linked: usize,
    /// Words, and words of the publisher about the page.
    words: usize,
    boilerplate: usize,
    pub(super) has_title: bool,
}

/// Words of the publisher about the page that are too few to make a box of theirs.
const FEW: usize = 10;

impl Regions {
    pub(super) fn of(tree: &Tree, page: &Rendered) -> Regions {
        let order: Vec<_> = tree.descendants(0).collect();
        let mut hints = Hints::default();
        let count = tree.nodes.len();
        let said: Vec<_> = (0..count).map(|node| hints.of(tree, node)).collect();
        let mut regions = Regions {
            order,
            values: values(tree, page),
            furniture: vec![None; count],
            sums: Vec::new(),
            bodies: (0..count).map(|node| hints.body(tree, node)).collect(),
            is_summary: (0..count).map(|node| hints.is_summary(tree, node)).collect(),
        };
        regions.sums = regions.summed(tree, page);
        regions.furniture = regions.find_furniture(tree, page, said);
        regions.sums = regions.summed(tree, page);
        regions
    }

    /// The sums of every element, with what is known to be furniture weighing nothing.
    fn summed(&self, tree: &Tree, page: &Rendered) -> Vec<Sum> {
        let mut sums = vec![Sum::default(); tree.nodes.len()];
        for (leaf, value) in page.leaves.iter().zip(&self.values) {
            let sum = &mut sums[leaf.node];
            sum.letters += leaf.letters;
            sum.linked += leaf.linked;
            sum.has_title |= tree.name(leaf.node) == "h1";
            sum.words += value.count;
            sum.boilerplate += if value.is_boilerplate() { value.count } else { 0 };
            match self.furniture[leaf.node] {
                Some(hint) if hint.is_comment => {}
                Some(_) => sum.loss += 0.5,
                None if 0.0 < value.words => {
                    sum.gain += value.words;
                    sum.prose += value.words;
                }
                None => sum.loss -= value.words,
            }
        }
        for &node in self.order.iter().rev() {
            let Some(parent) = tree.nodes[node].parent else { continue };
            let below = sums[node];
            let sum = &mut sums[parent];
            sum.prose += below.prose;
            sum.gain += below.gain;
            sum.loss += below.loss;
            sum.letters += below.letters;
            sum.linked += below.linked;
            sum.words += below.words;
            sum.boilerplate += below.boilerplate;
            sum.has_title |= below.has_title;
        }
        sums
    }

    fn find_furniture(&self, tree: &Tree, page: &Rendered, said: Vec<Vec<Hint>>) -> Vec<Option<Hint>> {
        let layout = self.words_of_layout(tree, &said);
        let is_meant = |hint: &Hint| !layout.contains(hint.word);
        let mut hints: Vec<_> = said.into_iter().map(|said| surest(said.into_iter().filter(is_meant))).collect();
        for node in self.comment_sections(tree, page) {
            hints[node] = Some(Hint::COMMENTS);
        }
        let comments: f32 = self
            .outermost(tree, |node| hints[node].is_some_and(|hint| hint.is_comment))
            .map(|node| self.sums[node].prose)
            .sum();
        let all = (self.sums[0].prose - comments).max(0.0);
        let boxes: Vec<_> = self.outermost(tree, |node| self.is_about_page(node, all)).collect();
        for node in boxes {
            hints[node] = hints[node].filter(|hint| hint.is_comment).or(Some(Hint::PROMOTION));
        }
        let mut furniture: Vec<Option<Hint>> = vec![None; hints.len()];
        for &node in &self.order {
            let around = tree.nodes[node].parent.and_then(|parent| furniture[parent]);
            let own = hints[node].filter(|hint| self.is_heeded(tree, node, hint, all));
            // A caption within a box of links is still a caption.
            furniture[node] = match (around, own) {
                (Some(around), Some(own)) if own.kind == BlockKind::Caption && !around.is_comment => Some(own),
                (around, own) => around.or(own),
            };
        }
        furniture
    }

    /// Names of furniture that most of the page's sentences stand under: of this page they tell nothing. Makers of pages call a paragraph
    /// a `widget`, a chapter a `card`, and an item of a list a `slide`.
    fn words_of_layout(&self, tree: &Tree, said: &[Vec<Hint>]) -> BTreeSet<&'static str> {
        let mut sums: BTreeMap<&str, f32> = BTreeMap::new();
        // The elements around the one at hand, each with the words that it was the first to bear.
        let mut around: Vec<(usize, Vec<&str>)> = Vec::new();
        for &node in &self.order {
            while around.last().is_some_and(|(last, _)| tree.nodes[node].parent != Some(*last)) {
                around.pop();
            }
            let own = said[node].iter().filter(|hint| !hint.is_comment).map(|hint| hint.word);
            let mut new: Vec<_> = own.filter(|word| around.iter().all(|(_, words)| !words.contains(word))).collect();
            new.sort_unstable();
            new.dedup();
            for word in &new {
                *sums.entry(word).or_default() += self.sums[node].prose;
            }
            around.push((node, new));
        }
        sums.into_iter().filter(|(_, sum)| self.sums[0].prose < sum * 2.0).map(|(word, _)| word).collect()
    }

    /// The outermost elements that are meant, parts with the title left out.
    fn outermost<'b>(
        &'b self,
        tree: &'b Tree,
        is_meant: impl Fn(usize) -> bool + 'b,
    ) -> impl Iterator<Item = usize> + 'b {
        let mut open = vec![0];
        std::iter::from_fn(move || {
            loop {
                let node = open.pop()?;
                if !self.sums[node].has_title && is_meant(node) {
                    return Some(node);
                }
                open.extend(tree.nodes[node].children.iter().rev());
            }
        })
    }

    /// Elements in which readers' comments stand below a heading that says so: the one that begins with it, else those behind it up to the next
    /// heading of its rank.
    fn comment_sections(&self, tree: &Tree, page: &Rendered) -> Vec<usize> {
        let mut found = Vec::new();
        let mut prose = 0.0;
        let mut first_leaf = vec![usize::MAX; tree.nodes.len()];
        for (at, leaf) in page.leaves.iter().enumerate() {
            let around = std::iter::successors(Some(leaf.node), |&node| tree.nodes[node].parent);
            around
                .take_while(|&node| first_leaf[node] == usize::MAX)
                .collect::<Vec<_>>()
                .into_iter()
                .for_each(|node| first_leaf[node] = at);
        }
        for (at, leaf) in page.leaves.iter().enumerate() {
            prose += self.values[at].words.max(0.0);
            let is_heading =
                matches!(mark(tree, leaf), Mark::Heading(2..)) && is_comment_heading(leaf.span.of(&page.text));
            // A counter of comments may stand in the head of an article.
            if !is_heading || prose < 20.0 {
                continue;
            }
            let begins_here = |&node: &usize| {
                first_leaf[node] == at && !self.sums[node].has_title && !matches!(tree.name(node), "html" | "body")
            };
            let around = std::iter::successors(Some(leaf.node), |&node| tree.nodes[node].parent);
            let Some(section) = around.take_while(begins_here).last() else { continue };
            found.push(section);
            if self.sums[section].letters <= leaf.letters * 2 {
                found.extend(siblings_up_to_heading(tree, section, leaf.node));
            }
        }
        found.retain(|&node| !self.sums[node].has_title);
        found
    }

    /// Whether publishers write about their page in it.
    fn is_about_page(&self, node: usize, all: f32) -> bool {
        let sum = self.sums[node];
        FEW <= sum.boilerplate && sum.words * 2 <= sum.boilerplate * 5 && sum.gain * 3.0 < all
    }

    /// Whether an element that calls itself furniture is so.
    fn is_heeded(&self, tree: &Tree, node: usize, hint: &Hint, all: f32) -> bool {
        let sum = self.sums[node];
        if hint.is_comment {
            return !sum.has_title;
        }
        // `class="has-sidebar"` of the whole page is about its layout.
        if all < sum.prose * 2.0 || (sum.has_title && all < sum.prose * 4.0) {
            return false;
        }
        let parent = tree.nodes[node].parent.map_or(Sum::default(), |parent| self.sums[parent]);
        // The head of a part of the text has the part's heading.
        let is_head_of_part = hint.word == "header"
            && !hint.is_sure
            && 0 < sum.letters
            && sum.linked * 2 < sum.letters
            && 15.0 < parent.prose
            && parent.prose * 2.0 < all
            && parent.loss < parent.gain;
        if is_head_of_part {
            return false;
        }
        let is_linked = sum.letters < sum.linked * 3;
        let is_short = sum.prose < 15.0;
        hint.is_sure || is_linked || is_short || sum.gain < sum.loss
    }
}

/// The elements behind one and beside it, up to the next heading of no lower rank.
fn siblings_up_to_heading(tree: &Tree, node: usize, heading: usize) -> Vec<usize> {
    let rank = |node: usize| tree.name(node).strip_prefix('h').and_then(|rank| rank.parse::<u8>().ok());
    let own = rank(heading).unwrap_or(6);
    let Some(parent) = tree.nodes[node].parent else { return Vec::new() };
    let behind = tree.nodes[parent].children.iter().copied().skip_while(|&child| child != node).skip(1);
    behind.take_while(|&child| rank(child).is_none_or(|rank| own < rank)).collect()
}
