//! A corpus to static pages: one for every address of the site, so that each answers by itself on any file server.
//!
//! In: a corpus, its permalinks, and the shell: the page that starts the app, as it was built. Out: for every address a page that can be
//! read before the app has started and without it, and what stands beside them for machines. Pure: whoever calls writes the files.
//! Invariants: every word of a document is escaped; every id ever given has a page; the same corpus gives the same bytes.
//!
//! ```
//! use dateline_site::{Input, Ledger};
//!
//! let shell = "<html><head><base href=\"./\"><title>Dateline</title></head><body></body></html>";
//! let corpus = dateline_model::Corpus { title: "The flood".into(), ..Default::default() };
//! let input = Input { corpus: &corpus, ledger: &Ledger::default(), public_url: None, has_cards: false, has_worker: false, has_policy: false, evidence: None, details: None, hashed: &[] };
//! let files = dateline_site::files(input, shell)?;
//! assert_eq!(files[1].path, "events/index.html");
//! assert!(files[1].content.contains("<base href=\"../\"><title>Events · The flood</title>"));
//! # Ok::<(), dateline_site::PagesError>(())
//! ```

mod error;
mod ledger;
mod site;

mod structured;

mod html;

mod card;

mod script;

mod head;
mod shell;

mod missing;
mod pages;
mod policy;

mod beside;
mod worker;

pub use card::{Card, cards};
/// The forms in which a site has its corpus beside its pages.
pub use dateline_exports::Format;
pub use error::{PagesError, ShellError};
pub use ledger::{Kind, Ledger, LedgerError, Unlocked};
pub use site::Input;
pub use worker::worker;

use shell::Shell;
use site::Site;

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Relative to the site's root, with `/`: `event/2020-01-08-iran-fires-missiles/index.html`.
    pub path: String,
    /// All of it.
    pub content: String,
}

/// The page of every address, the one for addresses that are none, and what machines ask for.
pub fn files(input: Input<'_>, shell: &str) -> Result<Vec<File>, PagesError> {
    if let Some(url) = input.public_url.filter(|url| !is_site(url)) {
        return Err(PagesError::PublicUrl(url.to_owned()));
    }
    let shell = Shell::new(shell)?;
    let site = Site::new(input);
    let contents = pages::contents(&site)?;
    let mut files = Vec::with_capacity(contents.len() + 4);
    let (mut scripts, styles) = missing::digests();
    for content in &contents {
        let elements = head::elements(&site, &content.head).into_string();
        let html = shell.page(&content.head, &elements, &body(content))?;
        let html = if input.has_policy { policy::with_policy(&html, &mut scripts)? } else { html };
        files.push(File { path: format!("{}index.html", content.head.folder), content: html });
    }
    let heads: Vec<_> = contents.iter().map(|content| &content.head).collect();
    files.push(File { path: "404.html".into(), content: missing::missing_page(input.corpus, &shell.base) });
    files.push(File { path: "data/ids.json".into(), content: beside::ids(&site, &heads) });
    let exported = |format: Format| File {
        path: format!("data/{}", format.file_name()),
        content: format.write(input.corpus, input.public_url),
    };
    files.push(File { path: "data/corpus.json".into(), content: dateline_model::export::to_json(input.corpus) });
    let schema = dateline_model::export::JSON_SCHEMA.to_owned();
    files.push(File { path: "data/schema-1.json".into(), content: schema });
    files.extend(Format::ALL.map(exported));
    files.extend(beside::for_robots(&site, &heads));
    files.extend(beside::embeddings(&site, &heads));
    let policy = input.has_policy.then(|| policy::policy(&scripts, &styles));
    files.push(File { path: "_headers".into(), content: beside::headers(policy.as_deref(), input.hashed) });
    Ok(files)
}

/// What a page shows and, where the app may take it over, what is said if the app fails.
fn body(content: &pages::Content) -> String {
    let stopped = (!content.head.is_only_served).then(html::stopped::stopped);
    maud::html! { @if let Some(stopped) = stopped { (stopped) } (content.body) }.into_string()
}

fn is_site(url: &str) -> bool {
    let host = url.strip_prefix("https://").or(url.strip_prefix("http://"));
    let is_plain = |c: char| !c.is_whitespace() && !matches!(c, '"' | '<' | '>' | '?' | '#');
    host.is_some_and(|host| 1 < host.len() && host.ends_with('/') && host.chars().all(is_plain))
}
