//! What the app shows, as the part of its address after the site's root, and back.
//!
//! `event/2020-01-08-iran-fires-missiles/`, `./?about=iraq&from=2019-05-01&to=2020-04-30`, `entities/?q=kirkuk`, `document/a-moment-of-truth/#char=120,244`.
//! The fragment is that of RFC 5147: code points of the document's text. Reading never fails: an unknown page is
//! [`Page::Unknown`], and an unknown part of a query is left out and named.

use crate::order::Order;
use crate::parted::{By, Parted};
use crate::percent;
use crate::sorting;
use crate::view::{Scale, View};
use dateline_calendar::Day;
use dateline_model::{Corpus, Document, DocumentIndex, EntityIndex, EventIndex, Span};

/// What the app shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// How the timeline is set; `None` on pages that leave it as it is.
    pub view: Option<View>,
    /// The words pointed at, on a document's page.
    pub place: Option<Span>,
    /// What is sought, as it is typed, while its results are open over the page; empty where nothing is.
    pub search: String,
}

impl Address {
    /// Whether the other differs only in that more of the same search is typed, or less: no step of its own.
    pub fn is_typed_on(&self, other: &Address) -> bool {
        let (one, other_search) = (self.search.as_str(), other.search.as_str());
        let is_longer = one.starts_with(other_search) || other_search.starts_with(one);
        let is_sought = !one.is_empty() && !other_search.is_empty();
        is_sought && is_longer && (&self.page, &self.view, self.place) == (&other.page, &other.view, other.place)
    }
}

/// So many names may be laid together, and so many documents.
pub const TOGETHER: usize = 5;
const COMPARED: usize = 2;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The timeline.
    Timeline,
    /// All events, as a table.
    Events,
    /// One event.
    Event(EventIndex),
    /// All entities.
    Entities,
    /// What several entities share, two to five of them; one, to which others are still to be chosen. Ascending.
    Together(Vec<EntityIndex>),
    /// One entity.
    Entity(EntityIndex),
    /// All documents.
    Documents,
    /// What two documents tell; one, beside which another is still to be chosen. Ascending.
    Compare(Vec<DocumentIndex>),
    /// One document.
    Document(DocumentIndex),
    /// No page: the path that was asked for.
    Unknown(String),
}

impl Page {
    /// Whether its address tells how the timeline is set.
    pub const fn has_view(&self) -> bool {
        matches!(self, Page::Timeline | Page::Events)
    }
}

impl From<Page> for Address {
    fn from(page: Page) -> Address {
        Address { view: page.has_view().then(View::default), page, place: None, search: String::new() }
    }
}

/// The address, relative to the site's root and never empty.
pub fn write(corpus: &Corpus, address: &Address) -> String {
    let mut out = path(corpus, &address.page);
    let parts = address
        .view
        .as_ref()
        .filter(|_| address.page.has_view())
        .map_or_else(Vec::new, |view| query_parts(corpus, view));
    let search = (!address.search.is_empty()).then(|| format!("q={}", percent::encode(&address.search)));
    for part in parts.into_iter().chain(search) {
        out.push(if out.contains('?') { '&' } else { '?' });
        out.push_str(&part);
    }
    if let (Some(span), Page::Document(index)) = (address.place, &address.page) {
        let (start, end) = points_from_span(corpus.document(*index), span);
        out.push_str(&format!("#char={start},{end}"));
    }
    out
}

/// What an address shows, and the parts of it that this corpus does not know.
pub fn read(corpus: &Corpus, text: &str) -> (Address, Vec<String>) {
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (path, query) = text.split_once('?').unwrap_or((text, ""));
    let mut unknown = Vec::new();
    let page = chosen(corpus, page(corpus, path), query, &mut unknown);
    let view = page.has_view().then(|| view(corpus, query, &mut unknown));
    let place = match page {
        Page::Document(index) => place(corpus.document(index), fragment),
        _ => None,
    };
    let search = query.split('&').find_map(|part| part.strip_prefix("q=")).map(percent::decode).unwrap_or_default();
    (Address { page, view, place, search }, unknown)
}

fn path(corpus: &Corpus, page: &Page) -> String {
    let one = |list: &str, id: &str| format!("{list}/{}/", percent::encode(id));
    match page {
        Page::Timeline => "./".to_owned(),
        Page::Events => "events/".to_owned(),
        Page::Event(index) => one("event", &corpus.event(*index).id),
        Page::Entities => "entities/".to_owned(),
        Page::Together(names) => {
            format!("entities/?together={}", ids(names.iter().map(|&index| corpus.entity(index).id.as_str())))
        }
        Page::Entity(index) => one("entity", &corpus.entity(*index).id),
        Page::Documents => "documents/".to_owned(),
        Page::Compare(documents) => {
            format!("documents/?compare={}", ids(documents.iter().map(|&index| corpus.document(index).id.as_str())))
        }
        Page::Document(index) => one("document", &corpus.document(*index).id),
        Page::Unknown(path) => path.clone(),
    }
}

fn ids<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    ids.map(percent::encode).collect::<Vec<_>>().join(",")
}

/// The page that a list becomes where its query chooses some of it.
fn chosen(corpus: &Corpus, page: Page, query: &str, unknown: &mut Vec<String>) -> Page {
    let value = |name: &str| query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
    let mut lost = |name: &str, id: &str| unknown.push(format!("{name} {}", percent::decode(id)));
    let names = value("together").filter(|_| page == Page::Entities);
    let documents = value("compare").filter(|_| page == Page::Documents);
    if let Some(value) = names {
        let some = value.split(',').filter(|id| !id.is_empty());
        let mut names = found(some, |id| entity(corpus, id), &mut |id| lost("together", id));
        names.truncate(TOGETHER);
        return if names.is_empty() { page } else { Page::Together(names) };
    }
    if let Some(value) = documents {
        let some = value.split(',').filter(|id| !id.is_empty());
        let mut documents = found(some, |id| document(corpus, id), &mut |id| lost("compare", id));
        documents.truncate(COMPARED);
        return if documents.is_empty() { page } else { Page::Compare(documents) };
    }
    page
}

fn page(corpus: &Corpus, path: &str) -> Page {
    let bare = path.trim_start_matches("./").trim_end_matches("index.html").trim_matches('/');
    let (list, id) = bare.split_once('/').unwrap_or((bare, ""));
    let id = percent::decode(id);
    let found = match (list, id.as_str()) {
        ("", "") => Some(Page::Timeline),
        ("events", "") => Some(Page::Events),
        ("entities", "") => Some(Page::Entities),
        ("documents", "") => Some(Page::Documents),
        ("event", id) => event(corpus, id).map(Page::Event),
        ("entity", id) => entity(corpus, id).map(Page::Entity),
        ("document", id) => document(corpus, id).map(Page::Document),
        _ => None,
    };
    found.unwrap_or_else(|| Page::Unknown(path.to_owned()))
}

fn query_parts(corpus: &Corpus, view: &View) -> Vec<String> {
    let query = &view.query;
    let mut parts = Vec::new();
    let mut list = |name: &str, ids: Vec<&str>| {
        if !ids.is_empty() {
            parts.push(format!("{name}={}", self::ids(ids.into_iter())));
        }
    };
    list("told-by", query.documents.iter().map(|&index| corpus.document(index).id.as_str()).collect());
    list("about", query.entities.iter().map(|&index| corpus.entity(index).id.as_str()).collect());
    list("shut", view.parted.shut_groups(corpus));
    list("event", view.selected.iter().map(|&index| &*corpus.event(index).id).collect());
    let mut flag = |holds: bool, part: String| {
        if holds {
            parts.push(part);
        }
    };
    flag(query.is_told_by_several, "told=several".to_owned());
    flag(query.is_every_status, "status=all".to_owned());
    if let Some((from, to)) = view.window {
        flag(true, format!("from={from}&to={to}"));
    }
    flag(view.scale == Scale::Even, "scale=even".to_owned());
    flag(view.parted.by != By::Nothing, format!("lanes={}", view.parted.by.name()));
    flag(view.order != Order::default(), format!("order={}", view.order.name()));
    parts
}

fn view(corpus: &Corpus, query: &str, unknown: &mut Vec<String>) -> View {
    let mut view = View::default();
    let (mut from, mut to) = (None, None);
    let mut shut = "";
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let mut lost = |text: &str| unknown.push(format!("{name} {}", percent::decode(text)).trim_end().to_owned());
        let ids = value.split(',').filter(|id| !id.is_empty());
        match (name, value) {
            ("told-by", _) => view.query.documents = found(ids, |id| document(corpus, id), &mut lost),
            ("about", _) => view.query.entities = found(ids, |id| entity(corpus, id), &mut lost),
            ("event", _) => view.selected = found(ids, |id| event(corpus, id), &mut lost).first().copied(),
            // How the page is framed is settled before the app starts; what is sought is no part of the view.
            ("embed" | "q", _) => {}
            ("told", "several") => view.query.is_told_by_several = true,
            ("status", "all") => view.query.is_every_status = true,
            ("scale", "even") => view.scale = Scale::Even,
            ("shut", _) => shut = value,
            ("lanes", _) => match By::from_name(value) {
                Some(by) => view.parted.by = by,
                None => lost(value),
            },
            ("from", _) => from = day(value, &mut lost),
            ("to", _) => to = day(value, &mut lost),
            ("order", _) => match Order::from_name(value) {
                Some(order) => view.order = order,
                None => lost(value),
            },
            _ => lost(value),
        }
    }
    let by: Parted = view.parted;
    let groups = shut.split(',').filter(|name| !name.is_empty());
    let lost = &mut |name: &str| unknown.push(format!("shut {}", percent::decode(name)));
    for group in found(groups, |name| by.group_of_name(corpus, name), lost) {
        view.parted.shut |= 1 << group;
    }
    view.window = from.zip(to).filter(|(from, to)| from <= to);
    view
}

fn found<'a, T: Ord>(
    ids: impl Iterator<Item = &'a str>,
    find: impl Fn(&str) -> Option<T>,
    lost: &mut impl FnMut(&str),
) -> Vec<T> {
    let mut all = Vec::new();
    for id in ids {
        match find(&percent::decode(id)) {
            Some(index) => all.push(index),
            None => lost(id),
        }
    }
    sorting::sort(&mut all);
    all.dedup();
    all
}

fn day(text: &str, lost: &mut impl FnMut(&str)) -> Option<Day> {
    let day = text.parse().ok();
    if day.is_none() {
        lost(text);
    }
    day
}

fn document(corpus: &Corpus, id: &str) -> Option<DocumentIndex> {
    corpus.documents.iter().position(|document| document.id == id).map(|number| DocumentIndex(number as u32))
}

fn entity(corpus: &Corpus, id: &str) -> Option<EntityIndex> {
    corpus.entities.iter().position(|entity| entity.id == id).map(|number| EntityIndex(number as u32))
}

fn event(corpus: &Corpus, id: &str) -> Option<EventIndex> {
    corpus.events.iter().position(|event| event.id == id).map(|number| EventIndex(number as u32))
}

fn points_from_span(document: &Document, span: Span) -> (usize, usize) {
    let start = document.text[..span.start as usize].chars().count();
    (start, start + document.words(span).chars().count())
}

fn place(document: &Document, fragment: &str) -> Option<Span> {
    let (start, end) = fragment.strip_prefix("char=")?.split_once(',')?;
    let (start, end) = (start.parse::<usize>().ok()?, end.parse::<usize>().ok()?);
    let byte_of =
        |point: usize| document.text.char_indices().map(|(byte, _)| byte).chain([document.text.len()]).nth(point);
    let span = Span::new(byte_of(start)?, byte_of(end)?);
    (span.start < span.end).then_some(span)
}
