//! The chronology: every fact and firm plan, in order of time, by year.

use crate::html::parts::event_rows;
use crate::site::Site;
use dateline_calendar::{Day, Style, Unit};
use dateline_explore::finding;
use dateline_explore::timeline::Mark;
use dateline_model::EventIndex;
use dateline_wording::{self as wording, Noun, words};
use maud::{Markup, html};

/// More events than this are a page for each year.
pub(crate) const ON_ONE_PAGE: usize = 200;

/// The events of a year, or those without a date.
pub(crate) struct Year<'a> {
    year: Option<i32>,
    pub(crate) events: &'a [EventIndex],
}

impl Year<'_> {
    /// "2019", "44 BC", "Without a date".
    pub(crate) fn name(&self) -> String {
        self.year.map_or_else(|| wording::home::WITHOUT_DATE.to_owned(), |year| Unit::Year(year).words(Style::Long))
    }

    /// The address of its page: `chronology/2019/`.
    pub(crate) fn address(&self) -> String {
        let name = self.year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
        format!("chronology/{name}/")
    }

    fn counted(&self) -> String {
        words::counted_first(self.events.len(), Noun::EVENTS)
    }
}

/// The years of the chronology in order. An event of several years stands in the first.
pub(crate) fn years<'a>(site: &'a Site<'_>) -> Vec<Year<'a>> {
    let year = |index: &EventIndex| {
        site.corpus.event(*index).date.and_then(Mark::new).map(|mark| Day::from_number(mark.first).year())
    };
    let chunks = site.shown.chunk_by(|a, b| year(a) == year(b));
    chunks.filter_map(|events| Some(Year { year: year(events.first()?), events })).collect()
}

/// The years that have a page of their own: all or none.
pub(crate) fn pages<'a>(site: &'a Site<'_>) -> Vec<Year<'a>> {
    if site.shown.len() <= ON_ONE_PAGE { Vec::new() } else { years(site) }
}

/// The home page.
pub(crate) fn home(site: &Site<'_>) -> Markup {
    let corpus = site.corpus;
    let is_paged = ON_ONE_PAGE < site.shown.len();
    html! {
        div.home {
            div.home__head {
                div {
                    h1.title."title--corpus" tabindex="-1" { (corpus.title) }
                    p.standfirst { (corpus.description.clone().unwrap_or_else(|| finding::finding(corpus))) }
                }
            }
            @if site.shown.is_empty() { p.empty { (wording::home::NOTHING) } }
            @for year in years(site) {
                @if is_paged {
                    section.in-time {
                        h2.head { a href=(year.address()) target="_top" { (year.name()) } }
                        p { (year.counted()) }
                    }
                } @else {
                    (events_of(site, &year, true))
                }
            }
        }
    }
}

/// The page of one year, with the ways to the years around it.
pub(crate) fn year(site: &Site<'_>, years: &[Year<'_>], at: usize) -> Markup {
    let year = &years[at];
    let around = [(wording::home::BEFORE, at.checked_sub(1)), (wording::home::AFTER, Some(at + 1))];
    html! {
        h1.title tabindex="-1" { (year.name()) }
        (events_of(site, year, false))
        dl.around {
            @for (words, other) in around {
                @if let Some(other) = other.and_then(|other| years.get(other)) {
                    div.around__row {
                        dt { (words) }
                        dd { a href=(other.address()) { (other.name()) } }
                    }
                }
            }
        }
    }
}

fn events_of(site: &Site<'_>, year: &Year<'_>, is_headed: bool) -> Markup {
    html! {
        section.in-time {
            div {
                @if is_headed { h2.head { (year.name()) } } @else { h2.head { (wording::frame::EVENTS) } }
                p.in-time__finding { (year.counted()) }
            }
            (event_rows(site, year.events))
        }
    }
}
