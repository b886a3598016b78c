//! Under a crowd, a strip for each document in colour: when it tells most.

use super::chart::{Chart, FARTHEST};
use crate::markup::{Child, number, view};
use crate::parts::letters::Letter;
use dateline_explore::hues::hue_class;
use dateline_explore::timeline::{Bar, Shares, TimeScale};
use dateline_model::DocumentIndex;
use dateline_wording as wording;
use leptos::prelude::*;

const CELL: f64 = 6.0;
const HEIGHT: f64 = 14.0;
/// So many depths of a hue can be told apart.
const DEPTHS: usize = 4;

/// The strips; nothing where every event is drawn.
#[component]
pub(super) fn Strips(chart: Chart) -> impl Child {
    let is_away = Memo::new(move |_| chart.drift().is_none());
    move || {
        chart.rest.with(|plot| {
            let plot = plot.as_ref()?;
            let strips: Vec<_> = chart.items.with_untracked(|items| {
                items
                    .by_document()
                    .iter()
                    .map(|(document, shares)| strip(chart, *document, shares, &plot.scale))
                    .collect()
            });
            (!strips.is_empty()).then(
                || view! { <ul class="strips" class:strips--away=is_away aria-label=wording::timeline::STRIPS>{strips}</ul> },
            )
        })
    }
}

fn strip(chart: Chart, document: DocumentIndex, shares: &Shares, scale: &TimeScale) -> AnyView {
    // A drag pushes them until they are drawn anew: so far there is more of them than is seen.
    let bars = shares.bars_between(scale, CELL, (-FARTHEST, scale.width() + FARTHEST));
    let pushed = move || chart.drift().map(|drift| format!("translate({} 0)", number(drift)));
    let most = bars.iter().map(|bar| bar.count).fold(0.0, f64::max).max(1e-9);
    let depth = |bar: &Bar| (bar.count / most * DEPTHS as f64).ceil() as usize;
    let cells = |wanted: usize| -> String {
        bars.iter()
            .filter(|bar| 0.0 < bar.count && depth(bar) == wanted)
            .map(|bar| {
                format!("M{} 0h{}v{}h-{}z", number(bar.x), number(CELL - 0.5), number(HEIGHT), number(CELL - 0.5))
            })
            .collect()
    };
    let paths: Vec<_> = (1..=DEPTHS)
        .map(|wanted| view! { <path fill-opacity=wanted as f64 / DEPTHS as f64 d=cells(wanted) /> })
        .collect();
    view! {
        <li class=format!("strip {}", hue_class(document)) title=chart.corpus.document(document).title.clone()>
            <Letter document />
            <span class="unseen">{chart.corpus.document(document).title.clone()}</span>
            <svg class="strip__cells" aria-hidden="true" width=scale.width() height=HEIGHT><g transform=pushed>{paths}</g></svg>
        </li>
    }
}
