//! What related spellings say of a name: `Ford` by `Ford Motor Company`, `GM Europe` by `GM`.
//!
//! Such a company's bare name is used far from any word that would tell what it is.

use super::kinds::Clue;
use super::lexicon::lexicon;
use super::mentions::{Mention, forms, kind};
use super::organisations::without_trade;
use dateline_model::EntityKind::{self, Organisation, Person};
use std::collections::{BTreeMap, BTreeSet};

/// Adds these clues to the mentions.
pub(super) fn add_clues(mentions: &mut [Mention]) {
    let forms = forms(mentions);
    let kinds: BTreeMap<&str, EntityKind> =
        forms.iter().map(|(key, form)| (key.as_str(), kind(mentions, form))).collect();
    let is_company = |key: &str| kinds.get(key) == Some(&Organisation);
    let bare: BTreeSet<&str> = (forms.keys().filter(|key| is_company(key) && key.contains(' ')))
        .map(|key| without_trade(key))
        .filter(|bare| !bare.contains(' ') && forms.contains_key(*bare))
        .collect();
    let mut found: Vec<(usize, Clue)> = Vec::new();
    for (key, form) in &forms {
        let name = &mentions[form[0]].name;
        if bare.contains(key.as_str()) {
            found.push((form[0], Clue::own(Organisation, 4, "a company’s name begins so")));
        }
        if is_branch(name, |key| is_company(key) || bare.contains(key)) {
            found.push((form[0], Clue::own(Organisation, 4, "a company’s name and a place")));
        }
        if kinds.get(key.as_str()) == Some(&EntityKind::Unknown) && has_surname(name, |key| forms.contains_key(key)) {
            found.push((form[0], Clue::own(Person, 2, "its last word is used alone")));
        }
    }
    for (index, clue) in found {
        mentions[index].clues.push(clue);
    }
}

/// `Ford Australia`, `New GM`
fn is_branch(name: &str, is_company: impl Fn(&str) -> bool) -> bool {
    let Some((first, rest)) = name.split_once(' ') else { return false };
    let is_renewed = matches!(first, "New" | "Old") && is_company(&rest.to_lowercase());
    is_renewed || (is_company(&first.to_lowercase()) && lexicon().is_place(rest))
}

/// `Tunde Adeyemi` where `Adeyemi` is used too: people are called by their last word, most other things by their first.
fn has_surname(name: &str, is_used: impl Fn(&str) -> bool) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let is_plain = |word: &&str| word.starts_with(char::is_uppercase) && !lexicon().is_place(word);
    let last = words.last().map(|word| word.to_lowercase()).unwrap_or_default();
    matches!(words.len(), 2 | 3) && words.iter().all(is_plain) && !lexicon().is_common(&last) && is_used(&last)
}
