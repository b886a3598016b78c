//! The plot: the marks in their lanes, under the axis.

use super::boxes::Boxes;
use super::chart::{Chart, Laid, lane_of};
use super::gestures::{self, Pointers};
use super::ink::{self, Stripes};
use super::key::Key;
use super::labels::label;
use super::marks::mark;
use super::strips::Strips;
use super::{go, grid, names};
use crate::markup::{Each, Show, number, view};
use dateline_explore::hues::documents_of;
use dateline_explore::timeline::{Gesture, Place, Placed, Plot};
use dateline_model::{DocumentIndex, EventIndex, Status};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};

/// The baseline of the axis, and where the lanes begin, in pixels from the top.
pub(super) const YEARS: f64 = 22.0;
pub(super) const HEAD: f64 = 48.0;
/// The band of density over a crowd, and what stays free under the lanes.
const BAND: f64 = 84.0;
const FOOT: f64 = 8.0;
const FEWEST_LANES: f64 = 3.0;

/// The plot, one stop of the tab key; inside, keys go from event to event.
#[component]
pub(super) fn PlotView(chart: Chart) -> AnyView {
    let node = NodeRef::<Div>::new();
    let pointers = StoredValue::new(Pointers::default());
    let x_of = move |client_x: i32| {
        node.get_untracked().map_or(0.0, |node| f64::from(client_x) - node.get_bounding_client_rect().left())
    };
    let on_wheel = move |event: WheelEvent| {
        if let Some(gesture) = gestures::wheel(&event, x_of(event.client_x())) {
            event.prevent_default();
            chart.act(gesture);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let has_key = event.ctrl_key() || event.meta_key() || event.alt_key();
        match event.key().as_bytes() {
            // Not prevented: the figure lands in the field.
            [b'1'..=b'9'] if !has_key => go::begin(),
            b"?" => go::toggle_keys(),
            _ => {}
        }
        if let Some(gesture) = gestures::key(&event, chart.size.get_untracked().width) {
            event.prevent_default();
            chart.travel(gesture);
        }
    };
    let on_down = move |event: PointerEvent| {
        if event.button() == 0 {
            pointers.update_value(|pointers| pointers.down(&event, x_of(event.client_x())));
        }
    };
    let on_move = move |event: PointerEvent| {
        let pointed = event_at(event.target());
        if chart.hovered.get_untracked() != pointed {
            chart.hovered.set(pointed);
        }
        let gesture = pointers.try_update_value(|pointers| pointers.moved(&event, x_of(event.client_x()))).flatten();
        if let Some(gesture) = gesture {
            if let Some(node) = node.get_untracked() {
                // Lost capture costs no more than the end of a drag outside.
                let _ = node.set_pointer_capture(event.pointer_id());
            }
            chart.act(gesture);
        }
    };
    let on_up = move |event: PointerEvent| pointers.update_value(|pointers| pointers.up(&event));
    let on_click = move |event: web_sys::MouseEvent| {
        if !pointers.with_value(|pointers| pointers.has_dragged) {
            chart.select(event_at(event.target()));
        }
    };
    let on_double = move |event: web_sys::MouseEvent| match event_at(event.target()) {
        Some(found) => chart.open(found),
        None => chart.travel(Gesture::Zoom { x: x_of(event.client_x()), factor: 2.0 }),
    };
    let active = move || {
        let selected = chart.selected.get()?;
        chart.plot.with(|plot| plot.as_ref()?.find(selected).map(|_| id_of(selected)))
    };
    let striped = Memo::new(move |_| {
        chart.plot.with(|plot| {
            let drawn = plot.iter().flat_map(|plot| &plot.placed);
            ink::striped(chart.corpus, &mut drawn.map(|placed| placed.event))
        })
    });
    view! {
        <div class="timeline__body">
            <Stripes corpus=chart.corpus events=striped />
            <div
                class="timeline__plot"
                node_ref=node
                role="listbox"
                tabindex="0"
                aria-label="Timeline: arrow keys go from event to event, plus and minus zoom, Enter opens"
                aria-activedescendant=active
                on:wheel=on_wheel
                on:keydown=on_key
                on:pointerdown=on_down
                on:pointermove=on_move
                on:pointerup=on_up
                on:pointercancel=on_up
                on:pointerleave=move |_| chart.hovered.set(None)
                on:click=on_click
                on:dblclick=on_double
            >
                <Drawing chart />
            </div>
            <Show when=move || !chart.is_key_below()>
                <Key chart is_inside=true />
            </Show>
        </div>
        <Boxes chart />
        <Strips chart />
    }
}

/// Grid, band and marks. A mark stays the element it is while the window moves: of most only the place changes.
#[component]
fn Drawing(chart: Chart) -> AnyView {
    let width = move || chart.size.get().width;
    let lowest = move || chart.plot.with(|plot| plot.as_ref().map_or(0.0, |plot| height(chart, plot)));
    let events = move || {
        chart.plot.with(|plot| plot.iter().flat_map(|plot| plot.placed.iter().map(|placed| placed.event)).collect())
    };
    view! {
        <svg
            class="timeline__drawing"
            role="presentation"
            width=move || number(width()).to_string()
            height=move || number(lowest()).to_string()
        >
            {move || {
                chart.plot.with(|plot| {
                    let plot = plot.as_ref()?;
                    Some(view! {
                        {grid::grid(chart, plot, (top(chart, plot), lane_of(plot)), height(chart, plot))}
                        {has_band(chart, plot).then(|| band(chart, plot))}
                    })
                })
            }}
            {move || guides(chart)}
            <Each each=events let:event>
                <EventMark chart event />
            </Each>
        </svg>
    }
}

fn has_band(chart: Chart, plot: &Plot) -> bool {
    !plot.counted.is_empty() || chart.items.with_untracked(|items| items.is_crowd())
}

/// Where the lanes begin, in pixels from the top.
fn top(chart: Chart, plot: &Plot) -> f64 {
    HEAD + if has_band(chart, plot) { BAND } else { 0.0 }
}

fn height(chart: Chart, plot: &Laid) -> f64 {
    let key = if chart.key_corner().is_some() { chart.key_size().1 + 10.0 } else { 0.0 };
    let lanes = plot.lowest.max(FEWEST_LANES * lane_of(plot));
    top(chart, plot) + lanes.max(key) + FOOT
}

/// Where a mark's middle is.
fn middle(chart: Chart, plot: &Plot, placed: &Placed) -> f64 {
    let lane = lane_of(plot);
    top(chart, plot) + placed.lane as f64 * lane + lane / 2.0
}

/// A mark with its words, drawn from its own left edge and from the middle of its lane.
#[component]
fn EventMark(chart: Chart, event: EventIndex) -> AnyView {
    let told = chart.corpus.event(event);
    let is_planned = told.status == Status::Planned;
    let place = move || {
        chart.plot.with(|plot| {
            let plot = plot.as_ref()?;
            let placed = plot.find(event)?;
            Some(format!("translate({} {})", number(placed.shape.left), number(middle(chart, plot, placed))))
        })
    };
    // From its own edge: what is only moved is drawn as it was, and nothing of it is set again.
    let inside = move || {
        chart.plot.with(|plot| {
            let plot = plot.as_ref()?;
            let placed = plot.find(event)?.clone().at_its_edge();
            Some(inside(lane_of(plot), &placed, &documents_of(told), is_planned))
        })
    };
    let is_selected = Memo::new(move |_| chart.selected.get() == Some(event));
    view! {
        <g
            class="event"
            class:event--selected=is_selected
            role="option"
            id=id_of(event)
            data-event=event.0.to_string()
            aria-selected=move || is_selected.get().to_string()
            aria-label=move || names::of(chart, event)
            transform=place
        >
            {inside}
        </g>
    }
}

fn inside(lane: f64, placed: &Placed, documents: &[DocumentIndex], is_planned: bool) -> AnyView {
    // A bar with its words above it lies lower in its lane.
    let (mark_y, label_y) = if placed.label.place == Place::Above { (10.0, -8.0) } else { (0.0, 0.0) };
    let (left, right) = (placed.taken.0 - 7.0, placed.taken.1 + 5.0);
    let shape = placed.shape;
    view! {
        <rect class="event__ground" x=left y=1.0 - lane / 2.0 width=right - left height=lane - 2.0 />
        <rect class="event__edge" x=left y=1.0 - lane / 2.0 width=3.0 height=lane - 2.0 />
        <rect class="event__halo" x=-3.0 y=mark_y - 11.0 width=shape.right - shape.left + 6.0 height=22.0 rx=3.0 />
        {mark(&shape, mark_y, documents, &format!("{}-fade", id_of(placed.event)), is_planned)}
        {label(&placed.label, label_y, documents)}
    }
}

/// Dotted lines from the mark that is selected or pointed at up to the axis.
fn guides(chart: Chart) -> Option<AnyView> {
    let event = chart.hovered.get().or(chart.selected.get())?;
    chart.plot.with(|plot| {
        let plot = plot.as_ref()?;
        let (left, right) = grid::span(plot, event)?;
        let y = middle(chart, plot, plot.find(event)?) - 10.0;
        let is_selected = chart.selected.get() == Some(event);
        let class = if is_selected { "guides guides--selected" } else { "guides" };
        Some(view! { <path class=class d=format!("M{} {}V{}M{} {}V{}", number(left), number(YEARS), number(y), number(right), number(YEARS), number(y)) /> })
    })
}

/// How many events lie where, over a crowd.
fn band(chart: Chart, plot: &Plot) -> AnyView {
    const STEP: f64 = 5.0;
    let bars = chart.items.with_untracked(|items| items.shares().bars(&plot.scale, STEP));
    let tallest = bars.iter().map(|bar| bar.count).fold(0.0, f64::max).max(1e-9);
    let high = BAND - 28.0;
    let bottom = HEAD + BAND - 12.0;
    let path: String = bars
        .iter()
        .filter(|bar| 0.0 < bar.count)
        .map(|bar| {
            let height = bar.count / tallest * high;
            format!(
                "M{} {}v{}h{}v{}z",
                number(bar.x),
                number(bottom),
                number(-height),
                number(bar.width - 1.0),
                number(height)
            )
        })
        .collect();
    let words = format!("events by their days; the highest bar is {}", tallest.ceil() as usize);
    view! {
        <g aria-hidden="true">
            <path class="band" d=path />
            <line class="band__foot" x1=0.0 x2=plot.scale.width() y1=bottom y2=bottom />
            <text class="band__words" x=8.0 y=HEAD + 8.0>{words}</text>
        </g>
    }
}

fn id_of(event: EventIndex) -> String {
    format!("timeline-event-{}", event.0)
}

/// The event whose mark or words these are.
fn event_at(target: Option<web_sys::EventTarget>) -> Option<EventIndex> {
    let mark = target?.dyn_into::<Element>().ok()?.closest("[data-event]").ok().flatten()?;
    mark.get_attribute("data-event")?.parse().ok().map(EventIndex)
}
