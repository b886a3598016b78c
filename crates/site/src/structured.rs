//! What a page says to machines: JSON-LD in the words of schema.org.
//!
//! An event is a `Claim` that each quotation makes, with the document it is based on. It is also an `Event` only where that says no more than
//! the documents do: it is told as a fact, on one known day, at a known place.

use crate::site::Site;
use dateline_calendar::{Edtf, Precision};
use dateline_model::{Account, Document, EntityIndex, EntityKind, Event, EventIndex, Status};
use serde_json::{Value, json};

/// The claim that a page is about, as the text of a script element.
pub(crate) fn of_event(site: &Site<'_>, index: EventIndex) -> String {
    let event = site.corpus.event(index);
    let address = site.absolute(&site.event(index));
    let mut claim = json!({
        "@context": "https://schema.org",
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
    script(&claim)
}

/// A document's page, as the text of a script element.
pub(crate) fn of_document(document: &Document) -> String {
    let mut source = source(document);
    source["@context"] = json!("https://schema.org");
    script(&source)
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

    #[test]
    fn no_word_of_a_document_ends_the_script() {
        let text = script(&json!({ "name": "</script><script>alert(1)</script><!--" }));
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap()["name"], "</script><script>alert(1)</script><!--");
    }
}
