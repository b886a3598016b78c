//! What documents call somebody besides the names: roles, offices, descriptions, each with its time where the words say one.

use crate::Details;
use crate::links::{paragraph, quotation};
use crate::tree::{Element, element};
use dateline_calendar::Style;
use dateline_explore::hues::hue_class;
use dateline_explore::{sorting, tellings};
use dateline_model::{DocumentIndex, EntityIndex, EntityKind, EventDate, ReferenceHow, Span};
use dateline_wording as wording;

/// The list, in order of document and place; nothing where it is only named.
pub(crate) fn called(details: &Details<'_>, entity: EntityIndex) -> Vec<Element> {
    let named = details.corpus.entity(entity);
    let held = named.roles.iter().map(|role| (role.document, role.span, role.date));
    let meant = named.references.iter().filter(|reference| reference.how == ReferenceHow::Role);
    let meant = meant.map(|reference| (reference.document, reference.span, None));
    let mut all: Vec<(DocumentIndex, Span, Option<EventDate>)> = held.chain(meant).collect();
    // Of the same words those with a time come first, and stay.
    sorting::sort_by_key(&mut all, |&(document, span, date)| (document, span, date.is_none()));
    let mut seen: Vec<(DocumentIndex, String)> = Vec::new();
    all.retain(|&(document, span, _)| {
        let words = (document, tellings::wording(details.corpus, document, span));
        let is_new = !seen.contains(&words);
        seen.push(words);
        is_new
    });
    if all.is_empty() {
        return Vec::new();
    }
    let rows = all.into_iter().map(|(document, span, date)| row(details, document, span, date));
    let heading = if named.kind == EntityKind::Person { wording::entity::ROLES } else { wording::entity::CALLED };
    vec![element("section", "called").and(element("h2", "head").words(heading)).and(element("ul", "").and_all(rows))]
}

fn row(details: &Details<'_>, document: DocumentIndex, span: Span, date: Option<EventDate>) -> Element {
    let source = details.corpus.document(document);
    let quote = quotation(source, tellings::wording(details.corpus, document, span));
    let place = element("a", "called__place")
        .with("href", details.place(document, span))
        .and_all(details.teller(document))
        .words(paragraph(source, span));
    let when = date.map(|date| element("span", "called__when").words(date.edtf.words(Style::Long)));
    element("li", &format!("called__row {}", hue_class(document))).and(quote).and(place).and_all(when)
}
