//! Where several documents tell one event in different words.

use crate::hues::documents_of;
use crate::sorting;
use dateline_model::{Account, Corpus, DocumentIndex, EntityIndex, Event, Span};

/// A point on which the documents' words differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the words are about.
    pub about: About,
    /// The words of each document that tells the event, ascending; none where it is silent.
    pub said: Vec<(DocumentIndex, Vec<Span>)>,
}

/// What words are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// What happened.
    Deed,
    /// When.
    Time,
    /// Who takes part.
    Who(EntityIndex),
    /// Where.
    Where(EntityIndex),
}

/// The points on which the accounts of an event differ: the deed, the time, then who and where in the event's order. None where one
/// document tells it alone.
pub fn differences(corpus: &Corpus, event: &Event) -> Vec<Difference> {
    let documents = documents_of(event);
    if documents.len() < 2 {
        return Vec::new();
    }
    let places = event.places.iter().map(|&place| About::Where(place));
    let people =
        event.entities.iter().filter(|entity| !event.places.contains(entity)).map(|&entity| About::Who(entity));
    let points = [About::Deed, About::Time].into_iter().chain(people).chain(places).map(|about| Difference {
        about,
        said: documents.iter().map(|&document| (document, said(corpus, event, document, about))).collect(),
    });
    points.filter(|point| is_difference(corpus, point)).collect()
}

/// The places where a document's accounts say it, each wording once.
fn said(corpus: &Corpus, event: &Event, document: DocumentIndex, about: About) -> Vec<Span> {
    let accounts = event.accounts.iter().filter(|account| account.document == document);
    let mut spans: Vec<Span> = match about {
        About::Deed => accounts.filter_map(|account| account.trigger).collect(),
        About::Time => accounts.filter_map(|account| account.time.as_ref().map(|time| time.span)).collect(),
        About::Who(entity) | About::Where(entity) => {
            accounts.flat_map(|account| names_in(corpus, account, entity)).collect()
        }
    };
    let mut seen: Vec<String> = Vec::new();
    spans.retain(|&span| {
        let words = wording(corpus, document, span);
        let is_new = !seen.contains(&words);
        seen.push(words);
        is_new
    });
    spans
}

fn names_in<'a>(corpus: &'a Corpus, account: &'a Account, entity: EntityIndex) -> impl Iterator<Item = Span> + 'a {
    let mentions = corpus.entity(entity).mentions.iter();
    let inside = mentions.filter(|mention| mention.document == account.document && account.span.contains(mention.span));
    inside.map(|mention| mention.span)
}

fn is_difference(corpus: &Corpus, point: &Difference) -> bool {
    let wordings = |said: &(DocumentIndex, Vec<Span>)| {
        let mut words: Vec<String> = said.1.iter().map(|&span| wording(corpus, said.0, span)).collect();
        sorting::sort(&mut words);
        words
    };
    let first = point.said.first().map(wordings);
    point.said.iter().any(|said| Some(wordings(said)) != first)
}

/// The words at a place, blanks made plain.
pub fn wording(corpus: &Corpus, document: DocumentIndex, span: Span) -> String {
    corpus.document(document).words(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The documents whose accounts of the event name the entity; all that tell it, where it is meant without being named.
pub fn naming(corpus: &Corpus, event: &Event, entity: EntityIndex) -> Vec<DocumentIndex> {
    let mut naming = documents_of(event);
    naming.retain(|&document| {
        let mut accounts = event.accounts.iter().filter(|account| account.document == document);
        accounts.any(|account| names_in(corpus, account, entity).next().is_some())
    });
    if naming.is_empty() { documents_of(event) } else { naming }
}
