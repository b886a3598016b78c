//! The timeline of a phone: time runs down.

use super::chart::Chart;
use super::gestures;
use super::ink::{self, Stripes, hue};
use super::marks::mark;
use super::names;
use crate::markup::{Show, view};
use crate::parts::letters::Letters;
use dateline_calendar::Style;
use dateline_explore::hues::documents_of;
use dateline_explore::timeline::{Item, Mark, MarkKind, Passing, Row, Shape, rows};
use dateline_model::{EventIndex, Status};
use dateline_wording as wording;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

/// So many rows are drawn at once.
const ROWS: usize = 80;

/// The rows.
#[component]
pub(super) fn Column(chart: Chart) -> AnyView {
    let limit = RwSignal::new(ROWS);
    let on_key = move |event: KeyboardEvent| {
        if let Some(gesture) = gestures::key_in_rows(&event) {
            event.prevent_default();
            chart.act(gesture);
        }
    };
    let all = Memo::new(move |_| {
        let window = chart.view.get();
        chart.axis.with(|axis| {
            let Some(axis) = axis else { return (Vec::new(), 0) };
            let window = window.unwrap_or(axis.whole());
            chart.items.with(|items| {
                let shown: Vec<&Item> = items.within(window).take(limit.get()).collect();
                let rest = items.count_within(window) - shown.len();
                (rows(chart.corpus, &shown, axis), rest)
            })
        })
    });
    // What is selected may have no row: it may have no date.
    let active = move || {
        let event = chart.selected.get()?;
        all.with(|(rows, _)| rows.iter().any(|row| row.event == Some(event)).then(|| id_of(event)))
    };
    let striped = Memo::new(move |_| {
        all.with(|(rows, _)| ink::striped(chart.corpus, &mut rows.iter().filter_map(|row| row.event)))
    });
    Effect::new(move |_| {
        if let Some(event) = chart.selected.get() {
            bring_into_view(event);
        }
    });
    let rest = move || all.with(|(_, rest)| *rest);
    view! {
        <Stripes corpus=chart.corpus events=striped />
        <div
            class="column"
            role="listbox"
            tabindex="0"
            aria-label=wording::timeline::ROWS
            aria-activedescendant=active
            on:keydown=on_key
        >
            {move || all.with(|(rows, _)| rows.iter().map(|row| row_view(chart, row)).collect::<Vec<_>>())}
        </div>
        <Show when=move || rest() != 0>
            <button type="button" class="button column__more" on:click=move |_| limit.update(|limit| *limit += ROWS)>
                {move || wording::timeline::more(rest())}
            </button>
        </Show>
    }
}

fn row_view(chart: Chart, row: &Row) -> AnyView {
    let passing: Vec<_> = row.passing.iter().map(|passing| bar(chart, *passing)).collect();
    match (row.event, row.pleat) {
        (Some(event), _) => event_row(chart, event, passing.into_any()),
        (None, pleat) => {
            let words = pleat.map(|(first, last)| names::pleat(first, last, false));
            view! { <div class="column__pleat" role="presentation">{passing} <span class="column__folded">{words}</span></div> }
        }
    }
}

fn event_row(chart: Chart, event: EventIndex, passing: AnyView) -> AnyView {
    let told = chart.corpus.event(event);
    let Some((date, drawn)) = told.date.and_then(|date| Some((date, Mark::new(date)?))) else { return ().into_any() };
    let (documents, is_planned) = (documents_of(told), told.status == Status::Planned);
    let is_selected = move || chart.selected.get() == Some(event);
    let is_bar = matches!(drawn.kind, MarkKind::Bar { .. });
    let sign = (!is_bar).then(|| {
        let drawn = mark(&standing(drawn.kind), 12.0, &documents, &format!("{}-fade", id_of(event)), is_planned);
        // Time runs down here: the mark that lies in the plot stands.
        view! { <svg class="column__mark" aria-hidden="true" width="26" height="36" viewBox="-1 -6 26 36"><g transform="rotate(-90 12 12)">{drawn}</g></svg> }
    });
    view! {
        <div
            class="column__row"
            class:column__row--selected=is_selected
            class:column__row--lasting=is_bar
            role="option"
            id=id_of(event)
            aria-selected=move || is_selected().to_string()
            aria-label=names::of(chart, event)
            on:click=move |_| if is_selected() { chart.open(event) } else { chart.select(Some(event)) }
        >
            <span class="column__date">{date.edtf.words(Style::Short)}</span>
            {passing}
            {sign}
            <span class="column__title">{&*told.title}</span>
            <Letters corpus=chart.corpus documents />
        </div>
    }
}

/// The mark, as long as a row is high; its length says nothing here, the date beside it does.
fn standing(kind: MarkKind) -> Shape {
    let is_fading = kind == MarkKind::Capsule(dateline_explore::timeline::Fill::Fading);
    let (left, right) = match kind {
        MarkKind::Brackets { .. } => (0.0, 24.0),
        MarkKind::Disc | MarkKind::Ring => (6.0, 18.0),
        _ => (1.0, 23.0),
    };
    let fade = if is_fading { 9.0 } else { 0.0 };
    Shape { kind, left, right, fade_left: fade, fade_right: fade, has_arrow_left: false, has_arrow_right: false }
}

/// What lasts, beside this row.
fn bar(chart: Chart, passing: Passing) -> AnyView {
    let hue = documents_of(chart.corpus.event(passing.event)).first().copied().map_or('x', hue);
    let ends = [(passing.is_start, " column__bar--start"), (passing.is_end, " column__bar--end")];
    let ends: String = ends.iter().filter(|(is_end, _)| *is_end).map(|(_, class)| *class).collect();
    let class = format!("column__bar column__bar--{} hue hue--{hue}{ends}", passing.slot);
    view! {
        <span class=class aria-hidden="true"></span>
    }
}

fn id_of(event: EventIndex) -> String {
    format!("timeline-row-{}", event.0)
}

/// Keys may select what is off the screen; a tap never does.
fn bring_into_view(event: EventIndex) {
    let Some(row) = document().get_element_by_id(&id_of(event)) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    row.scroll_into_view_with_scroll_into_view_options(&options);
}
