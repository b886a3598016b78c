//! A font as far as text needs it: what its codes mean and how wide they are.

use lopdf::{Dictionary, Document, Encoding, Object};
use std::collections::BTreeMap;

/// Widths are in thousandths of the size of the type.
pub(super) struct Font<'a> {
    encoding: Option<Encoding<'a>>,
    widths: BTreeMap<u32, f32>,
    usual: f32,
    /// Bytes of a code.
    code_length: usize,
}

/// No font of a document is described at greater length.
const MOST: usize = 8 << 20;
/// Nor has it more codes.
const MOST_CODES: u32 = 70_000;

impl<'a> Font<'a> {
    pub(super) fn read(document: &'a Document, font: &'a Dictionary) -> Font<'a> {
        let encoding = font.get_font_encoding_with_limit(document, MOST).ok();
        let is_composite = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0");
        let mut read =
            Font { encoding, widths: BTreeMap::new(), usual: 500.0, code_length: 1 + usize::from(is_composite) };
        if is_composite {
            read.usual = 1000.0;
            read.take_composite(document, font);
        } else {
            read.take_simple(document, font);
        }
        read
    }

    fn take_simple(&mut self, document: &Document, font: &Dictionary) {
        let first = font.get(b"FirstChar").ok().and_then(number).unwrap_or(0.0) as u32;
        let Some(widths) = array(document, font, b"Widths") else { return };
        for (code, width) in (first..).zip(widths.iter().take(256)) {
            if let Some(width) = document.dereference(width).ok().and_then(|(_, width)| number(width)) {
                self.widths.insert(code, width);
            }
        }
    }

    fn take_composite(&mut self, document: &Document, font: &Dictionary) {
        let below = array(document, font, b"DescendantFonts").and_then(|fonts| fonts.first());
        let below = below.and_then(|font| document.dereference(font).ok()).and_then(|(_, font)| font.as_dict().ok());
        let Some(below) = below else { return };
        self.usual = below.get(b"DW").ok().and_then(number).unwrap_or(1000.0);
        let Some(list) = array(document, below, b"W") else { return };
        let mut at = 0;
        while let Some(first) = list.get(at).and_then(number) {
            let first = first as u32;
            match list.get(at + 1).and_then(|next| document.dereference(next).ok()).map(|(_, next)| next) {
                Some(Object::Array(widths)) => {
                    let widths = widths.iter().filter_map(number);
                    self.widths.extend((first..first.saturating_add(MOST_CODES)).zip(widths));
                    at += 2;
                }
                Some(last) => {
                    let (Some(last), Some(width)) = (number(last), list.get(at + 2).and_then(number)) else { return };
                    let last = (last as u32).min(first.saturating_add(MOST_CODES));
                    self.widths.extend((first..=last).map(|code| (code, width)));
                    at += 3;
                }
                None => return,
            }
        }
    }

    /// The words of a string.
    pub(super) fn words(&self, bytes: &[u8]) -> String {
        match &self.encoding {
            Some(encoding) => Document::decode_text(encoding, bytes).unwrap_or_default(),
            None if self.code_length == 1 => {
                encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
            }
            None => String::new(),
        }
    }

    /// Codes in a string, the sum of their widths, and how many of them are the blank that word spacing widens.
    pub(super) fn measure(&self, bytes: &[u8]) -> (usize, f32, usize) {
        let codes =
            bytes.chunks(self.code_length).map(|code| code.iter().fold(0, |sum, &byte| sum * 256 + u32::from(byte)));
        let width = codes.map(|code| self.widths.get(&code).copied().unwrap_or(self.usual)).sum();
        let blanks = if self.code_length == 1 { bytes.iter().filter(|&&byte| byte == b' ').count() } else { 0 };
        (bytes.len().div_ceil(self.code_length), width, blanks)
    }
}

fn array<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Vec<Object>> {
    let (_, object) = document.dereference(dictionary.get(key).ok()?).ok()?;
    object.as_array().ok()
}

/// A number of a PDF, whole or not.
pub(super) fn number(object: &Object) -> Option<f32> {
    object.as_float().ok().filter(|number| number.is_finite())
}
