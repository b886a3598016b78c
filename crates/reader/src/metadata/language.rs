//! Which language a text is in.

use dateline_model::Block;
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
    let found = detect(&sample).filter(|found| found.is_reliable() && 40 < sample.len());
    found.map(|found| tag(found.lang().code()))
}

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
