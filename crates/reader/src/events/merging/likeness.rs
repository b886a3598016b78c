//! How alike two statements are, if alike enough to be one happening.

use super::super::lexicon;
use super::super::statements::Statement;
use super::rarity::Rarity;
use super::vetoes::{excludes, is_person, victims_differ};
use dateline_calendar::Edtf;
use dateline_model::{Entity, EntityIndex, EntityKind, EventDate};

/// Days in a year.
const YEAR: i32 = 366;
/// Days within which what befalls a person seldom, such as an arrest, is told of one happening.
const SELDOM: i32 = 62;

/// How near two dates are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Nearness {
    /// One day, known for both.
    SameDay,
    /// Within days of each other.
    Days,
    /// Within a month.
    Month,
    /// Within a season, or told of the same year.
    Year,
    /// One has no date, or a wide one.
    Unknown,
}

/// The likeness of two statements of what befell one person once.
pub(super) const CERTAIN: u32 = 3_000;

/// How much of what makes two statements one happening is enough for "possibly the same".
const POSSIBLY: f32 = 0.7;

/// Whether two statements are not alike enough to be one happening, but nearly, and nothing speaks against it.
pub(super) fn is_possible(one: &Statement, other: &Statement, rarity: &Rarity, entities: &[Entity]) -> bool {
    likeness_at(POSSIBLY, one, other, rarity, entities).is_some()
}

/// The likeness of two statements, in thousandths; `None` where they are not alike enough.
pub(super) fn likeness(one: &Statement, other: &Statement, rarity: &Rarity, entities: &[Entity]) -> Option<u32> {
    likeness_at(1.0, one, other, rarity, entities)
}

fn likeness_at(least: f32, one: &Statement, other: &Statement, rarity: &Rarity, entities: &[Entity]) -> Option<u32> {
    if excludes(one, other) || victims_differ([one].into_iter(), [other].into_iter(), entities) {
        return None;
    }
    let nearness = match nearness(one.date, other.date) {
        Nearness::Unknown if is_news_of(one, other) || is_news_of(other, one) => Nearness::Month,
        nearness => nearness,
    };
    if are_one_answer(one, other) {
        return Some(1_500);
    }
    if befell_one_person(one, other, entities) {
        return Some(CERTAIN);
    }
    let alike = Shared::of(one, other, rarity);
    let (mass, share, object) = match nearness {
        Nearness::SameDay => (0.9, 0.28, 0.4),
        Nearness::Days => (1.3, 0.33, 0.6),
        Nearness::Month => (1.7, 0.38, 0.7),
        Nearness::Year => (2.2, 0.45, 0.9),
        Nearness::Unknown => (2.4, 0.5, 1.0),
    };
    // Two ships do not sink within days in two documents that tell of one.
    let is_one_of_a_kind = one.class == other.class && lexicon::is_listed("one_of_a_kind_class", &one.class);
    let is_near = matches!(nearness, Nearness::SameDay | Nearness::Days);
    // "rockets hit a base in Erbil" and "rockets hit a base at Taji" on one day: two places are two happenings, if nobody named has part in both.
    let is_elsewhere = are_elsewhere(one, other, entities);
    if is_elsewhere && !shares_name(one, other, entities) {
        return None;
    }
    if is_one_of_a_kind
        && is_near
        && !is_elsewhere
        && one.document != other.document
        && 0.45 <= alike.share
        && 0.6 <= alike.mass
    {
        return Some(1_800);
    }
    let mut slack = if one.class == other.class { least } else { 1.1 * least };
    // Two steps that one document tells in two sentences are mostly two happenings.
    if one.document == other.document && !one.is_noun && !other.is_noun {
        slack *= 1.8;
    }
    if is_elsewhere {
        slack *= ELSEWHERE;
    }
    // Of two who are told otherwise, what they did may say enough: "Washington" and "the United States" opened one dialogue.
    if alike.is_of_others && alike.object < TELLING_OBJECT {
        slack *= 1.25;
    }
    let is_enough = slack * mass <= alike.mass && slack * share <= alike.share && least * object <= alike.object;
    let weight = if nearness == Nearness::SameDay { 2_000.0 } else { 1_000.0 };
    is_enough.then_some((weight * (alike.mass + alike.share)) as u32)
}

/// How much more two statements must share that tell of other places.
const ELSEWHERE: f32 = 1.6;

/// Whether both tell where, and neither place is, or bears the name of, one of the other: "Baghdad" and "Baghdad airport" are no two places.
/// A country says too little to be another place.
pub(super) fn are_elsewhere(one: &Statement, other: &Statement, entities: &[Entity]) -> bool {
    let places = |statement: &Statement| -> Vec<&str> {
        let names =
            statement.places.iter().filter_map(|place| entities.get(place.get())).map(|place| place.name.as_str());
        names.filter(|name| !crate::names::is_country(name)).collect()
    };
    let (ones, others) = (places(one), places(other));
    let is_same = |one: &&str| others.iter().any(|other| one.contains(other) || other.contains(*one));
    !ones.is_empty() && !others.is_empty() && !ones.iter().any(is_same)
}

/// Whether one who is named has part in both; a country has part in too much.
fn shares_name(one: &Statement, other: &Statement, entities: &[Entity]) -> bool {
    let named = |statement: &Statement| -> Vec<EntityIndex> {
        let all = statement.agents.iter().chain(&statement.patients).copied();
        all.filter(|entity| entities.get(entity.get()).is_some_and(|entity| entity.kind != EntityKind::Place)).collect()
    };
    !shared(&named(one), &named(other)).is_empty()
}

/// The weight of a shared object that says by itself what was done.
const TELLING_OBJECT: f32 = 1.6;

/// What two statements share.
pub(super) struct Shared {
    /// The weight of all words and names shared.
    pub(super) mass: f32,
    /// That weight as a share of what the shorter has.
    pub(super) share: f32,
    /// The weight of what is shared of what it was done to.
    pub(super) object: f32,
    /// The weight of what is shared of who did it.
    pub(super) subject: f32,
    /// Both say who did it, and share nothing of that.
    pub(super) is_of_others: bool,
}

impl Shared {
    pub(super) fn of(one: &Statement, other: &Statement, rarity: &Rarity) -> Shared {
        if !has_common(one, other) {
            let says_who = |statement: &Statement| !statement.agents.is_empty() || !statement.subjects.is_empty();
            let is_of_others = says_who(one) && says_who(other);
            return Shared { mass: 0.0, share: 0.0, object: 0.0, subject: 0.0, is_of_others };
        }
        let (subject, object) = (Bag::of(&one.agents, &one.subjects), Bag::of(&one.patients, &one.objects));
        let (other_subject, other_object) =
            (Bag::of(&other.agents, &other.subjects), Bag::of(&other.patients, &other.objects));
        let (all, other_all) = (subject.with(&object), other_subject.with(&other_object));
        let mass = all.common(&other_all).weight(rarity);
        let least = all.weight(rarity).min(other_all.weight(rarity)).max(0.1);
        // What has no object is told by its subject, and a noun has no sides: "the volcano erupted", "its eruption".
        let of_object = if object.is_empty() || other_object.is_empty() || one.is_noun != other.is_noun {
            mass
        } else {
            object.common(&other_all).weight(rarity).min(other_object.common(&all).weight(rarity))
        };
        let of_subject = subject.common(&other_subject);
        let is_of_others = !subject.is_empty() && !other_subject.is_empty() && of_subject.is_empty();
        Shared { mass, share: mass / least, object: of_object, subject: of_subject.weight(rarity), is_of_others }
    }
}

/// Whether two statements have any name or stem in common, as most that are compared have not.
fn has_common(one: &Statement, other: &Statement) -> bool {
    let mut names = one.agents.iter().chain(&one.patients);
    let mut stems = one.subjects.iter().chain(&one.objects);
    names.any(|name| other.agents.contains(name) || other.patients.contains(name))
        || stems.any(|stem| other.subjects.contains(stem) || other.objects.contains(stem))
}

/// Names and stems of words, each once.
#[derive(Clone)]
struct Bag<'s> {
    names: Vec<EntityIndex>,
    stems: Vec<&'s str>,
}

impl<'s> Bag<'s> {
    fn of(names: &[EntityIndex], stems: &'s [String]) -> Bag<'s> {
        Bag { names: names.to_vec(), stems: stems.iter().map(String::as_str).collect() }
    }

    fn with(&self, other: &Bag<'s>) -> Bag<'s> {
        let mut all = self.clone();
        all.names.extend(other.names.iter().filter(|name| !self.names.contains(name)));
        all.stems.extend(other.stems.iter().filter(|stem| !self.stems.contains(stem)));
        all
    }

    fn common(&self, other: &Bag<'_>) -> Bag<'s> {
        let names: Vec<EntityIndex> = self.names.iter().filter(|name| other.names.contains(name)).copied().collect();
        let counts = |stem: &str| names.is_empty() || !stem.starts_with('~');
        let stems = self.stems.iter().filter(|stem| counts(stem) && other.stems.contains(stem)).copied().collect();
        Bag { names, stems }
    }

    fn weight(&self, rarity: &Rarity) -> f32 {
        self.names.iter().map(|name| rarity.of_name(*name)).sum::<f32>()
            + self
                .stems
                .iter()
                .filter(|stem| self.names.is_empty() || !stem.starts_with('~'))
                .map(|stem| rarity.of_stem(stem))
                .sum::<f32>()
    }

    fn is_empty(&self) -> bool {
        self.names.is_empty() && self.stems.is_empty()
    }
}

/// An undated fact, told in the days after the other's day: news tells what is new.
fn is_news_of(undated: &Statement, dated: &Statement) -> bool {
    let (None, Some(day), Some(published)) =
        (undated.date, dated.date.filter(|date| date.earliest() == date.latest()), undated.published)
    else {
        return false;
    };
    let since = day.latest().map(|day| published.number() - day.number());
    since.is_some_and(|days| (-1..=DAYS_OF_NEWS).contains(&days))
}

/// Days after a happening in which it is news.
const DAYS_OF_NEWS: i32 = 10;

/// "A retaliated" and "in response, A struck B": the only answers of A that either document tells, at about one time.
fn are_one_answer(one: &Statement, other: &Statement) -> bool {
    let is_only = one.is_only_answer && other.is_only_answer && one.document != other.document;
    let about = |statement: &Statement| {
        statement
            .date
            .and_then(|date| date.earliest().zip(date.latest()))
            .map(|(from, to)| (from.number(), to.number()))
            .or(statement.about)
    };
    let (Some(one_about), Some(other_about)) = (about(one), about(other)) else { return false };
    let meets = one_about.0 <= other_about.1 && other_about.0 <= one_about.1;
    let narrowest = (one_about.1 - one_about.0).min(other_about.1 - other_about.0);
    is_only && meets && narrowest <= 31 && !shared(&one.agents, &other.agents).is_empty()
}

pub(super) fn shared(some: &[EntityIndex], others: &[EntityIndex]) -> Vec<EntityIndex> {
    some.iter().filter(|entity| others.contains(entity)).copied().collect()
}

/// One person died twice in the telling only; resigned, was arrested or took office twice, but not within weeks.
fn befell_one_person(one: &Statement, other: &Statement, entities: &[Entity]) -> bool {
    let is_of = |list: &str| {
        let is_listed = |statement: &Statement| lexicon::is_listed(list, &statement.class);
        is_listed(one) && is_listed(other)
    };
    let is_person = |entity: &EntityIndex| is_person(entities, *entity);
    let by_whom = shared(&one.agents, &other.agents).iter().any(is_person);
    let to_whom = shared(&one.patients, &other.patients).iter().any(is_person);
    let span = |date: EventDate| date.earliest().zip(date.latest()).map(|(from, to)| (from.number(), to.number()));
    let is_near = match (one.date.and_then(span), other.date.and_then(span)) {
        (Some(one), Some(other)) => {
            let span = one.1.max(other.1) - one.0.min(other.0);
            // "resigned last year" and "resigned in November"
            let holds = |one: (i32, i32), other: (i32, i32)| one.0 <= other.0 && other.1 <= one.1;
            span <= SELDOM || span <= YEAR && (holds(one, other) || holds(other, one))
        }
        _ => one.document == other.document || is_news_of(one, other) || is_news_of(other, one),
    };
    // "was elected" and "took office" tell of one person, whichever side he stands on.
    let either =
        shared(&one.agents, &other.patients).iter().chain(&shared(&one.patients, &other.agents)).any(is_person);
    is_of("dies_once_class") && to_whom
        || is_near && is_of("leaves_office_class") && (by_whom || to_whom || either)
        || is_near && is_of("takes_office_class") && (by_whom || to_whom || either)
        || is_near && one.class == other.class && lexicon::is_listed("seldom_class", &one.class) && to_whom
}

pub(super) fn nearness(one: Option<EventDate>, other: Option<EventDate>) -> Nearness {
    let (Some(one), Some(other)) = (one, other) else { return Nearness::Unknown };
    let is_day = |date: EventDate| matches!(date.edtf, Edtf::Once(_)) && date.earliest() == date.latest();
    let ends = [one.earliest(), other.earliest(), one.latest(), other.latest()];
    let [Some(from), Some(other_from), Some(to), Some(other_to)] = ends else { return Nearness::Unknown };
    let span = to.max(other_to).number() - from.min(other_from).number();
    match span {
        _ if is_day(one) && is_day(other) => Nearness::SameDay,
        0..=10 => Nearness::Days,
        11..=62 => Nearness::Month,
        63..=366 => Nearness::Year,
        _ => Nearness::Unknown,
    }
}
