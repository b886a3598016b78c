//! What a page says to machines: JSON-LD in the words of schema.org, as `exports` writes it for all.

use crate::site::Site;
use dateline_exports::{SCHEMA_ORG, claim_of, source};
use dateline_model::{Document, EventIndex};
use serde_json::{Value, json};

/// The claim that a page is about, as the text of a script element.
pub(crate) fn of_event(site: &Site<'_>, index: EventIndex) -> String {
    let root = site.input.public_url.unwrap_or_default();
    script(&in_context(claim_of(site.corpus, &site.points, index, root)))
}

/// A document's page, as the text of a script element.
pub(crate) fn of_document(document: &Document) -> String {
    script(&in_context(source(document)))
}

fn in_context(mut value: Value) -> Value {
    value["@context"] = json!(SCHEMA_ORG);
    value
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
