//! Names in titles and headings: read as prose where small words show that capitals mean something, else only names that the prose has.

use super::census::Census;
use super::mentions::{self, Mention, plainly_joined};
use super::vocabulary::Vocabulary;
use super::words::{Case, Word, words};
use crate::documents::ReadDocument;
use crate::sentences::sentences;
use dateline_model::{Block, BlockKind, DocumentIndex, Span};
use std::collections::BTreeMap;

/// Words that the longest name looked for has.
const LONGEST: usize = 8;

/// Adds the mentions in titles and headings to those in prose.
pub(super) fn add_mentions<'a>(
    documents: &'a [ReadDocument],
    vocabulary: &mut Vocabulary<'a>,
    census: &Census,
    mentions: &mut Vec<Mention>,
) {
    let known: BTreeMap<String, Option<&'static str>> =
        mentions.iter().map(|mention| (mention.name.clone(), mention.demonym)).collect();
    for (number, read) in (0..).zip(documents) {
        let headings =
            read.document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Title | BlockKind::Heading));
        let as_prose: Vec<Block> =
            headings.map(|block| Block { kind: BlockKind::Paragraph, ..block.clone() }).collect();
        for sentence in sentences(&read.document.text, &as_prose) {
            let words = words(&read.document.text, &sentence, vocabulary);
            if is_set_small(&words) {
                let found = mentions::mentions(DocumentIndex(number), &words, census);
                mentions.extend(found.into_iter().map(|mention| Mention { sentence: None, ..mention }));
                continue;
            }
            let mut at = 0;
            while at < words.len() {
                let Some((end, name, demonym)) = longest(&words, at, &known, census) else {
                    at += 1;
                    continue;
                };
                let span = Span { start: words[at].span.start, end: words[end - 1].span.end };
                mentions.push(Mention {
                    document: DocumentIndex(number),
                    span,
                    written: name.clone(),
                    name,
                    sentence: None,
                    demonym,
                    clues: Vec::new(),
                    defines: None,
                    acts: false,
                });
                at = end;
            }
        }
    }
}

fn longest(
    words: &[Word<'_>],
    start: usize,
    known: &BTreeMap<String, Option<&'static str>>,
    census: &Census,
) -> Option<(usize, String, Option<&'static str>)> {
    let first = &words[start];
    let ends = (start + 1..=words.len().min(start + LONGEST)).rev().filter(|_| first.is_capitalised());
    ends.map(|end| (end, plainly_joined(&words[start..end]))).find_map(|(end, name)| {
        // "Apple Cuts Jobs": a common word alone may be the word.
        let is_word = end == start + 1 && first.case == Case::Capital && first.form.is_common && !census.is_name(first);
        known.get(&name).filter(|_| !is_word).map(|&demonym| (end, name.clone(), demonym))
    })
}

/// "Apple unveils a new player", but not "Apple Unveils a New Player".
fn is_set_small(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| word.case == Case::Small && 4 < word.text.chars().count() && !word.form.is_opener)
}
