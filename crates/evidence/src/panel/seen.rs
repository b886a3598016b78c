//! The timeline as it stands on the page: the plot with its key, the boxes under a crowd and the strips, or the column of a phone.

use super::blocks::Painter;
use super::elements::page;
use dateline_evidence::drawing::Part;
use dateline_wording as wording;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleDeclaration, Element, window};

/// What there may be of it, from the top.
const PARTS: &str = ".timeline__body, .timeline__boxes, .strips, .column, .column__more";

/// A place on the page, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Place {
    pub(super) fn of(element: &Element) -> Place {
        let bounds = element.get_bounding_client_rect();
        Place { left: bounds.left(), top: bounds.top(), width: bounds.width(), height: bounds.height() }
    }

    pub(super) fn right(self) -> f64 {
        self.left + self.width
    }

    pub(super) fn bottom(self) -> f64 {
        self.top + self.height
    }

    /// The same place, counted from another corner.
    pub(super) fn from(self, corner: Place) -> Place {
        Place { left: self.left - corner.left, top: self.top - corner.top, ..self }
    }

    fn with(self, other: Place) -> Place {
        let (left, top) = (self.left.min(other.left), self.top.min(other.top));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Place { left, top, width: right - left, height: bottom - top }
    }

    pub(super) fn attributes(self) -> Vec<(String, String)> {
        [("x", self.left), ("y", self.top), ("width", self.width), ("height", self.height)]
            .map(|(name, value)| (name.to_owned(), figure(value)))
            .to_vec()
    }
}

/// A length as a drawing has it, to the hundredth of a pixel.
pub(super) fn figure(value: f64) -> String {
    format!("{}", (value * 100.0).round() / 100.0)
}

/// Whether there is a timeline on the screen.
pub(super) fn has_timeline() -> bool {
    parts().is_ok_and(|parts| !parts.is_empty())
}

/// What is seen of it, its width and its height.
pub(super) fn timeline() -> Result<(Vec<Part>, f64, f64), JsValue> {
    let parts = parts()?;
    let places = parts.iter().map(Place::of).filter(|place| 0.0 < place.height);
    // A strip has its letter to the left of it.
    let letters =
        page()?.query_selector(".strip .letter")?.map(|letter| Place::of(&letter)).filter(|_| parts.len() > 1);
    let whole = places.chain(letters).reduce(Place::with).ok_or(wording::panel::NO_TIMELINE)?;
    let mut painter = Painter::new(whole)?;
    // Marks of several documents are filled with stripes that stand in a drawing of their own.
    if let Some(stripes) = page()?.query_selector("svg.timeline__stripes")? {
        painter.refer(&stripes);
    }
    parts.iter().for_each(|part| painter.element(part));
    Ok((painter.finish(), whole.width.ceil(), whole.height.ceil()))
}

fn parts() -> Result<Vec<Element>, JsValue> {
    let found = page()?.query_selector_all(PARTS)?;
    let elements = (0..found.length()).filter_map(|at| found.item(at));
    Ok(elements.filter_map(|node| wasm_bindgen::JsCast::dyn_into::<Element>(node).ok()).collect())
}

pub(super) fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(element).ok().flatten()
}

pub(super) fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// A length of a style, in pixels.
pub(super) fn pixels(style: &CssStyleDeclaration, name: &str) -> Option<f64> {
    value(style, name).strip_suffix("px")?.parse().ok()
}
