//! The names used of somebody, and by whom: a row a spelling, a column a document.

use crate::Details;
use crate::links::letter_of;
use crate::tree::{Element, element};
use dateline_explore::company;
use dateline_explore::hues::hue_class;
use dateline_explore::sources;
use dateline_model::{DocumentIndex, EntityIndex};
use dateline_wording as wording;

/// A column each while they fit; beyond, the passages say who uses a name.
const COLUMNS: usize = 4;

/// The table.
pub(crate) fn used(details: &Details<'_>, entity: EntityIndex) -> Vec<Element> {
    let corpus = details.corpus;
    let names = company::names(corpus, entity);
    let mut documents: Vec<DocumentIndex> =
        corpus.entity(entity).mentions.iter().map(|mention| mention.document).collect();
    documents.dedup();
    documents.truncate(COLUMNS);
    let heads = documents.iter().map(|&document| {
        let who = element("span", "names__who").words(sources::teller(corpus.document(document)));
        element("th", "").with("scope", "col").and_all(letter_of(document)).and(who)
    });
    let rows = names.iter().map(|name| {
        let cells = documents.iter().map(|&document| {
            let uses = name.uses.iter().find(|(other, _)| *other == document);
            let first = uses.and_then(|(_, spans)| spans.first());
            element("td", "").and_all(first.map(|&span| {
                element("a", &format!("names__use {}", hue_class(document)))
                    .with("href", details.place(document, span))
                    .words(wording::paragraphs(&name.paragraphs(document)))
            }))
        });
        let spelling = element("bdi", "").words(&name.spelling);
        element("tr", "").and(element("th", "").with("scope", "row").and(spelling)).and_all(cells)
    });
    let head = element("thead", "").and(element("tr", "").and(element("td", "")).and_all(heads));
    let table = element("table", "names__table").and(head).and(element("tbody", "").and_all(rows));
    vec![element("section", "names").and(element("h2", "head").words(wording::entity::NAMES_USED)).and(table)]
}
