//! The strip over the plot: all of time, evenly, with the window to drag; funnels lead from it to the plot.

use super::chart::Chart;
use crate::markup::{number, view};
use dateline_calendar::{Day, Style};
use dateline_explore::timeline::{Axis, Item, TimeScale, Window, between, density, ticks};
use dateline_wording as wording;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, PointerEvent};

const STRIP: f64 = 34.0;
const BAR: f64 = 5.0;
const SPANS: f64 = STRIP + 18.0;
const FUNNELS: f64 = 30.0;

/// What a pointer has hold of.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Grip {
    From,
    To,
    /// The window, held so many days from its beginning.
    Window(f64),
}

/// The strip.
#[component]
pub(super) fn Overview(chart: Chart) -> AnyView {
    let node = NodeRef::<Div>::new();
    let grip = StoredValue::new(None::<Grip>);
    let scale = Memo::new(move |_| {
        let width = chart.size.get().width;
        chart.even.with(|even| even.as_ref().filter(|_| 0.0 < width).map(|even| even.scale(even.whole(), width)))
    });
    let day_of = move |event: &PointerEvent| {
        let left = node.get_untracked().map_or(0.0, |node| node.get_bounding_client_rect().left());
        scale.with_untracked(|scale| scale.as_ref().map(|scale| scale.day_from_x(f64::from(event.client_x()) - left)))
    };
    let on_down = move |event: PointerEvent| {
        let (Some(day), Some(window)) = (day_of(&event), chart.window()) else { return };
        event.prevent_default();
        if let Some(node) = node.get_untracked() {
            // Without capture the drag ends at the strip's edge, and nothing else is lost.
            let _ = node.set_pointer_capture(event.pointer_id());
        }
        let near = scale
            .with_untracked(|scale| scale.as_ref().map_or(1.0, |scale| scale.day_from_x(12.0) - scale.day_from_x(0.0)));
        grip.set_value(Some(grip_at(day, window, near, chart.view.get_untracked().is_none())));
    };
    let on_move = move |event: PointerEvent| {
        let (Some(held), Some(day), Some(window)) = (grip.get_value(), day_of(&event), chart.window()) else { return };
        chart.show(match held {
            Grip::From => Window::new(day.min(window.to - 7.0), window.to),
            Grip::To => Window::new(window.from, day.max(window.from + 7.0)),
            Grip::Window(offset) => moved(chart, window, day - offset),
        });
    };
    let on_up = move |_: PointerEvent| grip.set_value(None);
    view! {
        <div
            class="overview"
            node_ref=node
            on:pointerdown=on_down
            on:pointermove=on_move
            on:pointerup=on_up
            on:pointercancel=on_up
        >
            {move || scale.with(|scale| scale.as_ref().map(|scale| strip(chart, scale)))}
            <Handle chart is_end=false scale />
            <Handle chart is_end=true scale />
        </div>
    }
}

/// A handle where the pointer is near one; inside the window the window, outside it too: it jumps there.
fn grip_at(day: f64, window: Window, near: f64, is_whole: bool) -> Grip {
    if (day - window.from).abs() <= near {
        Grip::From
    } else if (day - window.to).abs() <= near {
        Grip::To
    } else if is_whole {
        // Of all there is nothing to move: the nearer end comes along.
        if day < window.from.midpoint(window.to) { Grip::From } else { Grip::To }
    } else if window.from < day && day < window.to {
        Grip::Window(day - window.from)
    } else {
        Grip::Window((window.to - window.from) / 2.0)
    }
}

fn moved(chart: Chart, window: Window, from: f64) -> Window {
    let Some(whole) = chart.axis.with_untracked(|axis| axis.as_ref().map(Axis::whole)) else { return window };
    let length = window.to - window.from;
    let from = between(from, whole.from, (whole.to - length).max(whole.from));
    Window::new(from, from + length)
}

fn strip(chart: Chart, scale: &TimeScale) -> AnyView {
    let width = scale.width();
    let bars = chart.items.with(|items| items.shares().bars(scale, BAR));
    let most = bars.iter().map(|bar| bar.count).fold(0.0, f64::max).max(1e-9);
    // The root lets a shelf of one year be seen beside the busiest week.
    let height = move |count: f64| if count <= 0.0 { 0.0 } else { ((count / most).sqrt() * (STRIP - 5.0)).max(1.5) };
    let path = |bars: &[dateline_explore::timeline::Bar]| -> String {
        bars.iter()
            .filter(|bar| 0.0 < bar.count)
            .map(|bar| {
                format!(
                    "M{} {}v{}h{}v{}z",
                    number(bar.x),
                    number(STRIP - 1.0),
                    number(-height(bar.count)),
                    number(BAR - 1.0),
                    number(height(bar.count))
                )
            })
            .collect()
    };
    let all = path(&bars);
    let own = scale.clone();
    let selected = move || {
        let event = chart.selected.get()?;
        let item = Item::new(event, chart.corpus.event(event))?;
        chart.items.with(|items| items.position(chart.corpus, event))?;
        let bars = density(chart.corpus, std::iter::once(&item), &own, BAR);
        let own: String = bars
            .iter()
            .filter(|bar| 0.0 < bar.count)
            .map(|bar| {
                format!(
                    "M{} {}v{}h{}v{}z",
                    number(bar.x),
                    number(STRIP - 1.0),
                    number(-height(bar.count).max(4.0)),
                    number(BAR - 1.0),
                    number(height(bar.count).max(4.0))
                )
            })
            .collect();
        Some(view! { <path class="overview__selected" d=own /> })
    };
    let labels: Vec<_> = ticks(scale)
        .upper
        .into_iter()
        .filter(|tick| !tick.label.is_empty())
        .map(|tick| {
            view! {
                <line class="overview__tick" x1=tick.x x2=tick.x y1=STRIP y2=STRIP + 6.0 />
                <text class="overview__year" x=tick.x + 5.0 y=STRIP + 13.5>{tick.label}</text>
            }
        })
        .collect();
    let own = scale.clone();
    let window = move || window_on(chart, &own);
    let own = scale.clone();
    let height = SPANS + if chart.size.get().is_phone { 0.0 } else { FUNNELS };
    view! {
        <svg class="overview__drawing" aria-hidden="true" width=width height=height viewBox=format!("0 0 {} {}", number(width), number(height))>
            <rect class="overview__sheet" x=0.0 y=0.0 width=width height=STRIP />
            <path class="overview__bars" d=all />
            {selected}
            {labels}
            {move || funnels(chart, &own)}
            {window}
        </svg>
    }
}

/// The window on the strip: what lies outside is veiled.
fn window_on(chart: Chart, scale: &TimeScale) -> Option<AnyView> {
    let (left, right) = window_pixels(chart, scale)?;
    let width = scale.width();
    Some(view! {
        <g>
            <rect class="overview__veil" x=0.0 y=0.0 width=left.max(0.0) height=STRIP />
            <rect class="overview__veil" x=right y=0.0 width=(width - right).max(0.0) height=STRIP />
            <rect class="overview__window" x=left + 0.75 y=0.75 width=(right - left - 1.5).max(2.0) height=STRIP - 1.5 />
        </g>
    })
}

fn window_pixels(chart: Chart, scale: &TimeScale) -> Option<(f64, f64)> {
    let window = chart.window_in_view()?;
    Some((scale.x_from_day(window.from).max(0.0), scale.x_from_day(window.to).min(scale.width())))
}

/// From each stretch of the strip to where the plot draws it; what is folded has none, and is seen to vanish between them.
fn funnels(chart: Chart, scale: &TimeScale) -> Option<AnyView> {
    let bottom = SPANS + FUNNELS;
    chart.plot.with(|plot| {
        let plot = plot.as_ref().filter(|_| !chart.size.get().is_phone)?;
        let funnels: Vec<_> = plot
            .scale
            .visible()
            .filter(|(stretch, ..)| !stretch.is_pleat)
            .map(|(_, left, right, _)| {
                let from = scale.x_from_day(plot.scale.day_from_x(left + 1e-6));
                let to = scale.x_from_day(plot.scale.day_from_x(right - 1e-6)).max(from + 1.0);
                let (high, low) = (SPANS + FUNNELS * 0.45, SPANS + FUNNELS * 0.55);
                let edge = |top: f64, foot: f64| format!("{} {} {} {} {} {}", number(top), number(low), number(foot), number(high), number(foot), number(bottom));
                let back = |top: f64, foot: f64| format!("{} {} {} {} {} {}", number(foot), number(high), number(top), number(low), number(top), number(SPANS));
                view! {
                    <path class="funnel" d=format!("M{} {}C{}H{}C{}z", number(from), number(SPANS), edge(from, left), number(right), back(to, right)) />
                    <path class="funnel__edge" d=format!("M{} {}C{}M{} {}C{}", number(from), number(SPANS), edge(from, left), number(to), number(SPANS), edge(to, right)) />
                    <rect class="funnel__span" x=from y=SPANS - 2.0 width=to - from height=2.5 />
                }
            })
            .collect();
        Some(view! { <g>{funnels}</g> })
    })
}

/// An end of the window, for a pointer and for keys.
#[component]
fn Handle(chart: Chart, is_end: bool, scale: Memo<Option<TimeScale>>) -> AnyView {
    let x = move || {
        let pixels = scale.with(|scale| scale.as_ref().and_then(|scale| window_pixels(chart, scale)));
        pixels.map_or(0.0, |(left, right)| if is_end { right } else { left })
    };
    let day = move || {
        let window = chart.window_said();
        let number = window.map_or(0.0, |window| if is_end { window.to - 1e-3 } else { window.from + 1e-3 });
        Day::from_number(number.floor() as i32)
    };
    let bounds = move || {
        chart.axis.with(|axis| axis.as_ref().map_or((0, 0), |axis| (axis.whole().from as i32, axis.whole().to as i32)))
    };
    let on_key = move |event: KeyboardEvent| {
        let (Some(window), (first, after)) = (chart.window(), untrack(bounds)) else { return };
        let step = f64::from(after - first) / 100.0;
        let by = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => step,
            "ArrowLeft" | "ArrowDown" => -step,
            "PageUp" => step * 10.0,
            "PageDown" => step * -10.0,
            "Home" => f64::NEG_INFINITY,
            "End" => f64::INFINITY,
            _ => return,
        };
        event.prevent_default();
        let (first, after) = (f64::from(first), f64::from(after));
        chart.show(if is_end {
            Window::new(window.from, between(window.to + by, window.from + 7.0, after))
        } else {
            Window::new(between(window.from + by, first, window.to - 7.0), window.to)
        });
    };
    view! {
        <div class="overview__at" style:translate=move || format!("{}px", number(x()))>
            <div
                class="overview__handle"
                class:overview__handle--end=is_end
                role="slider"
                tabindex="0"
                aria-label=if is_end { wording::timeline::LAST_DAY } else { wording::timeline::FIRST_DAY }
                aria-valuemin=move || bounds().0.to_string()
                aria-valuemax=move || bounds().1.to_string()
                aria-valuenow=move || day().number().to_string()
                aria-valuetext=move || day().words(Style::Long)
                on:keydown=on_key
            ></div>
        </div>
    }
}
