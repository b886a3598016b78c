//! The corpus: what the reader writes and the app shows.
//!
//! In: nothing but plain data. Out: the [`Corpus`] and its parts, its compact bytes ([`encode`], [`decode`]) and, with the feature
//! `json`, the schema-1 export ([`export`]). Invariants, which [`Corpus::check`] proves: every span lies in its document on character
//! boundaries, every index points at something, ids are unique, dates run forward.

mod account;
mod bytes;
mod corpus;
mod document;
mod entity;
mod event;
#[cfg(feature = "json")]
pub mod export;
#[cfg(test)]
mod fixture;
mod named;
#[cfg(feature = "json")]
mod positions;
mod span;

pub use account::{Account, Order, Part, Reason, Role, TimeReference, TimexType};
pub use bytes::{DecodeError, QuoteDigest, decode, decode_shown, decode_with_digests, encode, quote_digest};
pub use corpus::{Corpus, Correction, Fault, Notice};
pub use document::{Block, BlockKind, Document};
pub use entity::{Entity, EntityKind, How, Mention, Reference, ReferenceHow, RoleHeld};
pub use event::{Event, EventDate, Status};
pub use span::{DocumentIndex, EntityIndex, EventIndex, Span};
