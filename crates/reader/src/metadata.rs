//! Title, authors, publisher and date of publication, each with the place that says it.
//!
//! In: a text, its blocks, what the file says of itself, and what `corpus.toml` says of it. Out: what is known of the document. The settings
//! are believed first, then the file's own metadata, then the lines of the page that say so, at last the address; links to other pages are
//! never asked, nor when the file was changed.

mod address;
mod evidence;
mod language;
mod lines;

use crate::blocks::{bylines, look};
use crate::names::is_given_name;
use crate::settings::DocumentSettings;
use crate::source::{Said, Told};
use dateline_calendar::Day;
use dateline_model::{Block, BlockKind};
use lines::HeadLine;

pub use evidence::{MetadataEvidence, Surety};
pub(crate) use language::is_english;

/// What is known of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Metadata {
    /// The title.
    pub(crate) title: Option<String>,
    /// In the order given.
    pub(crate) authors: Vec<String>,
    /// Who published it.
    pub(crate) publisher: Option<String>,
    /// The day it was published.
    pub(crate) published: Option<Day>,
    /// BCP 47 language tag.
    pub(crate) language: String,
    /// Where it was published.
    pub(crate) url: Option<String>,
    /// Why each is believed.
    pub(crate) evidence: Vec<MetadataEvidence>,
}

/// The metadata of a text.
pub(crate) fn metadata(text: &str, blocks: &[Block], told: Told, settings: &DocumentSettings) -> Metadata {
    let page = Page { text, blocks };
    let lines = page.head_lines();
    let mut found = evidence::Ledger::default();
    let url = found.first("url", [settings.url(), told.url, page.url()]);
    // A page may name its publisher as its author, and the author in the text.
    let by_publisher = told
        .publisher
        .as_ref()
        .is_some_and(|publisher| told.authors.iter().all(|author| author.value == publisher.value));
    let by_page = page.authors();
    let told_authors = if by_publisher && !by_page.is_empty() { Vec::new() } else { told.authors };
    let authors = found.list("authors", in_order(settings.authors(), told_authors, by_page, |list| list.first()));
    // What stands beside the title in the name of the window is most often the site, and may be the author.
    let told_publisher = told.publisher.filter(|said| !authors.contains(&said.value));
    let publisher = page.publisher(&lines, &authors);
    let title = found.first("title", in_order(settings.title(), told.title, page.title(), Option::as_ref));
    let by_address = url.as_deref().and_then(address::day).map(|day| Said::new(day, "the address"));
    let dispatch =
        page.dispatch().and_then(|line| line.day).map(|day| Said::new(day, "the line before the first sentence"));
    let published = [settings.published(), told.published, lines::published(&lines), dispatch, by_address];
    let published = found.first("published", published);
    if let Some(updated) = &told.updated {
        found.note("updated", &updated.value.to_string(), &updated.place);
    }
    let publisher = found.first("publisher", [settings.publisher(), told_publisher, publisher]);
    let by_words = || Said::new(language::language(text, blocks), "the words of the text");
    // A page's template says it of every page; a person says it of this one.
    let said =
        told.language.filter(|said| !said.place.starts_with('`') || language::is_believed(&said.value, text, blocks));
    let language = found.first("language", [settings.language(), said, Some(by_words())]).unwrap_or_default();
    Metadata { title, published, publisher, authors, language, url, evidence: found.evidence }
}

/// What is believed first: the settings, the file, the page. Only of an office file the page comes before the file: its properties are those of
/// the program's user, or of the template.
fn in_order<T>(settings: T, file: T, page: T, first: impl Fn(&T) -> Option<&Said<String>>) -> [T; 3]
where
    T: IntoIterator<Item = Said<String>>,
{
    let is_weak = first(&file).is_some_and(|said| said.place.ends_with("properties"));
    if is_weak { [settings, page, file] } else { [settings, file, page] }
}

/// Whether a name begins as people's do.
fn is_person(name: &str) -> bool {
    name.split(' ').next().is_some_and(is_given_name)
}

struct Page<'a> {
    text: &'a str,
    blocks: &'a [Block],
}

impl<'a> Page<'a> {
    fn of_kind(&self, kind: BlockKind) -> impl Iterator<Item = &'a str> + use<'_, 'a> {
        self.blocks.iter().filter(move |block| block.kind == kind).map(|block| block.span.of(self.text))
    }

    fn title(&self) -> Option<Said<String>> {
        let words = self.of_kind(BlockKind::Title).next()?;
        let title = words.split_whitespace().collect::<Vec<_>>().join(" ").replace("**", "");
        Some(Said::new(title, "the line that is the title"))
    }

    /// Lines with a date of the page itself.
    fn head_lines(&self) -> Vec<HeadLine> {
        let lines = self.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Dateline | BlockKind::Byline));
        let lines = lines.filter_map(|block| HeadLine::read(block.span.of(self.text)));
        // "This entry was posted on May 5, 2020" stands among what else is said of the page.
        let about =
            self.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Promotion | BlockKind::Navigation));
        let about = about.filter_map(|block| HeadLine::read(block.span.of(self.text)).filter(HeadLine::is_labelled));
        lines.chain(about).collect()
    }

    fn authors(&self) -> Vec<Said<String>> {
        let mut names: Vec<Said<String>> = Vec::new();
        let lines = self.of_kind(BlockKind::Byline).flat_map(|words| {
            // Below the name may stand an address, or a link to other pages of the author.
            let words = words.lines().next().unwrap_or_default().trim();
            match bylines::by_line(words) {
                Some(line) => line.names,
                None if look::is_name(words) && !look::is_menu_words(words) => vec![bylines::as_name(words)],
                None => bylines::beside_date(words, is_person),
            }
        });
        let dated = self
            .of_kind(BlockKind::Dateline)
            .flat_map(|words| words.lines())
            .flat_map(|words| bylines::beside_date(words, is_person));
        let lines = lines.chain(dated);
        let lines = lines.map(|name| Said::new(name, "the line that names the author"));
        let notes = self.of_kind(BlockKind::AuthorNote).filter_map(bylines::author_note_subject);
        let notes = notes.map(|name| Said::new(name, "the note on the author"));
        for name in lines {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() {
            names.extend(notes);
            names.dedup();
        }
        names
    }

    fn publisher(&self, lines: &[HeadLine], authors: &[String]) -> Option<Said<String>> {
        let bylines = self.of_kind(BlockKind::Byline).filter_map(bylines::by_line).map(|line| line.rest);
        let beside_names = bylines.filter(|rest| lines::is_publisher(rest));
        let beside_dates = lines.iter().flat_map(|line| line.others.iter().cloned());
        // `Exmouth, 9 May 2020` is where a letter was written.
        let is_place = |name: &String| !name.contains(' ') && lines.iter().any(|line| line.begins_with_place(name));
        let beside_dates = beside_dates.filter(|name| !is_place(name));
        let beside_dates =
            beside_dates.filter(|name| lines::is_publisher(name) && !authors.contains(name) && !is_person(name));
        let in_copyright = self.of_kind(BlockKind::Copyright).filter_map(lines::copyright_holder);
        let agency = self.dispatch().and_then(|line| line.agency);
        let said = |place: &'static str| move |name: String| Said::new(name, place);
        let beside_dates = beside_dates.map(said("the line with the date"));
        let beside_names = beside_names.map(said("the line that names the author"));
        let agency = agency.map(said("the line before the first sentence"));
        let in_copyright = in_copyright.map(said("the notice of copyright"));
        beside_dates.chain(beside_names).chain(agency).chain(in_copyright).next()
    }

    /// `WASHINGTON, Jan. 5, 2021 (AP) —` before the first sentence.
    fn dispatch(&self) -> Option<lines::Dispatch> {
        let first = self.blocks.iter().find(|block| block.kind == BlockKind::Paragraph)?;
        lines::Dispatch::read(first.span.of(self.text))
    }

    fn url(&self) -> Option<Said<String>> {
        let starts = ["url:", "source:", "link:", "original:", "from:"];
        let furniture =
            self.blocks.iter().filter(|block| !block.kind.is_prose() && block.kind != BlockKind::RelatedLinks);
        furniture.map(|block| block.span.of(self.text)).find_map(|words| {
            let lower = words.to_ascii_lowercase();
            let start = starts.iter().find(|start| lower.starts_with(**start)).map_or(0, |start| start.len());
            let address = words[start..].trim().trim_matches(['<', '>']);
            let is_address = address.starts_with("https://") || address.starts_with("http://");
            (is_address && !address.contains(char::is_whitespace))
                .then(|| Said::new(address.to_owned(), "a line of the page"))
        })
    }
}
