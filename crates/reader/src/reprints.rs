//! Documents that print another's text again: an agency's story in several papers is one source, however many carry it.
//!
//! In: read documents in their order. Out: each that repeats the prose of an earlier one, whole or shortened, names the first. Texts are
//! compared by runs of words ("shingles"); of all runs a fixed part is looked up, so that time grows with the text and not with its square.

use crate::documents::ReadDocument;
use crate::hash::HashMap;
use dateline_model::DocumentIndex;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Words of a run: long enough that two writers do not find the same by chance.
const RUN: usize = 6;
/// Runs below which a text is too short to tell a reprint from a formula.
const FEWEST: usize = 40;
/// One run in so many is looked up.
const SAMPLED: u64 = 8;
/// Documents that are looked at for one run: a formula in all of them proves nothing.
const LOOKED_AT: usize = 16;
/// The share of the shorter text's runs that stand in the longer: editors change a headline and a line or two.
const ENOUGH: f64 = 0.8;
/// The share of the longer text that the shorter must have, or it only quotes from it.
const LENGTH: f64 = 0.4;

/// Names of each reprint the first document with its text.
pub(crate) fn mark(documents: &mut [ReadDocument]) {
    let runs: Vec<Vec<u64>> = documents.iter().map(runs).collect();
    let mut with_run: HashMap<u64, Vec<usize>> = HashMap::default();
    for (number, own) in runs.iter().enumerate() {
        if own.len() < FEWEST {
            continue;
        }
        let sampled = || own.iter().filter(|run| **run % SAMPLED == 0);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for other in sampled().filter_map(|run| with_run.get(run)).flatten() {
            *shared.entry(*other).or_default() += 1;
        }
        // Only who shares half of what is looked up can share most of all.
        let fewest = sampled().count() / 3;
        let first = shared.into_iter().filter(|(_, count)| fewest < *count).map(|(other, _)| other);
        let first = first.into_iter().find(|other| is_reprint(&runs[*other], own));
        if let Some(first) = first {
            let root = documents[first].document.reprint_of;
            documents[number].document.reprint_of = Some(root.unwrap_or(DocumentIndex(first as u32)));
        }
        for run in sampled() {
            let known = with_run.entry(*run).or_default();
            if known.len() < LOOKED_AT {
                known.push(number);
            }
        }
    }
}

/// Whether one text is most of the other. Both are sorted.
fn is_reprint(one: &[u64], other: &[u64]) -> bool {
    let (shorter, longer) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let shared = shorter.iter().filter(|run| longer.binary_search(run).is_ok()).count();
    LENGTH * longer.len() as f64 <= shorter.len() as f64 && ENOUGH * shorter.len() as f64 <= shared as f64
}

/// The runs of words in a document's prose, as sorted digests.
fn runs(read: &ReadDocument) -> Vec<u64> {
    let document = &read.document;
    let prose = document.blocks.iter().filter(|block| block.kind.is_prose());
    let words: Vec<&str> = prose
        .flat_map(|block| document.words(block.span).split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let digest = |run: &[&str]| {
        let mut hasher = DefaultHasher::new();
        run.hash(&mut hasher);
        hasher.finish()
    };
    let mut runs: Vec<u64> = words.windows(RUN).map(digest).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

#[cfg(test)]
mod tests {
    use crate::{Settings, SourceFile, read};

    const STORY: &str = "The ferry Aurelia sank off Port Selby on Tuesday after a fire broke out in its engine room, the coast guard said. \
        Divers brought up nine people from the hull before dusk, and four more were found on a raft near the lighthouse. The owner of the \
        line, Marit Olsen, told reporters that the ship had passed its last inspection in the spring. An inquiry will open next week in \
        the county court, where a judge has asked for the logs of the last three crossings.";

    fn reprints(texts: &[(&str, String)]) -> Vec<Option<u32>> {
        let files: Vec<_> = texts.iter().map(|(path, text)| SourceFile { path, bytes: text.as_bytes() }).collect();
        let corpus = read(&files, &Settings::default());
        corpus.documents.iter().map(|document| document.reprint_of.map(|first| first.0)).collect()
    }

    fn dated(day: u32, title: &str, text: &str) -> String {
        format!("---\ntitle: {title}\ndate: 2021-03-{day:02}\n---\n{text}\n")
    }

    #[test]
    fn the_same_story_under_another_headline_is_a_reprint_of_the_first() {
        let shortened = STORY.split_inclusive(". ").take(3).collect::<String>();
        let found = reprints(&[
            ("c.txt", dated(5, "Nine saved", &shortened)),
            ("b.txt", dated(4, "Ferry sinks off Selby", &STORY.replace("Tuesday", "March 2"))),
            ("a.txt", dated(3, "Ferry fire", STORY)),
        ]);
        assert_eq!(found, [None, Some(0), Some(0)]);
    }

    #[test]
    fn what_is_told_again_in_the_same_words_is_one_event() {
        let one = dated(3, "Ferry fire", &STORY.replace("Tuesday", "March 2"));
        let other = dated(4, "Nine saved", &STORY.replace("Tuesday", "March 2"));
        let files = [("a.txt", one), ("b.txt", other)];
        let files: Vec<_> = files.iter().map(|(path, text)| SourceFile { path, bytes: text.as_bytes() }).collect();
        let corpus = read(&files, &Settings::default());
        assert!(!corpus.events.is_empty());
        for event in &corpus.events {
            let documents: Vec<u32> = event.accounts.iter().map(|account| account.document.0).collect();
            assert_eq!(documents, [0, 1], "{}", event.title);
        }
    }

    #[test]
    fn another_story_of_the_same_and_a_quotation_of_it_are_none() {
        let own = "Marit Olsen, who owns the ferry line at Port Selby, said on Thursday that she would sell two ships to pay the \
            families of those who were hurt when the Aurelia sank. The coast guard is still looking for the captain. Her lawyers \
            have asked the county court for more time, since the logs of the last crossings were lost with the ship itself that \
            night, and nobody ashore kept copies of them, as the law of the county has asked of all lines since the last war.";
        let quoting = format!("{own} {}", STORY.split_inclusive(". ").next().unwrap_or_default());
        assert_eq!(reprints(&[("a.txt", dated(3, "One", STORY)), ("b.txt", dated(4, "Two", &quoting))]), [None, None]);
    }
}
