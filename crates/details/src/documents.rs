//! All documents, and what the reading had to say about them.

use crate::Details;
use crate::links::letter_of;
use crate::tree::{Element, element};
use dateline_explore::hues::hue_class;
use dateline_model::{Corpus, DocumentIndex, Notice};
use dateline_wording as wording;
use std::collections::BTreeSet;

/// A row a document, in the order in which they were published, and the notices.
pub(crate) fn documents(details: &Details<'_>) -> Vec<Element> {
    let corpus = details.corpus;
    let facts = Facts::of(corpus);
    let head = element("p", "standfirst").words(wording::documents::all(corpus.documents.len()));
    let rows = (0..corpus.documents.len() as u32).map(|number| row(details, DocumentIndex(number), &facts));
    let none = corpus.documents.is_empty().then(|| element("p", "empty").words(wording::documents::NONE));
    let rows = element("ol", "documents__rows").and_all(rows);
    [head, rows].into_iter().chain(none).chain(notices(details, &mut corpus.notices.iter())).collect()
}

/// What the reading had to say; nothing where it went without a word.
pub(crate) fn notices(details: &Details<'_>, notices: &mut dyn Iterator<Item = &Notice>) -> Option<Element> {
    let row = |notice: &Notice| {
        let place = notice.document.zip(notice.span).map(|(document, span)| {
            element("a", "").with("href", details.place(document, span)).words(wording::documents::SEE_PLACE)
        });
        element("li", "notices__row")
            .and(element("span", "notices__path").words(&notice.path))
            .and(element("span", "").words(format!("{} ", notice.message)).and_all(place))
    };
    let rows: Vec<Element> = notices.map(row).collect();
    (!rows.is_empty()).then(|| {
        element("section", "notices")
            .with("id", "notices")
            .and(element("h2", "head").words(wording::documents::NOTICES))
            .and(element("ul", "").and_all(rows))
    })
}

/// Events and names of each document, counted in one go.
struct Facts {
    events: Vec<usize>,
    names: Vec<usize>,
}

impl Facts {
    fn of(corpus: &Corpus) -> Facts {
        let mut facts = Facts { events: vec![0; corpus.documents.len()], names: vec![0; corpus.documents.len()] };
        for event in &corpus.events {
            let documents: BTreeSet<usize> = event.accounts.iter().map(|account| account.document.get()).collect();
            documents.into_iter().for_each(|document| facts.events[document] += 1);
        }
        for entity in &corpus.entities {
            let documents: BTreeSet<usize> = entity.mentions.iter().map(|mention| mention.document.get()).collect();
            documents.into_iter().for_each(|document| facts.names[document] += 1);
        }
        facts
    }
}

fn row(details: &Details<'_>, document: DocumentIndex, facts: &Facts) -> Element {
    let source = details.corpus.document(document);
    let paragraphs = source.blocks.iter().filter(|block| block.kind.is_prose()).count();
    let facts = wording::documents::facts(facts.events[document.get()], facts.names[document.get()], paragraphs);
    let title = element("a", "").with("href", details.document(document));
    let title = element("h2", "documents__title").and(title.and(element("cite", "").words(&source.title)));
    // Without a colour of its own the row keeps its columns.
    element("li", &format!("documents__row {}", hue_class(document)))
        .and(letter_of(document).unwrap_or_else(|| element("span", "")))
        .and(element("div", "").and(title).and(element("p", "documents__by").words(wording::byline(source))))
        .and(element("p", "documents__facts").words(facts))
}

#[cfg(test)]
mod tests {
    use crate::event::tests::corpus;
    use crate::{Details, Part};
    use dateline_model::{Corpus, Notice};

    fn said(corpus: &Corpus) -> String {
        Details::new(corpus).of(&Part::Documents).iter().map(crate::tree::Element::text).collect()
    }

    #[test]
    fn each_document_says_what_it_gave_and_notices_are_told() {
        let mut corpus = corpus();
        let words = said(&corpus);
        let (one, two) = (words.find("A One").unwrap(), words.find("B Two").unwrap());
        assert!(one < two && words.contains("Two documents") && words.contains("one paragraph"), "{words}");
        assert!(!words.contains("Notices"), "{words}");
        corpus.notices.push(Notice {
            path: "three.pdf".into(),
            document: None,
            span: None,
            message: "only pictures".into(),
        });
        let words = said(&corpus);
        assert!(words.contains("Notices of the reading") && words.contains("three.pdf"), "{words}");
    }
}
