//! Questions to a corpus: which events match, what can be narrowed, what an address means.
//!
//! In: a [`dateline_model::Corpus`] and what a reader chose ([`Query`], [`View`]). Out: events in order, counts, addresses. Nothing
//! here knows of a browser. Invariant: [`address::read`] gives back what [`address::write`] was given.

pub mod address;
pub mod company;
pub mod dates;
pub mod facets;
pub mod finding;
pub mod fold;
pub mod hues;
pub mod nearest;
mod number;
mod order;
mod parted;
pub mod passages;
pub mod percent;
pub mod query;
pub mod sentences;
pub mod signs;
pub mod sorting;
pub mod sources;
pub mod strands;
pub mod tellings;
pub mod timeline;
mod view;

pub use address::{Address, Page};
pub use facets::Facets;
pub use number::{Number, number};
pub use order::Order;
pub use parted::{By, Parted};
pub use passages::{Marks, Run};
pub use query::Query;
pub use view::{Scale, View};
