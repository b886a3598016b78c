//! The timeline as it is drawn: an overview to move by, the plot, the key; on a phone, rows.
//!
//! All geometry comes from `dateline_explore::timeline`; here it becomes elements, and what a reader does becomes a
//! [`Gesture`](dateline_explore::timeline::Gesture).

mod boxes;
mod chart;
mod column;
mod frame;
mod gestures;
mod go;
mod grid;
mod ink;
mod key;
mod labels;
mod laid;
mod marks;
mod moves;
mod names;
mod overview;
mod plot;
mod strips;
mod tracks;

use crate::markup::{Child, Show, view};
use crate::session::Shared;
use crate::turns::{Turn, Turns};
use chart::Chart;
use column::Column;
use dateline_calendar::Day;
use dateline_explore::{Parted, Scale};
use dateline_model::{Corpus, EventIndex};
use dateline_wording as wording;
pub(crate) use go::focus_plot;
use go::{Days, Go};
use key::Key;
use leptos::html::Div;
use leptos::prelude::*;
use overview::Overview;
use plot::PlotView;

/// The timeline of `items`, of all those of `background`.
#[component]
pub(crate) fn Timeline(
    corpus: &'static Corpus,
    /// Every event that may be shown: they set the axis, so that it stays while a reader narrows.
    background: Memo<Shared>,
    /// Those that are drawn.
    items: Memo<Shared>,
    #[prop(into)] selected: Signal<Option<EventIndex>>,
    on_select: Callback<Option<EventIndex>>,
    on_open: Callback<EventIndex>,
    /// The days in view, both included; `None` is all.
    window: RwSignal<Option<(Day, Day)>>,
    #[prop(into)] scale: Signal<Scale>,
    /// How the events are parted into tracks.
    parted: RwSignal<Parted>,
    turns: Turns,
) -> AnyView {
    let chart = Chart::new(corpus, (background, items), (selected, on_select, on_open), window, scale, parted);
    let node = NodeRef::<Div>::new();
    frame::measure(node, chart.size);
    let is_ready = move || (turns.are_over() && 0.0 < chart.size.get().width).then_some("");
    let is_phone = Memo::new(move |_| chart.size.get().is_phone);
    let has_dates = Memo::new(move |_| chart.axis.with(Option::is_some));
    view! {
        <div class="timeline" class:timeline--parted=move || chart.is_parted() class:timeline--moving=chart.is_moving data-timeline="" data-timeline-ready=is_ready>
            <div node_ref=node></div>
            <Show when=move || has_dates.get() fallback=|| view! { <p class="empty">{wording::timeline::NOTHING}</p> }>
                <Tools chart />
                <Turn turns>
                    <Overview chart />
                </Turn>
                <Turn turns>
                    <Show when=move || is_phone.get() fallback=move || view! { <PlotView chart /> }>
                        <Column chart />
                    </Show>
                    <Show when=move || chart.is_key_below()>
                        <Key chart is_inside=false />
                    </Show>
                </Turn>
            </Show>
            <Tray chart />
            <p class="unseen" aria-live="polite">{move || chart.spoken()}</p>
        </div>
    }
}

/// What is in view, in words, and the buttons that move it.
#[component]
fn Tools(chart: Chart) -> AnyView {
    use dateline_explore::timeline::Gesture;
    let zoom = move |factor: f64| {
        let x = chart.size.get_untracked().width / 2.0;
        chart.travel(Gesture::Zoom { x, factor });
    };
    let is_whole = chart.is_whole;
    view! {
        <div class="timeline__tools">
            <p class="timeline__state">{move || names::state(chart)}</p>
            <Days chart />
            <Go chart />
            <div class="timeline__zoom" role="group" aria-label=wording::timeline::NEARNESS>
                <button type="button" class="timeline__button" data-zoom-out="" aria-label=wording::timeline::ZOOM_OUT disabled=is_whole on:click=move |_| zoom(0.5)>
                    "−"
                </button>
                <button type="button" class="timeline__button" data-zoom-in="" aria-label=wording::timeline::ZOOM_IN on:click=move |_| zoom(2.0)>
                    "+"
                </button>
                <button type="button" class="timeline__button timeline__button--fit" disabled=is_whole on:click=move |_| chart.travel(Gesture::Fit)>
                    {wording::timeline::FIT}
                </button>
            </div>
        </div>
    }
}

/// The events without a date, counted where they cannot be drawn.
#[component]
fn Tray(chart: Chart) -> impl Child {
    move || {
        let undated = chart.items.with(|items| items.undated());
        (undated != 0).then(|| {
            view! {
                <p class="timeline__tray">
                    <b>{undated.to_string()}</b>
                    {wording::timeline::undated(undated)}
                </p>
            }
        })
    }
}
