//! Which leaves of a page are its article, and what the others are.
//!
//! In: a tree and its leaves. Out: a [`Verdict`] for each leaf. No sign decides alone. Every leaf has a value by its own words (sentences speak
//! for, links and labels against), every element the sum of its leaves; parts that call themselves furniture count for nothing unless most
//! of the page's sentences are in them. The article is the element with the best sum for its purity, semantic names weighing in.

use super::regions::Regions;
use super::render::{Leaf, Rendered};
use super::tree::Tree;
use crate::blocks::look;
use crate::blocks::{Mark, Verdict};
use dateline_model::BlockKind;

/// A page under judgement.
pub(super) struct Judge<'a> {
    tree: &'a Tree,
    page: &'a Rendered,
    regions: Regions,
    /// The letters of the title that the page gives itself.
    title: String,
}

impl<'a> Judge<'a> {
    pub(super) fn new(tree: &'a Tree, page: &'a Rendered, title: &str) -> Judge<'a> {
        Judge { tree, page, regions: Regions::of(tree, page), title: letters(title) }
    }

    /// What each leaf is.
    pub(super) fn verdicts(&self) -> Vec<Verdict> {
        let Some(article) = self.article() else { return vec![Verdict::Open; self.page.leaves.len()] };
        let is_in = self.inside(article);
        let title = self.title_before(&is_in);
        let mut verdicts: Vec<_> = (0..self.page.leaves.len()).map(|at| self.verdict(at, &is_in, title)).collect();
        trim(&mut verdicts, &self.page.leaves, self);
        if let Some(summary) = self.summary_inside(&verdicts) {
            verdicts[summary] = Verdict::Summary;
        }
        verdicts
    }

    fn value_of(&self, at: usize) -> f32 {
        self.regions.values[at].words
    }

    /// The element that is the article.
    fn article(&self) -> Option<usize> {
        let worth = |node: usize| {
            let sum = self.regions.sums[node];
            let purity = sum.gain / (sum.gain + sum.loss).max(1.0);
            (sum.gain - sum.loss) * purity * self.favour(node)
        };
        let own = self.regions.order.iter().filter(|&&node| !self.tree.name(node).is_empty());
        let candidates = own.filter(|&&node| 0.0 < self.regions.sums[node].gain);
        let best = candidates.copied().map(|node| (node, worth(node))).filter(|(_, worth)| 0.0 < *worth);
        // Of equals the innermost: what is around it adds nothing.
        let best = best.max_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(node, _)| node)?;
        Some(self.without_margin(best))
    }

    /// The part that has nearly all of an element's sentences, where the rest is furniture and a sentence or two: a column beside a margin.
    fn without_margin(&self, node: usize) -> usize {
        let whole = self.regions.sums[node];
        let mut inner = node;
        loop {
            let children = &self.tree.nodes[inner].children;
            let most = children.iter().copied().find(|&child| whole.gain * NEARLY_ALL <= self.regions.sums[child].gain);
            match most {
                Some(child) if !matches!(self.tree.name(child), "p" | "ul" | "ol" | "blockquote") => inner = child,
                _ => break,
            }
        }
        let rest = whole.loss - self.regions.sums[inner].loss;
        if 4.0 <= rest { inner } else { node }
    }

    fn favour(&self, node: usize) -> f32 {
        let by_hint = match self.regions.bodies[node] {
            2 => 1.35,
            1 => 1.15,
            _ => 1.0,
        };
        let by_tag = match self.tree.name(node) {
            "article" => 1.15,
            "main" => 1.05,
            // A single paragraph or item is part of something; a cell may hold a whole page.
            "p" | "li" | "ul" | "ol" | "blockquote" | "tr" => 0.7,
            "td" if self.tree.nodes[node].children.len() < 3 => 0.7,
            _ => 1.0,
        };
        by_hint * by_tag
    }

    /// Of each leaf, whether it is in the article or in a part beside it that goes on like it.
    fn inside(&self, article: usize) -> Vec<bool> {
        let mut is_inside = vec![false; self.tree.nodes.len()];
        is_inside[article] = true;
        if let Some(parent) = self.tree.nodes[article].parent {
            let is_one_of_many = self.is_one_of_many(article, parent);
            for &sibling in &self.tree.nodes[parent].children {
                is_inside[sibling] |= self.goes_on(sibling) || (is_one_of_many && self.is_like(sibling, article));
            }
        }
        for &node in &self.regions.order {
            is_inside[node] |= self.tree.nodes[node].parent.is_some_and(|parent| is_inside[parent]);
        }
        self.page.leaves.iter().map(|leaf| is_inside[leaf.node]).collect()
    }

    /// Whether the article is one of three parts or more of the same make, none of them with a title: the posts of a thread.
    fn is_one_of_many(&self, article: usize, parent: usize) -> bool {
        let alike = self.tree.nodes[parent].children.iter().filter(|&&sibling| self.is_like(sibling, article));
        3 <= alike.count()
    }

    fn is_like(&self, node: usize, article: usize) -> bool {
        let class = |node: usize| self.tree.attribute(node, "class").and_then(|class| class.split_whitespace().next());
        let sum = self.regions.sums[node];
        self.tree.name(node) == "div"
            && class(node).is_some()
            && class(node) == class(article)
            && self.regions.furniture[node].is_none()
            && !sum.has_title
            && 8.0 < sum.gain
            && sum.linked * 3 < sum.letters
    }

    /// Whether an element beside the article is sentences and nothing else.
    fn goes_on(&self, node: usize) -> bool {
        let sum = self.regions.sums[node];
        self.regions.furniture[node].is_none()
            && 20.0 < sum.gain
            && sum.loss * 8.0 < sum.gain
            && sum.linked * 5 < sum.letters
            && !matches!(self.tree.name(node), "article" | "section" | "ul" | "li")
    }

    /// The last heading of the first rank that stands before the article's first words, or in it.
    fn title_before(&self, is_in: &[bool]) -> Option<usize> {
        let first = is_in.iter().position(|&is_in| is_in)?;
        // Of some pages the heading of the first rank is the site's name.
        let mut near = first.saturating_sub(20)..is_in.len().min(first + 12);
        let said = near.find(|&at| self.is_said_title(at));
        if said.is_some() {
            return said;
        }
        let is_title = |at: &usize| self.tree.name(self.page.leaves[*at].node) == "h1" || self.is_in_title(*at);
        let in_article = (first..is_in.len()).filter(|&at| is_in[at]).take(12).find(is_title);
        in_article.or_else(|| (0..first).rev().find(is_title))
    }

    /// Whether a heading is what the page's own title begins with.
    fn is_said_title(&self, at: usize) -> bool {
        let leaf = &self.page.leaves[at];
        let words = letters(leaf.span.of(&self.page.text));
        // Of pages without headings it is a line like others, which says all of the title.
        8 <= words.len()
            && (words == self.title
                || matches!(mark(self.tree, leaf), Mark::Heading(..=3)) && self.title.starts_with(&words))
    }

    fn is_in_title(&self, at: usize) -> bool {
        let around = std::iter::successors(Some(self.page.leaves[at].node), |&node| self.tree.nodes[node].parent);
        around.take(4).any(|node| self.tree.name(node) == "h1")
    }

    fn verdict(&self, at: usize, is_in: &[bool], title: Option<usize>) -> Verdict {
        let leaf = &self.page.leaves[at];
        if title == Some(at) {
            return Verdict::Title;
        }
        if let Some(hint) = self.regions.furniture[leaf.node] {
            let is_summary = title.is_some_and(|title| title < at) && !is_in[at] && self.is_summary(at, is_in, title);
            return if is_summary { Verdict::Summary } else { Verdict::Chrome(hint.kind, hint.reason) };
        }
        if is_in[at] {
            return self.verdict_inside(at);
        }
        if self.is_summary(at, is_in, title) {
            return Verdict::Summary;
        }
        Verdict::Chrome(BlockKind::Chrome, "outside the article")
    }

    /// The first sentence of the article, where it calls itself a summary, or its date or its author stands between it and the next.
    fn summary_inside(&self, verdicts: &[Verdict]) -> Option<usize> {
        let is_sentence = |at: &usize| verdicts[*at] == Verdict::Body && 0.0 < self.value_of(*at);
        let first = (0..verdicts.len()).find(is_sentence)?;
        let next = (first + 1..verdicts.len()).find(is_sentence)?;
        let leaf = &self.page.leaves[first];
        let words = |at: usize| self.page.leaves[at].span.of(&self.page.text);
        let is_said = std::iter::successors(Some(leaf.node), |&node| self.tree.nodes[node].parent)
            .take(3)
            .any(|node| self.regions.is_summary[node]);
        let is_head = |at: usize| {
            let hint = self.regions.furniture[self.page.leaves[at].node];
            hint.is_some_and(|hint| matches!(hint.kind, BlockKind::Byline | BlockKind::Dateline))
                || look::date_line(words(at)).is_some_and(|line| line.others.is_empty())
        };
        let is_apart = next <= first + HEAD && (first + 1..next).any(is_head);
        ((is_said || is_apart) && look::is_summary(words(first))).then_some(first)
    }

    /// A sentence between the title and the article.
    fn is_summary(&self, at: usize, is_in: &[bool], title: Option<usize>) -> bool {
        let leaf = &self.page.leaves[at];
        let words = leaf.span.of(&self.page.text);
        let is_between = title.is_some_and(|title| title < at && at <= title + 6)
            && is_in[at..].iter().take(12).any(|&is_in| is_in)
            && !is_in[..at].iter().rev().take(6).any(|&is_in| is_in);
        let is_header =
            self.regions.furniture[leaf.node].is_none_or(|hint| hint.kind == BlockKind::Navigation && !hint.is_sure);
        is_between && is_header && leaf.linked * 3 < leaf.letters && look::is_summary(words)
    }

    fn verdict_inside(&self, at: usize) -> Verdict {
        let leaf = &self.page.leaves[at];
        let value = self.regions.values[at];
        let is_link = leaf.letters * 3 < leaf.linked * 4;
        let mark = mark(self.tree, leaf);
        // A linked heading is the title of another page, unless the text goes on right below it; a long linked sentence may be the text's own.
        if is_link && (matches!(mark, Mark::Heading(2..)) || value.count < 25) && !self.is_heading_of_text(at) {
            return Verdict::Chrome(BlockKind::RelatedLinks, "a link to another page");
        }
        // Within a text it takes more: a report may be about such things.
        if value.is_boilerplate() && (0 < leaf.linked || BEYOND_DOUBT <= value.boilerplate) {
            return Verdict::Chrome(BlockKind::Promotion, "the publisher about its own page");
        }
        Verdict::Body
    }

    /// Whether a linked heading stands beside a sentence of the text, as one of its parts.
    fn is_heading_of_text(&self, at: usize) -> bool {
        let (leaf, Some(below)) = (&self.page.leaves[at], self.page.leaves.get(at + 1)) else { return false };
        let parent = |node: usize| self.tree.nodes[node].parent;
        matches!(mark(self.tree, leaf), Mark::Heading(2..))
            && parent(leaf.node) == parent(below.node)
            && self.tree.name(below.node) == "p"
            && 10.0 <= self.value_of(at + 1)
    }
}

/// Of the sentences of an element, what its main part has at least.
const NEARLY_ALL: f32 = 0.9;

/// Leaves between a summary and the text.
const HEAD: usize = 6;

/// So many words of publishers make even a part of the text furniture.
const BEYOND_DOUBT: u32 = 6;

/// What stands before the first sentence of the article and behind the last is furniture, unless a heading or an item.
fn trim(verdicts: &mut [Verdict], leaves: &[Leaf], judge: &Judge<'_>) {
    let is_sentence = |at: &usize| verdicts[*at] == Verdict::Body && 0.0 < judge.value_of(*at);
    let Some(first) = (0..leaves.len()).find(is_sentence) else { return };
    let last = (0..leaves.len()).rfind(is_sentence).unwrap_or(first);
    let parent = |at: usize| judge.tree.nodes[leaves[at].node].parent;
    for at in (0..first).chain(last + 1..leaves.len()) {
        let mark = mark(judge.tree, &leaves[at]);
        let is_item = last < at && at <= last + 40 && matches!(mark, Mark::Item | Mark::Table | Mark::Quote);
        let is_first_heading = at + 1 == first && matches!(mark, Mark::Heading(_));
        let is_first_line = at + 1 == first
            && judge.tree.name(leaves[at].node) == "p"
            && parent(at) == parent(first)
            && leaves[at].linked == 0
            && 3 <= judge.regions.values[at].count
            && look::date_line(leaves[at].span.of(&judge.page.text)).is_none();
        if verdicts[at] == Verdict::Body && !is_item && !is_first_heading && !is_first_line {
            verdicts[at] = Verdict::Chrome(BlockKind::Chrome, "a line beside the text");
        }
    }
}

/// What the elements around a leaf make of it.
pub(super) fn mark(tree: &Tree, leaf: &Leaf) -> Mark {
    if leaf.is_row {
        return Mark::Table;
    }
    let around = std::iter::successors(Some(leaf.node), |&node| tree.nodes[node].parent);
    for node in around.take(8) {
        match tree.name(node) {
            "h1" => return Mark::Heading(1),
            "h2" => return Mark::Heading(2),
            "h3" => return Mark::Heading(3),
            "h4" => return Mark::Heading(4),
            "h5" | "h6" => return Mark::Heading(5),
            "li" | "dt" | "dd" => return Mark::Item,
            "blockquote" => return Mark::Quote,
            "pre" => return Mark::Code,
            "article" | "main" | "section" | "td" => return Mark::None,
            _ => {}
        }
    }
    Mark::None
}

/// Letters and digits, small: what two ways of setting a title have in common.
fn letters(words: &str) -> String {
    words.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
