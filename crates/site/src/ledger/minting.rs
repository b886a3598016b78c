//! The ledger after `dateline mint`: all that is there now, and where went what is not.

use super::matching::{Matches, matches, told_by};
use super::records::{AccountRecord, DocumentRecord, EntityRecord, EventRecord, one_line};
use super::{Kind, Ledger};
use dateline_model::{Corpus, Entity, Event};

impl Ledger {
    /// The ledger that holds every id of a corpus to which this one was applied. What was minted and is told no more is recorded as moved
    /// to what tells its passages now, else as withdrawn.
    pub fn mint(&self, corpus: &Corpus) -> Ledger {
        let Matches { documents, .. } = matches(self, corpus);
        let mut minted = Ledger { moved: self.moved.clone(), withdrawn: self.withdrawn.clone(), ..Ledger::default() };
        for document in &corpus.documents {
            let record = DocumentRecord { text_sha256: document.text_sha256.clone(), path: document.path.clone() };
            minted.documents.insert(document.id.clone(), record);
        }
        for entity in &corpus.entities {
            minted.entities.insert(entity.id.clone(), EntityRecord { names: names(entity) });
        }
        for event in &corpus.events {
            minted.events.insert(event.id.to_string(), EventRecord { accounts: accounts(corpus, event) });
        }
        for id in self.documents.keys().filter(|id| !minted.documents.contains_key(*id)) {
            minted.withdrawn.insert((Kind::Document, id.clone()));
        }
        let entities = self.entities.iter().filter(|(id, _)| !minted.entities.contains_key(*id));
        let entities = entities.map(|(id, record)| {
            let is_it = |entity: &&Entity| names(entity).iter().any(|name| record.names.contains(name));
            (Kind::Entity, id, corpus.entities.iter().find(is_it).map(|entity| entity.id.as_str()))
        });
        let events = self.events.iter().filter(|(id, _)| !minted.events.contains_key(*id));
        let events = events.map(|(id, record)| {
            let is_it = |event: &&Event| told_by(corpus, event, &documents, &record.accounts);
            (Kind::Event, id, corpus.events.iter().find(is_it).map(|event| &*event.id))
        });
        let gone: Vec<_> = entities.chain(events).collect();
        for (kind, id, now) in gone {
            minted.let_go(kind, id, now);
        }
        minted
    }

    fn let_go(&mut self, kind: Kind, id: &str, now: Option<&str>) {
        match now {
            Some(now) => {
                self.moved.insert((kind, id.to_owned()), now.to_owned());
            }
            None => {
                self.withdrawn.insert((kind, id.to_owned()));
            }
        }
    }
}

fn names(entity: &Entity) -> Vec<String> {
    let mut names = vec![one_line(&entity.name)];
    for alias in entity.aliases.iter().map(|alias| one_line(alias)) {
        if !names.contains(&alias) {
            names.push(alias);
        }
    }
    names
}

fn accounts(corpus: &Corpus, event: &Event) -> Vec<AccountRecord> {
    let mut accounts: Vec<AccountRecord> = event
        .accounts
        .iter()
        .map(|account| {
            let document = corpus.document(account.document);
            AccountRecord {
                document: document.id.clone(),
                trigger: account.trigger.map(|trigger| one_line(document.words(trigger))).unwrap_or_default(),
                quote: one_line(corpus.quote(account)),
            }
        })
        .collect();
    accounts.sort();
    accounts.dedup();
    accounts
}
