//! The parts of an element that can be set: attributes, classes, styles, properties.

use super::value::Value;
use leptos::reactive::effect::RenderEffect;
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Attribute,
    Class,
    Style,
    Property,
}

/// A part and what it is to be.
pub(super) struct Part {
    pub(super) kind: Kind,
    pub(super) name: &'static str,
    pub(super) value: Value,
}

/// A part as it is on an element.
pub(super) struct Kept {
    kind: Kind,
    name: &'static str,
    is: Is,
}

enum Is {
    Still(Option<Cow<'static, str>>),
    /// Set anew when its signals change, for as long as this is kept.
    Live {
        _effect: RenderEffect<Option<Cow<'static, str>>>,
    },
}

impl Part {
    /// Whether it is the same part, if not with the same value.
    pub(super) fn is_of(&self, kept: &Kept) -> bool {
        (self.kind, self.name) == (kept.kind, kept.name)
    }

    /// Sets it on an element; `before` is what is there.
    pub(super) fn set(self, element: &Element, before: Option<&Kept>) -> Kept {
        let Part { kind, name, value } = self;
        let is = match value {
            Value::Live(live) => {
                let element = element.clone();
                let effect = RenderEffect::new(move |before: Option<Option<Cow<'static, str>>>| {
                    let words = live().words();
                    if before.as_ref() != Some(&words) {
                        apply(&element, kind, name, words.as_deref());
                    }
                    words
                });
                Is::Live { _effect: effect }
            }
            value => {
                let words = value.words();
                let is_there = match before.map(|before| &before.is) {
                    Some(Is::Still(before)) => *before == words,
                    Some(Is::Live { .. }) => false,
                    // A new element has nothing.
                    None => words.is_none(),
                };
                if !is_there {
                    apply(element, kind, name, words.as_deref());
                }
                Is::Still(words)
            }
        };
        Kept { kind, name, is }
    }
}

/// Writes a value into the page. What the browser refuses (no name or value here can be) stays as it is.
fn apply(element: &Element, kind: Kind, name: &str, words: Option<&str>) {
    let _ = match (kind, words) {
        (Kind::Attribute, Some(words)) => element.set_attribute(name, words),
        (Kind::Attribute, None) => element.remove_attribute(name),
        (Kind::Class, Some(_)) => element.class_list().add_1(name),
        (Kind::Class, None) => element.class_list().remove_1(name),
        (Kind::Style, Some(words)) => element.unchecked_ref::<HtmlElement>().style().set_property(name, words),
        (Kind::Style, None) => element.unchecked_ref::<HtmlElement>().style().remove_property(name).map(drop),
        (Kind::Property, words) => js_sys::Reflect::set(element, &JsValue::from_str(name), &words.into()).map(drop),
    };
}
