//! What was meant by a word that the corpus does not have.

use super::typed::{Term, Typed};
use crate::Details;

/// Puts the likest words of the corpus beside those that it does not have; gives what stood in for what.
pub(super) fn mend(details: &Details<'_>, typed: &mut Typed) -> Vec<(String, String)> {
    let mut meant = Vec::new();
    for group in &mut typed.groups {
        let is_single = |term: &Term| term.days.is_none() && term.words.chars().all(char::is_alphanumeric);
        let lost: Vec<String> = group
            .iter()
            .filter(|term| is_single(term) && !details.has_word(&term.words))
            .map(|term| term.words.clone())
            .collect();
        for word in lost {
            for like in details.vocabulary().like(&word, 3) {
                meant.push((word.clone(), like.clone()));
                group.push(Term { words: like, days: None });
            }
        }
    }
    meant
}
