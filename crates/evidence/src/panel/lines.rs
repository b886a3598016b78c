//! Words of the page as parts of a drawing, line by line as they stand there.

use super::elements::page;
use super::seen::{Place, figure, value};
use dateline_evidence::drawing::Part;
use dateline_wording as wording;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement, Node, Range};

/// What words are measured with.
pub(super) struct Lines {
    canvas: CanvasRenderingContext2d,
    range: Range,
}

impl Lines {
    pub(super) fn new() -> Result<Lines, JsValue> {
        let canvas: HtmlCanvasElement = page()?.create_element("canvas")?.unchecked_into();
        let canvas = canvas.get_context("2d")?.ok_or(wording::panel::NO_PICTURES)?.unchecked_into();
        Ok(Lines { canvas, range: page()?.create_range()? })
    }

    /// How far the baseline of a font lies under the top of its line.
    fn ascent(&self, style: &CssStyleDeclaration) -> Option<f64> {
        let font = ["font-style", "font-weight", "font-size", "font-family"].map(|name| value(style, name)).join(" ");
        self.canvas.set_font(&font);
        Some(self.canvas.measure_text("x").ok()?.font_bounding_box_ascent())
    }

    /// Where a piece of the words stands; `None` for what has no place, as blanks at the end of a line.
    fn place(&self, node: &Node, from: u32, to: u32) -> Option<Place> {
        self.range.set_start(node, from).ok()?;
        self.range.set_end(node, to).ok()?;
        let bounds = self.range.get_bounding_client_rect();
        let place = Place { left: bounds.left(), top: bounds.top(), width: bounds.width(), height: bounds.height() };
        (0.0 < place.width).then_some(place)
    }
}

/// The lines of a text, each where it stands.
pub(super) fn lines(measured: &Lines, node: &Node, style: &CssStyleDeclaration, whole: Place) -> Vec<Part> {
    let text = node.text_content().unwrap_or_default();
    let mut found: Vec<(Place, String)> = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        // The page counts in UTF-16.
        let (from, to) = (at, at + word.encode_utf16().count() as u32);
        at = to;
        let Some(place) = measured.place(node, from, to).filter(|_| !word.trim().is_empty()) else { continue };
        match found.last_mut() {
            // A word on the same line is written with the blank before it.
            Some((line, words)) if (line.top - place.top).abs() < place.height / 2.0 => {
                words.push(' ');
                words.push_str(word.trim());
                line.width = place.right() - line.left;
            }
            _ => found.push((place, word.trim().to_owned())),
        }
    }
    let ascent = if found.is_empty() { None } else { measured.ascent(style) };
    let drawn = |(place, words): (Place, String)| {
        let place = place.from(whole);
        let mut attributes = vec![
            ("x".to_owned(), figure(place.left)),
            ("y".to_owned(), figure(place.top + ascent.unwrap_or(place.height * 0.75))),
            ("fill".to_owned(), value(style, "color")),
        ];
        for name in ["font-family", "font-size", "font-weight", "font-style"] {
            attributes.push((name.to_owned(), value(style, name)));
        }
        Part::Element { tag: "text".into(), attributes, parts: vec![Part::Words(words)] }
    };
    found.into_iter().map(drawn).collect()
}
