//! Light, dark, or as the system has it.

use dateline_wording as wording;
use leptos::prelude::*;

const KEY: &str = "dateline-theme";

/// The reader's choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// The choice remembered from an earlier visit. A browser that forbids storage has none.
    pub(crate) fn remembered() -> Theme {
        let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
        match stored.as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        }
    }

    /// Draws the page so, and remembers it where that is allowed.
    pub(crate) fn apply(self) {
        if let Some(root) = document().document_element() {
            // Setting an attribute fails only for names that are none.
            let _ = match self.name() {
                Some(name) => root.set_attribute("data-theme", name),
                None => root.remove_attribute("data-theme"),
            };
        }
        if let Some(storage) = storage() {
            // Full or forbidden storage costs the memory, not the theme.
            let _ = match self.name() {
                Some(name) => storage.set_item(KEY, name),
                None => storage.remove_item(KEY),
            };
        }
    }

    /// The choice after this one, as the button in the bar goes through them.
    pub(crate) const fn next(self) -> Theme {
        match self {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        }
    }

    /// What it is called.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Theme::System => wording::frame::AS_SYSTEM,
            Theme::Light => wording::frame::LIGHT,
            Theme::Dark => wording::frame::DARK,
        }
    }

    const fn name(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
