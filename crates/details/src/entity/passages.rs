//! Every passage that names somebody, lined up on the name.

use crate::Details;
use crate::links::letter_of;
use crate::tree::{Element, element};
use dateline_explore::company::{self, Passage};
use dateline_explore::hues::hue_class;
use dateline_explore::passages as around;
use dateline_model::EntityIndex;
use dateline_wording as wording;

/// So many passages are open; the rest stand folded under them, each still on the page and found by a browser's own search.
const OPEN: usize = 60;

/// So many bytes stand on either side of the name.
const AROUND: usize = 72;

/// The passages, in order of document and place.
pub(crate) fn passages(details: &Details<'_>, entity: EntityIndex) -> Vec<Element> {
    let all = company::passages(details.corpus, entity);
    let heading = wording::entity::passages(all.len());
    let (open, rest) = all.split_at(all.len().min(OPEN));
    let rows =
        |some: &[Passage]| element("ol", "passages__rows").and_all(some.iter().map(|passage| row(details, *passage)));
    let folded = (!rest.is_empty()).then(|| {
        let summary = element("summary", "link").words(wording::entity::more_passages(rest.len()));
        element("details", "passages__rest").and(summary).and(rows(rest))
    });
    let section = element("section", "passages").and(element("h2", "head").words(heading));
    vec![section.and(rows(open)).and_all(folded)]
}

fn row(details: &Details<'_>, passage: Passage) -> Element {
    let source = details.corpus.document(passage.document);
    let (before, after) = around::context(&source.text, passage.name, AROUND);
    let number = source.paragraph_number(passage.name).map(wording::document::paragraph).unwrap_or_default();
    let place = element("span", "passage__place").and_all(letter_of(passage.document)).words(number);
    let name = element("a", "passage__name")
        .with("href", details.place(passage.document, passage.name))
        .and(element("bdi", "").words(source.words(passage.name)));
    let words = element("q", "passage__words")
        .with("lang", &source.language)
        .with("dir", "auto")
        .and(element("span", "passage__before").words(before))
        .and(name)
        .and(element("span", "passage__after").words(after));
    element("li", &format!("passage {}", hue_class(passage.document))).and(place).and(words)
}
