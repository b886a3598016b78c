//! What happened, by several documents of one matter and by documents of many fields, all written for the project, in `tests/tellings`: a careful
//! person's list of the events beside them, held against what is read.
//!
//! `cargo test -p dateline-reader --test tellings -- --nocapture` names what differs.

use dateline_model::{Corpus, Event, Span};
use dateline_reader::{Settings, SourceFile, read};
use std::collections::BTreeSet;
use std::path::Path;

/// An event that a careful person lists.
struct Expected<'t> {
    edtf: &'t str,
    /// How many documents tell it.
    documents: usize,
    /// Words of one account.
    words: &'t str,
}

/// What a reading found of the events expected.
#[derive(Default)]
struct Figures {
    expected: usize,
    found: usize,
    dated: usize,
    /// Documents beyond the first that tell an event, and those of them whose accounts stand with the others'.
    further: usize,
    joined: usize,
}

#[test]
fn what_a_careful_person_lists_is_found() {
    let mut all = Figures::default();
    for folder in ["crisis", "election", "ferry", "others", "takeover"] {
        add(folder, &mut all);
    }
    let Figures { expected, found, dated, further, joined } = all;
    println!("{found} of {expected} found, {dated} with the date; {joined} of {further} further accounts joined");
    assert!(95 * expected <= 100 * found, "{found} of {expected} found");
    assert!(95 * found <= 100 * dated, "{dated} of {found} have the date");
    assert!(80 * further <= 100 * joined, "{joined} of {further} further accounts joined");
}

#[test]
fn a_bank_and_a_jeweller_are_robbed_apart() {
    let accounts = |second: &str| {
        let texts = [("2018-07-10", "Thieves robbed a bank in Corvo on Monday."), ("2018-07-11", second)];
        let files: Vec<(String, String)> = (1..)
            .zip(texts)
            .map(|(number, (day, text))| {
                (format!("{number}.txt"), format!("---\ntitle: Notes {number}\ndate: {day}\n---\n{text}\n"))
            })
            .collect();
        let sources: Vec<SourceFile<'_>> =
            files.iter().map(|(path, text)| SourceFile { path, bytes: text.as_bytes() }).collect();
        read(&sources, &Settings::default()).events.iter().map(|event| event.accounts.len()).collect::<Vec<_>>()
    };
    assert_eq!(accounts("Thieves robbed a jeweller in Corvo on Monday."), [1, 1]);
    assert_eq!(accounts("A bank in Corvo was robbed by thieves on Monday."), [2]);
}

#[test]
fn a_city_that_falls_to_them_is_taken_by_them() {
    let told_by = |second: &str| {
        let first = "Rebels captured Lodovar in Karsk province on 10 June 2014. General Edda Holm fled to Ostrel.";
        let texts = [("2014-06-12", first), ("2020-06-12", second)];
        let files: Vec<(String, String)> = (1..)
            .zip(texts)
            .map(|(number, (day, text))| {
                (format!("{number}.txt"), format!("---\ntitle: Notes {number}\ndate: {day}\n---\n{text}\n"))
            })
            .collect();
        let sources: Vec<SourceFile<'_>> =
            files.iter().map(|(path, text)| SourceFile { path, bytes: text.as_bytes() }).collect();
        let corpus = read(&sources, &Settings::default());
        let captured = corpus.events.iter().find(|event| event.title.contains("capture"));
        captured.map_or(0, |event| event.accounts.len())
    };
    assert_eq!(
        told_by("Edda Holm fled Karsk. The city of Lodovar fell to the rebels in June 2014. Ostrel held out."),
        2
    );
    assert_eq!(told_by("Edda Holm fled Karsk. The price of bread in Lodovar fell to three marks in June 2014."), 1);
}

fn add(folder: &str, figures: &mut Figures) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tellings").join(folder);
    let entries = std::fs::read_dir(&path).expect("the folder is there");
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.expect("an entry is readable").file_name().into_string().expect("names are UTF-8")
    };
    let names: BTreeSet<String> = entries.map(name).collect();
    let files: Vec<(&str, Vec<u8>)> = names
        .iter()
        .filter(|name| name.ends_with(".txt"))
        .map(|name| (name.as_str(), std::fs::read(path.join(name)).expect("a document is readable")))
        .collect();
    let sources: Vec<SourceFile<'_>> = files.iter().map(|(path, bytes)| SourceFile { path, bytes }).collect();
    let corpus = read(&sources, &Settings::default());
    let table = std::fs::read_to_string(path.join("expected.tsv")).expect("the list is there");
    for expected in table.lines().filter(|line| !line.starts_with('#')).map(row) {
        figures.expected += 1;
        figures.further += expected.documents - 1;
        // Of several events told by these words, the one that fits best.
        let told = corpus.events.iter().filter(|event| tells(&corpus, event, expected.words));
        let fits = |event: &&Event| (edtf(event) == expected.edtf, documents(event).min(expected.documents));
        let Some(event) = told.max_by_key(fits) else {
            println!("{folder}: not found: {} {}", expected.edtf, expected.words);
            continue;
        };
        let is_dated = edtf(event) == expected.edtf;
        let is_whole = documents(event) == expected.documents;
        figures.found += 1;
        figures.dated += usize::from(is_dated);
        figures.joined += documents(event).min(expected.documents) - 1;
        if !is_dated || !is_whole {
            let (date, documents) = (edtf(event), documents(event));
            println!(
                "{folder}: {} told by {}, not {date} by {documents}: {}",
                expected.edtf, expected.documents, event.title
            );
        }
        // A stranger among the accounts is worse than an account that stands apart.
        assert!(documents(event) <= expected.documents, "{folder}: {} is told by too many", event.title);
    }
}

fn row(line: &str) -> Expected<'_> {
    let mut cells = line.split('\t');
    let mut next = || cells.next().expect("three cells");
    Expected { edtf: next(), documents: next().parse().expect("a number"), words: next() }
}

/// Whether an account's trigger stands in these words of its document, or its quote holds them.
fn tells(corpus: &Corpus, event: &Event, words: &str) -> bool {
    event.accounts.iter().any(|account| {
        let text = &corpus.documents[account.document.get()].text;
        let trigger = account.trigger.map(Span::range);
        text.match_indices(words).any(|(start, _)| {
            let end = start + words.len();
            let holds = account.span.start as usize <= start && end <= account.span.end as usize;
            holds || trigger.as_ref().is_some_and(|trigger| start <= trigger.start && trigger.end <= end)
        })
    })
}

fn edtf(event: &Event) -> String {
    event.date.map_or_else(String::new, |date| date.edtf.to_string())
}

fn documents(event: &Event) -> usize {
    event.accounts.iter().map(|account| account.document).collect::<BTreeSet<_>>().len()
}
