//! What a function word is in its sentence: "that", "her", "after", "have" and their like, which are several things.

use super::super::lexicon::{self, Function, VerbForm};
use super::super::number::is_plural_noun;
use super::verbs::verb_reading;
use super::{Tag, Word, before, is_before_noun, is_name, next_content};

pub(super) fn function_reading(words: &[Word<'_>], at: usize, function: Function) -> (Tag, Option<VerbForm>) {
    let word = &words[at];
    let tag = match function {
        Function::Determiner if stands_alone(words, at) => Tag::Pronoun,
        Function::Determiner => Tag::Determiner,
        Function::Possessive => Tag::Possessive,
        Function::Pronoun if word.lower == "her" && (is_before_noun(words, at) || is_before_subject(words, at)) => {
            Tag::Possessive
        }
        // "the houses there were destroyed"
        Function::Pronoun if word.lower == "there" && before(words, at).is_some_and(Tag::is_noun) => Tag::Adverb,
        // "one suspect died"
        Function::Pronoun if word.lower == "one" && is_before_noun(words, at) => Tag::Number,
        // "the mine's operator", "a gold mine"
        Function::Pronoun if word.lower == "mine" && before(words, at).is_some_and(may_stand_before_noun) => Tag::Noun,
        Function::Pronoun => Tag::Pronoun,
        Function::Preposition => Tag::Preposition,
        Function::Conjunction => Tag::Conjunction,
        Function::Subordinator => Tag::Subordinator,
        Function::Either if introduces_clause(words, at) => Tag::Subordinator,
        Function::Either => Tag::Preposition,
        Function::Relative => Tag::Relative,
        Function::Negation => Tag::Negation,
        // "in a well"
        Function::Adverb
            if word.lower == "well"
                && matches!(before(words, at), Some(Tag::Determiner | Tag::Possessive | Tag::Genitive))
                && !is_before_noun(words, at) =>
        {
            Tag::Noun
        }
        Function::Adverb => quantity(words, at).unwrap_or(Tag::Adverb),
        Function::Modal
            if matches!(
                before(words, at),
                Some(Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Adjective)
            ) =>
        {
            Tag::Noun
        }
        Function::Modal => Tag::Modal,
        Function::Have if is_auxiliary_have(words, at) => Tag::Have,
        Function::Do if is_auxiliary_do(words, at) => Tag::Do,
        Function::Have | Function::Do => match lexicon::verb_form(&word.lower) {
            // "has new owners": no noun, though "a do" and "the haves" are.
            Some(form) => return verb_reading(words, at, VerbForm { is_also_noun: false, ..form }),
            None => Tag::Have,
        },
        Function::Be => Tag::Be,
    };
    (tag, None)
}

/// "Most of the crew", "Most shops closed", "Much of it", "Most left": of how many a thing is told, not how much.
fn quantity(words: &[Word<'_>], at: usize) -> Option<Tag> {
    let is_most = words[at].lower == "most";
    let next = words.get(at + 1).filter(|_| is_most || words[at].lower == "much")?;
    if next.lower == "of" {
        return Some(Tag::Pronoun);
    }
    let opens = matches!(
        before(words, at),
        None | Some(Tag::Comma | Tag::Break | Tag::Conjunction | Tag::Quote | Tag::Time(_))
    ) || matches!(before(words, at), Some(Tag::Preposition | Tag::Subordinator | Tag::Verb(_)));
    let is_plain = |word: &Word<'_>| word.tag == Tag::Noun && lexicon::function(&word.lower).is_none();
    let verb = lexicon::verb_form(&next.lower).filter(|form| form.forms.past && !form.is_also_noun);
    let after = words.get(at + 2);
    match verb {
        // "Most wanted men", "most read papers"
        Some(_) if !is_plain(next) || after.is_some_and(is_plain) => None,
        Some(_) => (is_most && opens).then_some(Tag::Pronoun),
        None => (is_most && opens && is_plain(next) && is_plural_noun(&next.lower)).then_some(Tag::Determiner),
    }
}

const fn may_stand_before_noun(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Adjective | Tag::Number | Tag::Noun | Tag::Name
    )
}

/// "killed several", "this overlooks": a determiner without its noun.
fn stands_alone(words: &[Word<'_>], at: usize) -> bool {
    if !lexicon::is_listed("pronoun_determiner", &words[at].lower) {
        return false;
    }
    let Some(next) = words.get(at + 1) else { return true };
    match lexicon::function(&next.lower) {
        Some(
            Function::Be
            | Function::Have
            | Function::Do
            | Function::Modal
            | Function::Preposition
            | Function::Conjunction,
        ) => true,
        Some(_) => false,
        None if next.tag != Tag::Noun => matches!(next.tag, Tag::Comma | Tag::Break | Tag::Quote),
        // "both pleaded not guilty"
        None => lexicon::verb_form(&next.lower).is_some_and(|form| {
            let is_bare = words
                .get(at + 2)
                .is_none_or(|after| after.tag != Tag::Noun || lexicon::function(&after.lower).is_some());
            !form.is_also_noun && (form.forms.third || form.forms.past && is_bare && words[at].lower == "both")
        }),
    }
}

fn is_auxiliary_have(words: &[Word<'_>], at: usize) -> bool {
    // "had in July resolved"
    let is_timed = words.get(at + 1).is_some_and(|next| matches!(next.lower.as_str(), "in" | "on" | "by" | "at"))
        && words.get(at + 2).is_some_and(|time| matches!(time.tag, Tag::Time(_)));
    next_content(words, if is_timed { at + 2 } else { at }).is_some_and(|next| {
        let word = &words[next];
        word.lower == "been"
            || word.lower == "to"
            || word.lower == "had"
            || lexicon::verb_form(&word.lower).is_some_and(|form| form.forms.participle)
    })
}

/// "Only on 9 May did he resign", "Not until 1911 did the town get a railway": the subject stands behind "did".
pub(in super::super) fn is_turned_round(words: &[Word<'_>], at: usize) -> bool {
    let is_do = matches!(words[at].lower.as_str(), "did" | "does" | "do");
    let start = words[..at].iter().rposition(|word| matches!(word.tag, Tag::Comma | Tag::Break | Tag::Quote));
    let opener = words[start.map_or(0, |mark| mark + 1)..at].iter().find(|word| word.tag != Tag::Conjunction);
    let opens = opener.is_some_and(|word| lexicon::is_listed("turning_opener", &word.lower));
    let has_verb = words[..at]
        .iter()
        .rev()
        .take_while(|word| !matches!(word.tag, Tag::Comma | Tag::Break))
        .any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Modal | Tag::Be | Tag::Have));
    let subject = words.get(at + 1).is_some_and(|next| {
        let function = lexicon::function(&next.lower);
        is_name(words, at + 1)
            || matches!(function, Some(Function::Determiner | Function::Possessive | Function::Pronoun))
            || function.is_none() && next.tag == Tag::Noun
    });
    is_do && opens && !has_verb && subject
}

fn is_auxiliary_do(words: &[Word<'_>], at: usize) -> bool {
    is_turned_round(words, at)
        || next_content(words, at)
            .is_some_and(|next| lexicon::verb_form(&words[next].lower).is_some_and(|form| form.forms.base))
}

/// Whether a clause with a verb of its own follows "after", "since", "as" before the next comma.
fn introduces_clause(words: &[Word<'_>], at: usize) -> bool {
    // "men dressed as policemen fled"
    let follows_name = words[at].lower == "as"
        && at
            .checked_sub(1)
            .and_then(|before| words[before].verb.as_ref())
            .is_some_and(|verb| lexicon::is_listed("verb_with_as", &verb.base));
    if follows_name {
        return false;
    }
    if words.get(at + 1).is_none_or(|next| matches!(next.tag, Tag::Time(_) | Tag::Number)) {
        return false;
    }
    for (step, word) in words[at + 1..].iter().enumerate() {
        if word.tag == Tag::Comma {
            return is_insertion_before_verb(words, at + 1 + step);
        }
        if matches!(word.tag, Tag::Break | Tag::Quote) || 1 < step && begins_count(words, at + 1 + step) {
            return false;
        }
        if matches!(word.tag, Tag::Time(_)) {
            continue;
        }
        match lexicon::function(&word.lower) {
            Some(Function::Be | Function::Have | Function::Do | Function::Modal) => return 0 < step,
            // "before that meeting the foreign ministers had": an article begins a noun phrase of its own.
            Some(Function::Determiner | Function::Possessive)
                if 1 < step
                    && matches!(word.lower.as_str(), "the" | "a" | "an" | "its" | "his" | "her" | "their")
                    && matches!(before(words, at + 1 + step), Some(Tag::Noun | Tag::Name))
                    && lexicon::function(&words[at + step].lower).is_none() =>
            {
                return false;
            }
            Some(Function::Relative | Function::Subordinator) => return false,
            // "after the vote he fled": the clause proper begins with its pronoun.
            Some(Function::Pronoun)
                if 1 < step && matches!(word.lower.as_str(), "he" | "she" | "they" | "we" | "i" | "it") =>
            {
                return false;
            }
            Some(_) => continue,
            None => {}
        }
        let Some(form) = lexicon::verb_form(&word.lower) else { continue };
        if step == 0 && form.forms.gerund {
            return false;
        }
        let is_after_noun = words.get(at + step).is_some_and(|previous| {
            matches!(previous.tag, Tag::Noun | Tag::Name)
                && !matches!(
                    lexicon::function(&previous.lower),
                    Some(Function::Determiner | Function::Possessive | Function::Preposition)
                )
        });
        if 0 < step
            && is_after_noun
            && (form.forms.past || form.forms.third && !form.is_also_noun)
            && !form.forms.gerund
        {
            return true;
        }
    }
    false
}

/// "until the chimney, 140 feet high, was": the next comma closes what came in between, and the verb follows.
fn is_insertion_before_verb(words: &[Word<'_>], comma: usize) -> bool {
    let rest = &words[comma + 1..];
    let is_open = |word: &&Word<'_>| !matches!(word.tag, Tag::Comma | Tag::Break | Tag::Quote);
    let length = rest.iter().take_while(is_open).count();
    let is_verb = |word: &Word<'_>| match lexicon::function(&word.lower) {
        Some(function) => matches!(function, Function::Be | Function::Have | Function::Modal),
        None => lexicon::verb_form(&word.lower).is_some_and(|form| form.forms.past && !form.forms.base),
    };
    let holds_verb = rest[..length].iter().any(is_verb);
    let closes = rest.get(length).is_some_and(|word| word.tag == Tag::Comma);
    0 < length && closes && !holds_verb && rest.get(length + 1).is_some_and(is_verb)
}

/// "after the shooting more than a thousand": a count begins a noun phrase of its own.
fn begins_count(words: &[Word<'_>], at: usize) -> bool {
    let follows_noun = matches!(before(words, at), Some(Tag::Noun | Tag::Name));
    let next = |offset: usize, lower: &str| words.get(at + offset).is_some_and(|word| word.lower == lower);
    let is_compared = matches!(words[at].lower.as_str(), "more" | "fewer" | "less") && next(1, "than");
    let is_limit = words[at].lower == "at" && (next(1, "least") || next(1, "most"));
    follows_noun && (is_compared || is_limit)
}

pub(super) fn genitive(words: &[Word<'_>], at: usize) -> Tag {
    // "everyone's surprise", "somebody else's house"
    let is_owner = at.checked_sub(1).is_some_and(|owner| {
        let lower = words[owner].lower.as_str();
        lower == "else" || lower == "one" || ["body", "one"].iter().any(|end| lower.len() > 5 && lower.ends_with(end))
    });
    let is_owned = is_owner
        && words.get(at + 1).is_some_and(|next| {
            lexicon::function(&next.lower).is_none()
                && lexicon::verb_form(&next.lower).is_none_or(|form| form.is_also_noun)
        });
    match before(words, at) {
        Some(Tag::Pronoun) if is_owned => Tag::Genitive,
        Some(Tag::Pronoun | Tag::That | Tag::Relative) => Tag::Be,
        _ => Tag::Genitive,
    }
}

pub(super) fn demonstrative(words: &[Word<'_>], at: usize) -> Tag {
    // "so that people would think"
    if at.checked_sub(1).is_some_and(|before| words[before].lower == "so") {
        return Tag::That;
    }
    let is_before_noun = words.get(at + 1).is_some_and(|next| {
        next.tag == Tag::Noun
            && lexicon::function(&next.lower).is_none()
            && lexicon::verb_form(&next.lower).is_none_or(|form| form.is_also_noun)
            && !next.lower.ends_with('s')
            && !is_name(words, at + 1)
    });
    let follows_noun = before(words, at).is_some_and(|tag| tag.is_noun() || matches!(tag, Tag::Time(_)));
    if is_before_noun && !follows_noun && !matches!(before(words, at), Some(Tag::Verb(_))) {
        Tag::Determiner
    } else {
        Tag::That
    }
}

/// "didn't" is an auxiliary with its negation; the groups look for the ending.
pub(super) fn contraction(lower: &str) -> (Tag, Option<VerbForm>) {
    let tag = match lower.trim_end_matches("n't") {
        "is" | "are" | "was" | "were" => Tag::Be,
        "has" | "have" | "had" => Tag::Have,
        "do" | "does" | "did" => Tag::Do,
        _ => Tag::Modal,
    };
    (tag, None)
}

/// "her remains were": what looks like a verb has a verb after it.
fn is_before_subject(words: &[Word<'_>], at: usize) -> bool {
    let next = |offset: usize| words.get(at + offset).map(|word| word.lower.as_str());
    next(1).and_then(lexicon::verb_form).is_some_and(|form| form.forms.third)
        && matches!(next(2).and_then(lexicon::function), Some(Function::Be | Function::Have | Function::Modal))
}
