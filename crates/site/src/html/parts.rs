//! Small parts that several pages share.

use crate::site::Site;
use dateline_explore::dates;
use dateline_explore::hues::{IN_COLOUR, documents_of, hue_class, letter as letter_of};
use dateline_explore::signs::Sign;
use dateline_model::{DocumentIndex, Event, EventDate, EventIndex};
use dateline_wording as wording;
use maud::{Markup, html};

/// A drawn sign; its word stands beside it or in the label of what holds it.
pub(crate) fn icon(sign: Sign) -> Markup {
    html! { svg.icon viewBox="0 0 20 20" aria-hidden="true" { path d=(sign.path()) {} } }
}

/// The letter of a document in colour, for a row that names the document in words.
pub(crate) fn letter(document: DocumentIndex) -> Markup {
    html! {
        @if let Some(letter) = letter_of(document) {
            span class=(format!("letter {}", hue_class(document))) aria-hidden="true" { (letter) }
        }
    }
}

/// The letters of the documents that tell something; their names are read to who cannot see them.
pub(crate) fn letters(site: &Site<'_>, documents: &[DocumentIndex]) -> Markup {
    let names: Vec<String> = documents.iter().map(|&document| site.corpus.document(document).title.clone()).collect();
    let coloured = documents.iter().filter(|document| document.get() < IN_COLOUR);
    let shown: Vec<DocumentIndex> = coloured.clone().copied().take(3).collect();
    let rest = documents.len() - shown.len();
    let sign = if coloured.count() == 0 { "" } else { "+" };
    html! {
        span.letters {
            span.unseen { (wording::home::told_by(&names)) }
            @for document in shown { (letter(document)) }
            @if rest != 0 { span.letters__rest aria-hidden="true" { (sign) (rest) } }
        }
    }
}

/// The date of an event for a list.
pub(crate) fn short_date(event: &Event) -> Markup {
    time(event.date, &dates::short(event))
}

/// The date of an event in full.
pub(crate) fn long_date(event: &Event) -> Markup {
    time(event.date, &dates::long(event))
}

/// Words for a date, with the date for machines where HTML has a form for it: one day, month or year of our era.
fn time(date: Option<EventDate>, words: &str) -> Markup {
    html! {
        @match date.and_then(|date| dates::machine(date.edtf)) {
            Some(machine) => time datetime=(machine) { (words) },
            None => (words),
        }
    }
}

/// Rows that lead to the events' pages: date, title, the first quote, who tells it.
pub(crate) fn event_rows(site: &Site<'_>, events: &[EventIndex]) -> Markup {
    html! {
        ol.rows {
            @for &index in events {
                @let event = site.corpus.event(index);
                li.rows__row {
                    span.rows__date { (short_date(event)) }
                    div {
                        a.rows__title href=(site.event(index)) { (event.title) }
                        @if let Some(account) = event.accounts.first() {
                            q.list__quote lang=(site.corpus.document(account.document).language) dir="auto" {
                                (site.corpus.quote(account))
                            }
                        }
                    }
                    (letters(site, &documents_of(event)))
                }
            }
        }
    }
}
