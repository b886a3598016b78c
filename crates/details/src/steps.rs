//! The chain of reasons for an event's date: what each document says of it, and of the happenings that it is told before or after.
//!
//! In: an event. Out: [`Step`]s in order of document and place. "A protest, days later; then, without a date, the strike; on 8 January, the missiles"
//! gives a step for the protest, the strike and the missiles.

use crate::Details;
use dateline_explore::sorting;
use dateline_model::{Account, DocumentIndex, EventDate, EventIndex, Order, Span};
use std::collections::BTreeMap;

/// So many steps are drawn: those of the event itself first.
const MOST: usize = 9;

/// What a document says that bears on the date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Step<'a> {
    pub(crate) event: EventIndex,
    pub(crate) account: &'a Account,
    /// What the account alone says of the date.
    pub(crate) date: Option<EventDate>,
    /// How it lies to the event that is asked about; `None` for that event itself.
    pub(crate) order: Option<Order>,
}

/// The steps; one for all that a document says of an event with the same words.
pub(crate) fn steps<'a>(details: &Details<'a>, event: EventIndex) -> Vec<Step<'a>> {
    let corpus = details.corpus;
    let mut found: Vec<Step<'_>> = Vec::new();
    for account in &corpus.event(event).accounts {
        add(&mut found, Step { event, account, date: account.date, order: None });
    }
    for account in &corpus.event(event).accounts {
        for reason in account.reasons.iter().filter(|reason| reason.order != Order::With) {
            let other = details.told_at(account.document, reason.from).filter(|(other, _)| *other != event);
            if let Some((other, told)) = other.filter(|_| found.len() < MOST) {
                let date = told.date.or(corpus.event(other).date);
                add(&mut found, Step { event: other, account: told, date, order: Some(opposite(reason.order)) });
            }
        }
    }
    sorting::sort_by_key(&mut found, |step| (step.account.document, step.account.span));
    found
}

fn add<'a>(found: &mut Vec<Step<'a>>, step: Step<'a>) {
    let words = |account: &Account| account.time.as_ref().map(|time| time.span);
    let is_told = |other: &Step<'a>| {
        other.event == step.event
            && other.account.document == step.account.document
            && words(other.account) == words(step.account)
            && other.date.map(|date| date.edtf) == step.date.map(|date| date.edtf)
    };
    if !found.iter().any(is_told) {
        found.push(step);
    }
}

impl<'a> Details<'a> {
    /// The account whose telling word stands at a place of a document.
    fn told_at(&self, document: DocumentIndex, trigger: Span) -> Option<(EventIndex, &'a Account)> {
        let tellings = self.tellings.get_or_init(|| {
            let mut all = BTreeMap::new();
            for (event, told) in (0..).map(EventIndex).zip(&self.corpus.events) {
                for (number, account) in told.accounts.iter().enumerate() {
                    if let Some(trigger) = account.trigger {
                        all.entry((account.document, trigger)).or_insert((event, number));
                    }
                }
            }
            all
        });
        let &(event, number) = tellings.get(&(document, trigger))?;
        Some((event, &self.corpus.event(event).accounts[number]))
    }
}

const fn opposite(order: Order) -> Order {
    match order {
        // An event told after another has that one before it.
        Order::After => Order::Before,
        Order::Before => Order::After,
        Order::With => Order::With,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::tests::corpus;

    #[test]
    fn a_date_between_two_others_has_both_among_its_steps() {
        let corpus = corpus();
        let bounded = corpus.events.iter().position(|event| event.title.contains("protest")).unwrap();
        let details = Details::new(&corpus);
        let steps = steps(&details, EventIndex(bounded as u32));
        assert!(steps.iter().any(|step| step.order.is_none()));
        let places: Vec<_> = steps.iter().map(|step| (step.account.document, step.account.span)).collect();
        assert!(places.is_sorted(), "{places:?}");
    }
}
