//! The axis, its lines, and the pleats.

use super::chart::Chart;
use super::names;
use super::plot::{HEAD, YEARS};
use crate::markup::{number, view};
use dateline_explore::timeline::{Face, Plot, Tick, lowest_free_lanes, text_width};
use leptos::prelude::*;

/// What lies under the marks: pleats, lines of months and years, and the axis above them.
pub(super) fn grid(chart: Chart, plot: &Plot, (top, lane): (f64, f64), height: f64) -> AnyView {
    let width = plot.scale.width();
    let lanes = ((height - top) / lane) as usize;
    let pleats: Vec<_> = plot
        .scale
        .visible()
        .filter(|(stretch, ..)| stretch.is_pleat)
        .map(|(stretch, left, right, _)| {
            let words = names::pleat(stretch.first, stretch.after - 1, true);
            let middle = left.midpoint(right);
            let words_x = middle - 3.0;
            // As low as the labels that cross the pleat allow.
            let needed = (text_width(Face::Date, &words) + 12.0) / lane;
            let free = lowest_free_lanes(&plot.placed, lanes, needed.ceil() as usize, (left, right));
            let bottom = free.map_or(height, |first| top + (first as f64 + needed.ceil()) * lane);
            let words_y =
                if free.is_some_and(|first| first as f64 + needed.ceil() == lanes as f64) { height } else { bottom }
                    - 10.0;
            view! {
                <g class="pleat">
                    <rect class="pleat__a" x=left y=YEARS width=middle - left height=height - YEARS />
                    <rect class="pleat__b" x=middle y=YEARS width=right - middle height=height - YEARS />
                    <line class="pleat__line" x1=middle x2=middle y1=YEARS y2=height />
                    <text class="pleat__words" x=words_x y=words_y transform=format!("rotate(-90 {} {})", number(words_x), number(words_y))>
                        {words}
                    </text>
                </g>
            }
        })
        .collect();
    let is_upper = |x: f64| plot.ticks.upper.iter().any(|tick| tick.is_start && (tick.x - x).abs() < 0.5);
    let months = plot.ticks.lower.iter().filter(|tick| tick.is_start && 0.5 < tick.x && !is_upper(tick.x));
    let years = plot.ticks.upper.iter().filter(|tick| tick.is_start && 0.5 < tick.x);
    view! {
        <g class="grid" aria-hidden="true">
            <rect class="grid__sheet" x=0.0 y=YEARS width=width height=height - YEARS />
            {pleats}
            <path class="grid__month" d=lines(&mut months.map(|tick| tick.x), YEARS, height) />
            <path class="grid__year" d=lines(&mut years.map(|tick| tick.x), 2.0, height) />
            {move || selection_on_axis(chart)}
            <line class="grid__rule" x1=0.0 x2=width y1=YEARS y2=YEARS />
            {words(&plot.ticks.upper, YEARS - 6.0, "grid__years")}
            {words(&plot.ticks.lower, YEARS + 15.5, "grid__months")}
        </g>
    }
}

/// Upright lines as one path: a browser moves one element sooner than forty.
fn lines(all: &mut dyn Iterator<Item = f64>, top: f64, bottom: f64) -> String {
    all.map(|x| format!("M{} {}V{}", number(x), number(top), number(bottom))).collect()
}

fn words(ticks: &[Tick], y: f64, class: &'static str) -> AnyView {
    let words: Vec<_> = ticks
        .iter()
        .filter(|tick| !tick.label.is_empty())
        .map(|tick| view! { <text class=class transform=format!("translate({} {})", number(tick.x + 6.0), number(y))>{tick.label.clone()}</text> })
        .collect();
    view! { <g>{words}</g> }
}

/// The days of the selected event, in the row of months.
fn selection_on_axis(chart: Chart) -> Option<AnyView> {
    let event = chart.selected.get()?;
    chart.plot.with(|plot| {
        let plot = plot.as_ref()?;
        let (left, right) = span(plot, event)?;
        Some(view! { <rect class="grid__selected" x=left y=YEARS width=right - left height=HEAD - YEARS - 6.0 /> })
    })
}

/// What an event's mark takes of the axis.
pub(super) fn span(plot: &Plot, event: dateline_model::EventIndex) -> Option<(f64, f64)> {
    let shape = plot.find(event)?.shape;
    let (left, right) = (shape.left.max(0.0), shape.right.min(plot.scale.width()));
    (left < right).then_some((left, right))
}
