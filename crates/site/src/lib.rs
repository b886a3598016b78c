//! A corpus to static pages: one for every address of the site, so that each answers by itself on any file server.
//!
//! In: a corpus, its permalinks, and the shell: the page that starts the app, as it was built. Out: for every address a page that can be
//! read before the app has started and without it, and what stands beside them for machines. Pure: whoever calls writes the files, each as it comes.
//! Invariants: every word of a document is escaped; every id ever given has a page; the same corpus gives the same bytes.
//!
//! ```
//! use dateline_site::{Input, Ledger};
//!
//! let shell = "<html><head><base href=\"./\"><title>Dateline</title></head><body></body></html>";
//! let corpus = dateline_model::Corpus { title: "The flood".into(), ..Default::default() };
//! let input = Input { corpus: &corpus, ledger: &Ledger::default(), public_url: None, has_cards: false, has_worker: false, has_policy: false, evidence: None, details: None, hashed: &[] };
//! let mut files = Vec::new();
//! dateline_site::files(input, shell, |file| -> Result<(), dateline_site::PagesError> {
//!     files.push(file);
//!     Ok(())
//! })?;
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

/// Hands over the page of every address, the one for addresses that are none, and what machines ask for: one file after another, since all of a
/// large site would fill the memory. `write` stops it by an error.
pub fn files<E: From<PagesError>>(
    input: Input<'_>,
    shell: &str,
    mut write: impl FnMut(File) -> Result<(), E>,
) -> Result<(), E> {
    if let Some(url) = input.public_url.filter(|url| !is_site(url)) {
        return Err(PagesError::PublicUrl(url.to_owned()).into());
    }
    let shell = Shell::new(shell).map_err(PagesError::from)?;
    let site = Site::new(input);
    let (mut scripts, styles) = missing::digests();
    let mut listed = Vec::new();
    for content in pages::contents(&site) {
        let content = content?;
        write(page(&site, &shell, &content, &mut scripts)?)?;
        if let Some(embedding) = beside::embedding(&site, &content.head) {
            write(embedding)?;
        }
        listed.extend(beside::listed(content.head));
    }
    write(File { path: "404.html".into(), content: missing::missing_page(input.corpus, &shell.base) })?;
    write(File { path: "data/ids.json".into(), content: beside::ids(&site, &listed) })?;
    write(File { path: "data/corpus.json".into(), content: dateline_model::export::to_json(input.corpus) })?;
    let schema = dateline_model::export::JSON_SCHEMA.to_owned();
    write(File { path: "data/schema-1.json".into(), content: schema })?;
    for format in Format::ALL {
        let content = format.write(input.corpus, input.public_url);
        write(File { path: format!("data/{}", format.file_name()), content })?;
    }
    for file in beside::for_robots(&site, &listed) {
        write(file)?;
    }
    let policy = input.has_policy.then(|| policy::policy(&scripts, &styles));
    write(File { path: "_headers".into(), content: beside::headers(policy.as_deref(), input.hashed) })
}

fn page(
    site: &Site<'_>,
    shell: &Shell,
    content: &pages::Content,
    scripts: &mut policy::Digests,
) -> Result<File, PagesError> {
    let elements = head::elements(site, &content.head).into_string();
    let html = shell.page(&content.head, &elements, &body(content))?;
    let html = if site.input.has_policy { policy::with_policy(&html, scripts)? } else { html };
    Ok(File { path: format!("{}index.html", content.head.folder), content: html })
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
