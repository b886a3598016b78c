//! Questions to a small corpus: filters, counts, addresses, near misses.

#![expect(clippy::unwrap_used, reason = "a test that meets nothing has failed")]

use dateline_calendar::Basis;
use dateline_explore::nearest::nearest;
use dateline_explore::tellings::{self, About};
use dateline_explore::timeline::{Items, Window};
use dateline_explore::{Address, By, Facets, Order, Page, Parted, Query, Scale, View, address, company, finding};
use dateline_model::{
    Account, Block, BlockKind, Corpus, Document, DocumentIndex, Entity, EntityIndex, EntityKind, Event, EventDate,
    EventIndex, How, Mention, Span, Status,
};
use proptest::prelude::*;

const TEXTS: [&str; 2] = [
    "Ann met Bob in Łódź in May 2019. Ann left, Bob said.\n\nIn 2020 Carl claimed that Ann returned.",
    "Bob was met by Ann in Łódź. “Ann!” he said.",
];

fn span(document: usize, words: &str) -> Span {
    let start = TEXTS[document].find(words).unwrap();
    Span::new(start, start + words.len())
}

fn document(number: usize, published: &str) -> Document {
    let text = TEXTS[number];
    let mut start = 0;
    let blocks = text.split("\n\n").map(|words| {
        let span = Span::new(start, start + words.len());
        start = span.end as usize + 2;
        Block { kind: BlockKind::Paragraph, span, reason: None }
    });
    Document {
        id: format!("paper, {number}"),
        path: format!("{number}.txt"),
        sha256: String::new(),
        text_sha256: String::new(),
        title: format!("Paper {number}"),
        authors: Vec::new(),
        publisher: None,
        published: published.parse().ok(),
        language: "en".to_owned(),
        url: None,
        blocks: blocks.collect(),
        text: text.to_owned().into(),
        pages: Vec::new(),
        reprint_of: None,
    }
}

/// An entity named wherever one of these words stands; the words begin with its name.
fn entity(id: &str, name: &str, places: &[(usize, &str)]) -> Entity {
    let mentions = places.iter().map(|&(document, words)| {
        let start = span(document, words).start as usize;
        Mention { document: DocumentIndex(document as u32), span: Span::new(start, start + name.len()), how: How::Name }
    });
    Entity { mentions: mentions.collect(), ..Entity::new(id.to_owned(), name.to_owned(), EntityKind::Person) }
}

fn event(id: &str, edtf: Option<&str>, entities: &[u32], status: Status, told: &[(usize, &str)]) -> Event {
    let accounts = told
        .iter()
        .map(|&(document, words)| Account::new(DocumentIndex(document as u32), span(document, words), status));
    Event {
        id: id.to_owned().into(),
        title: id.to_owned().into(),
        date: edtf.map(|edtf| EventDate { edtf: edtf.parse().unwrap(), basis: Basis::Stated }),
        entities: entities.iter().copied().map(EntityIndex).collect(),
        places: Vec::new(),
        status,
        accounts: accounts.collect(),
        possibly_same: Vec::new(),
    }
}

fn corpus() -> Corpus {
    let met = [(0, "Ann met Bob in Łódź in May 2019"), (1, "Bob was met by Ann in Łódź")];
    let corpus = Corpus {
        title: "Three people".to_owned(),
        description: None,
        documents: vec![document(0, "2021-01-02"), document(1, "2021-01-03")],
        entities: vec![
            entity("ann", "Ann", &[(0, "Ann met"), (0, "Ann left"), (0, "Ann returned"), (1, "Ann in")]),
            entity("bob", "Bob", &[(0, "Bob in"), (0, "Bob said"), (1, "Bob was")]),
            entity("carl", "Carl", &[(0, "Carl")]),
        ],
        events: vec![
            event("2019-05-meeting", Some("2019-05"), &[0, 1], Status::Fact, &met),
            event("2020-return", Some("2020"), &[0], Status::Claimed, &[(0, "In 2020 Carl claimed that Ann returned")]),
            event("leaving", None, &[0], Status::Fact, &[(0, "Ann left")]),
        ],
        notices: Vec::new(),
        corrections: Vec::new(),
    };
    corpus.check().unwrap();
    corpus
}

fn numbers(events: &[EventIndex]) -> Vec<u32> {
    events.iter().map(|event| event.0).collect()
}

#[test]
fn claims_are_left_out_until_asked_for() {
    let corpus = corpus();
    assert_eq!(numbers(&Query::default().events(&corpus)), [0, 2]);
    assert_eq!(numbers(&Query { is_every_status: true, ..Query::default() }.events(&corpus)), [0, 1, 2]);
}

#[test]
fn documents_widen_and_entities_narrow() {
    let corpus = corpus();
    let told_by = |documents: &[u32]| Query {
        documents: documents.iter().copied().map(DocumentIndex).collect(),
        ..Query::default()
    };
    assert_eq!(numbers(&told_by(&[1]).events(&corpus)), [0]);
    assert_eq!(numbers(&told_by(&[0, 1]).events(&corpus)), [0, 2]);
    let about =
        |entities: &[u32]| Query { entities: entities.iter().copied().map(EntityIndex).collect(), ..Query::default() };
    assert_eq!(numbers(&about(&[0]).events(&corpus)), [0, 2]);
    assert_eq!(numbers(&about(&[0, 1]).events(&corpus)), [0]);
    assert_eq!(numbers(&Query { is_told_by_several: true, ..Query::default() }.events(&corpus)), [0]);
}

#[test]
fn a_count_is_what_the_choice_would_leave() {
    let corpus = corpus();
    let facets = Facets::of(&corpus, &Query::default());
    for (number, &count) in facets.documents.iter().enumerate() {
        let query = Query { documents: vec![DocumentIndex(number as u32)], ..Query::default() };
        assert_eq!(query.events(&corpus).len(), count);
    }
    for &(entity, count) in &facets.entities {
        assert_eq!(Query { entities: vec![entity], ..Query::default() }.events(&corpus).len(), count);
    }
    assert_eq!((facets.told_by_several, facets.unsure), (1, 1));
}

#[test]
fn a_window_keeps_what_may_lie_in_it() {
    let corpus = corpus();
    let window = |from: &str, to: &str| {
        let days = Window::of_days((from.parse().unwrap(), to.parse().unwrap()));
        let items = Items::new(&corpus, &[EventIndex(0), EventIndex(1), EventIndex(2)]);
        items.within(days).map(|item| item.event.0).collect::<Vec<_>>()
    };
    assert_eq!(window("2019-05-31", "2019-12-31"), [0]);
    assert_eq!(window("2019-06-01", "2020-01-01"), [1]);
}

#[test]
fn undated_events_are_last_in_both_orders_of_time() {
    let corpus = corpus();
    let mut events = vec![EventIndex(0), EventIndex(1), EventIndex(2)];
    Order::Latest.apply(&corpus, &mut events);
    assert_eq!(numbers(&events), [1, 0, 2]);
}

#[test]
fn an_address_reads_as_people_write_it() {
    let corpus = corpus();
    let page = |text: &str| address::read(&corpus, text).0.page;
    assert_eq!(page(""), Page::Timeline);
    assert_eq!(page("index.html"), Page::Timeline);
    assert_eq!(page("event/leaving"), Page::Event(EventIndex(2)));
    assert_eq!(page("event/leaving/index.html?x=1#y"), Page::Event(EventIndex(2)));
    assert_eq!(page("document/paper%2C%200/"), Page::Document(DocumentIndex(0)));
    assert_eq!(page("event/nothing/"), Page::Unknown("event/nothing/".to_owned()));
    assert_eq!(page("events/leaving/"), Page::Unknown("events/leaving/".to_owned()));
}

#[test]
fn what_is_unknown_in_a_query_is_named_and_left_out() {
    let corpus = corpus();
    let (address, unknown) = address::read(&corpus, "?about=ann,zoe&colour=red&from=2019-13-01");
    assert_eq!(unknown, ["about zoe", "colour red", "from 2019-13-01"]);
    let (parted, lost) = address::read(&corpus, "?shut=person,planet&lanes=name&lanes=moon");
    assert_eq!(lost, ["lanes moon", "shut planet"]);
    assert_eq!(parted.view.unwrap().parted, Parted { by: By::Name, shut: 1 });
    assert_eq!(address::read(&corpus, "?shut=person").1, ["shut person"], "nothing is parted there");
    assert_eq!(address.view.unwrap().query.entities, [EntityIndex(0)]);
}

#[test]
fn a_search_is_typed_on_and_not_begun_anew_with_each_letter() {
    let corpus = corpus();
    let address = |text: &str| address::read(&corpus, text).0;
    let typed = address("events/?told=several&q=kirk");
    assert_eq!(typed.search, "kirk");
    assert!(typed.is_typed_on(&address("events/?told=several&q=kirkuk")));
    assert!(!typed.is_typed_on(&address("events/?told=several&q=in%3Apaper%20kirk")), "a choice is a step");
    assert!(!typed.is_typed_on(&address("events/?q=kirkuk")) && !typed.is_typed_on(&address("events/?told=several")));
}

#[test]
fn a_place_is_counted_in_characters() {
    let corpus = corpus();
    let place = Some(span(0, "May 2019"));
    let text = address::write(
        &corpus,
        &Address { page: Page::Document(DocumentIndex(0)), view: None, place, search: String::new() },
    );
    assert_eq!(text, "document/paper%2C%200/#char=23,31");
    assert_eq!(address::read(&corpus, &text).0.place, place);
    assert_eq!(address::read(&corpus, "document/paper%2C%200/#char=5,9999").0.place, None);
}

#[test]
fn the_nearest_pages_are_those_a_letter_away() {
    let corpus = corpus();
    assert_eq!(nearest(&corpus, "event/2019-05-meting/", 2), [Page::Event(EventIndex(0))]);
    assert_eq!(nearest(&corpus, "entity/anna/", 1), [Page::Entity(EntityIndex(0))]);
    assert_eq!(nearest(&corpus, "event/zzzzzzzzzzzz/", 2), []);
}

#[test]
fn company_is_whoever_stands_in_the_same_sentence() {
    let corpus = corpus();
    let names: Vec<(u32, usize)> =
        company::companions(&corpus, EntityIndex(1)).into_iter().map(|(other, told)| (other.0, told.len())).collect();
    assert_eq!(names, [(0, 3)]);
    assert_eq!(company::finding(&corpus, EntityIndex(2)), "Named once by one document.");
}

#[test]
fn tellings_differ_where_one_is_silent() {
    let mut corpus = corpus();
    assert_eq!(tellings::differences(&corpus, &corpus.events[0]), []);
    assert_eq!(tellings::differences(&corpus, &corpus.events[1]), []);
    corpus.events[0].accounts[1].span = span(1, "“Ann!” he said");
    let points = tellings::differences(&corpus, &corpus.events[0]);
    assert_eq!(
        points.iter().map(|point| point.about).collect::<Vec<_>>(),
        [About::Who(EntityIndex(0)), About::Who(EntityIndex(1))]
    );
    assert!(points.iter().all(|point| !point.said[0].1.is_empty() && point.said[1].1.is_empty()));
}

#[test]
fn the_finding_is_counted_from_the_corpus() {
    assert_eq!(
        finding::finding(&corpus()),
        "Two events in 2019, as two documents of January 2021 tell them. Every date is as exact as the documents make it, and no more exact."
    );
    assert_eq!(finding::finding(&Corpus::default()), "No documents have been read yet.");
}

fn subset(most: u32) -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::btree_set(0..most, 0..=most as usize).prop_map(|set| set.into_iter().collect())
}

fn views() -> impl Strategy<Value = View> {
    let days = proptest::option::of((-40000..40000_i32, 0..40000_i32));
    (
        subset(2),
        any::<bool>(),
        subset(3),
        any::<bool>(),
        days,
        any::<bool>(),
        0..4_usize,
        proptest::option::of(0..3_u32),
        (0..5_usize, 0..64_u16),
    )
        .prop_map(
            |(documents, is_told_by_several, entities, is_every_status, window, is_even, order, selected, parted)| {
                View {
                    query: Query {
                        documents: documents.into_iter().map(DocumentIndex).collect(),
                        is_told_by_several,
                        entities: entities.into_iter().map(EntityIndex).collect(),
                        is_every_status,
                    },
                    window: window.map(|(from, length)| {
                        use dateline_calendar::Day;
                        (Day::from_number(from), Day::from_number(from + length))
                    }),
                    scale: if is_even { Scale::Even } else { Scale::Folded },
                    order: Order::ALL[order],
                    selected: selected.map(EventIndex),
                    parted: match By::ALL[parted.0] {
                        By::Nothing => Parted::default(),
                        // There are two documents.
                        By::Document => Parted { by: By::Document, shut: parted.1 & 0b100_0011 },
                        by => Parted { by, shut: parted.1 },
                    },
                }
            },
        )
}

proptest! {
    #[test]
    fn an_address_reads_back_as_it_is_written(view in views(), page in 0..9_u32, number in 0..2_u32, search in "\\PC{0,12}") {
        let corpus = corpus();
        let page = match page {
            0 => Page::Timeline,
            1 => Page::Events,
            2 => Page::Event(EventIndex(number)),
            3 => Page::Entities,
            4 => Page::Entity(EntityIndex(number)),
            5 => Page::Documents,
            6 => Page::Together((0..=number).map(EntityIndex).collect()),
            7 => Page::Compare((0..=number).map(DocumentIndex).collect()),
            _ => Page::Document(DocumentIndex(number)),
        };
        let place = matches!(page, Page::Document(_)).then(|| span(number as usize, "Łódź"));
        let address = Address { view: page.has_view().then_some(view), page, place, search };
        prop_assert_eq!(address::read(&corpus, &address::write(&corpus, &address)), (address, Vec::new()));
    }

    #[test]
    fn no_address_is_too_hostile_to_read(text in "\\PC{0,60}", parts in proptest::collection::vec("(event|about|entities|documents|together|compare|told-by|from|to|q|char|%|=|&|\\?|#|/|,|[a-z0-9]|-|ann)", 0..24)) {
        let corpus = corpus();
        for text in [text, parts.concat()] {
            let (address, _) = address::read(&corpus, &text);
            let again = address::read(&corpus, &address::write(&corpus, &address)).0;
            prop_assert_eq!(again, address);
            nearest(&corpus, &text, 5);
        }
    }
}
