//! iCalendar: all-day entries.

use super::{Told, one_line};
use dateline_calendar::{Day, Style};
use dateline_model::Event;

/// Octets of a line, its break aside, as RFC 5545 allows.
const LINE: usize = 75;

/// An entry for each event whose first and last day are known and have four digits in their year.
pub(super) fn calendar(all: Told<'_>) -> String {
    let corpus = all.corpus;
    let days = |event: &Event| {
        let date = event.date?;
        let (first, last) = (date.earliest()?, date.latest()?);
        ((1..=9999).contains(&first.year()) && (1..9999).contains(&last.year())).then_some((first, last))
    };
    let dated: Vec<(&Event, (Day, Day))> =
        corpus.events.iter().filter_map(|event| Some((event, days(event)?))).collect();
    // Every entry says when it was written: the day of the newest document, so that the same corpus gives the same bytes.
    let newest = corpus.documents.iter().filter_map(|document| document.published).max();
    let stamp = newest.filter(|day| (1..=9999).contains(&day.year())).map_or_else(|| "19700101".to_owned(), digits);
    let mut out = String::new();
    let mut line = |name: &str, value: &str| fold(&mut out, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Dateline//Dateline//EN");
    line("X-WR-CALNAME", &text(&corpus.title));
    let left_out = corpus.events.len() - dated.len();
    line("X-WR-CALDESC", &text(&format!("{} events; {left_out} more have no known first and last day", dated.len())));
    for (event, (first, last)) in dated {
        let (Some(date), quotes) = (event.date, quotes(all, event)) else { continue };
        let is_within = !date.edtf.is_extent() && first != last;
        let title = match is_within {
            true => format!("{} (once, {})", event.title, date.edtf.words(Style::Long)),
            false => event.title.clone(),
        };
        line("BEGIN", "VEVENT");
        line("UID", &text(&format!("{}@dateline", event.id)));
        line("DTSTAMP", &format!("{stamp}T000000Z"));
        line("DTSTART;VALUE=DATE", &digits(first));
        line("DTEND;VALUE=DATE", &digits(last.plus_days(1)));
        line("SUMMARY", &text(&title));
        line("DESCRIPTION", &text(&quotes));
        let address = all.event_address(event);
        if address.contains("://") {
            line("URL", &address);
        }
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
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
