//! All of it, and what must be true of it.

use crate::account::Account;
use crate::document::Document;
use crate::entity::Entity;
use crate::event::Event;
use crate::span::{DocumentIndex, EntityIndex, EventIndex, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// A folder of documents, read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Corpus {
    /// From `corpus.toml`, else the folder's name.
    pub title: String,
    /// From `corpus.toml`; the app writes one from counts where it is missing.
    pub description: Option<String>,
    /// By date of publication, then path.
    pub documents: Vec<Document>,
    /// By id.
    pub entities: Vec<Entity>,
    /// By earliest day, then latest, then id; undated ones last.
    #[serde(deserialize_with = "crate::bytes::counted")]
    pub events: Vec<Event>,
    /// What could not be read, or not wholly.
    pub notices: Vec<Notice>,
    /// What the settings changed, in their order.
    #[serde(skip)]
    pub corrections: Vec<Correction>,
}

/// A change that a person made to what was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Where it is written: `corpus.toml:3:1`.
    pub place: String,
    /// The id of the event or entity that it is about, while there is one.
    pub about: Option<String>,
    /// What was changed, in words for people: "redated, from `2020-01` to `2020-01-03`".
    pub message: String,
}

/// Something a person should know about how a document was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The file, relative to the corpus's folder.
    pub path: String,
    /// The document, where there is one.
    pub document: Option<DocumentIndex>,
    /// The place in its text, where there is one.
    pub span: Option<Span>,
    /// What is wrong and what helps.
    pub message: String,
}

/// A broken invariant of a corpus: the place first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(pub String);

impl Corpus {
    /// The document with this number.
    pub fn document(&self, index: DocumentIndex) -> &Document {
        &self.documents[index.get()]
    }

    /// The entity with this number.
    pub fn entity(&self, index: EntityIndex) -> &Entity {
        &self.entities[index.get()]
    }

    /// The event with this number.
    pub fn event(&self, index: EventIndex) -> &Event {
        &self.events[index.get()]
    }

    /// The quote of an account: the very words of its document.
    pub fn quote(&self, account: &Account) -> &str {
        self.document(account.document).words(account.span)
    }

    /// Proves the invariants that this crate's documentation names, or says which is broken.
    pub fn check(&self) -> Result<(), Fault> {
        unique("document", self.documents.iter().map(|document| document.id.as_str()))?;
        unique("entity", self.entities.iter().map(|entity| entity.id.as_str()))?;
        unique("event", self.events.iter().map(|event| &*event.id))?;
        for document in &self.documents {
            let mut end = 0;
            for block in &document.blocks {
                let place = || format!("document `{}`, block at byte {}", document.id, block.span.start);
                in_text(document, block.span, place)?;
                ensure(end <= block.span.start, || format!("{}: it overlaps the one before", place()))?;
                end = block.span.end;
            }
            let mut end = 0;
            for page in &document.pages {
                let place = || format!("document `{}`, page at byte {}", document.id, page.start);
                in_text(document, *page, place)?;
                ensure(end <= page.start, || format!("{}: it overlaps the one before", place()))?;
                end = page.end;
            }
        }
        let mut reprints = self.documents.iter().enumerate();
        let is_before = |(at, document): (usize, &Document)| document.reprint_of.is_none_or(|first| first.get() != at);
        ensure(reprints.all(is_before), || "a document is a reprint of itself".to_owned())?;
        let mut firsts = self.documents.iter().filter_map(|document| document.reprint_of);
        ensure(firsts.all(|first| first.get() < self.documents.len()), || {
            "the document that another reprints is missing".to_owned()
        })?;
        for entity in &self.entities {
            for role in &entity.roles {
                self.in_document(role.document, role.span, || format!("entity `{}`", entity.id))?;
            }
            let places = entity.mentions.iter().map(|mention| (mention.document, mention.span));
            for (document, span) in
                places.chain(entity.references.iter().map(|reference| (reference.document, reference.span)))
            {
                self.in_document(document, span, || format!("entity `{}`", entity.id))?;
            }
        }
        self.events.iter().try_for_each(|event| self.check_event(event))
    }

    fn check_event(&self, event: &Event) -> Result<(), Fault> {
        let place = || format!("event `{}`", event.id);
        ensure(!event.accounts.is_empty(), || format!("{}: no account", place()))?;
        let mut named = event.entities.iter().chain(&event.places);
        ensure(named.all(|index| index.get() < self.entities.len()), || format!("{}: an entity is missing", place()))?;
        let bounds = event.date.and_then(|date| date.earliest().zip(date.latest()));
        ensure(bounds.is_none_or(|(earliest, latest)| earliest <= latest), || {
            format!("{}: it ends before it begins", place())
        })?;
        let mut others = event.possibly_same.iter();
        ensure(others.all(|other| other.get() < self.events.len()), || {
            format!("{}: an event that may be the same is missing", place())
        })?;
        for account in &event.accounts {
            self.in_document(account.document, account.span, place)?;
            let reasons = account.reasons.iter().flat_map(|reason| reason.words.into_iter().chain([reason.from]));
            let parts = account.parts.iter().map(|part| part.span);
            for span in reasons.chain(parts).chain(account.figures.iter().copied()) {
                self.in_document(account.document, span, place)?;
            }
            let mut named = account.parts.iter().filter_map(|part| part.entity);
            ensure(named.all(|index| index.get() < self.entities.len()), || {
                format!("{}: an entity is missing", place())
            })?;
            if let Some(trigger) = account.trigger {
                self.in_document(account.document, trigger, place)?;
                ensure(account.span.contains(trigger), || format!("{}: its trigger is outside the quote", place()))?;
            }
            if let Some(time) = &account.time {
                self.in_document(account.document, time.span, place)?;
            }
        }
        Ok(())
    }

    fn in_document(&self, document: DocumentIndex, span: Span, place: impl Fn() -> String) -> Result<(), Fault> {
        match self.documents.get(document.get()) {
            Some(document) => in_text(document, span, place),
            None => Err(Fault(format!("{}: document number {} is missing", place(), document.0))),
        }
    }
}

fn in_text(document: &Document, span: Span, place: impl Fn() -> String) -> Result<(), Fault> {
    let is_inside = span.start <= span.end && document.text.get(span.range()).is_some();
    ensure(is_inside, || format!("{}: bytes {}..{} are no place in `{}`", place(), span.start, span.end, document.path))
}

fn unique<'a>(what: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for id in ids {
        ensure(seen.insert(id), || format!("{what} `{id}`: the id is used twice"))?;
    }
    Ok(())
}

fn ensure(holds: bool, message: impl FnOnce() -> String) -> Result<(), Fault> {
    if holds { Ok(()) } else { Err(Fault(message())) }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}
