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

mod documents;
mod entities;
mod events;
mod values;

use std::collections::BTreeMap;
use toml::de::DeTable;
use values::{in_order, mistake, nearest, words};

pub(crate) use documents::DocumentSettings;
pub(crate) use entities::EntitySettings;
pub(crate) use events::{AddedEvent, EventSettings};

/// The settings of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Title of the corpus.
    pub title: Option<String>,
    /// One or two sentences under it.
    pub description: Option<String>,
    /// By path.
    pub(crate) documents: BTreeMap<String, DocumentSettings>,
    /// What is said of names, in the order of the file.
    pub(crate) entities: Vec<EntitySettings>,
    /// What is said of events, in the order of the file.
    pub(crate) events: Vec<EventSettings>,
    /// Events that a person found.
    pub(crate) added: Vec<AddedEvent>,
    /// Paths, or patterns with `*`, of files that are no documents, each with its place in the file.
    ignore: Vec<(String, String)>,
}

/// A mistake in `corpus.toml`, with its line and the cure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct SettingsError {
    /// ``corpus.toml:3:1: …``
    pub message: String,
}

const KEYS: [&str; 7] = ["title", "description", "ignore", "documents", "entities", "events", "added"];

impl Settings {
    /// The settings that a `corpus.toml` holds.
    pub fn parse(text: &str) -> Result<Settings, SettingsError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let table = DeTable::parse(text).map_err(|error| {
            let message = error.message().lines().collect::<Vec<_>>().join("; ");
            mistake(text, error.span().map_or(0, |span| span.start), &message)
        })?;
        let mut settings = Settings::default();
        for (key, value) in in_order(table.get_ref()) {
            match key.get_ref().as_ref() {
                "title" => settings.title = Some(words(text, "title", value)?),
                "description" => settings.description = Some(words(text, "description", value)?),
                "ignore" => settings.ignore = values::list(text, "ignore", value)?,
                "documents" => settings.documents = documents::documents(text, value)?,
                "entities" => settings.entities = entities::entities(text, value)?,
                "events" => settings.events = events::events(text, value)?,
                "added" => settings.added = events::added(text, value)?,
                other => return Err(mistake(text, key.span().start, &nearest("setting", other, &KEYS))),
            }
        }
        Ok(settings)
    }

    /// Whether they say anything of events.
    pub fn corrects_events(&self) -> bool {
        !self.events.is_empty() || !self.added.is_empty()
    }

    /// Whether a file is one that the settings leave out.
    pub(crate) fn ignores(&self, path: &str) -> bool {
        self.ignore.iter().any(|(pattern, _)| matches(pattern, path))
    }

    /// Every entry is about some file, or the first that is not is a mistake.
    pub fn check_paths(&self, paths: &[&str]) -> Result<(), SettingsError> {
        for (path, document) in &self.documents {
            if !paths.contains(&path.as_str()) {
                return Err(SettingsError {
                    message: format!("{}: {}", document.place, documents::no_such(path, paths)),
                });
            }
        }
        let unused = self.ignore.iter().find(|(pattern, _)| !paths.iter().any(|path| matches(pattern, path)));
        match unused {
            Some((pattern, place)) => {
                Err(SettingsError { message: format!("{place}: {}", documents::no_such(pattern, paths)) })
            }
            None => Ok(()),
        }
    }
}

/// Whether a pattern with `*` for any characters is a path; linear for each star.
fn matches(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|start| path.strip_prefix(start)) else { return false };
    let parts: Vec<_> = parts.collect();
    let Some((last, between)) = parts.split_last() else { return rest.is_empty() };
    for part in between {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
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
    fn documents_and_ignored_files_are_read() {
        let text =
            "ignore = ['drafts/*', 'b.txt']\n[documents.'a.txt']\npublished = 2020-06-11\nauthors = ['Ana Ruiz']\n";
        let settings = Settings::parse(text).unwrap();
        let document = &settings.documents["a.txt"];
        assert_eq!(document.published.map(|day| day.to_string()).as_deref(), Some("2020-06-11"));
        assert_eq!(document.authors, ["Ana Ruiz"]);
        assert!(settings.ignores("drafts/x/y.txt") && settings.ignores("b.txt") && !settings.ignores("a.txt"));
        assert!(settings.check_paths(&["a.txt", "b.txt", "drafts/c.txt"]).is_ok());
    }

    #[test]
    fn an_entry_about_no_file_is_named() {
        let check = |text: &str, message: &str| {
            let settings = Settings::parse(text).unwrap();
            let error = settings.check_paths(&["harbour.txt", "rain.txt"]).unwrap_err();
            assert_eq!(error.to_string(), format!("corpus.toml:{message}"));
        };
        check(
            "[documents.'harbor.txt']\ntitle = 'A'\n",
            "1:12: no document is called `harbor.txt`; did you mean `harbour.txt`?",
        );
        check("\nignore = ['rain.txt', '*.md']\n", "2:23: no document is called `*.md`");
    }

    #[test]
    fn a_mistake_is_named_with_its_place_and_cure() {
        for (text, message) in [
            ("title = \"A\"\n\n titel = \"B\"\n", "3:2: no setting is called `titel`; did you mean `title`?"),
            ("[Description]\na = 1\n", "1:2: no setting is called `Description`; did you mean `description`?"),
            (
                "colour = 1\n",
                "1:1: no setting is called `colour`; there are `title`, `description`, `ignore`, `documents`, `entities`, `events`, `added`",
            ),
            (
                "[documents]\n'a.txt' = 3\n",
                "2:11: `a.txt` is a table, not an integer; write `[documents.\"a.txt\"]` and its keys below",
            ),
            (
                "[documents.'a.txt']\npublised = 'x'\n",
                "2:1: no key of a document is called `publised`; did you mean `published`?",
            ),
            (
                "[documents.'a.txt']\npublished = 'soon'\n",
                "2:13: `soon` is not a day; write it as `published = \"2020-01-08\"`",
            ),
            (
                "[documents.'a.txt']\nlanguage = 'English'\n",
                "2:12: `English` is not a language tag; write it as `language = \"en\"`",
            ),
            (
                "[documents.'a.txt']\nurl = 'example.org'\n",
                "2:7: `example.org` is not an address; write it as `url = \"https://example.org/page\"`",
            ),
            (
                "[documents.'a.txt']\ndate = 2020-01-08\n",
                "2:1: no key of a document is called `date`; did you mean `published`?",
            ),
            ("ignore = 3\n", "1:10: `ignore` is words in quotation marks, not an integer; write `ignore = \"…\"`"),
            ("title = 2020\n", "1:9: `title` is words in quotation marks, not an integer; write `title = \"…\"`"),
            ("title = \" \"\n", "1:9: `title` says nothing; write it out, or leave the line out"),
            ("title = \"A\"\ntitle = \"B\"\n", "2:1: duplicate key"),
        ] {
            assert_eq!(Settings::parse(text).unwrap_err().to_string(), format!("corpus.toml:{message}"), "{text}");
        }
        assert!(Settings::parse("title = \"A\n").unwrap_err().to_string().starts_with("corpus.toml:1:"));
    }
}
