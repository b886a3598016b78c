//! With whom somebody is named in one sentence: ranked, a strand for each sentence, in its document's hue, and the same as a list.

use crate::Details;
use crate::tree::{Element, drawn, element};
use dateline_explore::hues::hue_class;
use dateline_explore::strands::{self, Strand, WIDTH};
use dateline_explore::{company, number};
use dateline_model::{DocumentIndex, EntityIndex};
use dateline_wording as wording;

/// So many others are drawn; the rest are counted.
const OTHERS: usize = 8;

/// The drawing with its list.
pub(crate) fn stands_with(details: &Details<'_>, entity: EntityIndex) -> Vec<Element> {
    let all = company::companions(details.corpus, entity);
    let section = element("section", "company").and(element("h2", "head").words(wording::entity::COMPANY));
    if all.is_empty() {
        return vec![section.and(element("p", "empty").words(wording::entity::ALONE))];
    }
    let (shown, rest) = all.split_at(all.len().min(OTHERS));
    let sentences = company::sentence_count(details.corpus, entity);
    let rows = shown.iter().map(|(other, documents)| row(details, *other, documents.len(), sentences));
    let drawing =
        element("div", "company__drawing").and(drawing(shown)).and(element("ol", "company__rows").and_all(rows));
    vec![section.and(drawing).and(element("p", "company__note").words(wording::entity::strands(rest.len())))]
}

fn drawing(shown: &[(EntityIndex, Vec<DocumentIndex>)]) -> Element {
    let geometry = strands::layout(&shown.iter().map(|(_, documents)| documents.len()).collect::<Vec<_>>());
    let line = |strand: &Strand| {
        let document = shown[strand.row].1[strand.number];
        drawn("path", &format!("company__strand {}", hue_class(document))).with("d", &strand.path)
    };
    let trunk = drawn("rect", "company__trunk")
        .with("x", 0)
        .with("y", number(geometry.trunk.0))
        .with("width", 10)
        .with("height", number(geometry.trunk.1))
        .with("rx", 2);
    drawn("svg", "company__strands")
        .with("viewBox", format!("0 0 {} {}", number(WIDTH), number(geometry.height)))
        .with("width", number(WIDTH))
        .with("height", number(geometry.height))
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", true)
        .and_all(geometry.strands.iter().map(line))
        .and(trunk)
}

fn row(details: &Details<'_>, other: EntityIndex, times: usize, sentences: usize) -> Element {
    let kind = wording::kind(details.corpus.entity(other).kind);
    let count = element("span", "company__count").words(wording::entity::often(kind, times, sentences));
    element("li", "company__row").and(details.name(other)).and(count)
}
