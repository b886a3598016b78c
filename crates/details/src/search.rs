//! Search over everything a corpus has: titles, quotes, names in all their spellings, dates, and the full text.
//!
//! In: what was typed. Out: a [`Found`]: events, names, documents and passages, each with the reason why it is there, and counts of what would narrow
//! the events further. No index is shipped: texts are folded once, when the first search asks for them.

mod choices;
mod shown;
mod text;
mod typed;
mod vocabulary;

pub(crate) use shown::search;

use crate::Details;
use choices::Counts;
use dateline_explore::fold::fold;
use dateline_explore::sorting;
use dateline_model::{Corpus, DocumentIndex, EntityIndex, Event, EventIndex, Span};
use std::cell::OnceCell;
use std::cmp::Reverse;
use text::{Text, begins_word};
use typed::{Term, Typed, read};
use vocabulary::Vocabulary;

/// So many of each kind are shown.
const LIMIT: usize = 6;

/// So many places of one word are looked at for the others.
const PLACES: usize = 4096;

/// What is made ready when the first search asks for it.
#[derive(Debug, Default)]
pub(crate) struct Ready {
    texts: OnceCell<Vec<Text>>,
    events: OnceCell<Vec<Hay>>,
    vocabulary: OnceCell<Vocabulary>,
}

/// An event's words, folded: its title, its quotes, and every name of who takes part.
#[derive(Debug)]
struct Hay {
    title: String,
    quotes: String,
    names: String,
}

/// Why something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    Title,
    Quote,
    Name(String),
    Date,
    Several,
}

/// What was found, the best first in each list.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) names: Vec<(EntityIndex, Option<String>)>,
    pub(crate) events: Vec<(EventIndex, Why)>,
    pub(crate) all_events: usize,
    pub(crate) documents: Vec<DocumentIndex>,
    pub(crate) passages: Vec<(DocumentIndex, Span)>,
    pub(crate) counts: Counts,
    /// What was not there, and the words of the corpus that stood in for it.
    pub(crate) meant: Vec<(String, String)>,
}

impl Found {
    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty() && self.events.is_empty() && self.documents.is_empty() && self.passages.is_empty()
    }
}

/// All that a corpus has for what was typed; fewer than two letters find nothing.
pub(crate) fn find(details: &Details<'_>, words: &str) -> Found {
    let mut typed = read(words);
    let letters: usize = typed.groups.iter().flatten().map(|term| term.words.chars().count()).sum();
    if letters < 2 && typed.choices.is_empty() {
        return Found::default();
    }
    let meant = mend(details, &mut typed);
    let mut found = Found { meant, ..Found::default() };
    events(details, &typed, &mut found);
    if typed.choices.is_empty() {
        names(details.corpus, &typed, &mut found);
        documents(details.corpus, &typed, &mut found);
    }
    if !typed.groups.is_empty() {
        passages(details, &typed, &mut found);
    }
    found
}

impl Details<'_> {
    fn texts(&self) -> &[Text] {
        let make = || self.corpus.documents.iter().map(|document| Text::new(&document.text)).collect();
        self.ready.texts.get_or_init(make)
    }

    fn hays(&self) -> &[Hay] {
        self.ready.events.get_or_init(|| self.corpus.events.iter().map(|event| hay(self.corpus, event)).collect())
    }

    fn vocabulary(&self) -> &Vocabulary {
        self.ready.vocabulary.get_or_init(|| Vocabulary::new(self.texts().iter().map(Text::folded)))
    }

    fn has_word(&self, words: &str) -> bool {
        let mut is_there = false;
        self.texts().iter().any(|text| {
            text.find(words, true, |_| {
                is_there = true;
                false
            });
            is_there
        }) || self.hays().iter().any(|hay| hay.title.contains(words))
    }
}

fn hay(corpus: &Corpus, event: &Event) -> Hay {
    let quotes: Vec<&str> = event.accounts.iter().map(|account| corpus.quote(account)).collect();
    let named = event.entities.iter().chain(&event.places).map(|&index| corpus.entity(index));
    let names: Vec<&str> =
        named.flat_map(|entity| [&entity.name].into_iter().chain(&entity.aliases)).map(String::as_str).collect();
    Hay { title: fold(&event.title), quotes: fold(&quotes.join("\n")), names: fold(&names.join("\n")) }
}

/// Puts the likest words of the corpus beside those that it does not have; gives what stood in for what.
fn mend(details: &Details<'_>, typed: &mut Typed) -> Vec<(String, String)> {
    let mut meant = Vec::new();
    for group in &mut typed.groups {
        let is_single = |term: &Term| term.days.is_none() && term.words.chars().all(char::is_alphanumeric);
        let lost: Vec<String> = group
            .iter()
            .filter(|term| is_single(term) && !details.has_word(&term.words))
            .map(|term| term.words.clone())
            .collect();
        for word in lost {
            for like in details.vocabulary().like(&word, 3) {
                meant.push((word.clone(), like.clone()));
                group.push(Term { words: like, days: None });
            }
        }
    }
    meant
}

fn events(details: &Details<'_>, typed: &Typed, found: &mut Found) {
    let corpus = details.corpus;
    let mut all: Vec<(usize, EventIndex, Why)> = Vec::new();
    for (number, (event, hay)) in corpus.events.iter().zip(details.hays()).enumerate() {
        let reasons: Option<Vec<(usize, Why)>> = typed
            .groups
            .iter()
            .map(|group| group.iter().filter_map(|term| reason(event, hay, term)).min_by_key(|(rank, _)| *rank))
            .collect();
        let Some(reasons) = reasons else { continue };
        if typed.not.iter().any(|term| reason(event, hay, term).is_some()) {
            continue;
        }
        let rank = reasons.iter().map(|(rank, _)| *rank).max().unwrap_or_default();
        let why = match reasons.as_slice() {
            [(_, only)] => only.clone(),
            [(_, first), rest @ ..] if rest.iter().all(|(_, other)| other == first) => first.clone(),
            [] => Why::Title,
            _ => Why::Several,
        };
        all.push((rank, EventIndex(number as u32), why));
    }
    let matching: Vec<EventIndex> = all.iter().map(|(_, event, _)| *event).collect();
    found.counts = Counts::of(corpus, &matching, &typed.choices);
    all.retain(|(_, event, _)| choices::accepts(corpus, *event, &typed.choices));
    sorting::sort_by_key(&mut all, |(rank, event, _)| (*rank, *event));
    found.all_events = all.len();
    found.events = all.into_iter().take(LIMIT).map(|(_, event, why)| (event, why)).collect();
}

/// Where an event has a term, the best place first.
fn reason(event: &Event, hay: &Hay, term: &Term) -> Option<(usize, Why)> {
    if has(&hay.title, &term.words) {
        return Some((0, Why::Title));
    }
    if let Some((from, to)) = term.days {
        let date = event.date?;
        let first = date.earliest().or(date.latest())?;
        // What only begins is known no further than its beginning, unless it lasts.
        let last = date.latest().unwrap_or(if date.edtf.is_extent() { dateline_calendar::Day::MAX } else { first });
        return (first <= to && from <= last).then_some((0, Why::Date));
    }
    if let Some(name) = hay.names.lines().find(|name| has(name, &term.words)) {
        return Some((1, Why::Name(name.to_owned())));
    }
    has(&hay.quotes, &term.words).then_some((2, Why::Quote))
}

/// Whether words stand at the beginning of a word.
fn has(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| begins_word(text, at))
}

fn matches(hay: &str, typed: &Typed) -> bool {
    typed.groups.iter().all(|group| group.iter().any(|term| has(hay, &term.words)))
        && !typed.not.iter().any(|term| has(hay, &term.words))
}

fn names(corpus: &Corpus, typed: &Typed, found: &mut Found) {
    let mut all: Vec<(EntityIndex, Option<String>)> = Vec::new();
    for (number, entity) in corpus.entities.iter().enumerate() {
        let index = EntityIndex(number as u32);
        if matches(&fold(&entity.name), typed) {
            all.push((index, None));
        } else if let Some(alias) = entity.aliases.iter().find(|alias| matches(&fold(alias), typed)) {
            all.push((index, Some(alias.clone())));
        }
    }
    sorting::sort_by_key(&mut all, |(index, _)| Reverse(corpus.entity(*index).mentions.len()));
    all.truncate(LIMIT);
    found.names = all;
}

fn documents(corpus: &Corpus, typed: &Typed, found: &mut Found) {
    let numbered = corpus.documents.iter().enumerate();
    let about = numbered.filter(|(_, document)| {
        let about =
            [&document.title, document.publisher.as_deref().unwrap_or_default(), &document.authors.join(" ")].join(" ");
        matches(&fold(&about), typed)
    });
    found.documents = about.take(LIMIT).map(|(number, _)| DocumentIndex(number as u32)).collect();
}

/// Paragraphs that have it all; the words themselves where they stand in this order.
fn passages(details: &Details<'_>, typed: &Typed, found: &mut Found) {
    let phrase = typed.groups.iter().map(|group| group[0].words.as_str()).collect::<Vec<_>>().join(" ");
    for is_anywhere in [false, true] {
        for (number, text) in details.texts().iter().enumerate() {
            if LIMIT <= found.passages.len() {
                return;
            }
            let index = DocumentIndex(number as u32);
            if choices::is_document_excluded(details.corpus, index, &typed.choices) {
                continue;
            }
            let source = &details.corpus.document(index).text;
            let mut add = |at: usize, to: usize| {
                let span = text.span(source, at, to);
                let is_new = found.passages.iter().all(|(other, known)| *other != index || !known.overlaps(span));
                if is_new && !span.is_empty() {
                    found.passages.push((index, span));
                }
                found.passages.len() < LIMIT
            };
            let is_allowed = |at: usize| {
                let (from, to) = text.paragraph(at);
                typed.not.iter().all(|term| !has(&text.folded()[from..to], &term.words))
            };
            text.find(&phrase, is_anywhere, |at| !is_allowed(at) || add(at, at + phrase.len()));
            if 1 < typed.groups.len() || 1 < typed.groups[0].len() {
                together(text, typed, is_anywhere, &mut |at, to| !is_allowed(at) || add(at, to));
            }
        }
        // Only what begins no word is sought inside words: "ran" means "ran" before it means "Iran".
        if !found.passages.is_empty() {
            return;
        }
    }
}

/// Calls with each place of the longest word whose paragraph has all the others.
fn together(text: &Text, typed: &Typed, is_anywhere: bool, found: &mut impl FnMut(usize, usize) -> bool) {
    let length = |group: &Vec<Term>| group.iter().map(|term| term.words.len()).min().unwrap_or_default();
    let Some(rarest) = typed.groups.iter().max_by_key(|group| length(group)) else { return };
    for term in rarest {
        let mut looked = 0;
        let mut last_paragraph = usize::MAX;
        text.find(&term.words, is_anywhere, |at| {
            looked += 1;
            let (from, to) = text.paragraph(at);
            if last_paragraph == from {
                return looked < PLACES;
            }
            let paragraph = &text.folded()[from..to];
            let stands = |words: &str| if is_anywhere { paragraph.contains(words) } else { has(paragraph, words) };
            let has_all = typed.groups.iter().all(|group| group.iter().any(|term| stands(&term.words)));
            if has_all {
                last_paragraph = from;
            }
            looked < PLACES && (!has_all || found(at, at + term.words.len()))
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_reader::{Settings, SourceFile, read as read_files};

    fn corpus() -> Corpus {
        let one = "---\ntitle: One\ndate: 1911-03-09\n---\nOn 21 February 1911 the dam at Leven broke and killed more than 40 people.\n\nEdda Holm, the \
            mayor of Leven, resigned on 1 March 1911. The Żółw museum stayed closed.\n";
        let two = "---\ntitle: Two\ndate: 1911-03-12\n---\nThe dam at Leven broke on 21 February 1911.\n\nKing Oskar visited Kirkwall on 4 March 1911.\n";
        let files = [
            SourceFile { path: "one.txt", bytes: one.as_bytes() },
            SourceFile { path: "two.txt", bytes: two.as_bytes() },
        ];
        read_files(&files, &Settings::default())
    }

    fn quotes(typed: &str) -> Vec<String> {
        let corpus = corpus();
        let found = find(&Details::new(&corpus), typed);
        found.passages.iter().map(|&(document, span)| corpus.document(document).words(span).to_owned()).collect()
    }

    fn titles(typed: &str) -> Vec<String> {
        let corpus = corpus();
        let found = find(&Details::new(&corpus), typed);
        found.events.iter().map(|(event, _)| corpus.event(*event).title.clone()).collect()
    }

    #[test]
    fn phrases_words_and_substrings_are_found() {
        assert_eq!(quotes("\"dam at leven\""), ["dam at Leven", "dam at Leven"]);
        assert_eq!(quotes("resigned mayor"), ["resigned"]);
        assert_eq!(quotes("zolw"), ["Żółw"]);
        assert_eq!(quotes("irkwal"), ["irkwal"], "inside a word where nothing begins so");
        assert!(quotes("mayor kirkwall").is_empty(), "not in one paragraph");
        assert_eq!(quotes("kirkwall or zolw").len(), 2);
    }

    #[test]
    fn a_mistyped_name_is_found_and_said() {
        let corpus = corpus();
        let found = find(&Details::new(&corpus), "Krikwall");
        assert_eq!(found.meant, [("krikwall".to_owned(), "kirkwall".to_owned())]);
        assert!(!found.passages.is_empty() && !found.names.is_empty());
    }

    #[test]
    fn events_are_found_by_their_dates_and_narrowed() {
        assert!(titles("March 1911").iter().all(|title| !title.contains("dam")), "{:?}", titles("March 1911"));
        assert_eq!(titles("1911-02..1911-03").len(), corpus().events.len());
        let all = titles("1911");
        let (one, not) = (titles("1911 in:two"), titles("1911 -in:two"));
        assert!(!one.is_empty() && !not.is_empty() && one.len() + not.len() == all.len(), "{one:?} {not:?}");
        assert!(titles("dam -killed").len() < titles("dam").len() || titles("dam -leven").is_empty());
    }
}
