//! All events as tables: facts and plans, then what is only claimed, denied, supposed or called for.

use crate::html::home::{ON_ONE_PAGE, pages};
use crate::html::parts::{letters, short_date};
use crate::site::Site;
use dateline_explore::hues::documents_of;
use dateline_model::{EventIndex, Status};
use dateline_wording::{self as wording, words};
use maud::{Markup, html};

/// The page.
pub(crate) fn events(site: &Site<'_>) -> Markup {
    let others: Vec<EventIndex> =
        site.all.iter().copied().filter(|&event| !site.corpus.event(event).status.is_shown_first()).collect();
    html! {
        div.events {
            h1.title tabindex="-1" { (wording::frame::EVENTS) }
            p.standfirst { (wording::events::all(site.shown.len())) }
            @if !site.shown.is_empty() { (table(site, &site.shown[..site.shown.len().min(ON_ONE_PAGE)])) }
            (rest(site))
            @if !others.is_empty() {
                h2.standfirst { (wording::events::NOT_FACTS) }
                (table(site, &others))
            }
        }
    }
}

/// The way to the events that one page has no room for.
fn rest(site: &Site<'_>) -> Markup {
    let years = pages(site);
    html! {
        @if !years.is_empty() {
            p.standfirst { (wording::events::FIRST_ONES.before) (words::digits(ON_ONE_PAGE)) (wording::events::FIRST_ONES.after) }
            p {
                @for year in &years { a href=(year.address()) target="_top" { (year.name()) } " " }
            }
        }
    }
}

fn table(site: &Site<'_>, events: &[EventIndex]) -> Markup {
    html! {
        table.table {
            thead {
                tr {
                    @for head in [wording::events::DATE, wording::events::EVENT, wording::frame::NAMES, wording::home::TOLD_BY] { th scope="col" { (head) } }
                }
            }
            tbody { @for &event in events { (row(site, event)) } }
        }
    }
}

fn row(site: &Site<'_>, index: EventIndex) -> Markup {
    let told = site.corpus.event(index);
    let names = told.entities.iter().chain(told.places.iter().filter(|place| !told.entities.contains(place)));
    html! {
        tr {
            td.table__date { (short_date(told)) }
            td.table__title {
                a href=(site.event(index)) { (told.title) } " "
                @if told.status != Status::Fact { span.status { (wording::status_name(told.status)) } }
            }
            td.table__names {
                @for (number, &entity) in names.enumerate() {
                    (if number == 0 { "" } else { wording::home::COMMA })
                    a href=(site.entity(entity)) { bdi { (site.corpus.entity(entity).name) } }
                }
            }
            td.table__letters { (letters(site, &documents_of(told))) }
        }
    }
}
