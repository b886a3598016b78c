//! What a page says of itself in its head: schema.org data, Open Graph, `article:*`, `meta` names, `link`, `time`, `lang`.
//!
//! Schema.org data comes first, since it is written for machines by the program that knows; of what says the same twice the first counts.

use super::super::told::{Said, Told};
use super::tree::Tree;
use crate::blocks::bylines;
use crate::blocks::look;
use crate::written_dates::written_dates;
use dateline_calendar::Day;
use serde_json::{Map, Value};

/// What the page says, and the article's own words where its data has them.
pub(super) struct Metadata {
    pub(super) told: Told,
    pub(super) body: Option<String>,
}

/// Data longer than this is no description of one article.
const MOST_DATA: usize = 4 << 20;

/// What a page says of itself; the lines are those that it shows.
pub(super) fn metadata(tree: &Tree, lines: &[String]) -> Metadata {
    let mut found = Metadata { told: Told::default(), body: None };
    let nodes: Vec<_> = tree.descendants(0).collect();
    for &node in nodes.iter().filter(|&&node| tree.name(node) == "script") {
        if tree.attribute(node, "type").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json")) {
            found.take_data(&tree.text(node));
        }
    }
    for &node in &nodes {
        match tree.name(node) {
            "meta" => found.told.take_meta(tree, node),
            "link" => found.told.take_link(tree, node),
            "html" => found.told.take_language(tree.attribute(node, "lang"), "`<html lang>`"),
            _ => {}
        }
    }
    found.told.take_times(tree, &nodes);
    found.told.take_authors(tree, &nodes);
    found.told.take_heading(tree, &nodes, lines);
    found
}

impl Metadata {
    fn take_data(&mut self, json: &str) {
        if MOST_DATA < json.len() {
            return;
        }
        // Some pages put a comment or a stray semicolon around it.
        let json = json.trim().trim_start_matches("<!--").trim_end_matches("-->").trim().trim_end_matches(';');
        // Line breaks within strings are no JSON, and common.
        let plain: String =
            json.chars().map(|character| if character.is_control() { ' ' } else { character }).collect();
        let Ok(value) = serde_json::from_str::<Value>(&plain) else { return };
        let mut open = vec![&value];
        while let Some(value) = open.pop() {
            match value {
                Value::Array(values) => open.extend(values.iter().rev()),
                Value::Object(object) => {
                    if is_article(object) {
                        self.take_article(object);
                    }
                    open.extend(["@graph", "mainEntity"].into_iter().filter_map(|key| object.get(key)));
                }
                _ => {}
            }
        }
    }

    fn take_article(&mut self, object: &Map<String, Value>) {
        let place = |key: &str| format!("`{key}` of the page's data");
        let words = |key: &str| object.get(key).and_then(Value::as_str).map(clean).filter(|words| !words.is_empty());
        let told = &mut self.told;
        put(&mut told.title, words("headline"), &place("headline"));
        put(&mut told.published, words("datePublished").and_then(|date| day(&date)), &place("datePublished"));
        put(&mut told.updated, words("dateModified").and_then(|date| day(&date)), &place("dateModified"));
        put(&mut told.publisher, object.get("publisher").and_then(name), &place("publisher"));
        put(&mut told.language, words("inLanguage"), &place("inLanguage"));
        if told.authors.is_empty() {
            let authors = match object.get("author") {
                Some(Value::Array(authors)) => authors.iter().filter_map(name).collect(),
                Some(author) => name(author).into_iter().collect(),
                None => Vec::new(),
            };
            told.authors = authors
                .iter()
                .flat_map(|names| authors_of(names))
                .map(|name| Said::new(name, place("author")))
                .collect();
        }
        if self.body.is_none() {
            self.body = object
                .get("articleBody")
                .and_then(Value::as_str)
                .filter(|body| !body.contains("</"))
                .map(str::to_owned);
        }
    }
}

impl Told {
    fn take_meta(&mut self, tree: &Tree, node: usize) {
        let name = tree
            .attribute(node, "property")
            .or_else(|| tree.attribute(node, "name"))
            .or_else(|| tree.attribute(node, "itemprop"));
        let (Some(name), Some(content)) = (name, tree.attribute(node, "content")) else { return };
        let name = name.trim().to_ascii_lowercase();
        let content = clean(content);
        if content.is_empty() {
            return;
        }
        let place = format!("`{name}`");
        match name.as_str() {
            "og:title" | "twitter:title" | "dc.title" | "dcterms.title" | "citation_title" => {
                put(&mut self.title, Some(content), &place);
            }
            "article:published_time"
            | "article:published"
            | "datepublished"
            | "date"
            | "pubdate"
            | "publishdate"
            | "publish-date"
            | "publish_date"
            | "publication_date"
            | "dc.date"
            | "dc.date.issued"
            | "dcterms.date"
            | "dcterms.issued"
            | "dcterms.created"
            | "sailthru.date"
            | "parsely-pub-date"
            | "citation_publication_date"
            | "citation_date"
            | "og:published_time"
            | "og:article:published_time"
            | "article.published"
            | "cxenseparse:recs:publishtime"
            | "pub_date"
            | "displaydate" => {
                put(&mut self.published, day(&content), &place);
            }
            "article:modified_time" | "og:updated_time" | "datemodified" | "last-modified" | "lastmod" => {
                put(&mut self.updated, day(&content), &place);
            }
            "og:site_name" | "application-name" | "dc.publisher" | "dcterms.publisher" | "citation_publisher" => {
                put(&mut self.publisher, Some(content), &place);
            }
            "author" | "article:author" | "dc.creator" | "dcterms.creator" | "sailthru.author" | "parsely-author"
            | "byl" | "citation_author" => {
                // Open Graph wants the address of a profile there.
                let is_new = self.authors.iter().all(|author| author.place == place);
                // Catalogues write the surname first.
                let turned = content.split_once(", ").filter(|_| name == "citation_author");
                let content = turned.map_or(content.clone(), |(surname, given)| format!("{given} {surname}"));
                if is_new && !content.contains("://") {
                    self.authors.extend(authors_of(&content).into_iter().map(|name| Said::new(name, place.clone())));
                }
            }
            "og:url" => put(&mut self.url, Some(content), &place),
            "og:locale" | "dc.language" | "content-language" => self.take_language(Some(&content), &place),
            _ => {}
        }
    }

    fn take_link(&mut self, tree: &Tree, node: usize) {
        let is_canonical = tree.attribute(node, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        let address = tree.attribute(node, "href").filter(|address| address.starts_with("http"));
        if let Some(address) = address.filter(|_| is_canonical) {
            self.url = Some(Said::new(address.trim().to_owned(), "`<link rel=canonical>`"));
        }
    }

    fn take_language(&mut self, tag: Option<&str>, place: &str) {
        let tag = tag.map(|tag| tag.trim().replace('_', "-")).filter(|tag| 2 <= tag.len() && tag.len() <= 12);
        put(&mut self.language, tag, place);
    }

    /// `<time pubdate>`, `<time itemprop="datePublished">`, else the one day that all times of the article's head tell.
    fn take_times(&mut self, tree: &Tree, nodes: &[usize]) {
        let is_published = |node: usize| {
            tree.attribute(node, "pubdate").is_some()
                || tree.attribute(node, "itemprop").is_some_and(|name| name.eq_ignore_ascii_case("datePublished"))
                || tree.attribute(node, "class").is_some_and(|class| {
                    class.split_whitespace().any(|name| matches!(name, "published" | "entry-date" | "dt-published"))
                })
        };
        let written = |node: usize| {
            tree.attribute(node, "datetime")
                .or_else(|| tree.attribute(node, "content"))
                .or_else(|| tree.attribute(node, "title"))
                .and_then(day)
                .or_else(|| day(&tree.text(node)))
        };
        let labelled = nodes.iter().copied().filter(|&node| is_published(node)).find_map(written);
        put(&mut self.published, labelled, "`<time>`");
        let first = nodes.iter().copied().filter(|&node| tree.name(node) == "time");
        // In a list of other pages each has a time of its own.
        let first = first.filter(|&node| !is_in_link_or_aside(tree, node)).find_map(written);
        put(&mut self.published, first, "the first `<time>`");
    }

    /// The heading that the title which the page gives has as a part, the longest of them; else that title without the site's name.
    fn take_heading(&mut self, tree: &Tree, nodes: &[usize], lines: &[String]) {
        let title = nodes.iter().find(|&&node| tree.name(node) == "title").map(|&node| clean(&tree.text(node)));
        let told: Vec<_> = self.title.iter().map(|said| said.value.clone()).chain(title.clone()).collect();
        let is_heading = |node: &&usize| matches!(tree.name(**node), "h1" | "h2" | "h3");
        let headings = nodes.iter().filter(is_heading).map(|&node| clean(&tree.text(node)));
        let site = self.publisher.as_ref().map(|said| plain(&said.value));
        let is_site = |words: &str| site.as_deref() == Some(plain(words).as_str());
        let fits = |words: &String| 8 <= words.len() && !is_site(words) && told.iter().any(|told| is_part(told, words));
        // The first of the longest: what is said again lower down is an echo.
        let longest =
            |found: Option<String>, words: String| found.filter(|found| words.len() <= found.len()).or(Some(words));
        let heading = headings.filter(fits).fold(None, longest);
        // One heading of the first rank is the article's, whatever a template puts into the title.
        let mut first_rank = nodes.iter().filter(|&&node| tree.name(node) == "h1").map(|&node| clean(&tree.text(node)));
        let only = first_rank.next().filter(|words| !words.is_empty() && first_rank.next().is_none());
        let only = only.filter(|words| self.title.is_none() && !is_site(words));
        // Of pages without headings the title may be a line in large type.
        let line = || lines.iter().filter(|line| fits(line) && self.title.is_none()).cloned().fold(None, longest);
        if let Some(heading) = heading.or_else(|| line().filter(|_| only.is_none())).or(only) {
            if let Some(site) = title.as_deref().and_then(|title| site_beside(title, &heading)) {
                put(&mut self.publisher, Some(site), "`<title>`");
            }
            self.title = Some(Said::new(heading, "`<h1>`"));
        } else if self.title.is_none() {
            let title =
                title.map(|title| without_site(&title, self.publisher.as_ref().map(|said| said.value.as_str())));
            put(&mut self.title, title.filter(|title| !title.is_empty()), "`<title>`");
        }
    }

    /// Whom the page's markup calls its author: `rel=author`, `itemprop=author`, or a class that says so, with a person's name in it.
    fn take_authors(&mut self, tree: &Tree, nodes: &[usize]) {
        if !self.authors.is_empty() {
            return;
        }
        let is_said = |node: usize| {
            let has = |name: &str, words: &[&str]| {
                tree.attribute(node, name).is_some_and(|value| {
                    value.split_whitespace().any(|word| words.iter().any(|known| word.eq_ignore_ascii_case(known)))
                })
            };
            has("rel", &["author"]) || has("itemprop", &["author"]) || has("class", &AUTHOR_CLASSES)
        };
        let said = nodes.iter().copied().filter(|&node| is_said(node) && !is_of_others(tree, node));
        let names = said.filter_map(|node| {
            let words = clean(&tree.text(node));
            let names = if words.len() <= 200 { authors_of(&words) } else { Vec::new() };
            (!names.is_empty() && names.iter().all(|name| look::is_name(name))).then_some(names)
        });
        let mut found: Vec<String> = Vec::new();
        for name in names.take(MOST_AUTHORS).flatten() {
            let name = bylines::as_name(&name);
            if !found.contains(&name) {
                found.push(name);
            }
        }
        self.authors = found.into_iter().map(|name| Said::new(name, "the part that names the author")).collect();
    }
}

/// Names of the part with an author's name.
const AUTHOR_CLASSES: [&str; 5] = ["author", "author-name", "byline-name", "p-author", "byline-author"];

/// Parts of a page that are asked for an author.
const MOST_AUTHORS: usize = 6;

/// Whether a part is that of a comment, or stands in a list of other pages.
fn is_of_others(tree: &Tree, node: usize) -> bool {
    let around = std::iter::successors(Some(node), |&node| tree.nodes[node].parent);
    around.take(12).any(|node| {
        let is_list = matches!(tree.name(node), "aside" | "nav" | "footer" | "ul" | "ol" | "dl");
        let names = ["class", "id"].into_iter().filter_map(|name| tree.attribute(node, name));
        is_list || names.map(str::to_ascii_lowercase).any(|name| OF_OTHERS.iter().any(|word| name.contains(word)))
    })
}

const OF_OTHERS: [&str; 5] = ["comment", "related", "sidebar", "teaser", "recommend"];

/// Whether words are a title, or one of the parts that bars and colons part it into, or begin it.
fn is_part(title: &str, words: &str) -> bool {
    let (title_letters, letters) = (plain(title), plain(words));
    title_letters.starts_with(&letters)
        || letters.starts_with(&title_letters) && !title_letters.is_empty()
        || parts(title).any(|part| plain(part) == letters)
        || title_letters.ends_with(&letters) && parts(title).count() < 6 && 3 <= look::word_count(words)
}

fn parts(title: &str) -> impl Iterator<Item = &str> {
    const BARS: [&str; 11] = [" | ", " - ", " – ", " — ", " « ", " » ", " :: ", " · ", " > ", " -- ", ": "];
    let mut rest = Some(title);
    std::iter::from_fn(move || {
        let whole = rest?;
        let bar = BARS.iter().filter_map(|bar| whole.find(bar).map(|at| (at, bar.len()))).min();
        let part = match bar {
            Some((at, length)) => {
                rest = Some(&whole[at + length..]);
                &whole[..at]
            }
            None => rest.take()?,
        };
        Some(part.trim())
    })
}

/// The name of the site, which stands at the other end of the title than the heading.
fn site_beside(title: &str, heading: &str) -> Option<String> {
    let letters = plain(heading);
    let all: Vec<_> = parts(title).collect();
    let (first, last) = (all.first()?, all.last()?);
    let (first_letters, last_letters) = (plain(first), plain(last));
    let site = match () {
        () if all.len() < 2 => return None,
        () if letters.starts_with(&first_letters) && !letters.ends_with(&last_letters) => last,
        () if letters.ends_with(&last_letters) && !letters.starts_with(&first_letters) => first,
        () => return None,
    };
    // A colon parts a title from its second half as often as the site from its title.
    let is_colon = all.len() == title.matches(": ").count() + 1;
    let is_told = !is_colon || (site == first && 60 <= look::capital_share(site));
    let is_name = is_told
        && look::word_count(site) <= 5
        && !site.is_empty()
        && !look::is_menu_words(site)
        && !look::ends_sentence(site);
    is_name.then(|| (*site).to_owned())
}

fn is_in_link_or_aside(tree: &Tree, node: usize) -> bool {
    let around = std::iter::successors(tree.nodes[node].parent, |&node| tree.nodes[node].parent);
    around.take(12).any(|node| matches!(tree.name(node), "a" | "aside" | "nav" | "footer" | "li"))
}

/// `Dam breaks | Harbour Times` without the site's name, which stands behind the last bar.
fn without_site(title: &str, site: Option<&str>) -> String {
    let bars = [" | ", " - ", " – ", " — ", " « ", " :: ", " · "];
    let Some((at, _)) = bars.iter().filter_map(|bar| title.rfind(bar).map(|at| (at, bar))).max() else {
        return title.to_owned();
    };
    let (before, behind) = title.split_at(at);
    let behind = behind.trim_start_matches(|character: char| !character.is_alphanumeric());
    let is_site = site.is_some_and(|site| plain(behind).contains(&plain(site)));
    let is_name = look::word_count(behind) <= 5 && look::word_count(behind) <= look::word_count(before);
    if is_site || is_name { before.trim().to_owned() } else { title.to_owned() }
}

fn put<T>(place: &mut Option<Said<T>>, value: Option<T>, from: &str) {
    if place.is_none() {
        *place = value.map(|value| Said::new(value, from));
    }
}

fn is_article(object: &Map<String, Value>) -> bool {
    let kinds = match object.get("@type") {
        Some(Value::String(kind)) => vec![kind.as_str()],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    kinds.iter().any(|kind| {
        kind.ends_with("Article")
            || kind.ends_with("Posting")
            || matches!(*kind, "Report" | "WebPage" | "AnalysisNewsArticle" | "Review")
    })
}

/// The name of a person or publisher: words, or an object with a `name`.
fn name(value: &Value) -> Option<String> {
    let words = match value {
        Value::String(words) => words.as_str(),
        Value::Object(object) => object.get("name")?.as_str()?,
        Value::Array(values) => return values.iter().find_map(name),
        _ => return None,
    };
    Some(clean(words)).filter(|words| !words.is_empty() && !words.contains("://"))
}

/// `By Ana Ruiz and Tom Lee` as two names; what is no list of names is one.
fn authors_of(words: &str) -> Vec<String> {
    let by = format!("by {}", words.trim_start_matches("By ").trim_start_matches("by "));
    match bylines::by_line(&by) {
        Some(line) if look::word_count(&line.rest) <= 4 => line.names,
        _ => vec![words.trim_start_matches("By ").to_owned()],
    }
}

fn day(words: &str) -> Option<Day> {
    written_dates(words.get(..40).unwrap_or(words)).first().map(|(_, day)| *day)
}

fn clean(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(words: &str) -> String {
    words.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
