//! What nobody means to read, and what somebody may send: each is read or named, in bounded time, and never stops the others.

#![cfg(all(feature = "docx", feature = "html", feature = "mail", feature = "pdf"))]

mod common;

use common::read;
use dateline_reader::{SourceFile, read_documents};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use proptest::prelude::*;

const SENTENCE: &str =
    "The dam above the town broke on Monday after three days of rain, and “the mill” at the café was under water.";

fn text_of(path: &str, bytes: &[u8]) -> String {
    let (document, notices) = read(path, bytes);
    document.map_or_else(|| notices.join("; "), |read| read.document.text.into_owned())
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2], mark: bool) -> Vec<u8> {
    let mark = mark.then_some(0xfeff).into_iter();
    mark.chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn every_encoding_gives_the_same_words() {
    let windows = Encoding::for_label(b"windows-1252").unwrap().encode(SENTENCE).0.into_owned();
    let with_mark = [b"\xef\xbb\xbf".as_slice(), SENTENCE.as_bytes()].concat();
    for bytes in [
        SENTENCE.as_bytes().to_vec(),
        with_mark,
        utf_16(SENTENCE, u16::to_le_bytes, true),
        utf_16(SENTENCE, u16::to_be_bytes, true),
        utf_16(SENTENCE, u16::to_le_bytes, false),
        utf_16(SENTENCE, u16::to_be_bytes, false),
        windows,
    ] {
        assert_eq!(text_of("a.txt", &bytes), SENTENCE);
    }
}

#[test]
fn a_page_says_its_encoding_and_utf_8_is_believed_before_it() {
    for label in ["windows-1252", "iso-8859-2", "shift_jis", "koi8-r", "big5"] {
        let encoding = Encoding::for_label(label.as_bytes()).unwrap();
        let words = match label {
            "shift_jis" | "big5" => "大雨が降った",
            "koi8-r" => "Плотина прорвана",
            "iso-8859-2" => "Přehrada se protrhla",
            _ => "The café’s “dam”",
        };
        let page = format!("<html><meta charset='{label}'><p>{words}</p>");
        let (bytes, _, is_damaged) = encoding.encode(&page);
        if !is_damaged {
            assert_eq!(text_of("a.html", &bytes), words, "{label}");
        }
        assert_eq!(text_of("a.html", page.as_bytes()), words, "{label} in UTF-8");
    }
    for encoding in [UTF_16LE, UTF_16BE, UTF_8] {
        let bytes = match encoding.name() {
            "UTF-16LE" => utf_16("<html><p>The dam", u16::to_le_bytes, true),
            "UTF-16BE" => utf_16("<html><p>The dam", u16::to_be_bytes, true),
            _ => b"\xef\xbb\xbf<html><p>The dam".to_vec(),
        };
        assert_eq!(text_of("a.html", &bytes), "The dam", "{}", encoding.name());
    }
}

#[test]
fn broken_bytes_are_shown_as_such() {
    let mut cut = format!("{SENTENCE} {SENTENCE} café").into_bytes();
    cut.pop();
    let (document, notices) = read("a.txt", &cut);
    assert!(document.unwrap().document.text.ends_with("caf\u{fffd}"));
    assert!(notices[0].starts_with("line 1: bytes that are not UTF-8"), "{notices:?}");
    assert!(text_of("a.txt", format!("{SENTENCE}\0{SENTENCE}").as_bytes()).contains('\0'));
    let page = format!("<p>The\0 dam</p><p>{SENTENCE}</p>");
    assert_eq!(text_of("a.html", page.as_bytes()), format!("The dam\n\n{SENTENCE}"));
}

#[test]
fn a_wrong_ending_is_said_and_the_bytes_are_believed() {
    let (document, notices) = read("a.txt", b"<!doctype html><p>The dam broke.");
    assert_eq!(document.unwrap().document.text, "The dam broke.");
    assert!(notices.contains(&"whatever its name says, it is a web page; read as such".to_owned()), "{notices:?}");
    assert!(read("a.html", b"%PDF-1.7").0.is_none());
    assert!(read("a.docx", b"\x89PNG\r\n").1[0].contains("it is a picture"));
    assert_eq!(
        text_of("a.pdf", b"The dam broke."),
        "the PDF is damaged or breaks off; print it to a new PDF, or save its text as `.txt`"
    );
}

#[test]
fn names_with_odd_letters_are_names() {
    for path in ["a b\u{202e}c.txt", "日本/水.html", "a'\"<>&.txt", "…", "-.md", "a\nb.txt"] {
        assert!(read(path, SENTENCE.as_bytes()).0.is_some(), "{path}");
    }
}

#[test]
fn one_bad_file_keeps_no_other_from_being_read() {
    let files = [
        ("a.pdf", &b"%PDF-1.4\ntrailer << /Root 1 0 R >>"[..]),
        ("b.docx", b"PK\x03\x04"),
        ("c.txt", b""),
        ("d.txt", SENTENCE.as_bytes()),
        ("e.html", b"<"),
        ("f.eml", b"\0\0\0"),
    ];
    let (documents, notices) = read_documents(&files.map(|(path, bytes)| SourceFile { path, bytes }));
    assert!(documents.iter().any(|read| read.document.path == "d.txt"));
    for path in ["a.pdf", "b.docx", "c.txt", "f.eml"] {
        assert!(notices.iter().any(|notice| notice.path == path), "{path}");
    }
}

#[test]
fn a_mail_whose_attached_mail_breaks_off_is_read() {
    let attached = "--x\nContent-Type: message/rfc822\n\nFrom: b";
    let mail = format!(
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n{SENTENCE}\n{attached}\n{attached}\n\nHello.\n--x--"
    );
    assert!(text_of("a.eml", mail.as_bytes()).contains(SENTENCE));
}

/// Read to its end, or named. How long it takes is for the benchmarks: here, what is not linear never ends.
#[track_caller]
fn is_answered(path: &str, bytes: &[u8]) {
    let (document, notices) = read(path, bytes);
    assert!(document.is_some() || !notices.is_empty(), "{path}");
}

#[test]
fn nesting_and_repetition_are_read_to_their_end() {
    for unit in [
        "<div>",
        "<b><i>",
        "<table><tr><td>",
        "<a href=x>",
        "</p>",
        "<p>a",
        "&amp;",
        "<li>a",
        "<!--",
        "<font><p>",
        "<svg><g>",
    ] {
        is_answered("a.html", format!("<html>{}", unit.repeat(50_000 / unit.len())).as_bytes());
    }
    is_answered("a.html", format!("<html>{}{SENTENCE}", "<div>".repeat(100_000)).as_bytes());
    is_answered("a.html", format!("<html class='{}'><p>a", "menu-".repeat(20_000)).as_bytes());
    is_answered("a.eml", format!("MIME-Version: 1.0\r\nFrom: a\r\n{}\r\n\r\na", "X: y\r\n".repeat(10_000)).as_bytes());
    let nested: String =
        (0..200).map(|at| format!("Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\n")).collect();
    is_answered("a.eml", format!("MIME-Version: 1.0\r\nFrom: a\r\n{nested}").as_bytes());
}

/// 100 MB where the code is optimised; without that, less of the same. What is not bounded here never ends.
#[test]
fn a_line_without_end_is_kept_and_not_read() {
    let size = if cfg!(debug_assertions) { 6 << 20 } else { 100 << 20 };
    for (path, start) in
        [("a.txt", "The Flood\n\n"), ("a.md", "# The Flood\n\n"), ("a.html", "<html><h1>The Flood</h1><p>")]
    {
        let line = format!("{SENTENCE} ").repeat(size / SENTENCE.len());
        let (document, notices) = read(path, format!("{start}{line}").as_bytes());
        let read = document.unwrap();
        assert!(line.trim_end().len() <= read.document.text.len(), "{path}");
        assert!(read.sentences.is_empty() && read.times.is_empty(), "{path}");
        assert!(notices.iter().any(|notice| notice.starts_with("a paragraph of ")), "{path}: {notices:?}");
    }
    // A word without end is no different.
    let (document, _) = read("a.txt", "a".repeat(size).as_bytes());
    assert!(document.unwrap().sentences.is_empty());
}

#[test]
fn a_long_line_is_read() {
    let line = format!("{SENTENCE} ").repeat(1_500);
    is_answered("a.txt", line.as_bytes());
    is_answered("a.txt", "a".repeat(300_000).as_bytes());
    is_answered("a.html", format!("<html><p>{line}").as_bytes());
}

#[test]
fn data_that_nests_without_end_is_left_alone() {
    let data = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let page = format!("<html><script type='application/ld+json'>{data}</script><p>The dam broke.");
    assert_eq!(text_of("a.html", page.as_bytes()), "The dam broke.");
}

fn markup() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        Just("<div class='article-body'>"),
        Just("</div>"),
        Just("<p>"),
        Just("<a href=x>"),
        Just("</a>"),
        Just("<h1>"),
        Just("<li>"),
        Just("<table><tr><td>"),
        Just("<nav>"),
        Just("<br>"),
        Just("<pre>"),
        Just("<time datetime='2020-01-08'>"),
        Just("<script type='application/ld+json'>"),
        Just("</script>"),
        Just(SENTENCE),
        Just("Share"),
        Just("By Ana Ruiz"),
        Just("&#x202e;&nbsp;"),
        Just("{\"@type\":\"Article\"}"),
        Just("<b>"),
        Just("<meta property=og:title content=x>"),
    ];
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat().into_bytes())
}

fn check_promises(path: &str, bytes: &[u8]) {
    let (Some(read), _) = read(path, bytes) else { return };
    let text = &read.document.text;
    let mut end = 0;
    for block in &read.document.blocks {
        let between = &text[end..block.span.start as usize];
        assert!(!between.contains(char::is_alphanumeric), "lost {between:?} of {text:?}");
        assert!(!block.span.is_empty());
        end = block.span.end as usize;
    }
    assert!(!text[end..].contains(char::is_alphanumeric));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_markup_keeps_every_word(bytes in markup()) {
        check_promises("a.html", &bytes);
    }

    #[test]
    fn any_bytes_of_any_format_are_read_or_named(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for (path, start) in [("a.html", &b"<html>"[..]), ("a.eml", b"MIME-Version: 1.0\nFrom: a\n\n"), ("a.pdf", b"%PDF-1.4\n"), ("a.docx", b"PK\x03\x04")] {
            check_promises(path, &[start, &bytes].concat());
        }
    }
}
