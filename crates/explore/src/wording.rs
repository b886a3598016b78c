//! What the parts of a corpus are called, in words for people: the app and the pages that are served say the same.

use crate::words;
use dateline_calendar::{Basis, Edtf, Style};
use dateline_model::{Account, Block, BlockKind, Document, Span, Status, TimeReference};

/// "John Hannah · Real Clear Defense · 11 June 2020".
pub fn byline(document: &Document) -> String {
    let authors = words::joined(&document.authors);
    let published = document.published.map(|day| day.words(Style::Long).replace(' ', "\u{a0}"));
    let parts = [Some(authors).filter(|authors| !authors.is_empty()), document.publisher.clone(), published];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The last name of the first author, else the publisher, else the title: what a column can hold.
pub fn teller(document: &Document) -> &str {
    let author = document.authors.first().and_then(|author| author.split_whitespace().last());
    author.or(document.publisher.as_deref()).unwrap_or(&document.title)
}

/// Where passages stand, as people cite it: "Paragraphs 1 and 6 · two passages", "Paragraph 7 · no date of its own".
pub fn place(document: &Document, accounts: &[&Account]) -> String {
    let mut numbers: Vec<usize> =
        accounts.iter().filter_map(|account| document.paragraph_number(account.span)).collect();
    numbers.dedup();
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let place = match numbers.len() {
        0 => "Outside the paragraphs".to_owned(),
        1 => format!("Paragraph {}", numbers[0]),
        _ => format!("Paragraphs {}", words::joined(&numbers)),
    };
    if 1 < accounts.len() {
        return format!("{place} · {}", words::counted(accounts.len(), "passage", "passages"));
    }
    if accounts.iter().all(|account| account.time.is_none()) {
        return format!("{place} · no date of its own");
    }
    place
}

/// "¶ 7", "¶ 1, 6, 9 +5".
pub fn paragraphs(numbers: &[usize]) -> String {
    let shown: Vec<String> = numbers.iter().take(3).map(usize::to_string).collect();
    match (shown.is_empty(), numbers.len().saturating_sub(3)) {
        (true, _) => "in the page’s frame".to_owned(),
        (_, 0) => format!("¶ {}", shown.join(", ")),
        (_, more) => format!("¶ {} +{more}", shown.join(", ")),
    }
}

/// "named once", "named 12 times · 3 events".
pub fn named(mentions: usize, events: usize) -> String {
    let named = match mentions {
        1 => "named once".to_owned(),
        2 => "named twice".to_owned(),
        times => format!("named {} times", words::digits(times)),
    };
    match events {
        0 => named,
        1 => format!("{named} · 1 event"),
        events => format!("{named} · {} events", words::digits(events)),
    }
}

/// What a status means.
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Fact => "told as a fact",
        Status::Planned => "planned",
        Status::Claimed => "claimed",
        Status::Denied => "denied",
        Status::Hypothetical => "supposed",
        Status::CalledFor => "called for",
    }
}

/// How sure the document is, where it is not simply told.
pub fn claim(account: &Account) -> Option<String> {
    match (account.status, &account.by) {
        (Status::Fact, _) => None,
        (Status::Claimed, Some(by)) => Some(format!("Claimed by {by}")),
        (other, _) => Some(words::capitalised(status(other))),
    }
}

/// "read as October 2019, counted from its publication, 11 June 2020 · rule last-month-name".
pub fn reading(time: &TimeReference) -> String {
    let value = time.value.parse::<Edtf>().map_or_else(|_| time.value.clone(), |date| date.words(Style::Long));
    let anchor = time.anchor.as_ref().map_or_else(String::new, |anchor| format!(", {}", counted_from(anchor)));
    format!("read as {value}{anchor} · rule {}", time.rule)
}

/// "counted from its publication, 11 June 2020"; the anchor as the reading notes it is "published 11 June 2020".
pub fn counted_from(anchor: &str) -> String {
    match anchor.strip_prefix("published ") {
        Some(day) => format!("counted from its publication, {day}"),
        None => format!("counted from {anchor}"),
    }
}

/// On what a date rests.
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "the words name it",
        Basis::Relative => "counted from another date",
        Basis::Bounded => "only its neighbours are dated",
        Basis::Inherited => "from the story around it",
    }
}

/// Why a document has no events.
pub fn without_events(document: &Document) -> &'static str {
    if document.language.starts_with("en") {
        "No sentence of this document was found to tell an event with a date. It can be read and searched."
    } else {
        "This document is not in English: it can be read and searched, and no events are taken from it."
    }
}

/// A document may name any address; only one of the web becomes a link.
pub fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// What a kind of block is called.
pub const fn block(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title => "Title",
        BlockKind::Heading => "Heading",
        BlockKind::Paragraph => "Paragraph",
        BlockKind::ListItem => "Item of a list",
        BlockKind::Quotation => "Quotation",
        BlockKind::Standfirst => "Standfirst",
        BlockKind::Byline => "Byline",
        BlockKind::Dateline => "Line of date and place",
        BlockKind::Caption => "Caption and credit",
        BlockKind::AuthorNote => "About the author",
        BlockKind::RelatedLinks => "Related content",
        BlockKind::Tags => "Topics and tags",
        BlockKind::Navigation => "Navigation",
        BlockKind::Copyright => "Copyright",
        BlockKind::Promotion => "About the publisher",
        BlockKind::Chrome => "Furniture of the page",
    }
}

/// "Line of date and place, byline and topics and tags".
pub fn blocks(group: &[Block]) -> String {
    let mut kinds: Vec<BlockKind> = Vec::new();
    for block in group {
        if !kinds.contains(&block.kind) {
            kinds.push(block.kind);
        }
    }
    let names: Vec<String> = kinds.into_iter().map(|kind| block(kind).to_ascii_lowercase()).collect();
    words::capitalised(&words::joined(&names))
}

/// Why blocks are folded away.
pub fn reason(group: &[Block]) -> &str {
    match group {
        [block] => block.reason.as_deref().unwrap_or("not read as prose"),
        _ => "not read as prose",
    }
}

/// Furniture of the page, and the title, which stands at its head already.
pub fn is_folded(document: &Document, block: &Block) -> bool {
    let words = |span: Span| span.of(&document.text).trim_start_matches(['#', ' ']);
    block.kind.is_chrome() || (block.kind == BlockKind::Title && words(block.span) == document.title)
}

/// The kinds of blocks that were kept and not read, each with how many and the first reason, in order of the text.
pub fn not_read(document: &Document) -> Vec<(BlockKind, usize, Option<&str>)> {
    let mut kinds: Vec<(BlockKind, usize, Option<&str>)> = Vec::new();
    for block in document.blocks.iter().filter(|block| block.kind.is_chrome()) {
        match kinds.iter_mut().find(|(kind, ..)| *kind == block.kind) {
            Some((_, count, reason)) => {
                *count += 1;
                *reason = reason.or(block.reason.as_deref());
            }
            None => kinds.push((block.kind, 1, block.reason.as_deref())),
        }
    }
    kinds
}
