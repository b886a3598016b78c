//! Whether a subject is one or several, for its verb in the present.

use super::groups::{Kind, VerbGroup};
use super::lexicon;
use super::phrases::is_round_count;
use super::words::{Form, Tag, Word};
use crate::hash::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Whether the verb of this subject takes the plural: told by the verb itself where it shows, else by the head noun.
pub(super) fn is_plural(words: &[Word<'_>], subject: Range<usize>, group: &VerbGroup) -> bool {
    if group.words.start == group.main
        && group.kind == Kind::Finite
        && group.modal.is_none()
        && let Tag::Verb(form @ (Form::Third | Form::Base)) = words[group.main].tag
    {
        return form == Form::Base;
    }
    for word in &words[group.words.clone()] {
        match word.lower.trim_end_matches("n't") {
            "is" | "was" | "has" | "does" => return false,
            "are" | "were" | "have" | "do"
                if group.modal.is_none()
                    && group.kind == Kind::Finite
                    && matches!(word.tag, Tag::Be | Tag::Have | Tag::Do) =>
            {
                return true;
            }
            _ => {}
        }
    }
    is_plural_phrase(words, subject)
}

/// Whether a noun phrase tells of several.
pub(super) fn is_plural_phrase(words: &[Word<'_>], subject: Range<usize>) -> bool {
    // "more than two hundred miners"
    let is_compared = words[subject.clone()].len() > 2
        && matches!(words[subject.start].lower.as_str(), "more" | "fewer" | "less")
        && words[subject.start + 1].lower == "than";
    let subject = subject.start + if is_compared { 2 } else { 0 }..subject.end;
    if subject.clone().any(|at| is_round_count(words, at) && at + 2 < subject.end) {
        return true;
    }
    let phrase = &words[subject];
    let end = phrase
        .iter()
        .skip(1)
        .position(|word| matches!(word.tag, Tag::Preposition | Tag::Subordinator | Tag::To | Tag::Comma | Tag::Break))
        .map_or(phrase.len(), |at| at + 1);
    // "people all over the world"
    let end = (1..end)
        .find(|at| (phrase[*at].tag == Tag::Determiner || phrase[*at].lower == "all") && phrase[at - 1].tag.is_noun())
        .unwrap_or(end);
    let is_list = phrase[..end].iter().any(|word| word.lower == "and")
        || phrase.get(end).is_some_and(|word| word.tag == Tag::Comma)
            && phrase.iter().any(|word| word.lower == "and")
            && phrase[..end].iter().all(|word| word.tag == Tag::Name);
    if is_list {
        return true;
    }
    match phrase.first().map(|word| word.lower.as_str()) {
        Some("these" | "those" | "many" | "several" | "both" | "few" | "they" | "we" | "i" | "you") => return true,
        Some(
            "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "all" | "most" | "some"
            | "half",
        ) if phrase.get(1).is_some_and(|word| word.lower == "of")
            && phrase[2..].iter().any(|word| word.lower.ends_with('s') || word.lower == "them") =>
        {
            return true;
        }
        // "Sixteen Dakotas"
        Some(number)
            if lexicon::is_listed("number_word", number)
                && phrase[1..end.max(1)].iter().all(|word| word.tag == Tag::Name) =>
        {
            return true;
        }
        Some("this" | "that" | "a" | "an" | "each" | "every" | "one" | "he" | "she" | "it") => return false,
        _ => {}
    }
    let Some(head) = phrase[..end].iter().rev().find(|word| word.tag.is_noun()) else {
        return phrase.iter().any(|word| word.tag == Tag::Number && word.lower != "1" && word.lower != "one");
    };
    // "the Democrats", but not "the palaeontologist Gerrit Maas"
    let has_article = phrase[..end].iter().any(|word| matches!(word.tag, Tag::Determiner | Tag::Number))
        && !phrase[..end].iter().any(|word| word.tag == Tag::Noun);
    match head.tag {
        Tag::Name => is_plural_name(&head.lower, has_article),
        // "aircraft bombed", but "the aircraft crashed"
        _ => {
            let is_bare =
                !phrase.iter().any(|word| matches!(word.tag, Tag::Determiner | Tag::Possessive | Tag::Genitive));
            is_plural_noun(&head.lower) || is_bare && lexicon::is_listed("same_in_plural", &head.lower)
        }
    }
}

/// Whether a lower-case noun has the form of a plural.
pub(super) fn is_plural_noun(lower: &str) -> bool {
    IRREGULAR_PLURALS.contains(lower)
        || lower.len() > 4 && lower.ends_with("men")
        || lexicon::is_listed("plural_in_ics", lower)
        || lower.ends_with('s')
            && !lexicon::is_listed("singular_in_s", lower)
            && !["ss", "us", "is", "news", "ics"].iter().any(|end| lower.ends_with(end))
}

/// A name that ends in `s` is one person or firm unless it is the name of a people or a party.
fn is_plural_name(lower: &str, has_article: bool) -> bool {
    if SINGULAR_NAMES.contains(lower) || IRREGULAR_PLURALS.contains(lower) {
        return IRREGULAR_PLURALS.contains(lower);
    }
    let is_people = ["ians", "cans", "ists", "crats", "mans", "eans", "aelis", "aqis", "anis", "enis", "taris"]
        .iter()
        .any(|end| lower.ends_with(end));
    // "F-15s", "Frenchmen"
    let is_several = lower.strip_suffix('s').is_some_and(|one| one.ends_with(|last: char| last.is_ascii_digit()))
        || lower.len() > 5 && lower.ends_with("men");
    is_people || is_several || has_article && is_plural_noun(lower)
}

static IRREGULAR_PLURALS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| words_of(include_str!("../../lexicon/irregular_plurals.tsv")));
static SINGULAR_NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| words_of(include_str!("../../lexicon/singular_names.tsv")));

fn words_of(table: &'static str) -> HashSet<&'static str> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(' '))
        .filter(|word| !word.is_empty())
        .collect()
}
