//! The mark of a date, as large as a picture needs it: its shape says how surely the date is known, its stripes who tells it.

use crate::card::{INK3, PAPER};
use dateline_explore::timeline::{End, Fill, Mark, MarkKind};
use dateline_model::EventDate;
use maud::{Markup, html};

/// How wide every mark is drawn, in pixels.
pub(super) const WIDTH: f64 = 84.0;

const LEFT: f64 = 72.0;
const MIDDLE: f64 = 102.0;

/// The mark; `None` where no end of the date is known.
pub(super) fn mark(date: EventDate, hues: &[&str]) -> Option<Markup> {
    let kind = Mark::new(date)?.kind;
    let shape = match kind {
        MarkKind::Disc => html! { circle cx=(LEFT + 42.0) cy=(MIDDLE) r="15" {} },
        MarkKind::Ring => html! { circle cx=(LEFT + 42.0) cy=(MIDDLE) r="15" {} },
        MarkKind::Capsule(_) => html! { rect x=(LEFT) y=(MIDDLE - 14.0) width=(WIDTH) height="28" rx="14" {} },
        MarkKind::Bar { .. } => html! { rect x=(LEFT) y=(MIDDLE - 8.0) width=(WIDTH) height="16" {} },
        MarkKind::Brackets { .. } => return Some(brackets(kind)),
    };
    let hollow = match kind {
        MarkKind::Ring => html! { circle cx=(LEFT + 42.0) cy=(MIDDLE) r="9" fill=(PAPER) {} },
        MarkKind::Capsule(Fill::Hollow | Fill::Dashed) => {
            html! { rect x=(LEFT + 4.0) y=(MIDDLE - 10.0) width=(WIDTH - 8.0) height="20" rx="10" fill=(PAPER) {} }
        }
        _ => html! {},
    };
    let is_dashed = kind == MarkKind::Capsule(Fill::Dashed);
    Some(html! {
        defs {
            clipPath id="shape" { (shape) }
            linearGradient id="ends" { (stops(kind)) }
            mask id="fade" { rect x=(LEFT - 20.0) y="70" width=(WIDTH + 40.0) height="64" fill="url(#ends)" {} }
        }
        g mask="url(#fade)" {
            g clip-path="url(#shape)" {
                (stripes(hues))
                @if is_dashed {
                    @for gap in 0..5 { rect x=(LEFT + 10.0 + f64::from(gap) * 16.0) y="80" width="6" height="44" fill=(PAPER) {} }
                }
            }
            (hollow)
        }
        @if let MarkKind::Bar { end: End::GoesOn | End::Unknown, .. } = kind {
            path d=(format!("M{} {}l18 16l-18 16", LEFT + WIDTH - 14.0, MIDDLE - 16.0)) fill="none" stroke=(hues.first().unwrap_or(&INK3)) stroke-width="4" {}
        }
    })
}

/// As many equal stripes as documents tell it, three at most.
fn stripes(hues: &[&str]) -> Markup {
    let shown = &hues[..hues.len().min(3)];
    let height = 32.0 / shown.len().max(1) as f64;
    html! {
        @for (number, hue) in shown.iter().enumerate() {
            rect x=(LEFT) y=(MIDDLE - 16.0 + number as f64 * height) width=(WIDTH) height=(height) fill=(hue) {}
        }
    }
}

/// How the mark shows from its left end to its right: what has no sharp end fades.
fn stops(kind: MarkKind) -> Markup {
    let is_soft = |end: End| matches!(end, End::Soft(_) | End::Unknown);
    let (left, right) = match kind {
        MarkKind::Capsule(Fill::Fading) => (0.38, 0.38),
        MarkKind::Bar { start, end } => (if is_soft(start) { 0.3 } else { 0.0 }, if is_soft(end) { 0.3 } else { 0.0 }),
        _ => (0.0, 0.0),
    };
    // Black hides and white shows; the mark lies between the margins that the mask leaves for arrows.
    let share = |of: f64| (20.0 + WIDTH * of) / (WIDTH + 40.0);
    let end = |is_hidden: bool| if is_hidden { "#000000" } else { "#ffffff" };
    html! {
        stop offset=(share(0.0)) stop-color=(end(0.0 < left)) {}
        stop offset=(share(left)) stop-color="#ffffff" {}
        stop offset=(share(1.0 - right)) stop-color="#ffffff" {}
        stop offset=(share(1.0)) stop-color=(end(0.0 < right)) {}
    }
}

/// After one thing, before another: dots between brackets, in no document's colour since no document gives the day.
fn brackets(kind: MarkKind) -> Markup {
    let MarkKind::Brackets { has_start, has_end } = kind else { return html! {} };
    let foot = |x: f64, by: f64| format!("M{} {}h{}v36h{by}", x + by, MIDDLE - 18.0, -by);
    html! {
        @if has_start { path d=(foot(LEFT + 2.0, 10.0)) fill="none" stroke=(INK3) stroke-width="4" {} }
        @if has_end { path d=(foot(LEFT + WIDTH - 2.0, -10.0)) fill="none" stroke=(INK3) stroke-width="4" {} }
        @for dot in 0..6 { circle cx=(LEFT + 17.0 + f64::from(dot) * 10.0) cy=(MIDDLE) r="2.6" fill=(INK3) {} }
    }
}
