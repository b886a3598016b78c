//! Blocks of the page as parts of a drawing: their grounds, edges and words.

use super::lines::{Lines, lines};
use super::seen::{Place, figure, pixels, style_of, value};
use super::shapes;
use dateline_evidence::drawing::Part;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleDeclaration, Element, HtmlElement, Node, window};

const SIDES: [&str; 4] = ["top", "right", "bottom", "left"];

/// What has been painted so far.
pub(super) struct Painter {
    /// The part of the page that is painted.
    whole: Place,
    lines: Lines,
    parts: Vec<Part>,
}

impl Painter {
    pub(super) fn new(whole: Place) -> Result<Painter, JsValue> {
        Ok(Painter { whole, lines: Lines::new()?, parts: Vec::new() })
    }

    pub(super) fn finish(self) -> Vec<Part> {
        self.parts
    }

    /// Takes along what other drawings refer to.
    pub(super) fn refer(&mut self, drawing: &Element) {
        self.parts.extend(shapes::parts_of(drawing));
    }

    /// Paints an element and what is in it, in the order of the page.
    pub(super) fn element(&mut self, element: &Element) {
        let Some(style) = style_of(element) else { return };
        let place = Place::of(element).from(self.whole);
        // What only a screen reader is told is a pixel wide.
        let is_seen = 1.0 < place.width && value(&style, "visibility") != "hidden" && value(&style, "opacity") != "0";
        if !is_seen || value(&style, "display") == "none" {
            return;
        }
        if element.local_name() == "svg" {
            return self.parts.push(shapes::drawing(element, place));
        }
        self.ground(&style, place);
        self.edges(&style, place);
        self.before(element, &style, place);
        let nodes = element.child_nodes();
        for node in (0..nodes.length()).filter_map(|at| nodes.item(at)) {
            match node.dyn_ref::<Element>() {
                Some(child) => self.element(child),
                None if node.node_type() == Node::TEXT_NODE => {
                    self.parts.extend(lines(&self.lines, &node, &style, self.whole));
                }
                None => {}
            }
        }
    }

    fn ground(&mut self, style: &CssStyleDeclaration, place: Place) {
        let colour = value(style, "background-color");
        let image = value(style, "background-image");
        let faded = if image.contains("gradient(") { colours(&image) } else { Vec::new() };
        let fill =
            if is_clear(&colour) { faded.iter().find(|colour| !is_clear(colour)).cloned() } else { Some(colour) };
        if let Some(fill) = fill {
            let fill = match (faded.first(), faded.last()) {
                (Some(first), Some(last)) if is_clear(first) != is_clear(last) => self.fading(&fill, is_clear(first)),
                _ => fill,
            };
            self.block(place, &[("fill", fill), ("rx", radius(style))]);
        }
        // The edge of what is selected is drawn as a shadow inside it, as wide as the first length says.
        let shadow = value(style, "box-shadow");
        if let (Some(fill), true) = (colours(&shadow).into_iter().next(), shadow.ends_with("inset"))
            && let Some(width) = shadow.split(' ').find_map(|part| part.strip_suffix("px")?.parse::<f64>().ok())
            && 0.0 < width
        {
            self.block(Place { width, ..place }, &[("fill", fill)]);
        }
    }

    /// A fill that fades towards one end, over the height of what it fills.
    fn fading(&mut self, colour: &str, is_clear_above: bool) -> String {
        let id = format!("fading-{}", self.parts.len());
        let stop = |offset: &str, is_clear: bool| Part::Element {
            tag: "stop".into(),
            attributes: [
                ("offset", offset),
                ("stop-color", colour),
                ("stop-opacity", if is_clear { "0" } else { "1" }),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
            parts: Vec::new(),
        };
        let attributes = [("id", id.as_str()), ("x1", "0"), ("y1", "0"), ("x2", "0"), ("y2", "1")];
        self.parts.push(Part::Element {
            tag: "linearGradient".into(),
            attributes: attributes.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
            parts: vec![stop("0", is_clear_above), stop("1", !is_clear_above)],
        });
        format!("url(\"#{id}\")")
    }

    fn edges(&mut self, style: &CssStyleDeclaration, place: Place) {
        let edges = SIDES.map(|side| {
            let width = pixels(style, &format!("border-{side}-width")).unwrap_or_default();
            let colour = value(style, &format!("border-{side}-color"));
            let is_drawn = value(style, &format!("border-{side}-style")) != "none" && !is_clear(&colour);
            (if is_drawn { width } else { 0.0 }, colour)
        });
        if edges.iter().all(|edge| *edge == edges[0]) {
            let (width, colour) = &edges[0];
            if 0.0 < *width {
                let inner = Place {
                    left: place.left + width / 2.0,
                    top: place.top + width / 2.0,
                    width: place.width - width,
                    height: place.height - width,
                };
                let drawn = [
                    ("fill", "none".to_owned()),
                    ("stroke", colour.clone()),
                    ("stroke-width", figure(*width)),
                    ("rx", radius(style)),
                ];
                self.block(inner, &drawn);
            }
            return;
        }
        let [(top, over), (right, after), (bottom, under), (left, before)] = edges;
        self.edge(Place { height: top, ..place }, over);
        self.edge(Place { left: place.right() - right, width: right, ..place }, after);
        self.edge(Place { top: place.bottom() - bottom, height: bottom, ..place }, under);
        self.edge(Place { width: left, ..place }, before);
    }

    fn edge(&mut self, place: Place, colour: String) {
        if 0.0 < place.width && 0.0 < place.height {
            self.block(place, &[("fill", colour)]);
        }
    }

    /// What a style sheet puts before the content: lines and ticks.
    fn before(&mut self, element: &Element, around: &CssStyleDeclaration, place: Place) {
        let style =
            window().and_then(|window| window.get_computed_style_with_pseudo_elt(element, "::before").ok().flatten());
        let Some(style) = style.filter(|style| !matches!(value(style, "content").as_str(), "none" | "normal")) else {
            return;
        };
        // It lies within the nearest element that is placed.
        let placed = element.dyn_ref::<HtmlElement>().and_then(HtmlElement::offset_parent);
        let (place, around) = match placed.filter(|_| value(around, "position") == "static") {
            Some(placed) => (Place::of(&placed).from(self.whole), style_of(&placed)),
            None => (place, Some(around.clone())),
        };
        let [left, top, width, height] = ["left", "top", "width", "height"].map(|name| pixels(&style, name));
        let (Some(left), Some(top), Some(width), Some(height)) = (left, top, width, height) else { return };
        // It is placed from the inner side of its element's edges, and its own edges come to what it measures.
        let [over, after, under, before] = SIDES.map(|side| {
            let width = pixels(&style, &format!("border-{side}-width")).unwrap_or_default();
            if value(&style, "box-sizing") == "border-box" { 0.0 } else { width }
        });
        let inner = |side: &str| pixels(around.as_ref()?, &format!("border-{side}-width"));
        let place = Place {
            left: place.left + inner("left").unwrap_or_default() + left,
            top: place.top + inner("top").unwrap_or_default() + top,
            width: width + before + after,
            height: height + over + under,
        };
        self.ground(&style, place);
        self.edges(&style, place);
    }

    fn block(&mut self, place: Place, more: &[(&str, String)]) {
        let mut attributes = place.attributes();
        let more = more.iter().filter(|(name, value)| *name != "rx" || value != "0");
        attributes.extend(more.map(|(name, value)| ((*name).to_owned(), value.clone())));
        self.parts.push(Part::Element { tag: "rect".into(), attributes, parts: Vec::new() });
    }
}

fn radius(style: &CssStyleDeclaration) -> String {
    figure(pixels(style, "border-top-left-radius").unwrap_or_default())
}

/// The colours in a value, as browsers write them.
fn colours(value: &str) -> Vec<String> {
    let starts = value.match_indices("rgb").map(|(at, _)| &value[at..]);
    starts.filter_map(|rest| Some(rest.split_inclusive(')').next()?.to_owned())).collect()
}

fn is_clear(colour: &str) -> bool {
    colour == "transparent" || colour.is_empty() || (colour.starts_with("rgba(") && colour.ends_with(", 0)"))
}
