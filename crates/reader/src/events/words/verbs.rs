//! Whether a word that may be a verb is one in its sentence, and in which form.

use super::super::lexicon::{self, Forms, Function, Sorts, VerbForm};
use super::gerunds::gerund_reading;
use super::{
    Form, Tag, Word, before, before_adverbs, is_before_noun, is_name, is_turned_round, may_be_finite, nominal,
};

pub(super) fn verb_reading(words: &[Word<'_>], at: usize, form: VerbForm) -> (Tag, Option<VerbForm>) {
    let word = &words[at];
    let previous = before_adverbs(words, at);
    let forms = form.forms;
    let follows_modifier = matches!(
        before(words, at),
        Some(Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Adjective | Tag::Number)
    );
    let follows_set = matches!(before(words, at), Some(Tag::Time(_)))
        && at
            .checked_sub(2)
            .is_some_and(|at| matches!(words[at].tag, Tag::Determiner | Tag::Possessive | Tag::Genitive));
    let follows_modifier = follows_modifier || follows_set && is_before_noun(words, at);
    // "The ship lay at anchor": the past of "lie", which takes no object.
    let lies = word.lower == "lay"
        && !matches!(previous, Some(Tag::Modal | Tag::To | Tag::Do))
        && words.get(at + 1).is_some_and(|next| {
            matches!(
                lexicon::function(&next.lower),
                Some(Function::Preposition | Function::Adverb | Function::Subordinator | Function::Either)
            )
        });
    if lies && let Some(form) = lexicon::verb_form("lies") {
        return (Tag::Verb(Form::Past), Some(form));
    }
    if forms.gerund {
        return gerund_reading(words, at, form, follows_modifier);
    }
    if is_turned_into(words, at) || forms.participle && is_undone(&word.lower, &form) {
        return (Tag::Adjective, None);
    }
    if forms.past || forms.participle {
        let follows_bare_adjective = before(words, at) == Some(Tag::Adjective) && !is_before_noun(words, at);
        let follows_modifier = follows_modifier && !follows_bare_adjective;
        // "her first bid", "a deep cut"
        let is_noun = form.is_also_noun
            && !word.lower.ends_with("ed")
            && follows_bare_adjective
            && words[..at - 1].last().is_none_or(|word| {
                matches!(word.tag, Tag::Determiner | Tag::Possessive | Tag::Genitive) || word.lower == "her"
            });
        if is_noun {
            return (Tag::Noun, None);
        }
        let is_described = before(words, at) == Some(Tag::Adverb)
            && words[..at - 1]
                .last()
                .is_some_and(|word| matches!(word.tag, Tag::Determiner | Tag::Possessive | Tag::Genitive));
        // "those killed in the raid"
        if forms.participle && words[at - usize::from(0 < at)].lower == "those" && !is_before_noun(words, at) {
            return (Tag::Verb(Form::Participle), Some(form));
        }
        if is_described || follows_modifier && !matches!(before(words, at), Some(Tag::Number)) {
            return (past_as_modifier(words, at, &form), None);
        }
        let is_before_noun = is_before_noun(words, at)
            && words.get(at + 1).is_some_and(|next| !is_name(words, at + 1) && next.tag == Tag::Noun);
        // "Two days later armed drones hit", "in six unmarked vehicles": no subject has come yet, or a number counts what follows.
        let opens = || opens_phrase(words, at) || opens_clause(words, at);
        if is_before_noun && forms.participle && (opens() || is_counted(words, at)) {
            return (Tag::Adjective, None);
        }
        if forms.participle && opens_apposition(words, at) {
            return (Tag::Adjective, None);
        }
        // "published leaked emails": one verb does not follow another.
        if matches!(before(words, at), Some(Tag::Verb(_))) && is_before_noun {
            return (Tag::Adjective, None);
        }
        // "Appointed governor of Jamaica in 1801, he": what somebody was made, not what sort of governor.
        let is_made = before(words, at).is_none()
            && lexicon::is_listed("making_verb", &form.base)
            && words[at + 1..].iter().take(5).any(|word| matches!(word.lower.as_str(), "of" | "to" | "at" | "in"));
        if is_made {
            return (Tag::Verb(Form::PastOrParticiple), Some(form));
        }
        if matches!(previous, Some(Tag::Preposition))
            || (matches!(before(words, at), None | Some(Tag::Conjunction))
                && is_before_noun
                && forms.participle
                && before(words, at).is_none())
        {
            return (Tag::Adjective, None);
        }
        // "was found burnt out": how it was found.
        let is_state_found = previous == Some(Tag::Verb(Form::Participle))
            && lexicon::is_listed("found_in_state", &words[at - 1].lower)
            && forms.participle;
        if is_state_found {
            return (Tag::Adjective, None);
        }
        let tag = match previous {
            Some(Tag::Have | Tag::Be) if forms.participle => Form::Participle,
            Some(Tag::Modal | Tag::To | Tag::Do) if forms.base => Form::Base,
            _ if forms.past && forms.participle => Form::PastOrParticiple,
            _ if forms.past => Form::Past,
            _ if forms.base => return base_reading(words, at, form),
            _ => Form::Participle,
        };
        return (Tag::Verb(tag), Some(form));
    }
    if word.lower.len() < 2 {
        return (Tag::Noun, None);
    }
    base_reading(words, at, form)
}

/// "a teacher turned campaigner": what somebody was and is.
fn is_turned_into(words: &[Word<'_>], at: usize) -> bool {
    let next = words.get(at + 1);
    words[at].lower == "turned"
        && matches!(before(words, at), Some(Tag::Noun | Tag::Adjective))
        && next.is_some_and(|next| next.tag == Tag::Noun && next.text.starts_with(char::is_lowercase))
        && is_before_noun(words, at)
        && next.is_some_and(|next| !next.lower.ends_with('s') && lexicon::verb_form(&next.lower).is_none())
}

/// "unharmed", "unpaid": what was not done makes an adjective; "unveiled" and "unearthed" are verbs.
fn is_undone(lower: &str, form: &VerbForm) -> bool {
    let done = lower.strip_prefix("un").and_then(lexicon::verb_form);
    !lexicon::is_listed("verb_in_un", &form.base) && done.is_some_and(|done| done.forms.participle)
}

/// "The witness, retired bus driver Les Pappas, said": in commas, with a noun and a name behind it.
fn opens_apposition(words: &[Word<'_>], at: usize) -> bool {
    let follows_noun = matches!(before(words, at), Some(Tag::Comma))
        && at.checked_sub(2).is_some_and(|before| words[before].tag.is_noun());
    let rest = &words[at + 1..];
    let nouns = rest
        .iter()
        .take_while(|word| {
            word.text.starts_with(char::is_lowercase)
                && lexicon::function(&word.lower).is_none()
                && word.tag == Tag::Noun
        })
        .count();
    let names = rest[nouns..].iter().take_while(|word| word.text.starts_with(char::is_uppercase)).count();
    let closes = rest.get(nouns + names).is_some_and(|next| next.tag == Tag::Comma);
    follows_noun && (1..=3).contains(&nouns) && 0 < names && closes
}

/// Whether nothing but times stands between the beginning of the clause and this place.
fn opens_phrase(words: &[Word<'_>], at: usize) -> bool {
    let is_time = matches!(before(words, at), Some(Tag::Time(_)))
        || before(words, at) == Some(Tag::Comma)
            && at.checked_sub(2).is_some_and(|at| matches!(words[at].tag, Tag::Time(_)));
    let clause = words[..at].iter().rev().take_while(|word| word.tag != Tag::Break);
    // "on Friday bombed five of its sites" goes on with a subject told before.
    let counts = words.get(at + 1).is_some_and(|next| lexicon::is_listed("number_word", &next.lower));
    is_time
        && !counts
        && clause.into_iter().all(|word| {
            matches!(word.tag, Tag::Time(_) | Tag::Comma | Tag::Preposition | Tag::Adverb | Tag::Determiner)
        })
}

/// "when tainted water sickened the town", "and in 2016 wounded men were let in": the clause has its verb further on.
fn opens_clause(words: &[Word<'_>], at: usize) -> bool {
    let opener = words[..at].iter().rfind(|word| !matches!(word.tag, Tag::Time(_) | Tag::Preposition | Tag::Adverb));
    let opens = opener.is_some_and(|word| match word.tag {
        Tag::Subordinator => true,
        Tag::Relative => matches!(word.lower.as_str(), "when" | "where"),
        Tag::Conjunction => matches!(before(words, at), Some(Tag::Time(_))),
        _ => false,
    });
    let is_boundary = |word: &Word<'_>| {
        let function = lexicon::function(&word.lower);
        word.tag != Tag::Noun
            || word.lower == "that"
            || matches!(function, Some(Function::Conjunction | Function::Subordinator | Function::Relative))
    };
    opens && words[at + 2..].iter().take_while(|word| !is_boundary(word)).any(may_be_finite)
}

/// "six unmarked vehicles", but not "the two signed agreements".
fn is_counted(words: &[Word<'_>], at: usize) -> bool {
    let Some(number) = at.checked_sub(1) else { return false };
    let is_number = words[number].tag == Tag::Number || lexicon::is_listed("number_word", &words[number].lower);
    let is_bare = !matches!(before(words, number), Some(Tag::Determiner | Tag::Possessive | Tag::Pronoun));
    is_number
        && is_bare
        && words.get(at + 1).is_some_and(|next| next.lower.ends_with('s') || next.lower.ends_with("men"))
}

/// "its sworn enemies" and "the wounded", but "the group attacked" never gets here: its "the" stands before a noun.
fn past_as_modifier(words: &[Word<'_>], at: usize, form: &VerbForm) -> Tag {
    if form.is_also_noun && form.forms.base && !is_before_noun(words, at) {
        return Tag::Noun;
    }
    if is_before_noun(words, at) { Tag::Adjective } else { Tag::Noun }
}

/// A base or a third person, which for many verbs is also a noun: "attack", "attacks".
fn base_reading(words: &[Word<'_>], at: usize, form: VerbForm) -> (Tag, Option<VerbForm>) {
    let tag = Tag::Verb(if form.forms.third { Form::Third } else { Form::Base });
    let next = words.get(at + 1);
    // "cost a thousand lives"
    let follows_count = at.checked_sub(1).is_some_and(|before| {
        ["number_word", "large_number"].iter().any(|list| lexicon::is_listed(list, &words[before].lower))
    });
    if form.forms.third && follows_count && words[at].lower.ends_with('s') {
        return (Tag::Noun, None);
    }
    // "that work had begun": one finite verb does not follow another.
    let is_subject = form.is_also_noun
        && next.is_some_and(|next| {
            matches!(lexicon::function(&next.lower), Some(Function::Be | Function::Have | Function::Modal))
                && next.lower != "be"
                && next.lower != "have"
        });
    // "Osei, head of the service, died"
    let is_post = form.is_also_noun
        && !form.forms.third
        && before(words, at) == Some(Tag::Comma)
        && next.is_some_and(|next| next.lower == "of");
    // "refused him leave to appeal"
    let is_permission = words[at].lower == "leave"
        && next.is_some_and(|next| matches!(next.lower.as_str(), "to" | "of"))
        && words[at.saturating_sub(4)..at]
            .iter()
            .any(|word| word.verb.as_ref().is_some_and(|verb| lexicon::is_listed("giving_verb", &verb.base)));
    // "A U.S. strike on the base": after an article a name and a bare form are one noun.
    let names = words[..at].iter().rev().take_while(|word| word.tag == Tag::Name).count();
    let is_articled = 0 < names
        && form.is_also_noun
        && !form.forms.third
        && at.checked_sub(names + 1).is_some_and(|before| matches!(words[before].lower.as_str(), "a" | "an" | "the"));
    // "the American air raids on the militia"
    let is_happening_noun = form.is_also_noun
        && form.forms.third
        && lexicon::class_of_noun(&words[at].lower).is_some()
        && next.is_some_and(|next| matches!(next.lower.as_str(), "on" | "against" | "in" | "of"))
        && matches!(before(words, at), Some(Tag::Noun | Tag::Adjective));
    // "The failure of the Geneva talks last week", "the bombing of border posts that came in May": what was done follows.
    let is_of_place = is_happening_plural(words, at, &form)
        && 0 < names
        && at.checked_sub(names + 1).is_some_and(|the| {
            words[the].lower == "the" && the.checked_sub(1).is_some_and(|of| words[of].tag == Tag::Preposition)
        })
        && next.is_some_and(|next| !next.tag.begins_noun_phrase() || matches!(next.tag, Tag::Adjective));
    let is_described = form.is_also_noun
        && form.forms.third
        && matches!(before(words, at), Some(Tag::Noun | Tag::Adjective))
        && next.is_some_and(|next| matches!(next.lower.as_str(), "that" | "which"))
        && words
            .get(at + 2)
            .and_then(|verb| lexicon::verb_form(&verb.lower))
            .is_some_and(|verb| verb.forms.past && !verb.is_also_noun);
    if is_subject || is_post || is_permission || is_articled || is_happening_noun || is_of_place || is_described {
        return (Tag::Noun, None);
    }
    let is_verb = match before_adverbs(words, at) {
        _ if form.forms.base && is_behind_turned_subject(words, at) => true,
        Some(Tag::Modal | Tag::To | Tag::Do) => form.forms.base || !form.is_also_noun,
        Some(
            Tag::Determiner
            | Tag::Possessive
            | Tag::Genitive
            | Tag::Adjective
            | Tag::Number
            | Tag::Preposition
            | Tag::Be,
        ) => false,
        // "when rockets hit": a subject follows these, never a verb.
        Some(Tag::Relative) if follows_when(words, at) && form.is_also_noun => false,
        Some(Tag::Pronoun | Tag::Relative | Tag::That) => {
            !form.is_also_noun || is_finite_verb_place(words, at) || is_object_next(words, at)
        }
        // "Figures published on 3 May show that sales fell"
        Some(Tag::Time(_) | Tag::Noun)
            if next.is_some_and(|next| next.lower == "that")
                && lexicon::is_listed("showing_verb", &form.base)
                && agrees(words, at, form.forms) =>
        {
            true
        }
        // "The man arrested in May denies it": what is no noun can be nothing but the verb.
        Some(Tag::Noun | Tag::Name | Tag::Time(_))
            if form.forms.third && !form.is_also_noun && !is_past_next(words, at) =>
        {
            true
        }
        Some(Tag::Noun | Tag::Name | Tag::Time(_) | Tag::Comma) => {
            is_finite_verb_place(words, at)
                && (!form.is_also_noun || agrees(words, at, form.forms))
                && !(form.is_also_noun && has_later_past(words, at))
                && (!form.is_also_noun
                    || is_object_next(words, at) && (takes_object_next(words, at) || is_first_verb(words, at)))
        }
        Some(Tag::Conjunction) => {
            !form.is_also_noun && !has_bare_list(words, at)
                || is_object_next(words, at) && has_verb_of_form(words, at, tag)
                || form.forms.base && !form.forms.third && shares_modal(words, at)
        }
        Some(Tag::Have | Tag::Negation | Tag::Verb(_)) => !form.is_also_noun,
        None | Some(_) => false,
    };
    if is_verb { (tag, Some(form)) } else { (nominal(words, at), None) }
}

/// "talks", "raids"
fn is_happening_plural(words: &[Word<'_>], at: usize, form: &VerbForm) -> bool {
    form.is_also_noun && form.forms.third && lexicon::class_of_noun(&words[at].lower).is_some()
}

/// "did the town get": the verb behind "did" and its subject.
fn is_behind_turned_subject(words: &[Word<'_>], at: usize) -> bool {
    let start = words[..at].iter().rposition(|word| !(word.tag.begins_noun_phrase() || word.tag == Tag::Genitive));
    let is_subject = |did: usize| {
        did + 1 < at && !matches!(words[at - 1].tag, Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Genitive)
    };
    start.is_some_and(|did| words[did].tag == Tag::Do && is_turned_round(words, did) && is_subject(did))
}

/// The verb of a sentence in which none was found: "Iran launches missiles against two bases.", whose verb may also be a noun.
pub(super) fn only_verb(words: &[Word<'_>]) -> Option<(usize, Tag, VerbForm)> {
    let is_finite = |word: &Word<'_>| match word.tag {
        Tag::Verb(form) => form != Form::Gerund,
        Tag::Be | Tag::Have | Tag::Do | Tag::Modal => true,
        _ => false,
    };
    if words.last().is_none_or(|last| last.text != ".") || words.iter().any(is_finite) {
        return None;
    }
    (1..words.len()).find_map(|at| {
        let follows_noun = matches!(words[at - 1].tag, Tag::Noun | Tag::Name);
        let form =
            (words[at].tag == Tag::Noun && follows_noun).then(|| lexicon::verb_form(&words[at].lower)).flatten()?;
        let takes_object = words.get(at + 1).is_some_and(|next| next.tag.begins_noun_phrase());
        let is_verb = (form.forms.third || form.forms.base) && takes_object && agrees(words, at, form.forms);
        let tag = Tag::Verb(if form.forms.third { Form::Third } else { Form::Base });
        is_verb.then_some((at, tag, form))
    })
}

/// "was, we believe, an improvisation": the pronoun of an opinion between commas, which no more than colours what is told.
pub(super) fn is_opinion_inserted(words: &[Word<'_>], at: usize) -> bool {
    let is_comma = |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|word| word.tag == Tag::Comma);
    let thinks = words.get(at + 1).is_some_and(|next| {
        next.tag == Tag::Verb(Form::Base)
            && next.verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::THOUGHT) && !verb.sorts.has(Sorts::SPEECH))
    });
    words[at].tag == Tag::Pronoun && is_comma(at.checked_sub(1)) && thinks && is_comma(Some(at + 2))
}

/// "its missing annexes filled": a verb right behind it makes it a noun that no list has.
fn is_past_next(words: &[Word<'_>], at: usize) -> bool {
    let next = words.get(at + 1).and_then(|next| lexicon::verb_form(&next.lower));
    next.is_some_and(|next| next.forms.past || next.forms.participle)
}

fn follows_when(words: &[Word<'_>], at: usize) -> bool {
    let before = words[..at].iter().rev().find(|word| word.tag == Tag::Relative);
    before.is_some_and(|word| matches!(word.lower.as_str(), "when" | "where"))
}

fn has_bare_list(words: &[Word<'_>], at: usize) -> bool {
    words[..at].iter().all(|word| !matches!(word.tag, Tag::Verb(_) | Tag::Modal | Tag::To | Tag::Do))
}

/// "will be chosen in July and take office in August"
fn shares_modal(words: &[Word<'_>], at: usize) -> bool {
    let clause = words[..at].iter().rev().take_while(|word| {
        !matches!(word.tag, Tag::Break | Tag::Quote | Tag::Relative | Tag::That | Tag::Subordinator)
    });
    let has_modal = clause.into_iter().any(|word| word.tag == Tag::Modal);
    let is_light = lexicon::verb_form(&words[at].lower).is_some_and(|form| form.sorts.has(Sorts::LIGHT));
    let object = words.get(at + 1).is_some_and(|next| {
        next.tag == Tag::Noun && lexicon::function(&next.lower).is_none() && lexicon::verb_form(&next.lower).is_none()
    });
    has_modal && is_light && object && !has_later_past(words, at)
}

fn has_verb_of_form(words: &[Word<'_>], at: usize, tag: Tag) -> bool {
    words[..at].iter().any(|word| word.tag == tag)
}

/// Whether no finite verb stands yet between here and the last boundary.
fn is_finite_verb_place(words: &[Word<'_>], at: usize) -> bool {
    for word in words[..insertion_before(words, at)].iter().rev() {
        match word.tag {
            Tag::Verb(Form::Past | Form::Third | Form::Base | Form::PastOrParticiple)
            | Tag::Be
            | Tag::Modal
            | Tag::Have
            | Tag::Do => return false,
            Tag::Subordinator | Tag::Relative | Tag::That | Tag::Break | Tag::Conjunction | Tag::Quote => return true,
            _ => {}
        }
    }
    true
}

/// Where the insertion begins that a comma right before this place closes: "the suit, filed in May,", "Osei, who led it, now"; else the place.
fn insertion_before(words: &[Word<'_>], at: usize) -> usize {
    let behind = words[..at].iter().rposition(|word| word.tag != Tag::Adverb);
    let Some(close) = behind.filter(|close| words[*close].tag == Tag::Comma) else { return at };
    let opens = |comma: &usize| {
        words[*comma].tag == Tag::Comma
            && matches!(
                words[comma + 1].tag,
                Tag::Relative | Tag::Verb(Form::PastOrParticiple | Form::Participle | Form::Gerund)
            )
    };
    (1..close).rev().find(opens).unwrap_or(at)
}

/// "the rocket attacks against them persisted": the verb comes later.
fn has_later_past(words: &[Word<'_>], at: usize) -> bool {
    let clause = words[at + 1..].iter().take_while(|word| !matches!(word.tag, Tag::Comma | Tag::Break | Tag::Quote));
    let is_opener = |word: &&Word<'_>| {
        !matches!(word.lower.as_str(), "and" | "but" | "that" | "who" | "which" | "when" | "because" | "if")
    };
    clause.take_while(is_opener).any(|word| match lexicon::function(&word.lower) {
        Some(Function::Be | Function::Have | Function::Modal) => true,
        Some(_) => false,
        None => lexicon::verb_form(&word.lower)
            .is_some_and(|form| form.forms.past && !form.forms.base && !form.is_also_noun),
    })
}

/// A determiner, a pronoun or a name next, which no noun has after it.
fn takes_object_next(words: &[Word<'_>], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| {
        let function = lexicon::function(&next.lower);
        next.lower == "that"
            || matches!(function, Some(Function::Determiner | Function::Possessive | Function::Pronoun))
            || function.is_none() && is_name(words, at + 1)
            || takes_gerund(words, at)
    })
}

fn is_first_verb(words: &[Word<'_>], at: usize) -> bool {
    let clause = words[..at].iter().rev().take_while(|word| {
        !matches!(word.tag, Tag::Comma | Tag::Break | Tag::Relative | Tag::That | Tag::Subordinator | Tag::Quote)
    });
    !clause.into_iter().any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be | Tag::Have | Tag::Modal | Tag::Do))
}

/// "protesters march", "the army marches"; a name may be either.
fn agrees(words: &[Word<'_>], at: usize, forms: Forms) -> bool {
    let subject = words[..insertion_before(words, at)].iter().rev().find(|word| word.tag.is_noun());
    subject.is_some_and(|subject| {
        let looks_plural = subject.lower.ends_with('s')
            || matches!(subject.lower.as_str(), "people" | "police" | "men" | "women" | "children");
        subject.tag == Tag::Name || looks_plural != forms.third || subject.tag == Tag::Pronoun
    })
}

fn is_object_next(words: &[Word<'_>], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| {
        let function = lexicon::function(&next.lower);
        next.lower == "that"
            || next.lower == "to"
            || matches!(next.tag, Tag::Time(_) | Tag::Number)
            || matches!(
                function,
                Some(
                    Function::Determiner
                        | Function::Possessive
                        | Function::Pronoun
                        | Function::Adverb
                        | Function::Preposition
                )
            )
            || function.is_none() && next.tag == Tag::Noun && is_name(words, at + 1)
            || takes_gerund(words, at)
    })
}

/// "stops selling"
fn takes_gerund(words: &[Word<'_>], at: usize) -> bool {
    let form = |at: usize| words.get(at).and_then(|word| lexicon::verb_form(&word.lower));
    form(at + 1).is_some_and(|next| next.forms.gerund)
        && form(at).is_some_and(|form| lexicon::is_listed("takes_gerund_verb", &form.base))
}
