//! Every page of a site: its head, and what stands in it.

use crate::card;
use crate::error::PagesError;
use crate::head::{Head, shortened};
use crate::html::frame::{Section, body};
use crate::html::{about, document, documents, entities, entity, event, events, gone, home};
use crate::ledger::Kind;
use crate::site::Site;
use crate::structured;
use dateline_calendar::Style;
use dateline_explore::{finding, percent};
use dateline_model::{Document, DocumentIndex, Entity, EntityIndex, EventIndex};
use dateline_wording as wording;
use maud::Markup;
use std::collections::BTreeSet;

/// A page before it is put into the shell.
pub(crate) struct Content {
    pub(crate) head: Head,
    pub(crate) body: Markup,
}

/// The timeline, the lists, the page about it all, each event, entity and document, and each id that is nothing's own any more.
pub(crate) fn contents<'a>(site: &'a Site<'_>) -> impl Iterator<Item = Result<Content, PagesError>> + 'a {
    let numbers = |count: usize| 0..count as u32;
    let corpus = site.corpus;
    let events = numbers(corpus.events.len()).map(|number| event_page(site, EventIndex(number)));
    let entities = numbers(corpus.entities.len()).map(|number| entity_page(site, EntityIndex(number)));
    let documents = numbers(corpus.documents.len()).map(|number| document_page(site, DocumentIndex(number)));
    let overviews = overviews(site).into_iter().chain(years(site)).map(Ok);
    overviews.chain(events).chain(entities).chain(documents).chain(gone_pages(site))
}

fn overviews(site: &Site<'_>) -> Vec<Content> {
    let corpus = site.corpus;
    let about_all = corpus.description.clone().unwrap_or_else(|| finding::finding(corpus));
    let page = |address: &str, title: &str, section, markup: &Markup| Content {
        head: Head {
            address: address.to_owned(),
            folder: address.to_owned(),
            title: wording::frame::title(title, &corpus.title),
            description: shortened(&about_all),
            ..Head::default()
        },
        body: body(site, address, section, section != Section::None, markup),
    };
    let mut timeline = page("", &corpus.title, Section::Timeline, &home::home(site));
    timeline.head.title = wording::frame::home_title(&corpus.title);
    timeline.head.has_embedding = true;
    let mut about = page("about/", wording::frame::ABOUT, Section::None, &about::about(site));
    about.head.is_only_served = true;
    vec![
        timeline,
        page("events/", wording::frame::EVENTS, Section::Events, &events::events(site)),
        page("entities/", wording::frame::NAMES, Section::Entities, &entities::entities(site)),
        page("documents/", wording::frame::DOCUMENTS, Section::Documents, &documents::documents(site)),
        about,
    ]
}

fn years<'a>(site: &'a Site<'_>) -> impl Iterator<Item = Content> + 'a {
    let years = home::pages(site);
    (0..years.len()).map(move |at| {
        let (address, name) = (years[at].address(), years[at].name());
        Content {
            body: body(site, &address, Section::Timeline, false, &home::year(site, &years, at)),
            head: Head {
                title: wording::frame::title(&name, &site.corpus.title),
                description: wording::head::year(&name, years[at].events.len()),
                folder: address.clone(),
                address,
                is_only_served: true,
                ..Head::default()
            },
        }
    })
}

fn event_page(site: &Site<'_>, index: EventIndex) -> Result<Content, PagesError> {
    let told = site.corpus.event(index);
    let address = site.event(index);
    let date = told.date.map(|date| date.edtf.words(Style::Long));
    let account = told.accounts.first();
    let quote =
        account.map(|account| (site.corpus.quote(account), site.corpus.document(account.document).title.as_str()));
    let description = wording::head::event(date.as_deref(), quote);
    Ok(Content {
        body: body(site, &address, Section::Events, false, &event::event(site, index)),
        head: Head {
            folder: folder(Kind::Event, &told.id)?,
            title: wording::frame::title(&told.title, &site.corpus.title),
            description: shortened(&description),
            has_card: site.input.has_cards && card::has_card(site.corpus, told),
            structured: Some(structured::of_event(site, index)),
            has_embedding: true,
            address,
            ..Head::default()
        },
    })
}

fn entity_page(site: &Site<'_>, index: EntityIndex) -> Result<Content, PagesError> {
    let named = site.corpus.entity(index);
    let address = site.entity(index);
    Ok(Content {
        body: body(site, &address, Section::Entities, false, &entity::entity(site, index)),
        head: Head {
            folder: folder(Kind::Entity, &named.id)?,
            title: wording::frame::title(&named.name, &site.corpus.title),
            description: shortened(&entity_description(named)),
            address,
            ..Head::default()
        },
    })
}

fn document_page(site: &Site<'_>, index: DocumentIndex) -> Result<Content, PagesError> {
    let source = site.corpus.document(index);
    let address = site.document(index);
    Ok(Content {
        body: body(site, &address, Section::Documents, false, &document::document(site, index)),
        head: Head {
            folder: folder(Kind::Document, &source.id)?,
            title: wording::frame::title(&source.title, &site.corpus.title),
            description: shortened(&document_description(source)),
            structured: Some(structured::of_document(source)),
            address,
            ..Head::default()
        },
    })
}

/// A page for each id that was minted and is nothing's own any more, whether or not that is recorded yet.
fn gone_pages<'a>(site: &'a Site<'_>) -> impl Iterator<Item = Result<Content, PagesError>> + 'a {
    let present: BTreeSet<(Kind, &str)> = ids(site).collect();
    let minted = site.input.ledger.mint(site.corpus);
    let gone = minted.gone().filter(|(kind, id, _)| !present.contains(&(*kind, id)));
    gone.map(|(kind, id, now)| gone_page(site, kind, id, now)).collect::<Vec<_>>().into_iter()
}

fn gone_page(site: &Site<'_>, kind: Kind, id: &str, now: Option<&str>) -> Result<Content, PagesError> {
    let folder = folder(kind, id)?;
    let address = format!("{}/{}/", kind.name(), percent::encode(id));
    let to = now.map(|now| format!("{}/{}/", kind.name(), percent::encode(now)));
    let (markup, title) = match (&to, now) {
        (Some(to), Some(now)) => (gone::moved(kind, to, title(site, kind, now)), wording::gone::MOVED),
        _ => (gone::withdrawn(kind, id), wording::gone::WITHDRAWN),
    };
    Ok(Content {
        body: body(site, &address, section(kind), false, &markup),
        head: Head {
            title: wording::frame::title(&wording::frame::title(title, id), &site.corpus.title),
            description: wording::head::gone(&format!("{}/{id}", kind.name()), title),
            is_only_served: true,
            is_gone: true,
            forward: to,
            folder,
            address,
            ..Head::default()
        },
    })
}

/// Every id that has a page of its own.
fn ids<'a>(site: &'a Site<'_>) -> impl Iterator<Item = (Kind, &'a str)> {
    let corpus = site.corpus;
    let events = corpus.events.iter().map(|event| (Kind::Event, &*event.id));
    let entities = corpus.entities.iter().map(|entity| (Kind::Entity, entity.id.as_str()));
    events.chain(entities).chain(corpus.documents.iter().map(|document| (Kind::Document, document.id.as_str())))
}

fn title<'a>(site: &'a Site<'_>, kind: Kind, id: &'a str) -> &'a str {
    let corpus = site.corpus;
    let found = match kind {
        Kind::Event => corpus.events.iter().find(|event| event.id == id).map(|event| &*event.title),
        Kind::Entity => corpus.entities.iter().find(|entity| entity.id == id).map(|entity| &*entity.name),
        Kind::Document => corpus.documents.iter().find(|document| document.id == id).map(|document| &*document.title),
    };
    found.unwrap_or(id)
}

const fn section(kind: Kind) -> Section {
    match kind {
        Kind::Event => Section::Events,
        Kind::Entity => Section::Entities,
        Kind::Document => Section::Documents,
    }
}

/// The folder of a page: the id itself, which addresses carry percent-encoded.
fn folder(kind: Kind, id: &str) -> Result<String, PagesError> {
    if is_file_name(id) {
        Ok(format!("{}/{id}/", kind.name()))
    } else {
        Err(PagesError::Id { kind: kind.name().to_owned(), id: id.to_owned() })
    }
}

/// Whether an id can name a folder: an export may hold any, and `../..` would leave the site.
fn is_file_name(id: &str) -> bool {
    let is_plain = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '.' | '~');
    !id.is_empty() && id.len() <= 255 && !id.starts_with('.') && id.chars().all(is_plain)
}

fn entity_description(entity: &Entity) -> String {
    let documents = entity.mentions.chunk_by(|a, b| a.document == b.document).count();
    wording::head::name(&entity.name, &entity.aliases, entity.mentions.len(), documents)
}

fn document_description(document: &Document) -> String {
    let by = wording::byline(document);
    wording::head::document(&document.title, &by)
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
}
