//! What a page says to machines: JSON-LD in the words of schema.org.
//!
//! An event is a `Claim` that each quotation makes, with the document it is based on. It is also an `Event` only where that says no more than
//! the documents do: it is told as a fact, on one known day, at a known place.

use crate::ledger::Ledger;
use crate::site::{Input, Site};
use dateline_calendar::{Edtf, Precision};
use dateline_model::{Account, Corpus, Document, EntityIndex, EntityKind, Event, EventIndex, Status};
use serde_json::{Value, json};

/// The vocabulary of all of it.
const CONTEXT: &str = "https://schema.org";

/// The claim that a page is about, as the text of a script element.
pub(crate) fn of_event(site: &Site<'_>, index: EventIndex) -> String {
    script(&in_context(claim(site, index)))
}

/// A document's page, as the text of a script element.
pub(crate) fn of_document(document: &Document) -> String {
    script(&in_context(source(document)))
}

/// Every event of a corpus as a claim with its quotations, in the words of schema.org: a JSON-LD graph, as a file of its own.
/// `public_url` is where the site stands, ending with `/`: without it addresses are relative to its root.
pub fn linked_data(corpus: &Corpus, public_url: Option<&str>) -> String {
    let ledger = Ledger::default();
    let input = Input {
        corpus,
        ledger: &ledger,
        public_url,
        has_cards: false,
        has_worker: false,
        has_policy: false,
        evidence: None,
    };
    of_corpus(&Site::new(input))
}

/// The same, of a site whose pages are at hand.
pub(crate) fn of_corpus(site: &Site<'_>) -> String {
    let claims: Vec<Value> =
        (0..site.corpus.events.len()).map(|number| claim(site, EventIndex(number as u32))).collect();
    format!("{:#}\n", json!({ "@context": CONTEXT, "@graph": claims }))
}

fn in_context(mut value: Value) -> Value {
    value["@context"] = json!(CONTEXT);
    value
}

fn claim(site: &Site<'_>, index: EventIndex) -> Value {
    let event = site.corpus.event(index);
    let address = site.absolute(&site.event(index));
    let mut claim = json!({
        "@type": "Claim",
        "@id": address,
        "url": address,
        "name": event.title,
        "inLanguage": "en",
        "about": about(site, event),
        "appearance": event.accounts.iter().map(|account| quotation(site, account)).collect::<Vec<_>>(),
    });
    if let Some(date) = event.date {
        claim["temporalCoverage"] = json!(date.edtf.to_string());
    }
    if let Some(happening) = happening(site, event) {
        claim["about"] = json!([happening]);
    }
    claim
}

fn quotation(site: &Site<'_>, account: &Account) -> Value {
    let document = site.corpus.document(account.document);
    json!({
        "@type": "Quotation",
        "text": document.words(account.span),
        "inLanguage": document.language,
        "url": site.absolute(&site.words(account.document, account.span)),
        "isBasedOn": source(document),
    })
}

fn source(document: &Document) -> Value {
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
    if let Some(url) = document.url.as_ref().filter(|url| dateline_explore::wording::is_web(url)) {
        source["url"] = json!(url);
    }
    source
}

fn about(site: &Site<'_>, event: &Event) -> Vec<Value> {
    let places = event.places.iter().filter(|place| !event.entities.contains(place));
    event.entities.iter().chain(places).map(|&entity| thing(site, entity)).collect()
}

fn thing(site: &Site<'_>, index: EntityIndex) -> Value {
    let entity = site.corpus.entity(index);
    let kind = match entity.kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation | EntityKind::Group => "Organization",
        EntityKind::Place => "Place",
        EntityKind::Agreement | EntityKind::Other | EntityKind::Unknown => "Thing",
    };
    json!({ "@type": kind, "name": entity.name, "url": site.absolute(&site.entity(index)) })
}

fn happening(site: &Site<'_>, event: &Event) -> Option<Value> {
    let date = event.date.filter(|date| date.precision() == Precision::Day && matches!(date.edtf, Edtf::Once(_)))?;
    let day = date.earliest().filter(|day| 0 < day.year())?;
    let place = event.places.iter().find(|&&place| site.corpus.entity(place).kind == EntityKind::Place)?;
    (event.status == Status::Fact).then(|| {
        json!({
            "@type": "Event",
            "name": event.title,
            "startDate": day.to_string(),
            "location": thing(site, *place),
            "about": about(site, event),
        })
    })
}

/// JSON that no parser of HTML takes for the end of its element.
fn script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_reader::{Settings, SourceFile, read};

    #[test]
    fn claims_carry_their_quotations_and_where_these_come_from() {
        let text = "---\ntitle: T\nurl: https://example.org/a?b=1\n---\nThe dam at Leven broke on 21 February 1911. Rome burned in 64 AD.\n";
        let corpus = read(&[SourceFile { path: "a.txt", bytes: text.as_bytes() }], &Settings::default());
        let json: Value = serde_json::from_str(&linked_data(&corpus, Some("https://example.net/t/"))).unwrap();
        assert_eq!(json["@context"], CONTEXT);
        let claims = json["@graph"].as_array().unwrap();
        assert!(claims.len() == 2 && corpus.events.len() == 2, "{json}");
        for (claim, event) in claims.iter().zip(&corpus.events) {
            assert_eq!(claim["url"], format!("https://example.net/t/event/{}/", event.id));
            assert_eq!(claim["appearance"][0]["text"], corpus.quote(&event.accounts[0]));
            assert_eq!(claim["appearance"][0]["isBasedOn"]["url"], "https://example.org/a?b=1");
        }
    }

    #[test]
    fn no_word_of_a_document_ends_the_script() {
        let text = script(&json!({ "name": "</script><script>alert(1)</script><!--" }));
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap()["name"], "</script><script>alert(1)</script><!--");
    }
}
