//! How far one happening lies from another, as a sentence tells it.
//!
//! In: the words and clauses of a sentence. Out: [`Relation`]s between what it tells. "Lawmakers voted on Sunday, two days after a drone
//! killed him" puts the vote two days after the killing, so that either dates the other.

use super::clauses::{Clause, Link};
use super::groups::Kind;
use super::lexicon;
use super::phrases::subject_in;
use super::targets::{Target, is_happening, target};
use super::words::{Tag, Word};
use dateline_model::Span;
use dateline_times::{TimeExpression, TimexKind};

/// `later` minus `earlier` is at least `days.0` and at most `days.1` days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Relation {
    /// The word that tells what lies earlier; `None` for what the story told last.
    pub(super) earlier: Option<Span>,
    /// The word that tells what lies later; `None` for what the story told last.
    pub(super) later: Option<Span>,
    /// Days between them.
    pub(super) days: (i32, i32),
    /// The words that say so.
    pub(super) words: Span,
    /// Whether both tell one happening: "nine drowned when the barge sank".
    pub(super) is_one: bool,
}

/// A relation between places of one sentence, before statements are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) placed: Target,
    pub(super) from: Option<Target>,
    pub(super) is_after: bool,
    pub(super) days: (i32, i32),
    pub(super) words: Span,
    /// Told by "when".
    pub(super) is_when: bool,
}

impl Step {
    /// Whether this is one of the two that it relates.
    pub(super) fn touches(&self, target: Target) -> bool {
        self.placed == target || self.from == Some(target)
    }

    /// As a relation of the words that tell the two.
    pub(super) fn relation(&self, words: &[Word<'_>], clauses: &[Clause]) -> Relation {
        let place = |target: Target| match target {
            Target::Clause(number) => words[clauses[number].group.main].span,
            Target::Noun(at) => words[at].span,
        };
        let (placed, from) = (Some(place(self.placed)), self.from.map(place));
        let (earlier, later) = if self.is_after { (from, placed) } else { (placed, from) };
        let is_harm = |target: Target| match target {
            Target::Clause(number) => words[clauses[number].group.main]
                .verb
                .as_ref()
                .is_some_and(|verb| lexicon::is_listed("harm", &verb.base)),
            Target::Noun(_) => false,
        };
        let is_one = self.from.is_some() && self.days == (0, 0) && self.is_when && is_harm(self.placed);
        Relation { earlier, later, days: self.days, words: self.words, is_one }
    }
}

/// Days that "after X" without a count may lie after X, at most, to be of use.
const LONGEST: i32 = 36_500;

/// The relations that a sentence tells.
pub(super) fn steps(words: &[Word<'_>], clauses: &[Clause], times: &[TimeExpression]) -> Vec<Step> {
    let mut found: Vec<Step> = Vec::new();
    for at in 0..words.len() {
        found.extend(counted(words, clauses, times, at, found.last().copied()));
        found.extend(from_last(words, clauses, times, at));
        found.extend(bare_order(words, clauses, at));
        found.extend(within(words, clauses, at));
        found.extend(along_with(words, clauses, at));
    }
    found.extend((0..clauses.len()).filter_map(|number| told_by_verb(words, clauses, number)));
    found.extend((0..clauses.len()).filter_map(|number| told_by_when(words, clauses, number)));
    found.retain(|step| step.from != Some(step.placed));
    found
}

/// "two days after the vote", "hours before the talks", "a day after he fled".
fn counted(
    words: &[Word<'_>],
    clauses: &[Clause],
    times: &[TimeExpression],
    at: usize,
    last: Option<Step>,
) -> Option<Step> {
    let (days, end) = count(words, times, at)?;
    let link = words.get(end)?;
    let is_after = match link.lower.as_str() {
        "after" | "following" => true,
        // "two years to the day since the dam broke"; "three years since" only says how long it has been.
        "since" if is_to_the_day(words, at + 1) => true,
        "before" => false,
        _ => return None,
    };
    // "shelled the town for three days before troops entered": how long it lasted.
    if !is_after && at.checked_sub(1).is_some_and(|before| words[before].lower == "for") {
        return None;
    }
    let from = anchor(words, clauses, end)?;
    // "came five days after A fell, and three days after B rose": both are counted of what came.
    let goes_on = at.checked_sub(1).is_some_and(|before| words[before].lower == "and");
    let placed = match last.filter(|last| goes_on && last.from.is_some()) {
        Some(last) => last.placed,
        None => placed(words, clauses, at)?,
    };
    let words = Span { start: words[at].span.start, end: link.span.end };
    Some(Step { placed, from: Some(from), is_after, days, words, is_when: false })
}

/// "Hours later", "two days earlier" where the times could not count it.
fn from_last(words: &[Word<'_>], clauses: &[Clause], times: &[TimeExpression], at: usize) -> Option<Step> {
    if let Tag::Time(number) = words[at].tag {
        let time = times.get(number).filter(|time| time.rule == "later" && time.edtf.is_none())?;
        let is_after = ["later", "after", "afterwards"].iter().any(|word| words[at].lower.ends_with(word));
        let days = days_told(&words[at].lower)?;
        let words_span = Span::new(time.span.start, time.span.end);
        return Some(Step {
            placed: placed(words, clauses, at)?,
            from: None,
            is_after,
            days,
            words: words_span,
            is_when: false,
        });
    }
    let days = vague_days(&words[at].lower)?;
    let is_after = match words.get(at + 1)?.lower.as_str() {
        "later" => true,
        "earlier" => false,
        _ => return None,
    };
    let span = Span { start: words[at].span.start, end: words[at + 1].span.end };
    Some(Step { placed: placed(words, clauses, at)?, from: None, is_after, days, words: span, is_when: false })
}

/// "after the vote", "before he fled", without a count.
fn bare_order(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<Step> {
    let is_after = match words[at].lower.as_str() {
        "after" => true,
        "before" => false,
        _ => return None,
    };
    let follows_count = at.checked_sub(1).is_some_and(|before| {
        matches!(words[before].tag, Tag::Time(_) | Tag::Number | Tag::Adverb)
            || vague_days(&words[before].lower).is_some()
            || matches!(words[before].lower.as_str(), "day" | "night" | "morning" | "week" | "month" | "year" | "named")
    });
    if follows_count {
        return None;
    }
    let from = anchor(words, clauses, at)?;
    // "fled after the volcano erupted": the clause that it opens is what the other is told of.
    let around = match from {
        Target::Clause(number) if clauses[number].link == Link::Subordinate(at) => clauses[number].parent,
        _ => None,
    };
    let placed = around.map(Target::Clause).or_else(|| placed(words, clauses, at))?;
    Some(Step { placed, from: Some(from), is_after, days: (0, LONGEST), words: words[at].span, is_when: false })
}

/// "died in the attack", "was hurt during the riot": what was told before and what befell somebody in it share their day.
fn within(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<Step> {
    let number = clauses.iter().position(|clause| clause.group.words.end <= at && clause.words.contains(&at))?;
    let clause = &clauses[number];
    let is_told = clause.group.kind == Kind::Finite && clause.group.is_past && !clause.group.is_negated;
    let is_taken_up = words.get(at + 1).is_some_and(|next| !matches!(next.lower.as_str(), "a" | "an"));
    let head = happening_led_by(words, clause, at).filter(|_| is_taken_up && words[at].lower != "at")?;
    let is_sudden = lexicon::class_of_noun(&words[head].lower)
        .is_some_and(|(class, is_plural)| !is_plural && lexicon::is_listed("sudden_class", class));
    (is_sudden && is_told).then(|| Step {
        placed: Target::Clause(number),
        from: Some(Target::Noun(head)),
        is_after: true,
        days: (0, 0),
        words: words[at].span,
        is_when: false,
    })
}

/// The happenings in which, at which or during which a clause says that it happened: "was shot in the raid of 17 January".
pub(super) fn happenings_around<'w>(words: &'w [Word<'_>], clause: &'w Clause) -> impl Iterator<Item = usize> + 'w {
    (clause.group.words.end..clause.words.end).filter_map(|at| happening_led_by(words, clause, at))
}

/// "in the attack": the happening, if the preposition here says that the clause tells of something in it. Of "arrested in the killing of Osei" it does not.
fn happening_led_by(words: &[Word<'_>], clause: &Clause, at: usize) -> Option<usize> {
    let is_in = matches!(words[at].lower.as_str(), "in" | "during" | "at");
    let is_one = words.get(at + 1).is_some_and(|next| {
        matches!(next.lower.as_str(), "the" | "that" | "this" | "a" | "an") || matches!(next.tag, Tag::Time(_))
    });
    let verb = words[clause.group.main].verb.as_ref();
    let is_over_it = verb.is_some_and(|verb| lexicon::is_listed("prosecuting_verb", &verb.base));
    // "denied any part in the attack", "praised the conduct of police in the clashes": the part and the conduct were in it.
    let is_of_object = clause.group.words.end < at
        && words[at - 1].tag.is_noun()
        && verb.is_some_and(|verb| {
            let lists = ["answering_verb", "blaming_verb", "condemning_verb"];
            lists.iter().any(|list| lexicon::is_listed(list, &verb.base)) || verb.base.starts_with("apologi")
        });
    (is_in && is_one && !is_over_it && !is_of_object).then(|| happening_from(words, at + 1)).flatten()
}

/// "nine others were also killed": in what was told before.
fn along_with(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<Step> {
    if words[at].lower != "also" {
        return None;
    }
    let number = clauses.iter().position(|clause| clause.group.words.contains(&at))?;
    let clause = &clauses[number];
    let class = words[clause.group.main].verb.as_ref().map(|verb| lexicon::class_of_verb(&verb.base))?;
    let is_told = clause.group.is_passive && clause.group.is_past && !clause.group.is_negated;
    (is_told && lexicon::is_listed("sudden_class", class)).then(|| Step {
        placed: Target::Clause(number),
        from: None,
        is_after: true,
        days: (0, 0),
        words: words[at].span,
        is_when: false,
    })
}

/// "the strikes followed an attack", "the killing came after the raid": verbs that tell only the order of two happenings.
fn told_by_verb(words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<Step> {
    let clause = &clauses[number];
    let base = words[clause.group.main].verb.as_ref()?.base.as_str();
    let is_after = match base {
        "follow" => true,
        "precede" => false,
        _ => return None,
    };
    let is_told = !clause.group.is_negated && !clause.group.is_passive && clause.group.modal.is_none();
    let later = clause.subject.clone().and_then(|subject| head_happening(words, subject.start, subject.end))?;
    let from = happening_from(words, clause.group.words.end)?;
    let words = words[clause.group.main].span;
    is_told.then_some(Step {
        placed: Target::Noun(later),
        from: Some(Target::Noun(from)),
        is_after,
        days: (0, LONGEST),
        words,
        is_when: false,
    })
}

/// "died when the ferry capsized": one day for both.
fn told_by_when(words: &[Word<'_>], clauses: &[Clause], number: usize) -> Option<Step> {
    let clause = &clauses[number];
    let Link::Subordinate(at) = clause.link else { return None };
    let parent = clause.parent?;
    let is_told = |number: usize| {
        let group = &clauses[number].group;
        group.kind == Kind::Finite
            && group.is_past
            && !(group.is_past_perfect
                || group.is_negated
                || group.is_copula
                || group.is_progressive
                || group.modal.is_some())
    };
    let comes_after = clauses[parent].group.main < at;
    (words[at].lower == "when" && comes_after && !tells_which(words, at) && is_told(number) && is_told(parent)).then(
        || Step {
            placed: Target::Clause(parent),
            from: Some(Target::Clause(number)),
            is_after: true,
            days: (0, 0),
            words: words[at].span,
            is_when: true,
        },
    )
}

/// "described the night when he died": which night it was, not when it was described.
pub(super) fn tells_which(words: &[Word<'_>], when: usize) -> bool {
    when.checked_sub(1).is_some_and(|noun| lexicon::is_listed("time_noun", &words[noun].lower))
}

fn is_to_the_day(words: &[Word<'_>], at: usize) -> bool {
    let here = words.get(at..at + 3).unwrap_or_default();
    here.iter().map(|word| word.lower.as_str()).eq(["to", "the", "day"])
}

/// How many days, and the place after the words that say so.
fn count(words: &[Word<'_>], times: &[TimeExpression], at: usize) -> Option<((i32, i32), usize)> {
    if let Tag::Time(number) = words[at].tag {
        let time = times.get(number).filter(|time| time.kind == TimexKind::Duration)?;
        // "a year to the day after"
        let is_exact = is_to_the_day(words, at + 1);
        let years: Option<i32> =
            time.value.strip_prefix('P').and_then(|rest| rest.strip_suffix('Y')).and_then(|count| count.parse().ok());
        let days = match years.filter(|years| is_exact && *years < 1_000) {
            Some(years) => (365 * years, 365 * years + years / 4 + 1),
            None => days_of_value(&time.value, &words[at].lower)?,
        };
        return Some((days, at + 1 + if is_exact { 3 } else { 0 }));
    }
    if words[at].lower == "day" && at.checked_sub(1).is_some_and(|before| words[before].lower == "the") {
        return Some(((1, 1), at + 1));
    }
    vague_days(&words[at].lower).map(|days| (days, at + 1))
}

/// The days in a TIMEX3 duration: a number of days exactly, of anything longer with the slack that people allow it.
fn days_of_value(value: &str, told: &str) -> Option<(i32, i32)> {
    let (count, unit) = match value.strip_prefix("PT") {
        Some(clock) => (clock.get(..clock.len().checked_sub(1)?)?, "T"),
        None => {
            let rest = value.strip_prefix('P')?;
            let last = rest.char_indices().next_back()?.0;
            (&rest[..last], &rest[last..])
        }
    };
    let count: i32 = count.parse().ok().filter(|count| *count < 2_000)?;
    let (least, most) = match unit {
        "T" => (0, count / 24 + 1),
        "D" => (count, count),
        "W" => (7 * count - 3, 7 * count + 3),
        "M" => (30 * count - 15, 31 * count + 15),
        "Y" => (365 * count - 183, 366 * count + 183),
        _ => return None,
    };
    Some(match told {
        _ if ["less than", "within", "barely", "under"].iter().any(|word| told.starts_with(word)) => (0, most),
        _ if ["more than", "over", "at least"].iter().any(|word| told.starts_with(word)) => (least, 2 * most),
        _ => (least, most),
    })
}

/// Whether it counts hours or minutes from what was told last: "two hours later".
pub(super) fn counts_hours(time: &TimeExpression) -> bool {
    time.rule == "later" && time.kind == TimexKind::Time
}

/// "two days earlier", "less than 48 hours later", by its words.
fn days_told(told: &str) -> Option<(i32, i32)> {
    let told = ["some ", "about ", "around ", "just ", "nearly ", "almost "]
        .iter()
        .find_map(|word| told.strip_prefix(word))
        .unwrap_or(told);
    let counted = ["less than ", "more than ", "at least ", "fewer than ", "over ", "under "]
        .iter()
        .find_map(|word| told.strip_prefix(word));
    let mut parts = counted.unwrap_or(told).split_whitespace();
    let first = parts.next()?;
    let count = match first {
        "a" if told.starts_with("a few ") => None,
        "a" | "an" => Some(1),
        word => dateline_times::number(word).or_else(|| word.parse().ok()),
    };
    let Some(count) = count else {
        // "a few hours later"
        return vague_days(first).or_else(|| told.split_whitespace().find_map(vague_days));
    };
    let unit = match parts.next()?.trim_end_matches('s') {
        "day" => "D",
        "week" => "W",
        "month" => "M",
        "year" => "Y",
        "hour" | "minute" | "second" => {
            let hours = i32::try_from(if told.contains("hour") { count } else { 1 }).ok()?;
            let least = if counted.is_some() { 0 } else { hours / HOURS_OF_DAY };
            return Some((least, (hours - 1) / HOURS_OF_DAY + 1));
        }
        _ => return None,
    };
    days_of_value(&format!("P{count}{unit}"), told)
}

const HOURS_OF_DAY: i32 = 24;

/// "hours", "days", "weeks": how far that may be.
fn vague_days(lower: &str) -> Option<(i32, i32)> {
    match lower {
        "minutes" => Some((0, 1)),
        "hours" => Some((0, 1)),
        "days" => Some((1, 30)),
        "weeks" => Some((7, 120)),
        "months" => Some((28, 1_100)),
        _ => None,
    }
}

/// What "after" or "before" at this place is followed by: a clause with a past, or a happening.
fn anchor(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<Target> {
    let clause = clauses.iter().position(|clause| match clause.link {
        Link::Subordinate(place) => place == at,
        Link::Participial => clause.words.start <= at && at < clause.group.words.start,
        _ => false,
    });
    if let Some(number) = clause {
        let group = &clauses[number].group;
        let is_told = !group.is_negated && group.modal.is_none() && !group.is_copula;
        return is_told.then_some(Target::Clause(number));
    }
    happening_from(words, at + 1).map(Target::Noun)
}

/// The happening that the noun phrase beginning here tells, "of" passed over: "the start of the talks" tells no talks.
fn happening_from(words: &[Word<'_>], start: usize) -> Option<usize> {
    let end = (start..words.len())
        .find(|at| !(words[*at].tag.begins_noun_phrase() || matches!(words[*at].tag, Tag::Genitive | Tag::Time(_))))
        .unwrap_or(words.len());
    head_happening(words, start, end)
}

fn head_happening(words: &[Word<'_>], start: usize, end: usize) -> Option<usize> {
    let end = (start..end).find(|at| words[*at].tag == Tag::Preposition).unwrap_or(end);
    let head = (start..end).rev().find(|at| words[*at].tag.is_noun())?;
    (is_happening(words, head) || lexicon::is_listed("generic_happening", &words[head].lower)).then_some(head)
}

/// What the words at this place put in time: their clause, or the happening whose clause says only that it came.
fn placed(words: &[Word<'_>], clauses: &[Clause], at: usize) -> Option<Target> {
    let found = target(words, clauses, at)?;
    let Target::Clause(number) = found else { return Some(found) };
    let clause = &clauses[number];
    // "fled, leaving the town hours after it fell": both verbs tell one deed.
    if clause.link == Link::Participial
        && let Some(parent) = clause.parent.filter(|parent| clauses[*parent].group.kind == Kind::Finite)
        && clause.group.kind == Kind::Gerund
        && clause.words.start.checked_sub(1).is_some_and(|before| words[before].tag == Tag::Comma)
    {
        return Some(Target::Clause(parent));
    }
    let base = words[clause.group.main].verb.as_ref().map(|verb| verb.base.as_str());
    let only_comes =
        base.is_some_and(|base| matches!(base, "come" | "happen" | "occur" | "follow")) || clause.group.is_copula;
    if !only_comes {
        return Some(found);
    }
    let subject = clause.subject.clone().or_else(|| subject_in(words, clause.words.start..clause.group.words.start))?;
    head_happening(words, subject.start, subject.end).map(Target::Noun)
}
