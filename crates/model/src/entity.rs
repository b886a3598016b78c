//! Who and where: one entity under all its names.

use crate::event::EventDate;
use crate::named::named;
use crate::span::{DocumentIndex, Span};
use serde::{Deserialize, Serialize};

/// A person, organisation, group, place or agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// Slug of the name; unique in the corpus.
    pub id: String,
    /// The fullest name used.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Every other spelling, most used first.
    pub aliases: Vec<String>,
    /// Where a name stands, in order of document and place.
    pub mentions: Vec<Mention>,
    /// Where it is meant without a name, in order of document and place.
    pub references: Vec<Reference>,
    /// What it is called besides its names, in order of document and place: "prime minister", "head of Iraqi intelligence since 2016".
    #[serde(skip)]
    pub roles: Vec<RoleHeld>,
}

impl Entity {
    /// An entity that nothing names yet.
    #[must_use]
    pub const fn new(id: String, name: String, kind: EntityKind) -> Entity {
        Entity { id, name, kind, aliases: Vec::new(), mentions: Vec::new(), references: Vec::new(), roles: Vec::new() }
    }
}

/// A role, title or office that a document says somebody has or had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleHeld {
    /// Which document.
    pub document: DocumentIndex,
    /// The words that say which role.
    pub span: Span,
    /// When, where the words say so.
    pub date: Option<EventDate>,
}

/// A place where an entity is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Which document.
    pub document: DocumentIndex,
    /// The name alone, without title, role or possessive ending.
    pub span: Span,
    /// By what sort of name.
    pub how: How,
}

/// A place where an entity is meant by other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Which document.
    pub document: DocumentIndex,
    /// The words.
    pub span: Span,
    /// By what sort of words.
    pub how: ReferenceHow,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "their names say all")]
pub enum EntityKind {
    Person,
    Organisation,
    /// Armed, political, ethnic or religious.
    Group,
    Place,
    /// Treaties, laws, resolutions, plans.
    Agreement,
    /// Works, products, named events and ideas.
    Other,
    Unknown,
}

/// By what sort of name an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "their names say all")]
pub enum How {
    Name,
    Acronym,
    Demonym,
    Metonym,
}

/// By what sort of words an entity is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "their names say all")]
pub enum ReferenceHow {
    Pronoun,
    Role,
}

named!(EntityKind {
    Person => "person",
    Organisation => "organisation",
    Group => "group",
    Place => "place",
    Agreement => "agreement",
    Other => "other",
    Unknown => "unknown",
});

named!(How { Name => "name", Acronym => "acronym", Demonym => "demonym", Metonym => "metonym" });

named!(ReferenceHow { Pronoun => "pronoun", Role => "role" });
