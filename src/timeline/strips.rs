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
/// The height of a cell, and of a strip with the gap under it.
const HEIGHT: f64 = 14.0;
const STRIP: f64 = 19.0;
/// So many depths of a hue can be told apart.
const DEPTHS: usize = 4;

/// The strips; nothing where every event is drawn.
#[component]
pub(super) fn Strips(chart: Chart) -> impl Child {
    let is_away = Memo::new(move |_| chart.drift().is_none());
    move || {
        chart.rest.with(|plot| {
            let plot = plot.as_ref()?;
            let (heads, cells): (Vec<_>, Vec<_>) = chart.items.with_untracked(|items| {
                let strips = items.by_document().iter().enumerate();
                strips
                    .map(|(at, (document, shares))| {
                        (head(chart, *document), cells(*document, shares, &plot.scale, at as f64 * STRIP))
                    })
                    .unzip()
            });
            let height = heads.len() as f64 * STRIP;
            // One drawing of all strips: a drag moves one thing.
            let pushed = move || chart.drift().map(|drift| format!("translate({} 0)", number(drift)));
            (!heads.is_empty()).then(|| {
                view! {
                    <div class="strips" class:strips--away=is_away>
                        <svg class="strips__cells" aria-hidden="true" width="100%" height=height>
                            <g class="timeline__drifting" transform=pushed>{cells}</g>
                        </svg>
                        <ul aria-label=wording::timeline::STRIPS>{heads}</ul>
                    </div>
                }
            })
        })
    }
}

fn head(chart: Chart, document: DocumentIndex) -> AnyView {
    let title = &chart.corpus.document(document).title;
    view! {
        <li class="strip" style:height=format!("{}px", number(STRIP)) title=title.clone()>
            <Letter document />
            <span class="unseen">{title.clone()}</span>
        </li>
    }
}

fn cells(document: DocumentIndex, shares: &Shares, scale: &TimeScale, top: f64) -> AnyView {
    // A drag pushes them until they are drawn anew: so far there is more of them than is seen.
    let bars = shares.bars_between(scale, CELL, (-FARTHEST, scale.width() + FARTHEST));
    let most = bars.iter().map(|bar| bar.count).fold(0.0, f64::max).max(1e-9);
    let depth = |bar: &Bar| (bar.count / most * DEPTHS as f64).ceil() as usize;
    let cells = |wanted: usize| -> String {
        bars.iter()
            .filter(|bar| 0.0 < bar.count && depth(bar) == wanted)
            .map(|bar| {
                format!(
                    "M{} {}h{}v{}h-{}z",
                    number(bar.x),
                    number(top),
                    number(CELL - 0.5),
                    number(HEIGHT),
                    number(CELL - 0.5)
                )
            })
            .collect()
    };
    let paths: Vec<_> = (1..=DEPTHS)
        .map(|wanted| view! { <path fill-opacity=wanted as f64 / DEPTHS as f64 d=cells(wanted) /> })
        .collect();
    view! { <g class=hue_class(document)>{paths}</g> }
}
