//! What an element does when something happens to it.

use leptos::reactive::owner::Owner;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

type Handler = Rc<dyn Fn(Event)>;

/// An event and what it does.
pub(super) struct Listener {
    pub(super) event: Cow<'static, str>,
    pub(super) handler: Handler,
}

/// A listener on an element, until it is dropped.
pub(super) struct Listening {
    pub(super) event: Cow<'static, str>,
    handler: Rc<RefCell<Handler>>,
    closure: Closure<dyn Fn(Event)>,
    element: Element,
}

impl Listener {
    /// Listens on an element, under the owner of what is drawn there.
    pub(super) fn attach(self, element: &Element) -> Listening {
        let handler = Rc::new(RefCell::new(self.handler));
        let called = Rc::clone(&handler);
        let owner = Owner::current().unwrap_or_default();
        let closure = Closure::<dyn Fn(Event)>::new(move |event| {
            #[cfg(debug_assertions)]
            let _zone = leptos::reactive::diagnostics::SpecialNonReactiveZone::enter();
            let handler = Rc::clone(&called.borrow());
            owner.with(|| handler(event));
        });
        // Only a name that is no string could be refused.
        let _ = element.add_event_listener_with_callback(&self.event, closure.as_ref().unchecked_ref());
        Listening { event: self.event, handler, closure, element: element.clone() }
    }

    /// Takes the place of what a listener did.
    pub(super) fn replace(self, listening: &Listening) {
        *listening.handler.borrow_mut() = self.handler;
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let _ = self.element.remove_event_listener_with_callback(&self.event, self.closure.as_ref().unchecked_ref());
    }
}
