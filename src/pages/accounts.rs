//! The accounts of one event, a column for each document.

use crate::markup::view;
use crate::parts::details::details;
use crate::parts::letters::Letter;
use crate::parts::prose::prose;
use crate::session::Session;
use dateline_explore::hues::{documents_of, hue_class};
use dateline_explore::{Marks, Page, passages, tellings};
use dateline_model::{Account, DocumentIndex, EventIndex, Span};
use dateline_wording as wording;
use leptos::prelude::*;

/// The columns, with their heading at the left.
#[component]
pub(crate) fn Accounts(session: Session, event: EventIndex) -> AnyView {
    let documents = documents_of(session.corpus.event(event));
    let heading = wording::event::accounts(documents.len());
    let class = if documents.len() == 1 { "accounts accounts--one" } else { "accounts" };
    view! {
        <section class=class>
            <h2 class="head accounts__head">{heading}</h2>
            {columns(session, event)}
            {details("differences", &session.href(Page::Event(event)))}
        </section>
    }
}

/// The columns alone.
pub(crate) fn columns(session: Session, event: EventIndex) -> AnyView {
    let documents = documents_of(session.corpus.event(event)).into_iter();
    view! {
        <div class="accounts__columns">
            {documents.map(|document| view! { <Column session event document /> }).collect::<Vec<_>>()}
        </div>
    }
}

#[component]
fn Column(session: Session, event: EventIndex, document: DocumentIndex) -> AnyView {
    let corpus = session.corpus;
    let source = corpus.document(document);
    let accounts: Vec<&Account> =
        corpus.event(event).accounts.iter().filter(|account| account.document == document).collect();
    let first = accounts.first().map_or(Span::new(0, 0), |account| account.span);
    let place = session.href_of_words(document, first);
    let marks = marks_of(session, event, document);
    let told: Vec<&str> = accounts.iter().map(|account| corpus.quote(account)).collect();
    let copied = wording::event::copied(&told, &source.title, &wording::byline(source));
    let quotes = accounts.iter().map(|account| quote(session, document, account, &marks, event)).collect::<Vec<_>>();
    view! {
        <article class=format!("account {}", hue_class(document))>
            <header class="account__source">
                <Letter document />
                <h3 class="account__title">
                    <a href=session.href(Page::Document(document))><cite>{source.title.clone()}</cite></a>
                </h3>
                <p class="account__by" data-url=source.url.clone()>{wording::byline(source)}</p>
            </header>
            {quotes}
            <footer class="account__foot">
                <span>{wording::place(source, &accounts)}</span>
                <button type="button" class="link" data-copy=copied data-link=place.clone()>{wording::event::COPY_QUOTE}</button>
                <button type="button" class="link" data-evidence=place.clone()>{wording::event::CITE}</button>
                <a href=place>{wording::event::READ_IN_PLACE}</a>
            </footer>
        </article>
    }
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
    let claim = wording::claim(account);
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
