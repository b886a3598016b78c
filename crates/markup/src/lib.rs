//! `view!` as Leptos writes it, for the app of Dateline.
//!
//! The markup is the same; what it becomes differs. Leptos gives every element a type of its own, made of its tag, its attributes and
//! its children, and each such type is compiled apart: a hundred kilobytes of the app, after brotli. Here all elements are
//! `crate::markup::Element` and all views `AnyView`, which a browser loads once.
//!
//! Read are elements with attributes, `class:name=`, `style:name=`, `prop:name=`, `on:event=` and `node_ref=`; components with props,
//! children and `let:name`; words, blocks and fragments. Anything else is an error with its place.

mod attributes;
mod nodes;

use proc_macro::TokenStream;

/// Markup as an `AnyView`.
#[proc_macro]
pub fn view(tokens: TokenStream) -> TokenStream {
    let nodes = rstml::parse2(tokens.into());
    nodes.and_then(|nodes| nodes::views(&nodes)).unwrap_or_else(syn::Error::into_compile_error).into()
}
