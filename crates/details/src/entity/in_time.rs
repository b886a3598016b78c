//! A name's events and dated roles on an axis of their own; the list beside it says the same.

use crate::Details;
use crate::drawing::mark;
use crate::figure::scale_of;
use crate::tree::{Element, drawn, element};
use dateline_calendar::{Day, Style};
use dateline_explore::hues::{documents_of, hue_class};
use dateline_explore::timeline::{Axis, Face, Items, Mark, Shape, TimeScale, text_width, ticks};
use dateline_explore::{Query, number};
use dateline_model::{DocumentIndex, EntityIndex, EventDate, Status};
use dateline_wording as wording;

/// Pixels.
const WIDTH: f64 = 864.0;
const AXIS: f64 = 40.0;
const LANE: f64 = 42.0;
const GAP: f64 = 9.0;

/// Days that are too few for an axis of their own, and those that are shown around them.
const SHORT: i32 = 62;
const AROUND: i32 = 45;

/// So many are drawn.
const MOST: usize = 14;

struct Row {
    title: String,
    date: EventDate,
    documents: Vec<DocumentIndex>,
    is_planned: bool,
}

/// The drawing; nothing where nothing is dated.
pub(crate) fn in_time(details: &Details<'_>, entity: EntityIndex) -> Vec<Element> {
    let corpus = details.corpus;
    let about = Query { entities: vec![entity], is_every_status: true, ..Query::default() }.events(corpus);
    let items = Items::new(corpus, &about);
    let roles = corpus.entity(entity).roles.iter().filter_map(|role| {
        let words = corpus.document(role.document).words(role.span);
        let title = wording::words::quoted(&words.split_whitespace().collect::<Vec<_>>().join(" "));
        Some(Row { title, date: role.date?, documents: vec![role.document], is_planned: false })
    });
    let events = about.iter().filter_map(|&event| {
        let told = corpus.event(event);
        let is_planned = told.status == Status::Planned;
        Some(Row { title: told.title.to_string(), date: told.date?, documents: documents_of(told), is_planned })
    });
    let dated: Vec<Row> = roles.chain(events).collect();
    let count = dated.len();
    // A date of which no end is known has no mark, and its lane would be empty: the list has it.
    let all: Vec<Row> = dated.into_iter().filter(|row| Mark::new(row.date).is_some()).collect();
    let has_roles = corpus.entity(entity).roles.iter().any(|role| role.date.is_some());
    let known: Vec<EventDate> = all.iter().map(|row| row.date).collect();
    let days = || known.iter().flat_map(|date| [date.earliest(), date.latest()]).flatten().map(Day::number);
    let is_short = days().max().zip(days().min()).is_none_or(|(last, first)| last - first < SHORT);
    // Roles lie where no event does, and a single month has neighbours: both want an axis true to time.
    let axis = Axis::folded_of(&items).filter(|_| !has_roles && !is_short);
    let Some((scale, end)) =
        axis.map(|axis| (axis.scale(axis.whole(), WIDTH), axis.whole().to)).or_else(|| scale_of(&known, AROUND, WIDTH))
    else {
        return Vec::new();
    };
    let shown = all.len().min(MOST);
    let height = AXIS + shown as f64 * LANE + 6.0;
    let lanes = all.iter().take(MOST).enumerate().filter_map(|(lane, row)| {
        let shape = Shape::new(Mark::new(row.date)?, &scale, end);
        Some(
            drawn("svg", "")
                .with("y", number(AXIS + (lane as f64 + 0.5) * LANE))
                .with("overflow", "visible")
                .and_all([mark(&shape, &row.documents, row.is_planned), label(row, &shape)]),
        )
    });
    let drawing = drawn("svg", "in-time__drawing")
        .with("viewBox", format!("0 0 {} {}", number(WIDTH), number(height)))
        .with("aria-hidden", "true")
        .and_all(ground(&scale, height))
        .and_all(written(details, entity, &scale, height))
        .and_all(lanes.collect::<Vec<_>>());
    let rest = count - shown;
    let note = (rest != 0).then(|| element("p", "in-time__note").words(wording::entity::more_in_list(rest)));
    vec![element("div", "in-time__figure").and(drawing).and_all(note)]
}

/// Years, months, folds.
fn ground(scale: &TimeScale, height: f64) -> Vec<Element> {
    let mut parts = Vec::new();
    for (_, left, right, _) in scale.visible().filter(|(stretch, ..)| stretch.is_pleat) {
        let middle = left.midpoint(right);
        let side = |class: &str, from: f64, to: f64| {
            drawn("rect", class)
                .with("x", number(from))
                .with("y", "20")
                .with("width", number((to - from).max(0.0)))
                .with("height", number(height - 20.0))
        };
        parts.extend([side("pleat__a", left, middle), side("pleat__b", middle, right)]);
    }
    let ticks = ticks(scale);
    for tick in ticks.lower.iter().chain(&ticks.upper).filter(|tick| tick.is_start) {
        let d = format!("M{x} 20V{}", number(height), x = number(tick.x));
        parts.push(drawn("path", "grid__month").with("d", d));
    }
    parts.push(drawn("path", "grid__rule").with("d", format!("M0 20H{}", number(WIDTH))));
    let words = |tick: &dateline_explore::timeline::Tick, y: &str, class: &str| {
        drawn("text", class).with("x", number(tick.x + 4.0)).with("y", y).words(&tick.label)
    };
    parts.extend(ticks.upper.iter().map(|tick| words(tick, "14", "grid__years")));
    parts.extend(ticks.lower.iter().map(|tick| words(tick, "34", "grid__months")));
    parts
}

/// When the documents that name it were published, in their hues.
fn written(details: &Details<'_>, entity: EntityIndex, scale: &TimeScale, height: f64) -> Vec<Element> {
    let documents = dateline_explore::hues::documents_naming(details.corpus.entity(entity));
    let days = documents.into_iter().take(6).filter_map(|document| {
        let x = scale.x_from_day(f64::from(details.corpus.document(document).published?.number()) + 0.5);
        (0.0..=WIDTH).contains(&x).then_some((document, x))
    });
    let line = |(document, x): (DocumentIndex, f64)| {
        let d = format!("M{x} 20V{}", number(height), x = number(x));
        drawn("path", &format!("in-time__written {}", hue_class(document))).with("d", d)
    };
    days.map(line).collect()
}

/// The title and under it the date, right of the mark, or left of it where there is more room.
fn label(row: &Row, shape: &Shape) -> Element {
    let (left, right) = (shape.left.max(0.0), shape.right.min(WIDTH));
    let (before, after) = (left - GAP, WIDTH - right - GAP);
    let wanted = text_width(Face::Title, &row.title);
    let is_after = wanted <= after || before <= after;
    let room = if is_after { after } else { before };
    let (x, anchor) = if is_after { (right + GAP, "start") } else { (left - GAP, "end") };
    let date = row.date.edtf.words(Style::Short);
    // What runs across the whole axis has its words above itself.
    let (x, anchor, room, y) =
        if room < 120.0 { (left.max(4.0), "start", WIDTH - left - 8.0, -11.0) } else { (x, anchor, room, -2.0) };
    let text = |class: &str, y: f64, words: String| {
        drawn("text", class).with("x", number(x)).with("y", number(y)).with("text-anchor", anchor).words(words)
    };
    let under = (-2.0 <= y).then(|| text("label__date", 12.0, date));
    drawn("g", "").and(text("label__title", y, shortened(&row.title, room))).and_all(under)
}

/// Whole words as far as they fit, with an ellipsis where some are left out.
fn shortened(title: &str, room: f64) -> String {
    if text_width(Face::Title, title) <= room {
        return title.to_owned();
    }
    let mut out = String::new();
    for word in title.split(' ') {
        let longer = if out.is_empty() { word.to_owned() } else { format!("{out} {word}") };
        if room < text_width(Face::Title, &format!("{longer} …")) {
            break;
        }
        out = longer;
    }
    format!("{out} …")
}
