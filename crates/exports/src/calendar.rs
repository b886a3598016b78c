//! iCalendar: all-day entries.

use super::{Told, one_line};
use dateline_calendar::{Day, Style};
use dateline_model::Event;
use std::iter::once;

/// Octets of a line, its break aside, as RFC 5545 allows.
const LINE: usize = 75;

/// An entry for each event whose first and last day are known and have four digits in their year.
pub(super) fn calendar(all: Told<'_>) -> impl Iterator<Item = String> {
    let corpus = all.corpus;
    let dated = corpus.events.iter().filter(|event| days(event).is_some()).count();
    // Every entry says when it was written: the day of the newest document, so that the same corpus gives the same bytes.
    let newest = corpus.documents.iter().filter_map(|document| document.published).max();
    let stamp = newest.filter(|day| (1..=9999).contains(&day.year())).map_or_else(|| "19700101".to_owned(), digits);
    let left_out = corpus.events.len() - dated;
    let about = format!("{dated} events; {left_out} more have no known first and last day");
    let head = lines(&[
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Dateline//Dateline//EN"),
        ("X-WR-CALNAME", &text(&corpus.title)),
        ("X-WR-CALDESC", &text(&about)),
    ]);
    let entries = corpus.events.iter().filter_map(move |event| entry(all, event, &stamp));
    once(head).chain(entries).chain(once(lines(&[("END", "VCALENDAR")])))
}

/// The first day and the last, where a calendar can say them.
fn days(event: &Event) -> Option<(Day, Day)> {
    let date = event.date?;
    let (first, last) = (date.earliest()?, date.latest()?);
    ((1..=9999).contains(&first.year()) && (1..9999).contains(&last.year())).then_some((first, last))
}

fn entry(all: Told<'_>, event: &Event, stamp: &str) -> Option<String> {
    let ((first, last), date) = (days(event)?, event.date?);
    let is_within = !date.edtf.is_extent() && first != last;
    let title = match is_within {
        true => format!("{} (once, {})", event.title, date.edtf.words(Style::Long)),
        false => event.title.to_string(),
    };
    let address = all.event_address(event);
    let mut out = lines(&[
        ("BEGIN", "VEVENT"),
        ("UID", &text(&format!("{}@dateline", event.id))),
        ("DTSTAMP", &format!("{stamp}T000000Z")),
        ("DTSTART;VALUE=DATE", &digits(first)),
        ("DTEND;VALUE=DATE", &digits(last.plus_days(1))),
        ("SUMMARY", &text(&title)),
        ("DESCRIPTION", &text(&quotes(all, event))),
    ]);
    if address.contains("://") {
        out.push_str(&lines(&[("URL", &address)]));
    }
    Some(out + &lines(&[("TRANSP", "TRANSPARENT"), ("END", "VEVENT")]))
}

fn lines(lines: &[(&str, &str)]) -> String {
    let mut out = String::new();
    for (name, value) in lines {
        fold(&mut out, &format!("{name}:{value}"));
    }
    out
}

fn quotes(all: Told<'_>, event: &Event) -> String {
    let quote = |account: &dateline_model::Account| {
        format!("“{}” ({})", one_line(all.corpus.quote(account)), all.corpus.document(account.document).title)
    };
    event.accounts.iter().map(quote).collect::<Vec<_>>().join("\n")
}

fn digits(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

/// A value of type TEXT; control characters have no place in one.
fn text(value: &str) -> String {
    let mut out = String::new();
    for letter in value.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// Adds a line, broken between characters where it is too long.
fn fold(out: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if LINE < length + letter.len_utf8() {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}
