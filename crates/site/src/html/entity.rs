//! One name: how it is spelled and by whom, with whom it stands, its events, and every passage.

use crate::html::details::details;
use crate::html::parts::{event_rows, icon};
use crate::site::Site;
use dateline_details::Part;
use dateline_explore::signs::Sign;
use dateline_explore::{Query, company, finding, percent, words};
use dateline_model::EntityIndex;
use maud::{Markup, html};

/// The page of one entity.
pub(crate) fn entity(site: &Site<'_>, index: EntityIndex) -> Markup {
    let corpus = site.corpus;
    let named = corpus.entity(index);
    let about = Query { entities: vec![index], is_every_status: true, ..Query::default() }.events(corpus);
    html! {
        article.entity {
            div.crumbs {
                p.crumbs__path {
                    a href="entities/" { (format!("All {} names", words::digits(corpus.entities.len()))) }
                    span { (named.kind.name()) }
                }
                div.crumbs__tools {
                    @if !about.is_empty() {
                        a.button href=(format!("./?about={}", percent::encode(&named.id))) { (icon(Sign::Filter)) "Show on the timeline" }
                    }
                }
            }
            h1.title tabindex="-1" { bdi { (named.name) } }
            p.standfirst { (company::finding(corpus, index)) }
            div.entity__parts {
                (details(site, &Part::Names(index)))
                (details(site, &Part::Called(index)))
                (details(site, &Part::Company(index)))
            }
            section.in-time {
                div {
                    h2.head { "In time" }
                    @if let Some(finding) = finding::of_events(corpus, &about) { p.in-time__finding { (finding) } }
                }
                div {
                    @if about.is_empty() { p.empty { "No event with a date is about this name." } }
                    (details(site, &Part::InTime(index)))
                    (event_rows(site, &about, false))
                }
            }
            (details(site, &Part::Apart(index)))
            (details(site, &Part::Passages(index)))
        }
    }
}
