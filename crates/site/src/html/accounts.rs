//! What each document tells of an event, where they differ, and why the event has its date.

use crate::html::parts::{hue_class, letter};
use crate::html::prose::prose;
use crate::site::Site;
use dateline_calendar::Day;
use dateline_calendar::Style;
use dateline_explore::hues::documents_of;
use dateline_explore::tellings::{About, differences};
use dateline_explore::{Marks, dates, passages, tellings, wording, words};
use dateline_model::{Account, DocumentIndex, EntityKind, EventDate, EventIndex, Span};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The accounts, a column for each document, and the table of their differences.
pub(crate) fn accounts(site: &Site<'_>, index: EventIndex) -> Markup {
    let documents = documents_of(site.corpus.event(index));
    html! {
        section.accounts."accounts--one"[documents.len() == 1] {
            h2.head.accounts__head { (words::capitalised(&words::counted(documents.len(), "account", "accounts"))) }
            div.accounts__columns {
                @for document in documents { (column(site, index, document)) }
            }
            (table_of_differences(site, index))
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
                p.account__by { (wording::byline(source)) }
            }
            @for account in &accounts { (quote(site, account, &marks, index)) }
            footer.account__foot {
                span { (wording::place(source, &accounts)) }
                a href=(site.words(document, first)) { "Read in place" }
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

fn table_of_differences(site: &Site<'_>, index: EventIndex) -> Markup {
    let points = differences(site.corpus, site.corpus.event(index));
    let heads: Vec<DocumentIndex> =
        points.first().map_or_else(Vec::new, |point| point.said.iter().map(|(document, _)| *document).collect());
    html! {
        @if !points.is_empty() {
            section.differences {
                h2.head { (format!("Where the {} tellings differ", words::count(heads.len()))) }
                table.differences__table {
                    colgroup {
                        col.differences__point;
                        @for _ in &heads { col.differences__telling; }
                    }
                    thead {
                        tr {
                            th scope="col" { span.unseen { "Point" } }
                            @for &document in &heads {
                                th scope="col" { span.unseen { (site.corpus.document(document).title) } }
                            }
                        }
                    }
                    tbody {
                        @for (number, point) in points.iter().enumerate() {
                            tr {
                                th scope="row" {
                                    span.differences__number { (number + 1) }
                                    (about(site, point.about))
                                }
                                @for (document, spans) in &point.said { td { (said(site, *document, spans)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn about(site: &Site<'_>, about: About) -> Markup {
    let link = |entity| {
        let named = site.corpus.entity(entity);
        let kind = if named.kind == EntityKind::Unknown { "name" } else { named.kind.name() };
        html! { a href=(site.entity(entity)) title=(format!("{kind}: {}", named.name)) { bdi { (named.name) } } }
    };
    match about {
        About::Deed => html! { "The deed" },
        About::Time => html! { "When" },
        About::Who(entity) | About::Where(entity) => link(entity),
    }
}

fn said(site: &Site<'_>, document: DocumentIndex, spans: &[Span]) -> Markup {
    let wordings: Vec<String> = spans.iter().map(|&span| tellings::wording(site.corpus, document, span)).collect();
    html! {
        @if wordings.is_empty() {
            span.soft { "not said" }
        } @else {
            span lang=(site.corpus.document(document).language) dir="auto" { (wordings.join("; ")) }
        }
    }
}

/// Each document's words for the time, how they were read, and the date that they give.
pub(crate) fn why(site: &Site<'_>, index: EventIndex) -> Markup {
    let told = site.corpus.event(index);
    let words = |account: &Account| (account.document, account.time.as_ref().map(|time| time.span));
    let is_first =
        |(at, account): &(usize, &Account)| told.accounts[..*at].iter().all(|other| words(other) != words(account));
    let firsts = told.accounts.iter().enumerate().filter(is_first);
    html! {
        section.why #why {
            h2.head { "Why this date" }
            ol.why__rows {
                @for (_, account) in firsts { (row(site, account)) }
            }
            @match told.date {
                Some(date) => (result(&dates::long(told), date)),
                None => p.why__note { "None of these words say when, so the event has no date, only an order." },
            }
        }
    }
}

fn row(site: &Site<'_>, account: &Account) -> Markup {
    let source = site.corpus.document(account.document);
    html! {
        li.why__row {
            (letter(account.document))
            div {
                @match &account.time {
                    Some(time) => {
                        q.why__words lang=(source.language) dir="auto" { (source.words(time.span).trim()) }
                        p.why__reading { (wording::reading(time)) }
                    },
                    None => {
                        span.why__words { "No date of its own" }
                        p.why__reading { "placed by what is told around it" }
                    },
                }
            }
        }
    }
}

fn result(words: &str, date: EventDate) -> Markup {
    let day = |day: Option<Day>| day.map_or_else(|| "open".to_owned(), |day| day.words(Style::Long));
    let bounds = match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) if first == last => None,
        (first, last) => Some(format!("{} – {}", day(first), day(last))),
    };
    let kind = if date.edtf.is_extent() { "it lasted" } else { "once, within" };
    html! {
        dl.why__result {
            div.why__date { dt.unseen { "The date" } dd { (words::capitalised(words)) } }
            @if let Some(bounds) = bounds { div.why__fact { dt { (kind) } dd { (bounds) } } }
            div.why__fact { dt { "rests on" } dd { (wording::basis(date.basis)) } }
            div.why__fact { dt { "EDTF" } dd { code { (date.edtf) } } }
        }
    }
}
