//! What a corpus, some events or a name come to, in a sentence.

use crate::words::{self, Noun, counted, counted_first, joined, plural};

/// Of an empty folder.
pub const NOTHING_READ: &str = "No documents have been read yet.";

/// Of documents that tell no event: "Two documents, and no event with a date among them."
pub fn without_events(documents: usize) -> String {
    format!("{}, and no event with a date among them.", counted_first(documents, Noun::DOCUMENTS))
}

/// "Sixteen events between 2008 and 2020, as two documents of June 2020 tell them. …" `years` is what [`in_year`] and [`between`] say, or
/// nothing; `written` is when all of the documents were.
pub fn corpus(events: usize, years: &str, documents: usize, written: Option<&str>) -> String {
    let of = written.map_or_else(String::new, |when| format!(" of {when}"));
    format!(
        "{}{years}, as {}{of} {} {}. Every date is as exact as the documents make it, and no more exact.",
        counted_first(events, Noun::EVENTS),
        counted(documents, Noun::DOCUMENTS),
        plural(documents, "tells", "tell"),
        plural(events, "it", "them"),
    )
}

/// "Nine events between 2018 and 2020."
pub fn events(events: usize, years: &str) -> String {
    format!("{}{years}.", counted_first(events, Noun::EVENTS))
}

/// " in 2019"
pub fn in_year(year: &str) -> String {
    format!(" in {year}")
}

/// " between 2008 and 2020"
pub fn between(first: &str, last: &str) -> String {
    format!(" between {first} and {last}")
}

/// "Eighteen names: seven people, two groups, eight places and one agreement."
pub fn names(all: usize, kinds: &[String]) -> String {
    let all = counted_first(all, Noun::NAMES);
    if kinds.is_empty() { format!("{all}.") } else { format!("{all}: {}.", joined(kinds)) }
}

/// Of what is only meant: "he", "the firm".
pub const NEVER_NAMED: &str = "Meant in these documents, and never named.";

/// "Named five times, five ways, by two documents – and never without Qassem Soleimani." `always` are those without whom it never is.
pub fn name(mentions: usize, ways: usize, documents: usize, always: &[String]) -> String {
    let ways = match ways {
        1 => String::new(),
        ways => format!(", {} ways,", words::count(ways)),
    };
    let without = match always {
        [] => String::new(),
        names => format!(" – and never without {}", joined(names)),
    };
    format!("Named {}{ways} by {}{without}.", words::times(mentions), counted(documents, Noun::DOCUMENTS))
}
