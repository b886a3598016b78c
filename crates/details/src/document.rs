//! What a document's page says beyond its text: its events in the order told and in the order they happened, what it tells without a date, and
//! what of it was not read as prose.

use crate::Details;
use crate::documents::notices;
use crate::links::paragraph;
use crate::tree::{Element, drawn, element};
use dateline_explore::hues::hue_class;

use dateline_explore::{Query, dates, number, sources};
use dateline_model::{Document, DocumentIndex, EventIndex, Span};
use dateline_wording as wording;

/// Pixels: of a row of the list, of the strip, of the drawing with its lines, and the least height.
const ROW: f64 = 58.0;
const STRIP: f64 = 64.0;
const WIDTH: f64 = 140.0;
const LEAST: f64 = 232.0;

/// Beyond so many rows the lines are a tangle, and the strip is longer than any screen.
const MOST: usize = 40;

/// The two orders joined by lines, what has no date, what is no prose, and the notices.
pub(crate) fn told(details: &Details<'_>, document: DocumentIndex) -> Vec<Element> {
    let corpus = details.corpus;
    let query = Query { documents: vec![document], is_every_status: true, ..Query::default() };
    let (dated, undated): (Vec<EventIndex>, Vec<EventIndex>) =
        query.events(corpus).into_iter().partition(|&event| corpus.event(event).date.is_some());
    let orders = (!dated.is_empty()).then(|| orders(details, document, &dated));
    let without = (!undated.is_empty()).then(|| without_date(details, document, &undated));
    let of_this = corpus.notices.iter().filter(|notice| notice.document == Some(document));
    let notices = notices(details, &mut { of_this });
    orders.into_iter().chain(without).chain(not_read(corpus.document(document))).chain(notices).collect()
}

fn orders(details: &Details<'_>, document: DocumentIndex, events: &[EventIndex]) -> Element {
    let rows = events.iter().map(|&event| {
        let told = details.corpus.event(event);
        element("li", "orders__row")
            .and(element("span", "orders__date").words(dates::short(told)))
            .and(element("a", "orders__title").with("href", details.event(event)).words(&*told.title))
    });
    let list = element("ol", "orders__rows").and_all(rows);
    let heads = element("div", "orders__heads");
    let is_drawn = events.len() <= MOST;
    let heads = match is_drawn {
        true => heads
            .and(element("span", "head orders__told").with("aria-hidden", "true").words(wording::document::ORDER_TOLD)),
        false => heads,
    };
    let heads = heads.and(element("h2", "head").words(wording::document::ORDER_HAPPENED));
    let drawing = is_drawn.then(|| drawing(details, document, events));
    element("section", &format!("orders {}", hue_class(document)))
        .and(heads)
        .and(element("div", "orders__both").and_all(drawing).and(list))
}

/// The text as a strip, what tells each event, and a line from there to its row.
fn drawing(details: &Details<'_>, document: DocumentIndex, events: &[EventIndex]) -> Element {
    let source = details.corpus.document(document);
    let height = (events.len() as f64 * ROW).max(LEAST);
    let prose = || source.blocks.iter().filter(|block| block.kind.is_prose());
    let from = prose().map(|block| block.span.start).min().unwrap_or_default();
    let to = prose().map(|block| block.span.end).max().unwrap_or(1);
    let length = f64::from((to - from).max(1));
    let y = |at: u32| f64::from(at.clamp(from, to) - from) / length * height;
    let rectangle = |class: &str, span: Span, least: f64| {
        let (top, bottom) = (y(span.start), y(span.end));
        drawn("rect", class)
            .with("y", number(top))
            .with("width", number(STRIP))
            .with("height", number((bottom - top - 2.0).max(least)))
    };
    let paragraphs = prose().map(|block| rectangle("orders__paragraph", block.span, 1.0));
    let mut passages = Vec::new();
    let mut lines = Vec::new();
    for (row, &event) in events.iter().enumerate() {
        let end = (row as f64 + 0.5) * ROW;
        for account in details.accounts_in(event, document) {
            passages.push(rectangle("orders__passage", account.span, 4.0));
            let start = y(account.span.start) + 2.0;
            let (left, right, bend) = (STRIP + 2.0, WIDTH - 6.0, (STRIP + WIDTH) / 2.0);
            let d = format!(
                "M{} {}C{b} {} {b} {} {} {}",
                number(left),
                number(start),
                number(start),
                number(end),
                number(right),
                number(end),
                b = number(bend)
            );
            lines.push(drawn("path", "orders__line").with("d", d));
        }
    }
    drawn("svg", "orders__drawing")
        .with("width", number(WIDTH))
        .with("height", number(height))
        .with("aria-hidden", "true")
        .and_all(paragraphs)
        .and_all(passages)
        .and_all(lines)
}

fn without_date(details: &Details<'_>, document: DocumentIndex, events: &[EventIndex]) -> Element {
    let source = details.corpus.document(document);
    let rows = events.iter().map(|&event| {
        let told = details.corpus.event(event);
        let place = details.accounts_in(event, document).next().map(|account| {
            let href = details.place(document, account.span);
            element("a", "undated__place").with("href", href).words(paragraph(source, account.span))
        });
        element("li", "undated__row")
            .and(element("a", "").with("href", details.event(event)).words(&*told.title))
            .and_all(place)
    });
    element("section", "undated")
        .and(element("h2", "head").words(wording::document::WITHOUT_DATE))
        .and(element("ul", "").and_all(rows))
}

/// What was kept and not read as prose, by kind; nothing where all was read.
fn not_read(source: &Document) -> Option<Element> {
    let kinds = sources::not_read(source);
    let rows = kinds.iter().map(|&(kind, count, reason)| {
        element("div", "not-read__row")
            .and(element("dt", "").words(wording::document::not_read(wording::block(kind), count)))
            .and(element("dd", "").words(reason.unwrap_or(wording::document::NO_PROSE)))
    });
    let rows = element("dl", "").and_all(rows);
    (!kinds.is_empty())
        .then(|| element("section", "not-read").and(element("h2", "head").words(wording::document::NOT_READ)).and(rows))
}

#[cfg(test)]
mod tests {
    use crate::event::tests::corpus;
    use crate::{Details, Part};
    use dateline_model::DocumentIndex;

    #[test]
    fn what_happened_first_stands_first_however_it_is_told() {
        let corpus = corpus();
        let said: String =
            Details::new(&corpus).of(&Part::Told(DocumentIndex(1))).iter().map(crate::tree::Element::text).collect();
        // A day stays with its month when a line is broken.
        let said = said.replace('\u{a0}', " ");
        let (dam, king) = (said.find("21 Feb 1911").unwrap(), said.find("4 Mar 1911").unwrap());
        assert!(dam < king, "{said}");
    }
}
