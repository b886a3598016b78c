//! Dates that a statement takes from the story around it.
//!
//! In: the statements of one document in order of place. Out: the same, where a rule holds with a date that the text supports and no
//! finer: the lead of a dispatch (`[day before..day of publication]`, inherited), a step between two dated steps (their bounds, bounded).

use super::lexicon;
use super::statements::Statement;
use crate::documents::ReadDocument;
use dateline_calendar::{Basis, Day, Edtf, Endpoint, Qualified, Unit};
use dateline_model::{EntityIndex, EventDate, Order, Reason, Status};
use dateline_times::CountedFrom;

/// Days that the two steps on either side of an undated one may lie apart; beyond, the story leaps and its order proves little.
const LONGEST_STEP: i32 = 62;
/// The same in a history, which is told in the order of time.
const LONGEST_STEP_OF_HISTORY: i32 = 366;
/// Days around its publication that a dispatch tells as news.
const DAYS_OF_NEWS: i32 = 7;
/// Days in a year.
const DAYS_IN_YEAR: i32 = 366;
/// Sentences back in which an occasion finds what is part of it.
const SCENE: usize = 6;
/// Blocks that may lie between two steps of one story.
const FARTHEST_BLOCK: usize = 2;

/// Dates what the story dates, and leaves out what was worth a line only with a date. `same` are pairs of statements; those kept come back
/// with their new numbers.
pub(super) fn date_by_story(
    read: &ReadDocument,
    statements: &mut Vec<Statement>,
    same: &[(usize, usize)],
) -> Vec<(usize, usize)> {
    let dispatch = read.document.published.filter(|published| is_dispatch(read, *published));
    if let Some(published) = dispatch {
        date_lead(read, published, statements);
        date_scene(read, published, statements);
    }
    // News is not told in the order of time; what lies further back in a dispatch mostly is.
    let longest = if dispatch.is_some() { LONGEST_STEP } else { LONGEST_STEP_OF_HISTORY };
    bound_by_neighbours(statements, longest, dispatch.map(|published| published.plus_days(-DAYS_OF_NEWS)));
    let stands = |statement: &Statement| statement.date.is_some() || !statement.is_tentative;
    let mut is_kept: Vec<bool> = statements.iter().map(stands).collect();
    // A noun that takes up another statement is an account of it; alone it needs a date.
    for (told, echo) in same {
        is_kept[*echo] |= is_kept[*told];
    }
    let places: Vec<usize> = is_kept
        .iter()
        .scan(0, |next, is_kept| {
            let place = *next;
            *next += usize::from(*is_kept);
            Some(place)
        })
        .collect();
    let place = |at: usize| is_kept[at].then(|| places[at]);
    let same = same.iter().filter_map(|(one, other)| Some((place(*one)?, place(*other)?))).collect();
    let mut at = is_kept.iter();
    statements.retain(|_| at.next().copied().unwrap_or_default());
    same
}

/// Whether the document tells what is new: it counts a time within a week of its publication from that day ("today", "on Monday").
fn is_dispatch(read: &ReadDocument, published: Day) -> bool {
    let is_near = |edtf: Edtf| {
        let ends = (edtf.earliest(), edtf.latest());
        matches!(ends, (Some(earliest), Some(latest)) if published.plus_days(-DAYS_OF_NEWS) <= earliest && latest <= published.plus_days(DAYS_OF_NEWS))
    };
    read.times
        .iter()
        .any(|time| matches!(time.counted_from, Some(CountedFrom::Publication(_))) && time.edtf.is_some_and(is_near))
}

/// What it finds: facts in the past without a time, in the first paragraph of a dispatch. What it means: they happened on the day of
/// publication or the day before, at most. What it leaves alone: whatever has a time of its own or names another day, claims, later paragraphs, other sorts
/// of text. Example: "Ford closed its plant in Genk." published 2013-12-10 → `[2013-12-09..2013-12-10]`.
fn date_lead(read: &ReadDocument, published: Day, statements: &mut [Statement]) {
    let Some(lead) = read.document.blocks.iter().position(|block| block.kind.is_prose()) else { return };
    // "Osei, who takes office today, was born in 1960. He studied law": once the lead tells of long ago, it goes on there.
    let is_long_ago = |edtf: Edtf| edtf.latest().is_some_and(|latest| latest < published.plus_days(-DAYS_OF_NEWS));
    let start = read.document.blocks[lead].span.start as usize;
    let turn =
        read.times.iter().filter(|time| start <= time.span.start).find(|time| time.edtf.is_some_and(is_long_ago));
    let turn = turn.map_or(u32::MAX, |time| time.span.start as u32);
    // "were swept away on Saturday. A fourth raised the alarm": the lead tells of another day.
    let is_before_news = |statement: &&Statement| {
        statement.is_narrative
            && statement.date.and_then(EventDate::latest).is_some_and(|latest| latest < published.plus_days(-1))
    };
    let other = statements.iter().filter(|statement| statement.block == lead).find(is_before_news);
    let turn = turn.min(other.map_or(u32::MAX, |other| other.trigger.end));
    let is_death =
        |statement: &&Statement| statement.block == lead && statement.class == "die" && statement.date.is_some();
    let deaths = statements.iter().filter(is_death);
    let dead: Vec<(EntityIndex, u32)> = deaths
        .flat_map(|death| death.patients.iter().map(|entity| (*entity, death.trigger.end)).collect::<Vec<_>>())
        .collect();
    for statement in statements.iter_mut().filter(|statement| statement.block == lead && statement.trigger.start < turn)
    {
        // "Osei, who died on Friday, was a pioneer. She studied in Paris": long before.
        let is_of_the_dead = |(entity, place): &(EntityIndex, u32)| {
            *place < statement.trigger.start
                && (statement.agents.contains(entity) || statement.patients.contains(entity))
        };
        if statement.class != "die" && dead.iter().any(is_of_the_dead) {
            continue;
        }
        // "The elections of 15 July passed off calmly": it speaks of a day that is not the news'.
        let first = read.times.partition_point(|time| time.span.start < statement.span.start as usize);
        let mut named = read.times[first..].iter().take_while(|time| time.span.end <= statement.trigger.start as usize);
        let is_of_another_day =
            named.any(|time| time.edtf.and_then(Edtf::latest).is_some_and(|latest| latest < published.plus_days(-1)));
        // "was won by Rovers, who beat Wanderers in Saturday's final": it may be of that day, though another clause has it.
        let is_of_that_year = |edtf: Edtf| {
            let ends = edtf.earliest().zip(edtf.latest());
            ends.is_some_and(|(earliest, latest)| {
                published.plus_days(-DAYS_IN_YEAR) <= earliest && latest < published.plus_days(-1)
            })
        };
        let last = read.sentences.iter().map(|sentence| sentence.span.end).find(|end| statement.trigger.end <= *end);
        let mut behind = read.times[first..].iter().filter(|time| statement.trigger.end as usize <= time.span.start);
        let may_be_of_it = behind
            .by_ref()
            .take_while(|time| last.is_none_or(|last| time.span.end <= last as usize))
            .any(|time| time.edtf.is_some_and(is_of_that_year));
        if is_of_another_day || may_be_of_it || takes_up_happening(&read.document.text, statement) {
            continue;
        }
        if statement.date.is_none() && (statement.is_narrative || statement.is_new) && !statement.is_noun {
            let edtf = Edtf::one_of(Unit::Day(published.plus_days(-1)), Unit::Day(published));
            statement.date = Some(EventDate { edtf, basis: Basis::Inherited });
        }
    }
}

/// "The Delmont fire killed 12 people": who calls it so takes up what is known.
fn takes_up_happening(text: &str, statement: &Statement) -> bool {
    let before = text.get(statement.span.start as usize..statement.trigger.start as usize).unwrap_or_default();
    let mut words = before
        .split_whitespace()
        .rev()
        .skip_while(|word| matches!(*word, "was" | "were" | "had" | "been" | "has" | "have"));
    let head = words.next().map(str::to_lowercase).unwrap_or_default();
    let is_happening = lexicon::class_of_noun(&head).is_some();
    is_happening && words.last().is_some_and(|first| matches!(first, "The" | "the"))
}

/// What it finds: in a dispatch, what the one who did something on a day of that week is next said to announce or show, without a time. What
/// it means: it was part of the same occasion. What it leaves alone: others' deeds, what comes after a sentence that tells of an
/// earlier time, deeds of another sort. Example: "The minister addressed the house on Monday. She announced two new taxes." → both on Monday.
fn date_scene(read: &ReadDocument, published: Day, statements: &mut [Statement]) {
    for at in 1..statements.len() {
        let statement = &statements[at];
        let is_part = statement.date.is_none()
            && statement.is_narrative
            && !statement.is_noun
            && lexicon::is_listed("scene_class", &statement.class);
        if !is_part {
            continue;
        }
        let before = statements[..at].iter().rev().take_while(|other| statement.sentence - other.sentence <= SCENE);
        let is_scene = |other: &&Statement| {
            other.is_narrative
                && other.sentence < statement.sentence
                && other.agents.iter().any(|agent| statement.agents.contains(agent))
        };
        let Some(scene) = before.into_iter().find(is_scene) else { continue };
        let Some(date) = scene.date.filter(|date| date.earliest() == date.latest()) else { continue };
        let is_news = date.earliest().is_some_and(|day| published.plus_days(-DAYS_OF_NEWS) <= day && day <= published);
        let between = scene.trigger.end..statement.trigger.start;
        let turns = read.times.iter().any(|time| {
            between.contains(&(time.span.start as u32))
                && time.edtf.and_then(Edtf::latest).is_some_and(|latest| Some(latest) < date.earliest())
        });
        if is_news && !turns {
            let (date, time) = (EventDate { basis: Basis::Inherited, ..date }, scene.time);
            let reason = Reason { order: Order::With, words: None, from: scene.trigger };
            statements[at].date = Some(date);
            statements[at].reasons = vec![reason];
            statements[at].time = time;
        }
    }
}

/// What it finds: a step of a story in the simple past without a time, between two dated steps that follow each other in the text and in
/// time. What it means: it happened between them, both included. What it leaves alone: perfects, claims, stories that leap or turn back.
/// Example: "In late May he fled. He asked for asylum. On June 3 he was sent back." → the second `[2013-05-21..2013-06-03]`.
fn bound_by_neighbours(statements: &mut [Statement], longest: i32, last_day: Option<Day>) {
    for at in 0..statements.len() {
        let is_loose = statements[at].date.is_none_or(|date| date.basis == Basis::Bounded && !date.edtf.is_extent());
        if !is_loose || !statements[at].is_narrative {
            continue;
        }
        let block = statements[at].block;
        let is_near = |other: &&Statement| other.block.abs_diff(block) <= FARTHEST_BLOCK;
        let before = statements[..at].iter().rev().take_while(is_near).find(|other| is_dated_step(other));
        let after = statements[at + 1..].iter().take_while(is_near).find(|other| is_dated_step(other));
        let (Some(before), Some(after)) = (before, after) else { continue };
        let is_news =
            last_day.is_some_and(|last| after.date.and_then(EventDate::latest).is_none_or(|latest| last < latest));
        if is_news || is_turned_back(&statements[..at], before) {
            continue;
        }
        let told = |order: Order, other: &Statement| Reason { order, words: None, from: other.trigger };
        let steps = [told(Order::After, before), told(Order::Before, after)];
        if let Some(edtf) = between(before, after, longest).and_then(|edtf| narrowed(statements[at].date, edtf)) {
            statements[at].date = Some(EventDate { edtf, basis: Basis::Bounded });
            let new = steps.into_iter().filter(|step| !statements[at].reasons.contains(step)).collect::<Vec<_>>();
            statements[at].reasons.extend(new);
        }
    }
}

/// The bounds that the statement's own loose date and the story leave together; `None` where they exclude each other.
fn narrowed(own: Option<EventDate>, story: Edtf) -> Option<Edtf> {
    let (Edtf::OneOf(from, to), Some(own)) = (story, own) else { return Some(story) };
    let (own_from, own_to) = (first_unit(own.edtf), last_unit(own.edtf));
    let from = [own_from, from].into_iter().flatten().max_by_key(|unit| unit.unit.first())?;
    let to = [own_to, to].into_iter().flatten().min_by_key(|unit| unit.unit.last())?;
    (from.unit.first() <= to.unit.last()).then_some(Edtf::OneOf(Some(from), Some(to)))
}

/// A dated noun between the step and here may have led the story elsewhere.
fn is_turned_back(earlier: &[Statement], step: &Statement) -> bool {
    let bound = step.date.and_then(EventDate::earliest);
    let after_step = earlier.iter().rev().take_while(|other| other.trigger != step.trigger);
    after_step
        .filter_map(|other| other.date.and_then(EventDate::latest))
        .any(|latest| bound.is_some_and(|bound| latest < bound))
}

fn is_dated_step(statement: &Statement) -> bool {
    let is_own = statement
        .date
        .is_some_and(|date| matches!(date.basis, Basis::Stated | Basis::Relative) && !date.edtf.is_extent());
    is_own && statement.is_narrative && statement.status == Status::Fact
}

fn between(before: &Statement, after: &Statement, longest: i32) -> Option<Edtf> {
    let (from, to) = (before.date?.edtf, after.date?.edtf);
    let runs_on = from.earliest()? <= to.earliest()? && from.latest()? <= to.latest()?;
    let is_close = to.latest()?.number() - from.earliest()?.number() <= longest;
    (runs_on && is_close).then_some(Edtf::OneOf(Some(first_unit(from)?), Some(last_unit(to)?)))
}

fn first_unit(edtf: Edtf) -> Option<Qualified> {
    match edtf {
        Edtf::Once(unit) | Edtf::Lasting(Endpoint::Known(unit), _) => Some(unit),
        Edtf::OneOf(from, _) => from,
        Edtf::Lasting(..) => None,
    }
}

fn last_unit(edtf: Edtf) -> Option<Qualified> {
    match edtf {
        Edtf::Once(unit) | Edtf::Lasting(_, Endpoint::Known(unit)) => Some(unit),
        Edtf::OneOf(_, to) => to,
        Edtf::Lasting(..) => None,
    }
}
