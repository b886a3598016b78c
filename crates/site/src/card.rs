//! The picture that stands for a page where its link is pasted: 1200 × 630, in the visual language, as SVG.
//!
//! In: a corpus. Out: a drawing for the site and one for each event whose title the site's fonts can write. Shape says how surely the date is
//! known, colour and letter who tells it. A quote that does not fit ends with an ellipsis after a whole word.

mod lines;
mod mark;

use dateline_explore::hues::{documents_of, letter};
use dateline_explore::{dates, finding};
use dateline_model::{Corpus, DocumentIndex, Event};
use dateline_wording::{self as wording, words};
use lines::{can_write, lines};
use maud::{Markup, html};

/// A drawing, and where its picture lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Of the picture, relative to the site's root: `event/2020-01-08-iran-fires-missiles/card.png`.
    pub path: String,
    /// The drawing: 1200 × 630 pixels, in the faces Newsreader 400, 400 italic and 500.
    pub svg: String,
}

/// The light colours of `style/tokens.css`, which a picture cannot ask for.
pub(crate) const PAPER: &str = "#fbfbf9";
pub(crate) const INK: &str = "#14181b";
pub(crate) const INK2: &str = "#454c52";
pub(crate) const INK3: &str = "#666d73";
const HUES: [&str; 6] = ["#2b50ad", "#b14a0c", "#23734a", "#84399a", "#0b7383", "#a5304a"];

/// The left edge of all that is drawn, and the width between both edges.
const LEFT: f64 = 72.0;
const WIDTH: f64 = 1056.0;

/// The card of the site, and of each event that has one.
pub fn cards(corpus: &Corpus) -> impl Iterator<Item = Card> + Send {
    let of_events = corpus.events.iter().filter(|event| has_card(corpus, event));
    let of_events =
        of_events.map(|event| Card { path: format!("event/{}/card.png", event.id), svg: of_event(corpus, event) });
    std::iter::once_with(|| Card { path: "card.png".into(), svg: of_site(corpus) }).chain(of_events)
}

/// Events beyond which only the site has a picture: to draw one takes some hundredths of a second.
const MOST_CARDS: usize = 20_000;

/// Whether an event has a picture of its own: its title can be written, since a picture with gaps in it says something else than the page.
pub(crate) fn has_card(corpus: &Corpus, event: &Event) -> bool {
    corpus.events.len() <= MOST_CARDS && can_write(&event.title)
}

fn of_site(corpus: &Corpus) -> String {
    let title = if can_write(&corpus.title) { corpus.title.as_str() } else { wording::head::A_TIMELINE };
    let about = corpus.description.clone().unwrap_or_else(|| finding::finding(corpus));
    let title = lines(title, 76.0, WIDTH, 3);
    let about = if can_write(&about) { lines(&about, 34.0, WIDTH, 4) } else { Vec::new() };
    let below = 200.0 + title.len() as f64 * 82.0;
    let counts = wording::head::counts(site_events(corpus), corpus.documents.len());
    let content = html! {
        (dateline(LEFT, &counts))
        (rule())
        (block(&title, (LEFT, 222.0), 76.0, 82.0, "500", INK))
        (block(&about, (LEFT, below + 20.0), 34.0, 46.0, "400", INK2))
    };
    drawing(&content, corpus, &[])
}

fn site_events(corpus: &Corpus) -> usize {
    corpus.events.iter().filter(|event| event.status.is_shown_first()).count()
}

fn of_event(corpus: &Corpus, event: &Event) -> String {
    let documents = documents_of(event);
    let hues: Vec<&str> = documents.iter().map(|&document| hue(document)).collect();
    let size = if lines(&event.title, 60.0, WIDTH, 9).len() <= 3 { 60.0 } else { 46.0 };
    let title = lines(&event.title, size, WIDTH, 4);
    let step = size * 1.12;
    let below = 204.0 + title.len() as f64 * step;
    let room = ((520.0 - below - 24.0) / 40.0).floor().max(0.0) as usize;
    let quote = event.accounts.first().map(|account| words::quoted(corpus.quote(account)));
    let mut quote =
        quote.filter(|quote| can_write(quote)).map(|quote| lines(&quote, 29.0, WIDTH, room.min(3))).unwrap_or_default();
    if let Some(last) = quote.last_mut().filter(|last| last.ends_with('…')) {
        last.push('”');
    }
    let mark = event.date.and_then(|date| mark::mark(date, &hues));
    let left = if mark.is_some() { LEFT + mark::WIDTH + 20.0 } else { LEFT };
    let content = html! {
        @if let Some(mark) = mark { (mark) }
        (dateline(left, &dates::long(event)))
        (rule())
        (block(&title, (LEFT, 148.0 + size), size, step, "500", INK))
        (block(&quote, (LEFT, below + 30.0), 29.0, 40.0, "400", INK2))
    };
    drawing(&content, corpus, &documents)
}

fn hue(document: DocumentIndex) -> &'static str {
    HUES.get(document.get()).copied().unwrap_or(INK2)
}

/// The line above the rule, in spaced capitals.
fn dateline(left: f64, text: &str) -> Markup {
    html! {
        text x=(left) y="112" font-size="28" font-weight="500" letter-spacing="1.6" fill=(INK) { (text.to_uppercase()) }
    }
}

fn rule() -> Markup {
    html! { rect x=(LEFT) y="140" width=(WIDTH) height="3" fill=(INK) {} }
}

fn block(lines: &[String], (left, top): (f64, f64), size: f64, step: f64, weight: &str, fill: &str) -> Markup {
    html! {
        @for (number, line) in lines.iter().enumerate() {
            text x=(left) y=(top + number as f64 * step) font-size=(size) font-weight=(weight) fill=(fill) { (line) }
        }
    }
}

/// All of it: ground, content, and at the foot who tells it and where it is found.
fn drawing(content: &Markup, corpus: &Corpus, documents: &[DocumentIndex]) -> String {
    let drawing = html! {
        svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" font-family="Newsreader, serif" {
            rect width="1200" height="630" fill=(PAPER) {}
            (content)
            (foot(corpus, documents))
        }
    };
    drawing.into_string()
}

fn foot(corpus: &Corpus, documents: &[DocumentIndex]) -> Markup {
    let first = documents.first().map(|&document| corpus.document(document));
    let told = first.map(|document| document.publisher.as_ref().unwrap_or(&document.title));
    let told = told.filter(|told| can_write(told)).map(|told| wording::head::tellers(told, documents.len()));
    let coloured: Vec<DocumentIndex> =
        documents.iter().copied().filter(|&index| letter(index).is_some()).take(3).collect();
    let after = LEFT + coloured.len() as f64 * 34.0 + if coloured.is_empty() { 0.0 } else { 8.0 };
    let right = LEFT + WIDTH;
    let name = if can_write(&corpus.title) && !documents.is_empty() { corpus.title.as_str() } else { "" };
    html! {
        rect x=(LEFT) y="548" width=(WIDTH) height="1.5" fill="#b7bcb5" {}
        @for (number, &document) in coloured.iter().enumerate() {
            @let x = LEFT + number as f64 * 34.0;
            rect x=(x) y="570" width="28" height="28" rx="4" fill=(hue(document)) {}
            text x=(x + 14.0) y="591" font-size="20" font-weight="500" fill="#ffffff" text-anchor="middle" { (letter(document).unwrap_or_default()) }
        }
        @if let Some(told) = told.and_then(|told| lines(&told, 26.0, 480.0, 1).into_iter().next()) {
            text x=(after) y="593" font-size="26" font-style="italic" fill=(INK) { (told) }
        }
        @if let Some(name) = lines(name, 26.0, 360.0, 1).into_iter().next() {
            text x=(right - 160.0) y="593" font-size="26" fill=(INK3) text-anchor="end" { (name) }
        }
        text x=(right - 36.0) y="593" font-size="28" font-weight="500" fill=(INK) text-anchor="end" { (wording::frame::DATELINE) }
        rect x=(right - 28.0) y="591" width="28" height="2" fill=(INK) {}
    }
}
