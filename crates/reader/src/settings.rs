//! `corpus.toml`: what a person says about the corpus.

/// The settings of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
