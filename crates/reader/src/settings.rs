//! `corpus.toml`: what a person says about the corpus.

use serde::Deserialize;

/// The settings of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Title of the corpus.
    pub title: Option<String>,
    /// One or two sentences under it.
    pub description: Option<String>,
}

/// A mistake in `corpus.toml`, with its line and the cure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct SettingsError {
    /// ``corpus.toml:3:1: …``
    pub message: String,
}

impl Settings {
    /// The settings that a `corpus.toml` holds.
    pub fn parse(text: &str) -> Result<Settings, SettingsError> {
        toml::from_str(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            let before = text.get(..start).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|&character| character != '\n').count() + 1;
            SettingsError { message: format!("corpus.toml:{line}:{column}: {}", error.message()) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_description_are_read() {
        let settings = Settings::parse("title = \"A\"\ndescription = \"B\"\n").unwrap();
        assert_eq!((settings.title.as_deref(), settings.description.as_deref()), (Some("A"), Some("B")));
    }

    #[test]
    fn a_mistake_is_named_with_its_place() {
        let error = Settings::parse("title = \"A\"\ntitel = \"B\"\n").unwrap_err();
        assert_eq!(error.to_string(), "corpus.toml:2:1: unknown field `titel`, expected `title` or `description`");
    }
}
