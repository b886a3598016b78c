//! An element, and its place in the page.

use super::listener::{Listener, Listening};
use super::part::{self, Kept, Part};
use super::piece::Kind;
use super::value::IntoValue;
use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::view::Mountable;
use leptos::tachys::view::any_view::AnyViewState;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element to be drawn.
pub(crate) struct Element(Box<Plan>);

struct Plan {
    tag: &'static str,
    is_svg: bool,
    fixed: Fixed,
    parts: Vec<Part>,
    listeners: Vec<Listener>,
    told: Vec<Tell>,
    children: Vec<AnyView>,
}

/// Who is told which element it is.
type Tell = Box<dyn FnOnce(&web_sys::Element)>;

/// Attributes and their values, as the markup has them.
type Fixed = &'static [(&'static str, &'static str)];

/// An element as it is drawn.
pub(crate) struct Drawn {
    tag: &'static str,
    fixed: Fixed,
    element: web_sys::Element,
    parts: Vec<Kept>,
    listeners: Vec<Listening>,
    children: Vec<AnyViewState>,
}

impl Element {
    /// An element of a text, with the attributes whose values are written out.
    #[inline(never)]
    pub(crate) fn html(tag: &'static str, fixed: Fixed) -> Element {
        let (parts, listeners, told, children) = Default::default();
        Element(Box::new(Plan { tag, is_svg: false, fixed, parts, listeners, told, children }))
    }

    /// An element of a drawing, with the attributes whose values are written out.
    #[inline(never)]
    pub(crate) fn svg(tag: &'static str, fixed: Fixed) -> Element {
        let mut element = Element::html(tag, fixed);
        element.0.is_svg = true;
        element
    }

    /// With an attribute.
    pub(crate) fn attribute(self, name: &'static str, value: impl IntoValue) -> Element {
        self.with(Part { kind: part::Kind::Attribute, name, value: value.into_value() })
    }

    /// With a class while the value is there.
    pub(crate) fn class(self, name: &'static str, value: impl IntoValue) -> Element {
        self.with(Part { kind: part::Kind::Class, name, value: value.into_value() })
    }

    /// With a property of its style.
    pub(crate) fn style(self, name: &'static str, value: impl IntoValue) -> Element {
        self.with(Part { kind: part::Kind::Style, name, value: value.into_value() })
    }

    /// With a property of its object.
    pub(crate) fn property(self, name: &'static str, value: impl IntoValue) -> Element {
        self.with(Part { kind: part::Kind::Property, name, value: value.into_value() })
    }

    #[inline(never)]
    fn with(mut self, part: Part) -> Element {
        self.0.parts.push(part);
        self
    }

    /// Does something when an event reaches it.
    #[expect(clippy::needless_pass_by_value, reason = "events of Leptos are names without size")]
    pub(crate) fn on<E>(self, event: E, handler: impl Fn(E::EventType) + 'static) -> Element
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        let handler = Rc::new(move |event: Event| handler(event.unchecked_into()));
        self.listening(Listener { event: event.name(), handler })
    }

    #[inline(never)]
    fn listening(mut self, listener: Listener) -> Element {
        self.0.listeners.push(listener);
        self
    }

    /// Tells a reference which element it is, once drawn.
    pub(crate) fn node_ref<E>(mut self, node: NodeRef<E>) -> Element
    where
        E: ElementType,
        E::Output: JsCast + 'static,
    {
        self.0.told.push(Box::new(move |element| node.load(element)));
        self
    }

    /// With one more child.
    #[inline(never)]
    pub(crate) fn child(mut self, child: AnyView) -> Element {
        self.0.children.push(child);
        self
    }

    /// With one more element in it.
    #[inline(never)]
    pub(crate) fn element(self, child: Element) -> Element {
        self.child(child.into_view())
    }

    /// With words in it.
    #[inline(never)]
    pub(crate) fn words(self, words: &'static str) -> Element {
        self.child(words.into_any())
    }

    /// As a view among others.
    #[inline(never)]
    pub(crate) fn into_view(self) -> AnyView {
        Kind::Element(self).into_view()
    }
}

impl Element {
    pub(super) fn build(self) -> Drawn {
        let Plan { tag, is_svg, fixed, parts, listeners, told, children } = *self.0;
        let made = if is_svg { document().create_element_ns(Some(SVG), tag) } else { document().create_element(tag) };
        let element = made.expect("a tag of the markup is a name");
        for (name, value) in fixed {
            element.set_attribute(name, value).expect("an attribute of the markup has a name");
        }
        let parts = parts.into_iter().map(|part| part.set(&element, None)).collect();
        let listeners = listeners.into_iter().map(|listener| listener.attach(&element)).collect();
        let mut children: Vec<AnyViewState> = children.into_iter().map(Render::build).collect();
        children.iter_mut().for_each(|child| child.mount(&element, None));
        told.into_iter().for_each(|tell| tell(&element));
        Drawn { tag, fixed, element, parts, listeners, children }
    }

    pub(super) fn rebuild(self, drawn: &mut Drawn) {
        if !self.0.is_like(drawn) {
            let mut new = self.build();
            drawn.insert_before_this(&mut new);
            drawn.unmount();
            *drawn = new;
            return;
        }
        let Plan { parts, listeners, told, children, .. } = *self.0;
        for (part, kept) in parts.into_iter().zip(&mut drawn.parts) {
            *kept = part.set(&drawn.element, Some(kept));
        }
        for (listener, listening) in listeners.into_iter().zip(&drawn.listeners) {
            listener.replace(listening);
        }
        for (child, state) in children.into_iter().zip(&mut drawn.children) {
            child.rebuild(state);
        }
        told.into_iter().for_each(|tell| tell(&drawn.element));
    }
}

impl Plan {
    /// Whether the same markup drew the element: then it stays, with its focus and its place, and only what differs is set.
    fn is_like(&self, drawn: &Drawn) -> bool {
        let has_parts = self.parts.len() == drawn.parts.len();
        let has_listeners = self.listeners.len() == drawn.listeners.len();
        self.tag == drawn.tag
            && self.fixed == drawn.fixed
            && has_parts
            && self.parts.iter().zip(&drawn.parts).all(|(part, kept)| part.is_of(kept))
            && has_listeners
            && self.listeners.iter().zip(&drawn.listeners).all(|(new, old)| new.event == old.event)
            && self.children.len() == drawn.children.len()
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        // A marker that is no child of its parent is what the views around would have made: there is no better place.
        let _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.element.parent_element() else { return false };
        child.mount(&parent, Some(&self.element));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.element.clone()]
    }
}
