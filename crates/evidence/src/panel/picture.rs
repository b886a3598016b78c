//! The timeline as it is seen, as a file.

use super::elements::page;
use super::seen::{style_of, timeline, value};
use super::taking::{blob, save};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use dateline_evidence::drawing::{Sheet, svg};
use dateline_wording as wording;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Response, Url, window};

/// The fonts of the timeline, as the site has them: family, weights, file. The second is that of a title that is selected on a phone.
const FONTS: [(&str, &str, &str); 2] = [
    ("Source Sans 3", "200 900", "fonts/source-sans-3-latin-wght-normal.woff2"),
    ("Newsreader", "500", "fonts/newsreader-latin-500-normal.woff2"),
];

/// Pixels of a picture for each of the screen's, and what browsers can hold of them, in all and on a side.
const SHARPNESS: f64 = 2.0;
const MOST_PIXELS: f64 = 16_000_000.0;
const LONGEST: f64 = 16_000.0;

/// Saves the timeline as an SVG file.
pub(super) async fn save_drawing(title: &str) -> Result<(), JsValue> {
    save(&blob(&Array::of1(&drawing(title).await?.0.into()), "image/svg+xml")?, "timeline.svg")
}

/// Saves the timeline as a PNG file, drawn by the browser.
pub(super) async fn save_picture(title: &str) -> Result<(), JsValue> {
    let (words, width, height) = drawing(title).await?;
    let url = Url::create_object_url_with_blob(&blob(&Array::of1(&words.into()), "image/svg+xml")?)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let is_decoded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&url)?;
    is_decoded?;
    // The column of a phone is long: it is drawn less sharply before it is not drawn at all.
    let sharpness = SHARPNESS.min((MOST_PIXELS / (width * height)).sqrt()).min(LONGEST / width.max(height));
    let canvas: HtmlCanvasElement = page()?.create_element("canvas")?.unchecked_into();
    canvas.set_width((width * sharpness) as u32);
    canvas.set_height((height * sharpness) as u32);
    let context = canvas.get_context("2d")?.ok_or(wording::panel::NO_PICTURES)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.scale(sharpness, sharpness)?;
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
    let paper = page()?.body().and_then(|body| style_of(&body)).map(|style| value(&style, "background-color"));
    let (parts, width, height) = timeline()?;
    let sheet = Sheet { width, height, title, paper: paper.as_deref().unwrap_or("#fff"), fonts: "" };
    let bare = svg(&sheet, &parts);
    let mut fonts = String::new();
    for font in FONTS.into_iter().filter(|(family, ..)| bare.contains(family)) {
        fonts.push_str(&rule_of(font).await.unwrap_or_default());
    }
    Ok((svg(&Sheet { fonts: &fonts, ..sheet }, &parts), width, height))
}

/// The rule of a font, the font in it: a drawing asks nothing of anybody. Without it the words are drawn in what there is.
async fn rule_of((family, weights, file): (&str, &str, &str)) -> Option<String> {
    let answer: Response = JsFuture::from(window()?.fetch_with_str(file)).await.ok()?.dyn_into().ok()?;
    let bytes: ArrayBuffer = JsFuture::from(answer.array_buffer().ok()?).await.ok()?.dyn_into().ok()?;
    let font = BASE64_STANDARD.encode(Uint8Array::new(&bytes).to_vec());
    answer.ok().then(|| {
        format!(
            "@font-face {{ font-family: \"{family}\"; font-weight: {weights}; src: url(data:font/woff2;base64,{font}) format(\"woff2\"); }}"
        )
    })
}
