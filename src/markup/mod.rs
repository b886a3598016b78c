//! What `view!` makes: elements of one type, whatever their tag, their attributes and their children.
//!
//! They stand among the views of Leptos, whose signals, components and lists are used as they are.

mod child;
mod each;
mod element;
mod listener;
mod part;
mod piece;
mod show;
mod still;
mod value;

pub(crate) use child::Child;
pub(crate) use dateline_explore::number;
pub(crate) use dateline_markup::view;
pub(crate) use each::{Each, rows};
pub(crate) use element::Element;
pub(crate) use show::Show;
pub(crate) use still::Still;
