//! Marks of dates as elements of a drawing, around a middle at height 0: the same shapes that the timeline has.

use crate::tree::{Element, drawn};
use dateline_explore::hues::letter;
use dateline_explore::number;
use dateline_explore::timeline::{Fill, MarkKind, Shape};
use dateline_model::DocumentIndex;

/// Half the height of a capsule, a bracket, a bar.
const CAPSULE: f64 = 6.0;
const BRACKET: f64 = 9.0;
const BAR: f64 = 3.5;

/// The feet of brackets.
const FOOT: f64 = 4.5;

/// The length of an open end with its arrow.
const ARROW: f64 = 60.0;

/// More documents than this are no stripes but grey.
const STRIPES: usize = 3;

/// The mark, told by these documents: a stripe for each, from top to bottom.
pub(crate) fn mark(shape: &Shape, documents: &[DocumentIndex], is_planned: bool) -> Element {
    let hues = hues(documents);
    let share = 2.0 / hues.len() as f64;
    let stripes = hues.iter().enumerate().map(|(at, hue)| {
        let (top, bottom) = (at as f64 * share - 1.0, (at + 1) as f64 * share - 1.0);
        stripe(shape, (top, bottom), is_planned).with("class", format!("mark hue hue--{hue}"))
    });
    drawn("g", "").and_all(dots(shape)).and_all(stripes)
}

fn hues(documents: &[DocumentIndex]) -> Vec<char> {
    let mut hues: Vec<char> =
        documents.iter().map(|&document| letter(document).map_or('x', |letter| letter.to_ascii_lowercase())).collect();
    hues.dedup();
    if hues.is_empty() || STRIPES < hues.len() { vec!['x'] } else { hues }
}

/// The part of a mark between two heights, each from −1, its top, to 1.
fn stripe(shape: &Shape, (top, bottom): (f64, f64), is_planned: bool) -> Element {
    let (left, right) = (shape.left, shape.right);
    let path = |class: &str, d: String| drawn("path", class).with("d", d);
    match shape.kind {
        MarkKind::Disc if !is_planned => {
            drawn("g", "").and(path("mark__ink", round(shape.middle(), 5.5, top, bottom, true)))
        }
        MarkKind::Disc | MarkKind::Ring => {
            drawn("g", "").and(path("mark__line", round(shape.middle(), 4.5, top, bottom, false)))
        }
        MarkKind::Capsule(Fill::Fading) if !is_planned => {
            drawn("g", "").and(path("mark__ink mark__ink--wide", tapered((left, right), top, bottom)))
        }
        MarkKind::Capsule(fill) => {
            let half = CAPSULE;
            let d = capsule(left, right, half, top, bottom);
            let class = match fill {
                Fill::Solid if !is_planned => "mark__ink mark__ink--wide",
                Fill::Dashed => "mark__line mark__line--dashed",
                _ => "mark__line",
            };
            drawn("g", "").and(path(class, d))
        }
        MarkKind::Brackets { has_start, has_end } => {
            let (from, to) = (top * BRACKET, bottom * BRACKET);
            let half = |x: f64, foot: f64| {
                let upper = if top <= -1.0 {
                    format!("M{} {}H{}", number(x + foot), number(from), number(x))
                } else {
                    format!("M{} {}", number(x), number(from))
                };
                let lower = if 1.0 <= bottom {
                    format!("V{}H{}", number(to), number(x + foot))
                } else {
                    format!("V{}", number(to))
                };
                format!("{upper}{lower}")
            };
            let start = if has_start { half(left + 1.0, FOOT) } else { String::new() };
            let end = if has_end { half(right - 1.0, -FOOT) } else { String::new() };
            drawn("g", "").and(path("mark__line", format!("{start}{end}")))
        }
        MarkKind::Bar { .. } => bar(shape, top * BAR, bottom * BAR),
    }
}

/// A capsule without sharp ends, as it is drawn for a season: the part of it between two heights.
fn tapered((left, right): (f64, f64), top: f64, bottom: f64) -> String {
    let slope = (right - left) * FADES;
    let middle = (top < 0.0 && 0.0 < bottom).then_some(0.0);
    let heights: Vec<f64> = [Some(top), middle, Some(bottom)].into_iter().flatten().collect();
    let point = |x: f64, height: f64| format!("{} {}", number(x), number(height * CAPSULE));
    let lefts = heights.iter().map(|height| point(left + slope * height.abs(), *height));
    let rights = heights.iter().rev().map(|height| point(right - slope * height.abs(), *height));
    format!("M{}Z", lefts.chain(rights).collect::<Vec<_>>().join("L"))
}

/// The share of a season's mark that fades at either end.
const FADES: f64 = 0.38;

/// The dots between brackets, which belong to no document.
fn dots(shape: &Shape) -> Option<Element> {
    let MarkKind::Brackets { .. } = shape.kind else { return None };
    let d = format!("M{} 0H{}", number(shape.left + 4.0), number(shape.right - 2.5));
    Some(drawn("path", "mark__dots").with("d", d))
}

fn bar(shape: &Shape, top: f64, bottom: f64) -> Element {
    let (mut left, mut right) = (shape.left, shape.right);
    let mut open = String::new();
    let middle = top.midpoint(bottom);
    if shape.has_arrow_right {
        right -= ARROW;
        let tip = shape.right - 2.0;
        open += &format!(
            "M{} {m}H{}M{t} {}L{} {m}L{t} {}",
            number(right + 3.0),
            number(tip),
            number(middle - 4.0),
            number(tip),
            number(middle + 4.0),
            m = number(middle),
            t = number(tip - 5.0)
        );
    }
    if shape.has_arrow_left {
        left += ARROW;
        let tip = shape.left + 2.0;
        open += &format!(
            "M{} {m}H{}M{t} {}L{} {m}L{t} {}",
            number(left - 3.0),
            number(tip),
            number(middle - 4.0),
            number(tip),
            number(middle + 4.0),
            m = number(middle),
            t = number(tip + 5.0)
        );
    }
    // Where an end is known to a month or a year, a slope runs over it: nothing is cut straight that is not known to the day.
    let (from, to) = (left + shape.fade_left.max(0.0), right - shape.fade_right.max(0.0));
    let d = format!(
        "M{} {m}L{} {t}H{}L{} {m}L{} {b}H{}Z",
        number(left),
        number(from.min(right)),
        number(to.max(left)),
        number(right),
        number(to.max(left)),
        number(from.min(right)),
        m = number(middle),
        t = number(top),
        b = number(bottom)
    );
    let body = drawn("path", "mark__ink").with("d", d);
    let open = (!open.is_empty()).then(|| drawn("path", "mark__line").with("d", open));
    drawn("g", "").and(body).and_all(open)
}

/// A slice of a disc or of a circle, between two heights of its radius.
fn round(x: f64, radius: f64, top: f64, bottom: f64, is_filled: bool) -> String {
    let chord = |height: f64| radius * (1.0 - height * height).max(0.0).sqrt();
    let (upper, lower) = (chord(top), chord(bottom));
    let (y1, y2) = (top * radius, bottom * radius);
    let r = number(radius);
    let (x1, x2) = (x - upper, x - lower);
    let left = format!("M{} {}A{r} {r} 0 0 0 {} {}", number(x1), number(y1), number(x2), number(y2));
    let join = if is_filled { "L" } else { "M" };
    let right =
        format!("{join}{} {}A{r} {r} 0 0 0 {} {}", number(x + lower), number(y2), number(x + upper), number(y1));
    format!("{left}{right}{}", if is_filled { "Z" } else { "" })
}

/// A slice of a capsule, between two heights of it.
fn capsule(left: f64, right: f64, half: f64, top: f64, bottom: f64) -> String {
    let chord = |height: f64| half * (1.0 - height * height).max(0.0).sqrt();
    let (a, b) = (left + half, right - half);
    let (upper, lower) = (chord(top), chord(bottom));
    let (y1, y2, r) = (number(top * half), number(bottom * half), number(half));
    format!(
        "M{} {y1}A{r} {r} 0 0 0 {} {y2}L{} {y2}A{r} {r} 0 0 0 {} {y1}Z",
        number(a - upper),
        number(a - lower),
        number(b + lower),
        number(b + upper)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{WIDTH, scale_of};
    use dateline_calendar::Basis;
    use dateline_explore::timeline::Mark;
    use dateline_model::EventDate;

    #[test]
    fn a_season_is_drawn_without_the_ends_of_a_quarter() {
        let date = |edtf: &str| EventDate { edtf: edtf.parse().unwrap(), basis: Basis::Stated };
        let drawn = |date: EventDate| {
            let (scale, end) = scale_of(&[date], 0, WIDTH).unwrap();
            mark(&Shape::new(Mark::new(date).unwrap(), &scale, end), &[DocumentIndex(0)], false)
        };
        let season = format!("{:?}", drawn(date("2019-21")));
        assert!(season.contains('Z') && !season.contains('A'), "{season}");
        assert!(format!("{:?}", drawn(date("2019-04"))).contains('A'));
    }
}
