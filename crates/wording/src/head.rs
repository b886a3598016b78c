//! What is said of a page where it is not open: in results of searches, in previews of links, on cards.

use crate::words::{self, Noun, counted};

/// Of a year: "2019: two events, with the words that tell them."
pub fn year(name: &str, events: usize) -> String {
    format!("{name}: {}, with the words that tell them.", counted(events, Noun::EVENTS))
}

/// Of a name: "Edda Holm, also Holm: named twice in one document".
pub fn name(name: &str, aliases: &[String], mentions: usize, documents: usize) -> String {
    let aliases = if aliases.is_empty() { String::new() } else { format!(", also {}", aliases.join(", ")) };
    let times = match mentions {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    };
    format!("{name}{aliases}: named {times} in {}", counted(documents, Noun::DOCUMENTS))
}

/// Of a document: "The harbour: Jean Ferrier · 1987".
pub fn document(title: &str, byline: &str) -> String {
    if byline.is_empty() { title.to_owned() } else { format!("{title}: {byline}") }
}

/// Of an address that is nothing's own any more: "event/an-id: withdrawn".
pub fn gone(address: &str, title: &str) -> String {
    format!("{address}: {}", title.to_lowercase())
}

/// A card's heading where its letters cannot draw the title.
pub const A_TIMELINE: &str = "A timeline";

/// Over it: "Sixteen events · two documents".
pub fn counts(events: usize, documents: usize) -> String {
    words::capitalised(&[counted(events, Noun::EVENTS), counted(documents, Noun::DOCUMENTS)].join(" · "))
}

/// Who tells an event, on its card: "Real Clear Defense and two more".
pub fn tellers(first: &str, documents: usize) -> String {
    match documents {
        1 => first.to_owned(),
        more => format!("{first} and {} more", words::count(more - 1)),
    }
}

/// Of an event: "8 January 2020: “Iran fired missiles.” (The harbour)". The quote has the title of its document.
pub fn event(date: Option<&str>, quote: Option<(&str, &str)>) -> String {
    let date = date.map_or_else(String::new, |date| format!("{date}: "));
    quote.map_or_else(|| date.clone(), |(quote, title)| format!("{date}{} ({title})", words::quoted(quote)))
}
