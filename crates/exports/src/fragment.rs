//! The address of words on somebody's page: a text directive, as <https://wicg.github.io/scroll-to-text-fragment/> has it.

use crate::one_line;
use dateline_explore::percent;
use dateline_explore::sources::is_web;
use dateline_model::{Document, Span};

/// Characters of a quote that is named whole; of a longer one only its first and last words are, as the specification advises.
const WHOLE: usize = 300;

/// Words at either end of a longer quote.
const ENDS: usize = 6;

/// Characters before and after a quote by which it is found where it stands twice.
const CONTEXT: usize = 32;

/// The address of these words where the document was published; `None` where it names no page of the web.
///
/// Context is taken from the quote's own paragraph alone: what stands between two paragraphs of a page is not in the text.
pub fn source_at_words(document: &Document, span: Span) -> Option<String> {
    let url = document.url.as_ref().filter(|url| is_web(url))?;
    let quote = one_line(document.words(span));
    if quote.is_empty() {
        return Some(url.clone());
    }
    let block = document.block_at(span);
    let around = block.map_or(span, |block| block.span);
    let words: Vec<&str> = quote.split(' ').collect();
    let is_whole = block.is_some() && quote.chars().count() <= WHOLE || words.len() <= ENDS * 2;
    let mut parts = Vec::new();
    parts.extend(before(document, around, span).map(|words| format!("{}-", encode(&words))));
    if is_whole {
        parts.push(encode(&quote));
    } else {
        parts.push(encode(&words[..ENDS].join(" ")));
        parts.push(encode(&words[words.len() - ENDS..].join(" ")));
    }
    parts.extend(after(document, around, span).map(|words| format!("-{}", encode(&words))));
    let joint = if url.contains('#') { "" } else { "#" };
    Some(format!("{url}{joint}:~:text={}", parts.join(",")))
}

/// Whole words before the quote; none where it begins its paragraph or in the middle of a word.
fn before(document: &Document, around: Span, span: Span) -> Option<String> {
    let text = &document.text[around.start.min(span.start) as usize..span.start as usize];
    let line = one_line(text);
    if line.is_empty() || !text.ends_with(char::is_whitespace) {
        return None;
    }
    let cut = line.char_indices().rev().take(CONTEXT).last().map_or(0, |(at, _)| at);
    let words = &line[cut..];
    let is_cut_word = cut != 0 && !line[..cut].ends_with(' ');
    let words = if is_cut_word { words.split_once(' ').map_or("", |(_, rest)| rest) } else { words };
    Some(words.to_owned()).filter(|words| !words.is_empty())
}

/// Whole words after the quote; what ends its sentence stands with them.
fn after(document: &Document, around: Span, span: Span) -> Option<String> {
    let text = &document.text[span.end as usize..around.end.max(span.end) as usize];
    let line = one_line(text);
    if text.starts_with(char::is_alphanumeric) {
        return None;
    }
    let cut = line.char_indices().nth(CONTEXT).map_or(line.len(), |(at, _)| at);
    let words = &line[..cut];
    let is_cut_word = cut != line.len() && !line[cut..].starts_with(' ');
    let words = if is_cut_word { words.rsplit_once(' ').map_or("", |(rest, _)| rest) } else { words };
    Some(words.to_owned()).filter(|words| words.contains(char::is_alphanumeric))
}

/// What would end a part of the directive or the directive itself (`-`, `,`, `&`) is encoded with all that addresses encode.
fn encode(words: &str) -> String {
    percent::encode(words).replace('-', "%2D")
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{Block, BlockKind};
    use proptest::prelude::*;

    fn document(text: &str, url: &str) -> Document {
        Document {
            id: "a".into(),
            path: "a.txt".into(),
            sha256: String::new(),
            text_sha256: String::new(),
            title: "A".into(),
            authors: vec![],
            publisher: None,
            published: None,
            language: "en".into(),
            url: Some(url.into()),
            text: text.to_owned().into(),
            blocks: vec![Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), reason: None }],
            pages: vec![],
            reprint_of: None,
        }
    }

    fn address(text: &str, quote: &str) -> String {
        let at = text.find(quote).unwrap();
        source_at_words(&document(text, "https://example.org/a"), Span::new(at, at + quote.len())).unwrap()
    }

    #[test]
    fn words_stand_between_those_before_and_after_them() {
        let text = "It rained. The dam broke, well-built & all. Nobody was hurt.";
        assert_eq!(
            address(text, "The dam broke, well-built & all."),
            "https://example.org/a#:~:text=It%20rained.-,The%20dam%20broke%2C%20well%2Dbuilt%20%26%20all.,-Nobody%20was%20hurt."
        );
        assert_eq!(address("The dam broke.", "The dam broke."), "https://example.org/a#:~:text=The%20dam%20broke.");
    }

    #[test]
    fn context_is_whole_words_and_lines_are_joined() {
        let text = "One two three four five six seven eight nine ten: the dam\n  broke at noon, and so on for many more words.";
        assert_eq!(
            address(text, "the dam\n  broke"),
            "https://example.org/a#:~:text=five%20six%20seven%20eight%20nine%20ten%3A-,the%20dam%20broke,-at%20noon%2C%20and%20so%20on%20for%20many%20more"
        );
    }

    #[test]
    fn a_long_quote_is_named_by_its_ends() {
        let text = format!("A b c d e f {}g h i j k l", "word ".repeat(80));
        assert!(address(&text, &text).ends_with("#:~:text=A%20b%20c%20d%20e%20f,g%20h%20i%20j%20k%20l"));
    }

    #[test]
    fn a_page_with_a_fragment_keeps_it_and_other_addresses_are_none() {
        let span = Span::new(0, 4);
        let of = |url: &str| source_at_words(&document("Dams.", url), span);
        assert_eq!(of("http://a.b/#top").as_deref(), Some("http://a.b/#top:~:text=Dams"));
        assert_eq!(of("javascript:alert(1)"), None);
    }

    proptest! {
        #[test]
        fn any_words_of_any_text_have_an_address(text in "[a-zé“ \n.,&\\-]{1,80}", from in 0usize..80, length in 0usize..80) {
            let bound = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            let (start, end) = (bound(from), bound(from + length));
            let url = source_at_words(&document(&text, "https://a.b/"), Span::new(start, end)).unwrap();
            prop_assert!(url.starts_with("https://a.b/") && url.is_ascii());
            let directive = url.split_once(":~:text=").map_or("", |(_, directive)| directive);
            prop_assert!(directive.split(',').count() <= 4 && !directive.contains('&'), "{}", url);
        }
    }
}
