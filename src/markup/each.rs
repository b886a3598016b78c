//! Lists whose rows stay as they are while others come and go.

use leptos::prelude::*;
use std::sync::Arc;

/// Draws each item once; a row stays while its item is there.
#[component]
pub(crate) fn Each<T: Copy + Into<u32> + From<u32> + 'static>(
    each: impl Fn() -> Vec<T> + Send + Sync + 'static,
    children: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let items: Box<dyn Fn() -> Vec<u32> + Send + Sync> = Box::new(move || each().into_iter().map(Into::into).collect());
    let draw: Arc<dyn Fn(u32) -> AnyView + Send + Sync> = Arc::new(move |item| children(T::from(item)));
    rows(items, draw)
}

fn rows(items: Box<dyn Fn() -> Vec<u32> + Send + Sync>, draw: Arc<dyn Fn(u32) -> AnyView + Send + Sync>) -> AnyView {
    For(ForProps::builder().each(items).key(|item: &u32| *item).children(move |item| draw(item)).build()).into_any()
}
