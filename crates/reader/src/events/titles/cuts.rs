//! Where the words after a title's verb or noun may end.

use super::super::lexicon::{self, Sorts};
use super::super::words::{Form, Tag, Word};
use super::TitleSource;
use super::phrases::is_over;
use std::ops::Range;

/// The places where the words after a verb or noun may end, in order: before prepositions other than "of", before what hangs on them, at
/// the first comma, at the end; never before the object itself is complete.
pub(super) fn cut_points(source: TitleSource<'_>, rest: Range<usize>) -> Vec<usize> {
    let words = source.words;
    let hard = rest.clone().find(|at| is_hard_end(words, *at, rest.end) || counts(source, *at)).unwrap_or(rest.end);
    let first_comma = (rest.start..hard).find(|at| words[*at].tag == Tag::Comma);
    let hard = match first_comma {
        Some(comma) if !continues_with_noun(words, comma, hard) => comma,
        _ => hard,
    };
    let mut has_noun = false;
    let mut is_particle_place = true;
    let mut points = Vec::new();
    for at in rest.start..hard {
        let word = &words[at];
        let is_boundary = match word.tag {
            Tag::Preposition => {
                word.lower != "of"
                    && has_noun
                    && !is_particle_place
                    && !ends_range(words, rest.start, at)
                    && !is_over(words, at)
            }
            Tag::To
                if follows_for(words, rest.start, at) || matches!(words[at - 1].tag, Tag::Verb(_) | Tag::Adjective) =>
            {
                false
            }
            Tag::Subordinator => rest.start < at,
            Tag::Relative if word.lower == "when" => rest.start < at,
            // "asks the envoy Alan Moss to come" says nothing without what is asked.
            Tag::To if asks(words, rest.start) && matches!(words[at - 1].tag, Tag::Name | Tag::Pronoun) => false,
            Tag::To if orders(words, rest.start) => false,
            Tag::To | Tag::Relative | Tag::That => has_noun,
            Tag::Verb(Form::Gerund | Form::Participle | Form::PastOrParticiple) => {
                has_noun && at.checked_sub(1).is_some_and(|before| words[before].tag.is_noun())
            }
            Tag::Comma => first_comma == Some(at),
            _ => false,
        };
        if is_boundary && first_comma.is_none_or(|comma| at <= comma) {
            points.push(at);
        }
        has_noun |= word.tag.is_noun() || word.tag == Tag::Number;
        is_particle_place = matches!(word.tag, Tag::Preposition | Tag::Adverb | Tag::Conjunction | Tag::Verb(_))
            || word.tag == Tag::Adjective && words[at - 1].tag.is_noun();
    }
    points.push(hard);
    // Never between the opening of a clause and its verb: "announces that the group".
    points.retain(|at| {
        !source
            .clauses
            .iter()
            .any(|clause| rest.start <= clause.words.start && clause.words.start < *at && *at <= clause.group.main)
    });
    // Never between a verb and what it takes: "opens an inquiry after finding".
    points.retain(|at| {
        let follows_verb = rest.start + 1 < *at && matches!(words[*at - 1].tag, Tag::Verb(Form::Gerund | Form::Base));
        let reports = words[*at - 1].verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::SPEECH));
        let takes = words.get(*at).is_some_and(|next| {
            next.tag == Tag::That
                || next.tag.begins_noun_phrase()
                || reports && matches!(next.tag, Tag::Comma | Tag::Quote)
        });
        !(follows_verb && takes)
    });
    if points.iter().any(|at| !ends_in_participle(words, rest.start..*at)) {
        points.retain(|at| !ends_in_participle(words, rest.start..*at));
    }
    if points.first().is_none_or(|first| rest.start < *first) && is_complete_without_object(words, rest.start, hard) {
        points.insert(0, rest.start);
    }
    points
}

/// "a gun bought in June", "a war that began in 1954": a title leaves the day out, and the verb would be left.
fn ends_in_participle(words: &[Word<'_>], range: Range<usize>) -> bool {
    let is_time = |at: usize| matches!(words[at].tag, Tag::Time(_));
    let last = range.clone().rev().find(|at| !is_time(*at) && words[*at].tag != Tag::Preposition);
    last.is_some_and(|last| {
        let is_participle = matches!(words[last].tag, Tag::Verb(Form::Participle | Form::PastOrParticiple));
        let before = words[last.saturating_sub(1)].tag;
        let follows_noun = range.start < last && matches!(before, Tag::Noun | Tag::Name);
        let is_relative = range.start < last
            && matches!(before, Tag::Relative | Tag::That)
            && matches!(words[last].tag, Tag::Verb(Form::Past | Form::PastOrParticiple));
        (is_participle && follows_noun || is_relative) && (last + 1..range.end).any(is_time)
    })
}

/// "from 5,200 to 3,000" is cut before "from" or not at all.
fn ends_range(words: &[Word<'_>], start: usize, at: usize) -> bool {
    let near = start.max(at.saturating_sub(4));
    words[at].lower == "to" && words[near..at].iter().any(|word| word.lower == "from")
}

fn asks(words: &[Word<'_>], after_verb: usize) -> bool {
    let verb = after_verb.checked_sub(1).and_then(|at| words[at].verb.as_ref());
    verb.is_some_and(|verb| {
        verb.sorts.has(Sorts::DEMAND) || lexicon::is_listed("implicative_verb", &verb.base) || verb.base == "help"
    })
}

/// "requires the bank to commission a report": of the bank alone nothing is required.
fn orders(words: &[Word<'_>], after_verb: usize) -> bool {
    let verb = after_verb.checked_sub(1).and_then(|at| words[at].verb.as_ref());
    verb.is_some_and(|verb| lexicon::is_listed("ordering_verb", &verb.base))
}

/// "calling for all troops to leave": without its end it would call for the troops.
fn follows_for(words: &[Word<'_>], start: usize, at: usize) -> bool {
    words[start.max(at.saturating_sub(6))..at].iter().any(|word| word.lower == "for")
}

/// "protests erupted in Iraq": what follows the verb is no object.
fn is_complete_without_object(words: &[Word<'_>], at: usize, end: usize) -> bool {
    end <= at
        || matches!(words[at].tag, Tag::Time(_) | Tag::Subordinator | Tag::Break | Tag::Comma)
        || is_part_of_time(words, at)
        || words[at].tag == Tag::Preposition && lexicon::is_listed("complete_without", &words[at].lower)
}

/// "died early on Friday", "died late Friday"
pub(in super::super) fn is_part_of_time(words: &[Word<'_>], at: usize) -> bool {
    let is_time = |at: usize| words.get(at).is_some_and(|word| matches!(word.tag, Tag::Time(_)));
    let is_on = words.get(at + 1).is_some_and(|next| next.lower == "on");
    // "as early as March": either "as", and what stands between them
    let is_as = |at: usize| words.get(at).is_some_and(|word| word.lower == "as");
    let is_measured = |first: usize| {
        let how = words.get(first + 1).map_or("", |word| word.lower.as_str());
        is_as(first)
            && matches!(how, "early" | "late" | "recently" | "soon" | "long")
            && is_as(first + 2)
            && is_time(first + 3)
    };
    (0..3).any(|back| at.checked_sub(back).is_some_and(is_measured))
        || matches!(words[at].lower.as_str(), "early" | "late") && (is_time(at + 1) || is_on && is_time(at + 2))
}

fn continues_with_noun(words: &[Word<'_>], comma: usize, end: usize) -> bool {
    let next = words.get(comma + 1).filter(|_| comma + 1 < end).map(|next| next.tag);
    let follows_noun =
        comma.checked_sub(1).is_some_and(|before| words[before].tag.is_noun() || words[before].tag == Tag::Number);
    let is_noun = next.is_some_and(|tag| tag.begins_noun_phrase() && tag != Tag::Pronoun);
    // "went, the court heard, to a doctor"
    follows_noun && is_noun && !is_before_verb(words, comma + 1)
}

/// "reopens | four days after the eruption": how far from another happening, which the date already says.
fn counts(source: TitleSource<'_>, at: usize) -> bool {
    let Tag::Time(number) = source.words[at].tag else { return false };
    let is_after = source.words.get(at + 1).is_some_and(|next| matches!(next.lower.as_str(), "after" | "before"));
    is_after && source.is_duration(number)
}

/// A mark, or "and" with an adverb after it, which begins a new statement: "returned and soon after took over". So does "he" after a time: "handed
/// down on 27 April he found".
fn is_hard_end(words: &[Word<'_>], at: usize, end: usize) -> bool {
    let begins_other = |next: &Word<'_>| matches!(next.tag, Tag::Adverb | Tag::To);
    let follows_time = at.checked_sub(1).is_some_and(|before| matches!(words[before].tag, Tag::Time(_)));
    let is_subject = matches!(words[at].lower.as_str(), "he" | "she" | "they" | "we" | "i")
        || words[at].tag == Tag::Determiner && is_before_verb(words, at);
    // "the morning after the town burnt"
    let is_counted = || ["after", "before"].iter().any(|last| words[at - 1].text.ends_with(last));
    // "said on Friday he would resign": what is said.
    let is_part = |word: &&Word<'_>| matches!(word.tag, Tag::Time(_) | Tag::Preposition | Tag::Adverb);
    let told = words[..at].iter().rev().find(|word| !is_part(word)).and_then(|word| word.verb.as_ref());
    let is_said =
        told.is_some_and(|verb| verb.sorts.has(Sorts::SPEECH) || lexicon::is_listed("announcing_verb", &verb.base));
    let begins_clause = follows_time && !is_said && (is_subject || words[at].tag.begins_noun_phrase() && is_counted());
    begins_clause
        || words[at].tag == Tag::Break
        || words[at].tag == Tag::Conjunction && at + 1 < end && begins_other(&words[at + 1])
}

/// "opened on 8 June the court heard": the noun phrase that begins here has a verb of its own.
fn is_before_verb(words: &[Word<'_>], start: usize) -> bool {
    words[start..].iter().find(|word| !word.tag.begins_noun_phrase()).is_some_and(|verb| {
        matches!(
            verb.tag,
            Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Verb(Form::Past | Form::Third | Form::PastOrParticiple)
        )
    })
}

/// "announces", "announces that the group": what was said is missing.
pub(super) fn says_nothing(words: &[Word<'_>], range: Range<usize>) -> bool {
    let is_verb = |word: &Word<'_>| matches!(word.tag, Tag::Verb(_) | Tag::Be | Tag::Have | Tag::Modal | Tag::Do);
    let reports = range
        .start
        .checked_sub(1)
        .and_then(|at| words[at].verb.as_ref())
        .is_some_and(|verb| verb.sorts.has(Sorts::SPEECH));
    let that = words[range.clone()].iter().position(|word| word.tag == Tag::That);
    let lacks_verb = that.is_some_and(|that| !words[range.start + that..range.end].iter().any(is_verb));
    // "declared over" says all there is to say.
    let says_so = |word: &Word<'_>| lexicon::is_listed("declared_so", &word.lower);
    lacks_verb || reports && words[range].iter().all(|word| !word.tag.is_noun() && !is_verb(word) && !says_so(word))
}
