//! A list in indented JSON, made piece by piece.
//!
//! In: the JSON of what stands around an empty list, and of each item. Out: pieces that together are what indenting the whole at once would give.

use std::iter::once;

/// What stands before the empty list of this name in indented JSON, its name included, and what after it. A string has no quotation mark without a
/// backslash before it, so that no string is taken for the list.
pub fn around_list<'a>(json: &'a str, name: &str) -> (&'a str, &'a str) {
    let key = format!("\"{name}\": ");
    let at = json.find(&format!("{key}[]")).map_or(json.len(), |at| at + key.len());
    (&json[..at], json[at..].strip_prefix("[]").unwrap_or_default())
}

/// The list itself, one level deep: a piece for each item, given as indented JSON, and one for each bracket.
pub fn listed(items: impl Iterator<Item = String>) -> impl Iterator<Item = String> {
    let mut items = items.peekable();
    let end = if items.peek().is_some() { "\n  ]" } else { "]" };
    let items = items.enumerate().map(|(number, item)| {
        let before = if number == 0 { "\n    " } else { ",\n    " };
        before.to_owned() + &item.replace('\n', "\n    ")
    });
    once("[".to_owned()).chain(items).chain(once(end.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[track_caller]
    fn check(items: &[Value]) {
        let around = |items: &[Value]| json!({ "a": "\"list\": [] []", "list": items, "z": { "list": [1] } });
        let empty = format!("{:#}", around(&[]));
        let (before, after) = around_list(&empty, "list");
        let pieces = listed(items.iter().map(|item| format!("{item:#}")));
        let whole: String = once(before.to_owned()).chain(pieces).chain(once(after.to_owned())).collect();
        assert_eq!(whole, format!("{:#}", around(items)));
    }

    #[test]
    fn pieces_are_the_whole() {
        check(&[]);
        check(&[json!("one\ntwo")]);
        check(&[json!({ "deep": [1, { "deeper": [] }] }), json!([]), json!(null)]);
    }
}
