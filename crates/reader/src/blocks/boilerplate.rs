//! Whether words are what publishers write about their own pages: consent, subscriptions, appeals, notices of law.
//!
//! No phrase decides alone: a report may be about cookies. What several of them say together, to the reader, is said of the page itself.

use crate::lexicon::pairs;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// From this weight on, words are about the page.
pub(crate) const ENOUGH: u32 = 4;

/// What is longer is told by its sentences.
const LONGEST: usize = 110;

/// How much speaks for words being about the page: the sum over the phrases found, and the same again by a third where the reader is addressed.
pub(crate) fn boilerplate(words: &str) -> u32 {
    let words: Vec<String> =
        words.split_whitespace().take(LONGEST + 1).map(bare).filter(|word| !word.is_empty()).collect();
    if LONGEST < words.len() {
        return 0;
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut weight = 0;
    let mut at = 0;
    while at < words.len() {
        match longest_at(&words[at..]) {
            Some((phrase, own)) => {
                if !seen.contains(&phrase) {
                    seen.push(phrase);
                    weight += own;
                }
                at += phrase.split(' ').count();
            }
            None => at += 1,
        }
    }
    let is_address = words.iter().any(|word| matches!(word.as_str(), "you" | "your" | "our" | "we" | "us"));
    weight + u32::from(is_address && 2 <= weight)
}

/// The longest phrase that the words begin with.
fn longest_at(words: &[String]) -> Option<(&'static str, u32)> {
    let phrases = PHRASES.get(words[0].as_str())?;
    let fits = |phrase: &&(&'static str, u32)| {
        let mut parts = phrase.0.split(' ').zip(words);
        phrase.0.split(' ').count() <= words.len() && parts.all(|(part, word)| part == word)
    };
    phrases.iter().filter(fits).max_by_key(|(phrase, _)| phrase.len()).copied()
}

/// Small letters without marks.
fn bare(word: &str) -> String {
    word.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// By first word.
static PHRASES: LazyLock<BTreeMap<&str, Vec<(&str, u32)>>> = LazyLock::new(|| {
    let mut phrases: BTreeMap<&str, Vec<(&str, u32)>> = BTreeMap::new();
    for (phrase, weight) in pairs(include_str!("../../lexicon/boilerplate.tsv")) {
        let first = phrase.split(' ').next().unwrap_or(phrase);
        phrases.entry(first).or_default().push((phrase, weight.parse().unwrap_or(1)));
    }
    phrases
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_publishers_say_of_their_pages_is_told_from_reports() {
        for words in [
            "We use some essential cookies to make this website work.",
            "Subscribe to our newsletter and get the best of the harbour every morning.",
            "You can cancel at any time during your trial.",
            "When you purchase through links on our site, we may earn an affiliate commission.",
            "Markets data delayed by at least 15 minutes. All rights reserved.",
        ] {
            assert!(ENOUGH <= boilerplate(words), "{words}");
        }
        for words in [
            "The company changed its privacy policy in March, and the minister welcomed the change.",
            "The paper lost a third of its subscribers in the year after the flood.",
            "“We will publish the whole log,” she said.",
            "Lawyers asked the court to seal the personal data of the passengers.",
            "He wrote on Twitter that he had left the country.",
        ] {
            assert!(boilerplate(words) < ENOUGH, "{words}");
        }
    }
}
