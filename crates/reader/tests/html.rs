//! Saved web pages, all invented: what of them is read as prose, and what they say of themselves.

#![cfg(feature = "html")]

use dateline_model::{Block, BlockKind, Document};
use dateline_reader::{SourceFile, read_documents};

fn read(markup: &str) -> Document {
    let (documents, _) = read_documents(&[SourceFile { path: "page.html", bytes: markup.as_bytes() }]);
    documents[0].document.clone()
}

fn prose(document: &Document) -> Vec<&str> {
    let is_text = |block: &&Block| block.kind.is_prose() || block.kind == BlockKind::Heading;
    document.blocks.iter().filter(is_text).map(|block| document.words(block.span)).collect()
}

const FIRST: &str =
    "The dam above Exmouth broke on Monday after three days of rain, and the lower town was under water by noon.";
const SECOND: &str =
    "Mayor Tom Lee asked people to leave their houses, and soldiers helped those who could not walk to the school.";
const THIRD: &str =
    "The council meets again on Thursday to vote on the repair of the road, which the flood carried away.";

#[test]
fn an_article_stands_apart_from_its_page() {
    let document = read(&format!(
        "<!doctype html><html lang=en><head><title>Dam breaks | Harbour Times</title>
        <meta property='og:site_name' content='Harbour Times'><meta property='article:published_time' content='2020-05-05T10:15:00Z'>
        </head><body class='has-sidebar'>
        <div class='cookie-banner'><p>We use cookies so that this site works well for you and so that we can count our readers.</p></div>
        <header><nav><a href=/>Home</a><a href=/news>News</a></nav></header>
        <div class=wrap><div class=main><h1>Dam breaks</h1><p class=byline>By <a href=/ana>Ana Ruiz</a></p>
        <div class=story-body><p>{FIRST}</p><figure><img><figcaption>Water stands in Mill Street.</figcaption></figure>
        <p>{SECOND}</p><div class=newsletter><p>Sign up for our newsletter and get the best of the harbour every morning.</p></div>
        <h2>What comes next</h2><p>{THIRD}</p><ul><li>The court hears the owners in June.</li></ul></div>
        <div class=share><a href=#>Share</a></div>
        <div id=comments><h3>2 comments</h3><p>I saw it coming for years, and nobody at the council would listen to me.</p></div></div>
        <div class=sidebar><h3><a href=/x>Rain without end</a></h3><p>It has rained for forty days in the hills above the town of Exmouth.</p></div>
        </div><footer>© 2020 Harbour Times</footer></body></html>"
    ));
    assert_eq!(prose(&document), [FIRST, SECOND, "What comes next", THIRD, "The court hears the owners in June."]);
    assert_eq!((document.title.as_str(), document.publisher.as_deref()), ("Dam breaks", Some("Harbour Times")));
    assert_eq!(document.published.map(|day| day.to_string()).as_deref(), Some("2020-05-05"));
    assert_eq!(document.authors, ["Ana Ruiz"]);
    let kind =
        |words: &str| document.blocks.iter().find(|block| document.words(block.span).starts_with(words)).unwrap().kind;
    assert_eq!(kind("Water stands"), BlockKind::Caption);
    assert_eq!(kind("Sign up"), BlockKind::Promotion);
    assert_eq!(kind("I saw it"), BlockKind::Chrome);
    assert_eq!(kind("© 2020"), BlockKind::Copyright);
}

#[test]
fn old_pages_are_read_without_any_names() {
    let document = read(&format!(
        "<table><tr><td><font><a href=1>Home</a><br><a href=2>Archive</a></font></td><td><b>Dam breaks</b><br><br>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</td></tr></table>"
    ));
    assert_eq!(prose(&document), [FIRST, SECOND, THIRD]);
}

#[test]
fn a_body_that_only_the_data_bears_is_taken_from_there() {
    let body = [FIRST, SECOND, THIRD, FIRST, SECOND].join("\\n");
    let document = read(&format!(
        "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Dam breaks\",\"datePublished\":\"2020-05-05\",\"author\":[{{\"name\":\"Ana Ruiz\"}}],\"articleBody\":\"{body}\"}}</script><p>Please wait while the page loads.</p>"
    ));
    assert_eq!(prose(&document).len(), 5);
    assert_eq!((document.title.as_str(), document.authors.len()), ("Dam breaks", 1));
}

#[test]
fn teasers_beside_a_short_article_are_none_of_it() {
    let teaser = |number: usize| {
        format!(
            "<div><h3><a href={number}>Rain in the hills, part {number}</a></h3><p>It has rained for forty days in the hills above the town of Exmouth.</p></div>"
        )
    };
    let document = read(&format!(
        "<div><div><h1>Dam breaks above Exmouth</h1><p>{FIRST}</p></div><div>{}</div></div>",
        (0..12).map(teaser).collect::<String>()
    ));
    assert_eq!(prose(&document), [FIRST]);
}
