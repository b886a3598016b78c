//! `inspect`: one document, stage by stage.

use crate::carets::{Mark, draw};
use crate::error::CliError;
use crate::notices::notice_line;
use crate::{Stage, Verdict};
use dateline_model::{Block, Corpus, Document, DocumentIndex, EventDate, Span};
use dateline_reader::{Explained, ReadDocument, Settings, SourceFile, explain_entities, read_documents};
use dateline_times::{CountedFrom, TimeExpression};
use std::io::{self, Write};
use std::path::Path;

/// Prints metadata, then every block with its sentences and, under each, the times, names and events found in it.
///
/// The document is read by itself, without the settings of its folder: what other documents call its people is not known here.
pub(crate) fn inspect(path: &Path, stage: Option<Stage>, out: &mut impl Write) -> Result<Verdict, CliError> {
    if path.is_dir() {
        return Err(CliError::NotADocument { path: path.display().to_string() });
    }
    let bytes =
        std::fs::read(path).map_err(|source| CliError::Unreadable { path: path.display().to_string(), source })?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let files = [SourceFile { path: &name, bytes: &bytes }];
    let corpus = dateline_reader::read(&files, &Settings::default());
    let (documents, _) = read_documents(&files);
    if let Some(read) = documents.first() {
        metadata(path, &read.document, out)?;
        let marks = match stage {
            Some(Stage::Mentions) => mention_marks(&explain_entities(&files, &Settings::default(), &())),
            None => marks(&corpus, read),
        };
        blocks(&marks, read, out)?;
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    for notice in &corpus.notices {
        writeln!(out, "{}", notice_line(folder, &corpus, notice))?;
    }
    Ok(if corpus.notices.is_empty() { Verdict::Good } else { Verdict::Noticed })
}

fn metadata(path: &Path, document: &Document, out: &mut impl Write) -> io::Result<()> {
    let published = document.published.map(|day| day.to_string());
    let lines = [
        ("id", Some(document.id.as_str())),
        ("title", Some(&document.title)),
        ("authors", Some(document.authors.join("; ").as_str()).filter(|authors| !authors.is_empty())),
        ("publisher", document.publisher.as_deref()),
        ("published", published.as_deref()),
        ("language", Some(&document.language)),
        ("url", document.url.as_deref()),
    ]
    .map(|(name, value)| format!("  {name:<10} {}", value.unwrap_or("(not known)")));
    writeln!(out, "{}\n{}", path.display(), lines.join("\n"))
}

fn blocks(marks: &[Mark], read: &ReadDocument, out: &mut impl Write) -> io::Result<()> {
    let document = &read.document;
    let mut sentence_count = 0;
    for (number, block) in document.blocks.iter().enumerate() {
        writeln!(out, "\n{}", heading(number, block))?;
        let inside: Vec<_> = marks.iter().filter(|mark| block.span.overlaps(mark.span)).cloned().collect();
        let mut sentences = read.sentences.iter().filter(|sentence| sentence.block == number).peekable();
        if sentences.peek().is_none() {
            draw(&document.text, block.span, &inside, out)?;
        }
        for sentence in sentences {
            sentence_count += 1;
            writeln!(out, "  sentence {sentence_count}")?;
            draw(&document.text, sentence.span, &inside, out)?;
        }
    }
    Ok(())
}

fn heading(number: usize, block: &Block) -> String {
    let reason = block.reason.as_ref().map(|reason| format!(" ({reason})"));
    format!("block {}: {}{}", number + 1, block.kind.name(), reason.unwrap_or_default())
}

/// The names alone, by place, each with what speaks for its kind.
fn mention_marks(entities: &[Explained]) -> Vec<Mark> {
    let mut marks = Vec::new();
    for Explained { entity, clues, .. } in entities {
        let clues: Vec<_> = clues.iter().filter(|(_, kind, _)| *kind == entity.kind).map(|(rule, ..)| *rule).collect();
        let why = if clues.is_empty() { String::new() } else { format!(" · {}", clues.join(", ")) };
        marks.extend(entity.mentions.iter().map(|mention| Mark {
            span: mention.span,
            label: format!("{} · {} · {}{why}", entity.name, entity.kind.name(), mention.how.name()),
        }));
        marks.extend(entity.references.iter().map(|reference| Mark {
            span: reference.span,
            label: format!("meant: {} · {}", entity.name, reference.how.name()),
        }));
    }
    marks.sort();
    marks
}

/// All that was found, by place.
fn marks(corpus: &Corpus, read: &ReadDocument) -> Vec<Mark> {
    let this = |document: DocumentIndex| document.get() == 0;
    let mut marks: Vec<_> = read.times.iter().map(|time| time_mark(&read.document.text, time)).collect();
    for entity in &corpus.entities {
        let label = |how: &str| format!("{} · {} · {how}", entity.name, entity.kind.name());
        let mentions = entity.mentions.iter().filter(|mention| this(mention.document));
        marks.extend(
            mentions.map(|mention| Mark { span: mention.span, label: format!("name: {}", label(mention.how.name())) }),
        );
        let references = entity.references.iter().filter(|reference| this(reference.document));
        marks.extend(
            references.map(|reference| Mark {
                span: reference.span,
                label: format!("meant: {}", label(reference.how.name())),
            }),
        );
    }
    for event in &corpus.events {
        for account in event.accounts.iter().filter(|account| this(account.document)) {
            let by = account.by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
            let label = format!("event: {} · {} · {}{by}", event.title, date_words(event.date), account.status.name());
            marks.push(Mark { span: account.trigger.unwrap_or(account.span), label });
        }
    }
    marks.sort();
    marks
}

fn time_mark(text: &str, time: &TimeExpression) -> Mark {
    let edtf = time.edtf.map(|edtf| format!(" = {edtf}")).unwrap_or_default();
    let counted_from = match &time.counted_from {
        Some(CountedFrom::Publication(day)) => format!(" · counted from publication on {day}"),
        Some(CountedFrom::Story(place)) => format!(" · counted from “{}”", &text[place.clone()]),
        None => String::new(),
    };
    let label = format!("time: {}{edtf} · {} · {}{counted_from}", time.value, time.basis.name(), time.rule);
    Mark { span: Span::new(time.span.start, time.span.end), label }
}

fn date_words(date: Option<EventDate>) -> String {
    date.map_or_else(|| "no date".into(), |date| format!("{} ({})", date.edtf, date.basis.name()))
}
