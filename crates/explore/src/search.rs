//! What a corpus says about a few typed words: events, names, documents and passages.

use crate::fold::{fold, fold_with_places};
use crate::sorting;
use dateline_model::{Corpus, DocumentIndex, EntityIndex, EventIndex, Span};
use std::cmp::Reverse;

/// What was found, the best first in each list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Events with all the words in their title or in one of their quotes.
    pub events: Vec<EventIndex>,
    /// Entities with all the words in one of their names.
    pub entities: Vec<EntityIndex>,
    /// Documents with all the words in their title, publisher or authors.
    pub documents: Vec<DocumentIndex>,
    /// Where a text has these very words, in order of document and place.
    pub passages: Vec<(DocumentIndex, Span)>,
}

impl Found {
    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.entities.is_empty() && self.documents.is_empty() && self.passages.is_empty()
    }
}

/// What a corpus has for these words, at most `limit` in each list. Case, accents and kinds of blank make no difference; words may
/// be begun only. Fewer than two letters find nothing.
pub fn search(corpus: &Corpus, typed: &str, limit: usize) -> Found {
    let folded = fold(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let phrase = words.join(" ");
    if phrase.chars().count() < 2 {
        return Found::default();
    }
    let has_words = |text: &str| {
        let text = fold(text);
        words.iter().all(|word| begins_a_word(&text, word))
    };
    let mut found = Found::default();
    let in_title = |event: &dateline_model::Event| has_words(&event.title);
    let in_quote =
        |event: &dateline_model::Event| event.accounts.iter().any(|account| has_words(corpus.quote(account)));
    let numbered = || corpus.events.iter().enumerate();
    let titled = numbered().filter(|(_, event)| in_title(event));
    let quoted = numbered().filter(|(_, event)| !in_title(event) && in_quote(event));
    found.events = titled.chain(quoted).take(limit).map(|(number, _)| EventIndex(number as u32)).collect();
    let named = |entity: &dateline_model::Entity| {
        has_words(&entity.name) || entity.aliases.iter().any(|alias| has_words(alias))
    };
    let mut entities: Vec<(usize, &dateline_model::Entity)> =
        corpus.entities.iter().enumerate().filter(|(_, entity)| named(entity)).collect();
    sorting::sort_by_key(&mut entities, |(_, entity)| Reverse(entity.mentions.len()));
    found.entities = entities.into_iter().take(limit).map(|(number, _)| EntityIndex(number as u32)).collect();
    for (number, document) in corpus.documents.iter().enumerate() {
        let index = DocumentIndex(number as u32);
        let about =
            [document.title.as_str(), document.publisher.as_deref().unwrap_or_default(), &document.authors.join(" ")]
                .join(" ");
        if has_words(&about) && found.documents.len() < limit {
            found.documents.push(index);
        }
        if found.passages.len() < limit {
            let room = limit - found.passages.len();
            found.passages.extend(occurrences(&document.text, &phrase, room).into_iter().map(|span| (index, span)));
        }
    }
    found
}

/// Where a text has a folded phrase at the beginning of a word, at most `limit` places.
fn occurrences(text: &str, phrase: &str, limit: usize) -> Vec<Span> {
    let (folded, places) = fold_with_places(text);
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(at) = folded[from..].find(phrase).map(|at| from + at).filter(|_| out.len() < limit) {
        let end = at + phrase.len();
        if is_word_start(&folded, at) {
            // The next folded byte may stand for the character that the last one stands for ("ß" is one letter, "ss" two).
            let last = places[end - 1];
            let end = text[last as usize..].chars().next().map_or(text.len(), |c| last as usize + c.len_utf8());
            out.push(Span::new(places[at] as usize, end));
        }
        from = end;
    }
    out
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| is_word_start(text, at))
}

fn is_word_start(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_phrase_is_found_across_odd_blanks_and_accents() {
        let text = "Then Iran\u{a0}fired at Al Asad; the iranian press said so.";
        let words: Vec<&str> = occurrences(text, "iran", 9).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(words, ["Iran", "iran"]);
        assert_eq!(occurrences(text, "iran fired", 9)[0].of(text), "Iran\u{a0}fired");
        assert_eq!(occurrences("Kata’ib Hizbollah", "kata'ib h", 9)[0].of("Kata’ib Hizbollah"), "Kata’ib H");
        assert!(occurrences(text, "ran", 9).is_empty());
    }

    proptest! {
        #[test]
        fn every_place_found_is_in_the_text(text in "\\PC{0,60}", phrase in "[a-z]{2,3}") {
            for span in occurrences(&text, &phrase, 50) {
                prop_assert!(fold(span.of(&text)).starts_with(&phrase));
            }
        }
    }
}
