//! One module a page.

pub(crate) mod accounts;
pub(crate) mod blocks;
pub(crate) mod document;
pub(crate) mod documents;
pub(crate) mod entities;
pub(crate) mod entity;
pub(crate) mod event;
pub(crate) mod event_list;
pub(crate) mod events;
pub(crate) mod home;
pub(crate) mod unknown;
