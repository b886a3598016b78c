//! Whether a word in "-ing" is a verb in its sentence, a noun or an adjective.

use super::super::lexicon::{self, Function, Sorts, VerbForm};
use super::super::phrases::noun_phrase_before;
use super::{Form, Tag, Word, before, before_adverbs, is_before_noun, is_name};

pub(super) fn gerund_reading(
    words: &[Word<'_>],
    at: usize,
    form: VerbForm,
    follows_modifier: bool,
) -> (Tag, Option<VerbForm>) {
    if follows_modifier {
        return (if is_before_noun(words, at) { Tag::Adjective } else { Tag::Noun }, None);
    }
    if is_gerund_noun(words, at)
        || is_paired_modifier(words, at)
        || is_bare_gerund_of(words, at)
        || is_by_calling(words, at)
        || is_thing(words, at)
    {
        return (Tag::Noun, None);
    }
    // "Planning permission was refused", "Mining companies left": what sort of thing the next word names.
    let is_trade = lexicon::is_listed("trade_in_ing", &words[at].lower)
        && words.get(at + 1).is_some_and(|next| lexicon::is_listed_in_either_number("of_trade", &next.lower));
    if is_trade {
        return (Tag::Adjective, None);
    }
    let is_happening = lexicon::class_of_noun(&words[at].lower).is_some();
    let is_of_something =
        words.get(at + 1).is_some_and(|next| matches!(next.lower.as_str(), "of" | "in" | "on" | "between" | "against"));
    if is_happening && is_of_something && !matches!(before_adverbs(words, at), Some(Tag::Be)) {
        return (Tag::Noun, None);
    }
    let follows_noun = before(words, at).is_some_and(|tag| matches!(tag, Tag::Noun | Tag::Name));
    let next_word = words.get(at + 1);
    // "an automobile manufacturing firm": a bare singular is what it describes, not its object.
    let describes_next = follows_noun
        && is_before_noun(words, at)
        && next_word.is_some_and(|next| !next.lower.ends_with('s') && !is_name(words, at + 1));
    if describes_next {
        return (Tag::Adjective, None);
    }
    // "In a court filing on Thursday, the firm": no verb has come yet, and a preposition opened the sentence.
    let is_opening = words[..at].first().is_some_and(|word| word.tag == Tag::Preposition)
        && !words[..at].iter().any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be | Tag::Comma));
    if follows_noun
        && is_opening
        && next_word.is_some_and(|next| {
            lexicon::function(&next.lower) == Some(Function::Preposition) || matches!(next.tag, Tag::Comma)
        })
    {
        return (Tag::Noun, None);
    }
    let follows_noun_modifier = matches!(before(words, at), Some(Tag::Noun))
        && words.get(at + 1).is_none_or(|next| matches!(next.tag, Tag::Break));
    if follows_noun_modifier {
        return (Tag::Noun, None);
    }
    (Tag::Verb(Form::Gerund), Some(form))
}

/// "the exploration and mining licence was": the second of two words that say which licence.
fn is_paired_modifier(words: &[Word<'_>], at: usize) -> bool {
    if before(words, at) != Some(Tag::Conjunction) || !is_before_noun(words, at) {
        return false;
    }
    let phrase = words[..at - 1].iter().rev().take_while(|word| matches!(word.tag, Tag::Noun | Tag::Adjective)).count();
    let opener = (at - 1).checked_sub(phrase + 1);
    let is_articled = opener.is_some_and(|at| matches!(words[at].tag, Tag::Determiner | Tag::Possessive));
    let ends = words.get(at + 2).and_then(|next| lexicon::function(&next.lower));
    0 < phrase
        && is_articled
        && matches!(ends, Some(Function::Be | Function::Have | Function::Modal | Function::Preposition))
}

/// "the memorandum of understanding concluded", "fear of flying.": without an object after it and with a noun before its "of".
fn is_bare_gerund_of(words: &[Word<'_>], at: usize) -> bool {
    let of = at.checked_sub(1).filter(|of| words[*of].lower == "of");
    let follows_noun = of.is_some_and(|of| before(words, of) == Some(Tag::Noun));
    follows_noun
        && words.get(at + 1).is_none_or(|next| {
            matches!(next.tag, Tag::Comma | Tag::Break)
                || lexicon::function(&next.lower).is_none()
                    && lexicon::verb_form(&next.lower).is_some_and(|form| form.forms.past && !form.is_also_noun)
        })
}

/// "the television building, stormed in May": a thing, with no object after it.
fn is_thing(words: &[Word<'_>], at: usize) -> bool {
    let follows_noun = before(words, at).is_some_and(Tag::is_noun);
    let has_no_object = words.get(at + 1).is_none_or(|next| {
        matches!(next.tag, Tag::Comma | Tag::Break)
            || matches!(
                lexicon::function(&next.lower),
                Some(Function::Preposition | Function::Be | Function::Have | Function::Modal | Function::Conjunction)
            )
    });
    follows_noun && has_no_object && lexicon::is_listed_in_either_number("thing_in_ing", &words[at].lower)
}

/// "a banker by training": what somebody is by it.
fn is_by_calling(words: &[Word<'_>], at: usize) -> bool {
    let is_by = at.checked_sub(1).is_some_and(|by| words[by].lower == "by");
    is_by && matches!(words[at].lower.as_str(), "training" | "calling" | "upbringing" | "breeding")
}

/// "all further dosing was", "three days of mourning,", "the two-day hearing": a noun by what stands around it.
fn is_gerund_noun(words: &[Word<'_>], at: usize) -> bool {
    let is_modifier =
        |at: usize| matches!(words[at].tag, Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Adjective);
    let next = words.get(at + 1);
    let next_function = next.and_then(|next| lexicon::function(&next.lower));
    let has_auxiliary = matches!(next_function, Some(Function::Be | Function::Have | Function::Modal));
    // "After the strike, looting broke out"; in "killing armed men" what follows describes.
    let has_past = next_function.is_none()
        && next.and_then(|next| lexicon::verb_form(&next.lower)).is_some_and(|form| {
            // "Shelling killed two people"
            let has_object = words.get(at + 2).is_some_and(|object| {
                object.tag == Tag::Number
                    || lexicon::is_listed("number_word", &object.lower)
                    || matches!(lexicon::function(&object.lower), Some(Function::Determiner | Function::Possessive))
            });
            let is_participle = form.forms.participle && !has_object && is_before_noun(words, at + 1);
            form.forms.past && !form.forms.base && !is_participle
        });
    // "the Lisbon meeting was"
    let is_named = 2 <= at
        && (words[at - 1].tag, words[at - 2].tag) == (Tag::Name, Tag::Determiner)
        && lexicon::class_of_noun(&words[at].lower).is_some();
    let is_subject = (has_auxiliary || has_past)
        && (is_named || !matches!(before(words, at), Some(Tag::Noun | Tag::Name | Tag::Be | Tag::Verb(_))));
    let has_no_object = next
        .is_none_or(|next| matches!(next.tag, Tag::Comma | Tag::Break) || next_function == Some(Function::Conjunction));
    let is_of = at.checked_sub(1).is_some_and(|before| words[before].lower == "of") && has_no_object;
    let is_described = 2 <= at && matches!(words[at - 1].tag, Tag::Adverb | Tag::Time(_)) && is_modifier(at - 2);
    is_subject || is_of || is_described && !is_before_noun(words, at)
}

/// "Trading in its shares was suspended", "Boiling began": what opens the sentence is what its verb is told of.
pub(super) fn is_opening_noun(words: &[Word<'_>]) -> bool {
    if words.first().is_none_or(|first| first.tag != Tag::Verb(Form::Gerund)) {
        return false;
    }
    let Some(verb) = words.iter().skip(1).position(|word| {
        matches!(word.tag, Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Comma | Tag::Break | Tag::Quote)
            || matches!(word.tag, Tag::Verb(_))
    }) else {
        return false;
    };
    let verb = verb + 1;
    let begins = words[verb].verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::ASPECT));
    if !begins && words[verb].tag != Tag::Be {
        return false;
    }
    verb == 1
        || matches!(words[1].tag, Tag::Preposition)
            && noun_phrase_before(words, verb).is_some_and(|phrase| phrase.start == 2)
}
