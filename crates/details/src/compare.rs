//! What two documents tell, both and each alone.

use crate::Details;
use crate::links::letter_of;
use crate::tree::{Element, element};
use dateline_explore::fold::fold;
use dateline_explore::hues::{documents_of, hue_class};
use dateline_explore::sources::teller;
use dateline_explore::{Page, address, dates, sorting};
use dateline_model::{Document, DocumentIndex, EntityIndex, EventIndex};
use dateline_wording::{self as wording, words};

/// So many names are written.
const NAMES: usize = 24;

/// With one document the others to choose from; with two, what both tell and what only one does.
pub(crate) fn compare(details: &Details<'_>, documents: &[DocumentIndex]) -> Vec<Element> {
    match *documents {
        [one, other] => vec![sources(details, one, other), events(details, one, other), names(details, one, other)],
        [one] => vec![choose(details, one)],
        _ => Vec::new(),
    }
}

fn choose(details: &Details<'_>, one: DocumentIndex) -> Element {
    let query = |document: DocumentIndex| dateline_explore::Query {
        documents: vec![document],
        is_every_status: true,
        ..Default::default()
    };
    let own = query(one).events(details.corpus);
    let all = (0..details.corpus.documents.len() as u32).map(DocumentIndex).filter(|other| *other != one);
    let mut others: Vec<(usize, DocumentIndex)> = all
        .map(|other| {
            let shared =
                own.iter().filter(|&&event| documents_of(details.corpus.event(event)).contains(&other)).count();
            (shared, other)
        })
        .collect();
    sorting::sort_by_key(&mut others, |&(shared, other)| (std::cmp::Reverse(shared), other));
    let rows = others.into_iter().map(|(shared, other)| {
        let mut pair = [one, other];
        pair.sort();
        let href = address::write(details.corpus, &Page::Compare(pair.into()).into());
        let title = element("cite", "").words(&details.corpus.document(other).title);
        element("li", "offers__row")
            .and_all(letter_of(other))
            .and(element("a", "").with("href", href).and(title))
            .and(element("span", "soft").words(wording::compare::shared(shared)))
    });
    element("section", "offers")
        .and(element("h2", "head").words(wording::compare::with(&details.corpus.document(one).title)))
        .and(element("ul", "").and_all(rows))
}

fn sources(details: &Details<'_>, one: DocumentIndex, other: DocumentIndex) -> Element {
    let source = |document: DocumentIndex| {
        let told = details.corpus.document(document);
        let href = address::write(details.corpus, &Page::Document(document).into());
        let reprint = told.reprint_of.filter(|first| *first == one || *first == other);
        let note = reprint.map(|first| {
            let words = wording::compare::reprint(&details.corpus.document(first).title);
            element("p", "compare__note").words(words)
        });
        element("div", &format!("compare__source {}", hue_class(document))).and_all(letter_of(document)).and(
            element("div", "")
                .and(element("a", "").with("href", href).and(element("cite", "").words(&*told.title)))
                .and(element("p", "soft").words(wording::byline(told)))
                .and_all(note),
        )
    };
    element("div", "compare__sources").and(source(one)).and(source(other))
}

fn events(details: &Details<'_>, one: DocumentIndex, other: DocumentIndex) -> Element {
    let query = dateline_explore::Query { documents: vec![one, other], is_every_status: true, ..Default::default() };
    let all = query.events(details.corpus);
    let tells = |event: EventIndex, document| documents_of(details.corpus.event(event)).contains(&document);
    let group = |heading: String, wanted: (bool, bool)| {
        let of_group: Vec<EventIndex> =
            all.iter().copied().filter(|&event| (tells(event, one), tells(event, other)) == wanted).collect();
        let rows = of_group.iter().map(|&event| row(details, event, one, other, wanted));
        let none = of_group.is_empty().then(|| element("p", "empty").words(wording::compare::NOTHING));
        element("section", "compare__group")
            .and(
                element("h2", "head")
                    .words(format!("{heading} "))
                    .and(element("span", "soft").words(words::digits(of_group.len()))),
            )
            .and_all(none)
            .and_all((!of_group.is_empty()).then(|| element("ol", "").and_all(rows)))
    };
    let [first, second] = apart(details, one, other);
    element("div", "compare__groups")
        .and(group(wording::compare::TOLD_BY_BOTH.into(), (true, true)))
        .and(group(wording::compare::told_only_by(&first), (true, false)))
        .and(group(wording::compare::told_only_by(&second), (false, true)))
}

/// What two documents are called where both are spoken of: by who tells them, else by their titles, else with their days, else by their ids.
fn apart(details: &Details<'_>, one: DocumentIndex, other: DocumentIndex) -> [String; 2] {
    let told = [one, other].map(|document| details.corpus.document(document));
    let day = |document: &Document| document.published.map(|day| day.to_string()).unwrap_or_default();
    let names = [
        told.map(|document| teller(document).to_owned()),
        told.map(|document| wording::compare::titled(&document.title)),
        told.map(|document| wording::compare::titled_of(&document.title, &day(document))),
    ];
    let is_apart = |[one, other]: &[String; 2]| fold(one) != fold(other);
    names.into_iter().find(is_apart).unwrap_or(told.map(|document| document.id.clone()))
}

fn row(
    details: &Details<'_>,
    event: EventIndex,
    one: DocumentIndex,
    other: DocumentIndex,
    told_by: (bool, bool),
) -> Element {
    let told = details.corpus.event(event);
    let row = element("li", "compare__row")
        .and(element("span", "compare__date").words(dates::short(told)))
        .and(element("a", "").with("href", details.event(event)).words(&*told.title));
    if told_by != (true, true) {
        return row;
    }
    // Each in its own words: where they date it otherwise, it is seen here.
    let words = [one, other].map(|document| {
        let time = told
            .accounts
            .iter()
            .filter(|account| account.document == document)
            .find_map(|account| account.time.as_ref());
        let words = match time {
            Some(time) => details.quoted(document, time.span),
            None => element("span", "soft").words(wording::compare::NO_DATE),
        };
        element("span", "compare__words").and_all(details.teller(document)).and(words)
    });
    row.and(element("span", "compare__said").and_all(words))
}

fn names(details: &Details<'_>, one: DocumentIndex, other: DocumentIndex) -> Element {
    let corpus = details.corpus;
    let names = |index: EntityIndex, document| {
        corpus.entity(index).mentions.iter().filter(|mention| mention.document == document).count()
    };
    let mut all: Vec<(usize, EntityIndex, (bool, bool))> = (0..corpus.entities.len() as u32)
        .map(EntityIndex)
        .map(|index| (names(index, one), names(index, other), index))
        .filter(|&(a, b, _)| 0 < a + b)
        .map(|(a, b, index)| (a + b, index, (0 < a, 0 < b)))
        .collect();
    sorting::sort_by_key(&mut all, |&(count, index, _)| (std::cmp::Reverse(count), index));
    let group = |heading: String, wanted: (bool, bool)| {
        let of_group: Vec<EntityIndex> =
            all.iter().filter(|(_, _, by)| *by == wanted).map(|(_, index, _)| *index).collect();
        let more = of_group.len().saturating_sub(NAMES);
        let rows = of_group.iter().take(NAMES).map(|&index| element("li", "").and(details.name(index)));
        let more = (more != 0).then(|| element("p", "soft").words(wording::compare::and_more(more)));
        element("section", "compare__group")
            .and(
                element("h2", "head")
                    .words(format!("{heading} "))
                    .and(element("span", "soft").words(words::digits(of_group.len()))),
            )
            .and(element("ul", "compare__names").and_all(rows))
            .and_all(more)
    };
    let [first, second] = apart(details, one, other);
    element("div", "compare__groups")
        .and(group(wording::compare::NAMED_BY_BOTH.into(), (true, true)))
        .and(group(wording::compare::named_only_by(&first), (true, false)))
        .and(group(wording::compare::named_only_by(&second), (false, true)))
}

#[cfg(test)]
mod tests {
    use crate::{Details, Part};
    use dateline_model::{Corpus, DocumentIndex};
    use dateline_reader::{Settings, SourceFile, read};

    fn corpus(heads: [&str; 2]) -> Corpus {
        let texts = heads.map(|head| format!("---\n{head}\n---\nThe dam at Leven broke on 21 February 1911.\n"));
        let names = ["a.txt", "b.txt"];
        let files: Vec<_> =
            names.iter().zip(&texts).map(|(path, text)| SourceFile { path, bytes: text.as_bytes() }).collect();
        read(&files, &Settings::default())
    }

    #[test]
    fn no_two_headings_are_the_same_whoever_tells_the_documents() {
        for (heads, expected) in [
            (["title: One\npublisher: Post", "title: Two\npublisher: Argus"], "only by Post"),
            (["title: One\npublisher: Post", "title: Two\npublisher: The Post"], "only by The Post"),
            (["title: One\npublisher: Post", "title: Two\npublisher: Post"], "only by “One”"),
            (["title: One\nauthor: Ida Berg", "title: Two\nauthor: Jo Berg"], "only by “Two”"),
            (
                ["title: One\nauthor: Ida Berg\ndate: 1911-03-01", "title: One\nauthor: Ida Berg\ndate: 1911-03-02"],
                "only by “One”, 1911-03-01",
            ),
            (["title: One\nauthor: Ida Berg", "title: One\nauthor: Ida Berg"], "only by one-2"),
        ] {
            let corpus = corpus(heads);
            let both = [DocumentIndex(0), DocumentIndex(1)];
            let mut html = String::new();
            for element in Details::new(&corpus).of(&Part::Compare(both.into())) {
                html.push_str(&element.text());
            }
            assert!(
                html.contains(&format!("Told {expected}")) && html.contains(&format!("Named {expected}")),
                "{html}"
            );
            let names = super::apart(&Details::new(&corpus), both[0], both[1]);
            assert_ne!(names[0], names[1]);
        }
    }
}
