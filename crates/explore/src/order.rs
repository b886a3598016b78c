//! The orders in which events are listed.

use crate::hues::documents_of;
use dateline_model::{Corpus, EventIndex};

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
            Order::Latest => events.sort_by_key(|&index| {
                match corpus.event(index).date.and_then(|date| date.latest().or(date.earliest())) {
                    Some(day) => (false, std::cmp::Reverse(day.number())),
                    None => (true, std::cmp::Reverse(0)),
                }
            }),
            Order::Title => events.sort_by_cached_key(|&index| corpus.event(index).title.to_lowercase()),
            Order::MostTold => {
                events.sort_by_cached_key(|&index| std::cmp::Reverse(documents_of(corpus.event(index)).len()));
            }
        }
    }
}
