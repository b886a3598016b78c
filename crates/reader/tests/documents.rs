//! Files to documents, at the stage's door.

use dateline_model::{BlockKind, Document};
use dateline_reader::{ReadDocument, SourceFile, read_documents};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

const SEEDS: [(&str, &[u8], &str); 2] = [
    (
        "000_12a9d99bb0c7966b.txt",
        include_bytes!("../../../seeds/000_12a9d99bb0c7966b.txt"),
        "5363ae15e6916797fc9ea75db01b9892bdd1183232bf10519227d4de8e7ab9a3",
    ),
    (
        "003_d85fd4490fab1d87.txt",
        include_bytes!("../../../seeds/003_d85fd4490fab1d87.txt"),
        "e3686c6aca095faefc4ce72488ca684fcf94fbb36ce7cb0885ee7c226fafbb4c",
    ),
];

fn read_one(path: &str, text: &str) -> Document {
    let (documents, notices) = read_documents(&[SourceFile { path, bytes: text.as_bytes() }]);
    assert_eq!(notices, [], "{text}");
    documents[0].document.clone()
}

#[test]
fn seeds_are_the_files_they_were() {
    for (path, bytes, sha256) in SEEDS {
        let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digest, sha256, "{path}");
    }
}

#[test]
fn seeds_have_their_metadata() {
    let files = SEEDS.map(|(path, bytes, _)| SourceFile { path, bytes });
    let (documents, notices) = read_documents(&files);
    let told = documents.iter().map(|read| {
        let document = &read.document;
        let published = document.published.map(|day| day.to_string()).unwrap_or_default();
        format!(
            "{}\n  {}\n  {} | {} | {published} | {}",
            document.id,
            document.title,
            document.authors.join(", "),
            document.publisher.as_deref().unwrap_or("-"),
            document.language
        )
    });
    assert_eq!(notices, []);
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"));
}

#[test]
fn documents_come_by_date_and_share_no_id() {
    let page = |date: &str| format!("---\ntitle: The Dam\n{date}---\nThe dam broke.\n");
    let (late, early, none) = (page("date: 2020-05-02\n"), page("date: 2020-05-01\n"), page(""));
    let mut files = [("a.txt", &none), ("b.txt", &late), ("c.txt", &early)]
        .map(|(path, text)| SourceFile { path, bytes: text.as_bytes() });
    let told = |files: &[SourceFile<'_>]| -> Vec<(String, String)> {
        let (documents, _) = read_documents(files);
        documents.into_iter().map(|read| (read.document.path, read.document.id)).collect()
    };
    let expected = [("c.txt", "the-dam-3"), ("b.txt", "the-dam-2"), ("a.txt", "the-dam")];
    assert_eq!(told(&files), expected.map(|(path, id)| (path.to_owned(), id.to_owned())));
    let first = told(&files);
    files.reverse();
    assert_eq!(told(&files), first);
}

#[test]
fn notices_point_at_their_document() {
    let files = [
        ("b.txt", &b"---\ndate: soon\n---\nThe dam broke."[..]),
        ("a.txt", b"---\ndate: 2020-05-01\n---\nThe dam broke."),
        ("c.pdf", b"%PDF-1.4"),
    ];
    let (documents, notices) = read_documents(&files.map(|(path, bytes)| SourceFile { path, bytes }));
    let told: Vec<_> = notices
        .iter()
        .map(|notice| {
            (notice.path.as_str(), notice.document.map(|index| documents[index.get()].document.path.as_str()))
        })
        .collect();
    assert_eq!(told, [("b.txt", Some("b.txt")), ("b.txt", Some("b.txt")), ("c.pdf", None)]);
    assert_eq!(notices[0].message, "line 2: `soon` is not a day; write it as `2020-01-08`");
}

#[test]
fn another_language_is_kept_and_not_read() {
    let text = "Der Staudamm brach am Montag, dem 5. Mai 2020, nach tagelangem Regen. Die Behörden hatten die Anwohner schon am Sonntag gewarnt, doch viele blieben in ihren Häusern.";
    let (documents, notices) = read_documents(&[SourceFile { path: "a.txt", bytes: text.as_bytes() }]);
    let ReadDocument { document, sentences, times, .. } = &documents[0];
    assert_eq!((document.language.as_str(), sentences.len(), times.len()), ("de", 0, 0));
    assert_eq!(
        notices[0].message,
        "its language is `de`, and only English is read for events; it is shown and can be searched"
    );
}

fn check_promises(documents: &[ReadDocument]) {
    for ReadDocument { document, sentences, .. } in documents {
        let text = &document.text;
        let mut end = 0;
        for block in &document.blocks {
            let between = &text[end..block.span.start as usize];
            assert!(!between.contains(char::is_alphanumeric), "lost {between:?} of {text:?}");
            assert!(!block.span.is_empty() && block.span.of(text).trim() == block.span.of(text), "{block:?}");
            assert!(
                block.kind.is_prose()
                    || block.reason.is_some()
                    || matches!(block.kind, BlockKind::Title | BlockKind::Heading)
            );
            end = block.span.end as usize;
        }
        assert!(!text[end..].contains(char::is_alphanumeric));
        for sentence in sentences {
            assert!(document.blocks[sentence.block].span.contains(sentence.span));
            let ends = sentence
                .tokens
                .first()
                .zip(sentence.tokens.last())
                .map(|(first, last)| (first.span.start, last.span.end));
            assert_eq!(ends, Some((sentence.span.start, sentence.span.end)));
            let mut end = sentence.span.start;
            for token in &sentence.tokens {
                let between = &text[end as usize..token.span.start as usize];
                assert!(!between.contains(char::is_alphanumeric) && !token.span.of(text).is_empty());
                end = token.span.end;
            }
        }
    }
}

/// Lines such as pages have, in any order: more often near a rule's edge than random letters are.
fn page() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("June 11, 2020 | Harbour Times".to_owned()),
        Just("# The Dam **Broke**".to_owned()),
        Just("By Ana Ruiz".to_owned()),
        Just("- [Iran](#)".to_owned()),
        Just("> He said “no”.".to_owned()),
        Just("---".to_owned()),
        Just("```".to_owned()),
        Just("© Harbour Times 2020".to_owned()),
        Just("## Related".to_owned()),
        Just("Ana Ruiz is a fellow at the U.S. Institute of St. Ives.".to_owned()),
        Just("The board met on Jan. 5 in the U.S. and voted, as Gen. Lee’s men had asked it to do.".to_owned()),
        Just(String::new()),
        "[ \u{a0}#*_>.’'\\-\\[\\]()|A-Za-z0-9é“”…—©\u{200b}\u{301}]{0,40}",
        "\\PC{0,30}",
    ];
    prop::collection::vec(line, 0..20).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_page_keeps_every_promise(text in page()) {
        let (documents, _) = read_documents(&[SourceFile { path: "a.md", bytes: text.as_bytes() }]);
        check_promises(&documents);
    }

    #[test]
    fn any_bytes_are_read_or_named(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let (documents, notices) = read_documents(&[SourceFile { path: "a.txt", bytes: &bytes }]);
        prop_assert!(documents.len() + notices.len() != 0);
        check_promises(&documents);
    }

    #[test]
    fn any_order_gives_the_same(texts in prop::collection::vec(page(), 1..4)) {
        let paths = ["a.txt", "b.md", "c/d.txt"];
        let mut files: Vec<_> = texts.iter().zip(paths).map(|(text, path)| SourceFile { path, bytes: text.as_bytes() }).collect();
        let first = format!("{:?}", read_documents(&files));
        files.reverse();
        prop_assert_eq!(first, format!("{:?}", read_documents(&files)));
    }
}

#[test]
fn long_texts_take_time_in_proportion() {
    // A mistake that made the reading quadratic would take minutes here.
    for unit in [
        "U.S. Gen. A. ",
        "“(",
        "# a\n",
        "word\n",
        "- a\n",
        "[a](",
        "…. ",
        "'s",
        "a-",
        "By A B\n",
        "5.",
        "June 11, 2020\n",
        "> ",
        "**",
    ] {
        let text = unit.repeat(20_000 / unit.len());
        let (documents, _) = read_documents(&[SourceFile { path: "a.txt", bytes: text.as_bytes() }]);
        check_promises(&documents);
    }
}

#[test]
fn front_matter_is_believed_first() {
    let document = read_one(
        "x/dam.txt",
        "---\ntitle: The Dam\nauthor: Ana Ruiz\ndate: 2020-05-01\n---\nMay 7, 2021 | Harbour Times\n\nThe Dam That Broke the Valley\n\nThe dam broke on Monday after three days of rain, and the lower town was under water by noon.\n",
    );
    assert_eq!((document.title.as_str(), document.id.as_str()), ("The Dam", "the-dam"));
    assert_eq!(document.published.map(|day| day.to_string()).as_deref(), Some("2020-05-01"));
    assert_eq!(document.publisher.as_deref(), Some("Harbour Times"));
    assert!(document.text.starts_with("May 7"));
}
