use super::passages::once_each;
use super::ready::hay;
use super::text::{Text, has};
use super::typed::Facet;
use super::*;
use dateline_model::{Corpus, Entity, Event};
use dateline_reader::{Settings, SourceFile, read as read_files};
use std::cmp::Reverse;

pub(super) fn corpus() -> Corpus {
    let one = "---\ntitle: One\ndate: 1911-03-09\n---\nOn 21 February 1911 the dam at Leven broke and killed more than 40 people.\n\nEdda Holm, the \
        mayor of Leven, resigned on 1 March 1911. The Żółw museum stayed closed.\n";
    let two = "---\ntitle: Two\ndate: 1911-03-12\n---\nThe dam at Leven broke on 21 February 1911.\n\nKing Oskar visited Kirkwall on 4 March 1911.\n";
    let files =
        [SourceFile { path: "one.txt", bytes: one.as_bytes() }, SourceFile { path: "two.txt", bytes: two.as_bytes() }];
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
    found.events.iter().map(|(event, _)| corpus.event(*event).title.to_string()).collect()
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
    text.find("the", &|_| true, |at, _| {
        let (is_allowed, is_new) = verdict(at);
        allowed += usize::from(is_allowed);
        new += usize::from(is_new);
        true
    });
    assert_eq!((judged.get(), allowed, new), (2, 500, 2));
}
