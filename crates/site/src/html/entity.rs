//! One name: how it is spelled and by whom, with whom it stands, its events, and every passage.

use crate::html::details::details;
use crate::html::parts::icon;
use crate::site::Site;
use dateline_details::Part;
use dateline_explore::signs::Sign;
use dateline_explore::{Query, percent};
use dateline_model::EntityIndex;
use dateline_wording as wording;
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
                    a href="entities/" { (wording::entity::all(corpus.entities.len())) }
                    span { (wording::kind(named.kind)) }
                }
                div.crumbs__tools {
                    @if !about.is_empty() {
                        a.button href=(format!("./?about={}", percent::encode(&named.id))) { (icon(Sign::Filter)) (wording::entity::ON_TIMELINE) }
                    }
                }
            }
            h1.title tabindex="-1" { bdi { (named.name) } }
            (details(site, &Part::Name(index)))
        }
    }
}
