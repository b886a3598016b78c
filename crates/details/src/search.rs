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
use dateline_model::{Corpus, Document, DocumentIndex, Entity, EntityIndex, Event, EventIndex, Span};
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
    /// Every name, and what is said about every document, folded.
    named: OnceCell<String>,
}

/// An event's words, folded: its title, and a line for each of its quotes and each name of who takes part.
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
    Name,
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
        let texts = self.texts().iter().map(Text::folded);
        self.ready.vocabulary.get_or_init(|| Vocabulary::new(texts.chain([self.named()])))
    }

    fn named(&self) -> &str {
        self.ready.named.get_or_init(|| {
            let names = self.corpus.entities.iter().flat_map(names_of).map(line);
            names.chain(self.corpus.documents.iter().map(about)).collect::<Vec<_>>().join("\n")
        })
    }

    fn has_word(&self, words: &str) -> bool {
        let mut is_there = false;
        self.texts().iter().any(|text| {
            text.find(words, true, |_| {
                is_there = true;
                false
            });
            is_there
        }) || self.named().contains(words)
            || self.hays().iter().any(|hay| hay.title.contains(words))
    }
}

fn hay(corpus: &Corpus, event: &Event) -> Hay {
    let quotes = event.accounts.iter().map(|account| line(corpus.quote(account)));
    let named = event.entities.iter().chain(&event.places).map(|&index| corpus.entity(index));
    Hay {
        title: line(&event.title),
        quotes: quotes.collect::<Vec<_>>().join("\n"),
        names: named.flat_map(names_of).map(line).collect::<Vec<_>>().join("\n"),
    }
}

/// Folded, with single blanks. Each thing is folded alone: no phrase goes on from one name into the next.
fn line(text: impl AsRef<str>) -> String {
    fold(text.as_ref()).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn names_of(entity: &Entity) -> impl Iterator<Item = &String> {
    [&entity.name].into_iter().chain(&entity.aliases)
}

/// What is said about a document, a folded line each.
fn about(document: &Document) -> String {
    let parts = [&document.title].into_iter().chain(&document.publisher).chain(&document.authors);
    parts.map(line).collect::<Vec<_>>().join("\n")
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
    if has(&hay.names, &term.words) {
        return Some((1, Why::Name));
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
        if matches(&line(&entity.name), typed) {
            all.push((index, None));
        } else if let Some(alias) = entity.aliases.iter().find(|alias| matches(&line(alias), typed)) {
            all.push((index, Some(alias.clone())));
        }
    }
    sorting::sort_by_key(&mut all, |(index, _)| Reverse(corpus.entity(*index).mentions.len()));
    all.truncate(LIMIT);
    found.names = all;
}

fn documents(corpus: &Corpus, typed: &Typed, found: &mut Found) {
    let numbered = corpus.documents.iter().enumerate();
    let matching = numbered.filter(|(_, document)| matches(&about(document), typed));
    found.documents = matching.take(LIMIT).map(|(number, _)| DocumentIndex(number as u32)).collect();
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
            let mut verdict = once_each(text, |paragraph| typed.not.iter().all(|term| !has(paragraph, &term.words)));
            let mut is_allowed = |at: usize| typed.not.is_empty() || verdict(at).0;
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
        let mut verdict = once_each(text, |paragraph| {
            let stands = |words: &str| if is_anywhere { paragraph.contains(words) } else { has(paragraph, words) };
            typed.groups.iter().all(|group| group.iter().any(|term| stands(&term.words)))
        });
        text.find(&term.words, is_anywhere, |at| {
            looked += 1;
            let (has_all, is_new) = verdict(at);
            looked < PLACES && (!has_all || !is_new || found(at, at + term.words.len()))
        });
    }
}

/// The verdict on the paragraph around a place, and whether it is another paragraph than the last. Places come in order and often many in
/// one paragraph, which may be a whole text: it is looked for and judged once.
fn once_each(text: &Text, judge: impl Fn(&str) -> bool) -> impl FnMut(usize) -> (bool, bool) {
    let (mut last, mut verdict) = (0..0, false);
    move |at| {
        let is_new = !last.contains(&at);
        if is_new {
            let (from, to) = text.paragraph(at);
            (last, verdict) = (from..to, judge(&text.folded()[from..to]));
        }
        (verdict, is_new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_reader::{Settings, SourceFile, read as read_files};
    use typed::Facet;

    pub(super) fn corpus() -> Corpus {
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
        assert_eq!(titles("March 1911"), ["Edda Holm resigns", "King Oskar visits Kirkwall"]);
        assert_eq!(titles("1911-02..1911-03").len(), corpus().events.len());
        let all = titles("1911");
        let (one, not) = (titles("1911 in:two"), titles("1911 -in:two"));
        assert!(!one.is_empty() && !not.is_empty() && one.len() + not.len() == all.len(), "{one:?} {not:?}");
        assert!(!titles("dam").is_empty() && titles("dam -leven").is_empty());
    }

    #[test]
    fn counts_are_what_is_left_when_they_are_chosen() {
        let corpus = corpus();
        let details = Details::new(&corpus);
        let counts = find(&details, "1911").counts.0;
        assert_eq!(counts.len(), Facet::ALL.len());
        for (facet, values) in counts {
            assert!(!values.is_empty() && values.is_sorted_by_key(|(value, count)| (Reverse(*count), value.clone())));
            for (value, count) in values {
                let typed = format!("1911 {}:{value}", facet.name());
                assert_eq!(find(&details, &typed).all_events, count, "{typed}");
            }
        }
    }

    #[test]
    fn no_phrase_goes_on_from_one_name_or_quote_into_the_next() {
        let mut corpus = corpus();
        let (event, entity) = (corpus.events[0].clone(), corpus.entities[0].clone());
        let names = ["Edda  Holm", "Leven Weir"].map(|name| {
            corpus.entities.push(Entity { name: name.to_owned(), aliases: Vec::new(), ..entity.clone() });
            EntityIndex(corpus.entities.len() as u32 - 1)
        });
        let hay = hay(&corpus, &Event { entities: names.to_vec(), places: Vec::new(), ..event });
        assert_eq!(hay.names, "edda holm\nleven weir");
        let is_found = |words: &str| has(&hay.names, words);
        assert!(is_found("edda holm") && is_found("leven weir") && is_found("weir") && !is_found("holm leven"));
    }

    #[test]
    fn what_only_a_name_or_the_head_of_a_document_has_is_there() {
        let text = "---\ntitle: A Quarrel\nauthor: Jean Ferrier\npublisher: The Carrick Post\n---\nOn 3 May 1911 a terrier \
            found the quarry that carriers used at Garrick.\n";
        let mut corpus = read_files(&[SourceFile { path: "a.txt", bytes: text.as_bytes() }], &Settings::default());
        let mut named = super::tests::corpus().entities[0].clone();
        named.aliases = vec!["Terries".to_owned()];
        corpus.entities.push(named);
        let details = Details::new(&corpus);
        for typed in ["ferrier", "carrick", "quarrel", "terries"] {
            let found = find(&details, typed);
            assert!(found.meant.is_empty() && !found.is_empty(), "{typed}: {:?}", found.meant);
        }
        assert!(!find(&details, "farrier").meant.is_empty(), "what is nowhere still finds its likeness");
    }

    #[test]
    fn a_paragraph_is_judged_once_however_many_places_it_has() {
        let text = Text::new(&format!("{}\n\n{}", "the ".repeat(500), "the ".repeat(300)));
        let judged = std::cell::Cell::new(0);
        let mut verdict = once_each(&text, |paragraph| {
            judged.set(judged.get() + 1);
            1500 < paragraph.len()
        });
        let (mut allowed, mut new) = (0, 0);
        text.find("the", false, |at| {
            let (is_allowed, is_new) = verdict(at);
            allowed += usize::from(is_allowed);
            new += usize::from(is_new);
            true
        });
        assert_eq!((judged.get(), allowed, new), (2, 500, 2));
    }
}
