//! Cases of names: texts with what is found in them.
//!
//! In `shapes.txt` and `kinds.txt` a line of carets names a mention's kind, or `demonym` and whose; a text without carets has no names:
//!
//! ```text
//! --- demonym
//! The Iraqi president spoke.
//!     ^^^^^ demonym Iraq
//! ```
//!
//! In `joins.txt` documents are parted by `===`, and each `=` line is an entity: kind, name, other spellings, how often it is mentioned.
//! Both are written as they are compared, so that a fault shows the whole case as it is read.

use super::entities;
use crate::documents::{ReadDocument, read_documents};
use crate::{Settings, SourceFile};
use dateline_model::{BlockKind, Entity, How};
use proptest::prelude::*;

#[test]
fn names_are_cut_as_the_carets_say() {
    check(include_str!("cases/shapes.txt"), with_carets);
}

#[test]
fn names_are_of_the_kinds_that_the_carets_say() {
    check(include_str!("cases/kinds.txt"), with_carets);
}

#[test]
fn spellings_are_joined_as_the_cases_say() {
    check(include_str!("cases/joins.txt"), with_entities);
}

#[test]
fn names_of_headings_are_those_of_the_prose() {
    let mut read = documents(&["Marden Meets Quillon Again\n\nThe council of Marden spoke with Quillon.\n"]);
    let ReadDocument { document, sentences, .. } = &mut read[0];
    document.blocks[0].kind = BlockKind::Title;
    *sentences = crate::sentences::sentences(&document.text, &document.blocks);
    let found: Vec<_> = entities(&read).into_iter().map(|entity| (entity.name, entity.mentions.len())).collect();
    assert_eq!(found, [("Marden".to_owned(), 2), ("Quillon".to_owned(), 2)]);
}

#[test]
fn names_of_headings_in_small_letters_are_their_own() {
    let mut read = documents(&["Tallow Motors buys vessels\n\nThe council spoke with nobody.\n"]);
    let ReadDocument { document, sentences, .. } = &mut read[0];
    document.blocks[0].kind = BlockKind::Title;
    *sentences = crate::sentences::sentences(&document.text, &document.blocks);
    let found: Vec<_> = entities(&read).into_iter().map(|entity| entity.name).collect();
    assert_eq!(found, ["Tallow Motors"]);
}

#[test]
fn entities_of_the_seeds() {
    let texts = seeds();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let rows = entities(&documents(&texts)).into_iter().map(|entity| {
        let spellings = [vec![entity.name], entity.aliases].concat().join(" · ");
        format!("{:<12} {:>3}  {spellings}", entity.kind.name(), entity.mentions.len())
    });
    insta::assert_snapshot!(rows.collect::<Vec<_>>().join("\n"));
}

#[test]
fn word_lists_keep_their_budget() {
    const BUDGET: usize = 300_000;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicon");
    let compiled = ["words.tsv", "given-names.tsv", "given-names-world.tsv", "cities.tsv"];
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.ends_with(".tsv") && !compiled.contains(&name)
    });
    paths.extend(
        ["words", "english-given-names", "given-names", "cities"]
            .map(|name| std::path::Path::new(env!("OUT_DIR")).join(name).with_extension("fst")),
    );
    paths.sort();
    let all: Vec<u8> = paths.iter().flat_map(|path| std::fs::read(path).unwrap()).collect();
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
    brotli::BrotliCompress(&mut all.as_slice(), &mut packed, &parameters).unwrap();
    println!("{} bytes of brotli", packed.len());
    assert!(packed.len() <= BUDGET, "{} bytes of brotli", packed.len());
}

#[test]
fn names_do_not_overlap_in_the_seeds() {
    let texts = seeds();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let read = documents(&texts);
    let mut spans: Vec<_> = entities(&read)
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(|mention| (mention.document, mention.span)).collect::<Vec<_>>())
        .collect();
    spans.sort();
    assert!(100 < spans.len(), "only {} names", spans.len());
    // A country may lie in the name of its agreement.
    let is_apart = |one: dateline_model::Span, other: dateline_model::Span| {
        !one.overlaps(other) || one.contains(other) || other.contains(one)
    };
    assert!(
        spans.windows(2).all(|pair| pair[0] != pair[1] && (pair[0].0 != pair[1].0 || is_apart(pair[0].1, pair[1].1)))
    );
}

#[test]
fn spellings_are_joined_and_strangers_kept_apart() {
    let (pairs, strangers) = (joined(include_str!("cases/spellings.tsv")), joined(include_str!("cases/strangers.tsv")));
    let right = pairs.iter().filter(|(_, is_one)| *is_one).count();
    let wrong: Vec<_> = strangers.iter().filter(|(_, is_one)| *is_one).map(|(pair, _)| pair).collect();
    let missed: Vec<_> = pairs.iter().filter(|(_, is_one)| !is_one).map(|(pair, _)| pair).collect();
    let precision = right as f64 / (right + wrong.len()) as f64;
    let recall = right as f64 / pairs.len() as f64;
    println!("{} pairs, {} strangers: precision {precision:.3}, recall {recall:.3}", pairs.len(), strangers.len());
    println!("missed {missed:#?}\nwrong {wrong:#?}");
    assert!(150 <= pairs.len() && 150 <= strangers.len());
    assert!(0.98 <= precision, "precision {precision:.3}: {wrong:#?}");
    assert!(0.88 <= recall, "recall {recall:.3}: {missed:#?}");
}

/// Whether each pair of a list, told by two documents, is one entity.
fn joined(list: &str) -> Vec<(String, bool)> {
    let rows = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let told = |name: &str| match cells[0] {
            "person" => format!("They waited for {name}, who came by train."),
            "place" => format!("They met in {name} yesterday."),
            "group" => format!("The men of {name} fighters fled."),
            _ => format!("Nobody had read the {name} yesterday."),
        };
        let texts = [told(cells[1]), told(cells[2])];
        let found = entities(&documents(&texts.each_ref().map(String::as_str)));
        let documents: Vec<_> = found
            .iter()
            .map(|entity| {
                entity.mentions.iter().map(|mention| mention.document.0).collect::<std::collections::BTreeSet<_>>()
            })
            .collect();
        let is_one = documents.iter().any(|documents| documents.len() == 2);
        (format!("{} = {}", cells[1], cells[2]), is_one)
    })
    .collect()
}

proptest! {
    #[test]
    fn any_text_has_names_in_their_places(text in "([A-Z][a-z’'-]{0,6}|[a-z]{1,5}|U\\.S\\.|al-|of|and|Inc\\.|President|[0-9]{1,4}|\\PC| |[.,(“\n-]){0,60}") {
        let files = [SourceFile { path: "a.txt", bytes: text.as_bytes() }];
        let corpus = crate::read(&files, &Settings::default());
        prop_assert_eq!(corpus.check(), Ok(()));
        prop_assert_eq!(&corpus, &crate::read(&files, &Settings::default()));
    }
}

fn check(cases: &str, written: fn(&[&str]) -> String) {
    let read = cases.split("--- ").skip(1).map(|case| {
        let (name, body) = case.split_once('\n').expect("a case has a text");
        let kept = body.lines().filter(|line| !line.trim_start().starts_with('^') && !line.starts_with("= "));
        let text: Vec<&str> = kept.collect();
        let text = text.join("\n");
        let texts: Vec<&str> = text.split("===").map(str::trim).collect();
        format!("--- {name}\n{}", written(&texts))
    });
    let read: String = read.collect::<Vec<_>>().join("\n");
    if std::env::var_os("DATELINE_BLESS_NAMES").is_some() {
        println!("{read}");
    }
    let differing =
        cases.trim().lines().zip(read.trim().lines()).find(|(said, found)| said.trim_end() != found.trim_end());
    assert!(cases.trim() == read.trim(), "read otherwise, first at {differing:?}:\n{read}");
}

fn with_carets(texts: &[&str]) -> String {
    let read = documents(texts);
    let text = texts[0];
    let start = read[0].document.text.find(text).expect("a document has its text");
    let mut carets: Vec<(usize, String)> = entities(&read)
        .iter()
        .flat_map(|entity| {
            entity
                .mentions
                .iter()
                .map(|mention| {
                    let before = &read[0].document.text[start..mention.span.start as usize];
                    let width = mention.span.of(&read[0].document.text).chars().count();
                    (before.chars().count(), format!("{} {}", "^".repeat(width), said(entity, mention.how)))
                })
                .collect::<Vec<_>>()
        })
        .collect();
    carets.sort();
    let lines = carets.into_iter().map(|(column, carets)| format!("\n{}{carets}", " ".repeat(column)));
    format!("{text}{}\n", lines.collect::<String>())
}

fn said(entity: &Entity, how: How) -> String {
    match how {
        How::Demonym => format!("demonym {}", entity.name),
        _ => entity.kind.name().to_owned(),
    }
}

fn with_entities(texts: &[&str]) -> String {
    let lines = entities(&documents(texts)).into_iter().map(|entity| {
        let spellings = [vec![entity.name], entity.aliases].concat().join(" · ");
        let metonyms = entity.mentions.iter().filter(|mention| mention.how == How::Metonym).count();
        let metonyms = if metonyms == 0 { String::new() } else { format!(", {metonyms} by metonym") };
        format!("\n= {} {spellings} ({}{metonyms})", entity.kind.name(), entity.mentions.len())
    });
    format!("{}{}\n", texts.join("\n===\n"), lines.collect::<String>())
}

fn documents(texts: &[&str]) -> Vec<ReadDocument> {
    let paths: Vec<String> = (0..texts.len()).map(|number| format!("{number:03}.txt")).collect();
    let files: Vec<SourceFile<'_>> =
        paths.iter().zip(texts).map(|(path, text)| SourceFile { path, bytes: text.as_bytes() }).collect();
    read_documents(&files).0
}

fn seeds() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}
