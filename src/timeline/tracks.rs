//! Lanes by name, kind, document, status: what stands at their left, and what joins the marks of one event.

use super::chart::Chart;
use super::laid::Laid;
use super::names;
use super::plot::HEAD;
use crate::markup::{Child, number, view};
use crate::parts::letters::Letter;
use dateline_explore::timeline::{Counted, LaidTrack, MarkKind, Placed, Spot, Track};
use dateline_explore::{By, Page, address};
use dateline_model::EventIndex;
use dateline_wording::{self as wording, words};
use leptos::prelude::*;

/// One mark of an event: there is one on each of its tracks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) event: EventIndex,
    pub(super) track: usize,
}

/// The upper bits of its number are the track: there are fewer than 32.
const TRACK: u32 = 27;

impl Mark {
    pub(super) fn of(placed: &Placed) -> Mark {
        Mark { event: placed.event, track: placed.track }
    }

    /// Its id on the page.
    pub(super) fn id(self) -> String {
        format!("timeline-event-{}-{}", self.event.0, self.track)
    }
}

impl From<Mark> for u32 {
    fn from(mark: Mark) -> u32 {
        mark.event.0 | (mark.track as u32) << TRACK
    }
}

/// What each lane is of, with its number of events in view; the first of a group shuts it and opens it. They are made anew only with the lanes.
#[component]
pub(super) fn Heads(chart: Chart) -> impl Child {
    move || {
        chart.tracks.with(|tracks| {
            (!tracks.tracks.is_empty()).then(|| {
                let heads = tracks.tracks.iter().enumerate().map(|(place, track)| head(chart, place, track));
                view! { <ol class="heads" style:top=format!("{}px", number(HEAD)) aria-label=wording::timeline::LANES>{heads.collect::<Vec<_>>()}</ol> }
            })
        })
    }
}

fn head(chart: Chart, place: usize, track: &Track) -> AnyView {
    let group = track.group;
    let is_open = (!track.is_shut).to_string();
    let toggle = move |_| chart.parted.update(|parted| *parted = parted.toggled(group));
    let title = track.title.clone();
    let shuts = |words: String| {
        view! { <button type="button" class="heads__shut" aria-expanded=is_open on:click=toggle>{words}</button> }
    };
    let (heading, name) = match (track.heading, track.entity) {
        (_, Some(entity)) => {
            let href = address::write(chart.corpus, &Page::Entity(entity).into());
            let name = view! { <a class="heads__name" href=href><bdi>{title}</bdi></a> };
            (track.heading.map(|heading| shuts(heading.to_owned())), name)
        }
        (Some(heading), None) => (Some(shuts(heading.to_owned())), view! { <span class="heads__name">{title}</span> }),
        (None, None) => (None, shuts(title)),
    };
    let is_by_name = chart.parted.with_untracked(|parted| parted.by == By::Name);
    let is_first = heading.is_some() || track.entity.is_none();
    let is_selected = move || {
        let is_on = |event| chart.tracks.with(|tracks| tracks.is_on(chart.corpus, event, place));
        chart.selected.get().is_some_and(is_on)
    };
    let of = move |what: fn(&LaidTrack) -> f64| chart.drawn(|laid| laid.tracks.get(place).map(what)).flatten();
    let pixels = move |what| of(what).map(|pixels| format!("{}px", number(pixels)));
    let given = Memo::new(move |_| of(|track| track.given as f64).unwrap_or_default() as usize);
    let counted = Memo::new(move |_| {
        let counted = |laid: &Laid| laid.tracks.get(place).map(|track| track.counted.iter().map(|one| one.count).sum());
        chart.rest.with(|laid| laid.as_ref().and_then(counted)).unwrap_or(0_usize)
    });
    let boxes = move || wording::timeline::of_lane_in_boxes(counted.get());
    view! {
        <li
            class="heads__one"
            class:heads__one--first=is_first
            class:heads__one--selected=is_selected
            style:top=move || pixels(|track| track.top)
            style:height=move || pixels(|track| track.height)
        >
            {is_by_name.then(|| view! { <span class="heads__group">{heading}</span> })}
            {track.document.map(|document| view! { <Letter document /> })}
            {name}
            <span class="heads__count">{move || words::digits(given.get())} <span class="unseen">{boxes}</span></span>
        </li>
    }
}

/// A line above each lane.
pub(super) fn rules(chart: Chart, laid: &Laid) -> Option<AnyView> {
    laid.is_parted().then(|| {
        let lines = |is_first: bool| {
            chart.tracks.with(|tracks| {
                let starts = |at: usize| at == 0 || tracks.tracks[at].group != tracks.tracks[at - 1].group;
                let wanted = laid.tracks.iter().enumerate().filter(|(at, _)| starts(*at) == is_first);
                wanted.map(|(_, track)| format!("M0 {}h9999", number(HEAD + track.top))).collect::<String>()
            })
        };
        view! {
            <path class="grid__month" aria-hidden="true" d=lines(false) />
            <path class="grid__year" aria-hidden="true" d=lines(true) />
        }
    })
}

/// Thin lines between the marks of one event.
pub(super) fn links(laid: &Laid) -> Option<AnyView> {
    laid.is_parted().then(|| {
        let events = laid.placed.chunk_by(|one, other| one.event == other.event).filter(|marks| 1 < marks.len());
        let line = |marks: &[Placed]| {
            let shape = &marks[0].shape;
            let (left, right) = (shape.left.max(0.0), shape.right.min(laid.scale.width()));
            let x =
                if matches!(shape.kind, MarkKind::Bar { .. }) { right.min(left + 60.0) } else { left.midpoint(right) };
            let ys = || marks.iter().map(|mark| HEAD + laid.middle(mark));
            let (top, bottom) = (ys().fold(f64::MAX, f64::min), ys().fold(0.0, f64::max));
            format!("M{} {}V{}", number(laid.on_sheet(x)), number(top), number(bottom))
        };
        let lines: String = events.map(line).collect();
        view! { <path class="links" aria-hidden="true" d=lines /> }
    })
}

/// The id of a box on the page.
pub(super) fn box_id(spot: Spot) -> String {
    match spot {
        Spot::Box { track, first } => format!("timeline-box-{track}-{first}"),
        Spot::Mark { event, track } => Mark { event, track }.id(),
    }
}

/// Boxes for what has no room on its lane, as the window last rested: they go along with the sheet, and while it comes nearer they are away.
#[component]
pub(super) fn LaneBoxes(chart: Chart) -> AnyView {
    let is_away = Memo::new(move |_| chart.drift().is_none());
    let boxes = move || chart.rest.with(|rest| rest.as_ref().map(|laid| boxes(chart, laid)));
    view! {
        <g class="counted" class:counted--away=is_away>
            {boxes}
            {move || stood_on(chart)}
        </g>
    }
}

fn boxes(chart: Chart, laid: &Laid) -> Vec<AnyView> {
    let all = laid.tracks.iter().enumerate().filter(|(_, track)| !track.counted.is_empty());
    let boxes = all.map(|(number, track)| {
        let lane = chart.tracks.with_untracked(|tracks| tracks.tracks.get(number).map(|track| track.title.clone()));
        let lane = lane.unwrap_or_default();
        let y = HEAD + track.boxes();
        let outline: String = track.counted.iter().map(|counted| outline(laid, counted, y)).collect();
        let words = track.counted.iter().map(|counted| {
            let x = laid.on_sheet(counted.left.midpoint(counted.right));
            let id = box_id(Spot::Box { track: number, first: counted.first });
            view! {
                <text x=x y=y + 4.0 text-anchor="middle" role="option" aria-selected="false" id=id aria-label=names::in_box(counted, &lane)>
                    {words::digits(counted.count)}
                </text>
            }
        });
        view! {
            <path aria-hidden="true" d=outline />
            {words.collect::<Vec<_>>()}
        }
    });
    boxes.collect()
}

fn outline(laid: &Laid, counted: &Counted, y: f64) -> String {
    let (left, width) = (laid.on_sheet(counted.left) + 1.5, counted.right - counted.left - 3.0);
    format!("M{} {}h{}v15h{}z", number(left), number(y - 7.5), number(width), number(-width))
}

/// The box that the keys stand on.
fn stood_on(chart: Chart) -> Option<AnyView> {
    let spot @ Spot::Box { track, .. } = chart.on_box.get()? else { return None };
    chart.rest.with(|rest| {
        let laid = rest.as_ref()?;
        let d = outline(laid, laid.box_of(spot)?, HEAD + laid.tracks.get(track)?.boxes());
        Some(view! { <path class="counted__on" aria-hidden="true" d=d /> })
    })
}
