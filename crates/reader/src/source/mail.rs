//! An e-mail: its subject, its sender, its day, and its words with what it quotes.
//!
//! In: the bytes of an `.eml`. Out: a [`Layout`]: the headers a person reads, then the body, as plain text where the mail has any, else as the
//! page that it is. What is quoted of earlier mails (`>`, `On … wrote:`, `-----Original Message-----`) is kept: it is somebody's words at
//! another time, and stands as a quotation. Signatures are notes on the author. Attachments are named in a notice.

use super::layout::Layout;
use super::told::{Said, Told};
use crate::blocks::{Mark, Piece, Verdict, line_pieces};
use dateline_calendar::Day;
use dateline_model::{BlockKind, Span};
use mail_parser::{Address, Message, MessageParser, MimeHeaders, PartType};
use std::panic::catch_unwind;

/// The text, pieces and headers of a mail, or why there are none.
pub(super) fn mail(bytes: &[u8]) -> Result<Layout, String> {
    let message = parsed(bytes)?.ok_or("it is no e-mail that can be read")?;
    let mut layout = Layout { told: told(&message), ..Layout::default() };
    head(&message, &mut layout);
    let plain = message.text_part(0).and_then(|part| match &part.body {
        PartType::Text(words) => Some(words.as_ref()),
        _ => None,
    });
    match plain {
        Some(words) => plain_body(words, &mut layout),
        None => page_body(&message, &mut layout),
    }
    let names = message.attachments().map(|part| part.attachment_name().unwrap_or("one without a name").to_owned());
    let names: Vec<_> = names.collect();
    if !names.is_empty() {
        layout
            .notices
            .push(format!("what is attached to it is not read: {}; save it beside the e-mail", names.join(", ")));
    }
    Ok(layout)
}

/// The parts of a mail. The library that reads what anybody may have sent may stumble; one mail is not worth the other documents.
fn parsed(bytes: &[u8]) -> Result<Option<Message<'_>>, String> {
    let message = catch_unwind(|| MessageParser::default().parse(bytes));
    message.map_err(|_| "the e-mail is damaged; save its words as `.txt`".to_owned())
}

fn told(message: &Message<'_>) -> Told {
    let mut told = Told::default();
    let subject = message.thread_name().or_else(|| message.subject()).map(str::trim);
    told.title =
        subject.filter(|subject| !subject.is_empty()).map(|subject| Said::new(subject.to_owned(), "`Subject`"));
    told.published = message
        .date()
        .and_then(|date| Day::from_ymd(i32::from(date.year), date.month, date.day))
        .map(|day| Said::new(day, "`Date`"));
    told.authors = names(message.from()).into_iter().map(|name| Said::new(name, "`From`")).collect();
    told
}

fn names(address: Option<&Address<'_>>) -> Vec<String> {
    let Some(address) = address else { return Vec::new() };
    let name =
        |one: &mail_parser::Addr<'_>| one.name.as_deref().or(one.address.as_deref()).map(|name| name.trim().to_owned());
    address.iter().filter_map(name).filter(|name| !name.is_empty()).take(20).collect()
}

/// The headers that a reader of mails shows.
fn head(message: &Message<'_>, layout: &mut Layout) {
    if let Some(subject) = message.subject() {
        layout.add(subject, Mark::None, Verdict::Title);
    }
    let lines = [("From", names(message.from())), ("To", names(message.to())), ("Cc", names(message.cc()))];
    for (label, names) in lines.into_iter().filter(|(_, names)| !names.is_empty()) {
        let verdict = Verdict::Chrome(BlockKind::Byline, "a header of the e-mail");
        layout.add(&format!("{label}: {}", names.join(", ")), Mark::None, verdict);
    }
    if let Some(date) = message.date() {
        let verdict = Verdict::Chrome(BlockKind::Dateline, "a header of the e-mail");
        layout.add(&format!("Date: {}", date.to_rfc3339()), Mark::None, verdict);
    }
}

fn page_body(message: &Message<'_>, layout: &mut Layout) {
    let Some(page) = message.body_html(0) else { return };
    let page = super::html::page(&page);
    layout.append(&page.text, page.pieces);
    layout.notices.extend(page.notices);
}

fn plain_body(words: &str, layout: &mut Layout) {
    // Lines end as mails end them; to a reader they are lines.
    let words = words.replace("\r\n", "\n");
    let mut pieces = line_pieces(&words);
    // Quoted-printable loses the blank behind the dashes.
    let signature = ["\n-- \n", "\n--\n"].iter().filter_map(|dashes| words.rfind(dashes)).max();
    let signature = signature.map_or(words.len(), |at| at + 1);
    let quoted = forwarded_from(&words);
    for piece in &mut pieces {
        let at = piece.span.start as usize;
        let line = piece.span.of(&words);
        piece.verdict = match () {
            () if signature <= at => Verdict::Chrome(BlockKind::AuthorNote, "the signature of the e-mail"),
            () if is_attribution(line) => Verdict::Chrome(BlockKind::Byline, "who wrote what is quoted"),
            () if piece.mark == Mark::Rule => Verdict::Open,
            () if quoted <= at && is_header(line) => {
                Verdict::Chrome(BlockKind::Byline, "a header of the e-mail that is quoted")
            }
            () => Verdict::Body,
        };
        if quoted <= at && piece.verdict == Verdict::Body && piece.mark == Mark::None {
            piece.mark = Mark::Quote;
        }
    }
    layout.append(&words, pieces);
}

/// Where a mail is quoted whole below its answer.
fn forwarded_from(words: &str) -> usize {
    let starts = [
        "-----Original Message-----",
        "---------- Forwarded message",
        "Begin forwarded message:",
        "________________________________",
    ];
    starts.iter().filter_map(|start| words.find(start)).min().unwrap_or(words.len())
}

/// `On Mon, 4 May 2020 at 10:15, Ana Ruiz <ana@example.org> wrote:`
fn is_attribution(line: &str) -> bool {
    let is_short = line.len() < 240;
    is_short && (line.starts_with("On ") && line.ends_with("wrote:"))
        || line.starts_with("-----Original Message")
        || line.starts_with("---------- Forwarded")
}

fn is_header(line: &str) -> bool {
    let names = ["From:", "Sent:", "To:", "Cc:", "Date:", "Subject:"];
    line.len() < 400 && names.iter().any(|name| line.starts_with(name))
}

impl Layout {
    /// Adds a line of its own.
    pub(super) fn add(&mut self, words: &str, mark: Mark, verdict: Verdict) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(&words);
        self.pieces.push(Piece { span: Span::new(start, self.text.len()), mark, is_bold: false, verdict });
    }

    /// Adds a text with its pieces.
    pub(super) fn append(&mut self, words: &str, pieces: Vec<Piece>) {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let shift = self.text.len();
        self.text.push_str(words);
        self.pieces.extend(pieces.into_iter().map(|piece| {
            let span = Span::new(shift + piece.span.start as usize, shift + piece.span.end as usize);
            Piece { span, ..piece }
        }));
    }
}
