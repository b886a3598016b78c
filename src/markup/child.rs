//! What may stand between the tags of an element.

use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// What becomes a view.
pub(crate) trait Child {
    /// The view.
    fn into_view(self) -> AnyView;
}

impl Child for AnyView {
    fn into_view(self) -> AnyView {
        self
    }
}

impl Child for () {
    fn into_view(self) -> AnyView {
        self.into_any()
    }
}

impl Child for &'static str {
    fn into_view(self) -> AnyView {
        self.into_any()
    }
}

impl Child for String {
    fn into_view(self) -> AnyView {
        self.into_any()
    }
}

impl<T: Child> Child for Option<T> {
    fn into_view(self) -> AnyView {
        self.map_or_else(|| ().into_any(), Child::into_view)
    }
}

impl<T: Child> Child for Vec<T> {
    fn into_view(self) -> AnyView {
        self.into_iter().map(Child::into_view).collect::<Vec<AnyView>>().into_any()
    }
}

impl<F: FnMut() -> T + Send + 'static, T: Child> Child for F {
    fn into_view(mut self) -> AnyView {
        let draw: Arc<Mutex<dyn FnMut() -> AnyView + Send>> = Arc::new(Mutex::new(move || self().into_view()));
        draw.into_any()
    }
}
