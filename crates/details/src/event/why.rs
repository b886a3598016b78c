//! Why this date: each document's words on one axis, the band where all of them hold, and the same as a list of words, rules and anchors.

use crate::Details;
use crate::drawing::mark;
use crate::figure::{WIDTH, scale_of};
use crate::links::{letter_of, quotation};
use crate::steps::{Step, steps};
use crate::tree::{Element, drawn, element};
use dateline_calendar::{Basis, Day, Style};
use dateline_explore::hues::documents_of;
use dateline_explore::timeline::{Mark, Shape, TimeScale, ticks};
use dateline_explore::{dates, number};
use dateline_model::{DocumentIndex, EventDate, EventIndex, Span, Status};
use dateline_wording::{self as wording, words};

/// Of the axis, in pixels.
const AXIS: f64 = 36.0;

/// The drawing and the list; the list alone where nothing is dated.
pub(crate) fn why(details: &Details<'_>, event: EventIndex) -> Vec<Element> {
    let told = details.corpus.event(event);
    let steps = steps(details, event);
    let known: Vec<EventDate> = steps.iter().filter_map(|step| step.date).chain(told.date).collect();
    let figure = scale_of(&known, 0, WIDTH).map(|(scale, end)| Figure { scale, end, band: told.date });
    let figure = figure.as_ref();
    let rows = steps.iter().map(|step| row(details, step, figure));
    // One step that says the date itself needs no conclusion.
    let is_plain = steps.len() == 1 && steps[0].date.map(|date| date.edtf) == told.date.map(|date| date.edtf);
    let holds =
        told.date.is_some_and(|date| steps.iter().filter_map(|step| step.date).all(|step| lies_within(date, step)));
    let result = told.date.filter(|_| !is_plain).map(|date| result(details, event, date, holds, figure));
    let class = if figure.is_some() { "why__rows why__rows--drawn" } else { "why__rows" };
    let note = match (told.date, steps.len()) {
        (None, _) => wording::why::NOT_DATED,
        (Some(_), 1) => wording::why::ONE_LINE,
        _ if !holds => wording::why::NOT_TOGETHER,
        _ => wording::why::TOGETHER,
    };
    let section = element("section", "why")
        .with("id", "why")
        .and(element("h2", "head").words(wording::why::TITLE))
        .and_all(figure.map(Figure::axis))
        .and(element("ol", class).and_all(rows).and_all(result))
        .and(element("p", "why__note").words(note))
        .and(rules(details, &steps, told.date));
    vec![section]
}

/// Where the steps are drawn.
struct Figure {
    scale: TimeScale,
    end: f64,
    /// The event's own date.
    band: Option<EventDate>,
}

impl Figure {
    fn axis(&self) -> Element {
        let ticks = ticks(&self.scale);
        let words = |tick: &dateline_explore::timeline::Tick, y: &str, class: &str| {
            drawn("text", class).with("x", number(tick.x + 4.0)).with("y", y).words(&tick.label)
        };
        let lines = ticks.lower.iter().chain(&ticks.upper).filter(|tick| tick.is_start);
        let lines = lines
            .map(|tick| drawn("path", "why__tick").with("d", format!("M{x} 18V{}", number(AXIS), x = number(tick.x))));
        drawn("svg", "why__axis")
            .with("width", number(WIDTH))
            .with("height", number(AXIS))
            .with("aria-hidden", "true")
            .and_all(lines.collect::<Vec<_>>())
            .and_all(ticks.upper.iter().map(|tick| words(tick, "13", "why__year")))
            .and_all(ticks.lower.iter().map(|tick| words(tick, "30", "why__month")))
    }

    fn cell(&self, date: Option<EventDate>, documents: &[DocumentIndex], is_planned: bool) -> Element {
        let shape = |date: EventDate| Mark::new(date).map(|mark| Shape::new(mark, &self.scale, self.end));
        let band = self.band.and_then(shape).map(|shape| {
            drawn("rect", "why__band")
                .with("x", number(shape.left.max(0.0)))
                .with("width", number((shape.right.min(WIDTH) - shape.left.max(0.0)).max(2.0)))
                .with("height", "100%")
        });
        let mark = date.and_then(shape).map(|shape| {
            // A drawing within the drawing: the middle of a row is where its words make it.
            drawn("svg", "why__middle")
                .with("y", "50%")
                .with("overflow", "visible")
                .and(mark(&shape, documents, is_planned))
        });
        drawn("svg", "why__mark")
            .with("width", number(WIDTH))
            .with("height", "100%")
            .with("aria-hidden", "true")
            .and_all(band)
            .and_all(mark)
    }
}

fn row(details: &Details<'_>, step: &Step<'_>, figure: Option<&Figure>) -> Element {
    let account = step.account;
    let source = details.corpus.document(account.document);
    let place = details.place(account.document, account.time.as_ref().map_or(account.span, |time| time.span));
    let link = element("a", "why__words").with("href", place);
    let link = match &account.time {
        Some(time) => link.and(quotation(source, source.words(time.span).trim())),
        None => link.words(wording::why::NO_DATE),
    };
    let is_planned = account.status == Status::Planned;
    let cell = figure.map(|figure| figure.cell(step.date, &[account.document], is_planned));
    let words = element("div", "why__said").and(link).and(about(details, step));
    element("li", if step.order.is_some() { "why__row why__row--other" } else { "why__row" })
        .and(element("span", "why__letter").and_all(details.teller(account.document)))
        .and(words)
        .and_all(cell)
}

/// What the words date, and from what they count.
fn about(details: &Details<'_>, step: &Step<'_>) -> Element {
    let line = element("p", "why__reading");
    let Some(order) = step.order else {
        let words = match &step.account.time {
            Some(time) => {
                time.anchor.as_ref().map_or(wording::why::OF_THIS.into(), |anchor| wording::counted_from(anchor))
            }
            None if step.account.reasons.is_empty() => wording::why::THIS.to_owned(),
            None => wording::why::IN_ITS_PLACE.to_owned(),
        };
        return line.words(words);
    };
    let title = &*details.corpus.event(step.event).title;
    line.words(wording::why::by(order)).and(element("a", "").with("href", details.event(step.event)).words(title))
}

/// Whether a date is at least as exact as another and agrees with it.
fn lies_within(date: EventDate, other: EventDate) -> bool {
    let begins = other.earliest().is_none_or(|first| date.earliest().is_some_and(|own| first <= own));
    let ends = other.latest().is_none_or(|last| date.latest().is_some_and(|own| own <= last));
    begins && ends
}

fn result(details: &Details<'_>, event: EventIndex, date: EventDate, holds: bool, figure: Option<&Figure>) -> Element {
    let told = details.corpus.event(event);
    let documents = documents_of(told);
    let words = element("div", "why__said")
        .and(element("strong", "why__words").words(words::capitalised(&dates::long(told))))
        .and(element("p", "why__reading").words(if holds {
            wording::why::ALL_HOLD
        } else {
            wording::basis(date.basis)
        }));
    let is_planned = told.status == Status::Planned;
    element("li", "why__row why__row--result")
        .and(element("span", "why__letter").and_all(documents.iter().copied().take(2).filter_map(letter_of)))
        .and(words)
        .and_all(figure.map(|figure| figure.cell(Some(date), &documents, is_planned)))
}

/// Words, rule and anchor of each step, and what machines are told of the date.
fn rules(details: &Details<'_>, steps: &[Step<'_>], date: Option<EventDate>) -> Element {
    let rows = steps.iter().map(|step| {
        let source = details.corpus.document(step.account.document);
        let quoted = |span: Span| quotation(source, source.words(span).trim());
        let mut line = element("p", "");
        line = match &step.account.time {
            Some(time) => line.and(quoted(time.span)).words(wording::why::read(&wording::reading(time))),
            None if step.account.reasons.is_empty() => line.words(wording::why::NO_WORDS),
            None => line.words(wording::why::NO_WORDS_BUT),
        };
        for reason in &step.account.reasons {
            line = line.words(wording::why::reason(reason.order)).and(quoted(reason.from));
            line = match reason.words {
                Some(words) => {
                    line.words(wording::why::BY_WORDS.before).and(quoted(words)).words(wording::why::BY_WORDS.after)
                }
                None => line.words(wording::why::BY_ORDER),
            };
        }
        let alone = step.date.map(|date| {
            element("p", "why__alone")
                .words(wording::why::gives(&date.edtf.words(Style::Long), wording::basis(date.basis)))
        });
        element("li", "why__rule")
            .and_all(details.teller(step.account.document))
            .and(element("div", "").and(line).and_all(alone))
    });
    element("details", "why__rules")
        .and(element("summary", "link").words(wording::why::RULES))
        .and(element("ol", "").and_all(rows))
        .and_all(date.map(facts))
}

fn facts(date: EventDate) -> Element {
    let day = |day: Option<Day>| day.map_or_else(|| wording::why::OPEN.to_owned(), |day| day.words(Style::Long));
    let fact = |name: &str, value: Element| element("div", "why__fact").and(element("dt", "").words(name)).and(value);
    let bounds = match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) if first == last => None,
        (first, last) => Some(wording::why::span(&day(first), &day(last))),
    };
    let kind = if date.edtf.is_extent() { wording::why::LASTED } else { wording::why::ONCE };
    let basis: Basis = date.basis;
    element("dl", "why__result")
        .and_all(bounds.map(|bounds| fact(kind, element("dd", "").words(bounds))))
        .and(fact(wording::why::RESTS_ON, element("dd", "").words(wording::basis(basis))))
        .and(fact(wording::why::EDTF, element("dd", "").and(element("code", "").words(date.edtf.to_string()))))
}
