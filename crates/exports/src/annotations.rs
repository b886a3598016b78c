//! W3C Web Annotations: each account as a selection of its source.

use super::{Told, with_list};
use dateline_model::{Account, Document, Event};
use serde_json::{Value, json};

/// Characters before and after a quote by which it is found again where it stands twice.
const CONTEXT: usize = 32;

/// A collection with an annotation for each account.
pub(super) fn annotations(all: Told<'_>) -> impl Iterator<Item = String> {
    let each = all.corpus.events.iter().flat_map(|event| event.accounts.iter().map(move |account| (event, account)));
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "label": all.corpus.title,
        "items": [],
    });
    with_list(&collection, "items", each.map(move |(event, account)| annotation(all, event, account)))
}

fn annotation(all: Told<'_>, event: &Event, account: &Account) -> Value {
    let document = all.corpus.document(account.document);
    let (start, end) = all.points.of(account.document, account.span);
    let (prefix, suffix) = around(document, account);
    json!({
        "id": format!("{}#char={start},{end}", all.event_address(event)),
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "type": "TextualBody",
            "value": event.title,
            "format": "text/plain",
            "purpose": "identifying",
            "source": all.event_address(event),
        },
        "target": {
            "source": all.source_address(document),
            "selector": [
                { "type": "TextQuoteSelector", "exact": document.words(account.span), "prefix": prefix, "suffix": suffix },
                { "type": "TextPositionSelector", "start": start, "end": end },
            ],
            "state": { "type": "State", "digest": format!("sha256:{}", document.text_sha256) },
        },
    })
}

fn around<'d>(document: &'d Document, account: &Account) -> (&'d str, &'d str) {
    let (before, after) = (&document.text[..account.span.start as usize], &document.text[account.span.end as usize..]);
    let start = before.char_indices().rev().take(CONTEXT).last().map_or(before.len(), |(at, _)| at);
    let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    (&before[start..], &after[..end])
}
