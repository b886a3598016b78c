//! Noun phrases: where one begins that ends here, and which of several is a verb's subject.

use super::lexicon;
use super::words::{Form, Tag, Word};
use std::ops::Range;

/// The noun phrase that ends right before `end`, with what hangs on it by prepositions.
pub(super) fn noun_phrase_before(words: &[Word<'_>], end: usize) -> Option<Range<usize>> {
    let mut start = end;
    while 0 < start && continues_phrase(words, start - 1) {
        // "among them a letter": an article begins a phrase of its own.
        let begins = start < end && matches!(words[start].tag, Tag::Determiner | Tag::Possessive);
        if begins && matches!(words[start - 1].tag, Tag::Pronoun | Tag::Noun | Tag::Name | Tag::Number) {
            break;
        }
        // "The driver we got back": who did it begins a phrase too.
        let is_subject = start < end && matches!(words[start].lower.as_str(), "i" | "we" | "he" | "she" | "they");
        if is_subject && words[start - 1].tag.is_noun() {
            break;
        }
        // "in accordance with the memorandum": no noun that anything is told of.
        let is_of_preposition = words[start - 1].tag == Tag::Preposition
            && 2 < start
            && words[start - 3].tag == Tag::Preposition
            && lexicon::is_listed("preposition_noun", &words[start - 2].lower);
        if is_of_preposition {
            break;
        }
        start -= 1;
    }
    trimmed(words, start..end)
}

/// "the day the company failed": where the subject begins, if a noun of time stands right before it and the verb right after it.
pub(super) fn subject_after_time_noun(words: &[Word<'_>], verb: usize) -> Option<usize> {
    let start = noun_phrase_before(words, verb)?.start;
    let noun = start.checked_sub(1)?;
    let begins = matches!(words[start].tag, Tag::Determiner | Tag::Possessive | Tag::Name);
    let is_time = words[noun].tag == Tag::Noun && lexicon::is_listed("time_noun", &words[noun].lower);
    let is_known = noun.checked_sub(1).is_some_and(|the| matches!(words[the].lower.as_str(), "the" | "same" | "very"));
    (begins && is_time && is_known).then_some(start)
}

/// "The loan they signed", "the law the government passed": where the subject begins of a relative clause without its pronoun, told of the noun right
/// before it. A pronoun is one only behind what begins the sentence: in "In the morning they left" it begins the main clause.
pub(super) fn contact_subject(words: &[Word<'_>], verb: usize) -> Option<usize> {
    let end = words[..verb].iter().rposition(|word| word.tag != Tag::Adverb)? + 1;
    let phrase = noun_phrase_before(words, end)?;
    let noun = phrase.start.checked_sub(1).filter(|noun| words[*noun].tag == Tag::Noun)?;
    let described = noun_phrase_before(words, phrase.start)?;
    let is_of_time = lexicon::is_listed("time_noun", &words[noun].lower);
    let begins = matches!(words[described.start].tag, Tag::Determiner | Tag::Possessive);
    if !begins || is_of_time {
        return None;
    }
    let opens = words[..described.start].iter().all(|word| matches!(word.tag, Tag::Quote | Tag::Conjunction));
    let is_told = match words[phrase.start].lower.as_str() {
        "he" | "she" | "they" | "we" | "i" => opens && phrase.len() == 1,
        "the" | "its" | "his" | "their" => {
            // "gave the council the report passed in May"
            let before = described.start.checked_sub(1).and_then(|before| words[before].verb.as_ref());
            !before.is_some_and(|verb| lexicon::is_listed("ditransitive_verb", &verb.base))
        }
        _ => false,
    };
    is_told.then_some(phrase.start)
}

/// The subject in the words between a clause's start and its verb: "the US air force" of "In response, the US air force".
pub(super) fn subject_in(words: &[Word<'_>], range: Range<usize>) -> Option<Range<usize>> {
    if range.end <= range.start {
        return None;
    }
    let mut end = range.end;
    while range.start < end && matches!(words[end - 1].tag, Tag::Adverb | Tag::Negation | Tag::Time(_) | Tag::Quote) {
        end -= 1;
    }
    let chunks = chunks(words, range.start..end);
    let last = chunks.last()?.clone();
    // "Kadhimi, the head of the service, resigned": a comma right before the verb closes an insertion, and the subject came before it.
    if last.is_empty() {
        return chunks.into_iter().find_map(|chunk| before_insertion(words, chunk));
    }
    let start = list_start(words, &chunks);
    let subject = after_adverbial(words, start..last.end).and_then(|range| trimmed(words, range))?;
    // "This time he won"; "The driver we got back" tells first what was got.
    let is_pronoun = matches!(words[subject.end - 1].lower.as_str(), "he" | "she" | "they" | "we" | "i");
    match (1 < subject.len() && is_pronoun).then(|| words[subject.end - 2].tag) {
        Some(Tag::Name) => None,
        Some(Tag::Noun) => Some(subject.end - 1..subject.end),
        _ => Some(subject),
    }
}

/// The parts of a range between its commas, dashes and brackets.
fn chunks(words: &[Word<'_>], range: Range<usize>) -> Vec<Range<usize>> {
    let mut chunks = Vec::new();
    let mut start = range.start;
    for at in range.clone() {
        if matches!(words[at].tag, Tag::Comma | Tag::Break) {
            chunks.push(start..at);
            start = at + 1;
        }
    }
    chunks.push(start..range.end);
    chunks
}

/// Where the subject's list begins: "Chrysler, Ford, and General Motors" are all of it.
fn list_start(words: &[Word<'_>], chunks: &[Range<usize>]) -> usize {
    let last = &chunks[chunks.len() - 1];
    let has_conjunction = words[last.clone()].iter().any(|word| word.tag == Tag::Conjunction);
    let mut start = last.start;
    if !has_conjunction {
        return start;
    }
    // "Osei, the head of the union, and nine others": what stands between describes the first.
    if let [.., first, _, _] = chunks
        && words[last.start].tag == Tag::Conjunction
        && is_bare_phrase(words, first.clone())
        && !first.is_empty()
        && is_insertion(words, &chunks[chunks.len() - 2])
    {
        return first.start;
    }
    for chunk in chunks[..chunks.len() - 1].iter().rev() {
        // "In 2004 Latvia, Estonia and Lithuania joined"
        let is_dated = words[chunk.start].tag == Tag::Preposition
            && words.get(chunk.start + 1).is_some_and(|time| matches!(time.tag, Tag::Time(_)))
            && words.get(chunk.start + 2).is_some_and(|name| name.tag == Tag::Name);
        let first = if is_dated { (chunk.start + 2).min(chunk.end) } else { chunk.start };
        let is_item = first < chunk.end
            && chunk.end + 1 == start
            && words[chunk.end].tag == Tag::Comma
            && is_bare_phrase(words, first..chunk.end);
        if !is_item {
            break;
        }
        start = first;
    }
    start
}

/// "the head of the union": a noun phrase with its article, no verb in it.
fn is_insertion(words: &[Word<'_>], chunk: &Range<usize>) -> bool {
    let begins = words.get(chunk.start).is_some_and(|word| matches!(word.tag, Tag::Determiner | Tag::Possessive));
    let continues =
        |word: &Word<'_>| word.tag.begins_noun_phrase() || matches!(word.tag, Tag::Genitive | Tag::Preposition);
    begins && words[chunk.clone()].iter().all(continues)
}

fn is_bare_phrase(words: &[Word<'_>], range: Range<usize>) -> bool {
    range.len() <= 4
        && words[range].iter().all(|word| {
            matches!(word.tag, Tag::Name | Tag::Noun | Tag::Determiner | Tag::Adjective | Tag::Number | Tag::Genitive)
        })
}

/// The noun phrase that stands alone in a part of a sentence: "the envoy" of "On 9 May the envoy", nothing of "in the capital".
fn before_insertion(words: &[Word<'_>], chunk: Range<usize>) -> Option<Range<usize>> {
    // "On 9 May", "Later that week" date what follows; any other preposition takes the noun that follows.
    let mut start = chunk.start;
    while start < chunk.end {
        let is_time = |at: usize| at < chunk.end && matches!(words[at].tag, Tag::Time(_));
        match words[start].tag {
            Tag::Preposition if is_time(start + 1) => start += 2,
            Tag::Conjunction | Tag::Quote => start += 1,
            Tag::Time(_) if start + 1 < chunk.end => start += 1,
            Tag::Preposition | Tag::Time(_) | Tag::Adverb | Tag::Subordinator => return None,
            _ => break,
        }
    }
    let has_noun = words[start..chunk.end].iter().any(|word| word.tag.is_noun());
    has_noun.then(|| after_adverbial(words, start..chunk.end)).flatten().and_then(|range| trimmed(words, range))
}

/// What is left of a range after a fronted "in December", "On the same day" or "meanwhile".
fn after_adverbial(words: &[Word<'_>], range: Range<usize>) -> Option<Range<usize>> {
    let mut start = range.start;
    while start < range.end {
        match words[start].tag {
            Tag::Adverb if is_before_number(words, start) => break,
            // "Late on the Wednesday one of them"
            Tag::Adjective
                if matches!(words[start].lower.as_str(), "late" | "early")
                    && words.get(start + 1).is_some_and(|next| matches!(next.tag, Tag::Preposition | Tag::Time(_))) =>
            {
                start += 1;
            }
            Tag::Adverb | Tag::Conjunction | Tag::Negation | Tag::Other => start += 1,
            Tag::Time(_) if words.get(start + 1).is_some_and(|next| next.tag == Tag::Genitive) => break,
            Tag::Time(_) if is_time_before_noun(words, start, range.end) => break,
            Tag::Time(_) => start += 1,
            Tag::Preposition if is_before_number(words, start) => break,
            Tag::Preposition => start = after_preposition(words, start, range.end)?,
            Tag::Verb(Form::Gerund | Form::Participle | Form::PastOrParticiple)
            | Tag::Relative
            | Tag::That
            | Tag::Subordinator => return None,
            _ => break,
        }
    }
    (start < range.end).then_some(start..range.end)
}

/// "over 500 people", "about forty": no place, but how many.
fn is_before_number(words: &[Word<'_>], at: usize) -> bool {
    // "at least 23 people", "more than forty", "up to a hundred"
    let is_limit = |offset: usize, word: &str| words.get(at + offset).is_some_and(|next| next.lower == word);
    let is_number = |offset: usize| {
        words.get(at + offset).is_some_and(|next| {
            next.tag == Tag::Number
                || next.lower == "half"
                || lexicon::is_listed("number_word", &next.lower)
                || is_round_count(words, at + offset)
        })
    };
    let is_about = lexicon::is_listed("about_number", &words[at].lower);
    let is_compared = matches!(words[at].lower.as_str(), "more" | "less" | "fewer") && is_limit(1, "than");
    is_about && is_number(1)
        || is_compared && is_number(2)
        || is_number(2) && words[at].lower == "at" && (is_limit(1, "least") || is_limit(1, "most"))
        || is_number(2) && words[at].lower == "up" && is_limit(1, "to")
}

/// "a thousand", "a few"
pub(super) fn is_round_count(words: &[Word<'_>], at: usize) -> bool {
    let is_listed = |list: &str| words.get(at + 1).is_some_and(|next| lexicon::is_listed(list, &next.lower));
    matches!(words[at].lower.as_str(), "a" | "an") && (is_listed("large_number") || is_listed("vague_count"))
}

/// "2008 agreement" but not "In 2008 protesters", whose preposition was passed over.
fn is_time_before_noun(words: &[Word<'_>], at: usize, end: usize) -> bool {
    let follows_preposition = at.checked_sub(1).is_some_and(|before| words[before].tag == Tag::Preposition);
    let is_year = words[at].text.len() == 4 && words[at].text.bytes().all(|letter| letter.is_ascii_digit());
    !follows_preposition && is_year && at + 1 < end
}

/// The end of a prepositional phrase without a comma after it: at the next word that can begin a noun phrase of its own.
pub(super) fn after_preposition(words: &[Word<'_>], at: usize, end: usize) -> Option<usize> {
    let mut place = at + 1;
    let mut has_noun = false;
    while place < end {
        let tag = words[place].tag;
        match tag {
            // "at the two-day hearing"
            // "In last month's raid the police": the time is the raid's.
            Tag::Time(_) if words.get(place + 1).is_some_and(|next| next.tag == Tag::Genitive) => {}
            Tag::Time(_) if is_modifier(words, place) => {}
            // "at about 2:40 p.m."
            Tag::Time(_) if !has_noun => return Some(place + 1),
            Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Number if has_noun => return Some(place),
            Tag::Name if has_noun && words[place - 1].tag == Tag::Noun => return Some(place),
            // "For this he received"
            Tag::Pronoun if words[place - 1].tag == Tag::Determiner => return Some(place),
            // "after the shooting more than a thousand people rallied"
            Tag::Preposition | Tag::Adverb if has_noun && is_before_number(words, place) => return Some(place),
            Tag::Preposition if has_noun => return after_preposition(words, place, end),
            Tag::Conjunction if has_noun => has_noun = false,
            Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number => has_noun = true,
            Tag::Genitive => has_noun = false,
            _ => {}
        }
        place += 1;
    }
    None
}

/// A time between an article and its noun: "the two-day hearing".
fn is_modifier(words: &[Word<'_>], at: usize) -> bool {
    let follows =
        at.checked_sub(1).is_some_and(|before| matches!(words[before].tag, Tag::Determiner | Tag::Possessive));
    follows && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adjective))
}

fn continues_phrase(words: &[Word<'_>], at: usize) -> bool {
    match words[at].tag {
        Tag::Determiner
        | Tag::Possessive
        | Tag::Genitive
        | Tag::Adjective
        | Tag::Noun
        | Tag::Name
        | Tag::Number
        | Tag::Pronoun => true,
        Tag::Preposition => {
            words.get(at + 1).is_some_and(|next| next.tag.begins_noun_phrase()) && 0 < at && words[at - 1].tag.is_noun()
        }
        Tag::Conjunction => {
            0 < at && words[at - 1].tag.is_noun() && words.get(at + 1).is_some_and(|next| next.tag.begins_noun_phrase())
        }
        Tag::Adverb => {
            words.get(at + 1).is_some_and(|next| next.tag == Tag::Adjective)
                && 0 < at
                && words[at - 1].tag == Tag::Determiner
        }
        // "In 1987 workmen" is no phrase of its own, "the 1987 fire" and "in 1987's fire" are.
        Tag::Time(_) => words.get(at + 1).is_some_and(|next| match next.tag {
            Tag::Genitive => true,
            Tag::Noun | Tag::Adjective => {
                !at.checked_sub(1).is_some_and(|before| words[before].tag == Tag::Preposition)
            }
            _ => false,
        }),
        _ => false,
    }
}

/// The range without prepositions and conjunctions at its ends; `None` without a noun.
fn trimmed(words: &[Word<'_>], range: Range<usize>) -> Option<Range<usize>> {
    let (mut start, mut end) = (range.start, range.end);
    let is_loose = |tag: Tag| {
        matches!(
            tag,
            Tag::Preposition
                | Tag::Conjunction
                | Tag::Comma
                | Tag::Break
                | Tag::Quote
                | Tag::Adverb
                | Tag::Other
                | Tag::Genitive
        )
    };
    while start < end && is_loose(words[start].tag) && !is_before_number(words, start) {
        start += 1;
    }
    while start < end
        && (is_loose(words[end - 1].tag) || matches!(words[end - 1].tag, Tag::Determiner))
        && 1 < end - start
    {
        end -= 1;
    }
    words[start..end]
        .iter()
        .any(|word| word.tag.is_noun() || matches!(word.tag, Tag::Number | Tag::Determiner))
        .then_some(start..end)
}
