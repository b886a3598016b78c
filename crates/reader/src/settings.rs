//! `corpus.toml`: what a person says about the corpus.
//!
//! In: the text of the file. Out: [`Settings`], or the first mistake with its line, its column and the cure.
//!
//! ```
//! use dateline_reader::Settings;
//!
//! let error = Settings::parse("titel = \"Floods\"\n").unwrap_err();
//! assert_eq!(error.to_string(), "corpus.toml:1:1: no setting is called `titel`; did you mean `title`?");
//! ```

use toml::Spanned;
use toml::de::{DeTable, DeValue};

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

const KEYS: [&str; 2] = ["title", "description"];

impl Settings {
    /// The settings that a `corpus.toml` holds.
    pub fn parse(text: &str) -> Result<Settings, SettingsError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let table = DeTable::parse(text).map_err(|error| {
            let message = error.message().lines().collect::<Vec<_>>().join("; ");
            mistake(text, error.span().map_or(0, |span| span.start), &message)
        })?;
        let mut entries: Vec<_> = table.get_ref().iter().collect();
        // In the order of the file, so that the first mistake is named first.
        entries.sort_by_key(|(key, _)| key.span().start);
        let mut settings = Settings::default();
        for (key, value) in entries {
            match key.get_ref().as_ref() {
                "title" => settings.title = Some(words(text, "title", value)?),
                "description" => settings.description = Some(words(text, "description", value)?),
                other => return Err(mistake(text, key.span().start, &unknown(other))),
            }
        }
        Ok(settings)
    }
}

fn words(text: &str, key: &str, value: &Spanned<DeValue<'_>>) -> Result<String, SettingsError> {
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

fn with_article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'i']) { "an" } else { "a" };
    format!("{article} {kind}")
}

fn unknown(key: &str) -> String {
    let nearest = KEYS.into_iter().max_by(|a, b| strsim::jaro_winkler(a, key).total_cmp(&strsim::jaro_winkler(b, key)));
    match nearest.filter(|known| 0.8 <= strsim::jaro_winkler(known, key)) {
        Some(known) => format!("no setting is called `{key}`; did you mean `{known}`?"),
        None => format!("no setting is called `{key}`; there are `{}`", KEYS.join("` and `")),
    }
}

/// A mistake at a byte of the file.
fn mistake(text: &str, at: usize, message: &str) -> SettingsError {
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&character| character != '\n').count() + 1;
    SettingsError { message: format!("corpus.toml:{line}:{column}: {message}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_description_are_read() {
        let settings = Settings::parse("# ours\ntitle = \"A\"\n\ndescription = '''\nB\nC\n'''\n").unwrap();
        assert_eq!((settings.title.as_deref(), settings.description.as_deref()), (Some("A"), Some("B\nC")));
        assert_eq!(Settings::parse("").unwrap(), Settings::default());
    }

    #[test]
    fn a_mistake_is_named_with_its_place_and_cure() {
        for (text, message) in [
            ("title = \"A\"\n\n titel = \"B\"\n", "3:2: no setting is called `titel`; did you mean `title`?"),
            ("[Description]\na = 1\n", "1:2: no setting is called `Description`; did you mean `description`?"),
            ("colour = 1\n", "1:1: no setting is called `colour`; there are `title` and `description`"),
            ("title = 2020\n", "1:9: `title` is words in quotation marks, not an integer; write `title = \"…\"`"),
            ("title = \" \"\n", "1:9: `title` says nothing; write it out, or leave the line out"),
            ("title = \"A\"\ntitle = \"B\"\n", "2:1: duplicate key"),
        ] {
            assert_eq!(Settings::parse(text).unwrap_err().to_string(), format!("corpus.toml:{message}"), "{text}");
        }
        assert!(Settings::parse("title = \"A\n").unwrap_err().to_string().starts_with("corpus.toml:1:"));
    }
}
