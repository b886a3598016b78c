//! What is shown only while something holds.

use leptos::prelude::*;

/// Draws its children while `when` holds, else the fallback; anew only when that changes.
#[component]
pub(crate) fn Show(
    when: impl Fn() -> bool + Send + Sync + 'static,
    #[prop(optional, into)] fallback: Option<ViewFn>,
    children: ChildrenFn,
) -> AnyView {
    let is_shown: Box<dyn Fn() -> bool + Send + Sync> = Box::new(when);
    shown(is_shown, fallback, children)
}

fn shown(is_shown: Box<dyn Fn() -> bool + Send + Sync>, fallback: Option<ViewFn>, children: ChildrenFn) -> AnyView {
    let is_shown = Memo::new(move |_| is_shown());
    super::Child::into_view(move || match &fallback {
        _ if is_shown.get() => children(),
        Some(fallback) => fallback.run(),
        None => ().into_any(),
    })
}
