//! A corpus to static pages: one for every address of the site, so that each answers by itself on any file server.
//!
//! In: a corpus, and the shell: the page that starts the app, as it was built. Out: the same shell at every address, each with its own
//! title, description and way back to the root. Pure: whoever calls writes the files.
//!
//! ```
//! let shell = "<html><head><base href=\"./\"><title>Dateline</title></head><body></body></html>";
//! let pages = dateline_site::pages(&dateline_model::Corpus { title: "The flood".into(), ..Default::default() }, shell)?;
//! assert_eq!(pages[1].path, "events/index.html");
//! assert!(pages[1].html.contains("<base href=\"../\"><title>Events · The flood</title>"));
//! # Ok::<(), dateline_site::PagesError>(())
//! ```

mod ledger;
mod listing;
mod missing;
mod shell;

use dateline_model::Corpus;

pub use ledger::{Kind, Ledger, LedgerError, Unlocked};
pub use missing::missing_page;
pub use shell::{PagesError, ShellError};

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Relative to the site's root, with `/`: `event/2020-01-08-iran-fires-missiles/index.html`.
    pub path: String,
    /// All of it.
    pub html: String,
}

/// The page of every address: the timeline, the lists, each event, entity and document, and the one for addresses that are none.
pub fn pages(corpus: &Corpus, shell: &str) -> Result<Vec<Page>, PagesError> {
    let base = shell::base(shell)?;
    let mut pages = Vec::new();
    for head in listing::heads(corpus)? {
        let html = shell::with_head(shell, &base, &head)?;
        pages.push(Page { path: format!("{}index.html", head.address), html });
    }
    pages.push(Page { path: "404.html".into(), html: missing_page(corpus, &base) });
    Ok(pages)
}
