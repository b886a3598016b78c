//! What can be taken of an event or of a list: words to copy, files to save.

use dateline_exports::{Format, Pieces, Points, excerpt_of_account, footnote, quote_with_link, source_at_words};
use dateline_model::export::{json_pieces, to_json};
use dateline_model::{Corpus, EventIndex};
use dateline_wording as wording;
use std::iter::once;

/// One thing that can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it is called.
    pub name: &'static str,
    /// The key that takes it while the panel is open.
    pub key: char,
    /// What it is saved as; `None` for what is only copied.
    pub file: Option<File>,
    what: What,
}

/// The file that an offer becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Link,
    Quote,
    Footnote,
    Source,
    Frame,
    Json,
    Form(Format),
}

/// What is offered of an event, or of one of its accounts.
pub fn of_event(corpus: &Corpus, event: EventIndex, account: Option<usize>) -> Vec<Offer> {
    let told = corpus.event(event);
    let mut accounts = told.accounts.iter().enumerate().filter(|(at, _)| account.is_none_or(|chosen| chosen == *at));
    let has_source =
        accounts.any(|(_, account)| source_at_words(corpus.document(account.document), account.span).is_some());
    let file = |format: Format| {
        let name = format.file_name();
        Some(File { name: name.replacen(name.split('.').next().unwrap_or(name), &told.id, 1), kind: kind(format) })
    };
    let mut offers = vec![
        Offer { name: wording::panel::CITATION, key: 'f', file: None, what: What::Footnote },
        Offer { name: wording::panel::QUOTE, key: 'q', file: None, what: What::Quote },
        Offer { name: wording::panel::LINK, key: 'l', file: None, what: What::Link },
    ];
    if has_source {
        offers.push(Offer { name: wording::panel::SOURCE, key: 's', file: None, what: What::Source });
    }
    offers.extend(
        [
            ('b', Format::BibTex, wording::panel::BIBTEX),
            ('r', Format::Ris, wording::panel::RIS),
            ('c', Format::CslJson, wording::panel::CSL_JSON),
            ('a', Format::Annotations, wording::panel::ANNOTATION),
        ]
        .map(|(key, format, name)| Offer { name, key, file: file(format), what: What::Form(format) }),
    );
    offers.extend(account.is_none().then_some(FRAME));
    offers
}

/// What another page takes to show this one in itself.
const FRAME: Offer = Offer { name: wording::panel::FRAME, key: 'h', file: None, what: What::Frame };

/// What is offered of a list.
pub fn of_events() -> Vec<Offer> {
    let json = File { name: "corpus.json".into(), kind: "application/json" };
    let mut offers = vec![Offer { name: wording::panel::CORPUS, key: 'j', file: Some(json), what: What::Json }];
    offers.extend(Format::ALL.map(|format| {
        let file = File { name: format.file_name().to_owned(), kind: kind(format) };
        Offer { name: format.words(), key: key(format), file: Some(file), what: What::Form(format) }
    }));
    offers.push(FRAME);
    offers
}

impl Offer {
    /// The words of an offer of an event. `site` is where it stands, ending with `/`.
    pub fn of_event(&self, corpus: &Corpus, event: EventIndex, account: Option<usize>, site: &str) -> String {
        let told = corpus.event(event);
        let chosen = told.accounts.iter().enumerate().filter(|(at, _)| account.is_none_or(|chosen| chosen == *at));
        let accounts = chosen.map(|(_, account)| account);
        let lines: Vec<String> = match self.what {
            What::Link => vec![format!("{site}event/{}/", told.id)],
            What::Quote => accounts.map(|account| quote_with_link(corpus, told, account, site)).collect(),
            What::Footnote => accounts.map(|account| footnote(corpus, account, site)).collect(),
            What::Source => accounts
                .filter_map(|account| source_at_words(corpus.document(account.document), account.span))
                .collect(),
            What::Frame => vec![frame(&format!("{site}event/{}/", told.id), &told.title)],
            What::Json => return to_json(&excerpt_of_account(corpus, event, account)),
            What::Form(format) => return format.cite(&excerpt_of_account(corpus, event, account), Some(site)),
        };
        lines.join("\n")
    }

    /// The words of an offer of a list, in pieces: of a long one they are made step by step. `part` is what is listed, which the timeline at
    /// `address` shows.
    pub fn of_events<'a>(&self, part: &'a Corpus, points: &'a Points<'a>, address: &str, site: &'a str) -> Pieces<'a> {
        match self.what {
            What::Form(format) => format.pieces(part, points, site),
            What::Frame => {
                let url = format!("{site}{}", address.trim_start_matches("./"));
                Box::new(once(frame(&url, &part.title)))
            }
            _ => Box::new(json_pieces(part)),
        }
    }
}

/// The element that shows an address of the site inside another page.
fn frame(url: &str, title: &str) -> String {
    let joined = if url.contains('?') { '&' } else { '?' };
    let [url, title] = [&format!("{url}{joined}embed"), title]
        .map(|words| words.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;"));
    format!("<iframe src=\"{url}\" title=\"{title}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>")
}

const fn kind(format: Format) -> &'static str {
    match format {
        Format::Csv => "text/csv",
        Format::Calendar => "text/calendar",
        Format::TimelineJs => "application/json",
        Format::Markdown => "text/markdown",
        Format::Annotations | Format::LinkedData => "application/ld+json",
        Format::BibTex => "application/x-bibtex",
        Format::Ris => "application/x-research-info-systems",
        Format::CslJson => "application/vnd.citationstyles.csl+json",
    }
}

const fn key(format: Format) -> char {
    match format {
        Format::Csv => 't',
        Format::Calendar => 'i',
        Format::TimelineJs => 'd',
        Format::Markdown => 'm',
        Format::Annotations => 'a',
        Format::LinkedData => 'e',
        Format::BibTex => 'b',
        Format::Ris => 'r',
        Format::CslJson => 'c',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asked::Asked;
    use crate::asked::tests::{corpus, shared};
    use dateline_exports::excerpt;
    use std::collections::BTreeSet;

    const SITE: &str = "https://example.net/t/";

    fn taken(name: &str, account: Option<usize>) -> String {
        let corpus = corpus();
        let event = shared(&corpus);
        let offers = of_event(&corpus, event, account);
        offers.iter().find(|offer| offer.name == name).unwrap().of_event(&corpus, event, account, SITE)
    }

    fn listed(offer: &Offer, corpus: &Corpus, events: &[EventIndex], address: &str) -> String {
        let part = excerpt(corpus, events);
        offer.of_events(&part, &Points::new(&part), address, SITE).collect()
    }

    #[test]
    fn each_offer_has_a_key_of_its_own() {
        let corpus = corpus();
        // Keys of the panel itself: verify, the drawing, the picture.
        let own = ['v', 'g', 'p'];
        for offers in [of_event(&corpus, shared(&corpus), None), of_events()] {
            let keys: BTreeSet<char> = offers.iter().map(|offer| offer.key).chain(own).collect();
            assert_eq!(keys.len(), offers.len() + own.len(), "{offers:?}");
        }
    }

    #[test]
    fn an_event_is_cited_by_all_its_accounts_or_by_one() {
        assert_eq!(taken("BibTeX", None).matches("@online").count(), 2);
        assert_eq!(taken("BibTeX", Some(1)).matches("@online").count(), 1);
        assert!(taken("BibTeX", Some(1)).contains("title = {{Two}}"));
        assert_eq!(taken(wording::panel::CITATION, None).lines().count(), 2);
        assert!(taken(wording::panel::QUOTE, Some(0)).starts_with("“The dam at Leven broke"));
        assert_eq!(taken(wording::panel::ANNOTATION, Some(0)).matches("TextQuoteSelector").count(), 1);
        assert!(taken(wording::panel::LINK, None).starts_with("https://example.net/t/event/"));
    }

    #[test]
    fn the_source_is_offered_where_it_has_an_address() {
        let corpus = corpus();
        let event = shared(&corpus);
        let has = |account| of_event(&corpus, event, account).iter().any(|offer| offer.what == What::Source);
        assert!(has(None) && has(Some(0)) && !has(Some(1)));
        assert!(taken(wording::panel::SOURCE, None).starts_with("https://example.org/one#:~:text=The%20dam"));
    }

    #[test]
    fn files_are_called_after_what_they_hold() {
        let corpus = corpus();
        let offers = of_event(&corpus, shared(&corpus), None);
        let files: Vec<String> = offers.iter().filter_map(|offer| offer.file.clone()).map(|file| file.name).collect();
        let id = &corpus.event(shared(&corpus)).id;
        assert_eq!(files, ["bib", "ris", "csl.json", "jsonld"].map(|ending| format!("{id}.{ending}")));
    }

    #[test]
    fn a_list_is_taken_as_it_is_narrowed() {
        let corpus = corpus();
        let single = corpus.events.iter().position(|event| event.accounts.len() == 1).unwrap() as u32;
        let Asked::Events { events, address } = Asked::every(&corpus) else { panic!("a list") };
        for offer in of_events() {
            let [all, one] = [(&events[..], address.as_str()), (&[EventIndex(single)], "./?told-by=one")]
                .map(|(events, address)| listed(&offer, &corpus, events, address));
            assert_ne!(all, one, "{}", offer.name);
        }
    }

    #[test]
    fn a_frame_shows_the_same_in_another_page() {
        let mut corpus = corpus();
        let event = shared(&corpus);
        let told = corpus.event(event);
        let start = format!("<iframe src=\"{SITE}event/{}/?embed\" title=\"{}\"", told.id, told.title);
        assert!(taken(FRAME.name, None).starts_with(&start));
        corpus.title = "\"<b>&".into();
        assert_eq!(
            listed(&FRAME, &corpus, &[event], "./?about=leven&told=several"),
            "<iframe src=\"https://example.net/t/?about=leven&amp;told=several&amp;embed\" title=\"&quot;&lt;b>&amp;\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>"
        );
    }
}
