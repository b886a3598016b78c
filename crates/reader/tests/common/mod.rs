//! Documents made for tests, and what is read of them.

#![allow(dead_code, reason = "each test file uses some of it")]

use dateline_reader::{ReadDocument, SourceFile, read_documents};
use lopdf::content::{Content, Operation};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// One file, read by itself: its document and its notices.
pub(crate) fn read(path: &str, bytes: &[u8]) -> (Option<ReadDocument>, Vec<String>) {
    let (documents, notices) = read_documents(&[SourceFile { path, bytes }]);
    (documents.into_iter().next(), notices.into_iter().map(|notice| notice.message).collect())
}

/// Metadata with its evidence, blocks with their reasons, and notices, for snapshots.
pub(crate) fn told(path: &str, bytes: &[u8]) -> String {
    let (read, notices) = read(path, bytes);
    let mut lines = Vec::new();
    if let Some(ReadDocument { document, evidence, .. }) = read {
        lines.extend(
            evidence.iter().map(|one| format!("{}: {} ({}, {})", one.field, one.value, one.surety.name(), one.place)),
        );
        lines.extend(document.blocks.iter().map(|block| {
            let words: Vec<_> = document.words(block.span).split_whitespace().collect();
            let ends = if words.len() <= 9 {
                words.join(" ")
            } else {
                format!("{} … {}", words[..5].join(" "), words[words.len() - 3..].join(" "))
            };
            let reason = block.reason.as_ref().map(|reason| format!(" ({reason})")).unwrap_or_default();
            format!("  {}: {ends}{reason}", block.kind.name())
        }));
    }
    lines.extend(notices.iter().map(|notice| format!("! {notice}")));
    lines.join("\n")
}

/// A Word document with this body.
pub(crate) fn docx(body: &str, core: &str) -> Vec<u8> {
    let styles =
        "<w:styles xmlns:w='w'><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style></w:styles>";
    let document = format!("<?xml version='1.0'?><w:document xmlns:w='w'><w:body>{body}</w:body></w:document>");
    let core = format!("<cp:coreProperties xmlns:cp='c' xmlns:dc='d'>{core}</cp:coreProperties>");
    archive(&[
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("docProps/core.xml", core.as_bytes()),
    ])
}

/// A ZIP of these parts.
pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a new file can be begun");
        writer.write_all(bytes).expect("memory can be written to");
    }
    writer.finish().expect("memory can be written to").into_inner()
}

/// A line of a page: size of its type, place, words.
pub(crate) type PdfLine<'a> = (f32, f32, f32, &'a str);

/// A PDF whose pages have these lines.
pub(crate) fn pdf(pages: &[Vec<PdfLine<'_>>], title: &str) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let widths: Vec<Object> = (0..256).map(|_| 500.into()).collect();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
        "FirstChar" => 0, "LastChar" => 255, "Widths" => widths,
    });
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let mut kids: Vec<Object> = Vec::new();
    for lines in pages {
        let mut operations = vec![Operation::new("BT", vec![])];
        for (size, x, y, words) in lines {
            let (bytes, ..) = encode(words);
            operations.push(Operation::new("Tf", vec!["F1".into(), (*size).into()]));
            let place = [1.0, 0.0, 0.0, 1.0, *x, *y].map(Object::from);
            operations.push(Operation::new("Tm", place.to_vec()));
            operations.push(Operation::new("Tj", vec![Object::string_literal(bytes)]));
        }
        operations.push(Operation::new("ET", vec![]));
        let content = Content { operations }.encode().expect("operations can be written");
        let content = document.add_object(Stream::new(dictionary! {}, content));
        kids.push(
            document.add_object(dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content }).into(),
        );
    }
    let count = kids.len() as i64;
    document.objects.insert(
        tree,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        }),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    let info = document.add_object(dictionary! { "Title" => Object::string_literal(title), "CreationDate" => Object::string_literal("D:20190101000000") });
    document.trailer.set("Root", catalog);
    document.trailer.set("Info", info);
    document.compress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("memory can be written to");
    bytes
}

/// A PDF with a password to open it, and another to change it.
pub(crate) fn locked(pdf: &[u8], password: &str) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).expect("the PDF was made here");
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password: password,
        key_length: 128,
        permissions: Permissions::PRINTABLE,
    };
    let state = EncryptionState::try_from(version).expect("a password can be set");
    document.encrypt(&state).expect("it is not encrypted yet");
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("memory can be written to");
    bytes
}

fn encode(words: &str) -> (Vec<u8>, bool) {
    let bytes = words.chars().map(|character| match character {
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '—' => 0x97,
        other => u8::try_from(u32::from(other)).unwrap_or(b'?'),
    });
    (bytes.collect(), true)
}
