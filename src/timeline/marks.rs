//! One mark, as paths.

use super::ink::{Paint, hues};
use crate::markup::{number, view};
use dateline_explore::timeline::{Fill, MarkKind, Shape, between};
use dateline_model::DocumentIndex;
use leptos::prelude::*;

/// Half the height of a capsule, a bracket, a bar.
const CAPSULE: f64 = 6.0;
const BRACKET: f64 = 9.0;
const BAR: f64 = 3.5;
/// The length of dashes and arrow.
const ARROW: f64 = 60.0;

/// The mark in its lane, whose middle is at `y`; `id` is unique on the page.
pub(super) fn mark(shape: &Shape, y: f64, documents: &[DocumentIndex], id: &str, is_planned: bool) -> AnyView {
    let paint = match shape.kind {
        MarkKind::Disc | MarkKind::Capsule(Fill::Solid) if !is_planned => Paint::Body,
        _ => Paint::Stroke,
    };
    let (class, ink) = paint.of(documents);
    let outline = if is_planned { " mark--planned" } else { "" };
    let class = format!("mark {class}{outline}");
    match shape.kind {
        MarkKind::Disc => {
            let cx = shape.middle();
            view! { <g class=class><circle class="mark__disc" cx=cx cy=y r="5.5" fill=ink.clone() stroke=ink /></g> }
        }
        MarkKind::Ring => {
            let cx = shape.middle();
            view! { <g class=class><circle class="mark__ring" cx=cx cy=y r="4.5" stroke=ink /></g> }
        }
        MarkKind::Capsule(Fill::Fading) => faded(shape, y, CAPSULE, documents, id, &class, "mark__solid"),
        MarkKind::Capsule(fill) => capsule(shape, y, fill, is_planned, &class, ink),
        MarkKind::Brackets { has_start, has_end } => brackets(shape, y, (has_start, has_end), &class, ink),
        MarkKind::Bar { .. } => bar(shape, y, documents, id, &class, ink),
    }
}

fn capsule(shape: &Shape, y: f64, fill: Fill, is_planned: bool, class: &str, ink: String) -> AnyView {
    let is_solid = fill == Fill::Solid && !is_planned;
    // A stroke lies half outside its path: drawn inside, the capsule keeps its exact span.
    let inset = if is_solid { 0.0 } else { 0.9 };
    let part = match fill {
        _ if is_solid => "mark__solid",
        Fill::Dashed => "mark__hollow mark__hollow--dashed",
        _ => "mark__hollow",
    };
    let (fill, stroke) = if is_solid { (ink, "none".to_owned()) } else { (String::new(), ink) };
    let half = CAPSULE - inset;
    let fill = (!fill.is_empty()).then_some(fill);
    view! {
        <g class=class.to_owned()>
            <rect
                class=part
                x=shape.left + inset
                y=y - half
                width=(shape.right - shape.left - inset * 2.0).max(1.0)
                height=half * 2.0
                rx=half
                fill=fill
                stroke=stroke
            />
        </g>
    }
}

fn brackets(shape: &Shape, y: f64, (has_start, has_end): (bool, bool), class: &str, ink: String) -> AnyView {
    const FOOT: f64 = 4.5;
    let (left, right, top, bottom) = (shape.left + 1.0, shape.right - 1.0, y - BRACKET, y + BRACKET);
    let start = if has_start {
        format!("M{} {}H{}V{}H{}", number(left + FOOT), number(top), number(left), number(bottom), number(left + FOOT))
    } else {
        String::new()
    };
    let end = if has_end {
        format!(
            "M{} {}H{}V{}H{}",
            number(right - FOOT),
            number(top),
            number(right),
            number(bottom),
            number(right - FOOT)
        )
    } else {
        String::new()
    };
    view! {
        <g class=class.to_owned()>
            <path class="mark__dots" d=format!("M{} {}H{}", number(left + 4.0), number(y), number(right - 2.5)) />
            <path class="mark__bracket" d=format!("{start}{end}") stroke=ink />
        </g>
    }
}

fn bar(shape: &Shape, y: f64, documents: &[DocumentIndex], id: &str, class: &str, ink: String) -> AnyView {
    let mut solid = *shape;
    let mut open = String::new();
    let mut arrow = String::new();
    if shape.has_arrow_right {
        solid.right -= ARROW;
        open = format!("M{} {}H{}", number(solid.right + 4.0), number(y), number(shape.right - 8.0));
        arrow = format!(
            "M{} {}L{} {}L{} {}",
            number(shape.right - 8.0),
            number(y - 5.0),
            number(shape.right - 2.0),
            number(y),
            number(shape.right - 8.0),
            number(y + 5.0)
        );
    }
    if shape.has_arrow_left {
        solid.left += ARROW;
        open += &format!("M{} {}H{}", number(solid.left - 4.0), number(y), number(shape.left + 8.0));
        arrow += &format!(
            "M{} {}L{} {}L{} {}",
            number(shape.left + 8.0),
            number(y - 5.0),
            number(shape.left + 2.0),
            number(y),
            number(shape.left + 8.0),
            number(y + 5.0)
        );
    }
    let body = faded(&solid, y, BAR, documents, id, "", "mark__bar");
    view! {
        <g class=class.to_owned()>
            {body} <path class="mark__open" d=open stroke=ink.clone() /> <path class="mark__arrow" d=arrow stroke=ink />
        </g>
    }
}

/// A body with soft ends: a stripe a document, each with a gradient of its own along time.
fn faded(
    shape: &Shape,
    y: f64,
    half: f64,
    documents: &[DocumentIndex],
    id: &str,
    class: &str,
    part: &'static str,
) -> AnyView {
    let hues = hues(documents);
    let (left, length) = (shape.left, (shape.right - shape.left).max(0.0));
    let share = |pixels: f64| if 0.0 < length { between(pixels / length, 0.0, 1.0) } else { 0.0 };
    let (from, to) = (share(shape.fade_left), 1.0 - share(shape.fade_right));
    let opacity = |is_soft: bool| if is_soft { "0" } else { "1" };
    let stops = [
        (0.0, opacity(0.0 < shape.fade_left)),
        (from, "1"),
        (to.max(from), "1"),
        (1.0, opacity(0.0 < shape.fade_right)),
    ];
    let height = half * 2.0 / hues.len() as f64;
    let bands: Vec<_> = hues
        .into_iter()
        .enumerate()
        .map(|(index, hue)| {
            let name = format!("{id}-{index}");
            let gap = if index == 0 { 0.0 } else { 0.75 };
            let stop_class = format!("stop stop--{hue}");
            let stops = stops.map(|(offset, opacity)| {
                view! { <stop class=stop_class.clone() offset=format!("{}%", number(offset * 100.0)) stop-opacity=opacity /> }
            });
            view! {
                <linearGradient id=name.clone() gradientUnits="userSpaceOnUse" x1=left x2=left + length y1="0" y2="0">
                    {stops.into_iter().collect::<Vec<_>>()}
                </linearGradient>
                <rect
                    class=part
                    x=left
                    y=y - half + height * index as f64 + gap
                    width=length
                    height=height - gap
                    fill=format!("url(#{name})")
                />
            }
        })
        .collect();
    view! { <g class=class.to_owned()>{bands}</g> }
}
