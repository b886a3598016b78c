//! Any words in the place of a Word document's XML are read without a panic, and what is read holds together; so are any bytes as the archive.

#![no_main]

mod holds;

use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fuzz_target!(|bytes: &[u8]| {
    match bytes.split_first() {
        Some((0, rest)) => holds::holds("a.docx", &[b"PK\x03\x04", rest].concat()),
        Some((part, rest)) => holds::holds("a.docx", &archive(*part, rest)),
        None => {}
    }
});

/// An archive whose document, and for some also the styles or the properties, are these bytes.
fn archive(part: u8, bytes: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = ["word/document.xml", "word/styles.xml", "docProps/core.xml", "word/numbering.xml"];
    for (at, name) in (0u8..).zip(parts) {
        if at == 0 || part >> at & 1 == 1 {
            let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
            let _ = writer.start_file(name, options).map(|()| writer.write_all(bytes));
        }
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}
