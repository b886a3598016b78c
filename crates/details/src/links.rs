//! Links and the letters of documents, as the app and the served pages have them.

use crate::Details;
use crate::tree::{Element, element};
use dateline_explore::hues::{IN_COLOUR, hue_class, letter};
use dateline_explore::{Page, address};
use dateline_model::{Document, DocumentIndex, EntityIndex, EventIndex, Span};
use dateline_wording as wording;

/// The letter of a document in colour, for a row that names the document in words or stands in its column.
pub(crate) fn letter_of(document: DocumentIndex) -> Option<Element> {
    letter(document).map(|letter| {
        element("span", &format!("letter {}", hue_class(document)))
            .with("aria-hidden", "true")
            .words(letter.to_string())
    })
}

/// Where words stand, for a link that leads there.
pub(crate) fn paragraph(source: &Document, span: Span) -> String {
    source.paragraph_number(span).map_or_else(|| wording::document::IN_PLACE.to_owned(), wording::document::paragraph)
}

/// Words of a document, in its language and direction.
pub(crate) fn quotation(source: &Document, words: impl Into<String>) -> Element {
    element("q", "").with("lang", &source.language).with("dir", "auto").words(words)
}

impl Details<'_> {
    /// The same for a row that names the document nowhere else: its title is read to who cannot see the letter.
    pub(crate) fn teller(&self, document: DocumentIndex) -> impl Iterator<Item = Element> {
        let title = element("span", "unseen").words(wording::document::tells(&self.corpus.document(document).title));
        letter_of(document).into_iter().chain([title])
    }

    pub(crate) fn event(&self, event: EventIndex) -> String {
        address::write(self.corpus, &Page::Event(event).into())
    }

    pub(crate) fn entity(&self, entity: EntityIndex) -> String {
        address::write(self.corpus, &Page::Entity(entity).into())
    }

    pub(crate) fn document(&self, document: DocumentIndex) -> String {
        address::write(self.corpus, &Page::Document(document).into())
    }

    /// A link to words in their place.
    pub(crate) fn place(&self, document: DocumentIndex, span: Span) -> String {
        let (start, end) = self.points.of(document, span);
        format!("{}#char={start},{end}", address::write(self.corpus, &Page::Document(document).into()))
    }

    /// A name that leads to its page.
    pub(crate) fn name(&self, entity: EntityIndex) -> Element {
        let name = element("bdi", "").words(&self.corpus.entity(entity).name);
        element("a", "").with("href", self.entity(entity)).and(name)
    }

    /// Words of a document as a quotation that leads to them in their place.
    pub(crate) fn quoted(&self, document: DocumentIndex, span: Span) -> Element {
        let source = self.corpus.document(document);
        let words = source.words(span).split_whitespace().collect::<Vec<_>>().join(" ");
        element("a", "quoted").with("href", self.place(document, span)).and(quotation(source, words))
    }

    /// The letters of the documents that say something; their names are read to who cannot see them.
    pub(crate) fn letters(&self, documents: &[DocumentIndex]) -> Element {
        let names: Vec<String> = documents.iter().map(|&index| self.corpus.document(index).title.clone()).collect();
        let shown: Vec<DocumentIndex> =
            documents.iter().copied().filter(|document| document.get() < IN_COLOUR).take(3).collect();
        let rest = documents.len() - shown.len();
        let sign = if shown.is_empty() { "" } else { "+" };
        let more = element("span", "letters__rest").with("aria-hidden", "true").words(format!("{sign}{rest}"));
        element("span", "letters")
            .and(element("span", "unseen").words(wording::home::told_by(&names)))
            .and_all(shown.into_iter().filter_map(letter_of))
            .and_all((rest != 0 && 1 < documents.len()).then_some(more))
    }
}
