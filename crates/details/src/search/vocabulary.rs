//! The corpus's own words, among which a mistyped one finds its likeness.

use std::collections::BTreeMap;

/// A word of fewer letters is too like too many.
const SHORTEST: usize = 4;

/// From so many letters on, two may be wrong.
const LONG: usize = 8;

/// The words, by their number of letters.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    by_length: BTreeMap<usize, Vec<Word>>,
}

/// A word of the corpus.
#[derive(Debug)]
struct Word {
    letters: Vec<char>,
    /// How often it stands in the texts.
    count: u32,
    /// Which letters it has, a bit each.
    signs: u32,
}

impl Vocabulary {
    /// Of folded texts.
    pub(crate) fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Vocabulary {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for text in texts {
            for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| SHORTEST <= word.len() + 1) {
                *counts.entry(word).or_default() += 1;
            }
        }
        let mut by_length: BTreeMap<usize, Vec<Word>> = BTreeMap::new();
        for (word, count) in counts {
            let letters: Vec<char> = word.chars().collect();
            let signs = signs(&letters);
            by_length.entry(letters.len()).or_default().push(Word { letters, count, signs });
        }
        Vocabulary { by_length }
    }

    /// The words most like one that is not there: the nearest first, of these the most used; at most so many.
    pub(crate) fn like(&self, word: &str, most: usize) -> Vec<String> {
        let wanted: Vec<char> = word.chars().collect();
        if wanted.len() < SHORTEST {
            return Vec::new();
        }
        let may_be_wrong = if LONG <= wanted.len() { 2 } else { 1 };
        let own = signs(&wanted);
        let lengths = wanted.len() - may_be_wrong..=wanted.len() + may_be_wrong;
        let mut near: Vec<(usize, u32, &[char])> = Vec::new();
        for Word { letters, count, signs } in self.by_length.range(lengths).flat_map(|(_, words)| words) {
            // Each letter that is wrong adds one to the letters of a word, and takes one away, at most.
            if 2 * may_be_wrong < (own ^ signs).count_ones() as usize {
                continue;
            }
            if let Some(distance) = distance(&wanted, letters, may_be_wrong).filter(|distance| *distance != 0) {
                near.push((distance, u32::MAX - count, letters));
            }
        }
        near.sort();
        near.into_iter().take(most).map(|(_, _, letters)| letters.iter().collect()).collect()
    }
}

/// Which letters there are, a bit each; letters that are not of the first alphabet share the bits.
fn signs(letters: &[char]) -> u32 {
    letters.iter().fold(0, |signs, &letter| signs | 1 << (u32::from(letter) % 32))
}

/// How many letters must be put in, left out, changed or swapped with their neighbour; `None` where more than `most`.
/// Optimal string alignment, in a band around the diagonal.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    let far = most + 1;
    let [mut before, mut last, mut row] = [(); 3].map(|()| vec![far; b.len() + 1]);
    last.iter_mut().enumerate().for_each(|(at, steps)| *steps = at.min(far));
    for i in 1..=a.len() {
        row.fill(far);
        if i <= most {
            row[0] = i;
        }
        for j in i.saturating_sub(most).max(1)..=(i + most).min(b.len()) {
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (last[j - 1] + change).min(last[j] + 1).min(row[j - 1] + 1);
            if 1 < i && 1 < j && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row[j] = best.min(far);
        }
        if row.iter().all(|&steps| most < steps) {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    last.last().copied().filter(|&steps| steps <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_word_finds_its_own() {
        let vocabulary = Vocabulary::new(["soleimani soleimani parliament embassy baghdad then them"].into_iter());
        for (typed, meant) in [
            ("solemani", "soleimani"),
            ("soliemani", "soleimani"),
            ("parlaiment", "parliament"),
            ("embasy", "embassy"),
            ("bagdad", "baghdad"),
        ] {
            assert_eq!(vocabulary.like(typed, 1), [meant], "{typed}");
        }
        assert!(vocabulary.like("thex", 9).len() == 2 && vocabulary.like("zzzzz", 9).is_empty());
        assert!(vocabulary.like("embassy", 9).is_empty(), "a word that is there is like itself");
    }
}
