//! The tracks into which events are parted: one for each name, kind, document or status, made once for a query.
//!
//! An event has a mark on each of its tracks and is written on one, the one with the fewest events: that of its rarest name. Of names those with the
//! most events have a track; what belongs to none of them is on the last, so that no event is on no track.

use super::items::Items;
use crate::hues::{IN_COLOUR, short_name};
use crate::parted::{By, Parted};
use crate::sorting;
use dateline_model::{Corpus, DocumentIndex, EntityIndex, EntityKind, Event, EventIndex, Status};
use dateline_wording::{self as wording, words};
use std::cmp::Reverse;

/// So many names have a track of their own.
const MOST_NAMES: usize = 18;
/// No track; a name of its number has none.
const NONE: u8 = u8::MAX;

/// The tracks, top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tracks {
    /// Top to bottom.
    pub tracks: Vec<Track>,
    /// By what they were made.
    pub by: By,
    /// Of each event of the corpus the track where it is written.
    home: Vec<u8>,
}

/// One track.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// The number of its group; tracks of a group stand together.
    pub group: usize,
    /// What it is of: a name, "People", a document's short name.
    pub title: String,
    /// Of names, what the first track of a group says of all of it: "People".
    pub heading: Option<&'static str>,
    /// The name that it is of.
    pub entity: Option<EntityIndex>,
    /// The document that it is of.
    pub document: Option<DocumentIndex>,
    /// Whether it stands for a whole group, shut.
    pub is_shut: bool,
    /// Its events.
    pub items: Items,
    /// Those of them that are written on it.
    pub(super) written: Items,
}

/// What a track is of: a group, and in it a key; of a group that is shut, no key.
type Kept = (usize, Option<usize>);

impl Tracks {
    /// The tracks of these events; none where nothing is parted.
    pub fn new(corpus: &Corpus, items: &Items, parted: Parted) -> Tracks {
        let by = parted.by;
        if by == By::Nothing {
            return Tracks::default();
        }
        let kept = kept(corpus, items, parted);
        let rest = kept.len();
        let track_of = |key: usize| {
            let group = group_of(corpus, by, key);
            kept.iter().position(|&(other, own)| other == group && own.is_none_or(|own| own == key))
        };
        let track_of: Vec<u8> = (0..keys(corpus, by)).map(|key| track_of(key).map_or(NONE, |at| at as u8)).collect();
        let on_tracks: Vec<u32> = items
            .all()
            .iter()
            .map(|item| {
                let mut on = 0_u32;
                each_key(corpus, by, corpus.event(item.event), &mut |key| {
                    on |= 1_u32.checked_shl(track_of[key].into()).unwrap_or(0);
                });
                if on == 0 { 1 << rest } else { on }
            })
            .collect();
        let mut tracks: Vec<Track> = kept.into_iter().map(|kept| track(corpus, parted, kept)).collect();
        for number in (1..tracks.len()).rev() {
            if tracks[number].group == tracks[number - 1].group {
                tracks[number].heading = None;
            }
        }
        tracks.push(rest_of(by, parted));
        for (number, track) in tracks.iter_mut().enumerate() {
            let own = items.all().iter().zip(&on_tracks).filter(|(_, on)| **on >> number & 1 == 1);
            track.items = Items::part(own.map(|(item, _)| *item).collect());
        }
        let mut home = vec![0; corpus.events.len()];
        for (item, on) in items.all().iter().zip(&on_tracks) {
            let own = (0..tracks.len()).filter(|&number| *on >> number & 1 == 1);
            // Of equals the last: people stand above the places where they are.
            let rarest = own.min_by_key(|&number| (tracks[number].items.all().len(), Reverse(number)));
            home[item.event.get()] = rarest.unwrap_or(rest) as u8;
        }
        for (number, track) in tracks.iter_mut().enumerate() {
            let own = track.items.all().iter().filter(|item| usize::from(home[item.event.get()]) == number);
            track.written = Items::part(own.copied().collect());
        }
        tracks.pop_if(|last| last.items.all().is_empty());
        Tracks { tracks, by, home }
    }

    /// The track where an event is written.
    pub fn home(&self, event: EventIndex) -> usize {
        self.home.get(event.get()).copied().map_or(0, usize::from)
    }

    /// Whether an event has a mark on a track.
    pub fn is_on(&self, corpus: &Corpus, event: EventIndex, track: usize) -> bool {
        self.tracks.get(track).is_some_and(|track| track.items.position(corpus, event).is_some())
    }
}

/// What has a track: what most events are about, by group, then by its first day.
fn kept(corpus: &Corpus, items: &Items, parted: Parted) -> Vec<Kept> {
    let by = parted.by;
    let mut counts = vec![(0_usize, i32::MAX, usize::MAX); keys(corpus, by)];
    for (number, item) in items.all().iter().enumerate() {
        each_key(corpus, by, corpus.event(item.event), &mut |key| {
            let (count, first, last) = &mut counts[key];
            // An event that is about a name in two ways counts once.
            *count += usize::from(*last != number);
            *last = number;
            *first = item.first.min(*first);
        });
    }
    let group = |key: usize| group_of(corpus, by, key);
    let mut keys: Vec<usize> = (0..counts.len()).filter(|&key| counts[key].0 != 0).collect();
    let mut shut: Vec<Kept> =
        keys.iter().map(|&key| (group(key), None)).filter(|&(group, _)| parted.is_shut(group)).collect();
    keys.retain(|&key| !parted.is_shut(group(key)));
    sorting::sort_by_key(&mut keys, |&key| (Reverse(counts[key].0), key));
    keys.truncate(if by == By::Document { IN_COLOUR } else { MOST_NAMES });
    if by == By::Document {
        keys.retain(|&key| key < IN_COLOUR);
    }
    sorting::sort_by_key(&mut keys, |&key| (group(key), counts[key].1, key));
    shut.extend(keys.into_iter().map(|key| (group(key), Some(key))));
    sorting::sort_by_key(&mut shut, |&(group, _)| group);
    shut.dedup();
    shut
}

/// How many keys there may be.
fn keys(corpus: &Corpus, by: By) -> usize {
    match by {
        By::Nothing => 0,
        By::Name => corpus.entities.len(),
        By::Kind => EntityKind::ALL.len(),
        By::Document => corpus.documents.len(),
        By::Status => Status::ALL.len(),
    }
}

/// The keys of an event; one may come twice.
fn each_key(corpus: &Corpus, by: By, event: &Event, act: &mut dyn FnMut(usize)) {
    match by {
        By::Nothing => {}
        By::Name => event.entities.iter().chain(&event.places).for_each(|name| act(name.get())),
        By::Kind => {
            event.entities.iter().chain(&event.places).for_each(|name| act(corpus.entity(*name).kind as usize));
        }
        By::Document => event.accounts.iter().for_each(|account| act(account.document.get())),
        By::Status => act(event.status as usize),
    }
}

/// The group of a key: of a name its kind, of all else itself.
fn group_of(corpus: &Corpus, by: By, key: usize) -> usize {
    match by {
        By::Name => corpus.entities[key].kind as usize,
        // Documents beyond those in colour are on the last track.
        By::Document => key.min(IN_COLOUR),
        _ => key,
    }
}

fn track(corpus: &Corpus, parted: Parted, (group, key): Kept) -> Track {
    let kind = || words::capitalised(wording::kinds(EntityKind::ALL[group]).other);
    let document = (parted.by == By::Document).then_some(DocumentIndex(group as u32));
    let entity = key.filter(|_| parted.by == By::Name).map(|key| EntityIndex(key as u32));
    let title = match (parted.by, entity) {
        (By::Name, Some(entity)) => corpus.entity(entity).name.clone(),
        (By::Document, _) => short_name(corpus, DocumentIndex(group as u32)).to_owned(),
        (By::Status, _) => words::capitalised(wording::status_name(Status::ALL[group])),
        _ => kind(),
    };
    let heading = (parted.by == By::Name).then(|| wording::timeline::kinds(EntityKind::ALL[group]));
    let title = if heading.is_some() && key.is_none() { wording::timeline::ALL_OF_THEM.to_owned() } else { title };
    Track {
        group,
        title,
        heading,
        entity,
        document,
        is_shut: parted.is_shut(group),
        items: Items::default(),
        written: Items::default(),
    }
}

fn rest_of(by: By, parted: Parted) -> Track {
    let (group, title) = match by {
        By::Document => (IN_COLOUR, wording::timeline::OTHER_DOCUMENTS),
        By::Name => (EntityKind::ALL.len(), wording::timeline::NONE_OF_THESE),
        _ => (EntityKind::ALL.len(), wording::timeline::NOBODY),
    };
    let (heading, entity, document, items, written) = Default::default();
    Track { group, title: title.to_owned(), heading, entity, document, is_shut: parted.is_shut(group), items, written }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::items::tests::{all_of, corpus};
    use dateline_model::Entity;

    fn with_names(names: &[(&str, EntityKind)], events: &[(&str, &[u32])]) -> Corpus {
        let dates: Vec<(&str, String)> = events.iter().map(|(date, _)| (*date, String::new())).collect();
        let mut corpus = corpus(&dates);
        corpus.entities =
            names.iter().map(|(name, kind)| Entity::new(name.to_lowercase(), (*name).to_owned(), *kind)).collect();
        for (event, (_, about)) in corpus.events.iter_mut().zip(events) {
            event.entities = about.iter().copied().map(EntityIndex).collect();
        }
        corpus
    }

    const NAMES: [(&str, EntityKind); 3] =
        [("Iraq", EntityKind::Place), ("Ann", EntityKind::Person), ("Bob", EntityKind::Person)];
    const EVENTS: [(&str, &[u32]); 4] = [("2008", &[0, 2]), ("2009", &[0, 1]), ("2010", &[1]), ("2011", &[])];

    fn shown(parted: Parted) -> Vec<(String, usize)> {
        let corpus = with_names(&NAMES, &EVENTS);
        let tracks = Tracks::new(&corpus, &all_of(&corpus), parted);
        tracks.tracks.iter().map(|track| (track.title.clone(), track.items.all().len())).collect()
    }

    fn told(expected: &[(&str, usize)]) -> Vec<(String, usize)> {
        expected.iter().map(|(title, count)| ((*title).to_owned(), *count)).collect()
    }

    #[test]
    fn names_stand_by_kind_and_then_by_their_first_day() {
        let by = Parted { by: By::Name, shut: 0 };
        assert_eq!(shown(by), told(&[("Bob", 1), ("Ann", 2), ("Iraq", 2), ("None of these", 1)]));
        assert_eq!(shown(by.toggled(0)), told(&[("all of them", 3), ("Iraq", 2), ("None of these", 1)]));
    }

    #[test]
    fn kinds_documents_and_states_have_tracks() {
        let by = |by: By| shown(Parted { by, shut: 0 });
        assert_eq!(by(By::Kind), told(&[("People", 3), ("Places", 2), ("Nobody named", 1)]));
        assert_eq!(by(By::Status), told(&[("Fact", 4)]));
        assert_eq!(by(By::Nothing), []);
    }

    #[test]
    fn an_event_is_written_on_the_lane_of_its_rarest_name() {
        let corpus = with_names(&NAMES, &EVENTS);
        let tracks = Tracks::new(&corpus, &all_of(&corpus), Parted { by: By::Name, shut: 0 });
        let homes: Vec<usize> = (0..4).map(|event| tracks.home(EventIndex(event))).collect();
        assert_eq!(homes, [0, 2, 1, 3]);
        assert!(tracks.is_on(&corpus, EventIndex(1), 1) && !tracks.is_on(&corpus, EventIndex(0), 1));
    }

    #[test]
    fn of_many_names_those_of_most_events_have_a_track() {
        let names: Vec<(String, EntityKind)> =
            (0..40).map(|number| (format!("N{number}"), EntityKind::Person)).collect();
        let names: Vec<(&str, EntityKind)> = names.iter().map(|(name, kind)| (name.as_str(), *kind)).collect();
        let about: Vec<Vec<u32>> = (0..80).map(|event| vec![event % 40, 39]).collect();
        let events: Vec<(&str, &[u32])> = about.iter().map(|about| ("2008", about.as_slice())).collect();
        let corpus = with_names(&names, &events);
        let tracks = Tracks::new(&corpus, &all_of(&corpus), Parted { by: By::Name, shut: 0 });
        assert_eq!(tracks.tracks.len(), MOST_NAMES);
        assert_eq!(tracks.tracks.iter().map(|track| track.items.all().len()).max(), Some(80));
    }
}
