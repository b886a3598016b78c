//! Lanes by name, kind, document, status: what stands at their left, and what joins the marks of one event.

use super::chart::Chart;
use super::laid::Laid;
use super::plot::HEAD;
use crate::markup::{Child, number, view};
use crate::parts::letters::Letter;
use dateline_explore::timeline::{LaidTrack, MarkKind, Placed, Track};
use dateline_explore::{By, Page, address, words};
use dateline_model::EventIndex;
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

    pub(super) fn find(self, laid: &Laid) -> Option<&Placed> {
        laid.marks_of(self.event).iter().find(|placed| placed.track == self.track)
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

impl From<u32> for Mark {
    fn from(number: u32) -> Mark {
        Mark { event: EventIndex(number & ((1 << TRACK) - 1)), track: (number >> TRACK) as usize }
    }
}

/// What each lane is of, with its number of events in view; the first of a group shuts it and opens it.
#[component]
pub(super) fn Heads(chart: Chart) -> impl Child {
    move || {
        chart.drawn(|laid| {
            laid.is_parted().then(|| {
                let heads = chart.tracks.with(|tracks| {
                    let heads = tracks.tracks.iter().zip(&laid.tracks).enumerate();
                    heads.map(|(number, (track, laid))| head(chart, number, track, laid)).collect::<Vec<_>>()
                });
                view! { <ol class="heads" style:top=format!("{}px", number(HEAD)) aria-label="Lanes">{heads}</ol> }
            })
        })
    }
}

fn head(chart: Chart, place: usize, track: &Track, laid: &LaidTrack) -> AnyView {
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
            let name = view! { <a class="heads__name" href=href title=title.clone()><bdi>{title}</bdi></a> };
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
    let counted: usize = laid.counted.iter().map(|counted| counted.count).sum();
    let boxes = (counted != 0).then(|| format!(" events, {} of them counted in boxes", words::digits(counted)));
    view! {
        <li
            class="heads__one"
            class:heads__one--first=is_first
            class:heads__one--selected=is_selected
            style:top=format!("{}px", number(laid.top))
            style:height=format!("{}px", number(laid.height))
        >
            {is_by_name.then(|| view! { <span class="heads__group">{heading}</span> })}
            {track.document.map(|document| view! { <Letter document /> })}
            {name}
            <span class="heads__count">{words::digits(laid.given)} <span class="unseen">{boxes}</span></span>
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

/// Boxes for what has no room on its lane.
pub(super) fn boxes(laid: &Laid) -> Vec<AnyView> {
    let all = laid.tracks.iter().filter(|track| !track.counted.is_empty());
    let boxes = all.map(|track| {
        let y = HEAD + track.boxes();
        let outline: String = track
            .counted
            .iter()
            .map(|counted| {
                let (left, width) = (laid.on_sheet(counted.left) + 1.5, counted.right - counted.left - 3.0);
                format!("M{} {}h{}v15h{}z", number(left), number(y - 7.5), number(width), number(-width))
            })
            .collect();
        let words = track.counted.iter().map(|counted| {
            let x = laid.on_sheet(counted.left.midpoint(counted.right));
            view! { <text x=x y=y + 4.0 text-anchor="middle">{words::digits(counted.count)}</text> }
        });
        view! {
            <g class="counted" aria-hidden="true">
                <path d=outline />
                {words.collect::<Vec<_>>()}
            </g>
        }
    });
    boxes.collect()
}
