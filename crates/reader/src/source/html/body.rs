//! Which leaves of a page are its article, and what the others are.
//!
//! In: a tree and its leaves. Out: a [`Verdict`] for each leaf. No sign decides alone. Every leaf has a value by its own words (sentences speak
//! for, links and labels against), every element the sum of its leaves; parts that call themselves furniture count for nothing unless most
//! of the page's sentences are in them. The article is the element with the best sum for its purity, semantic names weighing in.

use super::hints::{Hint, body_hint, hint};
use super::render::{Leaf, Rendered};
use super::tree::Tree;
use crate::blocks::look;
use crate::blocks::{Mark, Verdict};
use dateline_model::BlockKind;

/// What is summed up for an element.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// Words in sentences.
    prose: f32,
    /// Value of the leaves that speak for an article.
    gain: f32,
    /// Value of those that speak against it.
    loss: f32,
    /// Letters, and letters in links.
    letters: usize,
    linked: usize,
    has_title: bool,
}

/// A page under judgement.
pub(super) struct Judge<'a> {
    tree: &'a Tree,
    page: &'a Rendered,
    /// The elements in the order of the page.
    order: Vec<usize>,
    /// Of each leaf, the words and what they are worth.
    values: Vec<f32>,
    /// Of each element, the furniture that it or one around it is.
    furniture: Vec<Option<Hint>>,
    sums: Vec<Sum>,
    /// The letters of the title that the page gives itself.
    title: String,
}

impl<'a> Judge<'a> {
    pub(super) fn new(tree: &'a Tree, page: &'a Rendered, title: &str) -> Judge<'a> {
        let order: Vec<_> = tree.descendants(0).collect();
        let values = (0..page.leaves.len()).map(|at| {
            let value = value(tree, page, &page.leaves[at]);
            if 0.0 < value && 0 < at && is_teaser(tree, page, at) { value * 0.2 } else { value }
        });
        let values = values.collect();
        let mut judge = Judge {
            tree,
            page,
            order,
            values,
            furniture: vec![None; tree.nodes.len()],
            sums: Vec::new(),
            title: letters(title),
        };
        judge.sums = judge.sums_without_furniture();
        judge.furniture = judge.find_furniture();
        judge.sums = judge.sums_without_furniture();
        judge
    }

    /// What each leaf is.
    pub(super) fn verdicts(&self) -> Vec<Verdict> {
        let Some(article) = self.article() else { return vec![Verdict::Open; self.page.leaves.len()] };
        let is_in = self.inside(article);
        let title = self.title_before(&is_in);
        let mut verdicts: Vec<_> = (0..self.page.leaves.len()).map(|at| self.verdict(at, &is_in, title)).collect();
        trim(&mut verdicts, &self.page.leaves, self);
        verdicts
    }

    fn value_of(&self, at: usize) -> f32 {
        self.values[at]
    }

    /// The value of every element, with what is known to be furniture weighing nothing.
    fn sums_without_furniture(&self) -> Vec<Sum> {
        let mut sums = vec![Sum::default(); self.tree.nodes.len()];
        for (leaf, &value) in self.page.leaves.iter().zip(&self.values) {
            let sum = &mut sums[leaf.node];
            sum.letters += leaf.letters;
            sum.linked += leaf.linked;
            sum.has_title |= self.tree.name(leaf.node) == "h1";
            match self.furniture[leaf.node] {
                Some(hint) if hint.is_comment => {}
                Some(_) => sum.loss += 0.5,
                None if 0.0 < value => {
                    sum.gain += value;
                    sum.prose += value;
                }
                None => sum.loss -= value,
            }
        }
        for &node in self.order.iter().rev() {
            let Some(parent) = self.tree.nodes[node].parent else { continue };
            let below = sums[node];
            let sum = &mut sums[parent];
            sum.prose += below.prose;
            sum.gain += below.gain;
            sum.loss += below.loss;
            sum.letters += below.letters;
            sum.linked += below.linked;
            sum.has_title |= below.has_title;
        }
        sums
    }

    fn find_furniture(&self) -> Vec<Option<Hint>> {
        let hints: Vec<_> = (0..self.tree.nodes.len()).map(|node| hint(self.tree, node)).collect();
        let comments: f32 = self.outermost(&hints, |hint| hint.is_comment).map(|node| self.sums[node].prose).sum();
        let all = (self.sums[0].prose - comments).max(0.0);
        let mut furniture: Vec<Option<Hint>> = vec![None; hints.len()];
        for &node in &self.order {
            let around = self.tree.nodes[node].parent.and_then(|parent| furniture[parent]);
            let own = hints[node].filter(|hint| self.is_heeded(node, hint, all));
            // A caption within a box of links is still a caption.
            furniture[node] = match (around, own) {
                (Some(around), Some(own)) if own.kind == BlockKind::Caption && !around.is_comment => Some(own),
                (around, own) => around.or(own),
            };
        }
        furniture
    }

    fn outermost<'b>(
        &'b self,
        hints: &'b [Option<Hint>],
        is_meant: impl Fn(&Hint) -> bool + 'b,
    ) -> impl Iterator<Item = usize> + 'b {
        let mut open = vec![0];
        std::iter::from_fn(move || {
            loop {
                let node = open.pop()?;
                if hints[node].is_some_and(|hint| is_meant(&hint) && !self.sums[node].has_title) {
                    return Some(node);
                }
                open.extend(self.tree.nodes[node].children.iter().rev());
            }
        })
    }

    /// Whether an element that calls itself furniture is so.
    fn is_heeded(&self, node: usize, hint: &Hint, all: f32) -> bool {
        let sum = self.sums[node];
        if hint.is_comment {
            return !sum.has_title;
        }
        // `class="has-sidebar"` of the whole page is about its layout.
        if all < sum.prose * 2.0 || (sum.has_title && all < sum.prose * 4.0) {
            return false;
        }
        let is_linked = sum.letters < sum.linked * 3;
        let is_short = sum.prose < 15.0;
        hint.is_sure || is_linked || is_short || sum.gain < sum.loss
    }

    /// The element that is the article.
    fn article(&self) -> Option<usize> {
        let worth = |node: usize| {
            let sum = self.sums[node];
            let purity = sum.gain / (sum.gain + sum.loss).max(1.0);
            (sum.gain - sum.loss) * purity * self.favour(node)
        };
        let own = self.order.iter().filter(|&&node| !self.tree.name(node).is_empty());
        let candidates = own.filter(|&&node| 0.0 < self.sums[node].gain);
        let best = candidates.copied().map(|node| (node, worth(node))).filter(|(_, worth)| 0.0 < *worth);
        // Of equals the innermost: what is around it adds nothing.
        best.max_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(node, _)| node)
    }

    fn favour(&self, node: usize) -> f32 {
        let by_hint = match body_hint(self.tree, node) {
            2 => 1.35,
            1 => 1.15,
            _ => 1.0,
        };
        let by_tag = match self.tree.name(node) {
            "article" => 1.15,
            "main" => 1.05,
            // A single paragraph or item is part of something.
            "p" | "li" | "ul" | "ol" | "blockquote" | "td" | "tr" => 0.7,
            _ => 1.0,
        };
        by_hint * by_tag
    }

    /// Of each leaf, whether it is in the article or in a part beside it that goes on like it.
    fn inside(&self, article: usize) -> Vec<bool> {
        let mut is_inside = vec![false; self.tree.nodes.len()];
        is_inside[article] = true;
        if let Some(parent) = self.tree.nodes[article].parent {
            for &sibling in &self.tree.nodes[parent].children {
                is_inside[sibling] |= self.goes_on(sibling);
            }
        }
        for &node in &self.order {
            is_inside[node] |= self.tree.nodes[node].parent.is_some_and(|parent| is_inside[parent]);
        }
        self.page.leaves.iter().map(|leaf| is_inside[leaf.node]).collect()
    }

    /// Whether an element beside the article is sentences and nothing else.
    fn goes_on(&self, node: usize) -> bool {
        let sum = self.sums[node];
        self.furniture[node].is_none()
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
        matches!(mark(self.tree, leaf), Mark::Heading(..=3)) && 8 <= words.len() && self.title.starts_with(&words)
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
        if let Some(hint) = self.furniture[leaf.node] {
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

    /// A sentence between the title and the article.
    fn is_summary(&self, at: usize, is_in: &[bool], title: Option<usize>) -> bool {
        let leaf = &self.page.leaves[at];
        let words = leaf.span.of(&self.page.text);
        let is_between = title.is_some_and(|title| title < at && at <= title + 6)
            && is_in[at..].iter().take(12).any(|&is_in| is_in)
            && !is_in[..at].iter().rev().take(6).any(|&is_in| is_in);
        let is_header =
            self.furniture[leaf.node].is_none_or(|hint| hint.kind == BlockKind::Navigation && !hint.is_sure);
        is_between && is_header && leaf.linked * 3 < leaf.letters && look::is_summary(words)
    }

    fn verdict_inside(&self, at: usize) -> Verdict {
        let leaf = &self.page.leaves[at];
        let words = leaf.span.of(&self.page.text);
        let count = look::word_count(words);
        let is_link = leaf.letters * 3 < leaf.linked * 4;
        let mark = mark(self.tree, leaf);
        // A linked heading is the title of another page; a long linked sentence may be the text's own.
        if is_link && (matches!(mark, Mark::Heading(2..)) || count < 25) {
            return Verdict::Chrome(BlockKind::RelatedLinks, "a link to another page");
        }
        Verdict::Body
    }
}

/// What stands before the first sentence of the article and behind the last is furniture, unless a heading or an item.
fn trim(verdicts: &mut [Verdict], leaves: &[Leaf], judge: &Judge<'_>) {
    let is_sentence = |at: &usize| verdicts[*at] == Verdict::Body && 0.0 < judge.value_of(*at);
    let Some(first) = (0..leaves.len()).find(is_sentence) else { return };
    let last = (0..leaves.len()).rfind(is_sentence).unwrap_or(first);
    for at in (0..first).chain(last + 1..leaves.len()) {
        let mark = mark(judge.tree, &leaves[at]);
        let is_item = last < at && at <= last + 40 && matches!(mark, Mark::Item | Mark::Table | Mark::Quote);
        let is_first_heading = at + 1 == first && matches!(mark, Mark::Heading(_));
        if verdicts[at] == Verdict::Body && !is_item && !is_first_heading {
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

/// Whether a leaf tells what the page is about that the linked heading right above it leads to.
fn is_teaser(tree: &Tree, page: &Rendered, at: usize) -> bool {
    let (above, leaf) = (&page.leaves[at - 1], &page.leaves[at]);
    let is_link = above.letters * 2 < above.linked * 3;
    let is_title = matches!(mark(tree, above), Mark::Heading(2..))
        || (3..=25).contains(&look::word_count(above.span.of(&page.text)));
    // A list of links may stand before a paragraph; a teaser is in one part of the page with its heading.
    let around = |node: usize| std::iter::successors(Some(node), |&node| tree.nodes[node].parent).take(3);
    let is_together = around(above.node).any(|one| around(leaf.node).any(|other| one == other));
    is_link && is_title && is_together && look::word_count(leaf.span.of(&page.text)) < 50
}

/// What a leaf's own words are worth to an article, in words.
fn value(tree: &Tree, page: &Rendered, leaf: &Leaf) -> f32 {
    let words = leaf.span.of(&page.text);
    let count = match caseless_letters(words) {
        0 => look::word_count(words),
        // Of scripts without blanks two letters are a word, roughly.
        letters => look::word_count(words).max(letters / 2),
    };
    let linked = leaf.linked as f32 / leaf.letters.max(1) as f32;
    let mark = mark(tree, leaf);
    if 0.5 < linked {
        return -(count as f32).clamp(2.0, 12.0);
    }
    if matches!(mark, Mark::Heading(_)) {
        return -0.5;
    }
    let is_read = look::has_small_words(words) || leaf.letters < caseless_letters(words) * 2;
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

/// Letters and digits, small: what two ways of setting a title have in common.
fn letters(words: &str) -> String {
    words.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Letters of scripts that have no capitals.
fn caseless_letters(words: &str) -> usize {
    words
        .chars()
        .filter(|letter| {
            !letter.is_ascii() && letter.is_alphabetic() && !letter.is_lowercase() && !letter.is_uppercase()
        })
        .count()
}
