//! A row for each account.

use super::Told;
use csv::{Terminator, WriterBuilder};
use dateline_model::{Account, EntityIndex, Event, Role};
use std::iter::once;

const HEAD: [&str; 23] = [
    "event",
    "title",
    "date",
    "earliest",
    "latest",
    "precision",
    "basis",
    "lasted",
    "status",
    "entities",
    "places",
    "agents",
    "patients",
    "figures",
    "document",
    "document title",
    "published",
    "source",
    "account status",
    "claimed by",
    "start",
    "end",
    "quote",
];

/// The rows, lines ended as RFC 4180 has them.
pub(super) fn csv(all: Told<'_>) -> impl Iterator<Item = String> {
    let told = all.corpus.events.iter().map(move |event| {
        lines(event.accounts.iter().map(|account| row(all, event, account).map(|cell| plain(&cell))))
    });
    once(lines(once(HEAD.map(str::to_owned)))).chain(told)
}

fn lines(rows: impl Iterator<Item = [String; HEAD.len()]>) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Rows of one length into memory cannot fail.
        let _ = writer.write_record(row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn row(all: Told<'_>, event: &Event, account: &Account) -> [String; 23] {
    let corpus = all.corpus;
    let document = corpus.document(account.document);
    let names = |indexes: &[EntityIndex]| joined(indexes.iter().map(|&index| corpus.entity(index).name.clone()));
    let parts = |role: Role| {
        joined(account.parts.iter().filter(|part| part.role == role).map(|part| document.words(part.span).to_owned()))
    };
    let day = |day: Option<dateline_calendar::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let date = |of: &dyn Fn(dateline_model::EventDate) -> String| event.date.map(of).unwrap_or_default();
    let (start, end) = all.points.of(account.document, account.span);
    [
        event.id.to_string(),
        event.title.to_string(),
        date(&|date| date.edtf.to_string()),
        date(&|date| day(date.earliest())),
        date(&|date| day(date.latest())),
        date(&|date| date.precision().name().to_owned()),
        date(&|date| date.basis.name().to_owned()),
        date(&|date| date.edtf.is_extent().to_string()),
        event.status.name().to_owned(),
        names(&event.entities),
        names(&event.places),
        parts(Role::Agent),
        parts(Role::Patient),
        joined(account.figures.iter().map(|&figure| document.words(figure).to_owned())),
        document.id.clone(),
        document.title.clone(),
        day(document.published),
        all.source_address(document),
        account.status.name().to_owned(),
        account.by.clone().unwrap_or_default(),
        start.to_string(),
        end.to_string(),
        document.words(account.span).to_owned(),
    ]
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for part in parts {
        if !all.contains(&part) {
            all.push(part);
        }
    }
    all.join("; ")
}

/// A cell that no spreadsheet takes for a formula.
fn plain(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
