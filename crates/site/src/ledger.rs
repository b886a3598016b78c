//! The permalink ledger, `permalinks.lock`: which id was given to what, so that an address once shared goes on resolving.
//!
//! In: the text of the file, and a corpus with provisional ids. Out: the same corpus with its minted ids; and, only when asked to
//! [`Ledger::mint`], the ledger of all that is there now. Invariants: an id is given once and never to another thing; what was joined with
//! another leaves a record of where it went; the file is sorted, so that the same corpus gives the same bytes.
//!
//! A document is known again by the digest of its text, else by its path, else by a passage and its title together; an entity by its names; an event where the same document still
//! has its quote, or most of its words, at any position.
//!
//! ```
//! use dateline_site::Ledger;
//!
//! let ledger = Ledger::parse("document\tflood\t9f2c\tflood.txt\n")?;
//! assert_eq!(ledger.to_string().lines().last(), Some("document\tflood\t9f2c\tflood.txt"));
//! assert_eq!(Ledger::parse("dokument\tflood\n").unwrap_err().to_string(), "1:1: no record is called `dokument`; did you mean `document`?");
//! # Ok::<(), dateline_site::LedgerError>(())
//! ```

mod matching;
mod minting;
mod records;

use matching::{Matches, matches};
use records::{DocumentRecord, EntityRecord, EventRecord};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use dateline_model::Corpus;
pub use records::LedgerError;

/// What sort of thing has an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "their names say all")]
pub enum Kind {
    Document,
    Entity,
    Event,
}

/// All ids ever given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    documents: BTreeMap<String, DocumentRecord>,
    entities: BTreeMap<String, EntityRecord>,
    events: BTreeMap<String, EventRecord>,
    /// What was joined with another, and with which.
    moved: BTreeMap<(Kind, String), String>,
    /// What nothing tells any more.
    withdrawn: BTreeSet<(Kind, String)>,
}

/// What keeps a corpus from standing by its ledger.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unlocked {
    /// It has no minted id yet.
    New(Kind, String),
    /// Its id was minted, and nothing in the corpus is known by it any more.
    Gone(Kind, String),
}

impl Ledger {
    /// Gives everything that the ledger knows its minted id, and all else an id that was never another's.
    pub fn apply(&self, corpus: &mut Corpus) {
        let found = matches(self, corpus);
        let mut taken = self.all_ids();
        let mut fresh = |kind: Kind, known: Option<&String>, provisional: &str| match known {
            Some(id) => id.clone(),
            None => {
                let numbered = (2..).map(|number| format!("{provisional}-{number}"));
                let mut ids = std::iter::once(provisional.to_owned()).chain(numbered);
                ids.find(|id| taken.insert((kind, id.clone()))).unwrap_or_default()
            }
        };
        for (document, known) in corpus.documents.iter_mut().zip(&found.documents) {
            document.id = fresh(Kind::Document, known.as_ref(), &document.id);
        }
        let mut now: BTreeMap<String, String> = BTreeMap::new();
        for (entity, known) in corpus.entities.iter_mut().zip(&found.entities) {
            let before = entity.id.clone();
            entity.id = fresh(Kind::Entity, known.as_ref(), &before);
            now.insert(before, entity.id.clone());
        }
        for (event, known) in corpus.events.iter_mut().zip(&found.events) {
            let id = fresh(Kind::Event, known.as_ref(), &event.id);
            now.insert(event.id.to_string(), id.clone());
            event.id = id.into();
        }
        // What was corrected goes by its new id too.
        for about in corpus.corrections.iter_mut().filter_map(|correction| correction.about.as_mut()) {
            if let Some(id) = now.get(about) {
                about.clone_from(id);
            }
        }
    }

    /// What is not minted yet, and what was minted and would stop resolving. Expects a corpus that this ledger was applied to.
    pub fn unlocked(&self, corpus: &Corpus) -> Vec<Unlocked> {
        let Matches { documents, entities, events } = matches(self, corpus);
        let mut found = Vec::new();
        let mut compare = |kind: Kind, known: &[Option<String>], ids: Vec<&str>, minted: Vec<&String>| {
            let there: BTreeSet<&String> = known.iter().flatten().collect();
            let new = ids.iter().zip(known).filter(|(_, known)| known.is_none());
            found.extend(new.map(|(id, _)| Unlocked::New(kind, (*id).to_owned())));
            found
                .extend(minted.into_iter().filter(|id| !there.contains(id)).map(|id| Unlocked::Gone(kind, id.clone())));
        };
        let ids = corpus.documents.iter().map(|document| document.id.as_str()).collect();
        compare(Kind::Document, &documents, ids, self.documents.keys().collect());
        let ids = corpus.entities.iter().map(|entity| entity.id.as_str()).collect();
        compare(Kind::Entity, &entities, ids, self.entities.keys().collect());
        let ids = corpus.events.iter().map(|event| &*event.id).collect();
        compare(Kind::Event, &events, ids, self.events.keys().collect());
        found.sort();
        found
    }

    /// The SHA-256, in hexadecimal, of the text that a document had when it was minted.
    pub fn text_digest(&self, document: &str) -> Option<&str> {
        self.documents.get(document).map(|record| record.text_sha256.as_str())
    }

    /// Where an id leads that is no longer anything's own: the id that its thing has now, through as many steps as it takes.
    pub fn forwarded(&self, kind: Kind, id: &str) -> Option<&str> {
        let mut at = self.moved.get(&(kind, id.to_owned()))?;
        for _ in 0..self.moved.len() {
            match self.moved.get(&(kind, at.clone())) {
                Some(next) => at = next,
                None => break,
            }
        }
        Some(at)
    }

    /// Every id that is nothing's own any more, and where its thing went: `None` where it was withdrawn.
    pub fn gone(&self) -> impl Iterator<Item = (Kind, &str, Option<&str>)> {
        let moved = self.moved.keys().map(|(kind, id)| (*kind, id.as_str(), self.forwarded(*kind, id)));
        moved.chain(self.withdrawn.iter().map(|(kind, id)| (*kind, id.as_str(), None)))
    }

    /// Every id ever given: none of them is ever given to another thing.
    pub fn all_ids(&self) -> BTreeSet<(Kind, String)> {
        let documents = self.documents.keys().map(|id| (Kind::Document, id.clone()));
        let entities = self.entities.keys().map(|id| (Kind::Entity, id.clone()));
        let events = self.events.keys().map(|id| (Kind::Event, id.clone()));
        documents
            .chain(entities)
            .chain(events)
            .chain(self.moved.keys().cloned())
            .chain(self.withdrawn.iter().cloned())
            .collect()
    }
}

impl Kind {
    /// The name that the file and the addresses use.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Document => "document",
            Kind::Entity => "entity",
            Kind::Event => "event",
        }
    }

    fn named(name: &str) -> Option<Kind> {
        [Kind::Document, Kind::Entity, Kind::Event].into_iter().find(|kind| kind.name() == name)
    }
}

impl fmt::Display for Unlocked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unlocked::New(kind, id) => write!(out, "{} `{id}` has no permalink yet; run `dateline mint`", kind.name()),
            Unlocked::Gone(kind, id) => write!(
                out,
                "{}/{id}/ would stop resolving: nothing is known by it any more; run `dateline mint` to record where it went",
                kind.name()
            ),
        }
    }
}
