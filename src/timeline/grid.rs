//! The axis, its lines, and the pleats.

use super::chart::Chart;
use super::laid::Laid;
use super::names;
use super::plot::{HEAD, YEARS, height, top};
use crate::markup::{Still, number, rows, view};
use dateline_explore::timeline::{Face, Plot, Tick, lowest_free_lanes, text_width};
use dateline_wording as wording;
use leptos::prelude::*;

/// A row of the axis.
type Row = fn(&Plot) -> &[Tick];

const UPPER: Row = |plot| &plot.ticks.upper;
const LOWER: Row = |plot| &plot.ticks.lower;

/// What lies under the marks on the sheet that is pushed: pleats, lines of months and years, the days of what is selected, the axis above.
pub(super) fn grid(chart: Chart) -> AnyView {
    let months = move || {
        chart.drawn(|laid| {
            let is_upper = |x: f64| laid.ticks.upper.iter().any(|tick| tick.is_start && (tick.x - x).abs() < 0.5);
            lines(laid, YEARS, laid.ticks.lower.iter().filter(|tick| !is_upper(tick.x)), height(chart, laid))
        })
    };
    let years = move || chart.drawn(|laid| lines(laid, 2.0, laid.ticks.upper.iter(), height(chart, laid)));
    view! {
        <g class="grid" aria-hidden="true">
            {move || chart.drawn(|laid| pleats(chart, laid))}
            <path class="grid__month" d=months />
            <path class="grid__year" d=years />
            {move || selection_on_axis(chart)}
            <g>{words(chart, UPPER, YEARS - 6.0, "grid__years")}</g>
            <g>{words(chart, LOWER, YEARS + 15.5, "grid__months")}</g>
        </g>
    }
}

fn pleats(chart: Chart, laid: &Laid) -> Vec<AnyView> {
    let (top, lane, height) = (top(chart, laid), laid.lane(), height(chart, laid));
    let lanes = ((height - top) / lane) as usize;
    let pleats = laid.scale.visible().filter(|(stretch, ..)| stretch.is_pleat).map(|(stretch, left, right, _)| {
        // As low as the labels that cross the pleat allow: its days, or else one word.
        let low = |words: String| {
            let needed = ((text_width(Face::Date, &words) + 12.0) / lane).ceil();
            let first = lowest_free_lanes(&laid.placed, lanes, needed as usize, (left, right))? as f64;
            let bottom = if first + needed == lanes as f64 { height } else { top + (first + needed) * lane };
            Some((words, bottom - 10.0))
        };
        let days = names::pleat(stretch.first, stretch.after - 1, true);
        let (words, words_y) = low(days).or_else(|| low(wording::timeline::STRETCH_FOLDED.to_owned())).unwrap_or_default();
        let (left, right) = (laid.on_sheet(left), laid.on_sheet(right));
        let middle = left.midpoint(right);
        let words_x = middle - 3.0;
        view! {
            <g class="pleat">
                <rect class="pleat__a" x=left y=YEARS width=middle - left height=height - YEARS />
                <rect class="pleat__b" x=middle y=YEARS width=right - middle height=height - YEARS />
                <line class="pleat__line" x1=middle x2=middle y1=YEARS y2=height />
                <text class="pleat__words" x=words_x y=words_y transform=format!("rotate(-90 {} {})", number(words_x), number(words_y))>
                    {(!laid.is_parted()).then_some(words)}
                </text>
            </g>
        }
    });
    pleats.collect()
}

/// Upright lines as one path: a browser moves one element sooner than forty.
fn lines<'a>(laid: &Laid, top: f64, ticks: impl Iterator<Item = &'a Tick>, bottom: f64) -> String {
    let starts = ticks.filter(|tick| tick.is_start && 0.5 < tick.x);
    starts.map(|tick| format!("M{} {}V{}", number(laid.on_sheet(tick.x)), number(top), number(bottom))).collect()
}

/// The words of a row. Those of a day stay the element that they are while the window moves.
fn words(chart: Chart, row: Row, y: f64, class: &'static str) -> AnyView {
    let word = move |laid: &Laid, tick: &Tick| {
        let of = (laid.on_sheet(tick.x + 6.0), tick.label.clone());
        let word = Still::new(of, move |(x, label)| {
            let of = Still::new(label.clone(), move |label| view! { <text class=class>{label.clone()}</text> });
            // The place is that of what holds it: a browser would work out how the word looks anew.
            view! { <g transform=format!("translate({} {})", number(*x), number(y))>{of}</g> }
        });
        (tick.day as u32, word)
    };
    rows(move || {
        let words =
            |laid: &Laid| row(laid).iter().filter(|tick| !tick.label.is_empty()).map(|tick| word(laid, tick)).collect();
        chart.drawn(words).unwrap_or_default()
    })
}

/// The days of the selected event, in the row of months.
fn selection_on_axis(chart: Chart) -> Option<AnyView> {
    let event = chart.selected.get()?;
    chart.drawn(|laid| {
        let (left, right) = span(laid, event)?;
        Some(view! { <rect class="grid__selected" x=laid.on_sheet(left) y=YEARS width=right - left height=HEAD - YEARS - 6.0 /> })
    })?
}

/// What an event's mark takes of the axis.
pub(super) fn span(plot: &Plot, event: dateline_model::EventIndex) -> Option<(f64, f64)> {
    let shape = plot.find(event)?.shape;
    let (left, right) = (shape.left.max(0.0), shape.right.min(plot.scale.width()));
    (left < right).then_some((left, right))
}
