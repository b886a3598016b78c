//! The events of a corpus as the plot needs them: the days each may lie on, its mark, its rank; found by window without reading all.

use super::mark::Mark;
use super::scale::Window;
use crate::hues::documents_of;
use dateline_calendar::{Basis, Day, Edtf, Endpoint};
use dateline_model::{Corpus, DocumentIndex, Event, EventIndex, Status};
use std::collections::HashMap;

/// One event, ready to be laid.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Which event.
    pub event: EventIndex,
    /// What is drawn for it, in days.
    pub mark: Mark,
    /// The first day on which it is in view; that of its end where nothing is known of its beginning.
    pub from: i32,
    /// The last; the calendar's last where no end is known. The list counts by the same days.
    pub until: i32,
    /// Its date.
    pub edtf: Edtf,
    /// The documents that tell it, in order.
    pub documents: Vec<DocumentIndex>,
    /// Whether it is firmly planned and has not been told as done.
    pub is_planned: bool,
}

/// All dated events in order of their first day, with the means to find those in a window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Items {
    items: Vec<Item>,
    /// The latest last day in each block of items.
    reaches: Vec<i32>,
    /// Where each event stands among them.
    places: HashMap<EventIndex, usize>,
    /// The events in the corpus's order, in which people go through them: what has no first day is not first by its mark.
    order: Vec<EventIndex>,
    undated: usize,
}

/// So many items share a reach: small enough to skip much, large enough that there are few.
const BLOCK: usize = 256;

impl Item {
    /// `None` for an event without a date.
    pub fn new(index: EventIndex, event: &Event) -> Option<Item> {
        let date = event.date?;
        Some(Item {
            event: index,
            mark: Mark::new(date)?,
            from: from_day(date.edtf),
            until: until_day(date.edtf),
            edtf: date.edtf,
            documents: documents_of(event),
            is_planned: event.status == Status::Planned,
        })
    }

    /// The stretches of days that words name, first and last: once for what happened once, each known end for what lasted.
    pub fn dated(&self) -> Vec<(i32, i32)> {
        let unit = |date: dateline_calendar::Qualified| (date.unit.first().number(), date.unit.last().number());
        match self.edtf {
            Edtf::Once(date) => vec![unit(date)],
            Edtf::OneOf(Some(from), Some(to)) => vec![(unit(from).0, unit(to).1)],
            Edtf::OneOf(from, to) => from.or(to).map(unit).into_iter().collect(),
            Edtf::Lasting(start, end) => [start, end]
                .into_iter()
                .filter_map(|end| match end {
                    Endpoint::Known(date) => Some(unit(date)),
                    Endpoint::Open | Endpoint::Unknown => None,
                })
                .collect(),
        }
    }

    /// Who comes first where there is not room for all: the most documents, then the narrowest date, then the earliest.
    pub fn rank(&self) -> (std::cmp::Reverse<usize>, i32, i32) {
        (std::cmp::Reverse(self.documents.len()), self.mark.last.saturating_sub(self.mark.first), self.mark.first)
    }
}

impl Items {
    /// The dated ones of these events.
    pub fn new(corpus: &Corpus, events: &[EventIndex]) -> Items {
        let mut items: Vec<Item> = events.iter().filter_map(|&index| Item::new(index, corpus.event(index))).collect();
        items.sort_by_key(|item| (item.from, item.until, item.event.0));
        let undated = events.len() - items.len();
        Items::of(items, undated)
    }

    fn of(items: Vec<Item>, undated: usize) -> Items {
        let reaches =
            items.chunks(BLOCK).map(|block| block.iter().map(|item| item.until).max().unwrap_or(i32::MIN)).collect();
        let places = items.iter().enumerate().map(|(place, item)| (item.event, place)).collect();
        let mut order: Vec<EventIndex> = items.iter().map(|item| item.event).collect();
        order.sort_unstable();
        Items { items, reaches, places, order, undated }
    }

    /// In order of their first day.
    pub fn all(&self) -> &[Item] {
        &self.items
    }

    /// How many events have no date.
    pub fn undated(&self) -> usize {
        self.undated
    }

    /// Those that may lie in the window, in order.
    pub fn within(&self, window: Window) -> impl Iterator<Item = &Item> {
        let end = self.items.partition_point(|item| f64::from(item.from) < window.to);
        self.items[..end]
            .chunks(BLOCK)
            .zip(&self.reaches)
            .filter(move |(_, reach)| window.from < f64::from(**reach) + 1.0)
            .flat_map(move |(block, _)| block.iter().filter(move |item| window.holds(item.from, item.until)))
    }

    /// Where an event stands in the order in which lists have them, from 0.
    pub fn position(&self, event: EventIndex) -> Option<usize> {
        self.order.binary_search(&event).ok()
    }

    /// The event at this position.
    pub fn at(&self, position: usize) -> Option<EventIndex> {
        self.order.get(position).copied()
    }

    /// What is drawn for an event.
    pub fn find(&self, event: EventIndex) -> Option<&Item> {
        self.places.get(&event).map(|&place| &self.items[place])
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
    use dateline_model::EventDate;

    pub(in crate::timeline) fn item(index: u32, edtf: &str) -> Item {
        let edtf: Edtf = edtf.parse().unwrap();
        let mark = Mark::new(EventDate { edtf, basis: Basis::Stated }).unwrap();
        let (from, until) = (from_day(edtf), until_day(edtf));
        Item {
            event: EventIndex(index),
            mark,
            from,
            until,
            edtf,
            documents: vec![DocumentIndex(index % 3)],
            is_planned: false,
        }
    }

    pub(in crate::timeline) fn items(dates: &[&str]) -> Vec<Item> {
        dates.iter().enumerate().map(|(index, edtf)| item(index as u32, edtf)).collect()
    }

    pub(in crate::timeline) fn indexed(mut items: Vec<Item>) -> Items {
        items.sort_by_key(|item| (item.from, item.until, item.event.0));
        Items::of(items, 0)
    }

    #[test]
    fn a_window_finds_what_may_lie_in_it() {
        let dates: Vec<String> =
            (0..2000).map(|n| Day::from_number(n * 3).to_string()).chain(["1960/2010".to_owned()]).collect();
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        let items = indexed(items(&dates));
        let window = Window::new(3000.0, 3030.0);
        let found: Vec<u32> = items.within(window).map(|item| item.event.0).collect();
        let by_reading_all: Vec<u32> =
            items.all().iter().filter(|item| window.holds(item.from, item.until)).map(|item| item.event.0).collect();
        assert_eq!(found, by_reading_all);
        assert_eq!(found.len(), 11);
    }

    #[test]
    fn what_may_go_on_is_in_every_later_window() {
        let items = indexed(vec![
            item(0, "2008/"),
            item(1, "[2008..]"),
            item(2, "2008/.."),
            item(3, "2008"),
            item(4, "../2009"),
        ]);
        let seen =
            |from: f64| items.within(Window::new(from, from + 30.0)).map(|item| item.event.0).collect::<Vec<_>>();
        assert_eq!(seen(18_000.0), [0, 1, 2]);
    }

    #[test]
    fn events_are_gone_through_in_the_order_of_lists() {
        let items = indexed(vec![item(0, "../2020-21"), item(1, "2008"), item(2, "2020-01-08")]);
        let walked: Vec<u32> = (0..3).filter_map(|position| items.at(position)).map(|event| event.0).collect();
        assert_eq!(walked, [0, 1, 2]);
        assert_eq!(items.all()[0].event, EventIndex(1), "by day, what ended in 2020 comes after 2008");
        assert_eq!(items.position(EventIndex(2)), Some(2));
    }
}
