//! What a string is by where it stands in the code.

use proc_macro2::{Delimiter, TokenTree};

/// Attributes that are shown or read out, and properties of components that become them.
const WORDED: [&str; 7] =
    ["alt", "aria-label", "aria-description", "aria-roledescription", "placeholder", "title", "words"];

/// What takes names and no words: selectors, elements, addresses, and what is said of a fault in the program itself.
const TECHNICAL: [&str; 22] = [
    "assert",
    "closest",
    "debug_assert",
    "env",
    "expect",
    "ends_with",
    "get_attribute",
    "get_element_by_id",
    "has_attribute",
    "include_str",
    "match_media",
    "ok_or",
    "ok_or_else",
    "panic",
    "query_selector",
    "query_selector_all",
    "set_attribute",
    "starts_with",
    "strip_prefix",
    "strip_suffix",
    "trim_end_matches",
    "unreachable",
];

/// Where tokens stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Code,
    /// Inside `view!`, where what stands in braces is code.
    View,
    /// Inside `html!`, where what stands in braces is markup again.
    Html,
    /// What people read or hear.
    Worded,
    /// What is a name, whatever it says.
    Technical,
}

impl Place {
    pub(super) const fn is_markup(self) -> bool {
        matches!(self, Place::View | Place::Html)
    }

    /// Of the value of an attribute.
    pub(super) fn of_attribute(name: &str) -> Place {
        if WORDED.contains(&name) { Place::Worded } else { Place::Technical }
    }

    /// Inside a group, which stands in `self`: `before` are the tokens before it, the nearest first, and `attribute` what it may be the value of.
    pub(super) fn inside(
        self,
        delimiter: Delimiter,
        before: [Option<&TokenTree>; 2],
        attribute: Option<Place>,
    ) -> Place {
        let (is_macro, name) = match before {
            [Some(TokenTree::Punct(bang)), Some(TokenTree::Ident(name))] if bang.as_char() == '!' => {
                (true, name.to_string())
            }
            [Some(TokenTree::Ident(name)), ..] => (false, name.to_string()),
            _ => (false, String::new()),
        };
        let is_brace = delimiter == Delimiter::Brace;
        match name.as_str() {
            "view" if is_macro => Place::View,
            "html" if is_macro => Place::Html,
            "words" if is_call_of_method(before) => Place::Worded,
            name if !is_brace && TECHNICAL.contains(&name) => Place::Technical,
            _ => match (self, attribute) {
                // The braces after an attribute of `html!` are its element's.
                (Place::Html, _) if is_brace => Place::Html,
                (Place::View | Place::Html, Some(attribute)) => attribute,
                (Place::View | Place::Html, None) => Place::Code,
                (place, _) => place,
            },
        }
    }
}

/// Whether `.name` stands before.
fn is_call_of_method(before: [Option<&TokenTree>; 2]) -> bool {
    matches!(before, [_, Some(TokenTree::Punct(dot))] if dot.as_char() == '.')
}

/// The name before `=`: `aria-label`, `class:on`, `class`.
pub(super) fn name_before(tokens: &[TokenTree], at: usize) -> String {
    let mut parts: Vec<String> = Vec::new();
    for token in tokens[..at].iter().rev() {
        let is_joined = parts.last().is_none_or(|part| [":", "-"].contains(&part.as_str()));
        match token {
            TokenTree::Ident(name) if is_joined => parts.push(name.to_string()),
            TokenTree::Punct(sign) if !is_joined && ":-".contains(sign.as_char()) => parts.push(sign.to_string()),
            _ => break,
        }
    }
    parts.reverse();
    parts.concat()
}
