//! The plot: the marks in their lanes, under the axis.

use super::boxes::Boxes;
use super::chart::Chart;
use super::gestures::{self, Pointers};
use super::ink::{self, Stripes};
use super::key::Key;
use super::labels::label;
use super::laid::Laid;
use super::marks::mark;
use super::strips::Strips;
use super::tracks::{self, Heads, LaneBoxes, Mark, links, rules};
use super::{go, grid, names};
use crate::keys;
use crate::markup::{Show, Still, number, rows, view};
use crate::session::Shared;
use dateline_explore::hues::documents_of;
use dateline_explore::timeline::{Bar, Gesture, Place, Placed, SUBLANE, Window};
use dateline_model::{DocumentIndex, EventIndex, Status};
use dateline_wording as wording;
use leptos::html::Div;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};

/// The baseline of the axis, and where the lanes begin, in pixels from the top.
pub(super) const YEARS: f64 = 22.0;
pub(super) const HEAD: f64 = 48.0;
/// The band of density over a crowd, and what stays free under the lanes.
const BAND: f64 = 84.0;
const BAND_FOOT: f64 = HEAD + BAND - 12.0;
const BAND_BAR: f64 = 5.0;
const FOOT: f64 = 8.0;

/// The plot, one stop of the tab key; inside, keys go from event to event.
#[component]
pub(super) fn PlotView(chart: Chart) -> AnyView {
    let node = NodeRef::<Div>::new();
    let pointers = StoredValue::new(Pointers::default());
    let x_of = move |client_x: i32| {
        node.get_untracked().map_or(0.0, |node| f64::from(client_x) - node.get_bounding_client_rect().left())
    };
    let y_of = move |client_y: i32| {
        node.get_untracked().map_or(0.0, |node| f64::from(client_y) - node.get_bounding_client_rect().top())
    };
    let on_wheel = move |event: WheelEvent| {
        if let Some(gesture) = gestures::wheel(&event, x_of(event.client_x())) {
            event.prevent_default();
            chart.act(gesture);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let has_key = event.ctrl_key() || event.meta_key() || event.alt_key() || !keys::are_single_on();
        match event.key().as_bytes() {
            // Not prevented: the figure lands in the field.
            [b'1'..=b'9'] if !has_key => go::begin(),
            b"?" if !has_key => go::toggle_keys(),
            _ => {}
        }
        if let Some(gesture) = gestures::key(&event, chart.size.get_untracked().width) {
            event.prevent_default();
            chart.travel(gesture);
        }
    };
    // Who has come to the page begins with an arrow, wherever the tab key would lead first.
    keys::on_keys_of_page(move |event| {
        if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
            go::focus_plot();
            on_key(event.clone());
        }
    });
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
            if let Some(node) = node.get_untracked().filter(|node| !node.has_pointer_capture(event.pointer_id())) {
                // Lost capture costs no more than the end of a drag outside.
                let _ = node.set_pointer_capture(event.pointer_id());
            }
            chart.act(gesture);
        }
    };
    let on_up = move |event: PointerEvent| pointers.update_value(|pointers| pointers.up(&event));
    let on_click = move |event: web_sys::MouseEvent| {
        if pointers.with_value(|pointers| pointers.has_dragged) {
            return;
        }
        let (found, x, y) = (event_at(event.target()), x_of(event.client_x()), y_of(event.client_y()) - HEAD);
        let counted = || chart.drawn_untracked(|laid| laid.box_at(x, y).map(|counted| (counted.first, counted.last)));
        match found.is_none().then(counted).flatten().flatten() {
            Some((first, last)) => chart.travel_to(Window::new(f64::from(first), f64::from(last) + 1.0)),
            None => chart.select(found),
        }
    };
    let on_double = move |event: web_sys::MouseEvent| match event_at(event.target()) {
        Some(found) => chart.open(found),
        None => chart.travel(Gesture::Zoom { x: x_of(event.client_x()), factor: 2.0 }),
    };
    let active = move || {
        let on_box = chart.on_box.get().filter(|&spot| chart.drawn(|laid| laid.box_of(spot).is_some()) == Some(true));
        if let Some(spot) = on_box {
            return Some(tracks::box_id(spot));
        }
        let selected = chart.selected.get()?;
        let track = chart.track.get();
        chart.drawn(|laid| laid.find_on(selected, track).map(|placed| Mark::of(placed).id())).flatten()
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
            <Heads chart />
            <div
                class="timeline__plot"
                node_ref=node
                role="listbox"
                tabindex="0"
                aria-label=wording::timeline::PLOT
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
        <Show when=move || !chart.is_parted()>
            <Boxes chart />
            <Strips chart />
        </Show>
    }
}

/// Grid, band and marks, on a sheet that is pushed where the window is dragged: then no more is drawn than what comes into view. A mark stays
/// the element it is while the window moves: of most only the place changes.
#[component]
fn Drawing(chart: Chart) -> AnyView {
    let width = move || chart.size.get().width;
    let lowest = move || chart.drawn(|laid| height(chart, laid)).unwrap_or_default();
    let marks = move || {
        let items = chart.items.get();
        let marks = |laid: &Laid| laid.placed.iter().map(|placed| mark_in_place(chart, laid, placed, &items)).collect();
        chart.drawn(marks).unwrap_or_default()
    };
    let pushed = move || format!("translate({} 0)", number(chart.push()));
    let has_band = Memo::new(move |_| chart.drawn(|laid| has_band(chart, laid)) == Some(true));
    view! {
        <svg
            class="timeline__drawing"
            role="presentation"
            width=move || number(width()).to_string()
            height=move || number(lowest()).to_string()
        >
            <rect class="grid__sheet" x="0" y=YEARS width="100%" height=move || number((lowest() - YEARS).max(0.0)).to_string() />
            <g class="timeline__pushed" transform=pushed>
                {grid::grid(chart)}
                <Show when=move || has_band.get()>
                    <path class="band" aria-hidden="true" d=move || chart.drawn(|laid| bars(chart, laid)) />
                </Show>
                {move || guides(chart)}
                {move || chart.drawn(links)}
                {rows(marks)}
                <LaneBoxes chart />
            </g>
            {move || chart.drawn(|laid| rules(chart, laid))}
            <line class="grid__rule" aria-hidden="true" x1="0" x2="100%" y1=YEARS y2=YEARS />
            <Show when=move || has_band.get()>
                <line class="band__foot" aria-hidden="true" x1="0" x2="100%" y1=BAND_FOOT y2=BAND_FOOT />
                <text class="band__words" aria-hidden="true" x="8" y=HEAD + 8.0>{move || band_words(chart)}</text>
            </Show>
        </svg>
    }
}

fn has_band(chart: Chart, plot: &Laid) -> bool {
    !plot.is_parted() && (!plot.counted.is_empty() || chart.items.with_untracked(|items| items.is_crowd()))
}

/// Where the lanes begin, in pixels from the top.
pub(super) fn top(chart: Chart, plot: &Laid) -> f64 {
    HEAD + if has_band(chart, plot) { BAND } else { 0.0 }
}

pub(super) fn height(chart: Chart, plot: &Laid) -> f64 {
    let key = if chart.key_corner().is_some() { chart.key_size().1 + 10.0 } else { 0.0 };
    top(chart, plot) + plot.lanes_height().max(key) + FOOT
}

/// Where a mark's middle is.
fn middle(chart: Chart, plot: &Laid, placed: &Placed) -> f64 {
    top(chart, plot) + plot.middle(placed)
}

/// What a mark is drawn of, wherever it stands.
#[derive(PartialEq)]
struct Face {
    mark: Mark,
    /// From its own edge.
    placed: Placed,
    lane: f64,
    is_selected: bool,
    /// Among which it is one of so many.
    items: Shared,
}

/// A mark in its place. While the window moves, of most only the place changes: a dragged one stays as it is, of others that is all that is set.
fn mark_in_place(chart: Chart, laid: &Laid, placed: &Placed, items: &Shared) -> (u32, Still) {
    let mark = Mark::of(placed);
    let face = Rc::new(Face {
        mark,
        placed: placed.clone().at_its_edge(),
        lane: laid.lane(),
        is_selected: chart.selected.get() == Some(mark.event),
        items: items.clone(),
    });
    let place = (laid.on_sheet(placed.shape.left), middle(chart, laid, placed));
    let in_place = Still::new((place, face), move |((x, y), face)| {
        let face = Still::new(Rc::clone(face), move |face| drawn_mark(chart, face));
        view! { <g role="presentation" transform=format!("translate({} {})", number(*x), number(*y))>{face}</g> }
    });
    (mark.into(), in_place)
}

/// A mark with its words, drawn from its own left edge and from the middle of its lane.
fn drawn_mark(chart: Chart, face: &Face) -> AnyView {
    let mark = face.mark;
    let told = chart.corpus.event(mark.event);
    let is_planned = told.status == Status::Planned;
    view! {
        <g
            class="event"
            class:event--selected=face.is_selected
            role="option"
            id=mark.id()
            data-event=mark.event.0.to_string()
            aria-selected=face.is_selected.to_string()
            aria-label=untrack(|| names::of_mark(chart, mark))
        >
            {inside(face.lane, &face.placed, &documents_of(told), is_planned, &mark.id())}
        </g>
    }
}

fn inside(lane: f64, placed: &Placed, documents: &[DocumentIndex], is_planned: bool, id: &str) -> AnyView {
    let (mark_y, label_y) = match placed.label.place {
        // A bar with its words above it lies lower in its lane.
        Place::Above => (10.0, -8.0),
        Place::Below => (0.0, SUBLANE),
        _ => (0.0, 0.0),
    };
    let (left, right) = (placed.taken.0 - 7.0, placed.taken.1 + 5.0);
    let shape = placed.shape;
    view! {
        <rect class="event__ground" x=left y=1.0 - lane / 2.0 width=right - left height=lane - 2.0 />
        <rect class="event__edge" x=left y=1.0 - lane / 2.0 width=3.0 height=lane - 2.0 />
        <rect class="event__halo" x=-3.0 y=mark_y - 11.0 width=shape.right - shape.left + 6.0 height=22.0 rx=3.0 />
        {mark(&shape, mark_y, documents, &format!("{id}-fade"), is_planned)}
        {(!placed.label.title.is_empty()).then(|| label(&placed.label, label_y, documents))}
    }
}

/// Dotted lines from the mark that is selected or pointed at up to the axis.
fn guides(chart: Chart) -> Option<AnyView> {
    let event = chart.hovered.get().or(chart.selected.get())?;
    chart.drawn(|laid| {
        let (left, right) = grid::span(laid, event)?;
        let y = middle(chart, laid, laid.find(event)?) - 10.0;
        let (left, right) = (laid.on_sheet(left), laid.on_sheet(right));
        let is_selected = chart.selected.get() == Some(event);
        let class = if is_selected { "guides guides--selected" } else { "guides" };
        Some(view! { <path class=class d=format!("M{} {}V{}M{} {}V{}", number(left), number(YEARS), number(y), number(right), number(YEARS), number(y)) /> })
    })?
}

/// The bars of the band, as they lie on the sheet: while it is pushed, each stays what it is.
fn bars_in_view(chart: Chart, laid: &Laid) -> Vec<Bar> {
    // Some more on both sides: what is dragged a little is only pushed.
    let begin = laid.on_sheet(0.0);
    let begin = (begin / BAND_BAR).floor() * BAND_BAR - begin - BAND_BAR * 8.0;
    let ends = (begin, laid.scale.width() + BAND_BAR * 8.0);
    chart.items.with_untracked(|items| items.shares().bars_between(&laid.scale, BAND_BAR, ends))
}

fn tallest(bars: &[Bar]) -> f64 {
    bars.iter().map(|bar| bar.count).fold(0.0, f64::max).max(1e-9)
}

/// How many events lie where, over a crowd.
fn bars(chart: Chart, laid: &Laid) -> String {
    let bars = bars_in_view(chart, laid);
    let tallest = tallest(&bars);
    bars.iter()
        .filter(|bar| 0.0 < bar.count)
        .map(|bar| {
            let height = bar.count / tallest * (BAND - 28.0);
            format!(
                "M{} {}v{}h{}v{}z",
                number(laid.on_sheet(bar.x)),
                number(BAND_FOOT),
                number(-height),
                number(bar.width - 1.0),
                number(height)
            )
        })
        .collect()
}

fn band_words(chart: Chart) -> String {
    let tallest = chart.rest.with(|rest| rest.as_ref().map_or(0.0, |laid| tallest(&bars_in_view(chart, laid))));
    wording::timeline::tallest(tallest.ceil() as usize)
}

/// The event whose mark or words these are.
fn event_at(target: Option<web_sys::EventTarget>) -> Option<EventIndex> {
    let mark = target?.dyn_into::<Element>().ok()?.closest("[data-event]").ok().flatten()?;
    mark.get_attribute("data-event")?.parse().ok().map(EventIndex)
}
