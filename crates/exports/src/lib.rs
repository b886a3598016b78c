//! The corpus in the forms that other programs read, parts of it, and what shows that it holds.
//!
//! In: a corpus, and where its site stands if that is known. Out: text in the form asked for ([`Format`]), of the whole or of an [`excerpt`];
//! the words that cite a passage ([`footnote`], [`source_at_words`]); a [`Verification`]. The site, the command and the panel in the browser
//! say the same by it. Nothing is made more exact than it is told: what a
//! form cannot say (an undated event in a calendar, a day before the year 1) is left out of it, and the form says how many were.

mod excerpt;
mod fragment;
mod verification;

mod passage;

mod annotations;
mod calendar;
mod chronology;
mod citations;
mod claims;
mod csv;
mod points;
mod timeline;

pub use claims::{SCHEMA_ORG, claim_of, source};
pub use excerpt::{excerpt, excerpt_of_account};
pub use fragment::source_at_words;
pub use passage::{footnote, quote_with_link};
pub use points::Points;
pub use verification::{Count, Fault, Verification};

use dateline_model::export::{around_list, listed};
use dateline_model::{Corpus, Document, DocumentIndex, Event, Span};
use dateline_wording::formats;
use serde_json::Value;
use std::iter::once;

/// A text in the order of its pieces.
pub type Pieces<'a> = Box<dyn Iterator<Item = String> + 'a>;

/// A form that a corpus is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A row for each account, as RFC 4180 has it; cells that a spreadsheet would run are made plain.
    Csv,
    /// iCalendar: an all-day entry for each event whose days are known.
    Calendar,
    /// What TimelineJS reads.
    TimelineJs,
    /// A chronology in Markdown.
    Markdown,
    /// W3C Web Annotations: each quote as a selector of its source.
    Annotations,
    /// Events as claims with their quotations, in the words of schema.org: JSON-LD.
    LinkedData,
    /// The documents as BibTeX.
    BibTex,
    /// The documents as RIS.
    Ris,
    /// The documents as CSL-JSON.
    CslJson,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 9] = [
        Format::Csv,
        Format::Calendar,
        Format::TimelineJs,
        Format::Markdown,
        Format::Annotations,
        Format::LinkedData,
        Format::BibTex,
        Format::Ris,
        Format::CslJson,
    ];

    /// The name of its file.
    pub const fn file_name(self) -> &'static str {
        match self {
            Format::Csv => "events.csv",
            Format::Calendar => "events.ics",
            Format::TimelineJs => "timelinejs.json",
            Format::Markdown => "chronology.md",
            Format::Annotations => "annotations.jsonld",
            Format::LinkedData => "events.jsonld",
            Format::BibTex => "documents.bib",
            Format::Ris => "documents.ris",
            Format::CslJson => "documents.csl.json",
        }
    }

    /// What people call it.
    pub const fn words(self) -> &'static str {
        match self {
            Format::Csv => formats::CSV,
            Format::Calendar => formats::CALENDAR,
            Format::TimelineJs => formats::TIMELINE_JS,
            Format::Markdown => formats::MARKDOWN,
            Format::Annotations => formats::ANNOTATIONS,
            Format::LinkedData => formats::LINKED_DATA,
            Format::BibTex => formats::BIBTEX,
            Format::Ris => formats::RIS,
            Format::CslJson => formats::CSL_JSON,
        }
    }

    /// The corpus in this form. `site` is where it stands on the web, ending with `/`: without it addresses are relative to its root.
    pub fn write(self, corpus: &Corpus, site: Option<&str>) -> String {
        self.pieces(corpus, &Points::new(corpus), site.unwrap_or_default()).collect()
    }

    /// The same in pieces, one for each event: whoever has other things to do makes it step by step. `site` ends with `/`, or is empty.
    pub fn pieces<'a>(self, corpus: &'a Corpus, points: &'a Points<'a>, site: &'a str) -> Pieces<'a> {
        self.told(Told::new(corpus, points, site))
    }

    /// The same, where each document is cited for what it tells here: with the passages, quoted.
    pub fn cite(self, corpus: &Corpus, site: Option<&str>) -> String {
        let points = Points::new(corpus);
        self.told(Told { cites_passages: true, ..Told::new(corpus, &points, site.unwrap_or_default()) }).collect()
    }

    fn told(self, all: Told<'_>) -> Pieces<'_> {
        match self {
            Format::Csv => Box::new(csv::csv(all)),
            Format::Calendar => Box::new(calendar::calendar(all)),
            Format::TimelineJs => Box::new(timeline::timeline(all)),
            Format::Markdown => Box::new(chronology::chronology(all)),
            Format::Annotations => Box::new(annotations::annotations(all)),
            Format::LinkedData => Box::new(claims::graph(all)),
            // Documents are few beside their events.
            Format::BibTex => Box::new(once(citations::bibtex(all))),
            Format::Ris => Box::new(once(citations::ris(all))),
            Format::CslJson => Box::new(once(citations::csl(all))),
        }
    }
}

/// Indented JSON with a list of this name, which is empty in `around`.
fn with_list<I: Iterator<Item = Value>>(around: &Value, name: &str, items: I) -> impl Iterator<Item = String> + use<I> {
    let whole = format!("{around:#}\n");
    let (before, after) = around_list(&whole, name);
    let (before, after) = (before.to_owned(), after.to_owned());
    once(before).chain(listed(items.map(|item| format!("{item:#}")))).chain(once(after))
}

/// What is written, and where it stands.
#[derive(Clone, Copy)]
struct Told<'a> {
    corpus: &'a Corpus,
    points: &'a Points<'a>,
    site: &'a str,
    /// Whether a citation says which passages it is for.
    cites_passages: bool,
}

impl<'a> Told<'a> {
    fn new(corpus: &'a Corpus, points: &'a Points<'a>, site: &'a str) -> Told<'a> {
        Told { corpus, points, site, cites_passages: false }
    }

    fn event_address(&self, event: &Event) -> String {
        event_address(self.site, event)
    }

    fn source_address(&self, document: &Document) -> String {
        source_address(self.site, document)
    }

    /// The address of words in a document of the site.
    fn words_address(&self, document: DocumentIndex, span: Span) -> String {
        let (start, end) = self.points.of(document, span);
        format!("{}#char={start},{end}", document_address(self.site, self.corpus.document(document)))
    }
}

fn event_address(site: &str, event: &Event) -> String {
    format!("{site}event/{}/", event.id)
}

fn document_address(site: &str, document: &Document) -> String {
    format!("{site}document/{}/", document.id)
}

/// Where the document is to be had: on the web, else on the site.
fn source_address(site: &str, document: &Document) -> String {
    let url = document.url.as_ref().filter(|url| dateline_explore::sources::is_web(url));
    url.cloned().unwrap_or_else(|| document_address(site, document))
}

/// Blanks made one.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
