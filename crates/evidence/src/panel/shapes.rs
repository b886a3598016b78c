//! Drawings of the page as parts of a file: what style sheets make of them is written into them.

use super::seen::{Place, style_of, value};
use dateline_evidence::drawing::Part;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// What a drawing says by attributes, apart from what its style sheets say.
const ATTRIBUTES: [&str; 21] = [
    "id",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "d",
    "width",
    "height",
    "points",
    "transform",
    "offset",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
];

/// What style sheets say of a drawing, and what holds where nothing is said.
const STYLES: [(&str, &str); 18] = [
    ("fill", "rgb(0, 0, 0)"),
    ("fill-opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", "1px"),
    ("stroke-dasharray", "none"),
    ("stroke-linecap", "butt"),
    ("stroke-linejoin", "miter"),
    ("stroke-opacity", "1"),
    ("opacity", "1"),
    ("paint-order", "normal"),
    ("font-family", ""),
    ("font-size", ""),
    ("font-weight", "400"),
    ("font-variant-numeric", "normal"),
    ("text-anchor", "start"),
    ("text-decoration-line", "none"),
    ("stop-color", "rgb(0, 0, 0)"),
    ("stop-opacity", "1"),
];

/// A drawing in its place, a frame of its own around it: what lies beyond its edge is seen no more than on the page.
pub(super) fn drawing(element: &Element, at: Place) -> Part {
    let mut attributes = at.attributes();
    attributes.extend(element.get_attribute("viewBox").map(|seen| ("viewBox".to_owned(), seen)));
    if style_of(element).is_some_and(|style| value(&style, "overflow-x") == "visible") {
        attributes.push(("overflow".into(), "visible".into()));
    }
    Part::Element { tag: "svg".into(), attributes, parts: parts_of(element) }
}

pub(super) fn parts_of(element: &Element) -> Vec<Part> {
    let nodes = element.child_nodes();
    (0..nodes.length()).filter_map(|at| part(&nodes.item(at)?)).collect()
}

fn part(node: &Node) -> Option<Part> {
    let Some(element) = node.dyn_ref::<Element>() else {
        let words = node.text_content().filter(|_| node.node_type() == Node::TEXT_NODE)?;
        return (!words.trim().is_empty()).then_some(Part::Words(words));
    };
    let tag = element.local_name();
    let style = style_of(element)?;
    if value(&style, "display") == "none" || value(&style, "visibility") == "hidden" {
        return None;
    }
    let is_shape = matches!(tag.as_str(), "rect" | "circle" | "ellipse" | "line" | "path" | "polygon" | "polyline");
    if is_shape && value(&style, "fill") == "none" && value(&style, "stroke") == "none" {
        return None;
    }
    let written = ATTRIBUTES.iter().filter_map(|name| Some(((*name).to_owned(), element.get_attribute(name)?)));
    let mut attributes: Vec<(String, String)> = written.collect();
    let names = STYLES.iter().filter(|(name, _)| match tag.as_str() {
        "stop" => name.starts_with("stop"),
        "text" | "tspan" => !name.starts_with("stop"),
        _ => is_shape && !["font", "text", "stop"].iter().any(|start| name.starts_with(start)),
    });
    for (name, usual) in names {
        let value = value(&style, name);
        if !value.is_empty() && value != *usual {
            let name = if *name == "text-decoration-line" { "text-decoration" } else { name };
            attributes.push((name.to_owned(), value));
        }
    }
    Some(Part::Element { tag, attributes, parts: parts_of(element) })
}
