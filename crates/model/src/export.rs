//! The schema-1 export: a corpus as JSON, and JSON as a corpus.
//!
//! Out: [`to_json`] counts positions in Unicode code points, end exclusive, as the W3C Web Annotation TextPositionSelector does. In:
//! [`from_json`] proves what it takes: the digest of each text, each quote, each reference. Invariant:
//! `from_json(&to_json(&corpus)) == Ok(corpus)`.

mod listed;
mod read;
mod schema;
mod write;

pub use listed::{around_list, listed};
pub use read::{ExportError, from_json};
pub use write::{json_pieces, to_json};

/// The JSON Schema of schema 1 (draft 2020-12), which any validator holds an export against.
pub const JSON_SCHEMA: &str = include_str!("../schema/schema-1.json");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::corpus;

    #[test]
    fn an_export_reads_back_as_the_corpus_it_was() {
        assert_eq!(corpus().check(), Ok(()));
        assert_eq!(from_json(&to_json(&corpus())), Ok(corpus()));
    }

    #[test]
    fn positions_are_code_points() {
        let json: serde_json::Value = serde_json::from_str(&to_json(&corpus())).unwrap();
        let account = &json["events"][0]["accounts"][0];
        let text: Vec<char> = json["documents"][0]["text"].as_str().unwrap().chars().collect();
        let (start, end) = (account["start"].as_u64().unwrap() as usize, account["end"].as_u64().unwrap() as usize);
        assert_eq!(account["quote"].as_str().unwrap(), text[start..end].iter().collect::<String>());
    }

    #[test]
    fn a_quote_names_its_page() {
        let json: serde_json::Value = serde_json::from_str(&to_json(&corpus())).unwrap();
        // The first page is a picture, without a word.
        assert_eq!(
            (&json["events"][0]["accounts"][0]["page"], json["documents"][0]["pages"][2]["start"].as_u64()),
            (&2.into(), Some(29))
        );
        let mut without = corpus();
        without.documents[0].pages.clear();
        assert!(!to_json(&without).contains("\"page"));
        assert_eq!(from_json(&to_json(&without)), Ok(without));
    }

    #[track_caller]
    fn check_refused(from: &str, to: &str, message: &str) {
        let json = to_json(&corpus());
        assert!(json.contains(from), "{json}");
        assert_eq!(from_json(&json.replacen(from, to, 1)).unwrap_err().to_string(), message);
    }

    #[test]
    fn what_is_wrong_is_named() {
        check_refused("\"schema\": 1", "\"schema\": 2", "schema: this is schema 2; only 1 is read");
        check_refused(
            "Café” opened",
            "Kafé” opened",
            "documents[0] (`a.txt`): the text does not have the digest `textSha256`",
        );
        check_refused(
            "\"quote\": \"“Café",
            "\"quote\": \"“Kafé",
            "events[0].accounts[0]: the quote differs from the text at 0..27",
        );
        check_refused(
            "\"entities\": [\n        \"cafe\"",
            "\"entities\": [\n        \"tea\"",
            "events[0]: no entity is called `tea`",
        );
        check_refused(
            "\"edtf\": \"2019-05-08\"",
            "\"edtf\": \"2019-5\"",
            "events[0].date: `2019-5` is not a date in EDTF: a month has two digits",
        );
        check_refused(
            "\"earliest\": \"2019-05-08\"",
            "\"earliest\": \"2019-05-07\"",
            "events[0].date: `earliest` or `latest` is not that of `2019-05-08`",
        );
        check_refused("\"kind\": \"organisation\"", "\"kind\": \"robot\"", "entities[0]: `robot` is no kind of entity");
    }

    #[test]
    fn what_is_no_json_says_where() {
        assert!(from_json("{\"schema\": 1,").unwrap_err().to_string().starts_with("line 1, column 13: "));
    }
}
