//! A part of a corpus that is a corpus itself: some of its events, the documents that tell them and the names they need.

use dateline_model::{
    Account, Corpus, Correction, Document, DocumentIndex, Entity, EntityIndex, Event, EventIndex, Notice, Part,
};
use std::collections::BTreeSet;

/// These events and what belongs to them, in the order of the corpus. All of its events give the corpus as it is.
pub fn excerpt(corpus: &Corpus, events: &[EventIndex]) -> Corpus {
    let kept: BTreeSet<EventIndex> = events.iter().copied().collect();
    if kept.len() == corpus.events.len() {
        return corpus.clone();
    }
    let description = format!("An excerpt: {} of {} events.", kept.len(), corpus.events.len());
    let kept = kept.into_iter().map(|index| (index, corpus.event(index).clone()));
    Excerpt::of(corpus, kept.collect()).corpus(Some(description))
}

/// One event, told by one of its accounts alone; by all where there is no account of this number.
pub fn excerpt_of_account(corpus: &Corpus, event: EventIndex, account: Option<usize>) -> Corpus {
    let mut told = corpus.event(event).clone();
    if let Some(one) = account.and_then(|account| told.accounts.get(account)).cloned() {
        told.accounts = vec![one];
    }
    Excerpt::of(corpus, vec![(event, told)]).corpus(None)
}

/// What is kept; the new number of each thing is its place here.
struct Excerpt<'a> {
    corpus: &'a Corpus,
    events: Vec<(EventIndex, Event)>,
    documents: Vec<DocumentIndex>,
    entities: Vec<EntityIndex>,
}

impl<'a> Excerpt<'a> {
    fn of(corpus: &'a Corpus, events: Vec<(EventIndex, Event)>) -> Excerpt<'a> {
        let (mut documents, mut entities) = (BTreeSet::new(), BTreeSet::new());
        for (_, event) in &events {
            entities.extend(event.entities.iter().chain(&event.places));
            documents.extend(event.accounts.iter().map(|account| account.document));
            let parts = event.accounts.iter().flat_map(|account| &account.parts);
            entities.extend(parts.filter_map(|part| part.entity));
        }
        Excerpt { corpus, events, documents: documents.into_iter().collect(), entities: entities.into_iter().collect() }
    }

    fn corpus(&self, description: Option<String>) -> Corpus {
        let corpus = self.corpus;
        let documents: Vec<Document> = self.documents.iter().map(|&index| self.document(index)).collect();
        let entities: Vec<Entity> = self.entities.iter().map(|&index| self.entity(index)).collect();
        let events: Vec<Event> = self.events.iter().map(|(_, event)| self.event(event)).collect();
        let is_kept = |correction: &&Correction| {
            let ids = events.iter().map(|event| &*event.id).chain(entities.iter().map(|entity| &*entity.id));
            correction.about.as_ref().is_some_and(|about| ids.into_iter().any(|id| id == about))
        };
        let notice = |notice: &Notice| {
            let document = self.kept_document(notice.document?)?;
            Some(Notice { document: Some(document), ..notice.clone() })
        };
        Corpus {
            title: corpus.title.clone(),
            description: description.or_else(|| corpus.description.clone()),
            notices: corpus.notices.iter().filter_map(notice).collect(),
            corrections: corpus.corrections.iter().filter(is_kept).cloned().collect(),
            documents,
            entities,
            events,
        }
    }

    fn document(&self, index: DocumentIndex) -> Document {
        let document = self.corpus.document(index).clone();
        Document { reprint_of: document.reprint_of.and_then(|first| self.kept_document(first)), ..document }
    }

    fn entity(&self, index: EntityIndex) -> Entity {
        let mut entity = self.corpus.entity(index).clone();
        entity.mentions.retain_mut(|mention| self.renumber(&mut mention.document));
        entity.references.retain_mut(|reference| self.renumber(&mut reference.document));
        entity.roles.retain_mut(|role| self.renumber(&mut role.document));
        entity
    }

    fn event(&self, event: &Event) -> Event {
        let entities = |all: &[EntityIndex]| all.iter().filter_map(|&index| self.kept_entity(index)).collect();
        let others = event.possibly_same.iter().filter_map(|&index| self.kept_event(index));
        Event {
            entities: entities(&event.entities),
            places: entities(&event.places),
            accounts: event.accounts.iter().filter_map(|account| self.account(account)).collect(),
            possibly_same: others.collect(),
            ..event.clone()
        }
    }

    fn account(&self, account: &Account) -> Option<Account> {
        let part = |part: &Part| Part { entity: part.entity.and_then(|entity| self.kept_entity(entity)), ..*part };
        Some(Account {
            document: self.kept_document(account.document)?,
            parts: account.parts.iter().map(part).collect(),
            ..account.clone()
        })
    }

    /// Gives a document its new number; false where it is not kept.
    fn renumber(&self, document: &mut DocumentIndex) -> bool {
        let kept = self.kept_document(*document);
        *document = kept.unwrap_or(*document);
        kept.is_some()
    }

    fn kept_document(&self, index: DocumentIndex) -> Option<DocumentIndex> {
        self.documents.binary_search(&index).ok().map(|number| DocumentIndex(number as u32))
    }

    fn kept_entity(&self, index: EntityIndex) -> Option<EntityIndex> {
        self.entities.binary_search(&index).ok().map(|number| EntityIndex(number as u32))
    }

    fn kept_event(&self, index: EventIndex) -> Option<EventIndex> {
        self.events.binary_search_by_key(&index, |(kept, _)| *kept).ok().map(|number| EventIndex(number as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::export::{from_json, to_json};
    use dateline_reader::{Settings, SourceFile, read};

    fn corpus() -> Corpus {
        let one = "---\ntitle: One\ndate: 1911-03-02\n---\nThe dam at Leven broke on 21 February 1911. Edda Holm, the mayor of Leven, \
            resigned on 1 March 1911.\n";
        let two = "---\ntitle: Two\ndate: 1911-03-05\n---\nThe dam at Leven broke on 21 February 1911. The king visited Leven on 4 March 1911.\n";
        let files = [
            SourceFile { path: "one.txt", bytes: one.as_bytes() },
            SourceFile { path: "two.txt", bytes: two.as_bytes() },
        ];
        read(&files, &Settings::default())
    }

    #[test]
    fn every_choice_of_events_is_a_corpus_that_goes_out_and_in_again() {
        let whole = corpus();
        let count = whole.events.len() as u32;
        assert!(3 <= count, "{whole:?}");
        for chosen in 0..(1u32 << count) {
            let events: Vec<EventIndex> = (0..count).rev().filter(|at| chosen >> at & 1 == 1).map(EventIndex).collect();
            let part = excerpt(&whole, &events);
            assert_eq!(part.check(), Ok(()));
            assert_eq!(part.events.len(), events.len());
            assert_eq!(from_json(&to_json(&part)).as_ref(), Ok(&part));
            for event in &part.events {
                let before = whole.events.iter().find(|before| before.id == event.id).unwrap();
                let quotes = |corpus: &Corpus, event: &Event| {
                    event.accounts.iter().map(|account| corpus.quote(account).to_owned()).collect::<Vec<_>>()
                };
                assert_eq!(quotes(&part, event), quotes(&whole, before));
                let names = |corpus: &Corpus, event: &Event| {
                    event.entities.iter().map(|&index| corpus.entity(index).name.clone()).collect::<Vec<_>>()
                };
                assert_eq!(names(&part, event), names(&whole, before));
            }
        }
    }

    #[test]
    fn all_events_are_the_corpus_and_fewer_say_so() {
        let whole = corpus();
        let all: Vec<EventIndex> = (0..whole.events.len() as u32).map(EventIndex).collect();
        assert_eq!(excerpt(&whole, &all), whole);
        let part = excerpt(&whole, &all[..1]);
        assert_eq!(part.description, Some(format!("An excerpt: 1 of {} events.", all.len())));
    }

    #[test]
    fn one_account_has_one_document() {
        let whole = corpus();
        let shared = whole.events.iter().position(|event| event.accounts.len() == 2).unwrap();
        let one = excerpt_of_account(&whole, EventIndex(shared as u32), Some(1));
        assert_eq!(one.check(), Ok(()));
        assert_eq!((one.documents.len(), one.documents[0].title.as_str()), (1, "Two"));
        assert_eq!(excerpt_of_account(&whole, EventIndex(shared as u32), None).documents.len(), 2);
        assert_eq!(excerpt_of_account(&whole, EventIndex(shared as u32), Some(9)).documents.len(), 2);
    }
}
