//! `[events."2020-01-08-iran-fires"]` and `[[added]]`: what a person says of events.

use super::SettingsError;
use super::values::{in_order, is_true, list, mistake, nearest, place, with_article, words};
use dateline_calendar::Edtf;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What the settings say of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EventSettings {
    /// Its id, or words that one of its accounts quotes.
    pub(crate) name: String,
    /// Other events of the same happening, each with its place in the file.
    pub(crate) join: Vec<(String, String)>,
    /// Words of accounts that tell another happening.
    pub(crate) split: Vec<(String, String)>,
    /// The title to show.
    pub(crate) title: Option<String>,
    /// When it was.
    pub(crate) date: Option<Edtf>,
    /// It is not to be shown.
    pub(crate) is_hidden: bool,
    /// `corpus.toml:3:12`
    pub(crate) place: String,
}

/// An event that a person found in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AddedEvent {
    /// What happened.
    pub(crate) title: String,
    /// When, if it is known.
    pub(crate) date: Option<Edtf>,
    /// The document's path or id, where more than one may have the words.
    pub(crate) document: Option<String>,
    /// The words that tell it.
    pub(crate) quote: String,
    /// `corpus.toml:3:12`
    pub(crate) place: String,
}

const KEYS: [&str; 5] = ["join", "split", "title", "date", "hide"];
const KEYS_OF_ADDED: [&str; 4] = ["title", "date", "document", "quote"];

/// Every event that the settings speak of, in the order of the file.
pub(super) fn events(text: &str, value: &Spanned<DeValue<'_>>) -> Result<Vec<EventSettings>, SettingsError> {
    let DeValue::Table(events) = value.get_ref() else {
        let kind = with_article(value.get_ref().type_str());
        let message = format!("`events` is a table, not {kind}; write `[events.\"an-id\"]`");
        return Err(mistake(text, value.span().start, &message));
    };
    let each = in_order(events).into_iter().map(|(name, value)| {
        let DeValue::Table(table) = value.get_ref() else {
            let (name, kind) = (name.get_ref(), with_article(value.get_ref().type_str()));
            let message = format!("`{name}` is a table, not {kind}; write `[events.\"{name}\"]` and its keys below");
            return Err(mistake(text, value.span().start, &message));
        };
        event(text, name.get_ref(), table, place(text, name.span().start))
    });
    each.collect()
}

fn event(text: &str, name: &str, table: &DeTable<'_>, place: String) -> Result<EventSettings, SettingsError> {
    let mut found = EventSettings { name: name.to_owned(), place, ..EventSettings::default() };
    for (key, value) in in_order(table) {
        let name = key.get_ref().as_ref();
        match name {
            "join" => found.join = list(text, name, value)?,
            "split" => found.split = list(text, name, value)?,
            "title" => found.title = Some(words(text, name, value)?),
            "date" => found.date = Some(date(text, value)?),
            "hide" => found.is_hidden = is_true(text, name, value)?,
            other => return Err(mistake(text, key.span().start, &nearest("key of an event", other, &KEYS))),
        }
    }
    Ok(found)
}

/// Every event that the settings add.
pub(super) fn added(text: &str, value: &Spanned<DeValue<'_>>) -> Result<Vec<AddedEvent>, SettingsError> {
    let tables = match value.get_ref() {
        DeValue::Array(tables) => tables.iter().map(|table| (table.get_ref(), table.span().start)).collect(),
        other => vec![(other, value.span().start)],
    };
    let each = tables.into_iter().map(|(value, at)| match value {
        DeValue::Table(table) => added_event(text, table, at),
        other => {
            let kind = with_article(other.type_str());
            Err(mistake(text, at, &format!("`added` is a table, not {kind}; write `[[added]]` and its keys below")))
        }
    });
    each.collect()
}

fn added_event(text: &str, table: &DeTable<'_>, at: usize) -> Result<AddedEvent, SettingsError> {
    let (mut title, mut day, mut document, mut quote) = (None, None, None, None);
    for (key, value) in in_order(table) {
        let name = key.get_ref().as_ref();
        match name {
            "title" => title = Some(words(text, name, value)?),
            "date" => day = Some(date(text, value)?),
            "document" => document = Some(words(text, name, value)?),
            "quote" => quote = Some(words(text, name, value)?),
            other => {
                let message = nearest("key of an added event", other, &KEYS_OF_ADDED);
                return Err(mistake(text, key.span().start, &message));
            }
        }
    }
    let missing = |key: &str| mistake(text, at, &format!("an added event has a `{key}`; write `{key} = \"…\"`"));
    Ok(AddedEvent {
        title: title.ok_or_else(|| missing("title"))?,
        date: day,
        document,
        quote: quote.ok_or_else(|| missing("quote"))?,
        place: place(text, at),
    })
}

/// A date as EDTF or TOML writes it.
fn date(text: &str, value: &Spanned<DeValue<'_>>) -> Result<Edtf, SettingsError> {
    let written = match value.get_ref() {
        DeValue::Datetime(day) if day.time.is_none() => day.to_string(),
        _ => words(text, "date", value)?,
    };
    written.parse().map_err(|error| {
        let message = format!("{error}; write `date = \"2020-01-03\"`, `\"2020-01\"`, `\"[2020-01-03..2020-01-05]\"`");
        mistake(text, value.span().start, &message)
    })
}
