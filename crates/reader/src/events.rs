//! Dated statements to events.
//!
//! In: read documents and the entities named in them. Out: [`Event`]s in order of time, each with the passages that tell it. Invariants: a
//! quote is the text at its place, the trigger lies in it, nothing comes from page chrome, an event's date is one that its accounts
//! support, and the order of the files changes nothing.
//!
//! "On January 8, Iran fired a volley of missiles at two bases" in a text of June 2020 gives `2020-01-08`, "Iran fires a volley of missiles
//! at two bases", told by "fired".

mod chains;
mod clauses;
pub(crate) mod corrections;
mod dates;
mod gapping;
mod groups;
mod ids;
mod inflections;
mod lexicon;
mod merging;
mod network;
mod number;
mod people;
mod phrases;
mod quotes;
mod relations;
mod statements;
mod status;
mod stems;
mod story;
mod targets;
#[cfg(test)]
mod tests;
mod titles;
mod words;
mod years;

use crate::documents::ReadDocument;
use crate::hash::HashMap;
use crate::progress::{self, Observer, Passes, Phase};
use dateline_calendar::{Basis, Day};
use dateline_model::{
    Account, DocumentIndex, Entity, EntityIndex, Event, EventDate, EventIndex, Span, Status, TimeReference, TimexType,
};
use dateline_times::{CountedFrom, TimeExpression, TimexKind};
use people::Names;
use relations::Relation;
use statements::{Passage, Statement};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// The events told in all documents, in order of time; those without a date come last.
pub(crate) fn events(documents: &[ReadDocument], entities: &[Entity], observer: &dyn Observer) -> Vec<Event> {
    let names = Names::by_document(entities, documents);
    let seats = crate::names::seats(entities);
    let numbers: Vec<usize> = (0..documents.len()).collect();
    let each = progress::map(observer, Phase::Events, &numbers, |number| {
        let read = &documents[*number];
        let is_english = read.document.language.starts_with("en");
        is_english
            .then(|| of_document(Passage { number: *number, read, names: &names[*number], entities, seats: &seats }))
    });
    let (mut told, mut same, mut passages) = (Vec::new(), Vec::new(), Vec::new());
    for (read, OfDocument { statements, relations, pairs }) in
        documents.iter().zip(each).filter_map(|(read, found)| Some((read, found?)))
    {
        let first = told.len();
        let published = read.document.published;
        let reprint_of = read.document.reprint_of.map(DocumentIndex::get);
        passages.push(Told { statements: first..first + statements.len(), relations, published, reprint_of });
        same.extend(pairs.into_iter().map(|(one, other)| (one + first, other + first)));
        told.extend(statements);
    }
    // What another document dates may date more here: a second look joins what the first could not.
    let known = merging::Known { same, repeated: repeated(documents, &told, &passages) };
    let merged = |told: &[Statement], phase: Phase| {
        merging::merged(told, &known, entities, &Passes::new(observer, phase, merging::PASSES))
    };
    let first = merged(&told, Phase::Joining);
    let has_dated = date_by_others(&mut told, &first.groups, &passages);
    let has_moved = years::years_by_others(&mut told, &first.groups, documents, entities);
    let merged = match has_dated || has_moved {
        true => merged(&told, Phase::JoiningAgain),
        false => first,
    };
    let is_told = |group: &&Vec<usize>| group.iter().any(|number| !told[*number].is_mention);
    let groups = merged.groups.iter().filter(is_told).map(Vec::as_slice);
    let mut events: Vec<(Event, &[usize])> = groups.map(|group| (event(documents, &told, group), group)).collect();
    events.sort_by(|(one, _), (other, _)| order(one).cmp(&order(other)));
    link_possibly_same(&mut events, &merged.possible);
    let mut events: Vec<Event> = events.into_iter().map(|(event, _)| event).collect();
    ids::name_events(&mut events);
    events
}

/// What one document tells by itself.
struct OfDocument {
    statements: Vec<Statement>,
    relations: Vec<Relation>,
    /// Statements of one happening.
    pairs: Vec<(usize, usize)>,
}

fn of_document(passage: Passage<'_>) -> OfDocument {
    let read = passage.read;
    let published = read.document.published;
    let statements::Told { mut statements, relations, introduced } = statements::statements(passage);
    network::date_by_relations(&mut statements, &relations, &[], published);
    let pairs = chains::chains(&statements, &introduced);
    network::date_by_relations(&mut statements, &relations, &pairs, published);
    let pairs = story::date_by_story(read, &mut statements, &pairs);
    for (_, echo) in &pairs {
        statements[*echo].is_echo = true;
    }
    let pairs = [pairs, network::told_as_one(&statements, &relations), births(&statements)].concat();
    OfDocument { statements, relations, pairs }
}

/// Statements of a document that tell a birth on one day: nobody is born twice, and whoever heads an obituary is told of below.
fn births(statements: &[Statement]) -> Vec<(usize, usize)> {
    let mut first: BTreeMap<Day, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (number, statement) in statements.iter().enumerate().filter(|(_, statement)| statement.class == "birth") {
        let day = statement.date.and_then(|date| date.earliest().filter(|day| Some(*day) == date.latest()));
        if let Some(day) = day {
            let one = *first.entry(day).or_insert(number);
            let (ones, others) = (&statements[one].patients, &statement.patients);
            let are_two = !ones.is_empty() && !others.is_empty() && !ones.iter().any(|entity| others.contains(entity));
            if one != number && !are_two {
                found.push((one, number));
            }
        }
    }
    found
}

/// Links events of which a statement each may tell one happening.
fn link_possibly_same(events: &mut [(Event, &[usize])], possible: &[(usize, usize)]) {
    let of_statement: BTreeMap<usize, u32> =
        (0..).zip(events.iter()).flat_map(|(at, (_, group))| group.iter().map(move |number| (*number, at))).collect();
    for (one, other) in possible {
        let (Some(one), Some(other)) = (of_statement.get(one), of_statement.get(other)) else { continue };
        for (event, other) in [(one, other), (other, one)] {
            let known = &mut events[*event as usize].0.possibly_same;
            known.push(EventIndex(*other));
            known.sort_unstable();
            known.dedup();
        }
    }
}

/// The statements of one document among those of all.
struct Told {
    statements: Range<usize>,
    relations: Vec<Relation>,
    published: Option<Day>,
    reprint_of: Option<usize>,
}

/// Statements of the document that a reprint repeats, and those of the reprint that tell them in the same words.
fn repeated(documents: &[ReadDocument], told: &[Statement], passages: &[Told]) -> Vec<(usize, usize)> {
    let words = |statement: &Statement| {
        let document = &documents[statement.document].document;
        (document.words(statement.span), document.words(statement.trigger), statement.is_noun)
    };
    let firsts: BTreeMap<usize, &Told> =
        passages.iter().filter_map(|passage| Some((told.get(passage.statements.start)?.document, passage))).collect();
    let mut found = Vec::new();
    for passage in passages {
        let Some(first) = passage.reprint_of.and_then(|first| firsts.get(&first)) else { continue };
        // In reverse, so that of two in the same words the first stands.
        let of_first: HashMap<_, usize> =
            first.statements.clone().rev().map(|number| (words(&told[number]), number)).collect();
        let pairs = passage.statements.clone().map(|number| (of_first.get(&words(&told[number])), number));
        found.extend(pairs.filter_map(|(first, number)| Some((*first?, number))));
    }
    found
}

/// Lends undated statements the day that the others of their event have, and dates by them what their document counts from them. Whether
/// anything was dated.
fn date_by_others(told: &mut [Statement], groups: &[Vec<usize>], passages: &[Told]) -> bool {
    let mut has_lent = false;
    for group in groups.iter().filter(|group| 1 < group.len()) {
        let joint = dates::joint_date(group.iter().filter_map(|number| told[*number].date));
        let Some(joint) = joint.filter(|date| date.earliest() == date.latest()) else { continue };
        for number in group {
            let statement = &mut told[*number];
            if statement.date.is_none() {
                statement.date = Some(EventDate { basis: Basis::Inherited, ..joint });
                has_lent = true;
            }
        }
    }
    if has_lent {
        for passage in passages.iter().filter(|passage| !passage.relations.is_empty()) {
            let statements = &mut told[passage.statements.clone()];
            network::date_by_relations(statements, &passage.relations, &[], passage.published);
        }
    }
    has_lent
}

/// Earliest day, latest day, then where it is told first; what has no date comes last.
fn order(event: &Event) -> impl Ord + '_ {
    let earliest = event.date.and_then(|date| date.earliest().or(date.latest()));
    let latest = event.date.and_then(|date| date.latest().or(date.earliest()));
    let first = event.accounts.first().map(|account| (account.document, account.trigger));
    (event.date.is_none(), [earliest, latest], &*event.title, first)
}

/// Names beyond which another adds nothing to a title.
const NAMES_IN_TITLE: usize = 2;

/// The event that a group of statements tells: titled by the one that says most, dated by what all support.
fn event(documents: &[ReadDocument], told: &[Statement], group: &[usize]) -> Event {
    let is_account = |statement: &&Statement| !(statement.is_echo && chains::is_bare(statement));
    let mut statements: Vec<&Statement> = group.iter().map(|number| &told[*number]).filter(is_account).collect();
    if statements.is_empty() {
        statements = group.iter().map(|number| &told[*number]).collect();
    }
    statements.sort_by_key(|statement| (statement.document, statement.trigger));
    let width = |date: Option<EventDate>| {
        date.map_or(i32::MAX, |date| {
            date.earliest().zip(date.latest()).map_or(i32::MAX - 1, |(from, to)| to.number() - from.number())
        })
    };
    // The title that says most: a verb's before a noun's, what was done or is planned before what is claimed, and one that names who.
    let best = statements.iter().min_by_key(|statement| {
        let names = (statement.agents.len() + statement.patients.len()).min(NAMES_IN_TITLE);
        let is_out_of_context = titles::leans_on_context(&statement.title);
        // "Mayor Edda Holm resigns" before "Mayor resigns"
        let named = statement.title.split(' ').skip(1).filter(|word| word.starts_with(char::is_uppercase)).count();
        (
            statement.is_mention,
            statement.is_noun,
            is_out_of_context,
            !statement.status.is_shown_first(),
            Reverse(names),
            Reverse(named.min(NAMES_IN_TITLE)),
            width(statement.date),
        )
    });
    let date = dates::joint_date(statements.iter().filter_map(|statement| statement.date));
    let places = united(statements.iter().map(|statement| &statement.places));
    Event {
        id: Cow::default(),
        title: best.map(|statement| statement.title.clone()).unwrap_or_default().into(),
        date,
        entities: united(statements.iter().map(|statement| &statement.entities)),
        places,
        status: statements.iter().map(|statement| statement.status).min().unwrap_or(Status::Fact),
        accounts: statements.iter().map(|statement| account(&documents[statement.document], statement)).collect(),
        possibly_same: Vec::new(),
    }
}

fn united<'a>(lists: impl Iterator<Item = &'a Vec<EntityIndex>>) -> Vec<EntityIndex> {
    let mut all = Vec::new();
    for entity in lists.flatten() {
        if !all.contains(entity) {
            all.push(*entity);
        }
    }
    all
}

fn account(read: &ReadDocument, statement: &Statement) -> Account {
    Account {
        document: DocumentIndex(statement.document as u32),
        span: statement.span,
        status: statement.status,
        by: statement.by.clone(),
        trigger: Some(statement.trigger),
        time: statement.time.and_then(|time| time_reference(&read.document.text, read.times.get(time..)?)),
        date: statement.date,
        reasons: statement.reasons.clone(),
        parts: {
            let mut parts = statement.parts.clone();
            parts.sort_unstable();
            parts
        },
        figures: statement.figures.clone(),
    }
}

/// The words that date, with their preposition; of a range both ends, whose values are written as an interval.
fn time_reference(text: &str, times: &[TimeExpression]) -> Option<TimeReference> {
    let (time, after) = times.split_first()?;
    let other_end = after.first().filter(|other| other.phrase == time.phrase);
    let value = match other_end {
        Some(other) => format!("{}/{}", time.value, other.value),
        None => time.value.clone(),
    };
    let anchor = match &time.counted_from {
        None => None,
        Some(CountedFrom::Publication(day)) => Some(format!("published {}", day.words(dateline_calendar::Style::Long))),
        Some(CountedFrom::Story(place)) => text.get(place.clone()).map(|words| format!("“{words}”")),
    };
    let kind = match time.kind {
        TimexKind::Date => TimexType::Date,
        TimexKind::Time => TimexType::Time,
        TimexKind::Duration => TimexType::Duration,
        TimexKind::Set => TimexType::Set,
    };
    let span = Span::new(time.phrase.start, time.phrase.end);
    Some(TimeReference { span, kind, value: value.into(), rule: time.rule.into(), anchor })
}
