//! What pages are made of: the corpus, what follows from it for many pages, and the addresses that links carry.

use crate::ledger::Ledger;
use dateline_details::Details;
use dateline_explore::{Address, Marks, Page, Query, address};
use dateline_exports::Points;
use dateline_model::{Corpus, DocumentIndex, EntityIndex, EventIndex, Span};

/// What a site is made of.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// What is shown.
    pub corpus: &'a Corpus,
    /// Every id ever given: what was joined or withdrawn has a page as well.
    pub ledger: &'a Ledger,
    /// Where the site will stand, ending with `/`: only canonical links, cards and the sitemap need to know.
    pub public_url: Option<&'a str>,
    /// Whether pictures lie beside the pages of events.
    pub has_cards: bool,
    /// Whether a service worker lies at the root.
    pub has_worker: bool,
    /// Whether pages say what they may load and run: those that are deployed do, but a server for writing adds scripts of its own.
    pub has_policy: bool,
    /// What the files of the panel that cites, checks and exports are called, without their endings: `dateline-evidence-0123456789abcdef`.
    pub evidence: Option<&'a str>,
    /// The same of the program that makes what a page was not served with: `dateline-details-0123456789abcdef`.
    pub details: Option<&'a str>,
    /// The files at the root whose names change with their content: a browser may keep them for ever.
    pub hashed: &'a [String],
}

/// The same, with what is worked out once for all pages.
pub(crate) struct Site<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) input: Input<'a>,
    /// Facts and firm plans, in order of time.
    pub(crate) shown: Vec<EventIndex>,
    /// Events of every status, in order of time.
    pub(crate) all: Vec<EventIndex>,
    /// Of each event, its place among `shown` or, where it is not there, among `all`.
    places: Vec<usize>,
    /// Of each document, all that is known of its words.
    marks: Vec<Marks>,
    /// Places counted in characters.
    pub(crate) points: Points<'a>,
    /// What pages say beyond the documents' words.
    pub(crate) details: Details<'a>,
}

impl<'a> Site<'a> {
    pub(crate) fn new(input: Input<'a>) -> Site<'a> {
        let corpus = input.corpus;
        let shown = Query::default().events(corpus);
        let all = Query { is_every_status: true, ..Query::default() }.events(corpus);
        let mut places = vec![0; corpus.events.len()];
        for events in [&all, &shown] {
            for (place, event) in events.iter().enumerate() {
                places[event.get()] = place;
            }
        }
        let documents = (0..corpus.documents.len()).map(|number| DocumentIndex(number as u32));
        let marks = documents.map(|document| Marks::of_document(corpus, document)).collect();
        Site { corpus, input, shown, all, places, marks, points: Points::new(corpus), details: Details::new(corpus) }
    }

    /// The events among which an event stands, in order of time, and its place there, from 0.
    pub(crate) fn place_in_time(&self, event: EventIndex) -> (&[EventIndex], usize) {
        let is_shown = self.corpus.event(event).status.is_shown_first();
        (if is_shown { &self.shown } else { &self.all }, self.places[event.get()])
    }

    /// All that the corpus knows of a document's words.
    pub(crate) fn marks(&self, document: DocumentIndex) -> &Marks {
        &self.marks[document.get()]
    }

    /// The address of an event, relative to the root.
    pub(crate) fn event(&self, event: EventIndex) -> String {
        self.page(Page::Event(event))
    }

    /// The address of an entity, relative to the root.
    pub(crate) fn entity(&self, entity: EntityIndex) -> String {
        self.page(Page::Entity(entity))
    }

    /// The address of a document, relative to the root.
    pub(crate) fn document(&self, document: DocumentIndex) -> String {
        self.page(Page::Document(document))
    }

    /// The address of words in a document, relative to the root: the one that `address::write` gives, without counting from the beginning.
    pub(crate) fn words(&self, document: DocumentIndex, span: Span) -> String {
        format!("{}#{}", self.document(document), self.fragment(document, span))
    }

    /// The part of that address which names the words, and their id on the document's page.
    pub(crate) fn fragment(&self, document: DocumentIndex, span: Span) -> String {
        let (start, end) = self.points.of(document, span);
        format!("char={start},{end}")
    }

    /// An address from the root as others must write it: absolute where it is known where the site stands.
    pub(crate) fn absolute(&self, address: &str) -> String {
        format!("{}{}", self.input.public_url.unwrap_or_default(), address.trim_start_matches("./"))
    }

    fn page(&self, page: Page) -> String {
        address::write(self.corpus, &Address::from(page))
    }
}
