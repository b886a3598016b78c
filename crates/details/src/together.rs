//! What two to five names share: events, sentences, documents.

use crate::Details;
use crate::links::letter_of;
use crate::tree::{Element, element};
use dateline_explore::hues::{documents_naming, documents_of};
use dateline_explore::{Page, Query, address, company, dates, sorting};
use dateline_model::{DocumentIndex, EntityIndex, Span};
use dateline_wording as wording;

/// So many are offered, and so many sentences written.
const OFFERED: usize = 12;
const SENTENCES: usize = 30;

/// What they share; with one name, whom to lay beside it.
pub(crate) fn together(details: &Details<'_>, names: &[EntityIndex]) -> Vec<Element> {
    let mut parts = vec![chosen(details, names)];
    if 1 < names.len() {
        parts.extend([events(details, names), sentences(details, names), documents(details, names)]);
    }
    if names.len() < address::TOGETHER {
        parts.extend(offered(details, names));
    }
    parts
}

fn link(details: &Details<'_>, names: Vec<EntityIndex>) -> String {
    address::write(details.corpus, &Page::Together(names).into())
}

fn chosen(details: &Details<'_>, names: &[EntityIndex]) -> Element {
    let rows = names.iter().map(|&name| {
        let rest: Vec<EntityIndex> = names.iter().copied().filter(|other| *other != name).collect();
        let spoken = wording::together::without(&details.corpus.entity(name).name);
        let without = (!rest.is_empty()).then(|| {
            element("a", "chosen__without").with("href", link(details, rest)).with("aria-label", spoken).words("×")
        });
        element("li", "chosen__one").and(details.name(name)).and_all(without)
    });
    element("ul", "chosen").with("aria-label", wording::together::CHOSEN).and_all(rows)
}

fn events(details: &Details<'_>, names: &[EntityIndex]) -> Element {
    let query = Query { entities: names.to_vec(), is_every_status: true, ..Query::default() };
    let all = query.events(details.corpus);
    let rows = all.iter().map(|&event| {
        let told = details.corpus.event(event);
        element("li", "compare__row")
            .and(element("span", "compare__date").words(dates::short(told)))
            .and(element("a", "").with("href", details.event(event)).words(&*told.title))
            .and(details.letters(&documents_of(told)))
    });
    let heading = wording::together::events(all.len());
    element("section", "compare__group").and(element("h2", "head").words(heading)).and_all(listed("ol", rows))
}

/// Sentences that name them all.
fn shared_sentences(details: &Details<'_>, names: &[EntityIndex]) -> Vec<(DocumentIndex, Span)> {
    let Some((&first, rest)) = names.split_first() else { return Vec::new() };
    let mut all: Vec<(DocumentIndex, Span)> = company::passages(details.corpus, first)
        .into_iter()
        .map(|passage| (passage.document, passage.sentence))
        .collect();
    all.dedup();
    all.retain(|(document, sentence)| {
        rest.iter().all(|&name| {
            let mut mentions = details.corpus.entity(name).mentions.iter();
            mentions.any(|mention| mention.document == *document && sentence.contains(mention.span))
        })
    });
    all
}

fn sentences(details: &Details<'_>, names: &[EntityIndex]) -> Element {
    let all = shared_sentences(details, names);
    let rows = all.iter().take(SENTENCES).map(|&(document, sentence)| {
        element("li", "together__sentence").and_all(details.teller(document)).and(details.quoted(document, sentence))
    });
    let heading = wording::together::sentences(all.len());
    let more = all.len().saturating_sub(SENTENCES);
    let more = (more != 0).then(|| element("p", "soft").words(wording::together::more(more)));
    element("section", "compare__group")
        .and(element("h2", "head").words(heading))
        .and_all(listed("ul", rows))
        .and_all(more)
}

fn documents(details: &Details<'_>, names: &[EntityIndex]) -> Element {
    let mut naming = names.iter().map(|name| documents_naming(details.corpus.entity(*name)));
    let mut all = naming.next().unwrap_or_default();
    naming.for_each(|others| all.retain(|document| others.binary_search(document).is_ok()));
    let rows = all.iter().map(|&document| {
        let href = address::write(details.corpus, &Page::Document(document).into());
        let title = element("cite", "").words(&details.corpus.document(document).title);
        element("li", "together__document")
            .and_all(letter_of(document))
            .and(element("a", "").with("href", href).and(title))
    });
    let heading = wording::together::documents(all.len());
    element("section", "compare__group").and(element("h2", "head").words(heading)).and_all(listed("ul", rows))
}

/// A list; none where it would be empty.
fn listed(tag: &'static str, rows: impl Iterator<Item = Element>) -> Option<Element> {
    let rows: Vec<Element> = rows.collect();
    (!rows.is_empty()).then(|| element(tag, "").and_all(rows))
}

/// Those who stand most often in a sentence with the first, and are not here yet.
fn offered(details: &Details<'_>, names: &[EntityIndex]) -> Option<Element> {
    let first = *names.first()?;
    let others = company::companions(details.corpus, first).into_iter().filter(|(other, _)| !names.contains(other));
    let rows: Vec<Element> = others
        .take(OFFERED)
        .map(|(other, sentences)| {
            let mut all = names.to_vec();
            all.push(other);
            sorting::sort(&mut all);
            let name = element("bdi", "").words(&details.corpus.entity(other).name);
            element("li", "offers__row").and(element("a", "").with("href", link(details, all)).and(name)).and(
                element("span", "soft")
                    .words(wording::together::sentences_with(sentences.len(), &details.corpus.entity(first).name)),
            )
        })
        .collect();
    (!rows.is_empty()).then(|| {
        element("section", "offers")
            .and(element("h2", "head").words(wording::together::ANOTHER))
            .and(element("ul", "").and_all(rows))
    })
}
