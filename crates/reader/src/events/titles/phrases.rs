//! A phrase as a title says it: without what only says when, and without loose ends.

use super::super::phrases::is_round_count;
use super::super::words::{Tag, Word};
use super::{TitleSource, is_part_of_time};
use std::ops::Range;

/// The words of a range as they are written, without the expressions of time and the prepositions before them.
pub(in super::super) fn phrase(source: TitleSource<'_>, range: Range<usize>) -> String {
    let words = source.words;
    let at_end = range.end;
    let mut kept: Vec<Range<usize>> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let after = after_time(source, at, range.end);
        if at < after {
            at = after;
            continue;
        }
        match kept.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => kept.push(at..at + 1),
        }
        at += 1;
    }
    let mut out = String::new();
    for range in kept {
        // "began at around 6 a.m. north of the town": the preposition went with the time.
        let is_before_time = range.end < at_end && matches!(words[range.end].tag, Tag::Time(_));
        let rest = range.clone().rev().take_while(|at| is_part_of_time(words, *at)).count();
        let range = range.start..range.end - rest.min(range.len() - 1);
        let is_whose = is_before_time && words.get(range.end + 1).is_some_and(|next| next.tag == Tag::Genitive);
        let is_described = is_before_time && is_for_what_a_day_describes(words, range.end - 1);
        // "after Monday's defeat" goes on with the defeat.
        let range =
            if is_whose || is_described { range } else { without_loose_end(words, range, &out, is_before_time) };
        if range.is_empty() {
            continue;
        }
        let piece = &source.text[words[range.start].span.start as usize..words[range.end - 1].span.end as usize];
        let piece = piece.split_whitespace().collect::<Vec<_>>().join(" ");
        if !out.is_empty() && !piece.starts_with([',', '.', ';']) {
            out.push(' ');
        }
        out.push_str(&piece);
    }
    out.trim_matches([' ', ',', ';', ':', '–', '—', '-']).to_owned()
}

/// The place after the words that date, their preposition and genitive included, if they begin here; else `at` itself.
fn after_time(source: TitleSource<'_>, at: usize, end: usize) -> usize {
    let words = source.words;
    let start = words[at].span.start as usize;
    let next_time = words[at..end].iter().take(4).find_map(|word| match word.tag {
        Tag::Time(number) => source.times.get(number).filter(|_| !source.is_duration(number)),
        _ => None,
    });
    let Some(time) = next_time.filter(|time| time.phrase.contains(&start)) else { return at };
    let next = words.get(at + 1).filter(|_| at + 1 < end).map(|next| next.tag);
    let is_modifier = matches!(words[at].tag, Tag::Time(_))
        && follows_modifier(words, at)
        && matches!(next, Some(Tag::Noun | Tag::Adjective | Tag::Name | Tag::Verb(_)));
    // "in the 3 May raid": its article is taken for one of the date.
    let is_articled = |at: usize| {
        matches!(words[at].tag, Tag::Time(_))
            && words[at].lower.starts_with("the ")
            && words[at].text.ends_with(char::is_alphabetic)
            && words.get(at + 1).is_some_and(|next| at + 1 < end && next.tag == Tag::Noun)
    };
    if is_modifier || is_articled(at) || at + 1 < end && is_articled(at + 1) {
        return at;
    }
    let after = (at..end).find(|place| time.phrase.end <= words[*place].span.start as usize).unwrap_or(end);
    if after < end && words[after].tag == Tag::Genitive {
        // "after Monday's defeat": the preposition belongs to the defeat.
        return if matches!(words[at].tag, Tag::Time(_)) { after + 1 } else { at };
    }
    // "at 1.30 a.m. local time"
    let is_clock = after + 1 < end && words[after].lower == "local" && words[after + 1].lower == "time";
    after + 2 * usize::from(is_clock)
}

/// "turned up for Sunday lunch": the preposition goes with the lunch.
fn is_for_what_a_day_describes(words: &[Word<'_>], preposition: usize) -> bool {
    matches!(words[preposition].lower.as_str(), "for" | "to" | "with" | "of")
        && words.get(preposition + 2).is_some_and(|next| next.tag == Tag::Noun)
}

/// "the 2008 agreement": the year belongs to the name of the thing.
fn follows_modifier(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        matches!(words[before].tag, Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Adjective)
    })
}

fn without_loose_end(words: &[Word<'_>], range: Range<usize>, before: &str, is_before_time: bool) -> Range<usize> {
    let (mut start, mut end) = (range.start, range.end);
    while start < end && before.is_empty() && matches!(words[start].tag, Tag::Comma | Tag::Break) {
        start += 1;
    }
    let is_loose = |tag: Tag| {
        matches!(
            tag,
            Tag::Comma
                | Tag::Break
                | Tag::Conjunction
                | Tag::Determiner
                | Tag::Adverb
                | Tag::To
                | Tag::Relative
                | Tag::That
                | Tag::Possessive
        )
    };
    let is_preposition = |at: usize| {
        words[at].tag == Tag::Preposition
            && !matches!(words[at].lower.as_str(), "off" | "out" | "up" | "down" | "away")
            && !goes_through(words, at)
            && !is_over(words, at)
            && (is_before_time || at.checked_sub(1).is_some_and(|before| !matches!(words[before].tag, Tag::Verb(_))))
    };
    while start < end && (is_loose(words[end - 1].tag) || is_preposition(end - 1)) && !is_particle(words, end - 1) {
        end -= 1;
    }
    start..end
}

/// "was declared over on 25 June", "declared the war over": another preposition leads in the day.
pub(super) fn is_over(words: &[Word<'_>], at: usize) -> bool {
    let verb = words[..at].iter().rev().find_map(|word| word.verb.as_ref());
    let is_declared = verb.is_some_and(|verb| matches!(verb.base.as_str(), "declare" | "pronounce" | "proclaim"));
    let follows_verb = is_declared || at.checked_sub(1).is_some_and(|before| matches!(words[before].tag, Tag::Verb(_)));
    let is_led = words.get(at + 1).is_none_or(|next| {
        matches!(next.tag, Tag::Preposition | Tag::Comma | Tag::Break | Tag::Time(_) | Tag::Subordinator)
    });
    words[at].lower == "over" && follows_verb && is_led
}

/// "The sale went through a year later", "fell through in May"
fn goes_through(words: &[Word<'_>], at: usize) -> bool {
    let verb = at.checked_sub(1).and_then(|before| words[before].verb.as_ref());
    words[at].lower == "through" && verb.is_some_and(|verb| matches!(verb.base.as_str(), "go" | "fall" | "come"))
}

/// "broke out", "pulled back", "turned him down": the adverb belongs to the verb.
fn is_particle(words: &[Word<'_>], at: usize) -> bool {
    let is_verb = |at: usize| matches!(words[at].tag, Tag::Verb(_));
    let follows_verb = at.checked_sub(1).is_some_and(is_verb);
    let follows_object = at.checked_sub(2).is_some_and(is_verb) && words[at - 1].tag == Tag::Pronoun;
    // "sweeps the system away"
    let is_away = matches!(words[at].lower.as_str(), "away" | "off" | "apart" | "aside" | "down" | "back")
        && words[at - 1].tag.is_noun();
    words[at].tag == Tag::Adverb && (follows_verb || follows_object || is_away) && !words[at].lower.ends_with("ly")
}

pub(in super::super) fn without_article(words: &[Word<'_>], range: Range<usize>) -> Range<usize> {
    let is_article = words
        .get(range.start)
        .is_some_and(|word| matches!(word.lower.as_str(), "the" | "a" | "an" | "whose") && 1 < range.len())
        && !is_round_count(words, range.start);
    range.start + usize::from(is_article)..range.end
}
