//! The events of a corpus as the plot needs them: the days each may lie on, and an aggregate over them that is made once.
//!
//! Questions about a window are answered from the aggregate, in the logarithm of all events and not in their number: how many lie in it
//! ([`Items::count_within`]), how they are spread ([`Items::shares`]), which are the most important ([`Items::foremost`]). Only what is
//! drawn is looked at one by one.

use super::axis::{Stretch, dated_stretches};
use super::foremost::Foremost;
use super::mark::{Mark, MarkKind};
use super::scale::Window;
use super::shares::Shares;
use crate::hues::{IN_COLOUR, tellers};
use crate::sorting;
use dateline_calendar::{Basis, Day, Edtf, Endpoint};
use dateline_model::{Corpus, DocumentIndex, Event, EventIndex, Status};

/// One event, ready to be laid; what else is drawn of it is asked of the corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which event.
    pub event: EventIndex,
    /// The first day on which it is in view; that of its end where nothing is known of its beginning.
    pub from: i32,
    /// The last; the calendar's last where no end is known. The list counts by the same days.
    pub until: i32,
    /// The first day that its mark covers.
    pub first: i32,
    /// The last.
    pub last: i32,
    /// How many documents tell it.
    pub told: u16,
}

/// All dated events in the order in which people go through them: by their first day, then their last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Items {
    items: Vec<Item>,
    /// The last days, in order.
    untils: Vec<i32>,
    foremost: Foremost,
    shares: Shares,
    by_document: Vec<(DocumentIndex, Shares)>,
    dated: Vec<Stretch>,
    samples: Samples,
    undated: usize,
}

/// The first event of each way to draw one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Samples {
    pub(super) kinds: Vec<(MarkKind, EventIndex)>,
    pub(super) told_by_several: Option<EventIndex>,
    pub(super) planned: Option<EventIndex>,
}

/// So many events can be drawn one by one: no corpus with fewer needs counts.
pub const CROWD: usize = 60;

impl Item {
    /// `None` for an event without a date.
    pub fn new(index: EventIndex, event: &Event) -> Option<Item> {
        let date = event.date?;
        let mark = Mark::new(date)?;
        Some(Item {
            event: index,
            from: from_day(date.edtf),
            until: until_day(date.edtf),
            first: mark.first,
            last: mark.last,
            told: tellers(event).min(usize::from(u16::MAX)) as u16,
        })
    }

    /// Who comes first where there is not room for all: the most documents, then the narrowest date. Of equals some are chosen by a lot
    /// that always falls the same: the earliest of each week would leave the rest of it empty.
    pub fn rank(&self) -> u64 {
        let width = self.last.saturating_sub(self.first) as u32;
        let lot = self.event.0.wrapping_mul(0x9E37_79B9) >> 16;
        u64::from(u16::MAX - self.told) << 48 | u64::from(width) << 16 | u64::from(lot)
    }
}

impl Items {
    /// The dated ones of these events, with their aggregate.
    pub fn new(corpus: &Corpus, events: &[EventIndex]) -> Items {
        let mut items: Vec<Item> = events.iter().filter_map(|&index| Item::new(index, corpus.event(index))).collect();
        sorting::sort_by_key(&mut items, |item| (item.from, item.until, item.event));
        let mut untils: Vec<i32> = items.iter().map(|item| item.until).collect();
        sorting::sort(&mut untils);
        let dated = dated_stretches(corpus, &items);
        let days = dated.first().zip(dated.iter().map(|stretch| stretch.after).max());
        let days = days.map_or((0, 1), |(first, after)| (first.first, after));
        let is_crowd = CROWD < items.len();
        let of_document = |document: DocumentIndex| {
            let tells = |item: &&Item| corpus.event(item.event).accounts.iter().any(|told| told.document == document);
            let told = items.iter().filter(tells);
            Shares::new(corpus, told, days)
        };
        let in_colour = (0..corpus.documents.len().min(IN_COLOUR) as u32).map(DocumentIndex);
        Items {
            undated: events.len() - items.len(),
            foremost: Foremost::new(&items),
            shares: Shares::new(corpus, items.iter(), days),
            by_document: in_colour.filter(|_| is_crowd).map(|document| (document, of_document(document))).collect(),
            samples: Samples::of(corpus, &items),
            dated,
            untils,
            items,
        }
    }

    /// Some of those of a corpus, in order: to be asked what lies in a window, and not how it is spread over time.
    pub(super) fn part(items: Vec<Item>) -> Items {
        let mut untils: Vec<i32> = items.iter().map(|item| item.until).collect();
        sorting::sort(&mut untils);
        Items { foremost: Foremost::new(&items), untils, items, ..Items::default() }
    }

    /// In order.
    pub fn all(&self) -> &[Item] {
        &self.items
    }

    /// How many events have no date.
    pub fn undated(&self) -> usize {
        self.undated
    }

    /// Whether there are more than can be drawn one by one.
    pub fn is_crowd(&self) -> bool {
        CROWD < self.items.len()
    }

    /// How the events are spread over time.
    pub fn shares(&self) -> &Shares {
        &self.shares
    }

    /// The same for what each document in colour tells, where there is a crowd.
    pub fn by_document(&self) -> &[(DocumentIndex, Shares)] {
        &self.by_document
    }

    /// Those that may lie in the window, in order.
    pub fn within(&self, window: Window) -> impl Iterator<Item = &Item> {
        let end = self.begun_before(window.to);
        self.foremost.reaching(&self.items[..end], window.from.floor() as i32)
    }

    /// How many may lie in the window.
    pub fn count_within(&self, window: Window) -> usize {
        self.begun_before(window.to) - self.untils.partition_point(|until| f64::from(*until) + 1.0 <= window.from)
    }

    /// How many begin before this day.
    pub fn begun_before(&self, day: f64) -> usize {
        self.items.partition_point(|item| f64::from(item.from) < day)
    }

    /// At most so many of those that begin on these days, the end excluded, and may still lie after `reach`: the most important first.
    pub fn foremost(&self, (from, to): (f64, f64), reach: i32, most: usize) -> impl Iterator<Item = &Item> {
        let range = self.begun_before(from)..self.begun_before(to);
        self.foremost.best(&self.items, range, reach, most).into_iter().map(|place| &self.items[place])
    }

    /// Where an event stands among all, from 0.
    pub fn position(&self, corpus: &Corpus, event: EventIndex) -> Option<usize> {
        let item = Item::new(event, corpus.event(event))?;
        let key = |item: &Item| (item.from, item.until, item.event);
        self.items.binary_search_by(|other| key(other).cmp(&key(&item))).ok()
    }

    /// The event at this position.
    pub fn at(&self, position: usize) -> Option<EventIndex> {
        self.items.get(position).map(|item| item.event)
    }

    pub(super) fn dated(&self) -> &[Stretch] {
        &self.dated
    }

    pub(super) fn samples(&self) -> &Samples {
        &self.samples
    }
}

impl Samples {
    fn of(corpus: &Corpus, items: &[Item]) -> Samples {
        let mut samples = Samples::default();
        for item in items {
            let event = corpus.event(item.event);
            if let Some(mark) = event.date.and_then(Mark::new) {
                let kind = super::key::family(mark.kind);
                if samples.kinds.iter().all(|(other, _)| *other != kind) {
                    samples.kinds.push((kind, item.event));
                }
            }
            if 1 < item.told {
                samples.told_by_several.get_or_insert(item.event);
            }
            if event.status == Status::Planned {
                samples.planned.get_or_insert(item.event);
            }
        }
        samples
    }
}

/// The stretches of days that words name, first and last: once for what happened once, each known end for what lasted.
pub(super) fn dated(edtf: Edtf) -> [Option<(i32, i32)>; 2] {
    let unit = |date: dateline_calendar::Qualified| (date.unit.first().number(), date.unit.last().number());
    let end = |end: Endpoint| match end {
        Endpoint::Known(date) => Some(unit(date)),
        Endpoint::Open | Endpoint::Unknown => None,
    };
    match edtf {
        Edtf::Once(date) => [Some(unit(date)), None],
        Edtf::OneOf(Some(from), Some(to)) => [Some((unit(from).0, unit(to).1)), None],
        Edtf::OneOf(from, to) => [from.or(to).map(unit), None],
        Edtf::Lasting(start, finish) => [end(start), end(finish)],
    }
}

fn from_day(edtf: Edtf) -> i32 {
    edtf.earliest().or(edtf.latest()).unwrap_or(Day::MIN).number()
}

fn until_day(edtf: Edtf) -> i32 {
    edtf.latest().unwrap_or(Day::MAX).number()
}

/// Whether a date was worked out, rather than read.
pub(super) const fn is_worked_out(basis: Basis) -> bool {
    !matches!(basis, Basis::Stated)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use dateline_model::{Account, EventDate, Span};
    use proptest::prelude::*;

    /// A corpus of events with these dates and titles, told by one of three documents each.
    pub(in crate::timeline) fn corpus<T: AsRef<str>>(events: &[(T, String)]) -> Corpus {
        let events = events.iter().enumerate().map(|(number, (edtf, title))| Event {
            id: format!("e{number}").into(),
            title: title.clone().into(),
            date: Some(EventDate { edtf: edtf.as_ref().parse().unwrap(), basis: Basis::Stated }),
            entities: Vec::new(),
            places: Vec::new(),
            status: Status::Fact,
            accounts: vec![Account::new(DocumentIndex(number as u32 % 3), Span::new(0, 0), Status::Fact)],
            possibly_same: Vec::new(),
        });
        Corpus { events: events.collect(), ..Corpus::default() }
    }

    pub(in crate::timeline) fn all_of(corpus: &Corpus) -> Items {
        let events: Vec<EventIndex> = (0..corpus.events.len() as u32).map(EventIndex).collect();
        Items::new(corpus, &events)
    }

    pub(in crate::timeline) fn items<T: AsRef<str>>(dates: &[T]) -> Items {
        let events: Vec<(&str, String)> = dates.iter().map(|date| (date.as_ref(), String::new())).collect();
        all_of(&corpus(&events))
    }

    proptest! {
        #[test]
        fn a_window_finds_and_counts_what_may_lie_in_it(
            days in prop::collection::vec((0..6000i32, 0..900i32, 0..9u8), 0..600), from in 0..6000i32, length in 1..400i32,
        ) {
            let dates: Vec<String> = days
                .iter()
                .map(|&(first, more, kind)| {
                    let (first, last) = (Day::from_number(first), Day::from_number(first + more));
                    match kind {
                        0 => format!("{first}/{last}"),
                        1 => format!("{first}/.."),
                        2 => format!("[..{first}]"),
                        _ => first.to_string(),
                    }
                })
                .collect();
            let items = items(&dates);
            let window = Window::new(f64::from(from), f64::from(from + length));
            let found: Vec<Item> = items.within(window).copied().collect();
            let one_by_one: Vec<Item> =
                items.all().iter().filter(|item| window.holds(item.from, item.until)).copied().collect();
            prop_assert_eq!(items.count_within(window), one_by_one.len());
            prop_assert_eq!(&found, &one_by_one);
            let mut ranked: Vec<Item> = one_by_one.into_iter().filter(|item| from <= item.from).collect();
            ranked.sort_by_key(Item::rank);
            ranked.truncate(7);
            let days = (f64::from(from), f64::from(from + length));
            prop_assert_eq!(items.foremost(days, i32::MIN, 7).copied().collect::<Vec<Item>>(), ranked);
        }
    }

    #[test]
    fn what_may_go_on_is_in_every_later_window() {
        let items = items(&["2008/", "[2008..]", "2008/..", "2008", "../2009"]);
        let mut seen: Vec<u32> = items.within(Window::new(18_000.0, 18_030.0)).map(|item| item.event.0).collect();
        seen.sort_unstable();
        assert_eq!(seen, [0, 1, 2]);
    }

    #[test]
    fn every_event_is_found_where_it_stands() {
        let corpus = corpus(&["../2020-21", "2008", "2020-01-08"].map(|date| (date, String::new())));
        let items = all_of(&corpus);
        for place in 0..3 {
            assert_eq!(items.position(&corpus, items.at(place).unwrap()), Some(place));
        }
        assert_eq!(items.at(0), Some(EventIndex(1)), "what ended in 2020 comes after 2008");
    }
}
