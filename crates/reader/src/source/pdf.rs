//! A PDF: the words of its text layer, page by page, put together to lines and paragraphs.
//!
//! In: the bytes of the file. Out: a [`Layout`] whose pages say where each begins in the text. Words broken at the ends of lines are mended,
//! ligatures are letters again, headers and footers that pages share are chrome. A scan has no text layer, and an encrypted file is
//! closed: both are said. Unpacking, pages and operations are bounded.

mod fonts;
mod lines;
mod mending;
mod page;
mod paragraphs;

use super::layout::Layout;
use super::told::{Said, Told};
use lines::Line;
use lopdf::{Document, LoadOptions, Object};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// No stream of a document that a person wrote unpacks to more.
const MOST_UNPACKED: usize = 64 << 20;
/// Nor is all its text longer.
const MOST_TEXT: usize = 32 << 20;
/// Nor has it more pages.
const MOST_PAGES: usize = 10_000;

/// The text, pieces and pages of a PDF, or why there are none.
pub(super) fn pdf(bytes: &[u8]) -> Result<Layout, String> {
    // A library that reads what anybody may have written may stumble; one document is not worth the others.
    catch_unwind(AssertUnwindSafe(|| read(bytes)))
        .unwrap_or_else(|_| Err("the PDF is damaged; print it to a new PDF, or save its text as `.txt`".to_owned()))
}

fn read(bytes: &[u8]) -> Result<Layout, String> {
    let options = LoadOptions { max_decompressed_size: Some(MOST_UNPACKED), ..LoadOptions::default() };
    let document = match Document::load_mem_with_options(bytes, options) {
        Ok(document) => document,
        Err(_) if is_locked(bytes) => return Err(locked()),
        Err(_) => {
            return Err(
                "the PDF is damaged or breaks off; print it to a new PDF, or save its text as `.txt`".to_owned()
            );
        }
    };
    if document.is_encrypted() {
        return Err(locked());
    }
    let mut notices = Vec::new();
    let (mut pages, mut length, mut unread): (Vec<Vec<Line>>, usize, usize) = (Vec::new(), 0, 0);
    for id in document.page_iter().take(MOST_PAGES) {
        let runs = page::runs(&document, id, MOST_UNPACKED).unwrap_or_else(|| {
            unread += 1;
            Vec::new()
        });
        let lines = lines::lines(runs);
        length += lines.iter().map(|line| line.words.len()).sum::<usize>();
        pages.push(lines);
        if MOST_TEXT < length {
            notices.push(format!("it is longer than any document; read up to page {}", pages.len()));
            break;
        }
    }
    if unread != 0 {
        notices.push(format!("{unread} of its pages are damaged and not read"));
    }
    if pages.iter().flatten().all(|line| !line.words.contains(char::is_alphanumeric)) {
        return Err(
            "it is a scan without a text layer; run it through a program that recognises text (OCR) first".to_owned()
        );
    }
    let empty = pages.iter().filter(|page| page.is_empty()).count();
    if 0 < empty && unread == 0 {
        notices.push(format!("{empty} of its {} pages have no text layer: they are pictures or empty", pages.len()));
    }
    let mut layout = paragraphs::layout(&pages);
    layout.told = told(&document);
    layout.notices = notices;
    Ok(layout)
}

fn locked() -> String {
    "it is encrypted, and opens only with a password; save it without one".to_owned()
}

fn is_locked(bytes: &[u8]) -> bool {
    bytes.windows(8).any(|eight| eight == b"/Encrypt")
}

/// The title and author among the properties. The day the file was made is none of publication.
fn told(document: &Document) -> Told {
    let mut told = Told::default();
    let info = document.trailer.get(b"Info").ok().and_then(|info| document.dereference(info).ok());
    let Some(Ok(info)) = info.map(|(_, info)| info.as_dict()) else { return told };
    let words = |key: &[u8]| {
        let object =
            info.get(key).ok().and_then(|object| document.dereference(object).ok()).map(|(_, object)| object)?;
        text_string(object).filter(|words| !words.is_empty())
    };
    let place = "the PDF's properties";
    let is_file = |title: &String| {
        [".doc", ".pdf", ".indd", ".qxd", "untitled"].iter().any(|end| title.to_lowercase().contains(end))
    };
    told.title =
        words(b"Title").filter(|title| title.contains(' ') && !is_file(title)).map(|title| Said::new(title, place));
    told.authors =
        words(b"Author").filter(|name| name.contains(' ')).into_iter().map(|name| Said::new(name, place)).collect();
    told
}

/// The words of a string of the properties: UTF-16 with its mark, or UTF-8, or Latin letters.
fn text_string(object: &Object) -> Option<String> {
    let bytes = object.as_str().ok()?;
    let words = match bytes {
        [0xfe, 0xff, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xff, 0xfe, rest @ ..] => encoding_rs::UTF_16LE.decode_without_bom_handling(rest).0.into_owned(),
        bytes => match std::str::from_utf8(bytes) {
            Ok(words) => words.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
        },
    };
    Some(words.split_whitespace().collect::<Vec<_>>().join(" ").replace('\0', ""))
}
