//! What the parts of a corpus are called: documents, passages, blocks, statuses, kinds of names.

use crate::words::{self, Noun};
use dateline_calendar::{Basis, Edtf, Style};
use dateline_model::{Account, Block, BlockKind, Document, EntityKind, Span, Status, TimeReference};

/// Of a passage whose words do not say when.
pub(crate) const NO_DATE_OF_ITS_OWN: &str = "no date of its own";

/// "John Hannah · Real Clear Defense · 11 June 2020".
pub fn byline(document: &Document) -> String {
    let authors = words::joined(&document.authors);
    let published = document.published.map(|day| day.words(Style::Long).replace(' ', "\u{a0}"));
    let parts = [Some(authors).filter(|authors| !authors.is_empty()), document.publisher.clone(), published];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Where passages stand, as people cite it: "Paragraphs 1 and 6 · two passages", "Page 3 · Paragraph 12", "Paragraph 7 · no date of its own".
pub fn place(document: &Document, accounts: &[&Account]) -> String {
    let listed = |number: fn(&Document, Span) -> Option<usize>, noun: Noun| {
        let mut numbers: Vec<usize> = accounts.iter().filter_map(|account| number(document, account.span)).collect();
        numbers.dedup();
        let told: Vec<String> = numbers.iter().map(usize::to_string).collect();
        (!told.is_empty()).then(|| format!("{} {}", noun.of(told.len()), words::joined(&told)))
    };
    let paragraph = listed(Document::paragraph_number, Noun { one: "Paragraph", other: "Paragraphs" });
    let paragraph = paragraph.unwrap_or_else(|| "Outside the paragraphs".to_owned());
    let place = match listed(Document::page_number, Noun { one: "Page", other: "Pages" }) {
        Some(page) => format!("{page} · {paragraph}"),
        None => paragraph,
    };
    if 1 < accounts.len() {
        return format!("{place} · {}", words::counted(accounts.len(), Noun::PASSAGES));
    }
    if accounts.iter().all(|account| account.time.is_none()) {
        return format!("{place} · {NO_DATE_OF_ITS_OWN}");
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
        events => format!("{named} · {} {}", words::digits(events), Noun::EVENTS.of(events)),
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

/// A status beside a title, in a word.
pub const fn status_name(status: Status) -> &'static str {
    match status {
        Status::Fact => "fact",
        Status::Planned => "planned",
        Status::Claimed => "claimed",
        Status::Denied => "denied",
        Status::Hypothetical => "hypothetical",
        Status::CalledFor => "called-for",
    }
}

/// A kind of name beside the name, in a word.
pub const fn kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Group => "group",
        EntityKind::Place => "place",
        EntityKind::Agreement => "agreement",
        EntityKind::Other => "other",
        EntityKind::Unknown => "unknown",
    }
}

/// The same of one of the kind: "an organisation".
pub const fn a_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "a person",
        EntityKind::Organisation => "an organisation",
        EntityKind::Group => "a group",
        EntityKind::Place => "a place",
        EntityKind::Agreement => "an agreement",
        EntityKind::Other => "an other",
        EntityKind::Unknown => "an unknown",
    }
}

/// What one and several names of a kind are called.
pub const fn kinds(kind: EntityKind) -> Noun {
    match kind {
        EntityKind::Person => Noun::PEOPLE,
        EntityKind::Organisation => Noun::ORGANISATIONS,
        EntityKind::Group => Noun::GROUPS,
        EntityKind::Place => Noun::PLACES,
        EntityKind::Agreement => Noun::AGREEMENTS,
        EntityKind::Other => Noun::OTHERS,
        EntityKind::Unknown => Noun::UNKNOWN,
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
    let value = time.value.parse::<Edtf>().map_or_else(|_| time.value.to_string(), |date| date.words(Style::Long));
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
        [Block { reason: Some(reason), .. }] => reason,
        _ => "not read as prose",
    }
}

#[cfg(test)]
mod tests {
    use super::place;
    use dateline_model::{Account, Block, BlockKind, Document, DocumentIndex, Span, Status};

    fn document(pages: Vec<Span>) -> Document {
        let paragraph = |start, end| Block { kind: BlockKind::Paragraph, span: Span::new(start, end), reason: None };
        Document {
            id: "report".to_owned(),
            path: "report.pdf".to_owned(),
            sha256: String::new(),
            text_sha256: String::new(),
            title: "Report".to_owned(),
            authors: Vec::new(),
            publisher: None,
            published: None,
            language: "en".to_owned(),
            url: None,
            text: "They met.\n\nThey left.".into(),
            blocks: vec![paragraph(0, 9), paragraph(11, 21)],
            pages,
            reprint_of: None,
        }
    }

    fn account(start: usize, end: usize) -> Account {
        Account {
            document: DocumentIndex(0),
            span: Span::new(start, end),
            status: Status::Fact,
            by: None,
            trigger: None,
            time: None,
            date: None,
            reasons: Vec::new(),
            parts: Vec::new(),
            figures: Vec::new(),
        }
    }

    #[test]
    fn a_passage_is_on_its_page_where_its_file_has_pages() {
        let (first, second) = (account(0, 9), account(11, 21));
        let paged = document(vec![Span::new(0, 0), Span::new(0, 11), Span::new(11, 21)]);
        let bare = document(Vec::new());
        for (document, accounts, words) in [
            (&bare, vec![&second], "Paragraph 2 · no date of its own"),
            (&bare, vec![&first, &second], "Paragraphs 1 and 2 · two passages"),
            (&paged, vec![&second], "Page 3 · Paragraph 2 · no date of its own"),
            (&paged, vec![&first, &second], "Pages 2 and 3 · Paragraphs 1 and 2 · two passages"),
        ] {
            assert_eq!(place(document, &accounts), words);
        }
    }
}
