//! What the command says of the seeds, held against the seeds themselves.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails by panicking, as the test itself does")]

use assert_cmd::Command;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds")
}

fn printed(arguments: &[&str], path: &Path) -> String {
    let assert = Command::cargo_bin("dateline").unwrap().args(arguments).arg(path).assert().success();
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

fn export() -> Value {
    serde_json::from_str(&printed(&["export", "--format", "json"], &seeds())).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn number(value: &Value) -> usize {
    value.as_u64().unwrap().try_into().unwrap()
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The words between two code points of a text.
fn words(text: &str, place: &Value) -> String {
    let (start, end) = (number(&place["start"]), number(&place["end"]));
    assert!(start < end, "{place}");
    text.chars().skip(start).take(end - start).collect()
}

/// A name apart from how its blanks and apostrophes are set.
fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'")
}

#[test]
fn digests_are_those_of_the_files() {
    let export = export();
    assert_eq!(list(&export["documents"]).len(), 2);
    for document in list(&export["documents"]) {
        let file = std::fs::read(seeds().join(document["path"].as_str().unwrap())).unwrap();
        assert_eq!(document["sha256"], hex(&file));
        assert_eq!(document["textSha256"], hex(document["text"].as_str().unwrap().as_bytes()));
    }
}

#[test]
fn everything_has_its_permalink_and_none_would_stop_resolving() {
    printed(&["check", "--locked"], &seeds());
}

#[test]
fn every_place_holds_the_words_it_quotes() {
    let export = export();
    let text = |id: &Value| {
        let document = list(&export["documents"]).iter().find(|document| document["id"] == *id).unwrap();
        document["text"].as_str().unwrap()
    };
    let accounts: Vec<_> = list(&export["events"]).iter().flat_map(|event| list(&event["accounts"])).collect();
    assert!(12 <= accounts.len(), "{} accounts", accounts.len());
    for account in accounts {
        let text = text(&account["document"]);
        assert_eq!(account["quote"], words(text, account));
        if account["time"].is_object() {
            assert_eq!(account["time"]["text"], words(text, &account["time"]));
        }
        if account["trigger"].is_object() {
            assert!(account["quote"].as_str().unwrap().contains(&words(text, &account["trigger"])));
        }
    }
    for entity in list(&export["entities"]) {
        let names: Vec<_> = list(&entity["aliases"])
            .iter()
            .chain([&entity["name"]])
            .map(|name| plain(name.as_str().unwrap()))
            .collect();
        for mention in list(&entity["mentions"]).iter().filter(|mention| mention["how"] == "name") {
            let said = plain(&words(text(&mention["document"]), mention));
            assert!(names.contains(&said), "{said} of {names:?}");
        }
    }
}

#[test]
fn ids_are_used_once() {
    let export = export();
    for kind in ["documents", "entities", "events"] {
        let ids: Vec<_> = list(&export[kind]).iter().map(|item| item["id"].as_str().unwrap()).collect();
        assert!(!ids.is_empty(), "{kind}");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{kind}: {ids:?}");
    }
}

#[test]
fn no_event_is_told_by_the_furniture_of_a_page() {
    let export = export();
    for account in list(&export["events"]).iter().flat_map(|event| list(&event["accounts"])) {
        let document =
            list(&export["documents"]).iter().find(|document| document["id"] == account["document"]).unwrap();
        let is_inside = |block: &&Value| {
            number(&block["start"]) <= number(&account["start"]) && number(&account["end"]) <= number(&block["end"])
        };
        let block = list(&document["blocks"]).iter().find(is_inside).unwrap();
        let prose = ["paragraph", "list-item", "quotation", "standfirst"];
        assert!(prose.contains(&block["kind"].as_str().unwrap()), "{}: {}", block["kind"], account["quote"]);
    }
}

#[test]
fn two_exports_are_the_same() {
    assert_eq!(printed(&["export"], &seeds()), printed(&["export"], &seeds()));
}

#[test]
fn dates_are_those_of_the_text_after_the_front_matter() {
    let folder = tempfile::tempdir().unwrap();
    let document = "---\ntitle: Tea\ndate: 2020-05-08\n---\nThe “Café” on the old square opened its doors on 3 May 2019, and hundreds of people came to see it.\n";
    std::fs::write(folder.path().join("tea.room.txt"), document).unwrap();
    let line: Value = serde_json::from_str(&printed(&["dates", "--jsonl"], folder.path())).unwrap();
    assert_eq!(line["doc"], "tea.room");
    let timexes = list(&line["timexes"]);
    let text = &document[document.find("The “").unwrap()..];
    assert_eq!(timexes.len(), 1);
    assert_eq!((&timexes[0]["type"], &timexes[0]["value"]), (&"DATE".into(), &"2019-05-03".into()));
    assert_eq!(timexes[0]["text"], words(text, &timexes[0]));
    assert_eq!(timexes[0]["text"], "3 May 2019");
}

#[test]
fn inspect_puts_carets_under_what_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tea.txt");
    std::fs::write(&path, "---\ntitle: Tea\ndate: 2020-05-08\n---\nThe café on the old square opened its doors on 3 May 2019, and hundreds of people came to see it.\n").unwrap();
    let shown = printed(&["inspect"], &path);
    let lines: Vec<_> = shown.lines().collect();
    let sentence = lines.iter().position(|line| line.contains("on 3 May 2019")).unwrap();
    let mark = lines[sentence + 1..].iter().find(|line| line.contains("time: 2019-05-03")).unwrap();
    let carets: String =
        lines[sentence].chars().zip(mark.chars()).filter(|&(_, mark)| mark == '^').map(|(word, _)| word).collect();
    assert_eq!(carets, "3 May 2019");
}
