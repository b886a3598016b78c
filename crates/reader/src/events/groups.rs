//! Verb groups: "will launch", "has been confirmed", "to be held", "killing", each with its tense, voice and negation.
//!
//! In: the tagged words of a sentence. Out: [`VerbGroup`]s in order, none overlapping; a past that might be a participle is decided here.

mod past;

use super::lexicon;
use super::words::{Form, Tag, Word, is_reflexive, is_turned_round};
pub(super) use past::{and_before_insertion, apposition_before};
use past::{is_either_way, is_finite_past, is_intransitive};
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

impl VerbGroup {
    /// The same group, its words counted from so many words earlier.
    pub(super) fn moved(self, words: usize) -> Self {
        Self {
            words: self.words.start + words..self.words.end + words,
            main: self.main + words,
            modal: self.modal.map(|modal| modal + words),
            ..self
        }
    }
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
        match words[at].tag.begins_verb_group().then(|| group_at(words, at, &groups)).flatten() {
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
    let is_due = groups.last().is_some_and(|last| {
        group.kind == Kind::Infinitive
            && last.is_copula
            && last.kind == Kind::Finite
            && last.words.end + 1 == group.words.start
            && words[last.words.end].lower == "due"
    });
    if is_due && let Some(last) = groups.last_mut() {
        last.words.end = group.words.end;
        last.main = group.main;
        last.is_passive = group.is_passive;
        last.is_copula = false;
        last.is_scheduled = true;
        return;
    }
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
            Tag::To if group.modal.is_some_and(|modal| words[modal].lower == "ought") => {}
            Tag::To if group.is_scheduled => {}
            Tag::Modal => group.modal = Some(at),
            // "were to have begun": what was to be is no "be" of a passive.
            Tag::Have => {
                be = None;
                note_have(&mut group, &word.lower, at == start);
            }
            Tag::Be => {
                group.is_past |= matches!(word.lower.trim_end_matches("n't"), "was" | "were");
                group.kind = if at == start && word.lower == "being" { Kind::Gerund } else { group.kind };
                be = Some(at);
            }
            Tag::Do => group.is_past |= word.lower.starts_with("did"),
            Tag::Negation => group.is_negated = true,
            Tag::Adverb => {}
            // "Only then did the town get a railway"
            tag if (tag.begins_noun_phrase() || tag == Tag::Genitive)
                && words[start].tag == Tag::Do
                && is_turned_round(words, start) =>
            {
                group.is_negated |= at == start + 1 && is_denied(words, start);
            }
            // "had himself signed it"
            Tag::Pronoun if 0 < auxiliaries && is_reflexive(&word.lower) => {}
            // "had in July resolved"
            Tag::Preposition
                if 0 < auxiliaries
                    && words.get(at + 1).is_some_and(|time| matches!(time.tag, Tag::Time(_)))
                    && words.get(at + 2).is_some_and(|next| matches!(next.tag, Tag::Verb(_) | Tag::Be)) => {}
            // "has today opened"
            Tag::Time(_)
                if 0 < auxiliaries
                    && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Verb(_) | Tag::Be)) => {}
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
        let is_between =
            matches!(word.tag, Tag::Adverb | Tag::Negation | Tag::Time(_) | Tag::Preposition | Tag::Pronoun);
        auxiliaries += usize::from(!is_between);
    }
    group.main = be?;
    group.words.end = group.main + 1;
    group.is_copula = true;
    Some(group)
}

/// "Nor did he resign", "Never did he", but not "Not until 1911 did he".
fn is_denied(words: &[Word<'_>], did: usize) -> bool {
    let start =
        words[..did].iter().rposition(|word| matches!(word.tag, Tag::Comma | Tag::Break)).map_or(0, |at| at + 1);
    let opener = words[start..did].iter().find(|word| word.tag != Tag::Conjunction);
    let is_only = |word: &Word<'_>| match word.lower.as_str() {
        "only" => true,
        "not" => words[start..did].iter().any(|word| matches!(word.lower.as_str(), "until" | "till" | "only")),
        _ => false,
    };
    opener.is_some_and(|word| !is_only(word))
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
        Form::PastOrParticiple
            if shares_passive(words, group.main, earlier)
                && (!is_intransitive(words, group.main) || is_either_way(words, group.main)) =>
        {
            group.is_passive = true;
            group.is_past = earlier.last().is_some_and(|last| last.is_past);
            group.modal = earlier.last().and_then(|last| last.modal);
        }
        Form::PastOrParticiple if is_telegraphic(words, group.main) => {
            group.is_passive = true;
            group.is_past = true;
        }
        Form::PastOrParticiple if is_finite_past(words, group.main, earlier) => group.is_past = true,
        Form::PastOrParticiple => become_participle(group),
    }
}

/// "plans to cut jobs and close a plant": the second verb shares the first one's "to" or modal. "helped retake" needs no "to".
fn share_auxiliary(group: &mut VerbGroup, words: &[Word<'_>], earlier: &[VerbGroup]) {
    let before = group.main.checked_sub(1).and_then(|at| words[at].verb.as_ref());
    if before.is_some_and(|verb| verb.base == "help") {
        group.kind = Kind::Infinitive;
        return;
    }
    let follows_and = words[..group.main]
        .iter()
        .rev()
        .find(|word| word.tag != Tag::Adverb)
        .is_some_and(|word| word.tag == Tag::Conjunction);
    let Some(last) = earlier.last().filter(|_| follows_and) else { return };
    // "had to stand up and admit it"
    let has_to = words[last.words.clone()].iter().any(|word| word.tag == Tag::To);
    if last.kind == Kind::Infinitive || has_to {
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
    // "was last seen in 1972 and declared extinct in 2011"
    let is_declared = words[at].verb.as_ref().is_some_and(|verb| matches!(verb.base.as_str(), "declare" | "pronounce"));
    let has_object = words[at + 1..].iter().find(|word| word.tag != Tag::Adverb).is_some_and(|next| {
        next.tag.begins_noun_phrase() && !(is_declared && lexicon::is_listed("declared_so", &next.lower))
    });
    let is_open = !between.iter().any(|word| {
        matches!(word.tag, Tag::Relative | Tag::That | Tag::Subordinator | Tag::Break | Tag::Quote | Tag::Pronoun)
    });
    let conjunction = between.iter().rev().position(|word| word.tag == Tag::Conjunction);
    // "was dismissed in February, and a fresh application lodged": nobody lodges without an object.
    let is_done = |at: usize| {
        is_done_to(words, at)
            || words[at].verb.as_ref().is_some_and(|verb| lexicon::is_listed("never_active_alone", &verb.base))
    };
    let is_near =
        conjunction == Some(0) || between.len() <= 5 || conjunction.is_some_and(|and| and <= 4) && is_done(at);
    // "was launched in 1898, requisitioned in 1914 and raised in 1921"
    let is_listed = between.last().is_some_and(|word| word.tag == Tag::Comma) && has_later_verb_after_and(words, at);
    let is_gapped = between.first().is_some_and(|word| word.tag == Tag::Comma)
        && between[1..].iter().all(|word| word.tag.begins_noun_phrase() || word.tag == Tag::Genitive)
        && between.iter().any(|word| word.tag.is_noun())
        && is_done_to(words, at)
        && has_later_participle_after_and(words, at);
    is_open && !has_object && (conjunction.is_some() && is_near || is_listed || is_gapped)
}

/// "1914: Church rebuilt", "14 March: parliament dissolved; 23 killed": an entry behind its date leaves out the article and the "was", and a number
/// without a noun does so anywhere.
fn is_telegraphic(words: &[Word<'_>], at: usize) -> bool {
    let is_mark = |at: &usize| words[*at].tag == Tag::Break && matches!(words[*at].text, ":" | ";" | "–" | "—" | "-");
    let start = (0..at).rev().find(is_mark).map_or(0, |mark| mark + 1);
    let subject = &words[start..at];
    if subject.is_empty() {
        return false;
    }
    let opens_entry = matches!(words[0].tag, Tag::Time(_))
        && words.iter().find(|word| !matches!(word.tag, Tag::Time(_))).is_some_and(|word| word.tag == Tag::Break);
    let is_count = |word: &Word<'_>| word.tag == Tag::Number || lexicon::is_listed("number_word", &word.lower);
    let is_entry = opens_entry && 0 < start || subject.iter().all(is_count);
    let is_only_verb = || words.iter().filter(|word| word.tag.begins_verb_group()).count() == 1;
    // "John Ellis appointed chief executive in 2009."
    if is_appointed(words, at) && is_only_verb() {
        return true;
    }
    // "Two people killed in a fire": a headline, and who would they have killed?
    let is_headline = 0 == start
        && words[at].verb.as_ref().is_some_and(|verb| matches!(verb.base.as_str(), "kill" | "injure" | "wound"))
        && is_only_verb();
    let is_entry = is_entry || is_headline;
    let is_bare = subject.iter().all(|word| word.tag.begins_noun_phrase() || word.lower == "of")
        && !matches!(subject[0].tag, Tag::Determiner | Tag::Possessive | Tag::Pronoun);
    let has_object = words[at + 1..].iter().find(|word| word.tag != Tag::Adverb).is_some_and(|next| {
        next.tag.begins_noun_phrase() || matches!(next.tag, Tag::That | Tag::To | Tag::Quote | Tag::Relative)
    });
    is_entry
        && is_bare
        && !has_object
        // "Rebels attacked at dawn", "School opened": they may do so.
        && (is_done_to(words, at)
            || words[at].verb.as_ref().is_some_and(|verb| {
                ["never_active_alone", "verb_of_entry"].iter().any(|list| lexicon::is_listed(list, &verb.base))
            }))
}

/// "appointed chief executive": made what stands behind it without an article or a name.
fn is_appointed(words: &[Word<'_>], at: usize) -> bool {
    let is_making =
        words[at].verb.as_ref().is_some_and(|verb| matches!(verb.base.as_str(), "appoint" | "name" | "elect"));
    let post = words[at + 1..].iter().take_while(|word| matches!(word.tag, Tag::Noun | Tag::Adjective)).count();
    let next = words.get(at + 1 + post);
    let ends = next.is_none_or(|next| {
        matches!(next.tag, Tag::Preposition | Tag::Time(_) | Tag::Break | Tag::Comma | Tag::Conjunction)
    });
    let is_one = post.checked_sub(1).is_some_and(|last| !super::number::is_plural_noun(&words[at + 1 + last].lower));
    let is_person = at.checked_sub(1).is_some_and(|before| words[before].tag == Tag::Name);
    is_making && 0 < post && ends && is_one && is_person
}

/// Whether the verb is one that without an object can only be suffered: "arrested", "seized".
fn is_done_to(words: &[Word<'_>], at: usize) -> bool {
    words[at].verb.as_ref().is_some_and(|verb| {
        ["verb_with_object", "befalls_person", "harm"].iter().any(|list| lexicon::is_listed(list, &verb.base))
            && !is_intransitive(words, at)
    })
}

/// "was boarded, its crew arrested and its cargo seized": whether the list goes on to an end of the same sort.
fn has_later_participle_after_and(words: &[Word<'_>], at: usize) -> bool {
    let end = (at + 1..words.len()).find(|at| words[*at].tag == Tag::Break).unwrap_or(words.len());
    let Some(and) = (at + 1..end).find(|at| words[*at].tag == Tag::Conjunction) else { return false };
    let verb = (and + 1..end).find(|at| !(words[*at].tag.begins_noun_phrase() || words[*at].tag == Tag::Genitive));
    verb.is_some_and(|verb| words[verb].tag == Tag::Verb(Form::PastOrParticiple) && is_done_to(words, verb))
}

/// Whether an "and" with the next verb of a list right behind it follows before the next stop.
fn has_later_verb_after_and(words: &[Word<'_>], at: usize) -> bool {
    let end = (at + 1..words.len()).find(|at| words[*at].tag == Tag::Break).unwrap_or(words.len());
    (at + 1..end).any(|at| {
        words[at].lower == "and"
            && words[at + 1..end]
                .iter()
                .find(|word| word.tag != Tag::Adverb)
                .is_some_and(|next| matches!(next.tag, Tag::Verb(Form::Past | Form::PastOrParticiple)))
    })
}

fn is_negation(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.tag == Tag::Negation)
}
