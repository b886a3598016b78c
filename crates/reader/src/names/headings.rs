//! Names in titles and headings: only those that the prose has too, since capitals prove nothing there.

use super::lexicon::lexicon;
use super::mentions::{Mention, joined};
use super::words::{Case, Word, words};
use crate::documents::ReadDocument;
use crate::sentences::sentences;
use dateline_model::{Block, BlockKind, DocumentIndex, Span};
use std::collections::BTreeMap;

/// Words that the longest name looked for has.
const LONGEST: usize = 8;

/// Adds the mentions in titles and headings to those in prose.
pub(super) fn add_mentions(documents: &[ReadDocument], mentions: &mut Vec<Mention>) {
    let known: BTreeMap<String, Option<&'static str>> =
        mentions.iter().map(|mention| (mention.name.clone(), mention.demonym)).collect();
    for (number, read) in (0..).zip(documents) {
        let headings =
            read.document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Title | BlockKind::Heading));
        let as_prose: Vec<Block> =
            headings.map(|block| Block { kind: BlockKind::Paragraph, ..block.clone() }).collect();
        for sentence in sentences(&read.document.text, &as_prose) {
            let words = words(&read.document.text, &sentence);
            let mut at = 0;
            while at < words.len() {
                let Some((end, name, demonym)) = longest(&words, at, &known) else {
                    at += 1;
                    continue;
                };
                let span = Span { start: words[at].span.start, end: words[end - 1].span.end };
                mentions.push(Mention {
                    document: DocumentIndex(number),
                    span,
                    name,
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
) -> Option<(usize, String, Option<&'static str>)> {
    let first = &words[start];
    let ends = (start + 1..=words.len().min(start + LONGEST)).rev().filter(|_| first.is_capitalised());
    ends.map(|end| (end, joined(&words[start..end]))).find_map(|(end, name)| {
        // "Apple Cuts Jobs": a common word alone may be the word.
        let is_word =
            end == start + 1 && first.case == Case::Capital && first.is_initial && lexicon().is_common(&first.small());
        known.get(&name).filter(|_| !is_word).map(|&demonym| (end, name.clone(), demonym))
    })
}
