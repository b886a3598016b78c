//! `[documents."a.txt"]`: what a person says of one document, believed before what the document says.

use super::SettingsError;
use super::values::{in_order, list, mistake, nearest, place, with_article, words};
use crate::source::Said;
use crate::written_dates::written_dates;
use dateline_calendar::Day;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What the settings say of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DocumentSettings {
    pub(crate) title: Option<String>,
    pub(crate) published: Option<Day>,
    pub(crate) authors: Vec<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) url: Option<String>,
    /// `corpus.toml:3:12`
    pub(crate) place: String,
}

const KEYS: [&str; 6] = ["title", "published", "authors", "publisher", "language", "url"];

/// Every document that the settings name, by path.
pub(super) fn documents(
    text: &str,
    value: &Spanned<DeValue<'_>>,
) -> Result<BTreeMap<String, DocumentSettings>, SettingsError> {
    let DeValue::Table(documents) = value.get_ref() else {
        let kind = with_article(value.get_ref().type_str());
        let message = format!("`documents` is a table, not {kind}; write `[documents.\"a.txt\"]`");
        return Err(mistake(text, value.span().start, &message));
    };
    let mut found = BTreeMap::new();
    for (path, value) in in_order(documents) {
        let name = path.get_ref().as_ref();
        let DeValue::Table(table) = value.get_ref() else {
            let kind = with_article(value.get_ref().type_str());
            let message = format!("`{name}` is a table, not {kind}; write `[documents.\"{name}\"]` and its keys below");
            return Err(mistake(text, value.span().start, &message));
        };
        let place = place(text, path.span().start);
        found.insert(name.to_owned(), document(text, table, place)?);
    }
    Ok(found)
}

fn document(text: &str, table: &DeTable<'_>, place: String) -> Result<DocumentSettings, SettingsError> {
    let mut found = DocumentSettings { place, ..DocumentSettings::default() };
    for (key, value) in in_order(table) {
        let name = key.get_ref().as_ref();
        match name {
            "title" => found.title = Some(words(text, name, value)?),
            "published" => found.published = Some(day(text, value)?),
            "authors" => found.authors = list(text, name, value)?.into_iter().map(|(name, _)| name).collect(),
            "publisher" => found.publisher = Some(words(text, name, value)?),
            "language" => found.language = Some(language(text, value)?),
            "url" => found.url = Some(address(text, value)?),
            // As front matter calls it.
            "date" => {
                let message = "no key of a document is called `date`; did you mean `published`?";
                return Err(mistake(text, key.span().start, message));
            }
            other => return Err(mistake(text, key.span().start, &nearest("key of a document", other, &KEYS))),
        }
    }
    Ok(found)
}

/// A language tag as BCP 47 writes it, as far as its first part goes: `en`, `en-GB`.
fn language(text: &str, value: &Spanned<DeValue<'_>>) -> Result<String, SettingsError> {
    let written = words(text, "language", value)?;
    let first = written.split(['-', '_']).next().unwrap_or_default();
    let is_tag = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let message = || format!("`{written}` is not a language tag; write it as `language = \"en\"`");
    if is_tag { Ok(written) } else { Err(mistake(text, value.span().start, &message())) }
}

fn address(text: &str, value: &Spanned<DeValue<'_>>) -> Result<String, SettingsError> {
    let written = words(text, "url", value)?;
    let is_address = ["https://", "http://"].iter().any(|start| written.starts_with(start))
        && !written.contains(char::is_whitespace);
    let message = || format!("`{written}` is not an address; write it as `url = \"https://example.org/page\"`");
    if is_address { Ok(written) } else { Err(mistake(text, value.span().start, &message())) }
}

fn day(text: &str, value: &Spanned<DeValue<'_>>) -> Result<Day, SettingsError> {
    let written = match value.get_ref() {
        DeValue::Datetime(time) => time.to_string(),
        _ => words(text, "published", value)?,
    };
    let found = written_dates(&written).first().map(|(_, day)| *day);
    let message = || format!("`{written}` is not a day; write it as `published = \"2020-01-08\"`");
    found.ok_or_else(|| mistake(text, value.span().start, &message()))
}

/// That no file is called so, with the one that may be meant.
pub(super) fn no_such(path: &str, paths: &[&str]) -> String {
    let likeness = |known: &str| strsim::jaro_winkler(known, path);
    let nearest =
        paths.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b))).filter(|known| 0.85 <= likeness(known));
    let cure = nearest.map(|known| format!("; did you mean `{known}`?")).unwrap_or_default();
    format!("no document is called `{path}`{cure}")
}

impl DocumentSettings {
    fn said<T>(&self, value: Option<T>) -> Option<Said<T>> {
        value.map(|value| Said::new(value, self.place.clone()))
    }

    pub(crate) fn title(&self) -> Option<Said<String>> {
        self.said(self.title.clone())
    }

    pub(crate) fn published(&self) -> Option<Said<Day>> {
        self.said(self.published)
    }

    pub(crate) fn authors(&self) -> Vec<Said<String>> {
        self.authors.iter().filter_map(|name| self.said(Some(name.clone()))).collect()
    }

    pub(crate) fn publisher(&self) -> Option<Said<String>> {
        self.said(self.publisher.clone())
    }

    pub(crate) fn language(&self) -> Option<Said<String>> {
        self.said(self.language.clone())
    }

    pub(crate) fn url(&self) -> Option<Said<String>> {
        self.said(self.url.clone())
    }
}
