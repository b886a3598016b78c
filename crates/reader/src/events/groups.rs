//! Verb groups: "will launch", "has been confirmed", "to be held", "killing", each with its tense, voice and negation.
//!
//! In: the tagged words of a sentence. Out: [`VerbGroup`]s in order, none overlapping; a past that might be a participle is decided here.

use super::lexicon::{self, Sorts};
use super::phrases::noun_phrase_before;
use super::words::{Form, Tag, Word};
use std::ops::Range;

/// A verb with its auxiliaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct VerbGroup {
    /// From the first auxiliary to the main verb.
    pub(super) words: Range<usize>,
    /// The main verb; of a copula, its form of "be".
    pub(super) main: usize,
    /// What sort of clause it makes.
    pub(super) kind: Kind,
    /// The modal, if it has one.
    pub(super) modal: Option<usize>,
    /// "was killed", "to be held", "killed by".
    pub(super) is_passive: bool,
    /// "not", "never".
    pub(super) is_negated: bool,
    /// "has fired"
    pub(super) is_perfect: bool,
    /// "was firing"
    pub(super) is_progressive: bool,
    /// A past: "fired", "was firing", "had fired".
    pub(super) is_past: bool,
    /// "had fired"
    pub(super) is_past_perfect: bool,
    /// "is to launch", "is scheduled to launch", "is going to launch".
    pub(super) is_scheduled: bool,
    /// Only a form of "be".
    pub(super) is_copula: bool,
}

/// What sort of clause a verb group makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Finite,
    Infinitive,
    Gerund,
    Participle,
}

/// The verb groups of a sentence.
pub(super) fn verb_groups(words: &[Word<'_>]) -> Vec<VerbGroup> {
    let mut groups: Vec<VerbGroup> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let begins = matches!(words[at].tag, Tag::Modal | Tag::Have | Tag::Be | Tag::Do | Tag::To | Tag::Verb(_));
        match begins.then(|| group_at(words, at, &groups)).flatten() {
            Some(group) => {
                at = group.words.end;
                push(&mut groups, group, words);
            }
            None => at += 1,
        }
    }
    groups
}

/// "is scheduled" and "to launch" are one group that tells a plan.
fn push(groups: &mut Vec<VerbGroup>, group: VerbGroup, words: &[Word<'_>]) {
    let scheduling = ["schedule", "set", "slate", "plan"];
    if let Some(last) = groups.last_mut()
        && group.kind == Kind::Infinitive
        && last.words.end == group.words.start
        && last.is_passive
        && last.kind == Kind::Finite
        && words[last.main].verb.as_ref().is_some_and(|verb| scheduling.contains(&verb.base.as_str()))
    {
        last.words.end = group.words.end;
        last.main = group.main;
        last.is_passive = group.is_passive;
        last.is_scheduled = true;
        return;
    }
    groups.push(group);
}

fn group_at(words: &[Word<'_>], start: usize, earlier: &[VerbGroup]) -> Option<VerbGroup> {
    let mut group = VerbGroup {
        words: start..start + 1,
        main: start,
        kind: Kind::Finite,
        modal: None,
        is_passive: false,
        is_negated: is_negation(words, start.wrapping_sub(1)),
        is_perfect: false,
        is_progressive: false,
        is_past: false,
        is_past_perfect: false,
        is_scheduled: false,
        is_copula: false,
    };
    let mut be = None;
    let mut auxiliaries = 0;
    for (at, word) in words.iter().enumerate().skip(start) {
        group.is_negated |= word.lower.ends_with("n't") || word.lower == "cannot";
        match word.tag {
            Tag::To if at == start => group.kind = Kind::Infinitive,
            Tag::To if be == Some(at.wrapping_sub(1)) => group.is_scheduled = true,
            Tag::To if words[at - 1].tag == Tag::Have => {}
            Tag::To if group.is_scheduled => {}
            Tag::Modal => group.modal = Some(at),
            Tag::Have => note_have(&mut group, &word.lower, at == start),
            Tag::Be => {
                group.is_past |= matches!(word.lower.trim_end_matches("n't"), "was" | "were");
                group.kind = if at == start && word.lower == "being" { Kind::Gerund } else { group.kind };
                be = Some(at);
            }
            Tag::Do => group.is_past |= word.lower.starts_with("did"),
            Tag::Negation => group.is_negated = true,
            Tag::Adverb => {}
            // "has today opened"
            Tag::Time(_)
                if 0 < auxiliaries && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Verb(_))) => {}
            Tag::Verb(Form::Gerund)
                if word.lower == "going"
                    && be.is_some()
                    && words.get(at + 1).is_some_and(|next| next.tag == Tag::To) =>
            {
                group.is_scheduled = true;
            }
            Tag::Verb(form) => {
                group.main = at;
                group.words.end = at + 1;
                finish(&mut group, words, form, be.is_some(), 0 < auxiliaries, earlier);
                return Some(group);
            }
            _ => break,
        }
        auxiliaries += usize::from(!matches!(word.tag, Tag::Adverb | Tag::Negation | Tag::Time(_)));
    }
    group.main = be?;
    group.words.end = group.main + 1;
    group.is_copula = true;
    Some(group)
}

fn note_have(group: &mut VerbGroup, lower: &str, is_first: bool) {
    group.is_perfect = true;
    group.is_past_perfect |= lower.starts_with("had");
    if is_first && lower == "having" {
        group.kind = Kind::Gerund;
    }
}

fn finish(
    group: &mut VerbGroup,
    words: &[Word<'_>],
    form: Form,
    has_be: bool,
    has_auxiliary: bool,
    earlier: &[VerbGroup],
) {
    let is_participle = matches!(form, Form::Participle | Form::PastOrParticiple);
    group.is_passive = has_be && is_participle;
    group.is_progressive = has_be && form == Form::Gerund;
    if has_auxiliary {
        return;
    }
    match form {
        Form::Gerund => group.kind = Kind::Gerund,
        Form::Past => group.is_past = true,
        Form::Base => share_auxiliary(group, words, earlier),
        Form::Third => {}
        Form::Participle => become_participle(group),
        Form::PastOrParticiple if shares_passive(words, group.main, earlier) && !is_intransitive(words, group.main) => {
            group.is_passive = true;
            group.is_past = earlier.last().is_some_and(|last| last.is_past);
            group.modal = earlier.last().and_then(|last| last.modal);
        }
        Form::PastOrParticiple if is_finite_past(words, group.main, earlier) => group.is_past = true,
        Form::PastOrParticiple => become_participle(group),
    }
}

/// "plans to cut jobs and close a plant": the second verb shares the first one's "to" or modal.
fn share_auxiliary(group: &mut VerbGroup, words: &[Word<'_>], earlier: &[VerbGroup]) {
    let follows_and = words[..group.main]
        .iter()
        .rev()
        .find(|word| word.tag != Tag::Adverb)
        .is_some_and(|word| word.tag == Tag::Conjunction);
    let Some(last) = earlier.last().filter(|_| follows_and) else { return };
    if last.kind == Kind::Infinitive {
        group.kind = Kind::Infinitive;
    }
    group.modal = last.modal;
}

fn become_participle(group: &mut VerbGroup) {
    group.kind = Kind::Participle;
    group.is_passive = true;
}

/// "were killed and thousands more injured": the second verb shares the first one's "were".
fn shares_passive(words: &[Word<'_>], at: usize, earlier: &[VerbGroup]) -> bool {
    let Some(last) = earlier.last().filter(|last| last.is_passive && last.kind == Kind::Finite) else { return false };
    let between = &words[last.words.end.min(at)..at];
    let has_object =
        words[at + 1..].iter().find(|word| word.tag != Tag::Adverb).is_some_and(|next| next.tag.begins_noun_phrase());
    let is_open = !between.iter().any(|word| {
        matches!(word.tag, Tag::Relative | Tag::That | Tag::Subordinator | Tag::Break | Tag::Quote | Tag::Pronoun)
    });
    let conjunction = between.iter().rev().position(|word| word.tag == Tag::Conjunction);
    let is_near = conjunction == Some(0) || between.len() <= 5;
    is_open && !has_object && conjunction.is_some() && is_near
}

/// Whether a form like "passed" is the past of its clause, not a participle that describes the noun before it.
fn is_finite_past(words: &[Word<'_>], at: usize, earlier: &[VerbGroup]) -> bool {
    let next = words[at + 1..].iter().find(|word| word.tag != Tag::Adverb);
    let has_object = next.is_some_and(|next| next.tag.begins_noun_phrase() || next.tag == Tag::That);
    // "the fund set up by its founder"
    let particle = usize::from(next.is_some_and(|next| lexicon::is_listed("particle", &next.lower)));
    let is_by =
        words[at + 1..].iter().filter(|word| word.tag != Tag::Adverb).nth(particle).is_some_and(|by| by.lower == "by")
            && words
                .get(at + particle + 2)
                .is_some_and(|agent| !matches!(agent.tag, Tag::Number | Tag::Time(_) | Tag::Verb(Form::Gerund)));
    let previous = words[..at].iter().rev().find(|word| !matches!(word.tag, Tag::Adverb | Tag::Negation));
    let last = earlier.last();
    // "his journals, long thought destroyed, were found"
    let is_inserted = 2 <= at
        && words[at - 2].tag == Tag::Comma
        && matches!(
            words[at - 1].lower.as_str(),
            "long" | "once" | "widely" | "formerly" | "originally" | "previously"
        );
    // "several governments, this one included, were told"
    let is_added = matches!(words[at].lower.as_str(), "included" | "excepted")
        && words.get(at + 1).is_some_and(|next| next.tag == Tag::Comma)
        && words[..at].iter().rposition(|word| word.tag == Tag::Comma).is_some_and(|comma| at - comma <= 3);
    if (is_inserted || is_added) && !has_object {
        return false;
    }
    if is_told_of_object(words, at) && !is_by {
        return true;
    }
    let is_never_passive =
        words[at].verb.as_ref().is_some_and(|verb| lexicon::is_listed("never_passive_verb", &verb.base));
    if is_never_passive && previous.is_some_and(|word| word.tag.is_noun()) && !is_by {
        return true;
    }
    match previous.map(|word| word.tag) {
        None => return false,
        Some(Tag::Pronoun | Tag::Relative | Tag::That) => return true,
        Some(Tag::Conjunction) => {
            return has_object || is_intransitive(words, at) || !last.is_some_and(|last| last.is_passive);
        }
        Some(Tag::Comma | Tag::Break | Tag::Quote) if has_object => return true,
        _ => {}
    }
    let is_said = words[at].verb.as_ref().is_some_and(|verb| verb.base == "say") && !is_by;
    if is_said {
        return true;
    }
    if !has_object && hangs_on_with(words, at) {
        return false;
    }
    let closes_insertion =
        previous.is_some_and(|word| word.tag == Tag::Comma) && is_first_after_relative(words, earlier);
    if closes_insertion || closes_apposition(words, at) || is_attribution(words, at, next) {
        return !is_by;
    }
    if previous.is_some_and(|word| word.tag == Tag::Comma) && !has_object && is_closed_by_verb(words, at) {
        return false;
    }
    let follows_mark = previous.is_some_and(|word| matches!(word.tag, Tag::Comma | Tag::Break));
    let has_finite = earlier.iter().any(|group| group.kind == Kind::Finite);
    if follows_mark && !has_object && has_finite {
        return false;
    }
    if last.is_some_and(|last| is_open(words, last, at, has_finite)) {
        return has_object && !is_by;
    }
    if has_object && !is_by {
        return true;
    }
    !is_by && !has_later_finite_verb(words, at)
        || !has_later_finite_verb(words, at)
            && last.is_none_or(|last| last.words.end < at)
            && is_intransitive(words, at)
}

/// "the memo that the paper published", "a firm which the bank took over": what stands before "that" is what the verb is done to.
fn is_told_of_object(words: &[Word<'_>], at: usize) -> bool {
    let opener = noun_phrase_before(words, at).and_then(|phrase| phrase.start.checked_sub(1));
    opener.is_some_and(|opener| {
        matches!(words[opener].tag, Tag::That | Tag::Relative)
            && !matches!(words[opener].lower.as_str(), "who" | "when" | "where" | "what" | "how" | "why" | "whose")
            && opener.checked_sub(1).is_some_and(|before| words[before].tag.is_noun())
    })
}

/// "with four versions released in five years": the noun before hangs on "with".
fn hangs_on_with(words: &[Word<'_>], at: usize) -> bool {
    let phrase =
        words[..at].iter().rev().take_while(|word| word.tag.begins_noun_phrase() || word.tag == Tag::Genitive).count();
    0 < phrase && at.checked_sub(phrase + 1).is_some_and(|before| words[before].lower == "with")
}

/// "Osei, who led the union, resigned": no main verb came before the relative clause.
fn is_first_after_relative(words: &[Word<'_>], earlier: &[VerbGroup]) -> bool {
    let finite = |group: &&VerbGroup| group.kind == Kind::Finite;
    let Some(last) = earlier.iter().rev().find(finite) else { return false };
    let opener = words[..last.words.start].iter().rposition(|word| word.tag == Tag::Relative);
    opener.is_some_and(|opener| !earlier.iter().filter(finite).any(|group| group.main < opener))
}

/// "and Osei, the union's head, resigned": an apposition stands between the subject of a new clause and its verb.
fn closes_apposition(words: &[Word<'_>], at: usize) -> bool {
    apposition_before(words, at).is_some_and(|open| {
        let begins = words[..open].iter().rposition(|word| {
            !(word.tag.begins_noun_phrase() || matches!(word.tag, Tag::Genitive)) && word.lower != "of"
        });
        begins.is_none_or(|before| {
            matches!(words[before].tag, Tag::Conjunction | Tag::Break | Tag::Subordinator | Tag::That)
                || words[before].tag == Tag::Relative
        })
    })
}

/// The comma that opens the noun phrase whose closing comma stands right before this place: "Osei, the union's head, resigned".
pub(super) fn apposition_before(words: &[Word<'_>], at: usize) -> Option<usize> {
    let close = at.checked_sub(1).filter(|close| words[*close].tag == Tag::Comma)?;
    let open = words[..close].iter().rposition(|word| word.tag == Tag::Comma)?;
    let inside = &words[open + 1..close];
    let is_phrase = inside.iter().all(|word| {
        word.tag.begins_noun_phrase() || matches!(word.tag, Tag::Genitive | Tag::Preposition | Tag::Time(_))
    });
    let begins = inside.first().is_some_and(|word| {
        matches!(word.tag, Tag::Determiner | Tag::Possessive | Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number)
    });
    (is_phrase && begins && 0 < open && words[open - 1].tag.is_noun()).then_some(open)
}

/// "the suit, filed in May, claims": a comma and the main verb follow.
fn is_closed_by_verb(words: &[Word<'_>], at: usize) -> bool {
    let comma = (at + 1..words.len()).find(|place| matches!(words[*place].tag, Tag::Comma | Tag::Break | Tag::Quote));
    let next = comma
        .filter(|comma| words[*comma].tag == Tag::Comma)
        .and_then(|comma| words[comma + 1..].iter().find(|word| word.tag != Tag::Adverb));
    next.is_some_and(|next| {
        matches!(
            next.tag,
            Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Verb(Form::Past | Form::Third | Form::PastOrParticiple)
        )
    })
}

/// "…, police said."
fn is_attribution(words: &[Word<'_>], at: usize, next: Option<&Word<'_>>) -> bool {
    let reports = words[at].verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::SPEECH));
    reports && next.is_none_or(|next| matches!(next.tag, Tag::Comma | Tag::Break | Tag::Quote | Tag::Time(_)))
}

/// "rose by a tenth": an agent is never told of a verb that has none.
fn is_intransitive(words: &[Word<'_>], at: usize) -> bool {
    words[at].verb.as_ref().is_some_and(|verb| lexicon::is_listed("intransitive_verb", &verb.base))
}

/// Whether this group's clause still runs where the place is: no boundary lies between.
fn is_open(words: &[Word<'_>], group: &VerbGroup, at: usize, has_finite: bool) -> bool {
    // "ending the row over the deal agreed in March": the noun is what the row is over.
    if group.kind != Kind::Finite && !has_finite {
        return false;
    }
    let is_boundary = |word: &Word<'_>| {
        matches!(word.tag, Tag::Conjunction | Tag::Subordinator | Tag::Relative | Tag::That | Tag::Break | Tag::Quote)
    };
    let reports = words[group.main].verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::SPEECH | Sorts::THOUGHT));
    !reports && !words[group.words.end.min(at)..at].iter().any(is_boundary)
}

/// Whether another finite verb follows before the next boundary, so that this one describes its subject.
fn has_later_finite_verb(words: &[Word<'_>], at: usize) -> bool {
    for (place, word) in words.iter().enumerate().skip(at + 1) {
        match word.tag {
            Tag::Comma | Tag::Conjunction | Tag::Subordinator | Tag::Relative | Tag::That | Tag::Break | Tag::Quote => {
                return false;
            }
            Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Verb(Form::Past | Form::Third) => {
                return word.lower != "being";
            }
            Tag::Verb(Form::PastOrParticiple) => return words[place - 1].tag.is_noun(),
            _ => {}
        }
    }
    false
}

fn is_negation(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.tag == Tag::Negation)
}
