//! What laying the timeline costs while its window moves: `cargo run --release -p dateline-explore --example frame_cost -- EVENTS`.
//!
//! Made-up events over twenty years, about a few of many names; a drag of 32 pixels a step, and coming nearer by a little each frame, with one drawing for
//! all and parted by name. Printed are the mean and the worst of each, in microseconds, and how many marks and boxes there are at most.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made stops")]

use dateline_calendar::{Basis, Day};
use dateline_explore::timeline::{Axis, Items, Plot, PlotOptions, Tracks, Window};
use dateline_explore::{By, Parted};
use dateline_model::{Account, Corpus, DocumentIndex, Entity, EntityIndex, EntityKind, Event, EventDate, EventIndex};
use dateline_model::{Span, Status};
use std::time::{Duration, Instant};

const WIDTH: f64 = 976.0;
const NAMES: usize = 60;

fn main() {
    let count: usize = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(10_000);
    let corpus = made_up(count);
    let all: Vec<EventIndex> = (0..count as u32).map(EventIndex).collect();
    let items = Items::new(&corpus, &all);
    let axis = Axis::folded_of(&items).unwrap();
    let none = Tracks::default();
    let begun = Instant::now();
    let tracks = Tracks::new(&corpus, &items, Parted { by: By::Name, shut: 0 });
    println!("{count} events, {} lanes made in {:?}", tracks.tracks.len(), begun.elapsed());
    for (name, tracks) in [("one drawing", &none), ("by name", &tracks)] {
        let whole = axis.whole();
        let near = Window::new(whole.from + 1000.0, whole.from + 3500.0);
        let drag = (0..60).map(|step| near.panned(&axis, WIDTH, f64::from(step) * 32.0));
        let zoom = (0..60).map(|step| whole.zoomed(&axis, WIDTH, WIDTH / 3.0, 1.06_f64.powi(step)));
        measure(&format!("{name}, drag"), &corpus, &items, tracks, &axis, drag);
        measure(&format!("{name}, zoom"), &corpus, &items, tracks, &axis, zoom);
    }
}

fn measure(
    name: &str,
    corpus: &Corpus,
    items: &Items,
    tracks: &Tracks,
    axis: &Axis,
    windows: impl Iterator<Item = Window>,
) {
    let mut before: Option<Plot> = None;
    let mut times: Vec<Duration> = Vec::new();
    let (mut marks, mut boxes) = (0, 0);
    for window in windows {
        let options = PlotOptions { window, width: WIDTH, most_lanes: 9, selected: None };
        let begun = Instant::now();
        let plot = match tracks.tracks.is_empty() {
            true => Plot::lay(corpus, items, axis, options, before.as_ref()),
            false => Plot::lay_in_tracks(corpus, items, tracks, axis, options, before.as_ref()),
        };
        times.push(begun.elapsed());
        marks = marks.max(plot.placed.len());
        boxes = boxes.max(plot.tracks.iter().map(|track| track.counted.len()).sum());
        before = Some(plot);
    }
    let mean = times.iter().sum::<Duration>() / times.len() as u32;
    println!("{name}: mean {mean:?}, worst {:?}; at most {marks} marks, {boxes} boxes", times.iter().max().unwrap());
}

fn made_up(count: usize) -> Corpus {
    let mut state = 7_u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let words = ["report", "hearing", "harbour", "court files", "ministry", "vote", "strike", "contract", "letter"];
    let events = (0..count).map(|number| {
        let first = Day::from_number(12_418 + random(7_305) as i32);
        let edtf = match random(8) {
            0 => first.to_string()[..7].to_owned(),
            1 => format!("{first}/{}", Day::from_number(first.number() + random(200) as i32)),
            _ => first.to_string(),
        };
        // Some names come again and again, most hardly ever.
        let mut entities: Vec<EntityIndex> = (0..1 + random(3))
            .map(|_| {
                let bound = 1 + random(NAMES);
                EntityIndex(random(bound) as u32)
            })
            .collect();
        entities.sort();
        entities.dedup();
        let title: Vec<&str> = (0..3 + random(4)).map(|_| words[random(words.len())]).collect();
        let document = DocumentIndex(random(6) as u32);
        Event {
            id: number.to_string().into(),
            title: title.join(" ").into(),
            date: Some(EventDate { edtf: edtf.parse().unwrap(), basis: Basis::Stated }),
            entities,
            places: Vec::new(),
            status: Status::Fact,
            accounts: vec![Account::new(document, Span::new(0, 0), Status::Fact)],
            possibly_same: Vec::new(),
        }
    });
    let events = events.collect();
    let entities =
        (0..NAMES).map(|number| Entity::new(number.to_string(), format!("Name {number}"), EntityKind::ALL[number % 5]));
    Corpus { events, entities: entities.collect(), ..Corpus::default() }
}
