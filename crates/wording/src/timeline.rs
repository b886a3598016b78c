//! The timeline: what is in view, the lanes, the boxes, the keys.

use crate::words::{self, Noun, plural};
use dateline_model::EntityKind;

/// Where nothing can be drawn.
pub const NOTHING: &str = "No event here has a date to draw.";
/// What a screen reader says of the plot.
pub const PLOT: &str = "Timeline: arrow keys go from event to event, plus and minus zoom, Enter opens";
/// The same of a phone's rows.
pub const ROWS: &str = "Timeline: arrow keys go from event to event, Enter opens";

/// The group of buttons that bring the timeline nearer.
pub const NEARNESS: &str = "Nearness";
/// One of them.
pub const ZOOM_OUT: &str = "Zoom out";
/// One of them.
pub const ZOOM_IN: &str = "Zoom in";
/// The one that shows all.
pub const FIT: &str = "Fit";
/// The fields of the first day in view and the last.
pub const DAYS: &str = "Days in view";
/// Before the first of them.
pub const FROM: &str = "From";
/// Before the second.
pub const TO: &str = "to";
/// In the first, while it is empty.
pub const FIRST: &str = "first";
/// In the second.
pub const LAST: &str = "last";
/// The handle of the overview at the left.
pub const FIRST_DAY: &str = "First day in view";
/// The one at the right.
pub const LAST_DAY: &str = "Last day in view";
/// The field of a date.
pub const GO: &str = "Go to a date";
/// In it, while it is empty.
pub const GO_EXAMPLE: &str = "Go to 2019-05";
/// Of what is no date.
pub const DATES_ARE_WRITTEN: &str = "A date is written 2019, 2019-05 or 2019-05-08.";

/// The button that tells the keys.
pub const KEYS: &str = "Keys";
/// The sign on it.
pub const KEYS_SIGN: &str = "?";
/// The box that turns keys of one character off.
pub const SINGLE_KEYS: &str = "Keys of one character";
/// Key, and what it does.
pub const KEYS_TOLD: [(&str, &str); 10] = [
    ("← →", "the event before, the next"),
    ("↑ ↓", "the lane above, below, or its boxes"),
    ("Page Up, Page Down", "earlier, later by a screen"),
    ("Home, End", "the first event, the last"),
    ("+ −", "nearer, farther"),
    ("0", "all of it"),
    ("1 – 9", "begins a date to go to: 2019, 2019-05, 2019-05-08"),
    ("Enter", "opens the event; Escape comes back to it"),
    ("/", "begins a search"),
    ("?", "shows these keys"),
];

/// The rest of the sentence that begins with their number: " events have no date; the list has them at its end."
pub fn undated(number: usize) -> String {
    let (have, them) = plural(number, ("event has", "it"), ("events have", "them"));
    format!(" {have} no date; the list has {them} at its end.")
}

/// A phone's button for the rows that are not drawn.
pub fn more(number: usize) -> String {
    format!("Show more: {number} later events")
}

/// An event in one breath: "Iran fires missiles, 8 January 2020, told by One and Two, 12 of 16".
pub fn event(title: &str, date: &str, tellers: &[String], position: usize, all: usize) -> String {
    format!("{title}, {date}, told by {}, {position} of {all}", words::joined(tellers))
}

/// The same where events are parted.
pub fn on_lane(event: &str, lane: &str) -> String {
    format!("{event}, on the lane {lane}")
}

/// A box of a lane, with its time.
pub fn box_on_lane(number: usize, when: &str, lane: &str) -> String {
    format!("{} more {}, {when}, on the lane {lane}: Enter opens", words::digits(number), Noun::EVENTS.of(number))
}

/// A box under a crowd, with its time.
pub fn box_to_open(number: usize, when: &str) -> String {
    format!("{} more {}, {when}: open", words::digits(number), Noun::EVENTS.of(number))
}

/// What joins the time of a box where the rest of the next unit is in it too.
pub const AND_AFTER: &str = " and after";
/// The same of the unit before.
pub const AND_BEFORE: &str = " and before";

/// The boxes under a crowd.
pub const BOXES: &str = "Events too close to draw apart, counted";

/// All are in view: "All 16 events in view; 2 of them counted in boxes".
pub fn all_in_view(all: usize, counted: usize) -> String {
    let (number, events, boxes) = (words::digits(all), Noun::EVENTS.of(all), in_boxes(counted));
    match all {
        0 | 1 => format!("{number} {events}{boxes}"),
        _ => format!("All {number} {events} in view{boxes}"),
    }
}

/// Some are: "5 of 16 events, 3 May 2019 – 9 June 2020; 2 of them counted in boxes".
pub fn in_view(given: usize, all: usize, from: &str, to: &str, counted: usize) -> String {
    let (events, boxes) = (Noun::EVENTS.of(all), in_boxes(counted));
    format!("{} of {} {events}, {from} – {to}{boxes}", words::digits(given), words::digits(all))
}

fn in_boxes(counted: usize) -> String {
    match counted {
        0 => String::new(),
        counted => format!("; {} of them counted in boxes", words::digits(counted)),
    }
}

/// The same where there is room for a word only.
pub const STRETCH_FOLDED: &str = "folded";
/// A folded stretch: "2009–2015 folded".
pub fn folded(stretch: &str) -> String {
    format!("{stretch} folded")
}

/// What stands beside the bars of a crowd.
pub fn tallest(events: usize) -> String {
    format!("events by their days; the highest bar is {events}")
}

/// The strips for documents.
pub const STRIPS: &str = "When each document in colour tells most";

/// The lanes.
pub const LANES: &str = "Lanes";
/// The choice by what they are parted.
pub const PARTS: &str = "Lanes of the timeline";
/// No lanes.
pub const BY_TIME: &str = "Time";
/// A lane for each name.
pub const BY_NAME: &str = "By name";
/// A lane for each kind of name.
pub const BY_KIND: &str = "By kind";
/// A lane for each document.
pub const BY_DOCUMENT: &str = "By document";
/// A lane for each status.
pub const BY_STATUS: &str = "By status";
/// The choice of a scale.
pub const SCALES: &str = "Scale of the timeline";
/// The one that leaves empty years out.
pub const FOLDED: &str = "Empty years folded";
/// The one that does not.
pub const EVEN: &str = "Even scale";

/// Read after the number of a lane's events: " events, 2 of them counted in boxes"; nothing where none are.
pub fn of_lane_in_boxes(counted: usize) -> String {
    match counted {
        0 => String::new(),
        counted => format!(" events, {} of them counted in boxes", words::digits(counted)),
    }
}

/// The lane of a kind of names that is shut.
pub const ALL_OF_THEM: &str = "all of them";
/// The lane of documents without a colour.
pub const OTHER_DOCUMENTS: &str = "Other documents";
/// The lane of what is about none of the names that have one.
pub const NONE_OF_THESE: &str = "None of these";
/// The lane of what names nobody.
pub const NOBODY: &str = "Nobody named";

/// A kind of names in a narrow column.
pub const fn kinds(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "People",
        EntityKind::Organisation => "Bodies",
        EntityKind::Group => "Groups",
        EntityKind::Place => "Places",
        EntityKind::Agreement => "Agreements",
        EntityKind::Other => "Others",
        EntityKind::Unknown => "Unsorted",
    }
}
