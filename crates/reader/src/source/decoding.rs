//! Bytes to text, by byte order mark, by the pattern of zero bytes, as UTF-8, and at last by a guess that is told.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes as text.
pub(super) struct Decoded {
    /// Without a byte order mark.
    pub(super) text: String,
    /// What a person should know about the decoding.
    pub(super) notice: Option<String>,
}

/// How much of a file is looked at to tell what it is.
const SAMPLE: usize = 1 << 16;

/// The text of a file's bytes, or why they have none.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, String> {
    match Encoding::for_bom(bytes) {
        Some((encoding, length)) => Ok(decode_as(encoding, &bytes[length..])),
        None => decode_without_mark(bytes),
    }
}

/// The text of a page: by its mark, as UTF-8 if it is, by what it says of itself, and at last as other text.
#[cfg(feature = "html")]
pub(super) fn decode_markup(bytes: &[u8]) -> Result<Decoded, String> {
    let declared = declared_encoding(bytes).filter(|encoding| *encoding != UTF_8);
    // What is UTF-8 was saved as such, whatever the page was called when it was sent.
    match declared.filter(|_| Encoding::for_bom(bytes).is_none() && std::str::from_utf8(bytes).is_err()) {
        Some(encoding) => Ok(decode_as(encoding, bytes)),
        None => decode(bytes),
    }
}

/// The `charset` within the first bytes.
#[cfg(feature = "html")]
fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let (_, behind) = start.split_once("charset=").or_else(|| start.split_once("encoding="))?;
    let label = behind.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|character: char| !character.is_ascii_alphanumeric() && !matches!(character, '-' | '_' | ':'));
    Encoding::for_label(&label.as_bytes()[..end.unwrap_or(label.len())])
}

fn decode_without_mark(bytes: &[u8]) -> Result<Decoded, String> {
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return Ok(decode_as(encoding, bytes));
    }
    if is_binary(bytes) {
        return Err("it is not text, but bytes of some other kind".to_owned());
    }
    if std::str::from_utf8(bytes).is_ok() || is_mostly_utf_8(bytes) {
        return Ok(decode_as(UTF_8, bytes));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let notice = format!("it is not UTF-8; read as {}, so check its quotation marks and accents", encoding.name());
    Ok(Decoded { text: text.into_owned(), notice: Some(notice) })
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, is_damaged) = encoding.decode_without_bom_handling(bytes);
    let notice = is_damaged.then(|| {
        let line = text.find('\u{fffd}').map_or(1, |at| text[..at].matches('\n').count() + 1);
        format!("line {line}: bytes that are not {}, shown as `\u{fffd}`", encoding.name())
    });
    Decoded { text: text.into_owned(), notice }
}

/// Of UTF-16 text in Latin letters every other byte is zero; of which pairs tells which half comes first.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes[..bytes.len().min(SAMPLE)].chunks_exact(2);
    let count = pairs.len();
    let (mut first, mut second) = (0, 0);
    for pair in pairs {
        first += usize::from(pair[0] == 0);
        second += usize::from(pair[1] == 0);
    }
    let is_most = |zeros: usize| count < zeros * 2;
    let is_few = |zeros: usize| zeros * 10 <= count;
    match (is_most(first) && is_few(second), is_most(second) && is_few(first)) {
        (true, _) => Some(UTF_16BE),
        (_, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// A stray control character is a slip, many are no text.
fn is_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let is_control = |byte: &&u8| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127);
    sample.len() < sample.iter().filter(is_control).count() * 50
}

/// UTF-8 with a few broken places, such as a cut at the end: more sound letters of several bytes than broken ones.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken * 4 < sound
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, notice: Option<&str>) {
        let decoded = decode(bytes).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.notice.as_deref()), (text, notice));
    }

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_usual_encoding_is_told() {
        check("Kata’ib".as_bytes(), "Kata’ib", None);
        check("\u{feff}Kata’ib".as_bytes(), "Kata’ib", None);
        for text in ["The board met.\n", "\u{feff}The board’s vote\n"] {
            let plain = text.trim_start_matches('\u{feff}');
            check(&utf_16(text, u16::to_le_bytes), plain, None);
            check(&utf_16(text, u16::to_be_bytes), plain, None);
        }
        let notice = "it is not UTF-8; read as windows-1252, so check its quotation marks and accents";
        check(b"The board\x92s \x93vote\x94", "The board’s “vote”", Some(notice));
    }

    #[test]
    fn broken_places_are_told_with_their_line() {
        check(
            b"caf\xc3\xa9s \xe2\x80\x9cso\xe2\x80\x9d \xc3\xa9t\xc3\xa9\n\xc3",
            "cafés “so” été\n\u{fffd}",
            Some("line 2: bytes that are not UTF-8, shown as `\u{fffd}`"),
        );
        check(b"\xff\xfea\0b", "a\u{fffd}", Some("line 1: bytes that are not UTF-16LE, shown as `\u{fffd}`"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let noise: Vec<u8> = (0..2000_u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert!(decode(&noise).is_err());
        check(
            b"one\0 slip in a text of some length that is otherwise quite all right",
            "one\0 slip in a text of some length that is otherwise quite all right",
            None,
        );
    }
}
