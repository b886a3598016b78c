//! How much of an article is read out of its page, over pages of many makes, all invented: `tests/articles/NAME.html`, and beside it in
//! `NAME.txt` what a person says of it: title, authors, date and publisher as front matter, then the words of the article.
//!
//! The measure is the one usual for body text: precision and recall of runs of four words, F1 of their means over the pages. Headings within
//! the text, items and quotations are of the body; title, summary and captions are not.
//! `cargo test -p dateline-reader --test articles -- --nocapture` prints a line a page; with `DATELINE_ARTICLE=NAME` its differences too, or
//! with `all` those of every page.

#![cfg(feature = "html")]

use dateline_model::{BlockKind, Document};
use dateline_reader::{SourceFile, read_documents};
use std::collections::BTreeMap;
use std::path::Path;

/// A page and what a person says of it.
struct Article {
    name: String,
    markup: String,
    told: BTreeMap<String, String>,
    body: String,
}

fn articles() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let entries = std::fs::read_dir(&folder).expect("the pages lie beside the test");
    let name = |entry: std::fs::DirEntry| entry.file_name().to_str()?.strip_suffix(".html").map(str::to_owned);
    let mut names: Vec<_> = entries.filter_map(Result::ok).filter_map(name).collect();
    names.sort();
    let content = |name: String| std::fs::read_to_string(folder.join(name)).expect("each page has its two files");
    let article = |name: String| {
        let (markup, gold) = (content(format!("{name}.html")), content(format!("{name}.txt")));
        let (head, body) = gold.trim_start_matches("---\n").split_once("---\n").expect("it has front matter");
        let told = head.lines().filter_map(|line| line.split_once(": "));
        let told = told.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        Article { name, markup, told, body: body.to_owned() }
    };
    names.into_iter().map(article).collect()
}

fn read(path: &str, content: &str) -> Document {
    let (documents, notices) = read_documents(&[SourceFile { path, bytes: content.as_bytes() }]);
    documents.into_iter().next().unwrap_or_else(|| panic!("{notices:?}")).document
}

fn is_body(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::ListItem | BlockKind::Quotation)
}

/// The words of a document that are its body.
fn body(document: &Document) -> String {
    let blocks = document.blocks.iter().filter(|block| is_body(block.kind));
    blocks.map(|block| document.words(block.span)).collect::<Vec<_>>().join("\n")
}

/// Runs of four words, and how often each stands there; of a shorter text itself.
fn runs(text: &str) -> BTreeMap<Vec<String>, usize> {
    let words: Vec<String> = text
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let mut runs = BTreeMap::new();
    for run in words.windows(4.min(words.len()).max(1)) {
        *runs.entry(run.to_vec()).or_default() += 1;
    }
    runs
}

/// Precision and recall.
fn shares(found: &str, gold: &str) -> (f64, f64) {
    let (found, gold) = (runs(found), runs(gold));
    let count = |runs: &BTreeMap<_, usize>| runs.values().sum::<usize>() as f64;
    let both: usize = found.iter().map(|(run, count)| *count.min(gold.get(run).unwrap_or(&0))).sum();
    let share = |all: f64| if all == 0.0 { 0.0 } else { both as f64 / all };
    (share(count(&found)), share(count(&gold)))
}

fn f1((precision, recall): (f64, f64)) -> f64 {
    if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
}

/// F1 of the means over all pages, each page printed.
fn measured(what: &str, articles: &[Article], read: impl Fn(&Article) -> Document) -> f64 {
    let wanted = std::env::var("DATELINE_ARTICLE").unwrap_or_default();
    let (mut precision, mut recall) = (0.0, 0.0);
    for article in articles {
        let document = read(article);
        let found = shares(&body(&document), &article.body);
        println!("{what} {:.3} (P {:.3} R {:.3}) {}", f1(found), found.0, found.1, article.name);
        if wanted == "all" || wanted == article.name {
            print_differences(&document, &article.body);
        }
        precision += found.0;
        recall += found.1;
    }
    let count = articles.len() as f64;
    let all = f1((precision / count, recall / count));
    println!("{what} F1 {all:.4} (P {:.4} R {:.4}) over {count} pages", precision / count, recall / count);
    all
}

/// `+` what is read and no part of the article, `-` what is part of it and not read, with what it is taken for.
fn print_differences(document: &Document, gold: &str) {
    let plain = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let (body, gold_words) = (plain(&body(document)), plain(gold));
    for block in document.blocks.iter().filter(|block| is_body(block.kind)) {
        let words = plain(document.words(block.span));
        if !gold_words.contains(&words) {
            println!("  + {}: {words}", block.kind.name());
        }
    }
    for line in gold.lines().map(plain).filter(|line| !body.contains(line)) {
        let block = document.blocks.iter().find(|block| plain(document.words(block.span)).contains(&line));
        let taken = block.map(|block| (block.kind.name(), block.reason.as_deref()));
        println!("  - {line} {taken:?}");
    }
}

#[test]
fn pages_give_their_article() {
    let f1 = measured("page", &articles(), |article| read("page.html", &article.markup));
    assert!(0.975 <= f1, "{f1}");
}

/// Somebody who copies a page has its words, a part a line, and nothing that tells which part is what.
#[test]
fn lines_of_pages_give_their_article() {
    let found = [("apart", "\n\n"), ("close", "\n")].map(|(what, gap)| {
        measured(what, &articles(), |article| {
            let text = read("page.html", &article.markup).text;
            let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            read("page.txt", &lines.join(gap))
        })
    });
    assert!(found.iter().all(|f1| 0.90 <= *f1), "{found:?}");
}

/// Of pages that bear or show it, title, authors, date and publisher are what a person would say.
#[test]
fn pages_tell_their_metadata() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for article in articles() {
        let document = read("page.html", &article.markup);
        let found = [
            ("title", Some(document.title.clone())),
            ("author", Some(document.authors.join("; ")).filter(|names| !names.is_empty())),
            ("date", document.published.map(|day| day.to_string())),
            ("publisher", document.publisher.clone()),
        ];
        for (key, found) in found {
            let Some(gold) = article.told.get(key) else { continue };
            count += 1;
            if found.as_deref() != Some(gold) {
                wrong.push(format!("{}: {key} is `{gold}`, not {found:?}", article.name));
            }
        }
    }
    println!("{}\n{} of {count} fields are wrong", wrong.join("\n"), wrong.len());
    assert!(wrong.len() * 20 <= count, "{}", wrong.join("\n"));
}
