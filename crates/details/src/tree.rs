//! Elements and words as plain data: the served pages write them as HTML, a browser makes them nodes, and both show the same.

/// An element or words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Words; never read as markup.
    Words(String),
}

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its name.
    pub tag: &'static str,
    /// Whether it is part of a drawing, whose elements have a language of their own.
    pub is_drawn: bool,
    /// In the order in which they are written.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// An element of a text with this class; none where it is empty.
pub fn element(tag: &'static str, class: &str) -> Element {
    let element = Element { tag, is_drawn: false, attributes: Vec::new(), children: Vec::new() };
    if class.is_empty() { element } else { element.with("class", class) }
}

/// An element of a drawing with this class; none where it is empty.
pub fn drawn(tag: &'static str, class: &str) -> Element {
    Element { is_drawn: true, ..element(tag, class) }
}

impl Element {
    /// With an attribute.
    #[expect(clippy::needless_pass_by_value, reason = "what is written is made where it is said")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Element {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// With words at the end.
    pub fn words(mut self, words: impl Into<String>) -> Element {
        self.children.push(Node::Words(words.into()));
        self
    }

    /// With one more element at the end.
    pub fn and(mut self, child: Element) -> Element {
        self.children.push(Node::Element(child));
        self
    }

    /// With more elements at the end; none adds nothing.
    pub fn and_all(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// All words in it, as a reader meets them.
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.read_into(&mut out);
        out
    }

    fn read_into(&self, out: &mut String) {
        for child in &self.children {
            match child {
                Node::Words(words) => out.push_str(words),
                Node::Element(element) => {
                    element.read_into(out);
                    out.push(' ');
                }
            }
        }
    }
}
