//! A chronology that people read and print, in Markdown.

use super::{Told, one_line};
use dateline_calendar::Style;
use dateline_model::{Event, Status};
use std::iter::once;

/// All that is told as a fact or a firm plan, in order of time; then what is told otherwise.
pub(super) fn chronology(all: Told<'_>) -> impl Iterator<Item = String> {
    let corpus = all.corpus;
    let mut head = format!("# {}\n", escaped(&corpus.title));
    if let Some(description) = &corpus.description {
        head.push_str(&format!("\n{}\n", escaped(&one_line(description))));
    }
    let (shown, other): (Vec<&Event>, Vec<&Event>) =
        corpus.events.iter().partition(|event| event.status.is_shown_first());
    let between = (!other.is_empty()).then(|| "\n# Not told as a fact\n".to_owned());
    let told = move |event| told(all, event);
    once(head)
        .chain(shown.into_iter().map(told))
        .chain(between)
        .chain(other.into_iter().map(told))
        .chain(once(foot(all)))
}

fn foot(all: Told<'_>) -> String {
    let mut out = "\n# Documents\n\n".to_owned();
    for document in &all.corpus.documents {
        let published = document.published.map(|day| day.words(Style::Long));
        let by = Some(document.authors.join(", ")).filter(|authors| !authors.is_empty());
        let parts: Vec<String> = [by, document.publisher.clone(), published].into_iter().flatten().collect();
        let about = if parts.is_empty() { String::new() } else { format!(": {}", escaped(&parts.join(", "))) };
        out.push_str(&format!("- [{}](<{}>){about}\n", escaped(&document.title), link(&all.source_address(document))));
    }
    out
}

fn told(all: Told<'_>, event: &Event) -> String {
    let date = event.date.map_or_else(|| "Not dated".to_owned(), |date| date.edtf.words(Style::Long));
    let status = if event.status == Status::Fact { String::new() } else { format!(" ({})", event.status.name()) };
    let title = format!("{date}: {}{status}", event.title);
    let mut out = format!("\n## [{}](<{}>)\n", escaped(&title), link(&all.event_address(event)));
    for account in &event.accounts {
        let document = all.corpus.document(account.document);
        let paragraph = document.paragraph_number(account.span).map(|number| format!(", paragraph {number}"));
        out.push_str(&format!(
            "\n> {}\n>\n> — {}{}\n",
            escaped(&one_line(document.words(account.span))),
            escaped(&document.title),
            paragraph.unwrap_or_default()
        ));
    }
    out
}

/// Words that no reader of Markdown takes for markup.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in one_line(text).chars() {
        // "-" and "1." begin a list where they begin a line.
        let begins_list = match letter {
            '-' => out.is_empty(),
            '.' => out.bytes().all(|before| before.is_ascii_digit()),
            _ => false,
        };
        if begins_list || "\\`*_{}[]<>#+!|~&$".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// An address between angle brackets.
fn link(address: &str) -> String {
    address.replace('<', "%3C").replace('>', "%3E").replace(char::is_whitespace, "%20")
}
