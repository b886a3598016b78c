//! A Word document (`.docx`): its paragraphs, with their styles, and its properties.
//!
//! In: the bytes of the file, a ZIP of XML. Out: a [`Layout`] with a piece a paragraph; rows of tables are pieces with tabs between their
//! cells. Deleted text of tracked changes is not read, inserted text is. Every part is unpacked up to a bound, and XML is read as a stream
//! that knows no entity but the five of XML, so that nothing in a file can grow.

mod parts;
mod properties;

use super::layout::Layout;
use crate::blocks::{Mark, Piece, Verdict};
use dateline_model::Span;
use parts::Parts;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

/// The text, pieces and properties of a Word document, or why there are none.
pub(super) fn document(bytes: &[u8]) -> Result<Layout, String> {
    let mut parts = Parts::open(bytes)?;
    let Some(main) = parts.read("word/document.xml")? else {
        return Err("it is an archive without a Word document in it; save its text as `.txt`".to_owned());
    };
    let headings = parts.read("word/styles.xml")?.map(|styles| heading_styles(&styles)).unwrap_or_default();
    let mut writer = Writer { headings, ..Writer::default() };
    writer.read(&main);
    let notes = parts.read("word/footnotes.xml")?;
    writer.read(&notes.unwrap_or_default());
    let mut notices: Vec<_> = parts.notices;
    if writer.is_broken {
        notices.push("its XML breaks off or is damaged; what stands before is read".to_owned());
    }
    let told = properties::told(&parts.core.unwrap_or_default());
    Ok(Layout { text: writer.text, pieces: writer.pieces, told, pages: Vec::new(), notices })
}

/// The text as it is put together.
#[derive(Default)]
struct Writer {
    text: String,
    pieces: Vec<Piece>,
    /// Levels of headings by the ids of their styles.
    headings: BTreeMap<String, u8>,
    paragraph: Paragraph,
    /// Tables within tables.
    tables: usize,
    is_broken: bool,
}

/// A paragraph as far as it is read.
#[derive(Default)]
struct Paragraph {
    words: String,
    mark: Option<Mark>,
    letters: usize,
    bold: usize,
    /// Whether the run that is read is bold.
    is_bold: bool,
}

impl Writer {
    fn read(&mut self, xml: &str) {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().check_end_names = false;
        let mut is_text = false;
        let mut deleted = 0_usize;
        loop {
            match reader.read_event() {
                Ok(Event::Start(element)) => match local(&element).as_str() {
                    "t" => is_text = deleted == 0,
                    "del" | "moveFrom" => deleted += 1,
                    "tbl" => self.tables += 1,
                    name => self.open(name, &element),
                },
                Ok(Event::Empty(element)) => self.open(&local(&element), &element),
                Ok(Event::Text(words)) if is_text => self.write(&words.xml10_content()),
                Ok(Event::CData(words)) if is_text => self.write(&words.xml10_content()),
                Ok(Event::GeneralRef(reference)) if is_text => {
                    let name = reference.xml10_content();
                    let character = reference.resolve_char_ref().ok().flatten();
                    let known = quick_xml::escape::resolve_xml_entity(&name).map(str::to_owned);
                    self.write(&known.or(character.map(String::from)).unwrap_or_else(|| format!("&{name};")));
                }
                Ok(Event::End(element)) => {
                    let name = element.local_name();
                    match name.as_ref() {
                        "t" => is_text = false,
                        "del" | "moveFrom" => deleted = deleted.saturating_sub(1),
                        "tbl" => self.tables = self.tables.saturating_sub(1),
                        "p" if 0 < self.tables => self.paragraph.words.push(' '),
                        "p" => self.close(None),
                        "tc" => self.paragraph.words.push('\t'),
                        "tr" if self.tables <= 1 => self.close(Some(Mark::Table)),
                        _ => {}
                    }
                }
                Ok(Event::Eof) => break,
                Ok(_) => {}
                Err(_) => {
                    self.is_broken = true;
                    break;
                }
            }
        }
        self.close(None);
    }

    fn open(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "tab" => self.paragraph.words.push('\t'),
            "br" | "cr" => self.paragraph.words.push('\n'),
            "noBreakHyphen" => self.paragraph.words.push('\u{2011}'),
            "softHyphen" => self.paragraph.words.push('\u{ad}'),
            "rPr" => self.paragraph.is_bold = false,
            "b" => self.paragraph.is_bold = value(element).is_none_or(|value| !matches!(value.as_str(), "0" | "false")),
            "numPr" => self.paragraph.mark = self.paragraph.mark.or(Some(Mark::Item)),
            "pStyle" => {
                let style = value(element).unwrap_or_default();
                if let Some(&level) = self.headings.get(&style) {
                    self.paragraph.mark = Some(Mark::Heading(level));
                } else if style.to_ascii_lowercase().contains("quote") {
                    self.paragraph.mark = Some(Mark::Quote);
                }
            }
            _ => {}
        }
    }

    fn write(&mut self, words: &str) {
        self.paragraph.words.push_str(words);
        let letters = words.chars().filter(|character| character.is_alphanumeric()).count();
        self.paragraph.letters += letters;
        self.paragraph.bold += letters * usize::from(self.paragraph.is_bold);
    }

    fn close(&mut self, mark: Option<Mark>) {
        let Paragraph { words, mark: own, letters, bold, .. } = std::mem::take(&mut self.paragraph);
        let words = words.trim_matches([' ', '\t', '\n', '\r']);
        if words.trim().is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len() + (words.len() - words.trim_start().len());
        self.text.push_str(words);
        let span = Span::new(start, start + words.trim().len());
        let mark = mark.or(own).unwrap_or(Mark::None);
        self.pieces.push(Piece { span, mark, is_bold: letters < bold * 2, verdict: Verdict::Open });
    }
}

/// Levels of headings by the ids of the styles that are called `heading 1` to `heading 9`, or `Title`, in whatever language Word runs.
fn heading_styles(xml: &str) -> BTreeMap<String, u8> {
    let mut found = BTreeMap::new();
    let mut id = String::new();
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    while let Ok(event) = reader.read_event() {
        let (Event::Start(element) | Event::Empty(element)) = event else {
            if matches!(event, Event::Eof) {
                break;
            }
            continue;
        };
        match local(&element).as_str() {
            "style" => id = attribute(&element, "styleId").unwrap_or_default(),
            "name" => {
                let name = value(&element).unwrap_or_default().to_ascii_lowercase();
                let level = name.strip_prefix("heading ").and_then(|level| level.parse::<u8>().ok());
                if let Some(level) = level.or((name == "title").then_some(1)).filter(|level| (1..=9).contains(level)) {
                    found.insert(id.clone(), level.min(5));
                }
            }
            _ => {}
        }
    }
    found
}

fn local(element: &BytesStart<'_>) -> String {
    element.local_name().as_ref().to_owned()
}

fn value(element: &BytesStart<'_>) -> Option<String> {
    attribute(element, "val")
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found =
        attributes.with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}
