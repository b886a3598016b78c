//! Values of `corpus.toml`, each checked for its kind, and mistakes with their place.

use super::SettingsError;
use std::borrow::Cow;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Words that say something.
pub(super) fn words(text: &str, key: &str, value: &Spanned<DeValue<'_>>) -> Result<String, SettingsError> {
    let at = value.span().start;
    match value.get_ref() {
        DeValue::String(words) if words.trim().is_empty() => {
            Err(mistake(text, at, &format!("`{key}` says nothing; write it out, or leave the line out")))
        }
        DeValue::String(words) => Ok(words.trim().to_owned()),
        other => {
            let message = format!(
                "`{key}` is words in quotation marks, not {}; write `{key} = \"…\"`",
                with_article(other.type_str())
            );
            Err(mistake(text, at, &message))
        }
    }
}

/// Words, or a list of such, each with its place.
pub(super) fn list(
    text: &str,
    key: &str,
    value: &Spanned<DeValue<'_>>,
) -> Result<Vec<(String, String)>, SettingsError> {
    match value.get_ref() {
        DeValue::Array(values) => {
            values.iter().map(|value| Ok((words(text, key, value)?, place(text, value.span().start)))).collect()
        }
        _ => Ok(vec![(words(text, key, value)?, place(text, value.span().start))]),
    }
}

/// `true` or `false`.
pub(super) fn is_true(text: &str, key: &str, value: &Spanned<DeValue<'_>>) -> Result<bool, SettingsError> {
    match value.get_ref() {
        DeValue::Boolean(is_true) => Ok(*is_true),
        other => {
            let message = format!("`{key}` is `true` or `false`, not {}", with_article(other.type_str()));
            Err(mistake(text, value.span().start, &message))
        }
    }
}

/// A key with its place, and its value.
pub(super) type Entry<'t, 'd> = (&'t Spanned<Cow<'d, str>>, &'t Spanned<DeValue<'d>>);

/// The entries of a table in the order of the file, so that the first mistake is named first.
pub(super) fn in_order<'t, 'd>(table: &'t DeTable<'d>) -> Vec<Entry<'t, 'd>> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

/// `an integer`.
pub(super) fn with_article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'i']) { "an" } else { "a" };
    format!("{article} {kind}")
}

/// What a name that is not known may have been meant for.
pub(super) fn nearest(what: &str, name: &str, known: &[&str]) -> String {
    let likeness = |known: &str| strsim::jaro_winkler(known, name);
    let nearest = known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    match nearest.filter(|known| 0.8 <= likeness(known)) {
        Some(known) => format!("no {what} is called `{name}`; did you mean `{known}`?"),
        None => format!("no {what} is called `{name}`; there are `{}`", known.join("`, `")),
    }
}

/// A mistake at a byte of the file.
pub(super) fn mistake(text: &str, at: usize, message: &str) -> SettingsError {
    SettingsError { message: format!("{}: {message}", place(text, at)) }
}

/// `corpus.toml:3:1`
pub(super) fn place(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&character| character != '\n').count() + 1;
    format!("corpus.toml:{line}:{column}")
}
