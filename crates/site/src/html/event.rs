//! One event: its accounts side by side, why it has its date, who and where.

use crate::html::accounts::accounts;
use crate::html::details::details;
use crate::html::parts::{icon, long_date};
use crate::site::Site;
use dateline_calendar::ordinal;
use dateline_details::Part;
use dateline_explore::dates;
use dateline_explore::signs::Sign;
use dateline_model::{EventIndex, Status};
use dateline_wording as wording;
use maud::{Markup, html};

/// The event's page.
pub(crate) fn event(site: &Site<'_>, index: EventIndex) -> Markup {
    let told = site.corpus.event(index);
    let (all, at) = site.place_in_time(index);
    let before = at.checked_sub(1).and_then(|at| all.get(at)).copied();
    let after = all.get(at + 1).copied();
    let place = if told.date.is_some() {
        wording::event::in_time(&ordinal(at as i32 + 1))
    } else {
        wording::event::NOT_DATED.to_owned()
    };
    html! {
        article.event {
            div.crumbs {
                p.crumbs__path {
                    a href="events/" { (wording::event::all(all.len())) }
                    span { (place) }
                }
                div.crumbs__tools {
                    (neighbour(site, before, Sign::Back, wording::event::EVENT_BEFORE))
                    (neighbour(site, after, Sign::Next, wording::event::EVENT_AFTER))
                }
            }
            header.event__head {
                div {
                    p.dateline {
                        span.dateline__date { (long_date(told)) }
                        @if let Some(gap) = dates::gap(told.date) { span.dateline__note { (gap) } }
                        @if told.status != Status::Fact { span.status { (wording::status(told.status)) } }
                    }
                    h1.title tabindex="-1" { (told.title) }
                }
                dl.around {
                    (beside(site, wording::event::BEFORE, before))
                    (beside(site, wording::event::AFTER, after))
                }
            }
            div.event__body {
                (accounts(site, index))
                aside.rail aria-label=(wording::event::ABOUT) {
                    (details(site, &Part::Why(index)))
                    (details(site, &Part::Who(index)))
                    (details(site, &Part::PossiblySame(index)))
                }
            }
        }
    }
}

fn neighbour(site: &Site<'_>, event: Option<EventIndex>, sign: Sign, words: &str) -> Markup {
    html! {
        @if let Some(event) = event {
            a.button."button--square" href=(site.event(event)) aria-label=(words) title=(words) { (icon(sign)) }
        }
    }
}

fn beside(site: &Site<'_>, words: &str, event: Option<EventIndex>) -> Markup {
    html! {
        @if let Some(event) = event {
            div.around__row {
                dt { (words) }
                dd { a href=(site.event(event)) { (site.corpus.event(event).title) } }
            }
        }
    }
}
