//! The strings of a file, each with its place.

use super::place::{Place, name_before};
use super::{Found, shape};
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// The strings of a view that read as words; nothing where it is no Rust, which the compiler says better.
pub(super) fn words_in(text: &str) -> Vec<Found> {
    let Ok(tokens) = text.parse::<TokenStream>() else { return Vec::new() };
    let mut walk = Walk::default();
    walk.go(tokens, Place::Code);
    walk.look_for_plurals();
    walk.found.sort_by_key(|found| found.line);
    walk.found
}

#[derive(Default)]
struct Walk {
    found: Vec<Found>,
    /// Strings that may be names, each with its line.
    names: Vec<(usize, String)>,
}

impl Walk {
    /// A name beside its plural, in one line, is told to people.
    fn look_for_plurals(&mut self) {
        for (line, one) in &self.names {
            let others = self.names.iter().filter(|(other, _)| other == line);
            for (_, other) in others.filter(|(_, other)| shape::is_plural_of(one, other)) {
                self.found.push(Found { line: *line, words: format!("{one} {other}") });
            }
        }
    }

    fn go(&mut self, tokens: TokenStream, place: Place) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        // What the tokens are the value of: an attribute of the markup, a variable that holds a class.
        let mut value: Option<Place> = None;
        let mut is_test = false;
        for (at, token) in tokens.iter().enumerate() {
            let before = |by: usize| at.checked_sub(by).and_then(|at| tokens.get(at));
            let is_sign = |by: usize, wanted: &str| matches!(before(by), Some(TokenTree::Punct(sign)) if wanted.contains(sign.as_char()));
            match token {
                // An attribute of Rust, among them what documentation becomes.
                TokenTree::Group(group) if is_sign(1, "#") || is_sign(1, "!") && is_sign(2, "#") => {
                    is_test |= group.stream().to_string().replace(' ', "") == "cfg(test)";
                }
                TokenTree::Group(group) if is_test && group.delimiter() == Delimiter::Brace => is_test = false,
                TokenTree::Group(group) => {
                    let inside = match value {
                        Some(value) if !place.is_markup() => value,
                        value => place.inside(group.delimiter(), [before(1), before(2)], value),
                    };
                    self.go(group.stream(), inside_of_pair(group.stream(), inside, before(1)));
                    if place == Place::Html && group.delimiter() == Delimiter::Brace {
                        value = None;
                    }
                }
                TokenTree::Punct(sign) => match sign.as_char() {
                    '=' if sign.spacing() == Spacing::Alone && !(is_joint(before(1))) => {
                        let name = name_before(&tokens, at);
                        value = match place.is_markup() {
                            true => Some(Place::of_attribute(&name)),
                            false => name.ends_with("class").then_some(Place::Technical),
                        };
                    }
                    '>' if place.is_markup() && !is_joint(before(1)) => value = None,
                    ';' => (value, is_test) = (None, false),
                    _ => {}
                },
                TokenTree::Literal(literal) => {
                    let Some(text) = string(&literal.to_string()) else { continue };
                    // `html!` has classes behind a dot.
                    let place = if place == Place::Html && is_sign(1, ".") { Place::Technical } else { place };
                    let is_pattern = is_pattern(&tokens, at);
                    self.look(value.unwrap_or(place), is_pattern, literal.span().start().line, text);
                }
                TokenTree::Ident(_) => {}
            }
        }
    }

    fn look(&mut self, place: Place, is_pattern: bool, line: usize, text: String) {
        let is_words = match place {
            Place::Technical => false,
            Place::Code => !is_pattern && shape::reads_as_words(&text),
            Place::View | Place::Html | Place::Worded => shape::has_a_letter(&text),
        };
        if is_words {
            self.found.push(Found { line, words: text });
        } else if place == Place::Code && !is_pattern {
            self.names.push((line, text));
        }
    }
}

/// In `with("aria-label", …)` and `("aria-label", …)` the first string says what the second is.
fn inside_of_pair(group: TokenStream, inside: Place, before: Option<&TokenTree>) -> Place {
    let Some(TokenTree::Literal(first)) = group.into_iter().next() else { return inside };
    let named = string(&first.to_string()).map(|name| Place::of_attribute(&name));
    let is_with = matches!(before, Some(TokenTree::Ident(name)) if *name == "with");
    match named {
        Some(Place::Technical) if is_with => Place::Technical,
        _ => inside,
    }
}

/// Whether a sign goes on in the next: the first of `=>`, `<=`, `->`.
fn is_joint(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(sign)) if sign.spacing() == Spacing::Joint)
}

/// What a value is compared with: `"Enter" =>`, `"a" | "b"`, `key == "Enter"`.
fn is_pattern(tokens: &[TokenTree], at: usize) -> bool {
    let sign = |token: Option<&TokenTree>| match token {
        Some(TokenTree::Punct(sign)) => sign.as_char(),
        _ => ' ',
    };
    let (next, after) = (sign(tokens.get(at + 1)), sign(tokens.get(at + 2)));
    let before = |by: usize| sign(at.checked_sub(by).and_then(|at| tokens.get(at)));
    next == '|' || before(1) == '|' || (next, after) == ('=', '>') || before(1) == '=' && "=!".contains(before(2))
}

/// What stands in a string; `None` for a literal that is none.
fn string(literal: &str) -> Option<String> {
    let is_string = literal.starts_with(['"', 'r']);
    let (open, close) = (literal.find('"')?, literal.rfind('"')?);
    is_string.then(|| literal[open + 1..close].to_owned())
}
