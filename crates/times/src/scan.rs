//! Tokens to expressions, not yet resolved: at each place the longest that a rule finds.

use crate::at::At;
use crate::impossible::impossible_day;
use crate::rules::asked;
use crate::time::Meaning;
use crate::tokens::Stretch;
use crate::triggers::Triggers;

/// An expression: its tokens, what they say, which rule read them.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The first token.
    pub(crate) first: usize,
    /// One past the last token.
    pub(crate) end: usize,
    pub(crate) meaning: Meaning,
    pub(crate) rule: &'static str,
}

/// The expressions in order of place, none overlapping, and the first token and one past the last of what names a day that the calendar has not.
pub(crate) fn scan(stretch: &Stretch<'_>) -> (Vec<Found>, Vec<(usize, usize)>) {
    let tokens = stretch.tokens;
    let (mut found, mut impossible) = (Vec::new(), Vec::new());
    let mut index = 0;
    while let Some(passed) = tokens[index..].iter().position(|token| token.triggers != Triggers::NONE) {
        index += passed;
        let triggers = Triggers::at(tokens, index);
        if triggers == Triggers::NONE {
            index += 1;
            continue;
        }
        let at = At { stretch, index };
        // No part of it is read: "30 February 2020" is not February 2020.
        if let Some(end) = impossible_day(at, triggers) {
            impossible.push((index, end.index));
            index = end.index;
            continue;
        }
        let next = longest(at, triggers);
        index = next.as_ref().map_or(index + 1, |next| next.end);
        found.extend(next);
    }
    (found, impossible)
}

fn longest(at: At<'_>, triggers: Triggers) -> Option<Found> {
    let mut best: Option<Found> = None;
    for rule in asked(triggers) {
        let Some((meaning, end)) = (rule.find)(at) else { continue };
        if best.as_ref().is_none_or(|best| best.end < end.index) && at.index < end.index {
            best = Some(Found { first: at.index, end: end.index, meaning, rule: rule.name });
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RULES;
    use crate::tokens::tokens;
    use proptest::prelude::*;

    #[test]
    fn a_rule_finds_nothing_where_it_says_it_does_not_begin() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
        let mut count = 0;
        for file in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let tokens = tokens(&text);
            let stretch = Stretch { text: &text, tokens: &tokens };
            for index in 0..tokens.len() {
                let triggers = Triggers::at(&tokens, index);
                for rule in RULES.iter().filter(|rule| !rule.begins.meets(triggers)) {
                    let at = At { stretch: &stretch, index };
                    let found =
                        (rule.find)(at).map(|(_, end)| &text[tokens[index].start()..tokens[end.index - 1].end()]);
                    assert_eq!(found, None, "{} begins with something else", rule.name);
                    count += 1;
                }
            }
        }
        assert!(0 < count, "no case was read");
    }
    proptest! {
        #[test]
        fn nor_in_any_other_order_of_words(
            words in prop::collection::vec((prop::sample::select(WORDS), prop::sample::select(&[" ", ""][..])), 1..12),
        ) {
            let text: String = words.into_iter().flat_map(|(word, blank)| [word, blank]).collect();
            let tokens = tokens(&text);
            let stretch = Stretch { text: &text, tokens: &tokens };
            for index in 0..tokens.len() {
                let triggers = Triggers::at(&tokens, index);
                for rule in RULES.iter().filter(|rule| !rule.begins.meets(triggers)) {
                    let found = (rule.find)(At { stretch: &stretch, index });
                    prop_assert!(found.is_none(), "{} begins with something else in `{text}`", rule.name);
                }
            }
        }
    }

    /// Words that time expressions are made of.
    const WORDS: &[&str] = &[
        "8",
        "31",
        "2020",
        "1999",
        "45",
        "1,500",
        "2.5",
        "30.4.1975",
        ",",
        ".",
        "-",
        "–",
        "/",
        ":",
        "'",
        "s",
        "th",
        "T",
        "am",
        "p.m.",
        "UTC",
        "o'clock",
        "BC",
        "B.C.",
        "AD",
        "May",
        "Dec.",
        "Friday",
        "spring",
        "the",
        "a",
        "of",
        "and",
        "or",
        "to",
        "on",
        "in",
        "each",
        "month",
        "years",
        "day",
        "days",
        "quarter",
        "half",
        "dozen",
        "hundred",
        "first",
        "early",
        "late",
        "mid",
        "last",
        "next",
        "this",
        "same",
        "previous",
        "fiscal",
        "year",
        "ago",
        "later",
        "from",
        "now",
        "times",
        "per",
        "men",
        "about",
        "few",
        "nineties",
        "century",
        "noon",
        "night",
        "tonight",
        "every",
        "Christmas",
        "weekend",
        "then",
        "time",
        "period",
        "old",
        "more",
        "full",
    ];
}
