//! The accounts of one event, a column for each document.

use crate::markup::view;
use crate::pages::differences::Differences;
use crate::pages::event::words_of;
use crate::parts::letters::{Letter, hue_class};
use crate::parts::prose::prose;
use crate::session::Session;
use dateline_calendar::Style;
use dateline_explore::hues::documents_of;
use dateline_explore::{Marks, Page, passages, tellings, words};
use dateline_model::{Account, DocumentIndex, EventIndex, Span, Status};
use leptos::prelude::*;

/// The columns, with their heading at the left.
#[component]
pub(crate) fn Accounts(session: Session, event: EventIndex) -> AnyView {
    let documents = documents_of(session.corpus.event(event));
    let heading = words::capitalised(&words::counted(documents.len(), "account", "accounts"));
    let class = if documents.len() == 1 { "accounts accounts--one" } else { "accounts" };
    view! {
        <section class=class>
            <h2 class="head accounts__head">{heading}</h2>
            <div class="accounts__columns">
                {documents.into_iter().map(|document| view! { <Column session event document /> }).collect::<Vec<_>>()}
            </div>
            <Differences session event />
        </section>
    }
}

#[component]
fn Column(session: Session, event: EventIndex, document: DocumentIndex) -> AnyView {
    let corpus = session.corpus;
    let source = corpus.document(document);
    let accounts: Vec<&Account> =
        corpus.event(event).accounts.iter().filter(|account| account.document == document).collect();
    let first = accounts.first().map_or(Span::new(0, 0), |account| account.span);
    let marks = marks_of(session, event, document);
    let quotes = accounts.iter().map(|account| quote(session, document, account, &marks, event)).collect::<Vec<_>>();
    view! {
        <article class=format!("account {}", hue_class(document))>
            <header class="account__source">
                <Letter document />
                <h3 class="account__title">
                    <a href=session.href(Page::Document(document))><cite>{source.title.clone()}</cite></a>
                </h3>
                <p class="account__by">{byline(session, document)}</p>
            </header>
            {quotes}
            <footer class="account__foot">
                <span>{place(session, document, &accounts)}</span>
                <a href=session.href_of_words(document, first)>"Read in place"</a>
            </footer>
        </article>
    }
}

/// "John Hannah · Real Clear Defense · 11 June 2020".
pub(crate) fn byline(session: Session, document: DocumentIndex) -> String {
    let source = session.corpus.document(document);
    let authors = words::joined(&source.authors);
    let published = source.published.map(|day| day.words(Style::Long).replace(' ', "\u{a0}"));
    let parts = [Some(authors).filter(|authors| !authors.is_empty()), source.publisher.clone(), published];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The marks of this event alone: what else the sentence tells has a page of its own.
fn marks_of(session: Session, event: EventIndex, document: DocumentIndex) -> Marks {
    let mut marks = Marks::of_document(session.corpus, document);
    let accounts = session.corpus.event(event).accounts.iter().filter(|account| account.document == document);
    let (mut triggers, mut times) = (Vec::new(), Vec::new());
    for account in accounts {
        triggers.extend(account.trigger);
        times.extend(account.time.as_ref().map(|time| time.span));
    }
    marks.events.retain(|(_, other)| *other == event);
    marks.triggers = triggers;
    marks.times = times;
    for (number, point) in tellings::differences(session.corpus, session.corpus.event(event)).iter().enumerate() {
        let said = point.said.iter().filter(|(other, _)| *other == document);
        marks.notes.extend(said.flat_map(|(_, spans)| spans).map(|&span| (span, number + 1)));
    }
    marks
}

fn quote(session: Session, document: DocumentIndex, account: &Account, marks: &Marks, event: EventIndex) -> AnyView {
    let source = session.corpus.document(document);
    let around = passages::around(source, account.span);
    let before = Span { start: around.start, end: account.span.start }.of(&source.text);
    let after = Span { start: account.span.end, end: around.end }.of(&source.text);
    let claim = claim(account);
    let href = session.href_of_words(document, account.span);
    view! {
        <blockquote class="account__quote" cite=href lang=source.language.clone() dir="auto">
            <span class="account__context">{before}</span>
            {prose(session, document, account.span, marks, Some(event))}
            <span class="account__context">{after}</span>
        </blockquote>
        {claim.map(|words| view! { <p class="account__status">{words}</p> })}
    }
}

/// How sure the document is, where it is not simply told.
fn claim(account: &Account) -> Option<String> {
    match (account.status, &account.by) {
        (Status::Fact, _) => None,
        (Status::Claimed, Some(by)) => Some(format!("Claimed by {by}")),
        (status, _) => Some(words::capitalised(words_of(status))),
    }
}

/// "Paragraphs 1 and 6 · two passages", "Paragraph 7 · no date of its own".
fn place(session: Session, document: DocumentIndex, accounts: &[&Account]) -> String {
    let source = session.corpus.document(document);
    let mut numbers: Vec<usize> = accounts.iter().filter_map(|account| source.paragraph_number(account.span)).collect();
    numbers.dedup();
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let place = match numbers.len() {
        0 => "Outside the paragraphs".to_owned(),
        1 => format!("Paragraph {}", numbers[0]),
        _ => format!("Paragraphs {}", words::joined(&numbers)),
    };
    if 1 < accounts.len() {
        return format!("{place} · {}", words::counted(accounts.len(), "passage", "passages"));
    }
    if accounts.iter().all(|account| account.time.is_none()) {
        return format!("{place} · no date of its own");
    }
    place
}
