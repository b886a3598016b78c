//! The command at its door: what it prints and how it ends.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails by panicking, as the test itself does")]

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;

fn dateline(arguments: &[&str]) -> Assert {
    telling("never", arguments)
}

/// The command, told by the environment when to say how far a reading is.
fn telling(progress: &str, arguments: &[&str]) -> Assert {
    Command::cargo_bin("dateline").unwrap().env("DATELINE_PROGRESS", progress).args(arguments).assert()
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        std::fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

fn path(folder: &TempDir) -> &str {
    folder.path().to_str().unwrap()
}

fn printed(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

fn complained(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

#[test]
fn help_says_what_each_command_does() {
    insta::assert_snapshot!(printed(&dateline(&["--help"]).success()));
}

#[test]
fn check_of_an_empty_folder_counts_nothing() {
    let empty = folder(&[]);
    let counts = format!("{}: 0 documents, 0 events, 0 entities, 0 notices\n", path(&empty));
    assert_eq!(printed(&dateline(&["check", path(&empty)]).success()), counts);
}

#[cfg(unix)]
#[test]
fn check_ends_with_one_where_there_is_a_notice() {
    let folder = folder(&[]);
    std::os::unix::fs::symlink("nowhere", folder.path().join("gone.txt")).unwrap();
    let check = dateline(&["check", path(&folder)]).code(1);
    assert!(printed(&check).starts_with(&format!("{}/gone.txt: it cannot be read: ", path(&folder))));
}

#[test]
fn check_shows_what_was_read_and_where_the_date_stands() {
    let folder = folder(&[
        ("dam.txt", b"The Dam Breaks\n\nMay 5, 2020 | Harbour Times\n\nThe dam above the town broke on Monday after three days of rain, and the mill was under water.\n"),
        ("rain.txt", b"---\ntitle: Rain\n---\nIt rained.\n"),
        ("corpus.toml", b"[documents.'rain.txt']\npublished = 2020-05-01\n"),
    ]);
    let table = printed(&dateline(&["check", path(&folder)]).success());
    let lines: Vec<_> = table.lines().collect();
    assert_eq!(
        lines[0],
        "file      title           date        found in                              prose  chrome  notices"
    );
    assert_eq!(lines[1], "rain.txt  Rain            2020-05-01  corpus.toml:1:12                          2       0");
    assert_eq!(lines[2], "dam.txt   The Dam Breaks  2020-05-05  the line “May 5, 2020 | Harbour Tim…     22       6");
    let json: serde_json::Value =
        serde_json::from_str(&printed(&dateline(&["check", "--json", path(&folder)]).success())).unwrap();
    assert_eq!(json["documents"][1]["publishedBy"], "the line “May 5, 2020 | Harbour Times”");
    assert_eq!(json["counts"]["documents"], 2);
}

#[test]
fn a_document_without_a_date_names_the_line_that_settles_it() {
    let folder = folder(&[("rain.txt", b"It rained on the town yesterday, and the mill was under water.\n")]);
    let table = printed(&dateline(&["check", path(&folder)]).code(1));
    assert!(
        table.contains("`[documents.\"rain.txt\"]` and `published = \"2020-01-08\"` in `corpus.toml` settle it"),
        "{table}"
    );
}

#[test]
fn a_mistake_in_the_settings_stops_with_its_line() {
    let folder = folder(&[("corpus.toml", b"title = \"A\"\ntitel = \"B\"\n")]);
    for command in ["check", "export"] {
        let message = complained(&dateline(&[command, path(&folder)]).code(2));
        assert!(message.starts_with(&format!("dateline: {}/corpus.toml:2:1: ", path(&folder))), "{message}");
    }
    dateline(&["export", "--uncorrected", path(&folder)]).success();
}

#[test]
fn what_is_missing_is_named_once() {
    let cure = "there is no such file or folder; name a folder of documents, or an export (`.json`)";
    for arguments in [["check", "/no/such"].as_slice(), &["export", "/no/such"], &["dates", "--jsonl", "/no/such"]] {
        assert_eq!(complained(&dateline(arguments).code(2)), format!("dateline: `/no/such`: {cure}\n"));
    }
    assert!(
        complained(&dateline(&["inspect", "/no/such"]).code(2))
            .starts_with("dateline: `/no/such`: it cannot be read: ")
    );
}

#[test]
fn inspect_wants_a_document() {
    let folder = folder(&[]);
    let message = format!("dateline: `{}`: this is a folder; name one document in it\n", path(&folder));
    assert_eq!(complained(&dateline(&["inspect", path(&folder)]).code(2)), message);
}

#[test]
fn an_export_of_an_export_is_the_same() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let first = printed(&dateline(&["export", "--format", "json", seeds.to_str().unwrap()]).success());
    let again = folder(&[("corpus.json", first.as_bytes())]);
    let exported = again.path().join("corpus.json");
    assert_eq!(printed(&dateline(&["export", exported.to_str().unwrap()]).success()), first);
}

#[test]
fn names_are_explained() {
    let folder = folder(&[(
        "a.txt",
        b"---\ndate: 2020-01-08\n---\nQassem Soleimani left. The general, Qasem Suleimani, had come from Tehran.\n",
    )]);
    let said = printed(&dateline(&["check", "--entities", path(&folder)]).success());
    assert!(said.contains("Qasem Suleimani = Qassem Soleimani: spellings of one name"), "{said}");
    assert!(said.contains("Tehran \u{b7} place \u{b7} 1 \u{d7}\n  by place +5 a capital"), "{said}");
    let document = folder.path().join("a.txt");
    let said = printed(&dateline(&["inspect", "--stage", "mentions", document.to_str().unwrap()]).success());
    assert!(said.contains("^^^^^^ Tehran \u{b7} place \u{b7} name \u{b7} a capital"), "{said}");
}

#[test]
fn a_correction_of_names_that_fits_nothing_stops_with_its_line() {
    let settings = b"[entities.Tehrn]\nkind = \"place\"\n";
    let folder = folder(&[("a.txt", b"They met in Tehran.\n"), ("corpus.toml", settings)]);
    let message = complained(&dateline(&["check", path(&folder)]).code(2));
    let place = format!("dateline: {}/corpus.toml:1:11: ", path(&folder));
    assert_eq!(message, format!("{place}nothing is called `Tehrn`; did you mean `Tehran`?\n"));
}

#[test]
fn how_far_a_reading_is_goes_to_standard_error_alone() {
    let story = b"---\ndate: 1911-03-02\n---\nThe dam at Leven broke on 21 February 1911.\n";
    let folder = folder(&[("a.txt", story), ("b.txt", story)]);
    let phases = |progress: &Assert| -> Vec<String> {
        // Within a phase there are lines only where the machine is slow.
        complained(progress).lines().filter(|line| !line.contains(": ")).map(str::to_owned).collect()
    };
    let (documents, names) = ("Reading documents", "Finding names");
    for command in [["check"].as_slice(), &["export"], &["verify"], &["mint"]] {
        let arguments = [command, &[path(&folder)]].concat();
        let told = telling("always", &arguments);
        assert_eq!(phases(&told), [documents, names, "Finding events", "Joining accounts"], "{command:?}");
        let silent = dateline(&arguments);
        assert_eq!(complained(&silent), "");
        assert_eq!(printed(&silent.success()), printed(&told.success()), "{command:?}");
    }
    assert_eq!(phases(&telling("always", &["check", "--entities", path(&folder)])), [documents, names]);
    assert_eq!(phases(&telling("always", &["dates", "--jsonl", path(&folder)])), [documents]);
}

#[test]
fn of_a_short_reading_nothing_is_told() {
    let folder = folder(&[("a.txt", b"The dam at Leven broke on 21 February 1911.\n")]);
    let begun = Instant::now();
    let export = telling("", &["export", path(&folder)]).success();
    assert!(complained(&export).is_empty() || Duration::from_secs(1) <= begun.elapsed());
}

#[test]
fn a_reading_goes_on_when_nobody_hears_how_far_it_is() {
    let folder = folder(&[("a.txt", b"The dam at Leven broke on 21 February 1911.\n")]);
    let export = printed(&dateline(&["export", path(&folder)]).success());
    let (heard, said) = std::io::pipe().unwrap();
    drop(heard);
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("dateline"));
    command.args(["export", path(&folder)]).env("DATELINE_PROGRESS", "always").stderr(said);
    let output = command.stdout(std::process::Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), export);
}

#[test]
fn verify_counts_what_holds_and_names_what_does_not() {
    let story = "---\ntitle: Dam\ndate: 1911-03-02\n---\nThe dam at Leven broke on 21 February 1911.\n";
    let documents = folder(&[("a.txt", story.as_bytes())]);
    let held = format!("{}: 1 of 1 quotes, 1 of 1 texts, 1 of 1 files, 0 of 0 minted texts\n", path(&documents));
    assert_eq!(printed(&dateline(&["verify", path(&documents)]).success()), held);
    dateline(&["mint", path(&documents)]).success();
    std::fs::write(documents.path().join("a.txt"), story.replace("21", "22")).unwrap();
    let told = printed(&dateline(&["verify", path(&documents)]).code(1));
    assert!(told.contains("`a.txt`: its text is not the one that was minted"), "{told}");
    assert!(told.ends_with("0 of 1 minted texts\n"), "{told}");
    let digest = "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d";
    let sums = format!("{digest}  b.html\n{digest}  c.html\n");
    let site = folder(&[("b.html", b"b"), ("SHA256SUMS", sums.as_bytes())]);
    let told = printed(&dateline(&["verify", path(&site)]).code(1));
    assert!(told.contains("`c.html` cannot be read") && told.ends_with("1 of 2 files\n"), "{told}");
}

#[test]
fn export_writes_what_other_programs_read() {
    let documents = folder(&[("a.txt", b"The dam at Leven broke on 21 February 1911.\n")]);
    for (format, words) in [
        ("csv", "1911-02-21"),
        ("ics", "DTSTART;VALUE=DATE:19110221"),
        ("timelinejs", "\"display_date\": \"21 February 1911\""),
        ("markdown", "## [21 February 1911"),
        ("annotations", "TextPositionSelector"),
        ("jsonld", "\"@type\": \"Claim\""),
        ("bibtex", "@online{"),
        ("ris", "TY  - ELEC"),
        ("csl", "\"type\": \"webpage\""),
    ] {
        let told = printed(&dateline(&["export", "--format", format, path(&documents)]).success());
        assert!(told.contains(words), "{format}: {told}");
    }
}
