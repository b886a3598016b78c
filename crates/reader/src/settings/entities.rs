//! `[entities."Mustafa Kadhimi"]`: what a person says of a name, found under any of its spellings.

use super::SettingsError;
use super::values::{in_order, is_true, list, mistake, nearest, place, with_article, words};
use dateline_model::EntityKind;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What the settings say of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EntitySettings {
    /// Any spelling of it, or its id.
    pub(crate) name: String,
    /// Other names of the same, each with its place in the file.
    pub(crate) join: Vec<(String, String)>,
    /// Spellings that are another's.
    pub(crate) apart: Vec<(String, String)>,
    /// The name to show.
    pub(crate) renamed: Option<String>,
    pub(crate) kind: Option<EntityKind>,
    /// It is no entity.
    pub(crate) is_ignored: bool,
    /// `corpus.toml:3:12`
    pub(crate) place: String,
}

const KEYS: [&str; 5] = ["join", "apart", "name", "kind", "ignore"];

/// Every name that the settings speak of, in the order of the file.
pub(super) fn entities(text: &str, value: &Spanned<DeValue<'_>>) -> Result<Vec<EntitySettings>, SettingsError> {
    let DeValue::Table(entities) = value.get_ref() else {
        let kind = with_article(value.get_ref().type_str());
        let message = format!("`entities` is a table, not {kind}; write `[entities.\"A name\"]`");
        return Err(mistake(text, value.span().start, &message));
    };
    let each = in_order(entities).into_iter().map(|(name, value)| {
        let DeValue::Table(table) = value.get_ref() else {
            let (name, kind) = (name.get_ref(), with_article(value.get_ref().type_str()));
            let message = format!("`{name}` is a table, not {kind}; write `[entities.\"{name}\"]` and its keys below");
            return Err(mistake(text, value.span().start, &message));
        };
        entity(text, name.get_ref(), table, place(text, name.span().start))
    });
    each.collect()
}

fn entity(text: &str, name: &str, table: &DeTable<'_>, place: String) -> Result<EntitySettings, SettingsError> {
    let mut found = EntitySettings { name: name.to_owned(), place, ..EntitySettings::default() };
    for (key, value) in in_order(table) {
        let name = key.get_ref().as_ref();
        match name {
            "join" => found.join = list(text, name, value)?,
            "apart" => found.apart = list(text, name, value)?,
            "name" => found.renamed = Some(words(text, name, value)?),
            "kind" => found.kind = Some(kind(text, value)?),
            "ignore" => found.is_ignored = is_true(text, name, value)?,
            other => return Err(mistake(text, key.span().start, &nearest("key of a name", other, &KEYS))),
        }
    }
    Ok(found)
}

fn kind(text: &str, value: &Spanned<DeValue<'_>>) -> Result<EntityKind, SettingsError> {
    let written = words(text, "kind", value)?;
    let known: Vec<&str> = EntityKind::ALL.iter().map(|kind| kind.name()).collect();
    let found = EntityKind::ALL.iter().copied().find(|kind| kind.name() == written);
    found.ok_or_else(|| mistake(text, value.span().start, &nearest("kind", &written, &known)))
}

#[cfg(test)]
mod tests {
    use crate::{Settings, SourceFile, read_checked};

    const TEXT: &str = "Ruth Adeyemi met Tunde Marsh in Tallow. Adeyemi left for Orbec. The Wessel fell.";

    fn entities(settings: &str) -> Result<Vec<String>, String> {
        let files = [SourceFile { path: "a.txt", bytes: TEXT.as_bytes() }];
        let settings = Settings::parse(settings).map_err(|error| error.to_string())?;
        let (corpus, _) = read_checked(&files, &settings, &()).map_err(|error| error.to_string())?;
        assert_eq!(corpus.check(), Ok(()));
        let line = |entity: &dateline_model::Entity| {
            format!(
                "{} {} ({})",
                entity.kind.name(),
                [vec![entity.name.clone()], entity.aliases.clone()].concat().join(" · "),
                entity.mentions.len()
            )
        };
        Ok(corpus.entities.iter().map(line).collect())
    }

    #[test]
    fn names_are_joined_parted_renamed_retyped_and_ignored() {
        let found = entities(
            "[entities.'Ruth Adeyemi']\njoin = 'Tunde Marsh'\napart = ['Adeyemi']\nname = 'Ruth'\n\
             [entities.Orbec]\nkind = 'organisation'\n[entities.Wessel]\nignore = true\n",
        );
        let found = found.unwrap();
        assert!(found.contains(&"person Adeyemi (1)".to_owned()), "{found:?}");
        assert!(found.contains(&"person Ruth · Ruth Adeyemi · Tunde Marsh (2)".to_owned()), "{found:?}");
        assert!(found.contains(&"organisation Orbec (1)".to_owned()), "{found:?}");
        assert!(!found.iter().any(|line| line.contains("Wessel")), "{found:?}");
    }

    #[test]
    fn a_correction_that_fits_nothing_is_named_with_its_line_and_the_nearest() {
        for (settings, message) in [
            (
                "\n[entities.'Ruth Adeyem']\nkind = 'person'\n",
                "2:11: nothing is called `Ruth Adeyem`; did you mean `Ruth Adeyemi`?",
            ),
            ("[entities.Orbec]\njoin = 'Tallo'\n", "2:8: nothing is called `Tallo`; did you mean `Tallow`?"),
            ("[entities.'Ruth Adeyemi']\njoin = 'Adeyemi'\n", "2:8: `Adeyemi` is `Ruth Adeyemi` already"),
            ("[entities.Orbec]\napart = 'Tallow'\n", "2:9: `Tallow` is no other spelling of `Orbec`"),
            (
                "[entities.Orbec]\nkind = 'organization'\n",
                "2:8: no kind is called `organization`; did you mean `organisation`?",
            ),
            ("[entities.Orbec]\nkinds = 'x'\n", "2:1: no key of a name is called `kinds`; did you mean `kind`?"),
            ("[entities.Orbec]\nignore = 1\n", "2:10: `ignore` is `true` or `false`, not an integer"),
        ] {
            assert_eq!(entities(settings).unwrap_err(), format!("corpus.toml:{message}"), "{settings}");
        }
    }
}
