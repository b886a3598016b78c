//! Why an event has its date: each document's words, how they were read, and what is left.

use crate::markup::view;
use crate::parts::dates;
use crate::parts::letters::Letter;
use crate::session::Session;
use dateline_calendar::Style;
use dateline_explore::{wording, words};
use dateline_model::{Account, EventDate, EventIndex};
use leptos::prelude::*;

/// The rows, one for all that a document says with the same words or without any, and the date that they give.
#[component]
pub(crate) fn WhyThisDate(session: Session, event: EventIndex) -> AnyView {
    let told = session.corpus.event(event);
    let words = |account: &Account| (account.document, account.time.as_ref().map(|time| time.span));
    let is_first =
        |(at, account): &(usize, &Account)| told.accounts[..*at].iter().all(|other| words(other) != words(account));
    let firsts = told.accounts.iter().enumerate().filter(is_first);
    let rows = firsts.map(|(_, account)| row(session, account)).collect::<Vec<_>>();
    view! {
        <section class="why" id="why">
            <h2 class="head">"Why this date"</h2>
            <ol class="why__rows">{rows}</ol>
            {told.date.map(|date| result(&dates::long(told), date))}
            {told.date.is_none().then(|| view! { <p class="why__note">"None of these words say when, so the event has no date, only an order."</p> })}
        </section>
    }
}

fn row(session: Session, account: &Account) -> AnyView {
    let source = session.corpus.document(account.document);
    let language = source.language.clone();
    let words = account.time.as_ref().map(|time| source.words(time.span).trim());
    let what = match words {
        Some(words) => view! { <q class="why__words" lang=language dir="auto">{words}</q> },
        None => view! { <span class="why__words">"No date of its own"</span> },
    };
    view! {
        <li class="why__row">
            <Letter document=account.document />
            <div>
                {what}
                <p class="why__reading">{account.time.as_ref().map_or_else(|| "placed by what is told around it".to_owned(), wording::reading)}</p>
            </div>
        </li>
    }
}

fn result(words: &str, date: EventDate) -> AnyView {
    let day = |day: Option<dateline_calendar::Day>| day.map_or_else(|| "open".to_owned(), |day| day.words(Style::Long));
    let bounds = match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) if first == last => None,
        (first, last) => Some(format!("{} – {}", day(first), day(last))),
    };
    let kind = if date.edtf.is_extent() { "it lasted" } else { "once, within" };
    view! {
        <dl class="why__result">
            <div class="why__date">
                <dt class="unseen">"The date"</dt>
                <dd>{words::capitalised(words)}</dd>
            </div>
            {bounds.map(|bounds| view! { <div class="why__fact"><dt>{kind}</dt><dd>{bounds}</dd></div> })}
            <div class="why__fact"><dt>"rests on"</dt><dd>{wording::basis(date.basis)}</dd></div>
            <div class="why__fact"><dt>"EDTF"</dt><dd><code>{date.edtf.to_string()}</code></dd></div>
        </dl>
    }
}
