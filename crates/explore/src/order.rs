//! The orders in which events are listed.

use crate::fold::fold;
use crate::hues::documents_of;
use crate::sorting;
use dateline_model::{Corpus, EventIndex};
use std::cmp::Reverse;

/// An order of events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// As the timeline has them: by where a mark begins, then where it ends; undated ones last.
    #[default]
    Earliest,
    /// The reverse, undated ones still last.
    Latest,
    /// By title.
    Title,
    /// By the number of documents that tell it, most first, then earliest.
    MostTold,
}

impl Order {
    /// All of them.
    pub const ALL: [Order; 4] = [Order::Earliest, Order::Latest, Order::Title, Order::MostTold];

    /// The word for it in an address.
    pub const fn name(self) -> &'static str {
        match self {
            Order::Earliest => "earliest",
            Order::Latest => "latest",
            Order::Title => "title",
            Order::MostTold => "most-told",
        }
    }

    /// The order with this name.
    pub fn from_name(name: &str) -> Option<Order> {
        Order::ALL.into_iter().find(|order| order.name() == name)
    }

    /// Puts events into this order. `events` come as [`Query::events`](crate::Query::events) gives them, in the timeline's order.
    pub fn apply(self, corpus: &Corpus, events: &mut [EventIndex]) {
        match self {
            Order::Earliest => {}
            Order::Latest => sorting::sort_by_key(events, |&index| {
                match corpus.event(index).date.and_then(|date| date.latest().or(date.earliest())) {
                    Some(day) => (false, Reverse(day.number())),
                    None => (true, Reverse(0)),
                }
            }),
            Order::Title => by_cached_key(events, |index| fold(&corpus.event(index).title)),
            Order::MostTold => by_cached_key(events, |index| Reverse(documents_of(corpus.event(index)).len())),
        }
    }
}

/// Sorts by a key that is costly to make.
fn by_cached_key<K: Ord>(events: &mut [EventIndex], key: impl Fn(EventIndex) -> K) {
    let mut keyed: Vec<(K, EventIndex)> = events.iter().map(|&event| (key(event), event)).collect();
    sorting::sort_by(&mut keyed, |a, b| a.0.cmp(&b.0));
    events.iter_mut().zip(keyed).for_each(|(place, (_, event))| *place = event);
}
