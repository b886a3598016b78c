//! The chain of reasons for an event's date: what each document says of it, and of the happenings that it is told before or after.
//!
//! In: an event. Out: [`Step`]s in order of document and place. "A protest, days later; then, without a date, the strike; on 8 January, the missiles"
//! gives a step for the protest, the strike and the missiles.

use dateline_explore::sorting;
use dateline_model::{Account, Corpus, EventDate, EventIndex, Order, Span};

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
pub(crate) fn steps(corpus: &Corpus, event: EventIndex) -> Vec<Step<'_>> {
    let mut found: Vec<Step<'_>> = Vec::new();
    for account in &corpus.event(event).accounts {
        add(&mut found, Step { event, account, date: account.date, order: None });
    }
    for account in &corpus.event(event).accounts {
        for reason in account.reasons.iter().filter(|reason| reason.order != Order::With) {
            let other = told_at(corpus, account, reason.from).filter(|(other, _)| *other != event);
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

/// The account whose telling word stands at a place of the same document.
fn told_at<'a>(corpus: &'a Corpus, account: &Account, trigger: Span) -> Option<(EventIndex, &'a Account)> {
    let numbered = corpus.events.iter().enumerate();
    numbered.flat_map(|(number, event)| event.accounts.iter().map(move |account| (number, account))).find_map(
        |(number, other)| {
            let is_it = other.document == account.document && other.trigger == Some(trigger);
            is_it.then_some((EventIndex(number as u32), other))
        },
    )
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
        let steps = steps(&corpus, EventIndex(bounded as u32));
        assert!(steps.iter().any(|step| step.order.is_none()));
        let places: Vec<_> = steps.iter().map(|step| (step.account.document, step.account.span)).collect();
        assert!(places.is_sorted(), "{places:?}");
    }
}
