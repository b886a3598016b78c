//! The boxes under a crowd: what is not drawn is counted, and opens when it is asked for.

use super::chart::Chart;
use crate::markup::{Child, number, view};
use dateline_explore::timeline::Window;
use dateline_wording::{self as wording, words};
use leptos::prelude::*;

/// A row of boxes, each over its unit of time, as the window last rested: they go along with it, and while it comes nearer they are away.
#[component]
pub(super) fn Boxes(chart: Chart) -> impl Child {
    let counted =
        Memo::new(move |_| chart.rest.with(|plot| plot.as_ref().map(|plot| plot.counted.clone()).unwrap_or_default()));
    let is_away = Memo::new(move |_| chart.drift().is_none());
    move || {
        let counted = counted.get();
        let most = counted.iter().map(|counted| counted.count).max().unwrap_or(1) as f64;
        (!counted.is_empty()).then(|| {
            let boxes: Vec<_> = counted
                .into_iter()
                .map(|counted| {
                    let share = counted.count as f64 / most;
                    let name = wording::timeline::box_to_open(counted.count, &counted.words());
                    let target = Window::new(f64::from(counted.first), f64::from(counted.last) + 1.0);
                    let is_many = 0.5 < share;
                    let width = (counted.right - counted.left - 3.0).min(64.0);
                    let left = counted.left.midpoint(counted.right) - width / 2.0;
                    view! {
                        <li style:translate=format!("{}px", number(left)) style:width=format!("{}px", number(width))>
                            <button
                                type="button"
                                class="box"
                                class:box--many=is_many
                                style:height=format!("{}px", number(22.0 + share * 18.0))
                                aria-label=name.clone()
                                title=name
                                on:click=move |_| chart.travel_to(target)
                            >
                                {words::digits(counted.count)}
                            </button>
                        </li>
                    }
                })
                .collect();
            view! {
                <div class="timeline__boxes" class:timeline__boxes--away=is_away>
                    <ul
                        class="timeline__drifting"
                        style:translate=move || chart.drift().map(|drift| format!("{}px", number(drift)))
                        aria-label=wording::timeline::BOXES
                    >
                        {boxes}
                    </ul>
                </div>
            }
        })
    }
}
