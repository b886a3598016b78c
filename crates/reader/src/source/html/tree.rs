//! Markup to a tree, as browsers build it: every end tag that is missing is where they think it.
//!
//! In: the text of a page. Out: a [`Tree`] in an arena, children by number. Invariant: it is no deeper than [`DEEPEST`] and has no more nodes
//! than the page has bytes, so that no page can cost more than its length.

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, QualName, TokenizerResult};
use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

/// Browsers nest no deeper either.
const DEEPEST: usize = 512;

/// More nodes than a person could read, and what fits into memory.
const MOST_NODES: usize = 4_000_000;

/// A page as a tree; the first node is the document.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// Whether something was left out to bound depth or number.
    pub(super) is_cut: bool,
}

/// An element, a text, or what is never shown.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) content: Content,
    pub(super) parent: Option<usize>,
    pub(super) children: Vec<usize>,
    /// Elements around it when it was put there.
    depth: usize,
}

#[derive(Debug)]
pub(super) enum Content {
    Document,
    Element(QualName, Vec<Attribute>),
    Text(StrTendril),
    Other,
}

impl Tree {
    /// The tree of a page. Without `depth` and number bounded the builder would take time by the square of its input.
    pub(super) fn parse(text: &str) -> Tree {
        let sink = Sink::default();
        sink.most.set(MOST_NODES.min(1000 + text.len()));
        let guard = Guard { builder: TreeBuilder::new(sink, TreeBuilderOpts::default()), dropped: RefCell::default() };
        let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
        let input = BufferQueue::default();
        // Parts, since a string of the parser is at most 4 GiB and is copied where it is cut.
        let mut rest = text;
        while !rest.is_empty() {
            let mut end = rest.len().min(1 << 20);
            while !rest.is_char_boundary(end) {
                end -= 1;
            }
            input.push_back(StrTendril::from(&rest[..end]));
            rest = &rest[end..];
            while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        }
        tokenizer.end();
        tokenizer.sink.builder.sink.finish()
    }

    /// The name of an element in small letters; empty for all else.
    pub(super) fn name(&self, node: usize) -> &str {
        match &self.nodes[node].content {
            Content::Element(name, _) => &name.local,
            _ => "",
        }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, node: usize, name: &str) -> Option<&str> {
        let Content::Element(_, attributes) = &self.nodes[node].content else { return None };
        attributes.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
    }

    /// All nodes under one, and itself, in the order of the page.
    pub(super) fn descendants(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        let mut open = vec![node];
        std::iter::from_fn(move || {
            let next = open.pop()?;
            open.extend(self.nodes[next].children.iter().rev());
            Some(next)
        })
    }

    /// The words in it, as written.
    pub(super) fn text(&self, node: usize) -> String {
        let mut text = String::new();
        for node in self.descendants(node) {
            if let Content::Text(words) = &self.nodes[node].content {
                text.push_str(words);
            }
        }
        text
    }
}

/// Lets through to the builder what keeps the tree in bounds.
struct Guard {
    builder: TreeBuilder<usize, Sink>,
    /// Names of elements that were left out, so that their ends are too.
    dropped: RefCell<Vec<LocalName>>,
}

impl TokenSink for Guard {
    type Handle = usize;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<usize> {
        let is_left_out = match &token {
            Token::TagToken(tag) => self.leaves_out(tag),
            Token::CommentToken(_) => true,
            Token::CharacterTokens(_) => self.builder.sink.is_full(),
            _ => false,
        };
        if is_left_out { TokenSinkResult::Continue } else { self.builder.process_token(token, line) }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Guard {
    fn leaves_out(&self, tag: &Tag) -> bool {
        let mut dropped = self.dropped.borrow_mut();
        if tag.kind == TagKind::EndTag {
            let is_of_dropped = dropped.last() == Some(&tag.name);
            if is_of_dropped {
                dropped.pop();
            }
            return is_of_dropped;
        }
        let sink = &self.builder.sink;
        let is_out = sink.is_full() || DEEPEST <= sink.depth.get();
        // A script that is left out would be read as text.
        let is_raw = matches!(&*tag.name, "script" | "style" | "textarea" | "title" | "xmp" | "plaintext");
        if is_out && (!is_raw || sink.is_full()) {
            sink.is_cut.set(true);
            if !tag.self_closing && dropped.len() < MOST_NODES {
                dropped.push(tag.name.clone());
            }
            return true;
        }
        false
    }
}

#[derive(Default)]
struct Sink {
    nodes: RefCell<Vec<Node>>,
    /// How many elements are open around the last one opened or closed.
    depth: Cell<usize>,
    most: Cell<usize>,
    is_cut: Cell<bool>,
}

impl Sink {
    fn is_full(&self) -> bool {
        self.most.get() <= self.nodes.borrow().len()
    }

    fn add(&self, content: Content) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        if nodes.is_empty() {
            nodes.push(Node { content: Content::Document, parent: None, children: Vec::new(), depth: 0 });
        }
        nodes.push(Node { content, parent: None, children: Vec::new(), depth: 0 });
        nodes.len() - 1
    }

    /// Puts a child into its parent at a place; the child leaves where it was.
    fn insert(&self, parent: usize, at: Option<usize>, child: NodeOrText<usize>) {
        let child = match child {
            NodeOrText::AppendNode(node) => {
                self.remove_from_parent(&node);
                node
            }
            NodeOrText::AppendText(text) => {
                if self.extends_text(parent, at, &text) {
                    return;
                }
                self.add(Content::Text(text))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        let at = at.unwrap_or(nodes[parent].children.len()).min(nodes[parent].children.len());
        nodes[parent].children.insert(at, child);
        nodes[child].parent = Some(parent);
        let depth = nodes[parent].depth + 1;
        nodes[child].depth = depth;
        if matches!(nodes[child].content, Content::Element(..)) {
            self.depth.set(depth);
        }
    }

    fn extends_text(&self, parent: usize, at: Option<usize>, text: &StrTendril) -> bool {
        let mut nodes = self.nodes.borrow_mut();
        if nodes.is_empty() {
            return false;
        }
        let children = &nodes[parent].children;
        let before = at.unwrap_or(children.len()).checked_sub(1).and_then(|at| children.get(at)).copied();
        let Some(Content::Text(words)) = before.map(|before| &mut nodes[before].content) else { return false };
        words.push_tendril(text);
        true
    }

    fn place_of(&self, node: usize) -> Option<(usize, usize)> {
        let nodes = self.nodes.borrow();
        let parent = nodes[node].parent?;
        // From behind: what moves is what came last.
        let place = nodes[parent].children.iter().rposition(|&child| child == node)?;
        Some((parent, place))
    }
}

impl TreeSink for Sink {
    type Handle = usize;
    type Output = Tree;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        self.get_document();
        Tree { nodes: self.nodes.into_inner(), is_cut: self.is_cut.get() }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        if nodes.is_empty() {
            nodes.push(Node { content: Content::Document, parent: None, children: Vec::new(), depth: 0 });
        }
        0
    }

    fn elem_name<'a>(&'a self, target: &'a usize) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| match &nodes[*target].content {
            Content::Element(name, _) => name,
            // The builder asks this of elements alone.
            _ => NO_NAME.get_or_init(|| QualName::new(None, html5ever::ns!(), LocalName::from(""))),
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> usize {
        self.add(Content::Element(name, attributes))
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.add(Content::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.add(Content::Other)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.insert(*parent, None, child);
    }

    fn append_based_on_parent_node(&self, element: &usize, previous: &usize, child: NodeOrText<usize>) {
        match self.place_of(*element) {
            Some((parent, place)) => self.insert(parent, Some(place), child),
            None => self.append(previous, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &usize) {
        self.depth.set(self.nodes.borrow()[*node].depth.saturating_sub(1));
    }

    fn get_template_contents(&self, target: &usize) -> usize {
        *target
    }

    fn same_node(&self, one: &usize, other: &usize) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, new: NodeOrText<usize>) {
        if let Some((parent, place)) = self.place_of(*sibling) {
            self.insert(parent, Some(place), new);
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, new: Vec<Attribute>) {
        if let Content::Element(_, attributes) = &mut self.nodes.borrow_mut()[*target].content {
            for attribute in new {
                if attributes.iter().all(|known| known.name != attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &usize) {
        if let Some((parent, place)) = self.place_of(*target) {
            let mut nodes = self.nodes.borrow_mut();
            nodes[parent].children.remove(place);
            nodes[*target].parent = None;
        }
    }

    fn reparent_children(&self, node: &usize, new: &usize) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[*node].children);
        for &child in &children {
            nodes[child].parent = Some(*new);
        }
        nodes[*new].children.extend(children);
    }
}

static NO_NAME: std::sync::OnceLock<QualName> = std::sync::OnceLock::new();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_ends_are_where_browsers_think_them() {
        let tree = Tree::parse("<ul><li>a<li>b</ul><p>c<p>d");
        let count = |name: &str| (0..tree.nodes.len()).filter(|&node| tree.name(node) == name).count();
        assert_eq!((count("li"), count("p"), tree.text(0).as_str()), (2, 2, "abcd"));
    }

    #[test]
    fn depth_and_number_are_bounded() {
        for unit in ["<div>", "<b>", "<p><b id=x>", "</p>x", "<table>", "<table><tr><td>", "<a><p>"] {
            let tree = Tree::parse(&unit.repeat(20_000));
            let depth = |node| std::iter::successors(Some(node), |&node: &usize| tree.nodes[node].parent).count();
            assert!((0..tree.nodes.len()).step_by(97).all(|node| depth(node) <= DEEPEST + 8), "{unit}");
            assert!(tree.nodes.len() <= 2000 + unit.len() * 20_000, "{unit}");
        }
        let deep = Tree::parse(&format!("{}the end", "<div>".repeat(100_000)));
        assert_eq!((deep.text(0).as_str(), deep.is_cut), ("the end", true));
    }
}
