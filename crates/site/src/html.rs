//! The contents of pages: what a reader has before the app has started, and without it.
//!
//! In: a [`Site`] and what the page is about. Out: markup in which every word of a document is escaped. The elements and classes are those
//! of the app's views, so that nothing moves when the app takes a page over; what needs a program (fields, switches, the drawing) is left out.

pub(crate) mod about;
pub(crate) mod accounts;
pub(crate) mod details;
pub(crate) mod document;
pub(crate) mod documents;
pub(crate) mod entities;
pub(crate) mod entity;
pub(crate) mod event;
pub(crate) mod events;
pub(crate) mod frame;
pub(crate) mod gone;
pub(crate) mod home;
pub(crate) mod parts;
pub(crate) mod prose;
pub(crate) mod stopped;
