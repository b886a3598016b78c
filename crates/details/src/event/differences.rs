//! Where the documents that tell an event differ: numbered where the words stand marked in the accounts, then what one says and another does not.

use crate::Details;
use crate::tree::{Element, element};
use dateline_explore::hues::documents_of;
use dateline_explore::tellings::{self, About};
use dateline_model::{Account, DocumentIndex, EntityIndex, EntityKind, EventIndex, Role, Span, Status};
use dateline_wording::{self as wording, words};
use std::collections::BTreeSet;

/// A row without a number: what it is about, and the words of each document.
struct Further {
    about: Element,
    said: Vec<Vec<Span>>,
}

/// The table; nothing where one document tells the event.
pub(crate) fn differences(details: &Details<'_>, event: EventIndex) -> Vec<Element> {
    let told = details.corpus.event(event);
    let documents = documents_of(told);
    if documents.len() < 2 {
        return Vec::new();
    }
    let points = tellings::differences(details.corpus, told);
    let row = |row: Further| {
        let cells: Vec<Element> =
            documents.iter().zip(&row.said).map(|(&document, spans)| said(details, document, spans)).collect();
        element("tr", "").and(element("th", "").with("scope", "row").and(row.about)).and_all(cells)
    };
    let numbered = points.iter().enumerate().flat_map(|(number, point)| {
        let cells = point.said.iter().map(|(document, spans)| said(details, *document, spans));
        let number = element("span", "differences__number").words((number + 1).to_string());
        let head = element("th", "").with("scope", "row").and(number).and(about(details, point.about));
        let called = match point.about {
            About::Who(entity) => called(details, event, &documents, entity).map(row),
            _ => None,
        };
        [element("tr", "").and(head).and_all(cells)].into_iter().chain(called)
    });
    let further = further(details, event, &documents).into_iter().map(row);
    let rows: Vec<Element> = numbered.chain(further).chain(statuses(details, event, &documents)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let heads = documents.iter().map(|&document| {
        let title = element("span", "unseen").words(&details.corpus.document(document).title);
        element("th", "").with("scope", "col").and(title)
    });
    let columns = element("colgroup", "")
        .and(element("col", "differences__point"))
        .and_all(documents.iter().map(|_| element("col", "differences__telling")));
    let corner = element("th", "").with("scope", "col").and(element("span", "unseen").words(wording::event::POINT));
    let table = element("table", "differences__table")
        .and(columns)
        .and(element("thead", "").and(element("tr", "").and(corner).and_all(heads)))
        .and(element("tbody", "").and_all(rows));
    let heading = wording::event::differences(documents.len());
    vec![element("section", "differences").and(element("h2", "head").words(heading)).and(table)]
}

/// Who has a part without a name, and figures: where at least one document says it, and not all in the same words.
fn further(details: &Details<'_>, event: EventIndex, documents: &[DocumentIndex]) -> Vec<Further> {
    let mut rows = Vec::new();
    let mut used: Vec<(DocumentIndex, Span)> = Vec::new();
    for wanted in [Role::Agent, Role::Patient, Role::Instrument, Role::Place] {
        let said = |account: &Account| {
            let parts = account.parts.iter().filter(|part| part.role == wanted && part.entity.is_none());
            parts.map(|part| part.span).filter(|span| !account.figures.contains(span)).collect::<Vec<_>>()
        };
        let label = element("span", "").words(words::capitalised(wording::event::role(wanted)));
        let mut said = by_document(details, event, documents, said);
        // What acts and is acted on in one clause ("ordering a strike that killed") is named once.
        for (&document, spans) in documents.iter().zip(&mut said) {
            spans.retain(|&span| !used.contains(&(document, span)));
            used.extend(spans.iter().map(|&span| (document, span)));
        }
        rows.push(Further { about: label, said });
    }
    let figures = by_document(details, event, documents, |account| account.figures.clone());
    rows.push(Further { about: element("span", "").words(wording::event::FIGURES), said: figures });
    rows.retain(|row| differs(details, documents, &row.said));
    rows
}

/// What somebody is called, where the documents differ in it.
fn called(
    details: &Details<'_>,
    event: EventIndex,
    documents: &[DocumentIndex],
    entity: EntityIndex,
) -> Option<Further> {
    let said: Vec<Vec<Span>> = documents.iter().map(|&document| details.called(event, document, entity)).collect();
    let label = element("span", "")
        .words(wording::event::CALLED)
        .and(element("span", "unseen").words(wording::event::of_name(&details.corpus.entity(entity).name)));
    differs(details, documents, &said).then_some(Further { about: label, said })
}

fn by_document(
    details: &Details<'_>,
    event: EventIndex,
    documents: &[DocumentIndex],
    spans: impl Fn(&Account) -> Vec<Span>,
) -> Vec<Vec<Span>> {
    let of = |&document: &DocumentIndex| {
        let mut all: Vec<Span> = details.accounts_in(event, document).flat_map(&spans).collect();
        all.sort();
        all.dedup();
        all
    };
    documents.iter().map(of).collect()
}

fn differs(details: &Details<'_>, documents: &[DocumentIndex], said: &[Vec<Span>]) -> bool {
    let wordings = |(document, spans): (&DocumentIndex, &Vec<Span>)| {
        spans.iter().map(|&span| tellings::wording(details.corpus, *document, span)).collect::<BTreeSet<_>>()
    };
    let all: Vec<BTreeSet<String>> = documents.iter().zip(said).map(wordings).collect();
    all.iter().any(|words| *words != all[0])
}

/// How surely each tells it, where they do not tell it alike.
fn statuses(details: &Details<'_>, event: EventIndex, documents: &[DocumentIndex]) -> Option<Element> {
    let surest = |&document: &DocumentIndex| {
        details.accounts_in(event, document).min_by_key(|account| account.status).map(|account| {
            let by = account.by.as_ref().filter(|_| account.status == Status::Claimed);
            wording::event::told_as(wording::status(account.status), by.map(String::as_str))
        })
    };
    let said: Vec<Option<String>> = documents.iter().map(surest).collect();
    said.iter().any(|words| *words != said[0]).then(|| {
        let cells = said.iter().map(|words| element("td", "").words(words.clone().unwrap_or_default()));
        element("tr", "")
            .and(element("th", "").with("scope", "row").words(wording::event::TOLD_AS))
            .and_all(cells.collect::<Vec<_>>())
    })
}

fn said(details: &Details<'_>, document: DocumentIndex, spans: &[Span]) -> Element {
    let source = details.corpus.document(document);
    let mut wordings: Vec<String> = Vec::new();
    for &span in spans {
        let words = tellings::wording(details.corpus, document, span);
        if !wordings.contains(&words) {
            wordings.push(words);
        }
    }
    element("td", "").and(match wordings.is_empty() {
        true => element("span", "soft").words(wording::event::NOT_SAID),
        false => element("span", "").with("lang", &source.language).with("dir", "auto").words(wordings.join("; ")),
    })
}

fn about(details: &Details<'_>, about: About) -> Element {
    match about {
        About::Deed => element("span", "").words(wording::event::DEED),
        About::Time => element("span", "").words(wording::event::WHEN),
        About::Who(entity) | About::Where(entity) => {
            let named = details.corpus.entity(entity);
            let kind = if named.kind == EntityKind::Unknown { wording::event::NAME } else { wording::kind(named.kind) };
            details.name(entity).with("title", wording::event::named(kind, &named.name))
        }
    }
}
