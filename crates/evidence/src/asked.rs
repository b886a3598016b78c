//! What the panel is asked for, from addresses.

use dateline_explore::timeline::{Items, Window};
use dateline_explore::{Address, Page, Query, View, address};
use dateline_model::{Corpus, EventIndex};

/// What a person wants to cite, check or take along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// An event, or one account of it by its number.
    Event {
        /// Which.
        event: EventIndex,
        /// The number of an account of it; all where there is none.
        account: Option<usize>,
    },
    /// What the timeline or the table shows.
    Events {
        /// In order of time.
        events: Vec<EventIndex>,
        /// Of the timeline that shows them, relative to the site's root.
        address: String,
    },
}

impl Asked {
    /// Reads it from the address that a button names and from that of the page. Words of a document name an account of the page's event;
    /// what is neither an event nor a list asks for every fact and firm plan.
    pub fn read(corpus: &Corpus, button: &str, page: &str) -> Asked {
        let (button, page) = (address::read(corpus, button).0, address::read(corpus, page).0);
        match (button.page, page.page) {
            (Page::Event(event), _) => Asked::Event { event, account: None },
            (Page::Document(document), Page::Event(event)) => {
                let accounts = &corpus.event(event).accounts;
                let is_named = |account: &dateline_model::Account| {
                    account.document == document && button.place.is_none_or(|place| place == account.span)
                };
                Asked::Event { event, account: accounts.iter().position(is_named) }
            }
            _ => Asked::of_view(corpus, button.view.unwrap_or_default()),
        }
    }

    /// Every event, whatever its status.
    pub fn every(corpus: &Corpus) -> Asked {
        Asked::of_view(corpus, View { query: Query { is_every_status: true, ..Query::default() }, ..View::default() })
    }

    fn of_view(corpus: &Corpus, view: View) -> Asked {
        let events = shown(corpus, &view);
        let timeline = Address { view: Some(view), ..Page::Timeline.into() };
        Asked::Events { events, address: address::write(corpus, &timeline) }
    }
}

/// The events that a view lists: those that match, within its window.
fn shown(corpus: &Corpus, view: &View) -> Vec<EventIndex> {
    let matching = view.query.events(corpus);
    match view.window.map(Window::of_days) {
        Some(window) => Items::new(corpus, &matching).within(window).map(|item| item.event).collect(),
        None => matching,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use dateline_model::{DocumentIndex, Status};
    use dateline_reader::{Settings, SourceFile, read};

    pub(crate) fn corpus() -> Corpus {
        let one = "---\ntitle: One\ndate: 1911-03-02\nurl: https://example.org/one\n---\nThe dam at Leven broke on 21 February 1911. Edda Holm, the \
            mayor of Leven, resigned on 1 March 1911. Miners claimed that the owner sold the mill in May 1910.\n";
        let two = "---\ntitle: Two\ndate: 1911-03-05\n---\nThe dam at Leven broke on 21 February 1911. The king visited Leven on 4 March 1911.\n";
        let files = [
            SourceFile { path: "one.txt", bytes: one.as_bytes() },
            SourceFile { path: "two.txt", bytes: two.as_bytes() },
        ];
        read(&files, &Settings::default())
    }

    pub(crate) fn shared(corpus: &Corpus) -> EventIndex {
        EventIndex(corpus.events.iter().position(|event| 1 < event.accounts.len()).unwrap() as u32)
    }

    #[test]
    fn a_list_is_asked_for_as_it_is_narrowed() {
        let corpus = corpus();
        let events = |button: &str| match Asked::read(&corpus, button, "./") {
            Asked::Events { events, .. } => events,
            other => panic!("{other:?}"),
        };
        let facts = corpus.events.iter().filter(|event| event.status.is_shown_first()).count();
        assert_eq!(events("events/").len(), facts);
        assert_eq!(events("./?status=all").len(), corpus.events.len());
        assert!(facts <= corpus.events.len());
        let days = events("./?from=1911-02-20&to=1911-02-25");
        assert_eq!(days, [shared(&corpus)]);
        let by_two = events(&format!("events/?told-by={}", corpus.documents[1].id));
        assert!(
            by_two.iter().all(|&event| {
                corpus.event(event).accounts.iter().any(|account| account.document == DocumentIndex(1))
            })
        );
        assert!(corpus.events.iter().all(|event| event.status != Status::Planned));
    }

    #[test]
    fn words_name_an_account_of_the_event_that_is_shown() {
        let corpus = corpus();
        let event = shared(&corpus);
        let page = address::write(&corpus, &Address::from(Page::Event(event)));
        assert_eq!(Asked::read(&corpus, &page, "./"), Asked::Event { event, account: None });
        for (number, account) in corpus.event(event).accounts.iter().enumerate() {
            let words = Address { place: Some(account.span), ..Page::Document(account.document).into() };
            let asked = Asked::read(&corpus, &address::write(&corpus, &words), &page);
            assert_eq!(asked, Asked::Event { event, account: Some(number) });
        }
        assert!(matches!(Asked::read(&corpus, "nowhere/", "./"), Asked::Events { .. }));
    }

    #[test]
    fn the_address_of_a_list_is_that_of_the_timeline_that_shows_it() {
        let corpus = corpus();
        let narrowed = "?status=all&from=1911-02-20&to=1911-02-25";
        for page in ["./", "events/"] {
            let Asked::Events { events, address } = Asked::read(&corpus, &format!("{page}{narrowed}"), "./") else {
                panic!("a list")
            };
            assert_eq!((events, address), (vec![shared(&corpus)], format!("./{narrowed}")));
        }
        let Asked::Events { events, address } = Asked::every(&corpus) else { panic!("a list") };
        assert_eq!((events.len(), address.as_str()), (corpus.events.len(), "./?status=all"));
    }
}
