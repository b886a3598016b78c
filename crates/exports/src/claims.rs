//! Events in the words of schema.org: JSON-LD.
//!
//! An event is a `Claim` that each quotation makes, with the document it is based on. It is also an `Event` only where that says no more than
//! the documents do: it is told as a fact, on one known day, at a known place.

use super::{Points, Told, with_list};
use dateline_calendar::{Edtf, Precision};
use dateline_model::{Account, Corpus, Document, EntityIndex, EntityKind, Event, EventIndex, Status};
use serde_json::{Value, json};

/// The vocabulary of all of it.
pub const SCHEMA_ORG: &str = "https://schema.org";

/// Every event as a claim with its quotations: a graph, as a file of its own.
pub(super) fn graph(all: Told<'_>) -> impl Iterator<Item = String> {
    let claims = all.corpus.events.iter().map(move |event| claim(all, event));
    with_list(&json!({ "@context": SCHEMA_ORG, "@graph": [] }), "@graph", claims)
}

/// One event as a claim, without its context. `site` is where it stands, ending with `/`, or nothing.
pub fn claim_of(corpus: &Corpus, points: &Points<'_>, event: EventIndex, site: &str) -> Value {
    claim(Told::new(corpus, points, site), corpus.event(event))
}

fn claim(all: Told<'_>, event: &Event) -> Value {
    let address = all.event_address(event);
    let mut claim = json!({
        "@type": "Claim",
        "@id": address,
        "url": address,
        "name": event.title,
        "inLanguage": "en",
        "about": about(all, event),
        "appearance": event.accounts.iter().map(|account| quotation(all, account)).collect::<Vec<_>>(),
    });
    if let Some(date) = event.date {
        claim["temporalCoverage"] = json!(date.edtf.to_string());
    }
    if let Some(happening) = happening(all, event) {
        claim["about"] = json!([happening]);
    }
    claim
}

fn quotation(all: Told<'_>, account: &Account) -> Value {
    let document = all.corpus.document(account.document);
    json!({
        "@type": "Quotation",
        "text": document.words(account.span),
        "inLanguage": document.language,
        "url": all.words_address(account.document, account.span),
        "isBasedOn": source(document),
    })
}

/// A document as the work that quotations are based on.
pub fn source(document: &Document) -> Value {
    let mut source = json!({ "@type": "CreativeWork", "name": document.title, "inLanguage": document.language });
    let authors: Vec<Value> =
        document.authors.iter().map(|author| json!({ "@type": "Person", "name": author })).collect();
    if !authors.is_empty() {
        source["author"] = json!(authors);
    }
    if let Some(publisher) = &document.publisher {
        source["publisher"] = json!({ "@type": "Organization", "name": publisher });
    }
    if let Some(day) = document.published {
        source["datePublished"] = json!(day.to_string());
    }
    if let Some(url) = document.url.as_ref().filter(|url| dateline_explore::sources::is_web(url)) {
        source["url"] = json!(url);
    }
    source
}

fn about(all: Told<'_>, event: &Event) -> Vec<Value> {
    let places = event.places.iter().filter(|place| !event.entities.contains(place));
    event.entities.iter().chain(places).map(|&entity| thing(all, entity)).collect()
}

fn thing(all: Told<'_>, index: EntityIndex) -> Value {
    let entity = all.corpus.entity(index);
    let kind = match entity.kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation | EntityKind::Group => "Organization",
        EntityKind::Place => "Place",
        EntityKind::Agreement | EntityKind::Other | EntityKind::Unknown => "Thing",
    };
    json!({ "@type": kind, "name": entity.name, "url": format!("{}entity/{}/", all.site, entity.id) })
}

fn happening(all: Told<'_>, event: &Event) -> Option<Value> {
    let date = event.date.filter(|date| date.precision() == Precision::Day && matches!(date.edtf, Edtf::Once(_)))?;
    let day = date.earliest().filter(|day| 0 < day.year())?;
    let place = event.places.iter().find(|&&place| all.corpus.entity(place).kind == EntityKind::Place)?;
    (event.status == Status::Fact).then(|| {
        json!({
            "@type": "Event",
            "name": event.title,
            "startDate": day.to_string(),
            "location": thing(all, *place),
            "about": about(all, event),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Format;
    use dateline_reader::{Settings, SourceFile, read};

    #[test]
    fn claims_carry_their_quotations_and_where_these_come_from() {
        let text = "---\ntitle: T\nurl: https://example.org/a?b=1\n---\nThe dam at Leven broke on 21 February 1911. Rome burned in 64 AD.\n";
        let corpus = read(&[SourceFile { path: "a.txt", bytes: text.as_bytes() }], &Settings::default());
        let json: Value =
            serde_json::from_str(&Format::LinkedData.write(&corpus, Some("https://example.net/t/"))).unwrap();
        assert_eq!(json["@context"], SCHEMA_ORG);
        let claims = json["@graph"].as_array().unwrap();
        assert!(claims.len() == 2 && corpus.events.len() == 2, "{json}");
        for (claim, event) in claims.iter().zip(&corpus.events) {
            assert_eq!(claim["url"], format!("https://example.net/t/event/{}/", event.id));
            assert_eq!(claim["appearance"][0]["text"], corpus.quote(&event.accounts[0]));
            assert_eq!(claim["appearance"][0]["isBasedOn"]["url"], "https://example.org/a?b=1");
        }
    }
}
