//! What each document tells of an event, and where they differ.

use crate::html::details::details;
use crate::html::parts::letter;
use crate::html::prose::prose;
use crate::site::Site;
use dateline_details::Part;
use dateline_explore::hues::{documents_of, hue_class};
use dateline_explore::tellings::differences;
use dateline_explore::{Marks, passages};
use dateline_model::{Account, DocumentIndex, EventIndex, Span};
use dateline_wording as wording;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The accounts, a column for each document, and the table of their differences.
pub(crate) fn accounts(site: &Site<'_>, index: EventIndex) -> Markup {
    let documents = documents_of(site.corpus.event(index));
    html! {
        section.accounts."accounts--one"[documents.len() == 1] {
            h2.head.accounts__head { (wording::event::accounts(documents.len())) }
            div.accounts__columns {
                @for document in documents { (column(site, index, document)) }
            }
            (details(site, &Part::Differences(index)))
        }
    }
}

fn column(site: &Site<'_>, index: EventIndex, document: DocumentIndex) -> Markup {
    let source = site.corpus.document(document);
    let told = site.corpus.event(index);
    let accounts: Vec<&Account> = told.accounts.iter().filter(|account| account.document == document).collect();
    let first = accounts.first().map_or(Span::new(0, 0), |account| account.span);
    let marks = marks_of(site, index, document);
    html! {
        article class=(format!("account {}", hue_class(document))) {
            header.account__source {
                (letter(document))
                h3.account__title { a href=(site.document(document)) { cite { (source.title) } } }
                p.account__by data-url=[&source.url] { (wording::byline(source)) }
            }
            @for account in &accounts { (quote(site, account, &marks, index)) }
            footer.account__foot {
                span { (wording::place(source, &accounts)) }
                a href=(site.words(document, first)) { (wording::event::READ_IN_PLACE) }
            }
        }
    }
}

fn quote(site: &Site<'_>, account: &Account, marks: &Marks, event: EventIndex) -> Markup {
    let source = site.corpus.document(account.document);
    let around = passages::around(source, account.span);
    html! {
        blockquote.account__quote cite=(site.words(account.document, account.span)) lang=(source.language) dir="auto" {
            span.account__context { (Span { start: around.start, end: account.span.start }.of(&source.text)) }
            (prose(site, account.document, account.span, marks, Some(event), &BTreeSet::new()))
            span.account__context { (Span { start: account.span.end, end: around.end }.of(&source.text)) }
        }
        @if let Some(claim) = wording::claim(account) { p.account__status { (claim) } }
    }
}

/// The marks of this event alone: what else the sentence tells has a page of its own.
fn marks_of(site: &Site<'_>, index: EventIndex, document: DocumentIndex) -> Marks {
    let told = site.corpus.event(index);
    let of_document = site.marks(document);
    let mut marks = Marks { names: of_document.names.clone(), ..Marks::default() };
    for account in told.accounts.iter().filter(|account| account.document == document) {
        marks.events.push((account.span, index));
        marks.triggers.extend(account.trigger);
        marks.times.extend(account.time.as_ref().map(|time| time.span));
    }
    for (number, point) in differences(site.corpus, told).iter().enumerate() {
        let said = point.said.iter().filter(|(other, _)| *other == document);
        marks.notes.extend(said.flat_map(|(_, spans)| spans).map(|&span| (span, number + 1)));
    }
    marks
}
