//! A tree to the words that a browser would show, in leaves: runs of words that nothing of the page's layout interrupts.
//!
//! In: a [`Tree`]. Out: the text, and a [`Leaf`] for each run. The rule: blanks are one blank, `<br>` is a line break, two of them end a leaf;
//! leaves are apart by an empty line, items and rows by a line break, cells by a tab. What is not shown (`script`, `hidden`,
//! `display:none`) is not in the text; soft hyphens, zero-width and bidirectional marks stay as they are.

use super::tree::{Content, Tree};
use crate::lexicon::rows;
use dateline_model::Span;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A run of words.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    pub(super) span: Span,
    /// The innermost element that is no mere part of a line.
    pub(super) node: usize,
    /// Letters and digits.
    pub(super) letters: usize,
    /// Of these, in links.
    pub(super) linked: usize,
    /// Whether its first word is in one.
    pub(super) begins_linked: bool,
    /// Of these, in bold type.
    pub(super) bold: usize,
    /// Whether it is a row of a table, its cells apart by tabs.
    pub(super) is_row: bool,
}

/// What is shown of a page.
#[derive(Debug, Default)]
pub(super) struct Rendered {
    pub(super) text: String,
    pub(super) leaves: Vec<Leaf>,
}

/// The text of a page and its leaves.
pub(super) fn render(tree: &Tree) -> Rendered {
    let mut page = Renderer { tree, done: Rendered::default(), open: None, gap: Gap::None };
    let mut steps = vec![Step::Enter(0, Style::default())];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(node, style) => page.enter(node, style, &mut steps),
            Step::Leave(node) => page.leave(node),
        }
    }
    page.close();
    page.done
}

enum Step {
    Enter(usize, Style),
    Leave(usize),
}

/// What the elements around a text say of it.
#[derive(Clone, Copy, Default)]
struct Style {
    block: usize,
    is_link: bool,
    is_bold: bool,
    keeps_blanks: bool,
    is_heading: bool,
    /// Whether words stand right beside it in its parent.
    is_beside_words: bool,
    /// Inside a row whose cells are parts of one line.
    is_row: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Blank,
    Line,
    Tab,
    Leaf,
}

struct Renderer<'a> {
    tree: &'a Tree,
    done: Rendered,
    open: Option<Leaf>,
    /// What parts the next word from the last.
    gap: Gap,
}

impl Renderer<'_> {
    fn enter(&mut self, node: usize, mut style: Style, steps: &mut Vec<Step>) {
        match &self.tree.nodes[node].content {
            Content::Text(words) => return self.write(words, style),
            Content::Other => return,
            Content::Document | Content::Element(..) => {}
        }
        let name = self.tree.name(node);
        if !is_shown(self.tree, node) {
            return;
        }
        match name {
            "br" => {
                let is_second = self.gap == Gap::Line;
                self.gap = self.gap.max(if is_second { Gap::Leaf } else { Gap::Line });
                return;
            }
            "wbr" => return,
            "a" => {
                // A mark of a heading's own place leads nowhere else.
                style.is_link =
                    !(style.is_heading && self.tree.attribute(node, "href").is_some_and(|to| to.starts_with('#')));
                // Two links that touch are parted by the layout alone.
                self.gap = self.gap.max(if self.ends_with_link() { Gap::Blank } else { Gap::None });
            }
            "time" => self.gap = self.gap.max(Gap::Blank),
            "b" | "strong" => style.is_bold = true,
            "pre" | "textarea" => style.keeps_blanks = true,
            "tr" if is_line_of_cells(self.tree, node) => style.is_row = true,
            "table" => style.is_row = false,
            "h2" | "h3" | "h4" | "h5" | "h6" => style.is_heading = true,
            _ => {}
        }
        if style.is_row && matches!(name, "td" | "th") {
            self.gap = self.gap.max(Gap::Tab);
        } else if is_block(name) || is_apart(self.tree, node, style.is_beside_words) {
            self.close();
            style.block = node;
        }
        style.is_beside_words = self.tree.nodes[node].children.iter().any(|&child| self.has_words(child));
        steps.push(Step::Leave(node));
        steps.extend(self.tree.nodes[node].children.iter().rev().map(|&child| Step::Enter(child, style)));
    }

    fn leave(&mut self, node: usize) {
        match self.tree.name(node) {
            // The cells of a row are parts of it; the next row closes it.
            "td" | "th" => self.gap = self.gap.max(Gap::Tab),
            "time" => self.gap = self.gap.max(Gap::Blank),
            name if is_block(name) => self.close(),
            // It was opened as a block of its own.
            _ if self.open.as_ref().is_some_and(|open| open.node == node) => self.close(),
            _ => {}
        }
    }

    fn has_words(&self, node: usize) -> bool {
        matches!(&self.tree.nodes[node].content, Content::Text(words) if words.contains(|letter: char| !letter.is_whitespace()))
    }

    fn ends_with_link(&self) -> bool {
        self.open.as_ref().is_some_and(|open| 0 < open.linked)
            && self.done.text.ends_with(char::is_alphanumeric)
            && self.gap == Gap::None
    }

    fn write(&mut self, words: &str, style: Style) {
        let is_blank = |byte: u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0xc);
        let bytes = words.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            if !is_blank(byte) {
                let length = bytes[at..].iter().position(|&byte| is_blank(byte)).unwrap_or(bytes.len() - at);
                self.put(&words[at..at + length], style);
                at += length;
                continue;
            }
            at += 1;
            if style.keeps_blanks && matches!(byte, b'\n' | b'\r') {
                let is_second = self.gap == Gap::Line;
                self.gap = self.gap.max(if is_second && !style.is_row { Gap::Leaf } else { Gap::Line });
            } else {
                self.gap = self.gap.max(Gap::Blank);
            }
        }
    }

    /// Adds a run without blanks.
    fn put(&mut self, run: &str, style: Style) {
        let is_other_block = self.open.as_ref().is_some_and(|open| open.node != style.block && !style.is_row);
        if self.gap == Gap::Leaf || is_other_block {
            self.close();
        }
        if self.open.is_none() {
            self.part(style);
            let start = self.done.text.len();
            let span = Span::new(start, start);
            let begins_linked = style.is_link;
            let node = style.block;
            self.open = Some(Leaf { span, node, letters: 0, linked: 0, begins_linked, bold: 0, is_row: style.is_row });
        } else {
            match self.gap {
                Gap::None | Gap::Leaf => {}
                Gap::Blank => self.done.text.push(' '),
                Gap::Line => self.done.text.push('\n'),
                Gap::Tab => self.done.text.push('\t'),
            }
        }
        self.gap = Gap::None;
        self.done.text.push_str(run);
        let end = self.done.text.len();
        if let Some(open) = &mut self.open {
            open.span = Span::new(open.span.start as usize, end);
            let letters = match run.is_ascii() {
                true => run.bytes().filter(u8::is_ascii_alphanumeric).count(),
                false => run.chars().filter(|character| character.is_alphanumeric()).count(),
            };
            open.letters += letters;
            open.linked += letters * usize::from(style.is_link);
            open.bold += letters * usize::from(style.is_bold);
        }
    }

    fn part(&mut self, style: Style) {
        if self.done.text.is_empty() {
            return;
        }
        let is_near = matches!(self.tree.name(style.block), "li" | "dd" | "tr") || style.is_row;
        self.done.text.push_str(if is_near { "\n" } else { "\n\n" });
    }

    fn close(&mut self) {
        self.gap = Gap::None;
        let Some(mut open) = self.open.take() else { return };
        // Blanks that are no blanks to HTML, such as no-break spaces, stand in the text and in no leaf.
        let words = open.span.of(&self.done.text);
        let start = open.span.start as usize + (words.len() - words.trim_start().len());
        let length = words.trim().len();
        if 0 < length {
            open.span = Span::new(start, start + length);
            self.done.leaves.push(open);
        }
    }
}

/// Whether a browser shows an element without any script or style sheet.
fn is_shown(tree: &Tree, node: usize) -> bool {
    let name = tree.name(node);
    if HIDDEN.contains(name) || tree.attribute(node, "hidden").is_some_and(|value| value != "until-found") {
        return false;
    }
    let style = tree.attribute(node, "style").unwrap_or_default();
    if style.len() < 8 {
        return true;
    }
    let style: String = style.chars().filter(|character| !character.is_whitespace()).collect();
    !style.to_ascii_lowercase().contains("display:none")
}

/// Whether an element that is no block by its tag stands apart: by its own style; as a part that its page calls by a name of its own, if no words
/// stand beside it; or because it is a mark beside a heading.
fn is_apart(tree: &Tree, node: usize, is_beside_words: bool) -> bool {
    let is_of_own = tree.name(node).contains('-') && !is_beside_words;
    is_of_own
        || tree
            .attribute(node, "style")
            .is_some_and(|style| style.len() < 400 && style.replace(' ', "").contains("display:block"))
        || tree.attribute(node, "class").is_some_and(|class| class.split_whitespace().any(|name| APART.contains(name)))
}

/// Whether all cells of a row are short and without parts of their own.
fn is_line_of_cells(tree: &Tree, row: usize) -> bool {
    let mut letters = 0;
    let mut cells = 0;
    for node in tree.descendants(row).skip(1) {
        let name = tree.name(node);
        cells += usize::from(matches!(name, "td" | "th"));
        if let Content::Text(words) = &tree.nodes[node].content {
            letters += words.trim().len();
        }
        if 600 < letters || name == "br" || (is_block(name) && !matches!(name, "td" | "th" | "p" | "div")) {
            return false;
        }
    }
    1 < cells
}

/// Whether an element stands on lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(name)
}

static BLOCKS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../../lexicon/html_blocks.tsv")).collect());

static APART: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../../lexicon/html_apart.tsv")).collect());

static HIDDEN: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../../lexicon/html_hidden.tsv")).collect());

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markup: &str, leaves: &[&str]) {
        let rendered = render(&Tree::parse(markup));
        let found: Vec<_> = rendered.leaves.iter().map(|leaf| leaf.span.of(&rendered.text)).collect();
        assert_eq!(found, leaves, "{markup}");
    }

    #[test]
    fn words_stand_as_a_browser_shows_them() {
        check("<p>The  dam\n<b>broke</b>,\u{a0}he said.<p>Twice", &["The dam broke,\u{a0}he said.", "Twice"]);
        check("<div>one<p>two</p>three</div>", &["one", "two", "three"]);
        check("a<br>b<br><br>c", &["a\nb", "c"]);
        check("<ul><li>a<li>b</ul>", &["a", "b"]);
        check("<a href=#>Home</a><a href=#>News</a>", &["Home News"]);
        check("<table><tr><th>Year<td>1872<tr><td>a<td>b</table>", &["Year\t1872", "a\tb"]);
        check("<pre>a\n  b\n\nc</pre>", &["a\nb", "c"]);
        check("&amp;lt; &ldquo;caf&eacute;&rdquo; &#x202e;x&nbsp;", &["&lt; “café” \u{202e}x"]);
    }

    #[test]
    fn what_is_not_shown_is_not_read() {
        check(
            "<script>a</script><style>b</style><p hidden>c<p style='Display: none'>d<noscript>e</noscript><p>f",
            &["f"],
        );
    }
}
