//! Permalinks at the door of a folder: what is minted stays, whatever else is changed.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails by panicking, as the test itself does")]

use dateline_files::{Corrections, Seeds};
use dateline_model::Corpus;
use dateline_site::{Kind, Ledger, Unlocked};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tempfile::TempDir;

fn folder(files: &[(String, String)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        std::fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

fn read(path: &Path) -> Corpus {
    Seeds::open(path).unwrap().read(Corrections::Applied, &()).unwrap()
}

fn minted(path: &Path) -> Ledger {
    let seeds = Seeds::open(path).unwrap();
    let ledger = seeds.ledger().unwrap().mint(&seeds.read(Corrections::Applied, &()).unwrap());
    seeds.keep(&ledger).unwrap();
    ledger
}

fn harbour() -> Vec<(String, String)> {
    let told = |title: &str, day: &str, body: &str| format!("---\ntitle: {title}\ndate: {day}\n---\n{body}\n");
    vec![
        (
            "fire.txt".into(),
            told(
                "The fire",
                "2016-02-23",
                "A fire destroyed the customs house at Leven on 21 February 2016. Police arrested a porter on 22 February 2016.",
            ),
        ),
        (
            "mayor.txt".into(),
            told(
                "The mayor",
                "2016-03-09",
                "Mayor Edda Holm resigned on 8 March 2016. The council elected Jonas Brandt on 9 March 2016.",
            ),
        ),
    ]
}

/// Of each event, by its id, the words that tell it.
fn told(corpus: &Corpus) -> BTreeMap<String, BTreeSet<String>> {
    let quotes = |event: &dateline_model::Event| {
        event.accounts.iter().map(|account| corpus.quote(account).to_owned()).collect::<BTreeSet<_>>()
    };
    corpus.events.iter().map(|event| (event.id.to_string(), quotes(event))).collect()
}

#[test]
fn what_is_minted_is_locked() {
    let folder = folder(&harbour());
    let unminted = Seeds::open(folder.path()).unwrap().ledger().unwrap().unlocked(&read(folder.path()));
    assert!(unminted.iter().any(|one| matches!(one, Unlocked::New(Kind::Event, _))));
    let ledger = minted(folder.path());
    assert_eq!(ledger.unlocked(&read(folder.path())), []);
    assert_eq!(Ledger::parse(&ledger.to_string()).unwrap(), ledger);
    assert_eq!(minted(folder.path()), ledger);
}

#[test]
fn an_id_stays_though_title_and_date_change() {
    let mut files = harbour();
    let folder_before = folder(&files);
    minted(folder_before.path());
    let before = told(&read(folder_before.path()));
    files[0].1 = files[0].1.replace(
        "A fire destroyed the customs house at Leven on 21 February 2016",
        "A great fire destroyed the old customs house at Leven on 20 February 2016",
    );
    std::fs::write(folder_before.path().join("fire.txt"), &files[0].1).unwrap();
    let after = told(&read(folder_before.path()));
    assert_eq!(before.keys().collect::<Vec<_>>().len(), after.len());
    assert!(before.keys().all(|id| after.contains_key(id)), "{before:?}\n{after:?}");
}

#[test]
fn a_renamed_file_and_a_corrected_text_keep_the_document() {
    let files = harbour();
    let folder = folder(&files);
    minted(folder.path());
    let ids = |path: &Path| read(path).documents.iter().map(|document| document.id.clone()).collect::<BTreeSet<_>>();
    let before = ids(folder.path());
    std::fs::rename(folder.path().join("fire.txt"), folder.path().join("zz.txt")).unwrap();
    std::fs::write(folder.path().join("mayor.txt"), files[1].1.replace("The mayor", "Changes at the town hall"))
        .unwrap();
    assert_eq!(ids(folder.path()), before);
}

#[test]
fn what_is_told_no_more_would_stop_resolving_until_that_is_recorded() {
    let folder = folder(&harbour());
    minted(folder.path());
    std::fs::remove_file(folder.path().join("mayor.txt")).unwrap();
    let seeds = Seeds::open(folder.path()).unwrap();
    let gone = seeds.ledger().unwrap().unlocked(&read(folder.path()));
    assert!(gone.contains(&Unlocked::Gone(Kind::Document, "the-mayor".into())), "{gone:?}");
    assert!(gone.iter().any(|one| matches!(one, Unlocked::Gone(Kind::Event, _))));
    let ledger = minted(folder.path());
    assert_eq!(ledger.unlocked(&read(folder.path())), []);
    assert!(ledger.to_string().contains("withdrawn\tdocument\tthe-mayor\n"));
}

#[test]
fn an_id_that_was_withdrawn_is_never_anothers() {
    let folder = folder(&harbour());
    minted(folder.path());
    std::fs::remove_file(folder.path().join("mayor.txt")).unwrap();
    minted(folder.path());
    let other =
        "---\ntitle: The mayor\ndate: 2019-01-05\n---\nMayor Ulla Brink opened the new bridge on 4 January 2019.\n";
    std::fs::write(folder.path().join("other.txt"), other).unwrap();
    assert!(read(folder.path()).documents.iter().all(|document| document.id != "the-mayor"));
}

#[test]
fn a_line_that_is_no_record_is_named() {
    let folder = folder(&harbour());
    std::fs::write(folder.path().join("permalinks.lock"), "# head\n<<<<<<< ours\n").unwrap();
    let error = Seeds::open(folder.path()).unwrap().read(Corrections::Applied, &()).unwrap_err().to_string();
    assert!(
        error.ends_with(
            "permalinks.lock:2:1: two versions were not merged; keep the lines of both, and run `dateline mint`"
        ),
        "{error}"
    );
}

/// A thousand changes of the seeds, each on top of those before: no id of what they do not touch changes.
#[test]
fn a_thousand_edits_change_no_unrelated_id() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut files: Vec<(String, String)> = std::fs::read_dir(seeds)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    let first = folder(&files);
    let mut ledger = minted(first.path());
    let mut before = told(&read(first.path()));
    let mut random = Random(0x5eed);
    for round in 0..1_000 {
        edit(&mut files, &mut random, round);
        // Edits pile up a little before each reading, as they do before a build.
        if !round.is_multiple_of(EDITS_A_READING) {
            continue;
        }
        let settings = dateline_reader::Settings::default();
        let sources: Vec<_> =
            files.iter().map(|(path, text)| dateline_reader::SourceFile { path, bytes: text.as_bytes() }).collect();
        let mut corpus = dateline_reader::read(&sources, &settings);
        ledger.apply(&mut corpus);
        ledger = ledger.mint(&corpus);
        assert_eq!(ledger.unlocked(&corpus), [], "round {round}");
        let after = told(&corpus);
        let is_edited = |quotes: &BTreeSet<String>| {
            quotes.iter().any(|quote| ELSEWHERE.iter().any(|sentence| sentence.contains(quote.as_str())))
        };
        for (id, quotes) in before.iter().filter(|(_, quotes)| !is_edited(quotes)) {
            // What still has its passages word for word has its id, or one that its id leads to.
            if let Some((now, _)) = after.iter().find(|(_, others)| quotes.iter().all(|quote| others.contains(quote))) {
                let leads_to = ledger.forwarded(Kind::Event, id).unwrap_or(id);
                assert!(after.contains_key(leads_to), "round {round}: {id} became {now}\n{quotes:?}");
            }
        }
        before = after;
    }
}

const EDITS_A_READING: usize = 25;

const ELSEWHERE: [&str; 5] = [
    "A reader writes that the weather was fine.",
    "Nothing of this is new.",
    "The harbour of Leven froze on 3 February 2012.",
    "Observers differ.",
    "The chart on page three shows the price of rice.",
];

/// Reorders, inserts elsewhere, mends a word, renames, adds and takes away a document.
fn edit(files: &mut Vec<(String, String)>, random: &mut Random, round: usize) {
    let at = random.below(files.len());
    match random.below(6) {
        0 => files.reverse(),
        1 => {
            let text = &mut files[at].1;
            let breaks: Vec<usize> = text.match_indices("\n\n").map(|(place, _)| place).collect();
            if let Some(place) = breaks.get(random.below(breaks.len().max(1))) {
                text.insert_str(*place, &format!("\n\n{}", ELSEWHERE[random.below(ELSEWHERE.len())]));
            }
        }
        2 => {
            for sentence in ELSEWHERE {
                files[at].1 = files[at].1.replacen(&format!("\n\n{sentence}"), "", 1);
            }
        }
        3 => files[at].0 = format!("{round}.txt"),
        4 if files.len() < 4 => files.push((
            format!("added-{round}.txt"),
            format!("---\ntitle: Added {round}\ndate: 2020-06-12\n---\nOn January 8, 2020, Iran fired ballistic missiles at two bases hosting American forces.\n"),
        )),
        _ => files.retain(|(_, text)| !text.contains("title: Added") || !round.is_multiple_of(3)),
    }
}

/// A generator of its own, so that the test is the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

#[test]
fn what_is_joined_by_hand_stays_joined_after_it_is_minted() {
    let folder = folder(&harbour());
    let ids: Vec<String> = read(folder.path()).events.into_iter().map(|event| event.id.into_owned()).collect();
    minted(folder.path());
    let joined = format!("[events.{}]\ntitle = \"Fire and arrest\"\njoin = [\"{}\"]\n", ids[0], ids[1]);
    std::fs::write(folder.path().join("corpus.toml"), joined).unwrap();
    let corpus = read(folder.path());
    assert_eq!((&*corpus.events[0].id, corpus.events[0].accounts.len()), (&*ids[0], 2));
    let ledger = minted(folder.path());
    assert_eq!(ledger.forwarded(Kind::Event, &ids[1]), Some(ids[0].as_str()));
    // The link that was given away still leads to it, and the settings still mean it.
    let again = read(folder.path());
    assert_eq!(again, corpus);
    assert_eq!(ledger.unlocked(&again), []);
    let uncorrected = Seeds::open(folder.path()).unwrap().read(Corrections::LeftOut, &()).unwrap();
    assert_eq!(uncorrected.events.len(), corpus.events.len() + 1);
}
