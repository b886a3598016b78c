//! Which language a text is in.

use crate::hash::HashSet;
use crate::lexicon::rows;
use dateline_model::Block;
use std::sync::LazyLock;
use whatlang::detect;

/// Bytes of prose that are enough to tell a language.
const SAMPLE: usize = 4_000;

/// Whether a BCP 47 tag is English of any land.
pub(crate) fn is_english(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    tag == "english" || tag.split(['-', '_']).next() == Some("en")
}

/// The language of the prose; English unless it is surely another.
pub(super) fn language(text: &str, blocks: &[Block]) -> String {
    found(text, blocks).unwrap_or("en").to_owned()
}

/// The language, where the words are surely of one.
fn found(text: &str, blocks: &[Block]) -> Option<&'static str> {
    let mut sample = String::new();
    for block in blocks.iter().filter(|block| block.kind.is_prose()) {
        sample.extend(block.span.of(text).chars().take(SAMPLE));
        sample.push('\n');
        if SAMPLE < sample.len() {
            break;
        }
    }
    // To weigh all languages against each other takes longer than all else that is asked of a short document.
    if is_plain_english(&sample) {
        return Some("en");
    }
    let found = detect(&sample).filter(|found| found.is_reliable() && 40 < sample.len());
    found.map(|found| tag(found.lang().code()))
}

/// Words from which on their small ones tell a language.
const TELLING: usize = 60;
/// One word in so many is one of the small ones in plain English; about one in three is usual.
const SMALL: usize = 5;
/// Different ones among them, at least: a table may repeat one.
const DISTINCT: usize = 8;

/// Whether so many of the words are small words of English that it can be no other language.
fn is_plain_english(sample: &str) -> bool {
    let words = || sample.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let small = || words().filter(|word| PLAIN.contains(word));
    let all = words().count();
    TELLING <= all && all <= SMALL * small().count() && DISTINCT <= small().collect::<HashSet<_>>().len()
}

static PLAIN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| rows(include_str!("../../lexicon/plain_english.tsv")).collect());

/// Whether what a file says of its language is borne out by its words: templates are copied with their `lang="en"`.
pub(super) fn is_believed(tag: &str, text: &str, blocks: &[Block]) -> bool {
    let of = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    found(text, blocks).is_none_or(|found| of(tag) == of(found))
}

/// BCP 47 wants the two letters where there are two.
fn tag(code: &'static str) -> &'static str {
    let pairs = crate::lexicon::pairs(include_str!("../../lexicon/languages.tsv"));
    pairs.into_iter().find(|(three, _)| *three == code).map_or(code, |(_, two)| two)
}
