//! Which format a file is of: by its first bytes, and by its name only where these leave it open.

use crate::SourceFile;
use crate::lexicon::pairs;

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    #[cfg(feature = "html")]
    Html,
    #[cfg(feature = "docx")]
    Docx,
    #[cfg(feature = "mail")]
    Mail,
    #[cfg(feature = "pdf")]
    Pdf,
}

/// The format of a file, with a notice where its name says another; or why it is not read.
pub(super) fn format(file: &SourceFile<'_>) -> Result<(Format, Option<String>), String> {
    let name = file.path.rsplit('/').next().unwrap_or(file.path);
    let by_name = format_of_name(name)?;
    let Some(by_bytes) = format_of_bytes(file.bytes) else { return Ok((read(name, by_name.unwrap_or("text"))?, None)) };
    let format = read(name, by_bytes)?;
    let is_other = by_name.is_some_and(|by_name| by_name != by_bytes);
    Ok((format, is_other.then(|| format!("whatever its name says, {}; read as such", described(by_bytes)))))
}

/// What the ending of a name says; nothing where it has none. An ending that no document has is a refusal.
fn format_of_name(name: &str) -> Result<Option<&'static str>, String> {
    let ending = name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase());
    let known = pairs(include_str!("../../lexicon/formats.tsv")).find(|(known, _)| *known == ending);
    match known {
        Some((_, format)) => Ok(Some(format)),
        None if ending.is_empty() || ending.contains(char::is_whitespace) => Ok(None),
        None => Err(format!(
            "`{name}` is not read: documents are text, Markdown, web pages, PDF, Word (`.docx`) and e-mail (`.eml`)"
        )),
    }
}

/// How much of a file is looked at.
const SAMPLE: usize = 1024;

/// What the first bytes say, if they say anything.
fn format_of_bytes(bytes: &[u8]) -> Option<&'static str> {
    let start = &bytes[..bytes.len().min(SAMPLE)];
    // A PDF may have some bytes of a mail or a print job before it.
    if start.windows(5).any(|five| five == b"%PDF-") {
        return Some("pdf");
    }
    let starts: [(&[u8], &str); 6] = [
        (b"PK\x03\x04", "docx"),
        (b"\xd0\xcf\x11\xe0", "doc"),
        (b"{\\rtf", "rtf"),
        (b"\x89PNG", "picture"),
        (b"\xff\xd8\xff", "picture"),
        (b"GIF8", "picture"),
    ];
    if let Some((_, format)) = starts.into_iter().find(|(mark, _)| start.starts_with(mark)) {
        return Some(format);
    }
    let words: String =
        start.iter().filter(|byte| **byte != 0).map(|&byte| char::from(byte).to_ascii_lowercase()).collect();
    let words = words.trim_start_matches(|first: char| !first.is_ascii() || first.is_whitespace());
    if is_markup(words) {
        return Some("html");
    }
    is_mail(words).then_some("mail")
}

/// Whether it begins as a page does, comments and the declaration of XML aside.
fn is_markup(mut words: &str) -> bool {
    loop {
        words = words.trim_start();
        let end = match () {
            () if words.starts_with("<!--") => "-->",
            () if words.starts_with("<?xml") => "?>",
            () => break,
        };
        let Some(at) = words.find(end) else { return false };
        words = &words[at + end.len()..];
    }
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|start| words.starts_with(start))
}

/// Whether it begins with the headers that a mail has on its way, not only with those that people type.
fn is_mail(words: &str) -> bool {
    let lines = words.lines().take_while(|line| !line.trim().is_empty());
    let names: Vec<_> = lines.filter_map(|line| line.split_once(':')).map(|(name, _)| name).collect();
    let has = |name: &str| names.contains(&name);
    let is_sent = has("message-id") || has("received") || has("mime-version") || has("return-path");
    is_sent
        && names.first().is_some_and(|first| !first.contains(' '))
        && (has("from") || has("received") || has("return-path"))
}

/// The format by its name in the word list, if this build reads it.
fn read(name: &str, format: &str) -> Result<Format, String> {
    match format {
        "text" => Ok(Format::Text),
        #[cfg(feature = "html")]
        "html" => Ok(Format::Html),
        #[cfg(feature = "docx")]
        "docx" => Ok(Format::Docx),
        #[cfg(feature = "mail")]
        "mail" => Ok(Format::Mail),
        #[cfg(feature = "pdf")]
        "pdf" => Ok(Format::Pdf),
        other => Err(format!("`{name}` is not read: {}; save it as text (`.txt`)", described(other))),
    }
}

fn described(format: &str) -> &str {
    let known = pairs(include_str!("../../lexicon/format_names.tsv")).find(|(known, _)| *known == format);
    known.map_or("it is no text", |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, bytes: &[u8]) -> Result<(Format, bool), String> {
        format(&SourceFile { path, bytes }).map(|(format, notice)| (format, notice.is_some()))
    }

    #[test]
    fn bytes_come_before_names() {
        assert_eq!(check("a.txt", b"The dam broke."), Ok((Format::Text, false)));
        assert_eq!(check("NOTES", b"a"), Ok((Format::Text, false)));
        assert_eq!(check("a.html", b"<p>The dam"), Ok((Format::Html, false)));
        assert_eq!(check("a.txt", b"\xef\xbb\xbf <!-- saved -->\n<!DOCTYPE HTML>"), Ok((Format::Html, true)));
        assert_eq!(check("a.txt", b"A page begins with <html>."), Ok((Format::Text, false)));
    }

    #[test]
    fn other_formats_are_named() {
        assert_eq!(
            check("a/b.rtf", b"{\\rtf1").unwrap_err(),
            "`b.rtf` is not read: it is a rich text; save it as text (`.txt`)"
        );
        assert_eq!(
            check("a.txt", b"\x89PNG..").unwrap_err(),
            "`a.txt` is not read: it is a picture; save it as text (`.txt`)"
        );
        assert!(check("a.xyz", b"a").unwrap_err().starts_with("`a.xyz` is not read: documents are text, "));
    }
}
