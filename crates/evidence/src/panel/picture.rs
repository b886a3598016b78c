//! The timeline as it is seen, as a file.

use super::elements::page;
use super::taking::{blob, save};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use dateline_evidence::drawing::{Part, Sheet, svg};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement, HtmlImageElement, Node, Response,
    Url, window,
};

/// The font of the plot, as the site has it.
const FONT: &str = "fonts/source-sans-3-latin-wght-normal.woff2";
const FAMILY: &str = "Source Sans 3";

/// Pixels of a picture for each of the screen's.
const SHARPNESS: f64 = 2.0;

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

/// The plot on the screen, if there is one.
pub(super) fn plot() -> Option<Element> {
    page().ok()?.query_selector("svg.timeline__drawing").ok().flatten()
}

/// Saves the plot as an SVG file.
pub(super) async fn save_drawing(title: &str) -> Result<(), JsValue> {
    save(&blob(&drawing(title).await?.0, "image/svg+xml")?, "timeline.svg")
}

/// Saves the plot as a PNG file, drawn by the browser.
pub(super) async fn save_picture(title: &str) -> Result<(), JsValue> {
    let (words, width, height) = drawing(title).await?;
    let url = Url::create_object_url_with_blob(&blob(&words, "image/svg+xml")?)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let is_decoded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&url)?;
    is_decoded?;
    let canvas: HtmlCanvasElement = page()?.create_element("canvas")?.unchecked_into();
    canvas.set_width((width * SHARPNESS) as u32);
    canvas.set_height((height * SHARPNESS) as u32);
    let context = canvas.get_context("2d")?.ok_or("this browser draws no pictures")?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.scale(SHARPNESS, SHARPNESS)?;
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    let drawn = js_sys::Promise::new(&mut |done, _| {
        let give = Closure::once_into_js(move |file: JsValue| done.call1(&JsValue::NULL, &file));
        // A canvas that gives nothing leaves the promise without an answer, and the page as it is.
        let _ = canvas.to_blob(give.unchecked_ref());
    });
    let file: Blob =
        JsFuture::from(drawn).await?.dyn_into().map_err(|_| "this browser makes no picture of that size")?;
    save(&file, "timeline.png")
}

/// The file, its width and its height.
async fn drawing(title: &str) -> Result<(String, f64, f64), JsValue> {
    let plot = plot().ok_or("there is no timeline on the screen")?;
    let bounds = plot.get_bounding_client_rect();
    let paper = page()?.body().and_then(|body| style_of(&body)).map(|style| value(&style, "background-color"));
    let mut parts = Vec::new();
    // Marks of several documents are filled with stripes that stand in a drawing of their own.
    if let Some(stripes) = page()?.query_selector("svg.timeline__stripes")? {
        parts.extend(parts_of(&stripes));
    }
    parts.extend(parts_of(&plot));
    let fonts = font().await.unwrap_or_default();
    let (width, height) = (bounds.width().ceil(), bounds.height().ceil());
    let sheet = Sheet { width, height, title, paper: paper.as_deref().unwrap_or("#fff"), fonts: &fonts };
    Ok((svg(&sheet, &parts), width, height))
}

fn parts_of(element: &Element) -> Vec<Part> {
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

fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(element).ok().flatten()
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// The rule of the plot's font, the font in it: a drawing asks nothing of anybody. Without it the words are drawn in what there is.
async fn font() -> Option<String> {
    let answer: Response = JsFuture::from(window()?.fetch_with_str(FONT)).await.ok()?.dyn_into().ok()?;
    let bytes: ArrayBuffer = JsFuture::from(answer.array_buffer().ok()?).await.ok()?.dyn_into().ok()?;
    let font = BASE64_STANDARD.encode(Uint8Array::new(&bytes).to_vec());
    answer.ok().then(|| {
        format!(
            "@font-face {{ font-family: \"{FAMILY}\"; font-weight: 200 900; src: url(data:font/woff2;base64,{font}) format(\"woff2\"); }}"
        )
    })
}
