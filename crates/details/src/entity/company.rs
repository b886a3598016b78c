//! With whom somebody is named in one sentence: ranked, a strand for each sentence, in its document's hue, and the same as a list.

use crate::Details;
use crate::tree::{Element, drawn, element};
use dateline_explore::hues::hue_class;
use dateline_explore::strands::{self, Strand, WIDTH};
use dateline_explore::{company, number, words};
use dateline_model::{DocumentIndex, EntityIndex};

/// So many others are drawn; the rest are counted.
const OTHERS: usize = 8;

/// The drawing with its list.
pub(crate) fn stands_with(details: &Details<'_>, entity: EntityIndex) -> Vec<Element> {
    let all = company::companions(details.corpus, entity);
    let section = element("section", "company").and(element("h2", "head").words("Named in the same sentence"));
    if all.is_empty() {
        let nobody = "Nobody else stands in a sentence with this name.";
        return vec![section.and(element("p", "empty").words(nobody))];
    }
    let (shown, rest) = all.split_at(all.len().min(OTHERS));
    let sentences = company::sentence_count(details.corpus, entity);
    let rows = shown.iter().map(|(other, documents)| row(details, *other, documents.len(), sentences));
    let drawing =
        element("div", "company__drawing").and(drawing(shown)).and(element("ol", "company__rows").and_all(rows));
    vec![section.and(drawing).and(element("p", "company__note").words(note(rest.len())))]
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
    let often = match times {
        times if times == sentences && 1 < sentences => format!("all {}", words::count(sentences)),
        times => words::digits(times),
    };
    let kind = details.corpus.entity(other).kind.name();
    let count = element("span", "company__count").words(format!("{kind} · {often}"));
    element("li", "company__row").and(details.name(other)).and(count)
}

fn note(rest: usize) -> String {
    let strands = "One strand for each sentence, in its document’s colour.";
    match rest {
        0 => strands.to_owned(),
        1 => format!("{strands} One more stands with it less often."),
        rest => format!("{strands} {} more stand with it less often.", words::capitalised(&words::count(rest))),
    }
}
