//! What an attribute may be given.

use dateline_explore::number;
use leptos::prelude::{Get, Memo, RwSignal, Signal};
use std::borrow::Cow;

/// The value of an attribute, a class, a style or a property.
pub(crate) enum Value {
    /// The attribute is not there, the class is off.
    Absent,
    /// Its words; empty for what is only there.
    Words(Cow<'static, str>),
    /// What signals make of it.
    Live(Box<dyn Fn() -> Value>),
}

impl Value {
    /// The words at this moment.
    pub(super) fn words(self) -> Option<Cow<'static, str>> {
        match self {
            Value::Absent => None,
            Value::Words(words) => Some(words),
            Value::Live(value) => value().words(),
        }
    }
}

/// What becomes a value.
pub(crate) trait IntoValue {
    /// The value.
    fn into_value(self) -> Value;
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Value::Words(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Words(Cow::Owned(self))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        if self { Value::Words(Cow::Borrowed("")) } else { Value::Absent }
    }
}

impl IntoValue for f64 {
    fn into_value(self) -> Value {
        number(self).to_string().into_value()
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, IntoValue::into_value)
    }
}

impl<F: Fn() -> T + 'static, T: IntoValue> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self().into_value()))
    }
}

macro_rules! live {
    ($($signal:ident),*) => {$(
        impl<T: IntoValue + Clone + Send + Sync + 'static> IntoValue for $signal<T> {
            fn into_value(self) -> Value {
                Value::Live(Box::new(move || self.get().into_value()))
            }
        }
    )*};
}

live!(Memo, RwSignal, Signal);
