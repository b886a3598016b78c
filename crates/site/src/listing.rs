//! Every address of a site, with the title and description of its page.

use crate::shell::PagesError;
use dateline_calendar::Style;
use dateline_model::{Corpus, Document, Entity, Event};

/// What differs from page to page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    /// The folder, relative to the site's root: empty, or ending with `/`.
    pub(crate) address: String,
    /// What the browser's tab says.
    pub(crate) title: String,
    /// What a search engine shows under it.
    pub(crate) description: String,
}

/// Characters of a description; what search engines show.
const DESCRIPTION_LENGTH: usize = 200;

/// One head an address: the timeline, the lists, then each event, entity and document in the corpus's order.
pub(crate) fn heads(corpus: &Corpus) -> Result<Vec<Head>, PagesError> {
    let about = corpus.description.clone().unwrap_or_else(|| counts(corpus));
    let list = |address: &str, title: &str| Head {
        address: format!("{address}/"),
        title: format!("{title} · {}", corpus.title),
        description: about.clone(),
    };
    let mut heads = vec![
        Head { address: String::new(), title: corpus.title.clone(), description: about.clone() },
        list("events", "Events"),
        list("entities", "Names"),
        list("documents", "Documents"),
    ];
    for event in &corpus.events {
        heads.push(head(corpus, "event", &event.id, &event.title, &event_description(corpus, event))?);
    }
    for entity in &corpus.entities {
        heads.push(head(corpus, "entity", &entity.id, &entity.name, &entity_description(entity))?);
    }
    for document in &corpus.documents {
        heads.push(head(corpus, "document", &document.id, &document.title, &document_description(document))?);
    }
    Ok(heads)
}

fn head(corpus: &Corpus, folder: &str, id: &str, title: &str, description: &str) -> Result<Head, PagesError> {
    if !is_file_name(id) {
        return Err(PagesError::Id { kind: folder.to_owned(), id: id.to_owned() });
    }
    Ok(Head {
        address: format!("{folder}/{id}/"),
        title: format!("{title} · {}", corpus.title),
        description: shortened(description),
    })
}

/// Whether an id can name a folder: an export may hold any, and `../..` would leave the site.
fn is_file_name(id: &str) -> bool {
    let is_plain = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '.' | '~');
    !id.is_empty() && id.len() <= 255 && !id.starts_with('.') && id.chars().all(is_plain)
}

fn event_description(corpus: &Corpus, event: &Event) -> String {
    let date = event.date.map(|date| format!("{}: ", date.edtf.words(Style::Long)));
    let Some(account) = event.accounts.first() else { return date.unwrap_or_default() };
    format!("{}“{}” ({})", date.unwrap_or_default(), corpus.quote(account), corpus.document(account.document).title)
}

fn entity_description(entity: &Entity) -> String {
    let documents = entity.mentions.chunk_by(|a, b| a.document == b.document).count();
    let aliases =
        if entity.aliases.is_empty() { String::new() } else { format!(", also {}", entity.aliases.join(", ")) };
    format!("{}{aliases}: named {} in {}", entity.name, times(entity.mentions.len()), counted(documents, "document"))
}

fn document_description(document: &Document) -> String {
    let by = (!document.authors.is_empty()).then(|| document.authors.join(", "));
    let published = document.published.map(|day| day.words(Style::Long));
    let parts: Vec<_> = [by, document.publisher.clone(), published].into_iter().flatten().collect();
    if parts.is_empty() { document.title.clone() } else { format!("{}: {}", document.title, parts.join(" · ")) }
}

fn counts(corpus: &Corpus) -> String {
    format!("{} told by {}", counted(corpus.events.len(), "event"), counted(corpus.documents.len(), "document"))
}

fn counted(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}

fn times(count: usize) -> String {
    match count {
        1 => "once".into(),
        2 => "twice".into(),
        _ => format!("{count} times"),
    }
}

/// Blanks made one, cut after a whole word.
fn shortened(text: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        length += word.chars().count() + 1;
        if DESCRIPTION_LENGTH < length {
            return format!("{out} …").trim_start().to_owned();
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_would_leave_its_folder_is_refused() {
        for id in ["", ".", "..", "../x", "a/b", "a\\b", "a\0", "a b", ".hidden", "a:b"] {
            assert!(!is_file_name(id), "{id}");
        }
        for id in ["2020-01-08-iran-fires-missiles", "żółw", "a-2"] {
            assert!(is_file_name(id), "{id}");
        }
    }

    #[test]
    fn a_description_ends_after_a_whole_word() {
        assert_eq!(shortened("a  b\n c"), "a b c");
        let long = "four ".repeat(60);
        let short = shortened(&long);
        assert!(short.ends_with("four …") && short.chars().count() <= DESCRIPTION_LENGTH + 2, "{short}");
        assert_eq!(shortened(&"x".repeat(300)), "…");
    }
}
